"""The day of issue beside days in a title; digits that were read as letters are proposed and doubted."""

from datetime import date

import pytest

from toso.plans.text_import.parse import parse_plan

TEXT = """ỦY BAN NHÂN DÂN
XÃ ĐÔNG LẠC

{head}

KẾ HOẠCH

{title}

I. MỤC TIÊU

1. 100% hộ gia đình được đến nhà tuyên truyền.

II. NHIỆM VỤ

1. Kiện toàn Tổ công nghệ số cộng đồng

- Đơn vị chủ trì: Các thôn.

- Thời gian hoàn thành: {deadline}
"""
NUMBERED, DATED = (
    "Số: 47/KH-UBND",
    "Số: 47/KH-UBND\n\nĐông Lạc, ngày 24 tháng 02 năm 2026",
)
SPAN = "Triển khai Tổ công nghệ số cộng đồng từ ngày 01/3/2026 đến ngày 31/12/2026"
YEARLY = "Triển khai Tổ công nghệ số cộng đồng năm 2026"


def read(head: str, title: str, deadline: str = "Trước ngày 05/12/2026."):
    found = parse_plan(TEXT.format(head=head, title=title, deadline=deadline))
    return found, {d.code: d.text for d in found.doubts if d.code.startswith("date-") or d.code.endswith("-misread")}


@pytest.mark.parametrize(
    "title",
    [
        SPAN,
        SPAN.upper(),
        "Tổ công nghệ số cộng đồng đến hết ngày 31 tháng 12 năm 2026",
        f"{YEARLY} ngày 5/2/2026",
    ],
)
def test_a_title_that_ends_in_a_day_is_whole_and_the_letterhead_dates_the_plan(
    title: str,
) -> None:
    found, doubts = read(DATED, title)
    assert (found.plan.title, found.plan.issued_on, found.plan.place) == (
        title,
        date(2026, 2, 24),
        "Đông Lạc",
    )
    assert doubts == {}


def test_a_title_over_two_lines_keeps_its_second_line() -> None:
    found, doubts = read(DATED, SPAN.replace(" từ", "\n\ntừ"))
    assert (found.plan.title, doubts) == (SPAN, {})


def test_the_years_of_a_plan_that_is_not_dated_are_those_of_its_span() -> None:
    found, doubts = read(NUMBERED, SPAN, "Trước ngày 05/12")
    assert (found.plan.title, found.plan.issued_on, set(doubts)) == (
        SPAN,
        None,
        {"date-missing"},
    )
    assert found.plan.tasks[0].deadline.on == date(2026, 12, 5)


def test_a_day_behind_the_title_is_proposed_as_that_of_issue_and_doubted() -> None:
    found, doubts = read(NUMBERED, f"{YEARLY} ngày 5/2/2026")
    assert (found.plan.title, found.plan.issued_on) == (
        f"{YEARLY} ngày 5/2/2026",
        date(2026, 2, 5),
    )
    assert doubts == {"date-from-title": "ngày 5/2/2026"}


@pytest.mark.parametrize(
    "below",
    [
        "Đông Lạc, ngày 05 tháng 02 năm 2026",
        "Xã Đông Lạc ngày 05/02/2026",
        "Ngày 5 tháng 2 năm 2026",
    ],
)
def test_a_day_under_the_title_is_still_that_of_issue(below: str) -> None:
    found, doubts = read(NUMBERED, f"{YEARLY}\n\n{below}")
    assert (found.plan.title, found.plan.issued_on, doubts) == (
        YEARLY,
        date(2026, 2, 5),
        {},
    )


def test_what_a_plan_is_attached_to_dates_it_and_is_no_place() -> None:
    found, _ = read(
        NUMBERED,
        f"{YEARLY}\n\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 02 năm 2026)",
    )
    assert (found.plan.title, found.plan.issued_on, found.plan.place) == (
        YEARLY,
        date(2026, 2, 5),
        None,
    )


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("ngày l5 tháng 3 năm 2026", date(2026, 3, 15)),
        ("ngày I0 tháng 02 năm 2026", date(2026, 2, 10)),
        ("ngày 2O tháng O2 năm 2O26", date(2026, 2, 20)),
        ("ngày l0/O2/2026", date(2026, 2, 10)),
    ],
)
def test_a_misread_day_of_issue_is_proposed_and_doubted_once(printed: str, day: date) -> None:
    found, doubts = read(f"{NUMBERED}\n\nĐông Lạc, {printed}", YEARLY)
    assert (found.plan.issued_on, doubts) == (day, {"date-misread": printed})


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Trước ngày l5 tháng 9 năm 2026", date(2026, 9, 15)),
        ("Trước ngày 15 tháng l0 năm 2026", date(2026, 10, 15)),
        ("Trước ngày 15 tháng 9 năm 2O26", date(2026, 9, 15)),
    ],
)
def test_a_misread_deadline_in_words_is_proposed_and_doubted_once(printed: str, day: date) -> None:
    found, doubts = read(DATED, YEARLY, printed)
    assert (found.plan.tasks[0].deadline.on, set(doubts)) == (day, {"deadline-misread"})
