"""Current answers: those of a person or household that stand on a day, and the observation each rests on; pure.

Answers stand as in the spans (spans.py); the observation shown is the strongest of those that say the same, the
earliest between equals.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from toso.households.model.items import ITEMS, Item, Spec
from toso.households.model.kinds import HouseholdKind
from toso.households.observations.spans import Seen
from toso.kit.periods import PeriodKind, period_of

_PERSONS = (Item.PHONE, Item.SIM, Item.SERVICES, Item.INFORMED)
_ADULTS = (Item.ACCOUNT, Item.APPS)
_HOUSEHOLDS = (Item.VISITED, Item.GUIDED, Item.OPENED, Item.TRANSACTING, Item.LOCAL)
# Efforts that are owed only where another answer calls for them.
_CALLED_FOR: Mapping[Item, tuple[Item, Collection[str]]] = {
    Item.TOPICS: (Item.SERVICES, {"need"}),
    Item.SIM_MOBILISED: (Item.SIM, {"2g"}),
    Item.PHONE_MOBILISED: (Item.PHONE, {"none", "basic"}),
}


@dataclass(frozen=True)
class CurrentAnswer:
    """An answer and the observation behind it; both None while nobody knows, or nothing was done this year."""

    item: Item
    value: str | None = None
    observation: Seen | None = None


def standings_of_person(
    observed: Iterable[Seen], day: date, asked: Collection[Item], *, adult: bool
) -> list[CurrentAnswer]:
    """The answers known of a person, and those asked of one and not known yet, in the order of the items. `asked`: what
    the ward asks at all.
    """
    known = _known(observed, day)
    called = {item for item, (other, values) in _CALLED_FOR.items() if known.get(other, _NOTHING).value in values}
    return _ordered(known, {*_PERSONS, *(_ADULTS if adult else ()), *called} & set(asked))


def standings_of_household(
    observed: Iterable[Seen], day: date, kind: HouseholdKind, asked: Collection[Item]
) -> list[CurrentAnswer]:
    """The answers known of a household, and those asked of one and not known yet, in the order of the items."""
    families = [Item.YOUNG_PAYER] if kind is HouseholdKind.FAMILY else []
    return _ordered(_known(observed, day), {*_HOUSEHOLDS, *families} & set(asked))


_NOTHING = CurrentAnswer(Item.PHONE)


def _ordered(known: Mapping[Item, CurrentAnswer], asked: Collection[Item]) -> list[CurrentAnswer]:
    return [known.get(item) or CurrentAnswer(item) for item in Item if item in known or item in asked]


def _known(observed: Iterable[Seen], day: date) -> dict[Item, CurrentAnswer]:
    first, by_item = period_of(day, PeriodKind.YEAR).first_day, dict[Item, list[Seen]]()
    for one in sorted(observed, key=lambda s: (s.on, s.grade, s.at)):
        if one.on <= day and (not ITEMS[one.item].effort or one.on >= first):
            by_item.setdefault(one.item, []).append(one)
    return {item: _standing(item, ITEMS[item], rows) for item, rows in by_item.items()}


def _standing(item: Item, spec: Spec, rows: list[Seen]) -> CurrentAnswer:
    """Of rows in order: what was done in the year, or the answer of the last one since it was first given."""
    if spec.many:
        given = {part for row in rows for part in row.value.split("+")}
        return CurrentAnswer(item, "+".join(part for part in spec.values if part in given), _strongest(rows))
    value, alike = rows[-1].value, list[Seen]()
    for row in reversed(rows):
        if row.value != value:
            break
        alike.insert(0, row)
    return CurrentAnswer(item, value, _strongest(alike))


def _strongest(rows: list[Seen]) -> Seen:
    return max(rows, key=lambda row: row.grade)
