"""Documents on the start page: what came in, what went out and was not received, numbers, signatures, seals, stamps."""

from collections.abc import Iterator
from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.documents.inbox.queries import count_inbox, unanswered, waiting_for
from toso.documents.signing.standings import standings_of
from toso.documents.signing.state import SigningState
from toso.documents.signing.tables import SignedFile, SignedOrigin, SigningCertificate
from toso.documents.signing.timestamp_expiry import failing
from toso.documents.tables import Document, DocumentState
from toso.identity.queries import names_of
from toso.kit.clock import local_date, system_now
from toso.kit.dates import numeric
from toso.kit.figures import number
from toso.kit.text import capitalised, listing, shortened
from toso.reports.home.items import Waiting
from toso.reports.home.schemas import CountRead

_MOST = 10
_NAMED = 3


def delivery_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Documents that came in and wait for this person's units; units to press for those that went out."""
    if actor.may(Action.DOCUMENT_RECEIVE):
        for row in waiting_for(session, actor):
            title = f"{row.kind_label} số {row.code}"
            yield Waiting(
                "Văn bản đến", title, shortened(capitalised(row.summary)), f"/van-ban-den/{row.id}", urgent=True
            )
    if actor.may(Action.DOCUMENT_FOLLOW) and actor.may(Action.TASK_REMIND):  # whoever only inspects presses nobody
        for sent in unanswered(session, actor, on):
            title = f"{len(sent.units)} đơn vị chưa nhận văn bản {sent.code}"
            yield Waiting("Đôn đốc nhận văn bản", title, _who(sent.units, sent.sent_on), f"/van-ban/{sent.document_id}")


def _who(units: list[str], sent_on: date) -> str:
    rest = len(units) - _NAMED
    names = [*units[:_NAMED], *([f"{rest} đơn vị khác"] if rest > 0 else [])]
    return f"{listing(names)}; gửi ngày {numeric(sent_on)}"


def delivery_counts(session: Session, actor: Actor) -> Iterator[CountRead]:
    if actor.may(Action.DOCUMENT_RECEIVE):
        waiting = count_inbox(session, actor.scope(Action.DOCUMENT_RECEIVE)).waiting
        yield CountRead(label="Văn bản đến chưa nhận", value=waiting, href="/van-ban-den?cho=true")


def stamp_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """The office opens a document; an administrator, who opens none, the log that tells when and why."""
    action = next((one for one in (Action.DOCUMENT_SEAL, Action.USER_MANAGE) if actor.may(one)), None)
    if action is None:
        return
    found = failing(session, actor.scope(action))
    if found is None:
        return
    href = f"/van-ban/{found.document_id}" if actor.may(Action.DOCUMENT_READ) else "/nhat-ky"
    title = f"{found.files} tệp đã ký chưa đóng thêm được dấu thời gian"
    item = Waiting("Dấu thời gian", title, found.fault, href, local_date(found.until), urgent=True)
    yield item.on(local_date(system_now()))


_SIGN_DAYS = 30
_OPEN_DAYS = 365
_MOST_TO_SIGN = 3


def signing_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Documents that carry no signature yet: of the last month for whom they name as their signer, of the last year for
    whoever signs here with a certificate. Who signs on paper is asked no longer: the scan is for the office to attach.
    """
    own = sa.exists().where(
        col(SigningCertificate.ward_id) == actor.ward_id,
        col(SigningCertificate.owner_id) == actor.user_id,
        col(SigningCertificate.confirmed_at).is_not(None),
    )
    name = names_of(session, {actor.user_id}).get(actor.user_id, "") if actor.user_id else ""
    new = col(Document.issued_on) >= on - timedelta(days=_SIGN_DAYS)
    mine = sa.or_(own, sa.and_(col(Document.signer_name) == name, col(Document.signer_name) != "", new))
    where = (*_numbered(actor, on, _OPEN_DAYS), mine, sa.not_(_signed()))
    query = sa.select(col(Document.id), col(Document.summary)).where(*where)
    found = session.execute(query.order_by(col(Document.id).desc()).limit(_MOST)).all()
    if len(found) > _MOST_TO_SIGN:
        title = f"Ký {number(len(found))} văn bản đã cấp số"
        yield Waiting(_TO_SIGN, title, "Chưa văn bản nào mang chữ ký", "/van-ban", urgent=True)
        return
    for document_id, summary in found:
        yield Waiting(_TO_SIGN, "Ký văn bản", shortened(capitalised(summary)), f"/van-ban/{document_id}", urgent=True)


_TO_SIGN = "Chờ ký"


def sealing_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """For the office: what its signers have signed and still lacks the organisation's seal, and how many documents of
    the last year nobody has signed, one line for all of them.
    """
    of_us = _signed(SignedOrigin.SEAL)
    query = sa.select(Document).where(*_numbered(actor, on), _signed(SignedOrigin.PERSON, SignedOrigin.ATTACHED))
    rows = session.execute(query.where(sa.not_(of_us)).order_by(col(Document.id).desc()).limit(_MOST)).scalars().all()
    standings = standings_of(session, rows)
    for row in rows:
        if standings[row.id] in {SigningState.SIGNED, SigningState.ANNEXES}:
            detail = shortened(capitalised(row.summary))
            yield Waiting("Chờ đóng dấu", "Đóng dấu văn bản", detail, f"/van-ban/{row.id}", urgent=True)
    bare = sa.select(sa.func.count(), sa.func.min(col(Document.issued_on))).where(
        *_numbered(actor, on, _OPEN_DAYS), sa.not_(_signed())
    )
    unsigned, since = session.execute(bare).one()
    if unsigned:
        one = sa.select(col(Document.id)).where(*_numbered(actor, on, _OPEN_DAYS), sa.not_(_signed()))
        href = f"/van-ban/{session.execute(one).scalar_one()}" if unsigned == 1 else "/van-ban"
        detail = "Chuyển người ký; bản ký giấy thì chụp lại và gắn vào văn bản"
        if since < on - timedelta(days=_SIGN_DAYS):
            detail = f"{detail}. Cũ nhất: cấp số ngày {numeric(since)}"
        yield Waiting(_TO_SIGN, f"{number(unsigned)} văn bản đã cấp số chưa có chữ ký", detail, href)


def _numbered(actor: Actor, on: date, days: int = _SIGN_DAYS) -> list[sa.ColumnElement[bool]]:
    return [
        col(Document.ward_id) == actor.ward_id,
        col(Document.state) == DocumentState.ISSUED,
        col(Document.issued_on) >= on - timedelta(days=days),
    ]


def _signed(*origins: SignedOrigin) -> sa.ColumnElement[bool]:
    """Whether a document carries a file that was not withdrawn, of these origins or of any."""
    return sa.exists().where(
        col(SignedFile.ward_id) == col(Document.ward_id),
        col(SignedFile.document_id) == col(Document.id),
        col(SignedFile.withdrawn_at).is_(None),
        *([col(SignedFile.origin).in_(origins)] if origins else []),
    )


def numbering_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """Approved documents that wait for their number."""
    query = sa.select(col(Document.id), col(Document.summary)).where(
        col(Document.ward_id) == actor.ward_id, col(Document.state) == DocumentState.APPROVED
    )
    for document_id, summary in session.execute(query.order_by(col(Document.id)).limit(_MOST)).all():
        yield Waiting(
            "Chờ cấp số", "Cấp số, phát hành văn bản", shortened(summary), f"/van-ban/{document_id}", urgent=True
        )
