"""Quarters, half-years and years corrected: drawn from the months as they are now, told against what was issued."""

from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.corrections import KEPT, changes, issue, refreshed, render_all, rows_of
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, accepted, approved, handed_in, ok, open_period, step, unit_id
from fixtures.people import ClientOf
from fixtures.printed_texts import printed_texts
from fixtures.quarters import (
    DAYS,
    issued_month,
    issued_quarter,
    month_accepted,
    month_corrected,
    of_quarter,
    typed,
    values,
)
from toso.core.database import in_transaction
from toso.documents.content import OfficialDocument, figures_printed
from toso.reports.figures.figures import WARD, Aspect
from toso.reports.model.report_tables import ReportFigure

WHY = {"reason": "Tháng 8 đã đính chính"}
Made = dict[str, dict[str, Any]]


@layer
def months(client_of: ClientOf, on_day: SetDay) -> Made:
    """July to September of 2024 issued."""
    return {code: issued_month(client_of, on_day, code) for code in DAYS}


@layer
def quarter(client_of: ClientOf, months: Made) -> dict[str, Any]:
    """The third quarter's report, issued as 04/BC-UBND."""
    return issued_quarter(client_of)


def corrections(client_of: ClientOf, report: dict[str, Any], who: str = "minh") -> dict[str, Any]:
    return ok(client_of(who).get(f"{API}/reports/{report['id']}/corrections"))


def opened(client_of: ClientOf, report: dict[str, Any]) -> dict[str, Any]:
    return ok(client_of("minh").post(f"{API}/reports/{report['id']}/corrections", json=WHY), 201)


def waiting(client_of: ClientOf, who: str) -> dict[str, str]:
    return {i["title"]: i["detail"] or "" for i in ok(client_of(who).get(f"{API}/today"))["items"]}


def test_a_quarter_that_says_what_its_months_say_has_nothing_to_correct(
    client_of: ClientOf, quarter: dict[str, Any]
) -> None:
    seen = corrections(client_of, quarter)
    assert (seen["differs"], seen["actions"]) == (None, [])
    refused = client_of("minh").post(f"{API}/reports/{quarter['id']}/corrections", json=WHY)
    assert (refused.status_code, refused.json()["code"]) == (409, "same-as-months")


def test_a_quarter_that_was_summed_wrongly_is_corrected_though_no_month_changed(
    app: FastAPI, client_of: ClientOf, months: Made
) -> None:
    """As an older version of the program could add up."""
    quarter = issued_quarter(client_of)
    wrong = sa.update(ReportFigure).where(
        col(ReportFigure.report_id) == UUID(quarter["id"]),
        col(ReportFigure.code) == "t1.done",
        col(ReportFigure.aspect) == Aspect.IN_PERIOD,
        col(ReportFigure.place) == WARD,
    )
    in_transaction(app.state.engines.write, lambda session: session.execute(wrong.values(value=240, text="240")))
    seen = corrections(client_of, quarter)
    assert (seen["actions"], seen["differs"]) == (["open"], {"figures": 1, "months": [], "waiting": []})
    title = "Đính chính báo cáo quý III năm 2024: khác số liệu các tháng"
    assert waiting(client_of, "lan")[title] == "1 số không bằng số cộng các tháng"
    unlike = next(one for one in ok(client_of("lan").get(f"{API}/years/2024"))["lines"] if one["code"] == "unlike")
    assert unlike["count"] == 1
    correction = opened(client_of, quarter)
    told = {c["figure_id"]: (c["before"], c["after"]) for c in changes(client_of, correction)["changes"]}
    assert told == {"t1.done.in@ward": ("240", "190")}
    issue(client_of, approved(client_of, correction), "2024-09-10")
    assert corrections(client_of, quarter)["differs"] is None
    assert title not in waiting(client_of, "lan")


def test_a_corrected_month_makes_the_quarter_differ_until_it_is_corrected(
    client_of: ClientOf, months: Made, quarter: dict[str, Any]
) -> None:
    september = month_corrected(client_of, months["2024-09"], 100, 20)
    seen = corrections(client_of, quarter, "lan")
    assert seen["actions"] == ["open"]
    assert [(m["title"], m["status"], m["now_id"]) for m in seen["differs"]["months"]] == [
        ("tháng 9 năm 2024", "corrected", september["id"])
    ]
    title = "Đính chính báo cáo quý III năm 2024: khác số liệu các tháng"
    told = waiting(client_of, "lan")[title]
    assert told == f"{seen['differs']['figures']} số đã khác, do tháng 9 năm 2024 đã đính chính hoặc duyệt sau"
    assert title in waiting(client_of, "minh")
    assert title not in waiting(client_of, "hoa")
    correction = opened(client_of, quarter)
    assert title not in waiting(client_of, "lan"), "it is being corrected"
    issue(client_of, approved(client_of, correction), "2024-09-10")
    seen = corrections(client_of, quarter)
    assert (seen["differs"], seen["actions"], len(seen["items"])) == (None, [], 1)
    assert title not in waiting(client_of, "lan")


