"""Lines of Nơi nhận find the units of the ward that they mean, and no others."""

from datetime import date

import pytest

from toso.kit.ids import new_id
from toso.kit.place_words import PlaceWords, speaking
from toso.organisation.recipients import named
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import UnitKind


def unit(kind: UnitKind, name: str, short: str, *aliases: str) -> UnitRead:
    return UnitRead(
        id=new_id(),
        code=short,
        place_code="",
        path=f"qn.hg.{short}",
        kind=kind,
        kind_label=kind.label,
        parent_id=None,
        ward_id=None,
        name=name,
        short_name=short,
        aliases=list(aliases),
        reports=True,
        sample=False,
        position=0,
        valid_from=date(2024, 1, 1),
        valid_to=None,
        version=1,
    )


UNITS = [
    unit(UnitKind.WARD, "Phường Hồng Gai", "phường Hồng Gai", "UBND phường"),
    unit(UnitKind.STEERING_COMMITTEE, "Ban chỉ đạo số phường", "BCĐ CĐS phường", "BCĐ CDS phường"),
    unit(UnitKind.DESK, "Bộ phận Văn hóa - Thông tin", "VHTT", "Văn hóa - Thông tin"),
    unit(UnitKind.POLICE, "Công an phường", "CAP"),
    unit(UnitKind.UNION, "Đoàn TNCS Hồ Chí Minh phường", "Đoàn TN", "Đoàn thanh niên"),
    *(unit(UnitKind.NEIGHBOURHOOD, f"Khu phố {n}", f"KP{n}") for n in range(1, 13)),
]
ALL = [f"Khu phố {n}" for n in range(1, 13)]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Các khu phố", ALL),
        ("12 khu phố", ALL),
        ("Trưởng các khu phố trên địa bàn phường", ALL),
        ("Khu phố 7", ["Khu phố 7"]),
        ("Khu phố 1, 2, 5", ["Khu phố 1", "Khu phố 2", "Khu phố 5"]),
        ("Các khu phố 1 - 3", ["Khu phố 1", "Khu phố 2", "Khu phố 3"]),
        ("Khu phố 1, Khu phố 12", ["Khu phố 1", "Khu phố 12"]),
        ("Công an phường", ["Công an phường"]),
        ("Công an phường Hồng Gai", ["Công an phường"]),
        ("BCĐ CDS phường", ["Ban chỉ đạo số phường"]),
        ("Bộ phận Văn hoá – Thông tin", ["Bộ phận Văn hóa - Thông tin"]),
        ("Công an phường, Đoàn Thanh niên", ["Công an phường", "Đoàn TNCS Hồ Chí Minh phường"]),
        ("Thường trực UBND phường", ["Phường Hồng Gai"]),
        ("Chủ tịch và các PCT UBND phường", ["Phường Hồng Gai"]),
        ("Thường trực Đảng ủy phường", []),
        ("Phòng VH TT thành phố", []),
        ("UBND thành phố Hạ Long", []),
        ("Khu phố 77", []),
        ("Như trên", []),
    ],
)
def test_a_line_means_its_units(line: str, meant: list[str]) -> None:
    assert [found.unit_name for found in named(UNITS, line)] == meant


@pytest.mark.parametrize("word", ["thôn", "bản", "ấp", "tổ dân phố", "buôn", "xóm"])
def test_the_parts_of_a_place_are_meant_by_its_own_word(word: str) -> None:
    parts = [f"{word[:1].upper()}{word[1:]} {n}" for n in range(1, 4)]
    leaders = unit(UnitKind.WARD, "Xã Mường Bồ", "xã Mường Bồ")
    units = [leaders, *(unit(UnitKind.NEIGHBOURHOOD, name, f"p{n}") for n, name in enumerate(parts))]
    lines = {
        f"Các {word}": parts,
        f"03 {word}": parts,
        f"Trưởng các {word} trên địa bàn xã": parts,
        f"{parts[0]}, 3": [parts[0], parts[2]],
        f"Các {word} 1 - 2": parts[:2],
        "Các ban, ngành, đoàn thể": [],
        "Các ban xây dựng Đảng": [],
        "Chủ tịch UBND đặc khu": ["Xã Mường Bồ"],
    }
    with speaking(PlaceWords(neighbourhood=word)):
        found = {line: [one.unit_name for one in named(units, line)] for line in lines}
    assert found == lines


def test_all_parts_are_meant_although_their_names_do_not_begin_with_the_word() -> None:
    units = [unit(UnitKind.NEIGHBOURHOOD, name, name) for name in ("Nậm Khao", "Đồng Tâm")]
    with speaking(PlaceWords(neighbourhood="bản")):
        assert [one.unit_name for one in named(units, "Các bản")] == ["Nậm Khao", "Đồng Tâm"]
