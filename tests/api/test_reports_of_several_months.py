"""Quarters, half-years and years: made from the approved reports of their months, nobody hands anything in again."""

from datetime import date
from typing import Any

import pytest

from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, accepted, approved, handed_in, ok, open_period, put, step, unit_id
from fixtures.people import ClientOf
from fixtures.quarters import month_accepted, typed
from fixtures.screen_figures import figures_on_screen
from toso.documents.content import OfficialDocument, figures_printed

RESULTS = ("t1.done", "t5.done", "act.news", "act.visited")
NOTES = {"t1__done": None}


@layer
def approved_months(client_of: ClientOf, on_day: SetDay) -> dict[str, dict[str, Any]]:
    """July and August of 2024 approved, September compiled but not approved; the day is the end of the quarter."""
    minh, hoa, nga = client_of("minh"), client_of("hoa"), client_of("nga")
    made: dict[str, dict[str, Any]] = {}
    for code, day, done in (("2024-07", 10, 50), ("2024-08", 9, 80), ("2024-09", 10, 95)):
        on_day(date(2024, int(code[-2:]), day))
        open_period(minh, code)
        added = done - (0 if code == "2024-07" else 50 if code == "2024-08" else 80)
        until = f"{code}-{day:02d}"
        for client, place in ((hoa, "kp1"), (nga, "kp2")):
            texts = {"direction": f"Họp tổ tháng {code[-1]}", "next_month": f"Việc sau tháng {code[-1]}"}
            row = handed_in(
                client, unit_id(minh, place), period=code, until=until, figures=typed(done, added), sections=texts
            )
            accepted(minh, row)
        made[code] = ok(minh.post(f"{API}/reports", json={"period": code}), 201)
    on_day(date(2024, 7, 11))
    for code in ("2024-07", "2024-08"):
        made[code] = approved(client_of, made[code])
    on_day(date(2024, 9, 14))
    return made


def of_quarter(client: Any, code: str = "2024-Q3") -> dict[str, Any]:
    open_period(client, code)
    return ok(client.post(f"{API}/reports", json={"period": code}), 201)


def said(report: dict[str, Any], code: str) -> list[str]:
    section = next(s for s in report["sections"] if s["code"] == code)
    return ["".join(run["text"] for run in line) for line in section["lines"]]


def values(report: dict[str, Any]) -> dict[str, str]:
    return {f["id"]: f["text"] for f in report["figures"]}


@pytest.mark.both_databases("resource")
def test_in_the_period_is_the_sum_of_the_months_and_up_to_now_the_last_month(
    client_of: ClientOf, approved_months
) -> None:
    minh = client_of("minh")
    made = of_quarter(minh)
    july, august = values(approved_months["2024-07"]), values(approved_months["2024-08"])
    summed = values(made)
    assert summed["t1.done.in@ward"] == "160"
    for code in RESULTS:
        for aspect in ("cum", "pct"):
            name = f"{code}.{aspect}@ward"
            assert summed.get(name) == august.get(name), name
        added = [month[f"{code}.in@ward"] for month in (july, august)]
        known = [int(text.replace(".", "")) for text in added if text != "—"]
        assert summed[f"{code}.in@ward"] == (str(sum(known)) if known else "—"), code


def test_every_sum_equals_the_lines_of_its_months(client_of: ClientOf, approved_months) -> None:
    minh = client_of("minh")
    made = of_quarter(minh)
    for code in RESULTS:
        for aspect in ("cum", "in"):
            traced = ok(minh.get(f"{API}/reports/{made['id']}/figures/{code}.{aspect}@ward"))
            if traced["text"] == "—":
                continue
            assert sum(s["value"] for s in traced["sources"]) == int(traced["value"]), traced["figure_id"]
    one = ok(minh.get(f"{API}/reports/{made['id']}/figures/t1.done.in@2024-08"))
    assert (one["place_name"], one["value"]) == ("Tháng 8 năm 2024", 60)
    assert sum(s["value"] for s in one["sources"]) == 60
    place = ok(minh.get(f"{API}/reports/{made['id']}/figures/t1.done.in@kp1"))
    assert (place["value"], len(place["sources"])) == (80, 2)


