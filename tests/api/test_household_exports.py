"""The register to a spreadsheet: rows in reach only, nothing that becomes a formula, numbers masked unless asked in full."""

import csv
import io
from datetime import date
from typing import Any

import openpyxl
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import CAY_THAP, LE_THANH_TONG, Register, see
from fixtures.import_export import IMPORTS, checked, lines, messages, read_in, run_transfers, take
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.households.model.items import Item
from toso.households.model.tables import Household, Person

EXPORTS = f"{API}/household-exports"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


def order(client: TestClient, **body: Any) -> dict[str, Any]:
    return ok(client.post(EXPORTS, json={"purpose": "verify", **body}), 202)


def exported(app: FastAPI, client: TestClient, **body: Any) -> bytes:
    """The file of a finished export."""
    job = order(client, **body)
    assert run_transfers(app) == ["done"]
    job = ok(client.get(f"{API}/jobs/{job['id']}"))
    answer = client.get(f"{API}/files/{job['result']['file_id']}")
    assert answer.status_code == 200, answer.text
    assert job["result"]["rows"] == len(rows_of(answer.content))
    return answer.content


def rows_of(content: bytes) -> list[dict[str, Any]]:
    """Rows below the headings, by heading, empty cells left out."""
    if content.startswith(b"PK"):
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
        table = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "n" and c.value is not None]
    else:
        assert content.startswith(b"\xef\xbb\xbf")
        table = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    head = table[0]
    return [{h: c for h, c in zip(head, row, strict=True) if c} for row in table[1:]]


def names(rows: list[dict[str, Any]]) -> list[str]:
    return [row.get("Họ và tên") or row["Tên hộ"] for row in rows]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_each_gets_the_rows_in_reach_and_no_others(app: FastAPI, client_of: ClientOf, kind: str) -> None:
    hoa, nga, minh = (client_of(name) for name in ("hoa", "nga", "minh"))
    ours, theirs = (rows_of(exported(app, who, format=kind)) for who in (hoa, nga))
    assert names(ours) == [
        "Bùi Văn Đạt",
        "Đỗ Thị Mùi",
        "Bùi Minh Quân",
        "Đỗ Thị Xuân",
        "Tạp hóa Hồng Phúc",
        "Ngô Văn Thắng",
        "Lý Thị Hoàn",
        "Công ty TNHH Sao Biển",
    ]
    assert names(theirs) == ["Hồ Sỹ Lâm", "Hồ Thị Ngân", "Dương Thị Yến"]
    assert {row["Khu phố"] for row in theirs} == {"Khu phố 2"}
    assert sorted(names(rows_of(exported(app, minh, format=kind)))) == sorted([*names(ours), *names(theirs)])
    for name in ("lan", "son", "ha", "dung"):
        assert client_of(name).post(EXPORTS, json={"purpose": "verify"}).status_code == 403


