"""Words of a visit sheet that a ward chooses in its catalogue: needs that are asked, kinds of fraud that are warned of.

A sheet says them by code: that of the list that comes with the system (needs.json), or the id of an entry. What was
offered once stays understood, since phones send late.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.catalogue.tables import CatalogueEntry
from toso.households.model.needs import needs

NEED, WARNING = "need", "warning"


class WarningKind(NamedTuple):
    """A kind of fraud; `advice`: what is said about it at the door."""

    code: str
    label: str
    advice: str


@dataclass(frozen=True)
class VisitWords:
    """`needs`, `warnings`: those offered on a day; `known_needs`, `known_warnings`: all that a sheet may hold;
    `labels`: of all of them, by code.
    """

    needs: Mapping[str, str]
    warnings: Sequence[WarningKind]
    known_needs: Collection[str]
    known_warnings: Collection[str]
    labels: Mapping[str, str]


def words_said(session: Session, ward_id: UUID, on: date, codes: Collection[str]) -> VisitWords:
    """As `read_words`, without asking the database for sheets that say words of the system alone."""
    return read_words(session, ward_id, on) if set(codes) - needs().keys() else _OF_THE_SYSTEM


def read_words(session: Session, ward_id: UUID, on: date) -> VisitWords:
    """The words of a ward on a day: its own needs, if it has any, in place of those that come with the system."""
    e = CatalogueEntry
    query = sa.select(col(e.id), col(e.kind), col(e.name), col(e.fields), col(e.valid_from), col(e.valid_to)).where(
        col(e.ward_id) == ward_id, col(e.kind).in_((NEED, WARNING))
    )
    rows = session.execute(query.order_by(col(e.name), col(e.id))).all()
    valid = [r for r in rows if (r.valid_from or on) <= on <= (r.valid_to or on)]
    own = {str(r.id): r.name for r in valid if r.kind == NEED}
    return VisitWords(
        needs=own or needs(),
        warnings=[WarningKind(str(r.id), r.name, str(r.fields.get("advice", ""))) for r in valid if r.kind == WARNING],
        known_needs={*needs(), *(str(r.id) for r in rows if r.kind == NEED)},
        known_warnings={str(r.id) for r in rows if r.kind == WARNING},
        labels={**needs(), **{str(r.id): r.name for r in rows}},
    )


_OF_THE_SYSTEM = VisitWords(needs=needs(), warnings=(), known_needs=needs(), known_warnings=(), labels=needs())
