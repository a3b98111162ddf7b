"""Codes on paper, telephone numbers, names of devices, codes of units."""

import pytest

from toso.core.settings import Settings
from toso.identity.devices import device_name
from toso.identity.one_time_codes import link_of, new_code
from toso.identity.setup.unit_codes import area_code, committee, initials, place_code, short_name
from toso.kit.codes import read_code
from toso.kit.phones import find_phone, masked, national


def test_a_code_is_read_back_however_it_was_typed() -> None:
    code = new_code()
    assert len(code) == 19
    for typed in (code, code.lower(), code.replace("-", ""), code.replace("-", " "), f" {code} "):
        assert read_code(typed) == code


def test_letters_that_people_confuse_are_mended() -> None:
    assert read_code("oil0-O1l1-0000-0000") == "0110-0111-0000-0000"


def test_codes_do_not_repeat() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000


def test_a_link_carries_the_code_in_the_fragment_of_the_public_address() -> None:
    settings = Settings.model_validate({"public_url": "https://toso.example/"})
    assert link_of(settings, "AAAA-BBBB-CCCC-DDDD") == "https://toso.example/ma#AAAA-BBBB-CCCC-DDDD"


@pytest.mark.parametrize(
    "typed", ["0912345678", "0912 345 678", "+84912345678", "84 912 345 678", "(0912) 345-678", "0912.345.678"]
)
def test_a_phone_is_read_as_people_write_it(typed: str) -> None:
    assert find_phone(typed) == "+84912345678"


@pytest.mark.parametrize("typed", ["", "lan", "12345", "0912", "0112345678", "09123456789012", "0912345678 ext 5"])
def test_what_is_no_phone_is_none(typed: str) -> None:
    assert find_phone(typed) is None


def test_a_phone_is_shown_nationally_or_masked() -> None:
    assert national("+84912345678") == "0912 345 678"
    assert masked("+84912345678") == "… 678"


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36", "Chrome trên Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1", "Safari trên iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126 Safari/537.36 Edg/126", "Edge trên Windows"),
        ("python-httpx/0.28", "python-httpx"),
        ("", "Thiết bị không rõ"),
    ],
)
def test_a_device_gets_a_name_that_its_owner_knows(agent: str, name: str) -> None:
    assert device_name(agent) == name


def test_unit_codes_come_from_names() -> None:
    taken: set[str] = set()
    assert [area_code("UBND tỉnh Quảng Ninh", taken), area_code("Phường Hồng Gai", taken)] == ["qn", "hg"]
    assert area_code("Xã Quất Nông", taken) == "qnx2"
    names = ["Khu phố 1", "Khu phố 12", "Tổ dân phố số 3", "Thôn Đông", "Khu phố 1"]
    assert [place_code(name, taken) for name in names] == ["kp1", "kp12", "tdp3", "thondong", "kp1x2"]
    assert place_code("!!!", taken) == "dv"
    long = [
        "Tổ dân phố Lò Gạch",
        "Tổ dân phố Bến Đò Cũ Phía Tây",
        "Thôn Thượng",
        "Bản Nậm Khoang",
        "Tổ dân phố Lò Gang",
    ]
    assert [place_code(name, taken) for name in long] == [
        "tdplogach",
        "tdpbdcpt",
        "thonthuong",
        "bnamkhoang",
        "tdplogang",
    ]


def test_areas_are_named_inside_sentences_and_as_committees() -> None:
    assert short_name("Phường Hồng Gai") == "phường Hồng Gai"
    assert short_name("Đặc khu Vân Đồn") == "đặc khu Vân Đồn"
    assert committee("UBND tỉnh Quảng Ninh") == "Ủy ban nhân dân tỉnh Quảng Ninh"
    assert committee("Phường Hồng Gai") == "Ủy ban nhân dân phường Hồng Gai"


def test_desks_get_the_initials_of_what_the_place_calls_them() -> None:
    names = ("Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND", "Bộ phận Kinh tế, Hạ tầng")
    assert [initials(name) for name in names] == ["VHXH", "VP HĐND UBND", "KTHT"]
