"""The days that a plan names for its monthly reports, whose they are, and the ladder that keeps to them."""

from datetime import date

import pytest

from toso.kit.calendar import WorkingCalendar
from toso.kit.ids import new_id
from toso.kit.periods import Period, PeriodKind
from toso.plans.content import DeadlineContent, DutyContent, PlanContent, TaskContent, UnitRef
from toso.plans.deadlines import DeadlineKind
from toso.plans.report_days import report_days
from toso.reports.figures.deadline_schedule import DEFAULT_RUNGS, MonthlyRule, Rung, check_rungs, climb
from toso.reports.periods.plan_days import planned
from toso.reports.periods.regimes import default_regime

ALL = (
    "Các tổ dân phố nộp báo cáo kết quả trước ngày 08 hằng tháng; Phòng Văn hóa - Xã hội tổng hợp chậm nhất ngày 10 "
    "hằng tháng, báo cáo UBND tỉnh trước ngày 12 hằng tháng."
)


def read(text: str, who: str = "") -> list[tuple[str, str]]:
    duties = [DutyContent(name=who, items=[text])] if who else []
    content = PlanContent(year=2026, duties=duties, closing="" if who else text)
    return [(day.level.value, day.words) for day in report_days(content)]


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        (
            ALL,
            "",
            [
                ("units", "trước ngày 08 hàng tháng"),
                ("desk", "chậm nhất ngày 10 hàng tháng"),
                ("superior", "trước ngày 12 hàng tháng"),
            ],
        ),
        (
            "Hằng tháng, các thôn gửi số liệu về Phòng Văn hóa trước ngày 08.",
            "",
            [("units", "trước ngày 08 hàng tháng")],
        ),
        (
            "Trước ngày 08 hằng tháng, các tổ dân phố báo cáo về UBND phường.",
            "",
            [("units", "trước ngày 08 hàng tháng")],
        ),
        ("Nộp báo cáo về UBND xã trước ngày 09 hàng tháng.", "Các thôn", [("units", "trước ngày 09 hàng tháng")]),
        (
            "Mỗi tháng tổng hợp một lần trước ngày 05.",
            "Công chức Văn hóa - Xã hội",
            [("desk", "trước ngày 05 hàng tháng")],
        ),
        (
            "Báo cáo UBND xã vào ngày 25 hằng tháng.",
            "Phòng Văn hóa - Xã hội",
            [("desk", "chậm nhất ngày 25 hàng tháng")],
        ),
        ("Các đơn vị báo cáo kết quả trước ngày 15/12/2026.", "", []),
        ("Các đơn vị báo cáo trước ngày 15 tháng 12, họp giao ban hằng tháng.", "", []),
        ("Tổ chức ngày hội chuyển đổi số vào ngày 10 hằng tháng.", "Các thôn", []),
        ("Các thôn nộp báo cáo trước ngày 31 hằng tháng.", "", []),
        (
            "Các khu dân cư báo cáo Phòng Văn hóa trước ngày 05 hằng tháng.",
            "Phòng Kinh tế",
            [("units", "trước ngày 05 hàng tháng")],
        ),
        (
            "Các xóm báo cáo Phòng Văn hóa trước ngày 05 hằng tháng.",
            "Phòng Kinh tế",
            [("units", "trước ngày 05 hàng tháng")],
        ),
        ("UBND đặc khu báo cáo trước ngày 12 hằng tháng.", "", [("desk", "trước ngày 12 hàng tháng")]),
        ("Các thôn nộp báo cáo trước mùng 5 hằng tháng.", "", [("units", "trước ngày 05 hàng tháng")]),
        ("Các thôn nộp báo cáo trước ngày 15 tháng cuối quý.", "", [("units", "trước ngày 15 tháng cuối quý")]),
        ("Hằng tháng, các thôn nộp báo cáo trước ngày 05 của tháng sau.", "", []),
    ],
)
def test_a_sentence_names_whose_day_it_is(text: str, who: str, expected: list[tuple[str, str]]) -> None:
    assert read(text, who) == expected


