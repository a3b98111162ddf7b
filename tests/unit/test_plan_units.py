"""Names of units in a plan: parted, and matched to the units that exist."""

from importlib.resources import files

import pytest

from toso.plans.text_import.parse import parse_plan
from toso.plans.text_import.resolve import KnownUnit, resolve_units
from toso.plans.text_import.unit_names import unit_heading, units_in

SEED = files("toso.demo").joinpath("data", "ke-hoach-62-KH-UBND.md").read_bytes()
KNOWN = [
    KnownUnit("bcd", "Ban Chỉ đạo số phường", ("BCĐ CĐS phường",), "ban chỉ đạo"),
    KnownUnit("vhtt", "Văn hóa - Thông tin", ("Bộ phận Văn hóa - Thông tin",), "bộ phận"),
    KnownUnit("vptk", "Văn phòng - Thống kê", (), "bộ phận"),
    KnownUnit("ca", "Công an phường", (), "công an"),
    KnownUnit("th1", "Trường Tiểu học 1", (), "trường học"),
    KnownUnit("th2", "Trường Tiểu học 2", (), "trường học"),
    KnownUnit("mc", "Bộ phận Một cửa hiện đại", (), "bộ phận"),
    KnownUnit("tckt", "Tài chính - Kế toán", (), "bộ phận"),
    KnownUnit("dtn", "Đoàn TNCS Hồ Chí Minh phường", (), "đoàn thể"),
    KnownUnit("kp1", "Khu phố 1", (), "khu phố", ("Tổ công nghệ số cộng đồng",)),
    KnownUnit("kp2", "Khu phố 2", (), "khu phố", ("Tổ công nghệ số cộng đồng",)),
]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban chỉ đạo số phường.", ["Ban chỉ đạo số phường"]),
        ("Các đơn vị, bộ phận liên quan và các khu phố.", ["Các đơn vị, bộ phận liên quan", "các khu phố"]),
        ("Các khu phố và Tổ công nghệ số cộng đồng", ["Các khu phố", "Tổ công nghệ số cộng đồng"]),
        (
            "Bộ phận: Văn hóa - Thông tin, Văn phòng – Thống kê",
            ["Bộ phận Văn hóa - Thông tin", "Bộ phận Văn phòng – Thống kê"],
        ),
        ("Các Hội: Phụ nữ, Nông dân", ["Hội Phụ nữ", "Hội Nông dân"]),
        ("Văn phòng HĐND và UBND xã; Công an xã", ["Văn phòng HĐND và UBND xã", "Công an xã"]),
        ("Phòng Văn hóa và Thông tin, Công an phường", ["Phòng Văn hóa và Thông tin", "Công an phường"]),
        ("Các ban, ngành, đoàn thể và các thôn", ["Các ban, ngành, đoàn thể", "các thôn"]),
        ("Hội Phụ nữ, Hội Nông dân và Đoàn Thanh niên", ["Hội Phụ nữ", "Hội Nông dân", "Đoàn Thanh niên"]),
        ("Công an xã (chủ trì), Trạm Y tế", ["Công an xã (chủ trì)", "Trạm Y tế"]),
        ("", []),
    ],
)
def test_the_names_are_parted(text, names):
    assert [mention.name for mention in units_in(text)] == names


@pytest.mark.parametrize(
    ("text", "unit", "asked"),
    [
        ("Công an phường", "Công an phường", False),
        ("Đề nghị Đoàn TNCS Hồ Chí Minh phường", "Đoàn TNCS Hồ Chí Minh phường", True),
        ("Giao Văn phòng - Thống kê chủ trì, tổng hợp báo cáo.", "Văn phòng - Thống kê", False),
        ("Trách nhiệm của các thôn", "các thôn", False),
        ("Các thôn: Tổ chức thực hiện.", "Các thôn", False),
        ("Bộ phận: Văn hóa, Văn phòng", "Bộ phận: Văn hóa, Văn phòng", False),
    ],
)
def test_a_duty_heading_names_its_unit(text, unit, asked):
    heading = unit_heading(text)
    assert heading is not None
    assert (text[heading.start : heading.end], heading.asked) == (unit, asked)


@pytest.mark.parametrize("text", ["Chế độ thông tin, báo cáo", "Thời gian thực hiện: năm 2024", ""])
def test_a_heading_that_names_no_unit_gives_none(text):
    assert unit_heading(text) is None


@pytest.fixture(scope="module")
def resolution():
    return resolve_units(parse_plan(SEED, "seed.md"), KNOWN)


def ids_of(resolution, pointer):
    return [match.unit_ids for match in resolution.matches if match.pointer == pointer]


