"""Pace and forecast over HTTP: parts add up, wards equal their places, the series equals a count, reach holds."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.layers import layer
from fixtures.monthly_reports import SetDay
from fixtures.pace import AUTUMN
from fixtures.random_ward import LAST, KeptWard, RandomWard, keep_random_ward, taken_up
from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant
from toso.authz.roles import Role
from toso.households.indicators.counts import Area, Tally, count
from toso.households.indicators.points import fridays, keep_points, month_ends, series
from toso.households.indicators.tables import IndicatorPoint
from toso.kit.clock import install_business_date
from toso.kit.periods import period_of
from toso.organisation.tables import Unit
from toso.reports.pace.queries import show_pace


@layer
def small_ward(app: FastAPI, on_day: SetDay) -> KeptWard:
    on_day(LAST + timedelta(days=1))
    return keep_random_ward(app, 5, households=18, sights=200)


@pytest.fixture
def ward(app: FastAPI, small_ward: KeptWard) -> Iterator[RandomWard]:
    with taken_up(app, small_ward) as made:
        yield made


def cells(said: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for target in said["targets"]:
        yield target["total"]
        yield from target["places"]


@contextmanager
def moved(app: FastAPI, paths: list[str]) -> Iterator[None]:
    """Meanwhile the ground of some places was half as large before the newest whole month ended."""
    point, ended = IndicatorPoint, period_of(AUTUMN).first_day - timedelta(days=1)

    def put(sums: dict[tuple[str, date], Any]) -> None:
        with Session(app.state.engines.write) as session:
            for row in session.execute(sa.select(point)).scalars():
                row.sums = sums.get((row.unit_path, row.on), row.sums)
            session.commit()

    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(point).where(col(point.unit_path).in_(paths), col(point.on) < ended))
        were = {(row.unit_path, row.on): row.sums for row in rows.scalars()}
    put({at: {code: [n // 2 for n in own] for code, own in sums.items()} for at, sums in were.items()})
    try:
        yield
    finally:
        put(were)


def foreseen_in(said: dict[str, Any]) -> dict[tuple[str, str], str]:
    """The forecast of each target in each place that is foreseen."""
    every = [(target["code"], cell) for target in said["targets"] for cell in [target["total"], *target["places"]]]
    return {(code, cell["name"]): cell["forecast_text"] for code, cell in every if cell["forecast"]}


def test_one_place_whose_ground_changed_silences_itself_alone(
    pace_of: Callable[[str], dict[str, Any]], autumn: FastAPI
) -> None:
    before = foreseen_in(pace_of("lan"))
    assert {name for _, name in before} >= {"Khu phố 1", "Khu phố 2", "Toàn phường"}
    with moved(autumn, ["qn.hg.kp2"]):
        said = pace_of("lan")
    assert set(foreseen_in(said)) == {(code, name) for code, name in before if name != "Khu phố 2"}
    for cell in (cell for cell in cells(said) if cell["left"]):
        assert cell["forecast_text"], "either the forecast or why there is none"
        if cell["name"] == "Khu phố 2" and cell["state"] != "overdue":
            assert cell["forecast_text"].startswith("Chưa dự báo: mới có 0 kỳ trọn vẹn")


def test_of_all_places_nothing_is_foreseen_where_many_changed(
    pace_of: Callable[[str], dict[str, Any]], autumn: FastAPI
) -> None:
    with moved(autumn, ["qn.hg.kp2", "qn.hg.kp3", "qn.hg.kp4"]):
        said = pace_of("lan")
    told = foreseen_in(said)
    assert {name for _, name in told} >= {"Khu phố 1"}
    assert not {name for _, name in told} & {"Toàn phường", "Khu phố 2", "Khu phố 3", "Khu phố 4"}
    texts = {target["total"]["forecast_text"] for target in said["targets"] if target["total"]["left"]}
    assert "Chưa dự báo: 3 trong 12 nơi chưa đủ 3 kỳ trọn vẹn trên cùng địa bàn, đối tượng." in texts


def test_done_open_and_unasked_are_everybody_and_a_forecast_lies_within_them(
    pace_of: Callable[[str], dict[str, Any]],
) -> None:
    said = pace_of("lan")
    assert (said["months"], said["first_forecast_on"]) == (3, None)
    assert {target["ref"] for target in said["targets"]} >= {"1", "2", "5", "7", "8"}
    whole = {target["code"]: target["whole"] for target in said["targets"]}
    assert whole["t5.done"] == "Người dân trưởng thành"
    assert whole["t1.done"] == "Có điện thoại thông minh, có nhu cầu (ước theo phần đã hỏi)"
    for cell in cells(said):
        assert cell["done"] + cell["open"] + cell["unasked"] == cell["base"]
        assert cell["left"] == max(0, cell["goal"] - cell["done"])
        if (foreseen := cell["forecast"]) is not None:
            assert cell["percent"] <= foreseen["low"] <= foreseen["percent"] <= foreseen["high"] <= 100
            assert cell["forecast_text"].startswith("Với nhịp gần đây, đến 14/12 ")
        elif cell["left"]:
            assert cell["state"] in {"unknown", "overdue"}
            assert cell["forecast_text"].startswith("Chưa dự báo: ")
    foreseen = [target["ref"] for target in said["targets"] if target["total"]["forecast"]]
    assert foreseen, "some target is foreseen after three whole months"


def test_the_wards_row_is_the_sum_of_its_places_where_everybody_is_known(
    pace_of: Callable[[str], dict[str, Any]],
) -> None:
    for target in pace_of("lan")["targets"]:
        assert target["total"]["done"] == sum(place["done"] for place in target["places"])


def test_a_head_reads_the_own_place_alone(pace_of: Callable[[str], dict[str, Any]]) -> None:
    said = pace_of("hoa")
    assert said["surveyed"]["name"] == "Khu phố 1", "what one khu phố did is not called the whole ward's"
    assert {place["name"] for target in said["targets"] for place in target["places"]} == {"Khu phố 1"}
    assert {one["name"] for one in said["next"]} <= {"Khu phố 1"}


def test_who_keeps_two_places_reads_both_and_their_sum_under_a_name_of_its_own(
    pace_of: Callable[[str], dict[str, Any]], autumn: FastAPI
) -> None:
    everything = pace_of("lan")  # and sets the day
    with Session(autumn.state.engines.read) as session:
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        mine = session.execute(sa.select(Unit).where(col(Unit.path).in_(["qn.hg.kp1", "qn.hg.kp2"]))).scalars()
        grants = tuple(Grant(Role.NEIGHBOURHOOD_HEAD, u.id, u.path, ward.id, ward.path) for u in mine)
        said = show_pace(session, Actor(user_id=None, full_name="", grants=grants).scope(Action.INDICATOR_READ))
    assert said.surveyed.name == "Các nơi bạn phụ trách"
    assert [place.name for place in said.places] == ["Khu phố 1", "Khu phố 2"]
    assert said.surveyed.households == sum(place.households for place in said.places)
    for target, whole in zip(said.targets, everything["targets"], strict=True):
        assert (target.code, target.total.name) == (whole["code"], "Các nơi bạn phụ trách")
        assert target.total.done == sum(place.done for place in target.places)
        told = {place["name"]: (place["done"], place["base"], place["forecast_text"]) for place in whole["places"]}
        assert [(p.done, p.base, p.forecast_text) for p in target.places] == [told[p.name] for p in target.places]


def test_a_head_and_the_leader_are_told_the_same_of_one_place(pace_of: Callable[[str], dict[str, Any]]) -> None:
    """Foreseen by the ward's rates whoever asks; only what stands apart depends on what it is set against."""
    everything = [pace_of(who) for who in ("lan", "hoa")]
    told = [
        [{**cell, "apart": None} for cell in cells(said) if cell["name"] == "Khu phố 1" and cell["unit_id"]]
        for said in everything
    ]
    assert any(cell["forecast"] for cell in told[0])
    assert told[0] == told[1]
    gains = [[one for one in said["next"] if one["name"] == "Khu phố 1"] for said in everything]
    assert gains[0] == gains[1]
    assert gains[0]


