"""One-time codes: how they look on paper, how they are read back, the link that carries one."""

import secrets
from datetime import timedelta

from toso.core.settings import Settings
from toso.identity.tables import CodePurpose

# Crockford's base 32: no I, L, O, U; what people confuse is read as the digit.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})
_LENGTH, _GROUP = 16, 4

LIFETIMES: dict[CodePurpose, timedelta] = {
    CodePurpose.RESET: timedelta(hours=24),
    CodePurpose.INVITATION: timedelta(days=14),
    CodePurpose.SETUP: timedelta(hours=24),
}


def new_code() -> str:
    """A code of 80 random bits in four groups: "7K3M-90AB-XYZ2-QW4E"."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return "-".join(letters[i : i + _GROUP] for i in range(0, _LENGTH, _GROUP))


def normal(text: str) -> str:
    """The code that a person meant: upper case, dashes and blanks anywhere, confusable letters mended."""
    letters = "".join(c for c in text.upper().translate(_READ_AS) if c in _LETTERS)
    return "-".join(letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP))


def link_of(settings: Settings, code: str) -> str:
    """The address that a QR code or a message carries: the code is its fragment, which no server and no log sees."""
    return f"{settings.public_url.rstrip('/')}/ma#{code}"
