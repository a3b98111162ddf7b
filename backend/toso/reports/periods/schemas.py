"""What the API takes and shows of regimes, periods, the ladder and exemptions."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from toso.core.schemas import Read, Reason, Write

# Plans begin in 2000; a typing slip in the year must not open a period of another century.
PeriodCode = Annotated[str, StringConstraints(pattern=r"^20\d{2}-(0[1-9]|1[0-2])$")]
StepKey = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,30}$")]


class RegimeRead(Read):
    """A reporting regime with its eleven fields (NĐ 09/2019/NĐ-CP, Điều 8)."""

    id: UUID
    code: str
    name: str
    content: str
    reporters: str
    receivers: str
    means: str
    deadline: str
    deadline_day: int
    deadline_before: bool
    shift: str
    frequency: str
    cut_off: str
    outline: list[dict[str, Any]]
    forms: list[dict[str, Any]]
    process: str
    rungs: list[dict[str, Any]]
    valid_from: date
    valid_to: date | None
    version: int


class StepDayRead(Read):
    """A level of the ladder with its day; `moved`: set by hand for this period."""

    key: str
    label: str
    due_on: date
    weekday: str
    moved: bool


class ExemptionRead(Read):
    unit_id: UUID
    unit_name: str
    reason: str


class PeriodRow(Read):
    """A period in lists. `report_state` is None while nothing has been compiled."""

    id: UUID
    code: str
    title: str
    label: str
    first_day: date
    last_day: date
    state: str
    state_label: str
    steps: list[StepDayRead]
    report_id: UUID | None
    report_state: str | None
    version: int


class PeriodRead(PeriodRow):
    """A period with its exemptions, the ward's own working days and what this person may do."""

    regime: RegimeRead
    working_days: dict[date, bool]
    exemptions: list[ExemptionRead]
    actions: list[str]


class PeriodCreate(Write):
    """Opens a period; days off or worked that only this ward knows go into `working_days`."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"code": "2024-08", "working_days": {}}]})

    code: PeriodCode
    working_days: dict[date, bool] = Field(default_factory=dict, max_length=31)


class StepDayWrite(Write):
    """The day of one level; null gives it back to the rule."""

    key: StepKey
    due_on: date | None


class LadderWrite(Write):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"steps": [{"key": "neighbourhood", "due_on": "2024-08-09"}]}]}
    )

    steps: list[StepDayWrite] = Field(default_factory=list, max_length=10)
    working_days: dict[date, bool] | None = Field(None, max_length=31)


class ExemptionWrite(Write):
    unit_id: UUID
    reason: Reason
