"""Materials, their versions and steps, where each was posted, and who was asked to read one."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, unit_path
from toso.kit.clock import now
from toso.materials.kinds import MaterialState, PostingState


def _of_material() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", "material_id"], ["material.ward_id", "material.id"])


class Material(WardRow, table=True):
    """Something to be said, sent or read, which a unit makes or has received.

    `kind`: a code of data/kinds.json. `lineage_id`: of the plan's task that it serves, through all editions.
    `approved_number`: the version that was approved last, None before. `counted_on`: the day on which it counts, of
    receipt or else of the first approval. `for_residents`: members
    show it at the doors, so that phones keep it.
    """

    __table_args__ = (
        sa.Index("ix_material_created", "ward_id", "created_at", "id"),
        sa.Index("ix_material_path", "ward_id", "unit_path", "counted_on"),
    )
    kind: str = Field(max_length=30, nullable=False)
    state: MaterialState = enum_column(MaterialState, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    title: str = Field(max_length=200, nullable=False)
    audience: str = Field(default="", max_length=200, nullable=False)
    for_residents: bool = Field(default=False, nullable=False)
    received_from: str = Field(default="", max_length=200, nullable=False)
    received_on: date | None = None
    lineage_id: UUID | None = None
    author_id: UUID = Field(nullable=False)
    approved_number: int | None = None
    counted_on: date | None = None


class MaterialVersion(WardRow, table=True):
    """The content of a material as it was handed over; never changed: what is written anew is the next number.

    `seconds`: how long a recording lasts. `in_force_from`, `in_force_to`: days of a rule, both inclusive.
    """

    __table_args__ = (_of_material(), sa.UniqueConstraint("ward_id", "material_id", "number"))
    material_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    number: int = Field(nullable=False)
    text: str = Field(default="", sa_type=sa.Text, nullable=False)
    url: str = Field(default="", max_length=500, nullable=False)
    file_id: UUID | None = None
    seconds: int | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None
    by_id: UUID = Field(nullable=False)


class MaterialStep(WardRow, table=True):
    """One step: who took it, when, why; only added to."""

    __table_args__ = (_of_material(), sa.Index("ix_material_step_material", "ward_id", "material_id", "id"))
    material_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    state: MaterialState = enum_column(MaterialState, nullable=False)
    note: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)


class MaterialPosting(WardRow, table=True):
    """A material posted, broadcast or handed over on a day, or planned for it; it counts for the unit that did it.

    `number`: of the version. `channel`: a code of data/channels.json; `place`: which group, page, station, `entry_id`:
    of the catalogue, where it was chosen there and not typed. `starts`:
    the hour ("06:30"), or "". `text`: as it was sent, where it differs. `reached`: about how many people it met.
    `to_unit_id`: to whom it was handed.
    """

    __table_args__ = (
        _of_material(),
        sa.Index("ix_material_posting_material", "ward_id", "material_id", "on", "id"),
        sa.Index("ix_material_posting_path", "ward_id", "unit_path", "on"),
    )
    material_id: UUID = Field(nullable=False)
    number: int = Field(nullable=False)
    state: PostingState = enum_column(PostingState, nullable=False)
    channel: str = Field(max_length=30, nullable=False)
    place: str = Field(default="", max_length=200, nullable=False)
    entry_id: UUID | None = None
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    to_unit_id: UUID | None = Field(default=None, foreign_key="unit.id")
    on: date = Field(nullable=False)
    starts: str = Field(default="", max_length=5, nullable=False)
    url: str = Field(default="", max_length=500, nullable=False)
    text: str = Field(default="", max_length=4_000, nullable=False)
    reached: int | None = None
    withdrawn_reason: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)


class MaterialReceipt(WardRow, table=True):
    """Somebody asked to read a version; `unit_path` is that of the person's own unit.

    `person_id` is the account, or for a member of a team without one the member. `confirmed_on`: the day they said that
    they have read it, None before; `paper_by_id`: who entered it from a signed paper.
    """

    __table_args__ = (
        _of_material(),
        sa.UniqueConstraint("ward_id", "material_id", "number", "person_id"),
        sa.Index("ix_material_receipt_user", "ward_id", "user_id"),
        sa.Index("ix_material_receipt_path", "ward_id", "unit_path", "confirmed_on"),
    )
    material_id: UUID = Field(nullable=False)
    number: int = Field(nullable=False)
    person_id: UUID = Field(nullable=False)
    user_id: UUID | None = None
    member_id: UUID | None = None
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    due_on: date | None = None
    confirmed_on: date | None = None
    paper_by_id: UUID | None = None
