"""Báo cáo đính chính, bổ sung: an issued report never changes; what was wrong or late is told by a report of its own."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.corrections import (
    KEPT,
    changes,
    corrected,
    handed_in_anew,
    issue,
    opened,
    refreshed,
    render_all,
    reopened,
    rows_of,
    texts,
)
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    cell,
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
from fixtures.printed_texts import printed_texts
from fixtures.screen_figures import figures_on_screen
from toso.documents.content import OfficialDocument, figures_printed


def test_a_correction_says_what_changed_and_only_that(client_of: ClientOf, issued: dict[str, Any]) -> None:
    correction = opened(client_of, issued)
    assert (correction["edition"], correction["corrects_id"], correction["state"]) == (1, issued["id"], "draft")
    assert changes(client_of, correction)["changes"] == []
    handed_in_anew(client_of, reopened(client_of, correction, "Khu phố 1"), t5__done=250)
    refreshed(client_of, correction)
    seen = changes(client_of, correction)
    told = {c["figure_id"]: (c["before"], c["after"], c["change"]) for c in seen["changes"]}
    assert told == {
        "t5.done.cum@ward": ("720", "730", "10"),
        "t5.done.pct@ward": ("80%", "81,1%", "1,1"),
        "t5.done.cum@kp1": ("240", "250", "10"),
        "t5.done.pct@kp1": ("80%", "83,3%", "3,3"),
    }
    assert (seen["kind"], seen["corrected_code"], seen["corrected_on"]) == ("Đính chính", "01/BC-UBND", "2024-07-10")
    for before, after, change in told.values():
        assert _read(after) - _read(before) == _read(change), "whoever subtracts finds the same"
    units = {s["unit_name"]: (s["reopened"], s["changed"]) for s in seen["submissions"]}
    assert (units["Khu phố 1"], units["Khu phố 2"]) == ((True, True), (False, False))


def _read(text: str) -> Decimal:
    return Decimal(text.rstrip("%").replace(".", "").replace(",", "."))


def test_each_side_of_a_change_opens_its_own_list(client_of: ClientOf, issued: dict[str, Any]) -> None:
    minh = client_of("minh")
    correction = corrected(client_of, issued, t5__done=250)
    one = next(c for c in changes(client_of, correction)["changes"] if c["figure_id"] == "t5.done.cum@ward")
    path = f"{API}/reports/{correction['id']}/figures"
    before, after = (ok(minh.get(f"{path}/{one[name]}")) for name in ("before_id", "figure_id"))
    assert [s["value"] for s in before["sources"]] == [240, 480]
    assert [s["value"] for s in after["sources"]] == [250, 480]
    assert (before["total"], after["total"]) == (720, 730)
    change = ok(minh.get(f"{path}/{one['change_id']}"))
    assert [p["text"] for p in change["parts"]] == ["720", "730"]
    assert minh.get(f"{path}/pop.adults.cum@ward~before").status_code == 404, "it did not change"
    assert minh.get(f"{API}/reports/{issued['id']}/figures/{one['before_id']}").status_code == 404


@pytest.mark.both_databases("resource")
def test_the_issued_report_its_snapshot_and_its_files_never_change(
    app: FastAPI, client_of: ClientOf, issued: dict[str, Any]
) -> None:
    render_all(app)
    before = rows_of(app, issued["id"])
    shown = ok(client_of("minh").get(f"{API}/reports/{issued['id']}"))
    correction = issue(client_of, corrected(client_of, issued, t5__done=250, t7__done=321), "2024-07-10")
    render_all(app)
    after = rows_of(app, issued["id"])
    for name in (table.__name__ for table in KEPT):
        assert after[name] == before[name], name
    assert all(row in after["document"] for row in before["document"])
    assert all(row in after["document_file"] for row in before["document_file"]), "same rows, same SHA-256"
    assert len(before["document_file"]) == 3
    again = ok(client_of("minh").get(f"{API}/reports/{issued['id']}"))
    assert {k: v for k, v in again.items() if k != "timeline"} == {k: v for k, v in shown.items() if k != "timeline"}
    assert again["timeline"][-1]["label"] == "Mở đính chính, bổ sung"
    assert correction["document_code"] == "02/BC-UBND"
    line = ok(client_of("minh").get(f"{API}/reports/{issued['id']}/figures/t5.done.cum@kp1"))["sources"][0]
    assert (line["value"], line["data_until"]) == (240, "2024-07-09")


def test_the_correction_is_a_document_of_its_own_that_names_the_corrected_one(
    client_of: ClientOf, issued: dict[str, Any]
) -> None:
    correction = issue(client_of, corrected(client_of, issued, t5__done=250), "2024-07-10")
    document = ok(client_of("ha").get(f"{API}/documents/{correction['document_id']}"))
    content = OfficialDocument.model_validate(document["content"])
    assert content.summary == (
        "Đính chính Báo cáo số 01/BC-UBND ngày 10/7/2024 về kết quả hoạt động của Tổ công nghệ số cộng đồng trên địa "
        "bàn phường Hồng Gai tháng 7 năm 2024"
    )
    whole = "\n".join(printed_texts(content))
    assert "Khu phố 1 ghi nhầm số người có tài khoản." in whole
    assert "I. LÝ DO" in whole
    assert "t7" not in whole
    printed = dict(figures_printed(content))
    assert (printed["t5.done.cum@ward~before"], printed["t5.done.cum@ward"]) == ("720", "730")
    assert (printed["t5.done.cum@ward~change"], printed["t5.done.pct@kp1~change"]) == ("10", "3,3")
    listed = ok(client_of("minh").get(f"{API}/reports/{correction['id']}/figures"))["items"]
    assert {one["place_name"] for one in listed if one["place"].startswith("kp1")} == {"Khu phố 1"}
    assert "pop.adults.cum@ward" not in printed, "only what changed"
    minh = client_of("minh")
    report = ok(minh.get(f"{API}/reports/{correction['id']}"))
    assert set(figures_printed(content)) <= figures_on_screen(report, changes(client_of, correction))
    assert [len(s["tables"]) for s in report["sections"]] == [0, 1, 0], "the table of changes stands in the text"
    assert [(a["label"], a["table"]) for a in report["annexes"]] == [("Phụ lục", "changes")]
    for figure_id, text in printed.items():
        opened_list = ok(minh.get(f"{API}/reports/{correction['id']}/figures/{figure_id}"))
        assert opened_list["text"].lstrip("+-") == text.lstrip("+-"), figure_id
    listed = ok(minh.get(f"{API}/reports/{issued['id']}/corrections"))
    seen = ok(client_of("ha").get(f"{API}/documents/{issued['document_id']}"))
    checked = ok(minh.get(f"{API}/verify/{seen['content']['check_url'].rsplit('/', 1)[-1]}"))
    assert "02/BC-UBND" in str(checked), "whoever verifies the corrected report learns of it"
    assert [(c["kind"], c["document_code"], c["state"]) for c in listed["items"]] == [
        ("Đính chính", "02/BC-UBND", "issued")
    ]


def test_rights_and_steps_of_a_correction(client_of: ClientOf, issued: dict[str, Any], july_rows: Any) -> None:
    minh, lan, hoa, ha = (client_of(n) for n in ("minh", "lan", "hoa", "ha"))
    path, body = f"/reports/{issued['id']}/corrections", {"reason": "Sai số"}
    assert hoa.post(API + path, json=body).status_code == 403
    assert ha.post(API + path, json=body).status_code == 403
    assert minh.post(API + path, json={"reason": " "}).status_code == 422
    row = ok(minh.get(f"{API}/submissions/{july_rows[0]['id']}"))
    refused = step(minh, f"/submissions/{row['id']}/reopen", row, reason="Sửa số")
    assert refused.json()["code"] == "in-approved-report", "only a correction opens it"
    correction = opened(client_of, issued, "lan")
    again = minh.post(API + path, json=body)
    assert (again.status_code, again.json()["code"]) == (409, "correction-open")
    nested = minh.post(f"{API}/reports/{correction['id']}/corrections", json=body)
    assert nested.json()["code"] == "not-correctable"
    assert ok(minh.get(f"{API}{path}"))["actions"] == []
    empty = step(minh, f"/reports/{correction['id']}/submit", ok(minh.get(f"{API}/reports/{correction['id']}")))
    assert (empty.status_code, empty.json()["code"]) == (409, "nothing-changed")
    row = reopened(client_of, correction, "Khu phố 1")
    assert (row["state"], row["timeline"][-1]["reason"]) == ("returned", "Sửa số tài khoản")
    assert (
        step(hoa, f"/reports/{correction['id']}/submissions/{row['id']}/reopen", row, reason="Tự mở").status_code == 403
    )
    report = ok(minh.get(f"{API}/reports/{correction['id']}"))
    pending = step(minh, f"/reports/{correction['id']}/submit", report)
    assert (pending.json()["code"], pending.json()["detail"]) == (
        "report-outdated",
        "Khu phố 1 đang sửa để đính chính, chưa được tiếp nhận lại.",
    )
    handed_in_anew(client_of, row, t5__done=250)
    report = refreshed(client_of, correction)
    assert step(lan, f"/reports/{correction['id']}/approve", report).json()["code"] == "wrong-state"
    done = ok(step(lan, f"/reports/{correction['id']}/approve", laid(minh, report)))
    assert [s["step"] for s in done["timeline"]] == ["correct", "submit", "approve"]
    assert ok(minh.get(f"{API}/submissions/{row['id']}"))["state"] == "locked"


def test_a_report_that_is_not_out_is_not_corrected(client_of: ClientOf, july_rows: Any) -> None:
    report = approved(client_of, compiled(client_of("minh")))
    refused = client_of("minh").post(f"{API}/reports/{report['id']}/corrections", json={"reason": "Sai số"})
    assert (refused.status_code, refused.json()["code"]) == (409, "report-not-issued")


@pytest.mark.both_databases("resource")
def test_the_next_month_goes_on_from_the_corrected_figures_once_they_are_approved(
    client_of: ClientOf, issued: dict[str, Any], on_day: SetDay
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    correction = opened(client_of, issued)
    row = reopened(client_of, correction, "Khu phố 1")
    on_day(date(2024, 8, 10))
    open_period(minh, "2024-08")
    body = figures(t5__done=260, act__news=2)
    august = handed_in(hoa, unit_id(minh, "kp1"), period="2024-08", until="2024-08-09", figures=body)
    assert (august["since"], cell(august, "t5.done")["previous"], cell(august, "t5.done")["added"]) == (
        "2024-07",
        240,
        20,
    )
    handed_in_anew(client_of, row, t5__done=250)
    seen = ok(hoa.get(f"{API}/submissions/{august['id']}"))
    assert cell(seen, "t5.done")["previous"] == 240, "not before the leader has approved it"
    accepted(minh, august)
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    assert texts(minh, report)["t5.done.in@ward"] == "20"
    approved(client_of, refreshed(client_of, correction))
    seen = ok(minh.get(f"{API}/reports/{report['id']}"))
    assert seen["outdated"] == ["Báo cáo tháng 7 năm 2024 đã được đính chính sau khi tổng hợp."]
    fresh = refreshed(client_of, report)
    assert (texts(minh, fresh)["t5.done.in@ward"], texts(minh, fresh)["t5.done.cum@ward"]) == ("10", "260")
    assert fresh["outdated"] == []
    line = ok(minh.get(f"{API}/reports/{report['id']}/figures/t5.done.in@kp1"))
    assert (line["total"], [s["value"] for s in line["sources"]]) == (10, [10])
    assert cell(ok(hoa.get(f"{API}/submissions/{august['id']}")), "t5.done")["previous"] == 250


def test_a_supplement_takes_in_what_came_too_late(client_of: ClientOf, issued: dict[str, Any]) -> None:
    minh = client_of("minh")
    late = accepted(minh, handed_in(minh, unit_id(minh, "kp3")))
    assert late["carried"] is True
    correction = opened(client_of, issued)
    seen = changes(client_of, correction)
    assert seen["kind"] == "Bổ sung"
    told = {c["figure_id"]: (c["before"], c["after"]) for c in seen["changes"]}
    assert (told["t5.done.cum@ward"], told["t5.done.cum@kp3"]) == (("720", "960"), ("—", "240"))
    done = issue(client_of, approved(client_of, correction), "2024-07-10")
    document = ok(client_of("ha").get(f"{API}/documents/{done['document_id']}"))
    assert document["summary"].startswith("Bổ sung Báo cáo số 01/BC-UBND ngày 10/7/2024")
    told = [ok(client_of("ha").get(f"{API}/documents/{one['document_id']}/relations")) for one in (done, issued)]
    assert [one["label"] for (one,) in told] == ["Bổ sung", "Được bổ sung bởi"]
    row = ok(minh.get(f"{API}/submissions/{late['id']}"))
    assert (row["carried"], row["state"]) == (False, "locked")


@pytest.mark.both_databases("resource")
def test_a_correction_that_is_taken_back_leaves_what_was_frozen(
    client_of: ClientOf, issued: dict[str, Any], july_rows: Any
) -> None:
    minh = client_of("minh")
    before = ok(minh.get(f"{API}/submissions/{july_rows[0]['id']}"))
    correction = opened(client_of, issued)
    handed_in_anew(client_of, reopened(client_of, correction, "Khu phố 1"), t5__done=250)
    report = refreshed(client_of, correction)
    path = f"/reports/{correction['id']}/withdraw"
    assert step(minh, path, report, reason="").status_code == 422
    assert step(client_of("hoa"), path, report, reason="Không cần").status_code == 403
    gone = ok(step(minh, path, report, reason="Số cũ đúng"))
    assert (gone["state"], gone["actions"]) == ("withdrawn", ["document"])
    row = ok(minh.get(f"{API}/submissions/{before['id']}"))
    assert (row["state"], cell(row, "t5.done")["cumulative"]) == ("locked", 240)
    assert [row["groups"], row["sections"]] == [
        before["groups"],
        [{**s, "entered_at": r["entered_at"]} for s, r in zip(before["sections"], row["sections"], strict=True)],
    ]
    assert row["snapshots"][0]["digest"] != before["snapshots"][0]["digest"], "another edition, the same figures"
    second = opened(client_of, issued)
    assert (second["edition"], changes(client_of, second)["changes"]) == (2, [])


def test_a_second_correction_is_told_against_the_first(client_of: ClientOf, issued: dict[str, Any]) -> None:
    issue(client_of, corrected(client_of, issued, t5__done=250), "2024-07-10")
    second = opened(client_of, issued)
    handed_in_anew(client_of, reopened(client_of, second, "Khu phố 1"), t5__done=245)
    refreshed(client_of, second)
    told = {c["figure_id"]: (c["before"], c["after"], c["change"]) for c in changes(client_of, second)["changes"]}
    assert told["t5.done.cum@ward"] == ("730", "725", "-5")


def test_a_correction_may_come_after_its_period_was_closed(
    client_of: ClientOf, issued: dict[str, Any], on_day: SetDay
) -> None:
    minh = client_of("minh")
    period = ok(minh.get(f"{API}/report-periods"))["items"][0]
    ok(step(minh, f"/report-periods/{period['id']}/close", period))
    on_day(date(2024, 9, 2))
    correction = opened(client_of, issued)
    waiting = [i["title"] for i in ok(minh.get(f"{API}/today"))["items"]]
    assert "Hoàn thiện, trình bản đính chính báo cáo tháng 7 năm 2024" in waiting
    row = reopened(client_of, correction, "Khu phố 1")
    mine = [i["title"] for i in ok(client_of("hoa").get(f"{API}/today"))["items"]]
    assert "Sửa, nộp lại số liệu tháng 7 năm 2024 để đính chính" in mine
    handed_in_anew(client_of, row, t5__done=250)
    done = approved(client_of, refreshed(client_of, correction))
    assert done["state"] == "approved"


def test_the_words_of_a_correction_may_be_edited(client_of: ClientOf, issued: dict[str, Any]) -> None:
    minh = client_of("minh")
    correction = opened(client_of, issued)
    section = next(s for s in correction["sections"] if s["code"] == "why")
    ok(put(minh, f"/reports/{correction['id']}/sections/why", section, {"text": "Do nhập nhầm ô."}))
    report = refreshed(client_of, correction)
    assert [(s["code"], s["edited"]) for s in report["sections"]] == [
        ("why", True),
        ("changes", False),
        ("effect", False),
    ]
