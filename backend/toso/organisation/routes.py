"""Units, letterheads and signers over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import UpdatedSince
from toso.core.problems import NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import AskedDay
from toso.kit.clock import today
from toso.organisation import queries, schemas, service
from toso.organisation.own_units import acting_units

router = APIRouter(tags=["Đơn vị"], route_class=DbRoute)

MayReadUnits = Annotated[Scope, Depends(Require(Action.UNIT_READ))]
MayReadGroup = Annotated[Scope, Depends(Require(Action.UNIT_READ, people_only=True))]
MayManageUnits = Annotated[Scope, Depends(Require(Action.UNIT_MANAGE))]
OnDay = Annotated[AskedDay | None, Query(description="Ngày xét hiệu lực; để trống là hôm nay.")]
CHANGES = errors(NotFound, StaleVersion, VersionMissing)


@router.get("/units", summary="Cây đơn vị ở một ngày")
def list_units(
    session: ReadSession,
    scope: MayReadUnits,
    on: OnDay = None,
    *,
    also_past: bool = False,
    updated_since: UpdatedSince = None,
) -> list[schemas.UnitRead]:
    return queries.list_units(session, scope, on or today(), also_past=also_past, updated_since=updated_since)


@router.post("/units", status_code=201, summary="Thêm đơn vị", responses=errors(service.CodeTaken))
def create_unit(body: schemas.UnitCreate, session: WriteSession, scope: MayManageUnits) -> schemas.UnitHistoryRead:
    unit = service.create_unit(session, scope, body)
    return queries.get_history(session, scope, unit.id, body.valid_from)


@router.get("/units/superiors", summary="Các đơn vị cấp trên của phường, xã ở một ngày")
def list_superiors(session: ReadSession, scope: MayReadUnits, on: OnDay = None) -> list[schemas.UnitRead]:
    del scope  # whom a ward answers to is public; the right to see units is enough
    return queries.list_superiors(session, on or today())


@router.get("/units/acting", summary="Các đơn vị mà bạn được thay mặt làm một việc")
def list_acting_units(session: ReadSession, scope: MayReadGroup, action: Action) -> list[schemas.ActingUnitRead]:
    return acting_units(session, scope.actor.scope(action))


@router.get("/units/{unit_id}", summary="Một đơn vị và lịch sử của nó", responses=errors(NotFound))
def get_unit(unit_id: UUID, session: ReadSession, scope: MayReadUnits, on: OnDay = None) -> schemas.UnitHistoryRead:
    return queries.get_history(session, scope, unit_id, on or today())


@router.patch("/units/{unit_id}", summary="Sửa đơn vị", responses=CHANGES)
def update_unit(
    unit_id: UUID, body: schemas.UnitUpdate, expected_version: IfMatch, session: WriteSession, scope: MayManageUnits
) -> schemas.UnitHistoryRead:
    service.update_unit(session, scope, unit_id, expected_version, body)
    return queries.get_history(session, scope, unit_id, today())


@router.post(
    "/units/{unit_id}/periods",
    status_code=201,
    summary="Đổi tên hoặc đổi cấp trên từ một ngày",
    responses=errors(NotFound, StaleVersion, VersionMissing, service.PeriodsOverlap),
)
def add_unit_period(
    unit_id: UUID,
    body: schemas.UnitPeriodCreate,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageUnits,
) -> schemas.UnitHistoryRead:
    service.add_unit_period(session, scope, unit_id, expected_version, body)
    return queries.get_history(session, scope, unit_id, body.valid_from)


@router.get("/units/{unit_id}/letterheads", summary="Thể thức tên cơ quan theo thời gian", responses=errors(NotFound))
def list_letterheads(unit_id: UUID, session: ReadSession, scope: MayReadUnits) -> list[schemas.LetterheadRead]:
    return queries.list_letterheads(session, scope, unit_id)


@router.post(
    "/units/{unit_id}/letterheads",
    status_code=201,
    summary="Thêm thể thức từ một ngày",
    responses=errors(NotFound, service.PeriodsOverlap),
)
def add_letterhead(
    unit_id: UUID, body: schemas.LetterheadWrite, session: WriteSession, scope: MayManageUnits
) -> schemas.LetterheadRead:
    return schemas.LetterheadRead.model_validate(service.add_letterhead(session, scope, unit_id, body))


@router.put(
    "/letterheads/{letterhead_id}",
    summary="Sửa thể thức",
    responses=errors(NotFound, StaleVersion, VersionMissing, service.PeriodsOverlap),
)
def update_letterhead(
    letterhead_id: UUID,
    body: schemas.LetterheadWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageUnits,
) -> schemas.LetterheadRead:
    return schemas.LetterheadRead.model_validate(
        service.update_letterhead(session, scope, letterhead_id, expected_version, body)
    )


@router.get("/units/{unit_id}/signers", summary="Người ký", responses=errors(NotFound))
def list_signers(unit_id: UUID, session: ReadSession, scope: MayReadUnits) -> list[schemas.SignerRead]:
    return queries.list_signers(session, scope, unit_id)


@router.post("/units/{unit_id}/signers", status_code=201, summary="Thêm người ký", responses=errors(NotFound))
def add_signer(
    request: Request, unit_id: UUID, body: schemas.SignerWrite, session: WriteSession, scope: MayManageUnits
) -> schemas.SignerRead:
    accounts = request.app.state.accounts
    return schemas.SignerRead.model_validate(service.add_signer(session, scope, unit_id, body, accounts))


@router.put("/signers/{signer_id}", summary="Sửa người ký", responses=CHANGES)
def update_signer(
    request: Request,
    signer_id: UUID,
    body: schemas.SignerWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageUnits,
) -> schemas.SignerRead:
    accounts = request.app.state.accounts
    return schemas.SignerRead.model_validate(
        service.update_signer(session, scope, signer_id, expected_version, body, accounts)
    )


@router.get("/management-group", summary="Nhóm quản lý các tổ")
def list_management_group(session: ReadSession, scope: MayReadGroup, on: OnDay = None) -> list[schemas.GroupMemberRead]:
    return queries.list_group(session, scope, on)


@router.post("/management-group", status_code=201, summary="Thêm người vào nhóm quản lý")
def add_group_member(
    request: Request, body: schemas.GroupMemberWrite, session: WriteSession, scope: MayManageUnits
) -> schemas.GroupMemberRead:
    accounts = request.app.state.accounts
    return schemas.GroupMemberRead.model_validate(service.add_group_member(session, scope, body, accounts))


@router.put("/management-group/{member_id}", summary="Sửa người trong nhóm quản lý", responses=CHANGES)
def update_group_member(
    request: Request,
    member_id: UUID,
    body: schemas.GroupMemberWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageUnits,
) -> schemas.GroupMemberRead:
    row = service.update_group_member(session, scope, member_id, expected_version, body, request.app.state.accounts)
    return schemas.GroupMemberRead.model_validate(row)
