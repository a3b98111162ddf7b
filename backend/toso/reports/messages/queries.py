"""Reading of messages: which reports have them, the list, one text with its log."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.charts import Chart
from toso.documents.queries import code_of
from toso.documents.tables import Document
from toso.kit.figures import percent
from toso.reports.compilation.queries import state_of
from toso.reports.compilation.workflow import REPORT_WORKFLOW
from toso.reports.figures.figures import WARD
from toso.reports.messages import schemas
from toso.reports.messages.charts import NamedChart, charts_of
from toso.reports.messages.kinds import AUDIENCES, MessageKind
from toso.reports.messages.snapshot import Snapshot, read_snapshot
from toso.reports.messages.tables import MessagePosting, ReportMessage
from toso.reports.messages.words import Words
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.submissions.views import period_brief


def get_report(session: Session, scope: Scope, report_id: UUID) -> Report:
    """A report of the ward, or for whoever sees one khu phố alone an approved one that asked it. Raises NotFound."""
    report = session.get(Report, (scope.ward_id, report_id))
    if report is None:
        raise NotFound
    if not _sees_all(scope, report):
        mine = any(scope.covers(unit["path"]) for unit in report.units if unit["rung"] == "neighbourhood")
        if not (mine and report.state is ReportState.APPROVED):
            raise NotFound
    return report


def _sees_all(scope: Scope, report: Report) -> bool:
    return scope.covers(report.unit_path)


def path_of(report: Report, kind: MessageKind, place: str) -> str:
    """The unit whose message it is. Raises NotFound for a place that the report did not ask."""
    if not AUDIENCES[kind].each_place:
        if place == WARD:
            return report.unit_path
        raise NotFound
    for unit in report.units:
        if unit["place"] == place and unit["rung"] == "neighbourhood":
            return unit["path"]
    raise NotFound


def page_of_reports(session: Session, scope: Scope) -> Page[schemas.MessageReportRow]:
    """The reports that have messages, newest period first."""
    query = (
        sa.select(Report, ReportPeriod, Document)
        .join(
            ReportPeriod,
            sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id)),
        )
        .outerjoin(
            Document,
            sa.and_(
                col(Document.ward_id) == col(Report.ward_id),
                col(Document.source_kind) == "report",
                col(Document.source_id) == col(Report.id),
            ),
        )
        .where(col(Report.ward_id).in_(scope.ward_ids))
        .order_by(col(ReportPeriod.first_day).desc(), col(Report.edition).desc())
    )
    found = [
        _report_row(report, period, document)
        for report, period, document in session.execute(query)
        if _sees_all(scope, report) or _asked_here(scope, report)
    ]
    return Page(items=found, next=None, total=len(found))


def _asked_here(scope: Scope, report: Report) -> bool:
    units = [unit for unit in report.units if unit["rung"] == "neighbourhood"]
    return report.state is ReportState.APPROVED and any(scope.covers(unit["path"]) for unit in units)


def _report_row(report: Report, period: ReportPeriod, document: Document | None) -> schemas.MessageReportRow:
    numbered = document is not None and document.number is not None
    return schemas.MessageReportRow(
        id=report.id,
        period=period_brief(period),
        edition=report.edition,
        state_label=REPORT_WORKFLOW.states[state_of(report, document)],
        document_code=code_of(document) if document is not None and numbered else None,
        data_until=report.data_until,
        final=report.state is ReportState.APPROVED,
    )


def described(snapshot: Snapshot) -> schemas.MessageReportRow:
    return _report_row(snapshot.report, snapshot.context.period, snapshot.context.document)


def show_messages(session: Session, scope: Scope, report_id: UUID) -> schemas.MessagesRead:
    """Every message that this person may read, and the charts for those who see the whole ward."""
    report = get_report(session, scope, report_id)
    snapshot = read_snapshot(session, report)
    edited = {(row.kind, row.place): row for row in _edited(session, report)}
    posted = _posted(session, report)
    rows = [
        _row(snapshot, kind, place, edited.get((kind, place)), posted.get((kind, place), []))
        for kind, audience in AUDIENCES.items()
        for place in ([u["place"] for u in snapshot.neighbourhoods] if audience.each_place else [WARD])
        if scope.covers(path_of(report, kind, place))
    ]
    charts = charts_of(session, snapshot) if _sees_all(scope, report) else []
    return schemas.MessagesRead(report=described(snapshot), voices=rows, charts=[chart_read(each) for each in charts])


def _edited(session: Session, report: Report) -> Sequence[ReportMessage]:
    query = sa.select(ReportMessage).where(
        col(ReportMessage.ward_id) == report.ward_id, col(ReportMessage.report_id) == report.id
    )
    return session.execute(query).scalars().all()


def _posted(session: Session, report: Report) -> dict[tuple[MessageKind, str], list[datetime]]:
    query = (
        sa.select(col(MessagePosting.kind), col(MessagePosting.place), col(MessagePosting.posted_at))
        .where(
            col(MessagePosting.ward_id) == report.ward_id,
            col(MessagePosting.report_id) == report.id,
            col(MessagePosting.withdrawn_at).is_(None),
        )
        .order_by(col(MessagePosting.posted_at))
    )
    found: dict[tuple[MessageKind, str], list[datetime]] = {}
    for kind, place, at in session.execute(query):
        found.setdefault((kind, place), []).append(at)
    return found


def _row(
    snapshot: Snapshot, kind: MessageKind, place: str, kept: ReportMessage | None, posted: list[datetime]
) -> schemas.MessageRow:
    changed = kept is not None and kept.text is not None
    return schemas.MessageRow(
        kind=kind,
        kind_label=AUDIENCES[kind].label,
        place=place,
        place_name=snapshot.names[place],
        known=bool(snapshot.standings(place)),
        edited=changed,
        odd=len(Words(snapshot, kind, place, kept).odd) if changed else 0,
        posted=len(posted),
        posted_at=posted[-1] if posted else None,
    )


def find_chart(session: Session, scope: Scope, report_id: UUID, code: str) -> Chart:
    """A chart of a report by its code, for those who see the whole ward. Raises NotFound."""
    report = get_report(session, scope, report_id)
    scope.require(report.unit_path)
    for named in charts_of(session, read_snapshot(session, report)):
        if named.code == code:
            return named.chart
    raise NotFound


def chart_read(named: NamedChart) -> schemas.ChartRead:
    chart = named.chart
    return schemas.ChartRead(
        code=named.code,
        title=chart.title,
        note=chart.note,
        form=chart.form,
        goal_label=chart.goal_label,
        series=[
            schemas.ChartSeriesRead(
                label=series.label,
                points=[
                    schemas.ChartPointRead(
                        label=p.label,
                        text=p.text,
                        figure=p.figure_id,
                        goal=percent(p.goal, 2) if p.goal is not None else None,
                    )
                    for p in series.points
                ],
            )
            for series in chart.series
        ],
    )
