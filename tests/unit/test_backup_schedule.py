"""When copies are due, which are kept, and keys of papers as people type them."""

from datetime import timedelta
from pathlib import Path

import pytest

from toso.kit.clock import VIETNAM, system_now
from toso.operations.papers import WrongPaper, read_key
from toso.operations.schedule import last_due, superfluous
from toso.operations.sealed_file import new_key


def test_a_key_is_read_as_people_type_it() -> None:
    with pytest.raises(WrongPaper, match=r"74 chữ.*11 chữ"):
        read_key("AGE-SECRET-\n")
    private, _ = new_key()
    assert read_key(f" {private[:20].lower()} {private[20:]}\n") == private


@pytest.mark.parametrize(("hour", "expected"), [(9, "08 18:30"), (12, "09 12:00"), (18, "09 12:00"), (19, "09 18:30")])
def test_copies_are_due_at_noon_and_in_the_evening(hour: int, expected: str) -> None:
    at = system_now().astimezone(VIETNAM).replace(year=2024, month=8, day=9, hour=hour, minute=0, second=0)
    assert f"{last_due(at):%d %H:%M}" == expected


def test_seven_days_five_weeks_and_twelve_months_are_kept() -> None:
    newest = system_now().astimezone(VIETNAM).replace(year=2025, month=12, day=31, hour=18, minute=30)
    there = [(at, Path(f"{at:%Y%m%d%H}")) for n in range(1000) if (at := newest - timedelta(hours=12 * n))]
    gone = set(superfluous(there))
    left = [at for at, path in there if path not in gone]
    assert len({f"{at:%Y-%m}" for at in left}) == 12
    assert [at.date() for at in left[:3]] == [newest.date()] * 2 + [newest.date() - timedelta(days=1)]
    assert {newest.date() - timedelta(days=n) for n in range(7)} <= {at.date() for at in left}
    assert len(left) <= 7 + 5 + 12 + 2
    assert superfluous(there[:3]) == []
