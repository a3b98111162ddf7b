"""Interface from lines of Nơi nhận to units; units live on a higher floor, so toso.main installs the implementation."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlmodel import Session


class Asked(NamedTuple):
    """Whose recipients are looked for: names as printed, and what the document was made of (a plan names its units)."""

    ward_id: UUID
    names: Sequence[str]
    on: date
    source_kind: str
    source_id: UUID


class Found(NamedTuple):
    """A unit of the ward; `named_as` is the line by which it was found."""

    unit_id: UUID
    unit_path: str
    unit_name: str
    named_as: str


class Directory(Protocol):
    """Installed as `app.state.directory`."""

    def addressed(self, session: Session, asked: Asked) -> list[Found]:
        """The units that each name means, in the order named; what is outside the ward is left out."""
        ...

    def units(self, session: Session, ward_id: UUID, unit_ids: Iterable[UUID], on: date) -> list[Found]:
        """These units of the ward as they are on a day; what does not exist is left out."""
        ...
