"""Pages that a chairman would sign: nothing orphaned, no word broken in a column, titles broken where a person would."""

import re
from io import BytesIO
from itertools import pairwise

import docx
import pdfplumber
import pytest

from documents.test_brief import brief
from factories.documents import report
from factories.written import LONG, annex, attached, block, rows, written
from toso.documents.blocks import Align, Column, HeaderCell, NumberCell, Row, Table, TextCell, item, paragraph
from toso.documents.content import Annex, OfficialDocument, Orientation, Signature
from toso.documents.kinds import DocumentKind
from toso.documents.layout import measures as m
from toso.documents.layout.phrases import phrase_lines
from toso.documents.linter.pdf_lines import MM, Line, read
from toso.documents.render.brief import render_brief
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf, signer_lines
from toso.documents.render.tables import column_shares, table_look
from toso.drafts.kinds import BlockKind as K
from toso.plans.progress import WorkState
from toso.reports.compilation.counted import TaskRow
from toso.reports.printing.annexes import tasks_annex

CENTRED = (m.TEXT_WIDTH_MM - 16) * m.POINTS_PER_MM


def pages(document: OfficialDocument) -> list[list[Line]]:
    return [list(sheet.lines) for sheet in read(render_pdf(document)).sheets]


@pytest.mark.parametrize(
    "lines",
    [
        ["Về việc kiện toàn Tổ công nghệ số cộng đồng", "trên địa bàn phường Hồng Gai"],
        ["DANH SÁCH THÀNH VIÊN TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG", "TRÊN ĐỊA BÀN PHƯỜNG HỒNG GAI"],
        [
            "Đính chính Báo cáo số 01/BC-UBND ngày 10/7/2024",
            "về kết quả hoạt động của Tổ công nghệ số cộng đồng",
            "trên địa bàn phường Hồng Gai tháng 7 năm 2024",
        ],
    ],
)
def test_a_title_is_broken_before_a_phrase_and_not_within_a_term(lines: list[str]) -> None:
    assert phrase_lines(" ".join(lines), m.SUMMARY, CENTRED, bold=True) == lines


def test_a_title_takes_as_few_lines_as_it_can_and_keeps_room_left_for_a_number() -> None:
    assert len(phrase_lines(LONG, m.SUMMARY, CENTRED, bold=True)) == 4
    room = "\u00a0" * 8
    text = f"(Kèm theo Quyết định số{room}/QĐ-UBND ngày{room}tháng{room}năm 2024 của Ủy ban nhân dân phường Hồng Gai)"
    lines = phrase_lines(text, m.ANNEX, m.TEXT_WIDTH_MM * m.POINTS_PER_MM, italic=True)
    assert " ".join(lines) == text
    assert lines[-1] == "của Ủy ban nhân dân phường Hồng Gai)"
    assert phrase_lines("", 14, 100) == []


@pytest.mark.parametrize(
    ("office", "lines"),
    [
        ("Trưởng phòng Văn hóa - Xã hội", ["TRƯỞNG PHÒNG", "VĂN HÓA - XÃ HỘI"]),
        ("Phó Trưởng phòng Văn hóa - Xã hội", ["PHÓ TRƯỞNG PHÒNG", "VĂN HÓA - XÃ HỘI"]),
        ("Phó Giám đốc Trung tâm Phục vụ hành chính công", ["PHÓ GIÁM ĐỐC TRUNG TÂM", "PHỤC VỤ HÀNH CHÍNH CÔNG"]),
        ("Chánh Văn phòng HĐND và UBND", ["CHÁNH VĂN PHÒNG", "HĐND VÀ UBND"]),
        ("Trưởng phòng Kinh tế, Hạ tầng và Đô thị", ["TRƯỞNG PHÒNG", "KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ"]),
        ("TM. Ủy ban nhân dân", ["TM. ỦY BAN NHÂN DÂN"]),
    ],
)
def test_an_office_too_long_for_its_column_is_broken_between_its_parts(office: str, lines: list[str]) -> None:
    signature = Signature(lines=(office,), name="Vũ Mạnh Hải")
    other = Signature(lines=("Người ghi biên bản",), name="Trần Thu Hà")
    assert signer_lines(signature, other) == lines
    document = report(annexes=(), signature=signature, co_signature=other)
    printed = [line.text for sheet in read(render_pdf(document)).sheets for line in sheet.lines]
    assert [line for line in printed if line in lines] == lines


