"""Reading of sheets that wait for a decision: in words for whoever decides, and in numbers."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.households.model.items import ITEMS, Item
from toso.households.model.kinds import MoveReason, Relation, VisitResult
from toso.households.model.tables import Household, HouseholdLineage, Person, PersonStay
from toso.households.model.visit_kinds import HeldState
from toso.households.model.visit_tables import HeldVisit
from toso.households.model.visit_words import read_words
from toso.households.visits import schemas
from toso.households.visits.conflicts import label_of
from toso.identity.queries import names_of
from toso.kit.clock import today

_LEAVING_LABELS = {"moved": "Đã chuyển đi", "death": "Đã mất", "mistake": "Ghi nhầm, không có người này"}


def decided_by(scope: Scope) -> tuple[Any, Any]:
    """The join to the household of a sheet, and the condition of those that the scope decides on.

    A household that moved meanwhile takes its sheets along to the khu phố that keeps it now.
    """
    home = sa.and_(col(Household.ward_id) == col(HeldVisit.ward_id), col(Household.id) == col(HeldVisit.household_id))
    path = sa.func.coalesce(col(Household.unit_path), col(HeldVisit.unit_path))
    return home, sa.and_(col(HeldVisit.ward_id) == scope.ward_id, scope.where(path))


def count_held(session: Session, scope: Scope) -> int:
    home, within = decided_by(scope)
    query = sa.select(sa.func.count()).select_from(HeldVisit).join(Household, home, isouter=True)
    return session.execute(query.where(within, col(HeldVisit.state) == HeldState.WAITING)).scalar_one()


def page_of_held(
    session: Session, scope: Scope, *, state: HeldState, cursor: str | None, limit: int
) -> Page[schemas.HeldVisitRead]:
    """Sheets that wait for a decision of the person of the scope, or had one, the newest first; reading is recorded."""
    home, within = decided_by(scope)
    query = sa.select(HeldVisit).join(Household, home, isouter=True).where(within, col(HeldVisit.state) == state)
    sheets = page(
        session, query, Order.newest(HeldVisit.id), cursor, limit, lambda rows: held_reads(session, scope.ward_id, rows)
    )
    if sheets.items:
        record(
            session,
            scope.actor,
            "visit.held",
            "held_visit",
            None,
            ward_id=scope.ward_id,
            unit_path=scope.unit_path,
            note={"sheets": len(sheets.items)},
            right=scope.action,
        )
    return sheets


def held_reads(session: Session, ward_id: UUID, rows: Sequence[HeldVisit]) -> list[schemas.HeldVisitRead]:
    """Sheets with the words a person needs to decide; five statements whatever their number."""
    if not rows:
        return []
    ids = {row.household_id for row in rows}
    found = session.execute(sa.select(Household).where(col(Household.ward_id) == ward_id, col(Household.id).in_(ids)))
    homes = {home.id: home for home in found.scalars()}
    people = names_of(session, {id_ for row in rows for id_ in (row.sender_id, row.decided_by_id)})
    names = _names(session, ward_id, rows)
    labels = read_words(session, ward_id, today()).labels
    return [_read(row, homes.get(row.household_id), people, names, labels) for row in rows]


def _names(session: Session, ward_id: UUID, rows: Sequence[HeldVisit]) -> dict[tuple[UUID, str], str]:
    """Names by household and person, of those alone who live or lived there or in what became of it."""
    ids = {row.household_id for row in rows}
    line = HouseholdLineage
    became = sa.select(col(line.from_id), col(line.to_id)).where(
        col(line.ward_id) == ward_id, col(line.from_id).in_(ids), col(line.kind) != MoveReason.MISTAKE
    )
    under: dict[UUID, set[UUID]] = {id_: {id_} for id_ in ids}
    for one, other in session.execute(became):
        under.setdefault(other, set()).add(one)
    at = sa.and_(col(PersonStay.ward_id) == col(Person.ward_id), col(PersonStay.person_id) == col(Person.id))
    query = sa.select(col(PersonStay.household_id), col(Person.id), col(Person.full_name)).join(Person, at)
    query = query.where(col(PersonStay.ward_id) == ward_id, col(PersonStay.household_id).in_(under))
    return {(home, str(id_)): name for there, id_, name in session.execute(query) for home in under[there]}


def _read(
    row: HeldVisit,
    home: Household | None,
    people: dict[UUID, str],
    names: dict[tuple[UUID, str], str],
    labels: Mapping[str, str],
) -> schemas.HeldVisitRead:
    sheet, known = row.sheet, home is not None and home.erased_on is None
    new = {p["id"]: p["full_name"] for p in sheet.get("new_persons", [])}
    here = (home.name if home else "") if known else ""

    def name_of(id_: str) -> str:
        own = here if id_ == str(row.household_id) else ""
        return names.get((row.household_id, id_)) or new.get(id_) or own or "Người không còn trong sổ của hộ"

    return schemas.HeldVisitRead(
        id=row.id,
        household_id=row.household_id if home else None,
        household_name=here,
        household_code=home.code if home else "",
        house_no=home.house_no if home and known else "",
        sender_name=people.get(row.sender_id, ""),
        visited_at=row.visited_at,
        visited_on=row.visited_on,
        received_at=row.created_at,
        reason=row.reason,
        reason_label=row.reason.label,
        result_label=VisitResult(sheet["result"]).label if sheet else "",
        note=sheet.get("note", ""),
        **{part: [labels.get(str(code), str(code)) for code in sheet.get(part, [])] for part in ("needs", "warned")},
        answers=[_answer(a, name_of(a["subject_id"])) for a in sheet.get("answers", [])],
        new_persons=[_new_person(p) for p in sheet.get("new_persons", [])],
        left_persons=[f"{name_of(p['id'])}: {_LEAVING_LABELS[p['reason']]}" for p in sheet.get("left_persons", [])],
        photos=len(sheet.get("photo_ids", [])),
        state=row.state,
        why=row.why,
        decided_by=people.get(row.decided_by_id, "") if row.decided_by_id else "",
        decided_at=row.decided_at,
        takeable=bool(sheet) and known and row.state is HeldState.WAITING,
    )


def _answer(answer: dict[str, Any], subject_name: str) -> schemas.HeldAnswerRead:
    item = Item(answer["item"])
    return schemas.HeldAnswerRead(
        subject_name=subject_name, item_label=ITEMS[item].label, value_label=label_of(item, answer["value"])
    )


def _new_person(person: dict[str, Any]) -> str:
    """Name, relation and birth year of somebody whom the sheet adds, as far as they are known."""
    parts = person["full_name"], Relation(person["relation"]).label, person["birth_year"]
    return ", ".join(str(part) for part in parts if part)
