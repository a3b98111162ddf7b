"""The head of a document as clerks set it: in a table, with tab stops or in text boxes; rules as borders or shapes."""

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from factories.word_habits import MOTTO, NATION, Habits
from toso.documents.layout.text_width import width

_VML = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


class Heads:
    """Writes the head; the writer that inherits it has `word`, `room` and `write`."""

    h: Habits

    def rule(self, cell, text, size, share, room_mm, *, bold=True):
        """Beneath a line of text, by this clerk's habit; underlining is done with the text itself."""
        if text == self.h.bare:
            return
        length = width(text, size, bold=bold) * share * (0.5 if text == self.h.short else 1)
        if self.h.rules == "underline" and share == 1:
            cell.paragraphs[-1].runs[-1].underline = True
            for run in cell.paragraphs[-1].runs:
                run.underline = True
            return
        if self.h.rules == "typed":
            line = cell.add_paragraph()
            self.write(line, "_" * round(length / (size / 2)), size, align="center")
            line.paragraph_format.line_spacing = Pt(10)
            return
        if self.h.rules == "shape":
            slip = self.h.slip if share < 1 and size < 14 else 0
            anchor = cell.paragraphs[-1]  # a shape stands relative to the paragraph that holds it
            start = (room_mm * 72 / 25.4 - length) / 2
            anchor._p.append(
                parse_xml(
                    f"<w:r {_VML}><w:pict><v:line style='position:absolute;z-index:1' "
                    f"from='{start:.1f}pt,{size * 1.3 + 2 * slip:.1f}pt' "
                    f"to='{start + length:.1f}pt,{size * 1.3 + 3 * slip:.1f}pt' "
                    "strokecolor='black' strokeweight='.75pt'/></w:pict></w:r>"
                )
            )
            return
        line = cell.add_paragraph()
        line.paragraph_format.space_after = line.paragraph_format.space_before = Pt(0)
        line.paragraph_format.line_spacing = Pt(4)
        side = Pt(max(0.0, (room_mm * 72 / 25.4 - length) / 2))
        line.paragraph_format.left_indent = line.paragraph_format.right_indent = side
        border = OxmlElement("w:pBdr")
        top = OxmlElement("w:top")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
            top.set(qn(f"w:{name}"), value)
        border.append(top)
        line._p.get_or_add_pPr().insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")

    def head(self) -> None:
        {"table": self._head_in_a_table, "tabs": self._head_with_tabs, "boxes": self._head_in_boxes}[self.h.head]()

    def _number(self) -> str:
        return self.h.number

    def _date(self) -> str:
        return "Hồng Gai, ngày 12 tháng 7 năm 2024"

    def _columns(self):
        left = min(67.0, self.room - 93)
        table = self.word.add_table(rows=2, cols=2)
        table.autofit = False
        self._widths(table, left)
        margins = OxmlElement("w:tblCellMar")
        for side in ("left", "right"):
            margin = OxmlElement(f"w:{side}")
            margin.set(qn("w:w"), "0")
            margin.set(qn("w:type"), "dxa")
            margins.append(margin)
        table._tbl.tblPr.append(margins)
        return table, left

    def _widths(self, table, left) -> None:
        for column, mm in zip(table.columns, (left, self.room - left), strict=True):
            column.width = Mm(mm)
            for cell in column.cells:
                cell.width = Mm(mm)

    def _head_in_a_table(self) -> None:
        table, left = self._columns()
        self._agency(table.cell(0, 0), left)
        self._nation(table.cell(0, 1), self.room - left)
        if self.h.issued_with:
            return
        self.write(table.cell(1, 0).paragraphs[0], self._number(), 13, align="center", before=6)
        self.write(table.cell(1, 1).paragraphs[0], self._date(), 13, italic=True, align="center", before=6)
        if self.h.outdent:
            table.cell(1, 0).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT
            table.cell(1, 0).paragraphs[0].paragraph_format.left_indent = Mm(-self.h.outdent)
        if self.h.subject:
            self.write(table.cell(1, 0).add_paragraph(), self.h.subject, 12, align="center", before=6)

    def _agency(self, cell, room) -> None:
        if self.h.superior:
            self.write(cell.paragraphs[0], self.h.superior, 12, align="center")
        first = cell.add_paragraph() if self.h.superior else cell.paragraphs[0]
        self.write(first, "ỦY BAN NHÂN DÂN", 12, bold=True, align="center")
        self.write(cell.add_paragraph(), "PHƯỜNG HỒNG GAI", 12, bold=True, align="center")
        self.rule(cell, "PHƯỜNG HỒNG GAI", 12, 0.42, room)

    def _nation(self, cell, room) -> None:
        self.write(cell.paragraphs[0], NATION, self.h.nation_size, bold=True, align="center")
        self.write(cell.add_paragraph(), MOTTO, self.h.nation_size + 1, bold=True, align="center")
        self.rule(cell, MOTTO, self.h.nation_size + 1, 1, room)

    def _head_with_tabs(self) -> None:
        """Both columns on the same lines, parted by centred tab stops; rules are drawn shapes."""
        left, right = 33.0, self.room - 47.0
        pairs = (
            ("ỦY BAN NHÂN DÂN", NATION, 12, self.h.nation_size, True),
            ("PHƯỜNG HỒNG GAI", MOTTO, 12, self.h.nation_size + 1, True),
            (self._number(), self._date(), 13, 13, False),
        )
        for index, (one, other, size, other_size, bold) in enumerate(pairs):
            line = self.word.add_paragraph()
            stops = line.paragraph_format.tab_stops
            stops.add_tab_stop(Mm(left), WD_TAB_ALIGNMENT.CENTER)
            stops.add_tab_stop(Mm(right), WD_TAB_ALIGNMENT.CENTER)
            line.add_run("\t").font.size = Pt(size)
            self.write(line, one, size, bold=bold, before=12 if index == 2 else 0)
            line.add_run("\t").font.size = Pt(size)
            self.write(line, other, other_size, bold=bold, italic=index == 2, before=12 if index == 2 else 0)
        line = self.word.paragraphs[-2]
        for text, size, share, middle in (
            ("PHƯỜNG HỒNG GAI", 12, 0.42, left),
            (MOTTO, self.h.nation_size + 1, 1, right),
        ):
            length, centre = width(text, size, bold=True) * share, middle * 72 / 25.4
            line._p.append(
                parse_xml(
                    f"<w:r {_VML}><w:pict><v:line style='position:absolute;z-index:1' "
                    f"from='{centre - length / 2:.1f}pt,18pt' to='{centre + length / 2:.1f}pt,18pt' "
                    "strokecolor='black' strokeweight='.75pt'/></w:pict></w:r>"
                )
            )

    def _head_in_boxes(self) -> None:
        """Two text boxes side by side at the top of the page."""
        anchor = self.word.add_paragraph()
        left = min(67.0, self.room - 93)
        maker = docx.Document()
        for column, (start, room) in enumerate(((0.0, left), (left, self.room - left))):
            cell = maker.add_table(rows=1, cols=1).cell(0, 0)
            if column == 0:
                self._agency(cell, room)
                self.write(cell.add_paragraph(), self._number(), 13, align="center", before=6)
            else:
                self._nation(cell, room)
                self.write(cell.add_paragraph(), self._date(), 13, italic=True, align="center", before=9.45)
            content = "".join(etree.tostring(paragraph._p, encoding="unicode") for paragraph in cell.paragraphs)
            anchor._p.append(
                parse_xml(
                    f"<w:r {_VML}><w:pict><v:shape type='#_x0000_t202' coordsize='21600,21600' o:spt='202' "
                    "path='m,l,21600r21600,l21600,xe' "
                    f"style='position:absolute;margin-left:{start}mm;margin-top:0;width:{room}mm;height:26mm;z-index:1' "
                    f"stroked='f' filled='f'><v:textbox inset='0,0,0,0'><w:txbxContent>{content}</w:txbxContent>"
                    "</v:textbox></v:shape></w:pict></w:r>"
                )
            )
        anchor.paragraph_format.space_after = Pt(70)