def test_a_month_of_which_nobody_knows_what_it_added_is_named_beside_the_sum(
    client_of: ClientOf, approved_months
) -> None:
    """July is the first month of both khu phố: of a level they say what stands, not what came."""
    told = next(line for line in said(of_quarter(client_of("minh")), "targets") if "thành có tài khoản" in line)
    assert told.startswith(
        "(5) Trong kỳ có thêm 6 người trưởng thành có tài khoản thanh toán điện tử (chỉ gồm tháng 8); "
    ), "of September there is no report yet"
    guided = next(line for line in said(of_quarter(client_of("minh"), "2024"), "targets") if "được hướng dẫn" in line)
    assert "(chỉ gồm tháng 7 và tháng 8)" in guided, "they wrote what July added"


@pytest.mark.both_databases("resource")
def test_months_without_an_approved_report_are_named(client_of: ClientOf, approved_months) -> None:
    made = of_quarter(client_of("minh"))
    told = said(made, "organisation")
    assert "- Báo cáo tổng hợp từ các báo cáo đã duyệt của tháng 7 và tháng 8 năm 2024." in told
    assert "- Số liệu trong kỳ chưa gồm tháng 9 năm 2024 do chưa có báo cáo tháng được duyệt." in told
    assert [(m["code"], bool(m["report_id"]), m["why"]) for m in made["months"]] == [
        ("2024-07", True, ""),
        ("2024-08", True, ""),
        ("2024-09", False, "chưa duyệt"),
    ]


def test_what_units_wrote_stands_once_and_next_steps_are_those_of_the_last_month(
    client_of: ClientOf, approved_months
) -> None:
    made = of_quarter(client_of("minh"))
    assert said(made, "direction") == [
        "- Họp tổ tháng 7 (Khu phố 1, 2).",
        "- Họp tổ tháng 8 (Khu phố 1, 2).",
    ]
    assert said(made, "next_month") == ["- Việc sau tháng 8 (Khu phố 1, 2)."]


def test_it_is_outdated_when_another_month_is_approved_and_then_taken_up(
    client_of: ClientOf, approved_months, on_day
) -> None:
    minh = client_of("minh")
    made = of_quarter(minh)
    assert made["outdated"] == []
    approved(client_of, approved_months["2024-09"])
    seen = ok(minh.get(f"{API}/reports/{made['id']}"))
    assert seen["outdated"] == ["Báo cáo tháng 9 năm 2024 được duyệt sau khi tổng hợp."]
    after = ok(step(minh, f"/reports/{made['id']}/refresh", seen))
    assert values(after)["t1.done.in@ward"] == "190"
    assert all(month["report_id"] for month in after["months"])


def test_it_is_approved_and_printed_like_a_month_with_a_table_by_month(client_of: ClientOf, approved_months) -> None:
    minh = client_of("minh")
    done = approved(client_of, of_quarter(minh))
    content = OfficialDocument.model_validate(ok(minh.get(f"{API}/documents/{done['document_id']}"))["content"])
    assert content.summary.endswith("quý III năm 2024")
    annex = content.annexes[0]
    report = ok(minh.get(f"{API}/reports/{done['id']}"))
    printed = set(figures_printed(content))
    assert printed <= figures_on_screen(report), "every figure of the paper stands on the page too"
    assert [a["title"] for a in report["annexes"]] == [a.title for a in content.annexes]
    assert annex.title == "Kết quả theo tháng"
    table = annex.blocks[0]
    heads = [cell.text for cell in table.header[0]]
    assert heads == ["TT", "Chỉ tiêu", "Tháng 7", "Tháng 8", "Tháng 9", "Trong kỳ", "Lũy kế", "Tỷ lệ"]
    row = next(r for r in table.rows if r.cells[1].text == "Người dân đã được hướng dẫn đủ các nội dung")
    assert [cell.text for cell in row.cells[2:6]] == ["100", "60", "—", "160"]
    assert "chưa gồm tháng 7 năm 2024 ở nơi báo cáo lần đầu" in table.note


