"""The monthly report: compiled from what was accepted, every figure with its list, approved and then frozen."""

from datetime import date

import pytest
import sqlalchemy as sa

from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    compiled,
    figures,
    handed_in,
    laid,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf


def section(report, code):
    return next(s for s in report["sections"] if s["code"] == code)


def said(report, code):
    return ["".join(run["text"] for run in line) for line in section(report, code)["lines"]]


def trace(client, report, figure_id):
    return ok(client.get(f"{API}/reports/{report['id']}/figures/{figure_id}"))


def test_figures_are_summed_and_nobody_typed_a_total(client_of: ClientOf, july_rows) -> None:
    report = compiled(client_of("minh"))
    texts = {f["id"]: f["text"] for f in report["figures"]}
    assert texts["t5.done.cum@ward"] == "720"
    assert texts["t5.done.pct@ward"] == "80%"
    assert texts["act.news.cum@ward"] == "4", "the desks' news counts too"
    assert (report["state"], report["coverage"]) == ("draft", "2/6 khu phố")
    assert report["missing"][:4] == ["Khu phố 3", "Khu phố 4", "Khu phố 5", "Khu phố 6"]
    assert report["actions"] == ["edit", "refresh", "submit", "document"]


def test_every_figure_of_the_ward_equals_the_sum_of_its_list(client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    report = compiled(minh)
    summed = [f for f in report["figures"] if f["aspect"] in {"cum", "in"}]
    assert len(summed) > 60
    for figure in summed:
        traced = trace(minh, report, figure["id"])
        if figure["text"] == "—":
            assert traced["sources"] == [], figure["id"]
            continue
        listed = sum(s["value"] for s in traced["sources"]) if traced["sources"] else len(traced["parts"])
        assert traced["total"] == listed == int(traced["value"]), figure["id"]


def test_a_figure_opens_the_submissions_it_was_summed_from(client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    report = compiled(minh)
    traced = trace(minh, report, "t5.done.cum@ward")
    assert [(s["unit_name"], s["value"], s["entered_by"], s["state"]) for s in traced["sources"]] == [
        ("Khu phố 1", 240, "Hoàng Thị Hoa", "accepted"),
        ("Khu phố 2", 480, "Đặng Thúy Nga", "accepted"),
    ]
    assert traced["coverage"] == "2/6 đơn vị"
    share = trace(minh, report, "t5.done.pct@ward")
    assert {p["figure_id"] for p in share["parts"]} >= {"t5.done.cum@kp1", "pop.adults.cum@kp1"}
    one = trace(minh, report, "t5.done.cum@kp1")
    assert (one["total"], one["place_name"], len(one["sources"])) == (240, "Khu phố 1", 1)
    assert minh.get(f"{API}/reports/{report['id']}/figures/t99.done.cum@ward").status_code == 404


def test_only_those_who_may_see_the_report_open_its_figures(client_of: ClientOf, july_rows) -> None:
    report = compiled(client_of("minh"))
    assert len(trace(client_of("lan"), report, "t5.done.cum@ward")["sources"]) == 2
    for outside in ("hoa", "son", "dung"):
        path = f"{API}/reports/{report['id']}"
        assert client_of(outside).get(path).status_code == 403
        assert client_of(outside).get(f"{path}/figures/t5.done.cum@ward").status_code == 403


def test_texts_are_merged_by_section_and_missing_units_named(client_of: ClientOf, july_rows) -> None:
    report = compiled(client_of("minh"))
    assert said(report, "difficulties")[-1:] == ["- Một số hộ chưa có điện thoại thông minh (Khu phố 1, 2)."]
    assert said(report, "next_month")[-1] == "- Ra quân Chủ nhật số (Khu phố 1)."
    assert said(report, "proposals") == ["Không có."]
    assert any("Chưa nộp báo cáo: Khu phố 3" in line for line in said(report, "organisation"))
    assert any(
        "720 trên 900 người trưởng thành có tài khoản thanh toán điện tử, đạt 80% (mục tiêu tối thiểu 90%)" in line
        for line in said(report, "targets")
    )
    assert not any("Quảng Ninh" in line for line in said(report, "targets")), "what is optional and unknown is not told"
    runs = [run for line in section(report, "targets")["lines"] for run in line]
    assert {"text": "720", "figure": "t5.done.cum@ward"} in runs


@pytest.mark.both_databases("resource")
def test_an_edited_section_keeps_its_words_and_its_figures_move_along(client_of: ClientOf, july_rows) -> None:
    minh, nga = client_of("minh"), client_of("nga")
    report = compiled(minh)
    path, targets = f"/reports/{report['id']}/sections/targets", section(report, "targets")
    edited = ok(put(minh, path, targets, {"text": "Đã có {{t5.done.cum@ward}} người có tài khoản."}))
    assert (edited["edited"], edited["edited_by"]) == (True, "Trần Văn Minh")
    assert put(minh, path, targets, {"text": "cũ"}).status_code == 412
    unknown = put(minh, path, edited, {"text": "{{t5.nothing.cum@ward}}"})
    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "text")
    row = ok(step(minh, f"/submissions/{july_rows[1]['id']}/reopen", july_rows[1], reason="Sửa số tài khoản"))
    body = {"data_until": "2024-07-09", "figures": figures(2, t5__done=500)}
    row = ok(put(nga, f"/submissions/{row['id']}", row, body))
    accepted(minh, ok(step(nga, f"/submissions/{row['id']}/submit", row)))
    seen = ok(minh.get(f"{API}/reports/{report['id']}"))
    assert seen["outdated"] == ["Khu phố 2 đã thay đổi."]
    fresh = ok(step(minh, f"/reports/{report['id']}/refresh", seen))
    assert (said(fresh, "targets"), fresh["outdated"]) == (["Đã có 740 người có tài khoản."], [])
    back = ok(put(minh, path, section(fresh, "targets"), {"text": None}))
    assert (back["edited"], len(back["lines"]) > 15) == (False, True)


@pytest.mark.both_databases("resource")
def test_a_report_is_compiled_once_from_an_open_period(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 10))
    minh = client_of("minh")
    assert minh.post(f"{API}/reports", json={"period": "2024-07"}).status_code == 404
    period = open_period(minh)
    accepted(minh, handed_in(client_of("hoa"), unit_id(minh, "kp1")))
    closed = ok(step(minh, f"/report-periods/{period['id']}/close", period))
    assert minh.post(f"{API}/reports", json={"period": "2024-07"}).json()["code"] == "period-closed"
    ok(step(minh, f"/report-periods/{period['id']}/open", closed))
    compiled(minh)
    assert minh.post(f"{API}/reports", json={"period": "2024-07"}).json()["code"] == "report-exists"
    assert client_of("hoa").post(f"{API}/reports", json={"period": "2024-07"}).status_code == 403


