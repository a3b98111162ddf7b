"""Days of the protection of personal data: the law's clocks over Tết, months of retention, doubts about a citizen ID."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.households.consents.kinds import RequestKind
from toso.households.model.citizen_ids import warnings_of
from toso.households.model.kinds import Sex
from toso.households.privacy.anonymisation import age_kept
from toso.households.privacy.deadlines import acknowledge_by, due_on, extended, term_of
from toso.households.privacy.retention import RULES, is_over, last_day_over, months_later
from toso.kit.calendar import WorkingCalendar

CALENDAR = WorkingCalendar()
DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("kind", "days"),
    [
        (RequestKind.ACCESS, (10, 15, 10)),
        (RequestKind.CORRECTION, (10, 15, 10)),
        (RequestKind.WITHDRAWAL, (15, 20, 15)),
        (RequestKind.RESTRICTION, (15, 20, 15)),
        (RequestKind.OBJECTION, (15, 20, 15)),
        (RequestKind.DELETION, (20, 30, 20)),
    ],
)
def test_each_kind_has_the_days_of_the_decree(kind: RequestKind, days: tuple[int, int, int]) -> None:
    term = term_of(kind)
    assert (term.days, term.with_third_party, term.extension) == days


def test_the_acknowledgement_waits_over_the_days_of_tet() -> None:
    # Tết Bính Ngọ: 16–20/2/2026 (Monday to Friday) are days off; 13/2 is the Friday before.
    assert acknowledge_by(date(2026, 2, 12), CALENDAR) == date(2026, 2, 23)
    assert acknowledge_by(date(2026, 2, 13), CALENDAR) == date(2026, 2, 24)
    assert acknowledge_by(date(2026, 3, 3), CALENDAR) == date(2026, 3, 5)
    assert acknowledge_by(date(2026, 3, 6), CALENDAR) == date(2026, 3, 10)


def test_a_term_that_ends_on_a_day_off_ends_on_the_next_working_day() -> None:
    assert due_on(RequestKind.ACCESS, date(2026, 2, 6), CALENDAR) == date(2026, 2, 23)  # the 16th: Tết
    assert due_on(RequestKind.ACCESS, date(2026, 3, 2), CALENDAR) == date(2026, 3, 12)
    assert due_on(RequestKind.ACCESS, date(2026, 3, 4), CALENDAR) == date(2026, 3, 16)  # the 14th: a Saturday
    assert due_on(RequestKind.DELETION, date(2026, 4, 10), CALENDAR) == date(2026, 5, 4)  # the 30th: Liberation Day
    assert due_on(RequestKind.DELETION, date(2026, 3, 2), CALENDAR, third_party=True) == date(2026, 4, 1)


def test_the_extension_counts_from_the_day_on_which_it_was_due() -> None:
    due = due_on(RequestKind.WITHDRAWAL, date(2026, 3, 2), CALENDAR)
    assert (due, extended(RequestKind.WITHDRAWAL, due, CALENDAR)) == (date(2026, 3, 17), date(2026, 4, 1))


@given(st.sampled_from(RequestKind), DAYS)
def test_no_term_ends_before_its_days_are_over_nor_on_a_day_off(kind: RequestKind, received: date) -> None:
    due = due_on(kind, received, CALENDAR)
    assert due >= received + timedelta(days=term_of(kind).days)
    assert CALENDAR.is_working(due)
    assert CALENDAR.count(received + timedelta(days=1), acknowledge_by(received, CALENDAR)) == 2


@given(DAYS, st.integers(1, 600), DAYS)
def test_the_last_day_over_chooses_exactly_the_rows_whose_time_is_over(since: date, months: int, today: date) -> None:
    assert (since <= last_day_over(months, today)) == is_over(since, months, today)


@given(DAYS, st.integers(1, 600))
def test_nothing_is_over_on_the_day_before(since: date, months: int) -> None:
    end = months_later(since, months)
    assert is_over(since, months, end)
    assert not is_over(since, months, end - timedelta(days=1))


@given(DAYS, st.integers(1, 600), st.integers(0, 3000))
def test_what_is_over_stays_over(since: date, months: int, later: int) -> None:
    end = months_later(since, months)
    assert is_over(since, months, end + timedelta(days=later))


def test_months_end_on_the_last_day_where_the_day_is_missing() -> None:
    assert months_later(date(2024, 8, 31), 6) == date(2025, 2, 28)
    assert months_later(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert last_day_over(12, date(2025, 2, 28)) == date(2024, 2, 29)
    assert last_day_over(12, date(2028, 2, 29)) == date(2027, 3, 1) - timedelta(days=1)


def test_every_rule_keeps_at_least_a_year_but_what_waits_for_a_decision_or_was_read() -> None:
    waiting = {code: rule.months for code, rule in RULES.items() if rule.months < 12}
    assert len(RULES) == 12
    assert waiting == {"held_visits": 6, "handouts": 3, "settled_notices": 6}


@pytest.mark.parametrize(
    ("number", "sex", "year", "doubts"),
    [
        ("022085001234", Sex.MALE, 1985, 0),
        ("022185001234", Sex.FEMALE, 1985, 0),
        ("022304001234", Sex.FEMALE, 2004, 0),
        ("022085001234", Sex.FEMALE, 1985, 1),
        ("022085001234", Sex.MALE, 1986, 1),
        ("022085001234", None, None, 0),
        ("003085001234", Sex.MALE, 1985, 1),
        ("022204001234", Sex.FEMALE, 1999, 2),
    ],
)
def test_what_does_not_fit_in_a_number_is_said(number: str, sex: Sex | None, year: int | None, doubts: int) -> None:
    found = warnings_of(number, sex, year)
    assert len(found) == doubts
    assert number not in "".join(found)


def test_coming_of_age_is_kept_only_as_far_as_figures_need_it() -> None:
    today, stay = date(2024, 8, 9), date(2024, 1, 1)
    assert age_kept(date(1978, 3, 4), stay, today) == stay
    assert age_kept(date(2024, 5, 20), stay, today) == date(2024, 6, 14)
    assert age_kept(date(2024, 6, 14), stay, today) == date(2024, 6, 14)
    assert age_kept(date(2030, 1, 1), stay, today) is None
    assert age_kept(None, stay, today) is None
