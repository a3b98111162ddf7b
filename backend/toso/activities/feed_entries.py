"""Progress of tasks written by what feeds them: held, posted, approved, read; a team that was renewed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.feeds import Feed, percent_of, settled_feeds
from toso.activities.kinds import CAMPAIGN_DAY, AttendanceState
from toso.activities.rules import Range, count_asked, count_rows, counts_for
from toso.activities.tables import Activity, Attendance
from toso.authz.actor import SYSTEM, Actor
from toso.households.assistance.events import event_standing
from toso.jobs.claim import JobContext
from toso.kit.clock import today
from toso.materials.tables import Material, MaterialPosting
from toso.organisation.ended_units import absorbed_since, successors_of
from toso.organisation.tables import Team
from toso.plans.progress import Progress, WorkState
from toso.plans.queries import deadline_of, folded, logs_of, plan_in_force
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks.source_entries import Said, add_entry, live_entries
from toso.plans.tasks.tables import ProgressEntry, TaskAssignment

_CAME = (AttendanceState.ATTENDED, AttendanceState.MADE_UP)


@dataclass(frozen=True)
class TaskSource:
    """An act that may feed tasks: `kind` as its table is called, the unit that did it (or stands for it now), its day,
    what people read.

    `for_whoever_leads`: it feeds the tasks of every unit, not of the one that did it alone.
    """

    kind: str
    id: UUID
    ward_id: UUID
    unit_id: UUID
    on: date
    text: str
    link: str = ""
    attendance: int | None = None
    for_whoever_leads: bool = False


# By kind of an act the rows that rules read of it.
_READ = {
    "activity": {"activity", "attendance"},
    "material": {"material", "receipt"},
    "material_posting": {"posting"},
    "team": {"team"},
}


def follow_activity(session: Session, actor: Actor, row: Activity) -> None:
    """After whatever changes who was asked or came, or its state: its lines in the logs of tasks are added, replaced or
    taken back, and those of the session that it makes up.
    """
    _follow_one(session, actor, row)
    missed = session.get(Activity, (row.ward_id, row.parent_id)) if row.parent_id else None
    if missed is not None and row.kind != CAMPAIGN_DAY:
        _follow_one(session, actor, missed)


def _follow_one(session: Session, actor: Actor, row: Activity) -> None:
    a = Attendance
    query = sa.select(sa.func.count()).where(
        col(a.ward_id) == row.ward_id, col(a.activity_id) == row.id, col(a.state).in_(_CAME)
    )
    event = event_standing(session, row.ward_id, row.id)
    came = session.execute(query).scalar_one() + (row.others or 0) + (event.attendees if event else 0)
    came += sum(one["came"] for one in row.guests)
    source = TaskSource("activity", row.id, row.ward_id, row.unit_id, row.last_on, row.title, attendance=came or None)
    _follow(session, actor, source)


def follow_later(context: JobContext) -> dict[str, Any]:
    """The job behind a step of a material, a posting or a reading, and behind a change of a team: domains that stand
    below this one and know no rule.
    """
    payload = context.payload
    follow = _follow_team if "team_id" in payload else _follow_material
    context.in_write(partial(follow, ward_id=context.ward_id, own_id=UUID(next(iter(payload.values())))))
    return {}


def _follow_material(session: Session, ward_id: UUID, own_id: UUID) -> None:
    """The material itself and each of its postings."""
    row = session.get(Material, (ward_id, own_id))
    if row is not None:
        own = TaskSource("material", row.id, row.ward_id, row.unit_id, row.counted_on or today(), row.title)
        p = MaterialPosting
        query = sa.select(p).where(col(p.ward_id) == row.ward_id, col(p.material_id) == row.id).order_by(col(p.id))
        for source in (own, *(_of_posting(one, row.title) for one in session.execute(query).scalars())):
            _follow(session, SYSTEM, source)


def _follow_team(session: Session, ward_id: UUID, own_id: UUID) -> None:
    row = session.get(Team, own_id)
    if row is not None and row.ward_id == ward_id:
        on, text = row.renewed_on or today(), f"Kiện toàn {row.name}"
        _follow(session, SYSTEM, TaskSource("team", row.id, ward_id, row.unit_id, on, text, for_whoever_leads=True))


def _of_posting(row: MaterialPosting, title: str) -> TaskSource:
    link = row.url if row.url.startswith("https://") else ""
    return TaskSource("material_posting", row.id, row.ward_id, row.unit_id, row.on, title, link=link)


def _follow(session: Session, actor: Actor, source: TaskSource) -> None:
    plan = plan_in_force(session, source.ward_id, today())
    live = live_entries(session, source.ward_id, source.kind, source.id)
    if plan is None or not (plan.task_feeds or live):
        return
    feeds = settled_feeds(plan.task_feeds)
    into = successors_of(session, source.ward_id, [source.unit_id], today())
    source = replace(source, unit_id=into.get(source.unit_id, source.unit_id))
    rows = _assignments(session, source, feeds.keys(), [one.assignment_id for one in live.values()])
    for row, task in rows:
        _write(session, actor, source, plan, row, task, feeds.get(row.lineage_id, []), live.get(row.id))


def _assignments(
    session: Session, source: TaskSource, lineages: Iterable[UUID], assignment_ids: list[UUID]
) -> list[tuple[TaskAssignment, PlanTask]]:
    """Those of the unit that did it, of the tasks that are fed, and those in whose log it stands already; locked."""
    w = TaskAssignment
    by = sa.true() if source.for_whoever_leads else col(w.unit_id) == source.unit_id
    own = sa.and_(by, col(w.lineage_id).in_(list(lineages)))
    query = (
        sa.select(w, PlanTask)
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == col(w.ward_id), col(PlanTask.id) == col(w.task_id)))
        .where(
            col(w.ward_id) == source.ward_id,
            col(w.state) != WorkState.STOPPED,
            sa.or_(own, col(w.id).in_(assignment_ids)),
        )
        .order_by(col(w.id))
        .with_for_update(of=w)
    )
    return [(row, task) for row, task in session.execute(query)]


def _write(
    session: Session,
    actor: Actor,
    source: TaskSource,
    plan: Plan,
    row: TaskAssignment,
    task: PlanTask,
    feeds: list[Feed],
    before: ProgressEntry | None,
) -> None:
    """One line that says what the act does for the task now; nothing where its line says so already."""
    days = date(plan.year, 1, 1), date(plan.last_year, 12, 31)
    counts = (source.for_whoever_leads or row.unit_id == source.unit_id) and any(
        feed.kind.rule.of in _READ[source.kind] and counts_for(session, feed.kind.rule, source.ward_id, source.id, days)
        for feed in feeds
    )
    if not counts and before is None:
        return
    percent = None if deadline_of(task).recurring else _percent(session, row, feeds, days)
    log = logs_of(session, row.ward_id, [row.id]).get(row.id, [])
    corrected = before is not None and any(e.corrects_id == before.id for e in log)  # by a person, whose word stands
    said = _said(source, task, log, percent) if counts else _taken_back(source, log, before, percent)
    if corrected or (before is not None and said.repeats(before)):
        return
    if counts and before is not None:  # never corrected twice: taking a correction back would revive what it corrected
        withdrawn = Said(on=today(), note=f"Ghi lại: {source.text}")
        add_entry(session, actor, row, withdrawn, (source.kind, source.id), corrects=before)
    add_entry(session, actor, row, said, (source.kind, source.id), corrects=None if counts else before)


def _percent(session: Session, row: TaskAssignment, feeds: list[Feed], days: tuple[date, date]) -> int:
    parts_of_it = (unit.id for unit in absorbed_since(session, row.unit_id, days[0], today()))
    whole = Range(row.ward_id, *days, None)
    own = replace(whole, done_by=(row.unit_id, *parts_of_it))
    parts: list[tuple[int, int, int]] = []
    for feed in feeds:
        rule = feed.kind.rule
        asked = own if rule.source.whole is None else whole
        need = count_asked(session, rule, asked) if feed.need is None else feed.need
        parts.append((count_rows(session, rule, asked), need, feed.weight))
    return percent_of(parts)


def _by_hand(log: list[ProgressEntry]) -> Progress:
    return folded([e for e in log if e.source_id is None], today())


def _said(source: TaskSource, task: PlanTask, log: list[ProgressEntry], percent: int | None) -> Said:
    """A unit that said itself that the task is done is not contradicted."""
    by_hand = _by_hand(log).state
    state = WorkState.DONE if WorkState.DONE in {by_hand, *_full(percent)} else WorkState.IN_PROGRESS
    return Said(
        on=min(source.on, today()),
        state=state,
        percent=100 if state is WorkState.DONE else percent,
        count=None if task.quota is None else 1,
        note=source.text,
        link=source.link,
        attendance=source.attendance,
    )


def _full(percent: int | None) -> set[WorkState]:
    return {WorkState.DONE} if percent == 100 else set()


def _taken_back(
    source: TaskSource, log: list[ProgressEntry], before: ProgressEntry | None, percent: int | None
) -> Said:
    """Alone where nothing else fed the task, or it is told by the month; else with what is left of the percent. The
    last of several says what people said as well, since the lines of the others say what was left then.
    """
    gone = {e.corrects_id for e in log} | ({before.id} if before else set())
    fed = any(e.source_id is not None and e.id not in gone and not e.withdrawn for e in log)
    left = percent if fed else None
    own = _by_hand(log)
    if left is None or own.state is WorkState.DONE:
        said = Said(on=today(), note=f"Không còn tính: {source.text}")
        others = any(e.withdrawn and e.state is not None for e in log)
        return replace(said, state=own.state, percent=int(own.percent or 0)) if others else said
    state = WorkState.DONE if left == 100 else WorkState.IN_PROGRESS
    return Said(on=today(), state=state, percent=left, note=f"Không còn tính: {source.text}")
