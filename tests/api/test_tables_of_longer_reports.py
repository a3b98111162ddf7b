"""Money, evaluation and charges stand in reports over several months: frozen, each number with what it was counted from."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.activities import TRAINING, held
from fixtures.activities import did as activity_did
from fixtures.assessments import WHY, answered, begun, reviewed, set_made, went
from fixtures.catalogue import PLATFORM, ZALO, entered
from fixtures.clients import connect
from fixtures.difficulties import raised
from fixtures.layers import layer
from fixtures.money import money_entered, name_finance, planned
from fixtures.monthly_reports import API, SetDay, approved, ok, put, unit_id
from fixtures.people import ClientOf, user_id
from fixtures.quarters import issued_quarter, month_accepted, of_quarter
from toso.documents.content import OfficialDocument, figures_printed
from toso.documents.linter import lint_pdf
from toso.documents.render.pdf import render_pdf

TITLES = {
    "money": "Kinh phí thực hiện",
    "evaluation": "Kết quả đánh giá",
    "charges": "Lãnh đạo phụ trách",
}
REACH = {
    "groups": "Nhóm Zalo",
    "topics": "Chuyên đề đã tập huấn",
    "platforms": "Vướng mắc theo nền tảng",
}


@layer
def july_with_everything(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    """July approved; a line with money, khu phố 1 and 2 evaluated, a leader charged; the day is 20/7."""
    name_finance(app)
    month = approved(client_of, month_accepted(client_of, on_day, "2024-07"))
    minh, hoa, ha, lan = (client_of(name) for name in ("minh", "hoa", "ha", "lan"))
    on_day(date(2024, 7, 9))
    line = planned(hoa)
    money_entered(ha, line, "allocation", 5_000_000, on="2024-07-08", document_no="20/QĐ-UBND")
    money_entered(ha, line, "spending", 1_500_000, on="2024-07-09", document_no="PC 31")
    on_day(date(2024, 7, 20))
    money_entered(ha, line, "spending", 900_000, on="2024-07-20")
    chosen = set_made(minh)
    for who in ("hoa", "nga"):
        row = begun(client_of(who), chosen, "2024-07")
        ok(answered(client_of(who), row, trained=30, onTime=True, liked="Cao"))
        went(client_of(who), row, "/send")
        ok(reviewed(minh, row, liked={"value": "Thấp", "reason": WHY}))
        went(minh, row, "/check", step="check")
        if who == "hoa":
            went(lan, row, "/settle", step="settle")
    (plan,) = ok(minh.get(f"{API}/plans"))["items"]
    charge = {"user_id": user_id(lan), "since": "2024-07-01", "decision": "15/QĐ-UBND"}
    target = ok(minh.get(f"{API}/plans/{plan['id']}/answers"))["targets"][0]["target_id"]
    for what in ({"unit_id": unit_id(minh, "kp2")}, {"target_id": target}):
        ok(minh.post(f"{API}/plans/{plan['id']}/charges", json={**charge, **what}), 201)
    return month


def lines_of(report: dict[str, Any], code: str) -> list[dict[str, dict[str, Any]]]:
    """The lines of a table by the titles of its columns."""
    (table,) = [one for one in report["tables"] if one["caption"].startswith({**TITLES, **REACH}[code])]
    return [dict(zip([column["label"] for column in table["columns"]], row, strict=True)) for row in table["rows"]]


def opened(client: Any, report: dict[str, Any], cell: dict[str, Any]) -> dict[str, Any]:
    return ok(client.get(f"{API}/reports/{report['id']}/figures/{cell['figure']}"))


@pytest.mark.both_databases("json")
def test_a_quarter_tells_of_money_until_the_day_of_its_figures_and_a_month_does_not(
    client_of: ClientOf, july_with_everything: dict[str, Any]
) -> None:
    minh = client_of("minh")
    assert july_with_everything["tables"] == []
    report = of_quarter(minh)
    line, total = lines_of(report, "money")
    told = [line[name]["text"] for name in ("Đơn vị", "Dự toán", "Giao, phân bổ", "Đã chi", "Còn lại")]
    assert told == ["Khu phố 1", "6.000.000", "5.000.000", "1.500.000", "3.500.000"], "20/7 comes after 10/7"
    assert line["Còn lại"]["figure"] == "tab.money.1.remaining.in@ward"
    left = opened(minh, report, line["Còn lại"])
    assert [part["text"] for part in left["parts"]] == ["5.000.000", "-1.500.000"]
    assert "chứng từ PC 31" in left["parts"][1]["label"]
    assert opened(minh, report, total["Đã chi"])["parts"][0]["text"] == "1.500.000"
    money_entered(
        client_of("ha"),
        {"id": line_id(client_of)},
        "spending",
        100_000,
        on="2024-07-09",
    )
    assert lines_of(ok(minh.get(f"{API}/reports/{report['id']}")), "money") == [
        line,
        total,
    ], "frozen"


def line_id(client_of: ClientOf) -> str:
    return ok(client_of("ha").get(f"{API}/budget?year=2024"))["lines"][0]["id"]


def test_who_reads_the_report_alone_sees_money_without_the_papers_behind_it(
    app: FastAPI, client_of: ClientOf, july_with_everything: dict[str, Any]
) -> None:
    report = of_quarter(client_of("minh"))
    cell = lines_of(report, "money")[0]["Còn lại"]
    system = connect(app, client_of, ("reports:read",), last_day="2024-12-31")
    path = f"{API}/reports/{report['id']}/figures/{cell['figure']}"
    found = ok(system.http.get(path, headers=system.bearer()))
    assert (found["text"], found["parts"], found["hidden"]) == ("3.500.000", [], 2)


@pytest.mark.both_databases("json")
def test_grades_of_settled_assessments_open_their_criteria_and_nobody_is_ranked_among_few(
    client_of: ClientOf, july_with_everything: dict[str, Any]
) -> None:
    minh = client_of("minh")
    report = of_quarter(minh)
    (line,) = lines_of(report, "evaluation")
    told = [line[name]["text"] for name in ("Đơn vị", "Xếp loại", "Tỷ lệ điểm", "Thứ tự")]
    assert told == ["Khu phố 1", "Đạt", "50%", ""], "khu phố 2 is not settled"
    assert [part["label"] for part in opened(minh, report, line["Tiêu chí đã chấm"])["parts"]] == [
        "Thành viên dự tập huấn: 30/60 điểm",
        "Nộp đúng hạn: 20/20 điểm",
        f"Hài lòng: 0/20 điểm ({WHY})",
    ]
    assert opened(minh, report, line["Xem lại khác tự chấm"])["value"] == 1


def test_targets_and_khu_pho_stand_beside_the_leader_who_answers_for_them(
    client_of: ClientOf, july_with_everything: dict[str, Any]
) -> None:
    minh = client_of("minh")
    report = of_quarter(minh)
    target, place = lines_of(report, "charges")
    assert target["Mục tiêu, khu phố"]["text"].startswith("1. ")
    told = [place[name]["text"] for name in ("Mục tiêu, khu phố", "Lãnh đạo phụ trách", "Thời gian")]
    assert told == ["Khu phố 2", "Nguyễn Thị Lan", "từ 01/7/2024"]
    assert opened(minh, report, place["Số người"])["parts"][0]["label"] == "Nguyễn Thị Lan"


@pytest.mark.both_databases("json")
def test_a_quarter_tells_which_places_have_no_group_or_miss_a_topic_and_which_platform_hinders(
    client_of: ClientOf, july_with_everything: dict[str, Any], on_day: SetDay
) -> None:
    on_day(date(2024, 7, 9))
    minh, hoa = client_of("minh"), client_of("hoa")
    entered(hoa, **ZALO, valid_from="2024-07-01")
    topic = entered(minh, kind="topic", name="Phòng lừa đảo", fields={}, valid_from="2024-07-01")
    entered(minh, kind="topic", name="Dịch vụ công", fields={}, valid_from="2024-07-01")
    row = held(minh, "2024-07-09", **TRAINING)
    row = activity_did(minh, row, "/items", type="topic", text="Phòng lừa đảo", entry_id=topic["id"])
    activity_did(minh, row, "/attendance", unit_ids=[unit_id(minh, "kp1")])
    activity_did(minh, row, "/attendance", method="PUT", rest="attended")
    difficulty, platform = raised(hoa), entered(minh, **PLATFORM)
    ok(put(minh, f"/difficulties/{difficulty['id']}/platforms", difficulty, {"entry_ids": [platform["id"]]}))
    on_day(date(2024, 7, 20))
    report = of_quarter(minh)
    (groups,) = lines_of(report, "groups")
    assert (groups["Đã có"]["text"], opened(minh, report, groups["Đã có"])["parts"][0]["label"]) == ("1", "Khu phố 1")
    first, second = lines_of(report, "topics")[:2]
    assert [first[name]["text"] for name in ("Khu phố", "Đã tập huấn", "Còn thiếu")] == ["Khu phố 1", "1", "1"]
    assert [part["label"] for part in opened(minh, report, first["Còn thiếu"])["parts"]] == ["Dịch vụ công"]
    assert second["Còn thiếu"]["text"] == "2"
    (hindering,) = lines_of(report, "platforms")
    assert [cell["text"] for cell in hindering.values()] == [PLATFORM["name"], "1", "1"]


def test_every_number_of_the_paper_opens_what_it_adds_up_to_and_the_paper_is_sound(
    client_of: ClientOf, july_with_everything: dict[str, Any]
) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    money_entered(ha, {"id": line_id(client_of)}, "allocation", 987_654_321_000, on="2024-07-08")
    report = issued_quarter(client_of, on="2024-07-20")
    document = ok(ha.get(f"{API}/documents/{report['document_id']}"))
    content = OfficialDocument.model_validate(document["content"])
    printed = {name: text for name, text in figures_printed(content) if name.startswith("tab.")}
    assert {name.split(".")[1] for name in printed} == set(TITLES)
    assert "987.659.321.000" in printed.values()
    for name, text in printed.items():
        found = ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}"))
        parts = sum(int(part["text"].replace(".", "")) for part in found["parts"])
        assert (found["text"], parts) == (text, found["value"]), name
    assert [finding.line() for finding in lint_pdf(render_pdf(content)).errors] == []
