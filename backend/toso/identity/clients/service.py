"""Connecting other systems: made by the administrator, let in by the leader, credentials changed over, closed."""

import secrets
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.identity.account_requests import confirmers
from toso.identity.account_requests.service import ask_second_person, step
from toso.identity.account_requests.tables import AccountRequest, RequestKind, RequestState
from toso.identity.accounts import add_account
from toso.identity.clients.confirmation import close, note
from toso.identity.clients.public_keys import checked_key
from toso.identity.clients.schemas import ClientWrite, NewCredentialRead
from toso.identity.clients.tables import ClientCredential, ServiceClient
from toso.identity.grants import people_of_ward
from toso.identity.tokens import digest
from toso.kit.clock import VIETNAM, system_now, today
from toso.organisation.tables import Unit

LONGEST = timedelta(days=366)
MOST_CREDENTIALS = 2


class TwoCredentialsKept(Conflict):
    code, title = "two-credentials-kept", "Hệ thống này đã có hai khóa. Hãy gỡ khóa cũ trước khi tạo khóa mới."


class ClientRevoked(Conflict):
    code, title = "client-revoked", "Kết nối của hệ thống này đã ngắt."


def add_client(session: Session, scope: Scope, body: ClientWrite) -> ServiceClient:
    """A client that waits for the leader, or is in use at once while the ward is being set up. Raises Malformed."""
    if not today() < body.last_day <= today() + LONGEST:
        raise Malformed(fields={"last_day": "Chọn một ngày sau hôm nay, không quá một năm."})
    if not people_of_ward(session, scope.ward_id, [body.owner_id]):
        raise Malformed(fields={"owner_id": "Chọn một người đang làm việc trong phường."})
    units = _units(session, scope, body.unit_ids)
    account = add_account(session, f"client:{secrets.token_hex(8)}", body.name)
    waits = confirmers.needs_second(session, scope.ward_id, scope.user_id, [Role.WARD_LEADER])
    row = ServiceClient(
        id=account.id,
        ward_id=scope.ward_id,
        name=body.name,
        owner_id=body.owner_id,
        units=[{"id": str(unit.id), "path": unit.path} for unit in units],
        scopes=sorted({wanted.value for wanted in body.scopes}),
        per_minute=body.per_minute,
        per_day=body.per_day,
        expires_at=datetime.combine(body.last_day + timedelta(days=1), time(), VIETNAM),
        confirmed_at=None if waits else system_now(),
    )
    session.add(row)
    session.flush()
    note(session, scope.actor, row, "client.create", scopes=row.scopes, waits=waits)
    if waits:
        told = "; ".join(dict.fromkeys(wanted.label for wanted in body.scopes))
        params = {"client_id": str(row.id), "called": row.name, "scopes": told}
        roles = {Role.WARD_LEADER}
        ask_second_person(session, scope, RequestKind.CLIENT, row.ward_id, scope.user_id, params, roles)
    return row


def _units(session: Session, scope: Scope, unit_ids: Sequence[UUID]) -> list[Unit]:
    query = sa.select(Unit).where(col(Unit.id).in_(unit_ids), scope.where(Unit.path))
    found = list(session.execute(query.order_by(col(Unit.path))).scalars())
    if len(found) != len(set(unit_ids)):
        raise Malformed(fields={"unit_ids": "Chọn đơn vị trong phường."})
    return found


def find_for_change(session: Session, scope: Scope, client_id: UUID) -> ServiceClient:
    """The row, locked. Raises NotFound."""
    row = session.get(ServiceClient, client_id, with_for_update=True)
    if row is None or row.ward_id not in scope.ward_ids:
        raise NotFound
    return row


def add_credential(
    session: Session, scope: Scope, client_id: UUID, public_key: dict[str, object] | None
) -> NewCredentialRead:
    """A new secret, or a public key, beside the one in use. Raises NotFound, ClientRevoked, TwoCredentialsKept,
    Malformed (public_key).
    """
    row = find_for_change(session, scope, client_id)
    if row.revoked_at is not None:
        raise ClientRevoked
    kept = sa.select(sa.func.count()).where(col(ClientCredential.client_id) == row.id)
    if session.execute(kept).scalar_one() >= MOST_CREDENTIALS:
        raise TwoCredentialsKept
    secret = None if public_key is not None else secrets.token_urlsafe(32)
    made = ClientCredential(
        client_id=row.id,
        digest=digest(secret) if secret else None,
        public_key=None if public_key is None else checked_key(public_key),
    )
    session.add(made)
    touch(row)
    session.add(row)
    note(session, scope.actor, row, "client.credential", act="add", credential=str(made.id))
    return NewCredentialRead(id=made.id, client_id=row.id, client_secret=secret)


def remove_credential(session: Session, scope: Scope, client_id: UUID, credential_id: UUID) -> None:
    """The tokens that it bought end with it. Raises NotFound."""
    row = find_for_change(session, scope, client_id)
    made = session.get(ClientCredential, credential_id, with_for_update=True)
    if made is None or made.client_id != row.id:
        raise NotFound
    session.delete(made)
    touch(row)
    session.add(row)
    note(session, scope.actor, row, "client.credential", act="remove", credential=str(credential_id))


def revoke_client(session: Session, scope: Scope, client_id: UUID, expected_version: int) -> ServiceClient:
    """Ends a client for good; what waits for the leader is withdrawn. Raises NotFound, StaleVersion, ClientRevoked."""
    row = find_for_change(session, scope, client_id)
    check_version(row, expected_version)
    if row.revoked_at is not None:
        raise ClientRevoked
    close(session, scope.actor, row)
    query = sa.select(AccountRequest).where(
        col(AccountRequest.ward_id) == row.ward_id,
        col(AccountRequest.kind) == RequestKind.CLIENT,
        col(AccountRequest.state) == RequestState.WAITING,
    )
    for asked in session.execute(query.with_for_update()).scalars().all():
        if asked.params["client_id"] == str(row.id):
            step(session, scope.actor.scope(Action.PROFILE_CHANGE), asked, "withdraw")
    return row
