"""Scanned paper: what can be measured of a picture is measured, what cannot is said."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from factories.documents import report
from toso.documents.linter import Severity, Substance, lint_pdf
from toso.documents.render.pdf import render_pdf


@pytest.fixture(scope="module")
def printed() -> bytes:
    return render_pdf(report(annexes=()))


def scanned(data: bytes, dpi: int, page_mm: tuple[float, float] = (210, 297)) -> bytes:
    """Each page as a grey picture that fills a page of the given size, as a scanner makes it."""
    with pypdfium2.PdfDocument(data) as pdf:
        pages = [page.render(scale=dpi / 72).to_pil().convert("L") for page in pdf]
    size = tuple(round(side / 25.4 * dpi) for side in page_mm)
    pages = [page.resize(size) for page in pages]
    buffer = BytesIO()
    pages[0].save(buffer, "PDF", resolution=dpi, save_all=True, append_images=pages[1:])
    return buffer.getvalue()


def test_a_sharp_scan_has_no_fault_and_is_not_called_conforming(printed):
    found = lint_pdf(scanned(printed, 200))
    assert found.substance is Substance.SCAN
    assert found.clean
    assert [(f.rule, f.severity) for f in found.findings if f.severity is not Severity.WARNING] == [
        ("S0", Severity.NOTE)
    ]
    assert "không đo được phông chữ" in found.findings[-1].message
    assert "Đạt thể thức" not in found.verdict
    assert "không đo được" in found.verdict


def test_a_blurred_scan_and_one_on_other_paper_are_found(printed):
    blurred = lint_pdf(scanned(printed, 100)).errors
    assert {f.rule for f in blurred} == {"S1"}
    assert (blurred[0].found, blurred[0].wanted) == ("100 dpi", "từ 200 dpi, tỉ lệ 100%")
    assert {f.rule for f in lint_pdf(scanned(printed, 200, (216, 279))).errors} == {"P1"}


def test_type_that_a_scanner_has_read_beneath_its_picture_is_not_measured(printed):
    with pikepdf.open(BytesIO(printed)) as pdf:
        picture = Image.new("L", (1654, 2339), 255)
        jpeg = BytesIO()
        picture.save(jpeg, "JPEG")
        for page in pdf.pages:
            image = pikepdf.Stream(
                pdf,
                jpeg.getvalue(),
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=1654,
                Height=2339,
                ColorSpace=pikepdf.Name.DeviceGray,
                BitsPerComponent=8,
                Filter=pikepdf.Name.DCTDecode,
            )
            name = page.add_resource(image, pikepdf.Name.XObject)
            page.contents_add(f"q 595.28 0 0 841.89 0 0 cm {name} Do Q".encode())
        buffer = BytesIO()
        pdf.save(buffer)
    found = lint_pdf(buffer.getvalue())
    assert found.substance is Substance.SCAN
    assert "P4n" not in {f.rule for f in found.findings}


def test_a_scanned_last_page_does_not_make_the_signature_missing(printed):
    with pikepdf.open(BytesIO(printed)) as pdf, pikepdf.open(BytesIO(scanned(printed, 200))) as scan:
        del pdf.pages[-1]
        pdf.pages.append(scan.pages[-1])
        buffer = BytesIO()
        pdf.save(buffer)
    found = lint_pdf(buffer.getvalue())
    assert found.substance is Substance.MIXED
    assert [f.line() for f in found.errors] == []
    assert any(f.rule == "S0" and "Trang 2" in f.message for f in found.findings)
