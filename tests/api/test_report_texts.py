"""Sections that a hand has edited: what changed is told, figures in them follow, the draft can be had back."""

from datetime import date
from typing import Any

import pytest

from fixtures.corrections import corrected, issue
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    annex_to_reports,
    approved,
    compiled,
    figures,
    handed_in,
    july_accepted,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets
from toso.documents.content import OfficialDocument


def section(report: dict[str, Any], code: str) -> dict[str, Any]:
    return next(s for s in report["sections"] if s["code"] == code)


def said(report: dict[str, Any], code: str) -> list[str]:
    return ["".join(run["text"] for run in line) for line in section(report, code)["lines"]]


def changed(part: dict[str, Any], how: str) -> str:
    return "".join(run["text"] for line in part["changes"] for run in line if run["how"] == how)


def test_what_a_hand_changed_is_told_word_by_word(client_of: ClientOf, july_rows) -> None:
    minh = client_of("minh")
    report = compiled(minh)
    before = section(report, "next_month")
    assert (before["changes"], before["drafted"]) == ([], before["text"])
    words = before["text"].replace("Chủ nhật số", "Thứ Bảy số") + "\n- Tập huấn {{t5.done.cum@ward}} người."
    after = ok(put(minh, f"/reports/{report['id']}/sections/next_month", before, {"text": words}))
    assert (changed(after, "removed"), changed(after, "added")) == ("Chủ nhật ", "Thứ Bảy - Tập huấn 720 người.")
    assert [r["figure"] for line in after["changes"] for r in line if r["figure"]] == ["t5.done.cum@ward"]
    back = ok(put(minh, f"/reports/{report['id']}/sections/next_month", after, {"text": None}))
    assert (back["edited"], back["changes"], back["text"]) == (False, [], before["drafted"])


def test_words_by_hand_stay_when_figures_are_refreshed_and_their_figures_follow(client_of: ClientOf, july_rows) -> None:
    minh, report = client_of("minh"), compiled(client_of("minh"))
    part = section(report, "visits")
    words = "Các tổ đã đến {{act.visited.cum@ward}} hộ; số liệu của {{act.visited.cum@ward|reported}} khu phố."
    ok(put(minh, f"/reports/{report['id']}/sections/visits", part, {"text": words}))
    third = handed_in(minh, unit_id(minh, "kp3"), figures=figures(1))
    accepted(minh, third)
    seen = ok(minh.get(f"{API}/reports/{report['id']}"))
    assert said(seen, "visits") == ["Các tổ đã đến 165 hộ; số liệu của 2 khu phố."]
    after = ok(step(minh, f"/reports/{report['id']}/refresh", seen))
    assert said(after, "visits") == ["Các tổ đã đến 220 hộ; số liệu của 3 khu phố."]
    assert section(after, "visits")["edited"]
    assert "220" in changed(section(after, "visits"), "same"), "beside the draft of the new figures"


def test_rates_of_khu_pho_and_days_of_lateness_open_their_lists(client_of: ClientOf, july_rows) -> None:
    minh, report = client_of("minh"), compiled(client_of("minh"))
    part = section(report, "visits")
    ok(put(minh, f"/reports/{report['id']}/sections/visits", part, {"text": "Khu phố 1 đạt {{t5.done.pct@kp1}}."}))
    report = ok(minh.get(f"{API}/reports/{report['id']}"))
    runs = [run for s in report["sections"] for line in s["lines"] for run in line if run["figure"]]
    assert any(run["figure"].endswith("@kp1") for run in runs)
    for name in {run["figure"] for run in runs}:
        assert ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}"))["text"] != "", name


@pytest.mark.both_databases("resource")
def test_a_table_stands_where_a_line_names_it(client_of: ClientOf, july_rows) -> None:
    minh, report = client_of("minh"), compiled(client_of("minh"))
    part = section(report, "visits")
    words = {"text": "Kết quả như sau:\n{{table:targets}}\n- Hết bảng."}
    after = ok(put(minh, f"/reports/{report['id']}/sections/visits", part, words))
    assert after["lines"][1] == [{"text": "[Bảng kết quả thực hiện các mục tiêu]", "figure": None}]
    content = OfficialDocument.model_validate(ok(minh.post(f"{API}/reports/{report['id']}/document"))["content"])
    table = next(block for block in content.body if block.kind == "table")
    row = next(r for r in table.rows if r.cells[0].text.startswith("5. Người dân trưởng thành có tài khoản"))
    assert [cell.text for cell in row.cells[1:]] == ["tối thiểu 90%", "—", "720", "80%", "Chưa đạt"]


