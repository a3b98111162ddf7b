"""The server is killed while phones send their visits; each batch is sent again until it is answered, and counts once."""

import random
import shutil
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from fixtures.broken_servers import Installation, installed, token_of
from fixtures.households import Register, fill_register
from fixtures.patience import patience, wait_for
from fixtures.visits import answer, sheet
from toso.audit.record import first_break
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.households.model.tables import FOREVER, Household, Observation, PersonSpan
from toso.households.model.visit_tables import Visit

PHONES, BATCHES, SHEETS, KILLS = 4, 20, 5, 4


@dataclass
class Phones:
    """Clients that send batches at once, each batch again and again until the server has answered it."""

    installation: Installation
    token: str
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
        with httpx.Client(base_url=self.installation.url, timeout=patience(20)) as client:
            for turn in range(BATCHES):
                self._send(client, [self._sheet(number + turn + place) for place in range(SHEETS)])

    def _sheet(self, turn: int) -> dict[str, Any]:
        key = ("dat", "xuan")[turn % 2]
        said = answer(self.register.persons[key], "phone", ("basic", "smart")[turn % 3 % 2])
        at = datetime.now(UTC) - timedelta(minutes=1)
        return sheet(self.register.households[key], said, at=at)

    def _send(self, client: Any, sheets: list[dict[str, Any]]) -> None:
        while True:
            body = {"device_now": datetime.now(UTC).isoformat(), "visits": sheets}
            self.sent += 1
            try:
                said = client.post("/api/v1/visits/sync", json=body, headers={"Authorization": f"Bearer {self.token}"})
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
    phones = Phones(installation, token_of(installation.url, "son"), register)
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


def _check(installation: Installation, phones: Phones) -> None:
    total = PHONES * BATCHES * SHEETS
    homes = [phones.register.households[key] for key in ("dat", "xuan")]
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
        broken = first_break(session, phones.register.ward_id)
    engines.dispose()
    assert phones.strange == []
    assert {state for (state,) in phones.answered.values()} <= {"stored", "repeated"}
    assert visits == set(phones.answered)
    assert len(visits) == told == sum(versions) - len(homes) == total
    assert seen == 2 * total, "a visit half stored, or twice"
    assert spans == 2
    assert broken is None
    assert phones.sent > PHONES * BATCHES, "no kill hit a batch"


def test_visits_count_once_when_the_server_on_sqlite_is_killed(sqlite_template: Path, tmp_path: Path) -> None:
    file = tmp_path / "data" / "toso.sqlite3"
    with installed(tmp_path, f"sqlite:///{file}") as installation:
        shutil.copyfile(sqlite_template, file)
        _check(installation, _sync_through_kills(installation))


@pytest.mark.postgres
def test_visits_count_once_when_the_server_on_postgresql_is_killed(postgres_url: str, tmp_path: Path) -> None:
    with installed(tmp_path, postgres_url) as installation:
        _check(installation, _sync_through_kills(installation))
