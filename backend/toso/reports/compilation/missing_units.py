"""Missing units: a report goes before the leader without some only with every one of them named, and why."""

from collections.abc import Mapping, Sequence
from typing import Any

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.kit.clock import now
from toso.kit.text import noted
from toso.reports.compilation.schemas import MissingUnitRead, ReportSubmit
from toso.reports.model.report_tables import Report
from toso.reports.submissions.workflow import COUNTED, FREE

_LONGEST = 1_000


class UnitsMissing(Malformed):
    code, title = (
        "units-missing",
        "Còn đơn vị chưa có số liệu; hãy chờ, hoặc ghi lý do trình khi chưa có của từng đơn vị.",
    )


def missing_units(report: Report) -> list[Mapping[str, Any]]:
    """The units whose figures are not in a month's report although they were asked. What corrects a report, or is made
    from several, asks nobody anew.
    """
    if report.edition or report.months:
        return []
    return [unit for unit in report.units if unit["status"] not in {*COUNTED, *FREE}]


def name_exceptions(scope: Scope, report: Report, body: ReportSubmit) -> list[dict[str, Any]]:
    """The missing units as they are kept with the report; 422 where one has no reason, or a reason no missing unit."""
    missing = {unit["unit_id"]: unit["name"] for unit in missing_units(report)}
    given = {str(one.unit_id): one.reason for one in body.exceptions}
    silent = [name for unit_id, name in missing.items() if unit_id not in given]
    if silent:
        raise UnitsMissing(fields={"exceptions": f"Chưa có số liệu và chưa ghi lý do: {', '.join(silent)}."})
    if given.keys() - missing.keys():
        raise Malformed(fields={"exceptions": "Có đơn vị không thiếu số liệu trong báo cáo này."})
    by, at = scope.actor.full_name, now().isoformat()
    return [
        {"unit_id": unit_id, "name": name, "reason": given[unit_id], "by": by, "at": at}
        for unit_id, name in missing.items()
    ]


def exceptions_text(exceptions: Sequence[Mapping[str, Any]]) -> str:
    """As printed and as kept in the timeline, one reason said once for all its units; empty when nobody is missing."""
    told = "; ".join(noted((one["name"], one["reason"]) for one in exceptions))
    return told and f"Chưa có số liệu của: {told}"


def timeline_text(exceptions: Sequence[Mapping[str, Any]]) -> str:
    text = exceptions_text(exceptions)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def read_missing(report: Report) -> list[MissingUnitRead]:
    """The missing units with the reasons that were given last."""
    given = {one["unit_id"]: one for one in report.exceptions}
    return [
        MissingUnitRead(
            unit_id=unit["unit_id"],
            name=unit["name"],
            status_label=unit["status_label"],
            reason=given.get(unit["unit_id"], {}).get("reason", ""),
            by=given.get(unit["unit_id"], {}).get("by"),
        )
        for unit in missing_units(report)
    ]
