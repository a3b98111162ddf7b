"""Evaluation over HTTP: sets of criteria, assessments on their way to being settled, the board."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.activities.schemas import LogLineRead
from toso.assessments import guidelines, printed, queries, schemas, service, sets
from toso.assessments.kinds import AssessmentState
from toso.assessments.workflow import ASSESSMENT_STEPS
from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.drafts.schemas import DraftedPaperRead
from toso.drafts.template_data import LetterheadUnknown
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(tags=["Đánh giá, khen thưởng"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.ASSESSMENT_READ))]
MayAnswer = Annotated[Scope, Depends(Require(Action.ASSESSMENT_ANSWER))]
MayManage = Annotated[Scope, Depends(Require(Action.ASSESSMENT_MANAGE))]
MayDraft = Annotated[Scope, Depends(Require(Action.DRAFT_WRITE))]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep, service.NotComplete, service.RewardRests)


@router.get("/criteria-sets", summary="Các bộ tiêu chí và lần sửa")
def list_criteria_sets(session: ReadSession, scope: MayRead) -> list[schemas.CriteriaSetRead]:
    return sets.list_sets(session, scope)


@router.post("/criteria-sets", status_code=201, summary="Ghi lần sửa mới của bộ tiêu chí", responses=errors(Malformed))
def add_criteria_set(
    body: schemas.CriteriaSetWrite, session: WriteSession, scope: MayManage
) -> schemas.CriteriaSetRead:
    return sets.show_set(sets.add_edition(session, scope, body), newest=True)


@router.post(
    "/criteria-sets/sample", status_code=201, summary="Lấy bộ tiêu chí mẫu kèm theo", responses=errors(Malformed)
)
def add_sample_criteria(session: WriteSession, scope: MayManage) -> schemas.CriteriaSetRead:
    return sets.show_set(sets.add_sample(session, scope), newest=True)


@router.post(
    "/criteria-sets/{criteria_set_id}/guideline",
    status_code=201,
    summary="Soạn hướng dẫn đánh giá theo bộ tiêu chí",
    responses=errors(NotFound, guidelines.SampleSet, LetterheadUnknown),
)
def draft_evaluation_guideline(criteria_set_id: UUID, session: WriteSession, scope: MayDraft) -> DraftedPaperRead:
    return DraftedPaperRead(draft_id=guidelines.draft_guideline(session, scope, criteria_set_id).id)


@router.get("/assessments", summary="Phiếu đánh giá, mới nhất trước", responses=errors(Malformed))
def list_assessments(
    session: ReadSession,
    scope: MayRead,
    state: AssessmentState | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.AssessmentRow]:
    return queries.page_of_assessments(session, scope, state, cursor=cursor, limit=limit, updated_since=updated_since)


@router.get("/assessments/board", summary="Kết quả của một bộ tiêu chí trong một kỳ", responses=errors(Malformed))
def get_assessment_board(
    session: ReadSession, scope: MayRead, set_id: UUID, period: schemas.PeriodCode
) -> schemas.BoardRead:
    return queries.show_board(session, scope, set_id, period)


@router.get("/assessments/{assessment_id}", summary="Một phiếu đánh giá", responses=errors(NotFound))
def get_assessment(assessment_id: UUID, session: ReadSession, scope: MayRead) -> schemas.AssessmentRead:
    return queries.show_assessment(session, scope, queries.get_assessment(session, scope, assessment_id))


@router.get(
    "/assessments/{assessment_id}/evidence/{code}",
    summary="Các dòng trong sổ đứng sau một điểm",
    responses=errors(NotFound),
)
def list_assessment_evidence(
    assessment_id: UUID, code: schemas.Code, session: ReadSession, scope: MayRead
) -> list[LogLineRead]:
    return queries.rows_behind(session, queries.get_assessment(session, scope, assessment_id), code)


@router.post(
    "/assessments/{assessment_id}/sheet",
    status_code=202,
    summary="In phiếu chấm điểm",
    responses=errors(NotFound, JobRunning),
)
def print_assessment(assessment_id: UUID, session: WriteSession, scope: MayRead) -> JobRead:
    return JobRead.model_validate(printed.enqueue_sheet(session, scope, assessment_id))


@router.put(
    "/assessments/{assessment_id}/answers",
    summary="Tự chấm",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, service.NotAnswerable),
)
def answer_assessment(
    assessment_id: UUID,
    body: schemas.AnswersWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayAnswer,
) -> schemas.AssessmentRead:
    row = service.row_for_change(session, scope, assessment_id, expected_version)
    return queries.show_assessment(session, scope, service.answer(session, scope, row, body))


@router.put(
    "/assessments/{assessment_id}/review",
    summary="Xem lại điểm",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep),
)
def review_assessment(
    assessment_id: UUID,
    body: schemas.ReviewsWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManage,
) -> schemas.AssessmentRead:
    row = service.row_for_change(session, scope, assessment_id, expected_version)
    return queries.show_assessment(session, scope, service.review(session, scope, row, body))


@router.post("/assessments/{assessment_id}/check", summary="Trình chốt, trả lại phiếu đánh giá", responses=STEPS)
def check_assessment(
    assessment_id: UUID,
    body: schemas.AssessmentCheckWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(ASSESSMENT_STEPS, "check", "return")],
) -> schemas.AssessmentRead:
    row = service.row_for_change(session, scope, assessment_id, expected_version)
    return queries.show_assessment(session, scope, service.take_step(session, scope, row, body.step, body.reason))


@router.post("/assessments/{assessment_id}/settle", summary="Chốt, trả lại phiếu đánh giá", responses=STEPS)
def settle_assessment(
    assessment_id: UUID,
    body: schemas.AssessmentSettleWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(ASSESSMENT_STEPS, "settle", "refuse", "take_back")],
) -> schemas.AssessmentRead:
    row = service.row_for_change(session, scope, assessment_id, expected_version)
    return queries.show_assessment(session, scope, service.take_step(session, scope, row, body.step, body.reason))
