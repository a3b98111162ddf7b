"""Events, estimated reach and residents' requests: what they mark, what they never mark, who sees them."""

import io
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import unquote

import pdfplumber
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col
from starlette.testclient import TestClient

from fixtures import materials
from fixtures.assistance import proof
from fixtures.help_desk import match_all
from fixtures.households import CAY_THAP, LE_THANH_TONG, Register
from fixtures.monthly_reports import API, begin, cell, ok, open_period, step, unit_id
from fixtures.people import ClientOf, browser
from fixtures.settled_targets import settle_targets
from fixtures.visits import sheet, stored
from toso.kit.clock import install_business_date, now
from toso.organisation.tables import Unit, UnitLineage

JULY_10 = date(2024, 7, 10)
ASK = {
    "neighbourhood": "qn.hg.kp1",
    "full_name": "Lê Thị Tình",
    "phone": "0912345604",
    "need": "vneid",
    "consent": True,
}


@pytest.fixture(autouse=True)
def _day(app: FastAPI, register: Register) -> Iterator[None]:
    install_business_date(JULY_10)
    yield
    install_business_date(None)


@pytest.fixture(autouse=True)
def _settled(_day: None, client_of: ClientOf) -> None:
    settle_targets(client_of("minh"))


def meeting(client: TestClient, register: Register, *keys: str, **more: Any) -> Any:
    body = {
        "unit_id": unit_id(client, "kp1"),
        "kind": "party_cell",
        "on": "2024-07-09",
        "place": "Nhà văn hóa",
        "topic": "Đề án 06",
        "person_ids": [str(register.persons[k]) for k in keys],
        **more,
    }
    return client.post(f"{API}/help/events", json=body)


def informed(client: TestClient) -> int:
    return ok(client.get(f"{API}/indicators/t7.done", params={"on": "2024-07-10"}))["row"]["total"]["counted"]


