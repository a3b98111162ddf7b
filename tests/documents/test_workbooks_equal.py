"""The workbook of a document holds its tables cell by cell, its figures with their ids, and prints on A4."""

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from typing import Any

import openpyxl
import pikepdf
import pytest

from factories.documents import plan, report
from factories.templated import templated
from factories.written import DAY, annex, block, rows, written
from fixtures.equal_pages import has_table, seen, squeezed, tables_of
from fixtures.office import needs_office, printed
from toso.documents.blocks import DateCell, FigureCell, NumberCell, PercentCell, Table
from toso.documents.content import OfficialDocument, Orientation, figures_printed
from toso.documents.kinds import DocumentKind
from toso.documents.linter import lint_pdf
from toso.documents.linter.pdf_lines import MM
from toso.documents.register.printed_register import Book, BookLine, print_book, write_book
from toso.documents.render.pdf import render_pdf
from toso.documents.render.xlsx import render_xlsx
from toso.drafts.kinds import BlockKind as K
from toso.drafts.kinds import Template
from toso.kit.periods import PeriodKind

DOCUMENTS: dict[str, OfficialDocument] = {
    "report": report(),
    "plan without tables": plan(),
    "200 rows": written(DocumentKind.NOTICE, blocks=[block(K.PARAGRAPH), rows(200)]),
    "team list": templated(Template.TEAM_DECISION),
    "annexes": written(DocumentKind.PLAN, annexes=[annex(50), annex(12, landscape=True)]),
}
NOT_TABLES = {"Văn bản", "Mã số liệu"}


def book_of(name: str) -> Any:
    return openpyxl.load_workbook(BytesIO(render_xlsx(DOCUMENTS[name])))


def tables(document: OfficialDocument) -> list[tuple[Table, Orientation]]:
    body = [(block, Orientation.PORTRAIT) for block in document.body if isinstance(block, Table)]
    return body + [(b, annex.orientation) for annex in document.annexes for b in annex.blocks if isinstance(b, Table)]


def sheets(book: Any) -> list[Any]:
    return [book[name] for name in book.sheetnames if name not in NOT_TABLES]


def shown(cell: Any) -> Any:
    """A cell of the document as the workbook is to hold it: what is a number is one."""
    if isinstance(cell, PercentCell) or (isinstance(cell, FigureCell) and cell.percent):
        return cell.text if cell.value is None else pytest.approx(float(cell.value) / 100)
    if isinstance(cell, NumberCell | FigureCell):
        return cell.text if cell.value is None else pytest.approx(float(cell.value))
    if isinstance(cell, DateCell):
        return cell.value or cell.text
    return cell.text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_table_is_there_cell_by_cell(name: str) -> None:
    document = DOCUMENTS[name]
    for (table, _), sheet in zip(tables(document), sheets(book_of(name)), strict=True):
        body = list(sheet.iter_rows(min_row=sheet.max_row - len(table.rows) + 1))
        for row, cells in zip(table.rows, body, strict=True):
            column = 0
            for cell in row.cells:
                held = cells[column]
                value = held.value.date() if isinstance(cell, DateCell) and held.value and cell.value else held.value
                assert ("" if value is None else value) == shown(cell)
                column += cell.colspan


@pytest.mark.parametrize("name", DOCUMENTS)
def test_numbers_are_numbers_with_formats_that_a_vietnamese_program_prints_with_dots(name: str) -> None:
    for (table, _), sheet in zip(tables(DOCUMENTS[name]), sheets(book_of(name)), strict=True):
        body = list(sheet.iter_rows(min_row=sheet.max_row - len(table.rows) + 1))
        for row, cells in zip(table.rows, body, strict=True):
            column = 0
            for cell in row.cells:
                held = cells[column]
                if isinstance(cell, NumberCell | PercentCell | FigureCell) and cell.value is not None:
                    assert held.data_type == "n"
                    assert held.number_format in {"#,##0", "#,##0.0", "#,##0.00", "0%", "0.0%", "0.00%"}
                if isinstance(cell, DateCell) and cell.value:
                    assert held.number_format == "dd/mm/yyyy"
                column += cell.colspan


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_sheet_prints_on_a4_with_the_decrees_margins_and_its_header_on_each_page(name: str) -> None:
    document = DOCUMENTS[name]
    for (table, orientation), sheet in zip(tables(document), sheets(book_of(name)), strict=True):
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == orientation.value
        margins = sheet.page_margins
        edges = [round(edge * 25.4) for edge in (margins.top, margins.right, margins.bottom, margins.left)]
        assert edges == ([20, 20, 20, 30] if orientation is Orientation.PORTRAIT else [30, 20, 15, 20])
        first = sheet.max_row - len(table.rows) - len(table.header) + 1
        assert sheet.print_title_rows == f"${first}:${first + len(table.header) - 1}"
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)


def test_every_printed_figure_stands_in_the_workbook_under_its_id() -> None:
    document, book = DOCUMENTS["report"], book_of("report")
    listed = [[cell.value for cell in row] for row in book["Mã số liệu"].iter_rows(min_row=2)]
    assert [(row[0], row[1]) for row in listed] == list(figures_printed(document))
    assert {row[3] for row in listed if row[0] in {"teams", "members", "visited"}} == {"trong lời văn"}
    for figure_id, text, value, place in listed:
        if place != "trong lời văn":
            sheet, _, address = place.rpartition("!")
            assert book[sheet][address].value == (value if value is not None else text), figure_id


def test_a_document_without_figures_has_no_list_of_them() -> None:
    assert book_of("plan without tables").sheetnames == ["Văn bản"]


# As an office suite prints them


