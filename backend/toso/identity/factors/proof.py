"""Proof by a second factor: a code of the authenticator app, or a recovery code, taken once and counted when wrong."""

from functools import partial
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.core.columns import affected
from toso.core.problems import Malformed, NotSignedIn, Problem
from toso.core.vault import BrokenSeal, CipherContext, UnknownKey, the_vault
from toso.identity import devices, throttle
from toso.identity.announcements import tell_of_factor
from toso.identity.factors import totp
from toso.identity.factors.tables import FactorKind, RecoveryCode, SecondFactor
from toso.identity.queries import last_ward
from toso.identity.refusals import noted
from toso.identity.tables import UserAccount
from toso.identity.tokens import digest
from toso.kit.clock import system_now
from toso.kit.codes import read_code


class FactorNeeded(NotSignedIn):
    code = "factor-needed"
    title = "Tài khoản này có lớp xác thực thứ hai: nhập mã 6 số của ứng dụng xác thực, hoặc một mã dự phòng."


class WrongFactor(NotSignedIn):
    code, title = (
        "wrong-factor",
        "Mã xác thực không đúng, đã dùng hoặc đã hết hạn. Hãy nhập mã đang hiện trên ứng dụng.",
    )


def confirmed(user_id: UUID) -> sa.ColumnElement[bool]:
    """The SQL condition "a factor of this person that counts"."""
    return sa.and_(col(SecondFactor.user_id) == user_id, col(SecondFactor.confirmed_at).is_not(None))


def check_factor(
    request: Request, session: Session, user: UserAccount, typed: str, device: str, session_id: UUID | None = None
) -> Problem | None:
    """Why a person with a second factor does not get on; None when they do, or have none. `user` is locked.

    Wrong codes are counted in the session if there is one, else on the device of this token if it is one of theirs.
    Where the tries are spent, two codes in a row or a recovery code still open: nobody guesses those. A refusal is
    returned, not raised, so that the try stays written down.
    """
    if user.factor_at is None:
        return None
    if not typed.strip():
        return FactorNeeded(fields={"factor": FactorNeeded.title})
    refused = partial(noted, request, action="security.throttled", user_id=user.id, kind="factor")
    own = str(session_id) if session_id else devices.known(session, user.id, device)
    attempt, digits = throttle.admit_factor(session, request, user.id, own), totp.read_digits(typed)
    spent = isinstance(attempt, Problem)
    if spent and digits is not None and len(digits) == totp.DIGITS:
        return refused(attempt)
    by_digits = digits is not None and _take_digits(session, user.id, digits)
    if by_digits or _take_recovery(session, user.id, typed):
        if not by_digits:
            tell(session, user, "factor.recovered", None)
        if not spent:
            throttle.succeeded(session, attempt)
        return None
    if spent:
        return refused(attempt)
    event = "factor.guessed" if attempt.telling else ""
    wrong = WrongFactor(fields={"factor": WrongFactor.title})
    return noted(request, wrong, "security.wrong_factor", user.id, event=event)


def prove_factor(
    request: Request, session: Session, user: UserAccount, typed: str, session_id: UUID | None
) -> Problem | None:
    """`check_factor` of somebody signed in: refused as a field of what they sent, since their session goes on."""
    refusal = check_factor(request, session, user, typed, devices.device_of(request), session_id)
    if not isinstance(refusal, NotSignedIn):
        return refusal
    refused = Malformed(fields=refusal.fields)
    refused.after = refusal.after
    return refused


def _take_digits(session: Session, user_id: UUID, digits: str) -> bool:
    query = sa.select(SecondFactor).where(confirmed(user_id), col(SecondFactor.kind) == FactorKind.TOTP)
    return any(take_code(row, digits) for row in session.execute(query.with_for_update()).scalars())


def take_code(row: SecondFactor, digits: str) -> bool:
    """Whether the app of this factor shows these digits now, not taken before; they are taken.

    None do where no key opens the secret, as after a restore without the paper of the keys.
    """
    try:
        counter = totp.matching_counter(unsealed(row), digits, system_now(), row.last_counter)
    except (BrokenSeal, UnknownKey):
        return False
    if counter is None:
        return False
    row.last_counter, row.used_at = counter, system_now()
    return True


def _take_recovery(session: Session, user_id: UUID, typed: str) -> bool:
    mine = col(RecoveryCode.user_id) == user_id, col(RecoveryCode.used_at).is_(None)
    unused = sa.update(RecoveryCode).where(*mine, col(RecoveryCode.sha256) == digest(read_code(typed)))
    return affected(session.execute(unused.values(used_at=system_now()))) == 1


def tell(session: Session, user: UserAccount, event: str, kind: FactorKind | None) -> None:
    """Tells the owner of an account what became of a factor of theirs."""
    ward_id = last_ward(session, user.id)
    if ward_id is not None:
        tell_of_factor(session, ward_id, user.id, event, kind.value if kind else None)


def place_of(factor_id: UUID) -> CipherContext:
    return CipherContext("second_factor", factor_id, "secret")


def unsealed(row: SecondFactor) -> str:
    """The secret of an authenticator app."""
    if row.secret is None:
        raise ValueError("only an authenticator app has a secret")
    return the_vault().open(bytes(row.secret), place_of(row.id))
