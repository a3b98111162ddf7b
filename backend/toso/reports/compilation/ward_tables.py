"""Tables of a report that tell of the whole ward beside its figures: campaigns and the like.

Each maker gives one table when the report is compiled; it is frozen in `report.tables`, printed in the annex, and every
number in it is a figure with an id of its own (`tab.<table>.<line>.<column>`) that opens the parts it was counted from.
A table of another domain is one more maker in `MAKERS`, or in `OF_LONGER_PERIODS` where a month does not tell it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlmodel import Session

from toso.authz.actions import Action
from toso.documents.blocks import Align, Column, FigureCell, HeaderCell, Row, Table, TextCell
from toso.kit.figures import read_whole
from toso.kit.periods import Period, PeriodKind
from toso.kit.place_words import worded
from toso.reports.compilation.annex_figure_ids import table_id
from toso.reports.compilation.campaign_goals_table import campaign_goals_of
from toso.reports.compilation.campaign_table import campaigns_of
from toso.reports.compilation.charges_table import charges_told
from toso.reports.compilation.coverage_tables import groups_of, platforms_of, topics_of
from toso.reports.compilation.evaluation_table import evaluation_of
from toso.reports.compilation.findings_table import findings_of
from toso.reports.compilation.follow_up_table import follow_ups_of
from toso.reports.compilation.money_table import money_of
from toso.reports.compilation.recheck_table import rechecks_of
from toso.reports.compilation.stopped_table import stopped_of
from toso.reports.compilation.table_rows import WardTable
from toso.reports.model.report_tables import Report

Maker = Callable[[Session, Report, Period], WardTable | None]
MAKERS: tuple[Maker, ...] = (campaigns_of, campaign_goals_of, stopped_of, findings_of, rechecks_of, follow_ups_of)
OF_LONGER_PERIODS: tuple[Maker, ...] = (
    money_of,
    evaluation_of,
    charges_told,
    groups_of,
    topics_of,
    platforms_of,
)
PARTS_SEEN_BY: Mapping[str, Action] = {
    "evaluation": Action.ASSESSMENT_READ,
    "findings": Action.ACTIVITY_READ,
    "money": Action.MONEY_PAPERS,
    "platforms": Action.DIFFICULTY_READ,
    "stopped": Action.TASK_READ,
}
"""Whose parts are another domain's rows: who reads the report alone sees the number without them."""
_OF_HOMES = {"rechecks", "follow_up"}  # how far what was counted at homes holds: printed beside it
_NAME, _TEXT, _NUMBER = 40, 22, 14


def tables_for(session: Session, report: Report, period: Period) -> list[dict[str, Any]]:
    """The tables that have something to tell of the period, as they are frozen."""
    makers = MAKERS if period.kind is PeriodKind.MONTH else (*MAKERS, *OF_LONGER_PERIODS)
    made = (maker(session, report, period) for maker in makers)
    return [table.frozen() for table in made if table is not None]


def printed_tables(report: Report, *, of_homes: bool | None = None) -> list[Table]:
    """The frozen tables as they print; a number that is not known is a dash. `of_homes`: those about figures counted
    at homes alone, or all others alone.
    """
    return [_printed(table) for table in report.tables if of_homes in (None, table["code"] in _OF_HOMES)]


def _printed(table: Mapping[str, Any]) -> Table:
    texts, numbers = table["texts"], table["numbers"]
    heads = (table["head"], *texts.values(), *numbers.values())
    return Table(
        columns=(
            Column(width=_NAME),
            *(Column(width=_TEXT) for _ in texts),
            *(Column(width=_NUMBER, align=Align.RIGHT) for _ in numbers),
        ),
        header=(tuple(HeaderCell(text=worded(head)) for head in heads),),
        rows=tuple(
            Row(
                cells=(
                    TextCell(value=line["name"]),
                    *(TextCell(value=line["texts"].get(code, "")) for code in texts),
                    *(
                        FigureCell(figure_id=table_id(table["code"], at, code), value=line["numbers"].get(code))
                        for code in numbers
                    ),
                )
            )
            for at, line in enumerate(table["lines"], 1)
        ),
        caption=worded(table["title"]),
        note=worded(table["note"]),
    )


def parts_seen_by(code: str) -> Action | None:
    """The right that opens what a number was counted from, where the report's own does not."""
    return PARTS_SEEN_BY.get(code.split(".")[1])


def number_of(report: Report, code: str) -> tuple[str, str, int, list[tuple[str, int]]] | None:
    """The title of the column, the name of the line, the number and its parts; None for a code that is none."""
    _, _, rest = code.partition(".")
    name, _, rest = rest.partition(".")
    at, _, column = rest.partition(".")
    table = next((one for one in report.tables if one["code"] == name), None)
    place = read_whole(at)
    if table is None or not place or place > len(table["lines"]):
        return None
    line = table["lines"][place - 1]
    if column not in line["numbers"]:
        return None
    parts = [(str(what), int(count)) for what, count in line["parts"].get(column, [])]
    return worded(table["numbers"][column]), line["name"], line["numbers"][column], parts
