"""The same page as other programs write it: their font names, page boxes, turned pages, words parted by gaps alone."""

from io import BytesIO

import pikepdf
import pytest

from factories.documents import report
from toso.documents.linter import LintReport, lint_pdf
from toso.documents.linter.lines import Char, Line
from toso.documents.render.pdf import render_pdf

STYLES = ("Bold-Italic", "Bold", "Italic", "")
PRINTERS = {
    "Word": {"Bold": "TimesNewRomanPS-BoldMT", "Italic": "TimesNewRomanPS-ItalicMT", "": "TimesNewRomanPSMT"},
    "Word 2007": {"Bold": "Times New Roman,Bold", "Italic": "Times New Roman,Italic", "": "Times New Roman"},
    "Ghostscript": {"Bold": "Times-Bold", "Italic": "Times-Italic", "": "Times-Roman"},
    "Google Docs": {"Bold": "Tinos-Bold", "Italic": "Tinos-Italic", "": "Tinos-Regular"},
}


@pytest.fixture(scope="module")
def page() -> bytes:
    return render_pdf(report(annexes=()))


def changed(data: bytes, change) -> LintReport:
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        buffer = BytesIO()
        pdf.save(buffer)
    return lint_pdf(buffer.getvalue())


def renamed(names: dict[str, str]):
    """Every font under the name that another program gives it."""

    def change(pdf: pikepdf.Pdf) -> None:
        for thing in pdf.objects:
            for key in ("/BaseFont", "/FontName"):
                if isinstance(thing, pikepdf.Dictionary) and key in thing:
                    old = str(thing[key])
                    bold, italic = "Bold" in old, "Italic" in old
                    name = names["Bold" if bold else "Italic" if italic else ""]
                    if bold and italic:
                        name = name.replace("Bold", "BoldItalic")
                    thing[key] = pikepdf.Name(f"/BCDEEE+{name}")

    return change


@pytest.mark.parametrize("printer", PRINTERS)
def test_the_names_that_other_programs_give_to_times_are_known(page, printer):
    found = changed(page, renamed(PRINTERS[printer]))
    assert [finding.line() for finding in found.errors] == []
    assert ("P4n" in {finding.rule for finding in found.findings}) == (printer == "Google Docs")


def test_hidden_font_names_are_said_and_not_guessed(page):
    hidden = {"Bold": "F1", "Italic": "F2", "": "F3"}
    found = changed(page, renamed(hidden))
    assert [finding.line() for finding in found.errors] == []
    assert any("giấu tên phông" in finding.message for finding in found.findings)


def test_a_page_whose_paper_does_not_begin_at_nought_is_measured_the_same(page):
    def shift(pdf: pikepdf.Pdf) -> None:
        for each in pdf.pages:
            box = [float(side) for side in each.mediabox]
            each.mediabox = pikepdf.Array([side + 40 for side in box])
            each.contents_add(b"q 1 0 0 1 40 40 cm", prepend=True)
            each.contents_add(b"Q")

    assert [finding.line() for finding in changed(page, shift).errors] == []


def test_a_page_that_lies_turned_in_the_file_is_measured_as_it_is_shown(page):
    def turn(pdf: pikepdf.Pdf) -> None:
        for each in pdf.pages:
            _, _, width, height = (float(side) for side in each.mediabox)
            each.mediabox = pikepdf.Array([0, 0, height, width])
            each.Rotate = 90
            each.contents_add(f"q 0 1 -1 0 {height} 0 cm".encode(), prepend=True)
            each.contents_add(b"Q")

    assert [finding.line() for finding in changed(page, turn).errors] == []


def char(text: str, left: float, right: float) -> Char:
    return Char(text, (left, 0, right, 14), 12, 14, "TimesNewRomanPSMT", 0)


def test_words_parted_by_a_gap_alone_are_words():
    tight = Line(1, (char("S", 0, 8), char("ố", 8.2, 15), char(":", 15, 18), char("0", 22, 29), char("5", 29.5, 36)))
    assert tight.text == "Số: 05"


def test_marks_of_their_own_ligatures_and_soft_hyphens_read_as_what_is_meant():
    line = Line(1, (char("e\u0302\u0301", 0, 6), char("ﬁ", 6, 12), char("\u00ad", 12, 12), char("n", 12, 19)))
    assert line.text == "ếfin"
