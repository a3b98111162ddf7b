"""Reading of tasks: one query for a page of them, whatever its length."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import ConfigDict, TypeAdapter
from sqlmodel import Session, col

from toso.authz.actor import Scope, placeholder
from toso.core.columns import UTCDateTime
from toso.core.paging import cut
from toso.core.schemas import Page
from toso.kit import cursors
from toso.kit.text import search_tokens
from toso.plans.citation import issued_codes, printed_code
from toso.plans.deadlines import RECURRING, Deadline, DeadlineKind
from toso.plans.progress import WorkState
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks.reach import changed_in, names_person, owed, standings_on, within, word
from toso.plans.tasks.schemas import TaskFilter, TaskRow, TaskSort
from toso.plans.tasks.tables import TaskAssignment
from toso.plans.timeliness import StatusCode

_NEVER = date(9999, 12, 31)
_ROW = (
    col(Plan.number),
    col(Plan.symbol),
    col(PlanTask.ref),
    col(PlanTask.heading),
    col(PlanTask.text),
    col(PlanTask.leads_text),
    col(PlanTask.kind),
    col(PlanTask.printed),
    col(PlanTask.starts_on),
    col(PlanTask.ends_on),
    col(PlanTask.quota),
    col(PlanTask.day),
    col(PlanTask.position),
)
_ROWS = TypeAdapter(list[TaskRow], config=ConfigDict(defer_build=True))  # a page in one call
_AS_DRIVEN = {"id", "plan_id", "kind", "due_on"}
_COUNTS = 2 + len(_ROW)  # where the columns of `counted` begin in a row, behind two ids


@dataclass(frozen=True)
class TaskQuery:
    """Filters of a list of tasks; None and False leave one out."""

    plan_id: UUID | None = None
    unit_id: UUID | None = None
    status: TaskFilter | None = None
    kind: DeadlineKind | None = None
    mine: bool = False
    q: str = ""
    task_id: UUID | None = None
    since: datetime | None = None


def counted(scope: Scope, criteria: TaskQuery, today: date) -> Any:
    """A subquery: per task the assignments in scope that the criteria leave, counted by state and standing."""
    work, standings = TaskAssignment, standings_on(today)
    going = col(work.state).not_in([word(WorkState.DONE), word(WorkState.STOPPED)])
    percent = sa.case((col(work.state) != word(WorkState.STOPPED), col(work.percent)))
    states = {"done": WorkState.DONE, "stopped": WorkState.STOPPED, "waiting": WorkState.NOT_STARTED}
    query = sa.select(
        col(work.task_id),
        sa.func.count().label("total"),
        *(sa.func.count().filter(col(work.state) == word(state)).label(name) for name, state in states.items()),
        *(sa.func.count().filter(condition).label(name) for name, condition in standings.items()),
        sa.func.sum(percent).label("percent_sum"),
        sa.func.min(sa.case((going, col(work.due_on)))).label("due_on"),
        sa.func.min(sa.cast(col(work.id), sa.String)).label("one"),
    ).where(within(scope, today))
    if criteria.unit_id is not None:
        query = query.where(col(work.unit_id) == criteria.unit_id)
    if criteria.mine:
        query = query.where(names_person(scope, on=today))
    if criteria.task_id is not None:
        query = query.where(col(work.task_id) == criteria.task_id)
    return query.group_by(col(work.task_id)).subquery("counted")


def rows_query(scope: Scope, criteria: TaskQuery, today: date, *, as_driven: bool = False) -> tuple[Any, Any]:
    """The query for task rows, and the subquery of counts in it. `as_driven` leaves to a list's schema, which is
    faster, ids, kinds and due days as the driver gives them.
    """
    counts = counted(scope, criteria, today)
    columns: list[Any] = [PlanTask.id, PlanTask.plan_id, *_ROW, *(c for c in counts.c if c is not counts.c.task_id)]
    columns = [sa.type_coerce(c, sa.String).label(c.key) if as_driven and c.key in _AS_DRIVEN else c for c in columns]
    query = (
        sa.select(*columns)
        .join(counts, counts.c.task_id == col(PlanTask.id))
        .join(Plan, sa.and_(col(Plan.ward_id) == col(PlanTask.ward_id), col(Plan.id) == col(PlanTask.plan_id)))
        .where(col(PlanTask.ward_id) == scope.ward_id)
    )
    if criteria.plan_id is not None:
        query = query.where(col(PlanTask.plan_id) == criteria.plan_id)
    elif criteria.task_id is None:
        query = query.where(owed(today))
    if criteria.kind is not None:
        query = query.where(col(PlanTask.kind) == criteria.kind)
    if criteria.since is not None:
        query = query.where(changed_in(scope, criteria.since, today))
    for token in search_tokens(criteria.q):
        query = query.where(col(PlanTask.search).contains(token, autoescape=True))
    if criteria.status is not None:
        query = query.where(conditions_on(counts)[criteria.status])
    return query, counts


def conditions_on(counts: Any) -> dict[TaskFilter, sa.ColumnElement[bool]]:
    """The condition of each filter on a task, over the columns of `counted`."""
    going = counts.c.total - counts.c.stopped
    finished = sa.and_(going > 0, counts.c.done == going)
    untouched = sa.and_(going > 0, counts.c.waiting == going)
    return {
        TaskFilter.LATE: counts.c.late > 0,
        TaskFilter.DUE_SOON: counts.c.due_soon > 0,
        TaskFilter.DONE: finished,
        TaskFilter.NOT_STARTED: untouched,
        TaskFilter.IN_PROGRESS: sa.and_(going > 0, sa.not_(finished), sa.not_(untouched)),
    }


def page_of_tasks(
    session: Any, scope: Scope, criteria: TaskQuery, today: date, *, sort: TaskSort, cursor: str | None, limit: int
) -> Page[TaskRow]:
    """A page of tasks in the plan's order or by the next due day, in one query, two where plans print no number."""
    words = search_tokens(criteria.q)
    values = {"today": today, "plan_id": criteria.plan_id, "unit_id": criteria.unit_id}
    values |= {
        "kind": criteria.kind,
        "since": criteria.since,
        **scope.values(),
        **{f"word_{n}": word for n, word in enumerate(words)},
    }
    if cursor is not None:
        place = cursors.decode(cursor, sort.value, date if sort is TaskSort.DUE else UUID, int)
        values |= {"after_0": place.keys[0], "after_1": place.keys[1], "after_id": place.id}
    asked = _Asked.of(criteria, len(words))
    statement = _page_statement(scope.shape, asked, sort, limit + 1, after=cursor is not None)
    rows = session.connection().execute(statement, values).all()

    def cursor_of(row: Any) -> str:
        due_on = str(row.due_on or _NEVER)
        first = date.fromisoformat(due_on) if sort is TaskSort.DUE else UUID(str(row.plan_id))
        return cursors.encode(sort.value, (first, row.position), UUID(str(row.id)))

    def as_shown(shown: Sequence[Any]) -> list[TaskRow]:
        issued = issued_for(session, shown)
        return _ROWS.validate_python([row_values(row, issued) for row in shown])

    return cut(rows, limit, as_shown, cursor_of)


