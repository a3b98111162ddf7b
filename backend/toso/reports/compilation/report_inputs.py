"""Inputs of a report, read in a fixed number of queries whatever the number of units."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.clock import today
from toso.kit.periods import Period
from toso.plans.tables import Plan
from toso.reports.compilation.difficulties import frozen_difficulties
from toso.reports.compilation.joined_units import join_before
from toso.reports.compilation.late_forms import late_ones
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import AcceptedSheet as Counted
from toso.reports.figures.figures import Figure, compile_figures
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.narrative import Contribution, Narrative, merge
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.model.report_tables import Report, ReportSubmission
from toso.reports.model.submission_tables import Submission, SubmissionSection, SubmissionState
from toso.reports.periods.expectation import NO_FIGURES, Expected, Owing, excused
from toso.reports.periods.plan_link import standing_for, with_plan_goals
from toso.reports.periods.queries import expected_units, regime_of
from toso.reports.periods.regimes import (
    OutlineSection,
    asked_sections,
    catalogue_of,
    heading,
    measures_by_places,
    outline_of,
)
from toso.reports.submissions.bases import counts
from toso.reports.submissions.workflow import COUNTED, EXEMPT, NOT_SUBMITTED, STATE_LABELS, UNASKED

STATUS_LABELS: Mapping[str, str] = {
    **STATE_LABELS,
    EXEMPT: "Được miễn",
    UNASKED: NO_FIGURES,
    "late_for_report": "Nộp sau khi báo cáo đã duyệt",
}


@dataclass(frozen=True)
class Handed:
    """The columns of a submission that compiling needs."""

    id: UUID
    unit_id: UUID
    unit_path: str
    place: str
    state: str
    accepted_at: datetime | None
    data_until: date | None
    carried: bool
    period_code: str
    correction_id: UUID | None
    standing_id: UUID | None
    late_days: int | None
    split: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Background:
    """The inputs of every report, as tasks and difficulties stood `as_of`; `counting`: the regime that asked units."""

    period: Period
    regime: ReportRegime
    counting: ReportRegime
    plan: Plan | None
    catalogue: Catalogue
    outline: tuple[OutlineSection, ...] = ()
    tasks: tuple[dict[str, Any], ...] = ()
    difficulties: tuple[dict[str, Any], ...] = ()

    @property
    def as_of(self) -> date:
        return min(self.period.last_day, today())


def read_background(session: Session, row: ReportPeriod, counting: ReportRegime | None = None) -> Background:
    """`counting`: the regime whose measures count where it is another than the period's own."""
    period, regime = row.as_period, regime_of(session, row)
    on, counted = min(period.last_day, today()), counting or regime
    catalogue = catalogue_of(counted)
    outline = tuple(replace(section, title=heading(section.title, period)) for section in outline_of(regime))
    plan, tasks = standing_for(session, row.ward_id, counted.measures, on)
    goals = with_plan_goals(session, catalogue, plan)
    difficulties = frozen_difficulties(session, row.ward_id, period, on)
    return Background(period, regime, counted, plan, goals, outline, tuple(tasks), difficulties)


