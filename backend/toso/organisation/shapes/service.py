"""Keeping a ward's map: always the whole of it, from a day on; the maps of earlier days stay."""

from datetime import date

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.columns import insert_rows
from toso.core.problems import Malformed, StaleVersion
from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.organisation.shapes.borders import MOST_BYTES
from toso.organisation.shapes.queries import newest_map, placeable_units
from toso.organisation.shapes.schemas import UnitShapesWrite
from toso.organisation.tables import Unit, UnitShape


def keep_map(session: Session, scope: Scope, body: UnitShapesWrite, on: date, expected_version: int) -> None:
    """Raises StaleVersion, Malformed naming `shapes`."""
    ward = session.get_one(
        Unit, scope.ward_id, with_for_update=True
    )  # one after the other: a map has no row of its own
    version = max((row.version for row in newest_map(session, ward.id, on)), default=0)
    if version != expected_version:
        raise StaleVersion(row=ward.id)
    paths = {unit.id: unit.path for unit in placeable_units(session, scope, on)}
    _check(body, set(paths))
    same_day = col(UnitShape.ward_id) == ward.id, col(UnitShape.from_on) == on
    session.execute(sa.delete(UnitShape).where(*same_day))
    common = {"ward_id": ward.id, "source": body.source, "from_on": on, "version": version + 1}
    rows = [
        {
            **common,
            "id": new_id(),
            "created_at": now(),
            "updated_at": now(),
            "unit_id": shape.unit_id,
            "unit_path": paths[shape.unit_id],
            "geometry": shape.model_dump(mode="json", exclude={"unit_id"}, exclude_defaults=True),
        }
        for shape in body.shapes
    ]
    insert_rows(session, UnitShape, rows)
    record(
        session,
        scope.actor,
        scope.action,
        "unit",
        ward.id,
        ward_id=ward.id,
        unit_path=ward.path,
        fields=["shapes"],
        note={"units": len(rows)},
    )


def _check(body: UnitShapesWrite, known: set[object]) -> None:
    ids = [shape.unit_id for shape in body.shapes]
    tiles = [shape.tile for shape in body.shapes if shape.tile is not None]
    if len(set(ids)) != len(ids):
        raise Malformed(fields={"shapes": "Một đơn vị có hai chỗ trên bản đồ."})
    if not known.issuperset(ids):
        raise Malformed(fields={"shapes": "Có đơn vị không còn hoạt động hoặc không đặt được lên bản đồ."})
    if tiles and len(set(tiles)) != len(ids):
        raise Malformed(fields={"shapes": "Mỗi đơn vị một ô riêng, và cả bản đồ đều là ô."})
    if len(orjson.dumps([shape.rings for shape in body.shapes])) > MOST_BYTES:
        raise Malformed(fields={"shapes": f"Bản đồ lớn hơn {MOST_BYTES // 1000} kB."})
