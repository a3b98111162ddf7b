"""Entries of the catalogue, and what of other domains each is linked to."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.catalogue.kinds import Value
from toso.core.columns import WardRow, json_column, unit_path


class CatalogueEntry(WardRow, table=True):
    """Something that exists from a day to a day (both inclusive, open end = None), kept by a unit.

    `kind`: a code of data/kinds.json; `fields`: its values by code, as the kind checks them. `confirmed_by_id`: who
    confirmed one that rests on a text of the law; None: unverified, or nothing to confirm.
    """

    __table_args__ = (sa.Index("ix_catalogue_entry_kind", "ward_id", "kind", "name", "id"),)
    kind: str = Field(max_length=30, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=200, nullable=False)
    fields: dict[str, Value] = json_column()
    note: str = Field(default="", max_length=1_000, nullable=False)
    valid_from: date | None = None
    valid_to: date | None = None
    confirmed_by_id: UUID | None = None
    confirmed_on: date | None = None


class CatalogueLink(WardRow, table=True):
    """An entry linked to a row of another domain. `role`: what it is to that row ("about", "base")."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "entry_id"], ["catalogue_entry.ward_id", "catalogue_entry.id"]),
        sa.UniqueConstraint("ward_id", "subject_kind", "subject_id", "role", "entry_id"),
        sa.Index("ix_catalogue_link_entry", "ward_id", "entry_id", "subject_kind"),
    )
    entry_id: UUID = Field(nullable=False)
    subject_kind: str = Field(max_length=30, nullable=False)
    subject_id: UUID = Field(nullable=False)
    role: str = Field(max_length=20, nullable=False)
    unit_path: str = unit_path(nullable=False)
