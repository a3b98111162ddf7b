"""Pages as PDFium reads them, beside another reader; cropped, turned, in other inks, with glyphs of several letters."""

from io import BytesIO
from itertools import pairwise

import pdfplumber
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from factories.documents import report
from toso.documents.linter import lint_pdf
from toso.documents.linter.lines import Char
from toso.documents.linter.page_objects import BrokenPdf, Page, Pages, TooCrowded
from toso.documents.render.pdf import render_pdf

TO_UNICODE = b"""begincmap 1 begincodespacerange <00> <ff> endcodespacerange
2 beginbfchar <41> <00660069> <42> <006503020301> endbfchar endcmap"""


@pytest.fixture(scope="module")
def printed() -> bytes:
    return render_pdf(report())


def pages_of(data: bytes) -> list[Page]:
    with Pages(data) as pages:
        return list(pages)


def saved(pdf: pikepdf.Pdf) -> bytes:
    buffer = BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def written(content: str) -> bytes:
    """A page of 400 by 300 points with a font that has Latin letters, a glyph "fi" (A) and a glyph "ế" in parts (B)."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(400, 300))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Roman"))
    font.ToUnicode = pdf.make_stream(TO_UNICODE)
    pdf.pages[0].Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    pdf.pages[0].Contents = pdf.make_stream(content.encode())
    return saved(pdf)


def places(chars: tuple[Char, ...]) -> list[tuple[str, str, tuple[float, ...]]]:
    seen = [char for char in chars if not char.blank]
    return [
        (c.text, c.font, tuple(round(edge, 1) for edge in c.box))
        for c in sorted(seen, key=lambda c: (round(c.baseline), c.box[0]))
    ]


def near(ours: list[tuple[float, ...]], theirs: list[tuple[float, ...]], by: float) -> bool:
    return len(ours) == len(theirs) and all(
        abs(a - b) <= by for one, other in zip(ours, theirs, strict=True) for a, b in zip(one, other, strict=True)
    )


def test_another_reader_finds_the_same_letters_and_lines_at_the_same_places(printed):
    with pdfplumber.open(BytesIO(printed)) as pdf:
        for page, other in zip(pages_of(printed), pdf.pages, strict=True):
            assert (page.width, page.height) == pytest.approx((float(other.width), float(other.height)), abs=0.01)
            ours = sorted((c for c in page.chars if not c.blank), key=lambda c: (round(c.baseline), c.box[0]))
            theirs = [raw for raw in other.chars if raw["text"].strip()]
            theirs.sort(key=lambda raw: (round(raw["bottom"] + raw["y0"] - raw["matrix"][5]), raw["x0"]))
            assert [c.text for c in ours] == [raw["text"] for raw in theirs]
            assert [c.font for c in ours] == [raw["fontname"].partition("+")[2] for raw in theirs]
            assert near([(c.size,) for c in ours], [(raw["size"],) for raw in theirs], 0.01)
            boxes = [(raw["x0"], raw["top"], raw["x1"], raw["bottom"]) for raw in theirs]
            assert near([c.box for c in ours], boxes, 0.05)
            shapes = [(o["x0"], o["top"], o["x1"], o["bottom"]) for o in (*other.lines, *other.rects, *other.curves)]
            assert near(sorted(s.box for s in page.subpaths), sorted(shapes), 0.1)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(printed, turn):
    straight = pages_of(printed)[0]
    with pikepdf.open(BytesIO(printed)) as pdf:
        page = pdf.pages[0]
        width, height = (float(side) for side in page.mediabox[2:])
        back = {90: f"0 1 -1 0 {height} 0", 180: f"-1 0 0 -1 {width} {height}", 270: f"0 -1 1 0 0 {width}"}[turn]
        page.mediabox = Array([0, 0, width, height] if turn == 180 else [0, 0, height, width])
        page.Rotate = turn
        page.contents_add(f"q {back} cm".encode(), prepend=True)
        page.contents_add(b"Q")
        turned = pages_of(saved(pdf))[0]
    assert (turned.width, turned.height) == pytest.approx((straight.width, straight.height))
    assert [c[:2] for c in places(turned.chars)] == [c[:2] for c in places(straight.chars)]
    assert near([c[2] for c in places(turned.chars)], [c[2] for c in places(straight.chars)], 0.11)
    assert near(sorted(s.box for s in turned.subpaths), sorted(s.box for s in straight.subpaths), 0.01)


def test_a_cropped_page_is_measured_from_the_corner_that_is_shown(printed):
    with pikepdf.open(BytesIO(printed)) as pdf:
        for page in pdf.pages:
            page.cropbox = page.mediabox
            page.mediabox = Array([-50, -70, 900, 1000])
        cropped = saved(pdf)
    assert [f.line() for f in lint_pdf(cropped).findings] == [f.line() for f in lint_pdf(printed).findings]


def test_a_glyph_of_several_letters_is_one_character_as_wide_as_the_glyph():
    chars = pages_of(written("BT /F1 20 Tf 50 200 Td (AnB) Tj ET"))[0].chars
    assert [c.text for c in chars] == ["fi", "n", "e\u0302\u0301"]
    assert [round(c.box[0], 1) for c in chars] == [50.0, 64.4, 74.4]
    assert all(left.box[2] == pytest.approx(right.box[0], abs=0.1) for left, right in pairwise(chars))


def test_blanks_that_the_file_does_not_have_are_not_made_up():
    chars = pages_of(written("BT /F1 20 Tf 50 200 Td [(n) -600 (n)] TJ 0 -40 Td (n) Tj ET"))[0].chars
    assert "".join(c.text for c in chars) == "nnn"


def test_letters_that_stand_on_end_keep_their_ink_and_are_not_upright():
    chars = pages_of(written("BT /F1 20 Tf 0 1 -1 0 100 100 Tm (nn) Tj ET"))[0].chars
    assert [c.upright for c in chars] == [False, False]
    assert chars[0].box[1] > chars[1].box[1]
    assert chars[0].size == 20


@pytest.mark.parametrize(
    ("ink", "black"),
    [
        ("0 g", True),
        ("0 0 0 1 k", True),
        ("0 0 0 .95 k", True),
        (".15 g", False),
        ("0 0 .2 rg", False),
        ("1 0 0 0 k", False),
    ],
)
def test_black_is_told_in_every_way_of_mixing_it(printed, ink, black):
    with pikepdf.open(BytesIO(printed)) as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Roman"))
        name = pdf.pages[0].add_resource(font, Name.Font)
        pdf.pages[0].contents_add(f"q {ink} BT {name} 14 Tf 100 90 Td (nnn nnn) Tj ET Q".encode(), prepend=True)
        findings = lint_pdf(saved(pdf)).findings
    assert any(finding.rule == "P5" for finding in findings) != black


def test_white_boxes_and_clips_leave_no_ink():
    page = pages_of(written("1 g 10 10 50 50 re f 0 g 10 80 50 50 re f 0 0 40 40 re W n 5 5 m 50 60 l S"))[0]
    assert [(path.visible, path.askew) for path in page.subpaths] == [(False, False), (True, False), (True, True)]


def test_what_is_no_pdf_or_too_crowded_is_refused(printed):
    with pytest.raises(BrokenPdf):
        Pages(b"%PDF-1.7 nothing")
    with Pages(written("0 g " + "10 10 5 5 re f " * 30), most=29) as pages, pytest.raises(TooCrowded):
        pages[0]
    with Pages(printed, most=29) as pages, pytest.raises(TooCrowded) as told:
        pages[1]
    assert told.value.page == 2
