"""The annexes of the report: figures of khu phố in a table that fits a landscape page, and the standing of tasks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toso.documents.blocks import Align, Block, Column, FigureCell, HeaderCell, Row, Table, TextCell
from toso.documents.content import Annex, Orientation
from toso.documents.layout.measures import text_width_mm
from toso.documents.render.tables import is_wide_enough
from toso.kit.figures import MISSING
from toso.kit.place_words import worded
from toso.kit.text import shortened
from toso.reports.compilation.counted import UNIT_LABELS, TaskRow, task_place
from toso.reports.figures.figures import WARD, Aspect, Figure, decimals_of, figure_id
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind
from toso.reports.submissions.workflow import PARTIAL, WITHDRAWN

MOST_ABREAST = 14
"""Khu phố beside each other in one table, as far as the numbers of a ward stay readable."""
_LONGEST = 400
_DIGITS = re.compile(r"(\d+)")
FIGURES_TITLE, TASKS_TITLE = "Kết quả thực hiện các mục tiêu theo khu phố", "Tình hình thực hiện nhiệm vụ"
_PART, _PLACE, _MOST = 15, 11, 13
_PARTS = ((Aspect.IN_PERIOD, "Trong kỳ"), (Aspect.CUMULATIVE, "Lũy kế"), (Aspect.PERCENT, "Tỷ lệ"))
_OF_DESKS = "Số của các bộ phận, đơn vị khác, đã tính vào số toàn phường"
_WHOLE = "Toàn phường"


@dataclass(frozen=True)
class AnnexRow:
    """A unit as printed; `remark` says why it has no figures. A desk (`desk`) is no khu phố."""

    code: str
    name: str
    remark: str = ""
    desk: bool = False

    @property
    def printed(self) -> str:
        return f"{self.name} ({self.remark})" if self.remark else self.name


@dataclass(frozen=True)
class _Line:
    """A measure of the annex with the figures it tells, a row each."""

    number: int
    measure: Measure
    parts: tuple[tuple[Aspect, str], ...]


def figures_annex(
    catalogue: Catalogue,
    figures: Mapping[str, Figure],
    places: Sequence[AnnexRow],
    sources: str,
    aspects: Sequence[Aspect] = (Aspect.IN_PERIOD, Aspect.CUMULATIVE, Aspect.PERCENT),
) -> Annex:
    """The populations, then each target's measures down: its name, then what was added, up to now, the rate, as far as
    `aspects` asks; the khu phố across. Many khu phố stand in several tables, the ward in the last of them; desks have
    one of their own. The page stands, and lies where the numbers are too wide for that.
    """
    every = _lines(catalogue, figures, aspects)
    neighbourhoods = [place for place in places if not place.desk]
    told = {
        f.code for f in figures.values() if f.value is not None and f.place in {place.code for place in neighbourhoods}
    }
    lines = [line for line in every if not line.measure.named or line.measure.code in told]
    tables = max(1, -(-len(neighbourhoods) // MOST_ABREAST))
    size = max(1, -(-len(neighbourhoods) // tables))
    parts = [neighbourhoods[size * n : size * (n + 1)] for n in range(tables)]
    matrices = [_matrix(lines, figures, part, last=part is parts[-1]) for part in parts]
    blocks: list[Block] = [matrices[0].model_copy(update={"note": sources}), *matrices[1:]]
    blocks += _of_desks(every, figures, [place for place in places if place.desk])
    stands = all(is_wide_enough(table, text_width_mm(Orientation.PORTRAIT)) for table in matrices)
    orientation = Orientation.PORTRAIT if stands else Orientation.LANDSCAPE
    return Annex(title=worded(FIGURES_TITLE), blocks=tuple(blocks), orientation=orientation)


def _lines(catalogue: Catalogue, figures: Mapping[str, Figure], aspects: Sequence[Aspect]) -> list[_Line]:
    """Populations first, units' own figures last. What stands at a moment has no part of the period, what is estimated
    or of nothing no rate; what would have no line at all keeps its total.
    """
    added = {f.code for f in figures.values() if f.aspect is Aspect.IN_PERIOD and f.value is not None}
    measures = sorted(catalogue.measures.values(), key=lambda m: (m.named, not is_population(m)))
    lines: list[_Line] = []
    for number, measure in enumerate(measures, 1):
        fits = {
            Aspect.IN_PERIOD: not measure.stock or measure.code in added,
            Aspect.CUMULATIVE: True,
            Aspect.PERCENT: measure.of is not None,
        }
        parts = [part for part in _PARTS if part[0] in aspects and fits[part[0]] and not is_population(measure)]
        lines.append(_Line(number, measure, tuple(parts) or (_PARTS[1],)))
    return lines


def is_population(measure: Measure) -> bool:
    """Whether it is what others are measured on: it has a number, no part of a period and no rate."""
    return measure.kind is MeasureKind.DENOMINATOR or measure.code == "team.teams"


def _matrix(lines: Sequence[_Line], figures: Mapping[str, Figure], places: Sequence[AnnexRow], *, last: bool) -> Table:
    """Measures down, places across, the ward at the end of the last."""
    shown = [(place.code, place.printed) for place in places] + ([(WARD, worded(_WHOLE))] if last else [])
    return _table(lines, figures, shown, _PLACE)


def _table(
    lines: Sequence[_Line], figures: Mapping[str, Figure], places: Sequence[tuple[str, str]], width: float
) -> Table:
    """`places`: code and name of each column, so wide."""
    codes = [code for code, _ in places]
    return Table(
        columns=(Column(width=_PART), *(Column(width=width, align=Align.RIGHT) for _ in places)),
        header=((HeaderCell(text="Chỉ tiêu"), *(HeaderCell(text=name) for _, name in places)),),
        rows=tuple(row for line in lines for row in _rows(line, figures, codes)),
        dense=True,
    )


def _rows(line: _Line, figures: Mapping[str, Figure], places: Sequence[str]) -> Iterable[Row]:
    """The name of a measure over the whole width, then a row for each of its figures."""
    named = TextCell(value=f"{line.number}. {line.measure.label}", colspan=1 + len(places))
    yield Row(cells=(named,), strong=True)
    for aspect, title in line.parts:
        numbers = (_cell(figures, line.measure.code, aspect, code, bold=code == WARD) for code in places)
        told = "Số lượng" if is_population(line.measure) else title
        yield Row(cells=(TextCell(value=told), *numbers))


def _of_desks(lines: Sequence[_Line], figures: Mapping[str, Figure], desks: Sequence[AnnexRow]) -> list[Table]:
    """A table of the figures that desks have, the desks across, and the ward beside their own ones; none where none has
    any.
    """
    told = {(f.code, f.place) for f in figures.values() if f.value is not None}
    shown = [desk for desk in desks if any((line.measure.code, desk.code) in told for line in lines)]
    if not shown:
        return []
    own = [line for line in lines if any((line.measure.code, desk.code) in told for desk in shown)]
    columns = [(desk.code, desk.printed) for desk in shown]
    if any(line.measure.named for line in own):
        columns.append((WARD, worded(_WHOLE)))
    table = _table(own, figures, columns, _MOST * _PLACE / len(columns))
    return [table.model_copy(update={"note": worded(_OF_DESKS)})]


def _cell(
    figures: Mapping[str, Figure], code: str, aspect: Aspect, place: str, *, bold: bool = False
) -> FigureCell | TextCell:
    figure = figures.get(figure_id(code, aspect, place))
    if figure is None:
        return TextCell(value=MISSING, align=Align.RIGHT, bold=bold)
    share = aspect is Aspect.PERCENT
    decimals = decimals_of(figure) if share else 0
    return FigureCell(figure_id=figure.id, value=figure.value, percent=share, decimals=decimals, bold=bold)


def tasks_annex(rows: Sequence[TaskRow], units: Mapping[str, Sequence[str]], figures: Mapping[str, Figure]) -> Annex:
    """Each task over the whole width, below it its deadline, who carries it out, how many have finished or are behind,
    where it stands. `units`: names by task id.
    """
    below = ("Thời hạn", "Đơn vị thực hiện", "Số đơn vị", "Đã xong", "Chậm", "Tình trạng")
    return Annex(
        title=TASKS_TITLE,
        blocks=(
            Table(
                columns=(
                    Column(width=8, align=Align.CENTER),
                    *(Column(width=width) for width in (48, 30)),
                    *(Column(width=14, align=Align.RIGHT) for _ in UNIT_LABELS),
                    Column(width=32),
                ),
                header=(
                    (HeaderCell(text="TT", rowspan=2), HeaderCell(text="Nhiệm vụ", colspan=len(below))),
                    tuple(HeaderCell(text=title) for title in below),
                ),
                rows=tuple(line for row in rows for line in _task(row, units.get(row.task_id, ()), figures)),
            ),
        ),
    )


def _task(row: TaskRow, units: Sequence[str], figures: Mapping[str, Figure]) -> Iterable[Row]:
    told = (TextCell(value=row.deadline_text), TextCell(value=_named(units)))
    counts = [_cell(figures, code, Aspect.CUMULATIVE, task_place(row.ref)) for code in UNIT_LABELS]
    second = (*told, *counts, TextCell(value=row.label))
    text = TextCell(value=shortened(row.text, _LONGEST), colspan=len(second))
    yield Row(cells=(TextCell(value=row.ref, rowspan=2), text))
    yield Row(cells=second)


def _named(units: Sequence[str]) -> str:
    if len(units) <= 3:
        return ", ".join(units)
    # KP2 before KP10.
    ordered = sorted(units, key=lambda name: [(int(p), "") if p.isdecimal() else (0, p) for p in _DIGITS.split(name)])
    return ", ".join(ordered)


def printed_places(units: Iterable[Mapping[str, str]]) -> list[AnnexRow]:
    """The units of a report as its annex prints them: khu phố, and desks that may have figures of their own."""
    rows = [AnnexRow(u["place"], u["name"], _remark(u), u["rung"] != "neighbourhood") for u in units]
    return sorted(rows, key=lambda row: row.desk)


def _remark(unit: Mapping[str, str]) -> str:
    return _REMARKS.get(unit["status"], "chưa nộp")


_REMARKS = {
    "accepted": "",
    "locked": "",
    PARTIAL: "thiếu tháng",
    WITHDRAWN: "thôi báo cáo",
    "exempt": "được miễn",
    "unasked": "không phải nộp",
    "late_for_report": "nộp muộn",
    "submitted": "đã nộp, chưa tiếp nhận",
}
