"""Difficulties as work that accounts hold: who took one answers for it until it is answered."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import tell
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.row_versions import touch
from toso.difficulties.kinds import OPEN
from toso.difficulties.tables import Difficulty
from toso.difficulties.workflow import DIFFICULTY_STEPS
from toso.organisation.holdings import HandingOn, HeldRow, Holder, HoldersOn, Holding


def _rows(session: Session, asked: HoldersOn) -> list[HeldRow]:
    d = Difficulty
    query = (
        sa.select(col(d.handler_id), col(d.id), col(d.unit_path), col(d.content))
        .where(col(d.ward_id) == asked.ward_id, col(d.handler_id).in_(asked.accounts), col(d.state).in_(OPEN))
        .order_by(col(d.due_on), col(d.id))
    )
    return [HeldRow(*row) for row in session.execute(query)]


def _takes(receiver: Holder, row: HeldRow) -> bool:
    return receiver.user_id is not None and receiver.may(Action.DIFFICULTY_HANDLE, row.unit_path)


def _hand_on(session: Session, scope: Scope, act: HandingOn) -> None:
    for row in act.rows:
        key = (act.giver.ward_id, row.id)
        difficulty = session.get_one(Difficulty, key, with_for_update=True)
        difficulty.handler_id = act.receiver.user_id
        touch(difficulty)
        tell(session, scope, DIFFICULTY_STEPS, difficulty, "hand_on", fields=["handler_id"])


DIFFICULTIES = Holding(
    "difficulties", "Khó khăn, vướng mắc", frozenset({"difficulty.handler_id"}), _rows, _takes, _hand_on
)
