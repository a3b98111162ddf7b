"""Steps of hints: the member is asked, answers or objects, a leader decides, homes are chosen, the hint is closed."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import check, take
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version
from toso.core.schemas import SHORTEST_REASON
from toso.households.rechecks.hints import schemas
from toso.households.rechecks.hints.choice import choose_homes
from toso.households.rechecks.hints.kinds import HintAnswer, HintState
from toso.households.rechecks.hints.tables import RecheckHint
from toso.households.rechecks.hints.workflow import HINT_STEPS
from toso.kit.clock import local_date, now, today

ANSWER_DAYS, QUIET_DAYS, QUIET_UNEXPLAINED = timedelta(days=7), timedelta(days=90), timedelta(days=75)


class WaitForAnswer(Conflict):
    code, title = "hint-not-answered", "Thành viên chưa trả lời và chưa qua 7 ngày kể từ khi hỏi."


class WaitForDecision(Conflict):
    code, title = "hint-objected", "Thành viên không đồng ý; lãnh đạo quyết định trước khi làm tiếp."


def hint_for_change(
    session: Session, scope: Scope, hint_id: UUID, version: int, *only: sa.ColumnElement[bool]
) -> RecheckHint:
    """A hint in reach that meets `only`, locked. Raises NotFound, StaleVersion."""
    query = sa.select(RecheckHint).where(
        col(RecheckHint.ward_id) == scope.ward_id,
        col(RecheckHint.id) == hint_id,
        scope.where(RecheckHint.unit_path, RecheckHint.member_id),
        *only,
    )
    query = query.with_for_update()
    hint = session.execute(query).scalar_one_or_none()
    if hint is None:
        raise NotFound("Không tìm thấy nội dung này trong phạm vi của bạn.")
    check_version(hint, version)
    return hint


def own() -> sa.ColumnElement[bool]:
    """Everything that was asked: a member may know of it."""
    return col(RecheckHint.asked_at).is_not(None)


def objected() -> sa.ColumnElement[bool]:
    """Objections that wait for a leader."""
    h = RecheckHint
    return sa.and_(
        col(h.answer) == HintAnswer.OBJECTION, col(h.decided_by_id).is_(None), col(h.state) == HintState.ASKED
    )


def waits_for_leader(hint: RecheckHint) -> bool:
    return hint.answer is HintAnswer.OBJECTION and hint.decided_by_id is None and hint.state is HintState.ASKED


def ask(session: Session, scope: Scope, hint_id: UUID, version: int) -> RecheckHint:
    """Raises NotFound, StaleVersion, WrongState."""
    hint = hint_for_change(session, scope, hint_id, version)
    check(HINT_STEPS, hint, "ask")
    hint.asked_at = now()
    return take(session, scope, HINT_STEPS, hint, "ask")


def answer(session: Session, scope: Scope, hint_id: UUID, version: int, body: schemas.QuestionAnswer) -> RecheckHint:
    """The member's own; may be given anew until something followed. Raises NotFound, StaleVersion, WrongState,
    Malformed.
    """
    hint = hint_for_change(session, scope, hint_id, version, own(), col(RecheckHint.member_id) == scope.user_id)
    check(HINT_STEPS, hint, "answer")
    if hint.decided_by_id is not None:
        raise NotFound("Lãnh đạo đã quyết định; không trả lời lại.")
    needs_text = body.answer in {HintAnswer.OBJECTION, HintAnswer.OTHER}
    if needs_text and len(body.text) < SHORTEST_REASON:
        raise Malformed(fields={"text": "Hãy ghi rõ lý do."})
    hint.answer, hint.answer_text, hint.answered_at = body.answer, body.text, now()
    return take(session, scope, HINT_STEPS, hint, "answer", fields=["answer", "answer_text"])


def decide(session: Session, scope: Scope, hint_id: UUID, version: int, step: str, reason: str) -> RecheckHint:
    """`step`: accept what the member says, or decline and let homes be checked. Raises NotFound, StaleVersion."""
    hint = hint_for_change(session, scope, hint_id, version, objected())
    hint.decided_by_id, hint.reason = scope.user_id, reason
    if step == "accept":
        _close(hint, explained=True)
    return take(session, scope, HINT_STEPS, hint, step, reason, fields=["reason"])


def choose(session: Session, scope: Scope, hint_id: UUID, version: int, homes: int) -> RecheckHint:
    """Raises NotFound, StaleVersion, WrongState, WaitForAnswer, WaitForDecision, NoHomes."""
    hint = hint_for_change(session, scope, hint_id, version)
    check(HINT_STEPS, hint, "cases")
    if waits_for_leader(hint):
        raise WaitForDecision
    if hint.answer is None and (hint.asked_at is None or today() < local_date(hint.asked_at) + ANSWER_DAYS):
        raise WaitForAnswer
    chosen = choose_homes(session, hint, homes)
    return take(session, scope, HINT_STEPS, hint, "cases", note={"drawn": len(chosen)})


def close(session: Session, scope: Scope, hint_id: UUID, version: int, body: schemas.HintClose) -> RecheckHint:
    """Raises NotFound, StaleVersion, WrongState, WaitForDecision: it ends an objection only in the member's favour."""
    hint = hint_for_change(session, scope, hint_id, version)
    check(HINT_STEPS, hint, "close", body.reason)
    if waits_for_leader(hint) and not body.explained:
        raise WaitForDecision
    hint.reason = body.reason
    _close(hint, explained=body.explained)
    return take(session, scope, HINT_STEPS, hint, "close", body.reason, fields=["reason", "explained"])


def _close(hint: RecheckHint, *, explained: bool) -> None:
    """Quiet afterwards for as long as the same sheets would be found again; longer where there was a good reason."""
    hint.explained, hint.closed_at = explained, now()
    hint.quiet_until = today() + (QUIET_DAYS if explained else QUIET_UNEXPLAINED)


def hints_of(session: Session, scope: Scope, *only: sa.ColumnElement[bool]) -> Sequence[RecheckHint]:
    """Hints in reach, the newest first; of twelve months, so few."""
    h = RecheckHint
    query = sa.select(h).where(col(h.ward_id) == scope.ward_id, scope.where(h.unit_path, h.member_id), *only)
    return session.execute(query.order_by(col(h.id).desc())).scalars().all()
