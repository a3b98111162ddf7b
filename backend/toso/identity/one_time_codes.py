"""One-time codes: issued, looked at, and spent on a password of one's own.

Hashing happens between two short transactions; a refused try is committed with the first.
"""

from datetime import timedelta
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.core import idempotency
from toso.core.execution import in_read, in_write
from toso.core.problems import Malformed, NotFound, Problem
from toso.core.settings import Settings
from toso.identity import devices, passwords, throttle
from toso.identity.factors.proof import check_factor
from toso.identity.queries import words_near
from toso.identity.refusals import noted
from toso.identity.schemas import CodeRead, RedeemWrite
from toso.identity.service import begin_for, given, set_password, void_codes
from toso.identity.sessions import Tokens
from toso.identity.tables import CodePurpose, OneTimeCode, UserAccount
from toso.identity.tokens import digest
from toso.kit.clock import system_now
from toso.kit.codes import random_code, read_code
from toso.kit.phones import find_phone


class CodeUnknown(NotFound):
    code, title = "code-unknown", "Mã không đúng. Hãy kiểm tra từng ký tự, hoặc xin mã mới."


class CodeSpent(Problem):
    status, code, title = 410, "code-spent", "Mã này đã dùng hoặc đã hết hạn. Hãy xin mã mới."


def issue_code(
    session: Session, user: UserAccount, purpose: CodePurpose, issued_by: UUID | None
) -> tuple[str, OneTimeCode]:
    """A new one-time code for a person, in plain for once; earlier ones of theirs are void."""
    void_codes(session, user)
    code = new_code()
    row = OneTimeCode(
        sha256=digest(code),
        purpose=purpose,
        user_id=user.id,
        issued_by=issued_by,
        phone=user.phone if purpose is CodePurpose.INVITATION else None,
        expires_at=system_now() + LIFETIMES[purpose],
    )
    session.add(row)
    session.flush()
    return code, row


async def look_up_code(request: Request, typed: str) -> CodeRead:
    """The purpose and the account of a code. Raises CodeUnknown, CodeSpent, TooManyTries."""
    row, user = await _found(request, read_code(typed), None)
    return CodeRead(
        purpose=row.purpose,
        username=user.username,
        full_name=user.full_name,
        needs_phone=row.phone is not None,
        expires_at=row.expires_at,
    )


async def redeem(request: Request, body: RedeemWrite) -> tuple[Tokens, Actor]:
    """Sets the password that a one-time code allows and begins a session; the code is spent.

    Where there is a second factor it is asked for first (FactorNeeded, WrongFactor): the code alone lets nobody in.
    """
    code = read_code(body.code)
    _, user = await _found(request, code, body.phone or "")
    words = await in_read(request, lambda session: words_near(session, user))
    checked = passwords.check_password(body.new_password, [*words, code])
    hashed = await passwords.hash_later(checked)
    return given(await in_write(request, partial(_spend, request, code, hashed, body.factor)))


async def _found(request: Request, code: str, phone: str | None) -> tuple[OneTimeCode, UserAccount]:
    """The code and its person, told after the wait of whoever tries much. `phone` None only looks the code up."""
    attempt, found = await in_write(request, partial(_try_code, request, code, phone))
    await throttle.hold_back(request, attempt)
    if isinstance(found, Problem):
        raise found
    return found


def _try_code(
    request: Request, code: str, phone: str | None, session: Session
) -> tuple[throttle.Try, tuple[OneTimeCode, UserAccount] | Problem]:
    """A refusal is returned, not raised, so that the try stays written down."""
    if phone is not None:
        idempotency.refuse_repeat(session, request)
    found = _find_code(request, code, session)
    user_id = None if isinstance(found, Problem) else found[1].id
    own = devices.known(session, user_id, devices.device_of(request))
    attempt = throttle.admit(session, request, "code", code, device=own)
    if isinstance(found, Problem):
        return attempt, found
    row, _ = found
    if phone is not None and row.phone is not None and find_phone(phone) != row.phone:
        problem = Malformed(fields={"phone": "Số điện thoại không đúng với số trong giấy mời."})
        event = "account.code_guessed" if attempt.telling else ""
        return attempt, noted(request, problem, "security.wrong_code", user_id, event=event)
    throttle.succeeded(session, attempt)
    return attempt, found


def _find_code(request: Request, code: str, session: Session) -> tuple[OneTimeCode, UserAccount] | Problem:
    query = sa.select(OneTimeCode).where(col(OneTimeCode.sha256) == digest(code)).with_for_update()
    row = session.execute(query).scalar_one_or_none()
    user = session.get(UserAccount, row.user_id, with_for_update=True) if row and row.user_id else None
    if row is None or user is None or user.disabled_at is not None:
        problem = CodeUnknown(fields={"code": CodeUnknown.title})
        return noted(request, problem, "security.wrong_code", user.id if user else None)
    if row.used_at is not None or row.expires_at <= system_now():
        return noted(request, CodeSpent(fields={"code": CodeSpent.title}), "security.wrong_code", user.id)
    return row, user


def _spend(request: Request, code: str, hashed: str, factor: str, session: Session) -> tuple[Tokens, Actor] | Problem:
    found = _find_code(request, code, session)
    if isinstance(found, Problem):
        return found
    _, user = found
    refusal = check_factor(request, session, user, factor, devices.device_of(request))
    if refusal is not None:
        return refusal
    idempotency.spend(session, request)
    set_password(session, user, hashed)
    return begin_for(request, session, user, "auth.redeem")


LIFETIMES: dict[CodePurpose, timedelta] = {
    CodePurpose.RESET: timedelta(hours=24),
    CodePurpose.INVITATION: timedelta(days=14),
    CodePurpose.SETUP: timedelta(hours=24),
    CodePurpose.WARD: timedelta(hours=24),
}


def new_code() -> str:
    """A code of 80 random bits in four groups: "7K3M-90AB-XYZ2-QW4E"."""
    return random_code(16)


def link_of(settings: Settings, code: str) -> str:
    """The address that a QR code or a message carries: the code is its fragment, which no server and no log sees."""
    return f"{settings.public_url.rstrip('/')}/ma#{code}"
