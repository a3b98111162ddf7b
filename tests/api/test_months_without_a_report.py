"""A month that nobody reported: what it added is told by the next one, which says so, and counted once by the quarter."""

from datetime import date
from typing import Any

import pytest

from fixtures.monthly_reports import API, SetDay, accepted, approved, handed_in, ok, open_period, unit_id
from fixtures.people import ClientOf
from fixtures.quarters import typed


def told(report: dict[str, Any]) -> list[str]:
    section = next(s for s in report["sections"] if s["code"] == "organisation")
    return ["".join(run["text"] for run in line) for line in section["lines"]]


def compiled(client_of: ClientOf, on_day: SetDay, code: str, **done: int) -> dict[str, Any]:
    """The report of a month to which these khu phố hand in how many were guided since the year began."""
    minh, heads = client_of("minh"), {"kp1": client_of("hoa"), "kp2": client_of("nga")}
    on_day(date(2024, int(code[-2:]), 10))
    open_period(minh, code)
    for place, total in done.items():
        body = typed(total, None)
        accepted(minh, handed_in(heads[place], unit_id(minh, place), period=code, until=f"{code}-10", figures=body))
    return ok(minh.post(f"{API}/reports", json={"period": code}), 201)


@pytest.mark.both_databases("resource")
def test_what_a_month_without_a_report_added_is_told_by_the_next_one_and_so_said(
    client_of: ClientOf, on_day: SetDay
) -> None:
    july = compiled(client_of, on_day, "2024-07", kp1=50, kp2=50)
    assert not [line for line in told(july) if "tính tiếp" in line], "nothing was told before"
    approved(client_of, july)
    september = compiled(client_of, on_day, "2024-09", kp1=80, kp2=70)
    assert (
        "- Số trong kỳ tính tiếp từ báo cáo gần nhất, gồm cả thời gian không có báo cáo:"
        " Khu phố 1 và Khu phố 2 (báo cáo tháng 7 năm 2024)."
    ) in told(september)
    approved(client_of, september)
    open_period(client_of("minh"), "2024-Q3")
    quarter = ok(client_of("minh").post(f"{API}/reports", json={"period": "2024-Q3"}), 201)
    lines = told(quarter)
    assert not [line for line in lines if "chưa gồm tháng 8" in line], "September holds it"
    assert (
        "- Không có báo cáo tháng được duyệt của tháng 8 năm 2024; phần thêm trong thời gian đó của số tính theo lũy kế"
        " nằm trong số của tháng có báo cáo tiếp theo."
    ) in lines
    values = {f["id"]: f["text"] for f in quarter["figures"]}
    assert (values["t1.done.cum@ward"], values["t1.done.in@ward"]) == ("150", "50"), "what July added was not told"


def test_a_sum_says_that_a_first_month_without_a_report_is_not_in_it(client_of: ClientOf, on_day: SetDay) -> None:
    approved(client_of, compiled(client_of, on_day, "2024-08", kp1=50, kp2=50))
    approved(client_of, compiled(client_of, on_day, "2024-09", kp1=80, kp2=70))
    open_period(client_of("minh"), "2024-Q3")
    quarter = ok(client_of("minh").post(f"{API}/reports", json={"period": "2024-Q3"}), 201)
    assert [line for line in told(quarter) if "chưa gồm tháng 7 năm 2024" in line]
    results = next(s for s in quarter["sections"] if s["code"] == "targets")
    said = ["".join(run["text"] for run in line) for line in results["lines"]]
    (guided,) = [line for line in said if "người được hướng dẫn" in line and "lũy kế có 150" in line]
    assert "(chỉ gồm tháng 9)" in guided, guided


def test_a_month_that_follows_the_one_before_says_nothing_of_it(client_of: ClientOf, on_day: SetDay) -> None:
    approved(client_of, compiled(client_of, on_day, "2024-07", kp1=50, kp2=50))
    approved(client_of, compiled(client_of, on_day, "2024-08", kp1=60))
    september = compiled(client_of, on_day, "2024-09", kp1=80, kp2=70)
    (line,) = [line for line in told(september) if "tính tiếp" in line]
    assert line.endswith(": Khu phố 2 (báo cáo tháng 7 năm 2024).")
