"""Rate limits on guessing, kept in the database: they survive a restart and are shared by all server processes.

A try is written down before the secret is looked at and taken away when it was right, so that tries sent together
are counted too. No count is over everybody, and each kind of try (sign-in, one-time code …) has its own:

- on a device that the person has signed in on before: by that device alone, and nothing waits;
- elsewhere: by account, network and secret. Each try over a count waits before it is judged; only an account (or a
  code) refuses, since its owner has two other ways in: a device they know, and a code from the desk.

A second factor is tried by whoever knows the password: there a code of six digits needs tighter limits, and has them,
on each known device and in each live session apart from elsewhere; two codes in a row need none.
"""

import hashlib
import hmac
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.core.columns import affected
from toso.core.problems import TooManyTries
from toso.core.security import network_of
from toso.identity.priority_queue import FIRST_RANK
from toso.identity.refusals import noted
from toso.identity.tables import LoginAttempt
from toso.kit.clock import system_now

WINDOW, PER_ACCOUNT = timedelta(hours=1), 40
DEVICE_WINDOW, PER_DEVICE = timedelta(minutes=5), 10
# Wrong codes of a second factor: so many in each window, on one known device or in one session, or elsewhere.
FACTOR_LIMITS = ((timedelta(minutes=5), 5), (timedelta(hours=1), 20), (timedelta(days=1), 50))
KEPT_FOR = FACTOR_LIMITS[-1][0]
# The wrong try in WINDOW, and the wrong code in a day, at which the owner of the account is told.
TOLD_AT, FACTOR_TOLD_AT = 10, 5
# Failures in WINDOW after which each further try waits.
FREE = {"subject_key": 5, "network_key": 30, "secret_key": 10}
# 0.2 s, doubling; a held connection costs the server too, so the wait ends at one second.
FIRST_WAIT, LONGEST_WAIT = 0.2, 1.0
_DOUBLINGS = 3  # failures over a free count beyond which nothing grows any more
_REFUSALS = {
    "account": "Tài khoản này vừa bị thử sai mật khẩu nhiều lần, có thể do người khác. Trên máy đã từng đăng nhập, bạn"
    " vẫn vào được ngay. Trên máy này, hãy gọi Văn phòng - Thống kê của phường xin mã dùng một lần rồi bấm «Tôi có mã"
    " dùng một lần»: có mã thì vào được ngay. Hoặc thử lại mật khẩu sau khoảng {minutes} phút.",
    "code": "Mã này đã bị thử sai quá nhiều lần. Hãy thử lại sau khoảng {minutes} phút, hoặc xin mã mới.",
    "factor": "Mã xác thực của tài khoản này vừa bị nhập sai nhiều lần, có thể do người biết mật khẩu của bạn. Hãy nhập"
    " hai mã liền nhau của ứng dụng (mã đang hiện, rồi mã kế tiếp, 12 chữ số) hoặc một mã dự phòng; hoặc vào bằng khóa"
    " truy cập (passkey). Chỉ một mã thì sau khoảng {minutes} phút mới nhập được. Vào rồi hãy đổi mật khẩu.",
    "device": "Trên máy này đã nhập sai quá nhiều lần. Hãy thử lại sau khoảng {minutes} phút.",
}


@dataclass(frozen=True)
class Try:
    """One admitted try: its row, the seconds that it waits, its rank where tries queue (the lowest goes first), and
    whether it is the one that, wrong too, is told to the owner.
    """

    id: UUID
    wait: float
    rank: int
    telling: bool


def admit(
    session: Session,
    request: Request,
    kind: str,
    subject: UUID | str,
    *,
    secret: str | None = None,
    device: str | None = None,
) -> Try:
    """Writes down one try of `kind` at `subject` (a user, a name that nobody has, a code) with `secret`.

    `device`: what tells this person's own device, or session, from all others; None is a device unknown to them.
    Raises TooManyTries with Retry-After: 10 failures in 5 minutes on a known device, 40 in an hour on all others.
    """
    at, key = system_now(), request.app.state.settings.signing_key()
    network = network_of(getattr(request.state, "client_ip", ""))
    keys = keys_of(key, kind, subject, network, secret, device)
    user_id = subject if isinstance(subject, UUID) else None
    refused = partial(noted, request, action="security.throttled", user_id=user_id, kind=kind)
    own = "subject_key" if device is None else "device_key"
    _lock(session, keys[own])
    if device is None:
        counts = _counted(session, keys, at - WINDOW, _limits(keys))
        failures, oldest = counts["subject_key"]
        if failures >= PER_ACCOUNT:
            raise refused(_refusal("account" if kind == "login" else "code", oldest + WINDOW - at))
        wait = max(_wait(count - FREE[name]) for name, (count, _) in counts.items())
        rank, _ = counts["network_key"]  # who comes from where nobody guesses goes before those who guess
    else:
        failures, oldest = _counted(session, keys, at - DEVICE_WINDOW, {own: PER_DEVICE})[own]
        if failures >= PER_DEVICE:
            raise refused(_refusal("device", oldest + DEVICE_WINDOW - at))
        wait, rank = 0, FIRST_RANK
    attempt = LoginAttempt(at=at, **keys)
    session.add(attempt)
    session.flush()
    return Try(attempt.id, wait, rank, failures + 1 == TOLD_AT)


