"""From stays and observations to spans: the state of a person or household, day by day, as pure arithmetic."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID

from toso.households.model.items import (
    ADULT_AGE,
    ALL_TOPICS,
    ITEMS,
    Channel,
    Grade,
    Item,
    evidence_code,
    topics_mask,
)
from toso.kit.periods import PeriodKind, period_of


@dataclass(frozen=True)
class Stay:
    """Days in a household of a khu phố, from `from_on` until before `until_on`."""

    household_id: UUID
    unit_path: str
    from_on: date
    until_on: date


class Seen(NamedTuple):
    """One observation that still stands. `at` orders those of one day, after the grade: the instant, or its text as one
    database writes it.
    """

    on: date
    at: datetime | str
    item: Item
    value: str
    grade: Grade
    channel: Channel


class PersonState(NamedTuple):
    """The columns of PersonSpan that observations decide."""

    phone: str | None = None
    sim: str | None = None
    services: str | None = None
    topics: int = 0
    topics_on: date | None = None
    guided_on: date | None = None
    account: bool | None = None
    apps: bool | None = None
    informed_on: date | None = None
    sim_mobilised_on: date | None = None
    phone_mobilised_on: date | None = None
    left_2g_on: date | None = None
    got_smart_on: date | None = None
    ev_topics: int | None = None
    ev_account: int | None = None
    ev_apps: int | None = None
    ev_informed: int | None = None
    ev_sim: int | None = None
    ev_phone: int | None = None
    vneid_on: date | None = None
    vssid_on: date | None = None
    health_on: date | None = None
    safety_on: date | None = None
    ev_vneid: int | None = None
    ev_vssid: int | None = None
    ev_health: int | None = None
    ev_safety: int | None = None


class HouseholdState(NamedTuple):
    """The columns of HouseholdSpan that observations decide."""

    visited_on: date | None = None
    guided_on: date | None = None
    opened: bool | None = None
    transacting: bool | None = None
    local: bool | None = None
    young_payer: bool | None = None
    ev_visited: int | None = None
    ev_guided: int | None = None
    ev_opened: int | None = None
    ev_transacting: int | None = None
    ev_local: int | None = None
    ev_young: int | None = None


# The columns of each item that is a mere mark: its value (a day for efforts, yes or no otherwise) and its evidence.
_COLUMNS: Mapping[Item, tuple[str, str]] = {
    Item.SIM_MOBILISED: ("sim_mobilised_on", "ev_sim"),
    Item.PHONE_MOBILISED: ("phone_mobilised_on", "ev_phone"),
    Item.ACCOUNT: ("account", "ev_account"),
    Item.APPS: ("apps", "ev_apps"),
    Item.INFORMED: ("informed_on", "ev_informed"),
    Item.VISITED: ("visited_on", "ev_visited"),
    Item.GUIDED: ("guided_on", "ev_guided"),
    Item.OPENED: ("opened", "ev_opened"),
    Item.TRANSACTING: ("transacting", "ev_transacting"),
    Item.LOCAL: ("local", "ev_local"),
    Item.YOUNG_PAYER: ("young_payer", "ev_young"),
    **{item: (f"{item.value}_on", f"ev_{item.value}") for item in (Item.VNEID, Item.VSSID, Item.HEALTH, Item.SAFETY)},
}


# Items of which is kept that another value was left: one that is folded before others of its day may be such a value.
LEFT = (Item.PHONE, Item.SIM)
State = TypeVar("State", PersonState, HouseholdState)


class Span(NamedTuple, Generic[State]):
    """A state that held from `from_on` until before `until_on` in one household and khu phố."""

    household_id: UUID
    unit_path: str
    from_on: date
    until_on: date
    state: State


def span_row(ward_id: UUID, span: Span[PersonState] | Span[HouseholdState]) -> dict[str, Any]:
    """The columns of a span's row that both kinds of span have, and those of its state."""
    state = span.state._asdict()
    state.pop("topics_on", None)
    return {
        "ward_id": ward_id,
        "unit_path": span.unit_path,
        "from_on": span.from_on,
        "until_on": span.until_on,
        **state,
    }


def adult_from(birth_on: date | None, birth_year: int | None) -> date | None:
    """The day on which a person is surely of age; with the year alone, its last day. None: age not known."""
    if birth_on is not None:
        try:
            return birth_on.replace(year=birth_on.year + ADULT_AGE)
        except ValueError:  # born on 29/2
            return date(birth_on.year + ADULT_AGE, 3, 1)
    return None if birth_year is None else date(birth_year + ADULT_AGE, 12, 31)


def person_spans(stays: Sequence[Stay], observed: Iterable[Seen]) -> list[Span[PersonState]]:
    """Spans in order of days; what was seen before the first stay counts from its first day."""
    return _spans(stays, observed, PersonState(), _person_after)


