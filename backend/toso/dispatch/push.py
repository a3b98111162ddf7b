"""Web push: a phone is told that something came, and nothing else.

The message has no content: whose server carries it learns that there is one, and nothing needs to be sealed. A push
service takes it from whoever signs with the key that the phone was given (RFC 8292).
"""

import base64
import hashlib
import logging
import time as clock
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from urllib.parse import urlsplit
from uuid import UUID

import jwt
import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.columns import insert_or_ignore
from toso.core.database import Engines, in_transaction
from toso.core.egress import BadTarget, Door, Unreached, send_each, target_of
from toso.core.keys import kept_key
from toso.core.problems import Malformed
from toso.core.settings import Settings
from toso.dispatch.news import awake, has_news, waiting_notices
from toso.dispatch.tables import NoticeSetting, PushSubscription
from toso.identity.announcements import tell_owner
from toso.identity.tables import UserAccount
from toso.kit.clock import now
from toso.notices.kinds import PUSHED, NoticeKind, kind_of
from toso.notices.tables import Notice
from toso.notices.words import EVENTS

log = logging.getLogger(__name__)
# From then on, and until nobody is to be disturbed any more, on working days.
DAY_BEGINS, DAY_ENDS = time(6, 30), time(20, 0)
# A message that no phone fetched is dropped after a day, and what is older is not told of any more.
KEPT = timedelta(days=1)
TOKEN_SECONDS = 12 * 3600
# Of one person, the newest stay.
PHONES = 5
_GONE = frozenset({404, 410})
_URGENT = (NoticeKind.SECURITY,)


@dataclass(frozen=True)
class Call:
    """One message as it goes out; once it was taken, notices up to `newest` were told of."""

    subscription_id: UUID
    endpoint: str
    newest: datetime


def public_key(settings: Settings) -> str | None:
    """The key of subscriptions: an uncompressed P-256 point in base64url; None where this server sends nothing."""
    return _encoded(_key(settings)) if settings.push_hosts else None


