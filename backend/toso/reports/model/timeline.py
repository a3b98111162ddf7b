"""The timeline of submissions and reports: where their steps are kept, and how they are shown."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from toso.audit.steps import History, Row, Step, StepTable, timeline
from toso.core.schemas import Read
from toso.identity.queries import names_of
from toso.reports.model.period_tables import ReportingEvent

# Lines of a timeline that are no step of a workflow.
BESIDE = {"correct": "Mở đính chính, bổ sung", "restore": "Trả về số đã chốt, vì bản đính chính đã bỏ"}


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


def _event(row: Any, step: Step) -> ReportingEvent:
    return ReportingEvent(
        ward_id=row.ward_id,
        subject_id=row.id,
        unit_path=row.unit_path,
        step=step.name,
        from_state=step.before,
        to_state=step.after,
        reason=step.reason,
        actor_id=step.scope.actor.user_id,
        actor_name=step.scope.actor.full_name,
        acting_for_id=step.lender_id,
    )


EVENTS = History[Any](ReportingEvent, "subject_id", _event)


def past_of(session: Session, table: StepTable[Row], row: Row) -> list[StepRead]:
    """The steps of a submission or report, oldest first."""
    lines: list[ReportingEvent] = timeline(session, table, [row])[row.id]
    names = names_of(session, {line.acting_for_id for line in lines})
    states = table.workflow.states
    return [
        StepRead(
            step=line.step,
            label=table.label(line.step),
            from_state=states.get(line.from_state) or line.from_state,
            to_state=states.get(line.to_state) or line.to_state,
            reason=line.reason,
            actor_name=line.actor_name,
            acting_for=names.get(line.acting_for_id) if line.acting_for_id else None,
            at=line.at,
        )
        for line in lines
    ]
