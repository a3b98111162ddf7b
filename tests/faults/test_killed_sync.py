"""The server is killed while phones of three people send their visits, which it writes together; each batch is sent
again until it is answered, and counts once.
"""

import random
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from fixtures.broken_servers import Installation, installed, token_of
from fixtures.fault_size import times
from fixtures.households import Register, fill_register
from fixtures.patience import patience, wait_for
from fixtures.visits import answer, sheet
from toso.audit.record import first_break
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.households.model.tables import FOREVER, Household, Observation, PersonSpan
from toso.households.model.visit_tables import Visit

PHONES, BATCHES, SHEETS, KILLS = 6, times(8, 60), 5, times(2, 20)
# Who visits whom; nobody writes about another one's households.
ROUNDS = {"son": ("dat", "xuan"), "hoa": ("thang",), "nga": ("lam", "yen")}


@dataclass
class Phones:
    """Clients that send batches at once, each batch again and again until the server has answered it."""

    installation: Installation
    tokens: dict[str, str]
    register: Register
    answered: dict[str, list[str]] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)
    sent: int = 0

    def run(self) -> list[threading.Thread]:
        phones = [threading.Thread(target=self._work, args=(n,), daemon=True) for n in range(PHONES)]
        for phone in phones:
            phone.start()
        return phones

    def _work(self, number: int) -> None:
        who = tuple(ROUNDS)[number % len(ROUNDS)]
        headers = {"Authorization": f"Bearer {self.tokens[who]}"}
        with httpx.Client(base_url=self.installation.url, timeout=patience(20), headers=headers) as client:
            for turn in range(BATCHES):
                self._send(client, [self._sheet(who, number + turn + place) for place in range(SHEETS)])

    def _sheet(self, who: str, turn: int) -> dict[str, Any]:
        key = ROUNDS[who][turn % len(ROUNDS[who])]
        said = answer(self.register.persons[key], "phone", ("basic", "smart")[turn % 3 % 2])
        at = datetime.now(UTC) - timedelta(minutes=1)
        return sheet(self.register.households[key], said, at=at)

    def _send(self, client: Any, sheets: list[dict[str, Any]]) -> None:
        while True:
            body = {"device_now": datetime.now(UTC).isoformat(), "visits": sheets}
            self.sent += 1
            try:
                said = client.post("/api/v1/visits/sync", json=body)
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if said.status_code == 200:
                states = [r["state"] for r in said.json()["results"]]
                self.answered |= {s["id"]: [state] for s, state in zip(sheets, states, strict=True)}
                return
            if said.status_code != 503:
                self.strange.append(f"{said.status_code} {said.text}")
                return


def _sync_through_kills(installation: Installation) -> Phones:
    engines = installation.engines()
    register = in_transaction(engines.write, fill_register)
    engines.dispose()
    moments = random.Random(11)
    installation.start()
    phones = Phones(installation, {who: token_of(installation.url, who) for who in ROUNDS}, register)
    threads = phones.run()
    for turn in range(1, KILLS + 1):
        reached = turn * PHONES * BATCHES * SHEETS // (KILLS + 1)
        wait_for(lambda so_far=reached: len(phones.answered) >= so_far or bool(phones.strange), 60)
        time.sleep(moments.uniform(0, 0.05))
        assert len(phones.answered) < PHONES * BATCHES * SHEETS, "the kill comes too late to hit anything"
        installation.kill()
        installation.start()
    for thread in threads:
        thread.join(90)
    assert not any(thread.is_alive() for thread in threads)
    return phones


def _check(installation: Installation, phones: Phones) -> str:
    total = PHONES * BATCHES * SHEETS
    homes = [phones.register.households[key] for keys in ROUNDS.values() for key in keys]
    engines = installation.engines()
    with Session(engines.read) as session:
        visits = {str(id_) for id_ in session.execute(sa.select(col(Visit.id))).scalars()}
        seen = session.execute(sa.select(sa.func.count()).select_from(Observation)).scalar_one()
        told = session.execute(
            sa.select(sa.func.count()).select_from(AuditEvent).where(col(AuditEvent.action) == "visit.record")
        ).scalar_one()
        versions = (
            session.execute(sa.select(col(Household.version)).where(col(Household.id).in_(homes))).scalars().all()
        )
        spans = session.execute(
            sa.select(sa.func.count())
            .select_from(PersonSpan)
            .where(col(PersonSpan.until_on) == FOREVER, col(PersonSpan.phone).is_not(None))
        ).scalar_one()
        select_told = sa.select(col(AuditEvent.object_id), col(AuditEvent.actor_id))
        writers = dict(session.execute(select_told.where(col(AuditEvent.action) == "visit.record")).all())
        visitors = dict(session.execute(sa.select(col(Visit.id), col(Visit.visitor_id))).all())
        broken = first_break(session, phones.register.ward_id)
    engines.dispose()
    assert writers == visitors, "a line of the log under somebody else's name"
    assert phones.strange == []
    assert {state for (state,) in phones.answered.values()} <= {"stored", "repeated"}
    assert visits == set(phones.answered)
    assert len(visits) == told == sum(versions) - len(homes) == total
    assert seen == 2 * total, "a visit half stored, or twice"
    assert spans == len(homes)
    assert broken is None
    assert phones.sent > PHONES * BATCHES, "no kill hit a batch"
    again = phones.sent - PHONES * BATCHES
    return f"đồng bộ phiếu: {KILLS} lần giết máy chủ, {total} phiếu, {again} gói gửi lại; 0 mất, 0 lặp"


def test_visits_count_once_when_the_server_on_sqlite_is_killed(
    sqlite_template: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    file = tmp_path / "data" / "toso.sqlite3"
    with installed(tmp_path, f"sqlite:///{file}") as installation:
        shutil.copyfile(sqlite_template, file)
        record_property("faults", f"SQLite, {_check(installation, _sync_through_kills(installation))}")


@pytest.mark.postgres
def test_visits_count_once_when_the_server_on_postgresql_is_killed(
    postgres_url: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    with installed(tmp_path, postgres_url) as installation:
        record_property("faults", f"PostgreSQL, {_check(installation, _sync_through_kills(installation))}")
