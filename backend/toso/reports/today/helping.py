"""Help that nobody has matched yet and residents who asked for help, for those who keep the register."""

from collections.abc import Iterator

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.households.help.counts import count_waiting
from toso.kit.figures import number
from toso.reports.today.items import Waiting


def help_items(session: Session, actor: Actor) -> Iterator[Waiting]:
    """How many of each; no name of a resident."""
    if not actor.may(Action.HELP_MATCH):
        return
    entries, requests = count_waiting(session, actor.scope(Action.HELP_MATCH))
    if requests:
        detail = "Người dân gửi qua mã QR, chưa có hộ trong danh sách đến nhà"
        yield Waiting(
            "Giúp dân", f"{number(requests)} yêu cầu nhờ giúp chưa có người nhận", detail, "/giup-dan/nho-giup"
        )
    if entries:
        detail = "Ghép với người trong sổ hộ để mỗi người được tính một lần"
        yield Waiting("Giúp dân", f"{number(entries)} lượt giúp chưa ghép", detail, "/chua-ghep")
