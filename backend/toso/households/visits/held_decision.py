"""The decision on a sheet that waits: taken under its author and ids, or declined with a reason; once."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import touch
from toso.households.model.items import Channel
from toso.households.model.tables import Household
from toso.households.model.visit_kinds import HeldReason, HeldState
from toso.households.model.visit_tables import HeldVisit
from toso.households.visits.held_queries import decided_by
from toso.households.visits.held_store import drop_photos
from toso.households.visits.ingest import Outcome, ingest, refused_of
from toso.households.visits.placement import Waits
from toso.households.visits.sheet_check import Refused, VisitChanges
from toso.households.visits.sheets import HeldDecision, HeldDecisionWrite, VisitWrite
from toso.households.visits.source import Source
from toso.identity.queries import names_of
from toso.kit.clock import VIETNAM, now, today

_BECOMES = {HeldDecision.TAKE: HeldState.TAKEN, HeldDecision.DECLINE: HeldState.DECLINED}


class AlreadyDecided(Conflict):
    code, title = "already-decided", "Phiếu này đã có người quyết định khác."


class CannotBeTaken(Conflict):
    code, title = "cannot-be-taken", "Phiếu này chưa đưa vào sổ được."


def decide(session: Session, scope: Scope, held_id: UUID, body: HeldDecisionWrite) -> HeldVisit:
    """Says what becomes of a sheet; saying the same again changes nothing.

    Raises NotFound out of reach, AlreadyDecided, Malformed, CannotBeTaken with the reason in words.
    """
    home, within = decided_by(scope)
    query = sa.select(col(HeldVisit.id)).join(Household, home, isouter=True).where(within, col(HeldVisit.id) == held_id)
    if session.execute(query).first() is None:
        raise NotFound("Không tìm thấy phiếu này trong phạm vi của bạn.")
    row = session.get_one(HeldVisit, (scope.ward_id, held_id), with_for_update=True)
    if row.state is _BECOMES[body.decision]:
        return row
    if row.state is not HeldState.WAITING:
        raise AlreadyDecided
    if body.decision is HeldDecision.TAKE:
        _take(session, scope, row, body.visited_on)
    elif body.reason is None:
        raise Malformed(fields={"reason": "Hãy ghi lý do để người gửi biết."})
    else:
        row.why = body.reason
        drop_photos(session, row)
    row.state, row.decided_by_id, row.decided_at = _BECOMES[body.decision], scope.user_id, now()
    row.sheet = {}
    touch(row)
    session.add(row)
    session.flush()
    record_row(
        session,
        scope,
        "held_visit",
        row,
        action="visit.decide",
        note={"household_id": str(row.household_id), "decision": body.decision.value},
    )
    return row


def _take(session: Session, scope: Scope, row: HeldVisit, on: date | None) -> None:
    """Stores the sheet as if its author's phone had sent it in time."""
    if not row.sheet:
        raise CannotBeTaken("Nội dung phiếu không còn được giữ; chỉ có thể không lấy.")
    sheet, skew = VisitWrite.model_validate(row.sheet), timedelta(seconds=row.skew_seconds)
    sheet = sheet.model_copy(update={"clock": None})  # `skew` says already what it told when the sheet came
    if on is None and row.reason is HeldReason.IN_FUTURE:
        raise Malformed(fields={"visited_on": "Đồng hồ của máy sai; hãy chọn ngày đến nhà."})
    if on is not None:
        if on > today():
            raise Malformed(fields={"visited_on": "Ngày này chưa đến."})
        noon = datetime.combine(on, time(12), VIETNAM)
        sheet, skew = sheet.model_copy(update={"visited_at": min(noon, now()).astimezone(UTC)}), timedelta()
    name = names_of(session, {row.sender_id}).get(row.sender_id, "")
    author = Actor(user_id=row.sender_id, full_name=name, grants=(), request_id=scope.actor.request_id)
    own = Scope(
        actor=author, action=Action.VISIT_RECORD, ward_ids=(row.ward_id,), subtrees=scope.subtrees, units=(), own=False
    )
    source = Source(Channel.VISIT, row.sender_id, row.sender_id, skew=skew)
    taken = ingest(session, own, [sheet], source, decided=True)
    (outcome,) = taken.outcomes
    if outcome is None:
        return  # it became a visit by another road, so nothing is left to store
    if not isinstance(outcome, VisitChanges):
        raise CannotBeTaken(_why_not(outcome))
    if not scope.covers(outcome.household.unit_path):
        raise CannotBeTaken("Hộ này nay thuộc khu phố khác; trưởng khu phố đó quyết định.")


def _why_not(outcome: Outcome) -> str:
    if isinstance(outcome, Waits) and outcome.reason is HeldReason.CLOSED:
        return "Hộ đã ra khỏi sổ mà phiếu ghi thêm người mới; hãy mở lại hộ rồi lấy phiếu, hoặc không lấy."
    return refused_of(outcome).message if isinstance(outcome, Waits | Refused) else CannotBeTaken.title
