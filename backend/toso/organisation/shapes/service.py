"""Keeping a ward's map: always the whole of it, from a day on, or none; the maps of earlier days stay."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.columns import insert_rows
from toso.core.problems import Malformed, NotFound, StaleVersion
from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.organisation.shapes.borders import MOST_BYTES
from toso.organisation.shapes.queries import newest_map, placeable_units
from toso.organisation.shapes.schemas import UnitShapesWrite
from toso.organisation.tables import Unit, UnitShape


def keep_map(session: Session, scope: Scope, body: UnitShapesWrite, on: date, expected_version: int) -> None:
    """Raises StaleVersion, Malformed naming `shapes`."""
    ward, _ = _locked(session, scope, on, expected_version)
    paths = {unit.id: unit.path for unit in placeable_units(session, scope, on)}
    _check(body, set(paths))
    places = [
        (shape.unit_id, paths[shape.unit_id], shape.model_dump(mode="json", exclude={"unit_id"}, exclude_defaults=True))
        for shape in body.shapes
    ]
    _put(session, scope, ward, places, source=body.source, on=on, version=expected_version + 1)


def remove_map(session: Session, scope: Scope, on: date, expected_version: int) -> None:
    """From a day on the ward has no map: a map that holds nothing but the ward. Raises StaleVersion, NotFound."""
    ward, shapes = _locked(session, scope, on, expected_version)
    if all(row.unit_id == ward.id for row in shapes):
        raise NotFound("Địa bàn chưa có bản đồ nào.")
    _put(session, scope, ward, [(ward.id, ward.path, {})], source="", on=on, version=expected_version + 1)


def _locked(session: Session, scope: Scope, on: date, expected_version: int) -> tuple[Unit, Sequence[UnitShape]]:
    """The ward, one after the other since a map has no row of its own, and its map."""
    ward = session.get_one(Unit, scope.ward_id, with_for_update=True)
    shapes = newest_map(session, ward.id, on)
    if max((row.version for row in shapes), default=0) != expected_version:
        raise StaleVersion(row=ward.id)
    return ward, shapes


def _put(
    session: Session,
    scope: Scope,
    ward: Unit,
    places: Sequence[tuple[UUID, str, dict[str, Any]]],
    *,
    source: str,
    on: date,
    version: int,
) -> None:
    """`places`: id, path and geometry of each unit."""
    same_day = col(UnitShape.ward_id) == ward.id, col(UnitShape.from_on) == on
    session.execute(sa.delete(UnitShape).where(*same_day))
    common = {"ward_id": ward.id, "source": source, "from_on": on, "version": version}
    common |= {"created_at": now(), "updated_at": now()}
    rows = [
        {**common, "id": new_id(), "unit_id": unit_id, "unit_path": path, "geometry": geometry}
        for unit_id, path, geometry in places
    ]
    insert_rows(session, UnitShape, rows)
    placed = sum(bool(geometry) for _, _, geometry in places)
    record(
        session,
        scope.actor,
        scope.action,
        "unit",
        ward.id,
        ward_id=ward.id,
        unit_path=ward.path,
        fields=["shapes"],
        note={"units": placed},
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
