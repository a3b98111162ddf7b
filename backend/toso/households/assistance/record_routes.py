"""Help that another system pushes, over HTTP."""

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_read, in_write, once
from toso.core.idempotency import find_answer
from toso.core.problem_answers import asked_language
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
    response_model=schemas.HelpRecordsSaidRead,
    responses=errors(Malformed),
)
async def push_help_records(request: Request, body: schemas.HelpRecordsWrite, scope: MayRecordMany) -> Any:
    # A few in each transaction: sent again after a failure between two, those that were taken are the same ones.
    if (known := await in_read(request, lambda session: find_answer(session, request))) is not None:
        return known
    said: list[schemas.HelpRecordSaidRead] = []
    language = asked_language(request)
    for at in range(0, len(body.items), records.AT_ONCE):
        some = body.items[at : at + records.AT_ONCE]
        said += await in_write(request, partial(records.push_some, scope, some, language))
    answer = schemas.HelpRecordsSaidRead(items=said)
    return await in_write(request, lambda session: once(request, session, 200, lambda: answer))


@router.get("/records", summary="Các lượt giúp đã gửi, theo mã của bên gửi", responses=errors(Malformed))
def list_help_records(
    session: ReadSession, scope: MayRecord, external_id: Annotated[list[str], Query(min_length=1, max_length=50)]
) -> schemas.HelpRecordsRead:
    return records.find_records(session, scope, external_id)
