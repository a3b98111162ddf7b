"""Printed parts of a report beside its sentences, for the screen: tables in its text, words around its annexes, their
names. Made by the makers of the document, so that whoever reads the screen finds every figure of the paper there.
"""

from collections.abc import Iterable, Mapping, Sequence

from sqlmodel import Session

from toso.documents.blocks import Align, FigureCell, FigureRun, Table, TextRun
from toso.documents.wording import roman
from toso.kit.place_words import worded
from toso.reports.compilation.late import late_blocks
from toso.reports.compilation.part_schemas import (
    AnnexNamedRead,
    PrintedColumnRead,
    PrintedTableRead,
    RunRead,
)
from toso.reports.compilation.report_context import Behind
from toso.reports.compilation.ward_tables import printed_tables
from toso.reports.corrections.document import TABLE_AFTER, annex_title, changed_tables
from toso.reports.figures.figures import Aspect, Figure
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.wording import TABLES, lines_of
from toso.reports.model.report_tables import Report, ReportSection
from toso.reports.periods.regimes import annexes_of
from toso.reports.printing.annex_list import TITLES, tables_annexed
from toso.reports.printing.inner_tables import inner_tables
from toso.reports.printing.origins import sources_runs

Figures = Mapping[str, Figure]


def tables_of_sections(
    report: Report, sections: Iterable[ReportSection], catalogue: Catalogue, figures: Figures
) -> dict[str, list[PrintedTableRead]]:
    """By code of the section, in the order printed."""
    known = inner_tables(catalogue, figures)
    found = {section.code: _named(lines_of(section.text), known) for section in sections}
    whole = changed_tables(report, catalogue, figures)[0] if report.is_correction else None
    if whole is not None and TABLE_AFTER in found:
        last = next(len(lines_of(section.text)) for section in sections if section.code == TABLE_AFTER)
        found[TABLE_AFTER].append(_read(last, whole))
    return found


def _named(lines: Sequence[str], known: Mapping[str, Table]) -> list[PrintedTableRead]:
    return [_read(at, known[line], TABLES[line.strip("{}")]) for at, line in enumerate(lines) if line in known]


def _read(line: int, table: Table, caption: str = "") -> PrintedTableRead:
    """The widest column names the row."""
    main = max(range(len(table.columns)), key=lambda place: table.columns[place].width)
    kinds = [
        "main" if n == main else "number" if c.align is Align.RIGHT else "text" for n, c in enumerate(table.columns)
    ]
    return PrintedTableRead(
        line=line,
        caption=table.caption or caption,
        columns=[
            PrintedColumnRead(label=head.text, kind=kind) for head, kind in zip(table.header[-1], kinds, strict=True)
        ],
        rows=[
            [
                RunRead(text=cell.text, figure=cell.figure_id if isinstance(cell, FigureCell) else None)
                for cell in row.cells
            ]
            for row in table.rows
        ],
    )


def tables_apart(report: Report) -> list[PrintedTableRead]:
    """The tables about the whole ward, which the document has in its annex."""
    return [_read(at, table) for at, table in enumerate(printed_tables(report))]


def annexes_named(report: Report, context: Behind, figures: Figures) -> list[AnnexNamedRead]:
    """The annexes as the document numbers them; one alone has no number."""
    if report.is_correction:
        tables = ["changes"] if changed_tables(report, context.catalogue, figures)[1] else []
    else:
        tables = tables_annexed(annexes_of(context.regime), context.catalogue, report.months, report.tasks)
    return [
        AnnexNamedRead(
            table=table,
            label=f"Phụ lục {roman(number)}" if len(tables) > 1 else "Phụ lục",
            title=worded(TITLES.get(table, annex_title(report))),
        )
        for number, table in enumerate(tables, 1)
    ]


def sources_read(session: Session, report: Report) -> list[RunRead]:
    return _runs(sources_runs(session, report))


def late_read(report: Report, catalogue: Catalogue, figures: Figures, aspect: Aspect) -> list[list[RunRead]]:
    """Without the words that head them."""
    places = [(unit["place"], unit["name"]) for unit in report.units]
    return [_runs(block.runs) for block in late_blocks(catalogue, figures, places, aspect)[1:]]


def _runs(runs: Iterable[TextRun | FigureRun]) -> list[RunRead]:
    return [RunRead(text=run.text, figure=run.figure_id if isinstance(run, FigureRun) else None) for run in runs]
