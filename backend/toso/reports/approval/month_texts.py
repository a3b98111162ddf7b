"""Words that a hand wrote into a month's report, offered where the same section of a longer period is written.

Nothing of them is taken over by itself. A figure of theirs that the longer report has for that month becomes that one,
others become plain text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.reports.compilation.part_schemas import OfferedRead, RunRead
from toso.reports.compilation.queries import figures_by_id, made_from
from toso.reports.compilation.report_context import behind
from toso.reports.compilation.workflow import EDITABLE
from toso.reports.figures.figures import WARD, Figure, figure_id, parse_figure_id
from toso.reports.figures.wording import TABLES, Run, Sentence, lines_of, resolve
from toso.reports.model.report_tables import Report, ReportSection

Figures = Mapping[str, Figure]


def offered(session: Session, report: Report, figures: Figures) -> dict[str, list[OfferedRead]]:
    """By section, month by month; empty for a month's own report, a correction, and one that is written no more."""
    found: dict[str, list[OfferedRead]] = {}
    if report.edition or report.state not in EDITABLE:
        return found
    for month, title, sections in _written(session, report):
        own = figures_by_id(session, month, behind(session, month).catalogue)
        for section in sections:
            lines = [_moved(line, own, figures, title[0]) for line in _by_hand(section)]
            if lines:
                found.setdefault(section.code, []).append(
                    OfferedRead(
                        title=title[1],
                        report_id=month.id,
                        text="\n".join(line.marked for line in lines),
                        lines=[[RunRead(text=run.text, figure=run.figure) for run in line.runs] for line in lines],
                    )
                )
    return found


Title = tuple[str, str]  # code and name of a month


def _written(session: Session, report: Report) -> Iterator[tuple[Report, Title, list[ReportSection]]]:
    """The months' own reports with the sections that a hand has edited; of a corrected month the first one."""
    taken = made_from(report)
    if not taken:
        return
    of_ward = col(Report.ward_id) == report.ward_id
    reports = {r.id: r for r in session.execute(sa.select(Report).where(of_ward, col(Report.id).in_(taken))).scalars()}
    s, issued = ReportSection, [r.corrects_id or r.id for r in reports.values()]
    query = (
        sa.select(s)
        .where(col(s.ward_id) == report.ward_id, col(s.report_id).in_(issued), col(s.edited).is_(True))
        .order_by(col(s.position))
    )
    edited: dict[UUID, list[ReportSection]] = {}
    for section in session.execute(query).scalars():
        edited.setdefault(section.report_id, []).append(section)
    for month in report.months:
        kept = reports.get(UUID(month["report_id"])) if month["report_id"] else None
        sections = edited.get(kept.corrects_id or kept.id) if kept else None
        if sections:
            own = session.get_one(Report, (report.ward_id, sections[0].report_id))
            yield own, (month["code"], month["title"]), sections


def _by_hand(section: ReportSection) -> Sequence[str]:
    drafted = set(lines_of(section.drafted))
    tables = {f"{{{{{name}}}}}" for name in TABLES}
    return [line for line in lines_of(section.text) if line not in drafted and line not in tables]


def _moved(line: str, own: Figures, figures: Figures, month: str) -> Sentence:
    return Sentence(tuple(_run(run, own, figures, month) for run in resolve(line, own).runs))


def _run(run: Run, own: Figures, figures: Figures, month: str) -> Run:
    """A figure of the ward becomes that of the month, where it still says the same."""
    if run.figure is None or run.part:
        return Run(run.text)
    code, aspect, place = parse_figure_id(run.figure)
    name = figure_id(code, aspect, month)
    same = place == WARD and name in figures and figures[name].text == own[run.figure].text
    return replace(run, figure=name) if same else Run(run.text)
