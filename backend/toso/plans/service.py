"""Making, editing, submitting, approving and amending plans."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import check, take, tell
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version, lock
from toso.documents.content import Letterhead
from toso.documents.kinds import DocumentKind, symbol_of
from toso.documents.service import put_document
from toso.documents.tables import Document
from toso.kit.clock import now, today
from toso.organisation.queries import day_of_units, find_letterhead, signers_on
from toso.organisation.tables import Unit
from toso.outbox.emit import emit
from toso.plans import schemas
from toso.plans.audit_notes import note
from toso.plans.carried import name_again
from toso.plans.citation import amended_plan
from toso.plans.content import PlanContent, RecipientContent, SignatureContent, missing, repeated, unit_refs
from toso.plans.document import plan_document
from toso.plans.drafts.tables import DraftState, PlanDraft
from toso.plans.ended_units import ended_units, follow_successors
from toso.plans.former_names import former_names
from toso.plans.queries import IN_FORCE, get_plan
from toso.plans.stored import load_content, store_content
from toso.plans.tables import Plan, PlanState
from toso.plans.tasks.assignments import assign_tasks
from toso.plans.workflow import PLAN_STEPS


class AmendmentOpen(Conflict):
    code, title = "amendment-open", "Kế hoạch này đang có một bản sửa đổi chưa duyệt; hãy làm tiếp bản đó."


class NoLetterhead(Conflict):
    code, title = "no-letterhead", "Phường chưa có thể thức văn bản (tên cơ quan, địa danh) ở ngày này."


class NumberedElsewhere(Conflict):
    code, title = (
        "plan-numbered-elsewhere",
        "Kế hoạch đã ban hành với số có chữ (như 45a); sổ văn bản ở đây không cấp thêm cho kế hoạch một số thứ hai.",
    )


class NotDeletable(Conflict):
    code, title = "plan-not-deletable", "Chỉ xóa được kế hoạch chưa trình duyệt."


def create_plan(session: Session, scope: Scope, body: schemas.PlanCreate) -> Plan:
    """An empty plan in draft, headed and signed as the ward's documents are today."""
    ward = _ward(session, scope)
    head = find_letterhead(session, ward.id, today())
    signer = next(iter(signers_on(session, ward.id, today())), None)
    content = PlanContent(
        year=body.year,
        title=body.title,
        symbol=f"KH-{head.symbol}" if head else "",
        place=head.place if head else "",
        issuer=head.full_name if head else "",
        archive=f"Lưu: {head.archive}" if head else "",
        recipients=[RecipientContent.model_validate(r) for r in head.recipients] if head else [],
        signature=SignatureContent(lines=signer.lines, name=signer.full_name) if signer else SignatureContent(),
    )
    return add_plan(session, scope, content, "plan.create")


def add_plan(session: Session, scope: Scope, content: PlanContent, action: str, **values: object) -> Plan:
    """Adds the first edition of a plan in draft; `values` are further columns of its row."""
    refuse(check_content(session, scope.ward_id, content))
    ward = _ward(session, scope)
    plan = Plan(ward_id=ward.id, unit_path=ward.path, year=content.year, **values)  # pyright: ignore[reportArgumentType] — columns by name
    store_content(session, plan, content)
    begun = {"edition": plan.edition, "to": plan.state.value}
    note(session, scope, action, "plan", plan, plan.unit_path, note=begun)
    return plan


def _ward(session: Session, scope: Scope) -> Unit:
    ward = session.get(Unit, scope.ward_id)
    if ward is None:
        raise NotFound
    return ward


def check_content(session: Session, ward_id: UUID, content: PlanContent) -> dict[str, str]:
    """Field → sentence for what no plan may hold even unfinished: repeated numbers, units of nowhere."""
    wanted = {ref.unit_id for _, ref in unit_refs(content) if ref.unit_id}
    query = sa.select(col(Unit.id)).where(col(Unit.ward_id) == ward_id, col(Unit.id).in_(wanted))
    known = set(session.execute(query).scalars()) if wanted else set()
    nowhere = {
        field: "Phường không có đơn vị này."
        for field, ref in unit_refs(content)
        if ref.unit_id is not None and ref.unit_id not in known
    }
    return repeated(content) | nowhere


