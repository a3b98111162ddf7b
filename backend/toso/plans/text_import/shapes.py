"""The shapes of an imported plan: what is proposed, where in the source it stands, and what is doubtful."""

from datetime import date, timedelta
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

DeadlineKind = Literal[
    "before", "by", "within_month", "within_quarter", "range", "weekly", "monthly", "continuous", "none"
]
Role = Literal[
    "header",
    "title",
    "legal_basis",
    "introduction",
    "heading",
    "lead_in",
    "element",
    "closing",
    "recipients",
    "signature",
    "unclaimed",
]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", defer_build=True)


class Paragraph(Shape):
    """One paragraph (or table row) of the source, NFC, blanks collapsed; `index` is its place in the source.

    `level` is the heading level (0: none). A table row has `cells`; its text is the cells joined by " | ".
    """

    index: int
    text: str
    level: int = 0
    bold: bool = False
    cells: list[str] | None = None


class Span(Shape):
    """Characters [start, end) of the paragraph with that index."""

    paragraph: int
    start: int
    end: int


class PrintedDeadline(Shape):
    """A deadline as printed.

    `on`: for before and by the date as printed (the last valid day of "trước ngày D" is computed elsewhere); for
    within_month and within_quarter the last day of that month or quarter; for range its last day; else null.
    `quota`: how many a period, the period being the month for continuous and monthly, the week for weekly.
    `from_on` (first day of a range), `day` (day of the month that a monthly deadline names) and `printed` (the
    words themselves) are kept for the product and are no part of the public JSON.
    """

    kind: DeadlineKind = "none"
    on: date | None = None
    quota: int | None = None
    from_on: date | None = None
    day: int | None = None
    printed: str = ""


class Target(Shape):
    """`deadline_on`: the day as printed; `last_on`: the last valid one, the day before it in "trước ngày D".

    The second is kept for the product and is no part of the public JSON.
    """

    ref: str
    text: str
    goal_percent: int | float | None = None
    deadline_on: date | None = None
    last_on: date | None = None

    def due(self, deadline: PrintedDeadline) -> None:
        self.deadline_on = self.last_on = deadline.on
        if deadline.on and deadline.kind == "before":
            self.last_on = deadline.on - timedelta(days=1)


class Task(Shape):
    """One task; `heading` is the group it stands under, `items` its own numbered or bulleted parts."""

    ref: str
    heading: str
    text: str
    items: list[str] = Field(default_factory=list)
    leads: list[str] = Field(default_factory=list)
    coordinators: list[str] = Field(default_factory=list)
    deadline: PrintedDeadline = Field(default_factory=PrintedDeadline)


class Duty(Shape):
    """Duties of one unit; `asked` when the plan asks (đề nghị) and does not order. Not in the public JSON."""

    unit: str
    items: list[str] = Field(default_factory=list)
    asked: bool = False


class Recipient(Shape):
    name: str
    purpose: str | None = None


class Signature(Shape):
    lines: list[str] = Field(default_factory=list)
    name: str | None = None


class PrintedPlan(Shape):
    number: str | None = None
    issued_on: date | None = None
    place: str | None = None
    issuer: str | None = None
    title: str | None = None
    legal_bases: list[str] = Field(default_factory=list)
    purposes: list[str] = Field(default_factory=list)
    requirements: list[str] = Field(default_factory=list)
    targets: list[Target] = Field(default_factory=list)
    tasks: list[Task] = Field(default_factory=list)
    duties: list[Duty] = Field(default_factory=list)
    funding: str | None = None
    closing: str | None = None
    recipients: list[Recipient] = Field(default_factory=list)
    signature: Signature = Field(default_factory=Signature)


class Doubt(Shape):
    """A doubt for a person to settle: the words as printed, why, where, and the element concerned (JSON pointer)."""

    code: str
    text: str
    reason: str
    pointer: str | None = None
    spans: list[Span] = Field(default_factory=list)


class Block(Shape):
    """A claimed stretch of the source in reading order; all blocks together print the plan again whole.

    `pointer` names the element of the plan that the stretch became (null for headings and lead-ins), `marker` is
    the printed number, letter or dash, `text` the words without it.
    """

    role: Role
    pointer: str | None
    marker: str
    text: str
    spans: list[Span]


class Section(Shape):
    """A top-level section as printed ("II", "NHIỆM VỤ, GIẢI PHÁP") and the paragraphs [first, last] it covers."""

    marker: str
    heading: str
    first: int
    last: int


class ParsedPlan(Shape):
    """A proposal: the plan, its source, and the ties between both. Nothing in it is accepted yet.

    `unnumbered`: targets and tasks (JSON pointers) that have no number in print, with what their reference begins with
    and the number that they were given.
    """

    plan: PrintedPlan
    introduction: str | None
    source: list[Paragraph]
    spans: dict[str, list[Span]]
    blocks: list[Block]
    sections: list[Section]
    unclaimed: list[int]
    doubts: list[Doubt]
    unnumbered: dict[str, tuple[str, int]] = Field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The public JSON: plain values in the order and shape of `toso plan parse FILE --json`."""
        hidden = {
            "targets": {"__all__": {"last_on"}},
            "tasks": {"__all__": {"deadline": {"from_on", "day", "printed"}}},
            "duties": {"__all__": {"asked"}},
        }
        doubts = dict.fromkeys((doubt.text, doubt.reason) for doubt in self.doubts)
        return self.plan.model_dump(mode="json", exclude=hidden) | {
            "doubts": [{"text": text, "reason": reason} for text, reason in doubts]
        }
