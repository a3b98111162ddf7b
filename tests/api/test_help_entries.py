"""The ten-second form opens nothing; what it takes down reaches the right person once, or waits for the khu phố."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.help_desk import at_the_desk, help_given, match_all, opened, waiting
from fixtures.households import Register
from fixtures.monthly_reports import API, ok, step
from fixtures.people import ClientOf
from fixtures.statement_log import counting
from toso.authz.roles import Role
from toso.households.model.tables import FOREVER, Observation, PersonSpan
from toso.kit.clock import install_business_date

DAY = date(2024, 8, 9)
DAT = {"phone": "0912 345 601"}


@pytest.fixture(autouse=True)
def _day(app: FastAPI) -> Iterator[None]:
    install_business_date(DAY)
    yield
    install_business_date(None)


@pytest.fixture
def desk(app: FastAPI, register: Register) -> TestClient:
    return at_the_desk(app)


def span_of(app: FastAPI, register: Register, key: str) -> PersonSpan:
    with Session(app.state.engines.read) as session:
        query = sa.select(PersonSpan).where(
            col(PersonSpan.person_id) == register.persons[key], col(PersonSpan.until_on) == FOREVER
        )
        return session.execute(query).scalar_one()


def observations(app: FastAPI, register: Register, key: str) -> list[Any]:
    with Session(app.state.engines.read) as session:
        query = sa.select(Observation).where(col(Observation.subject_id) == register.persons[key])
        return list(session.execute(query.order_by(col(Observation.id))).scalars())


def test_the_answer_and_the_work_are_the_same_whoever_was_helped(app: FastAPI, desk: TestClient) -> None:
    help_given(desk, phone="0912000111")
    said, work = [], []
    for who in (DAT, {"phone": "0911222333"}, {"full_name": "Hồ Sỹ Lâm", "birth_year": 1975, "address": "3 Cây Tháp"}):
        with counting(app) as ran:
            said.append(help_given(desk, **who))
        if "phone" in who:
            work.append(len(ran))
    assert said == [{"message": "Đã ghi."}] * 3
    assert work[0] == work[1]


def test_one_match_by_phone_becomes_observations_of_that_person(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    help_given(desk, "dvc", "postal", "account", **DAT, document_no="BN-1204")
    assert match_all(app) == 1
    seen = {o.item.value: o for o in observations(app, register, "dat")}
    assert {item: o.value for item, o in seen.items()} == {"topics": "dvc+postal", "account": "yes"}
    assert {(o.channel, o.grade, o.on) for o in seen.values()} == {(3, 3, DAY)}
    assert span_of(app, register, "dat").account is True
    assert waiting(client_of("hoa")) == []
    (row,) = waiting(client_of("hoa"), settled=True)
    shown = opened(client_of("hoa"), row)
    assert (shown["matched_name"], shown["steps"][0]["by_name"]) == ("Bùi Văn Đạt", "Hệ thống tự ghép")
    history = ok(client_of("hoa").get(f"{API}/households/{register.households['dat']}/observations"))["items"]
    assert {h["by_name"] for h in history} == {"Đinh Thu Hương"}


@pytest.mark.both_databases("resource")
def test_name_birth_year_and_address_match_only_where_all_agree(
    app: FastAPI, desk: TestClient, register: Register
) -> None:
    xuan = {"full_name": "Đỗ Thị Xuân", "birth_year": 1948}
    help_given(desk, "vneid", **xuan, address="số 14 Lê Thánh Tông")
    help_given(desk, "vneid", **xuan, address="số 15 Lê Thánh Tông")
    help_given(desk, "vneid", "apps", **xuan | {"birth_year": 1949}, address="14 Lê Thánh Tông")
    match_all(app)
    assert [o.item.value for o in observations(app, register, "xuan")] == ["topics", "vneid"]


def test_a_phone_that_somebody_elses_name_stands_against_waits(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    help_given(desk, **DAT, full_name="Trần Văn Khác", birth_year=1990, address="Khu phố 1")
    match_all(app)
    assert observations(app, register, "dat") == []
    (row,) = waiting(client_of("hoa"))
    assert (row["full_name"], row["phone"]) == ("Trần Văn Khác", "09xx xxx 601")
    found = {c["full_name"]: c["likenesses"] for c in opened(client_of("hoa"), row)["candidates"]}
    assert found.pop("Bùi Văn Đạt") == ["trùng số điện thoại"]
    assert found == {name: ["trùng điện thoại của hộ"] for name in ("Đỗ Thị Mùi", "Bùi Minh Quân")}


def test_an_entry_waits_where_its_address_points_and_else_at_the_desk(
    app: FastAPI, desk: TestClient, client_of: ClientOf
) -> None:
    some = {"full_name": "Trần Văn Lạ", "birth_year": 1970}
    help_given(desk, **some, address="ngõ 9 phố Cây Tháp")
    help_given(desk, **some, address="tổ 4 khu phố 1")
    help_given(desk, **some, address="phường Cao Xanh")
    match_all(app)
    pointed = {row["address"]: row["points_to"] for row in waiting(client_of("minh"))}
    assert list(pointed.values()) == ["Khu phố 2", "Khu phố 1", None]
    assert [row["address"] for row in waiting(client_of("nga"))] == ["ngõ 9 phố Cây Tháp"]
    assert [row["address"] for row in waiting(client_of("hoa"))] == ["tổ 4 khu phố 1"]


def test_the_head_matches_and_undoes_and_the_register_follows(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    help_given(desk, "account", full_name="Bà Mùi", birth_year=1964, address="khu phố 1")
    match_all(app)
    row = opened(hoa, waiting(hoa)[0])
    path = f"/help/entries/{row['id']}"
    row = ok(step(hoa, f"{path}/settle", row, outcome="person", person_id=str(register.persons["mui"])))
    assert (row["state"], row["actions"]) == ("matched", ["undo"])
    assert span_of(app, register, "mui").account is True
    row = ok(step(hoa, f"{path}/undo", row, reason="Nhầm người cùng phố"))
    assert (row["state"], row["matched_name"]) == ("waiting", None)
    assert span_of(app, register, "mui").account is None
    row = ok(step(hoa, f"{path}/settle", row, outcome="person", person_id=str(register.persons["hoan"])))
    assert span_of(app, register, "hoan").account is True
    assert [s["label"] for s in row["steps"]] == [
        "Ghép với người trong sổ",
        "Bỏ lần ghép trước",
        "Ghép với người trong sổ",
    ]
    foreign = step(hoa, f"{path}/undo", {"version": row["version"] - 1}, reason="Cũ rồi")
    assert foreign.status_code == 412


@pytest.mark.both_databases("resource")
def test_the_head_enters_a_resident_whom_the_register_lacks(
    app: FastAPI, desk: TestClient, register: Register, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    help_given(desk, "informed", full_name="Bùi Thị Nhàn", birth_year=2001, address="Lê Thánh Tông khu phố 1")
    match_all(app)
    row = opened(hoa, waiting(hoa)[0])
    home = str(register.households["dat"])
    body = {"outcome": "new_person", "household_id": home, "relation": "child"}
    row = ok(step(hoa, f"/help/entries/{row['id']}/settle", row, **body))
    members = ok(hoa.get(f"{API}/households/{home}"))["members"]
    (new,) = [m for m in members if m["full_name"] == "Bùi Thị Nhàn"]
    assert (new["birth_year"], new["state"]["informed_on"]) == (2001, "2024-08-09")


def test_guests_and_strangers_touch_no_person_and_are_counted_apart(
    app: FastAPI, desk: TestClient, client_of: ClientOf
) -> None:
    for _ in range(2):
        help_given(desk, "legal", guest=True, full_name="Không ghi lại", phone="0912345601")
    help_given(desk, "dvc", full_name="Người Xa", birth_year=1980, address="khu phố 1")
    match_all(app)
    hoa = client_of("hoa")
    row = opened(hoa, waiting(hoa)[0])
    row = ok(step(hoa, f"/help/entries/{row['id']}/settle", row, outcome="elsewhere", reason="Ở phường khác"))
    assert row["state_label"] == "Không phải người ở đây"
    counted = ok(desk.get(f"{API}/help/mine"))
    assert (counted["given"], counted["guests"]) == (3, 2)
    guests = [r for r in waiting(client_of("minh"), settled=True) if r["state"] == "guest"]
    assert {(r["full_name"], r["phone"]) for r in guests} == {("", None)}


def test_the_desk_learns_matches_only_in_numbers_of_earlier_days(app: FastAPI, desk: TestClient) -> None:
    for _ in range(4):
        help_given(desk, **DAT)
    match_all(app)
    install_business_date(date(2024, 8, 10))
    assert ok(desk.get(f"{API}/help/mine"))["matched"] is None
    install_business_date(DAY)
    help_given(desk, phone="0911222333")
    match_all(app)
    today = ok(desk.get(f"{API}/help/mine"))
    assert (today["given"], today["matched"], today["waiting"]) == (5, None, None)
    install_business_date(date(2024, 8, 10))
    later = ok(desk.get(f"{API}/help/mine"))
    assert (later["given"], later["matched"], later["waiting"]) == (5, 4, 1)


def test_the_desk_sees_no_list_and_the_neighbour_no_entry(app: FastAPI, desk: TestClient, client_of: ClientOf) -> None:
    help_given(desk, full_name="Ai Đó", birth_year=1970, address="khu phố 1")
    match_all(app)
    (row,) = waiting(client_of("hoa"))
    assert desk.get(f"{API}/help/entries").status_code == 403
    assert desk.post(f"{API}/help/people", json={"text": "dat"}).status_code == 403
    assert client_of("nga").get(f"{API}/help/entries/{row['id']}").status_code == 404
    assert client_of("son").get(f"{API}/help/entries").status_code == 403


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"helps": []}, "helps"),
        ({"helps": ["bay"]}, "helps.0"),
        ({"helps": ["dvc"]}, "phone"),
        ({"helps": ["dvc"], "phone": "12"}, "phone"),
        ({"helps": ["dvc"], "full_name": "Bùi Văn Đạt", "birth_year": 1960}, "phone"),
        ({"helps": ["dvc"], "phone": "0912345601", "on": "2024-08-10"}, "on"),
        ({"helps": ["dvc"], "phone": "0912345601", "on": "2024-05-01"}, "on"),
        ({"helps": ["dvc"], "phone": "0912345601", "unit_id": "00000000-0000-7000-8000-000000000000"}, "unit_id"),
    ],
)
def test_what_cannot_be_taken_down_names_its_field(desk: TestClient, body: dict[str, Any], field: str) -> None:
    answer = desk.post(f"{API}/help/entries", json=body)
    assert answer.status_code == 422
    assert [e["field"] for e in answer.json()["errors"]] == [field]


def test_a_school_writes_for_itself_with_its_own_channel(app: FastAPI, register: Register) -> None:
    school = at_the_desk(app, "thao", Role.YOUTH_UNION, "doantn")
    assert ok(school.get(f"{API}/help/form"))["place"] == "event"
    help_given(school, "apps", **DAT)
    help_given(school, "apps", **DAT, place="school")
    match_all(app)
    assert [o.channel for o in observations(app, register, "dat")] == [5, 4]


def test_an_entry_goes_to_another_khu_pho_and_only_while_it_waits(
    app: FastAPI, desk: TestClient, client_of: ClientOf
) -> None:
    hoa, nga = client_of("hoa"), client_of("nga")
    help_given(desk, full_name="Ai Đó", birth_year=1970, address="khu phố 1")
    match_all(app)
    (row,) = waiting(hoa)
    kp2 = next(u["id"] for u in ok(desk.get(f"{API}/help/form"))["neighbourhoods"] if u["name"] == "Khu phố 2")
    ok(step(hoa, f"/help/entries/{row['id']}/forward", row, unit_id=kp2))
    assert waiting(hoa) == []
    (row,) = waiting(nga)
    row = ok(step(nga, f"/help/entries/{row['id']}/settle", row, outcome="guest"))
    assert step(nga, f"/help/entries/{row['id']}/forward", row, unit_id=None).status_code == 409
