"""Number and symbol of plans: as printed in the plan, else as the register of outgoing documents gave them."""

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.queries import code_of
from toso.documents.tables import Document
from toso.plans.tables import Plan


def printed_code(number: str, symbol: str) -> str:
    """As the plan itself prints it ("15/KH-UBND"); empty while it prints no number."""
    return f"{number}/{symbol}" if number else ""


def issued_codes(session: Session, plan_ids: Iterable[UUID]) -> dict[UUID, str]:
    """By plan the number that the register gave it."""
    wanted = set(plan_ids)
    if not wanted:
        return {}
    query = sa.select(Document).where(
        col(Document.source_kind) == "plan", col(Document.source_id).in_(wanted), col(Document.number).is_not(None)
    )
    return {document.source_id: code_of(document) for document in session.execute(query).scalars()}


def code_of_plan(session: Session, plan: Plan) -> str:
    """Its number and symbol; empty while it has none."""
    return printed_code(plan.number, plan.symbol) or issued_codes(session, [plan.id]).get(plan.id, "")
