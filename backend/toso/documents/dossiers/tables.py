"""Dossiers of documents."""

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, unit_path


class Dossier(WardRow, table=True):
    """A file of documents of one matter in one year; `notation` is its number and symbol ("01.CĐS").

    Which documents lie in it stands in their lines of the register: a document lies in one dossier at most.
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "year", "notation"),)
    unit_path: str = unit_path(nullable=False)
    year: int = Field(nullable=False)
    notation: str = Field(max_length=20, nullable=False)
    title: str = Field(max_length=300, nullable=False)