@pytest.mark.parametrize(
    ("code", "title", "first", "last", "months", "ahead"),
    [
        ("2024-H2", "6 tháng cuối năm 2024", "2024-06-15", "2024-12-14", 6, "6 tháng đầu năm 2025"),
        ("2024", "năm 2024", "2023-12-15", "2024-12-14", 12, "năm tới"),
    ],
)
def test_half_years_and_years_are_made_the_same_way(
    client_of: ClientOf, approved_months, code: str, title: str, first: str, last: str, months: int, ahead: str
) -> None:
    made = of_quarter(client_of("minh"), code)
    assert (made["period"]["title"], made["period"]["first_day"], made["period"]["last_day"]) == (title, first, last)
    assert (len(made["months"]), values(made)["t1.done.in@ward"]) == (months, "160")
    printed = ok(client_of("minh").post(f"{API}/reports/{made['id']}/document"))["content"]["body"]
    headings = [block["title"] for block in printed if block["kind"] == "heading"]
    assert headings[-2:] == [f"Nhiệm vụ {ahead}", "Đề xuất, kiến nghị"], "no “kỳ tới” on paper"
    gone = next(line for line in said(made, "organisation") if "chưa gồm" in line)
    assert "tháng 9, tháng 10, tháng 11 và tháng 12 năm 2024 do chưa có báo cáo tháng được duyệt" in gone


def test_nobody_is_asked_to_hand_in_for_a_quarter(client_of: ClientOf, approved_months) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    opened = open_period(minh, "2024-Q3")
    assert [s["key"] for s in opened["steps"]] == ["compile", "leader"]
    assert opened["steps"][-1]["due_on"] == "2024-09-20"
    body = {"period": "2024-Q3", "unit_id": unit_id(minh, "kp1")}
    assert hoa.post(f"{API}/submissions", json=body).status_code == 422
    assert ok(minh.get(f"{API}/submissions"))["items"], "the months go on being asked for"
    year = ok(minh.get(f"{API}/submissions/matrix", params={"year": 2024}))
    assert [p["code"] for p in year["periods"]] == ["2024-07", "2024-08", "2024-09"]
    kinds = {p["code"]: p["kind"] for p in ok(minh.get(f"{API}/report-periods"))["items"]}
    assert kinds["2024-Q3"] == "quarter"


def test_what_a_hand_wrote_in_a_month_is_offered_beside_the_draft_and_not_taken(client_of: ClientOf, on_day: SetDay):
    minh = client_of("minh")
    july = month_accepted(client_of, on_day, "2024-07")
    section = next(s for s in july["sections"] if s["code"] == "direction")
    by_hand = "- Tháng 7 hướng dẫn {{t1.done.in@ward}} người, đạt {{t1.done.pct@ward}}."
    ok(put(minh, f"/reports/{july['id']}/sections/direction", section, {"text": f"{section['drafted']}\n{by_hand}"}))
    approved(client_of, ok(minh.get(f"{API}/reports/{july['id']}")))
    made = of_quarter(minh)
    found = {s["code"]: s for s in made["sections"]}
    assert "Tháng 7 hướng dẫn" not in found["direction"]["text"]
    (offer,) = found["direction"]["offered"]
    assert (offer["title"], offer["report_id"]) == ("tháng 7 năm 2024", july["id"])
    assert offer["text"] == "- Tháng 7 hướng dẫn {{t1.done.in@2024-07}} người, đạt 25%."
    assert "".join(run["text"] for run in offer["lines"][0]) == "- Tháng 7 hướng dẫn 100 người, đạt 25%."
    assert all(not s["offered"] for code, s in found.items() if code != "direction")
    taken = ok(put(minh, f"/reports/{made['id']}/sections/direction", found["direction"], {"text": offer["text"]}))
    assert taken["edited"] is True
    assert not any(s["offered"] for s in approved(client_of, ok(minh.get(f"{API}/reports/{made['id']}")))["sections"])


def test_without_any_approved_month_there_is_nothing_to_compile(client_of: ClientOf, on_day: SetDay) -> None:
    minh = client_of("minh")
    on_day(date(2024, 7, 10))
    open_period(minh, "2024")
    refused = minh.post(f"{API}/reports", json={"period": "2024"})
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing-to-compile")


