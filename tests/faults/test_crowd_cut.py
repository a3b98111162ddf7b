"""Phones whose answers are lost on PostgreSQL's side: connections ended in the middle of what they do, households locked
by somebody else for longer than anybody waits, fewer connections than senders.

A sheet that was answered is there once; one that was refused in words that say so is not; of the others nobody knows,
until the same phone sends it again.
"""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import sqlalchemy as sa
from bench import load
from sqlmodel import Session, col

from fixtures.broken_servers import Installation, installed, token_of
from fixtures.broken_ways import Way, broken_way
from fixtures.fault_size import times
from fixtures.households import Register, fill_register
from fixtures.patience import patience, wait_for
from fixtures.postgres import PostgresServer
from fixtures.sheet_recounts import Recount, recount
from fixtures.visits import answer, sheet
from toso.audit.record import first_break
from toso.audit.tables import AuditEvent
from toso.core.database import Engines, create_engines, in_transaction
from toso.core.settings import Settings
from toso.households.model.tables import Observation
from toso.households.model.visit_tables import Visit
from toso.kit.ids import new_id

pytestmark = pytest.mark.postgres
PHONES, SHEETS = times(12, 40), times(120, 4_000)
SENDERS = (("son", "dat"), ("son", "xuan"), ("nga", "lam"))
CUTS, BETWEEN = times(10, 100), 0.15  # seconds


@dataclass
class Crowd:
    """Phones that send a sheet each time, three kinds of them (`SENDERS`); `engines`: a way to the database that nobody
    breaks; `answers`: as `bench.load` keeps it.
    """

    installation: Installation
    engines: Engines
    register: Register
    tokens: dict[str, str]
    begin: str = field(default_factory=lambda: str(new_id())[:-12])
    answers: list[tuple[int, str, int, str]] = field(default_factory=list)

    def send(self, meanwhile: Callable[[], None], over: threading.Event) -> load.Load:
        """Sends all with `meanwhile` going on, until it is `over`."""
        requests = [
            load.post("/api/v1/visits/sync", self.body(place, load.FRESH), self._headers(place)) for place in range(3)
        ]
        client = load.start(self.installation.port, requests, PHONES, SHEETS, pause=0.02, keep=600)
        other = threading.Thread(target=meanwhile, daemon=True)
        other.start()
        seen = load.finish_anyhow(client, seconds=900)
        over.set()
        other.join()
        self.answers = seen.kept
        return seen

    def send_again(self, ends: set[str]) -> None:
        """The same sheets once more, of whom nobody knows; each must be answered."""
        with httpx.Client(base_url=self.installation.url, timeout=patience(20)) as client:
            for place, end in [(place, end) for place, end, _, _ in self.answers if end in ends]:
                said = client.post("/api/v1/visits/sync", json=self.body(place, end), headers=self._headers(place))
                assert said.status_code == 200, said.text
                self.answers = [one for one in self.answers if one[1] != end] + [(place, end, 200, said.text)]

    def body(self, place: int, end: str) -> dict[str, Any]:
        key = SENDERS[place][1]
        at = datetime.now(UTC) - timedelta(minutes=1)
        said = answer(self.register.persons[key], "phone", "smart")
        made = {**sheet(self.register.households[key], said, at=at), "id": f"{self.begin}{end}"}
        return {"device_now": datetime.now(UTC).isoformat(), "visits": [made]}

    def _headers(self, place: int) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens[SENDERS[place][0]]}"}


@pytest.fixture
def way(postgres_server: PostgresServer, tmp_path: Path) -> Iterator[Way]:
    with broken_way(tmp_path, postgres_server.folder) as made:
        yield made


@pytest.fixture
def crowd(way: Way, postgres_url: str, tmp_path: Path) -> Iterator[Crowd]:
    """Phones of a server that reaches its database by that way alone."""
    with installed(tmp_path, postgres_url.partition("?")[0] + f"?host={way.folder}") as made:
        engines = create_engines(Settings(database_url=postgres_url, data_dir=tmp_path / "data"))
        register = in_transaction(engines.write, fill_register)
        made.start()
        yield Crowd(made, engines, register, {who: token_of(made.url, who) for who in ("son", "nga")})
        engines.dispose()


