"""Tables of amounts: smaller until they fit, never over each other; refused with the reason where no size fits."""

from io import BytesIO
from itertools import pairwise

import docx
import pikepdf
import pytest

from factories.documents import report
from toso.core.problems import Malformed
from toso.documents.blocks import Align, Column, HeaderCell, NumberCell, Row, Table, TextCell
from toso.documents.content import Annex, OfficialDocument, Orientation
from toso.documents.layout import measures as m
from toso.documents.layout.text_width import filled_lines, width
from toso.documents.linter import lint_pdf
from toso.documents.linter.pdf_lines import read
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf
from toso.documents.render.tables import TableTooWide, check_widths, column_shares, table_look, typeset
from toso.documents.render.xlsx import render_xlsx
from toso.documents.service import refuse_wide_tables


def amounts(columns: int, amount: int = 123_456_789_012) -> Table:
    """A name and so many columns of amounts in đồng."""
    heads = ("Nội dung chi", *(f"Nguồn {n}" for n in range(1, columns + 1)))
    cells = [
        (TextCell(value="Tuyên truyền, tập huấn"), *(NumberCell(value=amount + n) for n in range(columns)))
        for _ in range(4)
    ]
    return Table(
        columns=(Column(width=30), *(Column(width=10, align=Align.RIGHT) for _ in range(columns))),
        header=(tuple(HeaderCell(text=text) for text in heads),),
        rows=tuple(Row(cells=row) for row in cells),
        caption="Dự toán kinh phí",
    )


def with_body(table: Table) -> OfficialDocument:
    return report(body=(*report().body[:2], table), annexes=())


@pytest.mark.parametrize(("columns", "size"), [(4, m.TABLE), (5, m.TABLE_WIDEST), (6, m.TABLE_DENSE)])
def test_amounts_are_set_smaller_until_they_fit(columns: int, size: float) -> None:
    table = amounts(columns)
    assert table_look(table).size == size
    room = m.TEXT_WIDTH_MM * m.POINTS_PER_MM
    assert sum(column_shares(table)) == pytest.approx(100, abs=0.1)
    rules = {finding.rule for finding in lint_pdf(render_pdf(with_body(table))).findings}
    assert not rules & {"P3", "L3"}, f"within {room} points, nothing over anything"


def test_amounts_beyond_the_width_are_refused_with_what_can_be_done() -> None:
    wide = with_body(amounts(8))
    for render in (render_pdf, render_docx, render_xlsx):
        with pytest.raises(TableTooWide, match=r"Dự toán kinh phí.*phụ lục trang ngang"):
            render(wide)
    with pytest.raises(Malformed) as refusal:
        refuse_wide_tables(wide)
    assert "Dự toán kinh phí" in refusal.value.fields["body"]


@pytest.mark.parametrize("typed", ["123.456.789.012đ", "123.456.789.012 đồng", "(123.456.789.012)", "-123.456.789.012"])
def test_amounts_typed_among_words_are_not_broken_either(typed: str) -> None:
    """A column of which one cell says something else is one of words."""
    cells = [*(tuple(TextCell(value=typed) for _ in range(8)) for _ in range(3)), (TextCell(value="Không"),) * 8]
    table = Table(
        columns=tuple(Column(width=10) for _ in range(8)),
        rows=tuple(Row(cells=row) for row in cells),
        caption="Dự toán kinh phí",
    )
    with pytest.raises(Malformed):
        refuse_wide_tables(with_body(table))
    few = Table(columns=table.columns[:5], rows=tuple(Row(cells=row.cells[:5]) for row in table.rows))
    whole = [
        word for sheet in read(render_pdf(with_body(few))).sheets for line in sheet.lines for word in line.text.split()
    ]
    assert whole.count(typed.split(maxsplit=1)[0]) == 15


def test_the_same_amounts_fit_an_annex_that_lies() -> None:
    lying = report(annexes=(Annex(title="Dự toán", blocks=(amounts(8),), orientation=Orientation.LANDSCAPE),))
    check_widths(lying)
    assert lint_pdf(render_pdf(lying)).clean


def test_the_titles_of_annexes_are_headings_in_word() -> None:
    annexes = tuple(Annex(title=f"Danh sách {n}", blocks=(amounts(2),)) for n in (1, 2))
    word = docx.Document(BytesIO(render_docx(report(annexes=annexes))))
    titles = [p.text for p in word.paragraphs if p.style.name == "Heading 1"]
    for expected in ("Phụ lục I", "DANH SÁCH 1", "Phụ lục II", "DANH SÁCH 2"):
        assert expected in titles


def test_each_heading_of_a_table_is_tagged_as_that_of_its_column() -> None:
    with pikepdf.open(BytesIO(render_pdf(with_body(amounts(3))))) as pdf:
        heads = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/TH"]
        assert [str(head.A.Scope) for head in heads] == ["/Column"] * 4


def test_a_table_measured_once_is_set_as_its_look_and_its_widths_say() -> None:
    for table in (amounts(1), amounts(4), amounts(7, 5)):
        for room in (m.TEXT_WIDTH_MM, m.LANDSCAPE_TEXT_WIDTH_MM):
            assert typeset(table, room) == (table_look(table, room), column_shares(table, room))


@pytest.mark.parametrize("limit", [20, 61.5, 120, 400])
def test_lines_are_as_long_as_they_can_be(limit: float) -> None:
    text = "Người dân trưởng thành có tài khoản thanh toán điện tử 1.032 Từ_rất_dài_không_cắt_được 98,5 %"
    lines = filled_lines(text, 11, limit)
    assert " ".join(lines) == text
    for line, after in pairwise(lines):
        assert width(line, 11) <= limit or " " not in line
        assert width(f"{line} {after.split()[0]}", 11) > limit
