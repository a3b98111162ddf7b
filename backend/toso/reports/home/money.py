"""Start-page items of money: what is estimated and not given, and what is spent beyond what was given."""

from collections.abc import Iterator

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.clock import today
from toso.kit.figures import number
from toso.money.payments.kinds import PaymentState
from toso.money.payments.queries import count_waiting
from toso.money.queries import count_lines_to_act_on
from toso.reports.home.items import Waiting

_KIND, _PAGE = "Kinh phí", "/kinh-phi"
# who moves a payment list in each state, and what the start page calls it
_PAYMENTS = (
    (PaymentState.RETURNED, Action.MONEY_ESTIMATE, "bảng chi bị trả lại"),
    (PaymentState.SENT, Action.MONEY_MANAGE, "bảng chi chờ kiểm tra"),
    (PaymentState.CHECKED, Action.MONEY_APPROVE, "bảng chi chờ duyệt"),
)


def money_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """For whoever gives money what to give; for them and the leader, who approves plans, what went over."""
    gives = actor.may(Action.MONEY_MANAGE)
    if not (gives or (actor.may(Action.PLAN_APPROVE) and actor.may(Action.MONEY_READ))):
        return
    scope = actor.scope(Action.MONEY_READ)
    over, bare = count_lines_to_act_on(session, scope, today().year)
    if over:
        detail = "Mỗi lần chi vượt đều có lý do kèm theo"
        yield Waiting(_KIND, f"{number(over)} khoản chi quá mức đã giao", detail, _PAGE)
    if gives and bare:
        yield Waiting(_KIND, f"{number(bare)} khoản có dự toán, chưa giao kinh phí", None, _PAGE)


def payment_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """Payment lists that wait for a step of this person."""
    if not actor.may(Action.MONEY_PAPERS):
        return
    for state, action, called in _PAYMENTS:
        waiting = count_waiting(session, actor.scope(action), state) if actor.may(action) else 0
        if waiting:
            yield Waiting(_KIND, f"{number(waiting)} {called}", None, f"{_PAGE}/chi-tra?loc={state.value}")
