"""The printed register: ten columns as the decree has them (Phụ lục IV), as a PDF across and as a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlmodel import Session

from toso.core.problems import NotFound
from toso.documents.kinds import KINDS, DocumentKind
from toso.documents.register.queries import RegisterQuery, agency_of, whole_register
from toso.documents.register.schemas import RegisterRow
from toso.documents.render.engine import fill, print_pdf
from toso.documents.tables import DocumentState
from toso.documents.workflow import DOCUMENT_WORKFLOW
from toso.files import service as files
from toso.files.tables import StoredFile
from toso.files.upload_check import PDF, XLSX, Checked
from toso.jobs.claim import JobContext
from toso.kit.clock import today
from toso.kit.dates import running
from toso.kit.text import capitalised

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet


class RegisterColumn(NamedTuple):
    """A column of the register: label, share of the width in per cent, `looks` of its cells."""

    label: str
    share: float
    looks: str = ""


COLUMNS = (
    RegisterColumn("Số, ký hiệu văn bản", 9, "middle"),
    RegisterColumn("Ngày tháng văn bản", 7.5, "middle"),
    RegisterColumn("Tên loại và trích yếu nội dung văn bản", 20),
    RegisterColumn("Người ký", 9),
    RegisterColumn("Nơi nhận văn bản", 19),
    RegisterColumn("Đơn vị, người nhận bản lưu", 8),
    RegisterColumn("Số lượng bản", 5, "middle"),
    RegisterColumn("Ngày chuyển", 7.5, "middle"),
    RegisterColumn("Ký nhận", 6.5),
    RegisterColumn("Ghi chú", 8.5),
)


_KEPT = (0, len(COLUMNS) - 1)
"""Columns that stay readable in the line of a document that was withdrawn: its number, and why."""
_CELL = {"font_name": "Times New Roman", "font_size": 10.5, "text_wrap": True, "valign": "top"}
_WIDTH_MM = 249
"""Of the table; a spreadsheet program rounds its columns up to the 265 mm between the margins."""


@dataclass(frozen=True)
class BookLine:
    """One document: its ten cells, and whether it was withdrawn (struck out, but readable)."""

    cells: tuple[str, ...]
    recalled: bool


@dataclass(frozen=True)
class Book:
    """Content of the printed register. `narrowed` says which lines were left out, empty for the whole year."""

    agency: str
    year: int
    narrowed: str
    printed_on: date
    lines: tuple[BookLine, ...]

    @property
    def title(self) -> str:
        return f"Sổ đăng ký văn bản đi năm {self.year}"

    @property
    def printed(self) -> str:
        return f"In ngày {running(self.printed_on)} từ phần mềm Tổ Số"


def lines_of(rows: Sequence[RegisterRow]) -> tuple[BookLine, ...]:
    return tuple(BookLine(_cells(row), row.state == "recalled") for row in rows)


def _cells(row: RegisterRow) -> tuple[str, ...]:
    line, summary = row.line, row.summary
    named = f"{row.kind_label} {summary[:1].lower()}{summary[1:]}" if summary else row.kind_label
    return (
        row.code,
        running(row.issued_on) if row.issued_on else "",
        capitalised(named),
        row.signer_name,
        "; ".join(row.recipients),
        line.kept_by,
        str(line.copies) if line.copies is not None else "",
        running(line.handed_on) if line.handed_on else "",
        line.received_by,
        row.remarks,
    )


def print_book(book: Book) -> bytes:
    """The register as PDF, A4 across; the head of the table stands on every page."""
    return print_pdf(fill("register.html.j2", book=book, columns=COLUMNS), "register.css.j2")


def write_book(book: Book) -> bytes:
    """The register as a workbook that prints the same way: A4 across, head rows on every page, dates as dates."""
    from xlsxwriter import Workbook  # noqa: PLC0415 — heavy, only the worker needs it

    buffer = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": {"font_name": "Times New Roman", "font_size": 11},
    }
    workbook = Workbook(buffer, options)
    made = datetime(book.printed_on.year, book.printed_on.month, book.printed_on.day, tzinfo=UTC)
    workbook.set_properties({"title": book.title, "author": book.agency, "created": made})
    sheet = workbook.add_worksheet(f"Năm {book.year}")
    _set_up(sheet)
    _write_head(workbook, sheet, book)
    looks = {
        (align, struck): workbook.add_format({**_CELL, "border": 1, "align": align, "font_strikeout": struck})
        for align in ("left", "center")
        for struck in (False, True)
    }
    for number, line in enumerate(book.lines, 5):
        for index, cell in enumerate(line.cells):
            align = "center" if COLUMNS[index].looks else "left"
            sheet.write_string(number, index, cell, looks[align, line.recalled and index not in _KEPT])
    if book.lines:
        sheet.autofilter(4, 0, 4 + len(book.lines), len(COLUMNS) - 1)
    workbook.close()
    return buffer.getvalue()


def _write_head(workbook: "Workbook", sheet: "Worksheet", book: Book) -> None:
    """Agency and title over all columns, then the two rows of the table's head, which stay in sight."""
    head = workbook.add_format({**_CELL, "bold": True, "align": "center", "valign": "vcenter", "border": 1})
    title = workbook.add_format({**_CELL, "bold": True, "align": "center", "font_size": 14})
    last = len(COLUMNS) - 1
    sheet.merge_range(0, 0, 0, last, book.agency.upper(), workbook.add_format({**_CELL, "bold": True}))
    heading = f"SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM {book.year}"
    sheet.merge_range(1, 0, 1, last, f"{heading} ({book.narrowed})" if book.narrowed else heading, title)
    sheet.set_row(1, 24)
    for index, column in enumerate(COLUMNS):
        sheet.write_string(3, index, column.label, head)
        sheet.write_string(4, index, f"({index + 1})", head)
    sheet.repeat_rows(3, 4)
    sheet.freeze_panes(5, 0)
    sheet.set_row(3, 42)