def test_the_leader_returns_with_a_reason_or_approves(client_of: ClientOf, july_rows) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    report = compiled(minh)
    assert step(lan, f"/reports/{report['id']}/approve", report).json()["code"] == "wrong-state"
    before_lan = laid(minh, report)
    assert (before_lan["state"], before_lan["actions"]) == ("submitted", ["document"])
    assert ok(lan.get(f"{API}/reports/{report['id']}"))["actions"] == ["approve", "return"]
    assert step(minh, f"/reports/{report['id']}/approve", before_lan).status_code == 403
    assert (
        put(
            minh, f"/reports/{report['id']}/sections/proposals", section(before_lan, "proposals"), {"text": "x"}
        ).json()["code"]
        == "report-not-editable"
    )
    back = ok(step(lan, f"/reports/{report['id']}/return", before_lan, reason="Bổ sung đề xuất kinh phí"))
    assert (back["state"], back["timeline"][-1]["reason"]) == ("returned", "Bổ sung đề xuất kinh phí")
    done = approved(client_of, back)
    assert (done["state"], done["approved_by"]) == ("approved", "Nguyễn Thị Lan")
    assert [s["step"] for s in done["timeline"]] == ["submit", "return", "submit", "approve"]


def test_approving_freezes_what_the_figures_were_summed_from(client_of: ClientOf, july_rows) -> None:
    minh, path = client_of("minh"), f"{API}/submissions/{july_rows[0]['id']}"
    made = compiled(minh)
    assert "reopen" in ok(minh.get(path))["actions"]
    report = approved(client_of, made)
    row = ok(minh.get(path))
    assert (row["state"], row["timeline"][-1]["actor_name"]) == ("locked", "Nguyễn Thị Lan")
    listed = ok(minh.get(f"{API}/submissions?period=2024-07"))["items"]
    offered = [row["actions"], *(one["actions"] for one in listed if one["id"] == row["id"])]
    assert not [step for steps in offered for step in steps if step == "reopen"], "only a correction changes it"
    refused = step(minh, f"/submissions/{row['id']}/reopen", row, reason="Xin sửa số")
    assert (refused.status_code, refused.json()["code"]) == (409, "in-approved-report")
    assert step(minh, f"/reports/{report['id']}/refresh", report).json()["code"] == "report-not-editable"


