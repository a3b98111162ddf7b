"""Every kind that people write, in every size: it passes the check, keeps its parts together, and is the same in Word."""

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
import pdfplumber
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from weasyprint import HTML

from factories.written import ADDRESSEES, KINDS, LONG, TEXTS, annex, attached, block, rows, written
from fixtures.printed_texts import annex_texts, printed_texts
from toso.documents.content import OfficialDocument
from toso.documents.kinds import DocumentKind
from toso.documents.linter import lint_pdf
from toso.documents.linter.pdf_lines import MM, Line, read
from toso.documents.render.docx import render_docx, render_part_docx
from toso.documents.render.pdf import render_part_pdf, render_pdf
from toso.drafts.kinds import BlockKind as K

SHAPES: dict[str, dict[str, Any]] = {
    "plain": {},
    "long title": {"summary": LONG, "urgency": "THƯỢNG KHẨN", "circulation": "XEM XONG TRẢ LẠI"},
    "many addressees": {"addressees": ADDRESSEES, "urgency": "KHẨN", "drafter_mark": "PL.(30)"},
    "200 rows": {
        "blocks": [block(K.PARAGRAPH), rows(200)],
        "contact": "Số 1 phố Bến Vịnh, phường Hồng Gai; ĐT: 02033 000 000",
    },
    "annexes": {"annexes": [annex(50), annex(12, landscape=True), annex(8, separate=True)], "urgency": "HỎA TỐC"},
}
SIGNED = datetime(2024, 8, 9, 2, 15, tzinfo=UTC)


def pages(pdf: bytes) -> list[list[Line]]:
    return [list(sheet.lines) for sheet in read(pdf).sheets]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_passes_the_check(kind: DocumentKind, shape: str) -> None:
    pdf = render_pdf(written(kind, **SHAPES[shape]))
    assert [finding.line() for finding in lint_pdf(pdf).errors] == []


def test_a_table_of_two_hundred_rows_repeats_its_header_and_splits_no_row() -> None:
    pdf = render_pdf(written(DocumentKind.NOTICE, **SHAPES["200 rows"]))
    with pdfplumber.open(BytesIO(pdf)) as opened:
        texts = [page.extract_text() for page in opened.pages]
    with_rows = [text for text in texts if "Nguyễn Thị Hồng" in text]
    assert len(with_rows) >= 5
    assert all("TT Họ và tên" in text for text in with_rows)
    assert re.findall(r"^(\d+) Nguyễn Thị Hồng \1 ", "\n".join(texts), re.MULTILINE) == [str(n) for n in range(1, 201)]
    lines = pages(pdf)
    assert any("Vũ Mạnh Hải" in line.text for line in lines[-1])
    assert any(line.text.startswith(("./.", "200 ")) for line in lines[-1])


@pytest.mark.parametrize("lead", range(8, 16))
def test_the_name_of_a_group_stands_with_its_first_row(lead: int) -> None:
    document = written(DocumentKind.NOTICE, blocks=[*[block(K.PARAGRAPH) for _ in range(lead)], rows(90)])
    for lines in pages(render_pdf(document)):
        assert not lines[-1].text.startswith("Tổ công nghệ số cộng đồng khu phố")


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    document = written(DocumentKind.NOTICE, blocks=[rows(60)])
    table = document.body[0]
    widths = [column.width for column in table.columns]
    assert widths[0] == min(widths)
    assert [column.align.value for column in table.columns] == ["center", "left", "left", "center", "right"]
    assert (table.rows[0].strong, table.rows[0].cells[0].colspan) == (True, 5)


def test_the_numbers_of_three_levels_articles_and_points_are_given() -> None:
    texts = list(printed_texts(written(DocumentKind.GUIDELINE)))
    starts = [text.split(" ")[0] for text in texts if re.match(r"([IVX]+\.|\d\.|[a-zđ]\)|-|\+) \S", text)]
    assert starts[:9] == ["I.", "1.", "a)", "b)", "-", "+", "2.", "3.", "II."]
    decision = [text for text in printed_texts(written(DocumentKind.DECISION)) if text.startswith("Điều")]
    assert [text.split(".")[0] for text in decision] == ["Điều 1", "Điều 2", "Điều 3"]


