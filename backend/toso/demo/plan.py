"""The ward's own plan in the demonstration: read from its text, doubts settled, approved, work named to people."""

import json
from collections.abc import Iterable
from datetime import date
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING
from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.files.upload_check import MARKDOWN, Checked
from toso.plans import service as plans
from toso.plans.drafts import service as drafts
from toso.plans.drafts.schemas import DoubtState, DoubtWrite, DraftUpdate
from toso.plans.drafts.tables import PlanDraft
from toso.plans.queries import plan_in_force, targets_of
from toso.plans.tables import Plan
from toso.plans.text_import.parse import parse_plan
from toso.reports.target_measures.schemas import PlanMeasuresWrite, TargetMeasuresWrite
from toso.reports.target_measures.service import choose_measures

if TYPE_CHECKING:
    from toso.demo.build import Stage

NAME = "ke-hoach-62-KH-UBND.md"
ISSUED, CHOSEN = date(2024, 6, 13), date(2024, 6, 14)


def bring_in_plan(stage: "Stage") -> None:
    """The plan of 13/6/2024."""
    bring_in(stage, (files("toso.plans") / "data" / NAME).read_bytes(), NAME, ISSUED)


def bring_in(stage: "Stage", text: bytes, name: str, day: date) -> None:
    """Stages, accepts, submits and approves a plan from its text on a day; its slips stay as printed."""
    checked, parsed = Checked(name, MARKDOWN, text), parse_plan(text, name)
    draft = stage.act(
        "minh",
        Action.PLAN_DRAFT,
        day,
        lambda session, scope: drafts.stage(session, stage.store, scope, checked, parsed),
    )
    plan = stage.act("minh", Action.PLAN_DRAFT, day, partial(_accept, draft=draft))
    stage.act("lan", Action.PLAN_APPROVE, day, partial(_approve, plan=plan))


def choose_statistics(stage: "Stage") -> None:
    """Sets, as the culture desk before the first month opens, the statistic that the months count for each target."""
    stage.act("minh", Action.PERIOD_MANAGE, CHOSEN, _choose)


def _choose(session: Session, scope: Scope) -> None:
    plan = plan_in_force(session, scope.ward_id, CHOSEN)
    assert plan is not None, "the plan was brought in before"
    chosen = chosen_for((row.lineage_id, row.ref) for row in targets_of(session, scope.ward_id, plan.id))
    choose_measures(session, scope, plan.id, 0, PlanMeasuresWrite(targets=chosen))


def chosen_for(targets: Iterable[tuple[UUID, str]]) -> list[TargetMeasuresWrite]:
    """The choice of the demonstration for the targets of its plan, given as lineage and number."""
    made = json.loads((files("toso.demo") / "data" / "statistics.json").read_text("utf-8"))
    return [TargetMeasuresWrite(lineage_id=lineage_id, **made[ref]) for lineage_id, ref in targets]


def _accept(session: Session, scope: Scope, draft: PlanDraft) -> Plan:
    waiting = [doubt["id"] for doubt in draft.doubts if doubt["state"] == DoubtState.OPEN]
    as_printed = DoubtWrite(ids=waiting, state=DoubtState.ACCEPTED, note="Giữ nguyên như văn bản đã ký.")
    seen = drafts.update_draft(session, scope, draft.id, draft.version, DraftUpdate(doubts=[as_printed]))
    plan = drafts.accept_draft(session, scope, draft.id, seen.version)
    return plans.submit_plan(session, scope, plan.id, plan.version)


def _approve(session: Session, scope: Scope, plan: Plan) -> None:
    plans.approve_plan(session, scope, plan.id, plan.version)
