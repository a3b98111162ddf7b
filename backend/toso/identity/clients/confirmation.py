"""A client that waits: let in once the leader has agreed, closed when nobody has."""

from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Actor, Scope
from toso.core.problems import Forbidden, NotFound
from toso.core.row_versions import touch
from toso.identity.clients.tables import ServiceClient
from toso.kit.clock import system_now


def confirm_client(session: Session, scope: Scope, client_id: UUID, request_id: UUID) -> None:
    """Lets a client in, by the right of who asked for it. Raises Forbidden, NotFound."""
    row = session.get(ServiceClient, client_id, with_for_update=True)
    if row is None or row.revoked_at is not None:
        raise NotFound
    if row.ward_id not in scope.ward_ids:
        raise Forbidden
    row.confirmed_at = system_now()
    touch(row)
    session.add(row)
    note(session, scope.actor, row, "client.confirm", request=str(request_id))


def revoke_waiting(session: Session, actor: Actor, client_id: UUID) -> None:
    """Closes a client that nobody let in; one that is in use stays as it is."""
    row = session.get(ServiceClient, client_id, with_for_update=True)
    if row is not None and row.confirmed_at is None and row.revoked_at is None:
        close(session, actor, row)


def close(session: Session, actor: Actor, row: ServiceClient) -> None:
    """From now on no token is issued, and none that is out opens anything."""
    row.revoked_at = system_now()
    touch(row)
    session.add(row)
    note(session, actor, row, "client.revoke")


def note(session: Session, actor: Actor, row: ServiceClient, action: str, **codes: object) -> None:
    record(session, actor, action, "service_client", row.id, ward_id=row.ward_id, note=codes, right="client.manage")