def admit_factor(session: Session, request: Request, user_id: UUID, device: str | None) -> Try | TooManyTries:
    """Writes down one try of a second factor at an account, or says why it is not judged (with Retry-After).

    `device` as in `admit`: whoever has stolen the password spends the tries of unknown devices alone. It is a part of
    the subject and no `device_key`, since tries of a factor are kept for a day (`forget_old`).
    """
    at, key = system_now(), request.app.state.settings.signing_key()
    counted = user_id if device is None else f"{device}\0{user_id}"
    subject = keys_of(key, "factor", counted, "", None)["subject_key"]
    _lock(session, subject)
    failures = 0
    for window, most in FACTOR_LIMITS:
        failures, oldest = _counted(session, {"subject_key": subject}, at - window, {"subject_key": most})[
            "subject_key"
        ]
        if failures >= most:
            return _refusal("factor", oldest + window - at)
    attempt = LoginAttempt(at=at, subject_key=subject)
    session.add(attempt)
    session.flush()
    return Try(attempt.id, 0, FIRST_RANK, failures + 1 == FACTOR_TOLD_AT)


def keys_of(
    key: bytes, kind: str, subject: UUID | str, network: str, secret: str | None, device: str | None = None
) -> dict[str, Any]:
    """The columns of a try that it is counted by, as HMACs under `key`."""
    counted = {"subject_key": str(subject), "network_key": network, "secret_key": secret}
    if device is not None:
        counted = {"device_key": f"{device}\0{subject}"}
    return {
        name: hmac.new(key, f"{kind}\0{name}\0{value}".encode(), hashlib.sha256).hexdigest()[:32]
        for name, value in counted.items()
        if value is not None
    }


def succeeded(session: Session, attempt: Try) -> None:
    """Takes a right try, or one that was not judged, out of the count."""
    session.execute(sa.delete(LoginAttempt).where(col(LoginAttempt.id) == attempt.id))


async def hold_back(request: Request, attempt: Try) -> None:
    """Waits as long as the try has to, holding neither a thread nor a connection of the database."""
    await request.app.state.sleep(attempt.wait)


def forget_old(session: Session) -> int:
    """Deletes tries that count no more; the number deleted."""
    at, of_factor = (
        system_now(),
        sa.func.coalesce(col(LoginAttempt.network_key), col(LoginAttempt.device_key)).is_(None),
    )
    kept = sa.and_(of_factor, col(LoginAttempt.at) > at - KEPT_FOR)
    over = sa.and_(col(LoginAttempt.at) <= at - WINDOW, sa.not_(kept))
    return affected(session.execute(sa.delete(LoginAttempt).where(over)))


def _lock(session: Session, key: str) -> None:
    """Tries at one account, or on one device, are counted one after another; SQLite has one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(sa.select(sa.func.pg_advisory_xact_lock(int(key[:15], 16))))


def _limits(keys: dict[str, str]) -> dict[str, int]:
    """Up to where each count matters."""
    return {name: PER_ACCOUNT if name == "subject_key" else FREE[name] + _DOUBLINGS for name in FREE if name in keys}


def _counted(
    session: Session, keys: dict[str, str], since: datetime, limits: dict[str, int]
) -> dict[str, tuple[int, datetime]]:
    """For each key how many tries there are since then (counting stops at its limit), and when the oldest was made."""
    rows = session.execute(_counts(tuple(limits.items())), {**keys, "since": since}).all()
    return {name: (count, oldest or since) for name, count, oldest in rows}


@cache
def _counts(limits: tuple[tuple[str, int], ...]) -> sa.CompoundSelect[*tuple[Any, ...]]:
    """A row for each key, whose value is the parameter of its name."""
    counts: list[sa.Select[*tuple[Any, ...]]] = []
    for name, limit in limits:
        recent = (
            sa.select(col(LoginAttempt.at).label("at"))
            .where(getattr(LoginAttempt, name) == sa.bindparam(name), col(LoginAttempt.at) > sa.bindparam("since"))
            .order_by(col(LoginAttempt.at).desc())
            .limit(limit)
            .subquery()
        )
        counts.append(sa.select(sa.literal(name), sa.func.count(), sa.func.min(recent.c.at)).select_from(recent))
    return sa.union_all(*counts)


def _wait(over: int) -> float:
    """Seconds that a try waits when `over` failures came after the free ones."""
    return 0 if over < 0 else min(FIRST_WAIT * 2 ** min(over, _DOUBLINGS), LONGEST_WAIT)


def _refusal(why: str, left: timedelta) -> TooManyTries:
    seconds = max(1, math.ceil(left.total_seconds()))
    text = _REFUSALS[why].format(minutes=math.ceil(seconds / 60))
    return TooManyTries(text, headers={"Retry-After": str(seconds)})
