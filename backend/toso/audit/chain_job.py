"""The regular check of the chains: from the last head that it verified and signed, in slices that hold nobody.

Once a week it begins at the first row again, so that a row that was edited after it had been checked is found too.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col

from toso.audit.anchors import anchors_of
from toso.audit.chain_check import check_heads, kept_heads
from toso.audit.heads import SignedHead, UnreadableHead, read_head, sign_head
from toso.audit.record import Verified, follow
from toso.audit.tables import AuditHead, AuditProgress, ProgressPurpose
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.kit.clock import VIETNAM, system_now

SLICE, SLICES_BETWEEN_MARKS = 1_000, 20
ANEW_AFTER = timedelta(days=7)
HEADS_COMPARED = 7  # files of anchors, the newest: a day each
Rest = Callable[[float], object]


@dataclass(frozen=True)
class Found:
    """The result of a check of one ward: `new` faults are those that the check before had not found."""

    ward_id: UUID
    faults: list[str]
    new: bool


def check_chains(settings: Settings, engines: Engines, *, rest: Rest = time.sleep, size: int = SLICE) -> list[Found]:
    """Checks every ward's chain on, `size` rows at a time; `rest` is called with as many seconds as those took."""
    wards = in_transaction(engines.read, lambda session: list(session.scalars(sa.select(col(AuditHead.ward_id)))))
    return [_check(settings, engines, ward_id, rest, size) for ward_id in wards]


@dataclass(frozen=True)
class _Start:
    """Where a check goes on and since when its round lasts; `before`: the faults told already; `head`: what the last
    check signed; `gone`: the faults of that head itself.
    """

    known: Verified
    since: datetime
    before: list[str]
    head: SignedHead | None
    gone: list[str]


def _check(settings: Settings, engines: Engines, ward_id: UUID, rest: Rest, size: int) -> Found:
    read = partial(in_transaction, engines.read)
    start = read(lambda session: _start(session, settings, ward_id))
    known, slices = start.known, 0
    while not known.ended and known.broken_at is None:
        began = time.monotonic()
        known = read(partial(follow, ward_id=ward_id, known=known, limit=size))
        slices += 1
        if slices % SLICES_BETWEEN_MARKS == 0 and not start.gone:
            _mark(settings, engines, ward_id, known, start.since, start.before)
        rest(time.monotonic() - began)
    faults = [*start.gone, *read(lambda session: _against_anchors(session, settings, ward_id))]
    if known.broken_at is not None:
        cut = f"Nhật ký bị đứt tại bản ghi {known.broken_at}: từ đó có bản ghi bị sửa, bị xóa hoặc chèn vào."
        faults.insert(0, cut)
    if start.gone and start.head is not None:
        known = Verified(start.head.seq, start.head.chain)  # what was signed once is what the log is held against
    _mark(settings, engines, ward_id, known, start.since, faults)
    return Found(ward_id, faults, bool(set(faults) - set(start.before)))


def _start(session: Session, settings: Settings, ward_id: UUID) -> _Start:
    kept, at = session.get(AuditProgress, (ward_id, ProgressPurpose.CHECK)), system_now()
    head = signed_head_of(kept, settings)
    if kept is None or head is None:
        return _Start(Verified(), at, list(kept.faults) if kept else [], None, [])
    gone = check_heads(session, [("Lần kiểm tra trước", head)], _public_key(settings)) if head.seq else []
    if gone or at - kept.since >= ANEW_AFTER:
        return _Start(Verified(), at, list(kept.faults), head, gone)
    return _Start(Verified(head.seq, head.chain), kept.since, list(kept.faults), head, [])


def signed_head_of(kept: AuditProgress | None, settings: Settings) -> SignedHead | None:
    """The head up to which a check came, if it was signed here: the owner of the database cannot make one."""
    if kept is None:
        return None
    try:
        head = read_head(kept.signed)
    except UnreadableHead:
        return None
    return head if head.ward_id == kept.ward_id and head.signed_by(_public_key(settings)) else None


def _public_key(settings: Settings) -> Ed25519PublicKey:
    return settings.anchor_signing_key().public_key()


def _against_anchors(session: Session, settings: Settings, ward_id: UUID) -> list[str]:
    heads, complaints = kept_heads(_newest(anchors_of(settings)))
    own = [(where, head) for where, head in heads if head.ward_id == ward_id]
    return complaints + check_heads(session, own, _public_key(settings))


def _newest(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl"))[-HEADS_COMPARED:]


def _mark(
    settings: Settings, engines: Engines, ward_id: UUID, known: Verified, since: datetime, faults: list[str]
) -> None:
    at = system_now()
    signed = sign_head(settings.anchor_signing_key(), ward_id, known.seq, known.chain, at).line()

    def write(session: Session) -> None:
        row = session.get(AuditProgress, (ward_id, ProgressPurpose.CHECK))
        row = row or AuditProgress(ward_id=ward_id, purpose=ProgressPurpose.CHECK, faults=[])
        row.seq, row.signed, row.at, row.since, row.faults = known.seq, signed, at, since, faults
        session.add(row)

    in_transaction(engines.write, write)


def state_of_checks(engines: Engines) -> tuple[bool, str]:
    """Whether the last checks of all wards found the log whole, and a sentence about it."""
    checks = sa.select(AuditProgress).where(col(AuditProgress.purpose) == ProgressPurpose.CHECK)
    try:
        rows = in_transaction(engines.read, lambda session: session.scalars(checks).all())
    except DBAPIError:
        return True, "chưa đọc được"
    faults = [fault for row in rows for fault in row.faults]
    if faults:
        return False, f"có {len(faults)} chỗ sai lệch, ví dụ: {faults[0].rstrip('.')}"
    if not rows:
        return True, "chưa kiểm tra lần nào; máy tự kiểm tra mỗi giờ"
    oldest = min(row.at for row in rows).astimezone(VIETNAM)
    return True, f"nguyên vẹn, kiểm tra lúc {oldest:%H:%M ngày %d/%m/%Y}"
