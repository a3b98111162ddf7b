"""Reporting periods: the ladder of days, exemptions, opening and closing."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    compiled,
    figures,
    fill,
    handed_in,
    july_accepted,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets
from toso.core.database import in_transaction
from toso.kit.ids import new_id
from toso.reports.model.period_tables import PeriodExemption, ReportingEvent, ReportPeriod
from toso.reports.model.report_tables import Report
from toso.reports.model.submission_tables import Submission, SubmissionFigure, SubmissionSection


def test_a_month_opens_with_the_ladder_that_the_plan_gives_it(client_of: ClientOf) -> None:
    period = open_period(client_of("minh"))
    assert (period["first_day"], period["last_day"]) == ("2024-06-15", "2024-07-14")
    assert [(s["key"], s["due_on"]) for s in period["steps"]] == [
        ("neighbourhood", "2024-07-10"),
        ("desk", "2024-07-11"),
        ("compile", "2024-07-12"),
        ("leader", "2024-07-12"),
    ]
    assert [(s["own_on"], s["off"]) for s in period["steps"][2:]] == [(None, ""), ("2024-07-13", "thứ Bảy")]
    assert period["regime"]["deadline"] == "trước ngày 14 hàng tháng"
    assert period["actions"] == ["close", "ladder", "exempt", "take_back"]
    assert client_of("hoa").get(f"{API}/report-periods/{period['id']}").json()["actions"] == []


def test_a_month_opens_once(client_of: ClientOf) -> None:
    open_period(client_of("minh"))
    again = client_of("ha").post(f"{API}/report-periods", json={"code": "2024-07"})
    assert (again.status_code, again.json()["code"]) == (409, "period-exists")


def test_only_months_are_opened_and_only_by_desks(client_of: ClientOf) -> None:
    assert client_of("minh").post(f"{API}/report-periods", json={"code": "2024-13"}).status_code == 422
    assert client_of("hoa").post(f"{API}/report-periods", json={"code": "2024-07"}).status_code == 403


def test_a_day_off_that_only_the_ward_knows_moves_the_ladder(client_of: ClientOf) -> None:
    settle_targets(client_of("minh"))
    answer = client_of("minh").post(
        f"{API}/report-periods", json={"code": "2024-07", "working_days": {"2024-07-12": False}}
    )
    assert [s["due_on"] for s in ok(answer, 201)["steps"]] == ["2024-07-09", "2024-07-10", "2024-07-11", "2024-07-11"]


def change(client, period, body):
    return client.patch(
        f"{API}/report-periods/{period['id']}/ladder", headers={"If-Match": f'"{period["version"]}"'}, json=body
    )


def test_a_day_of_the_ladder_is_moved_by_hand_and_given_back(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period = open_period(minh)
    moved = ok(change(minh, period, {"steps": [{"key": "neighbourhood", "due_on": "2024-07-08"}]}))
    assert (moved["steps"][0]["due_on"], moved["steps"][0]["moved"]) == ("2024-07-08", True)
    back = ok(change(minh, moved, {"steps": [{"key": "neighbourhood", "due_on": None}]}))
    assert (back["steps"][0]["due_on"], back["steps"][0]["moved"]) == ("2024-07-10", False)


def test_a_level_may_not_be_due_after_the_one_that_waits_for_it(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period = open_period(minh)
    refused = change(minh, period, {"steps": [{"key": "neighbourhood", "due_on": "2024-07-13"}]})
    assert [e["field"] for e in refused.json()["errors"]] == ["steps.desk"]
    assert ok(minh.get(f"{API}/report-periods/{period['id']}"))["steps"] == period["steps"], "nothing half-stored"
    assert change(minh, period, {"steps": [{"key": "leader", "due_on": "2025-07-13"}]}).status_code == 422
    assert change(minh, period, {"steps": [{"key": "nobody", "due_on": None}]}).status_code == 422


def test_an_edit_on_an_older_copy_of_the_ladder_is_refused(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period = open_period(minh)
    ok(change(minh, period, {"steps": [{"key": "neighbourhood", "due_on": "2024-07-08"}]}))
    stale = change(minh, period, {"steps": [{"key": "neighbourhood", "due_on": "2024-07-09"}]})
    assert stale.status_code == 412


@pytest.mark.both_databases("resource")
def test_a_unit_is_exempted_with_a_reason_and_the_exemption_lifted(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period, unit = open_period(minh), unit_id(minh, "kp3")
    path = f"{API}/report-periods/{period['id']}/exemptions"
    assert minh.post(path, json={"unit_id": unit, "reason": ""}).status_code == 422
    freed = ok(minh.post(path, json={"unit_id": unit, "reason": "Khu phố đang sắp xếp lại"}), 201)
    assert [(e["unit_name"], e["reason"]) for e in freed["exemptions"]] == [("Khu phố 3", "Khu phố đang sắp xếp lại")]
    assert minh.post(path, json={"unit_id": unit, "reason": "Một lần nữa"}).json()["code"] == "already-exempt"
    rows = ok(minh.get(f"{API}/submissions"))["items"]
    assert next(r for r in rows if r["unit_id"] == unit)["lateness"]["code"] == "exempt"
    refused = minh.post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit})
    assert refused.json()["code"] == "unit-exempt"
    assert ok(minh.delete(f"{path}/{unit}"))["exemptions"] == []
    assert minh.delete(f"{path}/{unit}").status_code == 404


def test_a_form_begun_by_a_unit_that_was_exempted_then_is_neither_late_nor_missing(
    client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, nga, minh = client_of("hoa"), client_of("nga"), client_of("minh")
    on_day(date(2024, 7, 9))
    period, kp1, kp2 = open_period(minh), unit_id(minh, "kp1"), unit_id(minh, "kp2")
    begin(hoa, kp1)
    path = f"{API}/report-periods/{period['id']}/exemptions"
    ok(minh.post(path, json={"unit_id": kp1, "reason": "Khu phố đang sắp xếp lại"}), 201)
    accepted(minh, handed_in(nga, kp2))
    on_day(date(2024, 7, 12))
    rows = {row["unit_id"]: row for row in ok(minh.get(f"{API}/submissions"))["items"]}
    assert (rows[kp1]["state"], rows[kp1]["lateness"]["label"]) == ("draft", "Được miễn")
    assert "Khu phố 1" not in {unit["unit_name"] for unit in ok(minh.get(f"{API}/overview"))["late_units"]}
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    assert {u["name"]: u["status"] for u in report["units"]}["Khu phố 1"] == "exempt"
    assert "Khu phố 1" not in {one["name"] for one in report["missing_units"]}


def test_a_report_of_a_closed_period_offers_no_refresh(client_of: ClientOf, on_day: SetDay) -> None:
    july_accepted(client_of, on_day)
    minh = client_of("minh")
    report = compiled(minh)
    assert "refresh" in report["actions"]
    (period,) = ok(minh.get(f"{API}/report-periods"))["items"]
    ok(step(minh, f"/report-periods/{period['id']}/close", period))
    assert "refresh" not in ok(minh.get(f"{API}/reports/{report['id']}"))["actions"]


def test_nothing_is_handed_in_while_a_period_is_closed(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period, unit = open_period(minh), unit_id(minh, "kp1")
    closed = ok(step(minh, f"/report-periods/{period['id']}/close", period))
    assert (closed["state"], closed["actions"]) == ("closed", ["open"])
    refused = client_of("hoa").post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit})
    assert (refused.status_code, refused.json()["code"]) == (409, "period-closed")
    assert step(minh, f"/report-periods/{period['id']}/close", closed).json()["code"] == "period-closed"
    assert ok(step(minh, f"/report-periods/{period['id']}/open", closed))["state"] == "open"


@pytest.mark.both_databases("resource")
def test_the_list_of_periods_is_newest_first_and_by_reporting_year(client_of: ClientOf) -> None:
    minh = client_of("minh")
    for code in ("2024-07", "2025-01", "2024-08"):
        open_period(minh, code)
    codes = [p["code"] for p in ok(minh.get(f"{API}/report-periods"))["items"]]
    assert codes == ["2025-01", "2024-08", "2024-07"]
    in_2024 = ok(minh.get(f"{API}/report-periods", params={"year": 2024}))["items"]
    assert [p["code"] for p in in_2024] == ["2024-08", "2024-07"]
    assert date.fromisoformat(ok(minh.get(f"{API}/report-periods"))["items"][0]["first_day"]) == date(2024, 12, 15)


def take_back(client: TestClient, period: dict[str, Any], **body: Any) -> Any:
    return step(client, f"/report-periods/{period['id']}/take-back", period, reason="Mở nhầm tháng", **body)


def test_lists_of_periods_and_reports_are_whole_however_many_years_there_were(
    app: FastAPI, client_of: ClientOf, july_rows: Any
) -> None:
    report = compiled(client_of("minh"))

    def ten_years_before(session: Session) -> None:
        row = session.execute(sa.select(Report).where(col(Report.id) == UUID(report["id"]))).scalar_one()
        period = session.get_one(ReportPeriod, (row.ward_id, row.period_id))
        for month in (date(2013 + n // 12, n % 12 + 1, 1) for n in range(120)):
            days = {"code": f"{month:%Y-%m}", "first_day": month, "last_day": month.replace(day=28)}
            older = ReportPeriod(**{**period.model_dump(), **days, "id": new_id()})
            session.add(older)
            session.flush()
            session.add(Report(**{**row.model_dump(), "id": new_id(), "period_id": older.id}))

    in_transaction(app.state.engines.write, ten_years_before)
    for path in ("report-periods", "reports", "voices/reports"):
        listed = ok(client_of("minh").get(f"{API}/{path}"))
        assert (len(listed["items"]), listed["next"]) == (121, None), path


def test_a_month_opened_wrongly_is_taken_back_with_what_was_begun_in_it_and_opened_again(
    app: FastAPI, client_of: ClientOf
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    period = open_period(minh)
    ok(
        minh.post(
            f"{API}/report-periods/{period['id']}/exemptions",
            json={"unit_id": unit_id(minh, "kp3"), "reason": "Đang sắp xếp lại"},
        ),
        201,
    )
    row = begin(hoa, unit_id(minh, "kp1"))
    fill(hoa, row, {"data_until": "2024-07-09", "figures": figures(), "sections": {"difficulties": "Sóng yếu"}})
    seen = ok(minh.get(f"{API}/report-periods/{period['id']}"))
    assert (seen["begun"], "take_back" in seen["actions"]) == (["Khu phố 1"], True)
    changed = take_back(minh, period, drafts=0)
    assert (changed.status_code, changed.json()["code"]) == (409, "drafts-changed")
    assert "1 biểu đang nhập dở" in changed.json()["detail"]
    assert take_back(minh, period, drafts=1).status_code == 204
    assert minh.get(f"{API}/report-periods/{period['id']}").status_code == 404
    assert hoa.get(f"{API}/submissions/{row['id']}").status_code == 404
    with Session(app.state.engines.read) as session:
        for table in (ReportPeriod, PeriodExemption, Submission, SubmissionFigure, SubmissionSection):
            assert session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() == 0, table
        (event,) = session.execute(sa.select(ReportingEvent).where(col(ReportingEvent.step) == "take_back")).scalars()
        assert (event.reason, event.actor_name) == ("Mở nhầm tháng", "Trần Văn Minh")
    (line,) = [
        e
        for e in ok(client_of("lan").get(f"{API}/audit/events?action=period.manage"))["items"]
        if e["note"].get("step") == "take_back"
    ]
    assert (line["object_kind"], line["note"]["drafts"], "reason" in line["note"]) == ("report_period", 1, False)
    again = open_period(minh)
    assert again["begun"] == []
    assert again["regime"]["id"] == period["regime"]["id"]


def test_nothing_is_taken_back_once_a_unit_has_handed_in(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 10))
    minh, hoa = client_of("minh"), client_of("hoa")
    period = open_period(minh)
    row = handed_in(hoa, unit_id(minh, "kp1"))
    refused = take_back(minh, period, drafts=1)
    assert (refused.status_code, refused.json()["code"]) == (409, "already-handed-in")
    ok(step(minh, f"/submissions/{row['id']}/return", row, reason="Ghi lại cho đúng"))
    assert take_back(minh, period, drafts=1).json()["code"] == "already-handed-in", "returned is handed in too"
    assert "take_back" not in ok(minh.get(f"{API}/report-periods/{period['id']}"))["actions"]


def test_ways_back_needs_the_right_a_reason_the_newest_version_and_an_open_period(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period = open_period(minh)
    path = f"/report-periods/{period['id']}/take-back"
    assert step(client_of("hoa"), path, period, reason="Mở nhầm", drafts=0).status_code == 403
    assert step(minh, path, period, reason="a", drafts=0).status_code == 422
    assert step(minh, path, {"version": 9}, reason="Mở nhầm", drafts=0).status_code == 412
    closed = ok(step(minh, f"/report-periods/{period['id']}/close", period))
    assert take_back(minh, closed, drafts=0).json()["code"] == "period-closed"


def test_a_longer_period_is_taken_back_until_its_report_is_compiled(client_of: ClientOf, on_day: SetDay) -> None:
    july_accepted(client_of, on_day)
    minh = client_of("minh")
    approved(client_of, compiled(minh))
    quarter = open_period(minh, "2024-Q3")
    assert take_back(minh, quarter, drafts=0).status_code == 204
    quarter = open_period(minh, "2024-Q3")
    ok(minh.post(f"{API}/reports", json={"period": "2024-Q3"}), 201)
    assert take_back(minh, quarter, drafts=0).json()["code"] == "already-handed-in"
