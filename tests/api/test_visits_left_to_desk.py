"""Two answers that differ where no head is: the desk that keeps the register sees them and decides, and nowhere else."""

from datetime import date, timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.redrawn_streets import end_roles, lock_account
from fixtures.visits import answer, person_of, results, sheet, stored, take_round

DAY = date(2024, 8, 9)
TITLE = "1 câu trả lời hai người ghi khác nhau"


@pytest.fixture
def conflict(register: Register, client_of: ClientOf, on_day: SetDay) -> str:
    """Hoa said basic, then Sơn smart, whose account is closed before he chose."""
    on_day(DAY)
    dat, who = register.households["dat"], register.persons["dat"]
    stored(client_of("hoa"), sheet(dat, answer(who, "phone", "basic")))
    (said,) = results(client_of("son"), sheet(dat, answer(who, "phone", "smart")))
    lock_account(client_of("ha"), client_of("son"))
    return said["conflicts"][0]["id"]


def left_to(client: TestClient) -> list[str]:
    pages = [ok(client.get(f"{API}/visits/conflicts?left={left}"))["items"] for left in ("true", "false")]
    assert pages[0] == pages[1] or len(pages[0]) < len(pages[1])
    return [row["id"] for row in pages[0]]


def choose(client: TestClient, conflict: str) -> Any:
    return client.post(f"{API}/visits/conflicts/{conflict}/resolve", json={"keep": "mine"})


@pytest.mark.both_databases("resource")
def test_the_desk_decides_where_no_head_is(register: Register, client_of: ClientOf, conflict: str) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    assert left_to(hoa) == [conflict]
    assert left_to(minh) == [], "the head decides"
    assert choose(minh, conflict).status_code == 404
    assert TITLE not in str(ok(minh.get(f"{API}/today")))
    end_roles(client_of("ha"), hoa, DAY - timedelta(days=1))
    assert left_to(minh) == [conflict]
    assert TITLE in str(ok(minh.get(f"{API}/today")))
    assert choose(client_of("nga"), conflict).status_code == 404, "the head of another khu phố"
    assert choose(client_of("lan"), conflict).status_code == 403
    assert ok(choose(minh, conflict))["id"] == conflict
    assert ok(choose(minh, conflict))["id"] == conflict, "said twice"
    assert (left_to(minh), TITLE in str(ok(minh.get(f"{API}/today")))) == ([], False)
    home = ok(minh.get(f"{API}/households/{register.households['dat']}"))
    assert home["disputed"] == 0


def test_the_desk_waits_for_a_writer_who_may_still_choose(
    register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(DAY)
    dat, who = register.households["dat"], register.persons["dat"]
    stored(client_of("hoa"), sheet(dat, answer(who, "phone", "basic")))
    made = sheet(dat, answer(who, "phone", "smart"))
    (said,) = results(client_of("son"), made)
    end_roles(client_of("ha"), client_of("hoa"), DAY - timedelta(days=1))
    assert left_to(client_of("minh")) == []
    on_day(DAY + timedelta(days=8))
    assert left_to(client_of("minh")) == [said["conflicts"][0]["id"]]
    ok(choose(client_of("son"), said["conflicts"][0]["id"]))
    state = person_of(take_round(client_of("son")), who)["state"]
    assert state["phone"] == "smart"
