"""The list behind a changed figure: as it was issued, as it is now, or both beside their difference."""

from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.kit.figures import MISSING
from toso.reports.compilation.queries import figures_by_id, get_report, ward_figures
from toso.reports.compilation.report_context import behind, label_of, place_name
from toso.reports.compilation.schemas import FigurePartRead, FigureRead
from toso.reports.corrections.changes import BEFORE, CHANGE, corrected_by, plain
from toso.reports.figures.figures import figure_number
from toso.reports.model.report_tables import Report
from toso.reports.tracing.sources import show_figure

_ASPECTS = {BEFORE: "đã báo cáo", CHANGE: "chênh lệch"}


def show_side(session: Session, scope: Scope, report_id: UUID, name: str) -> FigureRead:
    """Of "…~before" the list of the report that is corrected, of "…~change" both figures."""
    report = get_report(session, scope, report_id)
    if not report.edition or name not in ward_figures(session, report):
        raise NotFound("Báo cáo này không có số liệu đó.")
    if name.endswith(BEFORE):
        base = corrected_by(session, report)
        return show_figure(session, scope, base.id, plain(name)).model_copy(update={"figure_id": name})
    return _show_change(session, report, name)


def _show_change(session: Session, report: Report, name: str) -> FigureRead:
    catalogue = behind(session, report).catalogue
    own, kept = plain(name), figures_by_id(session, report, catalogue)
    figure, before, after = kept[name], kept[f"{own}{BEFORE}"], kept.get(own)
    place, label = figure.place.removesuffix(CHANGE), label_of(catalogue, own)
    parts = [
        FigurePartRead(figure_id=f"{own}{BEFORE}", label=f"{label}: đã báo cáo", text=before.text),
        FigurePartRead(figure_id=own, label=f"{label}: nay là", text=after.text if after else MISSING),
    ]
    return FigureRead(
        figure_id=name,
        label=f"{label}: chênh lệch",
        aspect=_ASPECTS[CHANGE],
        place=place,
        place_name=place_name(report, place),
        text=figure.text,
        value=figure_number(figure.value),
        total=None,
        reported=figure.reported,
        expected=figure.expected,
        coverage="",
        sources=[],
        hidden=0,
        parts=parts,
    )
