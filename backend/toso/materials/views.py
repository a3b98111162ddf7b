"""Materials as they are shown: lines of the list, one whole with versions and steps, postings, readers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available, timeline
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.files.schemas import FileRead
from toso.files.service import get_files
from toso.identity.queries import names_of, unit_names
from toso.identity.rosters import people_names
from toso.kit.clock import today
from toso.materials import schemas
from toso.materials.kinds import CHANNELS, KINDS, POSTABLE, WRITABLE, MaterialState, PostingState
from toso.materials.reach import makes
from toso.materials.readers import readable
from toso.materials.tables import Material, MaterialPosting, MaterialReceipt, MaterialStep, MaterialVersion
from toso.materials.workflow import MATERIAL_STEPS, POSTING_STEPS
from toso.plans.tasks.links import task_link

_NOT_BY_AUTHORS = {"approve"}


def row_reads(session: Session, rows: Sequence[Material]) -> list[schemas.MaterialRow]:
    """Lines of the list; names and numbers in one go."""
    names = unit_names(session, {row.unit_id for row in rows})
    posted, readers = _posted(session, rows), _readers(session, rows)
    return [
        schemas.MaterialRow(
            **_shown(row, names.get(row.unit_id, "")), **_numbers(posted.get(row.id, 0), readers.get(row.id, (0, 0)))
        )
        for row in rows
    ]


def _posted(session: Session, rows: Sequence[Material]) -> dict[UUID, int]:
    p = MaterialPosting
    query = (
        sa.select(col(p.material_id), sa.func.count())
        .where(
            col(p.ward_id).in_({row.ward_id for row in rows}),
            col(p.material_id).in_([row.id for row in rows]),
            col(p.state) == PostingState.POSTED,
        )
        .group_by(col(p.material_id))
    )
    return dict(session.execute(query).all())


def _readers(session: Session, rows: Sequence[Material]) -> dict[UUID, tuple[int, int]]:
    r = MaterialReceipt
    query = (
        sa.select(col(r.material_id), sa.func.count(), sa.func.count(col(r.confirmed_on)))
        .join(Material, sa.and_(col(Material.ward_id) == col(r.ward_id), col(Material.id) == col(r.material_id)))
        .where(
            col(r.ward_id).in_({row.ward_id for row in rows}),
            col(r.material_id).in_([row.id for row in rows]),
            col(r.number) == col(Material.approved_number),
        )
        .group_by(col(r.material_id))
    )
    return {own: (asked, confirmed) for own, asked, confirmed in session.execute(query)}


def _numbers(posted: int, readers: tuple[int, int]) -> dict[str, Any]:
    return {"posted": posted, "readers": readers[0], "confirmed": readers[1]}


def _shown(row: Material, unit_name: str) -> dict[str, Any]:
    own = {"id", "version", "kind", "state", "title", "audience", "for_residents", "unit_id", "counted_on"}
    return {
        **row.model_dump(include=own),
        "kind_label": KINDS[row.kind].label,
        "state_label": row.state.label,
        "unit_name": unit_name,
        "number": row.approved_number,
    }


def show_material(session: Session, actor: Actor, row: Material) -> schemas.MaterialRead:
    """One whole: what it says, its versions, every step for whoever makes it, what this person may do now."""
    making = makes(actor, row)
    lines: list[MaterialStep] = timeline(session, MATERIAL_STEPS, [row])[row.id] if making else []
    versions = versions_of(session, actor, row)
    people = _names(session, actor, {row.author_id, *(one.by_id for one in lines), *(one.by_id for one in versions)})
    own = _own_receipt(session, actor, row)
    posted, readers = _posted(session, [row]), _readers(session, [row])
    return schemas.MaterialRead(
        **_shown(row, unit_names(session, {row.unit_id}).get(row.unit_id, "")),
        **_numbers(posted.get(row.id, 0), readers.get(row.id, (0, 0))),
        **row.model_dump(include={"received_from", "received_on"}),
        task=task_link(session, row.ward_id, row.lineage_id),
        author_name=people.get(row.author_id, ""),
        versions=_version_reads(session, row, versions, people),
        steps=[_step_read(one, people) for one in lines],
        own_receipt=schemas.OwnReceiptRead.model_validate(own) if own else None,
        actions=_actions(actor, row, {row.author_id, *(one.by_id for one in versions[:1])}, own),
    )


def _names(session: Session, actor: Actor, user_ids: set[UUID]) -> dict[UUID, str]:
    """Who wrote, for whoever may see the people of activities; for others nobody's name."""
    return names_of(session, user_ids) if actor.may(Action.ACTIVITY_ROSTER) else {}


