"""Who counted, as a snapshot keeps it: what was packed comes back, however many there are."""

from random import Random
from uuid import UUID

import pytest

from toso.reports.submissions.members import CountedPeople, pack, unpack


@pytest.mark.parametrize("people", [0, 1, 7, 8, 9, 250])
def test_what_was_packed_comes_back(people: int) -> None:
    drawn = Random(people)
    ids = [UUID(int=drawn.getrandbits(128)) for _ in range(people)]
    one, other, now, before = (frozenset(own for own in ids if drawn.getrandbits(1)) for _ in range(4))
    counted = {"t1.done": CountedPeople(one, other), "t5.done": CountedPeople(other, None)}
    counted["t5.done~last"] = CountedPeople(now, before, frozenset(list(now ^ before)[::2]))
    again = unpack(pack(counted))
    assert again == counted
    assert list(again) == list(counted)
