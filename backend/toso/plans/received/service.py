"""Making a task of a received document: one assignment, of the unit that received it."""

from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.columns import insert_or_ignore
from toso.core.problems import Malformed, WrongStep
from toso.documents.inbox.queries import get_delivery
from toso.documents.inbox.service import acknowledge
from toso.documents.inbox.tables import Delivery
from toso.documents.queries import code_of
from toso.documents.tables import Document, DocumentState
from toso.kit.clock import now, today
from toso.kit.ids import new_id
from toso.kit.text import fold
from toso.organisation.tables import Unit
from toso.plans.audit_notes import note
from toso.plans.deadlines import DeadlineKind
from toso.plans.received.schemas import ReceivedTaskWrite
from toso.plans.tables import Plan, PlanOrigin, PlanState, PlanTask, TaskRole, TaskUnit
from toso.plans.tasks.assignments import refresh
from toso.plans.tasks.schemas import PeopleWrite
from toso.plans.tasks.service import set_people
from toso.plans.tasks.tables import TaskAssignment


def make_task(session: Session, scope: Scope, delivery_id: UUID, body: ReceivedTaskWrite) -> TaskAssignment:
    """The task and its assignment; whoever makes a task of a document has received it. Raises NotFound, WrongStep."""
    receiving = scope.actor.scope(Action.DOCUMENT_RECEIVE)
    delivery, document = get_delivery(session, receiving, delivery_id)
    scope.require(delivery.unit_path)
    if document.state is not DocumentState.ISSUED:
        raise WrongStep("Văn bản đã thu hồi.")
    if body.due_on is not None and body.due_on < today():
        raise Malformed(fields={"due_on": "Hạn phải từ hôm nay trở đi."})
    if delivery.acknowledged_at is None:
        acknowledge(session, receiving, delivery.id, delivery.version)
    plan = _collection(session, delivery.ward_id, today().year)
    row = _add(session, plan, delivery, document, body)
    note(session, scope, "task.receive", "task_assignment", row, row.unit_path, fields={"text", "due_on"})
    if body.people:
        set_people(session, scope, row.id, row.version, PeopleWrite(people=body.people))
    return row


def _add(
    session: Session, plan: Plan, delivery: Delivery, document: Document, body: ReceivedTaskWrite
) -> TaskAssignment:
    task = _task(session, plan, delivery, document, body)
    session.add(task)
    session.flush()
    lead = TaskUnit(
        ward_id=plan.ward_id,
        task_id=task.id,
        role=TaskRole.LEAD,
        position=0,
        name=delivery.unit_name,
        unit_id=delivery.unit_id,
    )
    row = TaskAssignment(
        ward_id=plan.ward_id,
        task_id=task.id,
        lineage_id=task.lineage_id,
        unit_id=delivery.unit_id,
        unit_path=delivery.unit_path,
    )
    session.add_all([lead, row])
    refresh(session, plan.ward_id, [row])
    return row


def _task(session: Session, plan: Plan, delivery: Delivery, document: Document, body: ReceivedTaskWrite) -> PlanTask:
    """The task behind the last of the collection, named after the document."""
    position = sa.select(sa.func.coalesce(sa.func.max(col(PlanTask.position)), -1) + 1).where(
        col(PlanTask.ward_id) == plan.ward_id, col(PlanTask.plan_id) == plan.id
    )
    code = code_of(document)
    return PlanTask(
        ward_id=plan.ward_id,
        plan_id=plan.id,
        position=session.execute(position).scalar_one(),
        ref=code[:30],
        heading=f"Theo văn bản số {code}",
        text=body.text,
        items=[],
        leads_text=delivery.unit_name,
        search=fold(f"{code} {document.summary} {body.text} {delivery.unit_name}"),
        kind=DeadlineKind.BY if body.due_on else DeadlineKind.NONE,
        ends_on=body.due_on,
        delivery_id=delivery.id,
    )


def _collection(session: Session, ward_id: UUID, year: int) -> Plan:
    """The year's collection of tasks from documents, locked; made with the first one. No plan in force is it."""
    lineage = uuid5(ward_id, f"received-{year}")
    moment, ward = now(), session.get_one(Unit, ward_id)
    values = {
        "ward_id": ward_id,
        "id": new_id(),
        "version": 1,
        "created_at": moment,
        "updated_at": moment,
        "unit_path": ward.path,
        "origin": PlanOrigin.RECEIVED,
        "lineage_id": lineage,
        "edition": 1,
        "state": PlanState.APPROVED,
        "year": year,
        "last_year": year,
        "title": f"Việc theo văn bản đến năm {year}",
        "amend_reason": "",
        "number": "",
        "symbol": "",
        "place": "",
        "issuer": "",
        "introduction": "",
        "funding": "",
        "closing": "",
        "archive": "",
        "return_reason": "",
        "legal_bases": [],
        "purposes": [],
        "requirements": [],
        "recipients": [],
        "signature": {},
        "doubts": [],
    }
    insert_or_ignore(session, Plan, values)
    found = sa.select(Plan).where(col(Plan.ward_id) == ward_id, col(Plan.lineage_id) == lineage)
    return session.execute(found.with_for_update()).scalar_one()
