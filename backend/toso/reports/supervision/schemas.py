"""Response schemas of the superior's view: wards with their month, and figures added up over them."""

from datetime import date
from uuid import UUID

from toso.core.schemas import Read
from toso.kit.labels import Labelled


class WardState(Labelled):
    NONE = "none", "Chưa mở kỳ"
    OPEN = "open", "Chưa có báo cáo"
    LATE = "late", "Quá hạn"
    ISSUED = "issued", "Đã phát hành"
    ISSUED_LATE = "issued_late", "Phát hành muộn"


class SupervisedWardRead(Read):
    """A ward and its month. `days_late`: after the day on which the report was due at the superior; `corrections`: how
    many corrections of it were issued; `figures_of`: the month whose issued figures stand below, null for none.
    """

    id: UUID
    name: str
    state: WardState
    due_on: date | None
    issued_on: date | None
    days_late: int
    report_id: UUID | None
    document_code: str | None
    corrections: int
    figures_of: str | None


class WardValueRead(Read):
    """A ward's part of a sum; null: its report says nothing of it."""

    ward_id: UUID
    value: int | None
    population: int | None


class SummedFigureRead(Read):
    """One measure over the wards: cumulative counts, and their share of the populations of the same wards, in words.

    `reported` of `expected` wards are in the sum.
    """

    code: str
    label: str
    unit_label: str
    value: int | None
    population: int | None
    text: str
    percent_text: str | None
    reported: int
    expected: int
    wards: list[WardValueRead]


class SupervisionRead(Read):
    """`month`: the month asked for ("2024-07"). Wards in the order of their names."""

    month: str
    title: str
    wards: list[SupervisedWardRead]
    figures: list[SummedFigureRead]
