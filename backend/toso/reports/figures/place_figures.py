"""The figures of each khu phố, worked out from the lines behind the ward's totals; nothing is kept twice."""

from collections.abc import Iterable, Mapping

from toso.kit import figures as written
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue


def place_figures(catalogue: Catalogue, lines: Iterable[tuple[str, Aspect, str, int]]) -> dict[str, Figure]:
    """The figures of each place, from the lines (code, aspect, place, value) behind the ward's totals.

    A place that did not report a measure has no figure of it.
    """
    values = {(code, aspect, place): value for code, aspect, place, value in lines}
    found: dict[str, Figure] = {}
    for (code, aspect, place), value in values.items():
        name = figure_id(code, aspect, place)
        found[name] = Figure(name, code, aspect, place, value, written.number(value), 1, 1, (), ())
        measure = catalogue.measures.get(code)
        of = (measure.of, aspect, place) if measure and measure.of else None
        if aspect is Aspect.CUMULATIVE and of in values:
            share = _share_figure(catalogue, code, place, value, values[of])
            found[share.id] = share
    return found


def figures_of_cells(catalogue: Catalogue, cells: Iterable[tuple[str, Mapping[str, Cell]]]) -> dict[str, Figure]:
    """Figures of each place up to now and of what it added, by id; `cells` by place."""
    lines = (
        (code, aspect, place, value)
        for place, kept in cells
        for code, cell in kept.items()
        for aspect, value in ((Aspect.CUMULATIVE, cell.cumulative), (Aspect.IN_PERIOD, cell.in_period))
    )
    known = ((code, aspect, place, value) for code, aspect, place, value in lines if value is not None)
    return place_figures(catalogue, known)


def rates(catalogue: Catalogue, cells: Iterable[tuple[str, Mapping[str, Cell]]]) -> dict[str, Figure]:
    """The percentages of each place for what a goal binds, by id; `cells` by place."""
    bound = [b.code for t in catalogue.targets for b in t.binds[:1]]
    wanted = {*bound, *(catalogue.measures[code].of or "" for code in bound)}
    made = figures_of_cells(catalogue, ((place, {c: kept[c] for c in kept.keys() & wanted}) for place, kept in cells))
    return {name: figure for name, figure in made.items() if figure.aspect is Aspect.PERCENT}


def _share_figure(catalogue: Catalogue, code: str, place: str, done: int, whole: int) -> Figure:
    value, target, of = written.share(done, whole), catalogue.target_of(code), catalogue.measures[code].of
    goal = target.goal_percent if target else None
    text = written.percent_beside(value, goal)
    parts = tuple(figure_id(c, Aspect.CUMULATIVE, place) for c in (code, of or ""))
    return Figure(figure_id(code, Aspect.PERCENT, place), code, Aspect.PERCENT, place, value, text, 1, 1, (), parts)


def late_figures(late: Mapping[tuple[str, str], int], aspect: Aspect = Aspect.LATE) -> dict[str, Figure]:
    """How much came after the cut-off of the period before (or of the year before), by (code, place), and of the ward;
    none where nothing did.
    """
    wards: dict[str, list[int]] = {}
    for (code, _), value in late.items():
        wards.setdefault(code, []).append(value)
    places = [(code, place, value, 1) for (code, place), value in late.items()]
    whole = [(code, WARD, sum(values), len(values)) for code, values in wards.items()]
    return {
        (name := figure_id(code, aspect, place)): Figure(
            name, code, aspect, place, value, written.number(value), count, count, (), ()
        )
        for code, place, value, count in (*whole, *places)
    }
