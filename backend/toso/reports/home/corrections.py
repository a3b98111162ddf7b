"""Start-page items of corrections: the desks finish them, the leader approves; whatever the state of their period."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.documents.queries import find_document_of
from toso.documents.tables import DocumentState
from toso.kit.figures import number
from toso.kit.periods import Period
from toso.kit.text import listing
from toso.reports.compilation.month_consistency import months_on_old_figures
from toso.reports.compilation.months import months_of
from toso.reports.corrections.months import differing
from toso.reports.corrections.replacements import recalled_reports
from toso.reports.home.items import Waiting
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission
from toso.reports.submissions.workflow import EDITABLE

_OPEN = (ReportState.DRAFT, ReportState.RETURNED, ReportState.SUBMITTED)


def waiting_corrections(session: Session, actor: Actor, own: Sequence[str]) -> Iterator[Waiting]:
    """`own`: the units for which this person hands in."""
    if actor.may(Action.SUBMISSION_WRITE) and own:
        yield from _to_correct(session, actor.ward_id, own)
    compiles, approves = actor.may(Action.REPORT_COMPILE), actor.may(Action.REPORT_APPROVE)
    if not (compiles or approves):
        return
    of_period = sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id))
    query = (
        sa.select(
            col(Report.id), col(Report.state), col(ReportPeriod.code), col(Report.corrects_id), col(Report.replaces)
        )
        .join(ReportPeriod, of_period)
        .where(col(Report.ward_id) == actor.ward_id, col(Report.edition) > 0, col(Report.state).in_(_OPEN))
        .order_by(col(Report.id))
    )
    correcting: set[UUID | None] = set()
    for report_id, state, code, corrects_id, replaces in session.execute(query).all():
        correcting.add(corrects_id)
        word = "thay thế" if replaces else "đính chính"
        named, href = f"{word} báo cáo {Period.parse(code).title}", f"/bao-cao/{report_id}"
        if state is ReportState.SUBMITTED and approves:
            yield Waiting("Chờ duyệt", f"Duyệt bản {named}", None, href, urgent=True)
        elif state is not ReportState.SUBMITTED and compiles:
            yield Waiting(word.capitalize(), f"Hoàn thiện, trình bản {named}", None, href)
    if actor.may(Action.REPORT_CORRECT):
        yield from _to_replace(session, actor.ward_id)
        yield from _unlike_their_months(session, actor.ward_id, correcting)


def _to_replace(session: Session, ward_id: UUID) -> Iterator[Waiting]:
    """Reports that were recalled, as long as nobody has begun one in their place."""
    recalled = recalled_reports(session, ward_id)
    query = (
        sa.select(col(Report.id), col(Report.period_id), col(Report.edition), col(Report.state), col(ReportPeriod.code))
        .join(
            ReportPeriod,
            sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id)),
        )
        .where(col(Report.ward_id) == ward_id, col(Report.period_id).in_(recalled))
        .order_by(col(Report.edition))
    )
    rows = session.execute(query).all() if recalled else []
    begun = {period_id for _, period_id, edition, state, _ in rows if edition and state in _OPEN}
    for report_id, period_id, edition, _, code in rows:
        if not edition and period_id not in begun:
            title = f"Lập báo cáo thay thế {Period.parse(code).title}"
            yield Waiting("Đã thu hồi", title, "Báo cáo của kỳ này đã thu hồi", f"/bao-cao/{report_id}", urgent=True)


def _unlike_their_months(session: Session, ward_id: UUID, correcting: Collection[UUID | None]) -> Iterator[Waiting]:
    """Issued reports over several months that no longer say what their months say, and that nobody corrects yet."""
    sent: set[UUID] = set()
    for found in differing(session, ward_id):
        report = found.report
        document = find_document_of(session, ward_id, "report", report.id)
        if report.id in correcting or document is None or document.state is not DocumentState.ISSUED:
            continue
        period = session.get_one(ReportPeriod, (ward_id, report.period_id))
        first = next(iter(months_on_old_figures(session, ward_id, months_of(session, ward_id, period.as_period))), None)
        if first is not None:  # the longer report may be laid before the leader only once its months agree
            if first.report_id not in sent and first.report_id not in correcting:
                sent.add(first.report_id)
                title = f"Đính chính báo cáo {first.period.title}: còn theo số cũ của {first.before.title}"
                yield Waiting("Đính chính", title, None, f"/bao-cao/{first.report_id}")
            continue
        title = f"Đính chính báo cáo {period.as_period.title}: khác số liệu các tháng"
        months = listing(one.title for one in found.months)
        why = f"đã khác, do {months} đã đính chính hoặc duyệt sau" if months else "không bằng số cộng các tháng"
        detail = f"{number(found.figures)} số {why}"
        yield Waiting("Đính chính", title, detail, f"/bao-cao/{report.id}")


def _to_correct(session: Session, ward_id: UUID, own: Sequence[str]) -> Iterator[Waiting]:
    """Submissions that were opened for a correction and wait for their unit."""
    s = Submission
    of_period = sa.and_(col(ReportPeriod.ward_id) == col(s.ward_id), col(ReportPeriod.id) == col(s.period_id))
    query = (
        sa.select(col(s.id), col(ReportPeriod.code))
        .join(ReportPeriod, of_period)
        .where(
            col(s.ward_id) == ward_id,
            col(s.unit_path).in_(own),
            col(s.correction_id).is_not(None),
            col(s.state).in_(EDITABLE),
        )
        .order_by(col(s.id))
    )
    for submission_id, code in session.execute(query).all():
        title = f"Sửa, nộp lại số liệu {Period.parse(code).title} để đính chính"
        yield Waiting("Đính chính", title, None, f"/so-lieu/{submission_id}", urgent=True)
