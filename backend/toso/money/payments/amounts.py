"""The lines of a payment list as the log proves them: nobody is paid twice for a day, no cap is passed by two lists."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.money.payments.evidence import Days, proven_days
from toso.money.payments.kinds import PaymentState, Rate
from toso.money.payments.tables import PaymentLine, PaymentList
from toso.organisation.holdings import is_below
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import Team, TeamMember


class Due(NamedTuple):
    """Somebody (`member_id` None: a team) with the days that no other list pays by the same rate."""

    team: Team
    member: TeamMember | None
    days: Days
    before: set[str]
    paid: int

    @property
    def key(self) -> UUID:
        return self.member.id if self.member else self.team.id

    @property
    def name(self) -> str:
        return self.member.full_name if self.member else self.team.name

    def amount(self, rate: Rate, days: Iterable[str]) -> int:
        """The sum that these days add to what other lists of the month pay."""
        return max(0, rate.due(len(self.before | set(days))) - self.paid)


def month_of(period: str) -> tuple[date, date]:
    """The first and the last day of "2024-07"."""
    year, month = int(period[:4]), int(period[5:])
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def teams_within(session: Session, row: PaymentList, *, for_change: bool = False) -> list[Team]:
    """The teams of the list's unit and below in force within its month; `for_change`: lists over the same teams
    wait for each other.
    """
    first, last = month_of(row.period)
    query = (
        sa.select(Team)
        .where(
            col(Team.ward_id) == row.ward_id,
            col(Team.valid_from) <= last,
            sa.or_(col(Team.valid_to).is_(None), col(Team.valid_to) >= first),
        )
        .order_by(col(Team.id))
    )
    rows = session.execute(query.with_for_update() if for_change else query).scalars().all()
    return [team for team in rows if is_below(team.unit_path, row.unit_path)]


def dues_of(session: Session, row: PaymentList, teams: Sequence[Team]) -> list[Due]:
    """Everybody of these teams who has days to be paid for, in the order of the teams and of names."""
    first, last = month_of(row.period)
    m, by_team = TeamMember, {team.id: team for team in teams}
    query = sa.select(m).where(
        col(m.ward_id) == row.ward_id,
        col(m.team_id).in_(by_team),
        col(m.joined_on) <= last,
        sa.or_(col(m.left_on).is_(None), col(m.left_on) >= first),
    )
    members = (
        session.execute(query.order_by(*in_unit_order(col(m.unit_path)), col(m.full_name), col(m.id))).scalars().all()
    )
    days = proven_days(session, members, first, last)
    paid = _paid_elsewhere(session, row, members)
    if Rate.of(row.rate).of_team:
        whole = {team.id: _together(days[one.id] for one in members if one.team_id == team.id) for team in teams}
        found = [_due(team, None, whole[team.id], paid) for team in teams]
    else:
        found = [_due(by_team[one.team_id], one, days[one.id], paid) for one in members]
    return [due for due in found if due.days]


def _due(team: Team, member: TeamMember | None, days: Days, paid: Mapping[UUID, Sequence[PaymentLine]]) -> Due:
    lines = paid.get(member.id if member else team.id, ())
    before = {day for line in lines for day in line.days}
    kept = {day: proofs for day, proofs in days.items() if day not in before}
    return Due(team, member, kept, before, sum(line.amount for line in lines))


def _together(of_members: Iterable[Days]) -> Days:
    found: dict[str, set[str]] = {}
    for days in of_members:
        for day, proofs in days.items():
            found.setdefault(day, set()).update(proofs)
    return {day: sorted(found[day]) for day in sorted(found)}


def _paid_elsewhere(session: Session, row: PaymentList, members: Sequence[TeamMember]) -> dict[UUID, list[PaymentLine]]:
    """Lines of other lists in force of the same month and rate: by member (under whatever membership the account was
    paid) and by team.
    """
    p, line, m = PaymentList, PaymentLine, TeamMember
    query = (
        sa.select(line, col(m.user_id))
        .join(p, sa.and_(col(p.ward_id) == col(line.ward_id), col(p.id) == col(line.list_id)))
        .outerjoin(m, sa.and_(col(m.ward_id) == col(line.ward_id), col(m.id) == col(line.member_id)))
        .where(
            col(p.ward_id) == row.ward_id,
            col(p.period) == row.period,
            col(p.rate_id) == row.rate_id,
            col(p.id) != row.id,
            col(p.state) != PaymentState.WITHDRAWN,
        )
    )
    of_user = {one.user_id: one.id for one in reversed(members) if one.user_id is not None}
    found: dict[UUID, list[PaymentLine]] = {}
    for one, user_id in session.execute(query):
        own: UUID = one.member_id or one.team_id
        found.setdefault(of_user.get(user_id, own), []).append(one)
    return found


def is_stale(row: PaymentList, lines: Sequence[PaymentLine], dues: Sequence[Due]) -> bool:
    """Whether a line pays a day that nothing proves any more, or another amount than its days are due."""
    rate, by_key = Rate.of(row.rate), {due.key: due for due in dues}
    for line in lines:
        due = by_key.get(line.member_id or line.team_id)
        if due is None or not line.days.keys() <= due.days.keys() or line.amount != due.amount(rate, line.days):
            return True
    return False
