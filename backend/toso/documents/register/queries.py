"""Reading of the register of outgoing documents and of what belongs to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.kinds import DocumentKind
from toso.documents.queries import destinations, get_document, replacements_of, row_of, visible
from toso.documents.register.relations import relations_of
from toso.documents.register.schemas import (
    LineRead,
    RegisterRow,
    RelationRead,
    SavedSearchRead,
    SchemeRead,
)
from toso.documents.register.tables import RegisterLine, SavedSearch
from toso.documents.signing.standings import standings_of
from toso.documents.tables import Document, DocumentState, NumberScheme
from toso.kit.dates import numeric
from toso.kit.text import search_tokens

_ORDER = Order.ascending(Document.series, Document.number, Document.id, name="register")


@dataclass(frozen=True)
class RegisterQuery:
    """Filters of the register; None and "" leave one out. `waiting`: not handed on yet."""

    year: int
    kind: DocumentKind | None = None
    state: DocumentState | None = None
    q: str = ""
    dossier_id: UUID | None = None
    waiting: bool = False


def _asked(scope: Scope, criteria: RegisterQuery) -> Any:
    query = (
        sa.select(Document, RegisterLine)
        .join(
            RegisterLine,
            sa.and_(
                col(RegisterLine.ward_id) == col(Document.ward_id), col(RegisterLine.document_id) == col(Document.id)
            ),
        )
        .where(visible(scope), col(Document.year) == criteria.year, col(Document.number).is_not(None))
    )
    if criteria.kind is not None:
        query = query.where(col(Document.kind) == criteria.kind)
    if criteria.state is not None:
        query = query.where(col(Document.state) == criteria.state)
    if criteria.dossier_id is not None:
        query = query.where(col(RegisterLine.dossier_id) == criteria.dossier_id)
    if criteria.waiting:
        query = query.where(col(RegisterLine.handed_on).is_(None))
    for token in search_tokens(criteria.q):
        query = query.where(col(RegisterLine.search).contains(token, autoescape=True))
    return query


def page_of_register(
    session: Session,
    scope: Scope,
    criteria: RegisterQuery,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[RegisterRow]:
    """The lines of a year by series and number; withdrawn documents keep theirs."""
    return page(
        session, _asked(scope, criteria), _ORDER, cursor, limit, lambda rows: _shown(session, rows), since=updated_since
    )


def whole_register(session: Session, scope: Scope, criteria: RegisterQuery) -> list[RegisterRow]:
    """Every line that the filters leave, for print."""
    return _shown(session, session.execute(_ORDER.after(_asked(scope, criteria), None)).all())


def _shown(session: Session, rows: Sequence[Any]) -> list[RegisterRow]:
    if not rows:
        return []
    relations = relations_of(session, rows[0][0].ward_id, [document.id for document, _ in rows])
    documents = [document for document, _ in rows]
    standings, later = standings_of(session, documents), replacements_of(session, documents)
    return [
        _row(row_of(one, standings.get(one.id), later.get(one.id, "")), one, line, relations.get(one.id, []))
        for one, line in rows
    ]


def _row(
    shown: dict[str, object], document: Document, line: RegisterLine, relations: list[RelationRead]
) -> RegisterRow:
    return RegisterRow.model_validate(
        {
            **shown,
            "recipients": destinations(document),
            "line": LineRead.model_validate(line),
            "relations": relations,
            "remarks": "; ".join(_remarks(document, line, relations)),
        }
    )


def _remarks(document: Document, line: RegisterLine, relations: Sequence[RelationRead]) -> Iterator[str]:
    """The last column: what became of the document, then what people noted."""
    if document.state is DocumentState.RECALLED:
        yield f"Đã thu hồi{_of_day(document.recalled_on)}"
    yield from (f"{one.label} {one.code}{_of_day(one.issued_on)}" for one in relations)
    if line.note:
        yield line.note


def _of_day(day: date | None) -> str:
    return f" ngày {numeric(day)}" if day else ""


def agency_of(session: Session, ward_id: UUID) -> str:
    """The agency as the newest numbered document names it; the units themselves live on a higher floor."""
    query = sa.select(col(Document.content)).where(col(Document.ward_id) == ward_id, col(Document.number).is_not(None))
    found = session.execute(query.order_by(col(Document.id).desc()).limit(1)).scalar()
    return str(found["letterhead"]["name"]) if found else ""


def get_line(session: Session, scope: Scope, document_id: UUID) -> tuple[Document, RegisterLine]:
    """A numbered document with its line. Raises NotFound."""
    document = get_document(session, scope, document_id)
    query = sa.select(RegisterLine).where(
        col(RegisterLine.ward_id) == document.ward_id, col(RegisterLine.document_id) == document.id
    )
    line = session.execute(query).scalar_one_or_none()
    if line is None:
        raise NotFound("Văn bản chưa có số nên chưa vào sổ.")
    return document, line


def show_line(session: Session, scope: Scope, document_id: UUID) -> RegisterRow:
    document, line = get_line(session, scope, document_id)
    return _shown(session, [(document, line)])[0]


def scheme_of(session: Session, scope: Scope, unit_id: UUID) -> SchemeRead:
    scheme = session.get(NumberScheme, (scope.ward_id, unit_id))
    return SchemeRead.model_validate(scheme or NumberScheme(ward_id=scope.ward_id, unit_id=unit_id))


def list_searches(session: Session, scope: Scope) -> list[SavedSearchRead]:
    """The searches that this person keeps, by name."""
    query = sa.select(SavedSearch).where(
        col(SavedSearch.ward_id) == scope.ward_id, col(SavedSearch.owner_id) == scope.user_id
    )
    return [
        SavedSearchRead.model_validate(row) for row in session.execute(query.order_by(col(SavedSearch.name))).scalars()
    ]
