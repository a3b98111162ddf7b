"""The progress log folded to a day, and rolled up."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from toso.plans.deadlines import Deadline, DeadlineKind
from toso.plans.progress import Entry, Part, Progress, WorkState, attainments, fold_log, roll_up
from toso.plans.timeliness import Beat, StatusCode

START = datetime(2024, 6, 20, 2, tzinfo=UTC)


def entry(number, days=0, **fields):
    return Entry(number, START + timedelta(days=days), **fields)


def test_a_log_folds_to_its_state_on_a_day():
    log = [
        entry(1, state=WorkState.NOT_STARTED),
        entry(2, 5, percent=30),
        entry(3, 10, state=WorkState.DONE, on=date(2024, 6, 29)),
    ]
    assert fold_log(log, date(2024, 6, 20)) == Progress()
    middle = fold_log(log, date(2024, 6, 26))
    assert (middle.state, middle.percent, middle.last_beat_on) == (
        WorkState.IN_PROGRESS,
        Decimal(30),
        date(2024, 6, 25),
    )
    done = fold_log(log, date(2024, 7, 14))
    assert (done.state, done.percent, done.done_on) == (WorkState.DONE, Decimal(100), date(2024, 6, 29))


def test_a_percent_that_nobody_reported_is_missing_not_zero():
    assert fold_log([entry(1, count=3)], date(2024, 7, 14)).percent is None
    assert fold_log([entry(1, percent=0)], date(2024, 7, 14)).percent == 0


def test_the_day_is_a_day_in_viet_nam():
    late = Entry(1, datetime(2024, 7, 14, 17, 30, tzinfo=UTC), percent=10)  # 00:30 on the 15th
    assert fold_log([late], date(2024, 7, 14)).percent is None
    assert fold_log([late], date(2024, 7, 15)).percent == 10


def test_an_entry_taken_back_counts_for_nothing_unless_that_is_taken_back_too():
    log = [entry(1, state=WorkState.DONE, count=4), entry(2, 1, cancels=1)]
    assert fold_log(log, date(2024, 7, 14)) == Progress()
    assert fold_log(log, date(2024, 6, 20)).state is WorkState.DONE, "a later correction leaves a frozen day alone"
    restored = fold_log([*log, entry(3, 2, cancels=2)], date(2024, 7, 14))
    assert (restored.state, restored.beats) == (WorkState.DONE, (Beat(date(2024, 6, 20), 4),))


def test_a_correction_that_is_corrected_does_not_bring_the_first_entry_back():
    log = [entry(1, count=3), entry(2, 1, count=5, cancels=1)]
    again = fold_log([*log, entry(3, 2, count=4, cancels=2)], date(2024, 7, 14))
    assert [beat.count for beat in again.beats] == [4]
    bare = fold_log([*log, entry(3, 2, cancels=2)], date(2024, 7, 14))
    assert [beat.count for beat in bare.beats] == [3], "the correction alone is taken back"


def test_a_correction_with_values_stands_in_for_what_it_takes_back():
    log = [entry(1, count=40), entry(2, 3, count=4, cancels=1, on=date(2024, 6, 20))]
    assert fold_log(log, date(2024, 7, 14)).beats == (Beat(date(2024, 6, 20), 4),)


def test_reopened_work_is_no_longer_done():
    log = [entry(1, state=WorkState.DONE), entry(2, 1, state=WorkState.IN_PROGRESS, percent=80)]
    reopened = fold_log(log, date(2024, 7, 14))
    assert (reopened.state, reopened.done_on, reopened.percent) == (WorkState.IN_PROGRESS, None, Decimal(80))


ENTRIES = st.lists(
    st.builds(
        Entry,
        id=st.uuids(),
        at=st.datetimes(datetime(2024, 6, 1), datetime(2024, 9, 1), timezones=st.just(UTC)),  # noqa: DTZ001 — zone given beside
        state=st.none() | st.sampled_from(list(WorkState)),
        percent=st.none() | st.integers(0, 100),
        count=st.none() | st.integers(0, 9),
    ),
    max_size=6,
    unique_by=(lambda e: e.id, lambda e: e.at),
)


@given(ENTRIES, st.dates(date(2024, 6, 1), date(2024, 9, 1)), st.randoms())
def test_what_is_written_after_a_day_never_changes_it(log, cut_off, random):
    known = [e for e in log if (e.at + timedelta(hours=7)).date() <= cut_off]
    late_correction = [Entry("late", datetime(2025, 1, 1, tzinfo=UTC), cancels=e.id) for e in known[:1]]
    shuffled = [*log, *late_correction]
    random.shuffle(shuffled)
    assert fold_log(shuffled, cut_off) == fold_log(known, cut_off)


def test_attainment_of_a_monthly_quota():
    deadline = Deadline(DeadlineKind.MONTHLY, starts_on=date(2024, 6, 13), ends_on=date(2024, 12, 31), quota=1)
    beats = [Beat(date(2024, 7, 14), 2), Beat(date(2024, 9, 1), 1)]
    found = attainments(deadline, beats, date(2024, 8, 20))
    assert [(a.occurrence.label, a.count, a.met) for a in found] == [
        ("tháng 7 năm 2024", 2, True),
        ("tháng 8 năm 2024", 0, False),
        ("tháng 9 năm 2024", 0, None),
    ]


def part(state, percent=None, done_on=None, weight=1, status=None):
    known = None if percent is None else Decimal(percent)
    return Part(Progress(state, known, done_on), status, Decimal(weight))


def test_assignments_roll_up_with_percents_only_where_they_exist():
    parts = [
        part(WorkState.DONE, 100, date(2024, 7, 1), 1, StatusCode.DONE_ON_TIME),
        part(WorkState.IN_PROGRESS, 40, weight=3, status=StatusCode.OVERDUE),
        part(WorkState.NOT_STARTED, status=StatusCode.OVERDUE),
        part(WorkState.STOPPED, 90),
    ]
    rolled = roll_up(parts)
    assert (rolled.total, rolled.percent, rolled.percent_known) == (4, Decimal(55), 2)
    assert rolled.state is WorkState.IN_PROGRESS
    assert rolled.done_on is None
    assert rolled.by_state == dict.fromkeys(WorkState, 1)
    assert rolled.by_status == {StatusCode.DONE_ON_TIME: 1, StatusCode.OVERDUE: 2}


def test_a_task_is_done_on_the_day_of_its_last_assignment():
    parts = [part(WorkState.DONE, 100, date(2024, 7, d)) for d in (1, 9, 4)]
    rolled = roll_up([*parts, part(WorkState.STOPPED)])
    assert (rolled.state, rolled.done_on, rolled.percent) == (WorkState.DONE, date(2024, 7, 9), Decimal(100))


def test_nothing_rolls_up_to_nothing_started():
    assert (roll_up([]).state, roll_up([]).percent) == (WorkState.NOT_STARTED, None)
    assert roll_up([part(WorkState.STOPPED)]).state is WorkState.STOPPED
