"""Request and response schemas of changes of units."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, ShortText, Write
from toso.unit_changes.tables import ChangeKind, ChangeState

ShortName = Annotated[ShortText, StringConstraints(max_length=100)]
UnitCode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{1,30}$")]


class NewUnitWrite(Write):
    """A unit that begins on the day of the change."""

    code: UnitCode
    name: ShortText
    short_name: ShortName


class ChangeWrite(Write):
    """The day from which a change holds, and the decision that says so."""

    starts_on: date
    decision: ShortText


class MergeWrite(ChangeWrite):
    """Whole units go into one of them or another (`into_id`), or into a new one.

    `role_ids`: the roles that go along, all of them where it is null.
    """

    from_ids: list[UUID] = Field(min_length=1, max_length=50)
    into_id: UUID | None = None
    new: NewUnitWrite | None = None
    role_ids: list[UUID] | None = Field(default=None, max_length=500)


class SplitWrite(ChangeWrite):
    """Streets of a unit go to a new one, or to another that stands, with these teams and roles."""

    unit_id: UUID
    into_id: UUID | None = None
    new: NewUnitWrite | None = None
    street_ids: list[UUID] = Field(min_length=1, max_length=500)
    team_ids: list[UUID] = Field(default_factory=list, max_length=50)
    role_ids: list[UUID] = Field(default_factory=list, max_length=500)


class RenameWrite(ChangeWrite):
    unit_id: UUID
    name: ShortText
    short_name: ShortName


class NamedRead(Read):
    id: UUID
    name: str


class StreetChoiceRead(NamedRead):
    """A street with the number of its open households."""

    households: int


class RoleChoiceRead(NamedRead):
    """A role that somebody holds (an assignment); `name` is the person's."""

    role_label: str
    unit_name: str


class ChangeChoicesRead(Read):
    """Everything of units that can go along with a change."""

    streets: list[StreetChoiceRead]
    teams: list[NamedRead]
    roles: list[RoleChoiceRead]


class EffectRead(Read):
    """One line of a preview, or of what was done: how many of what, and which where that helps."""

    code: str
    label: str
    number: int
    detail: str


class UnitChangeRead(Read):
    """`effects`: what it would move if it were carried out now, or what it moved. `into` is the name of the unit that
    goes on, `into_id` its id once it stands. `hindrance`: why it waits although its day has come.
    """

    id: UUID
    kind: ChangeKind
    kind_label: str
    state: ChangeState
    state_label: str
    starts_on: date
    decision: str
    from_units: list[NamedRead]
    into_id: UUID | None
    into: str
    effects: list[EffectRead]
    hindrance: str
    planned_by: str
    actions: list[str]
    version: int


class UnitChangesRead(Read):
    items: list[UnitChangeRead]
