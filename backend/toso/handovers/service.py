"""Handing over: all that a member holds passes to others in one transaction, and what passed is written down."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record_row
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock, touch
from toso.handovers import schemas
from toso.handovers.inventory import HOLDINGS
from toso.handovers.people import as_leaver, holders_of, receivers_for
from toso.handovers.queries import get_member, held_by
from toso.handovers.tables import Handover
from toso.handovers.unsent import unsent_of
from toso.kit.clock import today
from toso.organisation.holdings import HandingOn, HeldRow, Holder, refuse_receiver
from toso.organisation.tables import TeamMember

_Shares = dict[str, dict[UUID, list[HeldRow]]]


class NothingHeld(Conflict):
    code, title = "nothing-held", "Thành viên này đã rời tổ và không còn giữ việc nào để bàn giao."


def hand_over(
    session: Session, scope: Scope, member_id: UUID, expected_version: int, body: schemas.HandoverWrite
) -> Handover:
    """The receivers begin today, the giver's last day is yesterday; visits of the days before are still theirs.

    Raises NotFound, StaleVersion, NothingHeld, Malformed (moves) for what nobody gets or somebody cannot take.
    """
    member = get_member(session, scope.actor.scope(Action.TEAM_WORKLOAD), member_id)
    scope.require(member.unit_path)
    lock(session, member, expected_version)
    on = today()
    whole = holders_of(session, [member], on)[0]
    giver = as_leaver(whole)
    held = held_by(session, [giver], on)
    if not any(held.values()) and (member.left_on is not None or not body.leaves):
        raise NothingHeld
    receivers = {one.key: one for one in receivers_for(session, giver, on)}
    shares = _shares(held, body, receivers)
    unsent = unsent_of(session, whole)
    moved = _hand_on(session, scope, giver, shares, receivers)
    if body.leaves:
        _leave(session, scope, member, on - timedelta(days=1))
    row = Handover(
        ward_id=member.ward_id,
        unit_path=member.unit_path,
        team_id=member.team_id,
        member_id=member.id,
        on=on,
        leaves=body.leaves,
        reason=body.reason,
        moved=moved,
        unsent=unsent,
        by_id=scope.user_id,
    )
    session.add(row)
    session.flush()
    record_row(session, scope, "handover", row, fields=["moved"], note={"rows": sum(map(len, held.values()))})
    return row


def _shares(held: dict[str, list[HeldRow]], body: schemas.HandoverWrite, receivers: dict[UUID, Holder]) -> _Shares:
    """By holding and receiver the rows; named rows first, the rest to the line without any."""
    shares: _Shares = {code: defaultdict(list) for code in held}
    left = {code: {row.id: row for row in rows} for code, rows in held.items()}
    for place, move in sorted(enumerate(body.moves), key=lambda one: one[1].row_ids is None):
        if move.receiver_id not in receivers or move.holding not in left:
            raise Malformed(fields={f"moves.{place}": "Không có loại việc hoặc người nhận này trong phạm vi của bạn."})
        known = left[move.holding]
        wanted = list(known) if move.row_ids is None else move.row_ids
        if not known.keys() >= set(wanted):
            raise Malformed(fields={f"moves.{place}.row_ids": "Có việc người này không giữ, hoặc đã giao ở dòng khác."})
        shares[move.holding][move.receiver_id] += [known.pop(own) for own in dict.fromkeys(wanted)]
    forgotten = [f"{one.label.lower()}: {len(left[one.code])}" for one in HOLDINGS if left[one.code]]
    if forgotten:
        raise Malformed(fields={"moves": f"Còn việc chưa có người nhận ({'; '.join(forgotten)})."})
    return shares


def _hand_on(
    session: Session, scope: Scope, giver: Holder, shares: _Shares, receivers: dict[UUID, Holder]
) -> list[dict[str, Any]]:
    """The rows that passed, in words. Raises Malformed for who cannot take it."""
    moved: list[dict[str, Any]] = []
    for holding in HOLDINGS:
        for key, rows in shares[holding.code].items():
            receiver = receivers[key]
            for row in rows:
                if not holding.takes(receiver, row):
                    raise refuse_receiver(holding.label, row, receiver)
            holding.hand_on(session, scope, HandingOn(giver, receiver, rows, today()))
            if rows:
                moved.append({"holding": holding.code, "to": receiver.name, "rows": [row.text for row in rows]})
    session.flush()
    return moved


def _leave(session: Session, scope: Scope, member: TeamMember, last: date) -> None:
    """Who has left keeps their day; nobody leaves before they joined."""
    if member.left_on is not None and member.left_on <= last:
        return
    member.left_on = max(member.joined_on, last)
    touch(member)
    session.add(member)
    record_row(session, scope, "team_member", member, fields=["left_on"])
