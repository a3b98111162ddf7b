"""Request and response schemas of help that another system pushes."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import FieldProblem, Read, Write
from toso.households.assistance.record_events import RecordState
from toso.households.assistance.schemas import HelpWrite

ExternalId = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9._:/-]+$")]


class HelpRecordWrite(HelpWrite):
    """A help entry with the sender's own number of it. `unit_id` (asked for): who helped, in the sender's
    units.
    """

    external_id: ExternalId


class HelpRecordsWrite(Write):
    items: Annotated[list[HelpRecordWrite], Field(min_length=1, max_length=500)]


class HelpRecordRead(Read):
    """`refused`: the register's keepers say that it is nobody of here. With whom a record was matched is not told."""

    id: UUID
    external_id: str
    state: RecordState
    version: int


class HelpRecordSaidRead(Read):
    """The record, or why there is none."""

    external_id: str
    record: HelpRecordRead | None
    code: str | None
    title: str | None
    errors: list[FieldProblem]


class HelpRecordsSaidRead(Read):
    """An answer for each, in the order in which they were sent."""

    items: list[HelpRecordSaidRead]


class HelpRecordsRead(Read):
    items: list[HelpRecordRead]
