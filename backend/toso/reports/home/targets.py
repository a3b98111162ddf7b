"""Targets by the latest approved month: how each stands; start-page items of those whose last day has passed without
being reached, for who leads and who reports.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.dates import numeric
from toso.kit.text import listing
from toso.plans.queries import plan_in_force, targets_of
from toso.reports.compilation.material import codes_beyond
from toso.reports.compilation.queries import latest_approved, ward_shares
from toso.reports.compilation.report_context import behind
from toso.reports.figures.attainments import GONE_TO, Attainment, attainments
from toso.reports.figures.measures import Catalogue
from toso.reports.home.items import Waiting
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report


@dataclass(frozen=True)
class LastReport:
    """The newest approved month, what it counts and how its targets stand; `beyond`: see Material."""

    report: Report
    month: ReportPeriod
    catalogue: Catalogue
    attainments: Sequence[Attainment]
    beyond: frozenset[str]


def last_report(session: Session, ward_id: UUID) -> LastReport | None:
    report, month = latest_approved(session, ward_id)
    if report is None or month is None:
        return None
    found = behind(session, report)
    reached = attainments(found.catalogue, ward_shares(session, report))
    beyond = codes_beyond(found.counting.forms, found.catalogue, report.units)
    return LastReport(report, month, found.catalogue, reached, beyond)


def target_items(session: Session, actor: Actor, on: date) -> Iterator[Waiting]:
    """How each stands in the latest approved month; one that no report tells of yet has no figure. Nothing of one that
    is left uncounted or has no goal.
    """
    if not (actor.may(Action.PERIOD_MANAGE) or actor.may(Action.PLAN_APPROVE)):
        return
    plan = plan_in_force(session, actor.ward_id, on)
    rows = targets_of(session, actor.ward_id, plan.id) if plan else []
    due = [row for row in rows if row.deadline_on and row.deadline_on < on]
    if not due:
        return
    last = last_report(session, actor.ward_id)
    silent = {line.ref for line in (*last.catalogue.targets, *last.catalogue.uncounted)} if last else set[str]()
    told = [one for one in last.attainments if not one.attained] if last else []
    for row in due:
        left = [one for one in told if one.target.lineage_id == str(row.lineage_id)]
        if row.deadline_on and (left or row.ref not in silent):
            said = listing(_stands(one) for one in left) or "chưa có số liệu"
            title, detail = f"Mục tiêu {row.ref} đã hết hạn, chưa đạt", f"Hạn {numeric(row.deadline_on)}: {said}"
            yield Waiting("Mục tiêu", title, detail, "/muc-tieu", row.deadline_on, owed=True).on(on)


def _stands(one: Attainment) -> str:
    if one.figure.value is None:
        return "chưa có số liệu"
    return (
        f"{one.figure.text}{GONE_TO.format(share=one.visited.text) if one.visited else ''} (mục tiêu {one.goal_text})"
    )
