"""Plans over HTTP: list, content, submission, approval, amendment, editions."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.documents.queries import show_document
from toso.documents.schemas import DocumentRead
from toso.documents.service import AlreadyIssued
from toso.plans import rollover, schemas, service, views
from toso.plans.content import PlanContent
from toso.plans.corrections import correct_unit
from toso.plans.editions import LineChange
from toso.plans.tables import PlanState
from toso.plans.workflow import PLAN_STEPS

router = APIRouter(prefix="/plans", tags=["Kế hoạch"], route_class=DbRoute)

MayReadPlans = Annotated[Scope, Depends(Require(Action.PLAN_READ))]
MayDraftPlans = Annotated[Scope, Depends(Require(Action.PLAN_DRAFT))]
STEPS = errors(NotFound, WrongStep, StaleVersion, VersionMissing, Malformed)


@router.get("", summary="Danh sách kế hoạch, mới nhất trước", responses=errors(Malformed))
def list_plans(
    session: ReadSession,
    scope: MayReadPlans,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    year: Annotated[int | None, Query(ge=2000, le=2100)] = None,
    state: PlanState | None = None,
    updated_since: UpdatedSince = None,
) -> Page[schemas.PlanRow]:
    return views.page_of_plans(
        session, scope, cursor=cursor, limit=limit, year=year, state=state, updated_since=updated_since
    )


@router.post("", status_code=201, summary="Lập kế hoạch mới", responses=errors(Malformed))
def create_plan(body: schemas.PlanCreate, session: WriteSession, scope: MayDraftPlans) -> schemas.PlanRead:
    return views.show_plan(session, scope, service.create_plan(session, scope, body).id)


@router.get("/{plan_id}", summary="Một kế hoạch", responses=errors(NotFound))
def get_plan(plan_id: UUID, session: ReadSession, scope: MayReadPlans) -> schemas.PlanRead:
    return views.show_plan(session, scope, plan_id)


@router.put("/{plan_id}/content", summary="Sửa nội dung kế hoạch", responses=STEPS)
def update_plan_content(
    plan_id: UUID,
    body: PlanContent,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PLAN_STEPS, "edit")],
) -> schemas.PlanRead:
    service.update_content(session, scope, plan_id, expected_version, body)
    return views.show_plan(session, scope, plan_id)


@router.delete(
    "/{plan_id}",
    status_code=204,
    summary="Xóa kế hoạch chưa trình duyệt",
    responses=errors(NotFound, StaleVersion, VersionMissing, service.NotDeletable),
)
def delete_plan(plan_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayDraftPlans) -> None:
    service.delete_plan(session, scope, plan_id, expected_version)


@router.post("/{plan_id}/return", summary="Trả lại kế hoạch để sửa", responses=STEPS)
def return_plan(
    plan_id: UUID,
    body: schemas.ReturnWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PLAN_STEPS, "return")],
) -> schemas.PlanRead:
    service.return_plan(session, scope, plan_id, expected_version, body.reason)
    return views.show_plan(session, scope, plan_id)


@router.post(
    "/{plan_id}/amend",
    status_code=201,
    summary="Lập bản sửa đổi, bổ sung",
    responses={**STEPS, **errors(WrongStep, service.AmendmentOpen)},
)
def amend_plan(
    plan_id: UUID,
    body: schemas.AmendWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PLAN_STEPS, "amend")],
) -> schemas.PlanRead:
    plan = service.amend_plan(session, scope, plan_id, expected_version, body.reason)
    return views.show_plan(session, scope, plan.id)


@router.post(
    "/{plan_id}/roll",
    status_code=201,
    summary="Lập kế hoạch năm sau từ kế hoạch này",
    responses={**STEPS, **errors(WrongStep, rollover.RolledAlready)},
)
def roll_plan(
    plan_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PLAN_STEPS, "roll")],
) -> schemas.PlanRead:
    """A draft: dates a year later, tasks not finished marked; it is read, submitted and approved as every plan."""
    return views.show_plan(session, scope, rollover.roll_plan(session, scope, plan_id, expected_version).id)


@router.post(
    "/{plan_id}/correct-unit",
    summary="Sửa đơn vị chọn nhầm của kế hoạch đã duyệt",
    responses={**STEPS, **errors(WrongStep, service.AmendmentOpen)},
)
def correct_plan_unit(
    plan_id: UUID,
    body: schemas.UnitCorrection,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PLAN_STEPS, "correct_unit")],
) -> schemas.PlanRead:
    """The text stays as printed; what was given to the wrong unit is stopped and given to the right one."""
    correct_unit(session, scope, plan_id, expected_version, body)
    return views.show_plan(session, scope, plan_id)


@router.get("/{plan_id}/editions", summary="Các bản của kế hoạch", responses=errors(NotFound))
def list_plan_editions(plan_id: UUID, session: ReadSession, scope: MayReadPlans) -> list[schemas.PlanRow]:
    return views.list_editions(session, scope, plan_id)


@router.get("/{plan_id}/diff", summary="Khác gì so với bản trước", responses=errors(NotFound))
def get_plan_changes(
    plan_id: UUID,
    session: ReadSession,
    scope: MayReadPlans,
    against: Annotated[UUID | None, Query(description="Bản đem so; để trống là bản ngay trước.")] = None,
) -> list[LineChange]:
    return views.show_changes(session, scope, plan_id, against)


@router.post(
    "/{plan_id}/document",
    status_code=201,
    summary="Lập văn bản KẾ HOẠCH để in, cấp số",
    responses=errors(
        NotFound,
        StaleVersion,
        VersionMissing,
        Malformed,
        AlreadyIssued,
        service.NoLetterhead,
        service.NumberedElsewhere,
    ),
)
def make_plan_document(
    plan_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayDraftPlans
) -> DocumentRead:
    document = service.make_document(session, scope, plan_id, expected_version)
    return show_document(session, scope.actor.scope(Action.DOCUMENT_READ), document.id)
