"""Plans as the API shows them: lists, one edition whole, editions, differences."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.documents.queries import code_of, find_document_of
from toso.identity.queries import names_of
from toso.identity.queries import unit_names as names_of_units
from toso.plans.carried import show_rolled
from toso.plans.citation import issued_codes, printed_code
from toso.plans.content import PlanContent, missing
from toso.plans.editions import LineChange, compare
from toso.plans.former_names import former_names
from toso.plans.named_units import unit_names
from toso.plans.queries import get_plan, is_for, visible
from toso.plans.schemas import PlanRead, PlanRow
from toso.plans.stored import load_content
from toso.plans.tables import Plan, PlanState
from toso.plans.workflow import PLAN_STEPS

_EDITABLE = frozenset({PlanState.DRAFT, PlanState.RETURNED})


def row_of(plan: Plan, issued: dict[UUID, str]) -> dict[str, Any]:
    """A plan as the lists show it; `issued`: plan id → number that the register gave."""
    own = {"code", "state_label"}
    return {
        **plan.model_dump(include=set(PlanRow.model_fields) - own),
        "code": printed_code(plan.number, plan.symbol) or issued.get(plan.id, ""),
        "state_label": plan.state.label,
    }


def _rows(session: Session, plans: Sequence[Plan]) -> list[PlanRow]:
    issued = issued_codes(session, (plan.id for plan in plans if not plan.number))
    return [PlanRow.model_validate(row_of(plan, issued)) for plan in plans]


def page_of_plans(
    session: Session,
    scope: Scope,
    *,
    cursor: str | None,
    limit: int,
    year: int | None,
    state: PlanState | None,
    updated_since: datetime | None = None,
) -> Page[PlanRow]:
    """Newest first; superseded editions only when asked for by state."""
    query = sa.select(Plan).where(visible(scope))
    query = query.where(col(Plan.state) == state if state else col(Plan.state) != PlanState.SUPERSEDED)
    if year is not None:
        query = query.where(is_for(year))
    return page(
        session, query, Order.newest(Plan.id), cursor, limit, lambda rows: _rows(session, rows), since=updated_since
    )


def show_plan(session: Session, scope: Scope, plan_id: UUID) -> PlanRead:
    """One edition with its content, what is still missing, and the steps this person may take."""
    plan = get_plan(session, scope, plan_id)
    content = load_content(session, plan)
    document = find_document_of(session, plan.ward_id, "plan", plan.id)
    code = code_of(document) if document and document.number is not None else None
    seen = scope.actor.may(Action.PERSON_FIND)
    names = names_of(session, {plan.submitted_by, plan.approved_by}) if seen else {}
    return PlanRead.model_validate(
        {
            **row_of(plan, {plan.id: code} if code else {}),
            **plan.model_dump(
                include=set(PlanRead.model_fields) - set(PlanRow.model_fields) - {"submitted_by", "corrections"}
            ),
            "content": content,
            **_units(session, plan, content),
            "submitted_by": names.get(plan.submitted_by) if plan.submitted_by else None,
            "approved_by": names.get(plan.approved_by) if plan.approved_by else None,
            "document_id": document.id if document else None,
            "document_code": code,
            "missing": missing(content) | former_names(session, plan, content) if plan.state in _EDITABLE else {},
            "rolled": show_rolled(session, plan, content),
            "actions": available(PLAN_STEPS, scope.actor, plan),
        }
    )


def _units(session: Session, plan: Plan, content: PlanContent) -> dict[str, Any]:
    """The units behind the printed names, and those put right since the plan is in force."""
    named = unit_names(content)
    chosen = [side for line in plan.corrections for side in (line["before"], line["after"])]
    ids = {unit_id for name in named for unit_id in name.unit_ids} | {
        UUID(u) for side in chosen for u in side["unit_ids"]
    }
    names = names_of_units(session, ids)
    people = names_of(session, {UUID(line["by_id"]) for line in plan.corrections})

    def shown(side: dict[str, Any]) -> dict[str, Any]:
        return {"units": [names.get(UUID(u), "") for u in side["unit_ids"]], "unit_class": side["unit_class"]}

    return {
        "units": [
            {
                "name": name.name,
                "places": len(name.fields),
                "units": [names.get(unit_id, "") for unit_id in name.unit_ids],
                "unit_class": name.unit_class,
            }
            for name in named
        ],
        "corrections": [
            {
                **{key: line[key] for key in ("name", "reason", "at")},
                "before": shown(line["before"]),
                "after": shown(line["after"]),
                "by": people.get(UUID(line["by_id"]), ""),
            }
            for line in plan.corrections
        ],
    }


def list_editions(session: Session, scope: Scope, plan_id: UUID) -> list[PlanRow]:
    """All editions of the same plan, the newest first."""
    plan = get_plan(session, scope, plan_id)
    query = sa.select(Plan).where(visible(scope), col(Plan.lineage_id) == plan.lineage_id)
    return _rows(session, session.execute(query.order_by(col(Plan.edition).desc())).scalars().all())


def show_changes(session: Session, scope: Scope, plan_id: UUID, against: UUID | None) -> list[LineChange]:
    """Changes of an edition against the one before it, or against another edition of the same plan."""
    plan = get_plan(session, scope, plan_id)
    before_id = against or plan.supersedes_id
    if before_id is None:
        return []
    before = get_plan(session, scope, before_id)
    return compare(load_content(session, before), load_content(session, plan))
