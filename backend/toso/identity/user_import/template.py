"""The spreadsheet to fill in: headings, an example line that is never read, and the words that each column knows."""

import io

from toso.authz.roles import Role
from toso.identity.user_import.columns import FIELD_LABELS, REQUIRED
from toso.organisation.tables import MemberKind

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILE_NAME = "mau-nguoi-dung.xlsx"
EXAMPLE = "VÍ DỤ (dòng này không được nhập)"
_EXAMPLE = (f"{EXAMPLE}: Ngô Văn Bình", "0912 345 678", "Thành viên Tổ công nghệ số cộng đồng", "", "", "Thành viên")
_WIDTHS = (28, 18, 40, 32, 20, 24)
_ROWS = 1_000


def make_template(unit_names: list[str]) -> bytes:
    """The workbook: a sheet to fill in whose cells offer the ward's own units, and a sheet of these lists."""
    import xlsxwriter  # noqa: PLC0415 — heavy, and few requests need it

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet, lists = book.add_worksheet("Người dùng"), book.add_worksheet("Danh mục")
        head = book.add_format({"bold": True, "bg_color": "#DDE7F3", "border": 1})
        text = book.add_format({"num_format": "@"})
        for place, (field, label) in enumerate(FIELD_LABELS.items()):
            sheet.set_column(place, place, _WIDTHS[place], text)
            sheet.write_string(0, place, f"{label} *" if field in REQUIRED else label, head)
            sheet.write_string(1, place, _EXAMPLE[place] or (unit_names[-1] if field == "unit" and unit_names else ""))
        sheet.freeze_panes(1, 0)
        choices = {2: list(Role.labels().values()), 3: unit_names, 5: list(MemberKind.labels().values())}
        for place, (column, words) in enumerate(choices.items()):
            lists.set_column(place, place, _WIDTHS[column])
            lists.write_string(0, place, list(FIELD_LABELS.values())[column], head)
            lists.write_column(1, place, words)
            letter = "ABC"[place]
            source = f"='Danh mục'!${letter}$2:${letter}${len(words) + 1}"
            sheet.data_validation(
                1, column, _ROWS, column, {"validate": "list", "source": source, "error_type": "warning"}
            )
    return stream.getvalue()
