"""What quotas put on a start page: proposals to answer, answers to go on from, numbers to share out."""

from collections.abc import Iterator
from datetime import date

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.households.quotas.queries import unshared_teams, waiting_teams
from toso.households.quotas.tables import QuotaState
from toso.reports.today.items import Waiting

_QUOTA = "Chỉ tiêu giao"


def quota_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """Everything about quotas that waits for this person."""
    if actor.may(Action.QUOTA_ANSWER):
        for quota, _ in waiting_teams(session, actor, Action.QUOTA_ANSWER, (QuotaState.PROPOSED,), on):
            yield _item("Trả lời đề xuất chỉ tiêu", quota.label, quota.id, quota.answer_by).on(on)
        for quota in unshared_teams(session, actor, Action.QUOTA_ANSWER, on):
            yield _item("Chia chỉ tiêu cho thành viên", quota.label, quota.id)
    if actor.may(Action.QUOTA_ISSUE):
        ready = (QuotaState.ACCEPTED, QuotaState.COUNTERED)
        for quota, teams in waiting_teams(session, actor, Action.QUOTA_ISSUE, ready, on):
            yield _item("Giao chỉ tiêu", f"{quota.label}: {teams} khu phố đã trả lời", quota.id)
    if actor.may(Action.QUOTA_PROPOSE):
        for quota, teams in waiting_teams(session, actor, Action.QUOTA_PROPOSE, (QuotaState.COUNTERED,), on):
            yield _item("Xem lại số đề xuất", f"{quota.label}: {teams} khu phố đề nghị số khác", quota.id)


def _item(title: str, detail: str, quota_id: object, due_on: date | None = None) -> Waiting:
    return Waiting(_QUOTA, title, detail, f"/chi-tieu-giao/{quota_id}", due_on)
