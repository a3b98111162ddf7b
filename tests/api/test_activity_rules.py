"""Every rule gives what a plain count in Python gives, and as many as its list; the units sum to the ward."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.activities import TRAINING, asked, did, held
from fixtures.monthly_reports import API, SetDay, ok, unit_id
from fixtures.people import ClientOf
from toso.activities.figures import FIGURES
from toso.activities.kinds import HELD, KINDS, ActivityState, AttendanceState
from toso.activities.rules import BadRule, Range, Rule, count_rows, list_ids, read_rule
from toso.activities.tables import Activity, Attendance
from toso.core.database import in_transaction
from toso.kit.ids import new_id
from toso.organisation.tables import Unit, UnitKind

FIRST, DAYS = date(2024, 6, 15), (date(2024, 7, 14), date(2024, 8, 14))
KINDS_ASKED = ("training", "community", "party_cell", "course", "briefing", "movement")
RULES: tuple[Rule, ...] = (
    *(one.rule for one in FIGURES.values() if one.rule.of in {"activity", "asked", "attendance"}),
    *(
        read_rule({"of": of, "where": where, "what": what})
        for of, whats in (("activity", ("rows", "units")), ("attendance", ("rows", "people", "units", "all")))
        for what in whats
        for where in (
            {"kind": ["community", "party_cell"]},
            {"kind": ["training"], "make_up": [True]},
            {"kind": ["course"], "make_up": [False]},
            *([{"state": ["attended", "made_up"], "required": [True]}] if of == "attendance" else []),
        )
    ),
)


@dataclass
class Log:
    """The rows of a ward as they were stored."""

    ward: UUID
    units: list[Unit]
    activities: list[Activity]
    people: list[Attendance]


@pytest.fixture
def log(app: FastAPI) -> Log:
    return in_transaction(app.state.engines.write, _fill)


def _fill(session: Session) -> Log:
    session.expire_on_commit = False
    draw = random.Random(62)
    units = list(session.scalars(sa.select(Unit).where(col(Unit.kind) == UnitKind.NEIGHBOURHOOD)).all())[:3]
    ward = units[0].ward_id
    assert ward is not None
    persons = [(new_id(), draw.choice(units)) for _ in range(12)]
    made = Log(ward, units, [], [])
    for n in range(60):
        day, unit = FIRST + timedelta(days=draw.randrange(60)), draw.choice(units)
        parent = draw.choice(made.activities).id if n > 10 and draw.random() < 0.2 else None
        own: dict[str, Any] = {"ward_id": ward, "unit_id": unit.id, "unit_path": unit.path, "parent_id": parent}
        own |= {"kind": draw.choice(KINDS_ASKED), "state": draw.choice(list(ActivityState)), "title": f"Buổi {n}"}
        made.activities.append(Activity(**own, first_on=day, last_on=day, planned_by_id=persons[0][0]))
        session.add(made.activities[-1])
        session.flush()
        for person, home in draw.sample(persons, 4):
            place = draw.choice(units) if draw.random() < 0.2 else home
            state = draw.choice(list(AttendanceState))
            made.people.append(
                Attendance(
                    ward_id=ward,
                    activity_id=made.activities[-1].id,
                    person_id=person,
                    unit_id=place.id,
                    unit_path=place.path,
                    required=draw.random() < 0.7,
                    state=state,
                    attended_on=day if state is AttendanceState.ATTENDED else None,
                )
            )
    session.add_all(made.people)
    session.flush()
    return made


def plainly(log: Log, rule: Rule, until: date, paths: tuple[str, ...]) -> set[UUID]:
    """The same by loops alone."""
    by_id = {one.id: one for one in log.activities}
    rows = list(_rows(log, rule, until, by_id))
    if rule.what == "all":
        done = {one.id for one, _ in rows}
        behind = {one.person_id for one in log.people if one.id not in done and _had_to_come(log, rule, until, one)}
        rows = [(one, day) for one, day in rows if one.person_id not in behind]
    latest: dict[UUID, tuple[date, UUID, str]] = {}
    for one, day in rows:
        own = one.id if rule.what == "rows" else one.unit_id if rule.what == "units" else one.person_id
        latest[own] = max(latest.get(own, (date.min, one.id, "")), (day, one.id, one.unit_path))
    return {own for own, (_, _, path) in latest.items() if path in paths}


def _rows(log: Log, rule: Rule, until: date, by_id: dict[UUID, Activity]) -> Iterator[tuple[Any, date]]:
    if rule.of == "activity":
        yield from _activities(log, rule, until)
        return
    for one in log.people:
        activity = by_id[one.activity_id]
        day = activity.last_on if rule.of == "asked" else one.attended_on
        known = {"kind": activity.kind, "make_up": activity.parent_id is not None}
        known |= {"state": one.state, "required": one.required}
        fits = all(known[name] in values for name, values in rule.where.items())
        counts = activity.state in HELD if rule.of == "asked" else _counts(activity)
        if fits and counts and day and FIRST <= day <= until:
            yield one, day


def _counts(activity: Activity) -> bool:
    """Held, or under way where everybody finishes on a day of their own."""
    return activity.state in HELD or (activity.kind == "course" and activity.state is ActivityState.OPEN)


def _had_to_come(log: Log, rule: Rule, until: date, one: Attendance) -> bool:
    activity = next(row for row in log.activities if row.id == one.activity_id)
    known = {"kind": activity.kind, "make_up": activity.parent_id is not None}
    fits = all(known[name] in values for name, values in rule.where.items() if name in known)
    return fits and one.required and _counts(activity) and FIRST <= activity.first_on <= until


def _activities(log: Log, rule: Rule, until: date) -> Iterator[tuple[Activity, date]]:
    for one in log.activities:
        known = {"kind": one.kind, "make_up": one.parent_id is not None, "youth": one.kind == "movement"}
        fits = all(known[name] in values for name, values in rule.where.items() if name in known)
        if fits and one.state in HELD and FIRST <= one.last_on <= until:
            yield one, one.last_on


@pytest.mark.both_databases("resource")
def test_a_figure_is_the_length_of_its_list_and_the_units_sum_to_the_ward(app: FastAPI, log: Log) -> None:
    paths = [unit.path for unit in log.units]
    with Session(app.state.engines.read) as session:
        for rule in RULES:
            for until in DAYS:
                parts = [_compared(session, log, rule, until, (path,)) for path in paths]
                whole = _compared(session, log, rule, until, tuple(paths))
                assert sum(parts) == whole, rule
        assert any(count_rows(session, rule, _range(log, DAYS[1], tuple(paths))) > 3 for rule in RULES)


def _range(log: Log, until: date, paths: tuple[str, ...]) -> Range:
    return Range(log.ward, FIRST, until, paths)


def _compared(session: Session, log: Log, rule: Rule, until: date, paths: tuple[str, ...]) -> int:
    found, expected = list_ids(session, rule, _range(log, until, paths)), plainly(log, rule, until, paths)
    number = count_rows(session, rule, _range(log, until, paths))
    assert (set(found), len(found), number) == (expected, len(expected), len(expected)), (rule, until, paths)
    return number


def test_a_figure_opens_its_list_through_the_api(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    hoa, minh, nga = client_of("hoa"), client_of("minh"), client_of("nga")
    row = held(minh, "2024-07-19", **TRAINING)
    did(minh, row, "/attendance", unit_ids=[unit_id(minh, "kp1"), unit_id(minh, "kp2")])
    held(hoa, "2024-07-18")
    did(minh, row, "/attendance", method="PUT", rest="attended")
    days = {"since": "2024-07-15", "until": "2024-08-14"}
    everybody = len(asked(minh, row))
    told = {}
    for who, client in (("minh", minh), ("hoa", hoa), ("nga", nga)):
        figures = {one["code"]: one["value"] for one in ok(client.get(f"{API}/activities/figures", params=days))}
        for code, value in figures.items():
            behind = ok(client.get(f"{API}/activities/figures/{code}", params=days))
            assert (len(behind["items"]), behind["total"]) == (value, value), (who, code)
        told[who] = figures
    assert told["minh"]["act.trained"] == everybody == told["hoa"]["act.trained"] + told["nga"]["act.trained"]
    assert (told["minh"]["act.trainings"], told["hoa"]["act.trainings"]) == (1, 0)
    assert told["hoa"]["act.meetings"] == 1
    one = ok(hoa.get(f"{API}/activities/figures/act.trained", params=days))["items"][0]
    assert (one["activity_id"], one["unit_name"]) == (row["id"], "Khu phố 1")
    did(minh, row, "/step", step="cancel", reason="Ghi nhầm")
    figures = {one["code"]: one["value"] for one in ok(minh.get(f"{API}/activities/figures", params=days))}
    assert (figures["act.trained"], figures["act.trainings"]) == (0, 0)
    assert minh.get(f"{API}/activities/figures/act.unknown", params=days).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"of": "visit", "where": {}, "what": "rows"},
        {"of": "activity", "where": {}, "what": "people"},
        {"of": "activity", "where": {"kind": ["unknown"]}, "what": "rows"},
        {"of": "posting", "where": {"channel": ["unknown"]}, "what": "rows"},
        {"of": "material", "where": {}, "what": "people"},
        {"of": "receipt", "where": {}, "what": "all"},
        {"of": "activity", "where": {"colour": ["red"]}, "what": "rows"},
        {"of": "attendance", "where": {"kind": []}, "what": "people"},
        {"of": "attendance", "where": {}, "what": "people", "since": 1},
    ],
)
def test_a_rule_that_names_what_does_not_exist_is_refused_at_the_start(wrong: dict[str, Any]) -> None:
    with pytest.raises(BadRule):
        read_rule(wrong)
    assert "training" in KINDS
