"""Reading of assessments: page by page, one whole, the rows behind a score, the board of a set and a period."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.log_lines import line_reads
from toso.activities.rules import counted_rows
from toso.activities.schemas import LogLineRead
from toso.assessments import schemas
from toso.assessments.kinds import AssessmentState, SubjectKind
from toso.assessments.scores import FEWEST, Score, criteria_of, grade_of, ranks_of, score_of
from toso.assessments.service import is_answerable, is_reviewable, range_of
from toso.assessments.sets import get_set
from toso.assessments.tables import Assessment, AssessmentStep, CriteriaSet
from toso.assessments.workflow import ASSESSMENT_STEPS
from toso.audit.steps import available, timeline
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.identity.queries import names_of, unit_names
from toso.kit.periods import Period

MISSING = "Phiếu này không có tiêu chí đếm từ sổ như vậy."
MOST_ON_BOARD = 500


def get_assessment(session: Session, scope: Scope, assessment_id: UUID) -> Assessment:
    """Raises NotFound for one out of reach."""
    row = session.get(Assessment, (scope.ward_id, assessment_id))
    if row is None:
        raise NotFound
    scope.require(row.unit_path, row.user_id)
    return row


def page_of_assessments(
    session: Session,
    scope: Scope,
    state: AssessmentState | None,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.AssessmentRow]:
    """The latest first: of the units in reach, and the person's own."""
    a = Assessment
    query = sa.select(a).where(col(a.ward_id) == scope.ward_id, scope.where(a.unit_path, col(a.user_id)))
    if state is not None:
        query = query.where(col(a.state) == state)
    order = Order.newest(col(a.id), name="assessment")
    return page(session, query, order, cursor, limit, lambda rows: row_reads(session, rows), since=updated_since)


def row_reads(session: Session, rows: Sequence[Assessment]) -> list[schemas.AssessmentRow]:
    units, sets = unit_names(session, {row.unit_id for row in rows}), _sets(session, rows)
    return [schemas.AssessmentRow(**_shown(row, units.get(row.unit_id, ""), sets[row.set_id])) for row in rows]


def _sets(session: Session, rows: Sequence[Assessment]) -> dict[UUID, CriteriaSet]:
    s = CriteriaSet
    query = sa.select(s).where(
        col(s.ward_id).in_({row.ward_id for row in rows}), col(s.id).in_({r.set_id for r in rows})
    )
    return {row.id: row for row in session.execute(query).scalars()} if rows else {}


def _shown(row: Assessment, unit_name: str, chosen: CriteriaSet) -> dict[str, Any]:
    score = score_of(criteria_of(chosen.criteria), row.scores)
    return {
        **row.model_dump(include={"id", "version", "set_id", "period", "subject", "name", "unit_id", "state"}),
        "set_name": chosen.name,
        "sample": chosen.sample,
        "period_title": Period.parse(row.period).title,
        "unit_name": unit_name,
        "state_label": row.state.label,
        "percent": score.percent,
        "coverage": score.coverage,
        "grade": grade_of(chosen.grades, score),
    }


def show_assessment(session: Session, scope: Scope, row: Assessment) -> schemas.AssessmentRead:
    chosen = get_set(session, row.ward_id, row.set_id)
    history: list[AssessmentStep] = timeline(session, ASSESSMENT_STEPS, [row])[row.id]
    people = names_of(session, {one.by_id for one in history})
    return schemas.AssessmentRead(
        **_shown(row, unit_names(session, {row.unit_id}).get(row.unit_id, ""), chosen),
        member_id=row.subject_id if row.subject is SubjectKind.MEMBER else None,
        scores=[_score_read(one, row.scores.get(one["code"], {})) for one in chosen.criteria],
        grades=[schemas.GradeRead(**one) for one in chosen.grades],
        steps=[
            schemas.AssessmentStepRead(
                id=one.id,
                label=ASSESSMENT_STEPS.label(one.name),
                at=one.at,
                by_name=people.get(one.by_id, ""),
                note=one.note,
            )
            for one in history
        ],
        actions=_actions(scope, row),
    )


def _score_read(criterion: dict[str, Any], score: dict[str, Any]) -> schemas.ScoreRead:
    evidence = score.get("evidence")
    return schemas.ScoreRead(
        **criterion,
        count=evidence["count"] if evidence else None,
        own=score.get("self"),
        reviewed=score.get("reviewed"),
        reason=score.get("reason", ""),
    )


def _actions(scope: Scope, row: Assessment) -> list[str]:
    actor = scope.actor
    answering = actor.scope(Action.ASSESSMENT_ANSWER).covers(row.unit_path, row.user_id)
    more = (
        ("answer", is_answerable(row) and answering),
        ("review", is_reviewable(row) and actor.scope(Action.ASSESSMENT_MANAGE).covers(row.unit_path)),
    )
    return [*available(ASSESSMENT_STEPS, actor, row), *(name for name, may in more if may)]


def rows_behind(session: Session, row: Assessment, code: str) -> list[LogLineRead]:
    """The rows of the log that a score rests on, those that still count. Raises NotFound."""
    evidence = row.scores.get(code, {}).get("evidence")
    criteria = {one.code: one for one in criteria_of(get_set(session, row.ward_id, row.set_id).criteria)}
    known = criteria.get(code)
    if evidence is None or known is None or known.rule is None:
        raise NotFound(MISSING)
    when = range_of(session, row)
    if evidence.get("report_id"):  # what came late is of days before the period
        when = replace(when, first=Period.parse(row.period).cumulative_from)
    frozen, found = set(evidence["rows"]), counted_rows(known.rule, when).subquery()
    query = sa.select(found.c.id, found.c.row_id, found.c.unit_path, found.c.on).order_by(found.c.on, found.c.id)
    return line_reads(session, known.rule, [one for one in session.execute(query) if str(one.id) in frozen])


def show_board(session: Session, scope: Scope, set_id: UUID, period: str) -> schemas.BoardRead:
    """Raises Malformed for a set that there is not."""
    chosen = get_set(session, scope.ward_id, set_id)
    a = Assessment
    query = sa.select(a).where(
        col(a.ward_id) == scope.ward_id, col(a.set_id) == set_id, col(a.period) == period, scope.where(a.unit_path)
    )
    rows = session.execute(query.order_by(col(a.name), col(a.id)).limit(MOST_ON_BOARD)).scalars().all()
    criteria = criteria_of(chosen.criteria)
    scores = [score_of(criteria, row.scores) for row in rows]
    ranks = ranks_of(scores)
    lines = sorted(zip(rows, scores, ranks, strict=True), key=lambda one: -(one[1].percent or 0))
    return schemas.BoardRead(
        set_id=set_id,
        period=period,
        ranked=any(rank is not None for rank in ranks),
        fewest=FEWEST,
        rows=[_board_row(row, score, rank, chosen) for row, score, rank in lines],
    )


def _board_row(row: Assessment, score: Score, rank: int | None, chosen: CriteriaSet) -> schemas.BoardRowRead:
    return schemas.BoardRowRead(
        assessment_id=row.id,
        name=row.name,
        state_label=row.state.label,
        percent=None if score.percent is None else float(score.percent),
        coverage=score.coverage,
        grade=grade_of(chosen.grades, score),
        rank=rank,
    )
