"""Every printed figure with its id, its coverage and the list it was summed from: sum(list) = figure."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from toso.kit import figures as written
from toso.kit.labels import Labelled
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.reports.figures.cells import EMPTY, Cell, Origin
from toso.reports.figures.measures import ALL_OF_IT, Catalogue, Measure, Target
from toso.reports.figures.validation import added

WARD = "ward"


class Aspect(Labelled):
    CUMULATIVE = "cum", "lũy kế"
    IN_PERIOD = "in", "trong kỳ"
    PERCENT = "pct", "tỷ lệ"  # the cumulative figure as a percentage of its population
    PERCENT_CHANGE = "pct_chg", "thay đổi tỷ lệ so với kỳ trước"  # against the period before, in percentage points
    IN_PERIOD_CHANGE = "in_chg", "thay đổi số trong kỳ so với kỳ trước"  # against the period before, in percent
    # By its day of the year before, known only after that was frozen; no part of this year.
    LAST_YEAR = "last", "phát sinh sau chốt năm trước, không cộng vào năm nay"
    # Of what the period added: by its day of the period before, known only after its cut-off.
    LATE = "late", "phát sinh sau chốt kỳ trước"


def figure_number(value: int | Decimal | None) -> int | float | None:
    """A figure's value as JSON has numbers."""
    return float(value) if isinstance(value, Decimal) else value


def figure_id(code: str, aspect: Aspect, place: str) -> str:
    """A stable name, e.g. "t1.done.cum@ward" or "t1.done.cum@kp1"."""
    return f"{code}.{aspect.value}@{place}"


def parse_figure_id(text: str) -> tuple[str, Aspect, str]:
    """Measure code, aspect and place of a figure's id. Raises ValueError when it is none."""
    name, at, place = text.partition("@")
    code, _, aspect = name.rpartition(".")
    if not (at and place and code):
        raise ValueError("Mã số liệu không đúng.")
    return code, Aspect(aspect), place


@dataclass(frozen=True)
class AcceptedSheet:
    """The accepted figures of one unit for one period; `id` leads back to the row they came from."""

    id: Hashable
    place: str
    cells: Mapping[str, Cell]


class Source(NamedTuple):
    """One line of the list behind a figure."""

    submission: Hashable
    place: str
    value: int
    origin: Origin


@dataclass(frozen=True)
class Sum:
    """A total over units: None when none of them reported; `expected` is how many were asked."""

    value: int | None
    reported: int
    expected: int
    sources: tuple[Source, ...]


def total(sources: Iterable[Source], expected: int) -> Sum:
    """The sum of what was reported. Missing is not zero: without any source the value is None."""
    listed = tuple(sources)
    return Sum(sum(s.value for s in listed) if listed else None, len(listed), expected, listed)


class Figure(NamedTuple):
    """One figure of the report.

    `value`: a whole number, or a percentage of any precision; None is shown as "—". `text`: as printed.
    `reported` of `expected` units are in it. `sources`: the submissions behind it; `parts`: the figures that it was
    worked out from (of a ward's total the units' figures, of a percentage both of its terms).
    """

    id: str
    code: str
    aspect: Aspect
    place: str
    value: int | Decimal | None
    text: str
    reported: int
    expected: int
    sources: tuple[Source, ...]
    parts: tuple[str, ...]

    @property
    def complete(self) -> bool:
        return self.reported == self.expected


@dataclass(frozen=True)
class Row:
    """One measure over all units: what each reported for this period and the one before, by place."""

    measure: Measure
    cumulative: Mapping[str, Source]
    in_period: Mapping[str, Source]
    cumulative_before: Mapping[str, int]
    in_period_before: Mapping[str, int]


def compile_figures(
    catalogue: Catalogue,
    period: Period,
    places: Sequence[str],
    submissions: Sequence[AcceptedSheet],
    previous: Sequence[AcceptedSheet],
    *,
    of_places: bool = True,
    of_months: bool = False,
) -> dict[str, Figure]:
    """Every figure of the ward and, if asked, of each of its `places`, by id.

    Submissions from elsewhere are left out: they are no part of these totals. `of_months`: what a period added is the
    sum of its months alone, never worked out from totals.
    """
    now = [s for s in submissions if s.place in places]
    before = {s.place: s for s in previous if s.place in places}
    rows = {m.code: _row(m, period, now, before, of_months=of_months) for m in catalogue.measures.values()}
    scopes = {**({place: (place,) for place in places} if of_places else {}), WARD: tuple(places)}
    figures: list[Figure] = []
    for row in rows.values():
        of, target = rows.get(row.measure.of or ""), catalogue.target_of(row.measure.code)
        for place, members in scopes.items():
            figures += [_sum(row, a, place, members) for a in (Aspect.CUMULATIVE, Aspect.IN_PERIOD)]
            figures.append(_in_period_change(row, place, members))
            if of:
                figures.append(_percent(row, of, place, members, target))
                figures.append(_percent_change(row, of, place, members))
            elif place == WARD and row.measure.count and target and target.goal_count:
                figures += _of_goal(row, target.goal_count[0], members)
    return {figure.id: figure for figure in figures}


