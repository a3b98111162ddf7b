"""Names that are one with a slip of the hand, and the bounded search for them in a register.

Households are put into blocks (a street and a birth year, a door); within a block each is compared with those that
stand near it by name, so the work grows with the register and not with its square.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from rapidfuzz.distance import OSA

Pair = tuple[UUID, UUID]
_SHORT = 16
"""From so many letters on, blanks included, two slips are forgiven, below it one."""
_NEAR = 60
"""Names to the right of one in the sorted block that it is compared with."""


def near(one: str, other: str) -> bool:
    """Whether two folded names are equal but for a slip: letters, the order of words, a middle name left out."""
    if one == other:
        return True
    most = 1 if min(len(one), len(other)) < _SHORT else 2
    if abs(len(one) - len(other)) <= most and OSA.distance(one, other, score_cutoff=most) <= most:
        return True
    words, others = sorted((one.split(), other.split()), key=len)
    if len(words) < 2:
        return False
    if len(words) == len(others):
        return sorted(words) == sorted(others)
    return (words[0], words[-1]) == (others[0], others[-1]) and set(words) <= set(others)


def near_pairs(block: Iterable[tuple[str, UUID]]) -> Iterator[Pair]:
    """Households of a block, each given with a folded name, two and two: once for names near each other, twice for
    equal ones.
    """
    listed = sorted(block)
    for place, (name, one) in enumerate(listed, 1):
        for other_name, other in listed[place : place + _NEAR]:
            if one != other and near(name, other_name):
                pair = (one, other) if one < other else (other, one)
                yield pair
                if name == other_name:
                    yield pair
