"""Places told apart by chance: hardly ever where all are alike, and where one truly differs."""

from random import Random

from toso.reports.pace.funnel import apart
from toso.reports.pace.schemas import Apart


def marks(share_of_first: float, seed: int) -> list[Apart | None]:
    """Twelve places of a ward drawn from a seed; the first with a share of its own."""
    rng = Random(f"funnel {seed}")
    drawn = []
    for place in range(12):
        asked, share = rng.randrange(40, 400), share_of_first if place == 0 else 0.6
        drawn.append((sum(rng.random() < share for _ in range(asked)), asked))
    done, every = (sum(column) for column in zip(*drawn, strict=True))
    return [apart(own, asked, done, every) for own, asked in drawn]


def test_in_five_hundred_wards_without_differences_one_cell_in_two_hundred_is_marked_at_most() -> None:
    found = [mark for seed in range(500) for mark in marks(0.6, seed)]
    assert sum(mark is not None for mark in found) <= 0.005 * len(found)


def test_a_place_that_truly_differs_is_marked_on_its_side() -> None:
    low, high = ([marks(share, seed)[0] for seed in range(100)] for share in (0.3, 0.9))
    assert low.count(Apart.BELOW) >= 90
    assert Apart.ABOVE not in low
    assert high.count(Apart.ABOVE) >= 90


def test_too_few_people_are_never_marked() -> None:
    assert apart(0, 12, 600, 1000) is None
    assert apart(0, 0, 600, 1000) is None
    assert apart(0, 0, 0, 0) is None
    assert apart(0, 60, 600, 1000) is Apart.BELOW
