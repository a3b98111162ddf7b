"""Phát sinh sau chốt, told in the annex: what a month counts although it belongs, by its day, to the month before; and
what belongs to the year before and is counted by no month of this one.
"""

from collections.abc import Iterator, Mapping, Sequence

from toso.documents.blocks import FigureRun, ListItem, Paragraph, TextRun, item, paragraph, text
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue, Measure

TITLES: Mapping[Aspect, str] = {
    Aspect.LATE: "Phát sinh sau chốt số liệu kỳ trước, tính vào số trong kỳ này:",
    Aspect.LAST_YEAR: "Phát sinh sau chốt số liệu năm trước, thuộc năm trước nên không cộng vào số năm nay:",
}


def late_blocks(
    catalogue: Catalogue, figures: Mapping[str, Figure], places: Sequence[tuple[str, str]], aspect: Aspect = Aspect.LATE
) -> list[Paragraph | ListItem]:
    """A line for each measure that has any, with its khu phố; nothing where none has. `places`: code and name."""
    lines: list[ListItem] = []
    for code in catalogue.measures:
        by_place = {place: figures.get(figure_id(code, aspect, place)) for place in (WARD, *(p for p, _ in places))}
        if by_place[WARD]:
            lines.append(item(*_runs(catalogue.measures[code], by_place, places)))
    return [paragraph(TITLES[aspect]), *lines] if lines else []


def _runs(
    measure: Measure, figures: Mapping[str, Figure | None], places: Sequence[tuple[str, str]]
) -> Iterator[TextRun | FigureRun]:
    known = [(name, found) for place, name in places if (found := figures[place])]
    yield text(f"{measure.label}: ")
    yield from _run(figures[WARD])
    yield text(f" {measure.noun} (")
    for index, (name, found) in enumerate(known):
        yield text(f"{', ' if index else ''}{name}: ")
        yield from _run(found)
    yield text(")")


def _run(figure: Figure | None) -> Iterator[FigureRun]:
    if figure is not None:
        yield FigureRun(figure_id=figure.id, value_text=figure.text)
