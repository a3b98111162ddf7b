"""Charts: the same values on paper, in Word, in a workbook and as a picture; vector on paper; readable without colour."""

import io
import re
import zipfile
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import openpyxl
import pdfplumber
import pytest
from PIL import Image

from factories.charts import bars, point
from factories.documents import report
from toso.documents.blocks import chart_table
from toso.documents.charts import Chart, ChartForm, ChartSeries
from toso.documents.content import OfficialDocument, figures_printed
from toso.documents.layout.text_width import width
from toso.documents.linter import lint_pdf
from toso.documents.render.charts import ChartSize, ChartTheme, chart_png, chart_svg, document_svg
from toso.documents.render.docx import render_docx
from toso.documents.render.drawing import DARK, LIGHT, PRINT, Palette
from toso.documents.render.pdf import render_pdf
from toso.documents.render.xlsx import render_xlsx

SVG = "{http://www.w3.org/2000/svg}"
MONTHS = ["tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7"]


def lines() -> Chart:
    values = {"Tài khoản": [40, 52, 61, 66, 80], "Dịch vụ công": [None, 20, 31, 45, 50], "SIM 2G": [10, 30, 31, 70, 81]}
    series = tuple(
        ChartSeries(
            label=label,
            points=tuple(
                point(month, None if value is None else Decimal(value), f"2024-0{at + 3}:x{order}@ward")
                for at, (month, value) in enumerate(zip(MONTHS, row, strict=True))
            ),
        )
        for order, (label, row) in enumerate(values.items())
    )
    return Chart(form=ChartForm.LINES, title="Kết quả qua các tháng", percent=True, series=series)


def with_charts(*charts: Chart) -> OfficialDocument:
    document = report()
    return document.model_copy(update={"body": (*document.body[:3], *charts, *document.body[3:])})


def drawn(svg: str) -> list[tuple[str, str]]:
    """(figure id, text) of every value in a picture, in order."""
    root = ET.fromstring(svg)
    return [(e.attrib["data-figure"], e.text or "") for e in root.iter(f"{SVG}text") if "data-figure" in e.attrib]


@pytest.mark.parametrize("chart", [bars(), bars(40), bars(3, goal=None), lines()], ids=["12", "40", "3", "lines"])
@pytest.mark.parametrize("size", list(ChartSize))
def test_a_picture_shows_every_value_and_says_it_in_words(chart: Chart, size: ChartSize) -> None:
    svg = chart_svg(chart, size)
    expected = [(p.figure_id, p.text) for p in chart.points if p.value is not None or chart.form is ChartForm.BARS]
    assert sorted(drawn(svg)) == sorted(expected)
    root = ET.fromstring(svg)
    assert root.attrib["role"] == "img"
    assert root.find(f"{SVG}title").text == chart.title
    said = root.find(f"{SVG}desc").text
    assert all(f"{p.label}: {p.text}" in said for p in chart.points)


