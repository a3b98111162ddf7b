"""Pieces of WordprocessingML that python-docx has no call for: borders, fields, fixed tables, stable archives."""

from io import BytesIO
from textwrap import shorten
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shape import InlineShape
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

FONT = "Times New Roman"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def element(tag: str, **attributes: Any) -> Any:
    """An XML element of the w: namespace with attributes of the same."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def insert(parent: Any, child: Any, *later: str) -> None:
    """Puts a child where the standard wants it: in the place of its like, before any of the `later` ones."""
    for old in parent.findall(child.tag):
        parent.remove(old)
    following = next((each for each in parent if each.tag in {qn(f"w:{tag}") for tag in later}), None)
    if following is None:
        parent.append(child)
    else:
        following.addprevious(child)


def count_pages_anew(section: Section) -> None:
    """The section's pages are numbered from 1."""
    later = ("cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid")
    insert(section._sectPr, element("pgNumType", start=1), *later)  # noqa: SLF001 — page numbering has no public call


def set_font(style: Any, size: float) -> None:
    """Times New Roman in black for every script, without the template's theme fonts."""
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if "Theme" in name:
            del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def prepare_styles(document: Document, size: float) -> None:
    """Normal and the three headings in the decree's type, in Vietnamese, without spacing of their own."""
    normal = document.styles["Normal"]
    set_font(normal, size)
    normal.element.get_or_add_rPr().append(element("lang", val="vi-VN", eastAsia="vi-VN"))
    for name, bold in (("Heading 1", True), ("Heading 2", True), ("Heading 3", False)):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        set_font(style, size)
        style.font.bold, style.font.italic, style.font.color.rgb = bold, False, RGBColor(0, 0, 0)
    compat = document.settings.element.find(qn("w:compat"))
    if compat is None:
        compat = element("compat")
        document.settings.element.append(compat)
    for old in list(compat):
        compat.remove(old)
    address = "http://schemas.microsoft.com/office/word"
    compat.append(element("compatSetting", name="compatibilityMode", uri=address, val=15))


def shape(
    paragraph: Paragraph,
    align: str = "left",
    *,
    before: float = 0,
    line: float | None = None,
    indent_mm: float = 0,
    keep: bool = False,
) -> Paragraph:
    """Alignment, points before, exact line height in points, first-line indent, and whether it stays with the next."""
    form = paragraph.paragraph_format
    form.alignment = getattr(WD_ALIGN_PARAGRAPH, align.upper())
    form.space_before, form.space_after = Pt(before), Pt(0)
    if line:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)
    if indent_mm:
        form.first_line_indent = Mm(indent_mm)
    form.keep_with_next, form.widow_control = keep, True
    return paragraph


def property_text(text: str) -> str:
    """A text as a property of the file holds it: 255 characters at most, cut between two words."""
    return shorten(text, 255, placeholder=" …")


def write(paragraph: Paragraph, text: str, size: float, *, bold: bool = False, italic: bool = False) -> Run:
    """A run of text at a size; line feeds become line breaks."""
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return run


def rule(paragraph: Paragraph, length: float, room: float) -> None:
    """A centred rule `length` points long in a column `room` points wide: the border of an empty line."""
    shape(paragraph, "center", before=2, line=3)
    side = Pt(max(0.0, (room - length) / 2))
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    write(paragraph, "", 1)
    _border(paragraph, ("top",), 6, 0)


def frame(paragraph: Paragraph, width: float, room: float, colour: str = "000000") -> None:
    """A single frame `width` points wide around a line in a column `room` points wide."""
    side = Pt(max(0.0, (room - width) / 2))
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    _border(paragraph, ("top", "left", "bottom", "right"), 8, 2, colour)


def _border(paragraph: Paragraph, sides: tuple[str, ...], eighths: int, space: int, colour: str = "000000") -> None:
    borders = element("pBdr")
    for side in sides:
        borders.append(element(side, val="single", sz=eighths, space=space, color=colour))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 — python-docx has no public call for borders
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")


def bar_above(paragraph: Paragraph) -> None:
    """A rule over the whole width above a paragraph."""
    _border(paragraph, ("top",), 6, 2)


def page_field(paragraph: Paragraph, size: float) -> None:
    """The number of the page as a field."""
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = write(paragraph, "", size)
        if kind:
            run._r.append(element("fldChar", fldCharType=kind))  # noqa: SLF001 — fields have no public call
        else:
            instruction = element("instrText")
            instruction.text = text
            run._r.append(instruction)  # noqa: SLF001 — fields have no public call


def fixed_table(table: Table, widths: list[float], *, side: float = 0, above: float = 0) -> Table:
    """Column widths in points that hold whatever the cells contain; padding at the sides and above and below."""
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    properties = table._tbl.tblPr  # noqa: SLF001 — cell margins have no public call
    margins = element("tblCellMar")
    for place, padding in (("top", above), ("left", side), ("bottom", above), ("right", side)):
        margins.append(element(place, w=round(padding * 20), type="dxa"))
    insert(properties, margins, "tblLook", "tblCaption", "tblDescription")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
        for cell in column.cells:
            cell.width = Pt(width)
    return table


def row_rules(row: Any, *, header: bool = False) -> None:
    """A row that is never split over pages; a header row repeats on each."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 — row properties have no public call
    properties.append(element("cantSplit"))
    if header:
        properties.append(element("tblHeader"))


def first(cell: _Cell) -> Paragraph:
    """The empty paragraph that each new cell begins with."""
    return cell.paragraphs[0]


def stable_archive(data: bytes) -> bytes:
    """The same ZIP members with fixed times, so that equal content gives equal bytes."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return buffer.getvalue()


def describe(picture: InlineShape, text: str) -> None:
    """Sets the alternative text of a picture, for screen readers."""
    picture._inline.docPr.set("descr", text)  # noqa: SLF001 — python-docx has no call for it