def test_the_correction_is_the_sum_of_the_months_as_they_are_now(
    client_of: ClientOf, months: Made, quarter: dict[str, Any]
) -> None:
    minh = client_of("minh")
    september = month_corrected(client_of, months["2024-09"], 100, 20)
    correction = opened(client_of, quarter)
    assert (correction["edition"], correction["corrects_id"]) == (1, quarter["id"])
    now = values(correction)
    added = [int(values(one)["t1.done.in@ward"]) for one in (months["2024-07"], months["2024-08"], september)]
    assert (int(now["t1.done.in@ward"]), now["t1.done.cum@ward"]) == (sum(added), "195")
    seen = changes(client_of, correction)
    told = {c["figure_id"]: (c["before"], c["after"], c["change"]) for c in seen["changes"]}
    assert told["t1.done.in@ward"] == ("190", "195", "5")
    assert told["t1.done.cum@kp1"] == ("95", "100", "5")
    assert told["t1.done.in@2024-09"] == ("30", "35", "5"), "the month that changed is told too"
    assert not any(name.endswith(("@2024-07", "@kp2")) for name in told)
    assert (seen["submissions"], seen["actions"]) == ([], [])
    assert [(m["code"], m["status"], m["before_code"]) for m in seen["months"]] == [
        ("2024-07", "same", "01/BC-UBND"),
        ("2024-08", "same", "02/BC-UBND"),
        ("2024-09", "corrected", "03/BC-UBND"),
    ]
    for change in seen["changes"]:
        for name in ("before_id", "figure_id", "change_id"):
            one = ok(minh.get(f"{API}/reports/{correction['id']}/figures/{change[name]}"))
            if one["sources"] and one["total"] is not None:
                assert sum(s["value"] for s in one["sources"]) == one["total"] == int(one["value"]), change[name]


def test_the_issued_quarter_its_rows_and_files_never_change(
    app: FastAPI, client_of: ClientOf, months: Made, quarter: dict[str, Any]
) -> None:
    render_all(app)
    before = rows_of(app, quarter["id"])
    month_corrected(client_of, months["2024-09"], 100, 20)
    correction = issue(client_of, approved(client_of, opened(client_of, quarter)), "2024-09-10")
    render_all(app)
    after = rows_of(app, quarter["id"])
    for name in (table.__name__ for table in KEPT):
        assert after[name] == before[name], name
    assert all(row in after["document"] for row in before["document"])
    assert all(row in after["document_file"] for row in before["document_file"]), "same rows, same SHA-256"
    assert correction["document_code"] == "05/BC-UBND"


def test_its_document_names_the_corrected_one_and_the_months_it_now_takes(
    client_of: ClientOf, months: Made, quarter: dict[str, Any]
) -> None:
    ha, minh = client_of("ha"), client_of("minh")
    september = month_corrected(client_of, months["2024-09"], 100, 20)
    issue(client_of, september, "2024-09-10")
    correction = approved(client_of, opened(client_of, quarter))
    content = OfficialDocument.model_validate(ok(ha.get(f"{API}/documents/{correction['document_id']}"))["content"])
    assert content.summary == (
        "Đính chính Báo cáo số 04/BC-UBND ngày 10/9/2024 về kết quả hoạt động của Tổ công nghệ số cộng đồng trên địa "
        "bàn phường Hồng Gai quý III năm 2024"
    )
    whole = "\n".join(printed_texts(content))
    assert "Số liệu tháng 9 năm 2024 lấy theo Báo cáo số 05/BC-UBND ngày 10/9/2024 (đính chính)." in whole
    assert "bằng tổng số liệu các báo cáo tháng đã duyệt" in whole
    assert [annex.title for annex in content.annexes] == ["Số liệu thay đổi theo tháng, theo khu phố"]
    printed = dict(figures_printed(content))
    assert (printed["t1.done.in@ward~before"], printed["t1.done.in@ward"]) == ("190", "195")
    assert printed["t1.done.in@2024-09~change"] == "5"
    for name, text in printed.items():
        seen = ok(minh.get(f"{API}/reports/{correction['id']}/figures/{name}"))
        assert seen["text"].lstrip("+-") == text.lstrip("+-"), name


