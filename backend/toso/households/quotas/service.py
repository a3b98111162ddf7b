"""Changing of quotas: proposed, answered, proposed anew, issued, shared out, taken back; each step is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.audit.steps import check, take, tell
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version
from toso.core.schemas import SHORTEST_REASON
from toso.households.quotas import schemas
from toso.households.quotas.progress import Figures, team_grounds, year_of
from toso.households.quotas.queries import reached
from toso.households.quotas.tables import Quota, QuotaShare, QuotaState, QuotaTeam
from toso.households.quotas.workflow import QUOTA_STEPS
from toso.kit.clock import today
from toso.organisation.queries import in_force
from toso.organisation.tables import Team, TeamMember
from toso.organisation.teams.queries import member_on

LONGEST = 3 * 366  # days
_TAKEN = "Tổ này đã có chỉ tiêu về việc này trong thời gian đó."
_OTHERWISE = "Số này không phải số khu phố đã trả lời: hãy ghi lý do."


class NotAgreed(Conflict):
    code, title = "quota-not-agreed", "Chỉ giao cùng lúc những khu phố đã nhất trí; khu phố khác hãy giao riêng."


@dataclass(frozen=True)
class Measured:
    """The subject of a quota: a measure of the register, its words, and the goal of the plan."""

    code: str
    label: str
    noun: str
    goal_percent: float


def propose(session: Session, scope: Scope, measure: Measured, body: schemas.QuotaPropose) -> Quota:
    """A number for each team, with what the register says now. Raises Malformed."""
    _check_days(body)
    teams = _teams(session, scope, body.teams)
    _check_free(session, scope, measure, body)
    quota = Quota(
        ward_id=scope.ward_id,
        unit_path=scope.ward_path,
        measure=measure.code,
        label=measure.label,
        noun=measure.noun,
        goal_percent=measure.goal_percent,
        starts_on=body.starts_on,
        due_on=body.due_on,
        answer_by=body.answer_by,
        note=body.note,
        by_id=scope.user_id,
    )
    session.add(quota)
    session.flush()
    numbers = {team.team_id: team.number for team in body.teams}
    for row in _rows(session, quota, teams, numbers):
        session.add(row)
        session.flush()
        tell(session, scope, QUOTA_STEPS, row, "propose", body.note, number=row.proposed)
    note = {"measure": measure.code, "teams": len(teams)}
    record_row(session, scope, "quota", quota, note=note)
    return quota


def _check_days(body: schemas.QuotaPropose) -> None:
    faults = {}
    if body.due_on < max(body.starts_on, today()):
        faults["due_on"] = "Hạn phải từ hôm nay trở đi và không trước ngày bắt đầu."
    elif (body.due_on - today()).days > LONGEST:
        faults["due_on"] = "Hạn quá xa: nhiều nhất ba năm."
    if not today() <= body.answer_by <= max(body.due_on, today()):
        faults["answer_by"] = "Ngày trả lời phải từ hôm nay đến trước hạn."
    if (today() - body.starts_on).days > 366:
        faults["starts_on"] = "Ngày bắt đầu quá xa."
    if faults:
        raise Malformed(fields=faults)


def _teams(session: Session, scope: Scope, proposals: Sequence[schemas.ProposedTeam]) -> list[Team]:
    query = sa.select(Team).where(
        col(Team.id).in_([w.team_id for w in proposals]),
        col(Team.ward_id) == scope.ward_id,
        scope.where(Team.unit_path),
        in_force(Team, today()),
    )
    found = {team.id: team for team in session.execute(query).scalars()}
    faults = {
        f"teams.{n}.team_id": "Không có tổ này trong phường." for n, w in enumerate(proposals) if w.team_id not in found
    }
    if len({w.team_id for w in proposals}) != len(proposals):
        faults["teams"] = "Mỗi tổ chỉ ghi một lần."
    if faults:
        raise Malformed(fields=faults)
    return list(found.values())


def _check_free(session: Session, scope: Scope, measure: Measured, body: schemas.QuotaPropose) -> None:
    """A team has one quota of a measure at a time: what is done would count for both."""
    query = sa.select(col(QuotaTeam.team_id)).where(
        col(QuotaTeam.ward_id) == scope.ward_id,
        col(QuotaTeam.team_id).in_([w.team_id for w in body.teams]),
        col(QuotaTeam.state) != QuotaState.WITHDRAWN,
        col(Quota.ward_id) == col(QuotaTeam.ward_id),
        col(Quota.id) == col(QuotaTeam.quota_id),
        col(Quota.measure) == measure.code,
        col(Quota.starts_on) <= body.due_on,
        col(Quota.due_on) >= body.starts_on,
    )
    taken = set(session.execute(query).scalars())
    faults = {f"teams.{n}.team_id": _TAKEN for n, w in enumerate(body.teams) if w.team_id in taken}
    if faults:
        raise Malformed(fields=faults)


def _rows(session: Session, quota: Quota, teams: Sequence[Team], numbers: Mapping[UUID, int]) -> list[QuotaTeam]:
    on = today()
    grounds = team_grounds(session, quota.ward_id, {t.id: t.unit_path for t in teams}, on)
    figures = Figures(session, quota.ward_id, grounds.values())
    rows = []
    for team in teams:
        tally = figures.at(grounds[team.id], quota.measure, on, year_of(quota.starts_on))
        rows.append(
            QuotaTeam(
                ward_id=quota.ward_id,
                quota_id=quota.id,
                team_id=team.id,
                unit_id=team.unit_id,
                unit_path=team.unit_path,
                state=QuotaState.PROPOSED,
                proposed=numbers[team.id],
                basis_on=on,
                basis_counted=tally.counted,
                basis_known=tally.known,
                basis_base=tally.base,
            )
        )
    return rows


def row_for_change(session: Session, scope: Scope, row_id: UUID, expected_version: int) -> QuotaTeam:
    """A team's row in reach in the expected version, locked. Raises NotFound, StaleVersion."""
    query = sa.select(QuotaTeam).where(col(QuotaTeam.id) == row_id, reached(scope))
    query = query.with_for_update()
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound("Không tìm thấy chỉ tiêu này trong phạm vi của bạn.")
    check_version(row, expected_version)
    return row