@pytest.mark.both_databases("resource")
def test_an_event_informs_those_of_the_register_and_counts_others_apart(
    register: Register, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    row = ok(meeting(hoa, register, "dat", "mui", others=30), 201)
    assert (row["attendees"], row["others"], informed(hoa)) == (2, 30, 2)
    cancelled = ok(step(hoa, f"/help/events/{row['id']}/cancel", row, reason="Ghi nhầm ngày"))
    assert (cancelled["actions"], informed(hoa)) == ([], 0)
    assert step(hoa, f"/help/events/{row['id']}/cancel", cancelled, reason="Lần nữa").status_code == 409
    assert ok(client_of("nga").get(f"{API}/help/events"))["items"] == []


def test_an_event_takes_nobody_of_a_neighbour_and_nobody_at_all(register: Register, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    for answer, field in (
        (meeting(hoa, register, "dat", "lam"), "person_ids"),
        (meeting(hoa, register), "person_ids"),
        (meeting(hoa, register, "dat", on="2024-07-11"), "on"),
        (meeting(hoa, register, "dat", unit_id=unit_id(client_of("minh"), "kp2")), "unit_id"),
    ):
        assert answer.status_code == 422
        assert [e["field"] for e in answer.json()["errors"]] == [field]
    assert informed(hoa) == 0


@pytest.mark.both_databases("resource")
def test_people_are_chosen_by_street_or_by_name_within_reach(register: Register, client_of: ClientOf) -> None:
    hoa = client_of("hoa")

    def found(**body: Any) -> list[str]:
        return [p["full_name"] for p in ok(hoa.post(f"{API}/help/people", json=body))["people"]]

    assert found(street_id=str(register.streets[LE_THANH_TONG])) == [
        "Bùi Văn Đạt",
        "Đỗ Thị Mùi",
        "Bùi Minh Quân",
        "Đỗ Thị Xuân",
    ]
    assert found(text="thi do") == ["Đỗ Thị Mùi", "Đỗ Thị Xuân"]
    assert found(street_id=str(register.streets[CAY_THAP])) == []
    assert hoa.post(f"{API}/help/people", json={}).status_code == 422


def estimate(client: TestClient, audience: int, on: str, channel: str = "zalo") -> Any:
    body = {
        "unit_id": unit_id(client, "kp1"),
        "channel": channel,
        "on": on,
        "audience": audience,
        "basis": "Số thành viên nhóm",
        "topic": "VNeID",
    }
    return ok(client.post(f"{API}/help/reach", json=body), 201)


@pytest.mark.both_databases("collation")
def test_reach_is_the_largest_audience_in_its_own_column_and_marks_nobody(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    estimate(hoa, 180, "2024-05-20")
    estimate(hoa, 120, "2024-06-20")
    wrong = estimate(hoa, 9000, "2024-07-01", "loudspeaker")
    ok(step(hoa, f"/help/reach/{wrong['id']}/withdraw", wrong, reason="Gõ thừa số 0"))
    open_period(minh)
    row = begin(hoa, unit_id(minh, "kp1"))
    shown = cell(row, "t7.reach")
    assert (shown["cumulative"], shown["in_period"], shown["origin"]) == (180, 120, "estimate")
    assert shown["messages"] == []
    assert informed(hoa) == 0
    assert cell(row, "t7.done")["cumulative"] is None
    listed = ok(hoa.get(f"{API}/help/reach"))["items"]
    assert [(e["audience"], e["withdrawn_reason"]) for e in listed] == [
        (9000, "Gõ thừa số 0"),
        (120, None),
        (180, None),
    ]


@pytest.mark.both_databases("resource")
def test_the_audience_of_a_posting_is_reach_without_being_written_again(client_of: ClientOf) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    row = materials.approved(hoa, lan, unit_id=unit_id(hoa, "kp1"))
    for channel, reached in (("zalo", 210), ("loudspeaker", 640), ("board", 5000)):
        one = materials.posted(hoa, row, "2024-07-09", channel=channel, url="", reached=reached)
    estimate(hoa, 180, "2024-07-02")
    open_period(minh)
    form = begin(hoa, unit_id(minh, "kp1"))
    assert cell(form, "t7.reach")["cumulative"] == 640, "the largest, of what is heard in a place only"
    assert one["channel"] == "board"


def ask(client: TestClient, **more: Any) -> Any:
    """A request with its proof of work, as the page sends it."""
    return client.post(f"{API}/help/ask", json={**ASK, **proof(client, ASK["neighbourhood"]), **more})


def asked(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/help/requests", params={"limit": 100, **query}))["items"]


@pytest.mark.both_databases("resource")
def test_a_residents_request_becomes_a_visit_and_nothing_is_shown_back(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    anybody, hoa = browser(app), client_of("hoa")
    form = ok(anybody.get(f"{API}/help/ask", params={"neighbourhood": "qn.hg.kp1"}))
    assert (form["unit_name"], form["needs"][0]["code"]) == ("Khu phố 1", "vneid")
    said = [ok(ask(anybody, phone=p), 201) for p in ("0912345604", "0911222333")]
    assert said[0] == said[1]
    assert set(said[0]) == {"message"}
    match_all(app)
    known, unknown = ok(hoa.get(f"{API}/help/requests"))["items"]
    assert (known["state"], known["phone"], unknown["state"]) == ("linked", "09xx xxx 604", "open")
    home = ok(hoa.get(f"{API}/households/{register.households['thang']}"))
    assert (home["code"], home["revisit_on"]) == (known["household_code"], "2024-07-10")
    assert ok(hoa.get(f"{API}/help/requests/{known['id']}"))["full_phone"] == "0912 345 604"
    assert client_of("nga").get(f"{API}/help/requests/{known['id']}").status_code == 404
    assert ok(client_of("nga").get(f"{API}/help/requests"))["items"] == []


def test_the_head_links_a_request_to_a_household_whose_member_then_goes(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    ok(ask(browser(app), phone="0911222333"), 201)
    match_all(app)
    (row,) = ok(hoa.get(f"{API}/help/requests"))["items"]
    home = str(register.households["xuan"])
    row = ok(step(hoa, f"/help/requests/{row['id']}/link", row, household_id=home))
    linked = row["state_label"]
    going = next(h for h in ok(son.get(f"{API}/visits/round"))["households"] if h["id"] == home)
    assert (going["revisit_on"], row["visited"]) == ("2024-07-10", False)
    assert [(w["full_name"], w["phone"], w["need"]) for w in going["wishes"]] == [
        ("Lê Thị Tình", "+84911222333", "Hướng dẫn VNeID")
    ]
    stored(son, sheet(home, at=now()))
    (row,) = ok(hoa.get(f"{API}/help/requests"))["items"]
    assert row["visited"] is True
    assert next(h for h in ok(son.get(f"{API}/visits/round"))["households"] if h["id"] == home)["wishes"] == []
    row = ok(step(hoa, f"/help/requests/{row['id']}/close", row, outcome="done", reason="Đã cài VNeID"))
    assert (row["state_label"], row["actions"]) == ("Đã giúp xong", ["reopen"])
    assert row["closed_reason"] == "Đã cài VNeID", "for who reads the list"
    row = ok(step(hoa, f"/help/requests/{row['id']}/reopen", row, reason="Bấm nhầm"))
    assert (row["state_label"], row["actions"], row["household_id"]) == (linked, ["link", "close"], home)
    row = ok(step(hoa, f"/help/requests/{row['id']}/close", row, outcome="done", reason="Đã cài VNeID"))
    foreign = str(register.households["lam"])
    assert step(hoa, f"/help/requests/{row['id']}/link", row, household_id=foreign).status_code == 409


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"consent": False}, "consent"),
        ({"neighbourhood": "qn.hg.kp99"}, "neighbourhood"),
        ({"need": "cows"}, "need"),
        ({"neighbourhood": "qn.hg"}, "neighbourhood"),
        ({"phone": "1"}, "phone"),
        ({"note": "x" * 301}, "note"),
    ],
)
def test_a_request_that_is_not_right_names_its_field(app: FastAPI, wrong: dict[str, Any], field: str) -> None:
    answer = browser(app).post(f"{API}/help/ask", json={**ASK, **wrong})
    assert answer.status_code == 422
    assert [e["field"] for e in answer.json()["errors"]] == [field]


def test_a_program_that_fills_the_trap_is_thanked_and_forgotten(app: FastAPI, client_of: ClientOf) -> None:
    said = ok(browser(app).post(f"{API}/help/ask", json={**ASK, "website": "http://spam.example"}), 201)
    assert said == ok(ask(browser(app)), 201)
    assert len(ok(client_of("hoa").get(f"{API}/help/requests"))["items"]) == 1


def test_the_poster_of_a_khu_pho_that_went_into_another_asks_that_one(app: FastAPI, client_of: ClientOf) -> None:
    with app.state.engines.write.begin() as connection:
        ids = dict(connection.execute(sa.select(col(Unit.path), col(Unit.id))).all())
        old, new = ids["qn.hg.kp1"], ids["qn.hg.kp2"]
        connection.execute(sa.update(Unit).where(col(Unit.id) == old).values(valid_to=date(2024, 6, 30)))
        joined = UnitLineage(from_unit_id=old, to_unit_id=new, happened_on=date(2024, 7, 1))
        connection.execute(sa.insert(UnitLineage).values(**joined.model_dump()))
    anybody = browser(app)
    form = ok(anybody.get(f"{API}/help/ask", params={"neighbourhood": "qn.hg.kp1"}))
    assert form["unit_name"] == "Khu phố 2"
    ok(ask(anybody), 201)
    assert [one["full_name"] for one in asked(client_of("minh"))] == [ASK["full_name"]]


def test_the_poster_of_a_khu_pho_carries_its_own_address(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    job = ok(hoa.post(f"{API}/help/poster", json={"unit_id": unit_id(hoa, "kp1")}), 202)
    match_all(app)
    job = ok(hoa.get(f"{API}/jobs/{job['id']}"))
    file = hoa.get(f"{API}/files/{job['result']['file_id']}")
    assert "ap-phich-kp1.pdf" in unquote(file.headers["content-disposition"])
    with pdfplumber.open(io.BytesIO(file.content)) as printed:
        (page,) = printed.pages
        text = page.extract_text()
    assert "/nho-giup/qn/hg/kp1" in text
    assert "Khu phố 1" in text
    assert hoa.post(f"{API}/help/poster", json={"unit_id": unit_id(client_of("minh"), "kp2")}).status_code == 422
