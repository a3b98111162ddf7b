"""The ledger of a population: opening + entered − left = closing, with the reasons, between two days."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.households.indicators.counts import Area, under
from toso.households.indicators.rules import LEDGER, RULES, SPANS, When, one_if, standing
from toso.households.model.items import Subject
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import HouseholdStay, PersonStay
from toso.kit.labels import Labelled


class StateReason(Labelled):
    """Why somebody who stayed where they live entered or left a population."""

    CAME_OF_AGE = "came_of_age", "Đủ 18 tuổi"
    FOUND = "found", "Mới biết qua rà soát"
    CHANGED = "changed", "Thay đổi tình trạng"


REASON_LABELS: Mapping[str, str] = {**MoveReason.labels(), **StateReason.labels()}
# What must have been unknown before for an entry to be a discovery and not a change.
_DISCOVERED_BY: Mapping[str, Callable[[Any], sa.ColumnElement[bool]]] = {
    "t1.of": lambda span: sa.or_(span.phone.is_(None), sa.and_(span.phone == "smart", span.services.is_(None))),
    "t3.of": lambda span: span.sim.is_(None),
    "t4.of": lambda span: span.phone.is_(None),
}


@dataclass
class Account:
    """One population of one unit over the days from `opening` to `closing`; reasons are codes of REASON_LABELS."""

    opening: int = 0
    closing: int = 0
    entered: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)

    @property
    def adds_up(self) -> bool:
        return self.opening + sum(self.entered.values()) - sum(self.left.values()) == self.closing

    def plus(self, other: "Account") -> "Account":
        return Account(
            self.opening + other.opening,
            self.closing + other.closing,
            _joined(self.entered, other.entered),
            _joined(self.left, other.left),
        )


Accounts = Mapping[str, Account]


def _joined(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {code: one.get(code, 0) + other.get(code, 0) for code in REASON_LABELS if code in one or code in other}


def ledger(session: Session, area: Area, first: date, last: date, year: date) -> dict[str, dict[str, Account]]:
    """By unit path and population: from the evening before `first` to the evening of `last`.

    Both days are seen in the reporting year that begins on `year`, so that a cohort opens with those who are in it
    from the start. Whoever moves between two units leaves one and enters the other.
    """
    found: dict[str, dict[str, Account]] = {}
    values = {**area.values(), "before": first - timedelta(days=1), "after": last, "year": year}
    for subject in Subject:
        for entering in (True, False):
            for path, *levels in session.execute(_levels(subject, len(area.paths), closing=entering), values):
                _add_levels(found.setdefault(path, {}), subject, levels, closing=entering)
            for path, reason, *numbers in session.execute(_moves(subject, len(area.paths), entering=entering), values):
                _add_moves(found.setdefault(path, {}), subject, reason, numbers, entering=entering)
    return {path: {code: accounts.get(code, Account()) for code in LEDGER} for path, accounts in found.items()}


def _add_levels(accounts: dict[str, Account], subject: Subject, levels: Sequence[int], *, closing: bool) -> None:
    """One unit: of each population how many are in it on the evening."""
    for code, level in zip(_codes(subject), levels, strict=True):
        account = accounts.setdefault(code, Account())
        if closing:
            account.closing = int(level)
        else:
            account.opening = int(level)


def _add_moves(
    accounts: dict[str, Account], subject: Subject, reason: str | None, numbers: Sequence[int], *, entering: bool
) -> None:
    """One unit and reason: of each population how many are in it on this side and were not on the other, by why."""
    for n, code in enumerate(_codes(subject)):
        account = accounts.setdefault(code, Account())
        changes = account.entered if entering else account.left
        moved, *states = numbers[_WIDTH * n : _WIDTH * (n + 1)]
        for name, number in ((reason, moved), *zip(_STATES, states, strict=True)):
            if number and name is not None:
                changes[name] = changes.get(name, 0) + int(number)


_STATES = tuple(reason.value for reason in StateReason)
_WIDTH = 1 + len(_STATES)


def _codes(subject: Subject) -> list[str]:
    return [code for code in LEDGER if RULES[code].subject is subject]


@cache
def _levels(subject: Subject, paths: int, *, closing: bool) -> Any:
    """How many are in each population on one evening, by unit."""
    span, evening = SPANS[subject], _AFTER if closing else _BEFORE
    sums = [sa.func.sum(one_if(RULES[code].counted(span, evening))) for code in _codes(subject)]
    inside = span.ward_id == sa.bindparam("ward", type_=sa.Uuid()), under(span.unit_path, paths)
    return sa.select(span.unit_path, *sums).where(*inside, standing(span, evening)).group_by(span.unit_path)


@cache
def _moves(subject: Subject, paths: int, *, entering: bool) -> Any:
    """Spans of one evening that did not stand on the other, beside what the same subject was in the same unit there;
    and those of both evenings whose person came of age in between. Whatever else stood on both did not change.
    """
    here, there = aliased(SPANS[subject], name="here"), aliased(SPANS[subject], name="there")
    ours, other = (_AFTER, _BEFORE) if entering else (_BEFORE, _AFTER)
    key = "person_id" if subject is Subject.PERSON else "household_id"
    same = sa.and_(
        there.ward_id == here.ward_id,
        getattr(there, key) == getattr(here, key),
        there.unit_path == here.unit_path,
        standing(there, other),
    )
    inside = here.ward_id == sa.bindparam("ward", type_=sa.Uuid()), under(here.unit_path, paths)
    marks = _marks(subject, (here, ours), (there, other), entering=entering)
    reason = sa.case((there.from_on.is_(None), _reason(subject, here, entering=entering)), else_=None)
    columns = (here.unit_path.label("place"), reason.label("reason"), *marks)
    began = sa.and_(here.from_on > _BEFORE.day, here.from_on <= _AFTER.day, here.until_on > _AFTER.day)
    ended = sa.and_(here.until_on > _BEFORE.day, here.until_on <= _AFTER.day, here.from_on <= _BEFORE.day)
    changed = sa.select(*columns).select_from(sa.outerjoin(here, there, same))
    each: Any = changed.where(*inside, began if entering else ended)
    if entering and subject is Subject.PERSON:
        both = sa.and_(here.from_on <= _BEFORE.day, here.until_on > _AFTER.day)
        aged = here.adult_on > _BEFORE.day, here.adult_on <= _AFTER.day
        each = each.union_all(changed.where(*inside, both, *aged))
    rows = each.subquery()
    sums = [sa.func.sum(rows.c[mark.name]) for mark in marks]
    return sa.select(rows.c.place, rows.c.reason, *sums).group_by(rows.c.place, rows.c.reason)


def _marks(subject: Subject, own: tuple[Any, When], other: tuple[Any, When], *, entering: bool) -> list[Any]:
    """Of each population in order the columns of `_changes`, with names of their own."""
    return [
        mark.label(f"n{n}_{m}")
        for n, code in enumerate(_codes(subject))
        for m, mark in enumerate(_changes(code, own, other, entering=entering))
    ]


_YEAR = sa.bindparam("year", type_=sa.Date())
_BEFORE = When(sa.bindparam("before", type_=sa.Date()), _YEAR)
_AFTER = When(sa.bindparam("after", type_=sa.Date()), _YEAR)


def _changes(
    code: str, own: tuple[Any, When], other: tuple[Any, When], *, entering: bool
) -> list[sa.ColumnElement[int]]:
    """1 or 0: is in it here and was not in the unit there; the reasons of those who were, in order."""
    absent, mine = other[0].from_on.is_(None), one_if(RULES[code].counted(*own)) == 1
    turned = sa.and_(mine, sa.not_(absent), one_if(RULES[code].counted(*other)) == 0)
    if code == "pop.adults":
        reason = StateReason.CAME_OF_AGE
        why = {reason: turned}
    elif entering and code in _DISCOVERED_BY:
        found = one_if(_DISCOVERED_BY[code](other[0]))
        why = {StateReason.FOUND: sa.and_(turned, found == 1), StateReason.CHANGED: sa.and_(turned, found == 0)}
    else:
        why = {StateReason.CHANGED: turned}
    return [one_if(sa.and_(mine, absent)), *(one_if(why.get(r, sa.false())) for r in StateReason)]


def _reason(subject: Subject, here: Any, *, entering: bool) -> sa.ColumnElement[str]:
    """Why somebody came into the unit first, or left it last, between the two evenings."""
    stay: Any = PersonStay if subject is Subject.PERSON else HouseholdStay
    own = stay.person_id == here.person_id if subject is Subject.PERSON else stay.household_id == here.household_id
    day = col(stay.from_on if entering else stay.until_on)
    query = (
        sa.select(sa.cast(col(stay.came_by if entering else stay.left_by), sa.String(40)))
        .where(
            col(stay.ward_id) == here.ward_id,
            own,
            col(stay.unit_path) == here.unit_path,
            day > _BEFORE.day,
            day <= _AFTER.day,
            col(stay.from_on) < col(stay.until_on),
        )
        .order_by(day if entering else day.desc())
        .limit(1)
    )
    return sa.func.coalesce(query.correlate(here).scalar_subquery(), StateReason.CHANGED.value)
