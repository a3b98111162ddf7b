"""Answers known of a household and of each of its members today, with the observation behind every one."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.asked_items import asked_items
from toso.households.model.items import ITEMS, Channel, Grade, Item
from toso.households.model.tables import Household, Observation, PersonSpan
from toso.households.observations.spans import Seen
from toso.households.register.current_answers import CurrentAnswer, standings_of_household, standings_of_person
from toso.households.register.schemas import HouseholdItemRead, ItemStateRead
from toso.kit.clock import today


def list_items(session: Session, ward_id: UUID) -> list[HouseholdItemRead]:
    """Everything that can be entered of a person or household, in order."""
    asked = asked_items(session, ward_id, today())
    return [
        HouseholdItemRead(
            item=item.value,
            subject=spec.subject.value,
            label=spec.label,
            many=spec.many,
            values={**spec.values},
            asked=item in asked,
        )
        for item, spec in ITEMS.items()
    ]


def items_of(
    session: Session, household: Household, spans: dict[UUID, PersonSpan], day: date, asked: Collection[Item]
) -> dict[UUID, list[ItemStateRead]]:
    """By the ids of the household and of whoever lives there today, what is known and what of `asked` is not; nothing
    is asked of a household that ended.
    """
    if household.closed_on is not None:
        return {}
    seen = _seen(session, household.ward_id, [household.id, *spans])
    found = {household.id: standings_of_household(seen[household.id], day, household.kind, asked)}
    for person_id, span in spans.items():
        adult = span.adult_on is not None and span.adult_on <= day
        found[person_id] = standings_of_person(seen[person_id], day, asked, adult=adult)
    return {subject_id: [_read(one) for one in standings] for subject_id, standings in found.items()}


def value_label(item: Item, value: str) -> str:
    """A value in words: "dvc+postal" becomes the two topics."""
    return "; ".join(ITEMS[item].values.get(part, part) for part in value.split("+"))


def _read(one: CurrentAnswer) -> ItemStateRead:
    seen, value = one.observation, one.value
    return ItemStateRead(
        item=one.item.value,
        label=ITEMS[one.item].label,
        value=value,
        value_label=None if value is None else value_label(one.item, value),
        on=seen.on if seen else None,
        channel_label=seen.channel.label if seen else None,
        grade=seen.grade if seen else None,
        grade_label=seen.grade.label if seen else None,
    )


def _seen(session: Session, ward_id: UUID, subject_ids: list[UUID]) -> defaultdict[UUID, list[Seen]]:
    """The observations of each subject that were not taken back."""
    row = Observation
    query = sa.select(
        col(row.id),
        col(row.subject_id),
        col(row.on),
        col(row.at),
        col(row.item),
        col(row.value),
        col(row.grade),
        col(row.channel),
        col(row.retracts_id),
    ).where(col(row.ward_id) == ward_id, col(row.subject_id).in_(subject_ids))
    rows = session.execute(query).all()
    back, found = {r.retracts_id for r in rows}, defaultdict[UUID, list[Seen]](list)
    for r in rows:
        if r.retracts_id is None and r.id not in back:
            found[r.subject_id].append(Seen(r.on, r.at, r.item, r.value, Grade(r.grade), Channel(r.channel)))
    return found