def refuse(fields: dict[str, str], prefix: str = "") -> None:
    """Raises Malformed naming the fields, if there are any."""
    if fields:
        raise Malformed(fields={f"{prefix}{name}": sentence for name, sentence in fields.items()})


def check_lineages(content: PlanContent, known: Iterable[UUID]) -> dict[str, str]:
    """Only lines of the same plan may be continued: a lineage carries assignments and figures along."""
    allowed = set(known)
    rows = [(f"targets.{n}", row) for n, row in enumerate(content.targets)]
    rows += [(f"tasks.{n}", row) for n, row in enumerate(content.tasks)]
    return {
        f"{field}.lineage_id": "Không có dòng nào như vậy để nối tiếp."
        for field, row in rows
        if row.lineage_id is not None and row.lineage_id not in allowed
    }


def lineages(content: PlanContent) -> set[UUID]:
    return {row.lineage_id for row in (*content.targets, *content.tasks) if row.lineage_id}


def update_content(session: Session, scope: Scope, plan_id: UUID, expected_version: int, body: PlanContent) -> Plan:
    """Replaces the whole content of a plan in draft or returned."""
    plan = _locked(session, scope, plan_id, expected_version, "edit")
    known = lineages(load_content(session, plan))
    if plan.supersedes_id is not None:
        known |= lineages(load_content(session, session.get_one(Plan, (plan.ward_id, plan.supersedes_id))))
    refuse(check_lineages(body, known) | check_content(session, plan.ward_id, body))
    store_content(session, plan, body)
    return _take(session, scope, plan, "edit", PlanContent.model_fields)


def submit_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int) -> Plan:
    """To the leader; refused with the fields that are still missing."""
    plan = _locked(session, scope, plan_id, expected_version, "submit")
    content = load_content(session, plan)
    refuse(_open_points(session, plan, content), "content.")
    plan.submitted_by, plan.submitted_at, plan.return_reason = scope.user_id, now(), ""
    return _take(session, scope, plan, "submit")


def _open_points(session: Session, plan: Plan, content: PlanContent) -> dict[str, str]:
    """Field → sentence for what keeps a plan from the leader: nothing may go out that contradicts itself."""
    return missing(content) | ended_units(session, plan.ward_id, content) | former_names(session, plan, content)


def return_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int, reason: str) -> Plan:
    plan = _locked(session, scope, plan_id, expected_version, "return", reason)
    plan.return_reason = reason
    return _take(session, scope, plan, "return", ["return_reason"], reason)


def approve_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int) -> Plan:
    """The plan comes into force on its date and its tasks go to their units; an amended edition replaces the last."""
    plan = _locked(session, scope, plan_id, expected_version, "approve")
    content = load_content(session, plan)
    refuse(_open_points(session, plan, content), "content.")
    before = _superseded(session, scope, plan)
    plan.in_force_from, plan.approved_by, plan.approved_at = plan.issued_on, scope.user_id, now()
    session.add(plan)
    session.flush()
    made = assign_tasks(session, scope, plan, content, before)
    named = name_again(session, plan)
    emit(session, plan.ward_id, "plan.approved", plan.id, {"edition": plan.edition, "assignments": made})
    return _take(session, scope, plan, "approve", ["in_force_from"], assignments=made, named=named)


def _superseded(session: Session, scope: Scope, plan: Plan) -> Plan | None:
    """Ends the edition before this one on the eve of the new one's date."""
    if plan.supersedes_id is None or plan.issued_on is None:
        return None
    before = session.get_one(Plan, (plan.ward_id, plan.supersedes_id), with_for_update=True)
    if before.in_force_from and plan.issued_on < before.in_force_from:
        raise Malformed(fields={"content.issued_on": "Bản sửa đổi không thể có ngày trước bản đang hiệu lực."})
    before.in_force_to = plan.issued_on - timedelta(days=1)
    return _take(session, scope, before, "supersede", ["in_force_to"])


