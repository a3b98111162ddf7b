"""A report while units are missing: what it says of the goals, and that a month of which nothing is in is reported too."""

import re
from datetime import date
from typing import Any
from urllib.parse import quote

import pytest

from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    compiled,
    handed_in,
    july_accepted,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.people import ClientOf


def told(report: dict[str, Any], code: str) -> list[str]:
    """The lines of a section as they are read."""
    section = next(s for s in report["sections"] if s["code"] == code)
    return ["".join(run["text"] for run in line) for line in section["lines"]]


@pytest.mark.both_databases("resource")
def test_what_was_reached_is_said_of_the_units_that_are_in(client_of: ClientOf, on_day: SetDay) -> None:
    july_accepted(client_of, on_day)
    report = compiled(client_of("minh"))
    lines = [
        line
        for line in told(report, "difficulties")
        if "mức giao" in line or "chưa đạt là" in line or "mức kế hoạch" in line
    ]
    assert lines
    for line in lines:
        assert line.startswith(("- Trong ", "- Chưa đủ số liệu")), line
        assert re.search(r"\b[12]/\d\b", line), line


def test_a_month_of_which_nothing_is_in_is_reported_with_every_unit_missing(
    client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 10))
    minh = client_of("minh")
    open_period(minh)
    report = compiled(minh)
    rows = ok(minh.get(f"{API}/submissions", params={"period": "2024-07"}))["items"]
    assert sorted(u["name"] for u in report["missing_units"]) == sorted(row["unit_name"] for row in rows)
    assert {t["text"] for t in report["targets"]} == {"—"}
    assert any(line.startswith("- Chưa nộp báo cáo: ") for line in told(report, "organisation"))
    assert not [line for line in told(report, "difficulties") if "giao" in line]
    for line in told(report, "targets"):
        assert not re.search(r"\b0 (người|hộ|thành viên)|\b0%", line), line
    silent = minh.post(f"{API}/reports/{report['id']}/submit", headers={"If-Match": f'"{report["version"]}"'}, json={})
    assert (silent.status_code, silent.json()["code"]) == (422, "units-missing")
    seen = approved(client_of, report)
    assert len(seen["missing_units"]) == len(rows)
    assert all(unit["reason"] for unit in seen["missing_units"])


def test_who_has_to_hand_in_again_is_missing_and_not_late_as_well(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 13))
    minh = client_of("minh")
    open_period(minh)
    accepted(minh, handed_in(client_of("hoa"), unit_id(minh, "kp1")))
    again = handed_in(client_of("nga"), unit_id(minh, "kp2"))
    ok(step(minh, f"/submissions/{again['id']}/return", again, reason="Xem lại số hộ"))
    lines = told(compiled(minh), "organisation")
    (late,) = [line for line in lines if "trễ hạn" in line]
    assert (late.count("Khu phố"), "Khu phố 2" in late) == (1, False)
    (missing,) = [line for line in lines if line.startswith("- Chưa nộp báo cáo: ")]
    assert "Khu phố 2" in missing


def test_every_marked_figure_of_a_drafted_report_opens_a_list_of_its_own(client_of: ClientOf, on_day: SetDay) -> None:
    july_accepted(client_of, on_day)
    minh = client_of("minh")
    report = compiled(minh)
    runs = {
        (run["figure"], run["text"])
        for section in report["sections"]
        for line in section["lines"]
        for run in line
        if run["figure"]
    }
    counted = {name for name, _ in runs if "|" in name}
    assert {"act.news.cum@ward|reported", "act.news.cum@ward|expected"} <= counted
    for name, text in sorted(runs):
        opened = ok(minh.get(f"{API}/reports/{report['id']}/figures/{quote(name)}"))
        assert opened["figure_id"] == name
        assert opened["text"].lstrip("+-") == text.lstrip("+-"), name
        if name in counted:
            assert opened["label"].startswith("Đơn vị "), opened["label"]
            assert [int(text), int(text)] == [len(opened["parts"]), opened["value"]], name


def test_of_what_desks_are_asked_too_a_quarter_speaks_of_units_as_its_months_do(
    client_of: ClientOf, on_day: SetDay
) -> None:
    """Not "3/16 khu phố" in a ward of 12."""
    july_accepted(client_of, on_day)
    minh = client_of("minh")
    month = approved(client_of, compiled(minh))
    open_period(minh, "2024-Q3")
    for report in (month, ok(minh.post(f"{API}/reports", json={"period": "2024-Q3"}), 201)):
        (news,) = [line for line in told(report, "communication") if "tin, bài" in line and "Số liệu của" in line]
        assert news.endswith(" đơn vị."), news
        asked = ok(minh.get(f"{API}/reports/{report['id']}/figures/{quote('act.news.cum@ward|expected')}"))
        assert len(asked["parts"]) == asked["value"] > 3, "also who has no figure"
