"""Request and response schemas of delegations."""

from datetime import datetime, timedelta
from uuid import UUID

from pydantic import AwareDatetime, model_validator

from toso.authz.roles import Role
from toso.core.schemas import Read, Reason, Write
from toso.identity.schemas import example

LONGEST = timedelta(days=366)
_EXAMPLE_ID = "01920000-0000-7000-8000-000000000001"


class DelegationWrite(Write):
    """One of one's own roles, lent to a colleague of the ward between two instants (the end does not count)."""

    model_config = example(
        {
            "to_user_id": _EXAMPLE_ID,
            "role": "ward_leader",
            "unit_id": _EXAMPLE_ID,
            "starts_at": "2024-08-01T00:00:00+07:00",
            "ends_at": "2024-08-08T00:00:00+07:00",
            "reason": "Đi công tác từ 01/8 đến 07/8/2024",
        }
    )
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
    state: str
    actions: list[str]
    version: int
