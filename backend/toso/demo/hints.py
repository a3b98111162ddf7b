"""A hint of the demonstration: Sơn's phone had no network for two weeks of July, so many sheets came late."""

from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.sheets import sheet, write
from toso.demo.stage import Stage
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import Household
from toso.households.rechecks.hints.arithmetic import MemberWork, alarms
from toso.households.rechecks.hints.detection import add_hints, window
from toso.households.rechecks.hints.kinds import Indicator
from toso.households.rechecks.hints.sheet_reader import works
from toso.kit.clock import today
from toso.kit.ids import new_id

_SHEETS, _OFFLINE, _SENT = 48, (date(2024, 6, 20), date(2024, 7, 29)), date(2024, 8, 2)
_LOOKED = date(2024, 8, 8)


def give_hint(stage: Stage) -> None:
    """The sheets of homes of khu phố 1 that Sơn met; beside a ward where nothing came late they are a hint. In a small
    ward nobody has sheets enough.
    """
    path = stage.ward.paths[0]
    if stage.act("minh", Action.RECHECK_HINT, _LOOKED, partial(_write_sheets, path=path, son=stage.users["son"])):
        stage.act("minh", Action.RECHECK_HINT, _LOOKED, partial(_look, path=path, son=stage.users["son"]))


def _write_sheets(session: Session, scope: Scope, path: str, son: UUID) -> bool:
    """Whether there were homes enough."""
    query = (
        sa.select(col(Household.id), col(Household.last_visited_on))
        .where(
            col(Household.ward_id) == scope.ward_id,
            col(Household.unit_path) == path,
            col(Household.last_result) == VisitResult.MET,
            col(Household.closed_on).is_(None),
        )
        .order_by(~col(Household.last_visited_on).between(*_OFFLINE), col(Household.last_visited_on), col(Household.id))
    )
    homes = session.execute(query).all()[:_SHEETS]
    if len(homes) < _SHEETS:
        return False
    write(session, scope.ward_id, [_late(scope.ward_id, path, son, home, at) for at, home in enumerate(homes)])
    return True


def _late(ward_id: UUID, path: str, son: UUID, home: Any, number: int) -> dict[str, Any]:
    row, on = sheet(ward_id, path, son, home, number), home.last_visited_on
    if _OFFLINE[0] <= on <= _OFFLINE[1] and number % 8:
        row["created_at"] = row["updated_at"] = datetime.combine(_SENT, time(13, 0), UTC)
    return row


def _look(session: Session, scope: Scope, path: str, son: UUID) -> None:
    """Beside five members whose sheets came at once; the others of the ward have none in the demonstration."""
    work = works(session, scope.ward_id, *window(today()), {})[son]
    prompt = MemberWork([one._replace(received=one.saved) for one in work.sheets])
    beside = {son: work, **{new_id(): prompt for _ in range(5)}}
    (found,) = [one for one in alarms(beside)[son] if one.indicator is Indicator.BACKDATED]
    add_hints(session, scope.ward_id, [(son, path, found, len(work.sheets))])
