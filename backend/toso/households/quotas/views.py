"""A team's part of a quota as it is shown: its basis, progress, members with shares, history, and the next steps."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available, timeline
from toso.authz.actor import Actor
from toso.households.quotas import schemas
from toso.households.quotas.arithmetic import added, spread, to_reach
from toso.households.quotas.progress import Figures, Ground, member_grounds, team_grounds, year_of
from toso.households.quotas.tables import Quota, QuotaShare, QuotaState, QuotaStep, QuotaTeam
from toso.households.quotas.workflow import QUOTA_STEPS
from toso.identity.queries import names_of, unit_names
from toso.kit import figures as written
from toso.kit.clock import today
from toso.organisation.tables import Team, TeamMember
from toso.organisation.teams.queries import member_on


def number_of(team: QuotaTeam) -> int:
    """The number that counts now: what was issued, else what the khu phố said, else what was proposed."""
    return next(n for n in (team.issued, team.answered, team.proposed) if n is not None)


@dataclass(frozen=True)
class Window:
    """A measure from the first day of a quota to its last, or to today."""

    code: str
    starts_on: date
    on: date

    def done(self, figures: Figures, ground: Ground) -> int:
        """Added inside the window along a ground."""
        if self.on < self.starts_on:
            return 0
        year, eve = year_of(self.starts_on), self.starts_on - timedelta(days=1)
        return added(
            figures.at(ground, self.code, self.on, year).counted, figures.at(ground, self.code, eve, year).counted
        )

    def left(self, figures: Figures, ground: Ground) -> int:
        """Of the population along a ground, who is not done."""
        tally = figures.at(ground, self.code, min(self.on, today()), year_of(self.starts_on))
        return max(0, tally.base - tally.counted)


def window_of(quota: Quota) -> Window:
    return Window(quota.measure, quota.starts_on, min(quota.due_on, today()))


@dataclass(frozen=True)
class _Beside:
    """Everything that stands beside the rows of one negotiation, read in one go."""

    window: Window
    figures: Figures
    grounds: Mapping[UUID, Ground]
    members: Mapping[UUID, list[TeamMember]]
    walks: Mapping[UUID, Ground]
    shares: Mapping[UUID, dict[UUID, int]]
    steps: Mapping[UUID, list[QuotaStep]]
    names: Mapping[UUID, str]


def team_reads(session: Session, actor: Actor, quota: Quota, teams: Sequence[QuotaTeam]) -> list[schemas.QuotaTeamRead]:
    beside = _read_beside(session, quota, teams)
    named = sa.select(col(Team.id), col(Team.name)).where(col(Team.id).in_([t.team_id for t in teams]))
    team_names = dict(session.execute(named).all())
    units = unit_names(session, {t.unit_id for t in teams})
    rows = [_team(actor, quota, t, beside, team_names.get(t.team_id, ""), units.get(t.unit_id, "")) for t in teams]
    order = {t.id: t.unit_path for t in teams}
    return sorted(rows, key=lambda row: (len(order[row.id]), order[row.id], row.team_name))


def _read_beside(session: Session, quota: Quota, teams: Sequence[QuotaTeam]) -> _Beside:
    on, ward_id, ids = today(), quota.ward_id, [t.id for t in teams]
    grounds = team_grounds(session, ward_id, {t.team_id: t.unit_path for t in teams}, on)
    members = _members(session, ward_id, [t.team_id for t in teams], on)
    walks = member_grounds(session, ward_id, {m.id: m.unit_path for of in members.values() for m in of}, on)
    steps: dict[UUID, list[QuotaStep]] = timeline(session, QUOTA_STEPS, teams)
    return _Beside(
        window_of(quota),
        Figures(session, ward_id, [*grounds.values(), *walks.values()]),
        grounds,
        members,
        walks,
        shares_of(session, ward_id, ids),
        steps,
        names_of(session, {s.by_id for of in steps.values() for s in of}),
    )


def _members(session: Session, ward_id: UUID, teams: Sequence[UUID], on: date) -> dict[UUID, list[TeamMember]]:
    query = sa.select(TeamMember).where(
        col(TeamMember.ward_id) == ward_id, col(TeamMember.team_id).in_(teams), member_on(on)
    )
    found: dict[UUID, list[TeamMember]] = defaultdict(list)
    for member in session.execute(query.order_by(col(TeamMember.full_name), col(TeamMember.id))).scalars():
        found[member.team_id].append(member)
    return found


def shares_of(session: Session, ward_id: UUID, rows: Sequence[UUID]) -> dict[UUID, dict[UUID, int]]:
    """Shares by row and member."""
    query = sa.select(col(QuotaShare.row_id), col(QuotaShare.member_id), col(QuotaShare.number)).where(
        col(QuotaShare.ward_id) == ward_id, col(QuotaShare.row_id).in_(rows)
    )
    found: dict[UUID, dict[UUID, int]] = defaultdict(dict)
    for row_id, member_id, number in session.execute(query):
        found[row_id][member_id] = number
    return found


def _team(
    actor: Actor, quota: Quota, team: QuotaTeam, beside: _Beside, name: str, unit_name: str
) -> schemas.QuotaTeamRead:
    own = {"id", "version", "quota_id", "team_id", "unit_id", "state", "proposed", "answered", "issued"}
    shares = beside.shares.get(team.id, {})
    return schemas.QuotaTeamRead(
        **team.model_dump(include=own),
        team_name=name,
        unit_name=unit_name,
        state_label=team.state.label,
        number=number_of(team),
        basis=schemas.QuotaBasisRead(
            on=team.basis_on,
            counted=team.basis_counted,
            known=team.basis_known,
            base=team.basis_base,
            suggested=to_reach(quota.goal_percent, team.basis_base, team.basis_counted),
        ),
        progress=_progress(team, beside),
        shared=sum(shares.values()),
        members=_member_reads(team, beside, shares) if team.state is QuotaState.ISSUED else [],
        steps=[_step(step, beside.names) for step in beside.steps.get(team.id, [])],
        actions=available(QUOTA_STEPS, actor, team),
    )


def _progress(team: QuotaTeam, beside: _Beside) -> schemas.QuotaProgressRead | None:
    if team.state is not QuotaState.ISSUED:
        return None
    done, number = beside.window.done(beside.figures, beside.grounds[team.team_id]), number_of(team)
    share = written.share(done, number)
    return schemas.QuotaProgressRead(
        on=beside.window.on,
        done=done,
        number=number,
        percent=None if share is None else float(share),
        percent_text=written.percent(share),
    )


def _member_reads(team: QuotaTeam, beside: _Beside, shares: Mapping[UUID, int]) -> list[schemas.QuotaMemberRead]:
    members = beside.members.get(team.team_id, [])
    left = {m.id: beside.window.left(beside.figures, beside.walks[m.id]) for m in members}
    suggested = spread(number_of(team), left)
    return [
        schemas.QuotaMemberRead(
            member_id=m.id,
            full_name=m.full_name,
            kind_label=m.kind.label,
            streets=len(beside.walks[m.id].streets or ()),
            number=shares.get(m.id),
            suggested=suggested[m.id],
            done=beside.window.done(beside.figures, beside.walks[m.id]),
        )
        for m in members
    ]


def _step(step: QuotaStep, names: Mapping[UUID, str]) -> schemas.QuotaStepRead:
    return schemas.QuotaStepRead(
        id=step.id,
        at=step.at,
        by_name=names.get(step.by_id, ""),
        name=step.name,
        label=QUOTA_STEPS.label(step.name),
        number=step.number,
        reason=step.reason,
    )
