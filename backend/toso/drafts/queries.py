"""Reading of drafts: page by page, one whole with its steps, an earlier version, what a template is filled in with."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available, timeline
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.kinds import KINDS
from toso.documents.queries import code_of, find_document_of
from toso.drafts import schemas
from toso.drafts.completeness import missing
from toso.drafts.content import DraftContent
from toso.drafts.kinds import TEMPLATES
from toso.drafts.tables import DraftState, DraftStep, WrittenDraft
from toso.drafts.workflow import DRAFT_STEPS, EDITABLE
from toso.identity.queries import names_of
from toso.kit.clock import today
from toso.organisation.queries import signers_on

SOURCE = "draft"


def templates() -> list[schemas.TemplateRead]:
    """The templates that can be written from, in the order shown."""
    return [
        schemas.TemplateRead(name=name, kind=t.kind, kind_label=KINDS[t.kind].name, label=t.label, hint=t.hint)
        for name, t in TEMPLATES.items()
    ]


def get_draft(session: Session, scope: Scope, draft_id: UUID) -> WrittenDraft:
    draft = session.get(WrittenDraft, (scope.ward_id, draft_id))
    if draft is None:
        raise NotFound
    scope.require(draft.unit_path)
    return draft


def page_of_drafts(
    session: Session,
    scope: Scope,
    *,
    state: DraftState | None,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.WrittenRow]:
    """Newest first."""
    query = sa.select(WrittenDraft).where(
        col(WrittenDraft.ward_id).in_(scope.ward_ids), scope.where(WrittenDraft.unit_path)
    )
    if state is not None:
        query = query.where(col(WrittenDraft.state) == state)
    return page(
        session,
        query,
        Order.newest(WrittenDraft.id),
        cursor,
        limit,
        lambda rows: _rows(session, rows),
        since=updated_since,
    )


def _rows(session: Session, drafts: Sequence[WrittenDraft]) -> list[schemas.WrittenRow]:
    people = names_of(session, {draft.author_id for draft in drafts})
    return [schemas.WrittenRow(**_row(draft, people.get(draft.author_id, ""))) for draft in drafts]


def _row(draft: WrittenDraft, author: str) -> dict[str, Any]:
    own = {"id", "version", "template", "kind", "state", "summary", "updated_at"}
    return {
        **draft.model_dump(include=own),
        "template_label": TEMPLATES[draft.template].label,
        "kind_label": KINDS[draft.kind].name,
        "state_label": draft.state.label,
        "author_name": author,
    }


def show_draft(session: Session, actor: Actor, draft: WrittenDraft) -> schemas.WrittenRead:
    """One whole, with its steps, newest last, and what this person may do now."""
    steps = timeline(session, DRAFT_STEPS, [draft])[draft.id]
    people = names_of(session, {draft.author_id, *(step.by_id for step in steps)})
    content = DraftContent.model_validate(draft.content)
    document = find_document_of(session, draft.ward_id, SOURCE, draft.id)
    may_write = actor.may(Action.DRAFT_WRITE) and actor.scope(Action.DRAFT_WRITE).covers(draft.unit_path)
    return schemas.WrittenRead(
        **_row(draft, people.get(draft.author_id, "")),
        content=content,
        editable=may_write and draft.state in EDITABLE,
        missing=missing(draft.kind, content),
        signers=[
            schemas.SignerChoice(id=signer.id, label=" ".join([*signer.lines, signer.full_name]))
            for signer in signers_on(session, draft.unit_id, today())
        ],
        document_id=document.id if document and draft.state is DraftState.APPROVED else None,
        document_code=code_of(document) if document and document.number is not None else "",
        steps=[
            schemas.WrittenStepRead(
                id=step.id,
                at=step.at,
                by_name=people.get(step.by_id, ""),
                name=step.name,
                label=DRAFT_STEPS.label(step.name),
                note=step.note,
                saved=step.name in DRAFT_STEPS.beside,
            )
            for step in steps
        ],
        actions=available(DRAFT_STEPS, actor, draft),
    )


def show_version(session: Session, scope: Scope, draft_id: UUID, step_id: UUID) -> schemas.VersionRead:
    """The text as a step saved it."""
    draft = get_draft(session, scope, draft_id)
    step = session.get(DraftStep, (draft.ward_id, step_id))
    if step is None or step.draft_id != draft.id or step.content is None:
        raise NotFound("Không tìm thấy bản đã lưu này.")
    people = names_of(session, {step.by_id})
    content = DraftContent.model_validate(step.content)
    return schemas.VersionRead(id=step.id, at=step.at, by_name=people.get(step.by_id, ""), content=content)
