"""Reading of the catalogue: page by page, one entry, and which khu phố lack what each should have."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor, Scope
from toso.catalogue import schemas
from toso.catalogue.kinds import KINDS
from toso.catalogue.reach import get_entry, valid_on
from toso.catalogue.tables import CatalogueEntry
from toso.catalogue.views import entry_reads
from toso.core.paging import Order, page
from toso.core.problems import Malformed
from toso.core.schemas import Page
from toso.kit.clock import today
from toso.organisation.queries import neighbourhoods

_NO_KIND = {"kind": "Không có loại này."}


@dataclass(frozen=True)
class EntryFilter:
    """Filters of a list; None leaves one out. `past`: also what is no longer, or not yet, valid."""

    kind: str | None = None
    unit_id: UUID | None = None
    past: bool = False


def list_kinds() -> list[schemas.EntryKindRead]:
    return [schemas.EntryKindRead.model_validate(one) for one in KINDS.values()]


def page_of_entries(
    session: Session,
    scope: Scope,
    criteria: EntryFilter,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.CatalogueEntryRead]:
    """By kind and name. Raises Malformed for a kind that there is not."""
    if criteria.kind and criteria.kind not in KINDS:
        raise Malformed(fields=_NO_KIND)
    e = CatalogueEntry
    asked: list[Any] = [col(e.kind) == criteria.kind] if criteria.kind else []
    asked += [col(e.unit_id) == criteria.unit_id] if criteria.unit_id else []
    asked += [] if criteria.past else [valid_on(today())]
    query = sa.select(e).where(col(e.ward_id) == scope.ward_id, scope.where(e.unit_path), *asked)
    order = Order.ascending(col(e.kind), col(e.name), col(e.id), name="entry")
    read = _reader(session, scope.actor)
    return page(session, query, order, cursor, limit, read, since=updated_since)


def _reader(session: Session, actor: Actor) -> Any:
    def read(rows: Sequence[CatalogueEntry]) -> list[schemas.CatalogueEntryRead]:
        return entry_reads(session, actor, rows)

    return read


def show_one(session: Session, scope: Scope, entry_id: UUID) -> schemas.CatalogueEntryRead:
    """Raises NotFound for one out of reach."""
    row = get_entry(session, scope.ward_id, entry_id)
    scope.require(row.unit_path)
    return entry_reads(session, scope.actor, [row])[0]


def coverage(session: Session, scope: Scope, kind: str) -> schemas.CatalogueCoverageRead:
    """Raises Malformed for a kind of which not every khu phố should have one."""
    if kind not in KINDS or not KINDS[kind].each_neighbourhood:
        raise Malformed(fields=_NO_KIND)
    expected = [one for one in neighbourhoods(session, scope.ward_id, today()) if scope.covers(one.path)]
    have = units_with(session, scope.ward_id, kind, today())
    missing = [
        schemas.CatalogueMissingUnitRead(unit_id=one.id, unit_name=one.name) for one in expected if one.id not in have
    ]
    return schemas.CatalogueCoverageRead(
        kind=kind, units=len(expected) - len(missing), expected=len(expected), missing=missing
    )


def units_with(session: Session, ward_id: UUID, kind: str, on: date) -> set[UUID]:
    """The units that have an entry of a kind, valid on a day."""
    e = CatalogueEntry
    query = sa.select(col(e.unit_id)).where(col(e.ward_id) == ward_id, col(e.kind) == kind, valid_on(on))
    return set(session.execute(query.distinct()).scalars())
