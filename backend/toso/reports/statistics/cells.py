"""Cells of a statistical table, and which of them are too small to be told; pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

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
    """The cells with those under SMALLEST left out, and what would tell them: where one place alone is left out of a
    total, the next smallest too; a percentage of a count or population that is left out.
    """
    hidden = {(c.code, c.aspect, c.place) for c in cells if _is_small(c)}
    hidden |= set(_complements(cells, hidden))
    return [replace(c, value=None, suppressed=True) if _hides(c, hidden) else c for c in cells]


def _is_small(cell: TableCell) -> bool:
    counted = cell.aspect is not Aspect.PERCENT and cell.unit in PERSONAL
    return counted and cell.value is not None and cell.value < SMALLEST


def _complements(cells: Iterable[TableCell], hidden: set[tuple[str, Aspect, str]]) -> Iterable[tuple[str, Aspect, str]]:
    """The total less all other places would be the one that is hidden."""
    rows: defaultdict[tuple[str, Aspect], list[TableCell]] = defaultdict(list)
    for cell in cells:
        if cell.place != WARD and cell.value is not None and cell.unit in PERSONAL:
            rows[cell.code, cell.aspect].append(cell)
    for (code, aspect), row in rows.items():
        shown = [cell for cell in row if (code, aspect, cell.place) not in hidden]
        if len(row) - len(shown) == 1 and shown and aspect is not Aspect.PERCENT:
            yield code, aspect, min(shown, key=lambda cell: (cell.value or 0, cell.place)).place


def _hides(cell: TableCell, hidden: set[tuple[str, Aspect, str]]) -> bool:
    if cell.aspect is Aspect.PERCENT:
        return any((code, Aspect.CUMULATIVE, cell.place) in hidden for code in (cell.code, cell.of or cell.code))
    return (cell.code, cell.aspect, cell.place) in hidden
