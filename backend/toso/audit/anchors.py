"""The daily anchor: today's signed heads into a file of `anchors/`, and by mail to those who keep them elsewhere."""

import logging
import smtplib
from datetime import date
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.heads import SignedHead, sign_head
from toso.audit.tables import AuditHead
from toso.core.database import Engines, in_transaction
from toso.core.mail import send_mail
from toso.core.settings import Settings
from toso.kit.clock import VIETNAM, system_now

log = logging.getLogger(__name__)
# A day whose mail was not taken is tried again until it is this old; then its file alone keeps it.
TRIED_FOR_DAYS = 7


def anchors_of(settings: Settings) -> Path:
    return settings.data_dir / "anchors"


def anchor_today(settings: Settings, engines: Engines) -> None:
    """Writes the file of today unless it is there, and mails what was not mailed yet; called as often as one likes."""
    today = system_now().astimezone(VIETNAM).date()
    _write(settings, engines, today)
    if settings.smtp_host and settings.anchor_mail_to:
        for path in sorted(anchors_of(settings).glob("*.jsonl")):
            if (today - date.fromisoformat(path.stem)).days <= TRIED_FOR_DAYS:
                _mail(settings, path)


def _write(settings: Settings, engines: Engines, day: date) -> None:
    path = anchors_of(settings) / f"{day}.jsonl"
    if path.exists():
        return
    heads = in_transaction(engines.read, lambda session: heads_now(session, settings))
    if not heads:
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(".draft")
    draft.write_text("".join(head.line() for head in heads))
    draft.rename(path)


def heads_now(session: Session, settings: Settings) -> list[SignedHead]:
    """The head of every ward's chain as it stands, signed."""
    key, at = settings.anchor_signing_key(), system_now()
    rows = session.scalars(sa.select(AuditHead).where(col(AuditHead.seq) > 0).order_by(col(AuditHead.ward_id)))
    return [sign_head(key, row.ward_id, row.seq, row.chain, at) for row in rows]


def _mail(settings: Settings, path: Path) -> None:
    sent = path.with_suffix(".mailed")
    if sent.exists():
        return
    day = f"{date.fromisoformat(path.stem):%d/%m/%Y}"
    text = (
        f"Kèm theo thư này là đầu chuỗi nhật ký của hệ thống Tổ Số ngày {day}, đã ký.\n"
        "Hãy giữ tệp ở nơi quản trị máy chủ không sửa được. Khi cần kiểm tra, đặt các tệp vào một thư mục và chạy:\n\n"
        "    toso audit verify --anchors THƯ-MỤC\n"
    )
    try:
        subject = f"Tổ Số: đầu chuỗi nhật ký ngày {day}"
        send_mail(settings, settings.anchor_mail_to, subject, text, {path.name: path.read_bytes()})
    except (OSError, smtplib.SMTPException) as error:
        log.warning("the anchor of %s was not mailed (%s); it is tried again", path.stem, type(error).__name__)
        return
    sent.touch(mode=0o600)
