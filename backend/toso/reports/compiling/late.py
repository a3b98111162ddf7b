"""Phát sinh sau chốt: what a month counts although it belongs, by its day, to the month before, told in the annex."""

from collections.abc import Iterator, Mapping, Sequence

from toso.documents.blocks import FigureRun, ListItem, Paragraph, TextRun, item, paragraph, text
from toso.reports.figures import WARD, Aspect, Figure, figure_id
from toso.reports.measures import Catalogue

TITLE = "Phát sinh sau chốt số liệu kỳ trước, tính vào số trong kỳ này:"


def late_blocks(
    catalogue: Catalogue, figures: Mapping[str, Figure], places: Sequence[tuple[str, str]]
) -> list[Paragraph | ListItem]:
    """A line for each measure that has any, with its khu phố; nothing where none has. `places`: code and name."""
    lines = [item(*_runs(catalogue, code, figures, places)) for code in catalogue.measures if _of(figures, code, WARD)]
    return [paragraph(TITLE), *lines] if lines else []


def _of(figures: Mapping[str, Figure], code: str, place: str) -> Figure | None:
    return figures.get(figure_id(code, Aspect.LATE, place))


def _runs(
    catalogue: Catalogue, code: str, figures: Mapping[str, Figure], places: Sequence[tuple[str, str]]
) -> Iterator[TextRun | FigureRun]:
    measure = catalogue.measures[code]
    known = [(name, found) for place, name in places if (found := _of(figures, code, place))]
    yield text(f"{measure.label}: ")
    yield from _run(_of(figures, code, WARD))
    yield text(f" {measure.noun} (")
    for index, (name, found) in enumerate(known):
        yield text(f"{', ' if index else ''}{name}: ")
        yield from _run(found)
    yield text(")")


def _run(figure: Figure | None) -> Iterator[FigureRun]:
    if figure is not None:
        yield FigureRun(figure_id=figure.id, value_text=figure.text)
