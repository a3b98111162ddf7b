"""Checking the chains against heads that were signed and kept elsewhere: edited rows, rewritten logs, cut tails."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from sqlmodel import Session, col

from toso.audit.heads import SignedHead, UnreadableHead, fingerprint, read_head
from toso.audit.record import first_break
from toso.audit.tables import AuditEvent, AuditHead
from toso.kit.clock import VIETNAM


def broken_chains(session: Session) -> dict[UUID, int]:
    """The wards whose chain no longer holds by itself, each with the sequence number of the break."""
    wards = session.scalars(sa.select(col(AuditHead.ward_id))).all()
    found = {ward_id: first_break(session, ward_id) for ward_id in wards}
    return {ward_id: seq for ward_id, seq in found.items() if seq is not None}


@dataclass(frozen=True)
class Verdict:
    """Result of a check: the faults found, one Vietnamese sentence each, and a closing line."""

    faults: list[str]
    verdict: str


def verify(session: Session, places: Iterable[Path], public_pem: bytes) -> Verdict:
    """Every chain by itself, and against every signed head in `places`. Raises ValueError for a key of another kind."""
    key = load_pem_public_key(public_pem)
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError("not an Ed25519 key")  # noqa: TRY004 — the file's content is wrong
    broken = broken_chains(session)
    faults = [f"Nhật ký của phường {ward_id} bị đứt tại bản ghi {seq}." for ward_id, seq in broken.items()]
    heads, complaints = kept_heads(places)
    faults += complaints + check_heads(session, heads, key)
    if faults:
        return Verdict(faults, f"Có {len(faults)} chỗ sai lệch: giữ nguyên máy chủ và báo người có trách nhiệm.")
    against = f", khớp với {len(heads)} đầu chuỗi đã ký" if heads else ""
    return Verdict([], f"Chuỗi nhật ký nguyên vẹn{against}.")


def kept_heads(places: Iterable[Path]) -> tuple[list[tuple[str, SignedHead]], list[str]]:
    """The heads in files and folders (`*.jsonl`, `*.json`), each with "file:line"; and what could not be read."""
    heads: list[tuple[str, SignedHead]] = []
    complaints: list[str] = []
    for place in places:
        files = sorted(p for p in place.iterdir() if p.suffix in {".json", ".jsonl"}) if place.is_dir() else [place]
        for file in files:
            for number, line in enumerate(file.read_text(errors="replace").splitlines(), start=1):
                where = f"{file.name}:{number}"
                try:
                    heads.append((where, read_head(line)))
                except UnreadableHead:
                    complaints.append(f"{where}: không phải đầu chuỗi nhật ký đã ký.")
    return heads, complaints


def check_heads(session: Session, heads: Iterable[tuple[str, SignedHead]], key: Ed25519PublicKey) -> list[str]:
    """Faults, a Vietnamese sentence each; empty when every head is genuine and still part of its chain."""
    faults = [(where, _fault(session, head, key)) for where, head in heads]
    return [f"{where}: {fault}" for where, fault in faults if fault is not None]


def _fault(session: Session, head: SignedHead, key: Ed25519PublicKey) -> str | None:
    day = f"{head.at.astimezone(VIETNAM):%d/%m/%Y}"
    if head.key != fingerprint(key):
        return f"đầu chuỗi ngày {day} ký bằng khóa khác ({head.key}); hãy kiểm tra bằng --public-key."
    if not head.signed_by(key):
        return f"chữ ký của đầu chuỗi ngày {day} không đúng: tệp đã bị sửa."
    rows = sa.select(AuditEvent).where(col(AuditEvent.ward_id) == head.ward_id, col(AuditEvent.seq) <= head.seq)
    last = session.scalars(rows.order_by(col(AuditEvent.seq).desc()).limit(1)).first()
    left = last.seq if last else 0
    if last is None or left < head.seq:
        cut = f"đuôi nhật ký của phường {head.ward_id} bị cắt"
        return f"{cut}: ngày {day} đã ký đến bản ghi {head.seq}, nay chỉ còn đến bản ghi {left}."
    if last.chain != head.chain:
        rewritten = f"nhật ký của phường {head.ward_id} đã bị viết lại"
        return f"{rewritten}: bản ghi {head.seq} không còn là bản ghi đã ký ngày {day}."
    return None
