"""Cells of a statistical table, and which of them are too small to be told; pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from zlib import crc32

from toso.reports.figures.figures import WARD, Aspect
from toso.reports.figures.measures import Unit

SMALLEST = 5
# Of these a small number could be somebody; "3 meetings" is nobody.
PERSONAL = frozenset({Unit.PERSON, Unit.HOUSEHOLD, Unit.BUSINESS, Unit.MEMBER})


@dataclass(frozen=True)
class TableCell:
    """One number of a table. `of`: the code of the population of a percentage; `value` is None where nobody reported,
    or where it is not told (`suppressed`).
    """

    code: str
    aspect: Aspect
    place: str
    unit: Unit
    of: str | None
    value: int | Decimal | None
    suppressed: bool = False


def without_small(cells: Sequence[TableCell]) -> list[TableCell]:
    """The cells with those under SMALLEST left out, and what would tell them to a reader who knows this rule: one more
    place where the total tells what is left out, the count of a population that is left out, a percentage of either.
    """
    rows: defaultdict[tuple[str, Aspect], list[TableCell]] = defaultdict(list)
    for cell in cells:
        if cell.unit in PERSONAL and cell.aspect is not Aspect.PERCENT and cell.value is not None:
            rows[cell.code, cell.aspect].append(cell)
    hidden: set[tuple[str, Aspect, str]] = set()
    # Populations first: who is counted of one is at least so many.
    for (code, aspect), row in sorted(rows.items(), key=lambda one: one[1][0].of is not None):
        hidden |= {(code, aspect, place) for place in _left_out(row, hidden)}
    return [replace(c, value=None, suppressed=True) if _hides(c, hidden) else c for c in cells]


def _left_out(row: Sequence[TableCell], hidden: set[tuple[str, Aspect, str]]) -> set[str]:
    """The places of one count that are not told; WARD is its total."""

    def is_small(cell: TableCell) -> bool:
        return (cell.value or 0) < SMALLEST or (cell.of or cell.code, Aspect.CUMULATIVE, cell.place) in hidden

    small = {cell.place for cell in row if is_small(cell)}
    values = [cell.value or 0 for cell in row if cell.place in small - {WARD}]
    if values and (len(values) == 1 or sum(values) < SMALLEST or sum(values) == (SMALLEST - 1) * len(values)):
        others = [cell for cell in row if cell.place not in small | {WARD}]
        # By name alone: chosen by its number, or another each month, it would tell of the number that is left out.
        small.add(min(others, key=_turn).place if others else WARD)
    return small


def _turn(cell: TableCell) -> tuple[int, str]:
    """Not always the first place; the same one for a population and what is counted of it."""
    return crc32(f"{cell.of or cell.code}@{cell.place}".encode()), cell.place


def _hides(cell: TableCell, hidden: set[tuple[str, Aspect, str]]) -> bool:
    if cell.aspect is Aspect.PERCENT:
        return any((code, Aspect.CUMULATIVE, cell.place) in hidden for code in (cell.code, cell.of or cell.code))
    return (cell.code, cell.aspect, cell.place) in hidden
