"""A merger taken back: a household comes back with what it brought; what came since stays with the one that stands."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor, Scope
from toso.core.problems import Conflict
from toso.core.row_versions import check_version, touch
from toso.households.consents.consents import repeat_refusals
from toso.households.consents.tables import LegalHold
from toso.households.indicators.summary import before_change
from toso.households.model import citizen_ids
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.items import Subject
from toso.households.model.kinds import MoveReason
from toso.households.model.reach import get_household_for_update
from toso.households.model.tables import Household, HouseholdStay, Observation, Person, PersonStay, Street
from toso.households.model.visit_tables import Visit
from toso.households.observations.entry import refresh_names, refresh_place
from toso.households.observations.spans import adult_from
from toso.households.observations.store import add_sights, refold, retraction_of
from toso.households.register import writes
from toso.households.register.household_change import note
from toso.households.register.merger import VISITED, point
from toso.households.register.merger_preview import Merger, get_merger, holds_since, obstacles_of
from toso.households.register.merger_trace import MergerTrace
from toso.households.register.pairs import remember_apart
from toso.households.register.tables import ChangeAct
from toso.kit.clock import today

_BACK = ("persons", "merged_into_id")


class MergerStands(Conflict):
    """The detail says why."""

    code, title = "merger-stands", "Không hoàn tác được lần nhập hộ này."


def undo_merger(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.MergerUndo
) -> Household:
    """Takes the merger back by which a household ended. Returns that household.

    Raises NotFound, NotMerged, StaleVersion, MergerStands.
    """
    merger, trace = _checked(session, scope, household_id, expected_version, body)
    source, target, ward_id = merger.source, merger.target, merger.source.ward_id
    before_change(session, ward_id, Subject.HOUSEHOLD, [target.id, source.id])
    _take_back_copies(session, scope.actor, merger, trace)
    _give_days_back(session, merger, trace)
    source.closed_on = source.closed_reason = source.merged_into_id = None
    _visits_as_before(session, merger, trace)
    for person_id, into_id in trace.same.items():
        _two_persons(session, merger, trace, person_id, into_id)
    _empty_again(target, source, trace.filled.get(target.id, []))
    refresh_place(target, session.get_one(Street, (ward_id, target.street_id)))
    _point_back(session, merger, trace)
    _hold_both(session, merger)
    merger.line.kind, merger.line.changed = MoveReason.MISTAKE, None
    touch(merger.line)
    refold(session, ward_id, persons=trace.persons, households=[target.id, source.id])
    for one in (source, target):
        refresh_names(session, one)
        note(session, scope, one, ChangeAct.UNMERGED, today(), fields=_BACK, reason=body.reason)
    if trace.duplicate:
        remember_apart(session, scope, source, target, apart=True)
    return source


def _checked(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.MergerUndo
) -> tuple[Merger, MergerTrace]:
    """The merger with both households locked, as whoever asks saw them, and nothing in its way."""
    known = get_merger(session, scope, household_id)
    for id_ in sorted((known.source.id, known.target.id)):
        get_household_for_update(session, scope, id_)
    merger = get_merger(session, scope, household_id)
    check_version(merger.source, expected_version)
    check_version(merger.target, body.into_version)
    obstacles = obstacles_of(session, merger)
    if obstacles or merger.trace is None:
        raise MergerStands(" ".join(obstacles))
    return merger, merger.trace


def _take_back_copies(session: Session, actor: Actor, merger: Merger, trace: MergerTrace) -> None:
    """Takes back the copies of the merger; of a copy that somebody took back meanwhile, the one that it repeats."""
    row = Observation
    subjects = [merger.source.id, merger.target.id, *trace.same, *trace.same.values()]
    query = sa.select(row).where(col(row.ward_id) == merger.source.ward_id, col(row.subject_id).in_(subjects))
    rows = {one.id: one for one in session.execute(query.order_by(col(row.id))).scalars()}
    gone = {one.retracts_id for one in rows.values()}
    back = [copy if copy not in gone else first for copy, first in trace.copies.items()]
    back += _written_anew(session, merger, trace, rows)
    sights = [retraction_of(rows[id_]) for id_ in back if id_ in rows and id_ not in gone]
    add_sights(session, actor, merger.source.ward_id, sights)


def _written_anew(session: Session, merger: Merger, trace: MergerTrace, rows: dict[UUID, Observation]) -> list[UUID]:
    """Observations at the household that stands, of a visit to the other whose day was put right since."""
    own = col(Visit.ward_id) == merger.source.ward_id, col(Visit.household_id) == merger.source.id
    visits = set(session.execute(sa.select(col(Visit.id)).where(*own)).scalars())
    there = {merger.target.id, *trace.same.values()}
    return [
        one.id
        for one in rows.values()
        if one.event_id in visits and one.subject_id in there and one.retracts_id is None and one.id not in trace.copies
    ]


def _give_days_back(session: Session, merger: Merger, trace: MergerTrace) -> None:
    """The days since are the old household's too: who left meanwhile left it on that day. The new stays lose theirs; as
    of a split, so that a sheet that names somebody there is written where they are now.
    """
    home, ward_id = merger.source, merger.source.ward_id
    stays = _stays_of(session, merger, [*trace.relations, *trace.same])
    last = {stay.person_id: stay.id for stay in stays.values() if not _undone(stay)}
    for new_id, old_id in trace.given.items():
        new, old = stays[new_id], stays[old_id]
        old.until_on = old.from_on if new.left_by is MoveReason.MISTAKE else new.until_on
        old.left_by = new.left_by
        new.until_on, new.left_by = new.from_on, MoveReason.SPLIT
    own = sa.select(HouseholdStay).where(
        col(HouseholdStay.ward_id) == ward_id, col(HouseholdStay.household_id) == home.id
    )
    every: dict[UUID, Any] = {**stays, **{stay.id: stay for stay in session.execute(own).scalars()}}
    for stay_id, (until_on, left_by) in trace.ended.items():
        every[stay_id].until_on, every[stay_id].left_by = until_on, left_by
    for stay_id in {*trace.given, *trace.given.values(), *trace.ended}:
        touch(every[stay_id])
    for person_id, relation in trace.relations.items():
        if last.get(person_id) not in trace.given:
            continue  # lives elsewhere by now
        person = session.get_one(Person, (ward_id, person_id))
        person.household_id, person.unit_path, person.relation = home.id, home.unit_path, relation
        touch(person)
    session.flush()


def _undone(stay: PersonStay) -> bool:
    """Whether days were taken from a stay because a merger was taken back."""
    return stay.until_on == stay.from_on and stay.left_by is MoveReason.SPLIT


def _stays_of(session: Session, merger: Merger, person_ids: Collection[UUID]) -> dict[UUID, PersonStay]:
    """By id, in the order of their days."""
    stay = PersonStay
    query = sa.select(stay).where(col(stay.ward_id) == merger.source.ward_id, col(stay.person_id).in_(person_ids))
    return {row.id: row for row in session.execute(query.order_by(col(stay.from_on), col(stay.id))).scalars()}


def _visits_as_before(session: Session, merger: Merger, trace: MergerTrace) -> None:
    """Each household repeats its own newest visit again, unless the one that stands was visited later since."""
    source, target, visit = merger.source, merger.target, Visit
    source.revisit_on = trace.revisit_on
    if trace.visited is None:
        return
    since = sa.select(col(visit.id)).where(
        col(visit.ward_id) == target.ward_id,
        col(visit.household_id) == target.id,
        col(visit.visited_on) >= source.last_visited_on,
        col(visit.created_at) > merger.line.created_at,
    )
    if session.execute(since.limit(1)).first() is None:
        for name, value in zip(VISITED, trace.visited, strict=True):
            setattr(target, name, value)


def _two_persons(session: Session, merger: Merger, trace: MergerTrace, person_id: UUID, into_id: UUID) -> None:
    """Who was entered twice is two again. A stay without days tells that they were looked for at the other's door."""
    ward_id, target = merger.source.ward_id, merger.target
    person, into = (session.get_one(Person, (ward_id, id_)) for id_ in (person_id, into_id))
    _empty_again(into, person, trace.filled.get(into.id, []))
    into.adult_on = adult_from(into.birth_on, into.birth_year)
    if person.id in trace.numbers and into.citizen_id is not None:
        citizen_ids.keep(person, citizen_ids.shown(into))
        citizen_ids.keep(into, None)
    person.merged_into_id = person.left_on = None
    repeat_refusals(session, into, person, merger.line.id)
    since = min(stay.from_on for stay in _stays_of(session, merger, [person.id]).values())
    days = {"from_on": since, "until_on": since, "came_by": MoveReason.MERGE, "left_by": MoveReason.SPLIT}
    here = {"ward_id": ward_id, "household_id": target.id, "unit_path": target.unit_path}
    session.add(PersonStay(person_id=person.id, **here, **days))
    for one in (person, into):
        touch(one)


