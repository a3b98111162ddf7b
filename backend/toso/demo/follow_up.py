"""The follow-up of the demonstration's August: homes guided thirty days before, asked by the desk."""

from datetime import date
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.households.model.items import Item
from toso.households.rechecks import answers, samples
from toso.households.rechecks.kinds import DrawKind, Question
from toso.households.rechecks.schemas import ClaimAnswer, DrawWrite, Outcome, RecheckWrite
from toso.households.rechecks.tables import RecheckCase

_PERIOD, _PERCENT, _DRAWN, _ASKED = "2024-08", 2, date(2024, 8, 5), date(2024, 8, 7)
_AWAY, _WAITS = 9, 10  # every so many homes nobody was in, or nobody has asked yet
_NO = {Question.STILL_USED: 5, Question.HELPED: 7}  # every so many homes the answer is no


def ask_again(stage: Stage) -> None:
    made = stage.act("minh", Action.RECHECK_DRAW, _DRAWN, _draw)
    stage.act("minh", Action.RECHECK_RECORD, _ASKED, partial(_ask, draw_id=made))


def _draw(session: Session, scope: Scope) -> UUID:
    body = DrawWrite(period=_PERIOD, kind=DrawKind.AFTER_30, percent=_PERCENT)
    return samples.draw(session, scope, body).id


def _ask(session: Session, scope: Scope, draw_id: UUID) -> None:
    query = sa.select(RecheckCase).where(col(RecheckCase.ward_id) == scope.ward_id, col(RecheckCase.draw_id) == draw_id)
    for number, case in enumerate(session.execute(query.order_by(col(RecheckCase.id))).scalars().all(), 1):
        if number % _WAITS and not answers.had_part(case, scope.user_id):
            answers.record_result(session, scope, case.id, case.version, _told(case, number))


def _told(case: RecheckCase, number: int) -> RecheckWrite:
    if number % _AWAY == 0:
        return RecheckWrite(outcome=Outcome.UNREACHABLE, checked_on=_ASKED, note="Đã gọi hai lần")
    said = [
        ClaimAnswer(
            subject_id=UUID(claim["subject_id"]),
            item=Item(claim["item"]),
            asks=Question(claim["asks"]),
            right=number % _NO[Question(claim["asks"])] != 0,
        )
        for claim in case.claims
    ]
    return RecheckWrite(outcome=Outcome.CHECKED, checked_on=_ASKED, answers=said)
