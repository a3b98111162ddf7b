"""Scans of signed paper: what a machine can say of them, said of a file that is opened in the sandbox."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from toso.documents.signing.scans import BLANK, BY_EYE, judge_scan
from toso.documents.signing.validity import Validity

LINE = "TM. UBND phường, Chủ tịch đã ký"


def scan(dots: int, mode: str = "RGB", page_mm: tuple[float, float] = (210, 297), ink: str = LINE) -> bytes:
    buffer = BytesIO()
    size = tuple(round(side / 25.4 * dots) for side in page_mm)
    picture = Image.new(mode, size, 1 if mode == "1" else "white")
    if ink:
        draw = ImageDraw.Draw(picture)
        draw.text((size[0] // 2, size[1] // 2), ink, fill=0 if mode != "RGB" else "black", font_size=dots // 6)
    picture.save(buffer, "PDF", resolution=dots)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (scan(200), ""),
        (scan(100), "độ phân giải dưới 200 dpi"),
        (scan(200, "L"), "bản quét không phải ảnh màu"),
        (scan(200, "1"), "bản quét không phải ảnh màu"),
        (scan(200, page_mm=(216, 330)), "trang không đúng khổ A4"),
        (scan(200).replace(b"%PDF-1.4", b"%PDF-1.3"), "tệp PDF cũ hơn phiên bản 1.4"),
    ],
)
def test_a_scan_is_for_the_eye_and_its_faults_are_named(data, said):
    validity, sentence = judge_scan(data, 1)
    assert validity is Validity.UNKNOWN
    assert sentence.removeprefix(BY_EYE).removeprefix(" Nên quét lại: ").removesuffix(".") == said


def test_a_scan_with_too_few_pages_is_named_so_whoever_took_it():
    validity, sentence = judge_scan(scan(200), 5, "Vẫn nhận vì: chỉ ký trang cuối")
    assert validity is Validity.UNKNOWN
    assert "bản quét có 1 trang, văn bản có 5 trang" in sentence
    assert sentence.endswith("Vẫn nhận vì: chỉ ký trang cuối")


@pytest.mark.parametrize("data", [scan(200, ink=""), scan(200, "L", ink=""), scan(200, ink=".")])
def test_a_page_with_hardly_a_dot_is_blank(data):
    assert judge_scan(data, 1) == (Validity.INVALID, BLANK)


@pytest.mark.parametrize("data", [b"%PDF-1.7 nothing", scan(200)[:400]])
def test_what_cannot_be_opened_is_invalid(data):
    assert judge_scan(data, 1)[0] is Validity.INVALID
