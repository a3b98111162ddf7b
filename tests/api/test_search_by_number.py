"""Nobody finds a person by a part of a number: trying digit after digit tells nothing, whichever list is searched."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf

SON, DAT = "0912000006", "0912345601"  # of a member of a team; of a household of the register
OTHER = "0987654321"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


def users(client: Any, text: str) -> list[str]:
    return [row["id"] for row in ok(client.get(f"{API}/users", params={"q": text}))["items"]]


def households(client: Any, text: str) -> list[str]:
    return [row["id"] for row in ok(client.post(f"{API}/households/search", json={"text": text}))["items"]]


def residents(client: Any, text: str) -> list[str]:
    return [row["id"] for row in ok(client.post(f"{API}/help/people", json={"text": text}))["people"]]


SEARCHES = [("ha", users), ("hoa", users), ("minh", households), ("hoa", households), ("hoa", residents)]


@pytest.mark.parametrize(("who", "search"), SEARCHES)
@pytest.mark.both_databases("resource")
def test_digit_after_digit_finds_nobody(client_of: ClientOf, who: str, search: Callable[[Any, str], list[str]]) -> None:
    client = client_of(who)
    parts = {n[a : a + k] for n in (SON, DAT) for k in (3, 5, 8, 9) for a in range(11 - k)}
    parts |= {f"+84{number[1:-1]}" for number in (SON, DAT)} | {f"son {SON[:5]}", f"{SON[:4]} {SON[4:7]}"}
    parts -= {SON[1:], DAT[1:]}  # whole numbers without their zero
    parts = {part for part in parts if set(part) != {"0"}}  # codes of households begin so
    found = {part: search(client, part) for part in sorted(parts)}
    assert {part: rows for part, rows in found.items() if rows} == {}


def test_a_whole_number_is_found_by_those_who_may_see_numbers(client_of: ClientOf) -> None:
    assert len(users(client_of("ha"), "0912 000 006")) == 1
    assert len(users(client_of("ha"), "+84912000006")) == 1
    assert len(households(client_of("hoa"), DAT)) == 1
    for whole in (SON, DAT):
        assert users(client_of("ha"), OTHER) == households(client_of("hoa"), OTHER) == [], whole
