"""Results of a campaign as they are shown to whoever reads it."""

from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.activities.campaign_goals import COUNTED
from toso.activities.kinds import CAMPAIGN
from toso.activities.reach import get_activity
from toso.activities.tables import Activity
from toso.activities.views import may_aim
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.households.indicators.counts import Tally
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.figures import percent_beside
from toso.organisation.queries import neighbourhoods
from toso.reports.campaigns import schemas, wording
from toso.reports.campaigns.results import Goal, Results, daily_of, measures_on, results_of
from toso.reports.figures.library import offered

_NONE = Tally()


def get_campaign(session: Session, scope: Scope, activity_id: UUID) -> Activity:
    """Raises NotFound for one out of reach, and for another kind."""
    row = get_activity(session, scope, activity_id)
    if row.kind != CAMPAIGN:
        raise NotFound("Hoạt động này không phải là chiến dịch.")
    return row


def show_results(session: Session, scope: Scope, activity_id: UUID) -> schemas.CampaignResultsRead:
    """Raises NotFound."""
    row = get_campaign(session, scope, activity_id)
    found = results_of(session, row, today())
    names = unit_names(session, [place.unit_id for place in found.places])
    daily = daily_of(session, found)
    sets = may_aim(scope.actor, row)
    return schemas.CampaignResultsRead(
        first_on=row.first_on,
        last_on=row.last_on,
        before_on=found.before_on,
        on=found.on,
        places=[schemas.CampaignAreaRead(unit_id=p.unit_id, name=names[p.unit_id]) for p in found.places],
        goals=[_goal_read(scope, found, goal, names, daily) for goal in found.goals],
        measures=_measures(session, row) if sets else [],
        areas=_areas(session, scope) if sets else [],
    )


def _goal_read(
    scope: Scope, results: Results, goal: Goal, names: dict[UUID, str], daily: dict[date, dict[str, int]]
) -> schemas.CampaignGoalRead:
    before, now = goal.total.of(goal.measure.code)
    share, goal_share = goal.bar
    return schemas.CampaignGoalRead(
        code=goal.measure.code,
        label=goal.measure.label,
        noun=goal.measure.noun,
        by=goal.by,
        by_label=goal.by.label,
        value=goal.value,
        before=before,
        now=now,
        added=goal.added,
        result_text=wording.result(goal),
        reached=goal.reached,
        share=share,
        goal_share=goal_share,
        days=[schemas.CampaignDayRead(on=on, counted=sums[goal.measure.code]) for on, sums in daily.items()],
        places=_places(scope, results, goal, names),
    )


def _places(scope: Scope, results: Results, goal: Goal, names: dict[UUID, str]) -> list[schemas.CampaignPlaceRead]:
    reads, listed = scope.actor.scope(Action.INDICATOR_READ), []
    for place, sides in zip(results.places, goal.places, strict=True):
        if not reads.covers(place.path):
            continue
        before, now = sides.of(goal.measure.code)
        tally = sides.now.get(goal.measure.code, _NONE)
        listed.append(
            schemas.CampaignPlaceRead(
                unit_id=place.unit_id,
                name=names[place.unit_id],
                before=before,
                now=now,
                added=now - before,
                percent_text=percent_beside(goal.share(sides.now), None),
                known=tally.known,
                base=tally.base,
            )
        )
    return listed


def _measures(session: Session, row: Activity) -> list[schemas.CampaignMeasureRead]:
    known = measures_on(session, row.ward_id, min(row.first_on, today())).measures
    return [
        schemas.CampaignMeasureRead(code=m.code, label=m.label, rate=m.of is not None)
        for m in (*known.values(), *offered(known))
        if m.code in COUNTED
    ]


def _areas(session: Session, scope: Scope) -> list[schemas.CampaignAreaRead]:
    reads = scope.actor.scope(Action.INDICATOR_READ)
    units = neighbourhoods(session, scope.ward_id, today())
    return [schemas.CampaignAreaRead(unit_id=u.id, name=u.name) for u in units if reads.covers(u.path)]