def test_a_report_that_no_longer_says_what_the_units_say_is_not_laid_before_the_leader(
    client_of: ClientOf, july_rows
) -> None:
    minh = client_of("minh")
    report = compiled(minh)
    begun = begin(client_of("minh"), unit_id(minh, "kp3"))
    row = ok(put(minh, f"/submissions/{begun['id']}", begun, {"data_until": "2024-07-09", "figures": figures()}))
    accepted(minh, ok(step(minh, f"/submissions/{row['id']}/submit", row)))
    refused = step(minh, f"/reports/{report['id']}/submit", report)
    assert (refused.json()["code"], refused.json()["detail"]) == (
        "report-outdated",
        "Khu phố 3 được tiếp nhận sau khi tổng hợp.",
    )


def test_what_comes_after_approval_is_carried_into_the_next_month(
    client_of: ClientOf, july_rows, on_day: SetDay
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    approved(client_of, compiled(minh))
    late = handed_in(minh, unit_id(minh, "kp3"), sections={"proposals": "Cấp thêm tờ rơi"})
    taken = accepted(minh, late)
    assert (taken["state"], taken["carried"]) == ("accepted", True)
    on_day(date(2024, 8, 10))
    open_period(minh, "2024-08")
    body = figures(t1__done=60, act__visited=60, act__news=2)
    first = handed_in(hoa, unit_id(minh, "kp1"), period="2024-08", until="2024-08-09", figures=body)
    third = handed_in(minh, unit_id(minh, "kp3"), period="2024-08", until="2024-08-09")
    assert (first["since"], third["since"]) == ("2024-07", None), "what no report has counted is no start"
    accepted(minh, first)
    accepted(minh, third)
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    assert "- Cấp thêm tờ rơi (Khu phố 3, kỳ tháng 7 năm 2024)." in said(report, "proposals")
    assert any("được đưa vào kỳ này: Khu phố 3, kỳ tháng 7 năm 2024" in line for line in said(report, "organisation"))
    assert any("so với tháng trước" in line for line in said(report, "targets"))


def test_what_comes_late_after_the_next_report_is_compiled_gets_into_it(
    client_of: ClientOf, july_rows, on_day: SetDay
) -> None:
    minh = client_of("minh")
    approved(client_of, compiled(minh))
    on_day(date(2024, 8, 10))
    open_period(minh, "2024-08")
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    accepted(minh, handed_in(minh, unit_id(minh, "kp3")))
    report = ok(minh.get(f"{API}/reports/{report['id']}"))
    assert report["outdated"] == ["Khu phố 3 được tiếp nhận sau khi tổng hợp."]
    fresh = ok(step(minh, f"/reports/{report['id']}/refresh", report))
    assert fresh["outdated"] == []
    assert any("được đưa vào kỳ này: Khu phố 3, kỳ tháng 7 năm 2024" in line for line in said(fresh, "organisation"))


def test_compiling_costs_the_same_statements_for_one_unit_and_for_many(client_of: ClientOf, app, july_rows) -> None:
    counted: list[str] = []

    def note(_c, _cur, statement, *_):
        counted.append(statement)

    sa.event.listen(app.state.engines.write, "before_cursor_execute", note)
    report = compiled(client_of("minh"))
    few = len(counted)
    minh = client_of("minh")
    for code in ("kp3", "kp4", "kp5", "kp6"):
        accepted(minh, handed_in(minh, unit_id(minh, code)))
    counted.clear()
    ok(step(minh, f"/reports/{report['id']}/refresh", report))
    assert len(counted) <= few + 5, "changed sections differ in what changed of them"
