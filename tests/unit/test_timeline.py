"""Spans from stays and observations: what held on which day, efforts by reporting year, cohorts, evidence, moves."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.households.model.items import ALL_TOPICS, ITEMS, Channel, Grade, Item, Subject, topics_mask
from toso.households.model.tables import FOREVER
from toso.households.observations.spans import (
    LEFT,
    HouseholdState,
    PersonState,
    Seen,
    Span,
    Stay,
    adult_from,
    confirms,
    household_spans,
    person_spans,
)

HOME, OTHER = UUID(int=1), UUID(int=2)
JANUARY = date(2024, 1, 1)
STAY = Stay(HOME, "qn.hg.kp1", JANUARY, FOREVER)
NOON = datetime(2024, 1, 1, 5, tzinfo=UTC)


def seen(
    item: Item, value: str, on: date, grade: Grade = Grade.WITNESSED, channel: Channel = Channel.VISIT, minute: int = 0
) -> Seen:
    return Seen(on, NOON + timedelta(minutes=minute), item, value, grade, channel)


def person_at(day: date, *sights: Seen, stays: tuple[Stay, ...] = (STAY,)) -> PersonState:
    return at(person_spans(stays, sights), day)


def household_at(day: date, *sights: Seen) -> HouseholdState:
    return at(household_spans([STAY], sights), day)


def at(spans: list[Span], day: date) -> Any:
    (span,) = [span for span in spans if span.from_on <= day < span.until_on]
    return span.state


def test_a_person_of_whom_nothing_was_seen_is_one_span_of_unknowns() -> None:
    (span,) = person_spans([STAY], [])
    assert (span.from_on, span.until_on, span.household_id) == (JANUARY, FOREVER, HOME)
    assert span.state == PersonState()


def test_a_fact_holds_from_its_day_and_not_before() -> None:
    sight = seen(Item.PHONE, "smart", date(2024, 3, 1))
    assert person_at(date(2024, 2, 29), sight).phone is None
    assert person_at(date(2024, 3, 1), sight).phone == "smart"
    assert len(person_spans([STAY], [sight])) == 2


def test_what_was_seen_before_the_stay_counts_from_its_first_day() -> None:
    (span,) = person_spans([STAY], [seen(Item.ACCOUNT, "yes", date(2023, 5, 1))])
    assert (span.from_on, span.state.account) == (JANUARY, True)


def test_a_no_is_not_the_same_as_not_known() -> None:
    assert person_at(JANUARY, seen(Item.APPS, "no", JANUARY)).apps is False
    assert person_at(JANUARY).apps is None


def test_of_one_day_the_stronger_evidence_holds_and_between_equals_the_later() -> None:
    declared = seen(Item.PHONE, "smart", JANUARY, Grade.DECLARED, minute=9)
    proven = seen(Item.PHONE, "basic", JANUARY, Grade.DOCUMENTED, minute=1)
    assert person_at(JANUARY, declared, proven).phone == "basic"
    later = seen(Item.PHONE, "none", JANUARY, Grade.DOCUMENTED, minute=2)
    assert person_at(JANUARY, later, proven).phone == "none"


def test_a_later_day_holds_even_with_weaker_evidence() -> None:
    proven = seen(Item.ACCOUNT, "yes", JANUARY, Grade.DOCUMENTED)
    declared = seen(Item.ACCOUNT, "no", date(2024, 5, 1), Grade.DECLARED)
    assert person_at(date(2024, 5, 1), proven, declared).account is False
    assert person_at(date(2024, 5, 1), proven, declared).ev_account == 11


def test_the_same_answer_again_keeps_its_evidence_unless_the_new_one_is_stronger() -> None:
    first = seen(Item.ACCOUNT, "yes", JANUARY, Grade.WITNESSED, Channel.VISIT)
    equal = seen(Item.ACCOUNT, "yes", date(2024, 2, 1), Grade.WITNESSED, Channel.COUNTER)
    stronger = seen(Item.ACCOUNT, "yes", date(2024, 3, 1), Grade.DOCUMENTED, Channel.COUNTER)
    assert person_at(date(2024, 2, 1), first, equal).ev_account == 21
    assert person_at(date(2024, 3, 1), first, equal, stronger).ev_account == 33
    weaker = seen(Item.ACCOUNT, "yes", date(2024, 4, 1), Grade.DECLARED, Channel.PAPER)
    assert len(person_spans([STAY], [first, equal, weaker])) == 1, "nothing changed, so there is one span"


def test_an_effort_repeated_in_its_reporting_year_keeps_its_first_day() -> None:
    one, two = seen(Item.VISITED, "yes", date(2024, 2, 1)), seen(Item.VISITED, "yes", date(2024, 6, 1))
    assert household_at(date(2024, 7, 1), one, two).visited_on == date(2024, 2, 1)


@pytest.mark.parametrize(
    ("again", "counted"), [(date(2024, 12, 14), date(2024, 2, 1)), (date(2024, 12, 15), date(2024, 12, 15))]
)
def test_an_effort_after_the_turn_of_the_reporting_year_counts_anew(again: date, counted: date) -> None:
    one, two = seen(Item.INFORMED, "yes", date(2024, 2, 1)), seen(Item.INFORMED, "yes", again)
    assert person_at(again, one, two).informed_on == counted


def test_topics_add_up_and_with_the_last_the_guidance_is_whole() -> None:
    one = seen(Item.TOPICS, "dvc+portal", date(2024, 3, 1))
    two = seen(Item.TOPICS, "portal+postal", date(2024, 4, 1))
    three = seen(Item.TOPICS, "essential", date(2024, 5, 1))
    half = person_at(date(2024, 4, 1), one, two)
    assert (half.topics, half.guided_on) == (topics_mask("dvc+portal+postal"), None)
    whole = person_at(date(2024, 5, 1), one, two, three)
    assert (whole.topics, whole.guided_on) == (ALL_TOPICS, date(2024, 5, 1))


def test_topics_of_last_year_do_not_complete_the_bundle_of_this_year() -> None:
    old = seen(Item.TOPICS, "dvc+portal+postal", date(2024, 12, 14))
    new = seen(Item.TOPICS, "essential", date(2024, 12, 15))
    state = person_at(date(2025, 1, 1), old, new)
    assert (state.topics, state.guided_on) == (topics_mask("essential"), None)
    rest = seen(Item.TOPICS, "dvc+portal+postal", date(2025, 2, 1))
    assert person_at(date(2025, 2, 1), old, new, rest).guided_on == date(2025, 2, 1)


def test_a_whole_guidance_keeps_its_day_while_a_new_year_begins() -> None:
    whole = seen(Item.TOPICS, "dvc+portal+postal+essential", date(2024, 5, 1))
    again = seen(Item.TOPICS, "dvc", date(2025, 1, 5))
    state = person_at(date(2025, 1, 5), whole, again)
    assert (state.guided_on, state.topics) == (date(2024, 5, 1), topics_mask("dvc"))


def test_who_leaves_2g_stays_in_the_cohort_by_the_day_of_leaving() -> None:
    sights = [seen(Item.SIM, "2g", JANUARY), seen(Item.SIM, "4g", date(2024, 6, 1))]
    state = person_at(date(2024, 6, 1), *sights)
    assert (state.sim, state.left_2g_on) == ("4g", date(2024, 6, 1))
    assert person_at(date(2024, 5, 31), *sights).left_2g_on is None
    newcomer = person_at(date(2024, 6, 1), seen(Item.SIM, "4g", date(2024, 6, 1)))
    assert newcomer.left_2g_on is None, "who never had 2G leaves none"
    back = person_at(date(2024, 8, 1), *sights, seen(Item.SIM, "2g", date(2024, 7, 1)))
    assert (back.sim, back.left_2g_on) == ("2g", date(2024, 6, 1))


@pytest.mark.parametrize(("before", "gained"), [("none", True), ("basic", True), (None, False), ("smart", False)])
def test_a_smartphone_is_gained_by_who_had_none(before: str | None, gained: bool) -> None:
    earlier = [] if before is None else [seen(Item.PHONE, before, JANUARY)]
    state = person_at(date(2024, 6, 1), *earlier, seen(Item.PHONE, "smart", date(2024, 6, 1)))
    assert state.got_smart_on == (date(2024, 6, 1) if gained else None)


def test_a_state_goes_along_to_the_next_household_and_khu_pho() -> None:
    moved = (Stay(HOME, "qn.hg.kp1", JANUARY, date(2024, 6, 1)), Stay(OTHER, "qn.hg.kp2", date(2024, 6, 1), FOREVER))
    spans = person_spans(moved, [seen(Item.ACCOUNT, "yes", date(2024, 2, 1))])
    assert [(s.unit_path, s.from_on, s.until_on, s.state.account) for s in spans] == [
        ("qn.hg.kp1", JANUARY, date(2024, 2, 1), None),
        ("qn.hg.kp1", date(2024, 2, 1), date(2024, 6, 1), True),
        ("qn.hg.kp2", date(2024, 6, 1), FOREVER, True),
    ]


def test_a_gap_between_stays_is_no_span_and_what_was_seen_meanwhile_counts_on_return() -> None:
    away = (Stay(HOME, "qn.hg.kp1", JANUARY, date(2024, 3, 1)), Stay(HOME, "qn.hg.kp1", date(2024, 6, 1), FOREVER))
    spans = person_spans(away, [seen(Item.APPS, "yes", date(2024, 4, 1))])
    assert [(s.from_on, s.until_on, s.state.apps) for s in spans] == [
        (JANUARY, date(2024, 3, 1), None),
        (date(2024, 6, 1), FOREVER, True),
    ]


def test_a_stay_without_days_leaves_no_span() -> None:
    assert person_spans([Stay(HOME, "qn.hg.kp1", JANUARY, JANUARY)], [seen(Item.APPS, "yes", JANUARY)]) == []


@pytest.mark.parametrize(
    ("birth_on", "birth_year", "adult"),
    [
        (date(2006, 8, 9), 2006, date(2024, 8, 9)),
        (date(2004, 2, 29), None, date(2022, 3, 1)),
        (date(2008, 2, 29), None, date(2026, 3, 1)),
        (None, 2006, date(2024, 12, 31)),
        (None, None, None),
    ],
)
def test_a_person_is_of_age_from_the_day_on_which_it_is_sure(
    birth_on: date | None, birth_year: int | None, adult: date | None
) -> None:
    assert adult_from(birth_on, birth_year) == adult


_DAYS = st.dates(date(2023, 6, 1), date(2025, 6, 1))
_PERSON = [(item, value) for item, spec in ITEMS.items() if spec.subject is Subject.PERSON for value in spec.values]
_SIGHTS = st.lists(
    st.builds(
        lambda pair, on, grade, minute: seen(pair[0], pair[1], on, grade, minute=minute),
        st.sampled_from(_PERSON),
        _DAYS,
        st.sampled_from(Grade),
        st.integers(0, 500),
    ),
    max_size=25,
    unique_by=lambda s: s.at,
)


@given(_SIGHTS, st.randoms(use_true_random=False))
def test_spans_cover_every_day_once_in_whatever_order_things_arrive(sights: list[Seen], chance: object) -> None:
    spans = person_spans([STAY], sights)
    assert (spans[0].from_on, spans[-1].until_on) == (JANUARY, FOREVER)
    assert all(a.until_on == b.from_on for a, b in pairwise(spans))
    assert all(a.state != b.state for a, b in pairwise(spans))
    shuffled = list(sights)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] — hypothesis types its randoms as object
    assert person_spans([STAY], shuffled) == spans


@given(_SIGHTS, _DAYS)
def test_a_day_knows_nothing_of_what_was_seen_after_it(sights: list[Seen], day: date) -> None:
    if day < JANUARY:
        day = JANUARY
    known = [sight for sight in sights if sight.on <= day]
    assert at(person_spans([STAY], sights), day) == at(person_spans([STAY], known), day)


def _drawn(chance: Random, items: list[Item], minute: int) -> Seen:
    """Of few days, one of them in the next reporting year, so that most fall on a day with others."""
    item = chance.choice(items)
    day = date(2024, 12, 10) + timedelta(days=chance.choice((0, 1, 2, 9)))
    channel = chance.choice(list(Channel))
    return seen(item, chance.choice(list(ITEMS[item].values)), day, chance.choice(list(Grade)), channel, minute)


@pytest.mark.parametrize("subject", [Subject.PERSON, Subject.HOUSEHOLD])
def test_what_confirms_the_open_span_makes_no_other_spans(subject: Subject) -> None:
    chance, fold = Random(f"confirmed {subject}"), person_spans if subject is Subject.PERSON else household_spans
    known = [item for item, spec in ITEMS.items() if spec.subject is subject]
    stays = [STAY, Stay(HOME, "qn.hg.kp1", date(2024, 12, 11), FOREVER)]
    confirmed = 0
    for _ in range(20_000):
        items, stay = chance.sample(known, 2), chance.choice(stays)
        before = [_drawn(chance, items, minute) for minute in range(chance.randrange(9))]
        spans = fold([stay], before)
        state = spans[-1].state
        if isinstance(state, PersonState):
            state = state._replace(topics_on=None)  # no row of spans keeps it
        more = [_drawn(chance, items, minute) for minute in range(500, 500 + chance.randint(1, 2))]
        first = any(b.item in LEFT and b.grade > one.grade and b.on >= one.on for one in more for b in before)
        if not first and all(one.on >= spans[-1].from_on and confirms(state, one) for one in more):
            confirmed += 1
            assert fold([stay], [*before, *more]) == spans, (before, more)
    assert confirmed > 1_000, "too tame"
