"""Next year's plan as a draft made of this year's: dates a year later, unfinished tasks marked, people named again.

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
from toso.plans.workflow import PLAN_STEPS


class RolledAlready(Conflict):
    code, title = "plan-rolled-already", "Kế hoạch năm sau đã được lập từ kế hoạch này; hãy làm tiếp bản đó."


def roll_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int) -> Plan:
    """Adds the draft. Raises NotFound, StaleVersion, WrongState, RolledAlready."""
    old = lock(session, get_plan(session, scope, plan_id), expected_version)
    check(PLAN_STEPS, old, "roll")
    newer = sa.select(col(Plan.id)).where(
        col(Plan.ward_id) == old.ward_id, col(Plan.year) == old.year + 1, _rolled_from(old)
    )
    if session.execute(newer).first():
        raise RolledAlready
    content = headed_today(session, old, follow_successors(session, old.ward_id, load_content(session, old)))
    lineages = {row.lineage_id: new_id() for row in (*content.targets, *content.tasks) if row.lineage_id}
    return service.add_plan(
        session,
        scope,
        shifted(content, lineages),
        "plan.roll",
        rolled_from_id=old.id,
        carried=list(carried_lines(session, old, lineages)),
        target_choices=_renamed(old.target_choices, lineages),
        task_feeds=_renamed(old.task_feeds, lineages),
    )


def _rolled_from(old: Plan) -> sa.ColumnElement[bool]:
    editions = sa.select(col(Plan.id)).where(col(Plan.ward_id) == old.ward_id, col(Plan.lineage_id) == old.lineage_id)
    return col(Plan.rolled_from_id).in_(editions)


def shifted(content: PlanContent, lineages: dict[UUID, UUID]) -> PlanContent:
    """The content with every date, and every year that its own texts speak of, one year later; without number and date
    of issue, its legal bases as they are. Lines that others continue get the lineages given.
    """

    def said(text: str) -> str:
        return a_year_later(text, content.year)

    def each(texts: list[str]) -> list[str]:
        return [said(text) for text in texts]

    def target(row: TargetContent) -> TargetContent:
        changes: dict[str, Any] = {"text": said(row.text), "deadline_on": next_year(row.deadline_on)}
        return row.model_copy(update={**changes, "lineage_id": lineages[row.lineage_id] if row.lineage_id else None})

    def task(row: TaskContent) -> TaskContent:
        texts = {"heading": said(row.heading), "text": said(row.text), "items": each(row.items)}
        deadline = _deadline(row.deadline, said(row.deadline.printed))
        lineage_id = lineages[row.lineage_id] if row.lineage_id else None
        return row.model_copy(update={**texts, "deadline": deadline, "lineage_id": lineage_id})

    return content.model_copy(
        update={
            "year": content.year + 1,
            "number": "",
            "issued_on": None,
            **{name: said(getattr(content, name)) for name in ("title", "introduction", "funding", "closing")},
            **{name: each(getattr(content, name)) for name in ("purposes", "requirements")},
            "targets": [target(row) for row in content.targets],
            "tasks": [task(row) for row in content.tasks],
            "duties": [row.model_copy(update={"items": each(row.items)}) for row in content.duties],
        }
    )


# Years that stay: in the number and date of a document, in spans of years ("2021-2025").
_KEPT = re.compile(
    r"\d+[a-zđ]?(?:/\d{4})?/[A-ZĐ][^\s,;)]*"
    r"(?:,?\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4})?"
    r"|\d{4}\s*[-–]\s*\d{4}"
)


def _next_number(match: re.Match[str]) -> str:
    return str(int(match[0]) + 1)


def a_year_later(text: str, year: int) -> str:
    """A text of a plan for a year as the next plan says it: that year and the one after it are each a year later, but
    not the one after it as a horizon ("đến năm 2026").
    """
    named = re.compile(rf"(?<!\d)(?:{year}|(?<!đến năm )(?<!tới năm ){year + 1})(?!\d)")

    def later(words: str) -> str:
        return named.sub(_next_number, words)

    said, last = "", 0
    for kept in _KEPT.finditer(text):
        said, last = f"{said}{later(text[last : kept.start()])}{kept[0]}", kept.end()
    return said + later(text[last:])


def next_year(day: date | None) -> date | None:
    """The same day a year later; the last day of a month stays the last."""
    if day is None:
        return None
    if day == month_end(day.year, day.month):
        return month_end(day.year + 1, day.month)
    return day.replace(year=day.year + 1)


def _deadline(row: DeadlineContent, printed: str) -> DeadlineContent:
    """A year later; a recurring one begins with the year, though the plan began in the middle of it."""
    starts, ends = next_year(row.starts_on), next_year(row.ends_on)
    if row.kind in RECURRING and ends:
        starts = date(ends.year, 1, 1)
    return row.model_copy(update={"printed": printed, "starts_on": starts, "ends_on": ends})


def _renamed(lines: list[dict[str, Any]], lineages: dict[UUID, UUID]) -> list[dict[str, Any]]:
    return [
        {**line, "lineage_id": str(lineages[UUID(line["lineage_id"])])}
        for line in lines
        if UUID(line["lineage_id"]) in lineages
    ]
