"""Assessments whose evidence comes from issued reports, over HTTP: begun, sent, compared."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from toso.assessments import queries, service
from toso.assessments import schemas as assessments
from toso.assessments.routes import STEPS, MayAnswer, MayRead
from toso.assessments.workflow import ASSESSMENT_STEPS
from toso.audit.steps import step_scope
from toso.authz.actor import Scope
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, errors
from toso.money.payments.schemas import PaymentDayRead
from toso.reports.evidence import frozen, member_days, schemas

router = APIRouter(prefix="/assessments", tags=["Đánh giá, khen thưởng"], route_class=DbRoute)


@router.post("", status_code=201, summary="Lập phiếu đánh giá", responses=errors(Malformed, service.AlreadyBegun))
def begin_assessment(
    body: assessments.AssessmentWrite, session: WriteSession, scope: MayAnswer
) -> assessments.AssessmentRead:
    return queries.show_assessment(session, scope, service.begin(session, scope, body, frozen.evidence_of))


@router.post("/{assessment_id}/send", summary="Gửi phiếu đánh giá", responses=STEPS)
def send_assessment(
    assessment_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(ASSESSMENT_STEPS, "send")],
) -> assessments.AssessmentRead:
    row = service.row_for_change(session, scope, assessment_id, expected_version)
    sent = service.take_step(session, scope, row, "send", "", frozen.evidence_of)
    return queries.show_assessment(session, scope, sent)


@router.get(
    "/{assessment_id}/reported",
    summary="Báo cáo đã phát hành của kỳ nói gì về từng tiêu chí",
    responses=errors(NotFound),
)
def list_reported_evidence(
    assessment_id: UUID, session: ReadSession, scope: MayRead
) -> list[schemas.ReportedEvidenceRead]:
    return frozen.show_reported(session, queries.get_assessment(session, scope, assessment_id))


@router.get(
    "/{assessment_id}/working-days",
    summary="Các ngày thành viên được chấm đã làm việc trong kỳ, điều gì chứng minh",
    responses=errors(NotFound),
)
def list_assessed_days(assessment_id: UUID, session: ReadSession, scope: MayRead) -> list[PaymentDayRead]:
    return member_days.days_behind(session, queries.get_assessment(session, scope, assessment_id))
