"""The line that names units which lack months of a report made from several."""

from toso.reports.compilation.month_cells import partial_text, unlike_text
from toso.reports.submissions.workflow import PARTIAL


def test_units_that_lack_months_are_named_with_them_and_others_are_not() -> None:
    units = [
        {"name": "Khu phố 2", "status": PARTIAL, "note": "thiếu tháng 8; số tính đến 14/7/2024"},
        {"name": "Khu phố 10", "status": "accepted", "note": ""},
        {"name": "Khu phố 3", "status": PARTIAL, "note": "thiếu tháng 7"},
    ]
    said = "Thiếu số liệu một số tháng: Khu phố 2 (thiếu tháng 8; số tính đến 14/7/2024)"
    assert partial_text(units) == f"{said} và Khu phố 3 (thiếu tháng 7)."


def test_nothing_is_said_where_none_lacks_any() -> None:
    assert partial_text([{"name": "Khu phố 2", "status": "accepted", "note": ""}]) == ""


def test_a_total_that_the_last_months_report_does_not_have_is_told() -> None:
    months = [{"title": "tháng 5 năm 2025", "report_id": "1"}, {"title": "tháng 6 năm 2025", "report_id": "2"}]
    gone = {"name": "Ấp 4", "status": PARTIAL, "carried": [{"until": "2025-05-14"}]}
    blank = {"name": "Ấp 5", "status": "accepted", "carried": [{"until": "2025-05-14"}]}
    said = "Số đến nay kể cả Ấp 4 theo số liệu gần nhất, nên khác báo cáo tháng 6 năm 2025 chưa có số liệu ở đó."
    assert unlike_text([gone, blank], months) == said
    assert unlike_text([{**gone, "carried": []}, blank], months) == ""
