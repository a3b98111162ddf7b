"""Access that was taken back: a copy from before must not give it again.

Closed accounts, ended roles, revoked delegations and other systems, passwords, linked identities, certificates and
addresses of webhooks that were changed or removed. What was given since is not known to a copy and stays lost with it,
but for second factors (`kept_factors`): a copy without them would let in who knows the password alone.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.audit.tables import AuditEvent, AuditHead
from toso.authz.actor import SYSTEM
from toso.documents.signing.tables import SigningCertificate
from toso.identity.account_requests.decisions import end_waiting
from toso.identity.clients.tables import ClientCredential, ServiceClient
from toso.identity.federation.tables import FederatedIdentity
from toso.identity.tables import Assignment, Delegation, OneTimeCode, UserAccount
from toso.identity.webhooks.service import forget_deliveries
from toso.identity.webhooks.tables import Webhook
from toso.kit.clock import system_now
from toso.operations.kept_factors import factors_now, take_factors_back

# By name what holds now: ids, or an id with its text.
Withdrawals = dict[str, Any]
# Whose rows are removed, not marked, when access by them ends.
_LIVING: Mapping[str, type[Any]] = {
    "certificates": SigningCertificate,
    "credentials": ClientCredential,
    "identities": FederatedIdentity,
    "webhooks": Webhook,
}
# Lines of the log behind which access may have changed: about these, unless somebody merely came, went or was refused.
_ABOUT = ("delegation", "service_client", "signing_certificate", "unit_change", "user", "webhook")
_COMINGS = ("login", "passkey", "oidc", "unlock", "step_up", "logout", "end_session", "logout_everywhere")


def heads_of_log(session: Session) -> dict[str, int]:
    """The number of the last line of each ward's log."""
    return {str(ward): seq for ward, seq in session.execute(sa.select(col(AuditHead.ward_id), col(AuditHead.seq)))}


def changed_since(session: Session, heads: Mapping[str, int]) -> bool:
    """Whether access may have changed behind these lines: few are read, all of it only where one tells of some."""
    e = AuditEvent
    came = sa.or_(col(e.action).in_([f"auth.{act}" for act in _COMINGS]), col(e.action).like("security.%"))
    for ward, last in heads_of_log(session).items():
        if last == heads.get(ward):
            continue
        new = sa.and_(col(e.ward_id) == UUID(ward), col(e.seq) > heads.get(ward, 0))
        told = sa.select(col(e.seq)).where(new, col(e.object_kind).in_(_ABOUT), ~came).limit(1)
        if ward not in heads or session.execute(told).first() is not None:
            return True
    return False


def withdrawals_now(session: Session) -> Withdrawals:
    """All that holds and can be taken back, as JSON; passwords are the hashes, so it is only kept sealed."""

    def ids(query: Any) -> list[str]:
        return sorted(str(one) for one in session.execute(query).scalars())

    def pairs(query: Any) -> dict[str, str]:
        return {str(id_): str(value) for id_, value in session.execute(query)}

    account, role, lent, system = UserAccount, Assignment, Delegation, ServiceClient
    return {
        "closed": ids(sa.select(col(account.id)).where(col(account.disabled_at).is_not(None))),
        "passwords": pairs(
            sa.select(col(account.id), col(account.password_hash)).where(col(account.password_hash).is_not(None))
        ),
        "ended": pairs(sa.select(col(role.id), col(role.valid_to)).where(col(role.valid_to).is_not(None))),
        "revoked": ids(sa.select(col(lent.id)).where(col(lent.revoked_at).is_not(None)))
        + ids(sa.select(col(system.id)).where(col(system.revoked_at).is_not(None))),
        **{name: ids(sa.select(col(table.id))) for name, table in _LIVING.items()},
        **factors_now(session),
    }


def take_back(session: Session, since: Withdrawals | None) -> int:
    """Takes back in a database that came from a copy what was taken back later; how many accounts, roles, systems and
    factors that were. `since` None: nothing newer is known than the copy.

    Whatever waits there ends: a code may have been used, a request refused.
    """
    at = system_now()
    session.execute(sa.update(OneTimeCode).where(col(OneTimeCode.used_at).is_(None)).values(used_at=at))
    end_waiting(session)
    if since is None:
        return 0
    _renew_passwords(session, since["passwords"])
    return sum(
        (
            _close(session, UserAccount, "disabled_at", since["closed"]),
            _close(session, Delegation, "revoked_at", since["revoked"]),
            _close(session, ServiceClient, "revoked_at", since["revoked"]),
            _end_roles(session, since["ended"]),
            *(_drop(session, table, since[name]) for name, table in _LIVING.items() if name in since),
            take_factors_back(session, since),
        )
    )


def _close(session: Session, table: type[Any], field: str, ids: Iterable[str]) -> int:
    open_still = session.scalars(sa.select(table).where(getattr(table, field).is_(None))).all()
    closed, at = set(ids), system_now()
    found = [row for row in open_still if str(row.id) in closed]
    for row in found:
        setattr(row, field, at)
        session.add(row)
        _note(session, row)
    return len(found)


def _end_roles(session: Session, ended: dict[str, str]) -> int:
    found = 0
    for row in session.scalars(sa.select(Assignment)).all():
        last = ended.get(str(row.id))
        if last is not None and (row.valid_to is None or row.valid_to > date.fromisoformat(last)):
            row.valid_to = date.fromisoformat(last)
            session.add(row)
            _note(session, row)
            found += 1
    return found


def _renew_passwords(session: Session, hashes: dict[str, str]) -> None:
    """The newest of each; none for one that was reset and waits for its code, which ended with the rest."""
    for user in session.scalars(sa.select(UserAccount)).all():
        if user.password_hash != (newer := hashes.get(str(user.id))):
            user.password_hash = newer
            session.add(user)


def _drop(session: Session, table: type[Any], living: Iterable[str]) -> int:
    """Rows that hold no more; a tail of an older release does not tell of every kind."""
    kept = set(living)
    gone = [row for row in session.scalars(sa.select(table)).all() if str(row.id) not in kept]
    for row in gone:
        if isinstance(row, Webhook):
            forget_deliveries(session, row)
        session.delete(row)
    return len(gone)


def _note(session: Session, row: Any) -> None:
    """A line in the log of the row's ward; an account that holds no role belongs to none."""
    wards: Iterable[UUID] = [row.ward_id] if hasattr(row, "ward_id") else _wards_of(session, row.id)
    about = getattr(row, "user_id", None) or getattr(row, "to_user_id", None) or row.id
    for ward_id in wards:
        record(session, SYSTEM, "user.manage", "user", about, ward_id=ward_id, note={"act": "taken_back"})


def _wards_of(session: Session, user_id: UUID) -> list[UUID]:
    query = sa.select(col(Assignment.ward_id)).where(col(Assignment.user_id) == user_id).distinct()
    return list(session.scalars(query.order_by(col(Assignment.ward_id))))
