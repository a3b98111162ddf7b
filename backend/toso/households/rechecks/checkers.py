"""Choice of who checks a household: somebody who may, there, and who neither visited it nor typed the visit in."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.matrix import ALLOW
from toso.authz.roles import Reach
from toso.identity.grants import in_force
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import today
from toso.organisation.tables import TeamMember
from toso.organisation.teams.queries import member_on


@dataclass(frozen=True)
class Checker:
    """A person who may record re-checks below `path`."""

    user_id: UUID
    path: str

    def reaches(self, unit_path: str) -> bool:
        return unit_path == self.path or unit_path.startswith(f"{self.path}.")


@dataclass
class Checkers:
    """The checkers of a ward and how many households each has got."""

    known: list[Checker]
    load: Counter[UUID] = field(default_factory=Counter)

    def pick(self, unit_path: str, not_these: Collection[UUID | None]) -> UUID | None:
        """The nearest one, of those equally near whoever has least to do; None if there is nobody else."""
        able = [c for c in self.known if c.reaches(unit_path) and c.user_id not in not_these]
        if not able:
            return None
        best = min(able, key=lambda c: (-len(c.path), self.load[c.user_id], c.user_id))
        self.load[best.user_id] += 1
        return best.user_id


def checkers_of(session: Session, ward_id: UUID, ward_path: str) -> Checkers:
    """Everybody who holds today a role that may record re-checks."""
    allowed = ALLOW[Action.RECHECK_RECORD]
    query = (
        sa.select(col(Assignment.user_id), col(Assignment.role), col(Assignment.unit_path))
        .join(UserAccount, col(UserAccount.id) == col(Assignment.user_id))
        .where(
            col(Assignment.ward_id) == ward_id,
            col(Assignment.role).in_(list(allowed)),
            in_force(Assignment, today()),
            col(UserAccount.disabled_at).is_(None),
        )
    )
    return Checkers(
        [
            Checker(row.user_id, ward_path if allowed[row.role] is Reach.WARD else row.unit_path)
            for row in session.execute(query)
        ]
    )


def teammates(session: Session, ward_id: UUID, user_id: UUID) -> set[UUID | None]:
    """The accounts that are in a team with this one today, itself among them."""
    own = sa.select(col(TeamMember.team_id)).where(
        col(TeamMember.ward_id) == ward_id, col(TeamMember.user_id) == user_id, member_on(today())
    )
    query = sa.select(col(TeamMember.user_id)).where(
        col(TeamMember.ward_id) == ward_id, col(TeamMember.team_id).in_(own), member_on(today())
    )
    return {user_id, *session.execute(query).scalars()}
