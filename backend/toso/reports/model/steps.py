"""Taking a step of a workflow: checked against its table, kept in the timeline and in the audit log."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import Malformed
from toso.core.row_versions import touch
from toso.core.schemas import Read
from toso.identity.queries import names_of
from toso.kit.workflow import Workflow
from toso.reports.model.period_tables import ReportingEvent

SHORTEST_REASON = 3
# Lines of a timeline that are no step of a workflow.
_BESIDE = {"correct": "Mở đính chính, bổ sung", "restore": "Trả về số đã chốt, vì bản đính chính đã bỏ"}


class Stepping(Protocol):
    """A row with a state."""

    ward_id: UUID
    id: UUID
    version: int
    updated_at: datetime
    unit_path: str


class StepRead(Read):
    """One line of a timeline. `acting_for`: who lent the right to take the step (thay mặt)."""

    step: str
    label: str
    from_state: str
    to_state: str
    reason: str
    actor_name: str
    acting_for: str | None
    at: datetime


def take_step(
    session: Session, scope: Scope, workflow: Workflow, kind: str, row: Stepping, name: str, reason: str = ""
) -> str:
    """The state after the step, which the caller stores. Raises WrongState (409), 422 when a reason is missing."""
    before = str(row.state)  # pyright: ignore[reportAttributeAccessIssue] — each row has its own enum of states
    transition = workflow.check(before, name)
    if transition.needs_reason and len(reason) < SHORTEST_REASON:
        raise Malformed(fields={"reason": "Hãy ghi rõ lý do."})
    actor = scope.actor
    session.add(
        ReportingEvent(
            ward_id=row.ward_id,
            subject_id=row.id,
            unit_path=row.unit_path,
            step=name,
            from_state=before,
            to_state=transition.target,
            reason=reason,
            actor_id=actor.user_id,
            actor_name=actor.full_name,
            acting_for_id=actor.acting_for(transition.action),
        )
    )
    record(
        session,
        actor,
        transition.action,
        kind,
        row.id,
        ward_id=row.ward_id,
        unit_path=row.unit_path,
        fields=["state"],
        note={"step": name, "from": before, "to": transition.target},
    )
    touch(row)
    return transition.target


def steps_open_to(workflow: Workflow, actor: Actor, state: str, path: str) -> list[str]:
    """The steps that this person may take now on a row of the unit at `path`."""
    return [t.name for t in workflow.allowed(state) if actor.scope(Action(t.action)).covers(path)]


def timeline(session: Session, ward_id: UUID, subject_id: UUID, workflow: Workflow) -> list[StepRead]:
    """The steps of a submission or report, oldest first."""
    labels: Mapping[str, str] = {**_BESIDE, **{t.name: t.label_vi for t in workflow.transitions}}
    rows = session.execute(_timeline_statement(), {"ward": ward_id, "subject": subject_id}).all()
    lenders = [row[5] for row in rows if row[5]]
    names = names_of(session, lenders) if lenders else {}
    states = workflow.states
    return [
        StepRead(
            step=step,
            label=labels.get(step) or step,
            from_state=states.get(before) or before,
            to_state=states.get(after) or after,
            reason=reason,
            actor_name=name,
            acting_for=names.get(lender) if lender else None,
            at=at,
        )
        for step, before, after, reason, name, lender, at in rows
    ]


@cache
def _timeline_statement() -> Any:
    e = ReportingEvent
    return (
        sa.select(
            col(e.step),
            col(e.from_state),
            col(e.to_state),
            col(e.reason),
            col(e.actor_name),
            col(e.acting_for_id),
            col(e.at),
        )
        .where(col(e.ward_id) == sa.bindparam("ward"), col(e.subject_id) == sa.bindparam("subject"))
        .order_by(col(e.id))
    )
