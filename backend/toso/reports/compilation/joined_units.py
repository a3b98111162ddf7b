"""Cells of a period before where units were merged since: of all parts of a unit of today, as of one."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.organisation.ended_units import absorbed_since, grown_units
from toso.organisation.tables import Unit
from toso.reports.figures.cells import EMPTY, Cell
from toso.reports.submissions.asked_units import asked_of
from toso.reports.submissions.bases import added_up, parted_on

Sheet = Mapping[str, Cell]


def join_before(
    session: Session, before: Mapping[UUID, Sheet], unit_ids: Collection[UUID], eve: date, until: date
) -> dict[UUID, Sheet]:
    """The cells of a period that ended on `eve`, by unit as they are by `until`: a unit into which others went has
    theirs too, unless they are among `unit_ids` themselves. One that was split since is of other people.
    """
    joined = {unit_id: before[unit_id] for unit_id in unit_ids if unit_id in before}
    for unit_id in grown_units(session, unit_ids, until):
        parts = [unit for unit in absorbed_since(session, unit_id, eve, until) if unit.id not in unit_ids]
        if parts:
            then = [unit.id for unit in (session.get_one(Unit, unit_id), *parts) if unit.valid_from <= eve]
            joined[unit_id] = _as_one(session, {one: before.get(one, {}) for one in then})
    parted = parted_on(session, joined.keys(), until) if joined else {}
    return {unit_id: cells for unit_id, cells in joined.items() if parted.get(unit_id, eve) <= eve}


def join_parts(
    session: Session,
    cells: Mapping[str, Sheet],
    places: Mapping[UUID, str],
    last: Mapping[UUID, date],
    unit_ids: Collection[UUID],
    until: date,
) -> dict[str, dict[str, Cell]]:
    """By place, of units into which others went, what they go on from: of all parts. `places`: of all units; `last`:
    the last day of the newest month of each that reported.
    """
    joined: dict[str, dict[str, Cell]] = {}
    for unit_id in grown_units(session, unit_ids, until):
        taken = absorbed_since(session, unit_id, last.get(unit_id, date.min), until)
        parts = [one for one in (unit_id, *(unit.id for unit in taken)) if one in last]
        if taken:
            joined[places[unit_id]] = _as_one(session, {one: cells.get(places[one], {}) for one in parts})
    return joined


def _as_one(session: Session, parts: Mapping[UUID, Sheet]) -> dict[str, Cell]:
    """A number that one of them was asked for and lacks is not known of the whole."""
    asked = asked_of(session, parts.keys())
    measures = {code: measure for form in asked.values() for code, measure in form.items()}
    lacking = {
        name: {c for one, sheet in parts.items() for c in asked[one] if getattr(sheet.get(c, EMPTY), name) is None}
        for name in ("cumulative", "in_period")
    }
    return {
        code: replace(cell, **{name: None for name, codes in lacking.items() if code in codes})
        for code, cell in added_up(parts.values(), measures).items()
    }
