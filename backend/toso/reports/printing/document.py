"""A report as an official document: BÁO CÁO to the superior, the outline, the annexes; aggregates only."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlmodel import Session, col

from toso.core.problems import Conflict
from toso.documents.blocks import (
    Block,
    FigureRun,
    Heading,
    HeadingLevel,
    ListItem,
    Paragraph,
    Table,
    TextRun,
    paragraph,
    text,
)
from toso.documents.content import Letterhead as PrintedLetterhead
from toso.documents.content import OfficialDocument, Recipient, Signature
from toso.documents.kinds import DocumentKind, symbol_of
from toso.kit.clock import local_date, today
from toso.kit.dates import running
from toso.kit.periods import Period
from toso.organisation.queries import find_letterhead, signers_on, units_where
from toso.organisation.tables import Letterhead, Signer, Unit
from toso.plans.citation import cite_plan
from toso.reports.compilation.queries import figures_by_id, sections_of
from toso.reports.compilation.report_context import behind
from toso.reports.corrections.changes import corrected_by
from toso.reports.corrections.document import as_correction, as_replacement, kind_of
from toso.reports.corrections.sections import cited_documents, cited_report, cited_title
from toso.reports.figures.figures import Figure
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.wording import lines_of, resolve
from toso.reports.model.report_tables import Report, ReportSection, ReportState
from toso.reports.periods.regimes import annexes_of
from toso.reports.printing.annex_list import annexes_of_report, carriers_of
from toso.reports.printing.inner_tables import inner_tables
from toso.reports.printing.origins import sources_runs

SUBJECT = "hoạt động của Tổ công nghệ số cộng đồng"


class LetterheadMissing(Conflict):
    code, title = "letterhead-missing", "Chưa khai báo thể thức tên cơ quan hoặc người ký có hiệu lực."


def report_document(
    session: Session, report: Report, texts: Mapping[str, str] | None = None, *, annexed: bool = True
) -> OfficialDocument:
    """The content of a report's document; unnumbered. It is headed as the agency was headed on the day of approval; a
    draft as it is today, but a draft of long ago as it was in the month after its period. `texts`: by code what stands
    for the words of a section; not `annexed`: no annexes. LetterheadMissing: nobody has said how, or who signs it.
    """
    found, sections = behind(session, report), sections_of(session, report)
    catalogue, figures = found.catalogue, figures_by_id(session, report, found.catalogue)
    period, forms = found.period.as_period, annexes_of(found.regime) if annexed else ()
    notes, carriers = sources_runs(session, report), carriers_of(session, report, forms)
    draft_on = today() if report.edition else min(today(), period.next().last_day)
    on = local_date(report.approved_at) if report.approved_at else draft_on
    head = _letterhead(session, report, on)
    cited = cite_plan(session, found.plan, head) if found.plan else ""
    ward, signers = units_where(session, col(Unit.id) == report.unit_id, on)[0], signers_on(session, report.unit_id, on)
    content = OfficialDocument(
        letterhead=PrintedLetterhead(
            superior=" ".join(head.superior_lines) or None,
            agency=tuple(head.agency_lines),
            name=head.full_name,
            place=head.place,
        ),
        kind=DocumentKind.REPORT,
        symbol=symbol_of(DocumentKind.REPORT, head.symbol),
        year=on.year,
        summary=f"Kết quả {SUBJECT} trên địa bàn {ward.short_name} {period.title}",
        draft=report.state is not ReportState.APPROVED,
        addressees=(head.superior_name,) if head.superior_name else (),
        body=(
            _opening(report, cited, head, period),
            *_body(sections, inner_tables(catalogue, figures), figures, texts or {}),
        ),
        closing=(text(_closing(head, period)),),
        recipients=tuple(Recipient(name=r["name"], purpose=r.get("purpose", "")) for r in head.recipients),
        archive=f"Lưu: {head.archive}",
        signature=_signature(signers, head, report),
        annexes=annexes_of_report(report, forms, catalogue, figures, notes, carriers),
    )
    return _of_later(session, report, content, catalogue, figures) if report.edition else content


def _letterhead(session: Session, report: Report, on: date) -> Letterhead:
    head = find_letterhead(session, report.unit_id, on)
    if head is None:
        raise LetterheadMissing
    return head


def _of_later(
    session: Session, report: Report, content: OfficialDocument, catalogue: Catalogue, figures: Mapping[str, Figure]
) -> OfficialDocument:
    """The document of a report that corrects or replaces another, which it names."""
    corrected, issued = cited_documents(session, report)
    cited = cited_report(corrected)
    if report.replaces:
        return as_replacement(content, cited)
    kind = kind_of(session, corrected_by(session, report), report)
    return as_correction(content, report, catalogue, figures, (kind, cited, cited_title(issued, content)))


def _opening(report: Report, cited: str, head: Letterhead, period: Period) -> Paragraph:
    until = f"; số liệu tính đến ngày {running(report.data_until)}" if report.data_until else ""
    window = f"từ ngày {running(period.first_day)} đến ngày {running(period.last_day)}{until}"
    said = f"{head.full_name} báo cáo kết quả {SUBJECT} {period.title} ({window}) như sau:"
    return paragraph(f"Thực hiện {cited}, {said}" if cited else said)


def _closing(head: Letterhead, period: Period) -> str:
    """Whom it is for stands above the text; where nobody does, it is said here."""
    whom = "" if head.superior_name else " cấp trên xem xét, chỉ đạo"
    return f"Trên đây là báo cáo kết quả {SUBJECT} {period.title}, {head.full_name} trân trọng báo cáo{whom}"


def _body(
    sections: Iterable[ReportSection],
    tables: Mapping[str, Table],
    figures: Mapping[str, Figure],
    texts: Mapping[str, str],
) -> list[Block]:
    blocks: list[Block] = []
    for section in sections:
        level = HeadingLevel.SECTION if section.level == 1 else HeadingLevel.CLAUSE
        blocks.append(Heading(level=level, label=f"{section.numeral}.", title=section.title))
        blocks += section_blocks(texts.get(section.code, section.text), figures, tables)
    return blocks


def section_blocks(marked: str, figures: Mapping[str, Figure], tables: Mapping[str, Table]) -> list[Block]:
    """A section's text as blocks: "- " and "+ " begin items of the first and second depth, a line that names one of the
    tables is the table, other lines are paragraphs.
    """
    blocks: list[Block] = []
    for line in lines_of(marked):
        if line in tables:
            blocks.append(tables[line])
        elif line.startswith(("- ", "+ ")):
            runs = _runs(line[2:], figures)
            deep = line.startswith("+")
            blocks.append(ListItem(runs=runs, marker="+" if deep else "-", depth=2 if deep else 1))
        else:
            blocks.append(Paragraph(runs=_runs(line, figures)))
    return blocks


def _runs(line: str, figures: Mapping[str, Figure]) -> tuple[TextRun | FigureRun, ...]:
    """Every figure keeps the id that opens the list behind it, also on paper."""
    return tuple(
        FigureRun(figure_id=run.printed_id, value_text=run.text) if run.figure else TextRun(text=run.text)
        for run in resolve(line, figures).runs
    )


def _signature(signers: list[Signer], head: Letterhead, report: Report) -> Signature:
    if signers:
        return Signature(lines=tuple(signers[0].lines), name=signers[0].full_name)
    if report.state is ReportState.APPROVED:
        raise LetterheadMissing("Chưa khai báo người ký có hiệu lực vào ngày duyệt.")
    return Signature(lines=(f"TM. {head.agency_lines[0].upper()}",))  # a draft shows where the signature will stand
