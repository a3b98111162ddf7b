"""The units that a report goes without, as it prints them: each reason once, with all units it is given for."""

import pytest

from toso.reports.compilation.missing_units import exceptions_text
from toso.reports.compilation.month_cells import partial_text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], ""),
        ([("Thôn Đông", "Máy hỏng")], "Chưa có số liệu của: Thôn Đông (Máy hỏng)"),
        (
            [("Khu phố 3", "Chưa nộp"), ("Khu phố 4", "chưa nộp."), ("Công an phường", "Chưa nộp")],
            "Chưa có số liệu của: Khu phố 3, 4, Công an phường (Chưa nộp)",
        ),
        (
            [("Khu phố 1", "Chưa nộp"), ("Khu phố 2", "Mất điện"), ("Khu phố 3", "Chưa nộp")],
            "Chưa có số liệu của: Khu phố 1, 3 (Chưa nộp); Khu phố 2 (Mất điện)",
        ),
    ],
)
def test_one_reason_is_said_once_with_its_units(given: list[tuple[str, str]], expected: str) -> None:
    assert exceptions_text([{"name": name, "reason": reason} for name, reason in given]) == expected


def test_units_that_lack_the_same_months_are_told_together() -> None:
    note = "thiếu tháng 8, lũy kế đến 14/7/2024"
    units = [{"name": f"Khu phố {n}", "status": "partial", "note": note} for n in (1, 2, 5)]
    text = partial_text([*units, {"name": "Khu phố 6", "status": "accepted", "note": ""}])
    assert text.count(note) == 1
    assert f"Khu phố 1, 2, 5 ({note})" in text
