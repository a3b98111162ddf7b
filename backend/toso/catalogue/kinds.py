"""Kinds of catalogue entries, which are data: the fields of each, and how what is typed is checked by them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any
from uuid import UUID

from toso.kit.labels import Labelled
from toso.kit.phones import find_phone
from toso.kit.text import one_line

Value = str | int
LONGEST = 500
LARGEST = 1_000_000_000_000


class BadEntryKind(ValueError):
    """A list of kinds that contradicts itself."""


class FieldType(Labelled):
    TEXT = "text", "Chữ"
    NUMBER = "number", "Số nguyên"
    DATE = "date", "Ngày"
    URL = "url", "Địa chỉ trên mạng"
    PHONE = "phone", "Số điện thoại"
    CHOICE = "choice", "Chọn một"
    ENTRY = "entry", "Mục khác của danh mục"


@dataclass(frozen=True)
class EntryField:
    """`choices`: of a choice, label by code; `of`: of an entry, the kind that it names."""

    code: str
    label: str
    type: FieldType
    required: bool
    choices: Mapping[str, str]
    of: str


@dataclass(frozen=True)
class EntryKind:
    """`each_neighbourhood`: every khu phố should have one; `confirmed`: an entry is unverified, and printed nowhere,
    until a leader has confirmed it against the official text.
    """

    code: str
    label: str
    each_neighbourhood: bool
    confirmed: bool
    fields: tuple[EntryField, ...]


def read_kinds(text: str) -> dict[str, EntryKind]:
    """The kinds of a JSON list (see data/kinds.json) by code. Raises BadEntryKind."""
    found: dict[str, EntryKind] = {}
    for item in json.loads(text):
        fields = tuple(
            EntryField(
                one["code"],
                one["label"],
                FieldType(one["type"]),
                one.get("required", False),
                one.get("choices", {}),
                one.get("of", ""),
            )
            for one in item["fields"]
        )
        if item["code"] in found or len({one.code for one in fields}) < len(fields):
            raise BadEntryKind(f"loại lặp: {item['code']}")
        found[item["code"]] = EntryKind(
            item["code"], item["label"], item["each_neighbourhood"], item["confirmed"], fields
        )
    for kind in found.values():
        for one in kind.fields:
            chosen, named = one.type is FieldType.CHOICE, one.type is FieldType.ENTRY
            if chosen != bool(one.choices) or named != (one.of in found):
                raise BadEntryKind(f"trường sai: {kind.code}.{one.code}")
    return found


def checked_fields(kind: EntryKind, given: Mapping[str, Value | None]) -> tuple[dict[str, Value], dict[str, str]]:
    """The values kept of those given, and by "fields.<code>" what is wrong with them."""
    kept: dict[str, Value] = {}
    wrong = {f"fields.{name}": "Loại này không có mục này." for name in set(given) - {one.code for one in kind.fields}}
    for one in kind.fields:
        value = given.get(one.code)
        if value is None or value == "":
            if one.required:
                wrong[f"fields.{one.code}"] = "Hãy ghi mục này."
            continue
        try:
            kept[one.code] = _READERS[one.type](value, one)
        except (ValueError, TypeError):
            wrong[f"fields.{one.code}"] = _WRONG[one.type]
    return kept, wrong


def _text(value: Any, _field: EntryField) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError
    return one_line(value)


def _number(value: Any, _field: EntryField) -> int:
    if not isinstance(value, int) or not 0 <= value <= LARGEST:
        raise ValueError
    return value


def _address(value: Any, field: EntryField) -> str:
    text = _text(value, field)
    if not text.startswith(("https://", "http://")) or " " in text:
        raise ValueError
    return text


def _phone(value: Any, field: EntryField) -> str:
    phone = find_phone(_text(value, field))
    if phone is None:
        raise ValueError
    return phone


def _choice(value: Any, field: EntryField) -> str:
    if value not in field.choices:
        raise ValueError
    return value


_READERS: dict[FieldType, Callable[[Any, EntryField], Value]] = {
    FieldType.TEXT: _text,
    FieldType.NUMBER: _number,
    FieldType.DATE: lambda value, field: date.fromisoformat(_text(value, field)).isoformat(),
    FieldType.URL: _address,
    FieldType.PHONE: _phone,
    FieldType.CHOICE: _choice,
    FieldType.ENTRY: lambda value, field: str(UUID(_text(value, field))),
}
_WRONG = {
    FieldType.TEXT: f"Hãy ghi chữ, không quá {LONGEST} ký tự.",
    FieldType.NUMBER: "Hãy ghi số nguyên, không âm.",
    FieldType.DATE: "Ngày không hợp lệ.",
    FieldType.URL: "Địa chỉ bắt đầu bằng http:// hoặc https://, không có dấu cách.",
    FieldType.PHONE: "Số điện thoại không hợp lệ.",
    FieldType.CHOICE: "Hãy chọn một giá trị trong danh sách.",
    FieldType.ENTRY: "Hãy chọn một mục trong danh sách.",
}
KINDS = read_kinds(files("toso.catalogue").joinpath("data/kinds.json").read_text("utf-8"))
