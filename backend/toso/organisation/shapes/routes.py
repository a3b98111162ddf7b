"""The map of a ward's units over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_read, in_sandbox
from toso.core.idempotency import without_key
from toso.core.problems import Malformed, NotFound, StaleVersion, TooLarge, UnsupportedFile, VersionMissing, errors
from toso.files.upload_check import GEOJSON, Checked
from toso.files.uploads import Upload
from toso.kit.clock import today
from toso.organisation.shapes import queries, schemas, service
from toso.organisation.shapes.geojson import LIMIT, read_outlines
from toso.organisation.shapes.matches import match

router = APIRouter(prefix="/unit-shapes", tags=["Đơn vị"], route_class=DbRoute)

MayReadUnits = Annotated[Scope, Depends(Require(Action.UNIT_READ))]
MayManageUnits = Annotated[Scope, Depends(Require(Action.UNIT_MANAGE))]
GeoJsonFile = Annotated[Checked, Depends(Upload({GEOJSON}, LIMIT))]


@router.get("", summary="Bản đồ các đơn vị của địa bàn: vùng, điểm hoặc ô xếp tay")
def get_unit_map(session: ReadSession, scope: MayReadUnits) -> schemas.UnitMapRead:
    return queries.show_map(session, scope, today())


@router.post(
    "/readings",
    summary="Đọc tệp GeoJSON các vùng để xem trước và khớp tên; không lưu gì",
    responses=errors(UnsupportedFile, TooLarge, Malformed),
    openapi_extra=without_key("Chỉ đọc tệp, không lưu gì"),
)
async def read_unit_shapes(request: Request, file: GeoJsonFile, scope: MayManageUnits) -> schemas.ReadingRead:
    outlines = await in_sandbox(request, lambda: read_outlines(file.content))
    units = await in_read(request, lambda session: queries.placeable_units(session, scope, today()))
    return match(outlines, units)


@router.put(
    "",
    summary="Thay bản đồ từ hôm nay",
    responses=errors(StaleVersion, VersionMissing, Malformed),
)
def put_unit_map(
    body: schemas.UnitShapesWrite, expected_version: IfMatch, session: WriteSession, scope: MayManageUnits
) -> schemas.UnitMapRead:
    service.keep_map(session, scope, body, today(), expected_version)
    return queries.show_map(session, scope, today())


@router.delete(
    "",
    status_code=204,
    summary="Bỏ bản đồ từ hôm nay: các đơn vị là ô theo thứ tự",
    responses=errors(NotFound, StaleVersion, VersionMissing),
)
def remove_unit_map(expected_version: IfMatch, session: WriteSession, scope: MayManageUnits) -> None:
    service.remove_map(session, scope, today(), expected_version)