@dataclass(frozen=True)
class _Asked:
    """Which filters are used: with the scope's shape and the order, all that the form of the statement depends on."""

    plan: bool
    unit: bool
    kind: bool
    mine: bool
    since: bool
    words: int
    status: TaskFilter | None

    @classmethod
    def of(cls, criteria: TaskQuery, words: int) -> "_Asked":
        given = (criteria.plan_id is not None, criteria.unit_id is not None, criteria.kind is not None)
        return cls(*given, criteria.mine, criteria.since is not None, words, criteria.status)


@lru_cache(256)
def _page_statement(shape: tuple[int, int, bool], asked: _Asked, sort: TaskSort, rows: int, *, after: bool) -> Any:
    """The statement of a page with names for all values; building it takes longer than running it.

    The number of rows stands in the text: SQLite plans a known limit better (a quarter of the time of a page).
    """
    wanted: Any = TaskQuery(
        plan_id=_named("plan_id", sa.Uuid) if asked.plan else None,
        unit_id=_named("unit_id", sa.Uuid) if asked.unit else None,
        kind=_named("kind", None) if asked.kind else None,
        mine=asked.mine,
        status=asked.status,
        since=_named("since", UTCDateTime) if asked.since else None,
    )
    query, counts = rows_query(placeholder(shape), wanted, _named("today", sa.Date), as_driven=True)
    for n in range(asked.words):
        query = query.where(col(PlanTask.search).contains(_named(f"word_{n}", sa.String)))
    if sort is TaskSort.DUE:
        keys: Sequence[Any] = (sa.func.coalesce(counts.c.due_on, _NEVER), col(PlanTask.position))
        types: Sequence[Any] = (sa.Date, sa.Integer)
    else:
        keys, types = (col(PlanTask.plan_id), col(PlanTask.position)), (sa.Uuid, sa.Integer)
    if after:
        marks = [_named(f"after_{n}", type_) for n, type_ in enumerate(types)]
        query = query.where(sa.tuple_(*keys, col(PlanTask.id)) > sa.tuple_(*marks, _named("after_id", sa.Uuid)))
    return query.order_by(*keys, col(PlanTask.id)).limit(sa.literal_column(str(rows), sa.Integer))


