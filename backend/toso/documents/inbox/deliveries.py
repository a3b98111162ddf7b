"""Putting an issued document into the inboxes of the units that it names."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.content import OfficialDocument
from toso.documents.inbox.directory import Asked, Directory, Found
from toso.documents.inbox.tables import Delivery
from toso.documents.tables import Document
from toso.kit.clock import today


def deliver(session: Session, document: Document, content: OfficialDocument, directory: Directory) -> list[Delivery]:
    """To whom Nơi nhận and Kính gửi name; "Như trên" stands for Kính gửi. Each unit gets it once."""
    purposes = {line.name: line.purpose for line in content.recipients}
    names = [*content.addressees, *purposes]
    asked = Asked(document.ward_id, names, document.issued_on or today(), document.source_kind, document.source_id)
    return put(session, document, directory.addressed(session, asked), purposes)


def put(
    session: Session, document: Document, founds: Iterable[Found], purposes: dict[str, str] | None = None
) -> list[Delivery]:
    """Adds deliveries to units that do not have the document yet; a unit keeps every line that means it."""
    here, rows = set(units_of(session, document)), dict[UUID, Delivery]()
    for unit in founds:
        if unit.unit_id in rows:
            row = rows[unit.unit_id]
            row.named_as = f"{row.named_as}\n{unit.named_as}"
        elif unit.unit_id not in here:
            rows[unit.unit_id] = Delivery(
                ward_id=document.ward_id,
                document_id=document.id,
                unit_id=unit.unit_id,
                unit_path=unit.unit_path,
                unit_name=unit.unit_name,
                named_as=unit.named_as,
                purpose=(purposes or {}).get(unit.named_as, ""),
            )
    session.add_all(rows.values())
    session.flush()
    return list(rows.values())


def units_of(session: Session, document: Document) -> list[UUID]:
    query = sa.select(col(Delivery.unit_id)).where(
        col(Delivery.ward_id) == document.ward_id, col(Delivery.document_id) == document.id
    )
    return list(session.execute(query).scalars())
