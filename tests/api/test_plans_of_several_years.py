"""A plan of several years lives on when one of them is closed: its tasks, its months, its log, the plan after it."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.activities import WHY
from fixtures.monthly_reports import API, SetDay, ok, open_period, step
from fixtures.people import ClientOf
from fixtures.plan_steps import ISSUED, assignment, edited, imported, report, submitted
from fixtures.quarters import issued_month, issued_quarter
from fixtures.settled_targets import counted_lines
from fixtures.years import close_whatever_waits, tasks_of_today, waiting, year_stepped
from toso.core.database import in_transaction
from toso.plans.deadlines import from_parsed
from toso.plans.tables import Plan
from toso.plans.text_import.plan_years import last_year_of

AFTER = date(2025, 1, 10)


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("Chuyển đổi số giai đoạn 2025 - 2027", 2027),
        ("Chuyển đổi số từ năm 2025 đến hết năm 2026", 2026),
        ("Chuyển đổi số đến năm 2026", 2026),
        ("Chuyển đổi số đến hết quý I năm 2026", 2026),
        ("Chuyển đổi số đến hết tháng 3/2026", 2026),
        ("Chuyển đổi số đến ngày 31/3/2027", 2027),
        ("Đưa dịch vụ công đến người dân năm 2026", 2025),
        ("Chuyển đổi số năm 2025", 2025),
        ("Chuyển đổi số năm 2025, định hướng đến năm 2030", 2025),
        ("Chuyển đổi số giai đoạn 2025-2027, tầm nhìn 2035", 2027),
        ("Thực hiện năm 2025 Chương trình giai đoạn 2025-2030", 2025),
        ("Thực hiện Chương trình giai đoạn 2021-2025", 2025),
        ("", 2025),
    ],
)
def test_the_title_says_for_how_long(title: str, last: int) -> None:
    assert last_year_of(title, 2025) == last


@pytest.mark.parametrize(
    ("said", "ends"),
    [("Thường xuyên", 2027), ("Thường xuyên trong năm 2026", 2026), ("Thường xuyên từ năm 2025 đến năm 2026", 2026)],
)
def test_what_recurs_recurs_as_long_as_the_plan(said: str, ends: int) -> None:
    parsed = {"kind": "continuous", "on": None, "quota": None, "printed": said}
    assert from_parsed(parsed, date(2024, 12, 22), (2025, 2027)).ends_on == date(ends, 12, 31)


@pytest.mark.both_databases("resource")
def test_a_plan_of_several_years_goes_on_when_its_first_year_is_closed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    lan, minh, hoa = client_of("lan"), client_of("minh"), client_of("hoa")
    on_day(ISSUED)
    plan = edited(minh, imported(minh), title="Triển khai Tổ công nghệ số cộng đồng giai đoạn 2024 - 2026")
    plan = ok(step(lan, f"/plans/{plan['id']}/approve", submitted(minh, plan)))
    assert (plan["year"], plan["last_year"]) == (2024, 2026)
    issued_month(client_of, on_day, "2024-07")
    on_day(AFTER)
    issued_quarter(client_of, "2024", "2025-01-10")
    before = tasks_of_today(minh)
    ok(year_stepped(lan, "close", WHY))
    path = f"{API}/plans/{plan['id']}"
    assert ok(minh.get(path))["in_force_to"] is None
    assert tasks_of_today(minh) == before != []
    assert [one["id"] for one in ok(minh.get(f"{API}/plans", params={"year": 2025}))["items"]] == [plan["id"]]
    ok(report(hoa, assignment(hoa, "3b"), state="in_progress", percent=40, note="Đã đi 2 ngõ"), 201)
    asked = ok(minh.get(f"{API}/report-regimes/coming", params={"month": "2025-01"}))["readiness"]
    assert (asked["ready"], asked["warning"], asked["plan_id"]) == (True, "", plan["id"])
    open_period(minh, "2025-01")
    assert counted_lines(app, "2025-01") == {row["lineage_id"] for row in plan["content"]["targets"]}
    next_one = ok(step(minh, f"/plans/{plan['id']}/roll", ok(minh.get(path))), 201)
    assert (next_one["year"], next_one["last_year"], next_one["rolled"]["year"]) == (2027, 2029, 2026)
    assert next_one["title"].endswith("giai đoạn 2027 - 2029")
    dated = [(was["deadline"]["ends_on"], row["deadline"]["ends_on"]) for was, row in _tasks_of(plan, next_one)]
    assert {int(later[:4]) - int(day[:4]) for day, later in dated if day} == {3}
    assert ok(step(minh, f"/plans/{plan['id']}/amend", ok(minh.get(path)), reason=WHY), 201)["last_year"] == 2026


def _tasks_of(*plans: dict[str, Any]) -> Any:
    return zip(*(plan["content"]["tasks"] for plan in plans), strict=True)


@pytest.mark.both_databases("resource")
def test_a_year_that_was_closed_otherwise_says_so_until_it_is_opened_and_closed_again(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    lan = client_of("lan")
    issued_month(client_of, on_day, "2024-07")
    on_day(AFTER)
    issued_quarter(client_of, "2024", "2025-01-10")
    assert "running" not in waiting(lan)
    close_whatever_waits(app, 2024)
    assert waiting(lan)["running"] == 1
    ok(year_stepped(lan, "reopen", WHY))
    assert "running" not in waiting(lan)
    ok(year_stepped(lan, "close", WHY))
    assert "running" not in waiting(lan)

    def cut(session: Session) -> None:
        session.execute(sa.update(Plan).where(col(Plan.year) == 2024).values(last_year=2026))

    in_transaction(app.state.engines.write, cut)
    assert waiting(lan)["running"] == 1, "of several years, and it ended with the first"
    ok(year_stepped(lan, "reopen", WHY))
    ok(year_stepped(lan, "close", WHY))
    assert "running" not in waiting(lan)
    assert ok(lan.get(f"{API}/plans/{plan_in_force['id']}"))["in_force_to"] is None
