"""Request and response schemas of second factors."""

from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import BeforeValidator, StringConstraints

from toso.core.schemas import Read, Write
from toso.identity.factors.tables import FactorKind
from toso.identity.schemas import FactorCode, Password
from toso.kit.text import one_line


def _one_line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


OptionalPassword = Annotated[str, StringConstraints(max_length=1000, strip_whitespace=False)]
FactorLabel = Annotated[str, BeforeValidator(_one_line), StringConstraints(max_length=60)]


class FactorBegin(Write):
    """The password of whoever adds a factor."""

    password: Password


class TotpConfirm(Write):
    """`factor`: the six digits that the app shows now; `label`: what the person calls it, else the kind's name."""

    factor: FactorCode
    label: FactorLabel = ""


class FactorProof(Write):
    """The password, and a code of the second factor or a recovery code."""

    password: Password
    factor: FactorCode


class StepUpWrite(Write):
    """Where there is a second factor: its code, or the answer of a passkey (`credential`); else the password."""

    password: OptionalPassword = ""
    factor: FactorCode = ""
    credential: dict[str, Any] | None = None


class PasskeyRead(Read):
    """Options for the browser's authenticator (PublicKeyCredentialCreationOptions or …RequestOptions as JSON)."""

    options: dict[str, Any]


class PasskeyConfirm(Write):
    """`credential`: what the authenticator answered, as JSON (RegistrationResponseJSON)."""

    label: FactorLabel = ""
    credential: dict[str, Any]


class PasskeyLogin(Write):
    """`credential`: what the authenticator answered, as JSON (AuthenticationResponseJSON)."""

    credential: dict[str, Any]


class UnlockWrite(Write):
    """The password, or `credential`: what a passkey of one's own answered (AuthenticationResponseJSON)."""

    password: OptionalPassword = ""
    credential: dict[str, Any] | None = None


class FactorRead(Read):
    id: UUID
    kind: FactorKind
    label: str
    confirmed_at: datetime
    used_at: datetime | None


class FactorsRead(Read):
    """One's own second factors, and how many recovery codes are left."""

    factors: list[FactorRead]
    recovery_left: int


class TotpRead(Read):
    """The secret of an authenticator app, to be read from the QR code or typed; shown this once only."""

    secret: ClassVar[bool] = True
    id: UUID
    key: str
    uri: str
    qr_svg: str


class FactorsChanged(Read):
    """`recovery_codes`: shown this once only; empty where the earlier ones go on."""

    secret: ClassVar[bool] = True
    factors: list[FactorRead]
    recovery_left: int
    recovery_codes: list[str]
