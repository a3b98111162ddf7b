"""Request and response schemas of hints and of the questions that members answer."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, ReasonWrite, Write
from toso.households.rechecks.hints.kinds import HintAnswer, HintState, Indicator
from toso.households.rechecks.kinds import RecheckResult

MOST_HOMES = 5


class HintCases(Write):
    """How many homes of the member's sheets somebody of another team checks again."""

    homes: Annotated[int, Field(ge=1, le=MOST_HOMES)] = MOST_HOMES


class HintClose(ReasonWrite):
    """`explained`: the reason explains what was unusual; no new hint of this kind then for 90 days."""

    explained: bool


class QuestionAnswer(Write):
    """The member's word; an objection says why."""

    answer: HintAnswer
    text: Annotated[OptionalText, StringConstraints(max_length=500)] = ""


class HintCaseRead(Read):
    """A home chosen because of a hint, and what was found there."""

    id: UUID
    name: str
    assigned_to: str | None
    result: RecheckResult | None
    result_label: str | None


class QuestionRead(Read):
    """A question to a member about their own sheets; `days`: of the sheets, the newest ten at most."""

    id: UUID
    version: int
    facts: str
    maybe: str
    days: list[date]
    first_day: date
    last_day: date
    asked_at: datetime | None
    answer: HintAnswer | None
    answer_label: str | None
    answer_text: str
    answered_at: datetime | None
    state: HintState
    reason: str
    actions: list[str]


class HintRead(QuestionRead):
    """A hint as the desk sees it; `may_choose_from`: on which day homes may be chosen although nobody answered."""

    member: str
    unit_name: str
    indicator: Indicator
    indicator_label: str
    sheets: int
    state_label: str
    explained: bool | None
    closed_at: datetime | None
    may_choose_from: date | None
    objected: bool
    cases: list[HintCaseRead]


class HintOverview(Read):
    """A leader's part: how many hints are not closed, and the objections that wait for a decision."""

    waiting: int
    objections: list[HintRead]
