"""Scope of a job: the rights of the person who ordered it, as they are now."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import Forbidden
from toso.identity.grants import grants_from, held_now
from toso.identity.tables import UserAccount
from toso.jobs.claim import JobContext

# The action that the making of each kind asks for. Others show what is one's own, or finish what was decided when they
# were ordered.
RIGHTS: dict[str, Action] = {
    "activity.sign_in": Action.ACTIVITY_WRITE,
    "assessment.sheet": Action.ASSESSMENT_READ,
    "campaign.poster": Action.ACTIVITY_READ,
    "document.register_print": Action.DOCUMENT_READ,
    "dossier.export": Action.DOCUMENT_FOLLOW,
    "draft.preview": Action.DRAFT_READ,
    "handover.minutes": Action.TEAM_WORKLOAD,
    "help.poster": Action.HELP_MATCH,
    "household.duplicates": Action.HOUSEHOLD_MANAGE,
    "household.export": Action.HOUSEHOLD_EXPORT,
    "household.import.accept": Action.HOUSEHOLD_IMPORT,
    "household.import.check": Action.HOUSEHOLD_IMPORT,
    "household.import.undo": Action.HOUSEHOLD_IMPORT,
    "invitation.cards": Action.INVITE,
    "material.log": Action.MATERIAL_READ,
    "money.sheet": Action.MONEY_READ,
    "paper.sheets": Action.PAPER_ENTER,
    "report.batch": Action.BATCH_MAKE,
    "report.live_preview": Action.REPORT_READ,
    "report.preview": Action.REPORT_READ,
    "submission.form": Action.SUBMISSION_READ,
    "team.list": Action.TEAM_MANAGE,
    "voice.file": Action.MESSAGE_READ,
    "voice.picture": Action.MESSAGE_READ,
}


def check_right(context: JobContext) -> Scope | None:
    """Before the handler of a kind: who lost the role while the job waited gets no file. Raises Forbidden."""
    return context.in_read(lambda session: scope_of_owner(session, context)) if context.kind in RIGHTS else None


def scope_of_owner(session: Session, context: JobContext) -> Scope:
    """Reach of the right that its kind asks for, as the owner of the job holds it now; raises Forbidden without one."""
    action = RIGHTS[context.kind]
    if context.owner_id is None:
        raise Forbidden
    known = sa.select(col(UserAccount.full_name)).where(
        col(UserAccount.id) == context.owner_id, col(UserAccount.disabled_at).is_(None)
    )
    name = session.execute(known).scalar_one_or_none()
    grants = [g for g in grants_from(held_now(session, context.owner_id)) if g.ward_id == context.ward_id]
    actor = Actor(user_id=context.owner_id, full_name=name or "", grants=tuple(grants))
    if name is None or not actor.may(action):
        raise Forbidden
    return actor.scope(action)
