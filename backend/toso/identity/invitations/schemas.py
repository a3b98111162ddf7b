"""Request and response schemas of invitations."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field, model_validator

from toso.authz.roles import Role
from toso.core.schemas import Phone, Read, Write
from toso.identity.users.schemas import FullName, LinkRead

AT_ONCE = 100


class NewPerson(Write):
    full_name: FullName
    phone: Phone
    role: Role
    unit_id: UUID


class Invitee(Write):
    """Exactly one of: a team member without an account, an account without a password, a new person."""

    team_member_id: UUID | None = None
    user_id: UUID | None = None
    person: NewPerson | None = None

    @model_validator(mode="after")
    def _one(self) -> "Invitee":
        if sum(given is not None for given in (self.team_member_id, self.user_id, self.person)) != 1:
            raise ValueError("Nêu đúng một trong ba: thành viên tổ, tài khoản đã có, người mới.")
        return self


class InvitationsWrite(Write):
    invitees: list[Invitee] = Field(min_length=1, max_length=AT_ONCE)


class InvitationRead(Read):
    """One invited person. `link` is null for somebody who signs in already: the role alone was added.

    `asked`: the number signs somebody in elsewhere; they have to agree, signed in, within 14 days. Until then nothing
    of the account is told: `full_name` and `phone` are those of the invitation.
    """

    user_id: UUID | None
    username: str | None
    full_name: str
    phone: str | None
    unit_name: str
    link: LinkRead | None
    asked: bool


class InvitationsRead(Read):
    secret: ClassVar[bool] = True
    items: list[InvitationRead]


class CardsWrite(Write):
    """Accounts whose cards are printed; each gets a fresh code, earlier ones are void."""

    user_ids: list[UUID] = Field(min_length=1, max_length=800)
