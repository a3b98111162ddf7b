"""A read that lasts holds nobody but whoever asked for it; taken twice, it answers and leaves what it would taken once."""

import asyncio
import math
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlalchemy import event
from starlette.requests import Request
from starlette.testclient import TestClient

from fixtures.answers import whole
from fixtures.monthly_reports import API
from fixtures.patience import patience
from fixtures.routes import Swept, operations
from fixtures.ward_rows import Ids, address_of
from toso.core.execution import call, open_read
from toso.core.read_budget import ReadBudget, ReadTooSlow

Browser = Callable[[str], TestClient]
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
LONG = ENDLESS.replace("FROM n)", "FROM n WHERE i < 1000000)")


def asked(app: FastAPI, ward: str = "", path: str = "/long") -> Request:
    """A request as `call` knows it."""
    route = type("Route", (), {"path": path})
    return Request({"type": "http", "app": app, "route": route, "headers": [], "state": {"ward_id": ward}})


@pytest.fixture
def budget(sqlite_app: FastAPI) -> ReadBudget:
    return sqlite_app.state.read_budget


def statement(app: FastAPI, sql: str, ran_in: list[str]) -> Callable[[], Any]:
    def work() -> Any:
        ran_in.append(threading.current_thread().name.partition("_")[0])
        with app.state.engines.read.connect() as connection:
            return connection.execute(sa.text(sql)).scalar()

    return work


def test_a_statement_that_holds_the_loop_is_taken_again_in_a_reader_thread(
    sqlite_app: FastAPI, budget: ReadBudget
) -> None:
    ran_in: list[str] = []
    budget.inline, budget.longest = 0, math.inf
    read = statement(sqlite_app, LONG, ran_in)
    assert asyncio.run(call(asked(sqlite_app), read, write=False)) == 1_000_000
    assert ran_in == ["MainThread", "reader"]


def test_what_the_driver_itself_says_of_a_stopped_statement_is_no_fault(
    sqlite_app: FastAPI, budget: ReadBudget
) -> None:
    """As the guard asks the driver whether anything was committed (identity.authenticate)."""
    ran_in: list[str] = []
    budget.inline, budget.longest = 0, math.inf

    def work() -> Any:
        ran_in.append(threading.current_thread().name.partition("_")[0])
        with sqlite_app.state.engines.read.connect() as connection:
            driver: Any = connection.connection.driver_connection
            return driver.execute(LONG).fetchone()[0]

    assert asyncio.run(call(asked(sqlite_app), work, write=False)) == 1_000_000
    assert ran_in == ["MainThread", "reader"]


def test_others_read_on_while_somebody_waits_for_a_long_read(sqlite_app: FastAPI, budget: ReadBudget) -> None:
    """The long read ends only when the short one beside it has been answered."""
    answered = threading.Event()
    ran_in: list[str] = []

    def held() -> bool:
        ran_in.append(threading.current_thread().name.partition("_")[0])
        return answered.wait(patience(10))

    async def both() -> bool:
        long = asyncio.create_task(call(asked(sqlite_app), held, write=False))
        await asyncio.sleep(0)
        assert await call(asked(sqlite_app, path="/short"), statement(sqlite_app, "SELECT 1", ran_in), write=False) == 1
        answered.set()
        return await long

    budget.means["/long", ""] = 1.0
    assert asyncio.run(both())
    assert ran_in == ["reader", "MainThread"]


def test_a_read_that_lasts_too_long_ends_with_a_hint_when_to_come_again(
    sqlite_app: FastAPI, budget: ReadBudget
) -> None:
    ran_in: list[str] = []
    budget.inline, budget.longest = 0.01, 0.1
    with pytest.raises(ReadTooSlow) as refused:
        asyncio.run(call(asked(sqlite_app), statement(sqlite_app, ENDLESS, ran_in), write=False))
    assert (refused.value.status, refused.value.headers) == (503, {"Retry-After": "10"})
    assert ran_in == ["MainThread", "reader"]
    assert asyncio.run(call(asked(sqlite_app), statement(sqlite_app, "SELECT 1", []), write=False)) == 1


