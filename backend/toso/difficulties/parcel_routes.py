"""The handing in of a parcel over HTTP: sheets and difficulties that found no network, brought by somebody else."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Request, UploadFile

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, in_sandbox, in_write
from toso.core.idempotency import without_key
from toso.core.problems import Malformed, errors
from toso.difficulties.parcels import hand_in
from toso.difficulties.schemas import HandedInRead
from toso.files.uploads import ROOM, UploadPlace
from toso.households.phone import parcels

router = APIRouter(prefix="/visits", tags=["Đến nhà"], route_class=DbRoute)


@router.post(
    "/parcels",
    summary="Nộp tệp phiếu xuất từ điện thoại của một thành viên",
    responses=errors(Malformed, *ROOM),
    openapi_extra=without_key("Mỗi phiếu, mỗi khó khăn trong tệp mang mã riêng: nộp lại không ghi thêm"),
)
async def hand_in_parcel(
    request: Request, file: UploadFile, scope: Annotated[Scope, Depends(Require(Action.HOUSEHOLD_MANAGE))]
) -> HandedInRead:
    """Its photos are drawn anew before the database is asked for anything."""
    content = await file.read(parcels.LIMIT + 1)
    root = parcels.root_of(request.app.state.settings)
    parcel = await in_sandbox(request, partial(parcels.opened, root, content))
    place = UploadPlace(request.app.state.store, request.app.state.settings)
    return await in_write(request, partial(hand_in, scope=scope, place=place, parcel=parcel))
