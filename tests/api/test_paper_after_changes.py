"""A printed sheet is typed in wherever its households stand meanwhile, and whoever goes along its street now."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import CAY_THAP, LE_THANH_TONG, Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.paper_sheets import enter_rows, open_sheet
from fixtures.people import ClientOf, user_id
from fixtures.redrawn_streets import close, end_street, leave_team, merge, move
from fixtures.visits import answer, results, sheet, stored, take_round
from toso.households.model.tables import FOREVER, PersonSpan
from toso.households.model.visit_tables import Visit

PRINTED = date(2024, 8, 1)
NAMES = ("Bùi Văn Đạt", "Đỗ Thị Mùi", "Đỗ Thị Xuân")


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(PRINTED)


def row(of: dict[str, Any], *answers: dict[str, Any], on: date) -> dict[str, Any]:
    given = [{k: v for k, v in a.items() if k != "base"} for a in answers]
    return {"code": of["code"], "visited_on": on.isoformat(), "result": "met", "answers": given}


def phone_of(app: FastAPI, person_id: UUID) -> str | None:
    query = sa.select(col(PersonSpan.phone)).where(
        col(PersonSpan.person_id) == person_id, col(PersonSpan.until_on) == FOREVER
    )
    with Session(app.state.engines.read) as session:
        return session.execute(query).scalar()


@pytest.mark.both_databases("resource")
def test_rows_of_households_that_moved_closed_or_merged_are_typed_in_under_their_member(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, minh, day = client_of("hoa"), client_of("minh"), PRINTED + timedelta(days=2)
    paper = open_sheet(hoa, register)
    dat, xuan, phuc = paper["rows"]
    on_day(day)
    end_street(hoa, register.streets[LE_THANH_TONG])
    leave_team(hoa, register.member_id, day)
    move(minh, register.households["dat"], register.streets[CAY_THAP], day)
    merge(minh, register.households["thang"], register.households["xuan"], day)
    close(minh, register.households["phuc"], day)
    on_day(PRINTED + timedelta(days=75))
    typed = [
        row(dat, answer(register.persons["mui"], "phone", "basic"), on=day),
        row(xuan, answer(register.persons["xuan"], "phone", "smart"), on=day),
        row(phuc, on=day),
    ]
    assert [r["state"] for r in enter_rows(hoa, paper, *typed)] == ["stored"] * 3
    with Session(app.state.engines.read) as session:
        visits = session.execute(sa.select(col(Visit.household_id), col(Visit.visitor_id))).all()
    homes = [register.households[key] for key in ("dat", "thang", "phuc")]
    assert sorted(visits) == sorted((home, UUID(user_id(client_of("son")))) for home in homes)
    assert (phone_of(app, register.persons["mui"]), phone_of(app, register.persons["xuan"])) == ("basic", "smart")


def test_a_row_of_a_household_elsewhere_is_corrected_and_undone_and_shows_no_name(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    hoa, minh, mui = client_of("hoa"), client_of("minh"), register.persons["mui"]
    paper = open_sheet(hoa, register)
    dat = paper["rows"][0]
    move(minh, register.households["dat"], register.streets[CAY_THAP], PRINTED)
    seen = ok(hoa.get(f"{API}/paper/sheets/{paper['id']}"))["rows"][0]
    assert (seen["gone"], seen["name"], seen["place"]) == (True, "", "")
    assert [p["full_name"] for p in seen["persons"]] == ["Người thứ 1", "Người thứ 2", "Người thứ 3"]
    assert not [name for name in NAMES[:2] if name in str(seen)]
    for value, state in (("basic", "stored"), ("smart", "updated")):
        (told,) = enter_rows(hoa, paper, row(dat, answer(mui, "phone", value), on=PRINTED))
        assert (told["state"], told["conflicts"]) == (state, [])
        assert phone_of(app, mui) == value
    ok(hoa.post(f"{API}/paper/sheets/{paper['id']}/undo", json={"codes": [dat["code"]]}))
    assert phone_of(app, mui) is None


def test_a_disagreement_about_a_household_elsewhere_is_settled_where_it_is(
    register: Register, client_of: ClientOf
) -> None:
    hoa, nga, mui = client_of("hoa"), client_of("nga"), register.persons["mui"]
    paper = open_sheet(hoa, register)
    move(client_of("minh"), register.households["dat"], register.streets[CAY_THAP], PRINTED)
    stored(nga, sheet(register.households["dat"], answer(mui, "phone", "none")))
    (told,) = enter_rows(hoa, paper, row(paper["rows"][0], answer(mui, "phone", "smart"), on=PRINTED))
    assert (told["state"], told["conflicts"]) == ("stored", [])
    assert len(ok(nga.get(f"{API}/visits/conflicts"))["items"]) == 1


def test_a_member_may_point_at_their_own_visit_after_the_street_is_another_ones(
    register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    take_round(son)
    made = sheet(register.households["xuan"])
    stored(son, made)
    end_street(hoa, register.streets[LE_THANH_TONG])
    body = {"kind": "other", "content": "Không có sóng điện thoại", "visit_id": made["id"]}
    raised = ok(son.post(f"{API}/difficulties", json=body), 201)
    assert raised["household_id"] is None
    assert results(son, made)[0]["state"] == "repeated"
