"""Merging a sheet by field: what is written, and what waits because somebody else changed the same field meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from toso.households.model.items import ITEMS, Channel, Grade, Item, Subject

# What the visitor did at the door; anything else is what the resident said, unless the answer says it was seen.
_DONE_BY_VISITOR = {item for item, spec in ITEMS.items() if spec.effort}


class Merge(StrEnum):
    WRITE = "write"
    ASK = "ask"


def merge(item: Item, *, base: str | None, mine: str, theirs: str | None, own: bool) -> Merge:
    """Whether one answer is written or asked about.

    `base`: what the phone showed when it was given; `theirs`: what stands now; `own`: whether the same person wrote
    that. Efforts add up and never disagree; a value that nobody knows any more opposes nothing.
    """
    if ITEMS[item].effort or own or theirs is None or theirs in {base, mine}:
        return Merge.WRITE
    return Merge.ASK


def grade_of(item: Item, *, observed: bool) -> Grade:
    """How strong an answer of a visit is."""
    return Grade.WITNESSED if observed or item in _DONE_BY_VISITOR else Grade.DECLARED


# Outcomes by whose they are: the columns of the spans bear their names.
OUTCOMES: Mapping[Subject, tuple[Item, ...]] = {
    subject: tuple(item for item, spec in ITEMS.items() if spec.subject is subject and not spec.effort)
    for subject in Subject
}


def standing(subject: Subject, span: Any) -> dict[Item, str]:
    """The known outcomes of a span (a row of PersonSpan or HouseholdSpan) as values of their items."""
    found = {item: getattr(span, item.value) for item in OUTCOMES[subject]}
    return {item: words(value) or value for item, value in found.items() if value is not None}


def words(value: bool | None) -> str | None:
    """A yes or no of a span as a value of its item; None for anything else."""
    return {True: "yes", False: "no"}.get(value) if isinstance(value, bool) else None


@dataclass(frozen=True)
class Written:
    """One standing observation of an item; in the order in which observations are folded (spans.py)."""

    on: date
    grade: Grade
    at: datetime
    id: UUID
    value: str
    by_id: UUID | None
    channel: Channel

    @property
    def place(self) -> tuple[date, int, datetime]:
        return self.on, int(self.grade), self.at


def newest(written: Sequence[Written]) -> Written | None:
    """The observation whose value stands."""
    return max(written, key=lambda w: w.place, default=None)


def to_take_back(written: Sequence[Written], value: str, on: date, grade: Grade, at: datetime) -> list[Written]:
    """The observations to take back so that `value`, seen on that day with that grade and written now, stands."""
    return [w for w in written if w.value != value and w.place > (on, int(grade), at)]