def test_a_unit_is_found_by_name_alias_or_without_the_words_that_plans_leave_out(resolution):
    assert ids_of(resolution, "/tasks/0/leads/0") == [("bcd",)]
    assert ids_of(resolution, "/tasks/2/leads/0") == [("vhtt",)]
    assert ids_of(resolution, "/tasks/2/leads/1") == [("vptk",)]
    assert ids_of(resolution, "/duties/1/unit") == [("vhtt",), ("vptk",)]
    assert ids_of(resolution, "/recipients/4/name") == [("bcd",)]


def test_a_class_of_units_means_each_of_them(resolution):
    assert ids_of(resolution, "/tasks/4/leads/0") == [("kp1", "kp2")]
    assert ids_of(resolution, "/duties/3/unit") == [("th1", "th2")]


def test_as_in_sections_ii_and_iv_means_the_units_named_there(resolution):
    (found,) = ids_of(resolution, "/recipients/5/name")
    assert set(found) == {unit.id for unit in KNOWN}
    assert next(m.how for m in resolution.matches if m.pointer == "/recipients/5/name") == "sections"


def test_only_section_iv_names_the_police():
    parsed = parse_plan(SEED.replace("Như mục II, IV".encode(), "Như mục II".encode()), "seed.md")
    (found,) = ids_of(resolve_units(parsed, KNOWN), "/recipients/5/name")
    assert "ca" not in found
    assert "vhtt" in found


def test_a_unit_that_nobody_knows_and_a_class_that_no_list_settles_are_doubts(resolution):
    unknown = resolve_units(parse_plan(SEED, "seed.md"), [unit for unit in KNOWN if unit.id != "ca"])
    assert ("unit-unknown", "Công an phường") in [(doubt.code, doubt.text) for doubt in unknown.doubts]
    assert "unit-unknown" not in {doubt.code for doubt in resolution.doubts if "Công an" in doubt.text}
    opened = [doubt.text for doubt in resolution.doubts if doubt.code == "unit-class-open"]
    assert "Các đơn vị, bộ phận liên quan" in opened


def test_two_units_of_one_name_are_never_chosen_between():
    twice = [KnownUnit("a", "Công an phường"), KnownUnit("b", "Công an phường")]
    found = resolve_units(parse_plan(SEED, "seed.md"), twice)
    assert ids_of(found, "/duties/2/unit") == [()]


def found(name, *units):
    parsed = parse_plan(SEED.replace("Ban chỉ đạo số phường".encode(), name.encode()), "seed.md")
    return {match.how: match.unit_ids for match in resolve_units(parsed, units).matches if match.text == name}


YOUTH = KnownUnit("dtn", "Đoàn TNCS Hồ Chí Minh xã", (), "tổ chức chính trị - xã hội")
FRONT = KnownUnit("mt", "Ủy ban MTTQ Việt Nam xã", (), "tổ chức chính trị - xã hội")
DESK = KnownUnit("vh", "Phòng Văn hóa - Xã hội", (), "bộ phận chuyên môn")
SCHOOL = KnownUnit("th", "Trường Tiểu học", (), "trường học")


@pytest.mark.parametrize(
    "name",
    [
        "Các tổ chức chính trị - xã hội",
        "Các tổ chức chính trị - xã hội xã",
        "Các đoàn thể",
        "Các hội, đoàn thể",
        "Đoàn thể xã",
        "Các ngành",
        "Các ban, ngành, đoàn thể",
        "Ban, ngành, đoàn thể xã",
        "Các bộ phận chuyên môn",
        "Các phòng, ban",
        "Các trường học",
        "Các cơ quan, đơn vị",
        "Các đơn vị liên quan",
        "Các đơn vị có liên quan",
    ],
)
def test_a_name_of_several_units_is_never_the_only_one_of_its_kind_in_the_list(name):
    assert found(name, YOUTH, DESK, SCHOOL) == {"open": ()}


def test_a_class_with_several_members_is_all_of_them_and_a_single_thon_its_class():
    assert found("Các tổ chức chính trị - xã hội xã", YOUTH, FRONT, DESK) == {"class": ("dtn", "mt")}
    hamlet = KnownUnit("t1", "Thôn Đông", (), "thôn", ("các thôn",))
    assert found("Các thôn", hamlet, DESK) == {"class": ("t1",)}


@pytest.mark.parametrize("name", ["Các bản, thôn", "Các thôn, bản, tổ dân phố", "Các thôn - bản", "Các bản và thôn"])
def test_several_words_for_the_parts_of_a_place_mean_all_of_them(name):
    parts = (
        KnownUnit("t1", "Thôn Đông", (), "bản", ("các thôn",)),
        KnownUnit("b1", "Bản Na", (), "bản", ("các thôn",)),
    )
    assert found(name, *parts, DESK) == {"class": ("t1", "b1")}
