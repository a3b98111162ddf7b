"""Finders of the search: of each kind the rows that a person may read, by the rules of its own lists, newest first.

Texts are folded here, since no database folds Vietnamese alike; so the newest of each kind are looked through, and a
text that was folded once is not folded again. Tasks and people have columns that are folded when they are written.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import reach as activities
from toso.activities.tables import Activity
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.difficulties import reach as difficulties
from toso.difficulties.tables import Difficulty
from toso.documents.queries import visible as documents_visible
from toso.documents.tables import Document
from toso.drafts.tables import WrittenDraft
from toso.kit.clock import today
from toso.kit.dates import numeric
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.kit.text import fold, one_line, search_tokens
from toso.materials import reach as materials
from toso.materials.tables import Material
from toso.organisation.queries import in_force, list_units
from toso.organisation.tables import Team
from toso.plans.queries import IN_FORCE
from toso.plans.queries import visible as plans_visible
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks.reach import within as tasks_within
from toso.plans.tasks.tables import TaskAssignment
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report
from toso.reports.search import people, schemas

MOST, LOOKED_THROUGH, LONGEST = 5, 500, 120
Row = tuple[UUID | str, str, str]  # id, text, note
_folded = lru_cache(maxsize=20_000)(fold)


@lru_cache(maxsize=4_000)
def _day(on: str | date) -> str:
    """A day as the driver gives it, in words."""
    return numeric(date.fromisoformat(str(on)))


@dataclass(frozen=True)
class Finder:
    """One kind: the right that its lists ask for, its rows, and the page of one or the pages that a person may open."""

    kind: str
    label: str
    action: Action
    rows: Callable[[Session, Scope, Sequence[str]], Iterable[Row]]
    page: str | Callable[[Session, Actor, Sequence[UUID]], dict[UUID, str]]


def search(session: Session, actor: Actor, text: str) -> schemas.SearchRead:
    """Whatever the person may read whose text holds every word."""
    words = search_tokens(text)
    groups = [
        schemas.FoundGroupRead(kind=finder.kind, label=worded(finder.label), items=items)
        for finder in (FINDERS if words else ())
        if actor.may(finder.action) and (items := _found(session, actor, finder, words))
    ]
    return schemas.SearchRead(groups=groups, households=actor.may(Action.HOUSEHOLD_READ))


def _found(session: Session, actor: Actor, finder: Finder, words: Sequence[str]) -> list[schemas.FoundRead]:
    rows = finder.rows(session, actor.scope(finder.action), words)
    hits = islice((row for row in rows if _holds(row, words)), MOST)
    found = [(UUID(str(id_)), text, note) for id_, text, note in hits]
    ids, page = [id_ for id_, _, _ in found], finder.page
    paths = {id_: page.format(id_) for id_ in ids} if isinstance(page, str) else page(session, actor, ids)
    return [
        schemas.FoundRead(id=id_, text=_short(text), note=_short(note), path=paths.get(id_))
        for id_, text, note in found
    ]


def _holds(row: Row, words: Sequence[str]) -> bool:
    key = _folded(f"{row[1]} {row[2]}")
    return all(word in key for word in words)


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _newest(session: Session, query: Any, *order: Any) -> Iterable[Any]:
    """Rows whose ids stay as the driver gives them: of hundreds that are looked through, five are found."""
    id_, *others = query.selected_columns
    query = query.with_only_columns(sa.type_coerce(id_, sa.String), *others, maintain_column_froms=True)
    return session.connection().execute(query.order_by(*order).limit(LOOKED_THROUGH)).fetchall()


def _plans(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    code = col(Plan.number) + "/" + col(Plan.symbol)
    return _newest(
        session, sa.select(col(Plan.id), col(Plan.title), code).where(plans_visible(scope)), col(Plan.id).desc()
    )


def _tasks(session: Session, scope: Scope, words: Sequence[str]) -> Iterable[Row]:
    """Tasks of plans in force of which the person sees an assignment."""
    given = sa.exists().where(
        col(TaskAssignment.ward_id) == col(PlanTask.ward_id),
        col(TaskAssignment.task_id) == col(PlanTask.id),
        tasks_within(scope),
    )
    plan = sa.and_(col(Plan.ward_id) == col(PlanTask.ward_id), col(Plan.id) == col(PlanTask.plan_id))
    open_end = sa.or_(col(Plan.in_force_to).is_(None), col(Plan.in_force_to) >= today())
    text = sa.func.coalesce(sa.func.nullif(col(PlanTask.text), ""), col(PlanTask.heading))
    query = sa.select(col(PlanTask.id), col(PlanTask.ref) + ". " + text, col(PlanTask.leads_text)).join(Plan, plan)
    query = query.where(col(PlanTask.ward_id) == scope.ward_id, col(Plan.state).in_(IN_FORCE), open_end, given)
    for word in words:
        query = query.where(col(PlanTask.search).contains(word, autoescape=True))
    return _newest(session, query, col(PlanTask.plan_id).desc(), col(PlanTask.position))


def _activities(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    a = Activity
    query = sa.select(col(a.id), col(a.title), sa.type_coerce(a.last_on, sa.String)).where(activities.within(scope))
    rows = _newest(session, query, col(a.last_on).desc(), col(a.id).desc())
    return ((id_, title, _day(on)) for id_, title, on in rows)


def _materials(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    m = Material
    query = sa.select(col(m.id), col(m.title), sa.literal("")).where(materials.within(scope))
    return _newest(session, query, col(m.id).desc())


def _difficulties(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    d = Difficulty
    query = sa.select(col(d.id), col(d.content), sa.literal("")).where(difficulties.within(scope))
    return _newest(session, query, col(d.id).desc())


def _reports(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    of = sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id))
    query = sa.select(col(Report.id), col(ReportPeriod.code), sa.literal("")).join(ReportPeriod, of)
    query = query.where(
        col(Report.ward_id).in_(scope.ward_ids), col(Report.edition) == 0, scope.where(Report.unit_path)
    )
    rows = _newest(session, query, col(ReportPeriod.first_day).desc())
    return ((id_, f"Báo cáo {Period.parse(code).title}", note) for id_, code, note in rows)


def _documents(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    d = Document
    number = sa.func.coalesce(sa.cast(col(d.number), sa.String), "")
    query = sa.select(col(d.id), col(d.summary), number + "/" + col(d.symbol)).where(documents_visible(scope))
    return _newest(session, query, col(d.id).desc())


def _drafts(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    d = WrittenDraft
    query = sa.select(col(d.id), col(d.summary), sa.literal(""))
    query = query.where(col(d.ward_id).in_(scope.ward_ids), scope.where(d.unit_path), col(d.summary) != "")
    return _newest(session, query, col(d.id).desc())


def _units(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    return ((unit.id, unit.name, unit.short_name) for unit in list_units(session, scope, today()))


def _teams(session: Session, scope: Scope, _words: Sequence[str]) -> Iterable[Row]:
    query = sa.select(col(Team.id), col(Team.name), sa.literal("")).where(
        scope.where(Team.unit_path), in_force(Team, today())
    )
    return _newest(session, query, col(Team.name))


FINDERS = (
    Finder("plan", "Kế hoạch", Action.PLAN_READ, _plans, "/ke-hoach/{}"),
    Finder("task", "Nhiệm vụ", Action.TASK_READ, _tasks, "/nhiem-vu/{}"),
    Finder("activity", "Hoạt động", Action.ACTIVITY_READ, _activities, "/hoat-dong/{}"),
    Finder("material", "Tài liệu, tin bài", Action.MATERIAL_READ, _materials, "/tai-lieu/{}"),
    Finder("difficulty", "Khó khăn, vướng mắc", Action.DIFFICULTY_READ, _difficulties, "/kho-khan/{}"),
    Finder("report", "Báo cáo", Action.REPORT_READ, _reports, "/bao-cao/{}"),
    Finder("document", "Văn bản", Action.DOCUMENT_READ, _documents, "/van-ban/{}"),
    Finder("draft", "Văn bản đang soạn", Action.DRAFT_READ, _drafts, "/soan-van-ban/{}"),
    Finder("unit", "Đơn vị", Action.UNIT_READ, _units, "/don-vi/{}"),
    Finder("team", "Tổ công nghệ số cộng đồng", Action.TEAM_READ, _teams, "/don-vi/to/{}"),
    Finder("person", "Người", Action.PERSON_FIND, people.rows, people.pages),
)
