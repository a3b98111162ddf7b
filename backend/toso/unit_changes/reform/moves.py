"""Moves of a reform: of each unit of the wards that end what goes to which unit of the new one, as things stand now."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.tables import Street
from toso.households.model.visit_tables import VisitConflict
from toso.identity.tables import Assignment
from toso.identity.unit_roles import goes_round, roles_on
from toso.kit.text import listing
from toso.organisation.tables import Team, TeamMember, Unit
from toso.plans.tasks.unit_tasks import open_tasks
from toso.unit_changes.checks import UnitsUnfit
from toso.unit_changes.content import ChangeContent, Place
from toso.unit_changes.effects import Effect, EffectCode, Parts, effects_of
from toso.unit_changes.open_work import teams_on
from toso.unit_changes.reform.plans import charges_giving_way
from toso.unit_changes.reform.rows import Ways
from toso.unit_changes.tables import UnitChange

Named = TypeVar("Named", Street, Team)


@dataclass
class UnitMoves:
    """Of one old unit: streets, teams and roles with the id of the unit to which each goes; `rest`: of all else."""

    unit: Unit
    rest: UUID | None = None
    streets: list[tuple[Street, UUID]] = field(default_factory=list)
    teams: list[tuple[Team, UUID]] = field(default_factory=list)
    following: list[tuple[Assignment, UUID]] = field(default_factory=list)
    ending: list[Assignment] = field(default_factory=list)

    @property
    def targets(self) -> set[UUID]:
        return {into for _, into in (*self.streets, *self.teams)} | ({self.rest} if self.rest else set())

    def streets_to(self, unit_id: UUID) -> list[UUID]:
        return [street.id for street, into in self.streets if into == unit_id]


def moves_of(session: Session, content: ChangeContent, unit: Unit, on: date) -> UnitMoves:
    """Raises UnitsUnfit for a street or team of which the plan does not say where it goes."""
    places = [place for place in content.places if place.from_id == unit.id]
    rest = next((place.into_id for place in places if place.rest), None)
    query = sa.select(Street).where(col(Street.ward_id) == unit.ward_id, col(Street.unit_id) == unit.id)
    streets = session.execute(query.order_by(col(Street.position), col(Street.id))).scalars().all()
    chosen_streets = {i: place.into_id for place in places for i in place.street_ids}
    chosen_teams = {i: place.into_id for place in places for i in place.team_ids}
    made = UnitMoves(unit, rest, _placed(streets, chosen_streets, rest))
    made.teams = _placed(teams_on(session, [unit.id], on), chosen_teams, rest)
    _place_roles(session, made, places, on)
    return made


def _placed(rows: Iterable[Named], chosen: dict[UUID, UUID], rest: UUID | None) -> list[tuple[Named, UUID]]:
    found = [(row, chosen.get(row.id, rest)) for row in rows]
    if lost := [row.name for row, into in found if into is None]:
        raise UnitsUnfit(f"Chưa nói chuyển đi đâu: {listing(lost)}.")
    return [(row, into) for row, into in found if into is not None]


def _place_roles(session: Session, made: UnitMoves, places: Collection[Place], on: date) -> None:
    """Members go with their team, others by name or with the rest of their unit."""
    teams = {team.id: into for team, into in made.teams}
    members = sa.select(col(TeamMember.user_id), col(TeamMember.team_id)).where(
        col(TeamMember.ward_id) == made.unit.ward_id, col(TeamMember.team_id).in_(teams)
    )
    with_team = {user_id: teams[team_id] for user_id, team_id in session.execute(members) if user_id}
    named = {user_id: place.into_id for place in places for user_id in place.user_ids}
    for role in roles_on(session, [made.unit.id], on):
        own = with_team.get(role.user_id) if goes_round(role) else None
        into = named.get(role.user_id) or own or made.rest
        if into is None:
            made.ending.append(role)
        else:
            made.following.append((role, into))


def reform_effects(session: Session, row: UnitChange, content: ChangeContent) -> list[Effect]:
    """The sums over the wards that end, without names: they are another ward's until the day."""
    units = [session.get_one(Unit, unit_id) for unit_id in content.from_ids]
    totals: dict[EffectCode, int] = {}
    for ward_id in dict.fromkeys(unit.ward_id for unit in units if unit.ward_id):
        moves = [moves_of(session, content, unit, row.starts_on) for unit in units if unit.ward_id == ward_id]
        parts = Parts(
            [one.unit for one in moves],
            [street for one in moves for street, _ in one.streets],
            [team for one in moves for team, _ in one.teams],
            [role for one in moves for role, _ in one.following],
            [role for one in moves for role in one.ending],
        )
        effects = effects_of(session, row, parts, ward_id)
        open_ = col(VisitConflict.ward_id) == ward_id, col(VisitConflict.kept).is_(None)
        asked = session.execute(sa.select(sa.func.count()).where(*open_)).scalar_one()
        without = [one.unit.id for one in moves if one.rest is None]
        staying = open_tasks(session, without)
        ways = Ways(ward_id, row.ward_id, row.starts_on)
        leaders = Effect(EffectCode.CHARGES, charges_giving_way(session, ways, content))
        more = Effect(EffectCode.CONFLICTS, asked), Effect(EffectCode.STAYING, staying), leaders
        for effect in (*effects, *more, Effect(EffectCode.TASKS, -staying)):
            totals[effect.code] = totals.get(effect.code, 0) + effect.number
    return [Effect(code, totals[code]) for code in EffectCode if totals.get(code)]
