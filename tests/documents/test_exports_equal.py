"""Whatever is made is one document in PDF, Word and Excel: text, tables, pages and the places of its parts, measured."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, NamedTuple

import docx
import pytest
from docx.oxml.ns import qn

from documents.test_charts import bars
from factories.documents import CHAIR, DIVISION, WARD, letter, plan, report
from factories.templated import templated
from factories.written import ADDRESSEES, DAY, LONG, annex, attached, block, rows, written
from fixtures.equal_pages import (
    above,
    edges,
    ends_off,
    heads_off,
    pages_alike,
    parts_off,
    seen,
    slips,
    tables_of,
    text_of,
)
from fixtures.office import needs_office, printed
from toso.documents.blocks import Table
from toso.documents.content import Circulation, OfficialDocument, Recipient, Signature, Urgency
from toso.documents.copying import Copy, CopyForm
from toso.documents.kinds import DocumentKind
from toso.documents.linter.reading import MM, read
from toso.documents.render.copy import render_copy
from toso.documents.render.docx import render_docx, render_part_docx
from toso.documents.render.pdf import render_part_pdf, render_pdf
from toso.drafts.content import AttachedKind
from toso.drafts.kinds import BlockKind as K
from toso.drafts.kinds import Template
from toso.kit.periods import PeriodKind

pytestmark = [needs_office, pytest.mark.timeout(400)]

SIGNED = datetime(2024, 8, 9, 2, 15, tzinfo=UTC)
DOCUMENTS: dict[str, OfficialDocument] = {
    "report with annexes": report(),
    "plan of three levels": plan(),
    "letter": letter(),
    "draft": report(number=None, issued_on=None, draft=True, annexes=()),
    "division": report(letterhead=DIVISION, annexes=(), urgency=Urgency.URGENT, circulation=Circulation.INTERNAL),
    "minutes": report(co_signature=Signature(lines=("Thư ký",), name="Trần Thị Hoa"), annexes=()),
    "levels": written(DocumentKind.GUIDELINE, urgency="HỎA TỐC"),
    "long title": written(DocumentKind.NOTICE, summary=LONG, urgency="THƯỢNG KHẨN", circulation="XEM XONG TRẢ LẠI"),
    "long letter": written(DocumentKind.LETTER, summary=LONG, urgency="KHẨN", addressees=ADDRESSEES),
    "many addressees": written(DocumentKind.PROPOSAL, addressees=ADDRESSEES, drafter_mark="PL.(30)"),
    "200 rows": written(DocumentKind.NOTICE, blocks=[block(K.PARAGRAPH), rows(200)]),
    "regulation": written(DocumentKind.DECISION, attached=attached(AttachedKind.REGULATION), annexes=[annex(12)]),
    "turned annex": written(DocumentKind.PLAN, annexes=[annex(50), annex(12, landscape=True), annex(4, separate=True)]),
    "chart": report(body=(*report().body[:3], bars(12)), annexes=(), check_url="https://toso.test/xac-minh/abc"),
    **{f"template {template.value}": templated(template) for template in Template},
}
APART = written(DocumentKind.DECISION, annexes=[annex(12, separate=True), annex(40, landscape=True, separate=True)])
FROM_ROWS = ["plan", "correction", *PeriodKind]
"""What the ward's own rows become (fixtures/ward_papers.py)."""
WHOLE = [*DOCUMENTS, *FROM_ROWS]
ALONE = [f"annex {number}{mark}" for number in (1, 2) for mark in ("", " signed")]
NAMES = [*WHOLE, *ALONE]
SPOKEN = [name for name in NAMES if name != "chart"]
"""In Word a chart is a picture: its words are none of the text."""


class Both(NamedTuple):
    """`document` as ours and as an office suite prints its Word file; that file itself."""

    document: OfficialDocument
    ours: bytes
    theirs: bytes
    word: bytes

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.document.blocks() if isinstance(block, Table)]


@pytest.fixture(scope="module")
def both(ward_papers: dict[str, OfficialDocument]) -> dict[str, Both]:
    """All of them, printed by one run."""
    documents = DOCUMENTS | {name: shortened(name, ward_papers[name]) for name in FROM_ROWS}
    made = {name: (one, render_pdf(one), render_docx(one)) for name, one in documents.items()}
    made |= dict(_alone())
    theirs = printed({name: word for name, (_, _, word) in made.items()})
    return {name: Both(one, ours, theirs[name], word) for name, (one, ours, word) in made.items()}


def _alone() -> Iterator[tuple[str, tuple[OfficialDocument, bytes, bytes]]]:
    for number in (1, 2):
        for mark, at in (("", None), (" signed", SIGNED)):
            files = render_part_pdf(APART, number, at), render_part_docx(APART, number, at)
            one = APART.model_copy(update={"annexes": APART.annexes[number - 1 : number]})
            yield f"annex {number}{mark}", (one, *files)


