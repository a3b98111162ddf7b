"""Requests of residents about their data that wait for whoever answers them, with the law's next last day."""

from collections.abc import Iterator
from datetime import date

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.households.privacy.showing import page_of_requests
from toso.reports.today.items import Waiting

_MOST = 10


def privacy_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """The ones that are due first; no name of a resident."""
    if not actor.may(Action.PRIVACY_MANAGE):
        return
    scope = actor.scope(Action.PRIVACY_MANAGE)
    for row in page_of_requests(session, scope, is_open=True, cursor=None, limit=_MOST).items:
        title = f"{row.kind_label} ({row.code})"
        yield Waiting(
            "Yêu cầu của người dân", title, f"Yêu cầu về dữ liệu cá nhân, {row.state_label.lower()}",
            f"/du-lieu-ca-nhan/yeu-cau/{row.id}", row.next_due,
        ).on(on)  # fmt: skip
