"""Recording of acts: collected during a transaction, chained and written just before it commits."""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, NamedTuple, Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event as sa_event
from sqlmodel import Session, SQLModel, col

from toso.audit.closed_parts import ClosedPart, PartSum, closed_parts, keep_part
from toso.audit.tables import AuditEvent, AuditHead
from toso.authz.actor import Actor, Scope
from toso.core.columns import insert_or_ignore, insert_rows
from toso.kit.clock import system_now

# One installation has one key, never in the database; main, worker and commands.startup install it at start.
_keys: list[bytes] = []
_AT_ONCE = 1_000


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
    row: object = None

    @property
    def version(self) -> int | None:
        """As the transaction leaves it; nothing is read for it."""
        found = getattr(self.row, "__dict__", {}).get("version")
        return found if isinstance(found, int) else None


class _Line(NamedTuple):
    """An AuditEvent before it is chained: a row costs half of an object, and a batch of sheets makes many."""

    ward_id: UUID
    seq: int
    at: datetime
    actor_id: UUID | None
    acting_for_id: UUID | None
    action: str
    object_kind: str
    object_id: UUID | None
    object_version: int | None
    unit_path: str
    fields: list[str]
    note: dict[str, Any]
    ip: str
    request_id: str


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
    row: object = None,
) -> None:
    """Notes one act of the running transaction. `fields`: names of what changed; `note`: codes, counts, states;
    `right`: the action that allows an act which has a code of its own, and which may have been lent; `row`: the object,
    whose version at the end of the transaction is kept.
    """
    acts: list[_Act] = session.info.setdefault("audit", [])
    acts.append(_Act(ward_id, action, kind, object_id, unit_path, actor, sorted(fields), note or {}, right, row))


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
        row=row,
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
    head = session.scalars(locked).one_or_none()
    if head is None:
        insert_or_ignore(session, AuditHead, {"ward_id": ward_id, "seq": 0, "chain": ""})
        head = session.scalars(locked).one()
    rows: list[dict[str, Any]] = []
    for act in acts:
        line = _Line(
            ward_id=ward_id,
            seq=head.seq + 1,
            at=system_now(),
            actor_id=act.actor.user_id,
            acting_for_id=act.actor.acting_for(act.right or act.action),
            action=act.action,
            object_kind=act.object_kind,
            object_id=act.object_id,
            object_version=act.version,
            unit_path=act.unit_path,
            fields=act.fields,
            note=act.note,
            ip=act.actor.ip,
            request_id=act.actor.request_id,
        )
        head.seq, head.chain = line.seq, link(head.chain, line)
        rows.append({**line._asdict(), "chain": head.chain})
    session.add(head)
    insert_rows(session, AuditEvent, rows)


def link(previous: str, event: "AuditEvent | _Line | sa.Row[Any]") -> str:
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
    if event.object_version is not None:  # lines from before it was kept are chained without it
        row.append(event.object_version)
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.new(_keys[0], text.encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True)
class Verified:
    """The part of a ward's chain that holds: up to row `seq` with the value `chain`.

    `broken_at`: the row at which it no longer does; `ended`: its head was reached.
    """

    seq: int = 0
    chain: str = ""
    broken_at: int | None = None
    ended: bool = False


def follow(session: Session, ward_id: UUID, known: Verified, limit: int | None = None) -> Verified:
    """The part that holds after another `limit` rows, a few more where a closed part begins; all without a limit.

    A tail cut together with its head is found against a signed head only (toso.audit.chain_check).
    """
    closed = closed_parts(session, ward_id, _keys[0])
    if limit is not None:
        limit = max([limit, *(p.last - known.seq for p in closed.values() if 0 < p.first - known.seq <= limit)])
    columns = SQLModel.metadata.tables["audit_event"].columns  # a long log makes no objects
    query: Any = sa.select(*columns).where(col(AuditEvent.ward_id) == ward_id, col(AuditEvent.seq) > known.seq)
    session.flush()
    events = session.connection().execute(query.order_by(col(AuditEvent.seq)).limit(limit)).yield_per(_AT_ONCE)
    found, read = _followed(events, known, closed)
    if found.broken_at is not None or read == limit:
        return found
    head = session.get(AuditHead, ward_id)
    if head is not None and (head.seq != found.seq or head.chain != found.chain):
        return replace(found, broken_at=found.seq + 1)
    return replace(found, ended=True)


def _followed(events: Iterable[sa.Row[Any]], known: Verified, closed: dict[int, ClosedPart]) -> tuple[Verified, int]:
    """The part that holds, and how many rows were read. Rows of a closed part hold together or not at all."""
    previous, last, read = known.chain, known.seq, 0
    part, total, before = None, PartSum(), known
    for event in events:
        if event.seq in closed:
            part, total, before = closed[event.seq], PartSum(), Verified(last, previous)
        if part is not None:
            total.add_row(event)
        holds = part is None and event.chain == link(previous, event)
        if event.seq != last + 1 or not (part or holds):
            return Verified(last, previous, broken_at=event.seq), read
        previous, last, read = event.chain, event.seq, read + 1
        if part is not None and last == part.last:
            if total.text() != part.sum:
                return replace(before, broken_at=part.first), read
            part = None
    if part is not None:
        return replace(before, broken_at=last + 1), read
    return Verified(last, previous), read


def first_break(session: Session, ward_id: UUID) -> int | None:
    """The sequence number at which the chain no longer holds; None when it is whole up to its head."""
    return follow(session, ward_id, Verified()).broken_at


def close_part(session: Session, ward_id: UUID, part: ClosedPart) -> None:
    """Lines that came from another installation, under its head, hold by their sum from now on."""
    keep_part(session, ward_id, part, _keys[0])
