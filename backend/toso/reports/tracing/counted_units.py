"""The units that a figure counts: how many are in it, of how many asked, is a number with a list of its own."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.kit import figures as written
from toso.organisation.tables import UnitKind
from toso.reports.compilation.queries import figures_by_id, get_report
from toso.reports.compilation.report_context import Behind, behind, label_of, place_name, place_names
from toso.reports.compilation.schemas import FigurePartRead, FigureRead
from toso.reports.figures.figures import WARD, Figure
from toso.reports.model.report_tables import Report
from toso.reports.periods.regimes import form_of
from toso.reports.submissions.workflow import NOT_ASKED

LABELS: Mapping[str, str] = {
    "reported": "Đơn vị có số liệu: {figure}",
    "expected": "Đơn vị được hỏi số liệu: {figure}",
}


def show_units(session: Session, scope: Scope, report_id: UUID, name: str, part: str) -> FigureRead:
    """The units in a figure, each with its value; of those asked also who has none yet."""
    report = get_report(session, scope, report_id)
    context = behind(session, report)
    catalogue = context.catalogue
    figures = figures_by_id(session, report, catalogue)
    figure = figures.get(name)
    if figure is None or part not in LABELS:
        raise NotFound("Báo cáo này không có số liệu đó.")
    names, values = place_names(report), _values(figure, figures)
    rows = [FigurePartRead(figure_id=None, label=names[p], text=text) for p, text in values.items() if p in names]
    count = figure.reported if part == "reported" else figure.expected
    if part == "expected":
        rows += _without(report, context, figure.code, values)
    return FigureRead(
        figure_id=f"{figure.id}|{part}",
        label=LABELS[part].format(figure=label_of(catalogue, figure.id)),
        aspect=figure.aspect.label,
        place=figure.place,
        place_name=place_name(report, figure.place),
        text=written.number(count),
        value=count,
        total=count,
        reported=figure.reported,
        expected=figure.expected,
        coverage="",
        sources=[],
        hidden=0,
        parts=rows,
    )


def _values(figure: Figure, figures: Mapping[str, Figure]) -> dict[str, str]:
    """Amounts by place: of a rate both of its terms, of a rate of a number the number through its count."""
    found: dict[str, list[str]] = {}
    for part in (figures[name] for name in figure.parts if name in figures):
        if part.place == WARD:
            return _values(part, figures)
        found.setdefault(part.place, []).append(part.text)
    return {place: " / ".join(texts) for place, texts in found.items()}


def _without(report: Report, context: Behind, code: str, known: Collection[str]) -> list[FigurePartRead]:
    """The units asked for a measure that are not in it, with how they stand."""

    def asked(unit: Mapping[str, Any]) -> bool:
        form = form_of(context.counting.forms, context.catalogue, UnitKind(unit["kind"]), UUID(unit["unit_id"]))
        return unit["status"] not in NOT_ASKED and code in {measure.code for measure in form}

    left = [unit for unit in report.units if unit["place"] not in known and asked(unit)]
    return [FigurePartRead(figure_id=None, label=unit["name"], text=unit["status_label"]) for unit in left]
