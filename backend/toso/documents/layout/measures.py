"""Lengths and sizes of the official layout (NĐ 30/2020/NĐ-CP, Phụ lục I); PDF and DOCX both take them from here.

Millimetres end in _MM; everything else is points. Where the decree gives a range, the value is that of its samples.
"""

from toso.documents.content import Orientation

POINTS_PER_MM = 72 / 25.4

# Mục I, điểm 1 and 3: paper and margins (top and bottom 20-25, left 30-35, right 15-20 mm).
PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 210, 297
TOP_MM, RIGHT_MM, BOTTOM_MM, LEFT_MM = 20, 20, 20, 30
PAGE_NUMBER_TOP_MM = 10
TEXT_WIDTH_MM = PAGE_WIDTH_MM - LEFT_MM - RIGHT_MM
# A landscape page is bound at the edge that was the left one, which is now its top; the right one (15-20) its foot.
LANDSCAPE_FOOT_MM = 15
LANDSCAPE_MARGINS_MM = (LEFT_MM, TOP_MM, LANDSCAPE_FOOT_MM, BOTTOM_MM)
LANDSCAPE_TEXT_WIDTH_MM = PAGE_HEIGHT_MM - TOP_MM - BOTTOM_MM

# Mục IV: the diagram's two columns. Quốc hiệu at 12 pt bold takes 87.7 mm.
AGENCY_COLUMN_MM, NATION_COLUMN_MM = 67, 93
RECIPIENTS_COLUMN_MM, SIGNATURE_COLUMN_MM = 72, 88
RECIPIENTS_AIR_MM, RECIPIENTS_LINE = 4, 13
"""Between Nơi nhận and the signature; height of its lines."""
RECIPIENTS_KEPT = 3
"""The last lines of a long Nơi nhận, which stand on one page."""

# Mục V: sizes of the sample table.
NATION, MOTTO, AGENCY, NUMBER, PLACE_DATE, SUBJECT_LINE = 12, 13, 12, 13, 13, 12
TITLE, SUMMARY, BODY, SIGNATURE, ADDRESSEES = 14, 14, 14, 14, 14
RECIPIENTS_WORD, RECIPIENTS, DRAFTER, CONTACT, PAGE_NUMBER, MARK, ANNEX = 12, 11, 11, 11, 14, 13, 14
ELECTRONIC_MARK = 10
"""The text that an organisation's electronic signature shows at the top right (Mục III, điểm 1; ô 14)."""
ELECTRONIC_MARK_WIDTH_MM, ELECTRONIC_MARK_HEIGHT_MM = 120, 5
TABLE, TABLE_LINE = 13, 16
TABLE_WIDE, TABLE_WIDE_LINE, TABLE_WIDE_FROM = 12, 15, 7
TABLE_WIDEST, TABLE_WIDEST_LINE, TABLE_WIDEST_FROM = 11, 13, 11
TABLE_DENSE, TABLE_DENSE_LINE = 9.5, 10.5
TABLE_DENSE_ABOVE, TABLE_DENSE_SIDE = 0.25, 2
"""Cells of a table by its number of columns; the decree sets no size for tables."""
TABLE_WHOLE_ROWS = 14
"""A wide table of no more rows, those that stand together as one, stands on one page."""
ANNEX_HEAD = 110
"""Above the table of an annex: its heading, a title and "(Kèm theo …)" of two lines."""
TABLE_SIDE, TABLE_ABOVE = 3, 2
"""Room within a cell beside its text, and above and below it."""
CAPTION_GAP = 2
"""Between the caption or unit of a table and its first line."""

# Mục II, điểm 6: 6 pt between paragraphs, first line indented, single to 1.5 lines (16.1 to 24.1 pt at 14 pt).
PARAGRAPH_GAP = 6
LINE_HEIGHT = 18
INDENT_MM = 12.7

ADDRESSEE_WIDTH_MM = 112
"""Where there are several addressees, longer names are broken, so that the list stays about the middle."""
SIGNING_ROOM_MM = 30
CHECK_CODE_MM = 20
"""Room between position and name: a seal of 36 mm covers a third of the signature and part of the lines above."""
RULE = 0.75
RULE_SHARE = 0.4
"""Rules below agency, summary and annex title are a third to a half of the line."""

MARK_HEIGHT_MM = 8
URGENCY_WIDTHS_MM = {"HỎA TỐC": 30, "THƯỢNG KHẨN": 40, "KHẨN": 20}
DRAFT_WIDTH_MM = 30


def text_width_mm(orientation: Orientation) -> float:
    """The width between the margins of a page."""
    return LANDSCAPE_TEXT_WIDTH_MM if orientation is Orientation.LANDSCAPE else TEXT_WIDTH_MM


def table_height(text_width: float) -> float:
    """Room in points for the table of an annex on its first page, by the width of its text in millimetres."""
    standing = PAGE_HEIGHT_MM - TOP_MM - BOTTOM_MM
    lying = PAGE_WIDTH_MM - LEFT_MM - LANDSCAPE_FOOT_MM
    return (lying if text_width > TEXT_WIDTH_MM else standing) * POINTS_PER_MM - ANNEX_HEAD