@pytest.mark.both_databases("resource")
def test_filters_narrow_as_in_the_list(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    minh = client_of("minh")
    street = {"street_id": str(register.streets[LE_THANH_TONG])}
    assert len(rows_of(exported(app, minh, **street))) == 5
    assert names(rows_of(exported(app, minh, **street, kind="business"))) == ["Tạp hóa Hồng Phúc"]
    theirs = {"street_id": str(register.streets[CAY_THAP])}
    assert exported(app, client_of("hoa"), **theirs) is not None
    assert rows_of(exported(app, client_of("hoa"), **theirs)) == [], "the neighbour's street is empty for her"


def test_numbers_are_masked_unless_asked_for_in_full_with_a_purpose(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    masked, full = rows_of(exported(app, hoa)), rows_of(exported(app, hoa, full=True, purpose="round"))
    assert {row["Số điện thoại"] for row in masked if "Số điện thoại" in row} == {"09xx xxx 601", "09xx xxx 604"}
    assert full[0]["Số điện thoại"].replace(" ", "") == "0912345601"
    assert hoa.post(EXPORTS, json={"full": True}).status_code == 422, "no purpose, no file"
    with Session(app.state.engines.read) as session:
        query = sa.select(col(AuditEvent.note)).where(col(AuditEvent.action) == "household.export")
        notes = session.execute(query.order_by(col(AuditEvent.seq))).scalars().all()
    assert [(n["act"], n["purpose"], n["full"], n.get("rows")) for n in notes] == [
        ("order", "verify", False, None),
        ("made", "verify", False, 8),
        ("order", "round", True, None),
        ("made", "round", True, 8),
    ]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_no_cell_becomes_a_formula(app: FastAPI, client_of: ClientOf, register: Register, kind: str) -> None:
    bad = '=HYPERLINK("http://x","y")'

    def fill(session: Session) -> None:
        home = session.get_one(Household, (register.ward_id, register.households["phuc"]))
        home.name, home.place_note, home.house_no = bad, "@SUM(1)", "+16"
        session.add(home)

    in_transaction(app.state.engines.write, fill)
    (row,) = (r for r in rows_of(exported(app, client_of("hoa"), format=kind)) if r["Số nhà"].endswith("16"))
    guard = "" if kind == "xlsx" else "'"
    assert (row["Tên hộ"], row["Ghi chú địa chỉ"], row["Số nhà"]) == (f"{guard}{bad}", f"{guard}@SUM(1)", f"{guard}+16")


def test_only_who_ordered_the_file_opens_it(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    job = order(hoa)
    busy = hoa.post(EXPORTS, json={"purpose": "verify"})
    assert (busy.status_code, busy.json()["code"]) == (409, "job-running")
    run_transfers(app)
    file_id = ok(hoa.get(f"{API}/jobs/{job['id']}"))["result"]["file_id"]
    for name in ("nga", "minh", "lan", "ha"):
        assert client_of(name).get(f"{API}/files/{file_id}").status_code == 404
        assert client_of(name).get(f"{API}/jobs/{job['id']}").status_code == 404


def test_an_export_comes_back_as_an_import_that_changes_nothing(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")

    def fill(session: Session) -> None:
        dat = session.get_one(Person, (register.ward_id, register.persons["dat"]))
        phuc = session.get_one(Household, (register.ward_id, register.households["phuc"]))
        for item, value in (
            (Item.SIM, "2g"),
            (Item.ACCOUNT, "yes"),
            (Item.TOPICS, "portal+postal"),
            (Item.INFORMED, "yes"),
        ):
            see(session, dat, item, value, date(2024, 8, 1))
        see(session, phuc, Item.OPENED, "no", date(2024, 8, 1))

    in_transaction(app.state.engines.write, fill)
    for more in ({}, {"full": True}, {"format": "csv"}):
        content = exported(app, hoa, **more)
        row = checked(app, hoa, content, f"so-ho.{more.get('format', 'xlsx')}", data_on="2024-08-09")
        assert messages(hoa, row) == []
        counts = row["counts"]
        assert (counts["homes"], counts["unchanged"], counts["duplicate"]) == (5, 5, 0), lines(hoa, row)


def test_the_template_comes_back_filled_in(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    answer = hoa.get(f"{API}{IMPORTS}/template")
    assert (answer.status_code, answer.headers["content-type"].split(";")[0][-5:]) == (200, "sheet")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["Sổ hộ", "Hướng dẫn", "Danh mục"]
    sheet = book["Sổ hộ"]
    head = [cell.value for cell in sheet[1]]
    assert "Số định danh cá nhân" not in head
    row = read_in(app, hoa, answer.content)
    assert [c["field"] for c in row["columns"] if not c["field"]] == []
    assert row["sheet"]["rows"] <= 1
    values = {
        "Khu phố": "Khu phố 1",
        "Tuyến phố": LE_THANH_TONG,
        "Số nhà": "51",
        "Tên hộ": "Vũ Văn Tư",
        "Họ và tên": "Vũ Văn Tư",
        "Quan hệ với chủ hộ": "Chủ hộ",
        "Ngày sinh": "05/08/1960",
        "Loại SIM": "SIM 2G",
    }
    for name, value in values.items():
        sheet.cell(3, head.index(name) + 1, value)
    stream = io.BytesIO()
    book.save(stream)
    row = checked(app, hoa, stream.getvalue())
    assert (row["counts"]["lines"], row["counts"]["new"], messages(hoa, row)) == (1, 1, [])
    assert take(app, hoa, row)["taken"]["new"] == 1
    gone = step(hoa, f"{IMPORTS}/{row['id']}/accept", row)
    assert gone.status_code in {409, 412}
