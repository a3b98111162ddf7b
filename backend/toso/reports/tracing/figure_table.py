"""All figures of a report in one answer, for programs: numbers beside the words that are printed."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.schemas import Read
from toso.reports.compilation.queries import figures_by_id, get_report
from toso.reports.compilation.report_context import behind, label_of, place_name
from toso.reports.corrections.changes import plain
from toso.reports.figures.figures import Aspect, Figure, figure_number
from toso.reports.figures.measures import Catalogue

_RATES = frozenset({Aspect.PERCENT, Aspect.PERCENT_CHANGE, Aspect.IN_PERIOD_CHANGE})


class FigureValueRead(Read):
    """One figure: `value` with all its digits (null is printed as "—"), `text` as printed; of a percentage the count
    and the population that it is worked out from, where it has them. `reported` of `expected` units are in it.
    """

    id: str
    code: str
    aspect: str
    label: str
    place: str
    place_name: str
    unit: str
    value: int | float | None
    text: str
    numerator: int | None
    denominator: int | None
    reported: int
    expected: int


class FiguresRead(Read):
    """Every figure of a report, frozen at `version` of it; of the ward and of each of its places."""

    report_id: UUID
    period: str
    items: list[FigureValueRead]
    version: int


def show_figures(session: Session, scope: Scope, report_id: UUID) -> FiguresRead:
    report = get_report(session, scope, report_id)
    known = behind(session, report)
    figures = figures_by_id(session, report, known.catalogue)
    names = {place: place_name(report, plain(place)) for place in {figure.place for figure in figures.values()}}
    return FiguresRead(
        report_id=report.id,
        period=known.period.code,
        items=[_read(known.catalogue, figures, figure, names) for figure in figures.values()],
        version=report.version,
    )


def table_of(read: FiguresRead) -> list[list[str]]:
    """The same as lines of text, the names of the columns first."""
    names = list(FigureValueRead.model_fields)
    rows = [["" if (value := getattr(one, name)) is None else str(value) for name in names] for one in read.items]
    return [names, *rows]


def _read(
    catalogue: Catalogue, figures: Mapping[str, Figure], figure: Figure, names: Mapping[str, str]
) -> FigureValueRead:
    numerator, denominator = _terms(figures, figure)
    measure = catalogue.measures.get(figure.code)
    return FigureValueRead(
        id=figure.id,
        code=figure.code,
        aspect=figure.aspect.value,
        label=label_of(catalogue, figure.id),
        place=figure.place,
        place_name=names[figure.place],
        unit="percent" if figure.aspect in _RATES else measure.unit.value if measure else "",
        value=figure_number(figure.value),
        text=figure.text,
        numerator=numerator,
        denominator=denominator,
        reported=figure.reported,
        expected=figure.expected,
    )


def _terms(figures: Mapping[str, Figure], figure: Figure) -> tuple[int | None, int | None]:
    """The sums of a percentage's parts: those of its own measure, and those of its population."""
    if figure.aspect is not Aspect.PERCENT:
        return None, None
    own, whole = list[int](), list[int]()
    for part in figure.parts:
        found = figures.get(part)
        if found is not None and found.aspect is Aspect.CUMULATIVE and found.value is not None:
            (own if found.code == figure.code else whole).append(int(found.value))
    return sum(own) if own else None, sum(whole) if whole else None
