"""Drawing a sample that anybody can draw again: the seed and the list of households decide, nothing else. Pure."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from uuid import UUID


def new_seed() -> str:
    """Sixteen hexadecimal digits, unknown before the draw."""
    return secrets.token_hex(8)


def size_of(population: int, percent: int) -> int:
    """How many of a khu phố: the share rounded up, so at least one wherever anybody was visited."""
    return -(-population * percent // 100)


def place_of(seed: str, household_id: UUID) -> str:
    """Where a household stands in the order that a seed gives to all of them."""
    return hashlib.sha256(f"{seed}:{household_id}".encode()).hexdigest()


def sample(seed: str, strata: Mapping[str, Sequence[UUID]], percent: int) -> dict[str, list[UUID]]:
    """Of each stratum the first ones in the order of the seed, whatever the order in which they are given."""
    return {
        path: sorted(ids, key=lambda one: place_of(seed, one))[: size_of(len(ids), percent)]
        for path, ids in strata.items()
    }
