"""Reading of dossiers."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.labels import action_label
from toso.audit.tables import AuditEvent
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.dossiers.schemas import AccessRead, DossierRead, DossierRow, FiledRead
from toso.documents.dossiers.tables import Dossier
from toso.documents.kinds import KINDS
from toso.documents.queries import code_of
from toso.documents.register.tables import RegisterLine
from toso.documents.tables import Document, DocumentState

NamesOf = Callable[[Session, Iterable[UUID | None]], dict[UUID, str]]
_ACCESSES = 100


def page_of_dossiers(
    session: Session,
    scope: Scope,
    *,
    year: int | None,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[DossierRow]:
    """Newest first."""
    query = sa.select(Dossier).where(col(Dossier.ward_id).in_(scope.ward_ids), scope.where(Dossier.unit_path))
    if year is not None:
        query = query.where(col(Dossier.year) == year)

    def read(rows: Sequence[Dossier]) -> list[DossierRow]:
        counts = _counts(session, rows)
        return [DossierRow.model_validate(_row(row, counts)) for row in rows]

    return page(session, query, Order.newest(Dossier.id), cursor, limit, read, since=updated_since)


def _counts(session: Session, rows: Sequence[Dossier]) -> dict[UUID, Any]:
    if not rows:
        return {}
    day = col(Document.issued_on)
    query = (
        sa.select(col(RegisterLine.dossier_id), sa.func.count(), sa.func.min(day), sa.func.max(day))
        .join(Document, _joined())
        .where(col(RegisterLine.ward_id) == rows[0].ward_id, col(RegisterLine.dossier_id).in_([row.id for row in rows]))
        .group_by(col(RegisterLine.dossier_id))
    )
    return {row[0]: row[1:] for row in session.execute(query).all()}


def _joined() -> Any:
    return sa.and_(
        col(Document.ward_id) == col(RegisterLine.ward_id), col(Document.id) == col(RegisterLine.document_id)
    )


def _row(row: Dossier, counts: dict[UUID, Any]) -> dict[str, Any]:
    documents, first_on, last_on = counts.get(row.id, (0, None, None))
    shown = row.model_dump(include={"id", "year", "notation", "title", "version"})
    return {**shown, "documents": documents, "first_on": first_on, "last_on": last_on}


def get_dossier(session: Session, scope: Scope, dossier_id: UUID) -> Dossier:
    row = session.get(Dossier, (scope.ward_id, dossier_id))
    if row is None:
        raise NotFound
    scope.require(row.unit_path)
    return row


def filed_in(session: Session, dossier: Dossier) -> list[tuple[Document, RegisterLine]]:
    """The documents of a dossier with their lines, by day of issue, then in the order issued."""
    query = (
        sa.select(Document, RegisterLine)
        .join(RegisterLine, _joined())
        .where(col(RegisterLine.ward_id) == dossier.ward_id, col(RegisterLine.dossier_id) == dossier.id)
        .order_by(col(Document.issued_on), col(Document.issued_at), col(Document.id))
    )
    return [(document, line) for document, line in session.execute(query).all()]


def show_dossier(session: Session, scope: Scope, dossier_id: UUID) -> DossierRead:
    row = get_dossier(session, scope, dossier_id)
    filed = [_filed(n, document, line) for n, (document, line) in enumerate(filed_in(session, row), 1)]
    actions = ["export", *(["change"] if scope.actor.may(Action.DOCUMENT_ISSUE) else [])]
    return DossierRead.model_validate({**_row(row, _counts(session, [row])), "filed": filed, "actions": actions})


def _filed(ordinal: int, document: Document, line: RegisterLine) -> FiledRead:
    return FiledRead.model_validate(
        {
            "ordinal": ordinal,
            "document_id": document.id,
            "kind_label": KINDS[document.kind].name,
            "code": code_of(document),
            "issued_on": document.issued_on,
            "summary": document.summary,
            "recalled": document.state is DocumentState.RECALLED,
            "pages": line.pages,
        }
    )


def accesses_of(session: Session, scope: Scope, dossier_id: UUID, names_of: NamesOf) -> list[AccessRead]:
    """The newest hundred acts on a dossier, from the log: opened, taken out, changed."""
    row = get_dossier(session, scope, dossier_id)
    query = (
        sa.select(AuditEvent)
        .where(
            col(AuditEvent.ward_id) == row.ward_id,
            col(AuditEvent.object_id) == row.id,
            col(AuditEvent.object_kind) == "dossier",
        )
        .order_by(col(AuditEvent.seq).desc())
        .limit(_ACCESSES)
    )
    events = session.execute(query).scalars().all()
    names = names_of(session, [event.actor_id for event in events])
    return [
        AccessRead(
            at=event.at,
            who=names.get(event.actor_id, "—") if event.actor_id else "Hệ thống",
            what=action_label(event.action),
        )
        for event in events
    ]
