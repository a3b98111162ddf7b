"""Changing one's own second factors: enrolled, confirmed, removed; recovery codes made anew. The owner is told."""

from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.authz.actor import SYSTEM, Actor
from toso.core.problems import Conflict, Malformed, NotFound, Problem
from toso.core.vault import the_vault
from toso.identity import throttle
from toso.identity.factors import totp
from toso.identity.factors.proof import confirmed, place_of, prove_factor, take_code, tell
from toso.identity.factors.schemas import TotpConfirm
from toso.identity.factors.tables import FactorKind, RecoveryCode, SecondFactor
from toso.identity.refusals import noted
from toso.identity.service import myself, note
from toso.identity.tables import UserAccount
from toso.identity.tokens import digest
from toso.kit.clock import system_now
from toso.kit.codes import random_code

MOST, RECOVERY_CODES = 10, 10
ISSUER = "Tổ Số"


class TooManyFactors(Conflict):
    code, title = "too-many-factors", f"Mỗi tài khoản có tối đa {MOST} cách xác thực. Hãy gỡ bớt trước."


def begin_totp(session: Session, actor: Actor) -> tuple[SecondFactor, str, str]:
    """A factor that waits for its first code, its secret and the address for the QR code; an earlier one is dropped."""
    user = myself(session, actor)
    check_room(session, user.id)
    session.execute(sa.delete(SecondFactor).where(*_waiting(user.id)))
    row = SecondFactor(user_id=user.id, kind=FactorKind.TOTP, label=FactorKind.TOTP.label)
    secret = totp.new_secret()
    row.secret = the_vault().seal(secret, place_of(row.id))
    session.add(row)
    session.flush()
    return row, secret, totp.provisioning_uri(secret, user.username, ISSUER)


def check_room(session: Session, user_id: UUID) -> None:
    """Raises TooManyFactors."""
    count = sa.select(sa.func.count()).select_from(SecondFactor).where(confirmed(user_id))
    if session.execute(count).scalar_one() >= MOST:
        raise TooManyFactors


def _waiting(user_id: UUID) -> tuple[sa.ColumnElement[bool], ...]:
    return col(SecondFactor.user_id) == user_id, col(SecondFactor.confirmed_at).is_(None)


def confirm_totp(request: Request, session: Session, actor: Actor, factor_id: UUID, body: TotpConfirm) -> list[str]:
    """The first code shows that the app has the secret; new recovery codes when it is the first factor.

    Raises NotFound, Malformed (factor), TooManyTries.
    """
    user = myself(session, actor)
    query = sa.select(SecondFactor).where(*_waiting(user.id), col(SecondFactor.id) == factor_id)
    row = session.execute(query.with_for_update()).scalar_one_or_none()
    if row is None:
        raise NotFound
    attempt = throttle.admit_factor(session, request, user.id, str(actor.session_id) if actor.session_id else None)
    if isinstance(attempt, Problem):
        raise attempt
    digits = totp.read_digits(body.factor)
    if digits is None or not take_code(row, digits):
        text = "Mã không đúng. Hãy nhập 6 số đang hiện trên ứng dụng; đồng hồ của điện thoại phải đúng giờ."
        problem = Malformed(fields={"factor": text}, keep=True)
        raise noted(request, problem, "security.wrong_factor", user.id)
    throttle.succeeded(session, attempt)
    row.label = body.label or row.label
    return take_up(session, actor, user, row)


def take_up(session: Session, actor: Actor, user: UserAccount, row: SecondFactor) -> list[str]:
    """The factor counts from now on; recovery codes when it is the person's first one."""
    row.confirmed_at = system_now()
    session.add(row)
    codes = [] if user.factor_at is not None else new_codes(session, user.id)
    user.factor_at = user.factor_at or row.confirmed_at
    session.add(user)
    tell(session, user, "factor.added", row.kind)
    note(session, actor, user, "auth.add_factor", ("second_factor",), {"kind": row.kind.value})
    return codes


def remove(request: Request, session: Session, actor: Actor, factor_id: UUID, typed: str) -> Problem | None:
    """The password was proved before; the factor is proved here: Malformed (factor) or TooManyTries are returned, since
    the try is kept. Raises NotFound.
    """
    user = myself(session, actor)
    query = sa.select(SecondFactor).where(confirmed(user.id), col(SecondFactor.id) == factor_id)
    row = session.execute(query.with_for_update()).scalar_one_or_none()
    if row is None:
        raise NotFound
    refusal = prove_factor(request, session, user, typed, actor.session_id)
    if refusal is not None:
        return refusal
    session.delete(row)
    session.flush()
    if session.execute(sa.select(col(SecondFactor.id)).where(confirmed(user.id)).limit(1)).first() is None:
        user.factor_at = None
        session.add(user)
        session.execute(sa.delete(RecoveryCode).where(col(RecoveryCode.user_id) == user.id))
    tell(session, user, "factor.removed", row.kind)
    note(session, actor, user, "auth.remove_factor", ("second_factor",), {"kind": row.kind.value})
    return None


def forget(session: Session, user: UserAccount, actor: Actor = SYSTEM, by: str = "server") -> int:
    """Takes every factor off an account whose owner has lost them all; how many. The password stays asked for."""
    rows = session.execute(sa.select(SecondFactor).where(confirmed(user.id))).scalars().all()
    for row in rows:
        session.delete(row)
        tell(session, user, "factor.removed", row.kind)
    session.execute(sa.delete(RecoveryCode).where(col(RecoveryCode.user_id) == user.id))
    user.factor_at = None
    session.add(user)
    note(session, actor, user, "auth.remove_factor", ("second_factor",), {"by": by})
    return len(rows)


def renew_codes(request: Request, session: Session, actor: Actor, typed: str) -> list[str] | Problem:
    """Ten new recovery codes; the earlier ones buy nothing. Raises NotFound without a factor, else as `remove`."""
    user = myself(session, actor)
    if user.factor_at is None:
        raise NotFound
    refusal = prove_factor(request, session, user, typed, actor.session_id)
    if refusal is not None:
        return refusal
    tell(session, user, "factor.codes", None)
    note(session, actor, user, "auth.renew_codes", ("recovery_code",))
    return new_codes(session, user.id)


def new_codes(session: Session, user_id: UUID) -> list[str]:
    """Recovery codes in plain, for once: "7K3M-90AB-XYZ2-QW4E"."""
    session.execute(sa.delete(RecoveryCode).where(col(RecoveryCode.user_id) == user_id))
    codes = [random_code(16) for _ in range(RECOVERY_CODES)]
    session.add_all([RecoveryCode(sha256=digest(code), user_id=user_id) for code in codes])
    session.flush()
    return codes


def show_secret(secret: str) -> str:
    """In groups of four, as it is typed into an app."""
    return " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))
