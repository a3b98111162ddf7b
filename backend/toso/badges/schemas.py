"""Schemas of badges: what a phone gets, what a resident sends and sees, what whoever manages the team sees."""

from datetime import date, datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import StringConstraints

from toso.core.schemas import Read, Write
from toso.kit.labels import Labelled


class BadgeState(Labelled):
    VALID = "valid", "Đang dùng"
    ENDED = "ended", "Hết hiệu lực"
    REVOKED = "revoked", "Đã thu hồi"


class BadgeTake(Write):
    """`phone_id`: as the phone was named when its first PIN was set."""

    phone_id: UUID


class BadgeTakenRead(Read):
    """A badge as the phone keeps it under its lock. `key`: 256 bits in base64 under which it makes codes; `server_at`:
    by which clock; `address`: what stands before the handle and the code in what is scanned.
    """

    secret: ClassVar[bool] = True
    handle: str
    key: str
    full_name: str
    team_name: str
    ends_at: datetime
    server_at: datetime
    address: str


class BadgeCheck(Write):
    """The scanned text: ten letters that stand for the badge and eight of this half minute."""

    handle: Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=r"^[A-Z0-9]+$")]
    code: Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=r"^[A-Z0-9]+$")]


class BadgeCheckRead(Read):
    """Whose badge it is, or nothing: an unknown, an old, an ended and a revoked one are answered alike."""

    valid: bool
    full_name: str | None
    team_name: str | None
    today: date


class BadgeRead(Read):
    """A badge in the list of a team. `taken_at`: when the phone last asked for it; `reason`: why it was taken away."""

    id: UUID
    version: int
    member_id: UUID
    full_name: str
    taken_at: datetime
    ends_at: datetime
    state: BadgeState
    state_label: str
    reason: str
    actions: list[str]
