"""The register over HTTP: entering, changing, looking at, numbers in full; who reaches what."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import LE_THANH_TONG, NGO_75, Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from toso.audit.tables import AuditEvent

DAY = date(2024, 8, 9)
WHY = "Theo phiếu rà soát"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def look(client: TestClient, household_id: object) -> dict[str, Any]:
    return ok(client.get(f"{API}/households/{household_id}"))


def patch(client: TestClient, path: str, row: dict[str, Any], **body: Any) -> Any:
    return client.patch(f"{API}{path}", headers={"If-Match": f'"{row["version"]}"'}, json=body)


def new_family(register: Register, **more: Any) -> dict[str, Any]:
    head = {"full_name": "Phan Văn Tài", "relation": "head", "birth_year": 1980, "phone": "0912 345 699"}
    child = {"full_name": "Phan Thị Nụ", "relation": "child", "birth_on": "2024-03-05"}
    return {"street_id": str(register.streets[NGO_75]), "house_no": "75/20", "persons": [head, child], **more}


def events(app: FastAPI, action: str) -> list[AuditEvent]:
    with Session(app.state.engines.read) as session:
        query = sa.select(AuditEvent).where(col(AuditEvent.action) == action)
        return list(session.execute(query.order_by(col(AuditEvent.seq))).scalars())


def test_a_family_is_entered_with_its_members_and_gets_the_next_code(client_of: ClientOf, register: Register) -> None:
    made = ok(client_of("hoa").post(f"{API}/households", json=new_family(register, on="2024-02-01")), 201)
    assert (made["code"], made["name"], made["version"], made["persons"]) == ("KP1-0006", "Phan Văn Tài", 1, 2)
    assert made["phone"] is None
    assert [(m["full_name"], m["since_on"], m["phone"]) for m in made["members"]] == [
        ("Phan Văn Tài", "2024-02-01", "09xx xxx 699"),
        ("Phan Thị Nụ", "2024-03-05", None),
    ]
    assert [m["adult"] for m in made["members"]] == [True, False]
    assert made["missing"] == [
        "phone",
        "sim",
        "services",
        "account",
        "apps",
        "opened",
        "transacting",
        "local",
        "young_payer",
    ]
    assert {"edit", "reveal"} <= set(made["actions"])
    assert [c["act"] for c in made["changes"]] == ["created"]


@pytest.mark.both_databases("locking")
def test_codes_are_unique_when_many_enter_at_once(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")

    def enter(n: int) -> str:
        body = {"street_id": str(register.streets[NGO_75]), "kind": "business", "name": f"Quán số {n}"}
        return ok(hoa.post(f"{API}/households", json=body), 201)["code"]

    with ThreadPoolExecutor(6) as pool:
        codes = list(pool.map(enter, range(12)))
    assert sorted(codes) == [f"KP1-{n:04d}" for n in range(6, 18)]


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"on": "2024-08-10"}, "on"),
        ({"on": "1850-01-01"}, "on"),
        ({"persons": []}, "name"),
        ({"persons": [{"full_name": "A B", "relation": "head"}, {"full_name": "C D", "relation": "head"}]}, "persons"),
        ({"persons": [{"full_name": "A B", "relation": "head", "birth_on": "2024-08-10"}]}, "persons.0.birth_on"),
        ({"persons": [{"full_name": "A B", "relation": "head", "birth_year": 2025}]}, "persons.0.birth_year"),
        ({"phone": "12345"}, "phone"),
        ({"tax_code": "57"}, "tax_code"),
        ({"kind": "hotel"}, "kind"),
    ],
)
def test_what_cannot_be_is_refused_by_field(
    client_of: ClientOf, register: Register, change: dict[str, Any], field: str
) -> None:
    answer = client_of("hoa").post(f"{API}/households", json=new_family(register, **change))
    assert answer.status_code == 422
    assert field in errors_of(answer), answer.text


def test_a_street_of_another_khu_pho_cannot_be_named(client_of: ClientOf, register: Register) -> None:
    answer = client_of("nga").post(f"{API}/households", json=new_family(register))
    assert (answer.status_code, list(errors_of(answer))) == (422, ["street_id"])


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize(
    "alike",
    [
        {"phone": "0912345601"},
        {"persons": [{"full_name": "ĐỖ THI  MUI", "relation": "head", "birth_year": 1964}]},
        {"name": "Bùi Văn Đạt", "house_no": "Số 12", "persons": []},
    ],
)
def test_a_household_like_one_in_the_register_is_held_up_until_confirmed(
    client_of: ClientOf, register: Register, alike: dict[str, Any]
) -> None:
    hoa = client_of("hoa")
    body = new_family(register, street_id=str(register.streets[LE_THANH_TONG]), **alike)
    answer = hoa.post(f"{API}/households", json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "possible-duplicate")
    assert list(errors_of(answer)) == [f"duplicate.{register.households['dat']}"]
    assert "Đạt" not in answer.text
    assert "KP1-0001" in answer.text
    ok(hoa.post(f"{API}/households", json={**body, "confirm_not_duplicate": True}), 201)


def test_opening_a_household_is_in_the_audit_log_and_a_list_is_not(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    assert len(ok(hoa.get(f"{API}/households"))["items"]) == 5
    assert events(app, "household.read") == []
    answer = hoa.get(f"{API}/households/{register.households['dat']}")
    assert answer.headers["etag"].removeprefix("W/").startswith(f'"{answer.json()["version"]}.')
    (event,) = events(app, "household.read")
    assert (event.object_id, event.unit_path) == (register.households["dat"], "qn.hg.kp1")


@pytest.mark.both_databases("resource")
def test_each_sees_the_households_of_their_reach_and_nobody_else(client_of: ClientOf, register: Register) -> None:
    seen = {
        who: [row["code"] for row in ok(client_of(who).get(f"{API}/households"))["items"]]
        for who in ("minh", "hoa", "nga", "son")
    }
    assert len(seen["minh"]) == 7
    assert len(seen["hoa"]) == 5
    assert seen["nga"] == ["KP2-0001", "KP2-0002"]
    assert seen["son"] == ["KP1-0001", "KP1-0002", "KP1-0003"]
    for who in ("lan", "ha", "dung"):
        assert client_of(who).get(f"{API}/households").status_code == 403, who
    for who, key in (("nga", "dat"), ("son", "thang"), ("hoa", "lam")):
        for path in ("", "/observations"):
            answer = client_of(who).get(f"{API}/households/{register.households[key]}{path}")
            assert answer.status_code == 404, (who, key, path)
    assert client_of("son").post(f"{API}/households", json=new_family(register)).status_code == 403


def test_a_change_needs_the_version_seen_and_empties_what_may_be_empty(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    path = f"/households/{row['id']}"
    assert hoa.patch(f"{API}{path}", json={"house_no": "12A"}).status_code == 428
    changed = ok(patch(hoa, path, row, house_no="12A", phone=None))
    assert (changed["house_no"], changed["phone"], changed["version"]) == ("12A", None, row["version"] + 1)
    assert patch(hoa, path, row, house_no="13").status_code == 412
    assert errors_of(patch(hoa, path, changed, name=None)) == {"name": "Mục này không để trống được."}
    assert events(app, "household.manage")[-1].fields == ["house_no", "phone"]
    found = ok(hoa.post(f"{API}/households/search", json={"text": "12a le thanh tong"}))["items"]
    assert [row["code"] for row in found] == ["KP1-0001"]


@pytest.mark.both_databases("locking")
def test_of_many_changes_to_one_version_of_a_household_exactly_one_is_taken(
    client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    path, person = f"/households/{row['id']}", {"full_name": "Bùi Thị Bé", "relation": "child", "birth_year": 2020}

    def change(n: int) -> Any:
        if n % 2:
            return step(hoa, f"{path}/persons", row, **person)
        return patch(hoa, path, row, house_no=str(n))

    with ThreadPoolExecutor(6) as pool:
        statuses = sorted(answer.status_code for answer in pool.map(change, range(10)))
    assert statuses[0] in {200, 201}
    assert statuses[1:] == [412] * 9


def test_a_member_is_added_changed_and_named_like_the_household(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["xuan"])
    path = f"/households/{row['id']}"
    child = {"full_name": "Đỗ Văn Bảo", "relation": "child", "birth_year": 1975, "on": "2024-05-01", "came_by": "moved"}
    added = ok(step(hoa, f"{path}/persons", row, **child), 201)
    assert [(m["full_name"], m["since_on"]) for m in added["members"]] == [
        ("Đỗ Thị Xuân", "2024-01-01"),
        ("Đỗ Văn Bảo", "2024-05-01"),
    ]
    assert step(hoa, f"{path}/persons", row, **child).status_code == 412
    row = added
    head = f"{path}/persons/{register.persons['xuan']}"
    changed = ok(patch(hoa, head, row, full_name="Đỗ Thị Xuân Hoa", birth_on="1948-02-29"))
    assert changed["name"] == "Đỗ Thị Xuân Hoa"
    assert changed["members"][0]["birth_year"] == 1948
    second = {"full_name": "Đỗ Hai", "relation": "head"}
    assert list(errors_of(step(hoa, f"{path}/persons", changed, **second))) == ["relation"]
    assert list(errors_of(patch(hoa, head, changed, birth_on="2024-08-08"))) == ["birth_on"]
    assert patch(hoa, f"{path}/persons/{register.persons['dat']}", changed, full_name="X Y").status_code == 404


def test_a_full_number_needs_a_purpose_and_leaves_a_line(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    path = f"{API}/households/{register.households['dat']}/reveal"
    assert hoa.post(path, json={"field": "phone"}).status_code == 422
    assert hoa.post(path, json={"field": "phone", "purpose": "curiosity"}).status_code == 422
    assert ok(hoa.post(path, json={"field": "phone", "purpose": "contact"})) == {"value": "+84912345601"}
    person = {"field": "person_phone", "person_id": str(register.persons["mui"]), "purpose": "verify"}
    assert ok(hoa.post(path, json=person)) == {"value": None}
    one, two = events(app, "household.reveal")
    assert (one.fields, one.note) == (["phone"], {"purpose": "contact"})
    assert (two.object_kind, two.object_id) == ("person", register.persons["mui"])
    assert list(errors_of(hoa.post(path, json={"field": "person_phone", "purpose": "verify"}))) == ["person_id"]
    keyed = hoa.post(path, json={"field": "phone", "purpose": "help"}, headers={"Idempotency-Key": "khoa-xem-01"})
    assert ok(keyed)["value"] == "+84912345601"
    with Session(app.state.engines.read) as session:
        assert "12345601" not in str(session.execute(sa.text("SELECT * FROM idempotency_key")).all())
    assert client_of("son").post(path, json={"field": "phone", "purpose": "contact"}).status_code == 403
    assert client_of("nga").post(path, json={"field": "phone", "purpose": "contact"}).status_code == 404


def test_a_number_is_masked_in_every_list(client_of: ClientOf, register: Register) -> None:
    shown = "".join(
        client_of("hoa").request(method, f"{API}{path}", json=body).text
        for method, path, body in (
            ("GET", "/households", None),
            ("POST", "/households/search", {"text": "0912345601"}),
            ("GET", f"/households/{register.households['dat']}", None),
        )
    )
    assert shown.count("09xx xxx 601") >= 4
    assert not re.search(r"12345601", shown)
