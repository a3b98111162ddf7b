"""Scope of a job: the rights of the person who ordered it, as they are now."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import Forbidden
from toso.identity.grants import grants_from, held_now
from toso.identity.tables import UserAccount
from toso.jobs.claim import JobContext

# The kinds whose file is for who ordered it, and the action that its making asks for; all others ask in their handlers,
# show what is one's own, or finish what was decided when they were ordered.
RIGHTS: dict[str, Action] = {
    "document.register_print": Action.DOCUMENT_READ,
    "dossier.export": Action.DOCUMENT_FOLLOW,
    "draft.preview": Action.DRAFT_READ,
    "handover.minutes": Action.TEAM_WORKLOAD,
    "help.poster": Action.HELP_MATCH,
    "paper.sheets": Action.PAPER_ENTER,
    "report.batch": Action.BATCH_MAKE,
    "report.live_preview": Action.REPORT_READ,
    "report.preview": Action.REPORT_READ,
    "submission.form": Action.SUBMISSION_READ,
    "team.list": Action.TEAM_MANAGE,
    "voice.file": Action.MESSAGE_READ,
    "voice.picture": Action.MESSAGE_READ,
}


def check_right(kind: str, context: JobContext) -> None:
    """Before the handler of a kind: who lost the role while the job waited gets no file. Raises Forbidden."""
    if kind in RIGHTS:
        context.in_read(lambda session: scope_of_owner(session, context, RIGHTS[kind]))


def scope_of_owner(session: Session, context: JobContext, action: Action) -> Scope:
    """The scope of `action` for the owner of a job. Raises Forbidden when they may not do it any more."""
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
