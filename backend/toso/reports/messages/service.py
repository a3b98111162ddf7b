"""Editing a message, taking its draft back, logging where it was posted."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound, StaleVersion
from toso.core.row_versions import touch
from toso.identity.queries import change_by
from toso.kit.clock import now
from toso.reports.figures.figures import WARD
from toso.reports.figures.wording import marks_in
from toso.reports.messages.kinds import AUDIENCES, MessageKind
from toso.reports.messages.queries import get_report, path_of
from toso.reports.messages.schemas import MessageWrite, PostingCreate
from toso.reports.messages.tables import MessagePosting, ReportMessage
from toso.reports.messages.words import find_kept, words_of
from toso.reports.model.report_tables import Report, ReportState


class ReportNotFinal(Conflict):
    code, title = "report-not-final", "Báo cáo chưa được duyệt nên chưa công bố số liệu được."


def save_message(
    session: Session,
    scope: Scope,
    report_id: UUID,
    kind: MessageKind,
    place: str,
    expected_version: int,
    body: MessageWrite,
) -> ReportMessage:
    """Keeps the words of a message; a mark that names no figure of its place or the ward is refused (422)."""
    report = get_report(session, scope, report_id)
    path = path_of(report, kind, place)
    scope.require(path)
    kept = find_kept(session, report, kind, place)
    if kept is not None:
        session.refresh(kept, with_for_update=True)
    row = kept or ReportMessage(
        ward_id=report.ward_id, report_id=report.id, kind=kind, place=place, unit_path=path, version=1
    )
    if row.version != expected_version:
        raise StaleVersion(change_by(session, row.edited_by_id, row.edited_at, scope.user_id))
    if body.text is not None:
        _check_marks(session, report, kind, place, body.text)
    row.text, row.edited_by_id, row.edited_at = body.text, scope.user_id, now()
    touch(row)
    session.add(row)
    try:
        session.flush()
    except IntegrityError as error:  # two people saved the draft at once
        raise StaleVersion from error
    _note(session, scope, report, kind, place, ["text"])
    return row


def _check_marks(session: Session, report: Report, kind: MessageKind, place: str, text: str) -> None:
    figures = words_of(session, report, kind, place).snapshot.figures
    own = {name for name, f in figures.items() if not AUDIENCES[kind].each_place or f.place in {place, WARD}}
    if marks_in(text) - own:
        raise Malformed(fields={"text": "Có chỗ chèn số liệu không có trong báo cáo này."})
    if not text.strip():
        raise Malformed(fields={"text": "Bài chưa có nội dung."})


def log_posting(
    session: Session, scope: Scope, report_id: UUID, kind: MessageKind, place: str, body: PostingCreate
) -> MessagePosting:
    """Somebody posted or read out the message as it stands; 409 while no leader has approved its figures."""
    report = get_report(session, scope, report_id)
    path = path_of(report, kind, place)
    scope.require(path)
    if report.state is not ReportState.APPROVED:
        raise ReportNotFinal
    at = body.posted_at or now()
    if at > now():
        raise Malformed(fields={"posted_at": "Thời điểm đăng không được ở tương lai."})
    row = MessagePosting(
        ward_id=report.ward_id,
        report_id=report.id,
        kind=kind,
        place=place,
        unit_path=path,
        posted_where=body.posted_where,
        posted_at=at,
        posted_by_id=scope.user_id,
        text=words_of(session, report, kind, place).plain,
    )
    session.add(row)
    session.flush()
    _note(session, scope, report, kind, place, ["posted_where", "posted_at"])
    return row


def withdraw_posting(session: Session, scope: Scope, posting_id: UUID) -> MessagePosting:
    """Takes back a line that was logged by mistake; the row stays."""
    row = session.get(MessagePosting, (scope.ward_id, posting_id), with_for_update=True)
    if row is None:
        raise NotFound
    scope.require(row.unit_path)
    if row.withdrawn_at is not None:
        raise Conflict("Dòng này đã được bỏ.")
    row.withdrawn_at = now()
    session.add(row)
    report = session.get_one(Report, (row.ward_id, row.report_id))
    _note(session, scope, report, row.kind, row.place, ["withdrawn_at"])
    return row


def _note(session: Session, scope: Scope, report: Report, kind: MessageKind, place: str, fields: list[str]) -> None:
    record_row(
        session,
        scope,
        "report_voice",
        report,
        unit_path=path_of(report, kind, place),
        fields=fields,
        note={"kind": kind.value, "place": place},
    )
