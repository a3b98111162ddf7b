"""What each kind of request does once it is agreed to, with the right of who asked as it is at that moment."""

from collections.abc import Callable

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.changing import touch
from toso.identity.account_requests.tables import AccountRequest, RequestKind
from toso.identity.tables import UserAccount
from toso.identity.users.roles import place_role
from toso.identity.users.schemas import AssignmentWrite
from toso.identity.users.service import AccountDisabled, account_to_manage

# Each works in the asker's scope and raises the Problem that the asker would get now.
Effect = Callable[[Session, Scope, AccountRequest], object]


def _give_role(session: Session, scope: Scope, row: AccountRequest) -> None:
    user = session.get_one(UserAccount, row.user_id, with_for_update=True)
    if user.disabled_at is not None:
        raise AccountDisabled
    given = place_role(session, scope, user, AssignmentWrite.model_validate(row.params))
    touch(user)
    note = {"act": "assign", "role": given.role, "request": str(row.id)}
    record(
        session, scope.actor, "user.manage", "user", user.id, ward_id=row.ward_id, fields=["assignments"], note=note
    )  # fmt: skip


def _allow_reset(session: Session, scope: Scope, row: AccountRequest) -> None:
    """The code itself is made when who asked comes for it: it is shown to nobody else."""
    if account_to_manage(session, scope, row.user_id, None).disabled_at is not None:
        raise AccountDisabled


EFFECTS: dict[RequestKind, Effect] = {RequestKind.ROLE: _give_role, RequestKind.RESET: _allow_reset}
