"""Files that rows of the domains name: whoever reads such a row opens its file, whoever sent it."""

from uuid import UUID

from sqlmodel import Session

from toso.activities.reach import shows_file as attendance_shows
from toso.authz.actor import Actor
from toso.money.queries import shows_file as money_shows
from toso.plans.tasks.reach import shows_file as progress_shows


def shown_to(session: Session, actor: Actor, file_id: UUID) -> bool:
    """Whether a row that the person reads names this file of their ward."""
    return any(shows(session, actor, file_id) for shows in (attendance_shows, progress_shows, money_shows))