def _found(crowd: Crowd) -> Recount:
    """The recount, with everything that hangs on a visit there as often as the visit."""
    with Session(crowd.engines.read) as session:
        there = [str(id_) for id_ in session.execute(sa.select(col(Visit.id))).scalars()]
        of_log = sa.select(col(AuditEvent.object_id)).where(col(AuditEvent.action) == "visit.record")
        logged = sorted(map(str, session.execute(of_log).scalars()))
        seen = session.execute(sa.select(sa.func.count()).select_from(Observation)).scalar_one()
        broken = first_break(session, crowd.register.ward_id)
    assert logged == sorted(there)
    assert seen == 2 * len(there), "a visit half stored, or twice"
    assert broken is None
    return recount(crowd.answers, there)


def _settled(crowd: Crowd) -> tuple[Recount, Recount]:
    """The recount as it is found, and once more after everything unknown was sent again."""
    before = _found(crowd)
    assert before.wrong == []
    crowd.send_again(before.unknown)
    after = _found(crowd)
    assert (after.wrong, after.unknown) == ([], set())
    assert after.stored == before.stored | before.unknown
    return before, after


def _cut(crowd: Crowd, breaks: Callable[[], None]) -> tuple[load.Load, int]:
    """Sends all while connections break, from the first sheet that is there; how often they broke."""
    over, cuts = threading.Event(), [0]

    def cut() -> None:
        wait_for(lambda: _count(crowd) > 0, 60)
        while cuts[0] < CUTS and not over.wait(BETWEEN):
            breaks()
            cuts[0] += 1

    return crowd.send(cut, over), cuts[0]


def _count(crowd: Crowd) -> int:
    with crowd.engines.read.connect() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(Visit)).scalar_one()


def _told(how: str, measured: load.Load, cuts: int, before: Recount, after: Recount) -> str:
    return (
        f"PostgreSQL, {how} {cuts} lần, {PHONES} điện thoại, {measured.answered} lần gửi: báo đã ghi {len(before.stored)},"
        f" báo chưa ghi {len(before.refused)}, chưa rõ {len(before.unknown)}; gửi lại phiếu chưa rõ: đã ghi"
        f" {len(after.stored)}, 0 mất, 0 lặp"
    )


def test_sheets_of_transactions_that_the_database_ends_are_there_once(
    crowd: Crowd, record_property: Callable[[str, object], None]
) -> None:
    """As an administrator who ends connections: whatever the server is doing at moments of no plan."""
    query = sa.text(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL"
    )
    ended = [0]

    def terminate() -> None:
        with crowd.engines.write.connect() as connection:
            ended[0] += connection.execute(query).scalar_one()

    seen, cuts = _cut(crowd, terminate)
    before, after = _settled(crowd)
    record_property("faults", _told("ngắt phiên", seen, cuts, before, after))
    assert ended[0] > 0, "nothing was cut"
    assert seen.strange == {}, crowd.installation.faults()


def test_sheets_whose_commit_is_not_answered_are_there_once(
    crowd: Crowd, way: Way, record_property: Callable[[str, object], None]
) -> None:
    """The way breaks between the database's commit and its answer: what the server cannot know, it does not claim."""
    way.words, way.unanswered = b"visit.record", CUTS
    seen = crowd.send(lambda: None, threading.Event())
    there = _count(crowd)
    before, after = _settled(crowd)
    record_property("faults", _told("không trả lời COMMIT", seen, CUTS - way.unanswered, before, after))
    assert seen.strange == {}, crowd.installation.faults()
    assert there > len(before.stored), "no commit was cut from its answer"


def test_households_locked_for_longer_than_anybody_waits_leave_every_sheet_there_once(crowd: Crowd) -> None:
    over = threading.Event()

    def hold() -> None:
        """Longer than a lock is waited for (core.database), shorter than it is tried for."""
        with crowd.engines.write.connect() as connection:
            connection.execute(sa.text("SELECT id FROM household FOR UPDATE")).all()
            over.wait(6)
            connection.rollback()

    seen = crowd.send(hold, over)
    before, _ = _settled(crowd)
    assert seen.strange == {}, crowd.installation.faults()
    assert len(before.stored) > SHEETS // 2
