"""Deadlines: the last valid day, occurrences, and where the work stands."""

import itertools
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.plans.deadlines import Deadline, DeadlineKind, from_parsed, occurrences, within_month, within_quarter
from toso.plans.text_import.parse import parse_plan
from toso.plans.timeliness import Beat, StatusCode, status

ISSUED = date(2024, 6, 13)
END = date(2024, 12, 31)


@dataclass
class Work:
    done_on: date | None = None
    beats: list[Beat] = field(default_factory=list)


def parsed(kind, on=None, quota=None, **more):
    return from_parsed({"kind": kind, "on": on, "quota": quota, **more}, ISSUED)


def test_before_a_day_ends_on_the_day_before_and_by_a_day_on_the_day():
    assert parsed("before", "2024-06-15").last_valid_day == date(2024, 6, 14)
    assert parsed("before", date(2024, 7, 30)).ends_on == date(2024, 7, 30)
    assert parsed("by", "15/6/2024").last_valid_day == date(2024, 6, 15)


def test_within_a_month_or_quarter_ends_on_its_last_day():
    assert parsed("within_month", "2024-06-30").last_valid_day == date(2024, 6, 30)
    assert parsed("within_month", "tháng 2/2024") == within_month(2024, 2)
    assert within_month(2024, 2).last_valid_day == date(2024, 2, 29)
    assert parsed("within_quarter", "quý III năm 2024") == within_quarter(2024, 3)
    assert parsed("within_quarter", "2024-09-30").starts_on == date(2024, 7, 1)


def test_a_range_may_name_its_year_once():
    deadline = parsed("range", "2024-08-31", printed="Từ ngày 01/7 đến ngày 31/8/2024", from_on="2024-07-01")
    assert (deadline.starts_on, deadline.last_valid_day) == (date(2024, 7, 1), date(2024, 8, 31))
    assert parsed("range", printed="từ ngày 1/7 đến ngày 31/8/2024").starts_on == date(2024, 7, 1)


def test_continuous_work_runs_from_the_plans_day_to_the_end_of_its_year():
    deadline = parsed("continuous", printed="Thường xuyên trong năm 2024")
    assert (deadline.starts_on, deadline.last_valid_day) == (ISSUED, END)
    assert deadline.text == "Thường xuyên trong năm 2024"
    assert parsed("continuous", printed="Thường xuyên trong năm 2025").starts_on == date(2025, 1, 1)


@pytest.mark.parametrize("kind", ["before", "by", "within_month", "within_quarter", "range"])
def test_a_day_that_cannot_be_read_is_never_guessed(kind):
    with pytest.raises(ValueError, match="cần có ngày"):
        parsed(kind, printed="sau khi có hướng dẫn")


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"kind": DeadlineKind.RANGE, "ends_on": END}, "ngày bắt đầu"),
        ({"kind": DeadlineKind.RANGE, "starts_on": END, "ends_on": ISSUED}, "sau ngày kết thúc"),
        ({"kind": DeadlineKind.MONTHLY, "starts_on": ISSUED, "ends_on": END, "quota": 0}, "từ 1 trở lên"),
        ({"kind": DeadlineKind.BY, "ends_on": END, "day": 13}, "hàng tháng"),
    ],
)
def test_contradictory_deadlines_are_refused(fields, fault):
    with pytest.raises(ValueError, match=fault):
        Deadline(**fields)


EXAMPLES = [
    Deadline(DeadlineKind.NONE),
    Deadline(DeadlineKind.BEFORE, ends_on=date(2024, 6, 15)),
    Deadline(DeadlineKind.BY, ends_on=date(2024, 7, 5)),
    within_month(2024, 6),
    within_quarter(2024, 3),
    Deadline(DeadlineKind.RANGE, starts_on=date(2024, 7, 1), ends_on=date(2024, 8, 31)),
    Deadline(DeadlineKind.WEEKLY, starts_on=ISSUED, ends_on=END),
    Deadline(DeadlineKind.MONTHLY, starts_on=ISSUED, ends_on=END, quota=1),
    Deadline(DeadlineKind.CONTINUOUS, starts_on=ISSUED, ends_on=END),
]


