"""The start page of each of the cast, and the leaders' overview."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.corrections import issue, opened, reopened
from fixtures.monthly_reports import API, SetDay, accepted, figures, handed_in, laid, ok, open_period, step, unit_id
from fixtures.people import ClientOf
from fixtures.signing import printed, run_jobs
from toso.identity.tables import UserAccount


@pytest.fixture
def july(client_of: ClientOf, on_day: SetDay):
    on_day(date(2024, 7, 9))
    return open_period(client_of("minh"))


def day(client):
    return ok(client.get(f"{API}/today"))


def test_a_head_has_one_button_hand_in_the_report(client_of: ClientOf, july) -> None:
    seen = day(client_of("hoa"))
    assert seen["greeting_name"] == "Hoa"
    assert seen["primary"] == {"label": "Nộp báo cáo tháng 7 năm 2024", "href": "/so-lieu?ky=2024-07"}
    first = seen["items"][0]
    assert (first["due_on"], first["days_left"], first["tone"]) == ("2024-07-10", 1, "warning")


def test_the_button_goes_when_the_report_has_been_handed_in_and_comes_back_when_it_is_returned(
    client_of: ClientOf, july
) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    sent = handed_in(hoa, unit_id(hoa, "kp1"))
    assert not [i for i in day(hoa)["items"] if "báo cáo" in i["title"]]
    assert "Tiếp nhận 1 báo cáo tháng 7 năm 2024" in [i["title"] for i in day(minh)["items"]]
    ok(step(minh, f"/submissions/{sent['id']}/return", sent, reason="Số hộ chưa khớp"))
    assert day(hoa)["primary"] == {"label": "Sửa và nộp lại báo cáo tháng 7 năm 2024", "href": f"/so-lieu/{sent['id']}"}


def test_the_desk_sees_who_is_late_and_when_to_compile(client_of: ClientOf, july, on_day: SetDay) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1")))
    on_day(date(2024, 7, 11))
    items = {i["kind"]: i for i in day(minh)["items"]}
    assert items["Quá hạn nộp"]["title"] == "Đôn đốc 5 đơn vị chưa nộp báo cáo tháng 7 năm 2024"
    assert items["Quá hạn nộp"]["tone"] == "danger"
    assert items["Tổng hợp"]["due_on"] == "2024-07-12"


def test_a_month_of_which_nothing_came_is_to_be_compiled_on_its_day(client_of: ClientOf, july, on_day: SetDay) -> None:
    minh = client_of("minh")
    assert "Tổng hợp" not in {i["kind"] for i in day(minh)["items"]}, "units still have days left"
    on_day(date(2024, 7, 12))
    (item,) = [i for i in day(minh)["items"] if i["kind"] == "Tổng hợp"]
    assert (item["title"], item["due_on"], item["href"]) == (
        "Tổng hợp báo cáo tháng 7 năm 2024",
        "2024-07-12",
        "/bao-cao?ky=2024-07",
    )
    assert "Chưa tiếp nhận số liệu của đơn vị nào" in item["detail"]
    on_day(date(2024, 7, 20))
    assert [i["tone"] for i in day(minh)["items"] if i["kind"] == "Tổng hợp"] == ["danger"]


def test_a_month_that_every_unit_is_spared_waits_for_nobody(client_of: ClientOf, july) -> None:
    minh = client_of("minh")
    rows = ok(minh.get(f"{API}/submissions", params={"period": "2024-07"}))["items"]
    for row in rows:
        body = {"unit_id": row["unit_id"], "reason": "Cả phường nghỉ phòng chống bão"}
        ok(minh.post(f"{API}/report-periods/{july['id']}/exemptions", json=body), 201)
    (item,) = [i for i in day(minh)["items"] if i["kind"] == "Tổng hợp"]
    assert item["detail"] == "Mọi đơn vị được miễn nộp kỳ này; số liệu sẽ in “—”."


def test_leader_and_office_desk_get_what_waits_for_them_alone(app: FastAPI, client_of: ClientOf, july) -> None:
    hoa, minh, lan, ha = (client_of(n) for n in ("hoa", "minh", "lan", "ha"))
    assert day(lan)["items"] == []
    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1")))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    before_lan = laid(minh, report)
    assert day(lan)["primary"] == {"label": "Duyệt báo cáo tháng 7 năm 2024", "href": f"/bao-cao/{report['id']}"}
    done = ok(step(lan, f"/reports/{report['id']}/approve", before_lan))
    assert day(lan)["items"] == []
    waiting = [i for i in day(ha)["items"] if i["kind"] == "Chờ cấp số"]
    page = f"/van-ban/{done['document_id']}"
    assert [i["href"] for i in waiting] == [page]
    issue(client_of, ok(minh.get(f"{API}/reports/{report['id']}")), "2024-07-09")
    assert [i["href"] for i in day(ha)["items"] if i["kind"] == "Chờ ký"] == [page]
    assert not [i for i in day(lan)["items"] if i["kind"] == "Chờ ký"], "another is its signer"
    named_signer = sa.update(UserAccount).where(col(UserAccount.username) == "lan").values(full_name="Vũ Mạnh Hải")
    with app.state.engines.write.begin() as connection:
        connection.execute(named_signer)
    assert [i["href"] for i in day(lan)["items"] if i["kind"] == "Chờ ký"] == [page]


def test_a_report_that_nobody_signed_is_told_to_the_office_and_on_the_ladder_until_its_scan_is_there(
    app: FastAPI, client_of: ClientOf, july, on_day: SetDay
) -> None:
    hoa, minh, lan, ha = (client_of(n) for n in ("hoa", "minh", "lan", "ha"))

    def ladder() -> Any:
        (one,) = ok(minh.get(f"{API}/report-periods"))["items"]
        assert ok(minh.get(f"{API}/report-periods/{one['id']}"))["sending"] == one["sending"]
        return one["sending"]

    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1")))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    assert ladder() is None
    done = ok(step(lan, f"/reports/{report['id']}/approve", laid(minh, report)))
    assert (ladder()["label"], ladder()["signed"]) == ("Đã duyệt, chờ cấp số", False)
    issue(client_of, ok(minh.get(f"{API}/reports/{report['id']}")), "2024-07-09")
    assert (ladder()["label"], ladder()["signed"]) == ("Đã duyệt, cấp số; chưa có bản ký", False)
    on_day(date(2024, 9, 20))
    (item,) = [i for i in day(ha)["items"] if i["kind"] == "Chờ ký"]
    assert item["href"] == f"/van-ban/{done['document_id']}"
    assert item["detail"].endswith("Cũ nhất: cấp số ngày 09/07/2024"), "after a month too"
    run_jobs(app)
    scan = {"file": ("quet.pdf", printed(), "application/pdf")}
    place = f"{API}/documents/{done['document_id']}/signing/scan"
    ok(ha.post(place, files=scan, data={"reason": "Bản ký giấy đã gửi tỉnh"}), 202)
    assert [i for i in day(ha)["items"] if i["kind"] == "Chờ ký"] == []
    assert (ladder()["label"], ladder()["signed"]) == ("Đã ký; chưa ghi ngày gửi", True)


@pytest.mark.both_databases("resource")
def test_everybody_has_a_start_page(client_of: ClientOf, july) -> None:
    for name in ("lan", "minh", "ha", "dung", "hoa", "son", "nga"):
        assert day(client_of(name))["primary"] is not None or name == "son", name


def test_the_overview_shows_the_nine_targets_of_the_latest_approved_month(client_of: ClientOf, july) -> None:
    hoa, nga, minh, lan = (client_of(n) for n in ("hoa", "nga", "minh", "lan"))
    assert ok(lan.get(f"{API}/overview"))["targets"] == []
    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1"), figures=figures(t5__done=270)))
    accepted(minh, handed_in(nga, unit_id(minh, "kp2")))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    before_lan = laid(minh, report)
    ok(step(lan, f"/reports/{report['id']}/approve", before_lan))
    seen = ok(lan.get(f"{API}/overview"))
    assert [t["ref"] for t in seen["targets"] if t["ref"] != "2"] == ["1", "3", "4", "5", "6", "7", "8", "9"]
    fifth = next(t for t in seen["targets"] if t["ref"] == "5")
    assert (fifth["text"], fifth["attained"], fifth["coverage"]) == ("85%", False, "2/6 khu phố")
    assert (seen["expected"], seen["submitted"], seen["report_period"]["code"]) == (10, 2, "2024-07")
    assert client_of("hoa").get(f"{API}/overview").status_code == 403


def test_the_overview_names_who_is_late(client_of: ClientOf, july, on_day: SetDay) -> None:
    on_day(date(2024, 7, 12))
    seen = ok(client_of("lan").get(f"{API}/overview"))
    assert {u["unit_name"] for u in seen["late_units"]} >= {"Khu phố 1", "Khu phố 6", "Công an phường"}
    assert seen["late_units"][0]["label"] == "Chưa nộp, quá hạn 2 ngày"


def test_a_new_ward_has_its_first_steps_until_a_report_was_issued(client_of: ClientOf, july) -> None:
    hoa, minh, lan, ha = client_of("hoa"), client_of("minh"), client_of("lan"), client_of("ha")
    steps = {s["label"]: s for s in day(minh)["checklist"]}
    assert steps["Nhập kế hoạch và trình duyệt"]["done"]
    assert steps["Mở kỳ báo cáo đầu tiên"]["done"]
    assert not steps["Lượt đến nhà đầu tiên"]["done"]
    assert steps["Mời trưởng khu phố"]["detail"] == "2 trên 6 nơi đã có người"
    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1")))
    report = laid(minh, ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201))
    report = ok(step(lan, f"/reports/{report['id']}/approve", report))
    assert [s["label"] for s in day(ha)["checklist"] if not s["done"]][-1] == "Cấp số, phát hành báo cáo đầu tiên"
    issue(client_of, report, "2024-07-09")
    assert [day(one)["checklist"] for one in (hoa, minh, lan, ha)] == [[]] * 4


def test_a_task_that_was_just_given_is_seen_until_something_is_written_of_it(
    client_of: ClientOf, plan_in_force
) -> None:
    hoa = client_of("hoa")
    new = [i for i in day(hoa)["items"] if i["kind"] == "Việc mới giao"]
    assert new, "given with the plan that was approved today"
    refs = {t["ref"] for t in ok(hoa.get(f"{API}/tasks"))["items"]}
    assert all(any(ref in i["title"] or ref in (i["detail"] or "") for ref in refs) for i in new)


def test_a_task_given_long_ago_is_no_news(client_of: ClientOf, plan_in_force, on_day: SetDay) -> None:
    on_day(date(2024, 9, 20))
    assert [i for i in day(client_of("hoa"))["items"] if i["kind"] == "Việc mới giao"] == []


def test_a_form_that_is_open_for_a_correction_waits_once(client_of: ClientOf, july) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    sent = accepted(minh, handed_in(hoa, unit_id(hoa, "kp1")))
    report = laid(minh, ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201))
    report = ok(step(lan, f"/reports/{report['id']}/approve", report))
    report = issue(client_of, report, "2024-07-09")
    reopened(client_of, opened(client_of, report), "Khu phố 1")
    items = [i for i in day(hoa)["items"] if i["href"] == f"/so-lieu/{sent['id']}"]
    assert [i["kind"] for i in items] == ["Đính chính"]


def test_each_count_of_tasks_is_as_long_as_the_list_that_it_opens(
    client_of: ClientOf, on_day: SetDay, plan_in_force
) -> None:
    on_day(date(2024, 8, 9))
    for who in ("lan", "minh", "hoa"):
        client = client_of(who)
        counts = [one for one in day(client)["counts"] if (one["href"] or "").startswith("/nhiem-vu?")]
        assert len(counts) == 2
        listed = {
            one["label"]: len(ok(client.get(f"{API}/tasks{one['href'][len('/nhiem-vu') :]}&limit=100"))["items"])
            for one in counts
        }
        assert {one["label"]: one["value"] for one in counts} == listed
    overview = ok(client_of("lan").get(f"{API}/overview"))
    summary = ok(client_of("lan").get(f"{API}/tasks/summary"))["tasks"]
    assert summary["late"] > 0
    assert [overview[name] for name in ("tasks", "tasks_late", "tasks_due_soon")] == [
        summary[name] for name in ("total", "late", "due_soon")
    ]


def test_the_overview_counts_the_difficulties_of_the_lists_that_it_opens(as_member_of_cast: ClientOf) -> None:
    lan = as_member_of_cast("lan")
    seen = ok(lan.get(f"{API}/overview"))

    def listed(**asked: str) -> list[Any]:
        rows = ok(lan.get(f"{API}/difficulties", params={"limit": "100", **asked}))["items"]
        return [ok(lan.get(f"{API}/difficulties/{row['id']}")) for row in rows]

    week = (date(2024, 8, 9) - timedelta(days=7)).isoformat()
    assert seen["difficulties_late"] == len(listed(standing="late")) > 0
    everything = listed()
    assert seen["difficulties_new"] == sum(row["raised_on"] > week for row in everything) > 0
    assert seen["difficulties_answered"] == sum((row["answered_on"] or "") > week for row in everything)
