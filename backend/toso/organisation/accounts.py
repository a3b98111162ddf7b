"""Interface to accounts that rows may name; accounts live on a higher floor, so toso.main installs the answer."""

from typing import Protocol
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Actor
from toso.core.problems import Malformed


class Accounts(Protocol):
    """Installed as `app.state.accounts`."""

    def works_in(self, session: Session, ward_id: UUID, user_id: UUID) -> bool:
        """Whether an active person holds a role in the ward today."""
        ...

    def may_manage(self, session: Session, actor: Actor, user_id: UUID) -> bool:
        """Whether the whole account is this person's to invite and to give roles to, or their own."""
        ...

    def named_in(self, session: Session, unit_id: UUID, full_name: str) -> UUID | None:
        """The one account with a role in a unit that has this name and is no member of its teams yet."""
        ...


def refuse_stranger() -> Malformed:
    """An account of another ward is answered like one that does not exist."""
    return Malformed(fields={"user_id": "Không có tài khoản này trong phạm vi của bạn."})
