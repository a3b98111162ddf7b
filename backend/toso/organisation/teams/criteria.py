"""Criteria that a plan sets for the core members of a team, as data: what is said of a member, and what is lacking."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from toso.organisation.tables import MemberSkill


@dataclass(frozen=True)
class Criterion:
    """A skill, or an age at most. `unverified`: no rule that we know says this number, so nothing prints it."""

    label: str
    skill: MemberSkill | None
    age_at_most: int | None
    unverified: bool


@cache
def criteria() -> tuple[Criterion, ...]:
    raw = json.loads(files("toso.organisation").joinpath("data/team-criteria.json").read_text("utf-8"))
    return tuple(
        Criterion(
            one["label"],
            MemberSkill(one["skill"]) if "skill" in one else None,
            one.get("age_at_most"),
            one.get("unverified", False),
        )
        for one in raw
    )


def lacking(birth_year: int | None, skills: Collection[str], year: int) -> list[str]:
    """The labels of the criteria that a member does not meet, as far as is known of them, in a year."""
    return [one.label for one in criteria() if not _met(one, birth_year, skills, year)]


def _met(one: Criterion, birth_year: int | None, skills: Collection[str], year: int) -> bool:
    if one.skill is not None:
        return one.skill in skills
    return one.age_at_most is None or (birth_year is not None and year - birth_year <= one.age_at_most)
