"""The next plan as a draft made of this one: dates later by its years, unfinished tasks marked, people named again.

Nothing is approved by it: the draft goes the way of every plan, and people are named again when it is approved.
"""

import re
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import check
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.core.row_versions import lock
from toso.kit.ids import new_id
from toso.plans import service
from toso.plans.carried import carried_lines
from toso.plans.content import DeadlineContent, PlanContent, TargetContent, TaskContent
from toso.plans.deadlines import RECURRING, month_end
from toso.plans.ended_units import follow_successors
from toso.plans.former_names import headed_today
from toso.plans.queries import get_plan
from toso.plans.stored import load_content
from toso.plans.tables import Plan
from toso.plans.texts import Words, reworded
from toso.plans.workflow import PLAN_STEPS


class RolledAlready(Conflict):
    code, title = "plan-rolled-already", "Kế hoạch năm sau đã được lập từ kế hoạch này; hãy làm tiếp bản đó."


def roll_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int) -> Plan:
    """Adds the draft. Raises NotFound, StaleVersion, WrongState, RolledAlready."""
    old = lock(session, get_plan(session, scope, plan_id), expected_version)
    check(PLAN_STEPS, old, "roll")
    newer = sa.select(col(Plan.id)).where(
        col(Plan.ward_id) == old.ward_id, col(Plan.year) > old.last_year, _rolled_from(old)
    )
    if session.execute(newer).first():
        raise RolledAlready
    content = headed_today(session, old, follow_successors(session, old.ward_id, load_content(session, old)))
    lineages = {row.lineage_id: new_id() for row in (*content.targets, *content.tasks) if row.lineage_id}
    return service.add_plan(
        session,
        scope,
        shifted(content, lineages, old.last_year - old.year + 1),
        "plan.roll",
        rolled_from_id=old.id,
        carried=list(carried_lines(session, old, lineages)),
        target_choices=_renamed(old.target_choices, lineages),
        task_feeds=_renamed(old.task_feeds, lineages),
    )


def _rolled_from(old: Plan) -> sa.ColumnElement[bool]:
    editions = sa.select(col(Plan.id)).where(col(Plan.ward_id) == old.ward_id, col(Plan.lineage_id) == old.lineage_id)
    return col(Plan.rolled_from_id).in_(editions)


def shifted(content: PlanContent, lineages: dict[UUID, UUID], by: int = 1) -> PlanContent:
    """The content with every date, and every year that its own texts speak of, as many years later as the plan has;
    without number and date of issue, its legal bases as they are. Lines that others continue get the lineages given.
    """

    def said(text: str) -> str:
        return years_later(text, content.year, by)

    def target(row: TargetContent) -> TargetContent:
        days = {"deadline_on": next_year(row.deadline_on, by)}
        return row.model_copy(update={**days, "lineage_id": lineages[row.lineage_id] if row.lineage_id else None})

    def task(row: TaskContent) -> TaskContent:
        deadline = _deadline(row.deadline, said(row.deadline.printed), by)
        lineage_id = lineages[row.lineage_id] if row.lineage_id else None
        return row.model_copy(update={"deadline": deadline, "lineage_id": lineage_id})

    later = reworded(content, Words.OWN, said)
    return later.model_copy(
        update={
            "year": content.year + by,
            "number": "",
            "issued_on": None,
            "targets": [target(row) for row in later.targets],
            "tasks": [task(row) for row in later.tasks],
        }
    )


# Years that stay: in the number and date of a document, in spans of years ("2021-2025").
_KEPT = re.compile(
    r"\d+[a-zđ]?(?:/\d{4})?/[A-ZĐ][^\s,;)]*"
    r"(?:,?\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4})?"
    r"|\d{4}\s*[-–]\s*\d{4}"
)
# What a year stands behind as the end of a span: "đến", "đến hết năm", "tới quý II/", "đến ngày 30/6/".
_HORIZON = (
    r"(?:đến|tới)\s+(?:(?:hết|cuối)\s+)?"
    r"(?:năm\s+|quý\s+[IV\d]+\s*(?:/|năm\s+)|tháng\s+\d{1,2}\s*(?:/|năm\s+)|(?:ngày\s+)?(?:\d{1,2}[/.-]){1,2})?"
)


def years_later(text: str, year: int, by: int = 1) -> str:
    """A text of a plan for so many years from `year` as the next plan says it: each of them and the one after them are
    so many years later, but not the one after them as a horizon ("đến năm 2026", "đến hết quý II/2026").
    """
    own = "|".join(str(year + n) for n in range(by))
    named = re.compile(rf"({_HORIZON}{year + by}(?!\d))|(?<!\d)(?:{own}|{year + by})(?!\d)")
    span = re.compile(rf"{year}\s*[-–]\s*{year + by - 1}")

    def later(words: str) -> str:
        return named.sub(lambda match: match[1] or str(int(match[0]) + by), words)

    said, last = "", 0
    for kept in _KEPT.finditer(text):
        stays = later(kept[0]) if span.fullmatch(kept[0]) else kept[0]
        said, last = f"{said}{later(text[last : kept.start()])}{stays}", kept.end()
    return said + later(text[last:])


def next_year(day: date | None, by: int = 1) -> date | None:
    """The same day a year later, or several; the last day of a month stays the last."""
    if day is None:
        return None
    if day == month_end(day.year, day.month):
        return month_end(day.year + by, day.month)
    return day.replace(year=day.year + by)


def _deadline(row: DeadlineContent, printed: str, by: int) -> DeadlineContent:
    """As many years later as the plan has; a recurring one begins with a year, though the plan began in its middle."""
    starts, ends = next_year(row.starts_on, by), next_year(row.ends_on, by)
    if row.kind in RECURRING and starts and ends:
        starts = date(max(starts.year, ends.year - by + 1), 1, 1)
    return row.model_copy(update={"printed": printed, "starts_on": starts, "ends_on": ends})


def _renamed(lines: list[dict[str, Any]], lineages: dict[UUID, UUID]) -> list[dict[str, Any]]:
    return [
        {**line, "lineage_id": str(lineages[UUID(line["lineage_id"])])}
        for line in lines
        if UUID(line["lineage_id"]) in lineages
    ]
