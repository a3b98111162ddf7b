"""The ward's own plan in the demonstration: read from its text, doubts settled, approved, work named to people."""

import json
from collections.abc import Mapping
from datetime import date
from functools import partial
from importlib.resources import files
from typing import Any

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.files.upload_check import MARKDOWN, Checked
from toso.plans.drafts import service as drafts
from toso.plans.drafts.schemas import DoubtState, DoubtWrite, DraftUpdate
from toso.plans.drafts.tables import PlanDraft
from toso.plans.queries import targets_of
from toso.plans.tables import Plan
from toso.plans.text_import.parse import parse_plan
from toso.reports.target_measures.approval import approve_plan, submit_plan
from toso.reports.target_measures.schemas import PlanMeasuresWrite, TargetMeasuresWrite
from toso.reports.target_measures.service import choose_measures

NAME = "ke-hoach-62-KH-UBND.md"
ISSUED = date(2024, 6, 13)


def bring_in_plan(stage: Stage) -> None:
    """The plan of 13/6/2024."""
    bring_in(stage, (files("toso.demo") / "data" / NAME).read_bytes(), NAME, ISSUED, plan_statistics())


def bring_in(stage: Stage, text: bytes, name: str, day: date, statistics: Mapping[str, Any]) -> None:
    """Stages, accepts, settles, submits and approves a plan from its text on a day; its slips stay as printed.

    `statistics`: what each target counts, by its number in the plan.
    """
    checked, parsed = Checked(name, MARKDOWN, text), parse_plan(text, name)
    draft = stage.act(
        "minh",
        Action.PLAN_DRAFT,
        day,
        lambda session, scope: drafts.stage(session, stage.store, scope, checked, parsed),
    )
    plan = stage.act("minh", Action.PLAN_DRAFT, day, partial(_accept, draft=draft))
    plan = stage.act("minh", Action.PERIOD_MANAGE, day, partial(_choose, plan=plan, statistics=statistics))
    plan = stage.act("minh", Action.PLAN_DRAFT, day, partial(_submit, plan=plan))
    stage.act("lan", Action.PLAN_APPROVE, day, partial(_approve, plan=plan))


def plan_statistics() -> dict[str, Any]:
    """The measures of each target of the plan, or why it counts none, by its number there."""
    return json.loads((files("toso.demo") / "data" / "statistics.json").read_text("utf-8"))


def _accept(session: Session, scope: Scope, draft: PlanDraft) -> Plan:
    waiting = [doubt["id"] for doubt in draft.doubts if doubt["state"] == DoubtState.OPEN]
    as_printed = DoubtWrite(ids=waiting, state=DoubtState.ACCEPTED, note="Giữ nguyên như văn bản đã ký.")
    seen = drafts.update_draft(session, scope, draft.id, draft.version, DraftUpdate(doubts=[as_printed]))
    return drafts.accept_draft(session, scope, draft.id, seen.version)


def _choose(session: Session, scope: Scope, plan: Plan, statistics: Mapping[str, Any]) -> Plan:
    """Settles, as the culture desk, what each target counts, before the leader approves."""
    rows = targets_of(session, scope.ward_id, plan.id)
    chosen = [TargetMeasuresWrite(lineage_id=row.lineage_id, **statistics[row.ref]) for row in rows]
    choose_measures(session, scope, plan.id, plan.version, PlanMeasuresWrite(targets=chosen))
    return session.get_one(Plan, (plan.ward_id, plan.id))


def _submit(session: Session, scope: Scope, plan: Plan) -> Plan:
    submit_plan(session, scope, plan.id, plan.version)
    return session.get_one(Plan, (plan.ward_id, plan.id))


def _approve(session: Session, scope: Scope, plan: Plan) -> None:
    approve_plan(session, scope, plan.id, plan.version)
