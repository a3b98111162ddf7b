"""Text that people paste is printed with the font's own glyphs, told by name, or left out; no mark stands twice."""

import pytest

from fixtures.printed_texts import printed_texts
from toso.documents.blocks import TextCell, paragraph
from toso.documents.content import Letterhead, OfficialDocument, Recipient, Signature
from toso.documents.kinds import DocumentKind
from toso.documents.layout.text_width import has_glyph
from toso.documents.printable import printed_line
from toso.documents.wording import addressee_lines, only_addressee, recipient_lines, subject_line


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Đã xong ✅ 👉 xem ① và ☐", "Đã xong √ • xem 1 và □"),
        ("Tiến độ ⇒ đạt", "Tiến độ → đạt"),
        ("Hộ 1 ✔, hộ 2 ✗, hộ 3 ❌", "Hộ 1 √, hộ 2 ×, hộ 3 ×"),
        ("Chữ 漢 trên biển", "Chữ [CJK UNIFIED IDEOGRAPH-6F22] trên biển"),
        ("𝐁áo cáo 🇻🇳 😀", "Báo cáo"),
        ("Nguyễn Thị Hường, ≥ 90% “đạt” – tốt…", "Nguyễn Thị Hường, ≥ 90% “đạt” – tốt…"),
        ("Đã họp.. Đã giao;; rồi,, xong..", "Đã họp. Đã giao; rồi, xong."),
        ("Báo cáo./..", "Báo cáo./."),
        ("Còn tiếp... rồi v.v.; và 1..2", "Còn tiếp... rồi v.v.; và 1..2"),
        ("https://a.vn//b::c", "https://a.vn//b::c"),
    ],
)
def test_a_text_is_printed_with_glyphs_of_the_font_and_each_mark_once(typed: str, printed: str) -> None:
    assert printed_line(typed) == printed
    assert all(map(has_glyph, printed))


def _document(**changes: object) -> OfficialDocument:
    values = {
        "letterhead": Letterhead(agency=("Ủy ban nhân dân",), name="Ủy ban nhân dân phường 😀", place="Hồng Gai"),
        "kind": DocumentKind.REPORT,
        "symbol": "BC-UBND",
        "year": 2024,
        "summary": "Kết quả ✔ tháng 7",
        "body": (paragraph("Đã xong ➤ cả.. "),),
        "archive": "Lưu: VT, VHTT.",
        "signature": Signature(lines=("Chủ tịch",)),
        **changes,
    }
    return OfficialDocument.model_validate(values)


def test_no_text_of_a_document_holds_a_character_without_a_glyph() -> None:
    texts = list(printed_texts(_document()))
    assert all(has_glyph(c) for text in texts for c in text)
    assert TextCell(value="✦ hộ").text == "• hộ"


def test_marks_typed_with_recipients_and_addressees_are_printed_once() -> None:
    typed = (Recipient(name="UBND tỉnh;", purpose="(B/cáo);"), Recipient(name="Các khu phố.", purpose=""))
    document = _document(
        recipients=typed,
        addressees=(
            "UBND tỉnh;",
            "Sở Khoa học và Công nghệ.",
        ),
    )
    assert recipient_lines(document) == ["- Như trên;", "- UBND tỉnh (B/cáo);", "- Các khu phố;", "- Lưu: VT, VHTT."]
    assert addressee_lines(document) == ["- UBND tỉnh;", "- Sở Khoa học và Công nghệ."]
    assert only_addressee(_document(addressees=("UBND tỉnh.",))) == "UBND tỉnh"


@pytest.mark.parametrize("summary", ["V/v V/v gửi số liệu", "V/v về việc gửi số liệu", "Về việc: gửi số liệu"])
def test_a_subject_begins_with_its_words_once(summary: str) -> None:
    assert subject_line(_document(kind=DocumentKind.LETTER, symbol="UBND", summary=summary)) == "V/v gửi số liệu"


def test_words_that_are_printed_anyway_stand_once_when_they_were_typed_too() -> None:
    typed = ("Nơi nhận: Các khu phố;", "- Lưu: VT, VHTT.", "Lưu VT", "Ông Lưu Văn Bình")
    document = _document(
        recipients=tuple(Recipient(name=name) for name in typed),
        addressees=("Kính gửi: UBND tỉnh",),
        archive="VT, VHTT",
    )
    assert only_addressee(document) == "UBND tỉnh"
    assert recipient_lines(document) == ["- Như trên;", "- Các khu phố;", "- Ông Lưu Văn Bình;", "- Lưu: VT, VHTT."]


@pytest.mark.parametrize("name", ["Công an phường", "Khu phố 3", "Văn phòng HĐND", "Viễn thông Quảng Ninh"])
def test_a_letter_about_somebody_keeps_the_capital_of_their_name(name: str) -> None:
    summary = f"{name} phối hợp"
    assert subject_line(_document(kind=DocumentKind.LETTER, symbol="UBND", summary=summary)) == f"V/v {summary}"


def test_a_letter_about_a_thing_begins_small() -> None:
    letter = _document(kind=DocumentKind.LETTER, symbol="UBND", summary="Văn phòng phẩm quý III")
    assert subject_line(letter) == "V/v văn phòng phẩm quý III"
