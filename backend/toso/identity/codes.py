"""One-time codes: how long they hold, the link that carries one."""

from datetime import timedelta

from toso.core.settings import Settings
from toso.identity.tables import CodePurpose
from toso.kit.codes import random_code

LIFETIMES: dict[CodePurpose, timedelta] = {
    CodePurpose.RESET: timedelta(hours=24),
    CodePurpose.INVITATION: timedelta(days=14),
    CodePurpose.SETUP: timedelta(hours=24),
}


def new_code() -> str:
    """A code of 80 random bits in four groups: "7K3M-90AB-XYZ2-QW4E"."""
    return random_code(16)


def link_of(settings: Settings, code: str) -> str:
    """The address that a QR code or a message carries: the code is its fragment, which no server and no log sees."""
    return f"{settings.public_url.rstrip('/')}/ma#{code}"
