"""Feedback after an activity: who came answers once; sums alone are kept, and none of fewer than five answers is shown.

An answer is added to the sums of its question and kept nowhere else. What is shown follows in steps of five answers:
from two sums that are shown one after the other nobody reads what the last person said.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from importlib.resources import files
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.feedback_schemas import (
    FeedbackCountRead,
    FeedbackQuestionRead,
    FeedbackRead,
    FeedbackSumRead,
    FeedbackWrite,
)
from toso.activities.items import organises
from toso.activities.kinds import HELD, KINDS, ActivityState, AttendanceState, Part
from toso.activities.reach import MISSING
from toso.activities.tables import Activity, Attendance
from toso.audit.record import record_row
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.catalogue.tables import CatalogueEntry
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import touch
from toso.kit.clock import today

LEAST = 5
OPEN_FOR = timedelta(days=30)
_MOST = 6
_RUNNING = (ActivityState.OPEN, *HELD)
_ASKING = [kind.code for kind in KINDS.values() if Part.FEEDBACK in kind.has]
_FIXED = {"scale": ("1", "2", "3", "4", "5"), "yes_no": ("Có", "Không")}
_TOPICS = "topics"
_OF_THE_SYSTEM = json.loads(files("toso.activities").joinpath("data/feedback-questions.json").read_text("utf-8"))


class NotAnswerable(Conflict):
    code, title = "feedback-not-open", "Chỉ người đã có mặt trả lời, trong 30 ngày sau ngày cuối của hoạt động."


class AnsweredAlready(Conflict):
    code, title = (
        "feedback-given-already",
        "Bạn đã góp ý rồi; câu trả lời không ghi tên nên không sửa được.",
    )


class Question(NamedTuple):
    """`several`: more than one of `options` may be chosen."""

    text: str
    several: bool
    options: tuple[str, ...]


def questions_of(session: Session, ward_id: UUID, on: date) -> list[Question]:
    """Those asked on a day: the questions of the ward's catalogue, if it has any, in place of those of the system."""
    e = CatalogueEntry
    query = sa.select(col(e.kind), col(e.name), col(e.fields)).where(
        col(e.ward_id) == ward_id,
        col(e.kind).in_(("question", "topic")),
        sa.or_(col(e.valid_from).is_(None), col(e.valid_from) <= on),
        sa.or_(col(e.valid_to).is_(None), col(e.valid_to) >= on),
    )
    rows = session.execute(query.order_by(col(e.name), col(e.id))).all()
    topics = tuple(dict.fromkeys(row.name for row in rows if row.kind == "topic"))
    own = [{"text": row.name, "answer": row.fields["answer"]} for row in rows if row.kind == "question"]
    asked = [
        Question(one["text"], one["answer"] == _TOPICS, _FIXED.get(one["answer"], topics))
        for one in own or _OF_THE_SYSTEM
    ]
    return [one for one in asked if one.options][:_MOST]


def answer(session: Session, scope: Scope, activity_id: UUID, body: FeedbackWrite) -> Activity:
    """Adds the answers of somebody who came. Raises NotFound, NotAnswerable, AnsweredAlready, Malformed."""
    own = sa.and_(col(Activity.ward_id) == col(Attendance.ward_id), col(Activity.id) == col(Attendance.activity_id))
    query = sa.select(Activity, Attendance).join(Attendance, own)
    query = query.where(
        col(Attendance.ward_id) == scope.ward_id,
        col(Attendance.activity_id) == activity_id,
        col(Attendance.user_id) == scope.user_id,
    )
    found = session.execute(query.with_for_update()).one_or_none()
    if found is None:
        raise NotFound(MISSING)
    row, mine = found
    if mine.answered:
        raise AnsweredAlready
    if not (takes_feedback(row) and mine.state is AttendanceState.ATTENDED):
        raise NotAnswerable
    row.feedback = _added(row.feedback, _chosen(questions_of(session, row.ward_id, today()), body))
    mine.answered = True
    touch(mine)
    session.add_all((row, mine))
    record_row(session, scope, "attendance", mine, fields=["answered"])
    session.flush()
    return row


