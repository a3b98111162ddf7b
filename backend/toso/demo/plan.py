"""The ward's own plan in the demonstration: read from its text, doubts settled, approved, work named to people."""

from datetime import date
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.files.checking import MARKDOWN, Checked
from toso.plans import service as plans
from toso.plans.drafts import service as drafts
from toso.plans.drafts.schemas import DoubtState, DoubtWrite, DraftUpdate
from toso.plans.drafts.tables import PlanDraft
from toso.plans.importing.parse import parse_plan
from toso.plans.tables import Plan

if TYPE_CHECKING:
    from toso.demo.build import Stage

NAME = "ke-hoach-62-KH-UBND.md"
ISSUED = date(2024, 6, 13)


def bring_in_plan(stage: "Stage") -> None:
    """Stages, accepts, submits and approves the plan of 13/6/2024; its slips stay as printed."""
    text = (files("toso.plans") / "data" / NAME).read_bytes()
    checked = Checked(NAME, MARKDOWN, text)
    parsed = parse_plan(text, NAME)
    draft = stage.act(
        "minh", Action.PLAN_DRAFT, ISSUED,
        lambda session, scope: drafts.stage(session, stage.store, scope, checked, parsed),
    )  # fmt: skip
    plan = stage.act("minh", Action.PLAN_DRAFT, ISSUED, partial(_accept, draft=draft))
    stage.act("lan", Action.PLAN_APPROVE, ISSUED, partial(_approve, plan=plan))


def _accept(session: Session, scope: Scope, draft: PlanDraft) -> Plan:
    waiting = [doubt["id"] for doubt in draft.doubts if doubt["state"] == DoubtState.OPEN]
    as_printed = DoubtWrite(ids=waiting, state=DoubtState.ACCEPTED, note="Giữ nguyên như văn bản đã ký.")
    seen = drafts.update_draft(session, scope, draft.id, draft.version, DraftUpdate(doubts=[as_printed]))
    plan = drafts.accept_draft(session, scope, draft.id, seen.version)
    return plans.submit_plan(session, scope, plan.id, plan.version)


def _approve(session: Session, scope: Scope, plan: Plan) -> None:
    plans.approve_plan(session, scope, plan.id, plan.version)
