"""Whether a name exists cannot be told from how long the refusal takes: the same work is done for everybody."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import argon2
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.people import ADDRESS, BROWSER, browser, sign_in
from toso.core.database import in_transaction
from toso.identity.passwords import hash_password, verify_password
from toso.identity.tables import UserAccount
from toso.kit.clock import system_now

pytestmark = pytest.mark.usefixtures("slept")
LOGIN = "/api/v1/auth/login"
# A person with a password, by user name and by phone; nobody of the name or number; nobody whose password counts.
NAMES = ("lan", "0912 000 001", "khongcoai", "0912 999 999", "hoa", "nga")


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Each verification that argon2 really did: the parameters of the hash, and the length of salt and digest."""
    done: list[tuple[str, int]] = []
    verify = argon2.low_level.verify_secret

    def counted(hash: bytes, secret: bytes, type: Any) -> bool:  # noqa: A002 — the library's own names
        parts = hash.decode().split("$")
        done.append(("$".join(parts[1:4]), len(parts[4]) * 1000 + len(parts[5])))
        return verify(hash, secret, type)

    monkeypatch.setattr(argon2.low_level, "verify_secret", counted)
    return done


@pytest.fixture
def odd(app: FastAPI) -> None:
    """Hoa is invited and has no password yet; Nga's account is disabled."""

    def change(session: Session) -> None:
        users = sa.select(UserAccount).where(col(UserAccount.username).in_(["hoa", "nga"]))
        for user in session.execute(users).scalars():
            user.password_hash = None if user.username == "hoa" else user.password_hash
            user.disabled_at = system_now() if user.username == "nga" else None
            session.add(user)

    in_transaction(app.state.engines.write, change)


@contextmanager
def _statements(app: FastAPI) -> Iterator[list[str]]:
    told: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        told.append(statement.split(maxsplit=1)[0])

    sa.event.listen(app.state.engines.write, "before_cursor_execute", note)
    yield told
    sa.event.remove(app.state.engines.write, "before_cursor_execute", note)


def _refused(client: TestClient, name: str, number: int) -> None:
    answer = client.post(LOGIN, json={"username": name, "password": f"khong phai mat khau {name} {number}"})
    assert answer.status_code == 401


@pytest.mark.both_databases("resource")
@pytest.mark.usefixtures("odd")
def test_each_refusal_verifies_one_hash_of_the_same_cost(app: FastAPI, hashed: list[tuple[str, int]]) -> None:
    client = browser(app)
    work = []
    for name in NAMES:
        hashed.clear()
        _refused(client, name, 0)
        work.append(list(hashed))
    assert all(len(done) == 1 for done in work), work
    assert {done[0][0] for done in work} == {"argon2id$v=19$m=19456,t=2,p=1"}
    assert len({done[0] for done in work}) == 1


@pytest.mark.usefixtures("odd")
def test_each_refusal_asks_the_database_the_same_questions(app: FastAPI) -> None:
    client = browser(app)
    _refused(client, NAMES[0], 0)  # the first act of a ward's log makes its head
    asked = set()
    for name in NAMES:
        with _statements(app) as told:
            _refused(client, name, 1)
        asked.add(tuple(told))
    assert len(asked) == 1, asked


@pytest.mark.usefixtures("odd")
def test_the_wait_before_a_wrong_try_grows_alike(app: FastAPI, slept: list[float]) -> None:
    waits: dict[str, list[float]] = {}
    for number, name in enumerate(("lan", "khongcoai")):
        address = (f"10.0.0.{number}", 50000)
        client = TestClient(app, base_url=ADDRESS, headers=BROWSER, client=address)
        slept.clear()
        for turn in range(9):
            _refused(client, name, turn)
        waits[name] = list(slept)
    assert waits["lan"] == waits["khongcoai"]
    assert waits["lan"] == sorted(waits["lan"])
    assert waits["lan"][0] == 0 < waits["lan"][-1]


def test_the_processor_works_as_long_for_nobody_as_for_somebody() -> None:
    """CPU time of this thread, not the clock's, in turns; twice as long would be seen at once, noise is not."""
    stored = hash_password("ba chiếc thuyền thúng xanh")
    spent: dict[str, list[float]] = {"somebody": [], "nobody": []}
    for _ in range(15):
        for who, against in (("somebody", stored), ("nobody", None)):
            begun = time.thread_time()
            verify_password("bốn con cá thu nướng", against)
            spent[who].append(time.thread_time() - begun)
    ratio = statistics.median(spent["nobody"]) / statistics.median(spent["somebody"])
    assert 0.5 < ratio < 2


def test_a_sign_in_writes_twice_and_asks_for_no_more_than_it_needs(sqlite_app: FastAPI) -> None:
    sign_in(sqlite_app, "minh")  # the first act of a ward's log makes its head
    with _statements(sqlite_app) as told:
        sign_in(sqlite_app, "minh")
    assert told.count("BEGIN") == 2
    assert len(told) <= 21, told  # four of them tell the owner of a device that was never used
