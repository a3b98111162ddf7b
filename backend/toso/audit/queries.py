"""Reading of the audit log."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.chain_job import signed_head_of
from toso.audit.heads import SignedHead, sign_head
from toso.audit.labels import action_label, object_label
from toso.audit.record import Verified, follow, record
from toso.audit.schemas import AuditActionRead, AuditEventRead, ChainRead
from toso.audit.tables import AuditEvent, AuditHead, AuditProgress, ProgressPurpose
from toso.authz.actor import Scope
from toso.core.paging import cut
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.core.settings import Settings
from toso.kit.clock import VIETNAM, system_now

CHECKED_AT_ONCE = 2_000
HEADINGS = [
    "Dòng",
    "Thời điểm",
    "Người làm",
    "Làm thay",
    "Việc",
    "Mã việc",
    "Đối tượng",
    "Mã đối tượng",
    "Đơn vị",
    "Mục thay đổi",
    "Chi tiết",
    "Địa chỉ mạng",
    "Mã yêu cầu",
]
# Full names by user id. People live on a higher floor, so toso.main installs it as `app.state.names_of`.
NamesOf = Callable[[Session, Iterable[UUID | None]], dict[UUID, str]]


@dataclass(frozen=True)
class Filters:
    """Filters of the log; None leaves one out. Days are the ward's, both inclusive; `refusals`: nothing but those."""

    object_id: UUID | None = None
    action: str | None = None
    actor_id: UUID | None = None
    from_day: date | None = None
    to_day: date | None = None
    refusals: bool = False

    def codes(self) -> dict[str, str | bool]:
        """Those that narrow, for the log of who takes the log away."""
        found = {name: value for name, value in vars(self).items() if value}
        return {name: value if value is True else str(value) for name, value in found.items()}


def page_of_events(
    session: Session, scope: Scope, filters: Filters, names_of: NamesOf, *, before: int | None, limit: int
) -> Page[AuditEventRead]:
    """Newest first; `before` is a sequence number (the cursor)."""
    rows = _rows(session, scope, filters, before, limit + 1)

    def read(shown: Sequence[AuditEvent]) -> list[AuditEventRead]:
        names = names_of(session, [i for row in shown for i in (row.actor_id, row.acting_for_id)])
        return [_read(row, names) for row in shown]

    return cut(rows, limit, read, lambda row: str(row.seq))


def _rows(session: Session, scope: Scope, filters: Filters, before: int | None, limit: int) -> Sequence[AuditEvent]:
    query = sa.select(AuditEvent).where(reached(scope), *_narrowed(filters))
    if before is not None:
        query = query.where(col(AuditEvent.seq) < before)
    return session.scalars(query.order_by(col(AuditEvent.seq).desc()).limit(limit)).all()


def reached(scope: Scope) -> sa.ColumnElement[bool]:
    """All acts of a ward for whoever reaches all of it; else those on rows of the units reached."""
    whole = col(AuditEvent.ward_id).in_(scope.whole_wards)
    if set(scope.whole_wards) == set(scope.ward_ids):
        return whole
    return sa.or_(whole, sa.and_(col(AuditEvent.ward_id).in_(scope.ward_ids), scope.where(AuditEvent.unit_path)))


def _narrowed(filters: Filters) -> list[sa.ColumnElement[bool]]:
    wanted = {AuditEvent.object_id: filters.object_id, AuditEvent.action: filters.action}
    wanted[AuditEvent.actor_id] = filters.actor_id
    found: list[sa.ColumnElement[bool]] = [col(c) == value for c, value in wanted.items() if value is not None]
    if filters.refusals:
        found.append(col(AuditEvent.action).startswith("security.", autoescape=True))
    if filters.from_day is not None:
        found.append(col(AuditEvent.at) >= _midnight(filters.from_day))
    if filters.to_day is not None:
        found.append(col(AuditEvent.at) < _midnight(filters.to_day + timedelta(days=1)))
    return found


