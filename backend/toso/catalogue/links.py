"""Links from rows of other domains to entries: which platform a difficulty is about, on which target one rests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.catalogue.tables import CatalogueEntry, CatalogueLink
from toso.core.problems import Malformed


@dataclass(frozen=True)
class Subject:
    """A row of another domain, of the unit at `unit_path`; `role`: what its entries are to it."""

    kind: str
    id: UUID
    unit_path: str
    role: str


def set_links(session: Session, scope: Scope, subject: Subject, kind: str, entry_ids: Sequence[UUID]) -> list[UUID]:
    """Links the subject to these entries and no others; the ids that came or went. Raises Malformed naming `entry_ids`
    for one that is none of the kind.
    """
    e = CatalogueEntry
    known = sa.select(col(e.id)).where(col(e.ward_id) == scope.ward_id, col(e.kind) == kind, col(e.id).in_(entry_ids))
    wanted = set(session.execute(known).scalars())
    if wanted != set(entry_ids):
        raise Malformed(fields={"entry_ids": "Có mục không có trong danh mục."})
    there = {row.entry_id: row for row in session.execute(_of(scope.ward_id, subject)).scalars()}
    for own in there.keys() - wanted:
        record_row(session, scope, "catalogue_link", there[own], note={"step": "remove"})
        session.delete(there[own])
    for own in sorted(wanted - there.keys()):
        link = CatalogueLink(
            ward_id=scope.ward_id,
            entry_id=own,
            subject_kind=subject.kind,
            subject_id=subject.id,
            role=subject.role,
            unit_path=subject.unit_path,
        )
        session.add(link)
        record_row(session, scope, "catalogue_link", link, note={"step": "add"})
    session.flush()
    return sorted(wanted ^ there.keys())


def _of(ward_id: UUID, subject: Subject) -> Any:
    link = CatalogueLink
    return sa.select(link).where(
        col(link.ward_id) == ward_id,
        col(link.subject_kind) == subject.kind,
        col(link.subject_id) == subject.id,
        col(link.role) == subject.role,
    )


def entries_of(
    session: Session, ward_id: UUID, subject_kind: str, role: str, subject_ids: Iterable[UUID]
) -> dict[UUID, list[CatalogueEntry]]:
    """The entries of each subject, by name, in one query."""
    link, entry, found = CatalogueLink, CatalogueEntry, {own: [] for own in subject_ids}
    query = (
        sa.select(col(link.subject_id), entry)
        .join(entry, sa.and_(col(entry.ward_id) == col(link.ward_id), col(entry.id) == col(link.entry_id)))
        .where(
            col(link.ward_id) == ward_id,
            col(link.subject_kind) == subject_kind,
            col(link.role) == role,
            col(link.subject_id).in_(found),
        )
        .order_by(col(entry.name), col(entry.id))
    )
    for own, row in session.execute(query) if found else ():
        found[own].append(row)
    return found
