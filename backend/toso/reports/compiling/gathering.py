"""What a report is made from, read in a fixed number of queries whatever the number of units."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.clock import today
from toso.kit.periods import Period
from toso.plans.tables import Plan
from toso.reports.compiling.tables import ReportSubmission
from toso.reports.figures import Figure, compile_figures
from toso.reports.figures import Submission as Counted
from toso.reports.measures import Catalogue
from toso.reports.narrative import Contribution, Narrative, merge
from toso.reports.periods.queries import Expected, expected_units, find_period, regime_of
from toso.reports.periods.regimes import OutlineSection, asked_sections, catalogue_of, form_of, outline_of
from toso.reports.periods.tables import ReportPeriod, ReportRegime
from toso.reports.plan_link import frozen, standing_on, with_plan_goals
from toso.reports.submissions.sheets import cut, kept_cells
from toso.reports.submissions.tables import Submission, SubmissionSection
from toso.reports.submissions.workflow import COUNTED, NOT_SUBMITTED


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


@dataclass(frozen=True)
class Gathered:
    """Everything behind one report. `included` are the accepted submissions of the period, `carried` those of earlier
    periods that came too late for their own report, `previous` the ones of the month before.
    """

    period: Period
    regime: ReportRegime
    plan: Plan | None
    catalogue: Catalogue
    outline: tuple[OutlineSection, ...]
    units: tuple[Expected, ...]
    submissions: tuple[Handed, ...]
    carried: tuple[Handed, ...]
    previous: tuple[Handed, ...]
    tasks: tuple[dict[str, Any], ...]

    @property
    def included(self) -> tuple[Handed, ...]:
        return tuple(s for s in self.submissions if s.state in COUNTED and not s.carried)

    @property
    def asked(self) -> tuple[Expected, ...]:
        """Who counts as expected: all but the exempted that sent nothing."""
        sent = {s.unit_id for s in self.included}
        return tuple(u for u in self.units if u.exempt is None or u.unit.id in sent)

    def status_of(self, unit: Expected) -> str:
        """How a unit stands in the report: the state of its submission, not_submitted or exempt."""
        found = next((s for s in self.submissions if s.unit_id == unit.unit.id), None)
        if found is None:
            return "exempt" if unit.exempt is not None else NOT_SUBMITTED
        return "late_for_report" if found.carried else str(found.state)


def gather(session: Session, period_row: ReportPeriod, report_id: UUID | None) -> Gathered:
    """Reads the period; `report_id` is the report that is compiled again, which may keep what it carried."""
    period, ward_id = Period.parse(period_row.code), period_row.ward_id
    regime = regime_of(session, period_row)
    plan, standing = standing_on(session, ward_id, min(period.last_day, today()))
    earlier = find_period(session, ward_id, period.previous().code)
    return Gathered(
        period=period,
        regime=regime,
        plan=plan,
        catalogue=with_plan_goals(session, catalogue_of(regime), plan),
        outline=tuple(outline_of(regime)),
        units=tuple(expected_units(session, period_row)),
        submissions=tuple(_handed(session, col(Submission.period_id) == period_row.id, ward_id)),
        carried=tuple(_waiting(session, period_row, report_id)),
        previous=tuple(_previous(session, ward_id, earlier)),
        tasks=tuple(frozen(s) for s in standing),
    )


def _handed(session: Session, condition: sa.ColumnElement[bool], ward_id: UUID) -> list[Handed]:
    s = Submission
    query = (
        sa.select(
            col(s.id), col(s.unit_id), col(s.unit_path), col(s.place), col(s.state), col(s.accepted_at),
            col(s.data_until), col(s.carried), col(ReportPeriod.code),
        )
        .join(
            ReportPeriod,
            sa.and_(col(ReportPeriod.ward_id) == col(s.ward_id), col(ReportPeriod.id) == col(s.period_id)),
        )
        .where(col(s.ward_id) == ward_id, condition)
        .order_by(col(s.id))
    )  # fmt: skip
    return [Handed(*row) for row in session.execute(query).all()]


def _waiting(session: Session, period: ReportPeriod, report_id: UUID | None) -> list[Handed]:
    """Late submissions of earlier periods that no other report has taken up."""
    taken = sa.select(col(ReportSubmission.submission_id)).where(
        col(ReportSubmission.ward_id) == period.ward_id, col(ReportSubmission.carried_from).is_not(None)
    )
    if report_id is not None:
        taken = taken.where(col(ReportSubmission.report_id) != report_id)
    condition = sa.and_(
        col(Submission.carried).is_(True),
        col(Submission.state).in_(COUNTED),
        col(ReportPeriod.first_day) < period.first_day,
        col(Submission.id).not_in(taken),
    )
    return _handed(session, condition, period.ward_id)


def _previous(session: Session, ward_id: UUID, period: ReportPeriod | None) -> list[Handed]:
    if period is None:
        return []
    found = _handed(session, col(Submission.period_id) == period.id, ward_id)
    return [s for s in found if s.state in COUNTED and not s.carried]


def figures_of(session: Session, gathered: Gathered) -> dict[str, Figure]:
    """Every figure by id: measures are summed over the units that are asked for them."""
    handed = [*gathered.included, *gathered.previous]
    cells = kept_cells(session, gathered.regime.ward_id, [s.id for s in handed])
    now = [Counted(s.id, s.place, cells.get(s.id, {})) for s in gathered.included]
    before = [Counted(s.id, s.place, cells.get(s.id, {})) for s in gathered.previous]
    figures: dict[str, Figure] = {}
    for places, codes in _by_places(gathered).items():
        figures |= compile_figures(cut(gathered.catalogue, codes), gathered.period, places, now, before)
    return figures


def _by_places(gathered: Gathered) -> dict[tuple[str, ...], list[str]]:
    """The measures grouped by who is asked for them."""
    asked: dict[str, list[str]] = {code: [] for code in gathered.catalogue.measures}
    for unit in gathered.asked:
        for measure in form_of(gathered.regime, gathered.catalogue, unit.unit.kind):
            asked[measure.code].append(unit.place)
    groups: dict[tuple[str, ...], list[str]] = {}
    for code, places in asked.items():
        groups.setdefault(tuple(places), []).append(code)
    return groups


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
    """A unit with the period that its late submission belongs to: "Khu phố 3 (kỳ tháng 7 năm 2024)"."""
    name = next((u.unit.name for u in gathered.units if u.unit.id == handed.unit_id), handed.place)
    return f"{name} (kỳ {Period.parse(handed.period_code).title})"


def _texts(session: Session, ward_id: UUID, ids: Iterable[UUID]) -> list[tuple[UUID, str, str]]:
    query = sa.select(
        col(SubmissionSection.submission_id), col(SubmissionSection.code), col(SubmissionSection.text)
    ).where(col(SubmissionSection.ward_id) == ward_id, col(SubmissionSection.submission_id).in_(list(ids)))
    return [(submission_id, code, text) for submission_id, code, text in session.execute(query).all()]
