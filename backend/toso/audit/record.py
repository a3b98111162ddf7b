"""Recording of acts: collected during a transaction, chained and written just before it commits."""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event as sa_event
from sqlmodel import Session, col

from toso.audit.tables import AuditEvent, AuditHead
from toso.authz.actor import Actor, Scope
from toso.core.columns import insert_or_ignore
from toso.kit.clock import system_now

# One installation has one key, never in the database; toso.main, toso.worker and toso.maintenance install it at start.
_keys: list[bytes] = []


@dataclass(frozen=True)
class _Act:
    ward_id: UUID
    action: str
    object_kind: str
    object_id: UUID | None
    unit_path: str
    actor: Actor
    fields: list[str] = field(default_factory=list[str])
    note: dict[str, Any] = field(default_factory=dict[str, Any])
    right: str = ""


def install_key(key: bytes) -> None:
    _keys[:] = [key]


def record(
    session: Session,
    actor: Actor,
    action: str,
    kind: str,
    object_id: UUID | None,
    *,
    ward_id: UUID,
    unit_path: str = "",
    fields: Iterable[str] = (),
    note: dict[str, Any] | None = None,
    right: str = "",
) -> None:
    """Notes one act of the running transaction. `fields`: names of what changed; `note`: codes, counts, states;
    `right`: the action that allows an act which has a code of its own, and which may have been lent.
    """
    acts: list[_Act] = session.info.setdefault("audit", [])
    acts.append(_Act(ward_id, action, kind, object_id, unit_path, actor, sorted(fields), note or {}, right))


class WardRow(Protocol):
    """A row of a ward that acts are recorded of."""

    id: UUID
    ward_id: UUID


def record_row(
    session: Session,
    scope: Scope,
    kind: str,
    row: WardRow,
    *,
    action: str = "",
    unit_path: str | None = None,
    fields: Iterable[str] = (),
    note: dict[str, Any] | None = None,
) -> None:
    """Notes an act on a row, done by the right of the scope. `action`: the act's own code, where it has one;
    `unit_path`: of the unit that it concerns, where the row does not say it.
    """
    record(
        session,
        scope.actor,
        action or scope.action,
        kind,
        row.id,
        ward_id=row.ward_id,
        unit_path=getattr(row, "unit_path", "") if unit_path is None else unit_path,
        fields=fields,
        note=note,
        right=scope.action,
    )


@sa_event.listens_for(Session, "before_commit")
def _append(session: Session) -> None:
    """Writes the noted acts with the head rows locked for as short as can be: at the end of the transaction."""
    acts: list[_Act] = session.info.pop("audit", [])
    for ward_id in sorted({act.ward_id for act in acts}):
        _append_for(session, ward_id, [act for act in acts if act.ward_id == ward_id])
    if acts:
        session.flush()


@sa_event.listens_for(Session, "after_rollback")
def _forget(session: Session) -> None:
    session.info.pop("audit", None)


def _append_for(session: Session, ward_id: UUID, acts: list[_Act]) -> None:
    locked = sa.select(AuditHead).where(col(AuditHead.ward_id) == ward_id).with_for_update()
    locked = locked.execution_options(populate_existing=True)
    head = session.scalars(locked).one_or_none()
    if head is None:
        insert_or_ignore(session, AuditHead, {"ward_id": ward_id, "seq": 0, "chain": ""})
        head = session.scalars(locked).one()
    for act in acts:
        event = AuditEvent(
            ward_id=ward_id,
            seq=head.seq + 1,
            at=system_now(),
            actor_id=act.actor.user_id,
            acting_for_id=act.actor.acting_for(act.right or act.action),
            action=act.action,
            object_kind=act.object_kind,
            object_id=act.object_id,
            unit_path=act.unit_path,
            fields=act.fields,
            note=act.note,
            ip=act.actor.ip,
            request_id=act.actor.request_id,
            chain="",
        )
        event.chain = link(head.chain, event)
        head.seq, head.chain = event.seq, event.chain
        session.add(event)
    session.add(head)


def link(previous: str, event: AuditEvent) -> str:
    """The chain value of `event` after `previous`: HMAC-SHA256 over a canonical JSON of the row."""
    row = [
        previous,
        str(event.ward_id),
        event.seq,
        event.at.isoformat(),
        str(event.actor_id),
        str(event.acting_for_id),
        event.action,
        event.object_kind,
        str(event.object_id),
        event.unit_path,
        event.fields,
        event.note,
        event.ip,
        event.request_id,
    ]
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.new(_keys[0], text.encode(), hashlib.sha256).hexdigest()


def first_break(session: Session, ward_id: UUID) -> int | None:
    """The sequence number at which the chain no longer holds; None when it is whole up to its head.

    A tail cut together with its head is found against a signed head only (toso.audit.chain_check).
    """
    previous, last = "", 0
    rows = session.scalars(
        sa.select(AuditEvent).where(col(AuditEvent.ward_id) == ward_id).order_by(col(AuditEvent.seq))
    )
    for event in rows:
        if event.seq != last + 1 or event.chain != link(previous, event):
            return event.seq
        previous, last = event.chain, event.seq
    head = session.get(AuditHead, ward_id)
    if head is not None and (head.seq != last or head.chain != previous):
        return last + 1
    return None
