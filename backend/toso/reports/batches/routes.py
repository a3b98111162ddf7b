"""Files of many reports at once over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, errors
from toso.core.schemas import Page
from toso.jobs.claim import JobRunning
from toso.reports.batches import queries, schemas, service

router = APIRouter(prefix="/file-batches", tags=["Tạo tệp hàng loạt"], route_class=DbRoute)

MayMakeBatches = Annotated[Scope, Depends(Require(Action.BATCH_MAKE))]


@router.get("", summary="Các lần tạo tệp hàng loạt của mình, mới nhất trước")
def list_file_batches(session: ReadSession, scope: MayMakeBatches) -> Page[schemas.BatchRead]:
    return queries.page_of_batches(session, scope)


@router.get("/choices", summary="Các kỳ, đơn vị chọn được để tạo tệp")
def get_batch_choices(session: ReadSession, scope: MayMakeBatches) -> schemas.BatchChoicesRead:
    return queries.choices(session, scope)


@router.get("/{batch_id}", summary="Một lần tạo tệp: tiến độ, tệp không tạo được", responses=errors(NotFound))
def get_file_batch(batch_id: UUID, session: ReadSession, scope: MayMakeBatches) -> schemas.BatchRead:
    return queries.show_batch(session, scope, batch_id)


@router.post(
    "",
    status_code=202,
    summary="Tạo tệp cho nhiều báo cáo, nhiều đơn vị trong một lần (chạy nền, dừng được)",
    responses=errors(Malformed, JobRunning, service.TooManyFiles),
)
def order_file_batch(body: schemas.BatchCreate, session: WriteSession, scope: MayMakeBatches) -> schemas.BatchRead:
    return queries.show_batch(session, scope, service.order_batch(session, scope, body).id)
