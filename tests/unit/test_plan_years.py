"""The years of a plan: from the day on which it is issued to the last one that its title names; only days outside are doubted."""

from datetime import date

import pytest

from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.plan_years import years_named

TEXT = """ỦY BAN NHÂN DÂN
XÃ ĐÔNG LẠC

Số: 47/KH-UBND

Đông Lạc, ngày 24 tháng 11 năm 2026

KẾ HOẠCH
{title}

I. MỤC TIÊU
1. 100% hộ gia đình được đến nhà tuyên truyền.

II. NHIỆM VỤ
1. Kiện toàn Tổ công nghệ số cộng đồng
- Đơn vị chủ trì: Các thôn.
- Thời gian hoàn thành: Trước ngày 05/12/2026.
2. Hướng dẫn nộp hồ sơ trực tuyến
- Đơn vị chủ trì: Các thôn.
- Thời gian hoàn thành: Trước ngày 28/02/2027.
3. Sơ kết
- Đơn vị chủ trì: Các thôn.
- Thời gian hoàn thành: Trước ngày 31/3/2028.
"""
ISSUED = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Hoạt động của Tổ công nghệ số cộng đồng đến hết quý I năm 2027", (2026, 2027)),
        ("Hoạt động của Tổ công nghệ số cộng đồng năm 2027", (2027, 2027)),
        ("Hoạt động của Tổ công nghệ số cộng đồng giai đoạn 2026 - 2027", (2026, 2027)),
        ("Hoạt động của Tổ công nghệ số cộng đồng quý IV/2026 và năm 2027", (2026, 2027)),
        ("Hoạt động của Tổ công nghệ số cộng đồng 2 tháng cuối năm 2026, 6 tháng đầu năm 2027", (2026, 2027)),
        ("Hoạt động của Tổ công nghệ số cộng đồng các năm 2025, 2026 và 2027", (2025, 2027)),
        ("Tổng kết năm 2026 và phương hướng hoạt động của Tổ công nghệ số cộng đồng năm 2027", (2027, 2027)),
        ("Triển khai Kế hoạch số 12/KH-UBND ngày 03/4/2025, năm 2027", (2027, 2027)),
        ("Đưa dịch vụ công đến người dân năm 2027", (2027, 2027)),
    ],
)
def test_a_day_between_the_issue_and_the_last_year_is_not_doubted(title: str, years: tuple[int, int]) -> None:
    assert years_named(title, ISSUED) == years
    read = parse_plan(TEXT.format(title=title))
    doubts = [d.reason for d in read.doubts if d.code == "deadline-other-year"]
    span = "–".join(map(str, sorted(set(years))))
    assert doubts == [f"Nhiệm vụ 3: thời hạn không thuộc năm {span} của kế hoạch."]
