"""Making sheets: which households, in which order, with what is known of them, frozen as it is printed."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.columns import insert_or_ignore, insert_rows
from toso.core.problems import Conflict, Malformed
from toso.households.indicators.asked_items import asked_items
from toso.households.model import reach
from toso.households.model.items import ITEMS, Item, Subject
from toso.households.model.tables import (
    FOREVER,
    Household,
    HouseholdSpan,
    PersonSpan,
    Street,
    StreetAssignment,
)
from toso.households.paper.codes import new_sheet_code, row_code
from toso.households.paper.marks import COLUMNS, columns_of, topics_text
from toso.households.paper.queries import current_persons
from toso.households.paper.schemas import SheetsWrite, Which
from toso.households.paper.tables import PaperRow, PaperSheet
from toso.households.visits.field_merge import words
from toso.kit.clock import now, today
from toso.kit.ids import new_id
from toso.kit.periods import period_of
from toso.organisation.tables import TeamMember

ON_A_SHEET, MOST = 40, 400


class NothingToPrint(Conflict):
    code, title = "nothing-to-print", "Những tuyến này không còn hộ nào cần in."


def make_sheets(session: Session, scope: Scope, body: SheetsWrite) -> list[PaperSheet]:
    """Sheets of at most forty households, street by street.

    Raises Malformed (a street or member out of reach, too many households), NothingToPrint.
    """
    streets = _streets(session, scope, body)
    member = _named_member(session, scope, body.member_id, streets)
    asked, sheets = asked_items(session, scope.ward_id, today()), list[PaperSheet]()
    items = [column.item.value for column in COLUMNS if column.item in asked]
    for street, households in _households(session, scope, streets, body):
        parts = [households[n : n + ON_A_SHEET] for n in range(0, len(households), ON_A_SHEET)]
        going = member or _only_member(session, street)
        for part, own in enumerate(parts, 1):
            sheets.append(_add_sheet(session, scope, street, going, own, items, (part, len(parts))))
    if not sheets:
        raise NothingToPrint
    return sheets


def _streets(session: Session, scope: Scope, body: SheetsWrite) -> list[Street]:
    ids = list(dict.fromkeys(body.street_ids))
    query = sa.select(Street).where(reach.within(scope, Street, col(Street.id)), col(Street.id).in_(ids))
    found = {street.id: street for street in session.execute(query).scalars()}
    for place, street_id in enumerate(body.street_ids):
        if street_id not in found:
            raise Malformed(fields={f"street_ids.{place}": "Không có tuyến phố này trong phạm vi của bạn."})
    return [found[i] for i in ids]


def _named_member(
    session: Session, scope: Scope, member_id: UUID | None, streets: Sequence[Street]
) -> TeamMember | None:
    if member_id is None:
        return None
    member = session.get(TeamMember, (scope.ward_id, member_id))
    serves = member is not None and all(
        street.unit_path == member.unit_path or street.unit_path.startswith(f"{member.unit_path}.")
        for street in streets
    )
    if member is None or not serves or (member.left_on is not None and member.left_on < today()):
        raise Malformed(fields={"member_id": "Không có thành viên này trong tổ của khu phố."})
    return member


def _only_member(session: Session, street: Street) -> TeamMember | None:
    """Whoever alone goes along the street today."""
    going, day = StreetAssignment, today()
    at = sa.and_(col(TeamMember.ward_id) == col(going.ward_id), col(TeamMember.id) == col(going.member_id))
    query = (
        sa.select(TeamMember)
        .join(going, at)
        .where(
            col(going.ward_id) == street.ward_id,
            col(going.street_id) == street.id,
            col(going.from_on) <= day,
            sa.or_(col(going.to_on).is_(None), col(going.to_on) >= day),
            sa.or_(col(TeamMember.left_on).is_(None), col(TeamMember.left_on) >= day),
        )
    )
    found = session.execute(query.limit(2)).scalars().all()
    return found[0] if len(found) == 1 else None


def _households(
    session: Session, scope: Scope, streets: Sequence[Street], body: SheetsWrite
) -> list[tuple[Street, list[Household]]]:
    year = period_of(today()).cumulative_from
    query = sa.select(Household).where(
        reach.within(scope), col(Household.street_id).in_([s.id for s in streets]), col(Household.closed_on).is_(None)
    )
    if body.kind is not None:
        query = query.where(col(Household.kind) == body.kind)
    if body.which is Which.UNVISITED:
        met = sa.exists().where(
            col(HouseholdSpan.ward_id) == col(Household.ward_id),
            col(HouseholdSpan.household_id) == col(Household.id),
            col(HouseholdSpan.until_on) == FOREVER,
            col(HouseholdSpan.visited_on) >= year,
        )
        query = query.where(~met)
    rows = session.execute(query.order_by(col(Household.position), col(Household.id)).limit(MOST + 1)).scalars().all()
    if len(rows) > MOST:
        raise Malformed(fields={"street_ids": f"Mỗi lần in nhiều nhất {MOST} hộ; hãy chọn ít tuyến hơn."})
    return [(street, [h for h in rows if h.street_id == street.id]) for street in streets]


def _add_sheet(
    session: Session,
    scope: Scope,
    street: Street,
    member: TeamMember | None,
    households: Sequence[Household],
    items: list[str],
    part: tuple[int, int],
) -> PaperSheet:
    at = now()
    values = {
        "ward_id": street.ward_id,
        "id": new_id(),
        "version": 1,
        "created_at": at,
        "updated_at": at,
        "unit_id": street.unit_id,
        "unit_path": street.unit_path,
        "street_id": street.id,
        "part": part[0],
        "parts": part[1],
        "member_id": member.id if member else None,
        "printed_by_id": scope.user_id,
        "printed_on": today(),
        "households": len(households),
        "items": items,
        "entered": 0,
    }
    code = new_sheet_code()
    while not insert_or_ignore(session, PaperSheet, {**values, "code": code}):
        code = new_sheet_code()
    sheet = session.get_one(PaperSheet, (street.ward_id, values["id"]))
    insert_rows(session, PaperRow, _rows(session, sheet, households))
    return sheet


def _rows(session: Session, sheet: PaperSheet, households: Sequence[Household]) -> list[dict[str, Any]]:
    """One row a household, with who lives there and the answers as they are printed."""
    persons = current_persons(session, sheet.ward_id, [h.id for h in households])
    known = _known(session, sheet.ward_id, [h.id for h in households])
    return [
        {
            "ward_id": sheet.ward_id,
            "id": new_id(),
            "version": 1,
            "created_at": sheet.created_at,
            "updated_at": sheet.created_at,
            "sheet_id": sheet.id,
            "unit_path": sheet.unit_path,
            "position": place,
            "code": row_code(sheet.code, place),
            "household_id": h.id,
            "household_version": h.version,
            "persons": [str(p.id) for p in persons[h.id]],
            "printed": {i: known[i] for i in (str(h.id), *(str(p.id) for p in persons[h.id])) if known.get(i)},
            "entry": None,
            "visit_id": None,
            "entered_by_id": None,
            "entered_at": None,
        }
        for place, h in enumerate(households, 1)
    ]


def _known(session: Session, ward_id: UUID, household_ids: Sequence[UUID]) -> dict[str, dict[str, str]]:
    """The current answers of the households and of whoever lives there, as values of their items."""
    year, found = period_of(today()).cumulative_from, dict[str, dict[str, str]]()
    spans: tuple[tuple[Subject, type[Any], str], ...] = (
        (Subject.HOUSEHOLD, HouseholdSpan, "household_id"),
        (Subject.PERSON, PersonSpan, "person_id"),
    )
    for subject, span, key in spans:
        query = sa.select(span).where(
            col(span.ward_id) == ward_id, col(span.household_id).in_(household_ids), col(span.until_on) == FOREVER
        )
        for row in session.execute(query).scalars():
            values = {column.item.value: _value(column.item, row, year) for column in columns_of(subject)}
            found[str(getattr(row, key))] = {item: value for item, value in values.items() if value}
    return found


def _value(item: Item, span: Any, year: Any) -> str:
    """A value; empty for what is not known, and for an effort that was not made this year."""
    if item is Item.TOPICS:
        return topics_text(span.topics or 0)
    if ITEMS[item].effort:
        day = getattr(span, f"{item.value}_on")
        return "yes" if day is not None and day >= year else ""
    value = getattr(span, item.value)
    return words(value) or value or ""
