"""Reading of inboxes, and of where an issued document went."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.inbox import schemas
from toso.documents.inbox.tables import Delivery
from toso.documents.kinds import KINDS
from toso.documents.queries import OUT, code_of, destinations, get_document, replacements_of
from toso.documents.tables import Document, DocumentState, NumberScheme
from toso.documents.wording import without_marks
from toso.kit.clock import local_date, today

# Full names by user id; people live on a higher floor, so toso.main installs it as `app.state.names_of`.
NamesOf = Callable[[Session, Iterable[UUID | None]], dict[UUID, str]]
REMIND_DAYS = 3


def _joined() -> Any:
    return sa.and_(col(Document.ward_id) == col(Delivery.ward_id), col(Document.id) == col(Delivery.document_id))


def within(scope: Scope) -> sa.ColumnElement[bool]:
    """Deliveries to the units that the person receives for."""
    return sa.and_(col(Delivery.ward_id).in_(scope.ward_ids), scope.where(Delivery.unit_path))


def page_of_inbox(
    session: Session,
    scope: Scope,
    *,
    waiting: bool,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.DeliveryRow]:
    """Newest first; `waiting`: only what nobody acknowledged yet."""
    query = sa.select(Delivery, Document).join(Document, _joined()).where(within(scope))
    if waiting:
        query = query.where(col(Delivery.acknowledged_at).is_(None))

    return page(
        session,
        query,
        Order.newest(Delivery.id),
        cursor,
        limit,
        lambda rows: _shown(session, rows),
        since=updated_since,
    )


def _shown(session: Session, rows: Sequence[Any]) -> list[schemas.DeliveryRow]:
    later = replacements_of(session, [document for _, document in rows])
    return [schemas.DeliveryRow.model_validate(_row(row, one, later.get(one.id, ""))) for row, one in rows]


def _row(row: Delivery, document: Document, succeeded_by: str) -> dict[str, Any]:
    return {
        **row.model_dump(include={"id", "document_id", "unit_name", "purpose", "acknowledged_at", "version"}),
        **document.model_dump(include={"kind", "issued_on", "summary", "signer_name"}),
        "kind_label": KINDS[document.kind].name,
        "code": code_of(document),
        "recalled": document.state is DocumentState.RECALLED,
        "succeeded_by": succeeded_by,
        "unread": row.opened_at is None,
        "delivered_at": row.created_at,
    }


def count_inbox(session: Session, scope: Scope) -> schemas.InboxCountRead:
    still = col(Delivery.acknowledged_at).is_(None)
    query = sa.select(
        sa.func.count().filter(sa.and_(still, col(Delivery.opened_at).is_(None))), sa.func.count().filter(still)
    ).join(Document, _joined())
    issued = col(Document.state) == DocumentState.ISSUED
    unread, waiting = session.execute(query.where(within(scope), still, issued)).one()
    return schemas.InboxCountRead(unread=unread, waiting=waiting)


def get_delivery(session: Session, scope: Scope, delivery_id: UUID) -> tuple[Delivery, Document]:
    """A delivery to a unit that the person receives for. Raises NotFound."""
    query = sa.select(Delivery, Document).join(Document, _joined()).where(col(Delivery.id) == delivery_id)
    found = session.execute(query.where(within(scope))).one_or_none()
    if found is None:
        raise NotFound
    return found[0], found[1]


def show_delivery(session: Session, scope: Scope, delivery_id: UUID, names_of: NamesOf) -> schemas.DeliveryRead:
    row, document = get_delivery(session, scope, delivery_id)
    names = names_of(session, [row.opened_by_id, row.acknowledged_by_id])
    actions = []
    if row.acknowledged_at is None and document.state is DocumentState.ISSUED:
        actions.append("acknowledge")
    if document.state is DocumentState.ISSUED and scope.actor.scope(Action.TASK_ASSIGN).covers(row.unit_path):
        actions.append("task")
    return schemas.DeliveryRead.model_validate(
        {
            **_row(row, document, replacements_of(session, [document]).get(document.id, "")),
            "unit_id": row.unit_id,
            "opened_at": row.opened_at,
            "opened_by": names.get(row.opened_by_id, "") if row.opened_by_id else "",
            "acknowledged_by": names.get(row.acknowledged_by_id, "") if row.acknowledged_by_id else "",
            "actions": actions,
        }
    )


def show_deliveries(session: Session, scope: Scope, document_id: UUID, names_of: NamesOf) -> schemas.DeliveriesRead:
    """Where a document went: who has it, who still has to say so, which lines of Nơi nhận lie outside the ward."""
    document = get_document(session, scope, document_id)
    query = sa.select(Delivery).where(
        col(Delivery.ward_id) == document.ward_id, col(Delivery.document_id) == document.id
    )
    rows = list(session.execute(query.order_by(col(Delivery.id))).scalars())
    names = names_of(session, [row.acknowledged_by_id for row in rows])
    found = {without_marks(line) for row in rows for line in row.named_as.split("\n")}
    may = document.state is DocumentState.ISSUED and scope.actor.may(Action.DOCUMENT_ISSUE)
    return schemas.DeliveriesRead(
        units=[_addressed(row, names) for row in rows],
        outside=[name for name in destinations(document) if name not in found] if document.state in OUT else [],
        waiting=sum(row.acknowledged_at is None for row in rows),
        actions=["add"] if may else [],
    )


def _addressed(row: Delivery, names: dict[UUID, str]) -> schemas.AddressedRead:
    days = None if row.acknowledged_at else (today() - local_date(row.created_at)).days
    return schemas.AddressedRead.model_validate(
        {
            **row.model_dump(
                include={"id", "unit_id", "unit_name", "named_as", "purpose", "opened_at", "acknowledged_at", "version"}
            ),
            "named_as": row.named_as.partition("\n")[0],
            "delivered_at": row.created_at,
            "acknowledged_by": names.get(row.acknowledged_by_id, "") if row.acknowledged_by_id else "",
            "days": days,
        }
    )


@dataclass(frozen=True)
class Unanswered:
    """A document that units have not acknowledged in time."""

    document_id: UUID
    code: str
    summary: str
    units: list[str]
    sent_on: date


def unanswered(session: Session, actor: Actor, on: date, limit: int = 10) -> list[Unanswered]:
    """Issued documents not acknowledged after the number of days that the office set, for the sender to press for."""
    scope = actor.scope(Action.DOCUMENT_FOLLOW)
    scheme = session.get(NumberScheme, (scope.ward_id, scope.ward_id))
    days = scheme.remind_days if scheme else REMIND_DAYS
    query = (
        sa.select(Delivery, Document)
        .join(Document, _joined())
        .where(
            within(scope),
            col(Delivery.acknowledged_at).is_(None),
            col(Document.state) == DocumentState.ISSUED,
            col(Document.issued_on) <= on - timedelta(days=days),
        )
        .order_by(col(Delivery.document_id), col(Delivery.id))
    )
    by_document: dict[UUID, tuple[Document, list[Delivery]]] = {}
    for row, document in session.execute(query.limit(50 * limit)).all():
        by_document.setdefault(document.id, (document, []))[1].append(row)
    return [
        Unanswered(
            document.id,
            code_of(document),
            document.summary,
            [row.unit_name for row in rows],
            document.issued_on or on,
        )
        for document, rows in list(by_document.values())[:limit]
    ]


def waiting_for(session: Session, actor: Actor, limit: int = 10) -> list[schemas.DeliveryRow]:
    """Deliveries that a person's units have not acknowledged yet."""
    scope = actor.scope(Action.DOCUMENT_RECEIVE)
    query = (
        sa.select(Delivery, Document)
        .join(Document, _joined())
        .where(within(scope), col(Delivery.acknowledged_at).is_(None), col(Document.state) == DocumentState.ISSUED)
        .order_by(col(Delivery.id).desc())
    )
    return _shown(session, session.execute(query.limit(limit)).all())
