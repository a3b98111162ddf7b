"""Request and response schemas of parts of a report: runs and tables as they print, words edited by hand, their
print, months of a longer period.
"""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Write


class RunRead(Read):
    """A stretch of text; one with `figure` shows that figure and opens the list behind it."""

    text: str
    figure: str | None


class PrintedColumnRead(Read):
    """`kind`: "main" names the row, "number", "text"."""

    label: str
    kind: str


class PrintedTableRead(Read):
    """A table as it prints in the text: `line` is its place among the lines of its section, in the stead of the line
    that stands there, or after the last.
    """

    line: int
    caption: str
    columns: list[PrintedColumnRead]
    rows: list[list[RunRead]]


class AnnexNamedRead(Read):
    """An annex as the report names it ("Phụ lục I"); `table` is what stands in it: "figures", "activities", "months",
    "tasks", or "changes" of a correction.
    """

    table: str
    label: str
    title: str


class AnnexColumnRead(Read):
    """A measure; `target`: the number of the plan's target that it is counted for, null of what goes with none."""

    code: str
    label: str
    noun: str
    of: str | None
    target: str | None


class AnnexCellRead(Read):
    """Texts of the figures "<code>.cum@<place>", "<code>.in@<place>" and "<code>.pct@<place>" (null: no percentage)."""

    code: str
    cum: str
    added: str
    pct: str | None


class AnnexRowRead(Read):
    place: str
    unit_name: str
    status: str
    cells: list[AnnexCellRead]


class AnnexRead(Read):
    """Figures per khu phố; the last row is the ward ("ward"). Beside them the annex prints `sources`, where they come
    from, and line by line `late`, what came after the cut-off of the period before, and `late_last_year`, what came
    after last year's and is no part of this year.
    """

    columns: list[AnnexColumnRead]
    rows: list[AnnexRowRead]
    sources: list[RunRead]
    late: list[list[RunRead]]
    late_last_year: list[list[RunRead]]


class ChangeRead(Read):
    """A stretch of a compared text: "same", "added" by hand or "removed" from what was drafted."""

    how: str
    text: str
    figure: str | None


class OfferedRead(Read):
    """A text that a hand wrote into that section of a month's report: in `text` figures as marks, `lines` filled."""

    title: str
    report_id: UUID
    text: str
    lines: list[list[RunRead]]


class MonthRead(Read):
    """A month of a report over several: its report, or `why` it has none that is approved."""

    code: str
    title: str
    report_id: UUID | None
    why: str


class MonthCellRead(Read):
    figure_id: str
    text: str


class MonthRowRead(Read):
    """A measure by month, in the order of the months, then the period, up to now, and the rate (null: no rate)."""

    code: str
    label: str
    cells: list[MonthCellRead | None]


class SectionText(Write):
    """Words of a section as they stand in the editor, not saved."""

    code: Annotated[str, StringConstraints(max_length=40)]
    text: OptionalText


class PreviewWrite(Write):
    """`live`: pictures of the pages beside the editor, without the annexes, with these words; else a PDF of all."""

    live: bool = False
    sections: Annotated[list[SectionText], Field(max_length=20)] = Field(default_factory=list)
