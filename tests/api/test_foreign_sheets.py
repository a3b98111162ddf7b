"""Spreadsheets of any program and of anybody's making, through both imports: the same is read, the same is refused.

Whatever a file holds, the answer is rows or one Vietnamese reason; nothing is half stored, nothing takes the machine.
"""

import io
import random
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.foreign_sheets import HOUSEHOLDS, IMPORTS, PEOPLE, Told, book, send_to, tcvn3, text, with_part
from fixtures.households import Register
from fixtures.import_export import windows_1258
from fixtures.monthly_reports import SetDay
from fixtures.people import ClientOf
from toso.core.problems import Problem
from toso.files.upload_check import DOCX, ODS, XLSX, check_upload
from toso.households.import_export.tables import ImportLine
from toso.identity.tables import UserImport

SHEETS = Path(__file__).parent.parent / "fixtures/sheets"
MAIN, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
Send = Callable[[bytes, str], Told]


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


@pytest.fixture(params=[PEOPLE, HOUSEHOLDS])
def which(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def sent(app: FastAPI, client_of: ClientOf, which: str) -> Send:
    return lambda content, name: send_to(app, client_of(IMPORTS[which].sender), which, content, name)


def test_text_is_read_in_every_encoding_with_every_delimiter(sent: Send, which: str) -> None:
    for content in (
        text(which, ";").encode("utf-8-sig"),
        text(which, ",").encode(),
        text(which, "\t").encode("utf-16"),
        text(which, "|").encode("utf-16-be"),
        windows_1258(text(which)),
        tcvn3(text(which)),
    ):
        assert sent(content, "danh-sach.csv") == Told(1, 201)


def test_books_of_every_program_are_read(sent: Send, which: str) -> None:
    """The .xls and .ods were written by LibreOffice 25.2."""
    assert sent(book(which), "danh-sach.xlsx") == Told(1, 201)
    name, lines = ("people", 2) if which == PEOPLE else ("libreoffice", 4)
    assert sent((SHEETS / f"{name}.ods").read_bytes(), "a.ods") == Told(lines, 201)
    assert sent((SHEETS / f"{name}.xls").read_bytes(), "a.xls").lines == lines


def test_the_sheet_whose_columns_are_known_is_read_wherever_it_stands(sent: Send, which: str) -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.hide()
        for name in ("Hướng dẫn", "Dữ liệu"):
            made.add_worksheet(name).write_row(0, 0, ["Danh sách", "tháng 8"])
        for number, row in enumerate((IMPORTS[which].head, IMPORTS[which].row)):
            made.get_worksheet_by_name("Dữ liệu").write_row(number, 0, row)
        made.get_worksheet_by_name("Dữ liệu").activate()

    assert sent(book(which, fill), "a.xlsx") == Told(1, 201)


@pytest.mark.one_case_on_postgres("file")
@pytest.mark.parametrize(("formula", "value"), [("=1/0", "#DIV/0!"), ('=A1&"x"', "")])
def test_a_formula_without_a_value_is_refused_by_cell_even_where_a_cell_may_be_empty(
    sent: Send, which: str, formula: str, value: str
) -> None:
    at = IMPORTS[which].head.index("Số điện thoại")
    told = sent(book(which, lambda _made, sheet: sheet.write_formula(1, at, formula, None, value)), "a.xlsx")
    assert (told.status, len(told.faults)) == (201, 1), told


@pytest.mark.both_databases("json")
def test_a_character_that_no_database_stores_is_left_out(sent: Send, which: str) -> None:
    name, heading = "Vũ Văn Tư" if which == HOUSEHOLDS else "Ngô Văn Bình", "Ghi chú"
    content = book(which, lambda _made, sheet: sheet.write(0, 20, heading))
    for zero in (b"_x0000_", b"\0"):
        for word in (name, heading):
            spoilt = with_part(content, STRINGS, lambda part, z=zero, w=word: part.replace(w.encode(), z + w.encode()))
            assert sent(spoilt, "a.xlsx") == Told(1, 201)


def test_headings_merged_down_and_across_are_read_where_they_begin(sent: Send, which: str) -> None:
    one = IMPORTS[which]

    def merge(_made: Any, sheet: Any) -> None:
        for at, heading in enumerate(one.head):
            sheet.merge_range(0, at, 1, at, heading)
        sheet.merge_range(0, len(one.head), 0, len(one.head) + 2, "Ghi chú của tổ")

    assert sent(book(which, merge, [(), one.row]), "a.xlsx") == Told(1, 201)


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
NO_TABLES = (
    (b"", "a.csv", 415, "rỗng"),
    (b"%PDF-1.7", "a.pdf", 415, "Chỉ nhận các loại tệp: csv, ods, xls, xlsx"),
    (b"MZ\x90\x00", "a.xlsx", 415, "hỏng"),
    (b"PK\x03\x04 khong phai", "a.csv", 415, "đuôi tệp"),
    (b"PK\x03\x04 khong phai", "a.xls", 415, "đuôi tệp"),
    (OLE, "a.xlsx", 415, "mật khẩu"),
    (OLE, "a.xls", 415, "hỏng"),
    (b"M\xe3 h\xf4;\x81\x8d\x8f\x90\x9d;\xff\xfe\x9d" * 40, "a.csv", 415, "bảng mã"),
    (("Họ và tên;Vai trò\n" * 1_000 + "\0").encode(), "a.csv", 415, "bảng mã"),
    (b"chi mot o", "a.csv", 422, "tiêu đề"),
    (b"\r\n\r\n", "a.csv", 422, "tiêu đề"),
    (b"A,B\n1,2\n", "a.csv", 422, "cột"),
    (b'"' + b"x" * 1_500_000, "a.csv", 415, "hỏng"),
    (b"\n" * 4_000_000 + b"A,B\n1,2\n", "a.csv", 422, "tiêu đề"),
)


def hollow() -> bytes:
    """An archive that says it is a workbook."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return stream.getvalue()


@pytest.mark.one_case_on_postgres("file")
def test_what_is_no_table_is_refused_with_a_reason(sent: Send, which: str) -> None:
    for content, name, status, said in (*NO_TABLES, (hollow(), "a.xlsx", 415, "hỏng")):
        told = sent(content, name)
        allowed = {status} if which == PEOPLE else {status, 422}  # an upload of the register fails in its job
        assert (told.lines, told.status in allowed, said in told.reason) == (0, True, True), (content[:40], told)


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<x/>")
        for part in range(5):
            archive.writestr(f"xl/worksheets/sheet{part}.xml", b"\0" * (100 * 1024 * 1024))
    return stream.getvalue()


def entities(part: bytes) -> bytes:
    """A thousand million letters out of nine definitions, and a file of the machine."""
    steps = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
    kinds = b'<!ENTITY e0 "x">' + steps + b'<!ENTITY f SYSTEM "file:///etc/passwd">'
    return part.replace(b"<worksheet", b"<!DOCTYPE worksheet [" + kinds + b"]><worksheet", 1).replace(
        b"<sheetData>", b'<sheetData><row r="9"><c r="A9" t="inlineStr"><is><t>&e9;&f;</t></is></c></row>', 1
    )


def far(part: bytes) -> bytes:
    """Two cells at opposite corners: seventeen thousand million between them."""
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return part.split(b"<sheetData")[0] + b"<sheetData>" + cells + b"</sheetData></worksheet>"


@pytest.mark.one_case_on_postgres("file")
def test_bombs_are_refused_and_take_nothing_with_them(app: FastAPI, sent: Send, which: str) -> None:
    good = book(which)
    assert sent(bomb(), "a.xlsx") == Told(0, 413, "Tệp nén phình ra quá lớn.")
    for change in (entities, far):
        told = sent(with_part(good, MAIN, change), "a.xlsx")
        assert told.lines == 0, told
        assert "hỏng" in told.reason
    rows = 1_001 if which == PEOPLE else 100_001
    told = sent(text(which, ";", rows).encode(), "a.csv")
    assert (told.status, told.reason) == (
        422,
        f"Bảng có hơn {rows - 1:,} dòng; hãy tách thành nhiều tệp.".replace(",", "."),
    )
    with Session(app.state.engines.read) as session:
        for table in (UserImport, ImportLine):
            assert session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() == 0


def test_a_damaged_archive_is_a_refusal_wherever_the_damage_is() -> None:
    """Bytes of a sound workbook changed at random; each is refused or, where nobody reads the byte, taken."""
    sound, chance = book(PEOPLE), random.Random(7)
    named: list[list[str]] = []
    for _ in range(1_500):
        damaged = bytearray(sound)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            check_upload(bytes(damaged), "a.xlsx", {XLSX, DOCX, ODS}, limit=len(sound))
        except Problem as problem:
            named.append(list(problem.fields))
    assert len(named) > 500
    assert all(fields == ["file"] for fields in named)
