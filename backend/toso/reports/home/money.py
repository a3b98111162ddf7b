"""Start-page items of money: what is estimated and not given, and what is spent beyond what was given."""

from collections.abc import Iterator

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.clock import today
from toso.kit.figures import number
from toso.money.kinds import EntryType
from toso.money.payments.kinds import PaymentState
from toso.money.payments.queries import count_waiting
from toso.money.queries import lines_of, sums_of
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
    rows = lines_of(session, scope, today().year)
    sums = list(sums_of(session, scope.ward_id, [row.id for row in rows]).values())
    over = sum(one[EntryType.SPENDING] > one[EntryType.ALLOCATION] for one in sums)
    bare = sum(one[EntryType.ESTIMATE] > 0 and one[EntryType.ALLOCATION] == 0 for one in sums)
    if over:
        detail = "Mỗi lần chi vượt đều có lý do kèm theo"
        yield Waiting(_KIND, f"{number(over)} khoản chi quá mức đã giao", detail, _PAGE)
    if gives and bare:
        yield Waiting(_KIND, f"{number(bare)} khoản có dự toán, chưa giao kinh phí", None, _PAGE)


def payment_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """Payment lists that wait for a step of this person."""
    if not actor.may(Action.MONEY_READ):
        return
    for state, action, called in _PAYMENTS:
        waiting = count_waiting(session, actor.scope(action), state) if actor.may(action) else 0
        if waiting:
            yield Waiting(_KIND, f"{number(waiting)} {called}", None, f"{_PAGE}/chi-tra?loc={state.value}")
