"""A person's choices of letters, and the address that they prove to be theirs by a code.

Letters tell of what becomes of an account, so whoever sits at somebody's open session cannot end them unnoticed: the
routes ask for proof, the person is told in the application, and the address that is left gets a last letter.
"""

import hashlib
import hmac
import secrets
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.mail import send_mail
from toso.core.problems import Conflict, Malformed, TooManyTries
from toso.core.row_versions import check_version, touch
from toso.core.settings import Settings
from toso.dispatch.push import public_key
from toso.dispatch.schemas import NoticeKindRead, NoticeSettingsRead, NoticeSettingsWrite
from toso.dispatch.tables import NoticeSetting
from toso.identity.announcements import tell_owner
from toso.jobs.claim import JobContext, enqueue
from toso.kit.clock import system_now, today
from toso.notices.kinds import MAILED, PUSHED, NoticeKind

JOB = "notice.code"
CODE_FOR, TRIES = timedelta(minutes=30), 5
# So many codes an hour: no address of somebody else is flooded.
HOUR, CODES = timedelta(hours=1), 3
LEAVES = "leaves"  # in a job's payload: the address that a last letter goes to


LAST_LETTER = (
    "Thư về tài khoản của bạn ở Tổ Số từ nay không gửi tới địa chỉ này nữa.\n\nKhông phải bạn làm: hãy đổi mật khẩu"
    " ngay, rồi xem các phiên đăng nhập ở trang Tài khoản."
)


class MailUnavailable(Conflict):
    code, title = "mail-unavailable", "Máy chủ này chưa được đặt để gửi thư điện tử."


class CodeNotAsked(Conflict):
    code, title = "code-not-asked", "Không có mã nào đang chờ nhập, hoặc mã đã hết hạn; hãy gửi mã mới."


def show_settings(session: Session, scope: Scope, settings: Settings) -> NoticeSettingsRead:
    return _read(_find(session, scope.user_id), settings)


def _read(row: NoticeSetting | None, settings: Settings) -> NoticeSettingsRead:
    mail_off, push_off = (row.mail_off, row.push_off) if row is not None else ([], [])
    return NoticeSettingsRead(
        can_mail=bool(settings.smtp_host),
        push_key=public_key(settings),
        address=row.address or None if row is not None else None,
        verified=row is not None and row.verified_at is not None,
        code_sent=row is not None and row.code_until is not None and row.code_until > system_now(),
        kinds=[
            NoticeKindRead(
                kind=kind,
                label=kind.label,
                mail=kind.value not in mail_off if kind in MAILED else None,
                push=kind.value not in push_off if kind in PUSHED else None,
            )
            for kind in NoticeKind
        ],
        version=row.version if row is not None else 0,
    )


def _find(session: Session, user_id: UUID, *, for_change: bool = False) -> NoticeSetting | None:
    query = sa.select(NoticeSetting).where(col(NoticeSetting.user_id) == user_id)
    return session.execute(query.with_for_update() if for_change else query).scalar_one_or_none()


def _own(session: Session, scope: Scope) -> NoticeSetting:
    row = _find(session, scope.user_id, for_change=True)
    return row or NoticeSetting(user_id=scope.user_id, ward_id=scope.ward_id, version=0)


def _keep(session: Session, scope: Scope, row: NoticeSetting, *fields: str) -> None:
    touch(row)
    session.add(row)
    session.flush()
    record(
        session,
        scope.actor,
        "notice.settings",
        "notice_setting",
        row.id,
        ward_id=scope.ward_id,
        fields=fields,
        right=scope.action,
        row=row,
    )


def choose_kinds(
    session: Session, scope: Scope, settings: Settings, expected_version: int, body: NoticeSettingsWrite
) -> NoticeSettingsRead:
    """Letters and phones tell of these kinds. Raises Malformed for one that they never tell of, StaleVersion."""
    row = _own(session, scope)
    check_version(row, expected_version)
    if set(body.mail) - set(MAILED):
        raise Malformed(fields={"mail": "Loại này chỉ báo trong ứng dụng, không gửi thư."})
    if set(body.push or ()) - set(PUSHED):
        raise Malformed(fields={"push": "Loại này chỉ báo trong ứng dụng, không báo trên máy."})
    mail_off = [kind.value for kind in MAILED if kind not in body.mail]
    push_off = row.push_off if body.push is None else [kind.value for kind in PUSHED if kind not in body.push]
    if _stops_account_news(row, body):
        _tell_of_leaving(session, scope, row, letters=NoticeKind.SECURITY not in body.mail)
    row.mail_off, row.push_off = mail_off, push_off
    _keep(session, scope, row, *(("mail_off",) if body.push is None else ("mail_off", "push_off")))
    return _read(row, settings)


