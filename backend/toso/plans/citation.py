"""Number and symbol of plans, as printed in the plan or else as the register of outgoing documents gave them; citations
in other documents, by the number, day and agency of the issue, with what amended it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.queries import code_of
from toso.documents.tables import Document, DocumentState
from toso.kit.dates import running
from toso.kit.text import about, listing
from toso.organisation.queries import find_letterhead
from toso.organisation.tables import Letterhead
from toso.plans.queries import IN_FORCE
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


def codes_of(session: Session, plans: Iterable[Plan]) -> dict[UUID, str]:
    """By plan its number and symbol; empty while it has none."""
    printed = {plan.id: printed_code(plan.number, plan.symbol) for plan in plans}
    return printed | issued_codes(session, [id_ for id_, code in printed.items() if not code])


def code_of_plan(session: Session, plan: Plan) -> str:
    return codes_of(session, [plan])[plan.id]


def cite_plan(session: Session, plan: Plan, head: Letterhead, day: Callable[[date], str] | None = None) -> str:
    """A plan's first citation: type, number, date, body, summary (NĐ 30/2020, Phụ lục I, Mục II, điểm 6), and the
    editions up to this one that amended it. The body is named as it was on the day of issue; `head`: where nothing is
    known of that day. `day`: how the date of issue is written, in figures where nothing is said.
    """
    editions = editions_of(session, plan) or [plan]
    codes = codes_of(session, editions)
    first, *later = editions
    agency = _agency(session, first, head)
    number, dated = _numbered(first, codes, day)
    named = f" {about(first.title, agency, _place(agency))}" if first.title.strip() else ""
    amended = _amendments([_numbered(one, codes) for one in later], (number, dated))
    return f"Kế hoạch{number}{dated} của {agency}{named}{amended}"


def amended_plan(session: Session, plan: Plan) -> str:
    """The plan that an edition amends, by number and day; empty of a first one and of one with the same number."""
    first = next(iter(editions_of(session, plan)), plan)
    codes = codes_of(session, [first, plan])
    number, dated = _numbered(first, codes)
    return "" if first.id == plan.id or number == _numbered(plan, codes)[0] else f"Kế hoạch{number}{dated}"


def editions_of(session: Session, plan: Plan) -> list[Plan]:
    """The approved editions of a plan up to this one, the first before others."""
    query = sa.select(Plan).where(
        col(Plan.ward_id) == plan.ward_id,
        col(Plan.lineage_id) == plan.lineage_id,
        col(Plan.edition) <= plan.edition,
        col(Plan.state).in_(IN_FORCE),
    )
    return list(session.execute(query.order_by(col(Plan.edition))).scalars())


def recalled_in(session: Session, plan: Plan) -> list[Document]:
    """Documents that a citation of this plan names although they were recalled."""
    ids = [one.id for one in editions_of(session, plan)]
    query = sa.select(Document).where(
        col(Document.ward_id) == plan.ward_id,
        col(Document.source_kind) == "plan",
        col(Document.source_id).in_(ids),
        col(Document.state) == DocumentState.RECALLED,
    )
    return list(session.execute(query.order_by(col(Document.issued_on), col(Document.id))).scalars())


def _numbered(plan: Plan, codes: Mapping[UUID, str], day: Callable[[date], str] | None = None) -> tuple[str, str]:
    """Its number and its day as they follow the word for it; empty where it has none."""
    code = codes[plan.id]
    said = day(plan.issued_on) if day and plan.issued_on else ""
    dated = said or (f"ngày {running(plan.issued_on)}" if plan.issued_on else "")
    return f" số {code}" if code else "", f" {dated}" if dated else ""


def _agency(session: Session, plan: Plan, head: Letterhead) -> str:
    then = find_letterhead(session, plan.ward_id, plan.issued_on) if plan.issued_on else None
    return (then or head).full_name


def _place(agency: str) -> str:
    return agency.removeprefix("Ủy ban nhân dân ")


def _amendments(later: Iterable[tuple[str, str]], first: tuple[str, str]) -> str:
    """By number and day; a plan that was entered again under its own number is no other document."""
    told = [one for one in later if one != first]
    by = [f"Kế hoạch{number}{dated}" for number, dated in told if number and number != first[0]]
    on = [dated.strip() for number, dated in told if dated and (not number or number == first[0])]
    said = [*([f"bởi {listing(by)}"] if by else []), *([listing(on)] if on else [])]
    return f", được sửa đổi, bổ sung {' và '.join(said)}" if said else ""
