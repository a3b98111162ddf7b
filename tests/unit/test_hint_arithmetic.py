"""Hints: the excess over the ward's median, what counts as striking, and how often simulated members are named."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pytest

from fixtures.simulated_sheets import STYLES, Habits, changed, simulate
from toso.households.rechecks.hints.arithmetic import (
    LEAST_SHEETS,
    MEASURES,
    MemberWork,
    Share,
    Sheet,
    alarms,
    excess,
)
from toso.households.rechecks.hints.kinds import Indicator

DAY = 86_400
TESTED = (501, 502, 503)  # seeds that chose nothing


def sheet(day: int, saved: float, **more: Any) -> Sheet:
    plain = Sheet(f"{day} {saved}", day, saved, saved + 60, True, 0, False, "", 0, 0, False)
    return plain._replace(**more)


def plain(number: int = 84, **more: Any) -> MemberWork:
    """A member whose sheets lie ten minutes apart, seven an evening from six in the evening on."""
    return MemberWork([sheet(at // 7, at // 7 * DAY + 11 * 3600 + at % 7 * 600, **more) for at in range(number)])


def share_of(indicator: Indicator, work: MemberWork) -> Share:
    return next(m for m in MEASURES if m.indicator is indicator).share(work)


def test_a_share_is_compared_with_the_median_and_shrunk_by_how_little_is_known() -> None:
    assert excess(Share(31, 84), 0.02, 20) == pytest.approx((31 + 0.4) / 104 - 0.02)
    assert excess(Share(5, 5), 0.02, 20) < excess(Share(50, 50), 0.02, 20)
    assert excess(Share(0, 0), 0.3, 20) == 0


def test_a_fast_sheet_follows_its_predecessor_within_54_seconds() -> None:
    work = MemberWork([sheet(0, at) for at in (0, 53.9, 107.9, 500)])
    assert share_of(Indicator.TOO_FAST, work) == Share(1, 4, ("0 53.9",))


@pytest.mark.parametrize(("clock", "night"), [("22:14", 0), ("22:15", 1), ("04:59", 1), ("05:00", 0)])
def test_the_night_begins_at_22_15_and_ends_at_5(clock: str, night: int) -> None:
    saved = datetime.fromisoformat(f"2024-07-12T{clock}:00+07:00").astimezone(UTC).timestamp()
    assert share_of(Indicator.NIGHT, MemberWork([sheet(0, saved)])).striking == night


def test_sheets_are_alike_only_where_they_say_enough() -> None:
    pair = "account=yes apps=no"
    work = MemberWork([sheet(0, at, answers=said) for at, said in enumerate([pair, pair, "", "", "a=b", "a=b", pair])])
    assert share_of(Indicator.COPY, work)[:2] == (2, 3)
    assert share_of(Indicator.ALL_SAME, work)[:2] == (3, 3)
    absent = MemberWork([sheet(0, at, answers=pair, met=False) for at in range(5)])
    assert share_of(Indicator.COPY, absent).counted == 0


def test_late_is_what_came_days_later_and_after_a_later_day() -> None:
    """Who sends once a week sends everything at once: nothing of it is late."""
    week = MemberWork([sheet(day, day * DAY, received=8 * DAY) for day in range(7)])
    assert share_of(Indicator.BACKDATED, week).striking == 0
    later = sheet(9, 9 * DAY, received=9 * DAY + 60)
    back = [sheet(day, day * DAY, received=20 * DAY) for day in (2, 3)]
    soon = sheet(8, 8 * DAY, received=9 * DAY + 2 * 3600 + 61)  # a day after, though behind a later one
    assert share_of(Indicator.BACKDATED, MemberWork([later, soon, *back])).striking == 2


def test_who_has_few_sheets_is_never_named_nor_part_of_the_median() -> None:
    fast = MemberWork([sheet(0, at * 10.0) for at in range(LEAST_SHEETS - 1)])
    ward = {f"member {at}": plain() for at in range(5)}
    assert alarms({"new": fast, **ward}) == {}
    more = MemberWork([*fast.sheets, sheet(1, DAY)])
    (found,) = alarms({"new": more, **ward})["new"]
    assert (found.indicator, found.share.counted, found.ward_rate) == (Indicator.TOO_FAST, LEAST_SHEETS, 0)


def test_a_habit_of_the_whole_ward_names_nobody() -> None:
    at_night = {at: MemberWork([one._replace(saved=one.saved + 5 * 3600) for one in plain().sheets]) for at in range(9)}
    assert alarms(at_night) == {}


def named(seeds: Iterable[int], habits: Habits | None = None) -> tuple[dict[str, float], float]:
    """By style the share of its members that a hint names, and that share of the honest."""
    members: dict[str, list[bool]] = {}
    for seed in seeds:
        ward = simulate(seed, 400, 8, habits)
        found = alarms(ward)
        for style, at in ward:
            members.setdefault(style, []).append((style, at) in found)
    rates = {style: sum(each) / len(each) for style, each in members.items()}
    return rates, rates.pop("")


def test_of_those_who_invent_evenings_most_are_named_and_of_the_honest_at_most_one_in_fifty() -> None:
    recall, false = named(TESTED)
    assert set(recall) == set(STYLES)
    assert sum(recall.values()) / len(recall) >= 0.85, recall
    assert false <= 1 / 50
    changed_false = named(TESTED[:1], changed(Habits()))[1]
    assert changed_false <= 1 / 40
