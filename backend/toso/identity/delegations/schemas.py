"""Request and response schemas of delegations."""

from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime, model_validator

from toso.authz.roles import Role
from toso.core.schemas import Read, Reason, Write

LONGEST = timedelta(days=366)


class DelegationWrite(Write):
    """One of one's own roles, lent to a colleague of the ward between two instants (the end does not count)."""

    to_user_id: UUID
    role: Role
    unit_id: UUID
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    reason: Reason

    @model_validator(mode="after")
    def _in_order(self) -> "DelegationWrite":
        if self.ends_at <= self.starts_at:
            raise ValueError("Thời điểm kết thúc phải sau thời điểm bắt đầu.")
        if self.ends_at - self.starts_at > LONGEST:
            raise ValueError("Ủy quyền không quá một năm.")
        return self


DelegationState = Literal["upcoming", "active", "over", "revoked"]


class DelegationRead(Read):
    """`state`: upcoming, active, over, revoked. `actions` holds "revoke" for who may take it back now."""

    id: UUID
    from_user_id: UUID
    from_name: str
    to_user_id: UUID
    to_name: str
    role: Role
    role_label: str
    unit_id: UUID
    unit_name: str
    starts_at: datetime
    ends_at: datetime
    reason: str
    revoked_at: datetime | None
    state: DelegationState
    actions: list[str]
    version: int
