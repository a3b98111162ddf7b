"""Start-page items of hints: a question about one's own sheets, an answer that the desk has, an objection to decide."""

from collections.abc import Iterator

from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.households.rechecks.hints.kinds import HintState
from toso.households.rechecks.hints.service import hints_of, objected
from toso.households.rechecks.hints.tables import RecheckHint
from toso.kit.figures import number
from toso.reports.home.items import Waiting

_KIND, _PAGE = "Kiểm tra lại", "/kiem-tra-lai"


def hint_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """No name of anybody: who is meant opens the page."""
    h, asked = RecheckHint, col(RecheckHint.state) == HintState.ASKED
    if actor.may(Action.RECHECK_ANSWER):
        own = (asked, col(h.member_id) == actor.user_id, col(h.answer).is_(None))
        if hints_of(session, actor.scope(Action.RECHECK_ANSWER), *own):
            yield Waiting(_KIND, "Trả lời một câu hỏi về phiếu của mình", None, f"{_PAGE}/cau-hoi")
    if actor.may(Action.RECHECK_DECIDE) and hints_of(session, actor.scope(Action.RECHECK_DECIDE), objected()):
        yield Waiting(_KIND, "Quyết định về ý kiến của thành viên", None, _PAGE)
    if actor.may(Action.RECHECK_HINT):
        waiting = hints_of(session, actor.scope(Action.RECHECK_HINT), col(h.state) == HintState.OPEN)
        if waiting:
            yield Waiting(_KIND, f"{number(len(waiting))} nội dung nên xem lại", None, f"{_PAGE}/nen-xem-lai")
