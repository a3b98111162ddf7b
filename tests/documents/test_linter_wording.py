"""Rules about what a document says and how its pages lie: each slip is found by its own rule, alone."""

from datetime import date

import pytest

from factories.documents import CHAIR, WARD, long_table, report
from factories.written import LEVELS, annex, attached, block, written
from toso.documents.content import Annex, OfficialDocument, Orientation, Recipient
from toso.documents.copy_content import Copy, CopyForm
from toso.documents.kinds import DocumentKind
from toso.documents.linter import Severity, lint_pdf
from toso.documents.linter.lines import Char, Line
from toso.documents.linter.outline import gaps
from toso.documents.render.copy import render_copy
from toso.documents.render.engine import print_pdf
from toso.documents.render.pdf import STYLE_SHEET, page_source, render_pdf
from toso.drafts.kinds import BlockKind as K


def spoilt(document: OfficialDocument, *changes: tuple[str, str], css: str = "") -> bytes:
    source = page_source(document)
    for old, new in changes:
        assert old in source
        source = source.replace(old, new, 1)
    return print_pdf(source.replace("</style>", f"{css}</style>"), STYLE_SHEET)


def fired(data: bytes) -> set[str]:
    return {finding.rule for finding in lint_pdf(data).errors}


def warned(data: bytes) -> set[str]:
    return {finding.rule for finding in lint_pdf(data).findings if finding.severity is Severity.WARNING}


def short(**changes: object) -> OfficialDocument:
    return report(**{"annexes": (), **changes})


DECISION = written(DocumentKind.DECISION)
ARTICLES = written(DocumentKind.DECISION, attached=attached())
ABOVE = ('<p class="word">Nơi nhận:</p>', '<p class="word">Nơi nhận:</p><p class="each">- Như trên;</p>')
LISTED = written(DocumentKind.PLAN, blocks=LEVELS)
POINTS = written(DocumentKind.PLAN, blocks=[block(K.CLAUSE, "Yêu cầu"), *[block(K.POINT) for _ in range(7)]])


@pytest.mark.parametrize(
    ("rule", "document", "changes"),
    [
        ("C3b", short(), [("Số: 05/BC-UBND<", "Số: 05/KH-UBND<")]),
        ("C3b", written(DocumentKind.LETTER), [("/UBND", "/TB-UBND")]),
        ("C4c", short(), [("(từ ngày 15/6/2024", "(từ ngày 31/6/2024")]),
        ("C4c", short(), [("ngày 12 tháng 7 năm 2024</div>", "ngày 31 tháng 6 năm 2024</div>")]),
        ("C4c", short(), [("ngày 12 tháng 7 năm 2024</div>", "ngày 30 tháng 02 năm 2024</div>")]),
        ("C5d", short(summary="KẾT QUẢ HOẠT ĐỘNG CỦA TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG THÁNG 7"), []),
        ("C5e", short(), [("<h1>BÁO CÁO", "<h1>CÔNG VĂN")]),
        ("C6f", DECISION, [('<p class="italic">Căn cứ', "<p>Căn cứ")]),
        ("C6f", DECISION, [("Thống kê.", "Thống kê;")]),
        ("C6g", DECISION, [("Điều 2.", '<span style="font-weight: normal">Điều 2.</span>')]),
        ("C6h", DECISION, [("Điều 3.", "Điều 4.")]),
        ("C6h", LISTED, [("II. ", "III. ")]),
        ("C6h", LISTED, [("2. ", "3. ")]),
        ("C6h", POINTS, [("đ) ", "e) "), ("e) ", "đ) "), ("đ) ", "e) ")]),
        ("C6h", POINTS, [("g) ", "f) ")]),
        ("C6h", POINTS, [("c) ", "b) ")]),
        ("C7c", short(), [("Vũ Mạnh Hải", "")]),
        ("W1", short(), [("Ủy ban nhân dân phường báo cáo", "ủy ban nhân dân phường báo cáo")]),
        ("A3", report(), [("số 05/BC-UBND ngày", "số 15/BC-UBND ngày")]),
    ],
)
def test_a_slip_of_the_words_makes_its_rule_fire_alone(rule, document, changes):
    assert fired(render_pdf(document)) <= ({"C5d"} if rule == "C5d" else set())
    assert fired(spoilt(document, *changes)) == {rule}


@pytest.mark.parametrize("last", ["Theo đề nghị của", "Xét Tờ trình số 31/TTr-UBND của", "Xét báo cáo thẩm tra của"])
def test_the_last_basis_may_be_what_was_considered(last):
    """The form of a resolution (Phụ lục III, mẫu 1.1) ends its bases with "Xét Tờ trình …"."""
    considered = spoilt(DECISION, ("Theo đề nghị của", last))
    assert fired(considered) == set()


@pytest.mark.parametrize("kind", [DocumentKind.TELEGRAM, DocumentKind.INTRODUCTION])
def test_a_kind_that_names_above_whom_it_goes_to_may_say_as_above(kind):
    """ "… điện:" with its lines, "Được cử đến: …" take the place of "Kính gửi"."""
    assert fired(spoilt(written(kind), ABOVE)) == set()
    assert fired(spoilt(written(DocumentKind.PLAN), ABOVE)) == {"C9f"}


def test_an_annex_that_names_no_document_is_found():
    data = spoilt(report(), css=".enclosed { display: none }")
    assert fired(data) == {"A3"}