@pytest.mark.parametrize("count", range(4, 16))
def test_the_signature_is_never_a_widow(count: int) -> None:
    document = written(DocumentKind.LETTER, blocks=[block(K.PARAGRAPH) for _ in range(count)])
    pdf = render_pdf(document)
    assert [finding.line() for finding in lint_pdf(pdf).errors] == []
    last = pages(pdf)[-1]
    foot = next(line for line in last if line.text.startswith("Nơi nhận"))
    assert any(line.baseline < foot.baseline - 10 and line.left < 45 * MM for line in last)


def test_what_a_decision_issues_has_its_own_head_pages_and_signature() -> None:
    document = written(DocumentKind.DECISION, attached=attached(), annexes=[annex(12)])
    pdf = render_pdf(document)
    assert [finding.line() for finding in lint_pdf(pdf).errors] == []
    sheets = pages(pdf)
    start = next(n for n, lines in enumerate(sheets) if any(line.text == "QUY CHẾ" for line in lines))
    texts = [line.text for line in sheets[start]]
    assert texts[0].startswith("ỦY BAN NHÂN DÂN") or "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts
    assert "(Ban hành kèm theo Quyết định số 05/QĐ-UBND ngày 09 tháng 8 năm 2024 của" in " ".join(texts)
    assert not any(re.fullmatch(r"\d+", text) for text in texts)
    assert sheets[start + 1][0].text == "2"
    chapters = [line for lines in sheets[start:] for line in lines if line.text.startswith("Chương")]
    assert [line.text for line in chapters] == ["Chương I", "Chương II"]
    signed = [n for n, lines in enumerate(sheets) if any(line.text == "Vũ Mạnh Hải" for line in lines)]
    assert len(signed) == 2
    assert signed[1] > start
    articles = [line.text.split(".")[0] for lines in sheets[start:] for line in lines if line.text.startswith("Điều ")]
    assert articles == [f"Điều {n}" for n in range(1, 5)]


@pytest.mark.parametrize("landscape", [False, True])
def test_a_file_of_its_own_carries_the_mark_of_the_agency_at_the_top_right(landscape: bool) -> None:
    document = written(DocumentKind.DECISION, annexes=[annex(4), annex(90, landscape=landscape, separate=True)])
    sheets = read(render_part_pdf(document, 2, SIGNED)).sheets
    mark = sheets[0].lines[0]
    assert mark.text == "Số: 05/QĐ-UBND; 09/08/2024; 09:15:00 +07:00"
    assert round(mark.size, 1) == 10
    assert (mark.bold, mark.italic) == (False, False)
    right = sheets[0].width - mark.right
    assert 14 * MM <= right <= 21 * MM
    assert mark.baseline < 20 * MM
    assert sheets[0].lines[1].text == "Phụ lục II"
    assert [sheet.lines[0].text for sheet in sheets[1:]] == [str(n) for n in range(2, len(sheets) + 1)]
    assert all(
        "TT Họ và tên" in " ".join(line.text for line in sheet.lines) for sheet in sheets if len(sheet.lines) > 5
    )
    assert read(render_part_pdf(document, 2)).sheets[0].lines[0].text == "Phụ lục II"
    for file in (render_pdf(document), render_part_pdf(document, 2), render_part_pdf(document, 2, SIGNED)):
        assert [finding.line() for finding in lint_pdf(file).errors] == []


def test_a_file_of_its_own_is_measured_as_an_annex() -> None:
    faulty = HTML(string="<style>p { color: red }</style><h2>Phụ lục II</h2><p>Danh sách</p>").write_pdf()
    assert {finding.rule for finding in lint_pdf(faulty or b"").errors} >= {"A1", "P5"}
    assert not {finding.rule for finding in lint_pdf(faulty or b"").errors} & {"C1a", "C3", "C6", "C9b"}


# In Word


def texts_in(word: Any) -> str:
    """Every text of a DOCX's body in its order."""
    return "".join(node.text or "" for node in word.element.body.iter(qn("w:t")))


def word_of(document: OfficialDocument) -> Any:
    return docx.Document(BytesIO(render_docx(document)))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", KINDS)
def test_word_says_the_same_in_the_same_order(kind: DocumentKind, shape: str) -> None:
    document = written(kind, **{**SHAPES[shape], "contact": ""})
    assert squeezed(texts_in(word_of(document))) == squeezed("".join(printed_texts(document)))


