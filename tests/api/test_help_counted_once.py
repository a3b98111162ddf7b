"""One person helped at home, at a counter, in a school and at an event counts once; where is told apart and printed."""

import io
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import docx
import openpyxl
import pdfplumber
import pytest
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.help_desk import at_the_desk, help_given, match_all
from fixtures.households import Register, see
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    cell,
    compiled,
    figures,
    fill,
    handed_in,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.quarters import DAYS, issue, of_quarter
from fixtures.settled_targets import settle_targets
from fixtures.visits import answer, sheet, stored
from toso.core.database import in_transaction
from toso.documents.blocks import Table
from toso.documents.content import OfficialDocument
from toso.documents.render.pdf import render_pdf
from toso.documents.render.word import build
from toso.documents.render.xlsx import render_xlsx
from toso.households.model.items import Channel, Item
from toso.households.model.tables import Household, Person
from toso.kit.clock import install_business_date
from toso.reports.compilation.annex_figure_ids import ALL, split_id
from toso.reports.model.report_tables import Report
from toso.reports.printing.document import report_document

JULY_10 = date(2024, 7, 10)


@pytest.fixture(autouse=True)
def _day(app: FastAPI) -> Iterator[None]:
    install_business_date(JULY_10)
    yield
    install_business_date(None)


@pytest.fixture(autouse=True)
def _settled(_day: None, client_of: ClientOf) -> None:
    settle_targets(client_of("minh"))


def indicator(client: Any, code: str) -> dict[str, Any]:
    return ok(client.get(f"{API}/indicators/{code}", params={"on": "2024-07-10"}))


def counted(client: Any, code: str) -> tuple[int, dict[str, int]]:
    read = indicator(client, code)
    return read["row"]["total"]["counted"], {p["code"]: p["count"] for p in read["split"]["channels"]}


