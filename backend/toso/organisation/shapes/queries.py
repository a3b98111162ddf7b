"""Reading of a ward's map: the newest that holds on a day, of the units in force on it."""

import math
from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.organisation.queries import in_force, units_where
from toso.organisation.schemas import UnitRead
from toso.organisation.shapes.flat_map import drawn, sheet_around
from toso.organisation.shapes.schemas import MapKind, MapUnitRead, UnitMapRead
from toso.organisation.tables import Unit, UnitKind, UnitShape


def show_map(session: Session, scope: Scope, on: date) -> UnitMapRead:
    """Without a map, tiles in the order of the units."""
    shapes = {row.unit_id: row for row in newest_map(session, scope.ward_id, on)}
    units = placeable_units(session, scope, on)
    held = [unit for unit in units if unit.id in shapes]
    if not held:
        return _ordered(units, max((row.version for row in shapes.values()), default=0))
    tiles = any(row.geometry.get("tile") for row in shapes.values())
    places, width, height = _tiles(held, shapes) if tiles else _areas(held, shapes)
    kind, first = MapKind.TILES if tiles else MapKind.AREAS, shapes[held[0].id]
    return UnitMapRead(
        kind=kind,
        kind_label=kind.label,
        source=first.source,
        from_on=first.from_on,
        width=width,
        height=height,
        units=[places.get(unit.id) or _drawn(unit, placed=False) for unit in units],
        version=max(row.version for row in shapes.values()),
    )


def newest_map(session: Session, ward_id: UUID, on: date) -> Sequence[UnitShape]:
    """The rows of the last day, at most `on`, from which a map holds."""
    own = col(UnitShape.ward_id) == ward_id
    last = sa.select(sa.func.max(col(UnitShape.from_on))).where(own, col(UnitShape.from_on) <= on).scalar_subquery()
    return session.execute(sa.select(UnitShape).where(own, col(UnitShape.from_on) == last)).scalars().all()


def placeable_units(session: Session, scope: Scope, on: date) -> list[UnitRead]:
    """The parts of the ward in reach that a map shows, in their order."""
    kind = col(Unit.kind) == UnitKind.NEIGHBOURHOOD
    own = col(Unit.ward_id) == scope.ward_id
    return units_where(session, sa.and_(own, kind, scope.where(Unit.path), in_force(Unit, on)), on)


def _drawn(unit: UnitRead, path: str = "", x: int = 0, y: int = 0, *, placed: bool = True) -> MapUnitRead:
    return MapUnitRead(unit_id=unit.id, name=unit.name, short_name=unit.short_name, placed=placed, path=path, x=x, y=y)


def _ordered(units: Sequence[UnitRead], version: int) -> UnitMapRead:
    columns = max(1, math.ceil(math.sqrt(len(units))))
    drawn = [_drawn(unit, "", n % columns, n // columns) for n, unit in enumerate(units)]
    return UnitMapRead(
        kind=MapKind.ORDER,
        kind_label=MapKind.ORDER.label,
        source="",
        from_on=None,
        width=columns,
        height=max(1, math.ceil(len(units) / columns)),
        units=drawn,
        version=version,
    )


def _tiles(units: Sequence[UnitRead], shapes: dict[UUID, UnitShape]) -> tuple[dict[UUID, MapUnitRead], int, int]:
    places = {unit.id: shapes[unit.id].geometry["tile"] for unit in units}
    drawn = {unit.id: _drawn(unit, "", *places[unit.id]) for unit in units}
    return drawn, max(x for x, _ in places.values()) + 1, max(y for _, y in places.values()) + 1


def _areas(units: Sequence[UnitRead], shapes: dict[UUID, UnitShape]) -> tuple[dict[UUID, MapUnitRead], int, int]:
    """The picture is that of the whole ward, whichever units are in reach."""
    sheet = sheet_around([row.geometry for row in shapes.values()])
    found: dict[UUID, MapUnitRead] = {}
    for unit in units:
        path, (x, y) = drawn(shapes[unit.id].geometry, sheet)
        found[unit.id] = _drawn(unit, path, x, y)
    return found, sheet.width, sheet.height
