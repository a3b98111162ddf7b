"""Request and response schemas of feedback after an activity."""

from typing import Annotated

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, ShortText, Write

Option = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class FeedbackAnswerWrite(Write):
    """`question`: the words of one that is asked; `chosen`: of its options those chosen."""

    question: ShortText
    chosen: list[Option] = Field(min_length=1, max_length=60)


class FeedbackWrite(Write):
    """The answers of one person; kept as sums alone, without the person."""

    answers: list[FeedbackAnswerWrite] = Field(min_length=1, max_length=6)


class FeedbackQuestionRead(Read):
    """`several`: more than one of the options may be chosen."""

    text: str
    several: bool
    options: list[str]


class FeedbackCountRead(Read):
    label: str
    count: int


class FeedbackSumRead(Read):
    """How often each option of a question was chosen, in so many answers (`of`)."""

    text: str
    of: int
    counts: list[FeedbackCountRead]


class FeedbackRead(Read):
    """`questions`: for who came and has not answered. For the organiser: `answered`, how many have, null for others;
    `sums`, of each question from `least` answers on, renewed with every so many more.
    """

    questions: list[FeedbackQuestionRead]
    answered: int | None
    least: int
    sums: list[FeedbackSumRead]