@pytest.mark.both_databases("resource")
def tallies(kept: Mapping[str, Mapping[str, Sequence[int]]]) -> dict[str, dict[str, Tally]]:
    return {path: {code: Tally(*numbers) for code, numbers in sums.items()} for path, sums in kept.items()}


def test_the_series_equals_a_count_of_its_days_and_takes_what_comes_late(app: FastAPI, ward: RandomWard) -> None:
    engines, settings = app.state.engines, app.state.settings
    keep_points(settings, engines)
    now = LAST + timedelta(days=1)
    area = Area(ward.ward_id, ("qn.hg",))
    days = sorted({*month_ends(now), *fridays(now)})
    with Session(engines.read) as session:
        kept = series(session, area, days[0])
        assert sorted(kept) == days
        for day in days:
            assert tallies(kept[day]) == count(session, area, day, period_of(day).cumulative_from), day
    ward.see(40)
    ward.session.commit()
    install_business_date(now + timedelta(days=1))
    keep_points(settings, engines)
    with Session(engines.read) as session:
        late = series(session, area, days[0])
        for day in (day for day in days if day >= now - timedelta(days=27)):
            assert tallies(late[day]) == count(session, area, day, period_of(day).cumulative_from), day


def test_a_day_long_over_is_not_counted_again(app: FastAPI, ward: RandomWard) -> None:
    engines, settings = app.state.engines, app.state.settings
    keep_points(settings, engines)
    keep_points(settings, engines)
    install_business_date(LAST + timedelta(days=9))
    keep_points(settings, engines)
    point = IndicatorPoint
    with Session(engines.read) as session:
        rows = session.execute(sa.select(col(point.on), col(point.counted_on)).distinct()).all()
    again = {on for on, counted_on in rows if counted_on == LAST + timedelta(days=9)}
    assert again == {on for on, _ in rows if on > LAST + timedelta(days=1) - timedelta(days=28)}


