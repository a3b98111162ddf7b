"""A report over several months on the screen: each measure by month."""

from collections.abc import Mapping

from toso.reports.compiling.part_schemas import MonthCellRead, MonthRowRead
from toso.reports.compiling.tables import Report
from toso.reports.figures import WARD, Aspect, Figure, figure_id
from toso.reports.measures import Catalogue, Measure


def month_aspect(measure: Measure) -> Aspect:
    """A level is told as it stood, a count by what the month added."""
    return Aspect.CUMULATIVE if measure.stock else Aspect.IN_PERIOD


def rows_by_month(report: Report, catalogue: Catalogue, figures: Mapping[str, Figure]) -> list[MonthRowRead]:
    """Empty for the report of one month."""
    if not report.months:
        return []
    whole = [(aspect, WARD) for aspect in (Aspect.IN_PERIOD, Aspect.CUMULATIVE, Aspect.PERCENT)]
    rows: list[MonthRowRead] = []
    for measure in catalogue.measures.values():
        wanted = [*((month_aspect(measure), month["code"]) for month in report.months), *whole]
        found = (figures.get(figure_id(measure.code, aspect, place)) for aspect, place in wanted)
        cells = [MonthCellRead(figure_id=f.id, text=f.text) if f else None for f in found]
        rows.append(MonthRowRead(code=measure.code, label=measure.label, cells=cells))
    return rows
