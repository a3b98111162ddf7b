"""The annexes of the report: figures per khu phố in tables that fit a landscape page, and the standing of tasks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toso.documents.blocks import Align, Block, Column, FigureCell, HeaderCell, Row, Table, TextCell
from toso.documents.content import Annex, Orientation
from toso.kit.figures import MISSING
from toso.kit.place_words import worded
from toso.reports.compilation.counted import UNIT_LABELS, TaskRow, task_place
from toso.reports.figures.figures import WARD, Aspect, Figure, decimals_of, figure_id
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind

ABREAST = 4  # measures beside each other in one table, each with up to three columns
_LONGEST = 400
_DIGITS = re.compile(r"(\d+)")
FIGURES_TITLE, TASKS_TITLE = "Kết quả thực hiện các mục tiêu theo khu phố", "Tình hình thực hiện nhiệm vụ"
_NUMBER, _NAME, _VALUE = 5, 16, 9
_PARTS = ((Aspect.IN_PERIOD, "Trong kỳ"), (Aspect.CUMULATIVE, "Lũy kế"), (Aspect.PERCENT, "Tỷ lệ"))


@dataclass(frozen=True)
class AnnexRow:
    """A khu phố as printed; `remark` says why it has no figures."""

    code: str
    name: str
    remark: str = ""


def figures_annex(
    catalogue: Catalogue,
    figures: Mapping[str, Figure],
    places: Sequence[AnnexRow],
    sources: str,
    aspects: Sequence[Aspect] = (Aspect.IN_PERIOD, Aspect.CUMULATIVE, Aspect.PERCENT),
) -> Annex:
    """The populations, then each target's measures: what was added, up to now, the rate, as far as `aspects` asks."""
    counted = [m for m in catalogue.measures.values() if m.kind is MeasureKind.DENOMINATOR or m.code == "team.teams"]
    rest = [m for m in catalogue.measures.values() if m not in counted]
    blocks: list[Block] = [_populations(counted, figures, places, sources)] if counted else []
    blocks += [_results(rest[i : i + ABREAST], figures, places, aspects) for i in range(0, len(rest), ABREAST)]
    if not counted and isinstance(blocks[0], Table):
        blocks[0] = blocks[0].model_copy(update={"note": sources})
    return Annex(title=worded(FIGURES_TITLE), blocks=tuple(blocks), orientation=Orientation.LANDSCAPE)


def _populations(
    measures: Sequence[Measure], figures: Mapping[str, Figure], places: Sequence[AnnexRow], sources: str
) -> Table:
    header = (HeaderCell(text="TT"), HeaderCell(text=worded("Khu phố")), *(HeaderCell(text=m.label) for m in measures))
    return Table(
        columns=(*_ends(), *(Column(width=_VALUE * 1.3, align=Align.RIGHT) for _ in measures)),
        header=(header,),
        rows=_rows(places, [(m.code, Aspect.CUMULATIVE) for m in measures], figures),
        note=sources,
    )


def _results(
    measures: Sequence[Measure],
    figures: Mapping[str, Figure],
    places: Sequence[AnnexRow],
    aspects: Sequence[Aspect],
) -> Table:
    """Shares of what is estimated or of nothing have no column of their own; what has no other keeps its total."""
    asked = [part for part in _PARTS if part[0] in aspects]
    shown = [(m, [part for part in asked if part[0] is not Aspect.PERCENT or m.of] or [_PARTS[1]]) for m in measures]
    above = [
        HeaderCell(text="TT", rowspan=2),
        HeaderCell(text=worded("Khu phố"), rowspan=2),
        *(HeaderCell(text=m.label, colspan=len(parts)) for m, parts in shown),
    ]
    below = [HeaderCell(text=title) for _, parts in shown for _, title in parts]
    columns = [(m.code, aspect) for m, parts in shown for aspect, _ in parts]
    return Table(
        columns=(*_ends(), *(Column(width=_VALUE, align=Align.RIGHT) for _ in columns)),
        header=(tuple(above), tuple(below)),
        rows=_rows(places, columns, figures),
    )


def _ends() -> tuple[Column, Column]:
    return Column(width=_NUMBER, align=Align.CENTER), Column(width=_NAME)


def _rows(
    places: Sequence[AnnexRow], columns: Sequence[tuple[str, Aspect]], figures: Mapping[str, Figure]
) -> tuple[Row, ...]:
    lines = [
        Row(
            cells=(
                TextCell(value=str(number)),
                TextCell(value=f"{place.name} ({place.remark})" if place.remark else place.name),
                *(_cell(figures, code, aspect, place.code) for code, aspect in columns),
            )
        )
        for number, place in enumerate(places, 1)
    ]
    total = (
        TextCell(value=worded("Toàn phường"), colspan=2),
        *(_cell(figures, code, aspect, WARD) for code, aspect in columns),
    )
    return (*lines, Row(cells=total, strong=True))


def _cell(figures: Mapping[str, Figure], code: str, aspect: Aspect, place: str) -> FigureCell | TextCell:
    figure = figures.get(figure_id(code, aspect, place))
    if figure is None:
        return TextCell(value=MISSING)
    share = aspect is Aspect.PERCENT
    return FigureCell(
        figure_id=figure.id, value=figure.value, percent=share, decimals=decimals_of(figure) if share else 0
    )


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
    """The khu phố of a report as its annex prints them."""
    return [
        AnnexRow(u["place"], u["name"], _REMARKS.get(u["status"], "chưa nộp"))
        for u in units
        if u["rung"] == "neighbourhood"
    ]


_REMARKS = {"accepted": "", "locked": "", "exempt": "được miễn", "late_for_report": "nộp muộn"}
