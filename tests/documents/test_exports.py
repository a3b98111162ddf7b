"""The files themselves: the PDF's structure and text, equal bytes, DOCX and XLSX read back."""

import http.server
import threading
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pdfplumber
import pikepdf
import pytest

from factories.documents import letter, long_table, plan, report
from fixtures.printed_texts import printed_texts
from toso.documents.blocks import Column, HeaderCell, NumberCell, Row, Table, TextCell, paragraph
from toso.documents.content import Annex, OfficialDocument, figures_printed
from toso.documents.render.docx import render_docx
from toso.documents.render.engine import print_pdf
from toso.documents.render.pdf import STYLE_SHEET, page_source, render_pdf
from toso.documents.render.tables import DocumentTooLarge
from toso.documents.render.xlsx import render_xlsx


def squeezed(texts) -> str:
    return "".join("".join(texts).split()).replace("\u00a0", "")


def pdf_text(data: bytes) -> str:
    """The text of every page but its number, in the order written."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        chars = [c for page in pdf.pages for c in page.chars if c["top"] > 50]
    return squeezed(c["text"] for c in chars)


def without_headers(document: OfficialDocument, text: str) -> str:
    """The text with the header rows that repeat on later pages taken out again."""
    for annex in document.annexes:
        for block in annex.blocks:
            if isinstance(block, Table):
                header = squeezed(cell.text for row in block.header for cell in row)
                first, found, rest = text.partition(header)
                text = first + found + rest.replace(header, "") if annex is document.annexes[-1] else text
    return text


@pytest.mark.parametrize("make", [report, plan])
def test_the_text_of_the_pdf_is_the_text_of_the_content(make):
    document = make()
    assert without_headers(document, pdf_text(render_pdf(document))) == squeezed(printed_texts(document))


def test_a_letters_text_is_that_of_its_content():
    text, expected = pdf_text(render_pdf(letter())), squeezed(printed_texts(letter()))
    assert sorted(text) == sorted(expected)


def test_every_printed_figure_keeps_its_id():
    figures = dict(figures_printed(report()))
    assert figures["members"] == "146"
    assert figures["visited"] == "1.240"
    assert figures["t3.rate"] == "—"
    assert figures["t1.rate"] == "87,4%"
    assert figures["kp60.all"] == "1.060"


def test_the_pdf_is_tagged_archival_and_in_vietnamese():
    with pikepdf.open(BytesIO(render_pdf(report()))) as pdf:
        root = pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "2U"
            assert metadata["dc:title"].startswith("Báo cáo Kết quả hoạt động")
        assert not pdf.is_encrypted
        assert root.Lang == "vi"
        assert root.MarkInfo.Marked
        assert root.StructTreeRoot.K
        assert root.OutputIntents[0].S == "/GTS_PDFA1"
        assert root.ViewerPreferences.DisplayDocTitle
        assert not {"/AcroForm", "/OpenAction", "/AA"} & set(root.keys())
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
        files = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
        assert files
        assert all("/FontFile2" in o or "/FontFile3" in o for o in files)
        assert all("/ToUnicode" in o for o in fonts if o.Subtype == "/Type0")


@pytest.mark.parametrize("render", [render_pdf, render_docx, render_xlsx])
def test_equal_content_gives_equal_bytes(render):
    assert render(report()) == render(OfficialDocument.model_validate_json(report().model_dump_json()))


def test_user_text_is_printed_literally():
    hostile = "{{ 7*7 }} {% include 'x' %} <script>alert(1)</script> <img src=x> &amp; ${HOME}"
    document = report(body=(paragraph(hostile),), closing=None, annexes=())
    assert squeezed([hostile]) in pdf_text(render_pdf(document))


class _Counter(http.server.BaseHTTPRequestHandler):
    hits = 0

    def do_GET(self):
        type(self).hits += 1
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        """Nothing is to be printed."""


def test_no_address_in_a_document_is_ever_fetched(tmp_path):
    secret = tmp_path / "secret.css"
    secret.write_text("p::before { content: 'LEAKED' }", encoding="utf-8")
    server = http.server.HTTPServer(("127.0.0.1", 0), _Counter)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_port}"
    lures = (
        f'<img src="{site}/a.png"/><object data="{site}/b"></object><embed src="{site}/c"/>'
        f'<link rel="stylesheet" href="{site}/d.css"/><link rel="stylesheet" href="{secret.as_uri()}"/>'
        f'<link rel="attachment" href="{secret.as_uri()}"/><style>@import "{site}/e.css";'
        f"p {{ background: url({site}/f.png) }} @font-face {{ font-family: x; src: url({site}/g.ttf) }}</style>"
    )
    try:
        data = print_pdf(page_source(letter()).replace("</body>", f"{lures}</body>"), STYLE_SHEET)
    finally:
        server.shutdown()
        server.server_close()
    assert _Counter.hits == 0
    assert "LEAKED" not in pdf_text(data)
    with pikepdf.open(BytesIO(data)) as pdf:
        assert not pdf.attachments


def test_a_document_with_too_many_rows_is_refused():
    table = Table(columns=(Column(width=1),), rows=tuple(Row(cells=(NumberCell(value=n),)) for n in range(3001)))
    with pytest.raises(DocumentTooLarge, match="3006 hàng"):
        render_pdf(report(annexes=(Annex(title="Dài", blocks=(table,)),)))


@pytest.mark.parametrize("make", [report, plan, letter])
def test_the_docx_has_the_content_and_word_heading_styles(make):
    document = make()
    word = docx.Document(BytesIO(render_docx(document)))
    text = squeezed(node.text or "" for node in word.element.body.iter() if node.tag.endswith("}t"))
    expected = squeezed(printed_texts(document))
    contact = squeezed([document.contact])
    assert sorted(text + contact) == sorted(expected)
    assert word.core_properties.language == "vi-VN"
    headings = [p.text for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert len(headings) == sum(block.kind == "heading" for block in document.body) + 2 * len(document.annexes)


def test_the_workbook_holds_real_numbers_percentages_and_dates():
    book = openpyxl.load_workbook(BytesIO(render_xlsx(report())))
    assert book.sheetnames == ["Văn bản", "Bảng 1", "Phụ lục I", "Phụ lục II", "Mã số liệu"]
    assert book["Văn bản"]["B2"].value == "05/BC-UBND"
    first = next(row for row in book["Phụ lục I"].iter_rows() if row[0].value == 1)
    assert [cell.value for cell in first[2:4]] == [1840, 2105]
    assert first[4].value == pytest.approx(0.8741, abs=1e-4)
    assert first[4].number_format == "0.0%"
    last = list(book["Phụ lục II"].iter_rows())[-1]
    assert last[2].value == datetime(2024, 7, 30)  # noqa: DTZ001 — a spreadsheet date has no zone
    assert last[3].value == 1060
    assert last[3].number_format == "#,##0"
    assert book["Phụ lục II"].print_title_rows == "$4:$4"
    assert book["Phụ lục II"].page_setup.orientation == "landscape"


def test_missing_is_a_dash_and_not_zero_in_the_workbook():
    book = openpyxl.load_workbook(BytesIO(render_xlsx(report())))
    third = next(row for row in book["Phụ lục I"].iter_rows() if row[0].value == 3)
    assert [cell.value for cell in third[2:5]] == [0, 0, "—"]


def test_text_that_looks_like_a_formula_stays_text():
    table = Table(
        columns=(Column(width=1), Column(width=1)),
        header=((HeaderCell(text="=1+1"), HeaderCell(text="@SUM(A1)")),),
        rows=(Row(cells=(TextCell(value="=HYPERLINK(1)"), TextCell(value="0012"))),),
    )
    data = render_xlsx(report(annexes=(Annex(title="Thử", blocks=(table,)),)))
    book = openpyxl.load_workbook(BytesIO(data))
    cells = [cell for row in book["Phụ lục"].iter_rows(min_row=4) for cell in row]
    assert [cell.value for cell in cells] == ["=1+1", "@SUM(A1)", "=HYPERLINK(1)", "0012"]
    assert {cell.data_type for cell in cells} == {"s"}
    with ZipFile(BytesIO(data)) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


def test_a_draft_of_no_date_can_be_exported_in_every_format():
    document = report(
        number=None, issued_on=None, draft=True, annexes=(Annex(title="Số liệu", blocks=(long_table(3),)),)
    )
    assert render_pdf(document).startswith(b"%PDF-1.7")
    assert docx.Document(BytesIO(render_docx(document))).core_properties.created == datetime(2024, 1, 1, tzinfo=UTC)
    assert openpyxl.load_workbook(BytesIO(render_xlsx(document)))["Văn bản"]["B7"].value == "Dự thảo"
