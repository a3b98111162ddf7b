"""The second demonstration, a xã with thôn: its people come in, its plan is in force, its month waits; in its own words."""

from collections.abc import Iterator
from datetime import date

import pytest
from fastapi import FastAPI

from fixtures.app import KEY, make_app, settings_for
from fixtures.communes import strings
from fixtures.kinds_held import kinds_missing
from fixtures.monthly_reports import API, begin, fill, ok, step
from fixtures.people import enter
from fixtures.rural_ward import foreign_words
from fixtures.schema import lay_schema
from toso.audit.record import install_key
from toso.authz.roles import Role
from toso.core.database import create_engines
from toso.core.execution import close_execution
from toso.demo.commune import build_commune
from toso.identity.cast import AT_DESKS, CAST
from toso.kit.clock import install_business_date
from toso.kit.place_words import suggest

DAY = date(2025, 9, 3)
OWN = suggest("Xã Đồng Mẫu", "Thôn Đông")
ONLY_READ = {Role.PARTY_COMMITTEE, Role.COUNCIL, Role.FRONT, Role.AUDITOR, Role.SUPERIOR}
WORDS = {"ward": "xã", "neighbourhood": "thôn", "head": "trưởng thôn", "culture_desk": "phòng Văn hóa - Xã hội"}


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    folder = tmp_path_factory.mktemp("commune")
    settings = settings_for(f"sqlite:///{folder / 'toso.sqlite3'}", folder, business_date=DAY)
    install_key(KEY.encode())
    install_business_date(DAY)
    engines = create_engines(settings)
    lay_schema(engines)
    assert "xã" in "".join(build_commune(settings, engines)).lower()
    assert list(build_commune(settings, engines)) == ["Cơ sở dữ liệu đã có đơn vị; giữ nguyên."]
    engines.dispose()
    made = make_app(settings)
    yield made
    close_execution(made)
    install_business_date(None)


def test_its_plan_is_in_force_and_its_month_is_handed_in(commune: FastAPI) -> None:
    minh, hoa = enter(commune, "minh"), enter(commune, "hoa")
    plan = ok(minh.get(f"{API}/plans", params={"state": "approved"}))["items"][0]
    assert "BÌNH DÂN HỌC VỤ SỐ" in plan["title"].upper()
    me = ok(hoa.get(f"{API}/auth/me"))
    assert {name: me["ward"]["words"][name] for name in WORDS} == WORDS
    assert (me["assignments"][0]["role_label"], me["assignments"][0]["unit_name"]) == ("Trưởng thôn", "Thôn Đông")
    row = begin(hoa, me["assignments"][0]["unit_id"], "2025-08")
    cells = {c: {"cumulative": v} for c, v in {"own1.of": 120, "own1.done": 90}.items()}
    row = fill(hoa, row, {"data_until": "2025-08-14", "figures": cells, "sections": {}})
    ok(step(hoa, f"/submissions/{row['id']}/submit", row))


def test_every_kind_of_what_the_plan_makes_happen_is_there(commune: FastAPI) -> None:
    assert kinds_missing(enter(commune, "minh"), "2025-07-01", "2025-08-31") == {}


@pytest.mark.parametrize(
    "who", [one.username for one in (*CAST, *AT_DESKS) if not ONLY_READ & {r for r, _ in one.roles}]
)
def test_everybody_has_something_to_do(commune: FastAPI, who: str) -> None:
    assert ok(enter(commune, who).get(f"{API}/today"))["items"]


def test_a_volunteer_has_homes_to_visit_and_something_to_show(commune: FastAPI) -> None:
    son = enter(commune, "son")
    assert sum(street["left"] for street in ok(son.get(f"{API}/visits/mine"))["streets"]) >= 3
    assert ok(son.get(f"{API}/materials/to-show"))


@pytest.mark.parametrize("who", ["minh", "ha", "lan", "hoa", "son", "loan", "hung"])
def test_nothing_there_says_phuong_or_khu_pho(commune: FastAPI, who: str) -> None:
    client, said = enter(commune, who), dict[str, str]()
    for path, methods in commune.openapi()["paths"].items():
        if "get" not in methods or "{" in path:
            continue
        answer = client.get(path)
        if "json" in answer.headers.get("content-type", ""):
            said[path] = foreign_words("\n".join(strings(answer.json())), OWN)
    assert len(said) > 40
    assert {path: text for path, text in said.items() if text} == {}