@dataclass(frozen=True, kw_only=True)
class Gathered(Background):
    """Everything behind one report, or behind a correction of it (`edition` above 0; `taken`: what another report has
    taken up already). `included` are the accepted submissions of the period, `carried` those of earlier
    periods that came too late for their own report, `previous` the ones of the month before.
    """

    units: tuple[Expected, ...]
    submissions: tuple[Handed, ...]
    carried: tuple[Handed, ...]
    previous: tuple[Handed, ...]
    edition: int = 0
    taken: frozenset[UUID] = frozenset()

    @property
    def included(self) -> tuple[Handed, ...]:
        """The submissions to sum: accepted in time, of a unit that is asked. A correction also takes in those too late,
        and those being corrected as they stood before.
        """
        asked = {u.unit.id for u in self.units}
        return tuple(s for s in self.submissions if s.unit_id in asked and self._sums(s))

    def _sums(self, handed: Handed) -> bool:
        if not self.edition:
            return handed.state in COUNTED and not handed.carried
        late = handed.carried and handed.id in self.taken
        return (handed.state in COUNTED or handed.correction_id is not None) and not late

    @property
    def asked(self) -> tuple[Expected, ...]:
        """Who counts as expected: all but the exempted that sent nothing."""
        sent = {s.unit_id for s in self.included}
        return tuple(u for u in self.units if not u.free or u.unit.id in sent)

    def status_of(self, unit: Expected, handed: Handed | None) -> str:
        """How a unit stands in the report: the state of what it handed in, not_submitted, exempt or unasked."""
        if handed is None or excused(unit.owing, handed.state):
            free = UNASKED if unit.owing is Owing.IDLE else EXEMPT
            return free if unit.free else NOT_SUBMITTED
        if self.edition and self._sums(handed):
            return str(SubmissionState.ACCEPTED)
        return "late_for_report" if handed.carried else str(handed.state)


def gather(session: Session, background: Background, row: ReportPeriod, report: Report) -> Gathered:
    """Reads the period of a report, which may keep what it carried when it is compiled again."""
    period = background.period
    handed = _handed(session, row, period.previous().code, report.id)
    own = tuple(s for s in handed if s.period_code == period.code)
    return Gathered(
        **vars(background),
        units=tuple(expected_units(session, row)),
        submissions=own,
        carried=tuple(s for s in handed if s.carried and s not in own),
        previous=tuple(s for s in handed if not s.carried and s not in own),
        edition=report.edition,
        taken=_taken(session, report, period) if report.edition else frozenset(),
    )


def _taken(session: Session, report: Report, period: Period) -> frozenset[UUID]:
    """Late submissions that a report of a later period of the year has counted already; next year's tells them only."""
    used, r, p = ReportSubmission, Report, ReportPeriod
    query = (
        sa.select(col(used.submission_id))
        .join(r, sa.and_(col(r.ward_id) == col(used.ward_id), col(r.id) == col(used.report_id)))
        .join(p, sa.and_(col(p.ward_id) == col(r.ward_id), col(p.id) == col(r.period_id)))
        .where(
            col(used.ward_id) == report.ward_id,
            col(used.carried_from).is_not(None),
            col(r.id) != report.id,
            col(p.code).startswith(f"{period.year:04d}-"),
        )
    )
    return frozenset(session.execute(query).scalars())


def _handed(session: Session, period: ReportPeriod, before: str, report_id: UUID) -> list[Handed]:
    """The submissions of the period, the accepted ones of the month before, and the late ones of any earlier period
    that no other report has taken up.
    """
    asked = {
        "ward": period.ward_id,
        "period": period.id,
        "first_day": period.first_day,
        "before": before,
        "report": report_id,
    }
    return [Handed(*row) for row in session.execute(_handed_statement(), asked).all()]


@cache
def _handed_statement() -> Any:
    s, ward, late = Submission, sa.bindparam("ward"), late_ones()
    month_before = sa.and_(col(ReportPeriod.code) == sa.bindparam("before"), counts(s))
    return (
        sa.select(
            col(s.id),
            col(s.unit_id),
            col(s.unit_path),
            col(s.place),
            col(s.state),
            col(s.accepted_at),
            col(s.data_until),
            col(s.carried),
            col(ReportPeriod.code),
            col(s.correction_id),
            col(s.standing_id),
            col(s.late_days),
            col(s.split),
        )
        .join(
            ReportPeriod,
            sa.and_(col(ReportPeriod.ward_id) == col(s.ward_id), col(ReportPeriod.id) == col(s.period_id)),
        )
        .where(col(s.ward_id) == ward, sa.or_(col(s.period_id) == sa.bindparam("period"), month_before, late))
        .order_by(col(s.id))
    )