def shortened(name: str, document: OfficialDocument) -> OfficialDocument:
    """Of annexes with many tables alike the first two; of longer periods the first pages, and the annex that a month
    has not.
    """
    if name in set(PeriodKind) - {PeriodKind.MONTH}:
        document = document.model_copy(update={"annexes": document.annexes[:1], "body": document.body[:24]})
    return document.model_copy(
        update={"annexes": tuple(a.model_copy(update={"blocks": a.blocks[:2]}) for a in document.annexes)}
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_as_printed_passes_the_linter(name: str, both: dict[str, Both]) -> None:
    assert slips(both[name].theirs) == slips(both[name].ours)
    # The ward's plan keeps the slip of its own last line as it was signed.
    assert [slip.split(":")[0] for slip in slips(both[name].ours)] == (["LỖI C9g"] if name == "plan" else [])


@pytest.mark.parametrize("name", SPOKEN)
def test_the_text_is_the_same_from_the_first_letter_to_the_last(name: str, both: dict[str, Both]) -> None:
    document, ours, theirs, _ = both[name]
    tables = both[name].tables
    mine, others = text_of(ours, tables, office=False), text_of(theirs, tables, office=True)
    if document.contact or document.co_signature:
        # The address stands at the foot of page 1 and is written first or last, as a program likes.
        assert sorted(mine) == sorted(others)
    else:
        assert mine == others


@pytest.mark.parametrize("name", SPOKEN)
def test_the_tables_are_the_same_cell_by_cell(name: str, both: dict[str, Both]) -> None:
    assert tables_of(both[name].ours) == tables_of(both[name].theirs)
    assert bool(tables_of(both[name].ours)) == bool(both[name].tables)


@pytest.mark.parametrize("name", NAMES)
def test_it_takes_as_many_pages_that_lie_or_stand_alike(name: str, both: dict[str, Both]) -> None:
    _, ours, theirs, _ = both[name]
    assert pages_alike(ours, theirs)
    assert heads_off(ours, theirs) == []
    assert above(seen(ours).sheets[0]) == above(seen(theirs).sheets[0])
    assert bool(above(seen(ours).sheets[0])) == name.endswith("signed")


@pytest.mark.parametrize("name", WHOLE)
def test_each_part_stands_at_the_same_place(name: str, both: dict[str, Both]) -> None:
    assert parts_off(both[name].ours, both[name].theirs) == {}


@pytest.mark.parametrize("name", WHOLE)
def test_the_parts_of_the_end_stand_to_each_other_alike(name: str, both: dict[str, Both]) -> None:
    assert ends_off(both[name].ours, both[name].theirs) == {}


@pytest.mark.parametrize("name", WHOLE)
def test_the_rules_are_as_long_and_the_margins_the_same(name: str, both: dict[str, Both]) -> None:
    assert edges(both[name].ours) == pytest.approx(edges(both[name].theirs), abs=1.5)


def test_a_chart_takes_the_same_room_in_word(both: dict[str, Both]) -> None:
    ours, theirs = both["chart"].ours, both["chart"].theirs
    (chart,) = [picture.box for sheet in seen(theirs).sheets for picture in sheet.pictures if _wide(picture.box)]
    words = {point.text for point in bars(12).points}
    drawn = [line for sheet in seen(ours).sheets for line in sheet.lines if words & set(line.text.split())]
    assert chart[2] - chart[0] == pytest.approx(160 * MM, abs=1)
    assert len(drawn) >= 6
    assert all(chart[1] - 3 * MM < line.baseline < chart[3] + 3 * MM for line in drawn)


def _wide(box: tuple[float, float, float, float]) -> bool:
    return box[2] - box[0] > 100 * MM


def copied(form: CopyForm, original: bytes, signed_at: datetime | None) -> bytes:
    made = Copy(
        form=form, letterhead=WARD, number=3, symbol=f"{form.value}-UBND", made_on=DAY, archive="Lưu: VT",
        recipients=(Recipient(name="Các khu phố", purpose="T/h"),), signature=CHAIR, signed_at=signed_at,
    )  # fmt: skip
    return render_copy(original, made)


@pytest.mark.parametrize("signed_at", [None, SIGNED], ids=["paper", "electronic"])
@pytest.mark.parametrize("form", list(CopyForm))
@pytest.mark.parametrize("name", ["template notice", "template decision"])
def test_a_copy_of_what_word_printed_is_that_of_ours(
    name: str, form: CopyForm, signed_at: datetime | None, both: dict[str, Both]
) -> None:
    """A document may have been signed elsewhere as Word printed it."""
    copies = [copied(form, original, signed_at) for original in both[name][1:3]]
    # The block of a copy on paper is no part of what the check knows; the mark of an electronic one is.
    assert not signed_at or slips(copies[1]) == frozenset()
    made = [read(one).sheets for one in copies]
    assert [len(sheets) for sheets in made] == [len(made[0])] * 2
    ours, theirs = ([line for sheet in sheets for line in sheet.lines] for sheets in made)
    own = len(ours) - len([line for sheet in seen(both[name].ours).sheets for line in sheet.lines])
    added = slice(None, own) if signed_at else slice(len(ours) - own, None)
    for line, other in zip(ours[added], theirs[added], strict=True):
        assert (line.text, round(line.size), line.bold, line.italic) == (
            other.text, round(other.size), other.bold, other.italic,
        )  # fmt: skip
        assert abs(line.middle - other.middle) < MM
        assert abs(line.baseline - other.baseline) < 3 * MM
    assert (own == 1) == bool(signed_at)


# What stands in these, in the order that the standard (ECMA-376, part 1) prescribes; Word refuses some disorders.
ORDER = {
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "trPr": "cantSplit tblHeader",
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs spacing ind jc rPr sectPr",
    "rPr": "rStyle rFonts b i color spacing kern sz szCs u lang",
}


@pytest.mark.parametrize("name", NAMES)
def test_what_word_reads_stands_in_the_order_of_the_standard(name: str, both: dict[str, Both]) -> None:
    word: Any = docx.Document(BytesIO(both[name].word))
    pieces = [
        word.element,
        *(part for section in word.sections for part in (section.header._element, section.first_page_footer._element)),
    ]
    for parent, children in ORDER.items():
        wanted = children.split()
        for found in (each for piece in pieces for each in piece.iter(qn(f"w:{parent}"))):
            tags = [child.tag.rpartition("}")[2] for child in found]
            assert set(tags) <= set(wanted), parent
            places = [wanted.index(tag) for tag in tags]
            assert places == sorted(places), (parent, tags)
            assert parent == "sectPr" or len(tags) == len(set(tags)), (parent, tags)
