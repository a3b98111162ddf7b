"""A unit's own workbook into its form of the month: seen first, taken at once, each figure with its cell."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.households import Register
from fixtures.ledgers import ADULTS, HOMES, PEOPLE, all_ways, book, many_places, rows, unknown_names
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    cell,
    compiled,
    errors_of,
    figures,
    fill,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.months import settled
from fixtures.people import ClientOf
from fixtures.workbook_steps import BOOKS, choose, form_of, sent, take, take_all
from toso.households.model.tables import Household
from toso.reports.model.ledger_tables import LedgerFigure
from toso.reports.model.submission_tables import Submission, SubmissionFigure


@pytest.fixture
def july(client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    on_day(date(2024, 7, 9))
    return open_period(client_of("minh"))


def counts(app: FastAPI) -> list[int]:
    """How many submissions, figures, references and households there are."""
    with Session(app.state.engines.read) as session:
        tables = (Submission, SubmissionFigure, LedgerFigure, Household)
        return [session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in tables]


@pytest.mark.both_databases("resource")
def test_a_desk_takes_the_figures_of_all_places_at_once(app: FastAPI, client_of: ClientOf, july: Any) -> None:
    minh = client_of("minh")
    before = counts(app)
    row = ok(sent(minh, many_places(6).content), 201)
    assert counts(app) == before, "what is seen is not written"
    ends = row["ends"]
    assert (ends["taken"], ends["asked"]) == (18, 0)
    assert ends["filled"] == sum(ends[end] for end in ("taken", "noted", "asked", "aside"))
    assert ends["filled"] == sum(len(r["cells"]) for sheet in row["sheets"] for r in sheet["rows"])
    taken = ok(take(minh, row))
    assert counts(app) == [before[0] + 6, before[1] + 18, before[2] + 18, before[3]], "no household is made"
    form = form_of(minh, unit_id(minh, "kp3"))
    one = cell(form, PEOPLE)
    assert (one["cumulative"], one["entered_by"]) == (609, "Trần Văn Minh")
    assert one["ledger"] | {"taken_at": "", "file_sha256": ""} == {
        "cell": "Tháng!D5",
        "raw": "609",
        "value": 609,
        "file_name": "so-thang-7.xlsx",
        "file_sha256": "",
        "taken_by": "Trần Văn Minh",
        "taken_at": "",
    }
    assert one["ledger"]["file_sha256"] == row["sha256"]
    again = ok(take(minh, taken))
    assert (again["version"], [d["changed"] for d in again["drafts"]]) == (taken["version"], [0] * 6)
    assert counts(app)[2] == before[2] + 18, "taken twice is taken once"
    assert form_of(minh, unit_id(minh, "kp3"))["version"] == form["version"]


@pytest.mark.both_databases("resource")
def test_a_head_takes_the_own_place_alone(app: FastAPI, client_of: ClientOf, july: Any) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = ok(sent(hoa, many_places(6).content), 201)
    assert [d["unit_id"] for d in row["drafts"]] == [unit_id(minh, "kp1")]
    assert (row["ends"]["taken"], row["units"]) == (3, [{"value": unit_id(minh, "kp1"), "label": "Khu phố 1"}])
    foreign = {"unit_id": unit_id(minh, "kp2"), "version": None}
    assert step(hoa, f"{BOOKS}/{row['id']}/take", row, drafts=[foreign]).json()["code"] == "workbook-nothing-to-take"
    ok(take(hoa, row))
    assert form_of(minh, unit_id(minh, "kp1"))["source"] == "unit"
    assert [r["unit_name"] for r in ok(minh.get(f"{API}/submissions?period=2024-07"))["items"] if r["id"]] == [
        "Khu phố 1"
    ]
    for other in ("minh", "nga"):
        assert client_of(other).get(f"{API}{BOOKS}/{row['id']}").status_code == 404, "an upload is its owner's"
        assert ok(client_of(other).get(f"{API}{BOOKS}")) == []
    for name in ("lan", "son"):
        assert sent(client_of(name), many_places(6).content).status_code == 403


def test_asked_cells_are_answered_and_names_are_remembered_for_the_ward(client_of: ClientOf, july: Any) -> None:
    minh, nga = client_of("minh"), client_of("nga")
    row = ok(sent(minh, unknown_names().content), 201)
    names = {name["text"]: name for name in row["names"]}
    column, line = names["Hộ gia đình mở tài khoản thanh toán"], names["Xóm Đình"]
    assert (column["kind"], column["code"], column["sure"]) == ("measure", "t2.opened_household", False)
    assert (line["kind"], line["unit_id"], line["sure"], line["cells"]) == ("unit", None, False, 2)
    assert row["sheets"][1] | {"merged": []} == {
        "name": "Hộ",
        "left": "Danh sách hộ: nhập ở phần Nhập sổ hộ",
        "rows": [],
        "merged": [],
    }
    chosen = [
        {"words": column["words"], "code": "t2.opened_household"},
        {"words": line["words"], "unit_id": unit_id(minh, "kp2")},
    ]
    row = choose(minh, row, names=chosen)
    assert (row["ends"]["asked"], row["ends"]["taken"]) == (0, 4)
    other = ok(sent(nga, unknown_names().content), 201)
    assert other["ends"]["asked"] > 0, "what is chosen but not taken is nobody else's"
    ok(take(minh, row))
    following = ok(sent(nga, unknown_names().content), 201)
    assert (following["ends"]["asked"], following["ends"]["taken"]) == (0, 2), "a head reads the ward's names too"


def test_numbers_that_are_not_sure_wait_for_an_answer(client_of: ClientOf, july: Any) -> None:
    minh = client_of("minh")
    row = ok(sent(minh, all_ways().content), 201)
    asked = {c["at"]: c["reason"] for s in row["sheets"] for r in s["rows"] for c in r["cells"] if c["end"] == "asked"}
    assert asked == {
        "Số!B2": "Đơn vị tính khác với chỉ tiêu",
        "Số!B5": "Ô có nhiều số",
        "Số!B6": "Số ước chừng",
    }
    row = choose(minh, row, cells=[{"at": "Số!B2", "value": 120}, {"at": "Số!B5", "value": 85}, {"at": "Số!B6"}])
    assert (row["ends"]["asked"], row["ends"]["taken"]) == (0, 4)
    ok(take(minh, row))
    one = cell(form_of(minh, unit_id(minh, "kp4")), PEOPLE)
    assert (one["cumulative"], one["ledger"]["raw"], one["ledger"]["value"]) == (85, "85/100", 85)
    refused = put(minh, f"{BOOKS}/{row['id']}", row | {"version": 3}, {"period": "2024-07", "cells": [{"at": "Số!Z9"}]})
    assert errors_of(refused) == {"cells.0.at": "Sổ không có ô này."}


def test_of_a_workbook_of_a_year_only_the_month_that_is_filled_in_is_taken(client_of: ClientOf, july: Any) -> None:
    """Khu phố 2 has nothing in July: what its sheet of June says is no figure of July."""
    minh = client_of("minh")
    head = ("Khu phố", "Số hộ")
    june, now = rows(head, ("Khu phố 1", 170), ("Khu phố 2", 90)), rows(head, ("Khu phố 1", 180), ("Khu phố 2", None))
    for before, month in (("Tháng 6", "Tháng 7"), ("T6", "T7"), ("tháng 6-2024", "Tháng 07.2024")):
        row = ok(sent(minh, book((before, june), (month, now))), 201)
        assert (row["said_period"], row["ends"]["asked"], row["ends"]["taken"]) == (None, 0, 1)
        assert [(f["at"], f["value"]) for d in row["drafts"] for f in d["figures"]] == [(f"{month}!B2", 180)]
        assert {c["reason"] for r in row["sheets"][0]["rows"] for c in r["cells"]} == {"Số của tháng khác"}


def test_a_workbook_of_another_month_alone_says_so(client_of: ClientOf, july: Any) -> None:
    lines = rows(("SỐ LIỆU THÁNG 6",), ("Khu phố", "Số hộ"), ("Khu phố 1", 170))
    row = ok(sent(client_of("minh"), book(("Số", lines))), 201)
    assert (row["said_period"], row["ends"]["taken"]) == ("2024-06", 1)


def test_what_stands_in_the_form_stays_beside_what_is_taken(client_of: ClientOf, july: Any) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = begin(hoa, unit_id(minh, "kp1"))
    typed = {"t5.done": {"cumulative": 7, "remark": "theo ngân hàng"}, HOMES: {"cumulative": 90}}
    form = fill(hoa, row, {"data_until": "2024-07-09", "figures": typed, "sections": {"proposals": "Tờ rơi"}})
    seen = ok(sent(hoa, many_places(6).content), 201)
    assert {f["code"]: f["before"] for f in seen["drafts"][0]["figures"]} == {HOMES: 90, PEOPLE: None, ADULTS: None}
    fill(hoa, form, {"data_until": "2024-07-08", "figures": typed, "sections": {"proposals": "Tờ rơi"}})
    stale = take(hoa, seen)
    assert stale.status_code == 412, "somebody changed the form since"
    assert cell(form_of(hoa, unit_id(minh, "kp1")), PEOPLE)["cumulative"] is None, "nothing is half stored"
    fresh = ok(hoa.get(f"{API}{BOOKS}/{seen['id']}"))
    ok(take(hoa, fresh))
    form = form_of(hoa, unit_id(minh, "kp1"))
    assert [cell(form, code)["cumulative"] for code in (HOMES, PEOPLE, "t5.done")] == [181, 603, 7]
    assert (cell(form, "t5.done")["remark"], cell(form, "t5.done")["ledger"]) == ("theo ngân hàng", None)
    assert (form["data_until"], next(s["text"] for s in form["sections"] if s["text"])) == ("2024-07-08", "Tờ rơi")
    changed = fill(hoa, form, {"figures": {HOMES: {"cumulative": 182}, PEOPLE: {"cumulative": 603}}})
    assert cell(changed, HOMES)["ledger"] is None, "a figure typed since comes from no cell"
    assert cell(changed, PEOPLE)["ledger"]["cell"] == "Tháng!D3"


def test_one_form_that_changed_leaves_all_as_they_were(app: FastAPI, client_of: ClientOf, july: Any) -> None:
    minh, nga = client_of("minh"), client_of("nga")
    seen = ok(sent(minh, many_places(6).content), 201)
    begin(nga, unit_id(minh, "kp2"))
    before = counts(app)
    refused = take(minh, seen)
    assert (refused.status_code, refused.json()["code"]) == (409, "submission-exists")
    assert counts(app) == before
    ok(take(minh, seen, unit_id(minh, "kp1"), unit_id(minh, "kp4")))
    assert counts(app)[0] == before[0] + 2, "the units that were not named are left"


def test_a_form_that_was_handed_in_is_compared_only(client_of: ClientOf, july: Any) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = fill(hoa, begin(hoa, unit_id(minh, "kp1")), {"data_until": "2024-07-09", "figures": figures()})
    ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    seen = ok(sent(hoa, many_places(6).content), 201)
    assert (seen["actions"], seen["ends"]["taken"]) == ([], 0)
    assert {f["reason"] for f in seen["drafts"][0]["figures"]} == {
        "Báo cáo của đơn vị đã nộp hoặc được miễn; chỉ đối chiếu"
    }


def test_what_the_register_counts_is_compared_and_never_overwritten(
    app: FastAPI, client_of: ClientOf, learn: Callable[[Callable[[Session, Register], None]], None]
) -> None:
    learn(lambda session, register: settled(session, register, date(2024, 7, 9)))
    minh, hoa = client_of("minh"), client_of("hoa")
    open_period(minh)
    before = begin(hoa, unit_id(minh, "kp1"))
    assert cell(before, HOMES)["origin"] == "register"
    seen = ok(sent(hoa, many_places(6).content), 201)
    told = {f["code"]: (f["before"], f["value"], f["reason"]) for f in seen["drafts"][0]["figures"]}
    assert told[HOMES] == (cell(before, HOMES)["cumulative"], 181, "Hệ thống đã đếm số này; chỉ đối chiếu")
    assert (seen["ends"]["taken"], seen["actions"]) == (0, [])
    assert take_all(hoa, seen).json()["code"] == "workbook-nothing-to-take"
    assert form_of(hoa, unit_id(minh, "kp1"))["version"] == before["version"]


def test_the_printed_figure_opens_its_cell(client_of: ClientOf, july: Any, on_day: SetDay) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    ok(take(hoa, ok(sent(hoa, many_places(6).content), 201)))
    form = form_of(hoa, unit_id(minh, "kp1"))
    typed = {code: {"cumulative": value} for code, value in ((HOMES, 181), (PEOPLE, 603), (ADULTS, 412))}
    form = fill(hoa, form, {"data_until": "2024-07-09", "figures": figures() | typed})
    on_day(date(2024, 7, 10))
    accepted(minh, ok(step(hoa, f"/submissions/{form['id']}/submit", form)))
    report = compiled(minh)
    for figure in (f"{HOMES}.cum@ward", f"{HOMES}.cum@kp1"):
        (source,) = ok(minh.get(f"{API}/reports/{report['id']}/figures/{figure}"))["sources"]
        assert (source["ledger"]["cell"], source["ledger"]["raw"]) == ("Tháng!C3", "181")
    other = ok(minh.get(f"{API}/reports/{report['id']}/figures/t5.done.cum@ward"))["sources"]
    assert [one["ledger"] for one in other] == [None]
    approved(client_of, report)
    (source,) = ok(minh.get(f"{API}/reports/{report['id']}/figures/{HOMES}.cum@ward"))["sources"]
    assert source["ledger"]["file_name"] == "so-thang-7.xlsx", "the reference stays with the report"
