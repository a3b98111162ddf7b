"""Quotas of the demonstration: one issued in July and shared out in khu phố 1, one that khu phố are still answering."""

from datetime import date
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.households.quotas import schemas, service
from toso.households.quotas.queries import show_quota
from toso.households.quotas.tables import QuotaState, QuotaTeam
from toso.reports.quota_basis.basis import propose, show_start

_ACCOUNTS, _HOMES = "t5.done", "act.visited"
_SILENT = "Hết hạn trả lời, khu phố không có ý kiến khác."
_PROPOSED, _ANSWERED, _ISSUED = date(2024, 7, 22), date(2024, 7, 24), date(2024, 7, 29)


def give_quotas(stage: Stage) -> None:
    """Dũng proposes, Hoa and Nga answer, Lan issues, Hoa shares out; in August Minh proposes and Nga has agreed."""
    days = {"starts_on": _PROPOSED, "due_on": date(2024, 9, 30), "answer_by": date(2024, 7, 26)}
    quota = stage.act("dung", Action.QUOTA_PROPOSE, _PROPOSED, partial(_propose, measure=_ACCOUNTS, days=days))
    stage.act("hoa", Action.QUOTA_ANSWER, _ANSWERED, partial(_answer, quota_id=quota, share=0.8))
    stage.act("nga", Action.QUOTA_ANSWER, _ANSWERED, partial(_answer, quota_id=quota))
    stage.act("lan", Action.QUOTA_ISSUE, _ISSUED, partial(_issue, quota_id=quota))
    stage.act("hoa", Action.QUOTA_ANSWER, _ISSUED, partial(_share, quota_id=quota))
    days = {"starts_on": date(2024, 8, 8), "due_on": date(2024, 10, 31), "answer_by": date(2024, 8, 16)}
    quota = stage.act("minh", Action.QUOTA_PROPOSE, date(2024, 8, 8), partial(_propose, measure=_HOMES, days=days))
    stage.act("nga", Action.QUOTA_ANSWER, date(2024, 8, 9), partial(_answer, quota_id=quota))


def _propose(session: Session, scope: Scope, measure: str, days: dict[str, date]) -> UUID:
    """Proposes as quota the number that the register lacks to the goal, for every team that lacks any."""
    teams = [
        schemas.ProposedTeam(team_id=team.team_id, number=team.suggested)
        for team in show_start(session, scope, measure).teams
        if team.suggested
    ]
    return propose(session, scope, schemas.QuotaPropose(measure=measure, note="", teams=teams, **days)).id


def _rows(session: Session, scope: Scope, quota_id: UUID) -> list[QuotaTeam]:
    query = sa.select(QuotaTeam).where(col(QuotaTeam.quota_id) == quota_id, scope.where(QuotaTeam.unit_path))
    return list(session.execute(query.order_by(col(QuotaTeam.id))).scalars())


def _answer(session: Session, scope: Scope, quota_id: UUID, share: float = 1) -> None:
    for row in _rows(session, scope, quota_id):
        number = int(row.proposed * share)
        wanted = schemas.QuotaAnswer(agrees=True)
        if number != row.proposed:
            why = "Nhiều hộ có người cao tuổi chưa dùng điện thoại thông minh; tổ còn thiếu hai thành viên."
            wanted = schemas.QuotaAnswer(agrees=False, number=number, reason=why)
        service.answer(session, scope, row, wanted)


def _issue(session: Session, scope: Scope, quota_id: UUID) -> None:
    for row in _rows(session, scope, quota_id):
        silent = row.state is QuotaState.PROPOSED
        number = row.proposed if row.answered is None else row.answered
        if number:
            service.issue(session, scope, row, schemas.QuotaIssue(number=number, reason=_SILENT if silent else ""))


def _share(session: Session, scope: Scope, quota_id: UUID) -> None:
    """As the page suggests it."""
    whole = show_quota(session, scope.actor.scope(Action.QUOTA_READ), quota_id)
    for row in whole.rows:
        shares = [schemas.ShareWrite(member_id=m.member_id, number=m.suggested) for m in row.members]
        team = session.get_one(QuotaTeam, (scope.ward_id, row.id))
        service.share_out(session, scope, team, schemas.SharesWrite(shares=shares))
