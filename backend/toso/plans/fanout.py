"""Expands the units that a plan names to lead a task into the units that each get an assignment."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from toso.plans.content import UnitRef
from toso.plans.tables import UnitClass


def fan_out(leads: Iterable[UnitRef], neighbourhoods: Sequence[UUID], with_team: Sequence[UUID]) -> list[UUID]:
    """The ids of the units that get one assignment each, in the plan's order, none twice.

    "Các khu phố" is each khu phố; "Tổ công nghệ số cộng đồng" each unit that has a team, or each khu phố where no
    team is registered yet. Together they are the same units once: a khu phố and its own team do one work.
    """
    members = {
        UnitClass.NEIGHBOURHOODS: neighbourhoods,
        UnitClass.TEAMS: with_team or neighbourhoods,
        UnitClass.OUTSIDE: (),
    }
    found: dict[UUID, None] = {}
    for lead in leads:
        if lead.unit_class is not None:
            found.update(dict.fromkeys(members[lead.unit_class]))
        elif lead.unit_id is not None:
            found[lead.unit_id] = None
    return list(found)
