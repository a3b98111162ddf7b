"""Leaders of khu phố that become one: whatever comes together, one at a time answers, and no day is left without need."""

import random
from datetime import date, timedelta
from uuid import UUID

import pytest

from toso.plans.charges.succession import Turn, take_turns

FIRST, DAYS = date(2024, 1, 1), 60


def some_turns(chance: random.Random, what: str) -> list[Turn]:
    """Those of one unit, one after the other as they are entered, the last of them perhaps open."""
    found, day = list[Turn](), chance.randrange(20)
    while day < DAYS:
        end = day + chance.randrange(25)
        until = None if chance.random() < 0.3 else FIRST + timedelta(days=end)
        found.append(Turn(UUID(int=chance.getrandbits(128)), what, FIRST + timedelta(days=day), until))
        if until is None:
            break
        day = end + 1 + chance.randrange(10)
    return found


def holders(turns: list[Turn], day: date) -> set[UUID]:
    return {t.charge_id for t in turns if t.since <= day and (t.until is None or t.until >= day)}


@pytest.mark.parametrize("seed", range(200))
def test_random_mergers_leave_one_leader_a_day(seed: int) -> None:
    chance = random.Random(seed)
    units = [some_turns(chance, "new") for _ in range(chance.randrange(1, 6))]
    standing = some_turns(chance, "new") if chance.random() < 0.3 else []
    turns = sorted((turn for unit in units for turn in unit), key=lambda t: (t.since, t.charge_id))
    days = take_turns(turns, standing)
    kept = [t._replace(since=since) for t in turns if (since := days[t.charge_id]) is not None]
    for day in (FIRST + timedelta(days=n) for n in range(DAYS)):
        held = holders([*standing, *kept], day)
        assert len(held) <= 1, day
        assert holders(standing, day) <= held, "who answers for the unit that goes on gives way to nobody"
        assert not (day >= turns[0].since and not standing and holders([turns[0]], day) - held), "the longest stays"
    last = FIRST + timedelta(days=DAYS + 99)
    assert bool(holders([*standing, *kept], last)) == bool(holders([*standing, *turns], last))
    assert all(t.until is None or t.since <= t.until for t in kept)


def test_things_apart_keep_their_own_leaders() -> None:
    turns = [Turn(UUID(int=n), what, FIRST, None) for n, what in enumerate(("a", "b", "a"), 1)]
    assert take_turns(turns) == {UUID(int=1): FIRST, UUID(int=2): FIRST, UUID(int=3): None}
