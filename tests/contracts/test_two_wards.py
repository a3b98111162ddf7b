"""Two full wards in one installation: no list of the one shows a row of the other, nor counts it.

Every list is read by everybody of the cast, then the ward is there once more beside the first, and every list is read
again: each answer is the same to the byte. What it counts was counted, by the first reading, without the second ward.
"""

import json
import re
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.monthly_reports import API
from fixtures.twin_ward import add_twin
from fixtures.ward_rows import NOT_OF_A_WARD, reads_of
from toso.authz.roles import Role
from toso.identity.cast import AT_DESKS, CAST

Browser = Callable[[str], TestClient]
_ID = re.compile(r"[0-9a-f-]{36}")
QUERIES = (
    "?limit=100",
    "",
    "?year=2024",
    "?period=2024-07",
    "?month=2024-07",
    "?from=2024-06-01&to=2024-12-31",
    "?from_date=2024-06-01&to_date=2024-12-31",
)
# Each reading is another: of the log and of looks, which note it; files with the hour in them; a round's new key.
MOVING = {f"{API}/{path}" for path in ("household-imports/template", "user-imports/template", "visits/round")}
MOVING |= {f"{API}/audit/{path}" for path in ("actions", "chain", "events", "export", "head")} | {
    f"{API}/privacy/views"
}
PEOPLE = [one.username for one in (*CAST, *AT_DESKS) if Role.SUPERIOR not in {role for role, _ in one.roles}]


def lists_of(app: FastAPI) -> list[str]:
    return [path for path, names in reads_of(app) if not names and path not in NOT_OF_A_WARD]


def read_all(client: TestClient, paths: list[str]) -> dict[str, str]:
    """By address, asked as it is taken, the answer of each list that the person may read."""
    found: dict[str, str] = {}
    for path in paths:
        for query in QUERIES:
            answer = client.get(path + query)
            if answer.status_code == 200:
                found[path + query] = answer.text
                break
    return found


def listed(client: TestClient, address: str, answer: str) -> tuple[int, int] | None:
    """The sum that a list states, and how many it lists to its last page; None for no list with a sum."""
    page = json.loads(answer) if answer.startswith("{") else {}
    if not isinstance(page.get("items"), list) or page.get("total") is None:
        return None
    told, count = page["total"], len(page["items"])
    while page.get("next"):
        page = client.get(f"{address}{'&' if '?' in address else '?'}cursor={page['next']}").json()
        count += len(page["items"])
    return told, count


def _first_other(before: str, after: str) -> str:
    place = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    return f": …{before[max(0, place - 60) : place + 60]}… now …{after[max(0, place - 60) : place + 60]}…"


@pytest.mark.timeout(600)
def test_each_list_is_the_same_whether_a_second_ward_is_there_or_not(
    demonstration: FastAPI, as_member_of_cast: Browser
) -> None:
    paths = lists_of(demonstration)
    for who in PEOPLE:  # the first look of somebody changes what others are told of them
        read_all(as_member_of_cast(who), paths)
    told = {who: read_all(as_member_of_cast(who), paths) for who in PEOPLE}
    assert sum(map(len, told.values())) > 30 * len(PEOPLE)
    twins, wrong = add_twin(demonstration), set[str]()
    assert len(twins) > 20_000
    for who, answers in told.items():
        for address, before in answers.items():
            after = as_member_of_cast(who).get(address).text
            same = after == before or address.partition("?")[0] in MOVING
            if not same or twins & set(_ID.findall(after)):
                wrong.add(f"{who} {address}" + _first_other(before, after))
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("who", ["minh", "hoa", "khanh"])
def test_a_list_says_how_many_it_lists(demonstration: FastAPI, as_member_of_cast: Browser, who: str) -> None:
    client, counted = as_member_of_cast(who), 0
    for address, answer in read_all(client, lists_of(demonstration)).items():
        if (sums := listed(client, address, answer)) is not None:
            counted += 1
            assert sums[0] == sums[1], f"{who} {address}"
    assert counted >= 7
