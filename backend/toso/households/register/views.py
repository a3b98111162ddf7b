"""One household as the API shows it, and the history of its observations."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.households.indicators.asked_items import asked_items
from toso.households.model.items import ITEMS, Channel, Grade, Item
from toso.households.model.kinds import MoveReason, Relation
from toso.households.model.reach import get_household
from toso.households.model.tables import (
    FOREVER,
    Household,
    HouseholdLineage,
    HouseholdStay,
    Observation,
    Person,
    PersonSpan,
    PersonStay,
)
from toso.households.model.visit_tables import VisitConflict
from toso.households.register import schemas
from toso.households.register.household_answers import items_of, value_label
from toso.households.register.household_change import came_last_to
from toso.households.register.journal import cell_of, changes_of, retraction_words, sources_of, taken_back
from toso.households.register.masking import mask_phone
from toso.households.register.rows import (
    homes_of_rows,
    missing_of_person,
    resident_state,
    row_values,
    spans_of_households,
    spans_of_persons,
)
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today
from toso.organisation.tables import Unit

_BUTTONS: dict[str, Action] = {
    "edit": Action.HOUSEHOLD_MANAGE,
    "observe": Action.HOUSEHOLD_MANAGE,
    "move": Action.HOUSEHOLD_MANAGE,
    "split": Action.HOUSEHOLD_MANAGE,
    "merge": Action.HOUSEHOLD_MANAGE,
    "unmerge": Action.HOUSEHOLD_MANAGE,
    "close": Action.HOUSEHOLD_MANAGE,
    "reopen": Action.HOUSEHOLD_MANAGE,
    "reveal": Action.HOUSEHOLD_REVEAL,
    "visit": Action.VISIT_RECORD,
}


_HAD_DAYS = col(PersonStay.until_on) > col(PersonStay.from_on)


def show_household(session: Session, scope: Scope, household: Household) -> schemas.HouseholdRead:
    """One household with its members, stays, lineage and journal; the caller has checked that it is in reach."""
    session.flush()
    ward_id, day = household.ward_id, today()
    home = homes_of_rows(session, ward_id, [household.id])[household.id]
    spans = spans_of_persons(session, ward_id, [household.id])
    names = unit_names(session, {household.unit_id})
    span = spans_of_households(session, ward_id, [household.id]).get(household.id)
    visitor = names_of(session, [household.last_visitor_id])
    closed, by_id = household.closed_reason, {s.person_id: s for s in spans}
    asked = asked_items(session, ward_id, day)
    items = items_of(session, household, by_id, day, asked)
    return schemas.HouseholdRead(
        **row_values(home, span, spans, names, day, asked),
        disputed=_disputed(session, household),
        tax_code=household.tax_code,
        closed_reason=closed,
        closed_reason_label=None if closed is None else closed.label,
        merged_into_id=household.merged_into_id,
        last_visitor_name=visitor.get(household.last_visitor_id) if household.last_visitor_id else None,
        items=items.get(household.id, []),
        members=_members(session, household, by_id, items, asked),
        stays=_stays(session, household),
        lineage=_lineage(session, household),
        changes=changes_of(session, household),
        actions=_actions(scope, household),
    )


def _disputed(session: Session, household: Household) -> int:
    row = VisitConflict
    here = sa.and_(col(row.ward_id) == household.ward_id, col(row.unit_path) == household.unit_path)
    open_ = sa.and_(here, col(row.kept).is_(None), col(row.household_id) == household.id)
    return session.execute(sa.select(sa.func.count()).select_from(row).where(open_)).scalar_one()


def _actions(scope: Scope, household: Household) -> list[str]:
    """The buttons of this person; one that ended has its phone number, and comes back the way it ended."""
    able = [name for name, action in _BUTTONS.items() if scope.actor.scope(action).covers(household.unit_path)]
    if household.closed_on is None:
        return [name for name in able if name not in {"reopen", "unmerge"}]
    if household.erased_on is not None:
        return [name for name in able if name == "reveal"]
    back = "unmerge" if household.closed_reason is MoveReason.MERGE else "reopen"
    return [name for name in able if name in {"reveal", back}]


def _members(
    session: Session,
    household: Household,
    spans: dict[UUID, PersonSpan],
    items: dict[UUID, list[schemas.ItemStateRead]],
    asked: Collection[Item],
) -> list[schemas.ResidentRead]:
    """Who lives here, the head first, then who left last."""
    same = sa.and_(col(Person.ward_id) == col(PersonStay.ward_id), col(Person.id) == col(PersonStay.person_id))
    query = (
        sa.select(Person, PersonStay)
        .select_from(PersonStay)
        .join(Person, same)
        .where(col(PersonStay.ward_id) == household.ward_id, col(PersonStay.household_id) == household.id)
        .where(sa.or_(col(PersonStay.left_by).is_distinct_from(MoveReason.SPLIT), _HAD_DAYS))  # else of a merger undone
        .order_by(col(PersonStay.from_on), col(PersonStay.id))
    )
    last = {person.id: (person, stay) for person, stay in session.execute(query)}
    ordered = sorted(last.values(), key=lambda pair: _place(*pair))
    return [
        _resident(p, stay, spans.get(p.id), items.get(p.id, []), asked, back=came_last_to(p, household))
        for p, stay in ordered
    ]


def _place(person: Person, stay: PersonStay) -> tuple[bool, int, date, UUID]:
    born = person.birth_on or date(person.birth_year or 9999, 1, 1)
    return stay.until_on != FOREVER, list(Relation).index(person.relation), born, person.id


def _resident(
    person: Person,
    stay: PersonStay,
    span: PersonSpan | None,
    items: list[schemas.ItemStateRead],
    asked: Collection[Item],
    *,
    back: bool,
) -> schemas.ResidentRead:
    day = today()
    own = {"id", "version", "full_name", "sex", "birth_on", "birth_year", "relation"}
    return schemas.ResidentRead(
        **person.model_dump(include=own),
        relation_label=person.relation.label,
        adult=None if person.adult_on is None else person.adult_on <= day,
        phone=mask_phone(person.phone),
        since_on=stay.from_on,
        left_on=_end_of(stay.until_on),
        left_by=stay.left_by,
        left_by_label=_label(stay.left_by),
        may_return=back and stay.until_on != FOREVER,
        state=resident_state(span),
        items=items,
        missing=[] if span is None else [item.value for item in missing_of_person(span, day, asked)],
    )


def _end_of(until_on: date) -> date | None:
    return None if until_on == FOREVER else until_on


def _label(reason: MoveReason | None) -> str | None:
    return None if reason is None else reason.label


def _stays(session: Session, household: Household) -> list[schemas.HouseholdStayRead]:
    query = (
        sa.select(HouseholdStay, col(Unit.id))
        .outerjoin(Unit, col(Unit.path) == col(HouseholdStay.unit_path))
        .where(col(HouseholdStay.ward_id) == household.ward_id, col(HouseholdStay.household_id) == household.id)
        .order_by(col(HouseholdStay.from_on), col(HouseholdStay.id))
    )
    rows = session.execute(query).all()
    names = unit_names(session, {unit_id for _, unit_id in rows if unit_id is not None})
    return [
        schemas.HouseholdStayRead(
            unit_path=stay.unit_path,
            unit_name=names.get(unit_id, ""),
            from_on=stay.from_on,
            until_on=_end_of(stay.until_on),
            came_by=stay.came_by,
            came_by_label=MoveReason(stay.came_by).label,
            left_by=stay.left_by,
            left_by_label=_label(stay.left_by),
        )
        for stay, unit_id in rows
    ]


def _lineage(session: Session, household: Household) -> list[schemas.HouseholdLineageRead]:
    line, own = HouseholdLineage, household.id
    other = sa.case((col(line.from_id) == own, col(line.to_id)), else_=col(line.from_id))
    query = (
        sa.select(line, Household)
        .join(Household, sa.and_(col(Household.ward_id) == col(line.ward_id), col(Household.id) == other))
        .where(col(line.ward_id) == household.ward_id, sa.or_(col(line.from_id) == own, col(line.to_id) == own))
        .where(col(line.kind) != MoveReason.MISTAKE)
        .order_by(col(line.happened_on), col(line.id))
    )
    return [
        schemas.HouseholdLineageRead(
            household_id=near.id,
            code=near.code,
            name=near.name,
            kind=row.kind,
            kind_label=MoveReason(row.kind).label,
            happened_on=row.happened_on,
            to_other=row.from_id == own,
        )
        for row, near in session.execute(query)
    ]


def page_of_observations(
    session: Session, scope: Scope, household_id: UUID, cursor: str | None, limit: int
) -> Page[schemas.ObservationRead]:
    """The observations of a household and of whoever lives there now, the latest entry first."""
    household = get_household(session, scope, household_id)
    seen = Observation
    members = sa.select(col(Person.id)).where(
        col(Person.ward_id) == household.ward_id,
        col(Person.household_id) == household.id,
        col(Person.left_on).is_(None),
    )
    mine = sa.or_(col(seen.household_id) == household.id, col(seen.subject_id).in_(members))
    query = sa.select(seen).where(col(seen.ward_id) == household.ward_id, mine, col(seen.retracts_id).is_(None))
    return page(
        session, query, Order.newest(seen.id), cursor, limit, lambda rows: _observations(session, household, rows)
    )


def _observations(session: Session, household: Household, rows: Any) -> list[schemas.ObservationRead]:
    subject_ids = {row.subject_id for row in rows}
    retracted = taken_back(session, household.ward_id, subject_ids)
    people = sa.select(col(Person.id), col(Person.full_name)).where(
        col(Person.ward_id) == household.ward_id, col(Person.id).in_(subject_ids)
    )
    subjects = {household.id: household.name, **{p.id: p.full_name for p in session.execute(people)}}
    names = names_of(session, [row.by_id for row in rows] + [back.by_id for back in retracted.values()])
    sources = sources_of(session, household.ward_id, rows)
    return [
        schemas.ObservationRead(
            id=r.id,
            subject_id=r.subject_id,
            subject_name=subjects.get(r.subject_id, ""),
            item=r.item,
            item_label=ITEMS[r.item].label,
            value=r.value,
            value_label=value_label(r.item, r.value),
            on=r.on,
            at=r.at,
            channel=r.channel,
            channel_label=Channel(r.channel).label,
            grade=r.grade,
            grade_label=Grade(r.grade).label,
            by_name=names.get(r.by_id, ""),
            event_id=r.event_id,
            source=cell_of(sources.get((r.household_id, r.event_id)), r),
            **retraction_words(retracted.get(r.id), names),
        )
        for r in rows
    ]
