"""P10: one sign-in's hash beside the library's default, and reading while fifty people sign in."""

import resource
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import uuid4

from passlib.context import CryptContext

from bench import load
from bench.rounds import ROUNDS, Goal, interleave, ratio
from bench.sqlite import sqlite3
from bench.ward import PASSWORD, TASKS, bearer, copy_row, serve_toso, ward_made
from toso.identity.passwords import hash_password, verify_password

PEOPLE = 50
_DEFAULT = CryptContext(schemes=["argon2"])
# A demonstration answers nobody for whom a proxy asks; the people who sign in have addresses of their own.
BEHIND_A_PROXY = {"TOSO_TRUSTED_PROXIES": '["127.0.0.1"]', "TOSO_DEMO": "false"}


def measure() -> list[Goal]:
    return [_hash(), _reading()]


def _hash() -> Goal:
    ours, theirs = hash_password(PASSWORD), _DEFAULT.hash(PASSWORD)
    outcomes = interleave(
        {
            "ours": _cpu(lambda: verify_password(PASSWORD, ours)),
            "default": _cpu(lambda: _DEFAULT.verify(PASSWORD, theirs)),
        }
    )
    return Goal("P10", "CPU of one sign-in's hash, to the library's default", ratio(outcomes, "ours", "default"), 0.15)


def _cpu(work: Callable[[], object]) -> Callable[[], float]:
    def run() -> float:
        before = resource.getrusage(resource.RUSAGE_SELF)
        for _ in range(5):
            work()
        after = resource.getrusage(resource.RUSAGE_SELF)
        return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

    return run


def _reading() -> Goal:
    with TemporaryDirectory() as folder:
        ward_made(Path(folder))
        add_people(Path(folder) / "toso.sqlite3")
        with serve_toso(Path(folder), BEHIND_A_PROXY) as (port, _pid):
            page = load.get(TASKS, bearer(port, "minh"))
            load.load(port, page, connections=4, total=200)
            quiet, busy = [], []
            for turn in range(ROUNDS):
                quiet.append(load.load(port, page, connections=4, total=800).p99)
                busy.append(_while_signing_in(port, page, turn))
    return Goal("P10", f"read p99 while {PEOPLE} people sign in, to idle", median(busy) / median(quiet), 2.0)


def add_people(file: Path) -> None:
    """Fifty more people in the place of Minh, each with a password of their own: the brake on guessing knows each."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.row_factory = sqlite3.Row
        minh = dict(connection.execute("SELECT * FROM user_account WHERE username = 'minh'").fetchone())
        role = dict(connection.execute("SELECT * FROM assignment WHERE user_id = ?", [minh["id"]]).fetchone())
        for n in range(PEOPLE):
            changed = {"id": uuid4().hex, "username": f"p{n}", "phone": None}
            copy_row(connection, "user_account", minh, **changed, password_hash=hash_password(f"{PASSWORD} {n}"))
            copy_row(connection, "assignment", role, id=uuid4().hex, user_id=changed["id"])


def sign_in_requests(turn: int, burst: int) -> list[str]:
    """A sign-in of each of the people, from an address of their own."""
    return [
        load.post(
            "/api/v1/auth/token",
            {"username": f"p{n}", "password": f"{PASSWORD} {n}"},
            {"X-Forwarded-For": f"10.{turn}.{burst}.{n + 1}"},
        )
        for n in range(PEOPLE)
    ]


def _while_signing_in(port: int, page: str, turn: int) -> float:
    """p99 in ms of the page; people keep signing in, each from an address of their own, until it is measured."""
    stopped = threading.Event()

    def sign_in(burst: int) -> None:
        load.finish(load.start(port, sign_in_requests(turn, burst), PEOPLE, PEOPLE))

    def keep_on() -> None:
        burst = 0
        while not stopped.is_set():
            sign_in(burst)
            burst += 1

    crowd = threading.Thread(target=keep_on)
    crowd.start()
    try:
        return load.load(port, page, connections=4, total=800).p99
    finally:
        stopped.set()
        crowd.join()
