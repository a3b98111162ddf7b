"""Right words of clerks that look like a slip, and slips that look right; papers of other forms get one finding."""

import pytest

from documents.test_linter_wording import fired, short, spoilt
from factories.written import annex, block, rows, written
from toso.documents.content import OfficialDocument
from toso.documents.kinds import DocumentKind
from toso.documents.linter import lint_pdf
from toso.documents.render.engine import print_pdf
from toso.documents.render.pdf import STYLE_SHEET, render_pdf
from toso.drafts.content import DraftAnnex
from toso.drafts.kinds import BlockKind as K

AMENDED = (
    "1. Sửa đổi, bổ sung khoản 2, khoản 3 Điều 5 như sau:",
    "“2. Tổ họp mỗi tháng một lần trước ngày 10; cuộc họp có ít nhất hai phần ba số thành viên.",
    "3. Biên bản họp được gửi về Ủy ban nhân dân phường trong thời hạn 03 ngày làm việc.”.",
    "2. Bổ sung điểm đ vào sau điểm d khoản 1 Điều 7 như sau:",
    "“đ) Hướng dẫn người dân phòng tránh lừa đảo trên không gian mạng.”.",
    "3. Sửa đổi Điều 9 như sau:",
    "“Điều 9. Chế độ báo cáo",
    "1. Báo cáo tháng gửi trước ngày 14.”.",
)
AMENDING = written(
    DocumentKind.DECISION,
    blocks=[
        block(K.ARTICLE, "Sửa đổi, bổ sung một số điều của Quy chế hoạt động như sau:"),
        *(block(K.PARAGRAPH, text) for text in AMENDED),
        block(K.ARTICLE),
    ],
)
BASED = written(
    DocumentKind.PLAN,
    legal_bases=[
        "Căn cứ Quyết định số 749/QĐ-TTg",
        "Căn cứ Nghị quyết số 57-NQ/TW",
        "Thực hiện Kế hoạch số 170/KH-UBND",
    ],
)
ON_DUTY = written(
    DocumentKind.NOTICE,
    blocks=[block(K.PARAGRAPH, "Các khu phố trực cả ngày 24/24 giờ, kể cả ngày 07/9")],
)
UNDIVIDED = written(DocumentKind.LETTER).model_copy(update={"symbol": "UBND"})
LISTED = written(DocumentKind.DECISION, annexes=[annex(4)])
COPIED = """<div style="border-top: .75pt solid; margin-top: 12pt"></div><style>.at { margin-left: 80mm; text-align: center }</style>
<p class="at" style="font-weight: bold">SAO Y</p><p>Số: 03/SY-UBND</p><p class="at">Hồng Gai, ngày 15 tháng 7 năm 2024</p>
<p style="break-before: page">Nơi nhận:</p><p>- Lưu: VT.</p><p class="at">CHÁNH VĂN PHÒNG</p><p class="at">Trần Văn Hà</p></body>"""
OVERLEAF = '<p style="break-before: page; margin-left: 100mm; font-weight: bold">Vũ Mạnh Hải</p></body>'


@pytest.mark.parametrize(
    ("document", "changes"),
    [
        (AMENDING, []),
        (BASED, []),
        (ON_DUTY, []),
        (UNDIVIDED, []),
        (short(), [("Số: 05/BC-UBND<", "Số: 05/BC-TCTĐA06<")]),
        (LISTED, [("(Kèm theo Quyết", "(Ban hành kèm theo Quyết")]),
        (short(), [("</body>", COPIED)]),
        (written(DocumentKind.LETTER, addressees=[f"Trưởng khu phố {n}" for n in range(60)]), []),
        (written(DocumentKind.NOTICE, annexes=[DraftAnnex(title="Danh sách thành viên " * 14, blocks=[rows(4)])]), []),
    ],
    ids=[
        "amended",
        "based",
        "on duty",
        "undivided",
        "a digit",
        "issued with",
        "a copy that goes on overleaf",
        "addressees that go on overleaf",
        "a long title",
    ],
)
def test_nothing_is_found_in_what_is_right(document: OfficialDocument, changes: list[tuple[str, str]]) -> None:
    assert fired(spoilt(document, *changes)) == set()


