"""Response schemas of pairs of households: alike, found to be two, made one."""

from datetime import date, datetime
from uuid import UUID

from toso.core.schemas import Read
from toso.households.register.schemas import HouseholdRow


class LikenessRead(Read):
    code: str
    label: str


class DuplicateRead(Read):
    """Two households that may be one; `score` 0–100."""

    one: HouseholdRow
    other: HouseholdRow
    score: int
    likenesses: list[LikenessRead]


class DuplicatesRead(Read):
    """The likeliest pairs that the person's last search found, at most fifty; `found_at`: when, null: none yet."""

    found_at: datetime | None
    running_job_id: UUID | None
    pairs: list[DuplicateRead]


class ApartRead(Read):
    """Two households that somebody found to be two, when and by whom."""

    id: UUID
    one: HouseholdRow
    other: HouseholdRow
    by_name: str
    at: datetime


class MergerRead(Read):
    """A merger as it stands: `household_id` went into `into_id`, with `persons` who would come back.

    `obstacles`: why it cannot be taken back, sentences; `notes`: what stays or is otherwise when it is.
    """

    household_id: UUID
    version: int
    code: str
    into_id: UUID
    into_version: int
    into_code: str
    duplicate: bool | None
    happened_on: date
    at: datetime
    by_name: str
    persons: int
    obstacles: list[str]
    notes: list[str]
