"""The regime of the periods that are not open yet: read, changed, and kept as a version beside those before it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Malformed, NotFound, StaleVersion
from toso.kit.clock import now, today
from toso.kit.periods import Period, PeriodKind, period_of
from toso.reports.figures.deadline_schedule import MonthlyRule, Rung, check_rungs
from toso.reports.figures.library import offered
from toso.reports.figures.measures import read_catalogue
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.periods.asked_measures import named_in, with_offered
from toso.reports.periods.outline import check_outline, numbered
from toso.reports.periods.regimes import default_regime, rung_values, rungs_of
from toso.reports.periods.schemas import RegimeWrite


@dataclass(frozen=True)
class RegimeChoice:
    """Which regime is meant: of a kind of period, of the next one to be opened or of a reporting year to come."""

    kind: PeriodKind = PeriodKind.MONTH
    year: int | None = None


MONTHLY = RegimeChoice()


@dataclass(frozen=True)
class Coming:
    """The regime that the next period to be opened will have. `free`: no period has it and it belongs to the year asked
    for, so it is changed in place.

    A ward that has opened nothing yet gets the regime that comes with the system, unsaved, in version 0.
    """

    regime: ReportRegime
    period: Period
    free: bool
    stored: bool

    @property
    def version(self) -> int:
        return self.regime.version if self.stored else 0


def coming(session: Session, ward_id: UUID, asked: RegimeChoice = MONTHLY) -> Coming:
    """The regime from the first period that is not open yet, the one after the newest or else today's; of a year that
    has not begun from its first period. Raises NotFound for a year that is over or further away than the next.
    """
    period = _next_period(session, ward_id, asked)
    of_ward = (col(ReportRegime.ward_id) == ward_id, col(ReportRegime.frequency) == asked.kind)
    query = sa.select(ReportRegime).where(*of_ward).order_by(col(ReportRegime.valid_from).desc())
    rows = list(session.execute(query).scalars())
    found = next((row for row in rows if row.valid_from <= period.first_day), rows[-1] if rows else None)
    if found is None:
        return Coming(default_regime(ward_id, period.cumulative_from, asked.kind), period, free=True, stored=False)
    used = sa.select(col(ReportPeriod.id)).where(
        col(ReportPeriod.ward_id) == ward_id, col(ReportPeriod.regime_id) == found.id
    )
    own = asked.year is None or found.valid_from >= period.cumulative_from
    return Coming(found, period, free=own and session.execute(used.limit(1)).first() is None, stored=True)


def _next_period(session: Session, ward_id: UUID, asked: RegimeChoice) -> Period:
    newest = sa.select(sa.func.max(col(ReportPeriod.code))).where(
        col(ReportPeriod.ward_id) == ward_id, col(ReportPeriod.kind) == asked.kind
    )
    code = session.execute(newest).scalar_one()
    period = Period.parse(code).next() if code else period_of(today(), asked.kind)
    if asked.year is None or asked.year == period.year:
        return period
    if asked.year != period.year + 1:
        raise NotFound("Chỉ soạn được chế độ của năm đang báo cáo và năm sau.")
    return Period(asked.year, asked.kind)


def change_coming(
    session: Session,
    scope: Scope,
    expected_version: int,
    values: dict[str, Any],
    asked: RegimeChoice = MONTHLY,
    **note: str,
) -> ReportRegime:
    """Writes columns of the coming regime; periods that are open already keep theirs (412 on an older version).

    The version goes on counting over the versions of a ward, so that an older copy is always refused.
    """
    found = coming(session, scope.ward_id, asked)
    if found.stored:
        session.refresh(found.regime, with_for_update=True)
    if found.version != expected_version:
        raise StaleVersion(row=found.regime.id if found.stored else None)
    changed = sorted(name for name, value in values.items() if getattr(found.regime, name) != value)
    row = found.regime if found.free else _next_version(session, found)
    row.sqlmodel_update(values)
    row.version, row.updated_at = expected_version + 1, now()
    session.add(row)
    try:
        session.flush()
    except IntegrityError as error:  # two people changed it at once
        raise StaleVersion from error
    record_row(session, scope, "report_regime", row, fields=changed, note={"from_period": found.period.code, **note})
    return row


def _next_version(session: Session, next_regime: Coming) -> ReportRegime:
    return copied(session, next_regime.regime, next_regime.period.first_day)


def copied(session: Session, before: ReportRegime, first_day: date) -> ReportRegime:
    """The same regime as a version of its own from a day on; the one before it ends on the eve."""
    kept = before.model_dump(exclude={"id", "valid_from", "created_at", "updated_at"})
    before.valid_to = first_day - timedelta(days=1)
    session.add(before)
    return ReportRegime(**kept, valid_from=first_day)


def change_regime(
    session: Session, scope: Scope, expected_version: int, body: RegimeWrite, asked: RegimeChoice = MONTHLY
) -> ReportRegime:
    """Replaces the eleven fields, annexes and ladder of the coming periods; 422 names what contradicts itself."""
    regime = coming(session, scope.ward_id, asked).regime
    counted = regime if asked.kind is PeriodKind.MONTH else coming(session, scope.ward_id).regime
    held = read_catalogue(counted.measures).measures
    known = {*held, *(measure.code for measure in offered(held))}
    rule, faults = _rule_of(body)
    faults |= check_outline(body.outline, known) | _check_forms(body, known) | _check_rungs(regime, body, rule)
    if body.frequency is not asked.kind:
        faults["frequency"] = "Tần suất phải đúng với loại kỳ báo cáo."
    if faults or rule is None:
        raise Malformed(fields=faults)
    values = body.model_dump(exclude={"outline", "forms", "rungs"}) | {
        "deadline_day": rule.day,
        "deadline_before": rule.before,
        "outline": numbered(body.outline),
        "forms": [form.model_dump(mode="json") for form in body.forms],
        "rungs": [rung_values(Rung(**rung.model_dump())) for rung in body.rungs],
    }
    if asked.kind is PeriodKind.MONTH:
        values["measures"] = with_offered(regime.measures, named_in(values["forms"], values["outline"]))
    return change_coming(session, scope, expected_version, values, asked)


def _rule_of(body: RegimeWrite) -> tuple[MonthlyRule | None, dict[str, str]]:
    """The rule behind the printed words: a person writes it once, as it is printed."""
    try:
        return MonthlyRule.read(body.deadline), {}
    except ValueError as error:
        return None, {"deadline": f"{error} Ví dụ: “trước ngày 14 hàng tháng”, “chậm nhất ngày 20 hàng tháng”."}


def _check_forms(body: RegimeWrite, known: Collection[str]) -> dict[str, str]:
    faults: dict[str, str] = {}
    taken: set[str | None] = set()
    for place, form in enumerate(body.forms):
        kinds = set(form.kinds) if form.kinds is not None else {None}
        if not kinds and not form.units:
            faults[f"forms.{place}.kinds"] = "Chọn loại đơn vị dùng biểu mẫu này."
        if kinds & taken:
            faults[f"forms.{place}.kinds"] = "Mỗi loại đơn vị chỉ có một biểu mẫu."
        taken |= kinds
        if form.measures is not None and not set(form.measures) <= set(known):
            faults[f"forms.{place}.measures"] = _UNKNOWN
    return faults | _check_annexes(body, known)


_UNKNOWN = "Có chỉ tiêu không thuộc danh mục đang dùng."


def _check_annexes(body: RegimeWrite, known: Collection[str]) -> dict[str, str]:
    faults: dict[str, str] = {}
    for place, annex in enumerate(body.annexes):
        if annex.table in {other.table for other in body.annexes[:place]}:
            faults[f"annexes.{place}.table"] = "Phụ lục này có hai lần."
        if annex.measures is not None and not set(annex.measures) <= set(known):
            faults[f"annexes.{place}.measures"] = _UNKNOWN
        if annex.measures == []:
            faults[f"annexes.{place}.measures"] = "Chọn ít nhất một chỉ tiêu, hoặc bỏ phụ lục này."
        if annex.table == "months" and body.frequency is PeriodKind.MONTH:
            faults[f"annexes.{place}.table"] = "Báo cáo tháng không có bảng theo tháng."
    return faults


def _check_rungs(regime: ReportRegime, body: RegimeWrite, rule: MonthlyRule | None) -> dict[str, str]:
    rungs = [Rung(**rung.model_dump()) for rung in body.rungs]
    if [r.key for r in rungs] != [r.key for r in rungs_of(regime)]:
        return {"rungs": "Thang thời hạn phải có đủ các bước, đúng thứ tự."}
    return {f"rungs.{key}": sentence for key, sentence in check_rungs(rungs, rule).items()}
