"""Names of a ward's parts as lists write them: one part alone has to fit, else it is asked."""

import pytest

from toso.files.sheet_headings import aside, group_of
from toso.kit.unit_names import UnitNames, names_part

COMMUNE = UnitNames(
    (n, [n]) for n in ("Thôn Nậm Khao", "Bản Đông", "Thôn Làng Mới", "Thôn Mới", "Thôn 1", "Xóm 1", "Thôn 2")
)
WARD = UnitNames([("Khu phố 3", ["Khu phố 3", "KP3", "kp.hg3"]), ("Tổ dân phố 4", ["Tổ dân phố 4"])])


@pytest.mark.parametrize(
    ("units", "text", "expected"),
    [
        (COMMUNE, "Thôn Nậm Khao", "Thôn Nậm Khao"),
        (COMMUNE, "Nậm Khao", "Thôn Nậm Khao"),
        (COMMUNE, "Bản Nậm Khao", "Thôn Nậm Khao"),
        (COMMUNE, "  thôn nậm khao ", "Thôn Nậm Khao"),
        (COMMUNE, "Đông", "Bản Đông"),
        (COMMUNE, "Mới", "Thôn Mới"),
        (COMMUNE, "Làng Mới", None),  # Thôn Làng Mới, or Thôn Mới called otherwise
        (COMMUNE, "1", None),
        (COMMUNE, "Bản 1", None),
        (COMMUNE, "2", "Thôn 2"),
        (COMMUNE, "Nậm", None),
        (COMMUNE, "Nậm Khao 2", None),
        (COMMUNE, "", None),
        (WARD, "kp 03", "Khu phố 3"),
        (WARD, "3", "Khu phố 3"),
        (WARD, "Thôn 3", "Khu phố 3"),
        (WARD, "Tổ dân phố 3", None),  # a group within a khu phố
        (WARD, "TDP 4", "Tổ dân phố 4"),
        (WARD, "Tổ 3", None),
    ],
)  # fmt: skip
def test_a_part_is_found_where_one_alone_fits(units: UnitNames[str], text: str, expected: str | None) -> None:
    assert units.find(text) == expected


def test_a_number_by_itself_names_no_part_outside_its_column() -> None:
    assert (WARD.named("3"), WARD.named("KP 3"), WARD.named("Sheet 3")) == (None, "Khu phố 3", None)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("THÔN NẬM KHAO", "THÔN NẬM KHAO"),
        ("II. Bản Nậm Khao (14 hộ)", "Bản Nậm Khao"),
        ("Xóm Trong: 12 hộ", "Xóm Trong"),
        ("TỔ 3", "TỔ 3"),
        ("Lang Văn An", ""),  # a name of a person
        ("Bàn Thị Mẩy", ""),
        ("Cộng thôn Nậm Khao", ""),
    ],
)
def test_a_row_of_one_text_names_the_rows_below_where_it_names_a_part(text: str, head: str) -> None:
    assert group_of([text, "", ""]) == head
    assert names_part(head) == (bool(head) and head != "TỔ 3")
    assert aside([text, "", ""], ["Họ tên"]) == ("group" if head else None) or text.startswith("Cộng")
    assert group_of(["Hộ nghèo", "", ""], across=True) == "Hộ nghèo"
    assert group_of([text, "x", ""]) == ""


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (["", "Cộng: 21 hộ", "", 89], "total"),
        (["Tổng: 21 hộ", "89 khẩu", "45 người"], "total"),
        (["Cộng (21 hộ)", ""], "total"),
        (["Tổng 21 hộ", 89], "total"),
        (["Cộng", 21], "total"),
        (["", "", "Nậm Khao, ngày 10 tháng 3 năm 2025"], "foot"),
        (["Người lập bảng", "", "XÁC NHẬN CỦA UBND XÃ"], "foot"),
        (["TM. UBND XÃ", ""], "foot"),
        (["Cống Văn An", "12", "Phố Mới"], None),
        (["Tống Thị Bình", ""], None),
        (["Nguyễn Văn An", "Ký túc xá"], None),
        (["Cộng", "Phố Mới"], None),
    ],
)
def test_sums_and_what_stands_under_a_table_are_no_residents(cells: list[object], why: str | None) -> None:
    assert aside(cells, ["Họ tên", "Số nhà", "Đường"]) == why
