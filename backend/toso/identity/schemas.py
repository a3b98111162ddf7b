"""Request and response schemas of signing in and of sessions."""

from datetime import date, datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import BeforeValidator, ConfigDict, StringConstraints

from toso.authz.actions import Action
from toso.authz.roles import Role
from toso.core.schemas import PhoneText, Read, Write
from toso.kit.text import one_line
from toso.organisation.schemas import WORDS_EXAMPLE, PlaceWordsRead


def _one_line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


UserName = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=60)]
# A password is taken as typed: no trimming, any characters. 1,000 bounds the work; the rules say 128.
Password = Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=False)]
NewPassword = Annotated[str, StringConstraints(max_length=1000, strip_whitespace=False)]
# Six digits of an authenticator app, or a recovery code.
FactorCode = Annotated[str, BeforeValidator(_one_line), StringConstraints(max_length=60)]
Code = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=60)]


def example(values: dict[str, Any]) -> ConfigDict:
    """`model_config` with one example, shown in the API reference."""
    return ConfigDict(json_schema_extra={"examples": [values]})


class LoginWrite(Write):
    """User name, or the phone number of the account; `factor`: the code of the second factor, once it was asked for."""

    username: UserName
    password: Password
    factor: FactorCode = ""


class TokenWrite(LoginWrite):
    """`device_token`: what the last sign-in of this program answered; it keeps tries of others from holding it back."""

    device_token: Annotated[str, StringConstraints(max_length=200)] = ""


class UserSelfRead(Read):
    id: UUID
    username: str
    full_name: str
    phone: str | None
    must_change_password: bool


class RoleHeldRead(Read):
    """A role in a unit now; `delegated_from` names the lender of a delegated one."""

    id: UUID
    role: Role
    role_label: str
    unit_id: UUID
    unit_name: str
    delegated_from: str | None


class WardRead(Read):
    """The ward as it is called today, its name in full as documents print it, and the words it uses in texts."""

    id: UUID
    name: str
    full_name: str
    words: PlaceWordsRead


class EndedRolesRead(Read):
    """The roles that ended last of who holds none any more; `ask`: the units whose administrators give roles."""

    roles: list[str]
    last_day: date
    ask: list[str]


class MeRead(Read):
    """The signed-in person: who, in which roles, what they may do at all.

    `has_factor`: an act that weighs asks for a code of the second factor, not for the password.
    `factor_due_at`: a role of theirs needs a second factor, which they lack, from then on; `must_enrol`: it is so now.
    `elsewhere`: no password proves who they are, only the provider of linked identities (`/auth/oidc/proof`).
    `idle_minutes`: after so long without a request the session answers 401 `idle`.
    `ward`, `ended`: of who holds no role any more, the ward in which they worked last and what ended there.
    `draft_key`: 256 bits, base64url, the same whenever asked; a browser seals with it what is not saved yet.
    `reached_by_others`: the server knows an address that other machines can open; without one no printed code opens.
    """

    secret: ClassVar[bool] = True
    model_config = example(
        {
            "user": {
                "id": "01920000-0000-7000-8000-000000000001",
                "username": "minh",
                "full_name": "Trần Văn Minh",
                "phone": "+84912345678",
                "must_change_password": False,
            },
            "assignments": [
                {
                    "id": "01920000-0000-7000-8000-000000000002",
                    "role": "culture_desk",
                    "role_label": "Bộ phận Văn hóa - Thông tin",
                    "unit_id": "01920000-0000-7000-8000-000000000003",
                    "unit_name": "Bộ phận Văn hóa - Thông tin",
                    "delegated_from": "Nguyễn Thị Lan",
                }
            ],
            "actions": ["plan.read", "plan.draft"],
            "ward": {
                "id": "01920000-0000-7000-8000-000000000004",
                "name": "Phường A",
                "full_name": "Ủy ban nhân dân phường A",
                "words": WORDS_EXAMPLE,
            },
            "ended": {"roles": ["Công an phường"], "last_day": "2024-06-30", "ask": ["Văn phòng - Thống kê"]},
            "demo": False,
            "reached_by_others": True,
            "today": "2024-07-14",
            "has_factor": False,
            "factor_due_at": "2024-08-01T00:00:00Z",
            "must_enrol": False,
            "elsewhere": False,
            "idle_minutes": 15,
            "draft_key": "3q2-796tvu_erb7v3q2-796tvu_erb7v3q2-796tvu8",
        }
    )
    user: UserSelfRead
    assignments: list[RoleHeldRead]
    actions: list[Action]
    ward: WardRead | None
    ended: EndedRolesRead | None
    demo: bool
    reached_by_others: bool
    today: date
    has_factor: bool
    factor_due_at: datetime | None
    must_enrol: bool
    elsewhere: bool
    idle_minutes: int
    draft_key: str


class TokenRead(Read):
    """Tokens for a machine; a browser never sees any. `expires_in` is in seconds.

    `device_token`: to be kept and sent with the next sign-in (180 days); null where a session was renewed.
    """

    secret: ClassVar[bool] = True
    access_token: str
    refresh_token: str
    token_type: str
    expires_in: int
    device_token: str | None


class RefreshWrite(Write):
    refresh_token: Annotated[str, StringConstraints(min_length=20, max_length=200)]


class PasswordWrite(Write):
    current_password: Password
    new_password: NewPassword


class CodeWrite(Write):
    code: Code


class CodeRead(Read):
    """The purpose of a valid one-time code; `needs_phone`: the invited number must be typed beside it."""

    purpose: str
    username: str
    full_name: str
    needs_phone: bool
    expires_at: datetime


class RedeemWrite(Write):
    code: Code
    new_password: NewPassword
    phone: PhoneText | None = None
    factor: FactorCode = ""


class SessionRead(Read):
    """One signed-in device of the person. `address`: where it was last renewed from (IPv4, or the /64 of IPv6)."""

    id: UUID
    device: str
    address: str
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime
    current: bool


class DemoAccountRead(Read):
    """An account of the demonstration ward, offered on the sign-in page in demonstration mode only."""

    username: str
    password: str
    full_name: str
    role_label: str
    unit_name: str
