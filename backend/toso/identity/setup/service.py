"""The set-up code, and what it buys once: a ward and its first administrator, the first ward or a further one."""

from functools import partial

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Actor
from toso.authz.roles import Role
from toso.core import idempotency
from toso.core.execution import in_write
from toso.core.problems import Problem
from toso.core.settings import Settings
from toso.identity import one_time_codes, passwords, throttle
from toso.identity.accounts import add_account, add_assignment
from toso.identity.one_time_codes import CodeSpent, CodeUnknown
from toso.identity.service import begin_for
from toso.identity.sessions import Tokens
from toso.identity.setup import ward as wards
from toso.identity.setup.schemas import SetupWrite
from toso.identity.tables import CodePurpose, OneTimeCode, UserAccount
from toso.identity.tokens import digest
from toso.kit.clock import system_now, today
from toso.kit.codes import read_code
from toso.organisation.tables import Unit, UnitKind


class SetupDone(Problem):
    status, code, title = 410, "setup-done", "Hệ thống đã được thiết lập. Hãy đăng nhập."


class SetupInDemonstration(Problem):
    status, code, title = (
        409,
        "setup-in-demonstration",
        "Máy chủ đang trình diễn hay giữ ngày cố định; hãy chạy lại với TOSO_DEMO=false, bỏ TOSO_BUSINESS_DATE.",
    )


class SetupFirst(Exception):
    """No ward is here yet, so that there is nothing to add one to."""


def is_needed(session: Session) -> bool:
    """Whether this installation has neither a person nor a ward yet."""
    person = session.execute(sa.select(col(UserAccount.id)).limit(1)).first()
    ward = session.execute(sa.select(col(Unit.id)).where(col(Unit.kind) == UnitKind.WARD).limit(1)).first()
    return person is None and ward is None


def is_refused(settings: Settings) -> bool:
    """Whether no ward is made here: it would work on a false day, beside accounts that open for everybody."""
    return settings.demo or settings.business_date is not None


def issue_setup_code(session: Session) -> str:
    """A code for the first day, good for 24 hours; an earlier one is void. Raises SetupDone."""
    if not is_needed(session):
        raise SetupDone
    return _issue(session, CodePurpose.SETUP)


def issue_ward_code(session: Session) -> str:
    """A code that makes one further ward, good for 24 hours; an earlier one is void. Raises SetupFirst."""
    if is_needed(session):
        raise SetupFirst
    return _issue(session, CodePurpose.WARD)


def _issue(session: Session, purpose: CodePurpose) -> str:
    open_codes = sa.and_(col(OneTimeCode.purpose) == purpose, col(OneTimeCode.used_at).is_(None))
    session.execute(sa.update(OneTimeCode).where(open_codes).values(used_at=system_now()))
    code = one_time_codes.new_code()
    expires = system_now() + one_time_codes.LIFETIMES[purpose]
    session.add(OneTimeCode(sha256=digest(code), purpose=purpose, expires_at=expires))
    return code


async def set_up(request: Request, body: SetupWrite) -> tuple[Tokens, Actor]:
    """The ward, its administrator, and a session for them.

    Raises SetupInDemonstration, CodeUnknown, CodeSpent, SetupDone, Malformed (administrator.password), TooManyTries.
    """
    code, who = await check_code(request, body.code), body.administrator
    near = [who.username, who.full_name, who.phone or "", body.ward.name, code]
    checked = passwords.check_password(who.password, near, "administrator.password")
    hashed = await passwords.hash_later(checked)
    outcome = await in_write(request, partial(_build, request, code, body, hashed))
    if isinstance(outcome, Problem):
        raise outcome
    return outcome


async def check_code(request: Request, text: str) -> str:
    """The code as it is kept, judged at the first step as at the last, by the same tries; it stays unspent.

    Raises SetupInDemonstration, CodeUnknown, CodeSpent, SetupDone, TooManyTries.
    """
    if is_refused(request.app.state.settings):
        raise SetupInDemonstration
    code = read_code(text)
    attempt, refusal = await in_write(request, partial(_try_code, request, code))
    await throttle.hold_back(request, attempt)
    if refusal is not None:
        raise refusal
    return code


def _try_code(request: Request, code: str, session: Session) -> tuple[throttle.Try, Problem | None]:
    """A refusal is returned, not raised, so that the try stays written down."""
    idempotency.refuse_repeat(session, request)
    attempt = throttle.admit(session, request, "setup", code)
    found = _find_code(session, code)
    if isinstance(found, Problem):
        return attempt, found
    throttle.succeeded(session, attempt)
    return attempt, None


def _find_code(session: Session, code: str) -> OneTimeCode | Problem:
    first = is_needed(session)
    query = sa.select(OneTimeCode).where(
        col(OneTimeCode.sha256) == digest(code),
        col(OneTimeCode.purpose).in_((CodePurpose.SETUP, CodePurpose.WARD)),
    )
    row = session.execute(query.with_for_update()).scalar_one_or_none()
    if row is None:
        return CodeUnknown(fields={"code": CodeUnknown.title})
    if row.purpose is CodePurpose.SETUP and not first:
        return SetupDone()
    if row.used_at is not None or row.expires_at <= system_now():
        return CodeSpent(fields={"code": CodeSpent.title})
    return row


def _build(
    request: Request, code: str, body: SetupWrite, hashed: str, session: Session
) -> tuple[Tokens, Actor] | Problem:
    row = _find_code(session, code)
    if isinstance(row, Problem):
        return row
    idempotency.spend(session, request)
    row.used_at = system_now()
    session.add(row)
    ward = wards.build(session, body)
    who = body.administrator
    user = add_account(session, who.username, who.full_name, phone=who.phone, password_hash=hashed)
    add_assignment(session, user, Role.ADMINISTRATOR, ward, min(today(), body.ward.valid_from))
    tokens, actor = begin_for(request, session, user, "auth.login")
    record(session, actor, "unit.manage", "unit", ward.id, ward_id=ward.id, unit_path=ward.path, note={"act": "setup"})
    return tokens, actor
