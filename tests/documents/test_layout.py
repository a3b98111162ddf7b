"""Golden geometry of the official layout: where each part stands, in millimetres, and in what type."""

from io import BytesIO

import pdfplumber
import pytest

from factories.documents import DIVISION, WARD, letter, long_table, plan, report
from toso.documents.blocks import paragraph
from toso.documents.content import Annex, Circulation, Letterhead, OfficialDocument, Orientation, Signature, Urgency
from toso.documents.linter import lint_pdf
from toso.documents.linter.pdf_lines import MM, Line, read
from toso.documents.render.pdf import render_pdf


def lines_of(document: OfficialDocument) -> list[Line]:
    return [line for sheet in read(render_pdf(document)).sheets for line in sheet.lines]


def line(lines: list[Line], start: str) -> Line:
    return next(each for each in lines if each.text.startswith(start))


def errors(document: OfficialDocument) -> list[str]:
    return [finding.line() for finding in lint_pdf(render_pdf(document)).errors]


def described(each: Line) -> tuple[int, float, float, float, str]:
    """(page, left mm, baseline mm, size, style)."""
    style = ("b" if each.bold else "") + ("i" if each.italic else "")
    return each.page, round(each.left / MM, 1), round(each.baseline / MM, 1), round(each.size, 1), style


GOLDEN = {
    report: {
        "ỦY BAN NHÂN DÂN": (1, 43.6, 24.3, 12, "b"),
        "PHƯỜNG HỒNG GAI": (1, 42.5, 29.9, 12, "b"),
        "CỘNG HÒA": (1, 99.7, 24.3, 12, "b"),
        "Độc lập - Tự do - Hạnh phúc": (1, 115.5, 30.0, 13, "b"),
        "Số: 05/BC-UBND": (1, 46.6, 39.3, 13, ""),
        "Hồng Gai, ngày 12 tháng 7 năm 2024": (1, 108.7, 39.3, 13, "i"),
        "BÁO CÁO": (1, 98.5, 51.7, 14, "b"),
        "Kết quả hoạt động": (1, 56.5, 58.1, 14, "b"),
        "Kính gửi: ": (1, 63.3, 77.9, 14, ""),
        "Thực hiện Kế hoạch": (1, 42.7, 88.5, 14, ""),
        "trên địa bàn phường năm 2024, Ủy": (1, 30.0, 101.2, 14, ""),
        "I. CÔNG TÁC CHỈ ĐẠO": (1, 42.7, 116.0, 14, "b"),
        "1. Kết quả các mục tiêu": (1, 42.7, 154.1, 14, "b"),
        "Nơi nhận:": (2, 30.0, 101.0, 12, "bi"),
        "TM. ỦY BAN NHÂN DÂN": (2, 119.6, 101.0, 14, "b"),
        "- Như trên;": (2, 30.0, 106.4, 11, ""),
        "- Lưu: VT, VHTT (03).": (2, 30.0, 124.7, 11, ""),
        "Vũ Mạnh Hải": (2, 133.5, 150.1, 14, "b"),
        "Phụ lục I": (3, 100.4, 24.8, 14, "b"),
        "KẾT QUẢ THỰC HIỆN MỤC TIÊU": (3, 50.9, 31.2, 14, "b"),
        "(Kèm theo Báo cáo số 05/BC-UBND": (3, 46.7, 37.5, 14, "i"),
    },
    plan: {
        "Số: 62/KH-UBND": (1, 46.5, 39.3, 13, ""),
        "KẾ HOẠCH": (1, 96.4, 51.7, 14, "b"),
        "Căn cứ Luật Tổ chức": (1, 42.7, 82.1, 14, "i"),
        "I. MỤC ĐÍCH, YÊU CẦU": (1, 42.7, 114.0, 14, "b"),
        "- Tiếp tục đẩy mạnh": (1, 42.7, 130.9, 14, ""),
        "a) Quán triệt": (2, 42.7, 41.8, 14, ""),
    },
}


@pytest.mark.parametrize("make", GOLDEN)
def test_each_part_stands_where_the_diagram_puts_it(make):
    lines = lines_of(make())
    for start, expected in GOLDEN[make].items():
        found = described(line(lines, start))
        assert found[0] == expected[0]
        assert found[1:3] == pytest.approx(expected[1:3], abs=0.3), start
        assert found[3:] == expected[3:], start


@pytest.mark.parametrize("make", [report, plan, letter])
def test_each_sample_passes_the_linter(make):
    assert errors(make()) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"addressees": ("Ủy ban nhân dân tỉnh Quảng Ninh", "Sở Khoa học và Công nghệ", "Công an tỉnh Quảng Ninh")},
        {"addressees": ("Ủy ban nhân dân tỉnh Quảng Ninh", "Ban Chỉ đạo " + "chuyển đổi số " * 12 + "tỉnh Quảng Ninh")},
        {"addressees": ()},
        {"co_signature": Signature(lines=("Thư ký",), name="Trần Thị Hoa")},
        {"letterhead": DIVISION},
        {"urgency": Urgency.EXPRESS},
        {"circulation": Circulation.INTERNAL, "urgency": Urgency.URGENT},
        {"number": None, "issued_on": None, "draft": True},
        {"number": None, "issued_on": None},
        {"number": 1234},
        {"recipients": (), "closing": None},
        {"signature": Signature(lines=("TL. Chủ tịch", "Trưởng phòng Văn hóa - Xã hội"), name="Nguyễn Văn Minh")},
        {"signature": Signature(lines=("Q. Chủ tịch",), name="Vũ Mạnh Hải")},
        {"summary": "Tình hình"},
        {"contact": "Địa chỉ: phường Hồng Gai, tỉnh Quảng Ninh", "drafter_mark": "PL.(300)"},
        {"body": (long_table(30),), "closing": None},
        {"body": tuple(paragraph(f"Nội dung thứ {n}.") for n in range(60))},
    ],
)
def test_every_shape_of_document_passes_the_linter(changes):
    assert errors(report(**{"annexes": (), **changes})) == []


