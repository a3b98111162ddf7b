"""Ties between members of teams and accounts: who gets an account is the same person in what was written before."""

from uuid import UUID

from sqlmodel import Session

from toso.core.row_versions import touch
from toso.jobs.claim import enqueue
from toso.organisation.tables import TeamMember

KIND = "member.tie"


def tie(session: Session, member: TeamMember, user_id: UUID) -> None:
    """Makes an account the member's; the caller records it."""
    if member.user_id == user_id:
        return
    member.user_id = user_id
    touch(member)
    session.add(member)
    tell_lists(session, member)


def tell_lists(session: Session, member: TeamMember) -> None:
    """By a job: lists of people stand in domains above."""
    enqueue(session, member.ward_id, KIND, None, {"member_id": str(member.id)}, one_per_owner=False)
