"""Sheets of visits that the register could not take and that wait for whoever keeps it."""

from collections.abc import Iterator

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.households.visits.held import count_held
from toso.kit.figures import number
from toso.reports.today.items import Waiting


def visit_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """How many; no name of a resident."""
    if not actor.may(Action.HOUSEHOLD_MANAGE):
        return
    waiting = count_held(session, actor.scope(Action.HOUSEHOLD_MANAGE))
    if waiting:
        detail = "Máy chủ chưa tự đưa được vào sổ; người gửi đang chờ trả lời"
        yield Waiting(
            "Đến nhà", f"{number(waiting)} phiếu đến nhà chờ quyết định", detail, "/so-ho/phieu-cho", urgent=True
        )
