"""Request and response schemas of the feeds of a plan's tasks."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, Write

Code = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,30}$")]


class FeedLineWrite(Write):
    """`code`: of the list that comes with the answer. `need`: how many complete the task; null: as many people as were
    asked, or all that there are. `weight`: its share beside the task's other feeds.
    """

    code: Code
    need: Annotated[int, Field(ge=1, le=10_000)] | None = None
    weight: Annotated[int, Field(ge=1, le=100)] = 1


class TaskFeedsWrite(Write):
    """The feeds of one task; [] settles that only people write its progress."""

    lineage_id: UUID
    feeds: list[FeedLineWrite] = Field(max_length=10)


class PlanFeedsWrite(Write):
    """The tasks that are settled; others stay as they are."""

    tasks: list[TaskFeedsWrite] = Field(min_length=1, max_length=200)


class FeedKindRead(Read):
    """`of_asked`: it may need as many people as were asked, or all teams of the ward."""

    code: str
    label: str
    of_asked: bool


class FeedLineRead(Read):
    code: str
    label: str
    need: int | None
    weight: int


class TaskFeedsRead(Read):
    """`feeds`: as settled, or as the words of the task propose where nobody settled it."""

    lineage_id: UUID
    ref: str
    text: str
    settled: bool
    feeds: list[FeedLineRead]


class PlanFeedsRead(Read):
    """`version`: of the plan, for the change."""

    version: int
    may_change: bool
    kinds: list[FeedKindRead]
    tasks: list[TaskFeedsRead]
