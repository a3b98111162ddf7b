"""Hints over HTTP: the desk's list and steps, a leader's overview and decision, the member's questions."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import ReasonWrite
from toso.households.rechecks.hints import choice, queries, schemas, service
from toso.households.rechecks.hints.tables import RecheckHint
from toso.households.rechecks.hints.workflow import HINT_STEPS

router = APIRouter(tags=["Kiểm tra lại"], route_class=DbRoute)

MayHint = Annotated[Scope, Depends(Require(Action.RECHECK_HINT))]
MayDecide = Annotated[Scope, Depends(Require(Action.RECHECK_DECIDE))]
MayAnswer = Annotated[Scope, Depends(Require(Action.RECHECK_ANSWER))]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)


def _read(session: WriteSession, scope: Scope, hint: RecheckHint) -> schemas.HintRead:
    (found,) = queries.hints_read(session, scope, [hint])
    return found


@router.get("/rechecks/hints", summary="Các nội dung nên xem lại, mới nhất trước")
def list_hints(session: ReadSession, scope: MayHint) -> list[schemas.HintRead]:
    return queries.list_hints(session, scope)


@router.get("/rechecks/hints/objections", summary="Số nội dung nên xem lại, ý kiến của thành viên chờ quyết định")
def get_hint_overview(session: ReadSession, scope: MayDecide) -> schemas.HintOverview:
    return queries.overview(session, scope)


@router.post("/rechecks/hints/{hint_id}/ask", summary="Hỏi thành viên trước khi kiểm tra lại", responses=STEPS)
def ask_member(
    hint_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HINT_STEPS, "ask")],
) -> schemas.HintRead:
    return _read(session, scope, service.ask(session, scope, hint_id, expected_version))


@router.post(
    "/rechecks/hints/{hint_id}/cases",
    summary="Chọn nhiều nhất 5 hộ để người khác tổ kiểm tra lại",
    responses=errors(
        NotFound,
        StaleVersion,
        VersionMissing,
        Malformed,
        WrongStep,
        service.WaitForAnswer,
        service.WaitForDecision,
        choice.NoHomes,
    ),
)
def choose_hint_cases(
    hint_id: UUID,
    body: schemas.HintCases,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HINT_STEPS, "cases")],
) -> schemas.HintRead:
    return _read(session, scope, service.choose(session, scope, hint_id, expected_version, body.homes))


@router.post(
    "/rechecks/hints/{hint_id}/close",
    summary="Kết thúc với lý do",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep, service.WaitForDecision),
)
def close_hint(
    hint_id: UUID,
    body: schemas.HintClose,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HINT_STEPS, "close")],
) -> schemas.HintRead:
    return _read(session, scope, service.close(session, scope, hint_id, expected_version, body))


@router.post("/rechecks/hints/{hint_id}/accept", summary="Đồng ý với ý kiến của thành viên", responses=STEPS)
def accept_objection(
    hint_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HINT_STEPS, "accept")],
) -> schemas.HintRead:
    return _read(session, scope, service.decide(session, scope, hint_id, expected_version, "accept", body.reason))


@router.post("/rechecks/hints/{hint_id}/decline", summary="Quyết định vẫn kiểm tra lại", responses=STEPS)
def decline_objection(
    hint_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HINT_STEPS, "decline")],
) -> schemas.HintRead:
    return _read(session, scope, service.decide(session, scope, hint_id, expected_version, "decline", body.reason))


@router.get("/me/questions", summary="Điều tôi được hỏi về các phiếu của mình")
def list_my_questions(session: ReadSession, scope: MayAnswer) -> list[schemas.QuestionRead]:
    return queries.my_questions(session, scope)


@router.post("/me/questions/{hint_id}/answer", summary="Trả lời, hoặc không đồng ý và nêu lý do", responses=STEPS)
def answer_question(
    hint_id: UUID,
    body: schemas.QuestionAnswer,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HINT_STEPS, "answer")],
) -> schemas.QuestionRead:
    hint = service.answer(session, scope, hint_id, expected_version, body)
    return next(one for one in queries.my_questions(session, scope) if one.id == hint.id)
