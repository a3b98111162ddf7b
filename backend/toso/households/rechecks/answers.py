"""Recording what a re-check found: an answer to every claim, by somebody who had no part in the visit."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.households.model.items import ITEMS
from toso.households.rechecks.checkers import teammates
from toso.households.rechecks.kinds import CaseReason, Question, RecheckResult
from toso.households.rechecks.schemas import Outcome, RecheckWrite
from toso.households.rechecks.tables import RecheckCase
from toso.kit.clock import now, today


class OwnVisit(Conflict):
    code, title = "own-visit", "Bạn đã đến hộ này hoặc đã nhập phiếu của hộ; người khác phải kiểm tra lại."


class SameTeam(Conflict):
    code, title = "same-team", "Bạn cùng tổ với người đã đến hộ này; người của tổ khác phải kiểm tra lại."


def get_case(session: Session, scope: Scope, case_id: UUID, *, for_change: bool = False) -> RecheckCase:
    """A household of a sample in reach, locked `for_change`. Raises NotFound."""
    query = sa.select(RecheckCase).where(
        col(RecheckCase.ward_id) == scope.ward_id, col(RecheckCase.id) == case_id, scope.where(RecheckCase.unit_path)
    )
    if for_change:
        query = query.with_for_update()
    case = session.execute(query).scalar_one_or_none()
    if case is None:
        raise NotFound("Không tìm thấy hộ cần kiểm tra lại này trong phạm vi của bạn.")
    return case


def had_part(case: RecheckCase, user_id: UUID | None) -> bool:
    """Whether somebody visited the household or entered the visit."""
    return user_id is not None and user_id in {case.visitor_id, case.entered_by_id}


def barred(session: Session, scope: Scope, cases: Iterable[RecheckCase]) -> set[UUID | None]:
    """Of chosen cases the visitors that are in a team with this person; asked once for all of them."""
    visitors = {case.visitor_id for case in cases if case.reason is CaseReason.CHOSEN}
    return visitors & teammates(session, scope.ward_id, scope.user_id) if visitors else set()


def record_result(
    session: Session, scope: Scope, case_id: UUID, expected_version: int, body: RecheckWrite
) -> RecheckCase:
    """Raises NotFound, StaleVersion, OwnVisit, SameTeam, Malformed."""
    case = get_case(session, scope, case_id, for_change=True)
    check_version(case, expected_version)
    if had_part(case, scope.user_id):
        raise OwnVisit
    if case.visitor_id in barred(session, scope, [case]):
        raise SameTeam
    wrong = _wrong(case, body, today())
    if wrong:
        raise Malformed(fields=wrong)
    case.answers = _answers(case, body)
    case.result = _result(case, body.outcome)
    case.note, case.checked_on = body.note, body.checked_on
    case.checked_by_id, case.checked_at = scope.user_id, now()
    touch(case)
    session.add(case)
    session.flush()
    record_row(
        session, scope, "recheck_case", case, note={"household_id": str(case.household_id), "result": str(case.result)}
    )
    return case


def _wrong(case: RecheckCase, body: RecheckWrite, day: date) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if not case.visited_on <= body.checked_on <= day:
        wrong["checked_on"] = "Ngày kiểm tra phải từ ngày đến nhà đến hôm nay."
    if body.outcome is Outcome.UNREACHABLE:
        return wrong | ({"answers": "Không gặp được thì không có câu trả lời."} if body.answers else {})
    claims = {_place(claim): claim["value"] for claim in case.claims}
    given = [(str(answer.subject_id), answer.item.value, answer.asks.value) for answer in body.answers]
    if set(given) != set(claims) or len(given) != len(set(given)):
        return wrong | {"answers": "Hãy trả lời mọi mục, mỗi mục một lần."}
    for place, answer in enumerate(body.answers):
        told = claims[str(answer.subject_id), answer.item.value, answer.asks.value]
        if answer.found is None:
            continue
        unfit = answer.right or answer.found == told or not ITEMS[answer.item].accepts(answer.found)
        if unfit or answer.asks is not Question.HOLDS:
            wrong[f"answers.{place}.found"] = "Chỉ ghi giá trị khác khi mục này sai."
    return wrong


def _place(claim: dict[str, str]) -> tuple[str, str, str]:
    return claim["subject_id"], claim["item"], claim.get("asks", Question.HOLDS.value)


def _answers(case: RecheckCase, body: RecheckWrite) -> list[dict[str, Any]] | None:
    """In the order of the claims."""
    if body.outcome is Outcome.UNREACHABLE:
        return None
    given = {
        (str(a.subject_id), a.item.value, a.asks.value): {"right": a.right, "found": a.found} for a in body.answers
    }
    return [given[_place(claim)] for claim in case.claims]


def _result(case: RecheckCase, outcome: Outcome) -> RecheckResult:
    if outcome is Outcome.UNREACHABLE:
        return RecheckResult.UNREACHABLE
    return RecheckResult.RIGHT if all(answer["right"] for answer in case.answers or []) else RecheckResult.WRONG
