"""Letters: each working day from 07:00 one with the number of what waits, and at once what concerns an account.

They hold counts and kinds alone. What a letter is about follows from the day or the newest notice that it tells of, and
names it (Message-ID): one that a dying worker had handed over before it was noted goes out again under the same name,
so that mail programs show it once.
"""

import hashlib
import logging
import smtplib
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.database import Engines, in_transaction
from toso.core.mail import send_mail
from toso.core.settings import Settings
from toso.dispatch.news import awake, has_news, waiting_notices
from toso.dispatch.tables import NoticeSetting
from toso.identity.tables import UserAccount
from toso.kit.clock import VIETNAM, today
from toso.notices.kinds import MAILED, NoticeKind, kind_of
from toso.notices.tables import Notice

log = logging.getLogger(__name__)
# From then on, and until nobody is to be disturbed any more.
DAY_BEGINS, DAY_ENDS = time(7, 0), time(20, 0)
# Of a letter alone; whatever else fails is the mail server's, and ends the round where it fails again and again.
OF_ONE = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError)
MOST_LOST = 3


@dataclass(frozen=True)
class Letter:
    """A letter as it goes out, and what is noted once it was taken."""

    setting_id: UUID
    to: str
    name: str
    subject: str
    text: str
    digest_on: date | None
    told_at: datetime | None


def send_due(settings: Settings, engines: Engines) -> None:
    """One round: a minute's chore. What was not taken is tried again with the next round; a mail server that is
    silent does not hold this one for each of a thousand letters.
    """
    if not settings.smtp_host:
        return
    lost = 0
    for letter in in_transaction(engines.read, partial(_due, settings=settings)):
        if letter.to:
            try:
                send_mail(settings, [letter.to], letter.subject, letter.text, {}, name=letter.name)
            except (OSError, smtplib.SMTPException) as error:
                log.warning("a letter was not taken (%s)", type(error).__name__)
                lost += not isinstance(error, OF_ONE)
                if lost == MOST_LOST:
                    return
                continue
        in_transaction(engines.write, partial(_note, letter=letter))


def _due(session: Session, settings: Settings) -> list[Letter]:
    """Of people with a proved address: news of their account, or a morning's letter that is not settled yet."""
    s = NoticeSetting
    since = sa.or_(col(s.told_at).is_(None), col(Notice.at) > col(s.told_at))
    urgent = has_news(col(s.user_id), (NoticeKind.SECURITY,), since)
    morning = sa.or_(col(s.digest_on).is_(None), col(s.digest_on) != today())
    query = (
        sa.select(s, morning.label("morning"), urgent.label("urgent"))
        .join(UserAccount, col(UserAccount.id) == col(s.user_id))
        .where(col(s.verified_at).is_not(None), col(UserAccount.disabled_at).is_(None), sa.or_(morning, urgent))
    )
    rows = session.execute(query.order_by(col(s.id))).all()
    at_work = awake(session, {row.ward_id for row, _, _ in rows}, DAY_BEGINS, DAY_ENDS)
    letters: list[Letter | None] = []
    for row, unsettled, pressing in rows:
        now_due = bool(unsettled) and row.ward_id in at_work
        letters += [_letter(session, row, settings, digest=now_due)] if pressing or now_due else []
    return [letter for letter in letters if letter is not None]


def _note(session: Session, letter: Letter) -> None:
    row = session.get(NoticeSetting, letter.setting_id, with_for_update=True)
    if row is not None:
        row.digest_on, row.told_at = letter.digest_on or row.digest_on, letter.told_at or row.told_at
        session.add(row)


def _letter(session: Session, row: NoticeSetting, settings: Settings, *, digest: bool) -> Letter | None:
    """The letter that is due, about the account first; `digest`: the morning's is due."""
    wanted = {kind for kind in MAILED if kind.value not in row.mail_off}
    notices = waiting_notices(session, row.user_id, wanted)
    fresh = [one for one in notices if row.told_at is None or one.at > row.told_at]
    urgent = [one for one in fresh if kind_of(one.event) is NoticeKind.SECURITY]
    if urgent:
        newest = max(one.at for one in urgent)
        subject = f"Tổ Số: {len(urgent)} thông báo về tài khoản, bảo mật"
        return _made(settings, row, f"bao-mat-{newest.isoformat()}", subject, urgent, (None, newest))
    if not digest:
        return None
    notices = [one for one in notices if one.read_at is None and one.done_at is None]
    # What a letter about the account told of is no reason to keep back the morning's, nor to write one.
    since = datetime.combine(row.digest_on, DAY_BEGINS, VIETNAM) if row.digest_on else None
    come = [one for one in notices if kind_of(one.event) is not NoticeKind.SECURITY]
    if not [one for one in come if since is None or one.at >= since]:
        return Letter(row.id, "", "", "", "", today(), None)
    subject = f"Tổ Số: {len(notices)} việc chờ"
    newest = max(one.at for one in notices)
    return _made(settings, row, f"ngay-{today().isoformat()}", subject, notices, (today(), newest))


def _made(
    settings: Settings,
    row: NoticeSetting,
    about: str,
    subject: str,
    notices: list[Notice],
    noted: tuple[date | None, datetime],
) -> Letter:
    counts = Counter(kind_of(one.event) for one in notices)
    lines = [f"- {kind.label}: {counts[kind]}" for kind in NoticeKind if counts[kind]]
    page = f"{settings.public_url.rstrip('/')}/thong-bao"
    text = "\n".join(["Ở Tổ Số đang có:", *lines, "", f"Mở: {page}", "Đổi hoặc thôi nhận thư: ở chính trang ấy."])
    name = hashlib.sha256(f"{row.user_id}:{about}".encode()).hexdigest()[:40]
    return Letter(row.id, row.address, name, subject, text, *noted)
