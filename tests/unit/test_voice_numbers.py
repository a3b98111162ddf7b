"""Which numbers of an edited text are said to differ from the frozen figures."""

import pytest

from toso.reports.figures.figures import Aspect, Figure
from toso.reports.messages.typed_numbers import odd_numbers


def figure(code: str, text: str) -> Figure:
    return Figure(f"{code}@kp1", code, Aspect.CUMULATIVE, "kp1", 0, text, 1, 1, (), ())


FIGURES = {f.id: f for f in (figure("done.cum", "720"), figure("whole.cum", "1.032"), figure("done.pct", "69,8%"))}
DRAFT = "Đã có {{done.cum@kp1}} trên {{whole.cum@kp1}} người, đạt {{done.pct@kp1}}, mục tiêu 90%."


def odd(text: str, *, aloud: bool = False) -> list[str]:
    return [each.text for each in odd_numbers(text, DRAFT, FIGURES, aloud=aloud)]


@pytest.mark.parametrize(
    "text",
    [
        DRAFT,
        DRAFT.replace("{{done.cum@kp1}}", "720"),
        DRAFT.replace("{{whole.cum@kp1}}", "1.032"),
        f"{DRAFT} Hẹn 19 giờ 30 ngày 18/8/2024, 8h tối, thứ 7 tháng 8 năm 2024.".replace("thứ 7 ", ""),
        f"{DRAFT} Gọi 0912345678 hoặc 0912 345 678.",
        f"{DRAFT} Tại Khu phố 12, tổ dân phố 5, ngõ 14, số nhà 12, theo Báo cáo số 05/BC-UBND.",
        f"{DRAFT} SIM 4G thay SIM 2G.",
        "Không có số nào.",
    ],
)
def test_days_places_telephones_and_equal_values_do_not_differ(text: str) -> None:
    assert odd(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DRAFT.replace("{{done.cum@kp1}}", "721"), ["721"]),
        (DRAFT.replace("{{whole.cum@kp1}}", "1.033"), ["1.033"]),
        (DRAFT.replace("{{whole.cum@kp1}}", "1032"), ["1032"]),
        (DRAFT.replace("{{done.pct@kp1}}", "70%"), ["70%"]),
        (DRAFT.replace("90%", "80%"), ["80%"]),
        (DRAFT.replace("{{done.cum@kp1}}", "1.032"), ["1.032"]),
        (f"{DRAFT} Đã có 720 hộ.", ["720"]),
        (f"{DRAFT} Đã có 999 hộ tham gia.", ["999"]),
        (f"{DRAFT} Năm nay có số 500 người.", ["500"]),
        (f"{DRAFT} 12 hộ, 13 người.", ["12", "13"]),
    ],
)
def test_every_other_number_differs(text: str, expected: list[str]) -> None:
    assert odd(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DRAFT, []),
        (DRAFT.replace("{{done.cum@kp1}}", "bảy trăm hai mươi"), []),
        (DRAFT.replace("{{done.cum@kp1}}", "bảy trăm hai mươi mốt"), ["bảy trăm hai mươi mốt"]),
        (DRAFT.replace("{{done.cum@kp1}}", "721"), ["bảy trăm hai mươi mốt"]),
        (f"{DRAFT} Hẹn ngày 18/8/2024, tháng tám năm hai nghìn không trăm hai mươi tư.", []),
        (f"{DRAFT} Một hai hôm nữa, năm nay.", []),
    ],
)
def test_numbers_read_aloud_are_looked_at_in_words(text: str, expected: list[str]) -> None:
    assert odd(text, aloud=True) == expected


def test_the_place_of_a_number_is_that_of_its_line() -> None:
    (one,) = odd_numbers("Dòng đầu.\nCó 999 hộ.", DRAFT, FIGURES)
    assert (one.line, "Có 999 hộ."[one.start : one.end]) == (1, "999")
