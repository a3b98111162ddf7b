"""The trace of a merger, kept with its lineage so that it can be taken back: ids, days and names of fields alone."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from toso.households.model.kinds import MoveReason, Relation, VisitResult

Visited = tuple[date | None, VisitResult | None, UUID | None, date | None]
"""The newest visit as a household repeats it: its day, result, visitor, and when to come again."""


@dataclass
class MergerTrace:
    """`home`: the open stay of the household that stands. `relations`: of the members who came along, as they were.

    `given`: new stays, each with the stay that it goes on from. `ended`: until when the stays of the household gone,
    and of persons entered twice, lasted and why they had ended. `same`: persons entered twice, each with whom they
    are. `filled`: of a person or household that stands the fields that were empty. `numbers`: persons whose citizen
    number went along. `copies`: observations, each with the one that it repeats. `helps`: help entries with the person
    named until then; `homes_of_helps`, `requests`: those that pointed to the household gone.
    """

    home: UUID | None
    duplicate: bool
    revisit_on: date | None = None
    visited: Visited | None = None
    relations: dict[UUID, Relation] = field(default_factory=dict)
    given: dict[UUID, UUID] = field(default_factory=dict)
    ended: dict[UUID, tuple[date, MoveReason | None]] = field(default_factory=dict)
    same: dict[UUID, UUID] = field(default_factory=dict)
    filled: dict[UUID, list[str]] = field(default_factory=dict)
    numbers: list[UUID] = field(default_factory=list)
    copies: dict[UUID, UUID] = field(default_factory=dict)
    helps: dict[UUID, UUID] = field(default_factory=dict)
    homes_of_helps: list[UUID] = field(default_factory=list)
    requests: list[UUID] = field(default_factory=list)

    @property
    def persons(self) -> set[UUID]:
        return {*self.relations, *self.same, *self.same.values()}

    def written(self) -> dict[str, Any]:
        """As JSON, for HouseholdLineage.changed."""
        return _shape().dump_python(self, mode="json")


def read_trace(changed: dict[str, Any] | None) -> MergerTrace | None:
    """None of a merger of an earlier release, which kept none."""
    return None if changed is None else _shape().validate_python(changed)


@cache
def _shape() -> TypeAdapter[MergerTrace]:
    return TypeAdapter(MergerTrace)