@pytest.mark.parametrize(
    ("task", "lead", "printed", "expected"),
    [
        (
            "Báo cáo kết quả về UBND xã",
            "Các thôn",
            "Trước ngày 10 hằng tháng",
            [("units", "trước ngày 10 hàng tháng", "month")],
        ),
        (
            "Tổng hợp số liệu. Gửi báo cáo UBND tỉnh.",
            "Phòng Văn hóa - Xã hội",
            "Trước ngày 15 tháng cuối quý",
            [("superior", "trước ngày 15 tháng cuối quý", "quarter")],
        ),
        (
            "Báo cáo tiến độ",
            "Phòng Kinh tế",
            "Định kỳ ngày 20 hằng tháng",
            [("desk", "chậm nhất ngày 20 hàng tháng", "month")],
        ),
        ("Phát thanh bản tin số", "Các thôn", "Trước ngày 10 hằng tháng", []),
        ("Báo cáo tổng kết", "Các thôn", "Trước ngày 10/12/2026", []),
    ],
)
def test_a_day_beside_a_task_that_reports_is_read(
    task: str, lead: str, printed: str, expected: list[tuple[str, str, str]]
) -> None:
    """As in a table with a column of deadlines."""
    deadline = DeadlineContent(kind=DeadlineKind.NONE, printed=printed)
    told = TaskContent(lineage_id=new_id(), ref="1", text=task, leads=[UnitRef(name=lead)], deadline=deadline)
    days = report_days(PlanContent(year=2026, tasks=[told]))
    assert [(day.level.value, day.words, day.every.value) for day in days] == expected
    assert all(day.pointer == "/tasks/0" and printed in day.sentence for day in days)


def test_a_ladder_is_offered_the_days_of_its_own_kind() -> None:
    told = "Phòng Văn hóa báo cáo UBND tỉnh trước ngày 12 hằng tháng; báo cáo UBND tỉnh trước ngày 10 tháng cuối quý."
    days = report_days(PlanContent(year=2026, closing=told))
    assert [day.every for day in days] == [PeriodKind.MONTH, PeriodKind.QUARTER]
    for kind, deadline in ((PeriodKind.MONTH, "12 hàng tháng"), (PeriodKind.QUARTER, "10 tháng cuối quý")):
        offer = planned(default_regime(new_id(), date(2025, 12, 15), kind), days)
        assert offer is not None
        assert offer[0] == f"trước ngày {deadline}"


def test_a_day_of_its_own_holds_and_what_waits_for_it_is_never_earlier() -> None:
    rule = MonthlyRule.read("trước ngày 14 hàng tháng")
    rungs = [Rung("neighbourhood", "Tổ", 3, 8), DEFAULT_RUNGS[1], Rung("compile", "T", 1, 10, False), DEFAULT_RUNGS[3]]
    steps = climb(rule, Period.parse("2024-07"), WorkingCalendar(), rungs)
    assert [step.due_on.day for step in steps] == [7, 10, 10, 13], "the desk's own day would have been the 11th"
    assert not check_rungs(rungs, rule)
    by_hand = climb(rule, Period.parse("2024-07"), WorkingCalendar(), rungs, {"compile": date(2024, 7, 9)})
    assert [step.due_on.day for step in by_hand] == [7, 11, 9, 13]


def test_a_day_of_its_own_may_not_be_after_the_deadline_or_before_the_level_it_waits_for() -> None:
    rule = MonthlyRule.read("trước ngày 14 hàng tháng")
    late = [Rung("neighbourhood", "Tổ", 3, 15), *DEFAULT_RUNGS[1:]]
    assert set(check_rungs(late, rule)) == {"neighbourhood"}
    turned = [Rung("neighbourhood", "Tổ", 3, 12), DEFAULT_RUNGS[1], Rung("compile", "T", 1, 10), DEFAULT_RUNGS[3]]
    assert set(check_rungs(turned, rule)) == {"compile"}
