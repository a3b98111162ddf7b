"""The items that a ward asks of people: those that the measures of its plans read, and what is always asked.

What is counted is known on a higher floor, which is named here and not imported.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql.visitors import iterate
from sqlmodel import Session

from toso.core.late_import import load
from toso.households.indicators.rules import RULES, SPANS, Rule, When
from toso.households.model.items import ITEMS, Item, Subject

_COUNTED = "toso.reports.periods.counted_codes:counted_codes"
# Whether somebody was met; of frauds only the kinds that the ward has in its catalogue are offered.
ALWAYS = frozenset({Item.VISITED, Item.SAFETY})
# The essential services one by one, once a topic says that there was guidance in them.
_PARTS: Mapping[Item, Collection[Item]] = {Item.TOPICS: (Item.VNEID, Item.VSSID, Item.HEALTH)}
# Columns of the spans whose names do not say from which item they are folded.
_FOLDED: Mapping[tuple[Subject, str], Item] = {
    (Subject.PERSON, "guided_on"): Item.TOPICS,
    (Subject.PERSON, "left_2g_on"): Item.SIM,
    (Subject.PERSON, "got_smart_on"): Item.PHONE,
    (Subject.HOUSEHOLD, "ev_transacting"): Item.TRANSACTING,
}
_NAMED = When(sa.bindparam("day", type_=sa.Date()), sa.bindparam("year", type_=sa.Date()))


def asked_items(session: Session, ward_id: UUID, on: date) -> frozenset[Item]:
    """The items asked at a door on a day; every one while nobody has said what the ward's plan counts."""
    codes: frozenset[str] | None = load(_COUNTED)(session, ward_id, on)
    return frozenset(Item) if codes is None else items_for(codes)


def items_for(codes: Collection[str]) -> frozenset[Item]:
    """The items asked where these measures are counted; of measures that the register does not count, none."""
    needed = {item for code in codes if code in RULES for item in items_read(code)}
    return ALWAYS | needed | {part for item in needed for part in _PARTS.get(item, ())}


@cache
def items_read(code: str) -> frozenset[Item]:
    """The items that a measure of the register rests on, its population's among them."""
    return frozenset(_read(RULES[code]))


def _read(rule: Rule) -> Iterator[Item]:
    span = SPANS[rule.subject]
    conditions = [rule.counted(span, _NAMED), *([rule.known(span, _NAMED)] if rule.known else [])]
    names = {part.key for one in conditions for part in iterate(one) if isinstance(part, sa.Column)}
    for name in names:
        item = _FOLDED.get((rule.subject, name)) or _item_of(rule.subject, name)
        if item is not None:
            yield item
    if rule.base != rule.code:
        yield from _read(RULES[rule.base])


def _item_of(subject: Subject, column: Any) -> Item | None:
    """The item that a column holds the answer or the day of."""
    return next((i for i, s in ITEMS.items() if s.subject is subject and column in {i.value, f"{i.value}_on"}), None)