def amend_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int, reason: str) -> Plan:
    """A new edition in draft with the same content; the old one stays in force until the new one is approved."""
    old = _locked(session, scope, plan_id, expected_version, "amend", reason)
    refuse_open_amendment(session, old)
    content = follow_successors(session, old.ward_id, load_content(session, old))
    content = content.model_copy(update={"number": "", "issued_on": None})
    plan = Plan(
        ward_id=old.ward_id,
        unit_path=old.unit_path,
        lineage_id=old.lineage_id,
        edition=old.edition + 1,
        supersedes_id=old.id,
        amend_reason=reason,
        year=old.year,
        last_year=old.last_year,
        target_choices=list(old.target_choices),
        task_feeds=list(old.task_feeds),
    )
    store_content(session, plan, content)
    return tell(session, scope, PLAN_STEPS, plan, "amend", reason, begins=True, note={"edition": plan.edition})


def refuse_open_amendment(session: Session, plan: Plan) -> None:
    """Raises AmendmentOpen when a newer edition of the plan is being written."""
    newer = sa.select(col(Plan.id)).where(col(Plan.ward_id) == plan.ward_id, col(Plan.supersedes_id) == plan.id)
    if session.execute(newer).first():
        raise AmendmentOpen


def make_document(session: Session, scope: Scope, plan_id: UUID, expected_version: int) -> Document:
    """The KẾ HOẠCH as an official document: a draft until the plan is approved, then waiting for its number, or for
    the one that it brings. One with a letter stands in no series of ours.
    """
    plan = get_plan(session, scope, plan_id)
    check_version(plan, expected_version)
    content = load_content(session, plan)
    if plan.state in IN_FORCE and content.number and not content.number.isdecimal():
        raise NumberedElsewhere
    head = find_letterhead(session, plan.ward_id, day_of_units(session, plan.ward_id, plan.issued_on or today()))
    if head is None:
        raise NoLetterhead
    needed = {k: v for k, v in missing(content).items() if k in {"title", "signature.lines", "signature.name"}}
    refuse(needed, "content.")
    letterhead = Letterhead(
        superior=" ".join(head.superior_lines) or None,
        agency=tuple(head.agency_lines),
        name=head.full_name,
        place=head.place,
    )
    printed = plan_document(
        content,
        letterhead,
        archive=f"Lưu: {head.archive}",
        symbol=symbol_of(DocumentKind.PLAN, head.symbol),
        amends=amended_plan(session, plan),
        approved=plan.state in IN_FORCE,
    )
    return put_document(
        session,
        scope.actor,
        printed,
        ward_id=plan.ward_id,
        unit_id=plan.ward_id,
        unit_path=plan.unit_path,
        source_kind="plan",
        source_id=plan.id,
        approved=plan.state in IN_FORCE,
        own_number=True,
    )


def delete_plan(session: Session, scope: Scope, plan_id: UUID, expected_version: int) -> None:
    """Deletes a draft that was never approved; the import that it came from can be accepted again."""
    plan = lock(session, get_plan(session, scope, plan_id), expected_version)
    if plan.state not in {PlanState.DRAFT, PlanState.RETURNED}:
        raise NotDeletable
    note(session, scope, "plan.delete", "plan", plan, plan.unit_path)
    reopened = sa.update(PlanDraft).where(col(PlanDraft.ward_id) == plan.ward_id, col(PlanDraft.plan_id) == plan.id)
    session.execute(reopened.values(state=DraftState.OPEN, plan_id=None))
    session.delete(plan)


def _locked(session: Session, scope: Scope, plan_id: UUID, expected_version: int, name: str, reason: str = "") -> Plan:
    """Load for change, check version and step."""
    plan = lock(session, get_plan(session, scope, plan_id), expected_version)
    check(PLAN_STEPS, plan, name, reason)
    return plan


def _take(
    session: Session,
    scope: Scope,
    plan: Plan,
    name: str,
    fields: Iterable[str] = (),
    reason: str = "",
    **more: object,
) -> Plan:
    note = {"edition": plan.edition, **more}
    return take(session, scope, PLAN_STEPS, plan, name, reason, fields=fields, note=note)
