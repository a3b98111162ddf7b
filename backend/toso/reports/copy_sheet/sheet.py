"""The sheet to copy a report's figures from: values as another system takes them, with what was entered there."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.core.row_versions import touch
from toso.core.schemas import Read, Write
from toso.identity.queries import names_of
from toso.kit.clock import now
from toso.kit.labels import Labelled
from toso.reports.compilation.queries import figures_by_id, get_report
from toso.reports.compilation.report_context import behind, label_of
from toso.reports.copy_sheet.tables import EnteredFigure
from toso.reports.figures.figures import WARD, Aspect, Figure
from toso.reports.figures.measures import Measure, MeasureKind
from toso.reports.model.report_tables import Report, ReportState

_COPIED = (Aspect.IN_PERIOD, Aspect.CUMULATIVE, Aspect.PERCENT)


class EntryState(Labelled):
    WAITING = "waiting", "Chưa nhập"
    ENTERED = "entered", "Đã nhập"
    CHANGED = "changed", "Đã nhập số cũ"


class CopyLineRead(Read):
    """`text`: as printed; `value`: its digits alone, with a decimal comma. `entered`: what was printed when it was
    entered; None before.
    """

    figure_id: str
    label: str
    unit: str
    text: str
    value: str
    state: EntryState
    state_label: str
    entered: str | None
    entered_by: str | None
    entered_at: datetime | None


class CopySheetRead(Read):
    """The figures of the whole ward, in the order of the targets."""

    report_id: UUID
    items: list[CopyLineRead]


class EnteredWrite(Write):
    """Whether the figure stands in the other system."""

    entered: bool


def show_sheet(session: Session, scope: Scope, report_id: UUID) -> CopySheetRead:
    """Raises NotFound before the report is approved: figures that may change are typed nowhere."""
    report = _approved(session, scope, report_id)
    catalogue = behind(session, report).catalogue
    rows = {row.figure_id: row for row in session.execute(_rows(report)).scalars()}
    people = names_of(session, {row.by_id for row in rows.values()})
    return CopySheetRead(
        report_id=report.id,
        items=[
            _line(figure, label_of(catalogue, figure.id), measure, rows.get(figure.id), people)
            for figure, measure in _figures(session, report)
        ],
    )


def enter_figure(session: Session, scope: Scope, report_id: UUID, figure_id: str, body: EnteredWrite) -> CopySheetRead:
    """Notes that the figure was entered, or takes that back. Raises NotFound."""
    report = _approved(session, scope, report_id)
    figure = next((one for one, _ in _figures(session, report) if one.id == figure_id), None)
    if figure is None:
        raise NotFound("Báo cáo này không có số liệu đó.")
    session.refresh(report, with_for_update=True)
    row = session.execute(_rows(report).where(col(EnteredFigure.figure_id) == figure_id)).scalar_one_or_none()
    if body.entered:
        _put(session, scope, report, row, figure)
    elif row is not None:
        session.delete(row)
    record_row(session, scope, "report", report, action="report.copy", note={"entered": body.entered})
    session.flush()
    return show_sheet(session, scope, report_id)


def _put(session: Session, scope: Scope, report: Report, row: EnteredFigure | None, figure: Figure) -> None:
    values = {"text": figure.text, "by_id": scope.user_id, "at": now()}
    if row is None:
        place = {"ward_id": report.ward_id, "unit_path": report.unit_path, "period_id": report.period_id}
        session.add(EnteredFigure(**place, figure_id=figure.id, **values))
        return
    row.sqlmodel_update(values)
    touch(row)
    session.add(row)


def _approved(session: Session, scope: Scope, report_id: UUID) -> Report:
    report = get_report(session, scope, report_id)
    if report.state is not ReportState.APPROVED:
        raise NotFound("Báo cáo chưa được duyệt nên chưa có số để chép.")
    return report


def _rows(report: Report) -> Any:
    of_period = col(EnteredFigure.period_id) == report.period_id
    return sa.select(EnteredFigure).where(col(EnteredFigure.ward_id) == report.ward_id, of_period)


def _figures(session: Session, report: Report) -> list[tuple[Figure, Measure]]:
    """The known figures of the whole ward, of a population how large it is; nobody enters a figure that is missing."""
    catalogue = behind(session, report).catalogue
    figures = figures_by_id(session, report, catalogue)
    named = [
        (f"{code}.{aspect.value}@{WARD}", one)
        for code, one in catalogue.measures.items()
        for aspect in _COPIED
        if aspect is not Aspect.IN_PERIOD or one.kind is not MeasureKind.DENOMINATOR
    ]
    found = [(figures.get(name), measure) for name, measure in named]
    return [(figure, measure) for figure, measure in found if figure is not None and figure.value is not None]


def _line(
    figure: Figure, label: str, measure: Measure, row: EnteredFigure | None, people: dict[UUID, str]
) -> CopyLineRead:
    state = EntryState.WAITING if row is None else _state(row, figure)
    return CopyLineRead(
        figure_id=figure.id,
        label=label,
        unit="%" if figure.aspect is Aspect.PERCENT else measure.unit.label,
        text=figure.text,
        value=figure.text.replace(".", "").removesuffix("%"),
        state=state,
        state_label=state.label,
        entered=row.text if row else None,
        entered_by=people.get(row.by_id, "") if row else None,
        entered_at=row.at if row else None,
    )


def _state(row: EnteredFigure, figure: Figure) -> EntryState:
    return EntryState.ENTERED if row.text == figure.text else EntryState.CHANGED