def test_the_annexes_print_what_the_regime_says(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 1))
    minh = client_of("minh")
    settle_targets(minh)
    annex_to_reports(
        minh,
        [
            {"table": "figures", "measures": ["pop.adults", "t5.done"], "columns": ["cum", "pct"]},
            {"table": "activities"},
        ],
    )
    july_accepted(client_of, on_day)
    report = compiled(minh)
    content = OfficialDocument.model_validate(ok(minh.post(f"{API}/reports/{report['id']}/document"))["content"])
    (table,), (activities, *_) = (annex.blocks for annex in content.annexes)
    assert [[cell.text for cell in row.cells if cell.kind == "text"] for row in table.rows] == [
        ["1. Người dân trưởng thành"],
        ["Số lượng", *["—"] * 4],
        ["2. Người dân trưởng thành có tài khoản thanh toán điện tử"],
        ["Lũy kế", *["—"] * 4],
        ["Tỷ lệ", *["—"] * 4],
    ]
    assert [row.cells[0].text for row in activities.rows if row.strong] == [
        "1. Hộ gia đình đã đến tuyên truyền, hướng dẫn",
        "2. Tin, bài, câu chuyện về chuyển đổi số đã đăng",
    ]
    shown = ok(minh.get(f"{API}/reports/{report['id']}"))["annexes"]
    assert [(one["table"], one["label"]) for one in shown] == [("figures", "Phụ lục I"), ("activities", "Phụ lục II")]
    assert [annex.title for annex in content.annexes] == [one["title"] for one in shown]


def test_a_sentence_that_no_longer_holds_is_told_and_one_that_a_hand_took_out_is_not(
    client_of: ClientOf, on_day: SetDay
) -> None:
    """Khu phố 1 had 90% of two targets and khu phố 2 80%; khu phố 1 counts anew and is lowest."""
    minh = client_of("minh")
    on_day(date(2024, 7, 9))
    path = f"{API}/report-periods/{open_period(minh)['id']}/exemptions"
    for code in ("kp3", "kp4", "kp5", "kp6"):
        assert minh.post(path, json={"unit_id": unit_id(minh, code), "reason": "Đang sắp xếp lại"}).is_success
    for who, code, own in (("hoa", "kp1", figures(t5__done=270, t6__done=90)), ("nga", "kp2", figures(2))):
        accepted(minh, handed_in(client_of(who), unit_id(minh, code), figures=own))
    on_day(date(2024, 7, 10))
    report = compiled(minh)
    part = next(s for s in report["sections"] if s["code"] == "targets")
    kept = "\n".join(line for line in part["text"].split("\n") if "{{t6.done" not in line)
    assert kept != part["text"]
    ok(
        put(
            minh,
            f"/reports/{report['id']}/sections/targets",
            part,
            {"text": f"{kept}\nKết quả của {{{{t5.done.cum@ward|reported}}}} khu phố."},
        )
    )
    out = issue(client_of, approved(client_of, ok(minh.get(f"{API}/reports/{report['id']}"))), "2024-07-10")
    correction = corrected(client_of, out, t5__done=210, t6__done=70)
    changed = next(s for s in ok(minh.get(f"{API}/reports/{correction['id']}"))["sections"] if s["code"] == "changes")
    said = ["".join(run["text"] for run in line) for line in changed["lines"]]
    (now,) = [line for line in said if line.startswith("- Câu “(5) Đến nay có 750 trên 900 người trưởng thành")]
    before, after = now.split("” nay là “(5) Đến nay có 690")
    assert before.endswith("; cao nhất Khu phố 1 (90%), thấp nhất Khu phố 2 (80%)")
    assert after.endswith("; cao nhất Khu phố 2 (80%), thấp nhất Khu phố 1 (70%)”.")
    assert not any("thành viên trẻ" in line for line in said if "Câu “" in line), "it was not printed"
    assert not any("Kết quả của" in line for line in said), "two khu phố still"
    (short,) = [line for line in said if "gần mức giao nhất" in line]
    assert short.count("gần mức giao nhất") == 2, (
        "whichever measure it begins with, one sentence takes the other's place"
    )
