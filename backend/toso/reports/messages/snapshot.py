"""The snapshot that messages are made from: a report's frozen figures, units, difficulties, tasks and heading."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from sqlmodel import Session, col

from toso.kit.clock import local_date, today
from toso.kit.dates import running
from toso.kit.periods import Period
from toso.organisation.queries import find_letterhead, units_where
from toso.organisation.tables import Unit
from toso.reports.compilation.counted import TaskRow, task_rows
from toso.reports.compilation.queries import figures_by_id
from toso.reports.compilation.report_context import Behind, behind, place_names
from toso.reports.figures.attainments import GONE_TO, is_early, of_same_units, visited_share
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue, Measure, Target
from toso.reports.messages.markup import mark
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.submissions.workflow import NOT_ASKED


@dataclass(frozen=True)
class GoalResult:
    """One measure that a goal binds, at one place: its figures, and whether the goal is reached.

    `early`: of too few homes to say so; `whole`: its population; a count is measured by its goal alone. `share`: the
    rate as a text keeps it; of those who were asked at their door with the homes gone to (`visited`), until all are.
    """

    measure: Measure
    target: Target
    done: Figure
    added: Figure | None
    whole: Figure | None
    rate: Figure
    share: str
    early: bool = False
    visited: Figure | None = None

    @property
    def goal(self) -> Decimal | None:
        return self.target.goal_for(self.measure)

    @property
    def goal_text(self) -> str:
        return self.target.goal_text_for(self.measure)

    @property
    def reached(self) -> bool | None:
        goal, share = self.goal, self.rate.value
        reached = None if goal is None or share is None else self.target.reached_by(share, goal)
        return None if reached and self.early else reached

    @property
    def lacking(self) -> Decimal:
        """How many points the rate is below its goal; 0 where there is none."""
        goal = self.goal
        return Decimal(0) if goal is None or self.rate.value is None else max(Decimal(0), goal - self.rate.value)


def rate_marked(measure: Measure, rate: Figure, figures: Mapping[str, Figure]) -> str:
    """A rate as a text keeps it, in the report's words: of those asked at their door with the homes gone to."""
    visited = visited_share(measure, figures, rate.place)
    return mark(rate) + (GONE_TO.format(share=mark(visited)) if visited else "")


@dataclass(frozen=True)
class Snapshot:
    """`issuer` is the agency in running text, `until` the day of the figures; `final` once a leader approved them."""

    report: Report
    context: Behind
    period: Period
    catalogue: Catalogue
    figures: Mapping[str, Figure]
    ward: str
    issuer: str
    document_code: str
    until: date
    final: bool

    @cached_property
    def names(self) -> dict[str, str]:
        return {**place_names(self.report), WARD: self.ward}

    @cached_property
    def neighbourhoods(self) -> list[dict[str, Any]]:
        """The khu phố of the report as it keeps them, those that were excused apart."""
        return [u for u in self.report.units if u["rung"] == "neighbourhood" and u["status"] not in NOT_ASKED]

    @cached_property
    def tasks(self) -> list[TaskRow]:
        return task_rows(self.report.tasks)

    @property
    def until_text(self) -> str:
        return running(self.until)

    def figure(self, code: str, aspect: Aspect, place: str = WARD) -> Figure | None:
        """A figure whose value is known."""
        found = self.figures.get(figure_id(code, aspect, place))
        return found if found is not None and found.value is not None else None

    def standings(self, place: str = WARD) -> list[GoalResult]:
        """The measures with a goal of which result and (but for a count) population are known, in their order."""
        lacking = {code for month in self.report.months for code in month.get("lacking", ())}
        found: list[GoalResult] = []
        for target in self.catalogue.targets:
            for bound in target.binds:
                measure = self.catalogue.measures[bound.code]
                done = self.figure(bound.code, Aspect.CUMULATIVE, place)
                whole = self.figure(measure.of or "", Aspect.CUMULATIVE, place)
                rate = self.figure(bound.code, Aspect.PERCENT, place)
                if done and rate and (whole or measure.count):
                    # A short text has no room to say of which months a sum is not known.
                    added = None if bound.code in lacking else self.figure(bound.code, Aspect.IN_PERIOD, place)
                    early = is_early(measure, target.goal_for(measure), self.figures, place)
                    visited, share = (
                        visited_share(measure, self.figures, place),
                        rate_marked(measure, rate, self.figures),
                    )
                    said_of = whole if whole and of_same_units(rate, done, whole) else None
                    found.append(GoalResult(measure, target, done, added, said_of, rate, share, early, visited))
        return found


def read_snapshot(session: Session, report: Report) -> Snapshot:
    """The report as it stands now; once approved it never changes."""
    found = behind(session, report)
    period = found.period.as_period
    on = local_date(report.approved_at) if report.approved_at else min(today(), period.next().last_day)
    head = find_letterhead(session, report.unit_id, on)
    ward = units_where(session, col(Unit.id) == report.unit_id, on)[0]
    number = found.document.number if found.document else None
    return Snapshot(
        report=report,
        context=found,
        period=period,
        catalogue=found.catalogue,
        figures=figures_by_id(session, report, found.catalogue),
        ward=ward.short_name,
        issuer=head.full_name if head else ward.name,
        document_code=f"{number:02d}/{found.document.symbol}" if found.document and number is not None else "",
        until=report.data_until or period.last_day,
        final=report.state is ReportState.APPROVED,
    )
