"""Merging of a household's rows: its khu phố, street and people as they name them, and contradictions in it; pure."""

import re
from typing import Any

from toso.households.import_export.cells import text_of
from toso.households.import_export.fields import FIELDS, household_kind
from toso.households.import_export.household_rows import (
    ERROR,
    WARNING,
    HouseholdRows,
    Line,
    LineReader,
    say,
    say_missing,
)
from toso.households.model.items import Subject
from toso.households.model.kinds import HouseholdKind
from toso.households.observations.search_text import folded_words
from toso.kit.place_words import spoken
from toso.kit.text import capitalised

_CITIES = frozenset({"tp", "tx", "tt"})  # thành phố, thị xã, thị trấn: a place above, whatever a street is called here
_SHORT = re.compile(r"([^\W\d_]{1,3})\.\s*(?=\S)")


def settle(home: HouseholdRows, reader: LineReader) -> None:
    """Finds khu phố and street of a household, its name, and what contradicts itself within it."""
    first, ground = home.lines[0], reader.ground
    _find_place(home, first, reader)
    if home.place is not None and "street" in home.values:
        path, street = home.place.path, str(home.values["street"])
        if (path, reader.folded(street)) not in ground.streets:
            street = home.values["street"] = _in_full(street)
        home.street_key = path, reader.folded(street)
        if home.street_key not in ground.streets:
            if ground.new_streets:
                say(first, WARNING, "street", reader, "Tuyến phố chưa có trong sổ: sẽ được thêm.")
            else:
                say(first, ERROR, "street", reader, "Khu phố không có tuyến phố này. Cần: đúng tên trong sổ.")
        _check_group(home, home.street_key, reader)
    _check_persons(home, reader)


def _in_full(street: str) -> str:
    """A street's name with the place's own word for its streets in full: "X. Trong" is "Xóm Trong"."""
    word = spoken().street
    short = _SHORT.match(street)
    initials = "".join(part[0] for part in word.split()).lower()
    if short is None or short[1].lower() != initials or initials in _CITIES:
        return street
    return f"{capitalised(word)} {street[short.end() :]}"


def _check_group(home: HouseholdRows, street: tuple[str, str], reader: LineReader) -> None:
    """A group (tổ) is of a street: another one in a row is asked, or where chosen so its street's is taken."""
    first, ground, said = home.lines[0], reader.ground, str(home.values.get("group_name", ""))
    code = "group_name" if "group_name" in reader.places else "address"
    known = street in ground.groups
    kept, number = (ground.groups[street], 0) if known else reader.groups.get(street, (said, home.number))
    if not known and said and not home.refused:
        reader.groups.setdefault(street, (said, home.number))
    if not said or _group_number(said) == _group_number(kept):
        return
    if code == "group_name":
        first.raw.setdefault(reader.places[code], said)
    whose = "trong sổ" if known else f"ở dòng {reader.row_label(number)}"
    if known and not kept:
        say(first, WARNING, code, reader, "Sổ chưa ghi tổ của tuyến này: tổ ở đây không được ghi.")
    elif ground.street_groups:
        say(first, WARNING, code, reader, f"Tuyến này {whose} thuộc “{kept}”: lấy theo tuyến.")
    else:
        said = f"{whose} thuộc “{kept}”"
        say(first, ERROR, code, reader, f"Tuyến này {said}. Cần: tổ của tuyến, hoặc chọn lấy theo tuyến.")


def _group_number(text: str) -> str:
    """The same for "Tổ 3", "tổ dân phố 03" and 3."""
    return _OF_GROUP.sub("", folded_words(text))


_OF_GROUP = re.compile(r"^(to )?(dan )?(pho )?(so )?0*")


def _find_place(home: HouseholdRows, first: Line, reader: LineReader) -> None:
    ground, text = reader.ground, home.values.get("unit")
    if text is None:
        home.place = ground.only
        return
    place = ground.units.find(text_of(text))
    if place is None:
        say(first, ERROR, "unit", reader, "Không có khu phố này. Cần: tên khu phố của phường.")
    elif place.path not in ground.covered:
        say(first, ERROR, "unit", reader, "Khu phố này ngoài phạm vi của bạn.")
    else:
        home.place = place


def _check_persons(home: HouseholdRows, reader: LineReader) -> None:
    if reader.heads_only:
        _only_head(home)
    seen: dict[tuple[str, Any], int] = {}
    heads = [line for line in home.lines if line.values.get("relation") == "head"]
    for line in heads[1:]:
        say(
            line,
            ERROR,
            "relation",
            reader,
            f"Hộ đã có chủ hộ ở dòng {reader.row_label(heads[0].number)}. Cần: một chủ hộ.",
        )
    for line in home.lines:
        values = line.values
        _check_birth(line, reader)
        if "full_name" not in values and any(FIELDS[code].subject is Subject.PERSON for code in values):
            say_missing(line, "full_name", reader, "Thiếu họ và tên.")
        elif "full_name" in values:
            key = reader.folded(values["full_name"]), values.get("birth_year")
            if seen.setdefault(key, line.number) != line.number:
                say(line, ERROR, "full_name", reader, f"Người này đã có ở dòng {reader.row_label(seen[key])}.")


def _check_birth(line: Line, reader: LineReader) -> None:
    values, until = line.values, reader.ground.data_on
    birth = values.pop("birth_on", None)
    if isinstance(birth, int):
        values.setdefault("birth_year", birth)
    elif birth is not None:
        year = int(birth[:4])
        if values.setdefault("birth_year", year) != year:
            say(line, ERROR, "birth_year", reader, "Khác năm của ngày sinh.")
        values["birth_on"] = birth
    if values.get("birth_year", 0) > until.year or values.get("birth_on", "") > str(until):
        say(line, ERROR, "birth_on" if "birth_on" in values else "birth_year", reader, "Sinh sau ngày của số liệu.")


def _only_head(home: HouseholdRows) -> None:
    """One row is one household: its person is the head. A business has one where the row tells of a person more than
    how to call them; a number to call is then the household's.
    """
    for line in home.lines:
        if household_kind(home.values.get("kind")) is HouseholdKind.FAMILY or line.values.keys() - _TO_CALL:
            line.values.setdefault("relation", "head")
        else:
            if phone := line.values.get("person_phone"):
                home.values.setdefault("phone", phone)
            line.values = {}


_TO_CALL = {"full_name", "person_phone"}
