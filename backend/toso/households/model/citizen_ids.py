"""Số định danh cá nhân: its checks, and how it is kept: encrypted, found by a blind index, shown masked.

Twelve digits without a check digit, as Nghị định 137/2015/NĐ-CP, Điều 13 laid down: three of the place of birth
registration (one of the 63 provinces of before 1/7/2025, or a country), one of century and sex, two of the birth year,
six at random.
"""

from collections.abc import Iterator
from typing import Annotated
from uuid import UUID

from pydantic import BeforeValidator, StringConstraints

from toso.core.problems import Conflict
from toso.core.vault import BrokenSeal, CipherContext, UnknownKey, Vault, the_vault
from toso.households.model.kinds import Sex
from toso.households.model.tables import Person

DIGITS = 12


def _digits(value: object) -> object:
    return "".join(value.split()) if isinstance(value, str) else value


CitizenNumber = Annotated[str, BeforeValidator(_digits), StringConstraints(max_length=12, pattern=r"^[0-9]{12}$")]


class CitizenIdUnreadable(Conflict):
    code, title = (
        "citizen-id-unreadable",
        "Không mở được số định danh: máy chủ thiếu khóa, hoặc dữ liệu đã bị đổi. Hãy báo quản trị hệ thống.",
    )


# Codes of provinces as they stood when numbers were given out; gaps are provinces merged before 2012.
PROVINCES = frozenset(
    f"{code:03d}"
    for code in (
        1,
        2,
        4,
        6,
        8,
        10,
        11,
        12,
        14,
        15,
        17,
        19,
        20,
        22,
        24,
        25,
        26,
        27,
        30,
        31,
        33,
        34,
        35,
        36,
        37,
        38,
        40,
        42,
        44,
        45,
        46,
        48,
        49,
        51,
        52,
        54,
        56,
        58,
        60,
        62,
        64,
        66,
        67,
        68,
        70,
        72,
        74,
        75,
        77,
        79,
        80,
        82,
        83,
        84,
        86,
        87,
        89,
        91,
        92,
        93,
        94,
        95,
        96,
    )
)
_FIRST_COUNTRY = 97  # codes above those of provinces name the country of birth
_CENTURY = 1900


def warnings_of(number: str, sex: Sex | None, birth_year: int | None) -> list[str]:
    """Doubts about a number of twelve digits, in words; not errors: registers of births hold slips too."""
    return list(_doubts(number, sex, birth_year))


def _doubts(number: str, sex: Sex | None, birth_year: int | None) -> Iterator[str]:
    if number[:3] not in PROVINCES and int(number[:3]) < _FIRST_COUNTRY:
        yield "Ba số đầu không phải mã tỉnh, thành phố hay mã nước nào."
    century, male = divmod(int(number[3]), 2)
    year = _CENTURY + 100 * century + int(number[4:6])
    if birth_year is not None and birth_year != year:
        yield f"Số này ghi năm sinh {year}, khác năm sinh trong sổ."
    if sex is not None and (sex is Sex.MALE) != (male == 0):
        yield "Số này ghi giới tính khác trong sổ."


def place_of(person_id: UUID) -> CipherContext:
    return CipherContext("person", person_id, "citizen_id")


def keep(person: Person, number: str | None, vault: Vault | None = None) -> None:
    """Puts a number (twelve digits) into a person's row, or takes it out."""
    vault = vault or the_vault()
    person.citizen_id = None if number is None else vault.seal(number, place_of(person.id))
    person.citizen_key = None if number is None else vault.index(number, person.ward_id)


def read(person: Person) -> str | None:
    """The number in full; the caller masks it, or has recorded who looks. Raises BrokenSeal, UnknownKey."""
    return None if person.citizen_id is None else the_vault().open(bytes(person.citizen_id), place_of(person.id))


def shown(person: Person) -> str | None:
    """As `read`, for whoever looks at a screen. Raises Unreadable."""
    try:
        return read(person)
    except (BrokenSeal, UnknownKey) as error:
        raise CitizenIdUnreadable from error


def key_of(number: str, ward_id: UUID) -> str:
    """The value of the column `citizen_key` for a number."""
    return the_vault().index(number, ward_id)
