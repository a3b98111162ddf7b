"""Effects of each kind of request once it is agreed to, with the right of who asked as it is at that moment."""

from collections.abc import Callable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.core.row_versions import touch
from toso.documents.signing.service import confirm_certificate
from toso.identity.account_requests.tables import AccountRequest, Decider, RequestKind
from toso.identity.clients.confirmation import confirm_client
from toso.identity.factors.service import forget
from toso.identity.grants import in_force
from toso.identity.sessions import end_all
from toso.identity.tables import Assignment, UserAccount
from toso.identity.users.gate import account_to_manage
from toso.identity.users.roles import give_role, place_role
from toso.identity.users.schemas import AssignmentWrite
from toso.identity.users.service import AccountDisabled
from toso.kit.clock import today
from toso.organisation.tables import TeamMember
from toso.organisation.teams.ties import tie

# Each works in the asker's scope and raises the Problem that the asker would get now.
Effect = Callable[[Session, Scope, AccountRequest], object]


def _give_role(session: Session, scope: Scope, row: AccountRequest) -> None:
    user = session.get_one(UserAccount, row.user_id, with_for_update=True)
    if user.disabled_at is not None:
        raise AccountDisabled
    given = place_role(session, scope, user, _wanted(row))
    touch(user)
    note = {"act": "assign", "role": given.role, "request": str(row.id)}
    record(session, scope.actor, "user.manage", "user", user.id, ward_id=row.ward_id, fields=["assignments"], note=note)


def _wanted(row: AccountRequest) -> AssignmentWrite:
    return AssignmentWrite.model_validate({name: row.params.get(name) for name in AssignmentWrite.model_fields})


def _take_role(session: Session, scope: Scope, row: AccountRequest) -> None:
    """Gives a role that the owner of an account elsewhere agreed to; one that weighs still needs a second person."""
    if row.decider is not Decider.OWNER:
        _give_role(session, scope, row)
        return
    user, wanted = session.get_one(UserAccount, row.user_id, with_for_update=True), _wanted(row)
    held = sa.select(col(Assignment.id)).where(
        col(Assignment.user_id) == user.id,
        col(Assignment.role) == wanted.role,
        col(Assignment.unit_id) == wanted.unit_id,
        in_force(Assignment, today()),
    )
    if not session.execute(held).first():
        give_role(session, scope, user, wanted)


def _join_team(session: Session, scope: Scope, row: AccountRequest) -> None:
    """The role, and the team's member tied to the account while nobody else is."""
    member = session.get(TeamMember, (row.ward_id, UUID(row.params["member_id"])), with_for_update=True)
    if member is None or member.user_id not in (None, row.user_id):
        raise Conflict("Thành viên này đã gắn với một tài khoản khác.")
    _take_role(session, scope, row)
    tie(session, member, row.user_id)


def _allow_reset(session: Session, scope: Scope, row: AccountRequest) -> None:
    """The code itself is made when who asked comes for it: it is shown to nobody else."""
    if account_to_manage(session, scope, row.user_id, None).disabled_at is not None:
        raise AccountDisabled


def _forget_factors(session: Session, scope: Scope, row: AccountRequest) -> None:
    """The password alone opens the account again; whoever is inside it has to know it."""
    user = account_to_manage(session, scope, row.user_id, None)
    if user.disabled_at is not None:
        raise AccountDisabled
    forget(session, user, scope.actor, by="second_person")
    end_all(session, user, "factors")


def _use_certificate(session: Session, scope: Scope, row: AccountRequest) -> None:
    sealing = scope.actor.scope(Action.DOCUMENT_SEAL)
    confirm_certificate(session, sealing, row.ward_id, UUID(row.params["certificate_id"]), row.id)


def _let_in(session: Session, scope: Scope, row: AccountRequest) -> None:
    confirm_client(session, scope.actor.scope(Action.CLIENT_MANAGE), UUID(row.params["client_id"]), row.id)


EFFECTS: dict[RequestKind, Effect] = {
    RequestKind.ROLE: _take_role,
    RequestKind.RESET: _allow_reset,
    RequestKind.FACTORS: _forget_factors,
    RequestKind.MEMBERSHIP: _join_team,
    RequestKind.CERTIFICATE: _use_certificate,
    RequestKind.CLIENT: _let_in,
}
