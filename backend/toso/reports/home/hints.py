"""Start-page items of hints: a question about one's own sheets, an answer that the desk has, an objection to decide."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.households.rechecks.hints.kinds import HintState
from toso.households.rechecks.hints.service import objected, waits_for_leader
from toso.households.rechecks.hints.tables import RecheckHint
from toso.kit.figures import number
from toso.reports.home.items import Waiting

_KIND, _PAGE = "Kiểm tra lại", "/kiem-tra-lai"


def hint_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """No name of anybody: who is meant opens the page. One statement, whatever somebody may do."""
    h = RecheckHint
    own = sa.and_(col(h.state) == HintState.ASKED, col(h.member_id) == actor.user_id, col(h.answer).is_(None))
    kinds = {Action.RECHECK_ANSWER: own, Action.RECHECK_DECIDE: objected()}
    kinds[Action.RECHECK_HINT] = col(h.state) == HintState.OPEN
    scopes = {action: actor.scope(action) for action in kinds if actor.may(action)}
    if not scopes:
        return
    reached = [
        sa.and_(col(h.ward_id) == scope.ward_id, scope.where(h.unit_path, h.member_id), kinds[action])
        for action, scope in scopes.items()
    ]
    rows = session.execute(sa.select(h).where(sa.or_(*reached))).scalars().all()
    if Action.RECHECK_ANSWER in scopes and any(_asks(row, actor) for row in rows):
        yield Waiting(_KIND, "Trả lời một câu hỏi về phiếu của mình", None, f"{_PAGE}/cau-hoi")
    if Action.RECHECK_DECIDE in scopes and any(waits_for_leader(row) for row in rows):
        yield Waiting(_KIND, "Quyết định về ý kiến của thành viên", None, _PAGE)
    waiting = [row for row in rows if row.state is HintState.OPEN]
    if Action.RECHECK_HINT in scopes and waiting:
        yield Waiting(_KIND, f"{number(len(waiting))} nội dung nên xem lại", None, f"{_PAGE}/nen-xem-lai")


def _asks(row: RecheckHint, actor: Actor) -> bool:
    return row.state is HintState.ASKED and row.member_id == actor.user_id and row.answer is None
