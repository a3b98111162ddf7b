"""Help that another system pushes, over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, errors
from toso.households.assistance import record_schemas as schemas
from toso.households.assistance import records

router = APIRouter(prefix="/help", tags=["Giúp người dân"], route_class=DbRoute)

MayRecord = Annotated[Scope, Depends(Require(Action.HELP_RECORD))]
MayRecordMany = Annotated[Scope, Depends(Require(Action.HELP_RECORD, heavy=True))]


@router.post(
    "/records",
    status_code=201,
    summary="Gửi một lượt giúp từ hệ thống khác; gửi lại cùng mã là cùng một lượt",
    responses=errors(Malformed, records.ExternalIdUsed),
)
def push_help_record(body: schemas.HelpRecordWrite, session: WriteSession, scope: MayRecord) -> schemas.HelpRecordRead:
    return records.push(session, scope, body)


@router.post(
    "/records:bulk",
    summary="Gửi nhiều lượt giúp, mỗi lượt một câu trả lời",
    responses=errors(Malformed),
)
def push_help_records(
    body: schemas.HelpRecordsWrite, session: WriteSession, scope: MayRecordMany
) -> schemas.HelpRecordsSaidRead:
    return records.push_many(session, scope, body.items)


@router.get("/records", summary="Các lượt giúp đã gửi, theo mã của bên gửi", responses=errors(Malformed))
def list_help_records(
    session: ReadSession, scope: MayRecord, external_id: Annotated[list[str], Query(min_length=1, max_length=50)]
) -> schemas.HelpRecordsRead:
    return records.find_records(session, scope, external_id)