def household_spans(stays: Sequence[Stay], observed: Iterable[Seen]) -> list[Span[HouseholdState]]:
    """Spans of a household in order of days."""
    return _spans(stays, observed, HouseholdState(), _household_after)


def _spans(
    stays: Sequence[Stay], observed: Iterable[Seen], state: State, after: Callable[[State, Seen], State]
) -> list[Span[State]]:
    waiting = sorted(observed, key=lambda s: (s.on, s.grade, s.at))
    spans: list[Span[State]] = []
    place = 0
    for stay in sorted(stays, key=lambda s: s.from_on):
        day = stay.from_on
        while day < stay.until_on:
            while place < len(waiting) and waiting[place].on <= day:
                state = after(state, waiting[place])
                place += 1
            until = min(waiting[place].on, stay.until_on) if place < len(waiting) else stay.until_on
            _add(spans, Span(stay.household_id, stay.unit_path, day, until, state))
            day = until
    return spans


def _add(spans: list[Span[State]], span: Span[State]) -> None:
    """Appends, or lengthens the last span where nothing changed."""
    last = spans[-1] if spans else None
    same = last is not None and (last.household_id, last.unit_path, last.state, last.until_on) == (
        span.household_id,
        span.unit_path,
        span.state,
        span.from_on,
    )
    if last is not None and same:
        spans[-1] = last._replace(until_on=span.until_on)
    else:
        spans.append(span)


def _changed(state: State, **columns: Any) -> State:
    """The state with these columns; the same object where they say nothing new, as most answers do."""
    for name, value in columns.items():
        if getattr(state, name) != value:
            return state._replace(**columns)
    return state


def _person_after(state: PersonState, observed: Seen) -> PersonState:
    match observed.item:
        case Item.PHONE:
            gained = observed.value == "smart" and state.phone in {"none", "basic"}
            return _changed(state, phone=observed.value, got_smart_on=observed.on if gained else state.got_smart_on)
        case Item.SIM:
            left = observed.value != "2g" and state.sim == "2g"
            return _changed(state, sim=observed.value, left_2g_on=observed.on if left else state.left_2g_on)
        case Item.SERVICES:
            return _changed(state, services=observed.value)
        case Item.TOPICS:
            return _topics_after(state, observed)
        case _:
            return _mark_after(state, observed)


def _topics_after(state: PersonState, observed: Seen) -> PersonState:
    """Topics add up within a reporting year; with the last of them the guidance is whole (target 1 is a bundle)."""
    code = evidence_code(observed.grade, observed.channel)
    kept = state.topics if _same_year(state.topics_on, observed.on) else 0
    topics = kept | topics_mask(observed.value)
    if topics == kept:
        return _changed(state, ev_topics=_stronger(state.ev_topics, code))
    whole = topics == ALL_TOPICS
    evidence = _stronger(state.ev_topics, code) if kept else code
    return state._replace(
        topics=topics,
        topics_on=observed.on,
        guided_on=observed.on if whole else state.guided_on,
        ev_topics=evidence,
    )


def _household_after(state: HouseholdState, observed: Seen) -> HouseholdState:
    return _mark_after(state, observed)


def _mark_after(state: State, observed: Seen) -> State:
    """The state after an effort or a yes/no item; the same object where it says nothing new, as most answers do.

    An effort repeated within its reporting year keeps its first day; an answer that stays keeps its evidence; either
    takes stronger evidence over.
    """
    value_column, evidence_column = _COLUMNS[observed.item]
    before, evidence = getattr(state, value_column), getattr(state, evidence_column)
    code = evidence_code(observed.grade, observed.channel)
    if ITEMS[observed.item].effort:
        same, value = _same_year(before, observed.on), observed.on
    else:
        value = observed.value == "yes"
        same = before is value
    if not same:
        return state._replace(**{value_column: value, evidence_column: code})
    stronger = _stronger(evidence, code)
    return state if stronger == evidence else state._replace(**{evidence_column: stronger})


def confirms(state: PersonState | HouseholdState, observed: Seen) -> bool:
    """Whether an observation leaves a state as it is. Of topics, which add up, only their fold can tell."""
    if observed.item is Item.TOPICS:
        return False
    after = _person_after(state, observed) if isinstance(state, PersonState) else _household_after(state, observed)
    return after is state


def _stronger(evidence: int | None, code: int) -> int:
    """Of two pieces the higher grade; between equals the earlier."""
    return code if evidence is None or code // 10 > evidence // 10 else evidence


def _same_year(one: date | None, other: date) -> bool:
    year = PeriodKind.YEAR
    return one is not None and (one == other or period_of(one, year) == period_of(other, year))
