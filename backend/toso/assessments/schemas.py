"""Request and response schemas of sets of criteria and assessments."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from toso.assessments.kinds import AssessmentState, CriterionType, SubjectKind
from toso.core.schemas import OptionalText, Read, ShortText, Write
from toso.kit.periods import PERIOD_PATTERN

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]{1,30}$")]
PeriodCode = Annotated[str, StringConstraints(pattern=PERIOD_PATTERN)]
_Text = Annotated[OptionalText, StringConstraints(max_length=1_000)]
_Value = bool | Annotated[int, Field(ge=0, le=1_000)] | Annotated[OptionalText, StringConstraints(max_length=1_000)]


class CriterionWrite(Write):
    """`choices`: of a choice, percent of the weight by label; `rule`: what the log counts for it, a figure of the log
    ({"figure": "act.trainings"}) or a rule of its own; `need`: how many are worth the whole weight.
    """

    code: Code
    text: Annotated[OptionalText, StringConstraints(min_length=1, max_length=300)]
    type: CriterionType
    weight: Annotated[int, Field(ge=0, le=1_000)]
    choices: Annotated[dict[ShortText, Annotated[int, Field(ge=0, le=100)]], Field(max_length=10)] = Field(
        default_factory=dict
    )
    rule: Annotated[dict[str, Any], Field(max_length=3)] | None = None
    need: Annotated[int, Field(ge=1, le=10_000)] = 1


class GradeWrite(Write):
    from_percent: Annotated[int, Field(ge=0, le=100)]
    label: ShortText


class CriteriaSetWrite(Write):
    """The next edition of the set with this code, or the first."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "code": "TO-2024",
                    "name": "Tiêu chí thi đua các tổ",
                    "subject": "unit",
                    "valid_from": "2024-07-01",
                    "criteria": [{"code": "c1", "text": "Họp tổ hằng tháng", "type": "yes_no", "weight": 100}],
                    "grades": [{"from_percent": 0, "label": "Đạt"}],
                }
            ]
        }
    )

    code: Code
    name: ShortText
    purpose: _Text = ""
    subject: SubjectKind
    valid_from: date
    criteria: Annotated[list[CriterionWrite], Field(min_length=1, max_length=60)]
    grades: Annotated[list[GradeWrite], Field(max_length=10)]


class AssessmentWrite(Write):
    """`member_id`: of a set for members; else `unit_id`, null: one's own unit."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"set_id": "01932c3e-0000-7000-8000-000000000001", "period": "2024-07"}]}
    )

    set_id: UUID
    period: PeriodCode
    unit_id: UUID | None = None
    member_id: UUID | None = None


class AnswersWrite(Write):
    """By code of the criterion; null takes an answer away."""

    values: Annotated[dict[Code, _Value | None], Field(max_length=60)]


class ReviewWrite(Write):
    value: _Value
    reason: _Text = ""


class ReviewsWrite(Write):
    """By code of the criterion; a value that departs from the subject's own needs a reason."""

    values: Annotated[dict[Code, ReviewWrite], Field(max_length=60)]


class AssessmentCheckWrite(Write):
    step: Literal["check", "return"]
    reason: _Text = ""


class AssessmentSettleWrite(Write):
    step: Literal["settle", "refuse", "take_back"]
    reason: _Text = ""


class CriterionRead(Read):
    code: str
    text: str
    type: CriterionType
    weight: int
    choices: dict[str, int]
    rule: dict[str, Any] | None
    need: int


class GradeRead(Read):
    from_percent: int
    label: str


class CriteriaSetRead(Read):
    """`sample`: an example that binds nobody; `newest`: no later edition of its code."""

    id: UUID
    version: int
    code: str
    edition: int
    name: str
    purpose: str
    subject: SubjectKind
    subject_label: str
    valid_from: date
    sample: bool
    newest: bool
    criteria: list[CriterionRead]
    grades: list[GradeRead]


class AssessmentRow(Read):
    """`percent`: of the points of what is answered; `coverage`: percent of all points that are answered."""

    id: UUID
    version: int
    set_id: UUID
    set_name: str
    sample: bool
    period: str
    period_title: str
    subject: SubjectKind
    name: str
    unit_id: UUID
    unit_name: str
    state: AssessmentState
    state_label: str
    percent: float | None
    coverage: int
    grade: str


class ScoreRead(CriterionRead):
    """`count` of `needed`: what the log says, null where it says nothing; `own`: the subject's value, `reviewed`: the
    desk's, which counts before it.
    """

    count: int | None
    own: bool | int | str | None
    reviewed: bool | int | str | None
    reason: str


class AssessmentStepRead(Read):
    id: UUID
    label: str
    at: datetime
    by_name: str
    note: str


class AssessmentRead(AssessmentRow):
    """`member_id`: the member of a team assessed, null where a unit is. `actions`: answer, review, and the steps that
    this person may take.
    """

    member_id: UUID | None
    scores: list[ScoreRead]
    grades: list[GradeRead]
    steps: list[AssessmentStepRead]
    actions: list[str]


class BoardRowRead(Read):
    """`rank`: null where fewer than five are wholly answered."""

    assessment_id: UUID
    name: str
    state_label: str
    percent: float | None
    coverage: int
    grade: str
    rank: int | None


class BoardRead(Read):
    """Of a set and a period, by percent. `ranked`: at least `fewest` are wholly answered."""

    set_id: UUID
    period: str
    ranked: bool
    fewest: int
    rows: list[BoardRowRead]
