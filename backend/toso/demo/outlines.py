"""The map of the demonstration: invented outlines that tile, for the khu phố of the plan's year and for today's."""

import math
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.demo.ward import BEGIN, REFORM
from toso.organisation.shapes.borders import Point, thin
from toso.organisation.shapes.queries import newest_map, placeable_units
from toso.organisation.shapes.schemas import UnitShapesWrite, UnitShapeWrite
from toso.organisation.shapes.service import keep_map

_WEST, _NORTH, _SIDE, _COLUMNS, _BENDS = 10_706_000, 2_097_000, 600, 4, 6
_SOURCE = "Vùng giả định để trình diễn, không phải địa giới thật"


def draw_map(stage: Stage) -> None:
    for day in (BEGIN, REFORM):
        stage.act("ha", Action.UNIT_MANAGE, date(2024, 6, 14), partial(_draw, day=day))


def _draw(session: Session, scope: Scope, day: date) -> None:
    ids = [unit.id for unit in placeable_units(session, scope, day)]
    known = newest_map(session, scope.ward_id, day)
    body = UnitShapesWrite(source=_SOURCE, shapes=_shapes(ids))
    keep_map(session, scope, body, day, max((row.version for row in known), default=0))


def _shapes(ids: Sequence[UUID]) -> list[UnitShapeWrite]:
    rows = math.ceil(len(ids) / _COLUMNS)
    drawn = thin([[_outline(n % _COLUMNS, n // _COLUMNS, rows)] for n in range(len(ids))])
    assert drawn is not None, "a few points each"
    return [UnitShapeWrite(unit_id=unit_id, rings=rings) for unit_id, rings in zip(ids, drawn, strict=True)]


def _outline(column: int, row: int, rows: int) -> list[Point]:
    """A square of the board with bent sides; a side is bent alike from both of its squares."""
    corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1), (column, row)]
    walked = [
        (x + (to_x - x) * n / _BENDS, y + (to_y - y) * n / _BENDS)
        for (x, y), (to_x, to_y) in pairwise(corners)
        for n in range(_BENDS)
    ]
    return [_bent(x, y, rows) for x, y in walked]


def _bent(x: float, y: float, rows: int) -> Point:
    aside = 0.16 * math.sin(2.3 * y + 1.1 * x) + 0.05 * math.sin(9 * y + 4 * x)
    below = 0.14 * math.sin(1.9 * x - 1.3 * y) + 0.05 * math.sin(8 * x + 5 * y) - 0.25 * math.sin(math.pi * y / rows)
    return _WEST + round(_SIDE * (x + aside) * 1.3), _NORTH - round(_SIDE * (y + below))
