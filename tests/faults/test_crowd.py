"""200 people and phones at once for five minutes (whole), on either database: nobody is answered anything but what the
limits explain, and every sheet that was taken is there once.

How long they wait is measured by `bench` (P13) on a machine of its own.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from bench import load
from sqlmodel import col

from fixtures.broken_servers import Installation, installed, token_of
from fixtures.fault_size import times
from fixtures.households import Register, fill_register
from fixtures.sheet_recounts import recount
from fixtures.visits import answer, sheet
from toso.core.database import in_transaction
from toso.households.model.visit_tables import Visit

# Of 200: who reads lists, whose phones send; each pauses between an answer and the next request, as people do.
READERS, PHONES = times(30, 160), times(10, 40)
READS, SHEETS = times(300, 40_000), times(60, 6_000)
SECONDS = 300  # a slow machine sends less in them
PAUSE = times(0, 1)  # seconds
READ = ("/api/v1/tasks?limit=50", "/api/v1/households?limit=50", "/api/v1/auth/me", "/api/v1/notices")


@pytest.fixture
def installation(database_url: str, tmp_path: Path) -> Iterator[Installation]:
    with installed(tmp_path, database_url) as made:
        yield made


@pytest.mark.timeout(1200)
@pytest.mark.both_databases("locking")
def test_a_crowd_is_answered_and_every_sheet_is_there_once(
    installation: Installation, record_property: Callable[[str, object], None]
) -> None:
    engines = installation.engines()
    register = in_transaction(engines.write, fill_register)
    installation.start()
    bearer = {name: {"Authorization": f"Bearer {token_of(installation.url, name)}"} for name in ("hoa", "nga", "son")}
    reads = [load.get(path, bearer[name]) for path in READ for name in ("hoa", "nga")]
    sheets = [_send(register, bearer, *pair) for pair in (("son", "dat"), ("son", "xuan"), ("nga", "lam"))]
    crowd = (
        load.start(installation.port, reads, READERS, READS, pause=PAUSE, seconds=SECONDS),
        load.start(installation.port, sheets, PHONES, SHEETS, pause=PAUSE, seconds=SECONDS, keep=600),
    )
    seen, sent = (load.finish_anyhow(client, seconds=900) for client in crowd)
    with engines.read.connect() as connection:
        there = [str(id_) for id_ in connection.execute(sa.select(col(Visit.id))).scalars()]
    found = recount(sent.kept, there)
    engines.dispose()
    installation.terminate()
    told = f"{seen.answered}, {sent.answered} lần; {seen.p50:.0f} ms, {seen.p99:.0f} ms; {sent.p50:.0f} ms, {sent.p99:.0f} ms"
    limited = seen.limited + sent.limited
    kind = "SQLite" if engines.sqlite else "PostgreSQL"
    record_property(
        "faults",
        f"{READERS + PHONES} người cùng lúc trên {kind}: đọc, gửi phiếu p50, p99: {told}; hẹn lại {seen.limited},"
        f" {sent.limited}; phiếu đã ghi {len(there)}: báo đã ghi {len(found.stored)}, báo chưa ghi {len(found.refused)},"
        f" chưa rõ {len(found.unknown)}",
    )
    assert (seen.strange, sent.strange) == ({}, {}), installation.faults()
    assert (seen.errors - seen.limited, sent.errors - sent.limited) == (0, 0)
    assert limited <= (seen.answered + sent.answered) // 20
    assert found.wrong == []
    assert (len(found.stored), found.unknown) == (sent.answered - sent.limited, set())


def _send(register: Register, bearer: dict[str, dict[str, str]], who: str, key: str) -> str:
    """A request with one sheet, whose id is another one each time it is sent."""
    at = datetime.now(UTC) - timedelta(minutes=1)
    made = sheet(register.households[key], answer(register.persons[key], "phone", "smart"), at=at)
    body = {"device_now": datetime.now(UTC).isoformat(), "visits": [{**made, "id": made["id"][:-12] + load.FRESH}]}
    return load.post("/api/v1/visits/sync", body, bearer[who])
