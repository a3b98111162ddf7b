"""Where a clerk would go on overleaf: a long Nơi nhận, a long last paragraph, "./." below a table that fills its page."""

from io import BytesIO
from itertools import pairwise

import docx
import pytest

from factories.documents import long_table, report
from toso.documents.blocks import text
from toso.documents.content import OfficialDocument, Recipient
from toso.documents.layout import measures as m
from toso.documents.linter import lint_pdf
from toso.documents.linter.pdf_lines import Line, read
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf

SENTENCE = "Câu kết dài để xem đoạn cuối cùng sang trang như thế nào. "


def pages(document: OfficialDocument) -> list[list[Line]]:
    return [list(sheet.lines) for sheet in read(render_pdf(document)).sheets]


def recipients(count: int) -> tuple[Recipient, ...]:
    return tuple(Recipient(name=f"Ủy ban nhân dân phường số {n}", purpose="T/h") for n in range(count))


@pytest.mark.parametrize("count", [20, 60, 100])
def test_a_long_list_of_recipients_goes_on_overleaf_and_leaves_no_hole(count: int) -> None:
    long = report(recipients=recipients(count), annexes=())
    short = report(recipients=recipients(2), annexes=())
    sheets, few = pages(long), pages(short)
    words = ["Nơi nhận:"]
    where = [n for n, lines in enumerate(sheets) for line in lines if line.text in words]
    assert where == [len(few) - 1], "the signature stands where it stood with two recipients"
    assert any(line.text == "Vũ Mạnh Hải" for line in sheets[where[0]])
    listed = [line.text for lines in sheets for line in lines if line.text.startswith("- Ủy ban nhân dân phường số")]
    assert listed == [f"- Ủy ban nhân dân phường số {n} (T/h);" for n in range(count)]
    assert lint_pdf(render_pdf(long)).clean


def test_the_last_line_of_a_long_list_does_not_stand_alone_overleaf() -> None:
    """The list grows by one until it goes on to a page more: then three lines do."""
    few = len(pages(report(recipients=recipients(20), annexes=())))
    low, high = 20, 100
    while high - low > 1:
        middle = (low + high) // 2
        if len(pages(report(recipients=recipients(middle), annexes=()))) > few:
            high = middle
        else:
            low = middle
    [*_, last] = pages(report(recipients=recipients(high), annexes=()))
    assert len([line for line in last if line.text.startswith("- ")]) == m.RECIPIENTS_KEPT
    word = docx.Document(BytesIO(render_docx(report(recipients=recipients(high), annexes=()))))
    held = [p.paragraph_format.keep_with_next for p in word.paragraphs if p.text.startswith("- ")][-4:]
    assert held == [False, True, True, False]


def test_the_list_of_recipients_is_one_list_without_a_gap() -> None:
    [*_, last] = pages(report(recipients=recipients(25), annexes=()))
    lines = [line for line in last if line.text.startswith("- Ủy ban")]
    steps = {round(b.baseline - a.baseline, 1) for a, b in pairwise(lines)}
    assert steps == {float(m.RECIPIENTS_LINE)}


def test_a_long_last_paragraph_is_parted_and_two_of_its_lines_stand_with_the_signature() -> None:
    for count in range(20, 36):
        sheets = pages(report(closing=(text(SENTENCE * count),), annexes=()))
        signed = next(n for n, lines in enumerate(sheets) if any(line.text == "Nơi nhận:" for line in lines))
        foot = next(n for n, line in enumerate(sheets[signed]) if line.text == "Nơi nhận:")
        above = [line.text for line in sheets[signed][:foot] if not line.text.isdigit()]
        assert len(above) >= 2, count
        assert above[-1].endswith("./.")
        for lines in sheets[: signed - 1]:
            assert lines[-1].baseline > (m.PAGE_HEIGHT_MM - m.BOTTOM_MM - 45) * m.POINTS_PER_MM, "a hole in the text"


def test_the_word_file_holds_the_same_lines_and_lets_the_last_paragraph_be_parted() -> None:
    word = docx.Document(BytesIO(render_docx(report(recipients=recipients(40), annexes=()))))
    beside = [p.text for p in word.tables[-1].rows[0].cells[0].paragraphs]
    rest = [p.text for p in word.paragraphs if p.text.startswith("- Ủy ban nhân dân phường số")]
    assert [line for line in beside if line.startswith("- Ủy ban")] + rest == [
        f"- Ủy ban nhân dân phường số {n} (T/h);" for n in range(40)
    ]
    closing = next(p for p in word.paragraphs if p.text.endswith("./."))
    assert closing.paragraph_format.keep_with_next
    assert not closing.paragraph_format.keep_together


@pytest.mark.parametrize("count", range(28, 36))
def test_the_end_of_a_text_below_a_table_keeps_two_of_its_rows_with_the_signature(count: int) -> None:
    document = report(body=(*report().body[:2], long_table(count)), closing=None, annexes=())
    sheets = pages(document)
    signed = next(lines for lines in sheets if any(line.text == "Nơi nhận:" for line in lines))
    above = [line.text for line in signed[: [line.text for line in signed].index("Nơi nhận:")]]
    assert len([line for line in above if line != "./." and not line.isdigit()]) >= 2, above
