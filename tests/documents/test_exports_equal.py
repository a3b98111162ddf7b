"""PDF and DOCX of every document are one document: text, tables, pages and the places of its parts, printed and measured."""

import re
from functools import cache
from io import BytesIO
from typing import Any

import docx
import pdfplumber
import pytest
from docx.oxml.ns import qn

from factories.documents import DIVISION, letter, plan, report
from factories.written import ADDRESSEES, KINDS, LONG, annex, attached, block, rows, written
from fixtures.office import needs_office, printed
from toso.documents.blocks import Table
from toso.documents.content import Circulation, OfficialDocument, Signature, Urgency
from toso.documents.kinds import DocumentKind
from toso.documents.linter import lint_pdf
from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.reading import MM, Line, Reading, read
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf
from toso.drafts.kinds import BlockKind as K

pytestmark = needs_office

DOCUMENTS: dict[str, OfficialDocument] = {
    "report with annexes": report(),
    "plan": plan(),
    "letter": letter(),
    "draft": report(number=None, issued_on=None, draft=True, annexes=()),
    "division": report(letterhead=DIVISION, annexes=(), urgency=Urgency.URGENT, circulation=Circulation.INTERNAL),
    "minutes": report(co_signature=Signature(lines=("Thư ký",), name="Trần Thị Hoa"), annexes=()),
    **{f"written {kind.value}": written(kind) for kind in KINDS},
    "long title": written(DocumentKind.NOTICE, summary=LONG, urgency="THƯỢNG KHẨN", circulation="XEM XONG TRẢ LẠI"),
    "many addressees": written(DocumentKind.PROPOSAL, addressees=ADDRESSEES, drafter_mark="PL.(30)"),
    "200 rows": written(DocumentKind.NOTICE, blocks=[block(K.PARAGRAPH), rows(200)]),
    "rules of operation": written(DocumentKind.DECISION, attached=attached(), annexes=[annex(12)]),
    "turned annex": written(DocumentKind.PLAN, annexes=[annex(50), annex(12, landscape=True)]),
}


@pytest.fixture(scope="module")
def ours() -> dict[str, bytes]:
    return {name: render_pdf(document) for name, document in DOCUMENTS.items()}


@pytest.fixture(scope="module")
def theirs() -> dict[str, bytes]:
    """The DOCX of each document as an office suite prints it, all by one run."""
    return printed({name: render_docx(document) for name, document in DOCUMENTS.items()})


@cache
def seen(data: bytes) -> Reading:
    return read(data)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def text_of(data: bytes, document: OfficialDocument) -> str:
    """The whole text in the order written, without page numbers and the header rows that repeat."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        text = squeezed("".join(c["text"] for page in pdf.pages for c in page.chars if c["top"] > 50))
    for each in document.blocks():
        if isinstance(each, Table) and each.header:
            header = squeezed("".join(cell.text for row in each.header for cell in row))
            first, found, rest = text.partition(header)
            text = first + found + rest.replace(header, "")
    return text


def tables_of(data: bytes) -> list[list[str]]:
    """Every row of every table, cell by cell, in order; a header that repeats on the next page once."""
    found: list[list[str]] = []
    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            for table in page.find_tables():
                cells = [[squeezed(cell or "") for cell in row] for row in table.extract()]
                header = next((n for n, row in enumerate(cells) if row in found[-400:]), None)
                found.extend(row for row in cells if row not in found or header is None)
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_word_file_as_printed_passes_the_linter(name: str, theirs: dict[str, bytes]) -> None:
    assert [finding.line() for finding in lint_pdf(theirs[name]).errors] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_text_is_the_same_from_the_first_letter_to_the_last(name: str, ours: Any, theirs: Any) -> None:
    document = DOCUMENTS[name]
    mine, others = text_of(ours[name], document), text_of(theirs[name], document)
    if document.contact or document.co_signature:
        # The address stands at the foot of page 1 and is written first or last, as a program likes.
        assert sorted(mine) == sorted(others)
    else:
        assert mine == others


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_tables_are_the_same_cell_by_cell(name: str, ours: Any, theirs: Any) -> None:
    assert tables_of(ours[name]) == tables_of(theirs[name])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_takes_as_many_pages(name: str, ours: Any, theirs: Any) -> None:
    mine, others = (len(seen(data).sheets) for data in (ours[name], theirs[name]))
    assert abs(mine - others) <= 1 + mine // 20


def parts(data: bytes) -> dict[str, Line | None]:
    """The boxes of the decree's diagram, by number."""
    found = Anatomy(seen(data))
    return {
        "1 Quốc hiệu": found.nation,
        "1 Tiêu ngữ": found.motto,
        "2": next(iter(found.agency), None),
        "2 last": next(reversed(found.agency), None),
        "3": found.number,
        "4": found.place_date,
        "5a": found.title,
        "5a summary": next(iter(found.summary), None),
        "5b": next(iter(found.subject), None),
        "9a": next(iter(found.addressees), None),
        "10, 11": next(iter(found.marks), None),
        "7a": next(iter(found.signature), None),
        "7b": next(reversed(found.signer), None),
        "9b": found.recipients_word,
        "9b last": found.recipients[-1][-1] if found.recipients else None,
    }


