"""Teams and open work of a unit of an ended ward, brought under the key of the ward that goes on."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.row_versions import touch
from toso.difficulties.tables import Difficulty, DifficultyStep
from toso.files.tables import StoredFile
from toso.households.model.assistance_kinds import HelpState
from toso.households.model.assistance_tables import HelpEntry, HelpRequest, HelpStep
from toso.households.model.tables import Household
from toso.households.model.visit_kinds import HeldState
from toso.households.model.visit_tables import HeldVisit
from toso.households.visits.photos import HELD, WAITING
from toso.organisation.tables import Team, TeamMember, Unit
from toso.unit_changes.open_work import REQUESTED, STILL_OPEN
from toso.unit_changes.reform.plans import copy_quotas
from toso.unit_changes.reform.rows import Ways, copy_rows


def copy_team(session: Session, ways: Ways, team: Team, unit: Unit) -> Team:
    """The team goes on as one of `unit`, its members with the same ids, its quotas; the old one ends on the eve."""
    told = team.model_dump(include={"name", "decision", "sample", "valid_to"})
    new = Team(ward_id=ways.new, unit_id=unit.id, unit_path=unit.path, valid_from=ways.on, **told)
    session.add(new)
    session.flush()
    member = TeamMember
    theirs = col(member.team_id) == team.id, sa.or_(col(member.left_on).is_(None), col(member.left_on) >= ways.on)
    copy_rows(session, ways, member, *theirs, team_id=new.id, unit_path=unit.path)
    copy_quotas(session, ways, team.id, new.id, unit)
    ended = sa.update(member).where(col(member.ward_id) == ways.old, *theirs).values(left_on=ways.eve)
    session.execute(ended.execution_options(synchronize_session=False))
    team.valid_to = ways.eve
    touch(team)
    session.add(team)
    return new


def take_held(session: Session, ways: Ways, unit: Unit, street_ids: list[UUID]) -> None:
    """Sheets of households along these streets that wait for a decision wait in the new unit."""
    homes = sa.select(col(Household.id)).where(
        col(Household.ward_id) == ways.new, col(Household.street_id).in_(street_ids)
    )
    _take(session, ways, HeldVisit, unit, col(HeldVisit.household_id).in_(homes), _waiting())


def take_open(session: Session, ways: Ways, old: Unit, unit: Unit) -> None:
    """Takes along all that is open in a unit and not of one street; what is closed stays where it was."""
    here = {"unit_path": unit.path}
    whole = {**here, "unit_id": unit.id}
    _take(session, ways, HeldVisit, unit, col(HeldVisit.unit_path) == old.path, _waiting())
    asked = col(HelpRequest.unit_path) == old.path, col(HelpRequest.state).in_(REQUESTED)
    _take(session, ways, HelpRequest, unit, *asked, unit_id=unit.id)
    open_ = col(Difficulty.unit_path) == old.path, col(Difficulty.state).in_(STILL_OPEN)
    ids = sa.select(col(Difficulty.id)).where(col(Difficulty.ward_id) == ways.old, *open_)
    copy_rows(session, ways, Difficulty, *open_, **whole, task_id=None, lineage_id=None, visit_id=None)
    copy_rows(session, ways, DifficultyStep, col(DifficultyStep.difficulty_id).in_(ids), **here)
    entered = col(HelpEntry.unit_path) == old.path, col(HelpEntry.state) == HelpState.WAITING
    ids = sa.select(col(HelpEntry.id)).where(col(HelpEntry.ward_id) == ways.old, *entered)
    copy_rows(session, ways, HelpEntry, *entered, **here, citizen_key=None)
    copy_rows(session, ways, HelpStep, col(HelpStep.entry_id).in_(ids))


def take_photos(session: Session, ways: Ways) -> None:
    """Photos that no visit has named yet: their sheets come to the new ward."""
    row = StoredFile
    waiting = col(row.ward_id) == ways.old, col(row.purpose).in_([WAITING, HELD])
    session.execute(
        sa.update(row).where(*waiting).values(ward_id=ways.new).execution_options(synchronize_session=False)
    )


def _waiting() -> sa.ColumnElement[bool]:
    return col(HeldVisit.state) == HeldState.WAITING


def _take(session: Session, ways: Ways, table: Any, unit: Unit, *where: Any, **values: Any) -> None:
    """Rows to which no other row refers change their ward."""
    taken = sa.update(table).where(col(table.ward_id) == ways.old, *where)
    taken = taken.values(ward_id=ways.new, unit_path=unit.path, **values)
    session.execute(taken.execution_options(synchronize_session=False))