def test_deadlines_made_by_hand_are_worded_as_plans_word_them():
    assert [d.text for d in EXAMPLES] == [
        "",
        "Trước ngày 15/6/2024",
        "Chậm nhất ngày 05/7/2024",
        "Trong tháng 6/2024",
        "Trong quý III/2024",
        "Từ ngày 01/7/2024 đến ngày 31/8/2024",
        "Hàng tuần",
        "Hàng tháng, tối thiểu 01",
        "Thường xuyên trong năm 2024",
    ]


@pytest.mark.parametrize("deadline", EXAMPLES, ids=lambda d: d.kind.value)
def test_deadlines_survive_json(deadline):
    assert Deadline.from_json(deadline.to_json()) == deadline


def test_only_whole_reporting_months_bind():
    months = occurrences(parsed("continuous"))
    assert [o.label for o in months] == [f"tháng {n} năm 2024" for n in range(7, 13)]
    assert (months[0].first_day, months[-1].last_day) == (date(2024, 6, 15), date(2024, 12, 14))


def test_weeks_run_from_monday_to_sunday():
    weeks = occurrences(Deadline(DeadlineKind.WEEKLY, starts_on=date(2024, 7, 3), ends_on=date(2024, 7, 22)))
    assert [(o.first_day.day, o.last_day.day) for o in weeks] == [(8, 14), (15, 21)]


def test_a_time_shorter_than_a_month_is_one_occurrence():
    short = Deadline(DeadlineKind.MONTHLY, starts_on=date(2024, 7, 1), ends_on=date(2024, 7, 10))
    assert [(o.first_day, o.last_day) for o in occurrences(short)] == [(date(2024, 7, 1), date(2024, 7, 10))]


def test_before_the_fourteenth_of_every_month_ends_on_the_thirteenth():
    deadline = parsed("monthly", day=14, printed="Trước ngày 14 hàng tháng")
    first, second = occurrences(deadline)[:2]
    assert (first.first_day, first.last_day) == (date(2024, 6, 14), date(2024, 7, 13))
    assert second.first_day == date(2024, 7, 14)
    assert parsed("monthly", day=20, printed="Chậm nhất ngày 20 hàng tháng").day == 20
    assert parsed("monthly", day=1, printed="Trước ngày 01 hàng tháng").day == 31


@given(st.dates(date(2023, 1, 1), date(2026, 1, 1)), st.integers(0, 500), st.sampled_from(["weekly", "monthly", "day"]))
def test_occurrences_follow_each_other_within_their_time(start, length, kind):
    day = 31 if kind == "day" else None
    deadline = Deadline(
        DeadlineKind.WEEKLY if kind == "weekly" else DeadlineKind.MONTHLY,
        starts_on=start,
        ends_on=start + timedelta(days=length),
        day=day,
    )
    found = occurrences(deadline)
    assert found
    assert all(start <= o.first_day <= o.last_day <= deadline.ends_on for o in found)
    assert all(a.last_day + timedelta(days=1) == b.first_day for a, b in itertools.pairwise(found))


def test_a_deadline_approaches_passes_and_is_met_or_missed():
    deadline = parsed("before", "2024-06-15")  # 14/6 is the last valid day
    seen = [status(deadline, Work(), date(2024, 6, d)) for d in (6, 7, 14, 15)]
    assert [(s.code, s.days) for s in seen] == [
        (StatusCode.NOT_DUE, None),
        (StatusCode.DUE_SOON, 7),
        (StatusCode.DUE_SOON, 0),
        (StatusCode.OVERDUE, 1),
    ]
    assert [s.label for s in seen] == ["Chưa đến hạn", "Còn 7 ngày", "Đến hạn hôm nay", "Quá hạn 1 ngày"]
    assert status(deadline, Work(date(2024, 6, 14)), END).code is StatusCode.DONE_ON_TIME
    late = status(deadline, Work(date(2024, 6, 16)), END)
    assert (late.code, late.label) == (StatusCode.DONE_LATE, "Hoàn thành, trễ 2 ngày")


def test_work_without_a_deadline_is_never_overdue():
    assert status(parsed("none"), Work(), date(2030, 1, 1)).code is StatusCode.NOT_DUE
    assert status(parsed("none"), Work(END), END).code is StatusCode.DONE_ON_TIME


