"""Evenings in the pace: how many the rest takes, and where one more helps."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.monthly_reports import API, ok
from fixtures.people import enter
from toso.households.indicators.points import month_ends
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import Household
from toso.households.model.visit_tables import Visit
from toso.identity.tables import UserAccount
from toso.kit.clock import install_business_date

AFTER_AUGUST = date(2024, 8, 20)  # the month in which the demonstration ends is over


def evenings_of(said: dict[str, Any], place: str) -> dict[str, int | None]:
    """By measure of homes, what a place needs."""
    homes = [target for target in said["targets"] if target["noun"] == "hộ"]
    return {one["code"]: cell["evenings"] for one in homes for cell in one["places"] if cell["name"] == place}


@contextmanager
def gone_to(autumn: FastAPI, path: str, days: int) -> Iterator[int]:
    """Meanwhile all homes of a place that were met in the newest whole month were met in so many evenings. How many."""
    home, (first, last) = Household, month_ends(AFTER_AUGUST)[-2:]
    with Session(autumn.state.engines.write) as session:
        query = sa.select(home).where(col(home.unit_path) == path, col(home.last_visited_on) > first)
        homes = list(session.execute(query.where(col(home.last_visited_on) <= last)).scalars())
        old = sa.select(Visit).where(col(Visit.unit_path) == path)
        kept = [row.model_dump() for row in session.execute(old).scalars()]
        session.execute(sa.delete(Visit).where(col(Visit.unit_path) == path))
        visitor = session.execute(sa.select(col(UserAccount.id)).limit(1)).scalar_one()
        for n, one in enumerate(homes):
            on = last - timedelta(days=n % days)
            session.add(
                Visit(
                    ward_id=one.ward_id,
                    household_id=one.id,
                    unit_path=path,
                    visitor_id=visitor,
                    visited_at=datetime.combine(on, time(12), UTC),
                    visited_on=on,
                    skew_seconds=0,
                    base_version=1,
                    result=VisitResult.MET,
                    needs=[],
                    persons={},
                )
            )
        session.commit()
    yield len(homes)
    with Session(autumn.state.engines.write) as session:
        session.execute(sa.delete(Visit).where(col(Visit.unit_path) == path))
        session.add_all(Visit(**row) for row in kept)
        session.commit()


def test_evenings_are_told_only_where_evenings_brought_the_new_ones(autumn: FastAPI) -> None:
    """Homes of the demonstration were met before there were sheets: no number of evenings follows from those."""
    install_business_date(AFTER_AUGUST)
    leader = enter(autumn, "lan")
    assert set(evenings_of(ok(leader.get(f"{API}/indicators/pace")), "Khu phố 2").values()) == {None}
    with gone_to(autumn, "qn.hg.kp2", 5) as homes:
        said = ok(leader.get(f"{API}/indicators/pace"))
    assert homes > 5
    told = evenings_of(said, "Khu phố 2")
    assert any(told.values())
    for target in said["targets"]:
        for cell in target["places"]:
            if cell["evenings"] is not None and cell["name"] == "Khu phố 2":
                assert target["noun"] != "hộ" or cell["left"] / cell["evenings"] <= homes / 5
    assert all(target["total"]["evenings"] is None for target in said["targets"]), "one place does not speak for all"


def test_where_to_go_next_is_ordered_by_what_is_read(pace_of: Callable[[str], dict[str, Any]]) -> None:
    rows = pace_of("lan")["next"]
    assert len(rows) > 1
    assert rows == sorted(rows, key=lambda row: (-round(row["gain"]), -row["unmet"]))
    for row in rows:
        assert (f"cả {row['members']} thành viên" in row["text"]) == (row["members"] > 1 and row["unmet"] > 1)