def unit_row(gathered: Gathered, asked: Expected) -> dict[str, Any]:
    """A unit as the report keeps it, with the days by which it handed in late (0: in time, not at all, or again)."""
    found = next((s for s in gathered.submissions if s.unit_id == asked.unit.id), None)
    status = gathered.status_of(asked, found)
    return {
        "unit_id": str(asked.unit.id),
        "path": asked.unit.path,
        "place": asked.place,
        "name": asked.unit.name,
        "kind": asked.unit.kind.value,
        "rung": asked.rung,
        "status": status,
        "status_label": STATUS_LABELS[status],
        "note": asked.reason,
        "late_days": (found.late_days if found and found in gathered.included else None) or 0,
    }


def figures_of(session: Session, gathered: Gathered, cells: Mapping[UUID, Mapping[str, Cell]]) -> dict[str, Figure]:
    """Every figure of the ward by id: measures are summed over the units that are asked for them. `cells` are those
    that hold, by submission.
    """
    now = [Counted(s.id, s.place, cells.get(s.id, {})) for s in gathered.included]
    frozen_at = {n.place: n.cells for n in now}
    places = {one.unit.id: one.place for one in gathered.asked}
    then = {s.unit_id: cells.get(s.id, {}) for s in gathered.previous}
    period = gathered.period
    joined = join_before(session, then, places.keys(), period.previous().last_day, period.last_day)
    before = [
        Counted(unit_id, places[unit_id], _comparable(kept, frozen_at.get(places[unit_id], {})))
        for unit_id, kept in joined.items()
    ]
    asked = ((gathered.regime.forms, one.unit.kind, one.unit.id, one.place) for one in gathered.asked)
    figures: dict[str, Figure] = {}
    for places, codes in measures_by_places(gathered.catalogue, asked).items():
        catalogue = gathered.catalogue.cut(codes)
        figures |= compile_figures(catalogue, gathered.period, places, now, before, of_places=False)
    return figures


def _comparable(before: Mapping[str, Cell], now: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells of the month before, but for those from which a frozen cell would now be worked out once more."""
    return {
        code: cell
        for code, cell in before.items()
        if code not in now or now[code].cumulative is None or now[code].in_period is not None
    }


def narrative_of(session: Session, gathered: Gathered) -> Narrative:
    """The units' texts by section; what was carried over says from which period."""
    names = {u.unit.id: u.unit.name for u in gathered.units}
    told = {s.id: names[s.unit_id] for s in gathered.included if s.unit_id in names}
    late = {s.id: late_name(gathered, s) for s in gathered.carried}
    contributions = [
        Contribution((told | late)[submission_id], code, text)
        for submission_id, code, text in _texts(session, gathered.regime.ward_id, [*told, *late])
    ]
    expected = [u.unit.name for u in gathered.asked]
    merged = merge(
        asked_sections(gathered.outline), [*expected, *late.values()], [*told.values(), *late.values()], contributions
    )
    return replace(merged, missing=tuple(n for n in merged.missing if n in expected))


def late_name(gathered: Gathered, handed: Handed) -> str:
    """A unit with the period that its late submission belongs to: "Khu phố 3, kỳ tháng 7 năm 2024"."""
    name = next((u.unit.name for u in gathered.units if u.unit.id == handed.unit_id), handed.place)
    return f"{name}, kỳ {Period.parse(handed.period_code).title}"


def _texts(session: Session, ward_id: UUID, ids: Iterable[UUID]) -> list[tuple[UUID, str, str]]:
    query = sa.select(
        col(SubmissionSection.submission_id), col(SubmissionSection.code), col(SubmissionSection.text)
    ).where(col(SubmissionSection.ward_id) == ward_id, col(SubmissionSection.submission_id).in_(list(ids)))
    return [(submission_id, code, text) for submission_id, code, text in session.execute(query).all()]