def answer(session: Session, scope: Scope, row: QuotaTeam, body: schemas.QuotaAnswer) -> None:
    """The khu phố agrees, or names its own number with the reason. Raises WrongState, Malformed."""
    if body.agrees:
        _take(session, scope, row, "accept", row.proposed, body.reason)
        row.answered = row.proposed
        return
    if body.number is None or body.number == row.proposed:
        raise Malformed(fields={"number": "Hãy ghi số khác mà khu phố đề nghị."})
    _take(session, scope, row, "counter", body.number, body.reason)
    row.answered = body.number


def revise(session: Session, scope: Scope, row: QuotaTeam, body: schemas.QuotaRevise) -> None:
    """Proposes another number; the khu phố answers anew. Raises WrongState."""
    _take(session, scope, row, "revise", body.number, body.reason)
    row.proposed, row.answered = body.number, None


def issue(session: Session, scope: Scope, row: QuotaTeam, body: schemas.QuotaIssue) -> None:
    """Issues a number, or another one than issued before. Raises WrongState, Malformed."""
    name = "change" if row.state is QuotaState.ISSUED else "issue"
    check(QUOTA_STEPS, row, name, body.reason)
    agreed = row.state in {QuotaState.ACCEPTED, QuotaState.COUNTERED} and body.number == row.answered
    if name == "issue" and not agreed and len(body.reason) < SHORTEST_REASON:
        raise Malformed(fields={"reason": _OTHERWISE})
    _take(session, scope, row, name, body.number, body.reason)
    row.issued = body.number


def issue_agreed(session: Session, scope: Scope, quota_id: UUID, body: schemas.QuotaIssueAgreed) -> None:
    """Issues to several teams at once what each of them agreed to. Raises NotAgreed, NotFound, StaleVersion."""
    for one in sorted(body.rows, key=lambda one: one.id):
        row = row_for_change(session, scope, one.id, one.version)
        if row.quota_id != quota_id:
            raise NotFound
        if row.state is not QuotaState.ACCEPTED or not row.answered:
            raise NotAgreed
        issue(session, scope, row, schemas.QuotaIssue(number=row.answered))


def end(session: Session, scope: Scope, row: QuotaTeam, name: str, reason: str) -> None:
    """Withdraws a proposal, or revokes what was issued (`name`). Raises WrongState."""
    _take(session, scope, row, name, None, reason)


def share_out(session: Session, scope: Scope, row: QuotaTeam, body: schemas.SharesWrite) -> None:
    """Who does how many, in whole. Raises WrongState, Malformed for who is not in the team today."""
    members = _members(session, row, today())
    faults = {
        f"shares.{n}.member_id": "Người này không ở trong tổ."
        for n, s in enumerate(body.shares)
        if s.member_id not in members
    }
    if len({s.member_id for s in body.shares}) != len(body.shares):
        faults["shares"] = "Mỗi người chỉ ghi một lần."
    if faults:
        raise Malformed(fields=faults)
    _take(session, scope, row, "share", sum(s.number for s in body.shares), "")
    of_row = sa.and_(col(QuotaShare.ward_id) == row.ward_id, col(QuotaShare.row_id) == row.id)
    session.execute(sa.delete(QuotaShare).where(of_row))
    for one in body.shares:
        if one.number:
            session.add(
                QuotaShare(
                    ward_id=row.ward_id,
                    row_id=row.id,
                    unit_path=row.unit_path,
                    member_id=one.member_id,
                    number=one.number,
                )
            )
    session.flush()


def _members(session: Session, row: QuotaTeam, on: date) -> set[UUID]:
    query = sa.select(col(TeamMember.id)).where(
        col(TeamMember.ward_id) == row.ward_id, col(TeamMember.team_id) == row.team_id, member_on(on)
    )
    return set(session.execute(query).scalars())


def _take(session: Session, scope: Scope, row: QuotaTeam, name: str, number: int | None, reason: str) -> None:
    take(session, scope, QUOTA_STEPS, row, name, reason, note={"number": number}, number=number)
