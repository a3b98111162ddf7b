"""One column of addresses, split by what the ward's register knows: right or asked, never wrong."""

import random
import sys
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from toso.files.sheet_reader import Sheet
from toso.households.import_export.addresses import StreetNames, split
from toso.households.import_export.cell_context import CellContext, Neighbourhood
from toso.households.import_export.cells import Fault
from toso.households.import_export.household_rows import LineReader
from toso.households.observations.search_text import folded_words
from toso.kit.place_words import PlaceWords, speaking
from toso.kit.unit_names import UnitNames

STREETS = (
    "Phố Lê Thánh Tông", "Phố Cây Tháp", "Phố Hàng Nồi", "Đường Trần Phú", "Đường Hạ Long", "Ngõ 12", "Phố Văn Lang",
    "Phố Bến Tàu", "Đường Lê Quý Đôn", "Phố Ba Đèo", "Phố Long Tiên", "Đường 25 Tháng 4",
)  # fmt: skip
UNITS = UnitNames(
    (Neighbourhood(UUID(int=n), f"ward.kp{n}", name), (name, f"KP{n}", f"KP {n}"))
    for n in range(1, 7)
    for name in [f"Khu phố {n}"]
)
NAMES = StreetNames(STREETS)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "12 ngõ 5 phố Lê Thánh Tông, tổ 3, KP 2",
            {"house_no": "12", "place_note": "ngõ 5", "street": "Phố Lê Thánh Tông", "group_name": "tổ 3", "unit": "Khu phố 2"},
        ),
        ("Số nhà 7A, đường Trần Phú, tổ dân phố 4", {"house_no": "7A", "street": "Đường Trần Phú", "group_name": "tổ dân phố 4"}),
        ("9/2 Cây Tháp, P. Hồng Gai", None),
        ("9/2 Cây Tháp, phường Hồng Gai, TP Hạ Long, tỉnh Quảng Ninh", {"house_no": "9/2", "street": "Phố Cây Tháp"}),
        ("9/2 Cây Tháp, P. Hồng Gai, TP. Hạ Long", None),
        ("9/2 Cây Tháp, KP2, TP. Hồ Chí Minh", {"house_no": "9/2", "street": "Phố Cây Tháp", "unit": "Khu phố 2"}),
        ("9/2 Cây Tháp, TP.Hạ Long", {"house_no": "9/2", "street": "Phố Cây Tháp"}),
        ("15 đường 25 Tháng 4", {"house_no": "15", "street": "Đường 25 Tháng 4"}),
        ("3 Ngõ 12", {"house_no": "3", "street": "Ngõ 12"}),
        ("21 Le Thanh Tong, KP1", {"house_no": "21", "street": "Phố Lê Thánh Tông", "unit": "Khu phố 1"}),
        ("21 Lê Thành Tông", None),  # another mark
        ("21 Hả Long", None),
        ("21 phố Chưa Có", None),
        ("5 Trần Phú, Cây Tháp", None),  # two streets
        ("gần chợ", None),
        ("KP 3", None),
    ],
)  # fmt: skip
def test_what_is_sure_is_split_and_what_is_not_is_asked(text: str, parts: dict[str, str] | None) -> None:
    if parts is None:
        with pytest.raises(Fault):
            split(text, UNITS, NAMES)
    else:
        assert split(text, UNITS, NAMES)[0] == parts


def test_of_three_hundred_written_as_people_write_none_is_split_wrong() -> None:
    draw = random.Random(62)
    right = asked = wrong = 0
    for _ in range(300):
        text, meant = _written(draw)
        try:
            found, _ = split(text, UNITS, NAMES)
        except Fault:
            asked += 1
            continue
        same = {code: folded_words(part) for code, part in found.items()} == meant
        right, wrong = right + same, wrong + (not same)
    sys.stdout.write(f"địa chỉ: {right} đúng, {asked} hỏi lại, {wrong} sai\n")
    assert wrong == 0
    assert right >= 270


def test_of_twelve_thousand_none_is_split_wrong_and_few_are_asked() -> None:
    draw, asked = random.Random(12), 0
    for _ in range(12_000):
        text, meant = _written(draw)
        try:
            found, _ = split(text, UNITS, NAMES)
        except Fault:
            asked += 1
        else:
            assert {code: folded_words(part) for code, part in found.items()} == meant, text
    assert asked / 12_000 <= 0.08


def _written(draw: random.Random) -> tuple[str, dict[str, str]]:
    """An address in one of the ways people write it, sometimes with a slip, and its parts folded."""
    street, house = draw.choice(STREETS), f"{draw.randint(1, 200)}{draw.choice(['', 'A', '/3'])}"
    meant = {"street": folded_words(street), "house_no": folded_words(house)}
    shown = street.split(" ", 1)[1] if draw.random() < 0.4 and not street.startswith("Ngõ") else street
    first = f"{draw.choice(['', 'Số ', 'Số nhà '])}{house} "
    if draw.random() < 0.2:
        first += (alley := f"ngõ {draw.randint(20, 90)}") + " "
        meant["place_note"] = folded_words(alley)
    pieces = [first + shown]
    if draw.random() < 0.6:
        pieces.append(group := f"tổ {draw.randint(1, 9)}")
        meant["group_name"] = folded_words(group)
    if draw.random() < 0.5:
        number = draw.randint(1, 6)
        pieces.append(draw.choice([f"KP {number}", f"KP{number}", f"khu phố {number}"]))
        meant["unit"] = f"khu pho {number}"
    if draw.random() < 0.3:
        pieces.append(draw.choice(["phường Hồng Gai", "TP Hạ Long", "Quảng Ninh"]))
    text = draw.choice([", ", ",", "; "]).join(pieces)
    if draw.random() < 0.06:
        text = text.replace("ê", "ề", 1).replace("ầ", "ấ", 1)
    return draw.choice([str, str, str, str.upper])(text), meant


def test_a_sheet_called_after_a_street_tells_it_for_every_row() -> None:
    parts: list[list[Any]] = [["Xóm Trên", 0], ["Xóm Dưới", 3]]
    sheet = Sheet("", 2, 0, ["Họ tên", "Địa chỉ"], {}, 5, [], [], [], parts, [], [], [])
    place = Neighbourhood(UUID(int=1), "xa.thon1", "Thôn Đông")
    ground = CellContext(
        UnitNames([(place, ("Thôn Đông",))]),
        frozenset({"xa.thon1"}),
        place,
        {},
        True,
        date(2026, 11, 30),
        date(2026, 11, 30),
    )
    rows = [(2, ["Lê Văn An", "Số 3"]), (3, ["Lê Thị Bình", None]), (5, ["Vũ Đình Long", "Số 4 Xóm Dưới"])]
    with speaking(PlaceWords.of({"street": "xóm"})):
        lines = list(LineReader(sheet, {"name": 0, "address": 1}, ground).lines(rows, ()))
    assert [line.messages for line in lines] == [[], [], []]
    assert [(line.values["street"], line.values.get("house_no")) for line in lines] == [
        ("Xóm Trên", "3"),
        ("Xóm Trên", None),
        ("Xóm Dưới", "4"),
    ]
    with speaking(PlaceWords()):
        asked = next(LineReader(sheet, {"name": 0, "address": 1}, ground).lines(rows, ()))
    assert "Không rõ tuyến trong địa chỉ." in asked.messages[0][3], "no street of this place"
