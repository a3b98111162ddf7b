"""What documents that people write put on a start page: to approve, to mend after they were returned."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.drafts.kinds import TEMPLATES
from toso.drafts.tables import DraftState, WrittenDraft
from toso.reports.annexes import shortened
from toso.reports.today.items import Waiting

_MOST_DRAFTS = 10


def written_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """Drafts that wait for this person: submitted ones for whoever approves, returned ones for who wrote them."""
    waits = []
    if actor.may(Action.DRAFT_APPROVE):
        reached = actor.scope(Action.DRAFT_APPROVE).where(WrittenDraft.unit_path)
        waits.append(sa.and_(reached, col(WrittenDraft.state) == DraftState.SUBMITTED))
    if actor.may(Action.DRAFT_WRITE):
        mine = col(WrittenDraft.author_id) == actor.user_id
        waits.append(sa.and_(mine, col(WrittenDraft.state) == DraftState.RETURNED))
    if not waits:
        return
    query = sa.select(WrittenDraft).where(sa.or_(*waits)).order_by(col(WrittenDraft.id)).limit(_MOST_DRAFTS)
    for draft in session.execute(query).scalars():
        submitted = draft.state is DraftState.SUBMITTED
        kind, title = ("Chờ duyệt", "Duyệt văn bản") if submitted else ("Văn bản", "Sửa văn bản bị trả lại")
        about = shortened(draft.summary or TEMPLATES[draft.template].label)
        yield Waiting(kind, title, about, f"/soan-van-ban/{draft.id}", urgent=submitted)
