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
from toso.kit.place_words import worded
from toso.reports.compilation.report_context import label_of, place_names
from toso.reports.corrections.changes import CHANGE, POINTS, Change, changes_of
from toso.reports.corrections.months import months_taken
from toso.reports.corrections.sections import OUTLINE, frozen_anew
from toso.reports.figures.figures import WARD, Aspect, Figure, decimals_of
from toso.reports.figures.measures import Catalogue
from toso.reports.model.report_tables import Report

_HEAD = ("TT", "Số liệu", "Đã báo cáo", "Nay là", "Chênh lệch")
_WIDTHS = (11, 71, 26, 26, 26)
ANNEX_TITLE, ANNEX_OF_MONTHS = "Số liệu thay đổi theo khu phố", "Số liệu thay đổi theo tháng, theo khu phố"
TABLE_AFTER = OUTLINE[-2].code  # the section that tells what changed


def as_correction(
    content: OfficialDocument,
    report: Report,
    catalogue: Catalogue,
    figures: Mapping[str, Figure],
    title: tuple[str, str, str],
) -> OfficialDocument:
    """The document of a month's report made the one of its correction: what it corrects, the changed figures alone.

    `title`: the kind (kind_of), the corrected report as cited (cited_report) and what it is titled (cited_title).
    """
    whole, parts = changed_tables(report, catalogue, figures)
    kind, cited, titled = title
    about = f"{cited}{titled}"
    name = content.letterhead.name
    opening = paragraph(f"{name} {kind[:1].lower()}{kind[1:]} {about} như sau:")
    said = f"Trên đây là nội dung {kind[:1].lower()}{kind[1:]} {cited}, {name} trân trọng báo cáo"
    return content.model_copy(
        update={
            "summary": f"{kind} {about}",
            "body": (opening, *_with_table(content.body[1:], [whole] if whole else [])),
            "closing": (text(said),),
            "annexes": (Annex(title=annex_title(report), blocks=(parts,)),) if parts else (),
        }
    )


def as_replacement(content: OfficialDocument, cited: str) -> OfficialDocument:
    """The whole document, which says whose place it takes (NĐ 30/2020, Điều 18); `cited`: that report, as cited."""
    said = paragraph(f"Báo cáo này thay thế {cited} đã thu hồi.")
    return content.model_copy(
        update={"summary": f"{content.summary} (thay thế {cited})", "body": (content.body[0], said, *content.body[1:])}
    )


def changed_tables(
    report: Report, catalogue: Catalogue, figures: Mapping[str, Figure]
) -> tuple[Table | None, Table | None]:
    """Of the ward, in the text; of its khu phố, in the annex. None where nothing changed."""
    changed = changes_of(figures, places_of(report))
    whole = [one for one in changed if one.after.place == WARD]
    parts = [one for one in changed if one.after.place != WARD]
    where = "Tháng, đơn vị" if report.months else "Đơn vị"
    return (
        _table(catalogue, whole, None) if whole else None,
        _table(catalogue, parts, place_names(report), where) if parts else None,
    )


def places_of(report: Report) -> list[str]:
    """In the order in which a correction tells what changed there: the months, then the units."""
    return [*(month["code"] for month in report.months), *(unit["place"] for unit in report.units)]


def annex_title(report: Report) -> str:
    return worded(ANNEX_OF_MONTHS if report.months else ANNEX_TITLE)


def _with_table(blocks: Sequence[Block], tables: Sequence[Block]) -> list[Block]:
    last = OUTLINE[-1].title
    at = next((n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.title == last), len(blocks))
    return [*blocks[:at], *tables, *blocks[at:]]


def kind_of(session: Session, base: Report, report: Report) -> str:
    """Đính chính where figures that were told are others now, bổ sung where units or months come in that were not
    told.
    """
    months = months_taken(base, report)
    if report.replaces:
        return "Thay thế"
    again, new = frozen_anew(session, base, report)
    if new or any(month.added for month in months):
        corrected = again or any(month.corrected for month in months)
        return "Đính chính, bổ sung" if corrected else "Bổ sung"
    return "Đính chính"


def _table(
    catalogue: Catalogue, changed: Sequence[Change], names: Mapping[str, str] | None, where: str = "Đơn vị"
) -> Table:
    """`names`: of the khu phố, printed as a column where the table is theirs."""
    head = _HEAD if names is None else (_HEAD[0], where, *_HEAD[1:])
    widths = _WIDTHS if names is None else (11, 27, 50, 24, 24, 24)
    last = len(head) - 3
    return Table(
        columns=tuple(
            Column(width=width, align=Align.CENTER if n == 0 else Align.RIGHT if n >= last else Align.LEFT)
            for n, width in enumerate(widths)
        ),
        header=(tuple(HeaderCell(text=text) for text in head),),
        rows=tuple(_row(catalogue, number, one, names) for number, one in enumerate(changed, 1)),
        caption="" if names else worded("Số liệu toàn phường thay đổi"),
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
