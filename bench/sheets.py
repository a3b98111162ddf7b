"""A list of 100,000 people as a ward would send it: names, addresses and states drawn by a seeded hand."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import xlsxwriter

HEAD = (
    "Khu phố",
    "Tổ dân",
    "Tuyến phố",
    "Số nhà",
    "Loại hộ",
    "Tên hộ",
    "Điện thoại hộ",
    "Họ và tên",
    "Quan hệ với chủ hộ",
    "Giới tính",
    "Ngày sinh",
    "Số điện thoại",
    "Loại điện thoại",
    "Loại SIM",
    "Nhu cầu",
    "Tài khoản thanh toán",
    "Ứng dụng số",
    "Đã tuyên truyền",
)
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Mai")
MIDDLE = ("Văn", "Thị", "Minh", "Ngọc", "Đức", "Thu", "Quang", "Hải", "Thanh", "Hồng", "Xuân", "Bích", "Tuấn", "Mạnh")
GIVEN = (
    "An",
    "Bình",
    "Châu",
    "Dũng",
    "Đạt",
    "Giang",
    "Hà",
    "Hạnh",
    "Hiếu",
    "Hoa",
    "Hùng",
    "Hương",
    "Khánh",
    "Lan",
    "Linh",
    "Long",
    "Mai",
    "Nam",
    "Nga",
    "Phúc",
    "Phương",
    "Quân",
    "Sơn",
    "Thảo",
    "Thắng",
    "Trang",
    "Tú",
    "Uyên",
    "Việt",
    "Yến",
)
ROLES = ("Chủ hộ", "Vợ", "Con", "Con", "Cháu", "Mẹ")
PREFIXES = ("91", "90", "98", "97", "86", "83")
NEIGHBOURHOODS, STREETS = 12, 20


def write_sheet(path: Path, rows: int) -> None:
    """An XLSX file of `rows` people in households of three or four, with every household's data on its first row."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Nhân khẩu")
        sheet.write_row(0, 0, HEAD)
        for number, row in enumerate(_people(Random("p8"), rows), start=1):
            sheet.write_row(number, 0, row)


def _people(rng: Random, rows: int) -> Iterator[tuple[str, ...]]:
    home, left = 0, 0
    place: tuple[str, ...] = ()
    for _ in range(rows):
        head = left == 0
        if head:
            home, left = home + 1, rng.choice((3, 3, 4, 4, 4, 6))
            unit, street = home % NEIGHBOURHOODS + 1, home // NEIGHBOURHOODS % STREETS + 1
            place = (f"Khu phố {unit}", f"Tổ {street % 6 + 1}", f"Phố Đo {unit}.{street}", f"{home}", "Hộ gia đình")
        name = f"{rng.choice(FAMILY)} {rng.choice(MIDDLE)} {rng.choice(GIVEN)} {rng.choice(GIVEN)}"
        phone = f"0{rng.choice(PREFIXES)}{rng.randrange(10)} {rng.randrange(100, 999)} {rng.randrange(100, 999)}"
        of_home = (*place, name, phone) if head else ("",) * 7
        role, own = ROLES[0] if head else rng.choice(ROLES[1:]), phone if rng.random() < 0.6 else ""
        yield *of_home, name, role, *_states(rng), own, *_digital(rng)
        left -= 1


def _states(rng: Random) -> tuple[str, str]:
    return rng.choice(("Nam", "Nữ")), f"{rng.randrange(1, 28):02}/{rng.randrange(1, 13):02}/{rng.randrange(1940, 2020)}"


def _digital(rng: Random) -> tuple[str, ...]:
    return (
        rng.choice(("Điện thoại thông minh", "Điện thoại phím bấm", "Không có")),
        rng.choice(("SIM 4G trở lên", "SIM 2G")),
        rng.choice(("Có", "Không có nhu cầu", "")),
        rng.choice(("Có", "Chưa")),
        rng.choice(("Có", "Chưa")),
        rng.choice(("15/07/2024", "Có", "")),
    )
