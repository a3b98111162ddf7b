"""Households as the rows of a list: their state today, how many live there, what is not known yet; five statements."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.items import TOPICS, Item
from toso.households.kinds import HOUSEHOLD_KIND_LABELS, VISIT_RESULT_LABELS, HouseholdKind
from toso.households.register.masking import mask_phone
from toso.households.register.schemas import HouseholdFactsRead, HouseholdRow, ResidentStateRead
from toso.households.tables import FOREVER, Household, HouseholdSpan, PersonSpan, Street
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.periods import PeriodKind, period_of

_OF_PERSONS = (Item.PHONE, Item.SIM, Item.SERVICES)
_OF_ADULTS = (Item.ACCOUNT, Item.APPS)
_OF_HOUSEHOLDS = (Item.OPENED, Item.TRANSACTING, Item.LOCAL)


def household_rows(session: Session, ward_id: UUID, found: Iterable[Any]) -> list[HouseholdRow]:
    """Rows for pairs of household and street, in the order given."""
    pairs = list(found)
    if not pairs:
        return []
    ids = [household.id for household, _ in pairs]
    spans = spans_of_households(session, ward_id, ids)
    persons = defaultdict[UUID, list[PersonSpan]](list)
    for span in spans_of_persons(session, ward_id, ids):
        persons[span.household_id].append(span)
    names, day = unit_names(session, {household.unit_id for household, _ in pairs}), today()
    return [
        HouseholdRow(**row_values(household, street, spans.get(household.id), persons[household.id], names, day))
        for household, street in pairs
    ]


def row_values(
    household: Household,
    street: Street,
    span: HouseholdSpan | None,
    persons: Sequence[PersonSpan],
    names: dict[UUID, str],
    day: date,
) -> dict[str, Any]:
    """The fields of a HouseholdRow."""
    year = period_of(day, PeriodKind.YEAR).first_day
    own = {
        "id", "version", "code", "kind", "name", "house_no", "place_note", "street_id", "unit_id", "position",
        "last_visited_on", "last_result", "revisit_on", "closed_on",
    }  # fmt: skip
    due = household.revisit_on is not None and household.revisit_on <= day
    return {
        **household.model_dump(include=own),
        "kind_label": HOUSEHOLD_KIND_LABELS[household.kind],
        "phone": mask_phone(household.phone),
        "street_name": street.name,
        "group_name": street.group_name,
        "unit_name": names.get(household.unit_id, ""),
        "persons": len(persons),
        "state": None if span is None else HouseholdFactsRead.model_validate(span),
        "missing": missing_items(household.kind, span, persons, day),
        "visited": span is not None and span.visited_on is not None and span.visited_on >= year,
        "last_result_label": VISIT_RESULT_LABELS[household.last_result] if household.last_result else None,
        "revisit_due": due and household.closed_on is None,
    }


def missing_items(
    kind: HouseholdKind, span: HouseholdSpan | None, persons: Sequence[PersonSpan], day: date
) -> list[str]:
    """Items that nobody knows yet of the household or of one of its persons; of a closed one nothing is missing."""
    if span is None:
        return []
    asked = [*_OF_HOUSEHOLDS, *([Item.YOUNG_PAYER] if kind is HouseholdKind.FAMILY else [])]
    found = {item for item in asked if getattr(span, item.value) is None}
    for person in persons:
        found |= set(missing_of_person(person, day))
    return [item.value for item in Item if item in found]


def missing_of_person(span: PersonSpan, day: date) -> list[Item]:
    """What is not known yet of a person; accounts and apps are asked of adults."""
    adult = span.adult_on is not None and span.adult_on <= day
    asked = (*_OF_PERSONS, *(_OF_ADULTS if adult else ()))
    return [item for item in asked if getattr(span, item.value) is None]


def spans_of_households(session: Session, ward_id: UUID, ids: Sequence[UUID]) -> dict[UUID, HouseholdSpan]:
    """The open span of each household."""
    query = sa.select(HouseholdSpan).where(
        col(HouseholdSpan.ward_id) == ward_id, col(HouseholdSpan.household_id).in_(ids),
        col(HouseholdSpan.until_on) == FOREVER,
    )  # fmt: skip
    return {span.household_id: span for span in session.execute(query).scalars()}


def spans_of_persons(session: Session, ward_id: UUID, ids: Sequence[UUID]) -> list[PersonSpan]:
    """The open spans of everybody who lives in these households today."""
    query = sa.select(PersonSpan).where(
        col(PersonSpan.ward_id) == ward_id, col(PersonSpan.household_id).in_(ids), col(PersonSpan.until_on) == FOREVER
    )
    return list(session.execute(query).scalars())


def resident_state(span: PersonSpan | None) -> ResidentStateRead | None:
    """The state of a person today; None when they no longer live here."""
    if span is None:
        return None
    values = {name: getattr(span, name) for name in ResidentStateRead.model_fields if name != "topics"}
    return ResidentStateRead(topics=[name for name, bit in TOPICS.items() if span.topics & bit], **values)
