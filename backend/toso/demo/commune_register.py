"""The register and the teams of the commune: forty households in each thôn, three of which were gone to from July."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.households import send_son, write_area
from toso.demo.members import add_members
from toso.demo.register import Area, fill_area
from toso.demo.seen import Habits
from toso.demo.sheets import hand_in_sheets
from toso.demo.stage import Stage
from toso.demo.teams import renew_teams
from toso.organisation.tables import Team

_SURVEYED, _FIRST, _LAST = date(2025, 7, 1), date(2025, 7, 16), date(2025, 8, 8)
_REACHED = (1.0, 0.9, 0.4, 0.0, 0.0)
# Who was at the doors of a place; to the third, where nobody signs in, those of the second go as well.
_VISITORS = (("hoa", "son"), ("nga",), ("nga",))


def survey(stage: Stage) -> None:
    """Members, households, what the first visits saw."""
    stage.act("minh", Action.TEAM_MANAGE, _SURVEYED, _name_members)
    places = zip(stage.ward.neighbourhoods, stage.ward.paths, _REACHED, strict=True)
    for number, (unit_id, path, reached) in enumerate(places, 1):
        area = Area(
            ward_id=stage.ward.ward_id,
            unit_id=unit_id,
            unit_path=path,
            number=number,
            families=36 + number % 3,
            businesses=2,
            enterprises=number % 2,
            habits=Habits(_FIRST, _LAST, reached),
            since=_SURVEYED,
            waiting_streets=0 if number > 1 else 3,
            street="Ngõ",
        )
        write_area(stage, fill_area(area), _FIRST)
    for path, visitors in zip(stage.ward.paths, _VISITORS, strict=False):
        hand_in_sheets(stage, _LAST, path, visitors)
    send_son(stage, _FIRST, None)
    renew_teams(stage, _FIRST)


def _name_members(session: Session, scope: Scope) -> None:
    teams = sa.select(Team).where(col(Team.ward_id) == scope.ward_id).order_by(col(Team.unit_path))
    for index, team in enumerate(session.execute(teams).scalars()):
        team.decision, team.sample = "Quyết định thành lập tổ tháng 7/2025 (mẫu)", True
        add_members(session, team, index)
