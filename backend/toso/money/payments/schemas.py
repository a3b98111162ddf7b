"""Request and response schemas of payment lists; amounts are whole đồng."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Write
from toso.kit.periods import MONTH_PATTERN
from toso.money.payments.kinds import PaymentState, ProofKind

Month = Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
_Note = Annotated[OptionalText, StringConstraints(max_length=500)]
_Reason = Annotated[OptionalText, StringConstraints(max_length=1_000)]
_Paper = Annotated[OptionalText, StringConstraints(max_length=100)]


class PaymentListWrite(Write):
    """`period`: a calendar month; `rate_id`: a confirmed rate of support of the catalogue; `unit_id` null: one's own
    unit.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"period": "2024-07", "rate_id": "01932c3e-0000-7000-8000-000000000001", "unit_id": None}]
        }
    )

    period: Month
    rate_id: UUID
    unit_id: UUID | None = None


class PaymentLineWrite(Write):
    """`days`: those of the proven days that are paid; the others are left out, and `note` says why."""

    days: Annotated[list[date], Field(max_length=31)]
    note: _Note = ""


class PaymentStepWrite(Write):
    step: Literal["send", "withdraw"]
    reason: _Reason = ""


class PaymentCheckWrite(Write):
    """`line_id`: the line of the budget that pays, needed to check."""

    step: Literal["check", "return"]
    line_id: UUID | None = None
    reason: _Reason = ""


class PaymentSettleWrite(Write):
    """`reason`: needed to refuse or take back, and to settle over what is allocated to the line."""

    step: Literal["settle", "refuse", "take_back"]
    document_no: _Paper = ""
    reason: _Reason = ""


class PaymentSheetWrite(Write):
    format: Literal["pdf", "xlsx"] = "pdf"


class PaymentRow(Read):
    """A list with what it comes to."""

    id: UUID
    version: int
    period: str
    unit_id: UUID
    unit_name: str
    rate_name: str
    state: PaymentState
    state_label: str
    people: int
    amount: int


class PaymentLineRead(Read):
    """`team`: it pays a whole team. `proven`: all proven days, those left out too; `days`: those that are paid."""

    id: UUID
    name: str
    team: bool
    proven: list[date]
    days: list[date]
    amount: int
    note: str


class PaymentStepRead(Read):
    id: UUID
    label: str
    at: datetime
    by_name: str
    note: str


class PaymentBudgetLineRead(Read):
    id: UUID
    title: str


class PaymentListRead(PaymentRow):
    """`rate_facts`: the rate in words, as it was confirmed. `changed`: what proves its days is not what it was when the
    list was made, so it goes no further before it is computed anew. `actions`: the steps that this person may take,
    change (a line, compute anew) and print.
    """

    rate_facts: list[str]
    lines: list[PaymentLineRead]
    budget_line: PaymentBudgetLineRead | None
    document_no: str
    made_by_name: str
    changed: bool
    steps: list[PaymentStepRead]
    actions: list[str]


class PaymentProofRead(Read):
    """`text`: where or at what; `page`: the page that shows more. `gone`: the row has been taken back since."""

    kind: ProofKind
    kind_label: str
    text: str
    page: str | None
    gone: bool


class PaymentDayRead(Read):
    on: date
    proofs: list[PaymentProofRead]