def _named(name: str, type_: Any) -> Any:
    return sa.bindparam(name, type_=type_)


def issued_for(session: Session, rows: Iterable[Any]) -> dict[UUID, str]:
    """The numbers that the register gave to plans of these rows that print none."""
    return issued_codes(session, (UUID(str(row[1])) for row in rows if not row[2]))


def row_values(row: Any, issued: Mapping[UUID, str]) -> dict[str, Any]:
    """A row of `rows_query` as the fields of a TaskRow; `issued`: see issued_for.

    Taken apart by place, `_ROW` and `counted` in their order: by name it costs three times as much.
    """
    (id_, plan_id, number, symbol, ref, heading, text, leads, kind, printed, *_dates) = row[:_COUNTS]
    (total, done, stopped, waiting, late, done_late, due_soon, lapsed, percent_sum, due_on, one) = row[_COUNTS:]
    going = total - stopped
    state = _state(going, done, waiting)
    return {
        "id": id_,
        "plan_id": plan_id,
        "plan_code": printed_code(number, symbol) or issued.get(UUID(str(plan_id)), ""),
        "ref": ref,
        "heading": heading,
        "text": text,
        "leads": leads,
        "kind": kind,
        "deadline": printed or deadline_of_row(row).text,
        "due_on": due_on,
        "state": state,
        "status": _status(state, late, due_soon, done_late, lapsed, recurring=kind in RECURRING),
        "total": going,
        "done": done,
        "late": late,
        "due_soon": due_soon,
        # Of several units how many in a hundred have finished, so that a bar shows what "3/12" says; of one unit that
        # is at work what it reports.
        "percent": (done * 200 + going) // (going * 2) if going > 1 else percent_sum,
        "assignment_id": one if total == 1 else None,
    }


def deadline_of_row(row: Any) -> Deadline:
    return Deadline(DeadlineKind(row.kind), row.printed, row.starts_on, row.ends_on, row.quota, row.day)


def _state(going: int, done: int, waiting: int) -> WorkState:
    """As progress.roll_up: done when every part that was not stopped is done."""
    if done == going:
        return WorkState.DONE if going else WorkState.STOPPED
    return WorkState.NOT_STARTED if waiting == going else WorkState.IN_PROGRESS


def _status(state: WorkState, late: int, soon: int, done_late: int, lapsed: int, *, recurring: bool) -> Any:
    """The worst standing (StatusCode) among the assignments; None where all were stopped."""
    if late:
        return StatusCode.HEARTBEAT_MISSING if recurring else StatusCode.OVERDUE
    if soon:
        return StatusCode.DUE_SOON
    if state is WorkState.STOPPED:
        return None
    if state is WorkState.DONE:
        return StatusCode.DONE_LATE if done_late and not recurring else StatusCode.DONE_ON_TIME
    return StatusCode.LAPSED if lapsed else StatusCode.NOT_DUE
