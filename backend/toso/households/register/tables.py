"""Counters of household codes, the journal of what happened with the reasons given, pairs found to be two."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, unit_path
from toso.households.model.kinds import MoveReason
from toso.kit.labels import Labelled


class HouseholdCounter(Table, table=True):
    """The last number given to a code with this prefix in a ward: of households ("KP1" → KP1-0042), of requests about
    one's data ("YC-2026") and of breaches ("VP-2026").
    """

    ward_id: UUID = Field(primary_key=True)
    prefix: str = Field(primary_key=True, max_length=20)
    last: int = Field(default=0, nullable=False)


class ChangeAct(Labelled):
    CREATED = "created", "Ghi vào sổ"
    EDITED = "edited", "Sửa thông tin hộ"
    PERSON_ADDED = "person_added", "Thêm nhân khẩu"
    PERSON_EDITED = "person_edited", "Sửa thông tin nhân khẩu"
    PERSON_LEFT = "person_left", "Nhân khẩu rời hộ"
    PERSON_CAME = "person_came", "Nhân khẩu chuyển đến hoặc trở lại"
    PERSON_MOVED = "person_moved", "Nhân khẩu chuyển sang hộ khác"
    MOVED = "moved", "Chuyển địa chỉ"
    CLOSED = "closed", "Kết thúc"
    REOPENED = "reopened", "Mở lại"
    SPLIT = "split", "Tách hộ"
    MERGED = "merged", "Nhập hộ"
    UNMERGED = "unmerged", "Hoàn tác nhập hộ"
    UNIMPORTED = "unimported", "Hoàn tác nhập từ tệp"
    OBSERVED = "observed", "Ghi nhận trạng thái"
    RETRACTED = "retracted", "Rút lại một ghi nhận"


class HouseholdChange(WardRow, table=True):
    """One act on a household or a person of it; only added to. `reason` is what the keeper wrote, `cause` its kind.

    `event_id`: the import that it came or went with, or the observation that takes one back;
    `source`: where in the file (import_sources.py).
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "household_id"], ["household.ward_id", "household.id"]),
        sa.Index("ix_household_change_household", "ward_id", "household_id", "id"),
    )
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    person_id: UUID | None = None
    act: ChangeAct = enum_column(ChangeAct, nullable=False)
    cause: MoveReason | None = enum_column(MoveReason, default=None, nullable=True)
    happened_on: date = Field(nullable=False)
    reason: str = Field(default="", max_length=500, nullable=False)
    by_id: UUID | None = None
    event_id: UUID | None = None
    source: str | None = Field(default=None, sa_type=sa.Text)


class NotDuplicate(WardRow, table=True):
    """Two households that look alike and that somebody found to be two; `one_id` sorts before `other_id`."""

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "one_id", "other_id"),
        sa.ForeignKeyConstraint(["ward_id", "one_id"], ["household.ward_id", "household.id"]),
        sa.ForeignKeyConstraint(["ward_id", "other_id"], ["household.ward_id", "household.id"]),
    )
    one_id: UUID = Field(nullable=False)
    other_id: UUID = Field(nullable=False)
    by_id: UUID | None = None