def _set_up(sheet: "Worksheet") -> None:
    """The page and the columns as they are printed."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(20 / 25.4, 12 / 25.4, 22 / 25.4, 15 / 25.4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&LTổ Số&RTrang &P/&N")
    for index, column in enumerate(COLUMNS):
        sheet.set_column_pixels(index, index, round(_wide(column) * 96 / 72))


def _wide(column: RegisterColumn) -> float:
    """Points of a column of the workbook."""
    return column.share / 100 * _WIDTH_MM * 72 / 25.4


WRITERS = {"pdf": (print_book, PDF), "xlsx": (write_book, XLSX)}


def print_register(context: JobContext) -> dict[str, Any]:
    """Writes the year as it stands now; result: the file's id and name."""
    asked = context.payload
    context.progress(10, "Đang đọc sổ…")
    book = context.in_read(partial(_book, context=context))
    context.progress(30, "Đang tạo tệp…")
    write, media = WRITERS[asked["format"]]
    name = f"so-van-ban-di-{asked['year']}.{asked['format']}"
    stored = context.in_write(partial(_keep, context=context, file=Checked(name, media, write(book))))
    return {"file_id": str(stored.id), "name": name, "rows": len(book.lines)}


def _book(session: Session, context: JobContext) -> Book:
    asked = context.payload
    kind = DocumentKind(asked["kind"]) if asked["kind"] else None
    state = DocumentState(asked["state"]) if asked["state"] else None
    wanted = RegisterQuery(asked["year"], kind, state, asked["q"])
    narrowed = [KINDS[kind].name.lower()] if kind else []
    narrowed += [DOCUMENT_WORKFLOW.states[state].lower()] if state else []
    narrowed += [f"tìm “{asked['q']}”"] if asked["q"] else []
    rows = whole_register(session, context.reach, wanted)
    agency = agency_of(session, context.ward_id)
    return Book(agency, asked["year"], ", ".join(narrowed), today(), lines_of(rows))


def _keep(session: Session, context: JobContext, file: Checked) -> StoredFile:
    if context.owner_id is None:
        raise NotFound
    return files.store_made(session, context, file, purpose="register")
