"""Sheets that phones send: each counted once, a bad one alone, in whatever order and however often they arrive."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.monthly_reports import SetDay
from fixtures.people import ClientOf
from fixtures.visits import answer, household_of, person_of, results, send, sheet, stored, take_round
from toso.audit.tables import AuditEvent
from toso.households.model.items import Item
from toso.households.model.tables import FOREVER, Household, Observation, PersonSpan, PersonStay
from toso.households.model.visit_tables import Visit
from toso.kit.clock import now
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def rows(app: FastAPI, query: Any) -> list[Any]:
    with Session(app.state.engines.read) as session:
        return list(session.execute(query).all())


def count(app: FastAPI, table: Any) -> int:
    return rows(app, sa.select(sa.func.count()).select_from(table))[0][0]


def test_a_visit_is_stored_with_its_answers_and_shows_in_the_next_round(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    son, dat, mui = client_of("son"), register.households["dat"], register.persons["mui"]
    answers = (
        answer(mui, "phone", "smart"),
        answer(mui, "sim", "4g", seen=True),
        answer(mui, "topics", "dvc+portal"),
        answer(mui, "account", "yes"),
        answer(dat, "opened", "no"),
        answer(mui, "informed", "yes"),
    )
    (said,) = stored(son, sheet(dat, *answers, note="Hẹn tối", needs=["vneid"], revisit_on="2024-08-20"))
    taken = take_round(son)
    home, person = household_of(taken, dat), person_of(taken, mui)
    assert said["household_version"] == home["version"]
    assert (home["last_result"], home["last_visited_on"], home["revisit_on"]) == ("met", "2024-08-09", "2024-08-20")
    assert (home["notes"], home["state"]["visited_on"], home["state"]["opened"]) == ("Hẹn tối", "2024-08-09", "no")
    assert person["state"] == {
        "phone": "smart",
        "sim": "4g",
        "services": None,
        "topics": ["dvc", "portal"],
        "account": "yes",
        "apps": None,
        "informed_on": "2024-08-09",
        "sim_mobilised_on": None,
        **dict.fromkeys(("vneid_on", "vssid_on", "health_on", "safety_on")),
        "phone_mobilised_on": None,
    }
    graded = dict(rows(app, sa.select(col(Observation.item), col(Observation.grade))))
    told, witnessed = {Item.PHONE, Item.ACCOUNT, Item.OPENED}, {Item.SIM, Item.TOPICS, Item.INFORMED, Item.VISITED}
    assert graded == dict.fromkeys(told, 1) | dict.fromkeys(witnessed, 2)


def test_a_replay_changes_nothing_and_says_so(register: Register, client_of: ClientOf, app: FastAPI) -> None:
    son, dat = client_of("son"), register.households["dat"]
    first = sheet(dat, answer(register.persons["dat"], "phone", "basic"))
    (once,) = stored(son, first)
    before = count(app, Observation), count(app, Visit), count(app, AuditEvent)
    (again,) = results(son, first)
    assert (again["state"], again["household_version"]) == ("repeated", once["household_version"])
    again, twin = results(son, {**first, "note": "khác"}, first)
    assert {again["state"], twin["state"]} == {"repeated"}
    assert (count(app, Observation), count(app, Visit), count(app, AuditEvent)) == before


def bad_sheets(register: Register) -> list[Any]:
    """Lines that are no sheet, sheets of households that were not handed out, and sheets with a fault in each field."""
    xuan = register.households["xuan"]
    return [
        {"id": str(new_id()), "household_id": "x"},
        7,
        None,
        "x",
        [],
        sheet(register.households["lam"]),
        sheet(register.households["thang"]),
        sheet(new_id()),
        sheet(xuan, answer(register.persons["lam"], "phone", "smart")),
        sheet(xuan, answer(xuan, "phone", "smart")),
        sheet(xuan, answer(register.persons["xuan"], "opened", "yes")),
        sheet(xuan, answer(register.persons["xuan"], "phone", "4g")),
        sheet(xuan, needs=["x"]),
        sheet(xuan, answer(register.persons["xuan"], "phone", "smart"), result="absent"),
        sheet(xuan, revisit_on="2020-01-01"),
        sheet(xuan, photo_ids=[str(new_id())]),
        sheet(xuan, note="ă" * 501),
    ]


def test_one_bad_sheet_never_stops_the_others(register: Register, client_of: ClientOf, app: FastAPI) -> None:
    son, dat, xuan = client_of("son"), register.households["dat"], register.households["xuan"]
    found = results(son, sheet(dat), *bad_sheets(register), sheet(xuan, result="absent"))
    rejected, held = ["rejected"], ["held"]
    states = ["stored", *rejected * 5, *held * 3, *rejected * 6, "stored", "stored", *rejected, "stored"]
    assert [r["state"] for r in found] == states
    refused = [r for r in found if r["state"] == "rejected"]
    assert {r["code"] for r in refused} == {"malformed"}
    assert all(r["message"] for r in found[1:-1] if r["state"] != "stored")
    named = [r["errors"][0]["field"] for r in refused if r["code"] == "malformed" and r["id"]]
    assert named == [
        "household_id",
        "answers.0.subject_id",
        "answers.0.subject_id",
        "answers.0.subject_id",
        "answers.0.value",
        "needs.0",
        "answers",
        "note",
    ]
    assert count(app, Visit) == 4


def test_what_was_refused_can_be_sent_again_once_it_is_right(register: Register, client_of: ClientOf) -> None:
    son, dat = client_of("son"), register.households["dat"]
    wrong = sheet(dat, needs=["x"])
    assert results(son, wrong)[0]["state"] == "rejected"
    stored(son, {**wrong, "needs": ["vneid", "sim"]})


def test_what_a_lost_answer_said_is_said_again(register: Register, client_of: ClientOf) -> None:
    son = client_of("son")
    made = sheet(register.households["dat"], photo_ids=[str(new_id())], revisit_on="2020-01-01")
    first, second = results(son, made), results(son, made)
    assert [r["state"] for r in first + second] == ["stored", "repeated"]
    assert {e["field"] for e in first[0]["errors"]} == {"photo_ids", "revisit_on"}
    assert second[0]["errors"] == first[0]["errors"]


@pytest.mark.parametrize("days", [-3, 3, 0])
def test_a_clock_wrong_by_days_is_told_and_the_day_of_the_visit_is_right(
    register: Register, client_of: ClientOf, app: FastAPI, days: int
) -> None:
    off = timedelta(days=days, minutes=-7)
    made = sheet(register.households["dat"], at=now() - timedelta(days=1) + off)
    answered = send(client_of("son"), made, device_now=now() + off)
    assert answered["results"][0]["state"] == "stored"
    assert abs(answered["clock_skew_seconds"] + off.total_seconds()) <= 5
    ((on,),) = rows(app, sa.select(col(Visit.visited_on)))
    assert on == date(2024, 8, 8)


def test_a_clock_wrong_by_seconds_is_not_worth_a_word(register: Register, client_of: ClientOf) -> None:
    assert send(client_of("son"), device_now=now() + timedelta(seconds=200))["clock_skew_seconds"] == 0


def test_sheets_that_arrive_in_another_order_leave_the_newest_day_standing(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    son, dat, who = client_of("son"), register.households["dat"], register.persons["dat"]
    older = sheet(dat, answer(who, "sim", "2g"), at=now() - timedelta(days=5), result="met")
    newer = sheet(dat, answer(who, "sim", "4g"), at=now() - timedelta(days=1), result="met")
    stored(son, newer, older)
    taken = take_round(son)
    assert person_of(taken, who)["state"]["sim"] == "4g"
    assert household_of(taken, dat)["last_visited_on"] == "2024-08-08"
    left = rows(
        app,
        sa.select(col(PersonSpan.left_2g_on)).where(
            col(PersonSpan.until_on) == FOREVER, col(PersonSpan.person_id) == who
        ),
    )
    assert left == [(date(2024, 8, 8),)]


@pytest.mark.both_databases("resource")
def test_later_sheets_of_one_batch_see_the_earlier_ones(register: Register, client_of: ClientOf) -> None:
    son, dat, who = client_of("son"), register.households["dat"], register.persons["dat"]
    first, second = sheet(dat, answer(who, "phone", "basic")), sheet(dat, answer(who, "phone", "smart", "basic"))
    not_rebased = sheet(dat, answer(who, "phone", "none"))
    versions = [r["household_version"] for r in stored(son, first, second, not_rebased)]
    taken = take_round(son)
    assert person_of(taken, who)["state"]["phone"] == "none"
    assert versions == [household_of(taken, dat)["version"]] * 3


@pytest.mark.both_databases("resource")
def test_persons_arrive_and_leave_with_a_visit(register: Register, client_of: ClientOf, app: FastAPI) -> None:
    son, dat, born = client_of("son"), register.households["dat"], new_id()
    new = {"id": str(born), "full_name": "Bùi  Thị Cúc", "relation": "child", "birth_year": 1990, "phone": "0912345699"}
    made = sheet(
        dat,
        answer(born, "phone", "smart"),
        new_persons=[new],
        left_persons=[{"id": str(register.persons["quan"]), "reason": "moved", "on": "2024-08-01"}],
    )
    stored(son, made)
    home = household_of(take_round(son), dat)
    assert [p["full_name"] for p in home["persons"]] == ["Bùi Văn Đạt", "Đỗ Thị Mùi", "Bùi Thị Cúc"]
    assert home["persons"][2]["state"]["phone"] == "smart"
    names = rows(app, sa.select(col(Household.names_search)).where(col(Household.id) == dat))[0][0]
    assert "bui thi cuc" in names
    assert "quan" not in names
    until = rows(app, sa.select(col(PersonStay.until_on)).where(col(PersonStay.person_id) == register.persons["quan"]))
    assert until == [(date(2024, 8, 1),)]


def test_the_same_new_person_from_two_phones_is_one_person(register: Register, client_of: ClientOf) -> None:
    son, hoa, dat = client_of("son"), client_of("hoa"), register.households["dat"]
    cuc = {"full_name": "Bùi Thị Cúc", "relation": "child", "birth_year": 1990}
    first, second = new_id(), new_id()
    stored(son, sheet(dat, new_persons=[{**cuc, "id": str(first)}]))
    (said,) = stored(hoa, sheet(dat, answer(second, "phone", "basic"), new_persons=[{**cuc, "id": str(second)}]))
    assert [e["field"] for e in said["errors"]] == ["new_persons.0"]
    stored(hoa, sheet(dat, answer(second, "sim", "2g")))
    home = household_of(take_round(son), dat)
    assert [p["id"] for p in home["persons"] if p["full_name"] == "Bùi Thị Cúc"] == [str(first)]
    state = person_of(take_round(son), first)["state"]
    assert (state["phone"], state["sim"]) == ("basic", "2g")


@pytest.mark.both_databases("resource")
def test_answers_about_somebody_who_had_left_are_left_out_and_named(register: Register, client_of: ClientOf) -> None:
    son, dat, quan = client_of("son"), register.households["dat"], register.persons["quan"]
    stored(son, sheet(dat, left_persons=[{"id": str(quan), "reason": "moved", "on": "2024-08-01"}]))
    late = sheet(dat, answer(quan, "phone", "smart"), answer(register.persons["mui"], "phone", "smart"))
    (said,) = stored(son, {**late, "left_persons": [{"id": str(quan), "reason": "death", "on": "2024-08-02"}]})
    told = ("người này đã rời hộ trước ngày đến nhà nên không ghi.", "người này đã rời hộ từ trước.")
    both = [("answers.0", f"Bùi Minh Quân: {told[0]}"), ("left_persons.0", f"Bùi Minh Quân: {told[1]}")]
    assert [(e["field"], e["message"]) for e in said["errors"]] == both
    (again,) = results(son, {**late, "left_persons": [{"id": str(quan), "reason": "death", "on": "2024-08-02"}]})
    assert (again["state"], again["errors"]) == ("repeated", said["errors"])
    assert person_of(take_round(son), register.persons["mui"])["state"]["phone"] == "smart"


def test_a_household_out_of_the_books_takes_only_visits_of_before(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    xuan = register.households["xuan"]
    with Session(app.state.engines.write) as session:
        session.execute(sa.update(Household).where(col(Household.id) == xuan).values(closed_on=date(2024, 8, 5)))
        session.commit()
    before, after = sheet(xuan, at=now() - timedelta(days=6)), sheet(xuan, at=now() - timedelta(days=1))
    found = results(client_of("son"), before, after)
    assert [(r["state"], r["code"]) for r in found] == [("stored", None), ("held", None)]


def test_moved_away_is_only_marked(register: Register, client_of: ClientOf) -> None:
    son, xuan = client_of("son"), register.households["xuan"]
    stored(son, sheet(xuan, result="moved"))
    home = household_of(take_round(son), xuan)
    assert (home["last_result"], home["closed"], home["state"]["visited_on"]) == ("moved", False, None)


def test_the_id_of_somebody_elses_visit_is_not_a_replay(register: Register, client_of: ClientOf) -> None:
    made = sheet(register.households["dat"])
    stored(client_of("hoa"), made)
    (said,) = results(client_of("son"), made)
    assert (said["state"], said["code"]) == ("rejected", "id-taken")


def test_each_stored_visit_has_its_line_in_the_log_with_names_of_items_only(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    dat, note = register.households["dat"], "Ông Đạt nhà có chó dữ"
    first, second = sheet(dat, answer(register.persons["dat"], "phone", "basic"), note=note), sheet(dat)
    results(client_of("son"), first, sheet(new_id()), second, first)
    wanted = sa.select(AuditEvent).where(col(AuditEvent.action) == "visit.record").order_by(col(AuditEvent.seq))
    with Session(app.state.engines.read) as session:
        events = session.execute(wanted).scalars().all()
    assert [e.object_id for e in events] == [UUID(first["id"]), UUID(second["id"])]
    assert {e.note["household_id"] for e in events} == {str(dat)}
    assert events[0].fields == ["phone", "visited"]
    assert note not in str([e.model_dump() for e in events])


def test_a_sheet_of_whoever_was_never_sent_there_is_no_visit(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    for who in ("lan", "minh", "ha", "dung", "nga"):
        (said,) = results(client_of(who), sheet(register.households["dat"]))
        assert (said["state"], said["household_version"], said["conflicts"]) == ("held", None, []), who
    assert count(app, Visit) == count(app, Observation) == 0


def test_more_than_fifty_sheets_are_refused_as_a_whole(register: Register, client_of: ClientOf) -> None:
    body = {"device_now": now().isoformat(), "visits": [sheet(register.households["dat"]) for _ in range(51)]}
    said = client_of("son").post("/api/v1/visits/sync", json=body)
    assert (said.status_code, said.json()["errors"][0]["field"]) == (422, "visits")
