"""How much a member has beside the others of the team: nothing, far more, or as usual."""

from collections.abc import Sequence

from toso.kit.labels import Labelled

_TIMES = 2
_LEAST = 4


class Load(Labelled):
    NONE = "none", "Chưa có việc"
    USUAL = "usual", "Vừa phải"
    HEAVY = "heavy", "Nhiều việc"


def load_of(own: int, others: Sequence[int]) -> Load:
    """Heavy: at least four, and more than twice the mean of the other members of the same team."""
    if own == 0:
        return Load.NONE
    mean = sum(others) / len(others) if others else own
    return Load.HEAVY if own >= _LEAST and own > _TIMES * mean else Load.USUAL
