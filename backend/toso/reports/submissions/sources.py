"""Where a unit's figures come from: today typed aggregates, later the register, behind one interface."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period
from toso.organisation.tables import Team
from toso.organisation.teams.queries import count_members
from toso.reports.cells import Cell, Origin
from toso.reports.submissions.tables import Submission, SubmissionFigure


@dataclass(frozen=True)
class Asked:
    """What a source is asked for: one unit's figures of a period at the end of the day `cut_off`."""

    ward_id: UUID
    unit_id: UUID
    unit_path: str
    submission_id: UUID
    period: Period
    cut_off: date


class FigureSource(Protocol):
    """A source of figures. It answers only for measures that it covers completely in the unit's area."""

    origin: Origin

    def figures(self, session: Session, asked: Asked) -> Mapping[str, Cell]: ...


class AggregateEntry:
    """Counts that the unit, or a desk from the unit's paper, typed into the form."""

    origin = Origin.AGGREGATE

    def figures(self, session: Session, asked: Asked) -> Mapping[str, Cell]:
        query = sa.select(
            col(SubmissionFigure.code),
            col(SubmissionFigure.cumulative),
            col(SubmissionFigure.in_period_typed),
            col(SubmissionFigure.remark),
        ).where(
            col(SubmissionFigure.ward_id) == asked.ward_id, col(SubmissionFigure.submission_id) == asked.submission_id
        )
        return {
            code: Cell(cumulative, in_period, remark, self.origin)
            for code, cumulative, in_period, remark in session.execute(query).all()
        }


# In the order in which they win: a register stands before the typed aggregates.
SOURCES: tuple[FigureSource, ...] = (AggregateEntry(),)


def collect(session: Session, asked: Asked) -> dict[str, Cell]:
    """The unit's cells: of each measure what the first source that covers it says."""
    cells: dict[str, Cell] = {}
    for source in SOURCES:
        for code, cell in source.figures(session, asked).items():
            cells.setdefault(code, cell)
    return cells


def asked_of(submission: Submission, period: Period, cut_off: date) -> Asked:
    return Asked(submission.ward_id, submission.unit_id, submission.unit_path, submission.id, period, cut_off)


# What the lists of teams and members answer, so that nobody needs to write it down.
ROSTER = frozenset({"team.teams", "team.members", "t9.done"})


def roster(session: Session, unit_path: str, on: date) -> dict[str, int]:
    """What the lists of teams and members propose for a day: teams, members, members with all courses (target 9)."""
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