@pytest.mark.parametrize("css", [".urgent { color: #000 !important }", ".urgent { font-weight: normal !important }"])
def test_a_mark_of_urgency_is_red_and_bold(css):
    urgent = written(DocumentKind.NOTICE, urgency="HỎA TỐC")
    assert fired(render_pdf(urgent)) == set()
    assert fired(spoilt(urgent, css=css)) == {"C10"}


def test_a_lying_page_without_a_table_is_found_and_one_with_a_table_is_not():
    lying = report(annexes=(Annex(title="Số liệu", blocks=(long_table(3),), orientation=Orientation.LANDSCAPE),))
    assert fired(render_pdf(lying)) == set()
    assert fired(spoilt(DECISION, css="@page { size: A4 landscape }")) >= {"P2"}


def test_type_over_type_is_found_and_bold_by_printing_twice_is_not():
    over = '<p style="position: absolute; top: 100mm; left: 0; margin: 0">Chữ của khung nằm đè lên nội dung</p>'
    first = short()
    assert fired(spoilt(first, ("<main>", f"<main>{over}{over}"))) >= {"P6"}
    assert "P6" not in fired(spoilt(first, css="main p { text-shadow: 0.3pt 0 #000 }"))


def test_an_empty_page_and_a_lonely_end_mark_are_told_without_making_a_document_faulty():
    lonely = spoilt(short(), ("báo cáo./.", "báo cáo<br/>./."))
    blank = '<p style="break-before: page; break-after: page">&#160;</p>'
    empty = spoilt(short(), ("<main>", f"<main><p>I. Tình hình</p>{blank}"))
    assert "L2" in warned(lonely)
    assert "L2" in warned(empty)
    assert "L2" not in warned(render_pdf(short()))


COPY = Copy(
    form=CopyForm.TRUE,
    letterhead=WARD,
    number=3,
    symbol="SY-UBND",
    made_on=date(2024, 8, 9),
    archive="Lưu: VT",
    recipients=(Recipient(name="Các khu phố", purpose="T/h"),),
    signature=CHAIR,
)
ORIGINAL = render_pdf(written(DocumentKind.NOTICE, blocks=[block(K.PARAGRAPH)]))


def test_a_copys_own_block_is_measured():
    assert fired(render_copy(ORIGINAL, COPY)) == set()
    assert fired(render_copy(ORIGINAL, COPY.model_copy(update={"symbol": "SL-UBND"}))) == {"B1"}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<h1>Phiếu thu tiền điện</h1><p>Khách hàng: khu phố 1.</p>", "không phải văn bản hành chính"),
        ("<p>ĐẢNG CỘNG SẢN VIỆT NAM</p><p>Đảng ủy phường</p>", "văn bản của Đảng"),
    ],
)
def test_what_is_no_official_document_gets_one_finding_alone(page, words):
    data = print_pdf(f'<html lang="vi"><head><title>Tệp</title></head><body>{page}</body></html>', STYLE_SHEET)
    (finding,) = lint_pdf(data).errors
    assert finding.rule == "D1"
    assert words in finding.message


def test_what_lacks_nearly_all_is_told_what_it_lacks():
    page = (
        '<html lang="vi"><head><title>Thư</title></head><body><p style="margin-left: 90mm">Độc lập - Tự do - Hạnh phúc'
        "</p><p>Xin chào.</p></body></html>"
    )
    found = fired(print_pdf(page, STYLE_SHEET))
    assert {"C1a", "C2", "C3", "C4", "C5a", "C7a", "C9b"} <= found


def line(text: str, at: float) -> Line:
    chars = tuple(
        Char(letter, (90 + 7 * place, at - 10, 97 + 7 * place, at + 3), at, 14, "Times", 0)
        for place, letter in enumerate(text)
    )
    return Line(1, chars)


@pytest.mark.parametrize(
    ("marks", "missing"),
    [
        ("1. 2. 3.", []),
        ("1. 2. 4.", ["3."]),
        ("1. a) b) 2. a) b) c)", []),
        ("I. 1. 2. II. 1. 2. III.", []),
        ("I. 1. 2. II. 3. 4. IV.", ["III."]),
        ("A. I. II. B. I. C. I. III.", ["II."]),
        ("1. 1.1. 1.2. 2. 2.1. 2.3.", ["2.2"]),
        ("a) b) c) d) đ) e) g) h)", []),
        ("a) b) c) d) e)", ["đ)"]),
        ("1. 2. 1. 2.", []),
        ("1. 2. 2.", [""]),
        ("1. 2. 9.", []),
    ],
)
def test_gaps_are_told_by_what_is_missing(marks, missing):
    lines = [line(f"{mark} Nội dung", 100 + 20 * place) for place, mark in enumerate(marks.split())]
    assert [gap.missing for gap in gaps(lines, lines)] == missing


def test_a_number_that_stands_in_a_table_is_no_gap():
    lines = [line(f"{mark} Nội dung", 100 + 20 * place) for place, mark in enumerate(("1.", "2.", "3.", "4."))]
    assert list(gaps([lines[0], lines[3]], lines)) == []


def test_the_statute_and_its_decision_are_counted_each_by_itself():
    assert fired(render_pdf(ARTICLES)) == set()
    assert fired(render_pdf(written(DocumentKind.NOTICE, annexes=[annex(5)]))) == set()
