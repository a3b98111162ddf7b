"""The measures that can be given as quotas, and for one of them what the register says of each team's ground."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.households.indicators.rules import RULES
from toso.households.quotas import service
from toso.households.quotas.arithmetic import to_reach
from toso.households.quotas.progress import Figures, team_grounds, year_of
from toso.households.quotas.queries import given_until
from toso.households.quotas.schemas import QuotaPropose
from toso.households.quotas.tables import Quota
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.organisation.queries import in_force
from toso.organisation.tables import Team
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind
from toso.reports.periods.plan_link import counted_on
from toso.reports.quota_basis import schemas

# Going to every home is no target of the plan, but what teams are asked for first.
_BESIDE = ("act.visited",)
_ALL = 100.0


def _catalogue(session: Session, scope: Scope) -> Catalogue:
    return counted_on(session, scope.ward_id, today())[1]


def _offered(catalogue: Catalogue) -> list[schemas.QuotaMeasureRead]:
    """The measures of the targets that the register counts, in the order of the plan, then the visits."""
    own = [code for target in catalogue.targets for code in target.measures]
    listed = [catalogue.measures[code] for code in (*own, *_BESIDE) if code in catalogue.measures]
    return [
        _measure(catalogue, m) for m in listed if m.code in RULES and (m.kind is MeasureKind.DONE or m.code in _BESIDE)
    ]


def _measure(catalogue: Catalogue, measure: Measure) -> schemas.QuotaMeasureRead:
    target = catalogue.target_of(measure.code)
    goal = target.goal_percent if target else None
    return schemas.QuotaMeasureRead(
        code=measure.code,
        label=measure.short_label,
        noun=measure.noun,
        ref=target.ref if target else None,
        goal_percent=_ALL if goal is None else float(goal),
    )


def show_start(session: Session, scope: Scope, code: str | None) -> schemas.QuotaStartRead:
    """Raises Malformed for a measure that cannot be given."""
    offered = _offered(_catalogue(session, scope))
    if code is None:
        return schemas.QuotaStartRead(on=today(), measures=offered, teams=[])
    return schemas.QuotaStartRead(on=today(), measures=offered, teams=_teams(session, scope, _chosen(offered, code)))


def _chosen(offered: list[schemas.QuotaMeasureRead], code: str) -> schemas.QuotaMeasureRead:
    found = next((m for m in offered if m.code == code), None)
    if found is None:
        raise Malformed(fields={"measure": "Không giao được chỉ tiêu này."})
    return found


def _teams(session: Session, scope: Scope, measure: schemas.QuotaMeasureRead) -> list[schemas.QuotaTeamBasisRead]:
    on = today()
    query = sa.select(Team).where(col(Team.ward_id) == scope.ward_id, scope.where(Team.unit_path), in_force(Team, on))
    teams = sorted(session.execute(query).scalars(), key=lambda t: (len(t.unit_path), t.unit_path, t.name))
    grounds = team_grounds(session, scope.ward_id, {t.id: t.unit_path for t in teams}, on)
    figures = Figures(session, scope.ward_id, grounds.values())
    names = unit_names(session, {t.unit_id for t in teams})
    given = given_until(session, scope.ward_id, measure.code, on)
    found = []
    for team in teams:
        tally = figures.at(grounds[team.id], measure.code, on, year_of(on))
        found.append(
            schemas.QuotaTeamBasisRead(
                team_id=team.id,
                team_name=team.name,
                unit_name=names.get(team.unit_id, ""),
                counted=tally.counted,
                known=tally.known,
                base=tally.base,
                suggested=to_reach(measure.goal_percent, tally.base, tally.counted),
                given_until=given.get(team.id),
            )
        )
    return found


def propose(session: Session, scope: Scope, body: QuotaPropose) -> Quota:
    """A negotiation over a measure of the plan, with its words and goal of today. Raises Malformed."""
    chosen = _chosen(_offered(_catalogue(session, scope)), body.measure)
    measure = service.Measured(chosen.code, chosen.label, chosen.noun, chosen.goal_percent)
    return service.propose(session, scope, measure, body)
