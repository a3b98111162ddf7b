"""Proposing rewards, deciding on them; whoever proposed one does not decide on it."""

from collections.abc import Callable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit import steps
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.organisation.own_units import unit_acting
from toso.organisation.tables import TeamMember, Unit
from toso.rewards import schemas
from toso.rewards.tables import Reward
from toso.rewards.workflow import REWARD_STEPS

RestsOn = Callable[[Session, Reward, UUID], None]
"""Raises Malformed where the reward cannot rest on the assessment of this id."""


class OwnReward(Conflict):
    code, title = "own-reward", "Người đề nghị không tự quyết định được; hãy để người khác quyết định."


def propose(session: Session, scope: Scope, body: schemas.RewardWrite, check_basis: RestsOn) -> Reward:
    """Raises Malformed for a unit, a member or an assessment that it cannot be of."""
    member = _member(session, scope, body.member_id) if body.member_id else None
    unit = _unit_of(session, member) if member else unit_acting(session, scope, body.unit_id)
    row = Reward(
        ward_id=scope.ward_id,
        unit_id=unit.id,
        unit_path=unit.path,
        user_id=member.user_id if member else None,
        name=member.full_name if member else unit_names(session, [unit.id])[unit.id],
        proposed_on=today(),
        proposed_by_id=scope.user_id,
        **body.model_dump(include={"form", "reason", "member_id", "assessment_id", "amount"}),
    )
    if row.assessment_id is not None:
        check_basis(session, row, row.assessment_id)
    session.add(row)
    session.flush()
    return steps.tell(session, scope, REWARD_STEPS, row, "propose", fields=["form"])


def _member(session: Session, scope: Scope, member_id: UUID) -> TeamMember:
    row = session.get(TeamMember, (scope.ward_id, member_id))
    if row is None or not scope.covers(row.unit_path):
        raise Malformed(fields={"member_id": "Không tìm thấy thành viên này trong phạm vi của bạn."})
    return row


def _unit_of(session: Session, member: TeamMember) -> Unit:
    return session.execute(sa.select(Unit).where(col(Unit.path) == member.unit_path)).scalar_one()


def row_for_change(session: Session, scope: Scope, reward_id: UUID, expected_version: int) -> Reward:
    """Raises NotFound, Forbidden, StaleVersion."""
    return lock(session, scope.found(session.get(Reward, (scope.ward_id, reward_id))), expected_version)


def decide(session: Session, scope: Scope, row: Reward, body: schemas.RewardDecision) -> Reward:
    """Raises WrongState, OwnReward, Malformed without the decision's number or the reason."""
    steps.check(REWARD_STEPS, row, body.step, body.reason)
    if row.proposed_by_id == scope.user_id:
        raise OwnReward
    if body.step == "decide" and not body.document_no:
        raise Malformed(fields={"document_no": "Hãy ghi số quyết định."})
    decided = body.step != "reopen"
    row.decided_on, row.decided_by_id = (today(), scope.user_id) if decided else (None, None)
    row.document_no, row.answer = (body.document_no, body.reason) if decided else ("", "")
    return steps.take(session, scope, REWARD_STEPS, row, body.step, body.reason, fields=["document_no"])


def withdraw(session: Session, scope: Scope, row: Reward, reason: str) -> Reward:
    """Raises WrongState."""
    steps.check(REWARD_STEPS, row, "withdraw", reason)
    row.answer = reason
    return steps.take(session, scope, REWARD_STEPS, row, "withdraw", reason)