def versions_of(session: Session, actor: Actor, row: Material) -> Sequence[MaterialVersion]:
    """Those that this person sees, the newest first: approved ones, and all of them for whoever makes it."""
    v = MaterialVersion
    query = sa.select(v).where(col(v.ward_id) == row.ward_id, col(v.material_id) == row.id)
    if not makes(actor, row):
        query = query.where(col(v.number) <= (row.approved_number or 0))
    return session.execute(query.order_by(col(v.number).desc()).limit(100)).scalars().all()


def _version_reads(
    session: Session, row: Material, versions: Sequence[MaterialVersion], people: dict[UUID, str]
) -> list[schemas.MaterialVersionRead]:
    ids = [one.file_id for one in versions if one.file_id]
    files = {one.id: FileRead.model_validate(one) for one in get_files(session, row.ward_id, ids)} if ids else {}
    in_force = _in_force(row, versions)
    own = {"id", "number", "text", "url", "seconds", "in_force_from", "in_force_to", "created_at"}
    return [
        schemas.MaterialVersionRead(
            **one.model_dump(include=own),
            file=files.get(one.file_id) if one.file_id else None,
            approved=one.number <= (row.approved_number or 0),
            in_force=one.number == in_force,
            by_name=people.get(one.by_id, ""),
        )
        for one in versions
    ]


def _in_force(row: Material, versions: Sequence[MaterialVersion]) -> int | None:
    """The number of the newest approved version whose days have begun and not ended; None where there is none."""
    if row.state is MaterialState.WITHDRAWN:
        return None
    for one in versions:
        begun = one.in_force_from is not None and one.in_force_from <= today()
        if begun and one.number <= (row.approved_number or 0):
            return one.number if one.in_force_to is None or one.in_force_to >= today() else None
    return None


def _step_read(line: MaterialStep, people: dict[UUID, str]) -> schemas.MaterialStepRead:
    own = line.model_dump(include={"id", "at", "note"})
    return schemas.MaterialStepRead(**own, by_name=people.get(line.by_id, ""), label=MATERIAL_STEPS.label(line.name))


def _own_receipt(session: Session, actor: Actor, row: Material) -> MaterialReceipt | None:
    r = MaterialReceipt
    query = sa.select(r).where(
        col(r.ward_id) == row.ward_id,
        col(r.material_id) == row.id,
        col(r.number) == row.approved_number,
        col(r.user_id) == actor.user_id,
    )
    return session.execute(query).scalar_one_or_none() if actor.user_id else None


def _actions(actor: Actor, row: Material, authors: set[UUID], own: MaterialReceipt | None) -> list[str]:
    steps = available(MATERIAL_STEPS, actor, row)
    found = [name for name in steps if name not in _NOT_BY_AUTHORS or actor.user_id not in authors]
    writing = actor.scope(Action.MATERIAL_WRITE).covers(row.unit_path)
    more = (
        ("change", writing and row.state is not MaterialState.WITHDRAWN),
        ("write", writing and row.state in WRITABLE),
        ("ask", writing and readable(row)),
        ("mark", writing and readable(row)),
        ("post", actor.may(Action.MATERIAL_POST) and row.state in POSTABLE),
        ("confirm", own is not None and own.confirmed_on is None and readable(row)),
    )
    return found + [name for name, may in more if may]


def posting_reads(session: Session, actor: Actor, rows: Sequence[MaterialPosting]) -> list[schemas.MaterialPostingRead]:
    """Postings with the units that did and received them, in one go."""
    ids = {row.unit_id for row in rows} | {row.to_unit_id for row in rows if row.to_unit_id}
    names = unit_names(session, ids)
    left = {"ward_id", "created_at", "updated_at", "unit_path", "to_unit_id", "by_id"}
    return [
        schemas.MaterialPostingRead(
            **row.model_dump(exclude=left),
            state_label=row.state.label,
            channel_label=CHANNELS[row.channel].label,
            unit_name=names.get(row.unit_id, ""),
            to_unit_name=names.get(row.to_unit_id, "") if row.to_unit_id else "",
            actions=available(POSTING_STEPS, actor, row),
        )
        for row in rows
    ]


def reader_reads(session: Session, rows: Sequence[MaterialReceipt]) -> list[schemas.ReaderRead]:
    """People with their names, in one go."""
    names, units = people_names(session, rows), unit_names(session, {row.unit_id for row in rows})
    return [
        schemas.ReaderRead(
            **row.model_dump(include={"id", "number", "unit_id", "due_on", "confirmed_on"}),
            full_name=names[row.id],
            unit_name=units.get(row.unit_id, ""),
            on_paper=row.paper_by_id is not None,
            late=row.confirmed_on is None and row.due_on is not None and row.due_on < today(),
        )
        for row in rows
    ]
