"""Rows that go along beside streets, roles and tasks: teams with their quotas, and all of a unit that is open."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.activities.kinds import CHANGEABLE, FOLLOWED, ItemState
from toso.activities.tables import Activity, ActivityItem
from toso.core.columns import affected
from toso.difficulties.kinds import OPEN, DifficultyState
from toso.difficulties.tables import Difficulty
from toso.documents.inbox.tables import Delivery
from toso.households.model.assistance_kinds import HelpRequestState, HelpState
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.visit_kinds import HeldState
from toso.households.model.visit_tables import HeldVisit
from toso.households.paper.tables import PaperRow, PaperSheet
from toso.households.quotas.tables import QuotaShare, QuotaTeam
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import Team, TeamMember, Unit

STILL_OPEN = (*OPEN, DifficultyState.ANSWERED)  # an answer waits for the unit that asked
UNVERIFIED = (ItemState.OPEN, ItemState.FIXED)
REQUESTED = (HelpRequestState.QUARANTINED, HelpRequestState.OPEN, HelpRequestState.LINKED)


def teams_on(session: Session, unit_ids: Collection[UUID], on: date) -> list[Team]:
    """The teams of these units that go on on a day, or begin later."""
    still = sa.or_(col(Team.valid_to).is_(None), col(Team.valid_to) >= on)
    query = sa.select(Team).where(col(Team.unit_id).in_(unit_ids), still)
    return list(session.execute(query.order_by(*in_unit_order(col(Team.unit_path)), col(Team.name))).scalars())


def move_teams(session: Session, ward_id: UUID, team_ids: Collection[UUID], unit: Unit) -> None:
    """Teams belong to another unit, with their members, quotas and shares; ids stay."""
    path, whole = {"unit_path": unit.path}, {"unit_path": unit.path, "unit_id": unit.id}
    _update(session, Team, (col(Team.ward_id) == ward_id, col(Team.id).in_(team_ids)), whole)
    for table, values in ((TeamMember, path), (QuotaTeam, whole)):
        _update(session, table, (col(table.ward_id) == ward_id, col(table.team_id).in_(team_ids)), values)
    rows = sa.select(col(QuotaTeam.id)).where(col(QuotaTeam.ward_id) == ward_id, col(QuotaTeam.team_id).in_(team_ids))
    _update(session, QuotaShare, (col(QuotaShare.ward_id) == ward_id, col(QuotaShare.row_id).in_(rows)), path)


def move_paper(session: Session, ward_id: UUID, street_ids: Collection[UUID], unit: Unit) -> None:
    """Printed sheets are typed in by the khu phố in which their street is now."""
    sheets = col(PaperSheet.ward_id) == ward_id, col(PaperSheet.street_id).in_(street_ids)
    ids = sa.select(col(PaperSheet.id)).where(*sheets)
    _update(session, PaperRow, (col(PaperRow.ward_id) == ward_id, col(PaperRow.sheet_id).in_(ids)), _path(unit))
    _update(session, PaperSheet, sheets, {**_path(unit), "unit_id": unit.id})


def hand_over(session: Session, old: Unit, unit: Unit) -> None:
    """Everything open in a unit that ends is its successor's from now on; what is closed stays where it was."""
    whole = {**_path(unit), "unit_id": unit.id}
    for table, open_ in (
        (Difficulty, col(Difficulty.state).in_(STILL_OPEN)),
        (HelpRequest, col(HelpRequest.state).in_(REQUESTED)),
        (Activity, col(Activity.state).in_(CHANGEABLE)),
        (ActivityItem, sa.or_(_to_be_done(), col(ActivityItem.activity_id).in_(_unheld()))),
    ):
        _update(session, table, (_of(table, old), open_), whole)
    _update(session, HelpEntry, (_of(HelpEntry, old), col(HelpEntry.state) == HelpState.WAITING), _path(unit))
    _update(session, HeldVisit, (_of(HeldVisit, old), col(HeldVisit.state) == HeldState.WAITING), _path(unit))
    theirs = aliased(Delivery)
    twice = sa.exists().where(
        col(theirs.ward_id) == col(Delivery.ward_id),
        col(theirs.document_id) == col(Delivery.document_id),
        col(theirs.unit_id) == unit.id,
    )
    waiting = col(Delivery.acknowledged_at).is_(None), sa.not_(twice)
    _update(session, Delivery, (_of(Delivery, old), *waiting), whole)


def open_difficulties(session: Session, units: Collection[Unit]) -> int:
    return _count(session, Difficulty, units, col(Difficulty.state).in_(STILL_OPEN))


def open_activities(session: Session, units: Collection[Unit]) -> int:
    """The activities that they have not held yet, and what they have to do after others."""
    unheld = _count(session, Activity, units, col(Activity.state).in_(CHANGEABLE))
    return unheld + _count(session, ActivityItem, units, _to_be_done())


def _to_be_done() -> sa.ColumnElement[bool]:
    return sa.and_(col(ActivityItem.type).in_(FOLLOWED), col(ActivityItem.state).in_(UNVERIFIED))


def _unheld() -> sa.Select[UUID]:
    return sa.select(col(Activity.id)).where(col(Activity.state).in_(CHANGEABLE))


def open_requests(session: Session, units: Collection[Unit]) -> int:
    return _count(session, HelpRequest, units, col(HelpRequest.state).in_(REQUESTED))


def _count(session: Session, table: Any, units: Collection[Unit], condition: Any) -> int:
    paths = [unit.path for unit in units]
    query = sa.select(sa.func.count()).where(col(table.unit_path).in_(paths), condition)
    return session.execute(query).scalar_one()


def _of(table: Any, unit: Unit) -> sa.ColumnElement[bool]:
    return sa.and_(col(table.ward_id) == unit.ward_id, col(table.unit_path) == unit.path)


def _path(unit: Unit) -> dict[str, Any]:
    return {"unit_path": unit.path}


def _update(session: Session, table: Any, where: tuple[Any, ...], values: dict[str, Any]) -> int:
    silent = {"synchronize_session": False}
    return affected(session.execute(sa.update(table).where(*where).values(**values).execution_options(**silent)))
