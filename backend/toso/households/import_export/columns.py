"""Known columns of a sheet: what they make of its rows, what is missing, whether another sheet has the same; pure."""

import hashlib
from collections.abc import Iterable, Mapping

from toso.households.import_export.fields import FIELDS
from toso.households.model.items import Subject
from toso.households.observations.search_text import folded_words


def fingerprint(headings: Iterable[str]) -> str:
    """The same for files made from the same template, whatever stands in them."""
    return hashlib.sha256("\n".join(map(folded_words, headings)).encode()).hexdigest()[:32]


def unreadable_columns(columns: Mapping[str, int], *, one_unit: bool) -> list[str]:
    """The labels of columns missing before rows can be checked; `one_unit`: the person keeps one khu phố only."""
    missing: list[str] = []
    if "full_name" not in columns and "name" not in columns:
        missing.append(FIELDS["name"].label)
    if "name" not in columns and not columns.keys() & {"house_no", "code", "relation", "address"}:
        missing.append(FIELDS["house_no"].label)  # else people of one street would be one household
    if not columns.keys() & {"street", "code", "address"}:
        missing.append(FIELDS["street"].label)
    if not columns.keys() & {"unit", "code", "address"} and not one_unit:
        missing.append(FIELDS["unit"].label)
    return missing


def with_head(columns: Mapping[str, int]) -> dict[str, int]:
    """One row for one household: the name of the household is that of its head, if anything of a person is known."""
    persons = [code for code in columns if FIELDS[code].subject is Subject.PERSON]
    if "full_name" in columns or not persons or "name" not in columns:
        return dict(columns)
    return {**columns, "full_name": columns["name"]}


def letter_of(place: int) -> str:
    """The letters of a column counted from 0: 0 → A, 27 → AB."""
    letters = ""
    while place >= 0:
        letters = chr(65 + place % 26) + letters
        place = place // 26 - 1
    return letters
