"""The sections of a correction: why, what changed, what it means, and how it names the reports that it speaks of."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.content import OfficialDocument
from toso.documents.queries import code_of, find_document_of
from toso.documents.register.relations import mends
from toso.documents.tables import Document
from toso.kit.dates import running
from toso.kit.text import about, listing, one_line
from toso.organisation.queries import in_unit_order
from toso.reports.compilation.report_context import label_of
from toso.reports.corrections.changes import BEFORE, CHANGE, Change, changes_of
from toso.reports.corrections.months import months_taken
from toso.reports.corrections.sentences import Moved
from toso.reports.figures.figures import WARD, Aspect, Figure
from toso.reports.figures.measures import Catalogue
from toso.reports.model.report_tables import Report, ReportSubmission
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.regimes import OutlineSection

OUTLINE = (
    OutlineSection("why", "I", "Lý do", 1),
    OutlineSection("changes", "II", "Nội dung", 1),
    OutlineSection("effect", "III", "Thực hiện", 1),
)
EFFECT = """- Các số liệu khác của báo cáo đã phát hành giữ nguyên.
- Số lũy kế và báo cáo các kỳ sau lấy theo số liệu tại báo cáo này."""
EFFECT_OF_MONTHS = """- Các số liệu khác của báo cáo đã phát hành giữ nguyên.
- Số liệu tại báo cáo này bằng tổng số liệu các báo cáo tháng đã duyệt, kể cả báo cáo đính chính."""
UNNUMBERED, APPROVED = "Báo cáo đã phát hành", "Báo cáo đã duyệt"
NOTHING_CHANGED = "Chưa có số liệu nào thay đổi so với báo cáo đã phát hành."


def draft_correction(
    report: Report, catalogue: Catalogue, sources: Sequence[str], kept: Sequence[Figure], moved: Sequence[Moved]
) -> dict[str, str]:
    """The first text of each section: of the ward's figures, and the sentences that no longer hold (`moved`); figures
    stand as marks, before and after. A hand may change the words like those of any report.

    `sources`: lines that tell of which units or months they come, as sources_told; `kept`: the changed figures.
    """
    known = {figure.id: figure for figure in kept}
    changed = changes_of(known, ())
    aspects = {Aspect.CUMULATIVE, Aspect.IN_PERIOD} if report.months else {Aspect.CUMULATIVE}
    told = [one for one in changed if one.before.place == f"{WARD}{BEFORE}" and one.before.aspect in aspects]
    lines = [*sources, *(_told(catalogue, one) for one in told), *map(_sentence, moved)]
    return {
        "why": f"{one_line(report.reason).rstrip('. ').replace('{{', '{')}.",
        "changes": "\n".join(lines or [NOTHING_CHANGED]),
        "effect": EFFECT_OF_MONTHS if report.months else EFFECT,
    }


def sources_told(session: Session, base: Report, report: Report) -> list[str]:
    """The months or units that say something else than in the report before (`base`), a line each."""
    return _months(session, base, report) if report.months else _units(session, base, report)


def _months(session: Session, base: Report, report: Report) -> list[str]:
    """The months that are others than in the report before, each with the report that it is now taken from."""
    lines: list[str] = []
    for month in months_taken(base, report):
        if month.corrected:
            document = find_document_of(session, report.ward_id, "report", month.now) if month.now else None
            how = mends(document).lower() if document else "đính chính"
            lines.append(f"- Số liệu {month.title} lấy theo {_numbered(document) or APPROVED} ({how}).")
        elif month.added:
            source = _cited(session, report.ward_id, month.now)
            lines.append(f"- Bổ sung số liệu {month.title} theo {source}, duyệt sau khi báo cáo đã phát hành.")
    return lines


def _units(session: Session, base: Report, report: Report) -> list[str]:
    again, new = frozen_anew(session, base, report)
    query = sa.select(col(Submission.id), col(Submission.place), col(Submission.data_until)).where(
        col(Submission.ward_id) == report.ward_id, col(Submission.id).in_(again | new)
    )
    rows = session.execute(query.order_by(*in_unit_order(col(Submission.unit_path)))).all()
    names = {unit["place"]: unit["name"] for unit in report.units}
    lines = [
        f"- {names.get(place, place)} chốt lại số liệu, tính đến ngày {running(until)}."
        for own, place, until in rows
        if own in again and until
    ]
    added = listing(names.get(place, place) for own, place, _ in rows if own in new)
    return [*lines, *([f"- Bổ sung số liệu của {added}, nộp sau khi báo cáo đã phát hành."] if added else [])]


def frozen_anew(session: Session, base: Report, report: Report) -> tuple[set[UUID], set[UUID]]:
    """The submissions that say something else than in the report before (`base`), and those that were not in it."""
    then, now = _used(session, base), _used(session, report)
    return {i for i in now.keys() & then.keys() if now[i] != then[i]}, now.keys() - then.keys()


def _used(session: Session, report: Report) -> dict[UUID, object]:
    u = ReportSubmission
    query = sa.select(col(u.submission_id), col(u.accepted_at)).where(
        col(u.ward_id) == report.ward_id, col(u.report_id) == report.id, col(u.carried_from).is_(None)
    )
    return dict(session.execute(query).all())


def _told(catalogue: Catalogue, one: Change) -> str:
    name, verb = one.figure_id, ""
    if one.change.value:
        verb = f", {'tăng' if one.change.value > 0 else 'giảm'} {{{{{name}{CHANGE}|abs}}}}"
    told = f"đã báo cáo {{{{{name}{BEFORE}}}}}" if one.before.value is not None else "chưa báo cáo"
    return f"- {label_of(catalogue, name)}: {told}, nay là {{{{{name}}}}}{verb}."


def _sentence(one: Moved) -> str:
    before, after = (line.removeprefix("- ").rstrip(".") for line in one)
    if not before:
        return f"- Bổ sung câu “{after}”."
    return f"- Câu “{before}” nay là “{after}”." if after else f"- Câu “{before}” không còn."


def corrected_document(session: Session, report: Report) -> Document | None:
    return find_document_of(session, report.ward_id, "report", report.corrects_id) if report.corrects_id else None


def cited_documents(session: Session, report: Report) -> tuple[Document | None, Document | None]:
    """The document of the report that a correction corrects, and that of the first one, which was issued."""
    corrected = corrected_document(session, report)
    base: Report | None = report
    while base and base.corrects_id and not base.replaces:
        base = session.get(Report, (report.ward_id, base.corrects_id))
    if base is None or base is report:
        return corrected, None
    first = base.id == report.corrects_id
    return corrected, corrected if first else find_document_of(session, report.ward_id, "report", base.id)


def cited_report(corrected: Document | None) -> str:
    """The report that a correction corrects, as documents cite it: "Báo cáo số 05/BC-UBND ngày 10/7/2024"."""
    return _numbered(corrected) or UNNUMBERED


def cited_title(document: Document | None, content: OfficialDocument) -> str:
    """The words after that citation: the title that the report of the period was issued with, and by whom where the
    agency is called otherwise since. `content`: the document of the correction, titled like the report it corrects.
    """
    title = document.content["summary"] if document else content.summary
    agency = document.content["letterhead"]["name"] if document else content.letterhead.name
    by = f" của {agency}" if agency != content.letterhead.name else ""
    return f"{by} {about(title)}"


def _cited(session: Session, ward_id: UUID, report_id: UUID | None) -> str:
    """A report by its number, or as the approved one while it waits for it."""
    document = find_document_of(session, ward_id, "report", report_id) if report_id else None
    return _numbered(document) or APPROVED


def _numbered(document: Document | None) -> str:
    if document is None or document.number is None or document.issued_on is None:
        return ""
    return f"Báo cáo số {code_of(document)} ngày {running(document.issued_on)}"
