"""Reading of staged plan texts."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.plans.content import PlanContent, repeated, unsettled
from toso.plans.drafts.schemas import DraftRead, DraftRow
from toso.plans.drafts.tables import DraftState, PlanDraft
from toso.plans.named_units import unit_names
from toso.plans.report_days import report_days, show_days
from toso.plans.text_import.plan_years import last_year_of


def get_draft(session: Session, scope: Scope, draft_id: UUID) -> PlanDraft:
    query = sa.select(PlanDraft).where(
        col(PlanDraft.ward_id).in_(scope.ward_ids), col(PlanDraft.id) == draft_id, scope.where(PlanDraft.unit_path)
    )
    draft = session.execute(query).scalar_one_or_none()
    if draft is None:
        raise NotFound
    return draft


def page_of_drafts(
    session: Session,
    scope: Scope,
    *,
    cursor: str | None,
    limit: int,
    state: DraftState | None,
    updated_since: datetime | None = None,
) -> Page[DraftRow]:
    """Newest first; the texts themselves stay out of the query."""
    columns = [getattr(PlanDraft, name) for name in DraftRow.model_fields]
    query = sa.select(*columns).where(col(PlanDraft.ward_id).in_(scope.ward_ids), scope.where(PlanDraft.unit_path))
    if state is not None:
        query = query.where(col(PlanDraft.state) == state)
    return page(
        session,
        query,
        Order.newest(PlanDraft.id),
        cursor,
        limit,
        lambda rows: [DraftRow.model_validate(row) for row in rows],
        since=updated_since,
    )


def show_draft(draft: PlanDraft) -> DraftRead:
    """A staged text whole, with what still stands in the way of accepting it."""
    content = PlanContent.model_validate(draft.content)
    return DraftRead.model_validate(
        {
            **draft.model_dump(include=set(DraftRow.model_fields) | {"file_id", "source", "blocks", "doubts"}),
            "spans": draft.spans["places"],
            "anchors": draft.spans["anchors"],
            "content": content,
            "units": unit_names(content),
            "report_days": show_days(report_days(content)),
            "last_year": last_year_of(content.title, content.year),
            "hindrances": hindrances(content, draft.doubts),
        }
    )


def hindrances(content: PlanContent, doubts: list[dict[str, Any]]) -> dict[str, str]:
    """Field → sentence for what must be settled before the draft is accepted."""
    waiting = {f"doubts.{d['id']}": d["reason"] for d in doubts if d["blocking"] and d["state"] == "open"}
    named = {f"content.{field}": sentence for field, sentence in (repeated(content) | unsettled(content)).items()}
    return named | waiting
