"""Documents on a start page: received and not acknowledged; sent, and not acknowledged by units in time."""

from collections.abc import Iterator
from datetime import date

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.documents.receiving.queries import count_inbox, unanswered, waiting_for
from toso.kit.dates import numeric
from toso.kit.text import capitalised, listing
from toso.reports.annexes import shortened
from toso.reports.today.items import Waiting
from toso.reports.today.schemas import CountRead

_NAMED = 3


def delivery_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """What came in and waits for this person's units; whom to press for what went out."""
    if actor.may(Action.DOCUMENT_RECEIVE):
        for row in waiting_for(session, actor):
            title = f"{row.kind_label} số {row.code}"
            yield Waiting(
                "Văn bản đến", title, shortened(capitalised(row.summary)), f"/van-ban-den/{row.id}", urgent=True
            )
    if actor.may(Action.DOCUMENT_FOLLOW):
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