@pytest.mark.parametrize("size", list(ChartSize))
@pytest.mark.parametrize("chart", [bars(), bars(13, prefix="Hướng dẫn dịch vụ công trực tuyến, dịch vụ số"), bars(40)])
def test_no_text_of_bars_leaves_the_picture_or_meets_another(chart: Chart, size: ChartSize) -> None:
    root = ET.fromstring(chart_svg(chart, size))
    _, _, wide, high = map(float, root.attrib["viewBox"].split())
    boxes = []
    for text in root.iter(f"{SVG}text"):
        at, y, font = (float(text.attrib[name]) for name in ("x", "y", "font-size"))
        long = width(text.text, font, bold=text.attrib.get("font-weight") == "bold")
        left = at - {"end": long, "middle": long / 2}.get(text.attrib.get("text-anchor", "start"), 0)
        boxes.append((left, y - 0.7 * font, left + long, y + 0.2 * font, text.text))
    assert all(left >= 0 and right <= wide and top >= 0 and below <= high for left, top, right, below, _ in boxes)
    for n, a in enumerate(boxes):
        for b in boxes[n + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (a, b)


def test_on_paper_a_chart_is_vector_and_its_page_keeps_the_rules() -> None:
    document = with_charts(bars(), lines())
    made = render_pdf(document)
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        text = "\n".join(page.extract_text() for page in pdf.pages)
        assert [image for page in pdf.pages for image in page.images] == []
        assert {char["non_stroking_color"] for page in pdf.pages for char in page.chars} <= {(0,), (0, 0, 0), 0}
    for chart in (bars(), lines()):
        assert all(p.text in text for p in chart.points if p.value is not None)
    assert [f.rule for f in lint_pdf(made).findings if f.severity == "error"] == []
    assert render_pdf(document) == made


def test_a_long_chart_fits_its_page() -> None:
    with pdfplumber.open(io.BytesIO(render_pdf(with_charts(bars(100))))) as pdf:
        for page in pdf.pages:
            assert all(char["bottom"] < page.height for char in page.chars)


def test_every_value_of_a_chart_is_a_printed_figure() -> None:
    printed = dict(figures_printed(with_charts(bars())))
    assert printed["t5.done.pct@kp12"] == bars().points[11].text


def test_word_gets_a_picture_with_its_words_and_the_same_bytes_each_time() -> None:
    document = with_charts(bars(3))
    made = render_docx(document)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
        xml = archive.read("word/document.xml").decode()
        assert len(pictures) == 1
        assert Image.open(io.BytesIO(archive.read(pictures[0]))).width > 1000
    assert all(f"{p.label}: {p.text}" in re.search(r'descr="([^"]*)"', xml)[1] for p in bars(3).points)
    assert render_docx(document) == made


def test_a_workbook_gets_the_values_as_a_table() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(with_charts(bars(3), lines()))))
    rows = [list(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]
    assert ["Khu phố 2", pytest.approx(float(bars(3).points[1].value) / 100), 0.9] in rows
    assert ["tháng 7", 0.8, 0.5, 0.81] in rows
    assert chart_table(lines()).header[0][1].text == "Tài khoản"


def test_the_same_values_give_the_same_picture_and_one_changed_digit_another() -> None:
    chart = bars()
    assert chart_svg(chart, ChartSize.WIDE) == chart_svg(chart, ChartSize.WIDE)
    picture = chart_png(chart, ChartSize.WIDE)
    assert picture == chart_png(chart, ChartSize.WIDE)
    assert Image.open(io.BytesIO(picture)).size == (1920, 1080)
    assert Image.open(io.BytesIO(chart_png(chart, ChartSize.SQUARE, ChartTheme.DARK))).size == (1080, 1080)
    changed = chart.points[0].model_copy(update={"text": "99%"})
    other = chart.model_copy(update={"series": (ChartSeries(points=(changed, *chart.points[1:])),)})
    assert chart_png(other, ChartSize.WIDE) != picture


def test_what_people_typed_cannot_leave_its_place_in_the_picture() -> None:
    evil = 'Khu phố "1" <script>alert(1)</script> & bạn'
    chart = bars(1, prefix=evil)
    svg = chart_svg(chart, ChartSize.WIDE)
    assert "<script" not in svg
    assert ET.fromstring(svg).find(f"{SVG}desc").text.startswith(evil)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [PRINT, LIGHT, DARK])
def test_bars_differ_in_lightness_and_texts_are_readable(palette: Palette) -> None:
    paper = palette.background or "#ffffff"
    assert contrast(palette.strong, palette.pale) >= 3
    assert contrast(palette.strong, paper) >= 3
    assert min(contrast(palette.ink, paper), contrast(palette.soft, paper)) >= 7
    assert contrast(palette.goal, paper) >= 3


def test_lines_of_a_document_need_no_colour() -> None:
    """Each line has its own dashes, each mark its own form."""
    root = ET.fromstring(document_svg(lines(), 160))
    thick = [e for e in root.iter(f"{SVG}polyline") if e.attrib["stroke"] == PRINT.strong]
    assert len({e.attrib.get("stroke-dasharray", "") for e in thick}) == 3


@pytest.mark.parametrize("most", [1, 2, 3, 5, 7, 10, 23, 25, 48, 50, 118, 250, 1_000])
def test_the_axis_of_lines_is_marked_at_even_whole_numbers(most: int) -> None:
    """A mark that was rounded would stand at a height that is not its own."""
    points = tuple(point(day, Decimal(value), f"2024-08:x{value}@ward") for day, value in (("05/8", 0), ("06/8", most)))
    chart = Chart(form=ChartForm.LINES, title="Cộng dồn", series=(ChartSeries(points=points),))
    root = ET.fromstring(document_svg(chart, 160))
    axis = [e for e in root.iter(f"{SVG}text") if e.attrib.get("text-anchor") == "end"]
    marks = [(int("".join(e.itertext()).replace(".", "")), float(e.attrib["y"])) for e in axis]
    assert marks[-1][0] >= most
    assert len({after - before for (before, _), (after, _) in pairwise(marks)}) == 1
    heights = [before - after for (_, before), (_, after) in pairwise(marks)]
    assert max(heights) - min(heights) < 0.1
