"""Lines of Nơi nhận find the units of the ward that they mean, and no others."""

from datetime import date

import pytest

from toso.kit.ids import new_id
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
