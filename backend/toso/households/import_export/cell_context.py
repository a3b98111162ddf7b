"""The ground that cells of a sheet are read against: khu phố and streets of the ward, the day of the data; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from toso.kit.unit_names import UnitNames


@dataclass(frozen=True)
class Neighbourhood:
    """A khu phố: where a household of it is put."""

    unit_id: UUID
    path: str
    name: str


@dataclass(frozen=True)
class CellContext:
    """Values to read cells against: khu phố by their names, those in reach, the day of the data and today.

    `only`: the khu phố of somebody who keeps just one. `streets`: those known by (path, folded name), with their
    `groups` (tổ); `street_names`: as they are written. `street_groups`: where a row names another group, its street's
    holds.
    """

    units: UnitNames[Neighbourhood]
    covered: frozenset[str]
    only: Neighbourhood | None
    streets: Mapping[tuple[str, str], UUID]
    new_streets: bool
    data_on: date
    today: date
    street_names: frozenset[str] = frozenset()
    groups: Mapping[tuple[str, str], str] = field(default_factory=dict)
    street_groups: bool = False