def test_of_a_title_that_is_empty_or_one_word_nothing_is_broken() -> None:
    assert phrase_lines("Một-từ-dài-hơn-cả-dòng", 14, 10) == ["Một-từ-dài-hơn-cả-dòng"]


def test_the_line_below_an_annexs_title_is_broken_before_who_issues() -> None:
    document = written(DocumentKind.DECISION, attached=attached(), annexes=[annex(4)])
    texts = [line.text for lines in pages(document) for line in lines]
    enclosed = [n for n, text in enumerate(texts) if "kèm theo Quyết định" in text or "Kèm theo Quyết định" in text]
    assert len(enclosed) == 2
    for place in enclosed:
        assert not texts[place].endswith(("năm", "ngày", "Ủy ban"))
        assert re.match(r"(ngày \d\d tháng \d+ năm 2024 )?của Ủy ban nhân dân phường Hồng Gai\)", texts[place + 1])


def matrix(count: int) -> Table:
    """Khu phố by populations, as the report's first annex prints them, with headings of many lines."""
    heads = (
        "TT",
        "Khu phố",
        *(f"Người dân chưa dùng điện thoại thông minh (số đầu kỳ và số phát sinh) {n}" for n in range(9)),
    )
    body = [
        Row(cells=(TextCell(value=str(n)), TextCell(value=f"Khu phố {n}"), *(NumberCell(value=1000 + n),) * 9))
        for n in range(1, count + 1)
    ]
    return Table(
        columns=(Column(width=5, align=Align.CENTER), Column(width=16), *(Column(width=12),) * 9),
        header=(tuple(HeaderCell(text=text) for text in heads),),
        rows=tuple(body),
    )


def lying(*tables: Table) -> OfficialDocument:
    return report(annexes=(Annex(title="Kết quả theo khu phố", blocks=tables, orientation=Orientation.LANDSCAPE),))


@pytest.mark.parametrize("count", [9, 11, 12, 13, 14])
def test_the_head_of_an_annex_stands_with_its_first_rows_and_no_last_row_alone(count: int) -> None:
    sheets = [lines for lines in pages(lying(matrix(count), matrix(12))) if lines]
    start = next(n for n, lines in enumerate(sheets) if lines[0].text == "Phụ lục")
    with_rows = [[line.text for line in lines if re.search(r"Khu phố \d", line.text)] for lines in sheets[start:]]
    assert len(with_rows[0]) >= 2
    assert all(len(found) != 1 for found in with_rows)
    assert [len(found) for found in with_rows][-1] == 12


def test_a_short_wide_table_stands_whole_in_word_too_but_for_the_first_of_an_annex() -> None:
    word = docx.Document(BytesIO(render_docx(lying(matrix(6), matrix(6)))))
    first, second = word.tables[-2:]
    kept = [
        [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows] for table in (first, second)
    ]
    assert kept == [[True, *[False] * 4, True, False], [True, *[True] * 5, False]]


def year() -> Table:
    """A measure a row, a month a column."""
    heads = ("TT", "Chỉ tiêu", *(f"Tháng {n}" for n in range(1, 13)), "Trong kỳ", "Lũy kế", "Tỷ lệ")
    cells = (TextCell(value="1"), TextCell(value="Hộ sản xuất, kinh doanh đã mở tài khoản thanh toán điện tử"))
    return Table(
        columns=(Column(width=7), Column(width=46), *(Column(width=12),) * 12, *(Column(width=15),) * 3),
        header=(tuple(HeaderCell(text=text) for text in heads),),
        rows=(Row(cells=(*cells, *(NumberCell(value=26_329),) * 15)),) * 4,
    )


def test_no_word_is_broken_in_a_narrow_column() -> None:
    with pdfplumber.open(BytesIO(render_pdf(lying(year())))) as pdf:
        header = next(table.extract()[0] for page in pdf.pages[2:] for table in page.find_tables())
    words = [word for cell in header for word in (cell or "").split()]
    assert words == ["TT", "Chỉ", "tiêu"] + [w for n in range(1, 13) for w in ("Tháng", str(n))] + [
        "Trong",
        "kỳ",
        "Lũy",
        "kế",
        "Tỷ",
        "lệ",
    ]


