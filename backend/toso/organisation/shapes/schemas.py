"""Where units lie, as the API reads and shows it: outlines from a file, what is kept, and a picture of it."""

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from toso.core.schemas import Read, ShortText, Write
from toso.kit.labels import Labelled
from toso.organisation.shapes.borders import MOST_POINTS
from toso.organisation.shapes.geojson import EAST, MOST_OUTLINES, NORTH, SOUTH, STEPS, WEST

MOST_TILES = 40  # columns and rows
Longitude = Annotated[int, Field(ge=WEST * STEPS, le=EAST * STEPS)]
Latitude = Annotated[int, Field(ge=SOUTH * STEPS, le=NORTH * STEPS)]
Position = tuple[Longitude, Latitude]
RingWrite = Annotated[list[Position], Field(min_length=3, max_length=MOST_POINTS)]
Place = Annotated[int, Field(ge=0, lt=MOST_TILES)]


class Match(Labelled):
    """Whether it is clear which unit an outline of a file is."""

    MATCHED = "matched", "Đã khớp tên"
    UNMATCHED = "unmatched", "Chưa khớp tên đơn vị nào"
    DOUBLED = "doubled", "Nhiều vùng cùng tên"


class OutlineRead(Read):
    """An area (`rings`: longitude and latitude in steps of 1e-5 degrees, not closed) or a `point` of a file; `path`,
    `x`, `y`: the same in the picture of the file, as of `MapUnitRead`.
    """

    name: str
    match: Match
    match_label: str
    unit_id: UUID | None
    rings: list[list[tuple[int, int]]]
    point: tuple[int, int] | None
    path: str
    x: int
    y: int


class ReadingRead(Read):
    """The outlines of a file and their picture in `width` × `height`; nothing of it is kept. `name_field`: the field
    from which the names were taken.
    """

    name_field: str
    width: int
    height: int
    outlines: list[OutlineRead]


class UnitShapeWrite(Write):
    """Where one unit lies: an area, a point, or a tile (column and row from 0) of a drawn board."""

    unit_id: UUID
    rings: list[RingWrite] = Field(default_factory=list, max_length=MOST_POINTS // 3)
    point: Position | None = None
    tile: tuple[Place, Place] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if [bool(self.rings), self.point is not None, self.tile is not None].count(True) != 1:
            raise ValueError("Mỗi đơn vị có một vùng, một điểm hoặc một ô.")
        if sum(map(len, self.rings)) > MOST_POINTS:
            raise ValueError(f"Mỗi vùng có tối đa {MOST_POINTS} điểm.")
        return self


class UnitShapesWrite(Write):
    """The whole map of a ward from today on. `source`: where it comes from."""

    source: ShortText
    shapes: list[UnitShapeWrite] = Field(min_length=1, max_length=MOST_OUTLINES)


class MapKind(Labelled):
    """Of what a map is made."""

    AREAS = "areas", "Bản đồ"
    TILES = "tiles", "Ô xếp tay"
    ORDER = "order", "Ô theo thứ tự"


class MapUnitRead(Read):
    """A unit of the picture, its name at `x`, `y`. `path`: its outline as an SVG path; "" for a point (a circle). Of
    tiles `x` is the column and `y` the row. `placed`: whether the map holds it; one that it does not hold has no place.
    """

    unit_id: UUID
    name: str
    short_name: str
    placed: bool
    path: str
    x: int
    y: int


class UnitMapRead(Read):
    """The picture of a ward in `width` × `height`; tiles in columns × rows. `version`: of the map, 0 without one."""

    kind: MapKind
    kind_label: str
    source: str
    from_on: date | None
    width: int
    height: int
    units: list[MapUnitRead]
    version: int
