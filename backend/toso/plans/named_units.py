"""The unit names of a plan and the units chosen for them; one choice holds wherever the name stands."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from sqlmodel import Session

from toso.core.schemas import Read, Write
from toso.kit.clock import today
from toso.kit.text import fold, one_line
from toso.organisation.queries import day_of_units, ward_units
from toso.organisation.schemas import UnitRead
from toso.plans.content import PlanContent, UnitRef, unit_refs
from toso.plans.tables import UnitClass

NAME_NOWHERE = "Kế hoạch không nêu tên này."


class UnitNameRead(Read):
    """A unit name of the plan, the fields where it stands, and what it was taken for; `open` while for nothing."""

    name: str
    fields: list[str]
    unit_ids: list[UUID]
    unit_class: UnitClass | None
    open: bool


class UnitChoice(Write):
    """The unit, units or class of units chosen for a printed name, wherever it stands in the plan."""

    name: Annotated[
        str,
        BeforeValidator(lambda v: one_line(v) if isinstance(v, str) else v),
        StringConstraints(min_length=1, max_length=300),
    ]
    unit_id: UUID | None = None
    unit_ids: list[UUID] = Field(default_factory=list, max_length=100)
    unit_class: UnitClass | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "UnitChoice":
        if sum((self.unit_id is not None, bool(self.unit_ids), self.unit_class is not None)) != 1:
            raise ValueError("Chọn một đơn vị, nhiều đơn vị hoặc một nhóm đơn vị.")
        return self

    @property
    def refs(self) -> list[dict[str, Any]]:
        """References for each mention of the name."""
        ids = self.unit_ids or [self.unit_id]
        return [{"unit_id": unit_id, "unit_class": self.unit_class} for unit_id in ids]


def units_named(session: Session, ward_id: UUID, on: date) -> list[UnitRead]:
    """The units that a text of a day may name: those of that day, and those entered later under a name of their own.

    A ward enters its units one by one; what the text names existed whenever it was put into the tree.
    """
    then = ward_units(session, ward_id, day_of_units(session, ward_id, on))
    known = {unit.id for unit in then}, {fold(unit.name) for unit in then}
    later = [u for u in ward_units(session, ward_id, today()) if u.id not in known[0] and fold(u.name) not in known[1]]
    return [*then, *later]


def unit_names(content: PlanContent) -> list[UnitNameRead]:
    """The unit names of a plan in its order, each once under its first spelling."""
    found: dict[str, dict[str, Any]] = {}
    for field, ref in unit_refs(content):
        entry = found.setdefault(
            fold(ref.name), {"name": ref.name, "fields": [], "unit_ids": [], "unit_class": None, "open": False}
        )
        entry["fields"].append(field)
        entry["open"] = entry["open"] or not ref.settled
        entry["unit_class"] = ref.unit_class or entry["unit_class"]
        if ref.unit_id and ref.unit_id not in entry["unit_ids"]:
            entry["unit_ids"].append(ref.unit_id)
    return [UnitNameRead.model_validate(entry) for entry in found.values()]


def choose_units(content: PlanContent, choices: Sequence[UnitChoice]) -> tuple[PlanContent, list[int]]:
    """The content with each name's choice at every mention, and the places of choices whose name stands nowhere."""
    by_name = {fold(choice.name): choice for choice in choices}
    met: set[str] = set()

    def chosen(refs: list[UnitRef]) -> list[UnitRef]:
        found: dict[tuple[Any, ...], UnitRef] = {}
        for printed in refs:
            choice = by_name.get(fold(printed.name))
            if choice is not None:
                met.add(fold(printed.name))
            for update in choice.refs if choice else ({},):
                ref = printed.model_copy(update=update)
                found[(ref.name, ref.unit_id, ref.unit_class)] = ref
        return list(found.values())

    tasks = [
        t.model_copy(update={"leads": chosen(t.leads), "coordinators": chosen(t.coordinators)}) for t in content.tasks
    ]
    duties = [d.model_copy(update={"units": chosen(d.units)}) for d in content.duties]
    nowhere = [n for n, choice in enumerate(choices) if fold(choice.name) not in met]
    return content.model_copy(update={"tasks": tasks, "duties": duties}), nowhere