def _midnight(day: date) -> datetime:
    """The beginning of a day in the ward."""
    return datetime.combine(day, time(), VIETNAM)


def _read(row: AuditEvent, names: dict[UUID, str]) -> AuditEventRead:
    nobody = "Chưa xác định" if row.action.startswith("security.") else "Hệ thống"
    actor = names.get(row.actor_id, "—") if row.actor_id else nobody
    lender = names.get(row.acting_for_id) if row.acting_for_id else None
    return AuditEventRead(
        seq=row.seq,
        at=row.at,
        actor_id=row.actor_id,
        actor_name=actor,
        acting_for_id=row.acting_for_id,
        acting_for_name=lender,
        action=row.action,
        action_label=action_label(row.action),
        object_kind=row.object_kind,
        object_label=object_label(row.object_kind),
        object_id=row.object_id,
        unit_path=row.unit_path,
        fields=row.fields,
        note=row.note,
        request_id=row.request_id,
    )


def note_export(session: Session, scope: Scope, filters: Filters) -> None:
    """Records that the log is taken away, narrowed to `filters`."""
    ward_id, note = scope.ward_id, filters.codes()
    record(session, scope.actor, "audit.export", "audit", None, ward_id=ward_id, note=note, right=scope.action)


def lines_of(
    session: Session, scope: Scope, filters: Filters, names_of: NamesOf, before: int | None, limit: int
) -> tuple[list[list[str]], int | None]:
    """Rows of the log as cells under `HEADINGS`, newest first, and the number of the last one while there are more."""
    rows = _rows(session, scope, filters, before, limit)
    names = names_of(session, [i for row in rows for i in (row.actor_id, row.acting_for_id)])
    return [_cells(row, _read(row, names)) for row in rows], rows[-1].seq if len(rows) == limit else None


def _cells(row: AuditEvent, shown: AuditEventRead) -> list[str]:
    return [
        str(row.seq),
        f"{row.at.astimezone(VIETNAM):%d/%m/%Y %H:%M:%S}",
        shown.actor_name,
        shown.acting_for_name or "",
        shown.action_label,
        row.action,
        shown.object_label,
        str(row.object_id or ""),
        row.unit_path,
        ", ".join(row.fields),
        json.dumps(row.note, ensure_ascii=False) if row.note else "",
        row.ip,
        row.request_id,
    ]


def actions_recorded(session: Session, scope: Scope) -> list[AuditActionRead]:
    """The acts that occur in the log, by label: what it can be narrowed to."""
    query = sa.select(col(AuditEvent.action)).where(reached(scope)).distinct()
    found = [AuditActionRead(action=a, label=action_label(a)) for a in session.scalars(query)]
    return sorted(found, key=lambda row: row.label)


def chain_of(session: Session, scope: Scope, settings: Settings) -> ChainRead:
    """The result of the regular check, and of the rows since then, `CHECKED_AT_ONCE` at most."""
    kept = session.get(AuditProgress, (scope.ward_id, ProgressPurpose.CHECK))
    start = signed_head_of(kept, settings)
    known = Verified(start.seq, start.chain) if start else Verified()
    found = follow(session, scope.ward_id, known, CHECKED_AT_ONCE)
    head = session.get(AuditHead, scope.ward_id)
    faults = kept.faults if kept else []
    return ChainRead(
        whole=found.broken_at is None and not faults,
        broken_at=found.broken_at,
        seq=head.seq if head else 0,
        chain=head.chain if head else "",
        verified_seq=found.seq,
        checked_at=kept.at if kept else None,
        faults=faults,
    )


def signed_head(session: Session, scope: Scope, settings: Settings) -> SignedHead:
    """The head of this ward's chain as it stands, signed. Raises NotFound before the first act."""
    head = session.get(AuditHead, scope.ward_id)
    if head is None:
        raise NotFound
    return sign_head(settings.anchor_signing_key(), head.ward_id, head.seq, head.chain, system_now())
