"""Figures of the log of activities: codes that the ward's regime says are counted from it and no longer typed, and what
the targets of its plan count there.

The rule of a regime: {"since": {"act.meetings": "2024-08"}, "rest": "qn.hg.ca"}: from which period a code is logged,
and which unit's form takes what units without a form of their own did (None: nobody's). The last total that a unit
typed before is the opening to which its rows are added. What a target counts was never typed: all of the year's rows.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from toso.activities.figures import FIGURES
from toso.activities.rules import Range, Rule, list_ids
from toso.kit.periods import Period
from toso.organisation.ended_units import absorbed_since, ground_before, grown_units
from toso.organisation.queries import reporting_units
from toso.reports.figures.cells import Cell, Origin
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.submission_tables import Submission, SubmissionSnapshot
from toso.reports.periods.regimes import catalogue_of
from toso.reports.submissions.bases import base_of, standing_of
from toso.reports.submissions.members import CountedPeople, compare


@dataclass(frozen=True)
class LoggedCode:
    """`since`: the first period in which the code is logged; None: it was never typed."""

    rule: Rule
    since: Period | None


def logged_codes(regime: ReportRegime, period: Period) -> dict[str, LoggedCode]:
    """The codes that are counted from the log in a period."""
    found: dict[str, LoggedCode] = {}
    for code, since in regime.log_rule.get("since", {}).items():
        first = Period.parse(since)
        if code in FIGURES and first.first_day <= period.first_day:
            found[code] = LoggedCode(FIGURES[code].rule, first)
    chosen = {m.code: m.log for m in catalogue_of(regime).measures.values() if m.log}
    return found | {code: LoggedCode(log.rule, None) for code, log in chosen.items()}


def rule_behind(session: Session, snapshot: SubmissionSnapshot, code: str) -> Rule:
    """The rule by which a frozen form counted a code from the log."""
    if code in FIGURES:
        return FIGURES[code].rule
    row = session.get_one(Submission, (snapshot.ward_id, snapshot.submission_id))
    period = session.get_one(ReportPeriod, (snapshot.ward_id, row.period_id))
    log = catalogue_of(session.get_one(ReportRegime, period.regime_id)).measures[code].log
    assert log is not None, "what was frozen as logged"
    return log.rule


@dataclass(frozen=True)
class LogQuery:
    """The question to the log: a unit's rows of a period until the end of the day `cut_off`; `codes`: see
    `logged_codes`; `rest`: the unit whose form takes what units without a form did; `listed`: the answers by
    code, so that handing in asks no row a second time.
    """

    ward_id: UUID
    unit_id: UUID
    unit_path: str
    period: Period
    cut_off: date
    codes: Mapping[str, LoggedCode]
    rest: str | None
    listed: dict[str, tuple[list[UUID], list[UUID]]] = field(default_factory=dict, compare=False)


def log_cells(session: Session, asked: LogQuery) -> dict[str, Cell]:
    """The count since the year began, opening included, and what the period added, by code."""
    if not asked.codes:
        return {}
    whose, found = _whose(session, asked), dict[str, Cell]()
    typed = {since: _typed(session, asked, since) for since in {one.since for one in asked.codes.values()}}
    for code, one in asked.codes.items():
        opening = sum(cells[code].cumulative or 0 for cells in typed[one.since] if code in cells)
        asked.listed[code] = _ids(session, asked, code, whose)
        rows, before = map(len, asked.listed[code])
        found[code] = Cell(opening + rows, rows - before, origin=Origin.LOG, addition=opening or None)
    return found


def _typed(session: Session, asked: LogQuery, since: Period | None) -> Collection[Mapping[str, Cell]]:
    """The last totals of the same year that the unit, and those that went into it, typed before a period."""
    if since is None or since.first_day <= asked.period.cumulative_from:
        return ()
    base = base_of(session, asked.ward_id, asked.unit_id, since.first_day, since.last_day)
    bases = [one for one in base.each() if one.period.year == asked.period.year] if base else []
    return standing_of(session, bases).values()


def _ids(session: Session, asked: LogQuery, code: str, whose: Range) -> tuple[list[UUID], list[UUID]]:
    """The rows that count at the cut-off, and those that counted on the evening before the period."""
    rule, since = asked.codes[code].rule, asked.codes[code].since
    first = max(since.first_day, whose.first) if since else whose.first
    days = (asked.cut_off, asked.period.first_day - timedelta(days=1))
    now, eve = (
        list_ids(session, rule, replace(whose, first=first, last=last)) if last >= first else [] for last in days
    )
    return now, eve


def _whose(session: Session, asked: LogQuery) -> Range:
    """The rows of the year of the unit and of all that went into it; for whoever takes the rest all rows of the ward
    that no other form tells.
    """
    if not _takes_rest(session, asked):
        ground = _grounds(session, asked, {asked.unit_id: asked.unit_path})
        return Range(asked.ward_id, asked.period.cumulative_from, asked.cut_off, ground)
    units = reporting_units(session, asked.ward_id, asked.period.last_day)
    others = _grounds(session, asked, {unit.id: unit.path for unit in units if unit.path != asked.unit_path})
    return Range(asked.ward_id, asked.period.cumulative_from, asked.cut_off, None, without=others)


def _takes_rest(session: Session, asked: LogQuery) -> bool:
    """The unit itself, or one into which that has gone."""
    if asked.rest in (None, asked.unit_path):
        return asked.rest is not None
    return asked.rest in ground_before(session, asked.unit_id, asked.unit_path, date.min, asked.cut_off)


def _grounds(session: Session, asked: LogQuery, paths: Mapping[UUID, str]) -> tuple[str, ...]:
    """These units, and under which paths their rows of the year stand that they had before they became one."""
    eve = asked.period.cumulative_from - timedelta(days=1)
    grown = grown_units(session, paths, asked.cut_off)
    parts = (
        unit.path
        for unit_id in paths
        if unit_id in grown
        for unit in absorbed_since(session, unit_id, eve, asked.cut_off)
    )
    return (*paths.values(), *parts)


def logged(
    asked: LogQuery, codes: Iterable[str], before: Mapping[str, CountedPeople], *, goes_on: bool
) -> dict[str, CountedPeople]:
    """Whose rows count for these codes when a form is handed in, by code, as `log_cells` listed them. `before`: whom
    the base counted; `goes_on`: it is of the same year, so that what it did not know yet is late.
    """
    found: dict[str, CountedPeople] = {}
    for code in codes:
        now, eve = ([own.hex for own in ids] for ids in asked.listed[code])
        kept = before.get(code) if goes_on and not asked.period.opens_year else None
        found[code] = compare(now, kept.now if kept else (), eve, carries=kept is not None)
    return found
