"""Plain sheets that are signed with a pen: who signs stands side by side, with room to sign, on one page."""

import io

import pdfplumber
import pytest

from toso.documents.printed_table import PrintedTable, table_file

MOST_ON_ONE_PAGE = 34
ROOM = 40  # points below a role


def signed_sheet(rows: int, roles: tuple[str, ...]) -> bytes:
    table = PrintedTable(
        name="bang",
        unit="Khu phố 1",
        title="Bảng chi hỗ trợ",
        facts=("Tháng 7/2024.",),
        heads=("TT", "Họ và tên", "Số tiền"),
        widths=(1, 5, 3),
        rows=[(n, "Nguyễn Văn Mẫu", 50_000) for n in range(rows)],
        foot=("", "Cộng", rows * 50_000),
        signed=roles,
    )
    return table_file(table, "pdf", "Ủy ban nhân dân phường").content


@pytest.mark.parametrize("rows", [3, MOST_ON_ONE_PAGE])
def test_who_signs_stands_side_by_side_with_room_for_a_pen(rows: int) -> None:
    roles = ("Người lập bảng", "Tài chính - Kế toán", "Lãnh đạo duyệt")
    with pdfplumber.open(io.BytesIO(signed_sheet(rows, roles))) as pdf:
        last = pdf.pages[-1]
        lines = last.extract_text_lines()
        (signed,) = [line for line in lines if line["text"] == " ".join(roles)]
        below = [line for line in lines if line["top"] > signed["bottom"] + 1]
        assert [line["text"] for line in below] == [" ".join(["(Ký, ghi rõ họ tên)"] * len(roles))]
        assert last.height - below[0]["bottom"] > ROOM + 56, "room above the margin of 20 mm"


@pytest.mark.parametrize("rows", range(19, 29))
def test_nobody_signs_a_page_without_a_row_of_the_table(rows: int) -> None:
    with pdfplumber.open(io.BytesIO(signed_sheet(rows, ("Người lập danh sách", "Người chủ trì")))) as pdf:
        text = pdf.pages[-1].extract_text()
    assert "Người chủ trì" in text
    assert "Nguyễn Văn Mẫu" in text
