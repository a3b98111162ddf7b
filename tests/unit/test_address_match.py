"""Addresses as people say them: whose list they point to, and whether they fit a household."""

import pytest

from toso.households.assistance.address_match import NeighbourhoodNames, bare_street, fits, points_to
from toso.households.assistance.catalogue import HELPS, proven
from toso.households.assistance.record_matching import Known, TypedPerson, the_one
from toso.households.model.items import ITEMS, Item
from toso.kit.ids import new_id

PLACES = [
    NeighbourhoodNames("kp1", ("Khu phố 1", "KP 1"), ("Phố Lê Thánh Tông", "Ngõ 75 Trần Hưng Đạo")),
    NeighbourhoodNames("kp2", ("Khu phố 2", "KP 2"), ("Phố Cây Tháp", "Trần Hưng Đạo")),
    NeighbourhoodNames("kp12", ("Khu phố 12",), ("Cao Thắng",)),
]


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("Số 5, khu phố 2", "kp2"),
        ("kp12", "kp12"),
        ("khu 1", "kp1"),
        ("12 Lê Thánh Tông", "kp1"),
        ("ngõ 3 phố Cây Tháp", "kp2"),
        ("75/12 ngõ 75 Trần Hưng Đạo", "kp1"),
        ("9 Trần Hưng Đạo", "kp2"),
        ("khu phố 9", None),
        ("", None),
        ("Hạ Long", None),
        ("khu phố 2, đường Lê Thánh Tông", "kp2"),
    ],
)
def test_an_address_points_to_one_khu_pho_or_to_none(address: str, path: str | None) -> None:
    assert points_to(address, PLACES) == path


RURAL = [
    NeighbourhoodNames("khao", ("Thôn Nậm Khao", "Nậm Khao"), ("Xóm Trên",)),
    NeighbourhoodNames("ban2", ("Bản 2",), ("Xóm Dưới",)),
    NeighbourhoodNames("ban12", ("Bản 12",), ()),
]


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("nhà ông Sính, thôn Nậm Khao", "khao"),
        ("Nậm Khao, xã Mường Bồ", "khao"),
        ("bản 2", "ban2"),
        ("Xóm Dưới, Bản 12", "ban12"),
        ("số 2, Xóm Dưới", "ban2"),
        ("Khao", None),
        ("bản 3", None),
    ],
)
def test_an_address_points_to_a_thon_or_ban_as_people_call_it(address: str, path: str | None) -> None:
    assert points_to(address, RURAL) == path


def test_a_street_is_known_without_its_kind_but_an_alley_with_its_number() -> None:
    assert bare_street("Phố Cây Tháp") == "cay thap"
    assert bare_street("Ngõ 75 Trần Hưng Đạo") == "ngo 75 tran hung dao"


PLACE = "kp1 0004 75 12 ngo 75 tran hung dao to 2"


@pytest.mark.parametrize(
    ("address", "same"),
    [
        ("75/12 Trần Hưng Đạo", True),
        ("nhà 75/12, đường Trần Hưng Đạo, tổ 2, khu phố 1", True),
        ("75/13 Trần Hưng Đạo", False),
        ("12", False),
        ("Hạ Long", False),
        ("Trần Hưng Đạo", True),
        ("75/12 Lê Lợi", False),
        ("75/12 Trần Hưng Đạo, phường Cốc Lếu, tỉnh Lào Cai", True),
    ],
)
def test_every_telling_word_of_an_address_must_be_the_households(address: str, same: bool) -> None:
    assert fits(address, PLACE) is same


def known(**more: object) -> Known:
    values = {
        "person_id": new_id(),
        "household_id": new_id(),
        "unit_path": "kp1",
        "name": "ngo van thang",
        "birth_year": 1985,
        "phone": "+84912345604",
        "household_phone": None,
        "citizen_key": None,
        "place": PLACE,
    }
    return Known(**{**values, **more})


def test_a_number_is_stronger_than_a_phone_and_a_phone_than_a_name() -> None:
    by_phone, by_number = known(), known(phone=None, citizen_key="k")
    typed = TypedPerson("ngo van thang", 1985, "75/12 Trần Hưng Đạo", "+84912345604", "k")
    assert the_one(typed, [by_phone, by_number]) is by_number
    assert the_one(TypedPerson(phone="+84912345604"), [by_phone, by_number]) is by_phone


def test_nobody_is_taken_where_two_fit_or_something_speaks_against_it() -> None:
    father, son = known(birth_year=1960), known(birth_year=1990)
    assert the_one(TypedPerson(phone="+84912345604"), [father, son]) is None
    assert the_one(TypedPerson(birth_year=1990, phone="+84912345604"), [father, son]) is son
    assert the_one(TypedPerson("le thi hoa", phone="+84912345604"), [father]) is None
    assert the_one(TypedPerson("ngo van thang", None, "75/12 Trần Hưng Đạo"), [father]) is None
    assert the_one(TypedPerson("ngo van thang", 1960, "khác"), [father]) is None
    assert the_one(TypedPerson("ngo van thang", 1960, "75/12 Trần Hưng Đạo"), [father, son]) is father


def test_every_help_proves_a_value_that_its_item_accepts() -> None:
    for done in HELPS.values():
        assert done.item is None or ITEMS[done.item].accepts(done.value)
    assert proven(["postal", "dvc", "efiling", "legal"]) == {Item.TOPICS: "dvc+postal"}
    everything = proven(HELPS)
    assert all(ITEMS[item].accepts(value) for item, value in everything.items())
