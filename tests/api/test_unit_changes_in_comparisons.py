"""Months and longer periods around mergers and splits: compared like with like, and sums that the months behind them say."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.corrections import issue, opened, refreshed, texts
from fixtures.households import LE_THANH_TONG, Register
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    figures,
    fill,
    handed_in,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.months import july_cast
from fixtures.people import ClientOf
from fixtures.unit_changes import plan_merge, plan_split, run_chore

__all__ = ["july_cast"]
DAYS = {"2024-07": date(2024, 7, 10), "2024-08": date(2024, 8, 9), "2024-09": date(2024, 9, 10)}
VISITED, SAFE = "act.visited", "t5.done"


def month(client_of: ClientOf, on_day: SetDay, period: str, **units: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The report of a month in which these units handed in these figures."""
    minh, day = client_of("minh"), DAYS[period]
    on_day(day)
    open_period(minh, period)
    known = ok(minh.get(f"{API}/units", params={"on": str(day)}))
    for code, cells in units.items():
        row = begin(minh, next(u["id"] for u in known if u["path"] == f"qn.hg.{code}"), period)
        remarks = {name: {**one, "remark": "Đã kiểm tra"} for name, one in cells.items()}
        row = fill(minh, row, {"data_until": str(day), "figures": remarks, "sections": {}})
        accepted(minh, ok(step(minh, f"/submissions/{row['id']}/submit", row)))
    return ok(minh.post(f"{API}/reports", json={"period": period}), 201)


