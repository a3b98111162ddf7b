"""The last sheet of a workbook: each figure's id, what is printed, and the cell where it stands."""

from typing import TYPE_CHECKING

from toso.documents.blocks import FigureCell
from toso.documents.content import OfficialDocument, figures_printed
from toso.documents.layout import measures as m

if TYPE_CHECKING:
    from xlsxwriter import Workbook

NAME = "Mã số liệu"
IN_THE_TEXT = "trong lời văn"
_HEAD = ("Mã số liệu", "In trong văn bản", "Giá trị", "Ở ô")
_WIDTHS = (44, 18, 16, 24)


class Places:
    """Where the cells with figures stand: taken down while tables are written."""

    def __init__(self) -> None:
        self._of: dict[str, list[tuple[str, FigureCell]]] = {}

    def note(self, sheet: str, row: int, column: int, cell: FigureCell) -> None:
        from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415 — heavy, only the worker needs it

        self._of.setdefault(cell.figure_id, []).append((f"'{sheet}'!{xl_rowcol_to_cell(row, column)}", cell))

    def take(self, figure_id: str, text: str) -> tuple[str, FigureCell] | None:
        """The next cell of a figure that prints this text; None when it is printed in running text."""
        waiting = self._of.get(figure_id, [])
        if waiting and waiting[0][1].text == text:
            return waiting.pop(0)
        return None


def write_figures(workbook: "Workbook", document: OfficialDocument, places: Places) -> None:
    """The sheet, for documents that print figures; in the order printed."""
    printed = list(figures_printed(document))
    if not printed:
        return
    base = {"font_name": "Times New Roman", "font_size": 12, "border": 1, "valign": "vcenter", "text_wrap": True}
    head = workbook.add_format({**base, "bold": True, "align": "center"})
    plain, right = workbook.add_format(base), workbook.add_format({**base, "align": "right"})
    sheet = workbook.add_worksheet(NAME)
    sheet.set_paper(9)
    inch = 25.4
    sheet.set_margins(m.LEFT_MM / inch, m.RIGHT_MM / inch, m.TOP_MM / inch, m.BOTTOM_MM / inch)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    for column, (text, width) in enumerate(zip(_HEAD, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, text, head)
    for row, (figure_id, text) in enumerate(printed, 1):
        place = places.take(figure_id, text)
        sheet.write_string(row, 0, figure_id, plain)
        sheet.write_string(row, 1, text, right)
        if place is None:
            sheet.write_blank(row, 2, None, right)
            sheet.write_string(row, 3, IN_THE_TEXT, plain)
            continue
        address, cell = place
        if cell.value is None:
            sheet.write_string(row, 2, cell.text, right)
        else:
            sheet.write_number(row, 2, float(cell.value) / (100 if cell.percent else 1), right)
        sheet.write_url(row, 3, f"internal:{address}", plain, address.replace("'", ""))