def _key(settings: Settings) -> ec.EllipticCurvePrivateKey:
    pem = kept_key(settings.data_dir / "keys" / "push.pem", _new_key)
    key = load_pem_private_key(pem, password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def _new_key() -> str:
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def _encoded(key: ec.EllipticCurvePrivateKey) -> str:
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


def put_subscription(session: Session, scope: Scope, settings: Settings, endpoint: str, *, on: bool) -> None:
    """Switches one phone of the person on or off. Raises Malformed for an address that is no allowed push service's."""
    digest = hashlib.sha256(endpoint.encode()).hexdigest()
    same = sa.select(PushSubscription).where(col(PushSubscription.endpoint_sha256) == digest)
    row = session.execute(same.with_for_update()).scalar_one_or_none()
    if row is not None and (row.user_id != scope.user_id or not on):
        session.delete(row)
        session.flush()
        row = None
    if on and row is None:
        _check_endpoint(settings, endpoint)
        row = PushSubscription(
            user_id=scope.user_id, ward_id=scope.ward_id, endpoint=endpoint, endpoint_sha256=digest, told_at=now()
        )
        insert_or_ignore(session, PushSubscription, row.model_dump())  # the same browser may ask twice at once
        _keep_newest(session, scope)
    note = {"on": on}
    of = (scope.actor, "notice.push", "push_subscription", scope.user_id)
    record(session, *of, ward_id=scope.ward_id, note=note, right=scope.action)


def drops_another(session: Session, scope: Scope, endpoint: str) -> bool:
    """Whether this phone is a new one of the person and takes the place of their oldest."""
    own = sa.select(col(PushSubscription.endpoint)).where(col(PushSubscription.user_id) == scope.user_id)
    phones = set(session.execute(own).scalars())
    return endpoint not in phones and len(phones) >= PHONES


def _check_endpoint(settings: Settings, endpoint: str) -> None:
    try:
        target_of(endpoint, settings.push_hosts)
    except BadTarget:
        raise Malformed(fields={"endpoint": "Trình duyệt này dùng nơi chuyển tin mà máy chủ không cho phép."}) from None


def _keep_newest(session: Session, scope: Scope) -> None:
    own = sa.select(PushSubscription).where(col(PushSubscription.user_id) == scope.user_id)
    rows = session.execute(own.order_by(col(PushSubscription.id).desc())).scalars().all()
    for row in rows[PHONES:]:
        tell_owner(session, None, scope.ward_id, scope.user_id, "account.letters")
        session.delete(row)


def send_due(settings: Settings, engines: Engines) -> None:
    """One round: a minute's chore. What was not taken is tried again with the next round."""
    if settings.push_hosts:
        send_through(settings, engines, Door(settings.push_hosts))


def send_through(settings: Settings, engines: Engines, door: Door) -> None:
    """One round through a door: all phones that have to be told, several at once."""
    send_each(partial(_send, settings, engines, door), in_transaction(engines.read, _due), "push")


def _send(settings: Settings, engines: Engines, door: Door, call: Call) -> None:
    try:
        status = door.post(call.endpoint, b"", _headers(settings, call.endpoint))
    except Unreached as error:
        log.info("a push was not taken (%s)", error.fault)
        return
    if status in _GONE or 200 <= status < 300:
        in_transaction(engines.write, partial(_settle, call=call, gone=status in _GONE))
    else:
        log.info("a push was not taken (%s)", status)


def _due(session: Session) -> list[Call]:
    """The phones of people with news of the kinds they chose; away from work those whose news concern their account."""
    p, s, oldest = PushSubscription, NoticeSetting, now() - KEPT
    came = (col(Notice.at) > col(p.told_at), col(Notice.at) > oldest, _is_chosen())
    urgent = has_news(col(p.user_id), _URGENT, *came).label("urgent")
    query = (
        sa.select(p, urgent, col(s.push_off))
        .join(UserAccount, col(UserAccount.id) == col(p.user_id))
        .outerjoin(s, col(s.user_id) == col(p.user_id))
        .where(col(UserAccount.disabled_at).is_(None), has_news(col(p.user_id), PUSHED, *came))
    )
    rows = session.execute(query.order_by(col(p.user_id), col(p.id))).all()
    at_work = awake(session, {row.ward_id for row, _, _ in rows}, DAY_BEGINS, DAY_ENDS)
    told = [
        (row, tuple(kind for kind in (PUSHED if row.ward_id in at_work else _URGENT) if kind not in (off or ())))
        for row, pressing, off in rows
        if pressing or row.ward_id in at_work
    ]
    waiting = {one: waiting_notices(session, *one) for one in {(row.user_id, kinds) for row, kinds in told}}
    calls: list[Call] = []
    for row, kinds in told:
        since = max(row.told_at, oldest)
        newest = max((one.at for one in waiting[row.user_id, kinds] if one.at > since), default=None)
        calls += [Call(row.id, row.endpoint, newest)] if newest else []
    return calls


def _is_chosen() -> sa.ColumnElement[bool]:
    """The notice is of no kind that the person of the joined setting has switched off for phones: in SQL, as it waits
    for a day and the round comes each minute.
    """
    off = sa.func.coalesce(sa.cast(col(NoticeSetting.push_off), sa.Text), "")
    kinds = {kind: [event for event in EVENTS if kind_of(event) is kind] for kind in PUSHED}
    left_out = [sa.and_(off.contains(f'"{kind}"'), col(Notice.event).in_(events)) for kind, events in kinds.items()]
    return sa.not_(sa.or_(*left_out))


def _headers(settings: Settings, endpoint: str) -> dict[str, str]:
    """A newer message replaces one that no phone has fetched yet (RFC 8030, Topic)."""
    key, parts = _key(settings), urlsplit(endpoint)
    claims = {"aud": f"{parts.scheme}://{parts.netloc}", "exp": int(clock.time()) + TOKEN_SECONDS}
    token = jwt.encode(claims | {"sub": settings.public_url}, key, algorithm="ES256")
    signed = f"vapid t={token}, k={_encoded(key)}"
    return {"Authorization": signed, "TTL": str(int(KEPT.total_seconds())), "Urgency": "normal", "Topic": "toso"}


def _settle(session: Session, call: Call, *, gone: bool) -> None:
    row = session.get(PushSubscription, call.subscription_id, with_for_update=True)
    if row is None:
        return
    if gone:
        session.delete(row)
        return
    row.told_at = call.newest
    session.add(row)