def test_a_unit_without_a_last_month_keeps_the_last_total_that_it_had_with_its_day(
    client_of: ClientOf, on_day: SetDay
) -> None:
    """Khu phố 2 handed in for July alone: its total of July stands in the quarter, and opens the submission of July."""
    minh = client_of("minh")
    _reported(client_of, on_day, "2024-07", {1: (50, 50), 2: (40, 40)})
    _reported(client_of, on_day, "2024-08", {1: (80, 30)})
    made = of_quarter(minh)
    assert values(made)["t1.done.cum@ward"] == "120"
    assert values(made)["t1.done.in@ward"] == "120"
    opened = ok(minh.get(f"{API}/reports/{made['id']}/figures/t1.done.cum@ward"))
    assert [(s["unit_name"], s["value"], s["data_until"]) for s in opened["sources"]] == [
        ("Khu phố 1", 80, "2024-08-09"),
        ("Khu phố 2", 40, "2024-07-10"),
    ]
    assert opened["total"] == 120
    own = ok(minh.get(f"{API}/reports/{made['id']}/figures/t1.done.pct@kp2"))
    assert own["text"] == "20%"
    whole = said(made, "organisation")
    assert whole[0] == "- Báo cáo tổng hợp từ số liệu của 2/6 khu phố."
    told = "Khu phố 2 (thiếu tháng 8 năm 2024, lũy kế đến ngày 10/7/2024)"
    assert f"- Thiếu số liệu một số tháng: {told}." in whole
    draft = OfficialDocument.model_validate(ok(minh.post(f"{API}/reports/{made['id']}/document"))["content"])
    words = [one for annex in draft.annexes for block in annex.blocks for one in getattr(block, "runs", ())]
    assert any(told in run.text for run in words), "the annex says so too"
    heads = {cell.text for annex in draft.annexes for b in annex.blocks for cell in getattr(b, "header", ((),))[-1]}
    assert "Khu phố 2 (thiếu tháng)" in heads


def test_a_total_below_what_the_months_added_is_refused_by_name(client_of: ClientOf, on_day: SetDay) -> None:
    minh = client_of("minh")
    _reported(client_of, on_day, "2024-07", {1: (50, 50), 2: (40, 40)})
    _reported(client_of, on_day, "2024-08", {1: (20, 10), 2: (60, 20)})
    made = of_quarter(minh)
    refused = step(minh, f"/reports/{made['id']}/submit", made, exceptions=[])
    assert (refused.status_code, refused.json()["code"]) == (409, "report-outdated")
    assert [refused.json()["detail"]] == made["outdated"], "the desk sees it before it lays the report before anybody"
    assert "Khu phố 1, “Người dân đã được hướng dẫn đủ các nội dung”: lũy kế 20, trong kỳ 60" in made["outdated"][0]
    assert "Khu phố 2" not in made["outdated"][0]
    told = "Báo cáo tháng 8 năm 2024 không tính tiếp từ lũy kế trước đó; hãy đính chính báo cáo ấy trước."
    assert made["outdated"][0].endswith(told), "the month to correct is named"


def test_who_is_no_longer_asked_counts_in_the_months_and_in_no_total_that_the_successor_says(
    client_of: ClientOf, on_day: SetDay
) -> None:
    """The year of the reform: khu phố of its first half are others than those of its second. Who took in khu phố 2 has
    said nothing yet.
    """
    minh = client_of("minh")
    _reported(client_of, on_day, "2025-06", {1: (50, 50), 2: (40, 40)})
    _reported(client_of, on_day, "2025-07", {1: (30, 30)})
    made = of_quarter(minh, "2025")
    gone = [u["name"] for u in made["units"] if u["status"] == "withdrawn"]
    assert gone
    figures = {f["id"]: f for f in made["figures"]}
    total, added = figures["t1.done.cum@ward"], figures["t1.done.in@ward"]
    assert (total["text"], total["expected"]) == ("70", 13)
    assert added["text"] == "120"
    assert said(made, "organisation")[0] == "- Báo cáo tổng hợp từ số liệu của 1/12 khu phố."
    apart = f"Số trong kỳ của 3/{added['expected']}, số lũy kế của 2/13 khu phố."
    assert added["expected"] > 12
    assert any(line.endswith(apart) for line in said(made, "targets"))


def _reported(client_of: ClientOf, on_day: SetDay, code: str, done: dict[int, tuple[int, int]]) -> None:
    """A month in which these khu phố, by number, handed in (guided up to now, in the month), approved."""
    minh, day = client_of("minh"), date(int(code[:4]), int(code[-2:]), 10 if code != "2024-08" else 9)
    on_day(day)
    open_period(minh, code)
    rows = ok(minh.get(f"{API}/submissions", params={"period": code}))["items"]
    for number, (total, added) in done.items():
        row = rows[number - 1]
        accepted(minh, handed_in(minh, row["unit_id"], period=code, until=day.isoformat(), figures=typed(total, added)))
    approved(client_of, ok(minh.post(f"{API}/reports", json={"period": code}), 201))