def test_word_keeps_headers_rows_and_the_end_together() -> None:
    word = word_of(written(DocumentKind.NOTICE, **SHAPES["200 rows"]))
    table = max(word.tables, key=lambda one: len(one.rows))
    flags = [
        (row._tr.trPr.find(qn("w:tblHeader")) is not None, row._tr.trPr.find(qn("w:cantSplit")) is not None)
        for row in table.rows
    ]
    assert flags[0] == (True, True)
    assert set(flags[1:]) == {(False, True)}
    ending = next(p for p in reversed(word.paragraphs) if p.text == "./.")
    assert ending.paragraph_format.keep_with_next


def test_word_turns_the_page_for_a_landscape_annex_and_counts_anew() -> None:
    document = written(DocumentKind.DECISION, attached=attached(), annexes=[annex(9), annex(9, landscape=True)])
    word = word_of(document)
    assert [section.orientation for section in word.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
    ]
    assert all(section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1" for section in list(word.sections)[1:])
    assert squeezed(texts_in(word)) == squeezed("".join(printed_texts(document)))


def test_the_file_of_its_own_is_the_same_in_word() -> None:
    document = written(DocumentKind.DECISION, annexes=[annex(9, landscape=True, separate=True)])
    word = docx.Document(BytesIO(render_part_docx(document, 1, SIGNED)))
    assert squeezed(texts_in(word)) == squeezed("".join(annex_texts(document, 1)))
    assert word.sections[0].first_page_header.paragraphs[0].text == "Số: 05/QĐ-UBND; 09/08/2024; 09:15:00 +07:00"
    assert word.sections[0].orientation == WD_ORIENT.LANDSCAPE


def test_each_level_indents_and_weighs_as_the_decree_says() -> None:
    lines = [line for sheet in pages(render_pdf(written(DocumentKind.GUIDELINE))) for line in sheet]
    looks = {
        start: next(
            (line.bold, round(line.left / MM, 1), round(line.size, 1)) for line in lines if line.text.startswith(start)
        )
        for start in ("I. MỤC ĐÍCH", "1. Mục đích", "a) ", "3. ")
    }
    assert looks["I. MỤC ĐÍCH"] == (True, 42.7, 14)
    assert looks["1. Mục đích"] == (True, 42.7, 14)
    assert looks["a) "] == (False, 42.7, 14)
    assert looks["3. "] == (False, 42.7, 14)


def test_every_kind_has_a_text_here() -> None:
    assert set(TEXTS) < set(KINDS)


@pytest.mark.parametrize("presiding", ["Chủ trì", "Trưởng đoàn kiểm tra"])
def test_minutes_are_signed_by_whom_their_text_names_and_not_for_the_agency(presiding: str) -> None:
    said = [
        block(K.DASH, f"{presiding}: Ông Trần Văn Bình, Phó Chủ tịch"),
        block(K.DASH, "Người ghi biên bản: Lê Thị Cúc"),
        block(K.PARAGRAPH),
    ]
    document = written(DocumentKind.MINUTES, blocks=said)
    pdf = render_pdf(document)
    assert [finding.line() for finding in lint_pdf(pdf).errors] == []
    with pdfplumber.open(BytesIO(pdf)) as opened:
        page = opened.pages[-1]
        middle, text = page.width / 2, page.extract_text()
        words = page.extract_words(keep_blank_chars=True, use_text_flow=False, x_tolerance=5)
    at = {word["text"].strip(): word for word in words}
    assert "TM." not in text
    assert "Vũ Mạnh Hải" not in text
    for left, right in (("NGƯỜI GHI BIÊN BẢN", presiding.upper()), ("Lê Thị Cúc", "Trần Văn Bình")):
        assert at[left]["x1"] < middle < at[right]["x0"] + 40
        assert abs(at[left]["top"] - at[right]["top"]) < 1
    assert at["Nơi nhận:"]["top"] > at["Lê Thị Cúc"]["bottom"]
    unnamed = written(DocumentKind.MINUTES, blocks=[block(K.DASH, f"{presiding}: ……"), block(K.PARAGRAPH)])
    assert (unnamed.signature.lines, unnamed.signature.name) == ((presiding,), None)
    plain = written(DocumentKind.MINUTES)
    assert (plain.co_signature, plain.signature.name) == (None, "Vũ Mạnh Hải")
