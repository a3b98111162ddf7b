"""Second factors and recovery codes beside a copy: whoever had one keeps it over a restore, also one added since.

A copy from before would else ask for a factor that was lost and replaced, or for none. Secrets stay sealed by the
vault; a key is not in here. Whose factor no key of here opens is as one who lost the telephone: a recovery code opens,
or an administrator asks to forget the factor and a second person agrees, or whoever is at the server does.
"""

import base64
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.identity.factors import totp
from toso.identity.factors.tables import FactorKind, RecoveryCode, SecondFactor
from toso.identity.tables import UserAccount
from toso.kit.clock import system_now

_BYTES = ("secret", "public_key")
_CARRIED = ("id", "user_id", "kind", "label", "confirmed_at", "credential_id", *_BYTES)


def factors_now(session: Session) -> dict[str, Any]:
    """The factors that count (also their ids alone, which an older release reads), recovery codes by their hash."""
    confirmed = (
        sa.select(SecondFactor).where(col(SecondFactor.confirmed_at).is_not(None)).order_by(col(SecondFactor.id))
    )
    rows = list(session.scalars(confirmed))
    unused = sa.select(col(RecoveryCode.sha256), col(RecoveryCode.user_id)).where(col(RecoveryCode.used_at).is_(None))
    spent = sa.select(col(RecoveryCode.sha256)).where(col(RecoveryCode.used_at).is_not(None))
    return {
        "factors": [str(row.id) for row in rows],
        "factor_rows": [_carried(row) for row in rows],
        "codes": {sha256: str(user_id) for sha256, user_id in session.execute(unused)},
        "spent": sorted(session.scalars(spent)),
    }


def unused_codes(session: Session) -> int:
    """How many are left: one is used up by whoever merely signs in."""
    unused = sa.select(sa.func.count()).select_from(RecoveryCode).where(col(RecoveryCode.used_at).is_(None))
    return session.execute(unused).scalar_one()


def _carried(row: SecondFactor) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for name in _CARRIED:
        value = getattr(row, name)
        if name in _BYTES and value is not None:
            value = base64.b64encode(bytes(value)).decode()
        found[name] = value.isoformat() if isinstance(value, datetime) else value if value is None else str(value)
    return found


def take_factors_back(session: Session, since: dict[str, Any]) -> int:
    """Makes factors and codes those that held last; how many of the copy's went. `since` of an older release tells of
    ids alone: whose factor was replaced stays locked.
    """
    living = set(since["factors"])
    gone = [row for row in session.scalars(sa.select(SecondFactor)) if str(row.id) not in living]
    for row in gone:
        session.delete(row)
    session.flush()
    if "factor_rows" not in since:
        spent = sa.update(RecoveryCode).where(col(RecoveryCode.sha256).in_(since["spent"]))
        session.execute(spent.where(col(RecoveryCode.used_at).is_(None)).values(used_at=system_now()))
        return len(gone)
    accounts = {str(user.id): user for user in session.scalars(sa.select(UserAccount))}
    held = [row for row in since["factor_rows"] if row["user_id"] in accounts]
    known = {str(one) for one in session.scalars(sa.select(col(SecondFactor.id)))}
    session.add_all(_added(row for row in held if row["id"] not in known))
    begun = dict[str, datetime]()
    for row in held:
        at = datetime.fromisoformat(row["confirmed_at"])
        begun[row["user_id"]] = min(at, begun.get(row["user_id"], at))
    for user_id, user in accounts.items():
        user.factor_at = begun.get(user_id) and (user.factor_at or begun[user_id])
        session.add(user)
    _renew_codes(session, {sha256: user_id for sha256, user_id in since["codes"].items() if user_id in accounts})
    return len(gone)


def _added(rows: Iterable[dict[str, str | None]]) -> Iterable[SecondFactor]:
    """Those that the copy lacks; a code that an app shows at this moment may have been taken already."""
    for found in rows:
        values: dict[str, Any] = dict(found)
        values |= {name: UUID(values[name]) for name in ("id", "user_id")}
        values |= {name: base64.b64decode(values[name]) for name in _BYTES if values[name] is not None}
        at = datetime.fromisoformat(values["confirmed_at"])
        row = SecondFactor(**values | {"kind": FactorKind(values["kind"]), "confirmed_at": at})
        if row.kind is FactorKind.TOTP:
            row.last_counter = int(system_now().timestamp()) // totp.STEP_SECONDS
        yield row


def _renew_codes(session: Session, codes: dict[str, str]) -> None:
    """Those that were left last; printed ones that were made anew since, or used, buy nothing."""
    kept = set(session.scalars(sa.select(col(RecoveryCode.sha256)).where(col(RecoveryCode.used_at).is_(None))))
    for row in session.scalars(sa.select(RecoveryCode).where(col(RecoveryCode.used_at).is_(None))).all():
        if row.sha256 not in codes:
            session.delete(row)
    session.flush()
    session.add_all(RecoveryCode(sha256=sha256, user_id=UUID(codes[sha256])) for sha256 in codes.keys() - kept)
