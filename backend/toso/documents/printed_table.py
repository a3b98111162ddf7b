"""A plain list with its sums as a file, printed or as a spreadsheet; no number, signed by pen."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from toso.documents.blocks import Align, Cell, Column, HeaderCell, NumberCell, Row, Table, TextCell
from toso.documents.render.unit_sheet import PenSignature, UnitSheet, render_unit_sheet
from toso.files.upload_check import PDF, XLSX, Checked
from toso.files.written_sheets import write_xlsx

TableFormat = Literal["pdf", "xlsx"]
Value = str | int


@dataclass(frozen=True)
class PrintedTable:
    """`name` of the file; `unit` and `title` above, `facts` below them; `widths` of the columns; `foot`: the sums below
    the rows; `signed`: who signs. Numbers are numbers, so that Excel sums what the paper sums.
    """

    name: str
    unit: str
    title: str
    facts: tuple[str, ...]
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Sequence[tuple[Value, ...]]
    foot: tuple[Value, ...]
    signed: tuple[str, ...]


def table_file(table: PrintedTable, form: TableFormat, ward: str) -> Checked:
    """The file; `ward`: whose it is, as its letterhead says."""
    content = render_unit_sheet(_sheet(table, ward)) if form == "pdf" else _book(table)
    return Checked(f"{table.name}.{form}", PDF if form == "pdf" else XLSX, content)


def _cell(value: Value, head: str) -> Cell:
    if isinstance(value, str):
        return TextCell(value=value)
    return NumberCell(value=value, align=Align.CENTER if head == "TT" else Align.RIGHT)


def _sheet(table: PrintedTable, ward: str) -> UnitSheet:
    def line(values: tuple[Value, ...], *, strong: bool = False) -> Row:
        return Row(cells=tuple(_cell(v, h) for v, h in zip(values, table.heads, strict=True)), strong=strong)

    return UnitSheet(
        ward=ward,
        unit=table.unit,
        title=table.title,
        facts=table.facts,
        table=Table(
            columns=tuple(Column(width=width) for width in table.widths),
            header=(tuple(HeaderCell(text=head) for head in table.heads),),
            rows=(*(line(row) for row in table.rows), line(table.foot, strong=True)),
        ),
        signatures=tuple(PenSignature(role=who) for who in table.signed),
    )


def _book(table: PrintedTable) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bang.xlsx"
        write_xlsx(path, table.title[:31].replace("/", "-"), table.heads, [*table.rows, table.foot])
        return path.read_bytes()