OF_THE_END = {"7a", "7b", "9b", "9b last"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_part_stands_at_the_same_place(name: str, ours: Any, theirs: Any) -> None:
    mine, others = parts(ours[name]), parts(theirs[name])
    assert {part for part in mine if mine[part]} == {part for part in others if others[part]}
    off = {}
    for part, line in mine.items():
        other = others[part]
        if line is None or other is None:
            continue
        aside = abs(line.middle - other.middle) / MM
        # The end stands wherever the text ends; how its parts stand to each other is compared below.
        down = 0 if part in OF_THE_END else abs(line.baseline - other.baseline) / MM
        if aside > 1 or down > 1.5 or (line.size, line.bold, line.italic) != (other.size, other.bold, other.italic):
            off[part] = (round(aside, 1), round(down, 1), line.size, other.size)
    assert off == {}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_parts_of_the_end_stand_to_each_other_alike(name: str, ours: Any, theirs: Any) -> None:
    mine, others = parts(ours[name]), parts(theirs[name])
    start, other_start = mine["7a"], others["7a"]
    assert start
    assert other_start
    for part in OF_THE_END:
        line, other = mine[part], others[part]
        if line and other:
            assert line.page == start.page
            assert other.page == other_start.page
            assert (line.baseline - start.baseline) / MM == pytest.approx(
                (other.baseline - other_start.baseline) / MM, abs=1
            )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_rules_are_as_long_and_the_margins_the_same(name: str, ours: Any, theirs: Any) -> None:
    for data in (ours[name], theirs[name]):
        found = Anatomy(seen(data))
        motto = found.motto
        assert motto
        stroke = found.stroke_below(motto)
        assert stroke
        assert stroke.width == pytest.approx(motto.width, rel=0.02)
    edges = []
    for data in (ours[name], theirs[name]):
        found = Anatomy(seen(data))
        word = found.recipients_word
        assert word
        edges.append((word.left, max(line.right for line in found.first.lines)))
    assert edges[0] == pytest.approx(edges[1], abs=1.5)


# What stands in these, in the order that the standard (ECMA-376, part 1) prescribes; Word refuses some disorders.
ORDER = {
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "trPr": "cantSplit tblHeader",
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs spacing ind jc rPr sectPr",
    "rPr": "rStyle rFonts b i color spacing kern sz szCs u lang",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_word_reads_stands_in_the_order_of_the_standard(name: str) -> None:
    word = docx.Document(BytesIO(render_docx(DOCUMENTS[name])))
    parts = [
        word.element,
        *(part for section in word.sections for part in (section.header._element, section.first_page_footer._element)),
    ]
    for parent, children in ORDER.items():
        wanted = children.split()
        for found in (each for part in parts for each in part.iter(qn(f"w:{parent}"))):
            tags = [child.tag.rpartition("}")[2] for child in found]
            assert set(tags) <= set(wanted), parent
            places = [wanted.index(tag) for tag in tags]
            assert places == sorted(places), (parent, tags)
            assert parent == "sectPr" or len(tags) == len(set(tags)), (parent, tags)
