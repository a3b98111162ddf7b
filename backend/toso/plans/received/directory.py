"""The directory that also reads plans: "Như mục II, IV" means the units that the plan gives something to do."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.documents.inbox.directory import Asked, Found
from toso.kit.text import fold
from toso.organisation.queries import ward_units
from toso.organisation.recipients import UnitDirectory, found_of
from toso.plans.content import PlanContent, UnitRef
from toso.plans.fanout import fan_out
from toso.plans.stored import load_content
from toso.plans.tables import Plan

_AS_IN_PLAN = re.compile(
    r"^(?:nhu|theo) (?:muc|phan|khoan|diem|dieu|tren)\b|^cac (?:don vi|co quan|bo phan)\b.*\b(?:neu|co ten) "
)


class WardDirectory:
    """By names, and for a plan by what the plan itself says."""

    def __init__(self) -> None:
        self._by_name = UnitDirectory()

    def addressed(self, session: Session, asked: Asked) -> list[Found]:
        found = self._by_name.addressed(session, asked)
        line = next((name for name in asked.names if _AS_IN_PLAN.search(fold(name))), None)
        plan = session.get(Plan, (asked.ward_id, asked.source_id)) if line and asked.source_kind == "plan" else None
        if plan is None or line is None:
            return found
        units = {unit.id: unit for unit in ward_units(session, asked.ward_id, asked.on)}
        areas = [unit.id for unit in units.values() if unit.kind.value == "neighbourhood"]
        wanted = fan_out(_named_in(load_content(session, plan)), areas, areas)
        return [*found, *(found_of(units[unit_id], line) for unit_id in wanted if unit_id in units)]

    def units(self, session: Session, ward_id: UUID, unit_ids: Iterable[UUID], on: date) -> list[Found]:
        return self._by_name.units(session, ward_id, unit_ids, on)


def _named_in(content: PlanContent) -> Iterator[UnitRef]:
    """Who leads or helps with a task, and who has a duty."""
    for task in content.tasks:
        yield from (*task.leads, *task.coordinators)
    for duty in content.duties:
        yield from duty.units