def test_a_month_that_came_after_is_a_supplement(client_of: ClientOf, on_day: SetDay) -> None:
    for code in ("2024-07", "2024-08"):
        issued_month(client_of, on_day, code)
    september = month_accepted(client_of, on_day, "2024-09")
    quarter = issued_quarter(client_of)
    approved(client_of, september)
    correction = opened(client_of, quarter)
    seen = changes(client_of, correction)
    assert (seen["kind"], [m["status"] for m in seen["months"]]) == ("Bổ sung", ["same", "same", "added"])
    assert values(correction)["t1.done.in@ward"] == "190"


def test_a_month_that_still_goes_on_from_old_figures_is_corrected_first(
    client_of: ClientOf, months: Made, quarter: dict[str, Any]
) -> None:
    """July guided 10 more; August was told as going on from the old July, so that the months no longer add up."""
    minh = client_of("minh")
    july = month_corrected(client_of, months["2024-07"], 60, 60)
    assert changes(client_of, july)["later"] == ["tháng 8 năm 2024", "quý III năm 2024"]
    seen = corrections(client_of, quarter)["differs"]
    why = "Báo cáo tháng 8 năm 2024 còn theo số cũ của tháng 7 năm 2024; hãy đính chính báo cáo tháng 8 năm 2024 trước."
    assert seen["waiting"] == [why]
    first = "Đính chính báo cáo tháng 8 năm 2024: còn theo số cũ của tháng 7 năm 2024"
    told = {title for title in waiting(client_of, "minh") if title.startswith("Đính chính báo cáo")}
    assert told == {first}, "only what can be laid before the leader next is offered"
    correction = opened(client_of, quarter)
    refused = step(minh, f"/reports/{correction['id']}/submit", correction)
    assert (refused.json()["code"], refused.json()["detail"]) == ("report-outdated", why)
    month_corrected(client_of, months["2024-08"], 80, 20)
    assert changes(client_of, july)["later"] == ["quý III năm 2024"]
    correction = refreshed(client_of, correction)
    assert correction["outdated"] == []
    now = values(approved(client_of, correction))
    assert (now["t1.done.in@ward"], now["t1.done.cum@ward"]) == ("190", "190"), "the months add up again"


@pytest.mark.parametrize("code", ["2024-H2", "2024"])
def test_half_years_and_years_are_corrected_the_same_way(client_of: ClientOf, months: Made, code: str) -> None:
    report = issued_quarter(client_of, code)
    month_corrected(client_of, months["2024-09"], 100, 20)
    correction = approved(client_of, opened(client_of, report))
    assert values(correction)["t1.done.in@ward"] == "195"
    told = {c["figure_id"] for c in changes(client_of, correction)["changes"]}
    assert {"t1.done.in@ward", "t1.done.cum@ward", "t1.done.in@2024-09"} <= told


@pytest.mark.both_databases("resource")
def test_a_correction_of_a_quarter_is_taken_back_and_opened_again(
    client_of: ClientOf, months: Made, quarter: dict[str, Any]
) -> None:
    minh = client_of("minh")
    month_corrected(client_of, months["2024-09"], 100, 20)
    correction = opened(client_of, quarter)
    again = minh.post(f"{API}/reports/{quarter['id']}/corrections", json=WHY)
    assert again.json()["code"] == "correction-open"
    gone = ok(step(minh, f"/reports/{correction['id']}/withdraw", correction, reason="Chờ đủ tháng"))
    assert gone["state"] == "withdrawn"
    assert corrections(client_of, quarter)["actions"] == ["open"]
    assert opened(client_of, quarter)["edition"] == 2


@pytest.mark.both_databases("resource")
def test_a_quarter_of_which_nothing_was_issued_may_be_compiled_beside_corrected_months(
    client_of: ClientOf, months: Made
) -> None:
    month_corrected(client_of, months["2024-09"], 100, 20)
    assert values(of_quarter(client_of("minh")))["t1.done.in@ward"] == "195"


def test_what_all_units_wrote_is_not_taken_back_by_a_correction_of_figures(client_of: ClientOf, on_day: SetDay) -> None:
    """The sentence says how many they are, yet no figure makes it."""
    on_day(DAYS["2024-07"])
    minh = client_of("minh")
    open_period(minh)
    for name, place in (("hoa", "kp1"), ("nga", "kp2"), ("minh", "kp3")):
        body = {"figures": typed(50, 50), "sections": {"direction": "Họp tổ"}}
        accepted(minh, handed_in(client_of(name), unit_id(minh, place), **body))
    july = issue(
        client_of, approved(client_of, ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)), "2024-07-10"
    )
    texts = {section["code"]: section["text"] for section in july["sections"]}
    assert "Họp tổ ({{units.reported.cum@ward}}" in texts["direction"]
    correction = month_corrected(client_of, july, 60, 60)
    told = " ".join(section["text"] for section in correction["sections"])
    assert "t1.done.cum@ward" in told
    assert "Họp tổ" not in told