def test_the_week_behind_is_what_was_done_more_than_on_the_friday_before(
    pace_of: Callable[[str], dict[str, Any]], autumn: FastAPI
) -> None:
    """The day is a Friday: the one a week before is set against it."""
    said = pace_of("lan")
    assert (said["since"], said["days"][-1]) == ("2024-09-13", AUTUMN.isoformat())
    assert said["days"][:-1] == [d.isoformat() for d in fridays(AUTUMN) if d.isoformat() >= said["days"][0]]
    with Session(autumn.state.engines.read) as session:
        point = IndicatorPoint
        mine = col(point.unit_path).like("qn.hg.%")
        rows = session.execute(sa.select(col(point.sums)).where(col(point.on) == date(2024, 9, 13), mine)).scalars()
        kept = list(rows)
    assert {target["code"] for target in said["targets"] if target["total"]["added"] is None} == {"t9.done"}
    for target in said["targets"]:
        assert len(target["course"]) == len(said["days"])
        assert target["course"][-1] == target["total"]["percent"]
        if target["total"]["added"] is None:  # not kept by day
            continue
        then = sum(sums.get(target["code"], [0])[0] for sums in kept)
        assert target["total"]["added"] == target["total"]["done"] - then
        assert target["total"]["added"] == sum(place["added"] for place in target["places"])


def test_the_places_of_the_survey_are_those_of_the_targets_and_add_up(
    pace_of: Callable[[str], dict[str, Any]],
) -> None:
    said = pace_of("lan")
    names = [place["name"] for place in said["places"]]
    assert all([place["name"] for place in target["places"]] == names for target in said["targets"])
    for what in ("households", "settled", "met"):
        assert said["surveyed"][what] == sum(place[what] for place in said["places"])
    assert 0 < said["surveyed"]["settled"] <= said["surveyed"]["households"]


def test_nobody_is_told_apart_by_who_was_not_asked_yet(pace_of: Callable[[str], dict[str, Any]]) -> None:
    """Of whom everybody counts as asked (told of policy), a place lags by its visits: not marked."""
    for target in pace_of("lan")["targets"]:
        for place in target["places"]:
            asked = place["done"] + place["open"]
            assert place["asked_percent"] == (round(100 * place["done"] / asked, 1) if asked else None)
            assert place["apart"] is None or target["total"]["unasked"] > 0
