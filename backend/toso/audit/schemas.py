"""Response schemas of the audit log."""

from datetime import datetime
from typing import Any
from uuid import UUID

from toso.core.schemas import Read


class AuditEventRead(Read):
    """One act; names of changed fields, never their values. `acting_for`: who lent the right that was used."""

    seq: int
    at: datetime
    actor_id: UUID | None
    actor_name: str
    acting_for_id: UUID | None
    acting_for_name: str | None
    action: str
    action_label: str
    object_kind: str
    object_label: str
    object_id: UUID | None
    unit_path: str
    fields: list[str]
    note: dict[str, Any]
    request_id: str


class AuditActionRead(Read):
    action: str
    label: str


class ChainRead(Read):
    """Whether the chain of this ward's audit log holds, and its head (to be kept elsewhere).

    `verified_seq`: up to which row; less than `seq` while the regular check has not come to the end. `checked_at`: when
    that check ran last; `faults`: what it found, a sentence each.
    """

    whole: bool
    broken_at: int | None
    seq: int
    chain: str
    verified_seq: int
    checked_at: datetime | None
    faults: list[str]
