"""Documents that the demonstration ward is writing: a decision that waits for approval, an invitation just begun."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.drafts import schemas, service
from toso.drafts.kinds import Template

if TYPE_CHECKING:
    from toso.demo.build import Stage


def write_drafts(stage: "Stage") -> None:
    """The office submits the decision on the teams and has begun to write an invitation."""
    decision = stage.act("ha", Action.DRAFT_WRITE, date(2024, 8, 7), partial(_begun, template=Template.TEAM_DECISION))
    stage.act("ha", Action.DRAFT_WRITE, date(2024, 8, 8), partial(_submitted, draft_id=decision))
    stage.act("ha", Action.DRAFT_WRITE, date(2024, 8, 8), partial(_begun, template=Template.INVITATION))


def _begun(session: Session, scope: Scope, template: Template) -> UUID:
    return service.create_draft(session, scope, schemas.DraftCreate(template=template)).id


def _submitted(session: Session, scope: Scope, draft_id: UUID) -> None:
    service.submit_draft(session, scope, draft_id, 1)
