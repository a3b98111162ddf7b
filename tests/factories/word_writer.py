"""Official documents as clerks make them in Word, built by hand with python-docx and not by the product's own writer."""

from io import BytesIO

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from PIL import Image, ImageDraw

from factories.word_habits import LISTED, PARAGRAPHS, Habits
from factories.word_heads import Heads
from toso.documents.layout.text_width import width


def pen() -> bytes:
    """A signature in blue ink."""
    picture = Image.new("RGBA", (350, 160), (0, 0, 0, 0))
    ImageDraw.Draw(picture).line([(20, 120), (90, 30), (150, 130), (230, 40), (330, 90)], (20, 40, 160, 255), 6)
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


class Writer(Heads):
    """Writes one document by its habits."""

    def __init__(self, habits: Habits) -> None:
        self.h, self.word = habits, docx.Document()
        section = self.word.sections[0]
        self._page(section, landscape=False)
        normal = self.word.styles["Normal"]
        normal.font.name, normal.font.size = habits.font, Pt(habits.body_size)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), habits.font)
        self.room = habits.paper[0] - habits.margins[1] - habits.margins[3]

    def _page(self, section, *, landscape: bool) -> None:
        top, right, bottom, left = self.h.margins
        short, long = (Mm(side) for side in self.h.paper)
        section.page_width, section.page_height = (long, short) if landscape else (short, long)
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.top_margin, section.right_margin = Mm(top), Mm(right)
        section.bottom_margin, section.left_margin = Mm(bottom), Mm(left)
        if landscape:
            section.top_margin, section.left_margin = Mm(30), Mm(20)
        section.header_distance = Mm(self.h.header)
        section.different_first_page_header_footer = self.h.numbers != "first"

    def write(self, paragraph, text, size, *, bold=False, italic=False, align=None, before=0):
        """A paragraph's text in runs as the clerk's Word leaves them."""
        start, changes = self.h.style
        if start and text.startswith(start):
            look = {"size": size, "bold": bold, "italic": italic, "align": align, "before": before, **changes}
            size, bold, italic, align, before = look.values()
        form = paragraph.paragraph_format
        form.space_before, form.space_after = Pt(before), Pt(0)
        if align:
            form.alignment = getattr(WD_ALIGN_PARAGRAPH, align.upper())
        text = self.h.say(text.replace(*self.h.wording) if self.h.wording[0] else text)
        parts = [text] if self.h.letters == "run" else [f"{word} " for word in text.split(" ")]
        if len(parts) > 1:
            parts[-1] = parts[-1].rstrip(" ")
        for index, part in enumerate(parts):
            run = paragraph.add_run(part)
            run.font.size, run.bold, run.italic = Pt(size), bold, italic
            if self.h.letters == "kerned":
                kerning = OxmlElement("w:kern")
                kerning.set(qn("w:val"), "2")
                spacing = OxmlElement("w:spacing")
                spacing.set(qn("w:val"), "-4" if index % 2 else "4")
                run._r.get_or_add_rPr().append(spacing)
                run._r.get_or_add_rPr().append(kerning)
        return paragraph

    def lines(self, paragraph) -> None:
        """The spacing of running text."""
        form = paragraph.paragraph_format
        form.line_spacing = Pt(18) if self.h.spacing == "exact" else self.h.spacing

    def title(self) -> None:
        if self.h.subject:
            return
        kind = "QUY CHẾ" if self.h.issued_with else "BÁO CÁO"
        self.write(self.word.add_paragraph(), kind, 14, bold=True, align="center", before=14)
        for line in self.h.summary:
            self.write(self.word.add_paragraph(), line, 14, bold=True, align="center")
        last = self.h.summary[-1]
        if self.h.issued_with:
            last = "của Chủ tịch Ủy ban nhân dân phường Hồng Gai)"
            for line in ("(Ban hành kèm theo Quyết định số 62/QĐ-UBND ngày 13 tháng 6 năm 2024", last):
                self.write(self.word.add_paragraph(), line, 14, italic=True, align="center")
        share = 0.42 if len(self.h.summary) == 1 else 0.9
        self.rule(self.word, last, 14, share, self.room)

    def addressees(self) -> None:
        if len(self.h.addressees) == 1:
            text = f"Kính gửi: {self.h.addressees[0]}"
            self.write(self.word.add_paragraph(), text, 14, align="center", before=12)
            return
        first = self.write(self.word.add_paragraph(), "Kính gửi:", 14, before=12)
        first.paragraph_format.left_indent = Mm(28)
        start = 28 + width("Kính gửi", 14) * 25.4 / 72
        for index, name in enumerate(self.h.addressees, 1):
            end = "." if index == len(self.h.addressees) else ";"
            line = self.write(self.word.add_paragraph(), f"- {name}{end}", 14)
            line.paragraph_format.left_indent = Mm(start)

    def body(self) -> None:
        for text in self.h.texts:
            line = self.word.add_paragraph()
            self.write(line, text, self.h.body_size, align=self.h.align, before=self.h.gap)
            line.paragraph_format.first_line_indent = Mm(self.h.indent)
            self.lines(line)
        for index in range(0 if self.h.texts else self.h.paragraphs):
            last = index == self.h.paragraphs - 1
            text = PARAGRAPHS[min(index, 1 + index % 2)]
            if last:
                text = "Ủy ban nhân dân phường trân trọng báo cáo./."
            if index in {1, 5}:
                heading = self.word.add_paragraph()
                self.write(
                    heading,
                    f"{'I' * (1 + index // 5)}. KẾT QUẢ THỰC HIỆN",
                    self.h.body_size,
                    bold=True,
                    before=self.h.gap,
                )
                heading.paragraph_format.first_line_indent = Mm(self.h.indent)
                self.lines(heading)
            line = self.word.add_paragraph()
            self.write(line, text, self.h.body_size, align=self.h.align, before=self.h.gap)
            line.paragraph_format.first_line_indent = Mm(self.h.indent)
            line.paragraph_format.keep_with_next = last
            self.lines(line)
            if index == 2 and self.h.body == "lists":
                self.listed()
            if index == 3:
                line.runs[0].font.color.rgb = RGBColor(*self.h.colour)
                line.runs[0].font.name = self.h.other_font or self.h.font

    def listed(self) -> None:
        """Items, some hanging from their marks and some within others, and room to write in."""
        for text, left, first in LISTED:
            line = self.word.add_paragraph()
            self.write(line, text, self.h.body_size, align="justify", before=self.h.gap)
            line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Mm(left), Mm(first)
            self.lines(line)

    def footnote(self) -> None:
        section = self.word.sections[0]
        section.footer_distance = Mm(self.h.margins[2])
        line = section.first_page_footer.paragraphs[0]
        mark = line.add_run("1")
        mark.font.size, mark.font.superscript = Pt(10), True
        line.add_run(" Sau đây gọi tắt là Kế hoạch số 62.").font.size = Pt(10)

    def themed(self) -> None:
        """Every run takes its font from the theme, whose Latin one is not Times New Roman."""
        language = OxmlElement("w:themeFontLang")
        language.set(qn("w:val"), "vi-VN")
        self.word.settings.element.append(language)
        for fonts in self.word.element.body.iter(qn("w:rFonts")):
            fonts.getparent().remove(fonts)
        fonts = self.word.styles["Normal"].element.rPr.rFonts
        fonts.attrib.clear()
        for side in ("ascii", "hAnsi"):
            fonts.set(qn(f"w:{side}Theme"), "majorHAnsi")

    def feet(self) -> None:
        if self.h.empty_lines:
            self.word.add_paragraph().paragraph_format.space_after = Pt(0)
        if self.h.alone:
            self.word.add_paragraph().paragraph_format.page_break_before = True
        table = self.word.add_table(rows=1, cols=2)
        table.autofit = False
        left, right = table.rows[0].cells
        self._widths(table, 70)
        self.write(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True)
        above = ["- Như trên;"] if self.h.addressees else []
        for item in [*above, *self.h.recipients]:
            self.write(left.add_paragraph(), item, 11)
        for index, text in enumerate(self.h.signature):
            line = right.paragraphs[0] if index == 0 else right.add_paragraph()
            self.write(line, text, 14, bold=True, align="center")
        if self.h.empty_lines:
            for _ in range(4):
                self.write(right.add_paragraph(), "", 14)
        if self.h.pen:
            picture = right.add_paragraph()
            picture.alignment = WD_ALIGN_PARAGRAPH.CENTER
            picture.add_run().add_picture(BytesIO(pen()), Mm(35))
        room = 0 if self.h.empty_lines or self.h.pen else 70
        for name in filter(None, (self.h.held_office, "Vũ Mạnh Hải")):
            self.write(right.add_paragraph(), name, 14, bold=True, align="center", before=room)
            room = 0

    def page_numbers(self) -> None:
        if self.h.numbers == "none":
            return
        line = self.word.sections[0].header.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            run = line.add_run()
            run.font.size = Pt(10 if self.h.numbers == "small" else 14)
            if kind:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
            else:
                mark = OxmlElement("w:instrText")
                mark.text = text
            run._r.append(mark)

    def annex(self, number: int, orientation: str) -> None:
        section = self.word.add_section(WD_SECTION.NEW_PAGE)
        self._page(section, landscape=orientation == "landscape")
        start = OxmlElement("w:pgNumType")
        start.set(qn("w:start"), "1")
        section._sectPr.append(start)
        label = "Phụ lục" if len(self.h.annexes) == 1 else f"Phụ lục {'I' * number}"
        shown = label.upper() if self.h.shouting_annex else label
        self.write(self.word.add_paragraph(), shown, 14, bold=True, align="center")
        self.write(self.word.add_paragraph(), "SỐ LIỆU THEO KHU PHỐ", 14, bold=True, align="center")
        enclosed = "(Kèm theo Báo cáo số 05/BC-UBND ngày 12 tháng 7 năm 2024 của Ủy ban nhân dân phường Hồng Gai)"
        self.write(self.word.add_paragraph(), enclosed, 14, italic=True, align="center")
        table = self.word.add_table(rows=1, cols=3, style="Table Grid")
        header = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(header)
        for cell, text in zip(table.rows[0].cells, ("TT", "Khu phố", "Số hộ"), strict=True):
            self.write(cell.paragraphs[0], text, 13, bold=True, align="center")
        for row in range(1, 61):
            cells = table.add_row().cells
            for cell, text in zip(cells, (str(row), f"Khu phố {row}", "1.240"), strict=True):
                self.write(cell.paragraphs[0], text, 13)

    def made(self) -> bytes:
        self.page_numbers()
        self.head()
        self.title()
        if self.h.addressees:
            self.addressees()
        self.body()
        if not self.h.issued_with:
            self.feet()
        if self.h.footnote:
            self.footnote()
        if self.h.blank_page:
            self.word.add_paragraph().paragraph_format.page_break_before = True
        if self.h.theme:
            self.themed()
        for number, orientation in enumerate(self.h.annexes, 1):
            self.annex(number, orientation)
        buffer = BytesIO()
        self.word.save(buffer)
        return buffer.getvalue()