@pytest.mark.parametrize(
    ("rule", "document", "changes"),
    [
        ("C3b", UNDIVIDED, [("/UBND", "/CV-UBND")]),
        ("C6f", BASED, [("170/KH-UBND.", "170/KH-UBND;")]),
        ("C6f", BASED, [("57-NQ/TW;", "57-NQ/TW,")]),
        ("C6h", AMENDING, [("3. Sửa đổi", "4. Sửa đổi")]),
        (
            "A3",
            LISTED,
            [("(Kèm theo Quyết định số 05/", "(Ban hành kèm theo Quyết định số 15/")],
        ),
        ("C4c", ON_DUTY, [("ngày 07/9", "ngày 31/9")]),
        ("C4c", ON_DUTY, [("ngày 07/9", "ngày 24/25")]),
    ],
)
def test_a_slip_beside_it_is_found(rule: str, document: OfficialDocument, changes: list[tuple[str, str]]) -> None:
    assert fired(spoilt(document, *changes)) == {rule}


@pytest.mark.parametrize("top", [100, 101, 102, 103, 104, 104.5, 105, 105.5, 106, 107])
def test_type_over_type_is_found_wherever_it_lies(top: float) -> None:
    """Over a line or halfway between two, which 18 points part."""
    over = f'<p style="position: absolute; top: {top}mm; left: 0; margin: 0">Chữ của khung nằm đè lên nội dung</p>'
    assert "P6" in fired(spoilt(short(), ("<main>", f"<main>{over}")))


def test_lines_as_near_as_a_clerk_sets_them_are_no_overprint() -> None:
    assert "P6" not in fired(spoilt(short(), css="main p { line-height: 11pt !important }"))


def test_a_signature_that_a_page_parts_is_told_by_where_it_goes_on() -> None:
    parted = spoilt(short(), ("Vũ Mạnh Hải", ""), ("</body>", OVERLEAF))
    found = [finding.message for finding in lint_pdf(parted).errors if finding.rule == "C7c"]
    assert found == ["Phần ký bị ngắt: họ tên người ký sang trang 3."]


NATION = '<p class="m"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p class="m"><b>Độc lập - Tự do - Hạnh phúc</b></p>'
OTHER = '<table style="width: 100%"><tr><td>{}<br/>Số {}</td><td><b>{}</b><br/>Hồng Gai, ngày 12 tháng 7 năm 2024</td></tr></table>'
SAID = "<p>Tôi đề nghị Ủy ban nhân dân phường xác nhận nội dung sau đây để làm thủ tục vay vốn tại ngân hàng.</p>" * 3


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (
            f'{NATION}<h1>ĐƠN ĐỀ NGHỊ</h1><p class="m">Kính gửi: Ủy ban nhân dân phường</p>{SAID}',
            "có thể là đơn",
        ),
        (
            f"{NATION}<h1>HỢP ĐỒNG THUÊ NHÀ</h1><p>Hôm nay, ngày 12 tháng 7 năm 2024</p>{SAID}",
            "có thể là đơn",
        ),
        (
            OTHER.format("ĐẢNG ỦY PHƯỜNG", "12-NQ/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM") + SAID,
            "văn bản của Đảng",
        ),
        (
            OTHER.format("BCH ĐOÀN PHƯỜNG", "12-KH/ĐTN", "ĐOÀN TNCS HỒ CHÍ MINH") + SAID,
            "văn bản của Đoàn Thanh niên",
        ),
    ],
    ids=["application", "contract", "party", "youth union"],
)
def test_a_paper_of_another_form_gets_one_finding_alone(page: str, words: str) -> None:
    style = "<style>.m, h1 { text-align: center } td { text-align: center }</style>"
    data = print_pdf(
        f'<html lang="vi"><head><title>Tệp</title>{style}</head><body>{page}</body></html>',
        STYLE_SHEET,
    )
    (finding,) = lint_pdf(data).errors
    assert finding.rule == "D1"
    assert words in finding.message


def test_a_first_page_that_lies_is_told_so_and_no_more() -> None:
    assert fired(render_pdf(LISTED)) == set()
    assert fired(spoilt(LISTED, css="@page { size: A4 landscape }")) <= {"P2", "P7"}
