"""Staging a plan text, settling its doubts, accepting it as a plan."""

from typing import Any
from uuid import UUID

from obstore.store import ObjectStore
from pydantic import ValidationError
from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock, touch
from toso.files.service import store_file
from toso.files.tables import StoredFile
from toso.files.upload_check import Checked
from toso.kit.clock import today
from toso.kit.text import fold
from toso.organisation.tables import Unit
from toso.plans import service as plans
from toso.plans.audit_notes import note
from toso.plans.content import PlanContent
from toso.plans.drafts.numbers import close_up, given_numbers
from toso.plans.drafts.parse_job import NotReadable
from toso.plans.drafts.proposal import UNIT_DOUBTS, propose
from toso.plans.drafts.queries import get_draft, hindrances
from toso.plans.drafts.schemas import DoubtState, DoubtWrite, DraftUpdate
from toso.plans.drafts.tables import DraftState, PlanDraft
from toso.plans.named_units import NAME_NOWHERE, choose_units, units_named
from toso.plans.tables import Plan
from toso.plans.text_import.shapes import ParsedPlan

REMOVED = "Mục này không phải của kế hoạch nên đã bỏ."
SHARED_DOUBTS = UNIT_DOUBTS | {"deadline-from-heading"}  # about several elements, though they point at the first


class DraftAccepted(Conflict):
    code, title = "plan-draft-accepted", "Bản đọc này đã được nhận thành kế hoạch."


class DraftNotReady(Malformed):
    code, title = "plan-draft-not-ready", "Còn mục phải xem và chọn trước khi nhận thành kế hoạch."


def stage(session: Session, store: ObjectStore, scope: Scope, checked: Checked, parsed: ParsedPlan) -> PlanDraft:
    """Stores the text, what was read from it and what is doubtful; no plan comes of it yet."""
    ward = session.get_one(Unit, scope.ward_id)
    try:
        content, doubts, anchors = propose(parsed, units_named(session, ward.id, parsed.plan.issued_on or today()))
    except ValidationError as error:
        raise NotReadable(fields={"file": "Có đoạn hoặc danh sách dài hơn nhiều so với một kế hoạch."}) from error
    stored = store_file(
        session,
        store,
        checked,
        ward_id=ward.id,
        unit_path=ward.path,
        owner_id=scope.user_id,
        purpose="plan-source",
        has_room=True,  # asked by the route, before the text is proposed from
    )
    draft = PlanDraft(
        ward_id=ward.id,
        unit_path=ward.path,
        owner_id=scope.user_id,
        file_id=stored.id,
        file_name=checked.name,
        title=content["title"],
        content=content,
        doubts=doubts,
        open_doubts=_open(doubts),
        source=[p.model_dump() for p in parsed.source],
        blocks=[b.model_dump() for b in parsed.blocks],
        spans={
            "places": {pointer: [s.model_dump() for s in spans] for pointer, spans in parsed.spans.items()},
            "anchors": anchors,
            "given": given_numbers(parsed, anchors),
        },
    )
    session.add(draft)
    session.flush()
    note(session, scope, "plan_draft.stage", "plan_draft", draft, ward.path, note={"doubts": len(doubts)})
    return draft


def update_draft(session: Session, scope: Scope, draft_id: UUID, expected_version: int, body: DraftUpdate) -> PlanDraft:
    """Edits the proposal, chooses units, settles doubts."""
    draft = _locked(session, scope, draft_id, expected_version)
    content = PlanContent.model_validate(draft.content)
    if body.content is not None:
        known = {UUID(lineage) for lineage in draft.spans["anchors"]}
        plans.refuse(plans.check_lineages(body.content, known), "content.")
        content = body.content
    content, nowhere = choose_units(content, body.units)
    plans.refuse({f"units.{n}.name": NAME_NOWHERE for n in nowhere})
    plans.refuse(plans.check_content(session, draft.ward_id, content), "content.")
    content, given, moved = close_up(content, draft.spans.get("given", {}))
    draft.spans = {**draft.spans, "given": given}
    draft.content, draft.title = content.model_dump(mode="json"), content.title
    doubts = _renamed(_settle(draft.doubts, body.doubts), draft.spans["anchors"], content, moved)
    settled = _dismiss_removed(doubts, draft.spans["anchors"], content)
    draft.doubts = _settle_units(settled, content)
    draft.open_doubts = _open(draft.doubts)
    touch(draft)
    session.add(draft)
    fields = {name for name in DraftUpdate.model_fields if getattr(body, name)}
    note(session, scope, "plan_draft.edit", "plan_draft", draft, draft.unit_path, fields=fields)
    return draft


