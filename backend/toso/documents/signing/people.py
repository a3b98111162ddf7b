"""Interface from a printed name to people of a ward; accounts live on a higher floor, which installs the answer."""

from typing import NamedTuple, Protocol
from uuid import UUID

from sqlmodel import Session


class Bearer(NamedTuple):
    """Whom a name means: the account appointed as signer (None: none, or several); `alone`: no two people have it."""

    account: UUID | None
    alone: bool


class People(Protocol):
    """Installed as `app.state.people`, and given to the handlers of the worker."""

    def bearer(self, session: Session, ward_id: UUID, unit_id: UUID, name: str) -> Bearer:
        """Whom the name of a signer of a unit's documents means in its ward."""
        ...