@pytest.mark.both_databases("resource")
def test_a_merged_unit_is_compared_with_all_that_went_into_it(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    """Of 600 adults 480 had an account in July, 510 in August: 5 points, not what khu phố 1 alone had before."""
    july = month(client_of, on_day, "2024-07", kp1=figures(), kp2=figures())
    approved(client_of, july)
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(DAYS["2024-08"])
    run_chore(app)
    both = figures(2, t5__done=510, act__news=6)
    seen = texts(client_of("minh"), month(client_of, on_day, "2024-08", kp1=both))
    assert (seen[f"{SAFE}.in@ward"], seen[f"{SAFE}.pct_chg@ward"]) == ("30", "+5")


def test_nothing_is_compared_where_a_part_did_not_report(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    approved(client_of, month(client_of, on_day, "2024-07", kp1=figures()))
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(DAYS["2024-08"])
    run_chore(app)
    seen = texts(client_of("minh"), month(client_of, on_day, "2024-08", kp1=figures(2, t5__done=510)))
    assert seen[f"{SAFE}.pct_chg@ward"] == "—"
    assert (seen[f"{SAFE}.cum@ward"], seen[f"{SAFE}.in@ward"]) == ("510", "—"), "who was there before is not new"


@pytest.mark.parametrize("period", ["2024", "2024-Q3"])
def test_a_longer_period_adds_up_what_its_months_added(
    app: FastAPI, july_cast: Register, client_of: ClientOf, on_day: SetDay, period: str
) -> None:
    """A figure that came with a split is unknown in its month, so it is in no sum; the year opens with all counts at 0."""
    approved(client_of, month(client_of, on_day, "2024-07", kp1=figures(), kp2=figures()))
    plan_split(client_of("ha"), "2024-08-01", "kp1", july_cast.streets[LE_THANH_TONG])
    on_day(DAYS["2024-08"])
    run_chore(app)
    grown = {code: figures(act__news=3) for code in ("kp1", "kp2", "kp12")}
    approved(client_of, month(client_of, on_day, "2024-08", **grown))
    minh = client_of("minh")
    open_period(minh, period)
    report = ok(minh.post(f"{API}/reports", json={"period": period}), 201)
    told = ok(minh.get(f"{API}/reports/{report['id']}/figures/act.news.in@ward"))
    assert told["value"] == told["total"] == 2, "khu phố 2 in August"
    said = next(s["text"] for s in report["sections"] if s["code"] == "targets")
    assert "tháng 8 chưa đủ các khu phố, trong tháng có nơi tách" in said
    months = ok(minh.post(f"{API}/reports/{report['id']}/document"))["content"]["annexes"][0]["blocks"][0]["note"]
    assert "ở nơi báo cáo lần đầu hoặc mới tách, chưa có số để so sánh" in months


def test_a_quarter_is_compared_with_all_parts_too(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    minh, june = client_of("minh"), date(2024, 6, 10)
    DAYS["2024-06"] = june
    on_day(june)
    for code in ("2024-06", "2024-07"):
        approved(client_of, month(client_of, on_day, code, kp1=figures(), kp2=figures()))
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(DAYS["2024-08"])
    run_chore(app)
    approved(client_of, month(client_of, on_day, "2024-08", kp1=figures(2, t5__done=510)))
    for period in ("2024-Q2", "2024-Q3"):
        open_period(minh, period)
        report = ok(minh.post(f"{API}/reports", json={"period": period}), 201)
        if period == "2024-Q2":
            approved(client_of, report)
    assert texts(minh, report)[f"{SAFE}.pct_chg@ward"] == "+5"


def test_a_level_is_compared_although_what_its_months_added_is_not_known(client_of: ClientOf, on_day: SetDay) -> None:
    """Khu phố 1 left its accounts blank in June: July's are not known to be new, yet 30 more than in May."""
    DAYS.update({"2024-05": date(2024, 5, 10), "2024-06": date(2024, 6, 10)})
    blank = figures(t5__done=None)
    for code, first in (("2024-05", figures()), ("2024-06", blank), ("2024-07", figures(t5__done=270))):
        approved(client_of, month(client_of, on_day, code, kp1=first, kp2=figures()))
    open_period(client_of("minh"), "2024-Q3")
    quarter = ok(client_of("minh").post(f"{API}/reports", json={"period": "2024-Q3"}), 201)
    told = ok(client_of("minh").get(f"{API}/reports/{quarter['id']}/figures/{SAFE}.pct_chg@ward"))
    assert (told["text"], told["reported"]) == ("+5", 2)


def test_a_month_supplemented_later_than_its_followers_names_the_month_that_goes_on_from_before(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    """August came in after September, whose khu phố went on from July: both would be in the year twice."""
    minh = client_of("minh")
    approved(client_of, month(client_of, on_day, "2024-07", kp1=figures(), kp2=figures()))
    august = issue(client_of, approved(client_of, month(client_of, on_day, "2024-08")), "2024-08-09")
    plan_merge(client_of("ha"), "2024-09-01", "kp2")
    on_day(DAYS["2024-09"])
    run_chore(app)
    september = month(client_of, on_day, "2024-09", kp1=figures(2, act__news=9))
    told = texts(minh, september)
    section = next(s["text"] for s in september["sections"] if s["code"] == "organisation")
    assert "gồm cả thời gian không có báo cáo: Khu phố 1 (báo cáo tháng 7 năm 2024)." in section
    assert told["act.news.in@ward"] == "7"
    issue(client_of, approved(client_of, september), "2024-09-10")
    late = opened(client_of, august)
    row = handed_in(minh, unit_id(minh, "kp2"), period="2024-08", until="2024-08-09", figures=remarked(act__news=4))
    accepted(minh, row)
    issue(client_of, approved(client_of, refreshed(client_of, late)), "2024-09-10")
    open_period(minh, "2024-Q3")
    quarter = ok(minh.post(f"{API}/reports", json={"period": "2024-Q3"}), 201)
    resting = "còn theo số cũ của tháng 8 năm 2024; hãy đính chính báo cáo tháng 9 năm 2024 trước."
    assert quarter["outdated"] == [f"Báo cáo tháng 9 năm 2024 {resting}"]
    body = {"reason": "Tháng 8 đã bổ sung"}
    fresh = ok(minh.post(f"{API}/reports/{september['id']}/corrections", json=body), 201)
    assert texts(minh, fresh)["act.news.in@ward"] == "4"
    approved(client_of, refreshed(client_of, fresh))
    again = ok(step(minh, f"/reports/{quarter['id']}/refresh", quarter))
    assert (again["outdated"], texts(minh, again)["act.news.in@ward"]) == ([], "7")


def test_a_late_form_of_who_went_into_another_is_told_by_that_one(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    """Khu phố 2's July came after its report, with 25 informed in it: they are among those of khu phố 1's August."""
    minh = client_of("minh")
    approved(client_of, month(client_of, on_day, "2024-07", kp1=figures()))
    late = remarked()
    late["t7.done"]["in_period"] = 25
    row = handed_in(minh, unit_id(minh, "kp2"), period="2024-07", until="2024-07-10", figures=late)
    assert accepted(minh, row)["carried"] is True
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(DAYS["2024-08"])
    run_chore(app)
    august = month(client_of, on_day, "2024-08", kp1=figures(2))
    told = {f["id"]: f["text"] for f in ok(minh.get(f"{API}/reports/{august['id']}/figures"))["items"]}
    assert (told["t7.done.in@kp1"], told["t7.done.late@kp1"]) == ("320", "25")


def remarked(**more: int) -> dict[str, dict[str, Any]]:
    return {code: {**one, "remark": "Đã kiểm tra"} for code, one in figures(**more).items()}


def test_a_number_left_blank_since_a_change_of_units_is_not_known(
    app: FastAPI, july_cast: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    """240 of khu phố 2 in July are no part of those who live there since khu phố 3 went into it; those of khu phố 1 are not
    to be added to the 100 who went to khu phố 12.
    """
    three = {code: figures() for code in ("kp1", "kp2", "kp3")}
    approved(client_of, month(client_of, on_day, "2024-07", **three))
    ha = client_of("ha")
    plan_merge(ha, "2024-08-01", "kp3", into="kp2")
    plan_split(ha, "2024-08-01", "kp1", july_cast.streets[LE_THANH_TONG])
    on_day(DAYS["2024-08"])
    run_chore(app)
    blank = {"kp2": figures(2, t5__done=None), "kp1": figures(t5__done=None), "kp12": figures(t5__done=100)}
    approved(client_of, month(client_of, on_day, "2024-08", **blank))
    told = quarter_of(client_of)
    assert (told[f"{SAFE}.cum@ward"], told[f"{SAFE}.pct@ward"]) == ("100", "33,3%")


@pytest.mark.parametrize(("before", "first", "rates"), [(240, 300, ("85%", "+5")), (300, None, ("80%", "0"))])
def test_a_unit_that_has_said_nothing_since_another_went_into_it_is_compared_alone(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, before: int, first: int | None, rates: tuple[str, str]
) -> None:
    """Khu phố 3 and 4 are in the quarter as January said them, each against its December, also where one left it blank."""
    days = {"2024-12": date(2024, 12, 10), "2025-01": date(2025, 1, 10), "2025-02": date(2025, 2, 10)}
    DAYS.update(days)
    four = {code: figures() for code in ("kp1", "kp2", "kp3", "kp4")}
    for code, done in (("2024-12", before), ("2025-01", first)):
        approved(client_of, month(client_of, on_day, code, **{**four, "kp4": figures(t5__done=done)}))
    ha = client_of("ha")
    plan_merge(ha, "2025-02-01", "kp2")
    plan_merge(ha, "2025-02-01", "kp4", into="kp3")
    on_day(days["2025-02"])
    run_chore(app)
    approved(client_of, month(client_of, on_day, "2025-02", kp1=figures(2)))
    told = quarter_of(client_of, "2025-Q1")
    assert (told[f"{SAFE}.pct@ward"], told[f"{SAFE}.pct_chg@ward"]) == rates


def quarter_of(client_of: ClientOf, code: str = "2024-Q3") -> dict[str, str]:
    minh = client_of("minh")
    open_period(minh, code)
    return texts(minh, ok(minh.post(f"{API}/reports", json={"period": code}), 201))


@pytest.mark.parametrize("silent", ["kp1", "kp12"])
def test_a_quarter_counts_nobody_twice_where_one_part_of_a_split_said_nothing(
    app: FastAPI, july_cast: Register, client_of: ClientOf, on_day: SetDay, silent: str
) -> None:
    """800 residents in July, of whom 400 went to khu phố 12."""
    approved(client_of, month(client_of, on_day, "2024-07", kp1=figures(2), kp2=figures()))
    plan_split(client_of("ha"), "2024-08-01", "kp1", july_cast.streets[LE_THANH_TONG])
    on_day(DAYS["2024-08"])
    run_chore(app)
    parts = {"kp2", "kp1", "kp12"} - {silent}
    approved(client_of, month(client_of, on_day, "2024-08", **{code: figures() for code in sorted(parts)}))
    assert quarter_of(client_of)["pop.residents.cum@ward"] == ("1.200" if silent == "kp1" else "800")


@pytest.mark.parametrize("speaks", [False, True])
def test_a_quarter_keeps_who_went_into_another_until_that_says_its_own(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, speaks: bool
) -> None:
    approved(client_of, month(client_of, on_day, "2024-07", kp1=figures(), kp2=figures(), kp3=figures()))
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(DAYS["2024-08"])
    run_chore(app)
    both = {"kp1": figures(2, pop__residents=790)} if speaks else {}
    approved(client_of, month(client_of, on_day, "2024-08", kp3=figures(), **both))
    assert quarter_of(client_of)["pop.residents.cum@ward"] == ("1.190" if speaks else "1.200")
