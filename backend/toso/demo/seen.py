"""Observations of invented visits: answers drawn by plausible shares, for the demonstration and the benchmarks."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from toso.households.model.items import Grade, Item
from toso.households.model.kinds import HouseholdKind, VisitResult

_ASKED_FROM_AGE = 15
_TOPIC_SETS = ("dvc+portal+postal+essential", "dvc+portal+essential", "dvc+essential", "essential")
# Parts of the topic "essential", each told on all days of a month but every nth.
_PARTS = {Item.VNEID: 5, Item.VSSID: 2, Item.HEALTH: 3}
Seen = tuple[date, Item, str, Grade]


@dataclass(frozen=True)
class Habits:
    """How far the visits of a khu phố have come: the share of households reached in the days between two dates."""

    first_on: date
    last_on: date
    reached: float
    met: float = 0.93

    def visit(self, rng: Random) -> tuple[date | None, VisitResult | None]:
        """The newest visit of a household, if there was one."""
        if rng.random() >= self.reached:
            return None, None
        on = self.first_on + timedelta(days=rng.randrange((self.last_on - self.first_on).days + 1))
        if rng.random() < self.met:
            return on, VisitResult.MET
        return on, rng.choice((VisitResult.ABSENT, VisitResult.ABSENT, VisitResult.REFUSED))


def observations_of_household(rng: Random, habits: Habits, kind: HouseholdKind, on: date) -> list[Seen]:
    """The household's own items, as seen on the day of its visit."""
    opened = rng.random() < 0.78
    transacting = opened and rng.random() < 0.62
    seen: list[Seen] = [
        (on, Item.VISITED, "yes", Grade.WITNESSED),
        (on, Item.OPENED, _yes(opened), Grade.DECLARED),
        (on, Item.TRANSACTING, _yes(transacting), Grade.DECLARED),
        (on, Item.LOCAL, _yes(transacting and rng.random() < 0.2), Grade.DECLARED),
    ]
    if rng.random() < 0.8:
        seen.append((on, Item.GUIDED, "yes", Grade.WITNESSED))
    if kind is HouseholdKind.FAMILY:
        seen.append((on, Item.YOUNG_PAYER, _yes(rng.random() < 0.79), Grade.DECLARED))
    if not opened and rng.random() < 0.25:
        seen.append((_later(rng, habits, on), Item.OPENED, "yes", Grade.DOCUMENTED))
    return seen


def observations_of_person(rng: Random, habits: Habits, age: int, on: date) -> list[Seen]:
    """A person's items, as seen on the day of the visit and perhaps once more; the young are only informed."""
    seen: list[Seen] = [(on, Item.INFORMED, "yes", Grade.WITNESSED)] if rng.random() < 0.95 else []
    if age < _ASKED_FROM_AGE:
        return seen
    phone = rng.choices(("smart", "basic", "none"), (94, 5, 1) if age < 60 else (62, 28, 10))[0]
    sim = "none" if phone == "none" else "2g" if rng.random() < (0.5 if phone == "basic" else 0.02) else "4g"
    seen += [(on, Item.PHONE, phone, Grade.WITNESSED), (on, Item.SIM, sim, Grade.DECLARED)]
    seen.append((on, Item.ACCOUNT, _yes(rng.random() < (0.88 if age < 60 else 0.55)), Grade.DECLARED))
    if phone != "none":
        seen.append((on, Item.APPS, _yes(phone == "smart" and rng.random() < 0.9), Grade.DECLARED))
    if phone == "smart":
        seen += _services(rng, habits, on)
    else:
        seen += _mobilised(rng, habits, on, Item.PHONE_MOBILISED, Item.PHONE, "smart")
    if sim == "2g":
        seen += _mobilised(rng, habits, on, Item.SIM_MOBILISED, Item.SIM, "4g")
    if on.day % 2:
        seen.append((on, Item.SAFETY, "yes", Grade.WITNESSED))
    return seen


def _services(rng: Random, habits: Habits, on: date) -> list[Seen]:
    need = rng.choices(("need", "no_need", "refused"), (82, 16, 2))[0]
    seen: list[Seen] = [(on, Item.SERVICES, need, Grade.DECLARED)]
    if need == "need" and rng.random() < 0.9:
        topics = rng.choices(_TOPIC_SETS, (70, 10, 12, 8))[0]
        seen.append((on, Item.TOPICS, topics, Grade.WITNESSED))
        if "essential" in topics:
            seen += [(on, item, "yes", Grade.WITNESSED) for item, nth in _PARTS.items() if on.day % nth]
        if topics != _TOPIC_SETS[0] and rng.random() < 0.4:
            seen.append((_later(rng, habits, on), Item.TOPICS, _TOPIC_SETS[0], Grade.WITNESSED))
    return seen


def _mobilised(rng: Random, habits: Habits, on: date, effort: Item, outcome: Item, value: str) -> list[Seen]:
    if rng.random() >= 0.85:
        return []
    seen: list[Seen] = [(on, effort, "yes", Grade.WITNESSED)]
    if rng.random() < 0.3:
        seen.append((_later(rng, habits, on), outcome, value, Grade.WITNESSED))
    return seen


def _later(rng: Random, habits: Habits, on: date) -> date:
    """A second visit's day, not after the last day of visits."""
    return min(on + timedelta(days=3 + rng.randrange(14)), habits.last_on)


def _yes(value: bool) -> str:
    return "yes" if value else "no"