def stops_account_news(session: Session, scope: Scope, body: NoticeSettingsWrite) -> bool:
    """Whether letters or push messages about the account go out, and would not with these choices."""
    row = _find(session, scope.user_id)
    return _stops_account_news(row or NoticeSetting(user_id=scope.user_id, ward_id=scope.ward_id), body)


def _stops_account_news(row: NoticeSetting, body: NoticeSettingsWrite) -> bool:
    chosen = [(body.mail, row.mail_off)] + ([(body.push, row.push_off)] if body.push is not None else [])
    return any(NoticeKind.SECURITY not in {*kinds, *off} for kinds, off in chosen)


def _tell_of_leaving(session: Session, scope: Scope, row: NoticeSetting, *, letters: bool = True) -> None:
    """In the application, and where letters end by a last one where they went to."""
    tell_owner(session, None, scope.ward_id, scope.user_id, "account.letters")
    if letters and row.verified_at is not None and NoticeKind.SECURITY.value not in row.mail_off:
        enqueue(session, scope.ward_id, JOB, scope.user_id, {LEAVES: row.address}, one_per_owner=False)


def give_address(session: Session, scope: Scope, settings: Settings, address: str) -> NoticeSettingsRead:
    """Another address, not verified yet; a code is on its way to it. Raises MailUnavailable, TooManyTries."""
    if not settings.smtp_host:
        raise MailUnavailable
    row, at = _own(session, scope), system_now()
    if row.codes_from is None or at - row.codes_from >= HOUR:
        row.codes_from, row.codes = at, 0
    if row.codes >= CODES:
        raise TooManyTries(headers={"Retry-After": str(int(HOUR.total_seconds()))})
    row.codes, row.code_sha256, row.code_until = row.codes + 1, "", at + CODE_FOR
    _tell_of_leaving(session, scope, row)
    row.address, row.verified_at = address.lower(), None
    _keep(session, scope, row, "address")
    enqueue(session, scope.ward_id, JOB, scope.user_id, {}, one_per_owner=False)
    return _read(row, settings)


def send_code(context: JobContext) -> dict[str, Any]:
    """The job behind an address: a code, kept as its hash alone, goes to it; a last letter to one that is left."""
    if left := context.payload.get(LEAVES):
        send_mail(context.settings, [left], "Tổ Số: thôi gửi thư về tài khoản tới địa chỉ này", LAST_LETTER, {})
        return {}
    code = f"{secrets.randbelow(10**6):06d}"
    owner = context.owner_id
    assert owner is not None

    address = context.in_write(partial(expect_code, user_id=owner, code=code))
    if address:
        text = (
            f"Mã xác nhận địa chỉ thư của bạn ở Tổ Số: {code}\n\nMã dùng được trong 30 phút. Không phải bạn đề nghị thì"
            " bỏ qua thư này."
        )
        send_mail(context.settings, [address], "Tổ Số: mã xác nhận địa chỉ thư", text, {})
    return {}


def expect_code(session: Session, user_id: UUID, code: str) -> str:
    """The address to which a code is going, which is entered from now on; "" where none waits for one."""
    row = _find(session, user_id, for_change=True)
    if row is None or not row.address or row.verified_at is not None:
        return ""
    row.code_sha256, row.code_until, row.tries = _digest(user_id, code), system_now() + CODE_FOR, TRIES
    session.add(row)
    return row.address


def _digest(user_id: UUID, code: str) -> str:
    return hashlib.sha256(f"{user_id}:{code}".encode()).hexdigest()


def confirm_address(session: Session, scope: Scope, settings: Settings, code: str) -> NoticeSettingsRead:
    """The address is theirs. A wrong code costs one of its tries, in an answer that is no refusal of the whole request.

    Raises CodeNotAsked.
    """
    row = _find(session, scope.user_id, for_change=True)
    if row is None or not row.code_sha256 or row.code_until is None or row.code_until <= system_now():
        raise CodeNotAsked
    if row.tries <= 0:
        raise CodeNotAsked
    if hmac.compare_digest(row.code_sha256, _digest(scope.user_id, code)):
        row.verified_at = row.told_at = system_now()
        row.code_sha256, row.code_until, row.digest_on = "", None, today()
        _keep(session, scope, row, "verified_at")
    else:
        row.tries -= 1
        _keep(session, scope, row, "tries")
    return _read(row, settings)


def drop_address(session: Session, scope: Scope) -> None:
    """No letters any more; the choice of kinds stays."""
    row = _find(session, scope.user_id, for_change=True)
    if row is None or not row.address:
        return
    _tell_of_leaving(session, scope, row)
    row.address, row.verified_at, row.code_sha256, row.code_until = "", None, "", None
    _keep(session, scope, row, "address")
