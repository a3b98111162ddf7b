"""The table of a reform is read however a spreadsheet program saved it."""

from collections.abc import Callable

import pytest

from fixtures.import_export import windows_1258
from toso.unit_changes.reform.plan_file import COLUMNS, BadPlan, PlanLine, lines_of

ROWS = (
    COLUMNS,
    ("qn.hg.kp1", "Khu phố 1", "", "", "qn.hl.kp1", "Khu phố 1"),
    ("qn.hg.kp1", "Khu phố 1", "Tuyến", "Đường số 5", "qn.hl.kp2", "Khu phố 2"),
)
LINES = [
    PlanLine(2, "qn.hg.kp1", "", "", "qn.hl.kp1"),
    PlanLine(3, "qn.hg.kp1", "tuyến", "Đường số 5", "qn.hl.kp2"),
]


def _with(delimiter: str) -> str:
    return "".join(delimiter.join(row) + "\r\n" for row in ROWS)


@pytest.mark.parametrize(
    ("delimiter", "encode"),
    [
        (",", str.encode),
        (";", lambda text: text.encode("utf-8-sig")),
        ("\t", lambda text: text.encode("utf-16")),
        (";", windows_1258),
    ],
)
def test_the_same_lines_whatever_program_saved_it(delimiter: str, encode: Callable[[str], bytes]) -> None:
    assert list(lines_of(encode(_with(delimiter)))) == LINES


def test_a_file_that_is_no_table_is_refused() -> None:
    for content in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 8, "một, hai".encode()):
        with pytest.raises(BadPlan):
            list(lines_of(content))
