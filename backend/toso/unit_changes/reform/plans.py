"""Plans of wards that end go on in the new ward until their year is over, with their tasks, and so do quotas of teams.

A plan is copied in force as it was, under ids of its own: who works in both wards for a while sees both. Its lineages
stay. Who leads or helps is the unit that goes on with the rest of the old one; what a task has come to goes along with
its log. Files behind an entry are opened in the old ward.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_rows
from toso.core.row_versions import touch
from toso.households.quotas.tables import Quota, QuotaShare, QuotaState, QuotaStep, QuotaTeam
from toso.kit.ids import new_id
from toso.organisation.tables import TeamMember, Unit, UnitKind
from toso.plans.charges.succession import Turn, take_turns
from toso.plans.charges.tables import PlanCharge
from toso.plans.tables import Plan, PlanDuty, PlanState, PlanTarget, PlanTask, TaskUnit
from toso.plans.tasks.assignments import refresh
from toso.plans.tasks.tables import AssignmentPerson, ProgressEntry, TaskAssignment
from toso.plans.tasks.unit_tasks import is_open, of_everybody
from toso.unit_changes.content import ChangeContent
from toso.unit_changes.reform.rows import Ways

_SILENT = {"synchronize_session": False}
_TAIL = 32  # bits of an id that tell nothing of its time
Row = dict[str, Any]


def going_on(ways: Ways) -> sa.Select[Any]:
    """The plans of the old ward that were in force on the eve and whose year is not over."""
    return sa.select(Plan).where(
        col(Plan.ward_id) == ways.old,
        col(Plan.state) == PlanState.APPROVED,
        col(Plan.in_force_from) <= ways.eve,
        sa.or_(col(Plan.in_force_to).is_(None), col(Plan.in_force_to) >= ways.on),
        col(Plan.last_year) >= ways.on.year,
    )


def _moved(ways: Ways, old: UUID | None) -> UUID | None:
    """The id in the new ward of a row of the old one; among others it stands where the old one stood."""
    if old is None:
        return None
    return UUID(int=(old.int >> _TAIL << _TAIL) | (uuid5(ways.new, old.hex).int & ((1 << _TAIL) - 1)))


def _read(session: Session, table: Any, ways: Ways, *where: Any) -> list[Row]:
    query = sa.select(*sa.inspect(table).local_table.columns).where(col(table.ward_id) == ways.old, *where)
    return [dict(row) for row in session.execute(query).mappings()]


def _write(session: Session, table: Any, ways: Ways, rows: list[Row], *refs: str, **values: Any) -> None:
    """The rows in the new ward; `refs`: columns that name rows which have gone over too."""
    moved = [{**row, **{name: _moved(ways, row[name]) for name in ("id", *refs)}} for row in rows]
    insert_rows(session, table, [{**row, "ward_id": ways.new, **values} for row in moved])


def successors(content: ChangeContent) -> dict[UUID, UUID]:
    """By old unit the one that goes on with its rest."""
    return {place.from_id: place.into_id for place in content.places if place.rest}


def copy_plans(session: Session, ways: Ways, content: ChangeContent) -> None:
    """Plans with targets, tasks and duties; nothing is given to anybody yet."""
    into, ward = successors(content), session.get_one(Unit, ways.new)
    plans = _read(session, Plan, ways, col(Plan.id).in_(going_on(ways).with_only_columns(col(Plan.id))))
    ids = [plan["id"] for plan in plans]
    alone: Row = {"supersedes_id": None, "source_file_id": None, "doubts": [], "corrections": []}
    _write(session, Plan, ways, plans, unit_path=ward.path, **alone)
    targets, tasks = (_read(session, table, ways, col(table.plan_id).in_(ids)) for table in (PlanTarget, PlanTask))
    _write(session, PlanTarget, ways, targets, "plan_id")
    _write(session, PlanTask, ways, tasks, "plan_id", delivery_id=None)
    units = _read(session, TaskUnit, ways, col(TaskUnit.task_id).in_([task["id"] for task in tasks]))
    _write(session, TaskUnit, ways, [r | {"unit_id": into.get(r["unit_id"])} for r in units], "task_id")
    duties = _read(session, PlanDuty, ways, col(PlanDuty.plan_id).in_(ids))
    followed = [r | {"units": [_followed(u, into) for u in r["units"]]} for r in duties]
    _write(session, PlanDuty, ways, followed, "plan_id")


def _followed(unit: Mapping[str, Any], into: Mapping[UUID, UUID]) -> Row:
    """A unit as a duty names it; one without successor keeps its printed name alone."""
    old = unit.get("unit_id")
    new = into.get(UUID(old)) if old else None
    return {**unit, "unit_id": str(new) if new else None}


def _tasks(ways: Ways) -> sa.Select[Any]:
    plans = going_on(ways).with_only_columns(col(Plan.id))
    return sa.select(col(PlanTask.id)).where(col(PlanTask.ward_id) == ways.old, col(PlanTask.plan_id).in_(plans))


def copy_tasks(session: Session, ways: Ways, old: Unit, unit: Unit) -> None:
    """The tasks of a unit that ends are given to `unit`, with their logs. Of two of one task that come together the
    one that is still open stands, else the first.
    """
    work, entry = TaskAssignment, ProgressEntry
    rows = _read(session, work, ways, col(work.unit_id) == old.id, col(work.task_id).in_(_tasks(ways)))
    theirs = sa.select(work).where(col(work.ward_id) == ways.new, col(work.unit_id) == unit.id)
    known = {row.lineage_id for row in session.execute(theirs).scalars()}
    opened = set(session.execute(theirs.where(is_open()).with_only_columns(col(work.lineage_id))).scalars())
    open_ids = set(session.execute(sa.select(col(work.id)).where(col(work.unit_id) == old.id, is_open())).scalars())
    taken = [r for r in rows if r["lineage_id"] not in (opened if r["id"] in open_ids else known)]
    twins = theirs.where(col(work.lineage_id).in_([r["lineage_id"] for r in taken])).with_only_columns(col(work.id))
    for table, own in ((entry, entry.assignment_id), (work, work.id)):
        gone = sa.delete(table).where(col(table.ward_id) == ways.new, col(own).in_(twins))
        session.execute(gone.execution_options(**_SILENT))
    here = {"unit_path": unit.path}
    _write(session, work, ways, taken, "task_id", unit_id=unit.id, **here)
    log = _read(session, entry, ways, col(entry.assignment_id).in_([r["id"] for r in taken]))
    _write(session, entry, ways, log, "assignment_id", "corrects_id", file_ids=[], **here)


def end_plans(session: Session, ways: Ways, content: ChangeContent) -> None:
    """Whoever answers for a task or target answers for it in the new ward; in the old one plans end on the eve."""
    into = successors(content)
    for place in content.places:
        old = session.get_one(Unit, place.from_id)
        if not place.rest and place.street_ids and old.ward_id == ways.old and old.kind is UnitKind.NEIGHBOURHOOD:
            _give_to_pieces(session, ways, old, session.get_one(Unit, place.into_id))
    _copy_people(session, ways, into)
    _copy_charges(session, ways, into)
    for plan in session.execute(going_on(ways)).scalars().all():
        plan.in_force_to = ways.eve
        touch(plan)
        session.add(plan)
    session.flush()


def _give_to_pieces(session: Session, ways: Ways, old: Unit, unit: Unit) -> None:
    """A khu phố made of pieces gets a task of its own for each that the plan gives to every khu phố."""
    work = TaskAssignment
    known = sa.select(col(work.lineage_id)).where(col(work.unit_id) == unit.id)
    wanted = of_everybody(old).where(col(work.lineage_id).not_in(known), col(work.task_id).in_(_tasks(ways)))
    here: Row = {"ward_id": ways.new, "unit_id": unit.id, "unit_path": unit.path}
    rows = [
        work(**{"id": new_id(), "task_id": _moved(ways, task.id), "lineage_id": lineage, **here})
        for task, lineage in session.execute(wanted).all()
    ]
    session.add_all(rows)
    if rows:
        refresh(session, ways.new, rows)


def _copy_people(session: Session, ways: Ways, into: Mapping[UUID, UUID]) -> None:
    person, work = AssignmentPerson, TaskAssignment
    members = sa.select(col(TeamMember.id)).where(col(TeamMember.ward_id) == ways.new)
    here = sa.select(col(work.id), col(work.unit_path)).where(col(work.ward_id) == ways.new)
    paths: dict[UUID | None, str] = dict(session.execute(here).all())
    carried = sa.select(col(work.id)).where(
        col(work.ward_id) == ways.old, col(work.unit_id).in_(into), col(work.task_id).in_(_tasks(ways))
    )
    still = sa.or_(col(person.to_on).is_(None), col(person.to_on) >= ways.on), col(person.assignment_id).in_(carried)
    able = sa.or_(col(person.member_id).is_(None), col(person.member_id).in_(members))
    rows = [r | {"at": paths.get(_moved(ways, r["assignment_id"]))} for r in _read(session, person, ways, *still, able)]
    moved = [{**r, "unit_path": r.pop("at")} for r in rows if r["at"]]
    _write(session, person, ways, moved, "assignment_id")
    old = col(person.ward_id) == ways.old, col(person.assignment_id).in_(carried)
    later = sa.delete(person).where(*old, col(person.from_on) >= ways.on)
    session.execute(later.execution_options(**_SILENT))
    ended = sa.update(person).where(*old, *still).values(to_on=ways.eve)
    session.execute(ended.execution_options(**_SILENT))


def _copy_charges(session: Session, ways: Ways, into: Mapping[UUID, UUID]) -> None:
    """Of units without successor nobody answers any more; of several that become one, one leader at a time does."""
    charge, ward = PlanCharge, session.get_one(Unit, ways.new)
    moved = _charges_into(session, ways, into)
    _write(session, charge, ways, [r | {"since": day} for r, day in moved if day is not None], unit_path=ward.path)
    old = col(charge.ward_id) == ways.old, sa.or_(col(charge.until).is_(None), col(charge.until) >= ways.on)
    session.execute(sa.delete(charge).where(*old, col(charge.since) >= ways.on).execution_options(**_SILENT))
    session.execute(sa.update(charge).where(*old).values(until=ways.eve).execution_options(**_SILENT))


def charges_giving_way(session: Session, ways: Ways, content: ChangeContent) -> int:
    """How many leaders answer no more for their unit, since another does for the one that it goes into."""
    return sum(day is None for _, day in _charges_into(session, ways, successors(content)))


def _charges_into(session: Session, ways: Ways, into: Mapping[UUID, UUID]) -> list[tuple[Row, date | None]]:
    """The charges that go on with their new unit, the longest first, and from which day each holds (succession)."""
    charge, plans = PlanCharge, going_on(ways).with_only_columns(col(Plan.lineage_id))
    still = sa.or_(col(charge.until).is_(None), col(charge.until) >= ways.on)
    rows = _read(session, charge, ways, still, col(charge.plan_lineage_id).in_(plans))
    moved: list[Row] = [
        {**r, "unit_id": into.get(r["unit_id"])} for r in sorted(rows, key=lambda r: (r["since"], r["id"]))
    ]
    kept = [r for r in moved if r["unit_id"] or r["target_lineage_id"]]
    parts = ("plan_lineage_id", "target_lineage_id", "unit_id")
    days = take_turns(Turn(r["id"], tuple(r[part] for part in parts), r["since"], r["until"]) for r in kept)
    return [(r, days[r["id"]]) for r in kept]


def copy_quotas(session: Session, ways: Ways, old_id: UUID, team_id: UUID, unit: Unit) -> None:
    """Quotas of a team that are not due before the day are those of the team that goes on; numbers, history, shares."""
    row, here = QuotaTeam, {"unit_path": unit.path}
    due = sa.select(col(Quota.id)).where(col(Quota.ward_id) == ways.old, col(Quota.due_on) >= ways.on)
    asked = col(row.team_id) == old_id, col(row.state) != QuotaState.WITHDRAWN, col(row.quota_id).in_(due)
    rows = _read(session, row, ways, *asked)
    ids, quotas = [r["id"] for r in rows], {r["quota_id"] for r in rows}
    there = set(session.execute(sa.select(col(Quota.id)).where(col(Quota.ward_id) == ways.new)).scalars())
    first = [q for q in _read(session, Quota, ways, col(Quota.id).in_(quotas)) if _moved(ways, q["id"]) not in there]
    _write(session, Quota, ways, first, unit_path=session.get_one(Unit, ways.new).path)
    _write(session, row, ways, rows, "quota_id", team_id=team_id, unit_id=unit.id, **here)
    _write(session, QuotaStep, ways, _read(session, QuotaStep, ways, col(QuotaStep.row_id).in_(ids)), "row_id", **here)
    members = sa.select(col(TeamMember.id)).where(col(TeamMember.ward_id) == ways.new)
    able = col(QuotaShare.row_id).in_(ids), col(QuotaShare.member_id).in_(members)
    _write(session, QuotaShare, ways, _read(session, QuotaShare, ways, *able), "row_id", **here)
