"""The workbook of a document holds its tables cell by cell, its figures with their ids, and prints on A4."""

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from pypdfium2 import PdfDocument

from factories.documents import plan, report
from factories.written import annex, block, rows, written
from fixtures.office import needs_office, printed
from toso.documents.blocks import DateCell, FigureCell, NumberCell, PercentCell, Table
from toso.documents.content import OfficialDocument, Orientation, figures_printed
from toso.documents.kinds import DocumentKind
from toso.documents.render.xlsx import render_xlsx
from toso.drafts.kinds import BlockKind as K

DOCUMENTS: dict[str, OfficialDocument] = {
    "report": report(),
    "plan without tables": plan(),
    "200 rows": written(DocumentKind.NOTICE, blocks=[block(K.PARAGRAPH), rows(200)]),
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
        assert edges == ([20, 20, 20, 30] if orientation is Orientation.PORTRAIT else [30, 20, 20, 20])
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


@needs_office
def test_a_printed_workbook_repeats_its_header_on_every_page_of_a_long_table() -> None:
    pdf = PdfDocument(printed({"book": render_xlsx(DOCUMENTS["200 rows"])}, "xlsx")["book"])
    texts = [page.get_textpage().get_text_range() for page in pdf]
    with_rows = [text for text in texts if "Nguyễn Thị Hồng" in text]
    assert len(with_rows) > 3
    assert all("Nhiệm vụ trong Tổ" in text for text in with_rows)
    assert all(abs(page.get_width() - 595) < 2 for page in pdf)
