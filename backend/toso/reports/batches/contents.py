"""Contents of each file of a batch, read when its turn comes; or why there are none."""

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.documents import queries as documents
from toso.documents.blocks import Align, Column, HeaderCell, NumberCell, PercentCell, Row, Table, TextCell
from toso.documents.content import OfficialDocument
from toso.documents.render.unit_sheet import SheetSection, UnitSheet
from toso.documents.signing.queries import files_of, to_read
from toso.documents.tables import Document, DocumentState
from toso.files import store as bytes_store
from toso.kit.clock import local_date
from toso.kit.dates import running
from toso.kit.figures import share
from toso.kit.text import capitalised
from toso.organisation.queries import agency_name, find_letterhead
from toso.reports.batches.kinds import BatchContent
from toso.reports.batches.render_pool import Painted, Work
from toso.reports.batches.service import NothingToMake
from toso.reports.batches.tables import FileBatchItem
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission, SubmissionSection
from toso.reports.periods.expectation import NO_FIGURES, Expected, Owing
from toso.reports.periods.queries import expected_units, find_period
from toso.reports.printing.document import report_document
from toso.reports.submissions.form import Form, read_form
from toso.reports.submissions.paper import monthly_form
from toso.reports.submissions.workflow import EDITABLE

_OUT = frozenset({DocumentState.ISSUED, DocumentState.RECALLED})


def work_for(session: Session, store: ObjectStore, scope: Scope, item: FileBatchItem) -> Work[FileBatchItem]:
    """The content of a file that the scope reaches. Raises a Problem whose words say why there is none."""
    period = find_period(session, item.ward_id, item.period_code)
    if period is None:
        raise NothingToMake("Kỳ này chưa mở.")
    if item.content is BatchContent.REPORT:
        return _report(session, store, scope, item, period)
    asked = next((e for e in expected_units(session, period) if e.unit.id == item.unit_id), None)
    if asked is None:
        raise NothingToMake("Đơn vị không phải báo cáo kỳ này.")
    scope.require(asked.unit.path)
    if item.content is BatchContent.FORM:
        return Work(item, "form", monthly_form(session, _blank(period, asked)).model_dump_json())
    return Work(item, "sheet", _sheet(session, period, asked).model_dump_json())


def _report(
    session: Session, store: ObjectStore, scope: Scope, item: FileBatchItem, period: ReportPeriod
) -> Work[FileBatchItem]:
    """The issued file, the PDF as signed; before that a draft."""
    query = (
        sa.select(Report)
        .where(col(Report.ward_id) == period.ward_id, col(Report.period_id) == period.id)
        .order_by((col(Report.state) == ReportState.APPROVED).desc(), col(Report.edition).desc())
        .limit(1)
    )
    report = session.execute(query).scalar_one_or_none()
    if report is None:
        raise NothingToMake("Kỳ này chưa tổng hợp báo cáo.")
    scope.require(report.unit_path)
    document = documents.find_document_of(session, report.ward_id, "report", report.id)
    if document is not None and document.state in _OUT:
        stored = _stored(session, store, document, item.format)
        done = Painted(stored) if stored is not None else None
        return Work(item, item.format, OfficialDocument.model_validate(document.content).model_dump_json(), done)
    content = report_document(session, report).model_copy(update={"draft": True, "number": None})
    return Work(item, item.format, content.model_dump_json())


def _stored(session: Session, store: ObjectStore, document: Document, requested: str) -> bytes | None:
    """None while the worker has not made it yet; the same content gives the same bytes."""
    if requested == "pdf":
        stored = to_read(session, document, files_of(session, document))
        return bytes_store.get(store, stored.sha256) if stored else None
    try:
        return bytes_store.get(store, documents.get_stored(session, document, requested).sha256)
    except NotFound:
        return None


def _blank(period: ReportPeriod, asked: Expected) -> Submission:
    """A submission that nobody has begun, for its empty form; never stored."""
    return Submission(
        ward_id=period.ward_id,
        period_id=period.id,
        unit_id=asked.unit.id,
        unit_path=asked.unit.path,
        place=asked.place,
        tasks=[],
    )


def _sheet(session: Session, period: ReportPeriod, asked: Expected) -> UnitSheet:
    row = session.execute(
        sa.select(Submission).where(
            col(Submission.ward_id) == period.ward_id,
            col(Submission.period_id) == period.id,
            col(Submission.unit_id) == asked.unit.id,
        )
    ).scalar_one_or_none()
    if row is None or row.state in EDITABLE:
        free = f"{NO_FIGURES}." if asked.owing is Owing.IDLE else "Được miễn báo cáo."
        raise NothingToMake(free if asked.free else "Đơn vị chưa nộp số liệu.")
    form, head = read_form(session, row, period), find_letterhead(session, row.ward_id, period.last_day)
    facts = [f"Kỳ báo cáo: {form.period.label}."]
    facts += [f"Số liệu tính đến ngày {running(row.data_until)}."] if row.data_until else []
    facts += [f"Nộp ngày {running(local_date(row.submitted_at))}."] if row.submitted_at else []
    return UnitSheet(
        ward=agency_name(head),
        unit=asked.unit.name,
        title=f"Số liệu báo cáo {form.period.title}",
        facts=tuple(facts),
        table=_table(form),
        sections=_sections(session, row, form),
    )


def _table(form: Form) -> Table:
    """A measure a row: unit, added in the period, total so far, its share of the population."""
    rows = []
    for number, measure in enumerate(form.catalogue.measures.values(), 1):
        cell = form.sheet.cells.get(measure.code)
        total = cell.cumulative if cell else None
        whole = form.sheet.cells.get(measure.of or "")
        rate = share(total, whole.cumulative if whole else None)
        added = form.sheet.added(measure.code) if cell else None
        cells = (
            NumberCell(value=number, align=Align.CENTER),
            TextCell(value=measure.label),
            TextCell(value=measure.noun),
            NumberCell(value=added),
            NumberCell(value=total),
            PercentCell(value=rate),
        )
        rows.append(Row(cells=cells))
    heads = ("TT", "Chỉ tiêu", "Đơn vị tính", "Trong kỳ", "Lũy kế", "Tỷ lệ")
    widths = (7, 42, 14, 12, 13, 12)
    return Table(
        columns=tuple(Column(width=w, align=Align.LEFT) for w in widths),
        header=(tuple(HeaderCell(text=h) for h in heads),),
        rows=tuple(rows),
    )


def _sections(session: Session, row: Submission, form: Form) -> tuple[SheetSection, ...]:
    """The texts of the unit, in the order of the outline; nothing for what it left empty."""
    query = sa.select(col(SubmissionSection.code), col(SubmissionSection.text)).where(
        col(SubmissionSection.ward_id) == row.ward_id, col(SubmissionSection.submission_id) == row.id
    )
    texts = dict(session.execute(query).all())
    found = []
    for section in form.outline:
        lines = tuple(line.strip() for line in texts.get(section.code, "").split("\n") if line.strip())
        if lines:
            found.append(SheetSection(title=capitalised(section.ask or section.title), lines=lines[:200]))
    return tuple(found)
