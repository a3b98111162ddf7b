"""Columns that a spreadsheet of households may have: what they are called and mean, which words they know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from toso.households.import_export.column_names import HEADINGS, heading_code
from toso.households.import_export.vocabulary import (
    ITEM_HEADINGS,
    ITEM_WORDS,
    KIND_WORDS,
    RELATION_WORDS,
    YES_NO,
    words_of,
)
from toso.households.model.items import ITEMS, Item, Subject
from toso.households.model.kinds import (
    HouseholdKind,
    Relation,
    Sex,
)
from toso.households.observations.search_text import folded_words
from toso.kit.place_words import PlaceWords, spoken, worded


class Kind(StrEnum):
    """How a cell is read (cells.py)."""

    TEXT = "text"
    NAME = "name"
    CODE = "code"
    UNIT = "unit"
    STREET = "street"
    CHOICE = "choice"
    PHONE = "phone"
    TAX = "tax"
    BIRTH = "birth"
    YEAR = "year"
    CITIZEN_ID = "citizen_id"
    ADDRESS = "address"
    EFFORT = "effort"
    TOPICS = "topics"
    MARK = "mark"


@dataclass(frozen=True)
class Field:
    """One column: `headings` are folded, without punctuation; `words` lead from folded words to the stored value.

    A heading that might as well mean something else ("Ghi chú", "Số", "VNeID") is none: the person chooses.
    """

    code: str
    written: str  # the label as it stands in the code
    subject: Subject
    kind: Kind
    headings: tuple[str, ...] = ()
    words: Mapping[str, str] | None = None
    length: int = 0
    item: Item | None = None
    expected_text: str = ""
    of: str = ""  # of a mark, of a birth of men or women: the field of which it speaks
    value: str = ""

    @property
    def label(self) -> str:
        return worded(self.written)

    @property
    def expected(self) -> str:
        return worded(self.expected_text)


def _household(code: str, label: str, kind: Kind, *headings: str, length: int = 0, expected: str = "") -> Field:
    return Field(code, label, Subject.HOUSEHOLD, kind, headings, None, length, None, expected)


def _person(code: str, label: str, kind: Kind, *headings: str, length: int = 0, expected: str = "") -> Field:
    return Field(code, label, Subject.PERSON, kind, headings, None, length, None, expected)


# A column "Điện thoại" holds numbers; what kind of telephone it is needs a name of its own.
_ITEM_COLUMNS: Mapping[Item, str] = {Item.PHONE: "Loại điện thoại", Item.SIM: "Loại SIM"}


def _of_item(item: Item) -> Field:
    spec = ITEMS[item]
    if spec.many:
        kind, expected = Kind.TOPICS, "các nội dung cách nhau bằng dấu chấm phẩy, hoặc “Đủ”"
    elif spec.effort:
        kind, expected = Kind.EFFORT, "“Có”, “Chưa”, hoặc ngày làm dạng ngày/tháng/năm"
    else:
        kind, expected = Kind.CHOICE, " / ".join(spec.values.values())
    words = None if spec.many else ITEM_WORDS.get(item, YES_NO)
    headings = (folded_words(spec.label), *ITEM_HEADINGS[item])
    return Field(
        item.value + "_state",
        _ITEM_COLUMNS.get(item, spec.label),
        spec.subject,
        kind,
        headings,
        words,
        0,
        item,
        expected,
    )


_BASE = (
    _household("code", "Mã hộ", Kind.CODE, "ma so ho", "ma ho dan", expected="chữ, số, dấu gạch; nhiều nhất 30 ký tự"),
    _household("unit", "Khu phố", Kind.UNIT, "khu", "kp", "thon", "ten khu pho", expected="tên khu phố của phường"),
    _household("group_name", "Tổ dân", Kind.TEXT, "to", "to dan pho", length=60),
    _household(
        "street",
        "Tuyến phố",
        Kind.STREET,
        "duong",
        "pho",
        "duong pho",
        "ngo",
        "ten duong",
        "tuyen duong",
        "duong ngo",
        length=150,
        expected="tên tuyến phố",
    ),
    _household("house_no", "Số nhà", Kind.TEXT, "nha so", length=40),
    _household("place_note", "Ghi chú địa chỉ", Kind.TEXT, length=200),
    _household(
        "address",
        "Địa chỉ",
        Kind.ADDRESS,
        "noi o",
        "cho o",
        "dia chi nha",
        "dia chi cu the",
        "noi o hien nay",
        "dia chi thuong tru",
        length=200,
        expected="số nhà, tuyến phố, tổ, khu phố, cách nhau bằng dấu phẩy",
    ),
    Field(
        "kind",
        "Loại hộ",
        Subject.HOUSEHOLD,
        Kind.CHOICE,
        ("loai",),
        KIND_WORDS,
        expected_text=" / ".join(HouseholdKind.labels().values()),
    ),
    _household(
        "name",
        "Tên hộ",
        Kind.NAME,
        "chu ho",
        "ho ten chu ho",
        "ten chu ho",
        "ho va ten chu ho",
        "ten co so",
        "ten doanh nghiep",
        "ten ho kinh doanh",
        length=150,
        expected="họ tên chủ hộ hoặc tên cơ sở",
    ),
    _household(
        "phone",
        "Điện thoại hộ",
        Kind.PHONE,
        "dien thoai chu ho",
        "sdt chu ho",
        "so dien thoai ho",
        expected="số có 10 chữ số, bắt đầu bằng 0",
    ),
    _household("tax_code", "Mã số thuế", Kind.TAX, "mst", expected="10 chữ số, 10 chữ số-3 chữ số, hoặc 12 chữ số"),
    _person(
        "full_name",
        "Họ và tên",
        Kind.NAME,
        "ho ten",
        "ho va ten nhan khau",
        "ten nhan khau",
        "ten",
        length=100,
        expected="họ và tên",
    ),
    Field(
        "relation",
        "Quan hệ với chủ hộ",
        Subject.PERSON,
        Kind.CHOICE,
        ("quan he",),
        RELATION_WORDS,
        expected_text=" / ".join(Relation.labels().values()),
    ),
    Field(
        "sex",
        "Giới tính",
        Subject.PERSON,
        Kind.CHOICE,
        ("gioi",),
        words_of(Sex.labels(), trai="male", gai="female"),
        expected_text="Nam / Nữ",
    ),
    _person(
        "birth_on",
        "Ngày sinh",
        Kind.BIRTH,
        "ngay thang nam sinh",
        "sinh ngay",
        "ngay sinh nam sinh",
        expected="ngày/tháng/năm (05/08/1960), hoặc chỉ năm (1960)",
    ),
    _person("birth_year", "Năm sinh", Kind.YEAR, "sinh nam", expected="năm có bốn chữ số (1960)"),
    _person(
        "person_phone",
        "Số điện thoại",
        Kind.PHONE,
        "dien thoai ca nhan",
        "sdt",
        "so dt",
        "dien thoai",
        "di dong",
        expected="số có 10 chữ số, bắt đầu bằng 0",
    ),
    _person(
        "citizen_id",
        "Số định danh cá nhân",
        Kind.CITIZEN_ID,
        "cccd",
        "so cccd",
        "can cuoc",
        "so can cuoc",
        "so dinh danh",
        "can cuoc cong dan",
        "cmnd cccd",
        expected="12 chữ số, ô định dạng Văn bản",
    ),
)
_NO_HEADINGS = frozenset({"x", "1", "0", "yes", "no", "true", "false"})  # "Ứng dụng 1" is no mark


def _marks_of(field: Field) -> Iterator[Field]:
    """A column for each value of a choice: marks under "Thông minh" and "Phím bấm" are one kind of telephone."""
    own = {"kind": HouseholdKind.labels(), "sex": Sex.labels()}
    labels = ITEMS[field.item].values if field.item else own.get(field.code, {})
    for value, label in labels.items():
        words = [word for word, code in (field.words or {}).items() if code == value and word not in _NO_HEADINGS]
        names = tuple(f"{h} {word}" for h in (folded_words(field.written), *field.headings) for word in words)
        code, written, expected = f"{field.code}.{value}", f"{field.written}: {label}", "x, ✓, “có”, hoặc để trống"
        yield Field(code, written, field.subject, Kind.MARK, names, None, 0, None, expected, field.code, value)


def _born_of(field: Field) -> Iterator[Field]:
    """A column for men and one for women: whichever is filled says the sex too."""
    for value, label in Sex.labels().items():
        names = tuple(f"{h} {folded_words(label)}" for h in (folded_words(field.written), *field.headings))
        code, written = f"{field.code}_{value}", f"{field.written} ({label.lower()})"
        expected = field.expected_text
        yield Field(code, written, field.subject, field.kind, names, None, 0, None, expected, field.code, value)


_PLAIN = (*_BASE, *(_of_item(item) for item in Item))
_BORN = (born for f in _BASE if f.kind in {Kind.BIRTH, Kind.YEAR} for born in _born_of(f))
_MARKS = (mark for f in _PLAIN if f.kind is Kind.CHOICE for mark in _marks_of(f))
FIELDS: Mapping[str, Field] = {f.code: f for f in (*_PLAIN, *_BORN, *_MARKS)}
ADDRESS = ("unit", "street", "house_no", "name", "code", "group_name", "kind", "phone", "tax_code", "place_note")
# Reversed: where a heading is shared, the earlier field has it.
_BY_HEADING: Mapping[str, str] = {
    heading: f.code
    for f in reversed(FIELDS.values())
    for heading in (folded_words(f.written), *f.headings, *HEADINGS.get(f.code, "").split(";"))
    if heading
}


def field_of(heading: str) -> str | None:
    """The field that a heading names, in any spelling; stars, colons and brackets do not matter.

    Where a place calls its streets "xóm", a column "Xóm" holds streets.
    """
    whole, named = (folded_words(text) for text in (heading, heading.split("(", 1)[0]))
    own = _own_headings(spoken())
    if found := own.get(whole) or own.get(named):
        return found
    return heading_code(whole, _BY_HEADING) or heading_code(named, _BY_HEADING)


@cache
def _own_headings(_words: PlaceWords) -> Mapping[str, str]:
    """Labels as the place says them, where they differ from those in the code."""
    return {folded_words(f.label): f.code for f in reversed([*FIELDS.values()]) if f.label != f.written}


def household_kind(value: str | None) -> HouseholdKind:
    return HouseholdKind(value) if value else HouseholdKind.FAMILY


def relation_of(value: str | None) -> Relation:
    return Relation(value) if value else Relation.OTHER
