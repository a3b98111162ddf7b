"""Tables of a report about the whole ward: frozen with it, printed, each number with the parts behind it."""

from datetime import date
from typing import Any

import pytest

from fixtures.activities import did, held, item_did, planned
from fixtures.monthly_reports import API, SetDay, accepted, handed_in, ok, open_period, step, unit_id
from fixtures.people import ClientOf
from fixtures.plan_steps import assignment, edited, submitted
from fixtures.plan_steps import report as progress
from fixtures.settled_targets import settle_targets

DAY = {"kind": "campaign_day", "title": "Ra quân tại chợ"}


def campaign(client: Any, on_day: SetDay) -> dict[str, Any]:
    """Of the desk, from 1 to 9 July, with two days out."""
    on_day(date(2024, 7, 1))
    body = {"kind": "campaign", "title": "Chiến dịch thanh toán điện tử", "last_on": "2024-07-09"}
    row = did(client, planned(client, "2024-07-01", **body), "/step", step="open")
    for on, others in (("2024-07-03", 40), ("2024-07-05", 25)):
        on_day(date.fromisoformat(on))
        did(client, planned(client, on, **DAY, campaign_id=row["id"], others=others), "/step", step="finish")
    on_day(date(2024, 7, 10))
    return row


@pytest.mark.both_databases("json")
def test_the_campaigns_of_a_month_are_frozen_and_each_number_opens(client_of: ClientOf, on_day: SetDay) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    row = campaign(minh, on_day)
    settle_targets(minh)
    open_period(minh)
    accepted(minh, handed_in(hoa, unit_id(minh, "kp1")))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    (table,) = report["tables"]
    (line,) = table["rows"]
    titles = [column["label"] for column in table["columns"]]
    told = dict(zip(titles, line, strict=True))
    assert told["Chiến dịch"]["text"] == "Chiến dịch thanh toán điện tử"
    assert (told["Ngày ra quân"]["text"], told["Lượt người dân"]["text"]) == ("2", "65")
    name = told["Lượt người dân"]["figure"]
    assert name == "tab.campaigns.1.residents.in@ward"
    figure = ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}"))
    assert (figure["value"], [part["text"] for part in figure["parts"]]) == (65, ["40", "25"])
    did(minh, planned(minh, "2024-07-09", **DAY, campaign_id=row["id"], others=9), "/step", step="finish")
    assert ok(minh.get(f"{API}/reports/{report['id']}"))["tables"] == [table], "frozen until it is made again"
    for wrong in ("tab.campaigns.2.residents", "tab.campaigns.1.none", "tab.none.1.days", "tab.campaigns.x.days"):
        assert minh.get(f"{API}/reports/{report['id']}/figures/{wrong}.in@ward").status_code == 404, wrong


@pytest.mark.both_databases("json")
def test_what_inspections_found_stands_by_unit_with_what_is_left_and_late(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 1))
    minh, hoa, nga = (client_of(name) for name in ("minh", "hoa", "nga"))
    row = held(minh, "2024-07-01", kind="inspection", title="Kiểm tra tháng 7")
    for place, due in (("kp1", "2024-07-05"), ("kp1", "2024-08-01"), ("kp2", "2024-07-05")):
        did(minh, row, "/items", type="finding", text="Chưa treo bảng", unit_id=unit_id(minh, place), due_on=due)
    ok(item_did(nga, row, 0, "/step", step="fix", reason="Đã treo"))
    ok(item_did(minh, row, 2, "/step", step="verify", reason=""))
    on_day(date(2024, 7, 10))
    settle_targets(minh)
    open_period(minh)
    accepted(minh, handed_in(hoa, unit_id(minh, "kp1")))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    (table,) = report["tables"]
    titles = [column["label"] for column in table["columns"]]
    told = [[cell["text"] for cell in line] for line in table["rows"]]
    assert titles == ["Đơn vị phải khắc phục", "Nêu trong kỳ", "Đã xác nhận trong kỳ", "Còn lại", "Trong đó quá hạn"]
    assert told == [["Khu phố 1", "2", "0", "2", "1"], ["Khu phố 2", "1", "1", "0", "0"]]
    behind = ok(minh.get(f"{API}/reports/{report['id']}/figures/tab.findings.1.raised.in@ward"))
    assert [(part["label"], part["text"]) for part in behind["parts"]] == [("01/7/2024: Kiểm tra tháng 7", "2")]


@pytest.mark.both_databases("json")
def test_a_task_that_is_stopped_is_told_with_its_reason_and_what_was_reported(
    client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    on_day(date(2024, 7, 2))
    mine = assignment(hoa, "3b")
    ok(progress(hoa, mine, state="in_progress", percent=40, note="Đã lập nhóm của 2 ngõ"), 201)
    ok(progress(hoa, mine, state="in_progress", percent=60, note="Thêm 1 ngõ"), 201)
    on_day(date(2024, 7, 5))
    seen = ok(minh.get(f"{API}/assignments/{mine['id']}"))
    ok(step(minh, f"/assignments/{mine['id']}/stop", seen, reason="Tỉnh làm chung một nhóm"))
    on_day(date(2024, 7, 10))
    open_period(minh)
    accepted(minh, handed_in(hoa, unit_id(minh, "kp1")))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    (table,) = report["tables"]
    (line,) = [[cell["text"] for cell in row] for row in table["rows"]]
    assert line[0].startswith("3b. ")
    assert line[1:] == ["Khu phố 1", "05/7/2024: Tỉnh làm chung một nhóm", "Khu phố 1: 60%, Thêm 1 ngõ", "2"]
    behind = ok(minh.get(f"{API}/reports/{report['id']}/figures/tab.stopped.1.reports.in@ward"))
    assert [part["label"] for part in behind["parts"]] == [
        "Khu phố 1, 02/7/2024: Đã lập nhóm của 2 ngõ",
        "Khu phố 1, 02/7/2024: Thêm 1 ngõ",
    ]


@pytest.mark.both_databases("json")
def test_a_task_that_an_amended_plan_drops_is_told_too(
    client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    minh, lan, hoa = client_of("minh"), client_of("lan"), client_of("hoa")
    on_day(date(2024, 7, 3))
    new = ok(step(minh, f"/plans/{plan_in_force['id']}/amend", plan_in_force, reason="Bớt việc đã có nơi làm"), 201)
    left = [task for task in new["content"]["tasks"] if task["ref"] != "3b"]
    new = edited(minh, new, tasks=left, number="70", issued_on="2024-07-03")
    ok(step(lan, f"/plans/{new['id']}/approve", submitted(minh, new)))
    on_day(date(2024, 7, 10))
    open_period(minh)
    accepted(minh, handed_in(hoa, unit_id(minh, "kp1")))
    (table,) = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)["tables"]
    (line,) = [[cell["text"] for cell in row] for row in table["rows"]]
    assert (line[0][:3], line[2][:10], line[3:]) == ("3b.", "03/7/2024:", ["Chưa báo cáo", "0"])
    assert "Khu phố 1" in line[1]


def test_a_month_without_a_campaign_has_no_table(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 10))
    minh, hoa = client_of("minh"), client_of("hoa")
    settle_targets(minh)
    open_period(minh)
    accepted(minh, handed_in(hoa, unit_id(minh, "kp1")))
    assert ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)["tables"] == []
