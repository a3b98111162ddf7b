"""A unit that hands in after the report is out is told so, with its number and day and what is left to do; so is the desk."""

from datetime import date
from typing import Any

import pytest

from api.test_reports import trace
from fixtures.monthly_reports import API, SetDay, accepted, approved, compiled, handed_in, ok, step, unit_id
from fixtures.people import ClientOf

ENDING = (
    " không có số liệu này. Số liệu nộp bây giờ được đưa vào báo cáo tháng 8 năm 2024 và ghi rõ là nộp sau; muốn có "
    "ngay trong báo cáo kỳ này thì Bộ phận Văn hóa - Thông tin lập báo cáo bổ sung, đính chính."
)


def told(client: Any, unit: str) -> str:
    rows = ok(client.get(f"{API}/submissions", params={"period": "2024-07"}))["items"]
    return next(row["after_report"] for row in rows if row["unit_id"] == unit)


@pytest.mark.both_databases("json")
def test_who_comes_after_the_report_and_the_desk_are_told(client_of: ClientOf, july_rows, on_day: SetDay) -> None:
    minh = client_of("minh")
    kp1, kp5 = unit_id(minh, "kp1"), unit_id(minh, "kp5")
    assert told(minh, kp5) == "", "while the report is being made the figures still get in"
    report = approved(client_of, compiled(minh))
    assert told(minh, kp5) == "Báo cáo tháng 7 năm 2024 đã được duyệt, đang chờ cấp số," + ENDING
    assert told(minh, kp1) == "", "what is in the report is in it"
    ha = client_of("ha")
    document = ok(ha.get(f"{API}/documents/{report['document_id']}"))
    on_day(date(2024, 7, 15))
    ha = client_of("ha")
    document = ok(step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-15"))
    expected = f"Báo cáo tháng 7 năm 2024 đã có số {document['code']} ngày 15/7/2024,"
    assert told(minh, kp5) == expected + ENDING
    assert trace(minh, report, "t5.done.cum@ward")["total"] == 720
    row = handed_in(minh, kp5)
    assert row["after_report"] == expected + ENDING
    accepted(minh, row)
    assert told(minh, kp5) == expected + ENDING, "carried into the next report"