def _settle(doubts: list[dict[str, Any]], changes: list[DoubtWrite]) -> list[dict[str, Any]]:
    by_id = {doubt["id"]: dict(doubt) for doubt in doubts}
    for place, change in enumerate(changes):
        for doubt_id in change.ids:
            if doubt_id not in by_id:
                raise Malformed(fields={f"doubts.{place}.ids": "Không có điểm cần xem nào mang số này."})
            by_id[doubt_id].update(state=change.state.value, note=change.note)
    return list(by_id.values())


def _dismiss_removed(
    doubts: list[dict[str, Any]], anchors: dict[str, str], content: PlanContent
) -> list[dict[str, Any]]:
    """Doubts about a target or task that was taken out are none any more; one that speaks for others too stays."""
    kept = {str(lineage) for lineage in plans.lineages(content)}
    gone = {f"{pointer}/" for lineage, pointer in anchors.items() if lineage not in kept}
    return [
        {**doubt, "state": DoubtState.DISMISSED.value, "note": REMOVED}
        if doubt["state"] == DoubtState.OPEN
        and doubt["code"] not in SHARED_DOUBTS
        and any(f"{doubt['pointer']}/".startswith(pointer) for pointer in gone)
        else doubt
        for doubt in doubts
    ]


def _renamed(
    doubts: list[dict[str, Any]], anchors: dict[str, str], content: PlanContent, moved: dict[str, str]
) -> list[dict[str, Any]]:
    """Doubts name a task by its number, which closes up behind one that was taken out."""
    refs = {str(row.lineage_id): row.ref for row in content.tasks}
    said = {anchors[one]: (f"Nhiệm vụ {old}", f"Nhiệm vụ {refs[one]}") for one, old in moved.items() if one in refs}
    found = []
    for doubt in doubts:
        task = "/".join((doubt["pointer"] or "").split("/")[:3])
        old, new = said.get(task, ("", ""))
        follows = doubt["reason"].removeprefix(old)
        found.append({**doubt, "reason": f"{new}{follows}"} if old and follows[:1] in {":", " "} else doubt)
    return found


def _settle_units(doubts: list[dict[str, Any]], content: PlanContent) -> list[dict[str, Any]]:
    """A doubt about a unit name is settled by choosing the unit, and only so; it opens again with the name."""
    refs = [ref for task in content.tasks for ref in (*task.leads, *task.coordinators)]
    refs += [ref for duty in content.duties for ref in duty.units]
    waiting = {fold(ref.name) for ref in refs if not ref.settled}
    sections = DoubtState.OPEN if waiting else DoubtState.EDITED
    found = []
    for doubt in doubts:
        state = doubt["state"]
        if doubt["code"] in UNIT_DOUBTS:
            state = (DoubtState.OPEN if fold(doubt["text"]) in waiting else DoubtState.EDITED).value
        elif doubt["code"] == "sections-empty" and state == DoubtState.OPEN:
            state = sections.value  # "Như mục II, IV" names the units of those sections once they are chosen
        found.append({**doubt, "state": state})
    return found


def _open(doubts: list[dict[str, Any]]) -> int:
    return sum(doubt["state"] == DoubtState.OPEN for doubt in doubts)


def accept_draft(session: Session, scope: Scope, draft_id: UUID, expected_version: int) -> Plan:
    """The proposal becomes a plan in draft. Raises DraftNotReady naming what is still open."""
    draft = _locked(session, scope, draft_id, expected_version)
    content = PlanContent.model_validate(draft.content)
    waiting = hindrances(content, draft.doubts)
    if waiting:
        raise DraftNotReady(fields=waiting)
    plan = plans.add_plan(
        session, scope, content, "plan.import", source_file_id=draft.file_id, doubts=list(draft.doubts)
    )
    draft.state, draft.plan_id = DraftState.ACCEPTED, plan.id
    touch(draft)
    session.add(draft)
    note(session, scope, "plan_draft.accept", "plan_draft", draft, draft.unit_path, fields={"state"})
    return plan


def delete_draft(session: Session, scope: Scope, draft_id: UUID, expected_version: int) -> None:
    """Throws a proposal away with the file that it came from; one that became a plan stays."""
    draft = _locked(session, scope, draft_id, expected_version)
    stored = session.get(StoredFile, (draft.ward_id, draft.file_id)) if draft.file_id else None
    note(session, scope, "plan_draft.delete", "plan_draft", draft, draft.unit_path)
    session.delete(draft)
    session.flush()
    if stored is not None:
        session.delete(stored)


def _locked(session: Session, scope: Scope, draft_id: UUID, expected_version: int) -> PlanDraft:
    draft = lock(session, get_draft(session, scope, draft_id), expected_version)
    if draft.state is not DraftState.OPEN:
        raise DraftAccepted
    return draft
