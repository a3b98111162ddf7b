"""Request and response schemas of received documents."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from toso.core.schemas import Read, Write
from toso.documents.kinds import DocumentKind


class DeliveryRow(Read):
    """A document in the inbox of a unit; `unread` until somebody of the unit opened it. `succeeded_by`: number and
    symbol of what is in force in its place, "" where nothing is.
    """

    id: UUID
    document_id: UUID
    kind: DocumentKind
    kind_label: str
    code: str
    issued_on: date
    summary: str
    signer_name: str
    unit_name: str
    purpose: str
    recalled: bool
    succeeded_by: str
    unread: bool
    delivered_at: datetime
    acknowledged_at: datetime | None
    version: int


class DeliveryRead(DeliveryRow):
    """A received document with who opened and who acknowledged it; `actions`: what this person may do."""

    unit_id: UUID
    opened_at: datetime | None
    opened_by: str
    acknowledged_by: str
    actions: list[str]


class InboxCountRead(Read):
    """Counts of a person's inbox: not opened yet; opened or not, not acknowledged yet."""

    unread: int
    waiting: int


class AddressedRead(Read):
    """One unit that an issued document went to, as the sender sees it; `days`: since it went, while it waits."""

    id: UUID
    unit_id: UUID
    unit_name: str
    named_as: str
    purpose: str
    delivered_at: datetime
    opened_at: datetime | None
    acknowledged_at: datetime | None
    acknowledged_by: str
    days: int | None
    version: int


class DeliveriesRead(Read):
    """Where an issued document went; `outside`: lines of Nơi nhận that are no unit of the ward."""

    units: list[AddressedRead]
    outside: list[str]
    waiting: int
    actions: list[str]


class DeliverWrite(Write):
    """Units that Nơi nhận means and the product did not find by name."""

    unit_ids: list[UUID] = Field(min_length=1, max_length=100)