def test_a_table_whose_words_fit_keeps_the_widths_that_its_author_gave() -> None:
    wide = Table(
        columns=(Column(width=1), Column(width=3)), rows=(Row(cells=(TextCell(value="a"), TextCell(value="b"))),)
    )
    assert column_shares(wide) == [25, 75]
    shares = column_shares(year(), m.LANDSCAPE_TEXT_WIDTH_MM)
    assert sum(shares) == pytest.approx(100, abs=0.1)
    assert len(set(shares[2:14])) == 1
    crowded = Table(columns=(Column(width=1),) * 30, rows=(Row(cells=(TextCell(value="Nghiêng" * 3),) * 30),))
    assert sum(column_shares(crowded)) == pytest.approx(100, abs=0.1)
    assert [table_look(table).size for table in (wide, matrix(1))] + [
        table_look(year(), m.LANDSCAPE_TEXT_WIDTH_MM).size
    ] == [m.TABLE, m.TABLE_WIDEST, m.TABLE_WIDEST]


@pytest.mark.parametrize("lead", range(9, 17))
def test_no_heading_or_caption_ends_a_page(lead: int) -> None:
    blocks = [
        *(block(K.PARAGRAPH) for _ in range(lead)),
        block(K.SECTION, "Danh sách"),
        block(K.CLAUSE, "Thành viên"),
        rows(20),
    ]
    for lines in pages(written(DocumentKind.NOTICE, blocks=blocks)):
        assert not re.match(r"(I|1)\. |Đơn vị tính", lines[-1].text)


def test_no_line_that_leads_on_to_a_list_ends_a_page() -> None:
    leading = [(paragraph(f"Nhóm việc {n} gồm các nội dung sau:"), item("Vận động", depth=1)) for n in range(150)]
    document = report(body=tuple(block for pair in leading for block in pair), annexes=())
    sheets = pages(document)
    assert len(sheets) > 5
    assert [lines[-1].text for lines in sheets if lines[-1].text.endswith(":")] == []
    word = docx.Document(BytesIO(render_docx(document)))
    held = {p.paragraph_format.keep_with_next for p in word.paragraphs if p.text.startswith("Nhóm việc")}
    assert held == {True}


def test_a_task_stands_above_its_facts_and_names_khu_pho_in_their_order() -> None:
    units = [f"KP{n}" for n in (1, 10, 11, 2, 3)]
    row = TaskRow("a", "3b", "Hoạt động của Tổ", "Trước 30/7/2024", 5, 0, 0, WorkState.IN_PROGRESS, "Đang thực hiện")
    made = tasks_annex([row], {"a": units}, {})
    (table,) = made.blocks
    assert isinstance(table, Table)
    assert made.orientation is Orientation.PORTRAIT
    assert table.rows[0].cells[1].text == "Hoạt động của Tổ"
    assert table.rows[1].cells[1].text == "KP1, KP2, KP3, KP10, KP11"
    (pair,) = tasks_annex([row], {"a": ["VPTK", "VHTT"]}, {}).blocks
    assert isinstance(pair, Table)
    assert pair.rows[1].cells[1].text == "VPTK, VHTT"


def test_a_caption_stands_off_its_table() -> None:
    table = matrix(2).model_copy(update={"caption": "Số liệu toàn phường"})
    (sheet,) = [
        s
        for s in read(render_pdf(report(annexes=(Annex(title="Số liệu", blocks=(table,)),)))).sheets
        if s.lines[0].text == "Phụ lục"
    ]
    caption = next(line for line in sheet.lines if line.text == "Số liệu toàn phường")
    top = min(stroke.y for stroke in sheet.strokes if stroke.y > caption.baseline)
    assert top - caption.baseline > 2 * MM


def test_the_last_values_of_lines_stand_beside_their_marks_in_order_and_apart() -> None:
    with pdfplumber.open(BytesIO(render_brief(brief(12)))) as pdf:
        (page,) = pdf.pages
        words = [word for word in page.extract_words() if word["x0"] > page.width * 0.8]
    last = [word for word in words if word["text"] in {"90%", "80%", "70%", "60%"}]
    assert [word["text"] for word in sorted(last, key=lambda word: word["top"])] == ["90%", "80%", "70%", "60%"]
    assert len({round(word["x0"]) for word in last}) == 1
    middles = sorted((word["top"] + word["bottom"]) / 2 for word in last)
    high = last[0]["bottom"] - last[0]["top"]
    assert all(two - one > high * 0.8 for one, two in pairwise(middles))
    month = next(word for word in words if word["text"] == "12")
    assert all(word["x0"] > (month["x0"] + month["x1"]) / 2 for word in last)
