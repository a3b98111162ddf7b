"""A correction as an official document: what it corrects, the table of old and new figures, khu phố in an annex."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from toso.documents.blocks import (
    Align,
    Block,
    Column,
    FigureCell,
    HeaderCell,
    Heading,
    Row,
    Table,
    TextCell,
    paragraph,
    text,
)
from toso.documents.content import Annex, OfficialDocument
from toso.documents.queries import code_of, find_document_of
from toso.documents.tables import Document
from toso.kit.dates import running
from toso.reports.annexes import decimals_of
from toso.reports.compiling.behind import label_of, place_names
from toso.reports.compiling.tables import Report
from toso.reports.correcting.changes import CHANGE, POINTS, Change, changes_of, frozen_anew
from toso.reports.correcting.sections import OUTLINE
from toso.reports.figures import WARD, Aspect, Figure
from toso.reports.measures import Catalogue

_HEAD = ("TT", "Số liệu", "Đã báo cáo", "Nay là", "Chênh lệch")
_WIDTHS = (11, 71, 26, 26, 26)


def as_correction(
    session: Session, report: Report, content: OfficialDocument, catalogue: Catalogue, figures: Mapping[str, Figure]
) -> OfficialDocument:
    """The document of a month's report made the one of its correction: what it corrects, the changed figures alone."""
    changed = changes_of(figures, [unit["place"] for unit in report.units])
    whole = [one for one in changed if one.after.place == WARD]
    parts = [one for one in changed if one.after.place != WARD]
    cited, kind = cited_report(session, report), kind_of(session, report)
    about = f"{cited} về {content.summary[:1].lower()}{content.summary[1:]}"
    name = content.letterhead.name
    opening = paragraph(f"{name} {kind[:1].lower()}{kind[1:]} {about} như sau:")
    annex = Annex(title="Số liệu thay đổi theo khu phố", blocks=(_table(catalogue, parts, place_names(report)),))
    said = f"Trên đây là nội dung {kind[:1].lower()}{kind[1:]} {cited}, {name} trân trọng báo cáo"
    return content.model_copy(
        update={
            "summary": f"{kind} {about}",
            "body": (opening, *_with_table(content.body[1:], [_table(catalogue, whole, None)] if whole else [])),
            "closing": (text(said),),
            "annexes": (annex,) if parts else (),
        }
    )


def _with_table(blocks: Sequence[Block], tables: Sequence[Block]) -> list[Block]:
    """The table ends the section that tells what changed."""
    last = OUTLINE[-1].title
    at = next((n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.title == last), len(blocks))
    return [*blocks[:at], *tables, *blocks[at:]]


def kind_of(session: Session, report: Report) -> str:
    """Đính chính where figures that were told are others now, bổ sung where units come in that were not told."""
    again, new = frozen_anew(session, report)
    if new:
        return "Đính chính, bổ sung" if again else "Bổ sung"
    return "Đính chính"


def corrected_document(session: Session, report: Report) -> Document | None:
    return find_document_of(session, report.ward_id, "report", report.corrects_id) if report.corrects_id else None


def cited_report(session: Session, report: Report) -> str:
    """As "Báo cáo số 05/BC-UBND ngày 10/7/2024"."""
    document = corrected_document(session, report)
    if document is None or document.number is None or document.issued_on is None:
        return "Báo cáo đã phát hành"
    return f"Báo cáo số {code_of(document)} ngày {running(document.issued_on)}"


def _table(catalogue: Catalogue, changed: Sequence[Change], names: Mapping[str, str] | None) -> Table:
    """`names`: of the khu phố, printed as a column where the table is theirs."""
    head = _HEAD if names is None else (_HEAD[0], "Đơn vị", *_HEAD[1:])
    widths = _WIDTHS if names is None else (11, 27, 50, 24, 24, 24)
    last = len(head) - 3
    return Table(
        columns=tuple(
            Column(width=width, align=Align.CENTER if n == 0 else Align.RIGHT if n >= last else Align.LEFT)
            for n, width in enumerate(widths)
        ),
        header=(tuple(HeaderCell(text=text) for text in head),),
        rows=tuple(_row(catalogue, number, one, names) for number, one in enumerate(changed, 1)),
        caption="" if names else "Số liệu toàn phường thay đổi",
    )


def _row(catalogue: Catalogue, number: int, one: Change, names: Mapping[str, str] | None) -> Row:
    place = [] if names is None else [TextCell(value=names.get(one.after.place, one.after.place))]
    label = TextCell(value=label_of(catalogue, one.figure_id))
    return Row(
        cells=(TextCell(value=str(number)), *place, label, *(_cell(f) for f in (one.before, one.after, one.change)))
    )


def _cell(figure: Figure) -> FigureCell:
    """A share with as many decimals as on the screen; a difference of shares is in points, so without the sign %."""
    share = figure.aspect is Aspect.PERCENT
    percent = share and not figure.id.endswith(CHANGE)
    decimals = decimals_of(figure) if percent else POINTS if share else 0
    return FigureCell(figure_id=figure.id, value=figure.value, percent=percent, decimals=decimals)