def test_a_person_helped_at_home_and_at_the_counter_counts_once_with_the_stronger_evidence(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    desk, minh = at_the_desk(app), client_of("minh")
    mui = str(register.persons["mui"])
    stored(client_of("son"), sheet(register.households["dat"], answer(mui, "account", "yes", seen=True)))
    assert counted(minh, "t5.done") == (1, {"visit": 1})
    who = {"full_name": "Đỗ Thị Mùi", "birth_year": 1964, "address": "12 Lê Thánh Tông"}
    help_given(desk, "account", **who)
    match_all(app)
    assert counted(minh, "t5.done") == (1, {"visit": 1})
    help_given(desk, "account", **who, document_no="HS-77")
    match_all(app)
    assert counted(minh, "t5.done") == (1, {"counter": 1})
    grades = {p["code"]: p["count"] for p in indicator(minh, "t5.done")["split"]["grades"]}
    assert grades == {"documented": 1}


def test_four_ways_to_tell_one_person_of_policy_make_one_informed(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    desk, hoa, minh = at_the_desk(app), client_of("hoa"), client_of("minh")
    phone = {"phone": "0912345601"}
    help_given(desk, "informed", **phone)
    help_given(desk, "informed", **phone, place="school")
    match_all(app)
    event = {
        "unit_id": unit_id(minh, "kp1"),
        "kind": "neighbourhood",
        "on": "2024-07-10",
        "place": "Nhà văn hóa khu phố 1",
        "topic": "Chuyển đổi số",
        "person_ids": [str(register.persons[k]) for k in ("dat", "xuan")],
        "others": 14,
    }
    ok(hoa.post(f"{API}/help/events", json=event), 201)
    stored(client_of("son"), sheet(register.households["dat"], answer(str(register.persons["dat"]), "informed", "yes")))
    total, channels = counted(minh, "t7.done")
    assert total == 2
    assert sum(channels.values()) == 2
    assert channels["event"] == 1


def settled(session: Session, register: Register) -> None:
    for key in ("dat", "xuan", "phuc", "thang", "sao"):
        see(
            session,
            session.get_one(Household, (register.ward_id, register.households[key])),
            Item.VISITED,
            "yes",
            JULY_10,
        )
    mui = session.get_one(Person, (register.ward_id, register.persons["mui"]))
    see(session, mui, Item.ACCOUNT, "yes", JULY_10, channel=Channel.VISIT)


def test_the_report_prints_where_everybody_was_seen(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    in_transaction(app.state.engines.write, lambda session: settled(session, register))
    help_given(at_the_desk(app), "account", phone="0912345601")
    help_given(at_the_desk(app), "legal", guest=True)
    match_all(app)
    minh, hoa = client_of("minh"), client_of("hoa")
    open_period(minh)
    row = begin(hoa, unit_id(minh, "kp1"))
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": {"team.members": {"cumulative": 7}}})
    assert cell(row, "t5.done")["cumulative"] == 2
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    report = compiled(minh)
    with Session(app.state.engines.read) as session:
        document = report_document(session, session.get_one(Report, (register.ward_id, UUID(report["id"]))))
    table, given = document.annexes[0].blocks[-2:]
    assert isinstance(given, Table)
    assert [c.value for c in given.rows[0].cells] == ["Bộ phận Một cửa hiện đại", 2, 1, None, None]
    assert isinstance(table, Table)
    heads = [c.text for c in table.header[0]]
    assert heads == ["Chỉ tiêu", "Đến nhà", "Tại quầy, nơi làm việc", "Bộ phận chuyên môn nhập", "Cộng"]
    lines = {row.cells[0].value: [c.value for c in row.cells[1:]] for row in table.rows}
    account = next(values for label, values in lines.items() if "tài khoản thanh toán điện tử" in label)
    assert account == [1, 1, 0, 2]
    assert "Mỗi người, mỗi hộ tính một lần" in table.note
    _printed_everywhere(document)
    (shown,) = [line for line in ok(minh.get(f"{API}/reports/{report['id']}"))["split"] if line["code"] == "t5.done"]
    assert {c["label"]: c["count"] for c in shown["channels"]} == {"Đến nhà": 1, "Tại quầy, nơi làm việc": 1}


def test_a_quarter_tells_where_of_every_unit_in_its_totals(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    """Khu phố 1 hands in July by its register and nothing in August: July's total and split are the quarter's."""
    in_transaction(app.state.engines.write, lambda session: settled(session, register))
    minh, hoa, nga = client_of("minh"), client_of("hoa"), client_of("nga")
    open_period(minh)
    row = begin(hoa, unit_id(minh, "kp1"))
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": {"team.members": {"cumulative": 7}}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    issue(client_of, approved(client_of, compiled(minh)), "2024-07-10")
    on_day(DAYS["2024-08"])
    open_period(minh, "2024-08")
    accepted(minh, handed_in(nga, unit_id(minh, "kp2"), period="2024-08", until="2024-08-08", figures=figures(2)))
    august = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    issue(client_of, approved(client_of, august), "2024-08-09")
    assert august["split"] == []
    quarter = of_quarter(minh)
    split = {line["code"]: sum(c["count"] for c in line["channels"]) for line in quarter["split"]}
    of_july = {cell["code"]: cell["cumulative"] for group in ok_form(hoa, row)["groups"] for cell in group["cells"]}
    assert split["t5.done"] == 1
    assert split == {code: of_july[code] for code in split}
    listed = ok(minh.get(f"{API}/reports/{quarter['id']}/figures/{split_id('t5.done', ALL)}"))
    assert [(part["label"], part["text"]) for part in listed["parts"]] == [("Khu phố 1", "1")]


def ok_form(client: TestClient, row: dict[str, Any]) -> dict[str, Any]:
    return ok(client.get(f"{API}/submissions/{row['id']}"))


def _printed_everywhere(document: OfficialDocument) -> None:
    with pdfplumber.open(io.BytesIO(render_pdf(document))) as pdf:
        printed = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    word = docx.Document(io.BytesIO(build(document)))
    heads = [" ".join(cell.text for cell in table.rows[0].cells) for table in word.tables]
    sheets = openpyxl.load_workbook(io.BytesIO(render_xlsx(document))).worksheets
    cells = [str(value) for sheet in sheets for row in sheet.iter_rows(values_only=True) for value in row]
    assert "Nơi ghi nhận kết quả" in printed
    assert " 1 1 0 2 " in printed
    assert any("Tại quầy, nơi làm việc" in head for head in heads)
    assert "Tại quầy, nơi làm việc" in cells


@pytest.mark.both_databases("resource")
def test_what_is_told_apart_stays_what_was_handed_in(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    """A help of an earlier day that comes in later belongs to the next period, with the figure that it changes."""
    in_transaction(app.state.engines.write, lambda session: settled(session, register))
    minh, hoa = client_of("minh"), client_of("hoa")
    open_period(minh)
    row = begin(hoa, unit_id(minh, "kp1"))
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": {"team.members": {"cumulative": 7}}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    help_given(at_the_desk(app), "account", phone="0912345601")
    match_all(app)
    report = compiled(minh)
    split = {line["code"]: sum(c["count"] for c in line["channels"]) for line in report["split"]}
    printed = {f["code"]: f["text"] for f in report["figures"] if f["aspect"] == "cum"}
    assert split["t5.done"] == 1
    assert {code: str(count) for code, count in split.items()} == {code: printed[code] for code in split}


def test_a_desks_submission_shows_what_its_entries_say(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    desk, minh = at_the_desk(app), client_of("minh")
    help_given(desk, "dvc", "postal", phone="0912345601")
    help_given(desk, "legal", guest=True)
    open_period(minh)
    row = begin(desk, unit_id(minh, "motcua"))
    given = row["help"]
    assert (given["given"], given["guests"], given["matched"]) == (2, 1, None)
    assert {h["label"]: h["count"] for h in given["helps"]} == {
        "Hướng dẫn dịch vụ công trực tuyến": 1,
        "Dịch vụ bưu chính công ích": 1,
        "Tư vấn pháp luật": 1,
    }
    assert begin(client_of("hoa"), unit_id(minh, "kp1"))["help"] is None
