"""Scans of signed paper: what a machine can say of them, said of a file that is opened in the sandbox."""

from io import BytesIO

import pytest
from PIL import Image

from toso.documents.signing.scans import BY_EYE, judge_scan
from toso.documents.signing.validity import Validity


def scan(dots: int, mode: str = "RGB", page_mm: tuple[float, float] = (210, 297)) -> bytes:
    buffer = BytesIO()
    size = tuple(round(side / 25.4 * dots) for side in page_mm)
    Image.new(mode, size, 1 if mode == "1" else "white").save(buffer, "PDF", resolution=dots)
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
    validity, sentence = judge_scan(data)
    assert validity is Validity.UNKNOWN
    assert sentence.removeprefix(BY_EYE).removeprefix(" Nên quét lại: ").removesuffix(".") == said


@pytest.mark.parametrize("data", [b"%PDF-1.7 nothing", scan(200)[:400]])
def test_what_cannot_be_opened_is_invalid(data):
    assert judge_scan(data)[0] is Validity.INVALID