@pytest.fixture(scope="module")
def printed_books(ward_papers: dict[str, OfficialDocument]) -> dict[str, tuple[bytes, bytes]]:
    """By name: what is printed as PDF, and its workbook as an office suite prints it, all by one run."""
    year = ward_papers[PeriodKind.YEAR]
    documents = {
        **{name: document for name, document in DOCUMENTS.items() if tables(document)},
        "correction": ward_papers["correction"],
        "year": year.model_copy(update={"body": year.body[:1], "annexes": year.annexes[:1]}),
    }
    made = {name: (render_pdf(document), render_xlsx(document)) for name, document in documents.items()}
    # A stroke through words would be taken for a rule of the table.
    plain = replace(BOOK, lines=tuple(replace(line, recalled=False) for line in BOOK.lines))
    made["register"] = print_book(plain), write_book(plain)
    theirs = printed({name: book for name, (_, book) in made.items()}, "xlsx")
    return {name: (pdf, theirs[name]) for name, (pdf, _) in made.items()}


def book_line(number: int) -> BookLine:
    """One of the register's lines, long and short ones in turn."""
    about = ("Báo cáo kết quả hoạt động của Tổ công nghệ số cộng đồng tháng 7 năm 2024", "Công văn đôn đốc nộp báo cáo")
    to = ("UBND thành phố Hạ Long; Thường trực Đảng ủy phường; Các khu phố; Bộ phận Văn hóa - Thông tin", "Các khu phố")
    cells = (
        f"{number:02d}/BC-UBND",
        f"{number % 28 + 1:02d}/07/2024",
        about[number % 2],
        "Nguyễn Thị Thu Phương",
        to[number % 2],
        "VT, VHTT",
        str(number),
        "15/07/2024",
        "Văn thư UBND thành phố",
        "Thu hồi" if number % 11 else "",
    )
    return BookLine(cells, recalled=number % 11 == 0)


BOOK = Book("Ủy ban nhân dân phường Hồng Gai", 2024, "", DAY, tuple(map(book_line, range(1, 61))))
PRINTED = ["report", "200 rows", "annexes", "team list", "correction", "year", "register"]


def test_the_workbook_of_the_register_strikes_out_what_was_withdrawn_but_for_its_number_and_why() -> None:
    sheet = openpyxl.load_workbook(BytesIO(write_book(BOOK))).active
    assert sheet
    struck = [[bool(cell.font.strike) for cell in row] for row in sheet.iter_rows(min_row=6)]
    assert struck[10] == [False, *[True] * 8, False]
    assert [number for number, row in enumerate(struck, 1) if any(row)] == [11, 22, 33, 44, 55]


def rows_of(data: bytes) -> list[list[str]]:
    """The rows of all tables but the list of figures, which only a workbook has; a date in a workbook is one, so that
    its program writes all months with two digits, while a document writes 30/7/2024.
    """
    found = [[re.sub(r"^(\d\d)/0([3-9])/", r"\1/\2/", cell) for cell in row] for row in tables_of(data)]
    last = next((n for n, row in enumerate(found) if row[0] == "Mãsốliệu"), len(found))
    return found[:last]


@needs_office
@pytest.mark.parametrize("name", PRINTED)
def test_a_printed_workbook_holds_the_tables_of_the_pdf_cell_by_cell(name: str, printed_books: Any) -> None:
    pdf, book = printed_books[name]
    assert rows_of(book) == rows_of(pdf)
    assert len(rows_of(pdf)) > 2


@needs_office
@pytest.mark.parametrize("name", PRINTED)
def test_a_printed_workbook_has_the_size_of_type_and_the_margins_of_the_pdf(name: str, printed_books: Any) -> None:
    looks = []
    for data in printed_books[name]:
        sheets = [sheet for sheet in seen(data).sheets if has_table(sheet) and "Mã số liệu" not in sheet.raw_text]
        lines = [line for sheet in sheets for line in sheet.lines if 60 < line.baseline < sheet.height - 60]
        sizes = Counter(round(line.size) for line in lines)
        edges = {(min(s.left for s in sheet.strokes), sheet.width > sheet.height) for sheet in sheets}
        looks.append((sizes.most_common(1)[0][0], {(round(left / MM), lying) for left, lying in edges}))
    assert looks[0] == looks[1]


@needs_office
@pytest.mark.parametrize("name", ["report", "annexes", "team list", "correction", "year"])
def test_a_printed_annex_of_a_workbook_passes_the_linter(name: str, printed_books: Any) -> None:
    """Each sheet by itself, as the annex that it is."""
    book = printed_books[name][1]
    starts = [
        n for n, sheet in enumerate(seen(book).sheets) if sheet.lines and sheet.lines[0].text.startswith("Phụ lục")
    ]
    ends = [
        *starts[1:],
        next((n for n, s in enumerate(seen(book).sheets) if "Mã số liệu" in s.raw_text), len(seen(book).sheets)),
    ]
    assert starts
    for start, end in zip(starts, ends, strict=True):
        with pikepdf.open(BytesIO(book)) as whole, pikepdf.new() as annex:
            annex.pages.extend(whole.pages[start:end])
            made = BytesIO()
            annex.save(made, min_version="1.7")
        assert [finding.line() for finding in lint_pdf(made.getvalue()).errors] == []


@needs_office
def test_a_printed_workbook_repeats_its_header_on_every_page_of_a_long_table(printed_books: Any) -> None:
    for name, word in (("200 rows", "Nhiệmvụ"), ("register", "kýhiệuvănbản")):
        texts = [squeezed(sheet.raw_text) for sheet in seen(printed_books[name][1]).sheets]
        with_rows = [text for text in texts if "NguyễnThị" in text]
        assert len(with_rows) > 3
        assert all(word in text for text in with_rows)
