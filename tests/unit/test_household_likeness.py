"""Likeness of households, house numbers, folded words, masks: pure rules of the register."""

import unicodedata
from dataclasses import replace
from uuid import UUID

import pytest

from toso.households.observations.search_text import NAMES_LENGTH, folded_words, names_key, place_key, search_terms
from toso.households.register.codes import prefix_of
from toso.households.register.doors import door_of, road_of
from toso.households.register.duplicates import LIKELY, Likeness, LikenessKey, Someone, likenesses, score
from toso.households.register.masking import mask_citizen_id, mask_phone

STREET, ELSEWHERE = UUID(int=1), UUID(int=2)
DAT = Someone("bui van dat", 1960, "+84912345601")
ONE = LikenessKey(STREET, "bui van dat", "12", "+84912345601", persons=(DAT,))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (LikenessKey(STREET, "bui van dat", "Số 12"), [Likeness.NAME_AND_HOUSE]),
        (LikenessKey(STREET, "bui van dat", "12A"), [Likeness.NAME_AND_STREET]),
        (LikenessKey(STREET, "bui van dat"), [Likeness.NAME_AND_STREET]),
        (LikenessKey(ELSEWHERE, "bui van dat", "12"), []),
        (LikenessKey(ELSEWHERE, "khac", phone="+84912345601"), [Likeness.PHONE]),
        (LikenessKey(STREET, "khac", persons=(Someone("bui van dat", 1960),)), [Likeness.PERSON]),
        (LikenessKey(ELSEWHERE, "khac", persons=(Someone("bui van dat", 1960),)), []),
        (LikenessKey(STREET, "khac", persons=(Someone("bui van dat", None),)), []),
        (LikenessKey(STREET, "khac", persons=(Someone("bui van dat", 1961),)), []),
    ],
)
def test_what_two_households_share_is_named(other: LikenessKey, expected: list[Likeness]) -> None:
    assert likenesses(ONE, other) == expected
    assert likenesses(other, ONE) == expected


def test_a_common_name_at_another_address_is_no_duplicate_and_a_phone_is_one() -> None:
    assert score([]) == 0
    assert score([Likeness.NAME_AND_STREET]) < LIKELY
    assert score([Likeness.PHONE]) >= LIKELY
    assert score([Likeness.PHONE, Likeness.PERSON]) == 80
    assert score(Likeness) == 100


def test_citizen_ids_and_tax_codes_decide_alone_wherever_the_households_are() -> None:
    one = LikenessKey(STREET, "a", tax_code="5700100200", persons=(Someone("x", citizen_key="k"),))
    other = LikenessKey(ELSEWHERE, "b", tax_code="5700100200", persons=(Someone("y", citizen_key="k"),))
    assert likenesses(one, other) == [Likeness.CITIZEN_ID, Likeness.TAX_CODE]
    none = LikenessKey(ELSEWHERE, "b", persons=(Someone("y"),))
    assert likenesses(LikenessKey(STREET, "a", persons=(Someone("x"),)), none) == []


@pytest.mark.parametrize("text", ["75/12A", "Số 75/12a", "75 - 12A", "SN 75/12A "])
def test_a_house_number_is_its_numbers_whatever_stands_around_them(text: str) -> None:
    assert door_of(text) == ("75", "12a")


def test_house_numbers_that_differ_stay_apart() -> None:
    assert len({door_of(t) for t in ("75/12", "75/1", "7512", "75/12a", "12/75", "")}) == 6


@pytest.mark.parametrize(
    ("house_no", "place_note", "street"),
    [
        ("75/12", "", "Phố Trần Hưng Đạo"),
        ("12", "", "Ngõ 75 Trần Hưng Đạo"),
        ("75/12", "", "Ngõ 75 Trần Hưng Đạo"),
        ("12", "Ngõ 75", "Trần Hưng Đạo"),
        ("12", "ngõ 75, cổng xanh", "Ngõ 75 Trần Hưng Đạo"),
        ("Số 12, ngõ 75", "", "Đường Trần Hưng Đạo"),
        ("75/12", "Hẻm 75", "Trần Hưng Đạo"),
    ],
)
def test_a_door_in_an_alley_is_one_however_its_address_is_written(house_no: str, place_note: str, street: str) -> None:
    assert (road_of(street), door_of(house_no, place_note, street)) == ("tran hung dao", ("75", "12"))


