"""Sources of a unit's figures: the register where it covers the unit, else typed aggregates; one interface."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, partial
from typing import Any, Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.assistance.reach_estimates import MEASURE as REACH
from toso.households.assistance.reach_estimates import largest_audience
from toso.households.indicators.counts import Area, Tally, summed
from toso.households.indicators.coverage import Survey
from toso.households.indicators.kept_sums import figures_of, survey
from toso.kit.periods import Period
from toso.materials.postings import largest_reach
from toso.organisation.ended_units import ground_before
from toso.organisation.tables import Team
from toso.organisation.teams.queries import count_members
from toso.reports.figures.cells import Cell, Origin
from toso.reports.model.period_tables import ReportRegime
from toso.reports.model.submission_tables import Submission, SubmissionFigure
from toso.reports.submissions.log_figures import LogQuery, log_cells, logged_codes


@dataclass(frozen=True)
class RegisterCells:
    """The cells that the register fills, how far it was surveyed, and from which percent of settled households on it
    speaks for the unit. `ground`: where its people were on the evening before the period, with whom they are compared.
    """

    cells: Mapping[str, Cell]
    survey: Survey
    percent: int
    ground: Area

    @property
    def speaks(self) -> bool:
        return self.survey.reaches(self.percent)

    def surveyed(self) -> dict[str, int]:
        """As it is kept with a submission."""
        return {**self.survey._asdict(), "percent": self.percent}


def percent_for(rule: Mapping[str, Any], unit_path: str) -> int:
    """The threshold of a unit: its own, that of the nearest unit above it, or the ward's."""
    places = rule["places"]
    parts = unit_path.split(".")
    names = [".".join(parts[:n]) for n in range(len(parts), 0, -1)]
    return next((int(places[name]) for name in names if name in places), int(rule["percent"]))


def count_register(
    session: Session, unit: Submission, period: Period, cut_off: date, rule: Mapping[str, Any]
) -> RegisterCells | None:
    """The figures of the unit of a submission at the end of a day, and what the period added until then; None without a
    household.

    What came in a period is its level or count less that of the evening before it, in the same reporting year.
    """
    ward_id, year = unit.ward_id, period.cumulative_from
    area = Area(ward_id, (unit.unit_path,))
    surveyed = Survey()
    for one in survey(session, area, cut_off, year).values():
        surveyed = surveyed.plus(one)
    if not surveyed.households:
        return None
    eve = period.first_day - timedelta(days=1)
    ground = Area(ward_id, ground_before(session, unit.unit_id, unit.unit_path, eve, cut_off))
    now, before = (
        summed(figures_of(session, where, day, year).values()) for where, day in ((area, cut_off), (ground, eve))
    )
    cells = {
        code: Cell(tally.counted, tally.counted - before.get(code, Tally()).counted, origin=Origin.REGISTER)
        for code, tally in now.items()
    }
    return RegisterCells(cells, surveyed, percent_for(rule, unit.unit_path), ground)


@dataclass(frozen=True)
class SourceQuery:
    """The question to a source: one unit's figures of a period at the end of the day `cut_off`.

    `register` is what the register says of the unit, whether or not it speaks for it; None without households.
    """

    ward_id: UUID
    unit_id: UUID
    unit_path: str
    submission_id: UUID
    period: Period
    cut_off: date
    register: RegisterCells | None
    log: LogQuery


class FigureSource(Protocol):
    """A source of figures. It answers only for measures that it covers completely in the unit's area."""

    origin: Origin

    def figures(self, session: Session, asked: SourceQuery) -> Mapping[str, Cell]: ...


class RegisterFigures:
    """Counts over the register of households, where enough of them are settled."""

    origin = Origin.REGISTER

    def figures(self, session: Session, asked: SourceQuery) -> Mapping[str, Cell]:  # noqa: ARG002 — read once, with the form
        return asked.register.cells if asked.register is not None and asked.register.speaks else {}


class ReachEstimates:
    """Zalo groups and loudspeakers of a khu phố: the largest audience of the year, and of the period, whether it was
    written down with the posting of a material or as an estimate of its own; also of those that went into it since.

    Audiences overlap, so that months do not add up: the remark says so.
    """

    origin = Origin.ESTIMATE

    def figures(self, session: Session, asked: SourceQuery) -> Mapping[str, Cell]:
        until = min(asked.cut_off, asked.period.last_day)
        first = asked.period.cumulative_from
        paths = ground_before(session, asked.unit_id, asked.unit_path, first - timedelta(days=1), until)
        largest = partial(_largest, session, asked.ward_id, paths)
        year = largest(first, until)
        if year is None:
            return {}
        return {REACH: Cell(year, largest(asked.period.first_day, until) or 0, _NOT_ADDED, self.origin)}