def _row(
    measure: Measure,
    period: Period,
    now: Sequence[AcceptedSheet],
    before: Mapping[str, AcceptedSheet],
    *,
    of_months: bool,
) -> Row:
    code = measure.code
    cells_before = {p: s.cells.get(code, EMPTY) for p, s in before.items()}
    cumulative: dict[str, Source] = {}
    in_period: dict[str, Source] = {}
    for submission in now:
        cell, place = submission.cells.get(code, EMPTY), submission.place
        if cell.cumulative is not None:
            cumulative[place] = Source(submission.id, place, cell.cumulative, cell.origin)
        value = cell.in_period if of_months else added(measure, period, cell, cells_before.get(place, EMPTY))
        if value is not None:
            in_period[place] = Source(submission.id, place, value, cell.origin)
    # A count that starts anew with this period has nothing to be compared with; a level has.
    comparable = {} if period.opens_year and not measure.stock else cells_before
    return Row(
        measure,
        cumulative,
        in_period,
        {p: c.cumulative for p, c in comparable.items() if c.cumulative is not None},
        {p: c.in_period for p, c in cells_before.items() if c.in_period is not None},
    )


def _sum(row: Row, aspect: Aspect, place: str, members: Sequence[str]) -> Figure:
    known = row.cumulative if aspect is Aspect.CUMULATIVE else row.in_period
    found = total((known[p] for p in members if p in known), len(members))
    code = row.measure.code
    return Figure(
        id=figure_id(code, aspect, place),
        code=code,
        aspect=aspect,
        place=place,
        value=found.value,
        text=written.number(found.value),
        reported=found.reported,
        expected=found.expected,
        sources=found.sources,
        parts=tuple(figure_id(code, aspect, s.place) for s in found.sources if s.place != place),
    )


def _percent(row: Row, of: Row, place: str, members: Sequence[str], target: Target | None) -> Figure:
    """Only over units that know result and population: a missing result must not count as none done."""
    known = [p for p in members if p in row.cumulative and p in of.cumulative]
    sources = tuple(r.cumulative[p] for r in (row, of) for p in known)
    value = _share(row, of, known)
    goal = target.goal_percent if target else None
    return Figure(
        id=figure_id(row.measure.code, Aspect.PERCENT, place),
        code=row.measure.code,
        aspect=Aspect.PERCENT,
        place=place,
        value=value,
        text=written.percent_beside(value, goal),
        reported=len(known),
        expected=len(members),
        sources=sources,
        parts=tuple(figure_id(r.measure.code, Aspect.CUMULATIVE, p) for r in (row, of) for p in known),
    )


def _share(row: Row, of: Row, places: Sequence[str]) -> Decimal | None:
    done, whole = (sum(r.cumulative[p].value for p in places) for r in (row, of))
    return written.share(done, whole)


def _percent_change(row: Row, of: Row, place: str, members: Sequence[str]) -> Figure:
    """In points between the rates as printed, over the units that know result and population in both months."""
    tables = (row.cumulative, of.cumulative, row.cumulative_before, of.cumulative_before)
    known = [p for p in members if all(p in table for table in tables)]
    now = _share(row, of, known)
    then = written.share(*(sum(r.cumulative_before[p] for p in known) for r in (row, of)))
    value = written.points_between(now, then)
    return _change(row.measure, Aspect.PERCENT_CHANGE, Aspect.PERCENT, place, value, known, members)


def _of_goal(row: Row, goal: int, members: Sequence[str]) -> list[Figure]:
    """The ward's count as a percentage of its goal, and in points against the period before: what is not reported yet
    is not done yet.
    """
    known = [p for p in members if p in row.cumulative]
    value = written.share(sum(row.cumulative[p].value for p in known), goal) if known else None
    rate = Figure(
        id=figure_id(row.measure.code, Aspect.PERCENT, WARD),
        code=row.measure.code,
        aspect=Aspect.PERCENT,
        place=WARD,
        value=value,
        text=written.percent_beside(value, ALL_OF_IT),
        reported=len(known),
        expected=len(members),
        sources=tuple(row.cumulative[p] for p in known),
        parts=(figure_id(row.measure.code, Aspect.CUMULATIVE, WARD),),
    )
    both = [p for p in known if p in row.cumulative_before]
    sums = sum(row.cumulative[p].value for p in both), sum(row.cumulative_before[p] for p in both)
    more = written.points_between(*(written.share(value, goal) for value in sums)) if both else None
    return [rate, _change(row.measure, Aspect.PERCENT_CHANGE, Aspect.PERCENT, WARD, more, both, members)]


def _in_period_change(row: Row, place: str, members: Sequence[str]) -> Figure:
    """In percent of what the period before added, over the units that know both."""
    known = [p for p in members if p in row.in_period and p in row.in_period_before]
    now = sum(row.in_period[p].value for p in known)
    then = sum(row.in_period_before[p] for p in known)
    value = written.share(now - then, then) if then > 0 else None
    return _change(row.measure, Aspect.IN_PERIOD_CHANGE, Aspect.IN_PERIOD, place, value, known, members)


def _change(
    measure: Measure,
    aspect: Aspect,
    compared: Aspect,
    place: str,
    value: Decimal | None,
    known: Sequence[str],
    members: Sequence[str],
) -> Figure:
    return Figure(
        id=figure_id(measure.code, aspect, place),
        code=measure.code,
        aspect=aspect,
        place=place,
        value=value,
        text=written.signed(value, 1),
        reported=len(known),
        expected=len(members),
        sources=(),
        parts=tuple(figure_id(measure.code, compared, p) for p in known),
    )


def coverage_text(reported: int, expected: int, noun: str = "") -> str:
    """In words: "8/12 khu phố"."""
    return f"{written.number(reported)}/{written.number(expected)} {noun or worded('khu phố')}"


def decimals_of(figure: Figure) -> int:
    """How many decimals the percentage is printed with: more than one where it would look equal to its goal."""
    return next((n for n in range(1, 6) if written.percent(figure.value, n) == figure.text), 1)