@pytest.mark.parametrize(
    ("house_no", "place_note", "street"),
    [
        ("75/3/12", "", "Trần Hưng Đạo"),
        ("12", "Ngách 3", "Ngõ 75 Trần Hưng Đạo"),
        ("3/12", "", "Ngõ 75 Trần Hưng Đạo"),
        ("12 ngách 3 ngõ 75", "", "Trần Hưng Đạo"),
        ("3/12", "Ngách 3", "Ngõ 75 Trần Hưng Đạo"),
    ],
)
def test_an_alley_of_an_alley_too(house_no: str, place_note: str, street: str) -> None:
    assert door_of(house_no, place_note, street) == ("75", "3", "12")


def test_doors_that_are_another_stay_apart() -> None:
    here = "Ngõ 75 Trần Hưng Đạo"
    addresses = [("12", "", here), ("75", "", here), ("7", "", here), ("12", "", "Trần Hưng Đạo"), ("", "Ngõ 75", here)]
    assert len({door_of(*one) for one in addresses}) == 5
    assert door_of("12", "Đối diện ngõ 75, nhà số 9", "Trần Hưng Đạo") == ("12",)
    assert road_of("Ngõ 75") == "", "of which road it leaves nobody knows"


def test_a_household_at_one_door_is_alike_also_where_the_register_has_the_alley_beside_its_road() -> None:
    one = LikenessKey(STREET, "bui van dat", "75/12", street="Phố Trần Hưng Đạo", unit_path="kp1")
    other = LikenessKey(ELSEWHERE, "bui van dat", "12", street="Ngõ 75 Trần Hưng Đạo", unit_path="kp1")
    assert likenesses(one, other) == likenesses(other, one) == [Likeness.NAME_AND_HOUSE]
    assert likenesses(one, replace(other, unit_path="kp2")) == []
    assert likenesses(one, replace(other, house_no="14")) == []


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("+84912345678", "09xx xxx 678"),
        ("+842033825145", "02xx xxx 145"),
        ("+85221234567", "+85xx xxx 567"),
        (None, None),
    ],
)
def test_a_masked_phone_is_recognised_and_not_usable(phone: str | None, masked: str | None) -> None:
    assert mask_phone(phone) == masked


def test_a_masked_identity_number_shows_its_last_three_digits() -> None:
    assert (mask_citizen_id("022085001234"), mask_citizen_id(None)) == ("xxxxxxxxx234", None)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_fold_alike_however_they_are_composed(form: str) -> None:
    assert folded_words(unicodedata.normalize(form, " Số 75/12, ĐẶNG  Thúy-Hoà_ ")) == "so 75 12 dang thuy hoa"


def test_terms_are_words_in_any_number_up_to_eight_each_once() -> None:
    assert search_terms("75/12  Đặng đặng ! thúy") == ["75 12", "dang", "thuy"]
    assert len(search_terms(" ".join(f"tu{n}" for n in range(20)))) == 8
    assert search_terms("!!! — …") == []


def test_what_is_searched_fits_into_its_columns_and_ends_with_a_whole_word() -> None:
    names = names_key("Bùi Văn Đạt", ["Bùi Văn Đạt", "Đỗ Thị Mùi"])
    assert names == "bui van dat do thi mui"
    long = names_key("a", [f"nguyen thi so {n}" for n in range(500)])
    assert len(long) <= NAMES_LENGTH
    assert long.split()[-1] in {"so", "thi", "nguyen", *map(str, range(500))}
    assert place_key("KP1-0001", "75/12", "Phố Mới", "Tổ 1") == "kp1 0001 75 12 pho moi to 1"


def test_the_code_begins_with_the_khu_pho() -> None:
    assert prefix_of("qn.hg.kp12") == "KP12"
