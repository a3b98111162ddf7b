"""Which figures of the coming periods are counted from the log of activities and no longer typed."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.activities.figures import FIGURES
from toso.activities.rules import Range, count_rows
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.kit.clock import today
from toso.kit.periods import PeriodKind
from toso.organisation.queries import reporting_units
from toso.reports.figures.measures import MeasureKind
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.log_schemas import LogRuleWrite
from toso.reports.periods.next_regime import Coming, change_coming, coming
from toso.reports.periods.plan_catalogue import library


def proposed_codes(session: Session, ward_id: UUID, next_regime: Coming) -> list[str]:
    """Codes of which the log of a ward that has not yet chosen holds rows of the reporting year up to today. Empty once
    the ward has chosen, be it nothing.
    """
    if next_regime.regime.log_rule or next_regime.period.kind is not PeriodKind.MONTH:
        return []
    asked = Range(ward_id, next_regime.period.cumulative_from, today(), None)
    return [code for code, figure in FIGURES.items() if count_rows(session, figure.rule, asked)]


def change_log_rule(session: Session, scope: Scope, expected_version: int, body: LogRuleWrite) -> ReportRegime:
    """A code that was logged before keeps its first period; a new one is asked for by every form from the coming
    period on, and one that is left out is typed again. Raises StaleVersion, Malformed.
    """
    found = coming(session, scope.ward_id)
    rest = next(
        (u.path for u in reporting_units(session, scope.ward_id, found.period.last_day) if u.id == body.rest_unit_id),
        None,
    )
    faults = {"codes": "Có số liệu không đếm được từ sổ hoạt động."} if set(body.codes) - FIGURES.keys() else {}
    if body.rest_unit_id is not None and rest is None:
        faults["rest_unit_id"] = "Đơn vị này không nộp báo cáo tháng."
    if faults:
        raise Malformed(fields=faults)
    since = found.regime.log_rule.get("since", {})
    rule = {"since": {code: since.get(code, found.period.code) for code in sorted(set(body.codes))}, "rest": rest}
    values = {
        "log_rule": rule,
        "measures": _with_measures(found.regime.measures, body.codes),
        "forms": [_asking(form, body.codes) for form in found.regime.forms],
    }
    return change_coming(session, scope, expected_version, values)


def _with_measures(data: dict[str, Any], codes: list[str]) -> dict[str, Any]:
    known = library([data])
    new = [{**FIGURES[c].measure, "kind": MeasureKind.SHOWN.value} for c in FIGURES if c in codes and c not in known]
    return {**data, "others": [*data["others"], *new]}


def _asking(form: dict[str, Any], codes: list[str]) -> dict[str, Any]:
    """A form that names its measures names these too."""
    if form["measures"] is None:
        return form
    return {**form, "measures": [*form["measures"], *(c for c in FIGURES if c in codes and c not in form["measures"])]}