def test_the_place_follows_what_the_reads_of_a_route_and_ward_took_lately(
    sqlite_app: FastAPI, budget: ReadBudget
) -> None:
    ran_in: list[str] = []
    budget.means = {("/long", "one"): 0.1, ("/long", "other"): 0.001}
    for ward in ("one", "other", "one"):
        asyncio.run(call(asked(sqlite_app, ward), statement(sqlite_app, "SELECT 1", ran_in), write=False))
    assert ran_in == ["reader", "MainThread", "reader"]
    for _ in range(50):  # short reads bring the mean down; a busy machine may make one of them long
        asyncio.run(call(asked(sqlite_app, "one"), statement(sqlite_app, "SELECT 1", ran_in), write=False))
    assert ran_in[-1] == "MainThread"


def test_an_error_of_the_database_stays_one(sqlite_app: FastAPI) -> None:
    with pytest.raises(sa.exc.OperationalError):
        asyncio.run(call(asked(sqlite_app), statement(sqlite_app, "SELECT 1 FROM nowhere", []), write=False))


def test_a_stopped_read_says_so_in_vietnamese(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    minh, allowed = as_member_of_cast("minh"), demonstration.state.read_budget
    minh.get(f"{API}/indicators/ledger")
    allowed.inline, allowed.longest = 0, -1
    try:
        answer = minh.get(f"{API}/indicators/ledger")
    finally:
        allowed.inline, allowed.longest = math.inf, math.inf
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
    assert (answer.json()["code"], answer.json()["title"]) == ("read-too-slow", ReadTooSlow.title)
    assert answer.headers["content-type"] == "application/problem+json"


def _reads(app: FastAPI) -> Iterator[Swept]:
    """Every route that reads and nothing else: by a session that refuses to write, or by none."""
    for swept in operations(app):
        calls = [dependant.call for dependant in swept.dependants]
        if (
            swept.method == "GET"
            and not swept.public
            and swept.path != f"{API}/audit/export"  # which is itself a line of the log
            and "open_write" not in {getattr(c, "__name__", "") for c in calls}
        ):
            yield swept


def test_every_read_answers_the_same_and_leaves_the_same_wherever_it_runs(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids
) -> None:
    """On the loop, stopped at SQLite's first look at the clock and taken again, and in a thread from the start.

    A read leaves nothing, or what it had noted for the log: by one commit, also when it was taken twice.
    """
    minh, allowed, shown, left = as_member_of_cast("minh"), demonstration.state.read_budget, 0, 0
    commits: list[str] = []
    event.listen(demonstration.state.engines.write, "commit", lambda _connection: commits.append("one"))
    for swept in _reads(demonstration):
        address = _address(swept, khu_pho_one)
        answers, leaves = [], []
        for inline in (math.inf, 0, -1):
            allowed.inline, allowed.longest = inline, math.inf
            allowed.means.clear()
            commits.clear()
            answers.append(minh.get(address))
            leaves.append(len(commits))
        shown += answers[0].status_code == 200
        left += leaves[0]
        assert [whole(answer) for answer in answers[1:]] == [whole(answers[0])] * 2, address
        assert leaves[0] in {0, 1}, address
        assert leaves == [leaves[0]] * 3, address
    assert shown > 60
    assert 0 < left < 35


def _address(swept: Swept, ids: Ids) -> str:
    name = next((n for n in ids.by_name if "{" + n + "}" in swept.path), "")
    return address_of(swept.path, name, ids.by_name[name][0] if name else "")


def test_a_reading_route_depends_on_the_session_that_refuses_to_write(demonstration: FastAPI) -> None:
    """Which sessions refuse is tested in test_databases.py."""
    opened = [d.call for swept in _reads(demonstration) for d in swept.dependants]
    assert opened.count(open_read) > 100
