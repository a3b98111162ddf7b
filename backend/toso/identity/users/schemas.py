"""Request and response schemas of people, their roles, one-time links and delegations."""

from datetime import date, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from toso.authz.roles import Role
from toso.core.schemas import Phone, Read, Write
from toso.identity.account_requests.schemas import AccountRequestRead
from toso.identity.accounts import LEAST_LETTERS, MOST_LETTERS, fault_of_username
from toso.identity.schemas import NewPassword
from toso.kit.text import fold, one_line
from toso.organisation.tables import UnitKind


def _one_line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


def _folded(value: object) -> object:
    return fold(value) if isinstance(value, str) else value


def _user_name(value: str) -> str:
    if fault := fault_of_username(value):
        raise ValueError(fault)
    return value


FullName = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=2, max_length=100)]
NewUserName = Annotated[
    str,
    BeforeValidator(_folded),
    StringConstraints(min_length=LEAST_LETTERS, max_length=MOST_LETTERS),
    AfterValidator(_user_name),
]


class AssignmentWrite(Write):
    """A role in a unit; both days count, an open end is null. Without `valid_from` it begins today."""

    role: Role
    unit_id: UUID
    valid_from: date | None = None
    valid_to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "AssignmentWrite":
        if self.valid_from is not None and self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError("Ngày thôi giữ vai trò phải từ ngày bắt đầu trở đi.")
        return self


class UserCreate(Write):
    """A new person. Without a user name one is made from the full name; without a temporary password the answer
    carries a one-time link with which the person chooses their own.
    """

    full_name: FullName
    username: NewUserName | None = None
    phone: Phone | None = None
    temporary_password: NewPassword | None = None
    assignments: list[AssignmentWrite] = Field(min_length=1, max_length=20)


class UserPatch(Write):
    """Changes of an account: a field left out (or a null name) stays as it is; a null phone takes the number away."""

    full_name: FullName | None = None
    username: NewUserName | None = None
    phone: Phone | None = None


class EndWrite(Write):
    """`last_day`: the last day on which the role counts; yesterday ends it at once."""

    last_day: date


class AssignmentRead(Read):
    id: UUID
    role: Role
    role_label: str
    unit_id: UUID
    unit_name: str
    valid_from: date
    valid_to: date | None
    in_force: bool


AccountState = Literal["active", "invited", "disabled"]


class UserRead(Read):
    """A person as managers see them. `state`: active, invited (has no password yet), disabled.

    `actions`: what the asking person may do with this account now; `requests`: what waits for a second person.
    """

    id: UUID
    username: str
    full_name: str
    phone: str | None
    state: AccountState
    must_change_password: bool
    last_seen_at: datetime | None
    disabled_at: datetime | None
    disabled_reason: str | None
    assignments: list[AssignmentRead]
    actions: list[str]
    requests: list[AccountRequestRead]
    version: int


class LinkRead(Read):
    """A one-time code and its link, shown this once only."""

    code: str
    link: str
    qr_svg: str
    expires_at: datetime


class UserCreated(Read):
    """The new person, and the one-time link unless a temporary password was given."""

    secret: ClassVar[bool] = True
    user: UserRead
    link: LinkRead | None
    version: int


class ResetRead(Read):
    """Without a link the reset waits for a second person; nothing of the account has changed."""

    secret: ClassVar[bool] = True
    user: UserRead
    link: LinkRead | None
    version: int


class RoleRead(Read):
    """A role that the asking person may give, and the kinds of units in which it is held (null: any)."""

    role: Role
    label: str
    unit_kinds: list[UnitKind] | None


class PersonRead(Read):
    """A colleague in the ward's directory: name and roles, nothing else."""

    id: UUID
    full_name: str
    roles: list[AssignmentRead]
