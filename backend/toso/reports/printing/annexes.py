"""The annexes of the report: figures of khu phố in a table that fits a landscape page, and the standing of tasks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toso.documents.blocks import Align, Block, Cell, Column, FigureCell, HeaderCell, Row, Table, TextCell
from toso.documents.content import Annex, Orientation
from toso.kit.figures import MISSING
from toso.kit.place_words import worded
from toso.reports.compilation.counted import UNIT_LABELS, TaskRow, task_place
from toso.reports.figures.figures import WARD, Aspect, Figure, decimals_of, figure_id
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind
from toso.reports.submissions.workflow import PARTIAL, WITHDRAWN

MOST_ABREAST = 14
"""Khu phố beside each other in one table, as far as the numbers of a ward stay readable."""
_LONGEST = 400
_DIGITS = re.compile(r"(\d+)")
FIGURES_TITLE, TASKS_TITLE = "Kết quả thực hiện các mục tiêu theo khu phố", "Tình hình thực hiện nhiệm vụ"
_NUMBER, _MEASURE, _PART, _PLACE = 7, 84, 15.5, 11.5
_MOST = 13
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
    """The populations, then each target's measures down: what was added, up to now, the rate, as far as `aspects` asks;
    the khu phố across. Many khu phố stand in several tables, the ward in the last of them; desks have one of their own.
    """
    lines = _lines(catalogue, figures, aspects)
    khu_pho = [place for place in places if not place.desk]
    tables = max(1, -(-len(khu_pho) // MOST_ABREAST))
    size = max(1, -(-len(khu_pho) // tables))
    parts = [khu_pho[size * n : size * (n + 1)] for n in range(tables)]
    matrices = [_matrix(lines, figures, part, last=part is parts[-1]) for part in parts]
    blocks: list[Block] = [matrices[0].model_copy(update={"note": sources}), *matrices[1:]]
    blocks += _of_desks(lines, figures, [place for place in places if place.desk])
    return Annex(title=worded(FIGURES_TITLE), blocks=tuple(blocks), orientation=Orientation.LANDSCAPE)


def _lines(catalogue: Catalogue, figures: Mapping[str, Figure], aspects: Sequence[Aspect]) -> list[_Line]:
    """Populations first. What stands at a moment has no part of the period, what is estimated or of nothing no rate;
    what would have no line at all keeps its total.
    """
    added = {f.code for f in figures.values() if f.aspect is Aspect.IN_PERIOD and f.value is not None}
    measures = sorted(catalogue.measures.values(), key=lambda m: not _is_population(m))
    lines: list[_Line] = []
    for number, measure in enumerate(measures, 1):
        fits = {
            Aspect.IN_PERIOD: not measure.stock or measure.code in added,
            Aspect.CUMULATIVE: True,
            Aspect.PERCENT: measure.of is not None,
        }
        parts = [part for part in _PARTS if part[0] in aspects and fits[part[0]] and not _is_population(measure)]
        lines.append(_Line(number, measure, tuple(parts) or (_PARTS[1],)))
    return lines


def _is_population(measure: Measure) -> bool:
    return measure.kind is MeasureKind.DENOMINATOR or measure.code == "team.teams"


def _matrix(lines: Sequence[_Line], figures: Mapping[str, Figure], places: Sequence[AnnexRow], *, last: bool) -> Table:
    """Measures down, places across, the ward at the end of the last."""
    shown = [(place.code, place.printed) for place in places] + ([(WARD, worded(_WHOLE))] if last else [])
    header = (HeaderCell(text="TT"), HeaderCell(text="Chỉ tiêu", colspan=2), *(HeaderCell(text=n) for _, n in shown))
    return Table(
        columns=(
            Column(width=_NUMBER, align=Align.CENTER),
            Column(width=_MEASURE),
            Column(width=_PART),
            *(Column(width=_PLACE, align=Align.RIGHT) for _ in shown),
        ),
        header=(header,),
        rows=tuple(row for line in lines for row in _rows(line, figures, [code for code, _ in shown])),
        dense=True,
    )


def _rows(line: _Line, figures: Mapping[str, Figure], places: Sequence[str]) -> Iterable[Row]:
    """A row for each figure of a measure, whose number and name stand once beside them."""
    high, alone = len(line.parts), _is_population(line.measure)
    for order, (aspect, title) in enumerate(line.parts):
        begun = (
            TextCell(value=str(line.number), rowspan=high),
            TextCell(value=line.measure.label, rowspan=high, colspan=1 + alone),
        )
        named: tuple[Cell, ...] = () if alone else (TextCell(value=title),)
        numbers = (_cell(figures, line.measure.code, aspect, code, bold=code == WARD) for code in places)
        yield Row(cells=(*(begun if order == 0 else ()), *named, *numbers))


def _of_desks(lines: Sequence[_Line], figures: Mapping[str, Figure], desks: Sequence[AnnexRow]) -> list[Table]:
    """A table of the figures that desks have, the desks across; none where none has any."""
    told = {(f.code, f.place) for f in figures.values() if f.value is not None}
    shown = [desk for desk in desks if any((line.measure.code, desk.code) in told for line in lines)]
    if not shown:
        return []
    own = [line for line in lines if any((line.measure.code, desk.code) in told for desk in shown)]
    names = ("TT", "Chỉ tiêu", *(desk.printed for desk in shown))
    spans = (1, 2, *(1 for _ in shown))
    table = Table(
        columns=(
            Column(width=_NUMBER, align=Align.CENTER),
            Column(width=_MEASURE),
            Column(width=_PART),
            *(Column(width=(_MOST * _PLACE) / len(shown), align=Align.RIGHT) for _ in shown),
        ),
        header=(tuple(HeaderCell(text=text, colspan=span) for text, span in zip(names, spans, strict=True)),),
        rows=tuple(row for line in own for row in _rows(line, figures, [desk.code for desk in shown])),
        note=worded(_OF_DESKS),
        dense=True,
    )
    return [table]


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
    """Each task with its deadline, who carries it out, how many have finished or are behind, where it stands. `units`:
    names by task id.
    """
    header = ("TT", "Nhiệm vụ", "Thời hạn", "Đơn vị thực hiện", "Số đơn vị", "Đã xong", "Chậm", "Tình trạng")
    return Annex(
        title=TASKS_TITLE,
        blocks=(
            Table(
                columns=(
                    Column(width=11, align=Align.CENTER),
                    Column(width=98),
                    Column(width=33),
                    Column(width=44),
                    *(Column(width=16, align=Align.RIGHT) for _ in UNIT_LABELS),
                    Column(width=34),
                ),
                header=(tuple(HeaderCell(text=title) for title in header),),
                rows=tuple(_task(row, units.get(row.task_id, ()), figures) for row in rows),
            ),
        ),
        orientation=Orientation.LANDSCAPE,
    )


def _task(row: TaskRow, units: Sequence[str], figures: Mapping[str, Figure]) -> Row:
    told = (row.ref, shortened(row.text), row.deadline_text, _named(units))
    counts = (_cell(figures, code, Aspect.CUMULATIVE, task_place(row.ref)) for code in UNIT_LABELS)
    return Row(cells=(*(TextCell(value=text) for text in told), *counts, TextCell(value=row.label)))


def _named(units: Sequence[str]) -> str:
    if len(units) <= 3:
        return ", ".join(units)
    # KP2 before KP10.
    ordered = sorted(units, key=lambda name: [(int(p), "") if p.isdigit() else (0, p) for p in _DIGITS.split(name)])
    return ", ".join(ordered)


def shortened(text: str) -> str:
    """A long task text up to the end of a word."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]}…"


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
    "late_for_report": "nộp muộn",
    "submitted": "đã nộp, chưa tiếp nhận",
}
