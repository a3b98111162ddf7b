"""The khu phố's paper form and the invitation cards, as printed."""

from datetime import UTC, datetime
from io import BytesIO

import pdfplumber
import pypdfium2
import pytest
from pydantic import ValidationError

from toso.documents.render.cards import MAX_CARDS, InvitationCard, TooManyCards, render_cards
from toso.documents.render.form import FormNarrative, FormRow, MonthlyForm, render_form
from toso.kit.place_words import NEUTRAL, speaking, suggest

LONG = "Số người dân trưởng thành đã được hướng dẫn, cài đặt ứng dụng thanh toán điện tử và mở tài khoản ngân hàng"


def form(rows: int, lines: int = 2, label: str = "Số hộ đã đến", previous: str = "1.204") -> MonthlyForm:
    return MonthlyForm(
        ward="Ủy ban nhân dân phường Hồng Gai",
        unit="Khu phố 1",
        period="tháng 7 năm 2024 (từ ngày 15/6/2024 đến ngày 14/7/2024)",
        receiver="Bộ phận Văn hóa - Thông tin phường",
        due="trước ngày 12/7/2024",
        code="KP1-2024-07-8F3K",
        signer_title="Trưởng khu phố",
        place="Hồng Gai",
        year=2024,
        rows=tuple(FormRow(code=f"{n:02d}", label=label, unit="hộ", previous=previous) for n in range(1, rows + 1)),
        narratives=(
            FormNarrative(label="Kết quả nổi bật", lines=lines),
            FormNarrative(label="Khó khăn, vướng mắc, kiến nghị", lines=lines),
        ),
        signer_name="Trần Thị Hoa",
    )


def pages(data: bytes):
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [(page.extract_text(), max(c["bottom"] for c in page.chars), page.height) for page in pdf.pages]


@pytest.mark.parametrize("rows", [1, 9, 17, 21])
@pytest.mark.parametrize("previous", ["", "1.204"])
def test_the_form_fills_one_page_and_no_more(rows, previous):
    printed = pages(render_form(form(rows, previous=previous)))
    assert len(printed) == 1
    text, bottom, height = printed[0]
    assert bottom < height - 12 * 72 / 25.4
    assert text.count("Số hộ đã đến") == rows
    for part in ("KHU PHỐ 1", "KP1-2024-07-8F3K", "TRƯỞNG KHU PHỐ", "Trần Thị Hoa", "trước ngày 12/7/2024"):
        assert part in text
    assert ("Kỳ trước" in text) is bool(previous)


def test_each_ward_reads_its_own_words_whoever_printed_first():
    for words in (NEUTRAL, suggest("Xã Đồng Mẫu", "Thôn Đông"), NEUTRAL):
        with speaking(words):
            ((text, _, _),) = pages(render_form(form(3)))
        assert f"PHIẾU BÁO CÁO THÁNG CỦA {words.neighbourhood.upper()}" in text


def test_long_labels_still_fit_one_page():
    assert len(pages(render_form(form(12, label=LONG)))) == 1


@pytest.mark.parametrize(("rows", "lines", "label"), [(25, 8, "Số hộ"), (20, 4, LONG)])
def test_a_form_that_cannot_fit_one_page_is_refused(rows, lines, label):
    with pytest.raises(ValidationError, match="không vừa một trang"):
        form(rows, lines, label)


def test_a_role_called_like_its_unit_is_said_once() -> None:
    (text, _, _), *_ = pages(render_cards("Xã Đông Lạc", "toso.example", [card(role="Công an xã", unit="Công an xã")]))
    assert text.count("Công an xã") == 1
    for role, unit, said in (
        ("Bộ phận Một cửa", "Bộ phận Một cửa hiện đại", "Bộ phận Một cửa hiện đại"),
        ("Trưởng thôn", "Thôn Đông", "Trưởng thôn, Thôn Đông"),
    ):
        assert card(role=role, unit=unit).role_at == said


def card(
    name: str = "Nguyễn Văn Sơn", role: str = "Thành viên Tổ Công nghệ số cộng đồng", unit: str = "Khu phố 1"
) -> InvitationCard:
    return InvitationCard(
        full_name=name,
        username="son.vn",
        has_phone=True,
        role=role,
        unit=unit,
        code="WWMX-7KQM-MWMW-QWMM",
        url="https://toso.example/moi#WWMX-7KQM-MWMW-QWMM",
        expires_at=datetime(2024, 7, 20, 10, tzinfo=UTC),
    )


def test_eight_cards_stand_on_a_page_with_name_code_and_expiry():
    printed = pages(render_cards("Ủy ban nhân dân phường Hồng Gai", "toso.example", [card() for _ in range(17)]))
    counts = [text.count("Nguyễn Văn Sơn") for text, _, _ in printed]
    assert counts == [8, 8, 1]
    assert "WWMX-7KQM-" in printed[0][0]
    assert "MWMW-QWMM" in printed[0][0]
    assert "17:00 ngày 20/07/2024" in printed[0][0]


def test_the_cards_qr_code_is_drawn_in_black_and_white():
    data = render_cards("Phường Hồng Gai", "toso.example", [card()])
    page = pypdfium2.PdfDocument(data)[0]
    picture = page.render(scale=4).to_pil().convert("L").crop((160, 260, 460, 560))
    shades = picture.histogram()
    assert sum(shades[:60]) > 5_000
    assert sum(shades[200:]) > 5_000


def test_the_longest_names_stay_inside_their_card():
    long = card("Nguyễn Trần Hoàng Phương Thảo Nguyên Bảo Ngọc Khánh Linh")
    printed = pages(render_cards("Ủy ban nhân dân phường Hồng Gai", "toso.example", [long] * 8))
    assert len(printed) == 1


def test_the_last_line_of_a_full_card_is_printed():
    long = card("Nguyễn Trần Hoàng Phương Thảo Nguyên Bảo Ngọc Khánh Linh").model_copy(
        update={"username": "linh.nthptnbnk"}
    )
    page = pypdfium2.PdfDocument(render_cards("Phường Hồng Gai", "toso.honggai.quangninh.gov.vn", [long]))[0]
    bottom = (297 - 10 - 69) * 72 / 25.4
    text = page.get_textpage()
    start, count = text.search("Không đưa cho người khác").get_next()
    assert min(text.get_charbox(place)[1] for place in range(start, start + count)) >= bottom


def test_the_widest_code_ends_inside_its_card():
    page = pypdfium2.PdfDocument(render_cards("Phường Hồng Gai", "toso.example", [card(), card()]))[0].get_textpage()
    edge = (10 + 95 - 3) * 72 / 25.4  # margin of the page, width of a card, padding of the card
    for line in ("WWMX-7KQM", "MWMW-QWMM"):
        start, count = page.search(line).get_next()
        assert max(page.get_charbox(place)[2] for place in range(start, start + count)) <= edge


def test_too_many_cards_for_one_file_are_refused():
    with pytest.raises(TooManyCards, match=f"quá {MAX_CARDS}"):
        render_cards("Phường", "toso.example", [card()] * (MAX_CARDS + 1))
