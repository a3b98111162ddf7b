"""Content of a change: which units, into which, and what goes along; as it is kept with the row."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict


class NewUnit(BaseModel):
    """A unit that begins with the change, beside those it comes from: `code` is the last part of its path."""

    model_config = ConfigDict(frozen=True)

    code: str
    name: str
    short_name: str


class Place(BaseModel):
    """Where something of a unit of another ward goes: streets, teams and people by name, and with `rest` whatever no
    other place of that unit names, its roles too.
    """

    model_config = ConfigDict(frozen=True)

    from_id: UUID
    into_id: UUID
    rest: bool = False
    street_ids: list[UUID] = []
    team_ids: list[UUID] = []
    user_ids: list[UUID] = []


class ChangeContent(BaseModel):
    """`from_ids`: the units that are merged, or the one that is split or renamed. They go into `into_id`, or into
    `new`; a renaming has its names there too.

    `street_ids`, `team_ids`: of a split what goes along. `role_ids`: the roles (assignments) that follow; None: all.
    `places`: of a reform what goes where; its `from_ids` are all units of the wards that end, the wards first.
    """

    model_config = ConfigDict(frozen=True)

    from_ids: list[UUID]
    into_id: UUID | None = None
    new: NewUnit | None = None
    street_ids: list[UUID] = []
    team_ids: list[UUID] = []
    role_ids: list[UUID] | None = None
    places: list[Place] = []

    @property
    def unit_ids(self) -> set[UUID]:
        """The units that it touches and that stand already."""
        return {*self.from_ids, *([self.into_id] if self.into_id else [])}
