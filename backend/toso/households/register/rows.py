"""Households as the rows of a list: their state today, how many live there, what is not known yet; five statements.

A page is read often: the statements are built once, and read no more columns than a row shows.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.asked_items import asked_items
from toso.households.model.items import TOPICS, Item
from toso.households.model.kinds import HouseholdKind, VisitResult
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, PersonSpan, Street
from toso.households.register.masking import mask_phone
from toso.households.register.schemas import HouseholdFactsRead, HouseholdRow, ResidentStateRead
from toso.identity.queries import unit_names
from toso.kit.clock import today
from toso.kit.periods import PeriodKind, period_of

_OF_PERSONS = (Item.PHONE, Item.SIM, Item.SERVICES)
_OF_ADULTS = (Item.ACCOUNT, Item.APPS)
_OF_HOUSEHOLDS = (Item.OPENED, Item.TRANSACTING, Item.LOCAL)
_OWN = (
    "id",
    "version",
    "code",
    "kind",
    "name",
    "house_no",
    "place_note",
    "street_id",
    "unit_id",
    "position",
    "last_visited_on",
    "last_result",
    "revisit_on",
    "closed_on",
)
_WARD, _IDS = sa.bindparam("ward", type_=sa.Uuid()), sa.bindparam("ids", type_=sa.Uuid(), expanding=True)
_HOMES = (
    sa.select(
        *(col(getattr(Household, name)) for name in (*_OWN, "phone")),
        col(Street.name).label("street_name"),
        col(Street.group_name),
    )
    .join(Street, sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id)))
    .where(col(Household.ward_id) == _WARD, col(Household.id).in_(_IDS))
)
_SPANS = sa.select(
    *(col(getattr(HouseholdSpan, name)) for name in ("household_id", *HouseholdFactsRead.model_fields))
).where(
    col(HouseholdSpan.ward_id) == _WARD,
    col(HouseholdSpan.household_id).in_(_IDS),
    col(HouseholdSpan.until_on) == FOREVER,
)
_PERSONS = sa.select(
    col(PersonSpan.household_id),
    col(PersonSpan.adult_on),
    *(col(getattr(PersonSpan, item.value)) for item in (*_OF_PERSONS, *_OF_ADULTS)),
).where(col(PersonSpan.ward_id) == _WARD, col(PersonSpan.household_id).in_(_IDS), col(PersonSpan.until_on) == FOREVER)


def household_rows(session: Session, ward_id: UUID, ids: Sequence[UUID]) -> list[HouseholdRow]:
    """The rows of these households, in the order given; the caller has checked that they are in reach."""
    if not ids:
        return []
    homes, asked = homes_of_rows(session, ward_id, ids), {"ward": ward_id, "ids": ids}
    spans, persons = spans_of_households(session, ward_id, ids), defaultdict[UUID, list[Any]](list)
    for span in session.execute(_PERSONS, asked):
        persons[span.household_id].append(span)
    names, day = unit_names(session, {home.unit_id for home in homes.values()}), today()
    wants = asked_items(session, ward_id, day)
    return [HouseholdRow(**row_values(homes[i], spans.get(i), persons[i], names, day, wants)) for i in ids]


def homes_of_rows(session: Session, ward_id: UUID, ids: Sequence[UUID]) -> dict[UUID, Any]:
    """The columns that a row shows of each household and its street, by id."""
    return {home.id: home for home in session.execute(_HOMES, {"ward": ward_id, "ids": ids})}


def row_values(
    home: Any, span: Any, persons: Sequence[Any], names: dict[UUID, str], day: date, asked: Collection[Item]
) -> dict[str, Any]:
    """The fields of a HouseholdRow, from a row of `homes_of_rows` and the open spans of household and persons; `asked`:
    the items that the ward asks.
    """
    year = period_of(day, PeriodKind.YEAR).first_day
    due = home.revisit_on is not None and home.revisit_on <= day
    return {
        **{name: getattr(home, name) for name in _OWN},
        "kind_label": HouseholdKind(home.kind).label,
        "phone": mask_phone(home.phone),
        "street_name": home.street_name,
        "group_name": home.group_name,
        "unit_name": names.get(home.unit_id, ""),
        "persons": len(persons),
        "state": None if span is None else HouseholdFactsRead.model_validate(span),
        "missing": missing_items(home.kind, span, persons, day, asked),
        "visited": span is not None and span.visited_on is not None and span.visited_on >= year,
        "last_result_label": VisitResult(home.last_result).label if home.last_result else None,
        "revisit_due": due and home.closed_on is None,
    }


def missing_items(
    kind: HouseholdKind, span: Any, persons: Sequence[Any], day: date, asked: Collection[Item]
) -> list[str]:
    """Items asked that nobody knows yet of the household or one of its persons; of a closed one nothing is missing."""
    if span is None:
        return []
    own = [*_OF_HOUSEHOLDS, *([Item.YOUNG_PAYER] if kind is HouseholdKind.FAMILY else [])]
    found = {item for item in own if item in asked and getattr(span, item.value) is None}
    for person in persons:
        found |= set(missing_of_person(person, day, asked))
    return [item.value for item in Item if item in found]


def missing_of_person(span: Any, day: date, asked: Collection[Item]) -> list[Item]:
    """The items asked and not known yet of a person; accounts and apps are asked of adults."""
    adult = span.adult_on is not None and span.adult_on <= day
    own = (*_OF_PERSONS, *(_OF_ADULTS if adult else ()))
    return [item for item in own if item in asked and getattr(span, item.value) is None]


def spans_of_households(session: Session, ward_id: UUID, ids: Sequence[UUID]) -> dict[UUID, Any]:
    """The open span of each household, by its id: the fields of HouseholdFactsRead."""
    return {span.household_id: span for span in session.execute(_SPANS, {"ward": ward_id, "ids": ids})}


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
