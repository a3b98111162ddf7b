"""Interface to the people of a ward: whom a printed name means, and who confirms a certificate of the organisation.

Accounts live on a higher floor, which installs the answer.
"""

from typing import NamedTuple, Protocol
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.documents.signing.tables import SigningCertificate


class Bearer(NamedTuple):
    """Whom a name means: the account appointed as signer (None: none, or several); `alone`: no two people have it."""

    account: UUID | None
    alone: bool


class People(Protocol):
    """Installed as `app.state.people`, and given to the handlers of the worker."""

    def bearer(self, session: Session, ward_id: UUID, unit_id: UUID, name: str) -> Bearer:
        """Whom the name of a signer of a unit's documents means in its ward."""
        ...

    def ask_to_confirm(self, session: Session, scope: Scope, certificate: SigningCertificate) -> bool:
        """Asks a second person to confirm the certificate that `scope` brings in; False: nobody needs to."""
        ...

    def stop_asking(self, session: Session, scope: Scope, certificate: SigningCertificate) -> None:
        """Takes back what was asked about a certificate that waits."""
        ...