def _empty_again(into: Any, other: Any, names: Collection[str]) -> None:
    """Fields that the other filled and nobody changed since."""
    for name in names:
        if getattr(into, name) == getattr(other, name):
            setattr(into, name, "" if name in {"house_no", "place_note"} else None)


def _point_back(session: Session, merger: Merger, trace: MergerTrace) -> None:
    """Help that pointed to the household gone, or to somebody of it, does so again where it was not sent elsewhere."""
    ward_id, here, back = merger.source.ward_id, merger.target.id, merger.source.id
    for table, ids in ((HelpEntry, trace.homes_of_helps), (HelpRequest, trace.requests)):
        which = sa.and_(col(table.id).in_(ids), col(table.household_id) == here)
        point(session, table, ward_id, which, household_id=back)
    for entry_id, person_id in trace.helps.items():
        which = sa.and_(col(HelpEntry.id) == entry_id, col(HelpEntry.person_id) == trace.same[person_id])
        point(session, HelpEntry, ward_id, which, person_id=person_id)


def _hold_both(session: Session, merger: Merger) -> None:
    """A hold that was put while they were one kept both."""
    both = {merger.source.id, merger.target.id}
    holds = holds_since(session, merger)
    for hold in holds:
        (other,) = both - {hold.household_id}
        if not any(one.household_id == other for one in holds):
            again = hold.model_dump(include={"ward_id", "unit_path", "reason", "from_on", "by_id"})
            session.add(LegalHold(**again, household_id=other))
