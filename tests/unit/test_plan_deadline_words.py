"""How deadlines are worded, and what each wording means."""

from datetime import date

import pytest

from toso.plans.text_import.deadlines import deadlines_within, quota_within, read_deadline
from toso.plans.text_import.shapes import Target


@pytest.mark.parametrize(
    ("words", "kind", "on"),
    [
        ("Trước 15/6/2024", "before", "2024-06-15"),
        ("trước ngày 15 tháng 6 năm 2024.", "before", "2024-06-15"),
        ("Hoàn thành trước tháng 7/2024", "before", "2024-07-01"),
        ("Chậm nhất ngày 20/7/2024", "by", "2024-07-20"),
        ("chậm nhất là ngày 20-7-2024", "by", "2024-07-20"),
        ("Đến hết ngày 31/12/2024", "by", "2024-12-31"),
        ("Trước hoặc trong ngày 05/8/2024", "by", "2024-08-05"),
        ("30/9/2024", "by", "2024-09-30"),
        ("Đến hết tháng 9/2024", "by", "2024-09-30"),
        ("Trong tháng 6/2024", "within_month", "2024-06-30"),
        ("Tháng 2 năm 2024", "within_month", "2024-02-29"),
        ("02/2025", "within_month", "2025-02-28"),
        ("Quý III/2024", "within_quarter", "2024-09-30"),
        ("trong quý 1 năm 2025", "within_quarter", "2025-03-31"),
        ("Từ 01/3/2024 đến 30/4/2024", "range", "2024-04-30"),
        ("01/3 - 30/4/2024", "range", "2024-04-30"),
        ("Từ tháng 7 đến tháng 9/2024", "range", "2024-09-30"),
        ("Tháng 5, 6/2024", "range", "2024-06-30"),
        ("Quý I, II/2024", "range", "2024-06-30"),
        ("6 tháng cuối năm 2024", "range", "2024-12-31"),
        ("Hằng tuần", "weekly", None),
        ("thứ Sáu hàng tuần", "weekly", None),
        ("Trước ngày 14 hàng tháng", "monthly", None),
        ("Định kỳ hằng tháng", "monthly", None),
        ("Thường xuyên trong năm 2024", "continuous", None),
        ("Thường xuyên, liên tục", "continuous", None),
        ("Theo hướng dẫn của cấp trên", "none", None),
        ("", "none", None),
    ],
)
def test_the_words_mean_the_deadline(words, kind, on):
    deadline = read_deadline(words, 2024).deadline
    assert (deadline.kind, deadline.on) == (kind, on and date.fromisoformat(on))


def test_a_range_keeps_its_first_day_and_a_monthly_deadline_its_day():
    assert read_deadline("Từ 01/3/2024 đến 30/4/2024", None).deadline.from_on == date(2024, 3, 1)
    assert read_deadline("trước ngày 14 hàng tháng", None).deadline.day == 14


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("trước 15/6", "deadline-without-year"),
        ("31/6/2024", "deadline-impossible"),
        ("Trong năm 2024", "deadline-only-year"),
        ("hàng quý", "deadline-rarer"),
        ("Từ tháng 6/2024", "deadline-open"),
        ("15/6/2024; 15/12/2024", "deadline-several"),
        ("khi có yêu cầu", "deadline-unclear"),
        ("Thứ Bảy tuần cuối hằng tháng", "deadline-weekday"),
        ("tuần đầu hàng tháng", "deadline-weekday"),
        ("trước 15/6/2024 và duy trì thường xuyên", "deadline-mixed"),
    ],
)
def test_what_is_not_plain_is_doubted(words, code):
    assert code in [code for code, _ in read_deadline(words, 2024).doubts]


@pytest.mark.parametrize(
    "words", ["hằng tuần", "Hàng tuần", "mỗi tuần", "định kỳ hằng tuần", "16 giờ thứ Sáu hằng tuần"]
)
def test_every_week_is_no_doubt(words: str) -> None:
    reading = read_deadline(words, 2024)
    assert (reading.deadline.kind, reading.doubts) == ("weekly", [])


def test_without_any_year_a_day_is_no_deadline():
    reading = read_deadline("trước 15/6", None)
    assert (reading.deadline.kind, reading.deadline.on) == ("none", None)
    assert reading.doubts


def test_a_day_of_a_cited_document_is_no_deadline():
    assert deadlines_within("theo văn bản số 5543/UBND ngày 20/7/2022 về việc sáp nhập", 2024) == []
    assert deadlines_within("tổng hợp, báo cáo trước ngày 14 hàng tháng", 2024) == []
    found = deadlines_within("học trực tuyến, hoàn thành trước ngày 30/6/2024", 2024)
    assert [reading.deadline.on for reading in found] == [date(2024, 6, 30)]


@pytest.mark.parametrize(
    ("words", "quota"),
    [
        ("Hàng tháng có tối thiểu 01 tin, bài", (1, "month")),
        ("mỗi tuần 02 bài", (2, "week")),
        ("đăng ít nhất ba tin mỗi tháng", (3, "month")),
        ("phát 04 bản tin/tuần", (4, "week")),
        ("Hằng tháng tổng hợp báo cáo", None),
        ("có ít nhất 01 thành viên trẻ", None),
    ],
)
def test_a_quota_is_read_with_its_period(words, quota):
    assert quota_within(words) == quota


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("hoàn thành trước ngày 30/6/2024", "2024-06-29"),
        ("xong trước ngày 01/7/2024", "2024-06-30"),
        ("hoàn thành trước tháng 6/2024", "2024-05-31"),
        ("trước quý III/2024", "2024-06-30"),
        ("chậm nhất ngày 30/6/2024", "2024-06-30"),
        ("đến ngày 30/6/2024", "2024-06-30"),
        ("hết ngày 30/6/2024", "2024-06-30"),
        ("hoàn thành trong tháng 6/2024", "2024-06-30"),
        ("đến năm 2026", "2026-12-31"),
    ],
)
def test_the_last_day_of_a_target(words: str, last: str) -> None:
    target = Target(ref="1", text=words)
    target.due(read_deadline(words, 2024).deadline)
    assert str(target.last_on) == last
