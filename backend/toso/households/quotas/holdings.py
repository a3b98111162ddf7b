"""Shares of an issued quota as work that members hold until its day."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import tell
from toso.authz.actor import Scope
from toso.core.row_versions import touch
from toso.households.quotas.tables import Quota, QuotaShare, QuotaState, QuotaTeam
from toso.households.quotas.workflow import QUOTA_STEPS
from toso.organisation.holdings import HandingOn, HeldRow, Holder, HoldersOn, Holding


def _rows(session: Session, asked: HoldersOn) -> list[HeldRow]:
    share, row, quota = QuotaShare, QuotaTeam, Quota
    query = (
        sa.select(col(share.member_id), col(share.id), col(share.unit_path), col(share.number), col(quota.label))
        .join(row, sa.and_(col(row.ward_id) == col(share.ward_id), col(row.id) == col(share.row_id)))
        .join(quota, sa.and_(col(quota.ward_id) == col(row.ward_id), col(quota.id) == col(row.quota_id)))
        .where(
            col(share.ward_id) == asked.ward_id,
            col(share.member_id).in_(asked.members),
            col(row.state) == QuotaState.ISSUED,
            col(quota.due_on) >= asked.on,
        )
        .order_by(col(quota.due_on), col(share.id))
    )
    return [
        HeldRow(member_id, own, path, f"{label}: {number}")
        for member_id, own, path, number, label in session.execute(query)
    ]


def _takes(receiver: Holder, row: HeldRow) -> bool:
    """A quota is a team's: its shares stay among those of the khu phố whose team it is."""
    return receiver.member_id is not None and receiver.unit_path == row.unit_path


def _hand_on(session: Session, scope: Scope, act: HandingOn) -> None:
    """The number passes whole; who has a share of the same quota gets it on top."""
    share = QuotaShare
    assert act.receiver.member_id is not None, "shares are taken by members"
    for row in act.rows:
        old = session.get_one(share, (act.giver.ward_id, row.id), with_for_update=True)
        team = session.get_one(QuotaTeam, (old.ward_id, old.row_id), with_for_update=True)
        same = col(share.row_id) == old.row_id, col(share.member_id) == act.receiver.member_id
        theirs = sa.select(share).where(col(share.ward_id) == old.ward_id, *same).with_for_update()
        own = session.execute(theirs).scalar_one_or_none()
        if own is None:
            old.member_id = act.receiver.member_id
            touch(old)
        else:
            own.number += old.number
            touch(own)
            session.delete(old)
        touch(team)
        tell(session, scope, QUOTA_STEPS, team, "hand_on", fields=["shares"], number=old.number)


QUOTA_SHARES = Holding("quota_shares", "Phần chỉ tiêu", frozenset({"quota_share.member_id"}), _rows, _takes, _hand_on)
