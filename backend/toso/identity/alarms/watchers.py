"""Those who watch over a ward, its leaders and administrators, and telling them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.roles import Role
from toso.identity.grants import in_force
from toso.identity.tables import Assignment
from toso.kit.clock import today
from toso.notices.service import notify

WATCHERS = (Role.WARD_LEADER, Role.ADMINISTRATOR)


def tell_watchers(
    session: Session,
    ward_id: UUID,
    event: str,
    about: tuple[str, UUID],
    params: dict[str, Any],
    roles: Sequence[Role] = WATCHERS,
    *,
    group: str = "",
) -> None:
    """Tells everybody who holds one of the roles, also of their own act: it is the system that tells."""
    held = sa.select(col(Assignment.user_id)).where(
        col(Assignment.ward_id) == ward_id, col(Assignment.role).in_(roles), in_force(Assignment, today())
    )
    for user_id in sorted(set(session.execute(held).scalars())):
        notify(session, ward_id, user_id, event, about, params, by=None, group=group)