def test_an_only_addressee_of_two_lines_hangs_beneath_its_name():
    document = report(annexes=(), addressees=("Ban Chỉ đạo " + "chuyển đổi số " * 8 + "tỉnh Quảng Ninh",))
    lines = lines_of(document)
    first = next(each for each in lines if each.text.startswith("Kính gửi: "))
    below = next(each for each in lines if each.page == 1 and first.baseline < each.baseline < first.baseline + 25)
    start = next(char for char in first.chars if char.text == "B").box[0]
    assert below.left == pytest.approx(start, abs=1)
    assert errors(document) == []


def test_an_only_addressee_leaves_no_word_alone_on_its_second_line():
    name = "Ủy ban nhân dân tỉnh Quảng Ninh và các cơ quan chuyên môn thuộc Sở"
    lines = lines_of(report(annexes=(), addressees=(name,)))
    place = next(place for place, each in enumerate(lines) if each.text.startswith("Kính gửi: "))
    assert [each.text for each in lines[place : place + 2]] == [
        "Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh",
        "và các cơ quan chuyên môn thuộc Sở",
    ]
    assert (lines[place].left - 85) == pytest.approx(539 - lines[place].right, abs=20)


def test_a_document_without_a_signers_name_is_told_so():
    (error,) = errors(report(annexes=(), signature=Signature(lines=("Q. Chủ tịch",))))
    assert error.startswith("LỖI C7c (trang 2)")


def test_a_wards_long_name_is_broken_within_its_column():
    letterhead = Letterhead(
        superior="Ủy ban nhân dân thành phố Hạ Long",
        agency=("Trung tâm Phục vụ hành chính công và Chuyển đổi số phường Hồng Gai - Bạch Đằng",),
        name="Trung tâm Phục vụ hành chính công",
        place="Hồng Gai",
    )
    document = report(letterhead=letterhead, annexes=())
    lines = [each for each in lines_of(document) if each.page == 1 and each.baseline < 60 * MM and each.size == 12]
    nation = line(lines, "CỘNG HÒA")
    left = [each for each in lines if each.middle < nation.left]
    assert len([each for each in left if each.bold]) >= 3
    assert all(each.right < nation.left for each in left)
    assert errors(document) == []


def test_addressees_stand_with_their_dashes_under_the_colon():
    lines = lines_of(letter())
    colon = line(lines, "Kính gửi:").right
    dashes = [line(lines, start).left for start in ("- Các khu phố", "- Công an", "- Bộ phận")]
    assert dashes == pytest.approx([dashes[0]] * 3)
    assert abs(dashes[0] - colon) < 5


def test_a_landscape_annex_repeats_its_header_and_counts_its_own_pages():
    with pdfplumber.open(BytesIO(render_pdf(report()))) as pdf:
        pages = [page for page in pdf.pages if page.width > page.height]
        texts = [page.extract_text() for page in pages]
    assert len(pages) >= 4
    assert all("TT Nhiệm vụ Thời hạn Số hộ Đã đến Tỷ lệ Ghi chú" in text for text in texts)
    assert texts[0].startswith("Phụ lục II")
    assert [text.split("\n")[0] for text in texts[1:]] == [str(n) for n in range(2, len(pages) + 1)]
    rows = sum(text.count("Khu phố ") for text in texts)
    assert rows == 60


def test_twenty_annexes_each_begin_without_a_number():
    annexes = tuple(
        Annex(
            title=f"Số liệu khu phố {n}",
            blocks=(long_table(14),),
            orientation=Orientation.LANDSCAPE if n % 2 else Orientation.PORTRAIT,
        )
        for n in range(1, 21)
    )
    assert errors(report(annexes=annexes)) == []


@pytest.mark.parametrize("count", range(8, 22))
def test_the_signature_never_stands_alone_on_a_page(count):
    body = tuple(paragraph(f"Nội dung thứ {n}. " + "Tiếp tục hướng dẫn người dân. " * 4) for n in range(count))
    document = report(body=body, closing=None, annexes=())
    assert errors(document) == []
    lines = lines_of(document)
    word = line(lines, "Nơi nhận:")
    assert any(each.page == word.page and each.baseline < word.baseline - 5 and each.left < 45 * MM for each in lines)
    assert line(lines, "Vũ Mạnh Hải").page == word.page


def test_minutes_carry_two_signers_side_by_side():
    clerk = Signature(lines=("Thư ký",), name="Trần Thị Hoa")
    lines = lines_of(report(co_signature=clerk, annexes=(), letterhead=WARD))
    left, right = line(lines, "Trần Thị Hoa"), line(lines, "Vũ Mạnh Hải")
    assert left.right < right.left
    assert left.baseline == pytest.approx(right.baseline)
    assert line(lines, "Nơi nhận:").baseline > left.baseline
