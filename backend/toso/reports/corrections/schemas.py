"""Request and response schemas of corrections."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from toso.core.schemas import Read, Write
from toso.reports.model.report_tables import ReportState
from toso.reports.model.submission_tables import SubmissionState


class CorrectionRow(Read):
    """A correction of a report; `kind`: đính chính, bổ sung or both, as what changed says."""

    id: UUID
    edition: int
    kind: str
    state: ReportState
    state_label: str
    reason: str
    opened_at: datetime
    approved_at: datetime | None
    document_id: UUID | None
    document_code: str | None


class TakenMonthRead(Read):
    """A month of a report over several: the monthly reports that the report before and this one were made from, each by
    its number once it has one; null where there was none. `status`: "same", "corrected" or "added".
    """

    code: str
    title: str
    status: str
    before_id: UUID | None
    before_code: str | None
    now_id: UUID | None
    now_code: str | None


class DifferenceRead(Read):
    """How a report over several months does not say what its months say: in `figures` figures, since these `months`
    changed; none where its own sums were wrong. `waiting`: months that have to be corrected before it.
    """

    figures: int
    months: list[TakenMonthRead]
    waiting: list[str]


class ToldLaterRead(Read):
    """A month of the next year whose report tells `count` cases of this year that came after it was frozen."""

    title: str
    report_id: UUID
    count: int


class CorrectionsRead(Read):
    """The corrections of a report and what replaced it, the newest first. `actions`: "open" for whoever may open one
    now, "replace" where it was recalled; `differs`: of a report over several months that differs from them;
    `told_later`: of the last report of a year what came after it.
    """

    report_id: UUID
    differs: DifferenceRead | None
    told_later: list[ToldLaterRead]
    items: list[CorrectionRow]
    actions: list[str]


class ChangeLineRead(Read):
    """A figure as it was, as it is and the difference; the ids open the lists behind each of them."""

    figure_id: str
    label: str
    place: str
    place_name: str
    before: str
    before_id: str
    after: str
    change: str
    change_id: str


class ReopenedRead(Read):
    """A submission of the corrected period: whether it is open for the correction, frozen anew, or newly taken in."""

    submission_id: UUID
    unit_name: str
    state: SubmissionState
    state_label: str
    data_until: date | None
    reopened: bool
    changed: bool
    added: bool
    actions: list[str]
    version: int


class CorrectionRead(Read):
    """A correction beside what it corrects: the changed figures alone, and the submissions of its period; of a report
    over several months the months that it was made from.
    """

    id: UUID
    corrects_id: UUID
    corrected_code: str | None
    corrected_on: date | None
    kind: str
    reason: str
    waiting: list[str]
    later: list[str]
    changes: list[ChangeLineRead]
    submissions: list[ReopenedRead]
    months: list[TakenMonthRead]
    actions: list[str]


class CorrectionWrite(Write):
    """Opens a correction of an issued report."""

    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=1_000)]
