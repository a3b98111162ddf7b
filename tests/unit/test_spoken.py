"""Numbers, percentages and dates as they are read aloud; how many syllables and seconds a text takes."""

import pytest

from toso.kit.spoken import in_words, seconds, spoken, syllables


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (34, "ba mươi tư"),
        (54, "năm mươi tư"),
        (55, "năm mươi lăm"),
        (71, "bảy mươi mốt"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (444, "bốn trăm bốn mươi tư"),
        (555, "năm trăm năm mươi lăm"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (1010, "một nghìn không trăm mười"),
        (1032, "một nghìn không trăm ba mươi hai"),
        (1100, "một nghìn một trăm"),
        (2024, "hai nghìn không trăm hai mươi tư"),
        (10_015, "mười nghìn không trăm mười lăm"),
        (21_004, "hai mươi mốt nghìn không trăm linh bốn"),
        (100_000, "một trăm nghìn"),
        (105_055, "một trăm linh năm nghìn không trăm năm mươi lăm"),
        (1_000_000, "một triệu"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_032_000, "một triệu không trăm ba mươi hai nghìn"),
        (2_005_001, "hai triệu không trăm linh năm nghìn không trăm linh một"),
        (1_000_000_000, "một tỷ"),
        (3_000_000_021, "ba tỷ không trăm hai mươi mốt"),
        (-15, "âm mười lăm"),
    ],
)
def test_whole_numbers_in_words(value: int, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("đạt 87,5%", "đạt tám mươi bảy phẩy năm phần trăm"),
        ("đạt 100%", "đạt một trăm phần trăm"),
        ("89,96%", "tám mươi chín phẩy chín mươi sáu phần trăm"),
        ("tăng 0,05 điểm", "tăng không phẩy không năm điểm"),
        ("1.032 người", "một nghìn không trăm ba mươi hai người"),
        ("12.345.678", "mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám"),
        ("ngày 5/4/2024", "ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi tư"),
        ("ngày 14/8/2024.", "ngày mười bốn tháng tám năm hai nghìn không trăm hai mươi tư."),
        ("tháng 8/2024", "tháng tám năm hai nghìn không trăm hai mươi tư"),
        ("ngày 10 tháng 4", "ngày mùng mười tháng tư"),
        ("Khu phố 1, Khu phố 12.", "Khu phố một, Khu phố mười hai."),
        ("SIM 4G, số 62/KH-UBND", "SIM 4G, số 62/KH-UBND"),
        ("-3,2", "âm ba phẩy hai"),
    ],
)
def test_what_stands_in_a_text_is_read_in_words(written: str, said: str) -> None:
    assert spoken(written) == said


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Kính thưa toàn thể bà con", 6),
        ("khuya, quý, giếng, yêu, hoàn, thuở", 6),
        ("VNeID", 4),
        ("UBND", 4),
        ("Zalo", 2),
        ("SIM 4G", 5),
        ("1.032 người", 8),
        ("đạt 87,5%", 8),
        ("", 0),
    ],
)
def test_syllables_are_counted_as_they_are_said(text: str, count: int) -> None:
    assert syllables(text) == count


def test_a_number_is_as_long_as_its_words() -> None:
    assert syllables("2.005.001") == syllables(in_words(2_005_001))


def test_four_syllables_take_a_second() -> None:
    assert seconds("một hai ba bốn " * 60) == 60
    assert seconds("một hai ba bốn năm") == 2


NAMED = {
    name: value for value, name in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
}
NAMED |= {"mốt": 1, "tư": 4, "lăm": 5, "mười": 10}
RAISED = {"mươi": 10, "trăm": 100, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}


def read_back(words: str) -> int:
    """The number that a listener hears: each word of a size raises what was said since the last larger one."""
    total = group = digit = 0
    for word in words.removeprefix("âm ").split():
        if word in NAMED:
            digit = NAMED[word]
            group, digit = (group + digit, 0) if digit == 10 else (group, digit)
        elif word in {"mươi", "trăm"}:
            group, digit = group + digit * RAISED[word], 0
        elif word in {"nghìn", "triệu"}:
            total, group, digit = total + (group + digit) * RAISED[word], 0, 0
        elif word == "tỷ":
            total, group, digit = (total + group + digit) * RAISED[word], 0, 0
        else:
            assert word == "linh"
    return -(total + group + digit) if words.startswith("âm ") else total + group + digit


def test_a_listener_hears_the_number_that_was_meant() -> None:
    """Every group of three digits in every place, where libraries for this language go wrong (decision 60)."""
    meant = [group * scale + rest for group in range(1000) for scale in (1, 10**3, 10**6, 10**9) for rest in (0, 5)]
    meant += [-15, 1_000_005, 105_055, 3_000_000_021, 527_195_711_776]
    assert [value for value in meant if read_back(in_words(value)) != value] == []


@pytest.mark.parametrize("tens", range(2, 10))
def test_one_four_and_five_change_their_names_after_twenty(tens: int) -> None:
    """ "sáu mươi năm" is sixty years."""
    assert [in_words(10 * tens + ones).split()[-1] for ones in (1, 4, 5)] == ["mốt", "tư", "lăm"]