def test_continuous_work_needs_a_sign_of_life_every_month():
    deadline = parsed("continuous")
    assert status(deadline, Work(), date(2024, 7, 1)).code is StatusCode.NOT_DUE
    assert status(deadline, Work(), date(2024, 7, 10)).code is StatusCode.DUE_SOON
    missing = status(deadline, Work(), date(2024, 7, 15))
    assert (missing.code, missing.label) == (StatusCode.HEARTBEAT_MISSING, "Chưa cập nhật tháng 7 năm 2024")
    alive = Work(beats=[Beat(date(2024, 7, 14))])
    assert status(deadline, alive, date(2024, 7, 15)).code is StatusCode.NOT_DUE
    assert status(deadline, alive, date(2024, 8, 14)).code is StatusCode.DUE_SOON
    assert status(deadline, Work(beats=[Beat(date(2024, 11, 20))]), date(2025, 1, 2)).code is StatusCode.DONE_ON_TIME


def test_a_quota_counts_pieces_not_signs_of_life():
    deadline = parsed("monthly", quota=2)
    one = Work(beats=[Beat(date(2024, 6, 20), 1), Beat(date(2024, 6, 25), None)])
    assert status(deadline, one, date(2024, 7, 15)).code is StatusCode.HEARTBEAT_MISSING
    two = Work(beats=[*one.beats, Beat(date(2024, 7, 1), 1)])
    assert status(deadline, two, date(2024, 7, 15)).code is StatusCode.NOT_DUE


def test_the_wards_own_plan_gives_its_last_valid_days():
    source = files("toso.demo").joinpath("data/ke-hoach-62-KH-UBND.md").read_bytes()
    found = {t.ref: from_parsed(t.deadline.model_dump(), ISSUED) for t in parse_plan(source, "ke-hoach.md").plan.tasks}
    days = {ref: d.last_valid_day for ref, d in found.items() if not d.recurring}
    assert days == {
        "1a": date(2024, 6, 14),
        "2": date(2024, 6, 14),
        "3b": date(2024, 7, 29),
        "3c": date(2024, 10, 29),
        "3e": date(2024, 6, 30),
    }
    assert {ref: (d.kind, d.quota) for ref, d in found.items() if d.recurring} == {
        "1b": (DeadlineKind.CONTINUOUS, None),
        "3a": (DeadlineKind.CONTINUOUS, None),
        "3d": (DeadlineKind.CONTINUOUS, 1),
    }


@pytest.mark.parametrize(
    ("printed", "lasts"),
    [
        ("Hàng quý", ["quý I", "quý II", "quý III", "quý IV"]),
        ("hằng quý, 6 tháng, năm", ["quý I", "quý II", "quý III", "quý IV"]),
        ("Định kỳ 6 tháng", ["6 tháng đầu", "6 tháng cuối"]),
    ],
)
def test_work_that_recurs_more_rarely_than_each_month_is_late_after_its_own_time(
    printed: str, lasts: list[str]
) -> None:
    deadline = Deadline(DeadlineKind.CONTINUOUS, printed, date(2025, 1, 6), date(2025, 12, 31))
    found = occurrences(deadline)
    assert [o.label.split(" năm 2025")[0] for o in found] == lasts
    assert found[0].first_day == date(2025, 1, 6), "the time that the plan begins in is owed from its first day"
    assert status(deadline, Work(), date(2025, 3, 11)).code is not StatusCode.HEARTBEAT_MISSING
    late = status(deadline, Work(), found[0].last_day + timedelta(days=1))
    assert (late.code, late.missing) == (StatusCode.HEARTBEAT_MISSING, found[0])


@pytest.mark.parametrize(
    ("printed", "months"), [("Cả năm", 1), ("Thường xuyên, hằng quý báo cáo", 11), ("Thường xuyên trong năm", 11)]
)
def test_work_of_the_whole_year_owes_once_and_constant_work_each_month(printed: str, months: int) -> None:
    deadline = Deadline(DeadlineKind.CONTINUOUS, printed, date(2025, 1, 6), date(2025, 12, 31))
    assert len(occurrences(deadline)) == months


def test_a_quarter_of_which_a_day_is_left_is_not_owed() -> None:
    deadline = Deadline(DeadlineKind.CONTINUOUS, "Hằng quý", date(2024, 6, 13), date(2024, 12, 31))
    assert [o.first_day for o in occurrences(deadline)] == [date(2024, 6, 15), date(2024, 9, 15)]