def takes_feedback(row: Activity) -> bool:
    """Whether feedback on it is taken today."""
    return row.kind in _ASKING and row.state in _RUNNING and today() <= row.last_on + OPEN_FOR


def unanswered(on: date, *columns: Any) -> Any:
    """These columns of who came to what takes feedback on a day, and has given none."""
    a = Attendance
    of_activity = sa.and_(col(Activity.ward_id) == col(a.ward_id), col(Activity.id) == col(a.activity_id))
    return (
        sa.select(*columns)
        .select_from(a)
        .join(Activity, of_activity)
        .where(
            col(Activity.kind).in_(_ASKING),
            col(Activity.state).in_(_RUNNING),
            col(Activity.last_on) >= on - OPEN_FOR,
            col(a.state) == AttendanceState.ATTENDED,
            col(a.answered).is_(False),
        )
    )


def _chosen(asked: Sequence[Question], body: FeedbackWrite) -> dict[Question, set[str]]:
    """The options chosen, by question. Raises Malformed for what was not asked."""
    known = {one.text: one for one in asked}
    chosen: dict[Question, set[str]] = {}
    for n, one in enumerate(body.answers):
        question = known.get(one.question)
        if question is None:
            raise Malformed(fields={f"answers.{n}.question": "Câu hỏi đã đổi; hãy tải lại trang."})
        if set(one.chosen) - set(question.options) or (len(one.chosen) > 1 and not question.several):
            raise Malformed(fields={f"answers.{n}.chosen": "Hãy chọn trong các câu trả lời của câu hỏi."})
        chosen[question] = set(one.chosen)
    return chosen


def _added(kept: Sequence[Mapping[str, Any]], chosen: Mapping[Question, set[str]]) -> list[dict[str, Any]]:
    """The sums with these answers; what is shown of a question moves with every fifth answer to it."""
    sums = {(one["text"], *one["options"]): dict(one) for one in kept}
    for question, options in chosen.items():
        empty = [0] * len(question.options)
        own = {"text": question.text, "options": list(question.options)}
        one = sums.setdefault(
            (question.text, *question.options), {**own, "of": 0, "counts": empty, "shown_of": 0, "shown": empty}
        )
        one["of"] += 1
        pairs = zip(one["counts"], question.options, strict=True)
        one["counts"] = [count + (option in options) for count, option in pairs]
        if one["of"] - one["shown_of"] >= LEAST:
            one |= {"shown_of": one["of"], "shown": one["counts"]}
    return list(sums.values())


def may_answer(session: Session, actor: Actor, row: Activity) -> bool:
    """Whether this person came, and has not answered yet."""
    if not takes_feedback(row) or not actor.may(Action.ACTIVITY_ATTEND):
        return False
    a = Attendance
    mine = unanswered(today(), col(a.id)).where(
        col(a.ward_id) == row.ward_id, col(a.activity_id) == row.id, col(a.user_id) == actor.user_id
    )
    return session.execute(mine.limit(1)).first() is not None


def show_feedback(session: Session, actor: Actor, row: Activity, *, asked: bool) -> FeedbackRead | None:
    """The questions for who is asked; the sums for who organises it; None for whoever is neither."""
    seen = row.kind in _ASKING and row.state in _RUNNING and organises(actor, row)
    if not asked and not seen:
        return None
    own = questions_of(session, row.ward_id, today()) if asked else []
    return FeedbackRead(
        questions=[FeedbackQuestionRead(text=one.text, several=one.several, options=list(one.options)) for one in own],
        answered=_count_answers(session, row) if seen else None,
        least=LEAST,
        sums=[_sum_read(one) for one in row.feedback if one["shown_of"]] if seen else [],
    )


def _count_answers(session: Session, row: Activity) -> int:
    a = Attendance
    own = (col(a.ward_id) == row.ward_id, col(a.activity_id) == row.id, col(a.answered).is_(True))
    return session.execute(sa.select(sa.func.count()).select_from(a).where(*own)).scalar_one()


def _sum_read(one: Mapping[str, Any]) -> FeedbackSumRead:
    counts = zip(one["options"], one["shown"], strict=True)
    return FeedbackSumRead(
        text=one["text"],
        of=one["shown_of"],
        counts=[FeedbackCountRead(label=label, count=count) for label, count in counts],
    )
