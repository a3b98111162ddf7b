"""What difficulties put on a start page: to take, to answer, to press for when late, to confirm."""

from collections.abc import Iterator
from datetime import date

from sqlmodel import Session

from toso.authz.actor import Actor
from toso.difficulties import queries as difficulty_queries
from toso.difficulties.kinds import DifficultyState
from toso.reports.annexes import shortened
from toso.reports.today.items import Waiting

_KIND = "Khó khăn, vướng mắc"
_TITLES = {
    DifficultyState.RAISED: "Nhận giải quyết khó khăn",
    DifficultyState.HANDLING: "Trả lời khó khăn đang giải quyết",
    DifficultyState.ESCALATED: "Theo dõi khó khăn đã kiến nghị cấp trên",
    DifficultyState.ANSWERED: "Xác nhận khó khăn đã xong",
}
_LATE = "Khó khăn quá hạn giải quyết"


def difficulty_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Everything about difficulties that waits for this person."""
    for row in difficulty_queries.waiting_for(session, actor, on):
        late = row.due_on is not None and row.due_on < on
        title = _LATE if late else _TITLES[row.state]
        yield Waiting(_KIND, title, shortened(row.content), f"/kho-khan/{row.id}", row.due_on).on(on)
