"""Items of an activity as they are shown: all of them to who organises it, else those that ask one's units."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import schemas
from toso.activities.items import fixers, organises
from toso.activities.kinds import FOLLOWED, ActivityState, ItemState
from toso.activities.tables import Activity, ActivityItem
from toso.activities.workflow import ITEM_STEPS
from toso.audit.steps import timeline
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.catalogue.reach import names_of_entries
from toso.difficulties.tables import Difficulty
from toso.identity.queries import unit_names
from toso.kit.clock import today


def items_of(session: Session, row: Activity) -> list[ActivityItem]:
    """In the order in which they were written down, without what was withdrawn."""
    i = ActivityItem
    query = sa.select(i).where(
        col(i.ward_id) == row.ward_id, col(i.activity_id) == row.id, col(i.state) != ItemState.WITHDRAWN
    )
    return list(session.execute(query.order_by(col(i.id))).scalars())


def item_reads(session: Session, actor: Actor, row: Activity) -> list[schemas.ActivityItemRead]:
    reading = actor.scope(Action.ACTIVITY_READ)
    whole = reading.covers(row.unit_path)
    items = [
        one for one in items_of(session, row) if whole or one.type not in FOLLOWED or reading.covers(one.unit_path)
    ]
    if not items:
        return []
    fixed = fixers(session, items)
    lines = timeline(session, ITEM_STEPS, items) if actor.may(Action.ACTIVITY_ROSTER) else {}
    units = unit_names(session, {one.unit_id for one in items})
    entries = names_of_entries(session, row.ward_id, {one.entry_id for one in items if one.entry_id})
    hindering = _difficulties(session, row.ward_id, items)
    return [
        schemas.ActivityItemRead(
            **one.model_dump(include={"id", "version", "type", "state", "text", "unit_id", "due_on", "closed_on"}),
            type_label=one.type.label,
            state_label=one.state.label if one.type in FOLLOWED else "",
            unit_name=units.get(one.unit_id, "") if one.type in FOLLOWED else "",
            entry_id=one.entry_id,
            entry_name=entries.get(one.entry_id, "") if one.entry_id else "",
            late=one.state is ItemState.OPEN and one.due_on is not None and one.due_on < today(),
            note=next((line.note for line in reversed(lines.get(one.id, [])) if line.note), ""),
            difficulty=hindering.get(one.difficulty_id) if one.difficulty_id else None,
            actions=_actions(actor, row, one, fixed.get(one.id)),
        )
        for one in items
    ]


def _difficulties(
    session: Session, ward_id: UUID, items: Sequence[ActivityItem]
) -> dict[UUID, schemas.ActivityLinkRead]:
    ids = {one.difficulty_id for one in items if one.difficulty_id}
    d = Difficulty
    query = sa.select(col(d.id), col(d.content)).where(col(d.ward_id) == ward_id, col(d.id).in_(ids))
    return {own: schemas.ActivityLinkRead(id=own, text=text) for own, text in session.execute(query)} if ids else {}


def _actions(actor: Actor, row: Activity, item: ActivityItem, fixed_by: UUID | None) -> list[str]:
    """Acts that this person may do with an item now: its steps, and change, hinder."""
    if row.state is ActivityState.CANCELLED:
        return []
    found: list[str] = []
    follows, opened = item.type in FOLLOWED, item.state is ItemState.OPEN
    if follows and opened and actor.scope(Action.ACTIVITY_WRITE).covers(item.unit_path):
        found += ["fix", "hinder"]
    if organises(actor, row):
        found += ["change", "withdraw"] if opened else []
        found += ["verify"] if item.state is ItemState.FIXED and fixed_by != actor.user_id else []
        found += {ItemState.FIXED: ["return"], ItemState.VERIFIED: ["reopen"]}.get(item.state, [])
    return found