def _largest(session: Session, ward_id: UUID, paths: Sequence[str], first: date, last: date) -> int | None:
    both = (read(session, ward_id, paths, first, last) for read in (largest_audience, largest_reach))
    return max((one for one in both if one is not None), default=None)


_NOT_ADDED = "Số người của lần tiếp cận lớn nhất, không cộng dồn."


class ActivityLog:
    """Counts over the log of activities, from the period in which the ward began to log a code."""

    origin = Origin.LOG

    def figures(self, session: Session, asked: SourceQuery) -> Mapping[str, Cell]:
        return log_cells(session, asked.log)


def log_query(submission: Submission, period: Period, cut_off: date, regime: ReportRegime) -> LogQuery:
    unit = (submission.ward_id, submission.unit_id, submission.unit_path)
    codes = logged_codes(regime, period)
    return LogQuery(*unit, period, min(cut_off, period.last_day), codes, regime.log_rule.get("rest"))


class AggregateEntry:
    """Counts that the unit, or a desk from the unit's paper, typed into the form.

    What the register said when a form was handed in that has come back since was not typed by anybody.
    """

    origin = Origin.AGGREGATE

    def figures(self, session: Session, asked: SourceQuery) -> Mapping[str, Cell]:
        own = {"ward": asked.ward_id, "submission": asked.submission_id}
        return {
            code: Cell(cumulative, in_period, remark, addition=addition)
            if origin is self.origin
            else Cell(remark=remark, addition=addition)
            for code, cumulative, in_period, remark, origin, addition in session.execute(_typed_statement(), own).all()
        }


@cache
def _typed_statement() -> Any:
    f = SubmissionFigure
    columns = (f.code, f.cumulative, f.in_period_typed, f.remark, f.origin, f.addition)
    own = (col(f.ward_id) == sa.bindparam("ward"), col(f.submission_id) == sa.bindparam("submission"))
    return sa.select(*map(col, columns)).where(*own)


# In the order in which they win: register, estimates and log stand before the typed aggregates.
SOURCES: tuple[FigureSource, ...] = (RegisterFigures(), ReachEstimates(), ActivityLog(), AggregateEntry())


@dataclass(frozen=True)
class Collected:
    """A unit's cells: of each measure what the first source that covers it says; and what was typed."""

    cells: dict[str, Cell]
    typed: Mapping[str, Cell]


def collect(session: Session, asked: SourceQuery) -> Collected:
    """Asks every source. A remark stays with its cell, whichever source wins."""
    found = {source.origin: source.figures(session, asked) for source in SOURCES}
    cells: dict[str, Cell] = {}
    for figures in found.values():
        for code, cell in figures.items():
            first = cells.setdefault(code, cell)
            if cell.remark and not first.remark:
                cells[code] = replace(first, remark=cell.remark)
    return Collected(cells, found[Origin.AGGREGATE])


def asked_of(
    session: Session, submission: Submission, period: Period, cut_off: date, regime: ReportRegime
) -> SourceQuery:
    register = count_register(session, submission, period, cut_off, regime.register_rule)
    unit = (submission.ward_id, submission.unit_id, submission.unit_path, submission.id)
    return SourceQuery(*unit, period, cut_off, register, log_query(submission, period, cut_off, regime))


# What the lists of teams and members answer, so that nobody needs to write it down.
ROSTER = frozenset({"team.teams", "team.members", "t9.done"})


def roster(session: Session, unit_path: str, on: date) -> dict[str, int]:
    """The figures of the lists of teams and members for a day: teams, members, members with all courses (target 9)."""
    path = col(Team.unit_path)
    below = sa.or_(path == unit_path, sa.and_(path > f"{unit_path}.", path < f"{unit_path}/"))
    counted = count_members(session, below, on)
    if not counted:
        return {}
    return {
        "team.teams": sum(c.teams for c in counted),
        "team.members": sum(c.members for c in counted),
        "t9.done": sum(c.finished_courses for c in counted),
    }
