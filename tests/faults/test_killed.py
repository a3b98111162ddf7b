"""The server is killed while documents get their numbers: nothing is lost, given twice or left half done."""

import hashlib
import random
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2 as httpx
import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from fixtures.broken_servers import Clerks, Installation, installed, token_of, waiting_documents
from fixtures.fault_size import times
from fixtures.patience import patience, wait_for
from toso.audit.chain_check import broken_chains
from toso.audit.tables import AuditEvent
from toso.documents.tables import Document, DocumentState
from toso.files.tables import StoredFile
from toso.jobs.tables import Job

ROUNDS, DOCUMENTS = times(2, 20), times(60, 600)


class Follower(threading.Thread):
    """Another system that follows the feed of events through every kill; `issued`: ids of documents as they came."""

    def __init__(self, installation: Installation, token: str) -> None:
        super().__init__(daemon=True)
        self.url, self.bearer = f"{installation.url}/api/v1/events", {"Authorization": f"Bearer {token}"}
        self.issued: list[UUID] = []
        self.numbers: list[int] = []
        self.refused: list[str] = []
        self.over = threading.Event()

    def run(self) -> None:
        place: dict[str, str | int] = {"after": 0}
        with httpx.Client(timeout=patience(20)) as client:
            while True:
                last = self.over.is_set()  # what was committed before is in the answer after it
                try:
                    answer = client.get(self.url, params={**place, "limit": 20}, headers=self.bearer)
                except httpx.TransportError:
                    time.sleep(0.05)
                    continue
                if answer.status_code == 200:
                    page = answer.json()
                    place = {"after": page["after"], "epoch": page["epoch"]}
                    self._keep(page["items"])
                    if last and not page["more"]:
                        return
                elif answer.status_code != 503:
                    self.refused.append(answer.text)
                    return

    def _keep(self, items: list[dict[str, Any]]) -> None:
        self.numbers += [one["number"] for one in items]
        self.issued += [UUID(one["object_id"]) for one in items if one["type"] == "document.issued"]


def _work_through_kills(installation: Installation) -> tuple[Clerks, Follower]:
    """Numbers every document while the server is killed at random moments; the same seed, another schedule."""
    engines = installation.engines()
    documents = waiting_documents(engines, DOCUMENTS)
    engines.dispose()
    moments = random.Random(7)
    installation.start()
    token = token_of(installation.url, "ha")
    clerks, follower = Clerks(installation, token, documents), Follower(installation, token)
    follower.start()
    threads = clerks.run()
    for turn in range(1, ROUNDS + 1):
        reached = turn * DOCUMENTS // (ROUNDS + 1)
        wait_for(lambda so_far=reached: len(clerks.numbers) >= so_far or bool(clerks.strange), 60)
        time.sleep(moments.uniform(0, 0.03))
        assert len(clerks.numbers) < DOCUMENTS, "the kill comes too late to hit anything"
        installation.kill()
        installation.start()
    for thread in threads:
        thread.join(60)
    follower.over.set()
    follower.join(60)
    assert not any(thread.is_alive() for thread in (*threads, follower))
    return clerks, follower


def _check(installation: Installation, clerks: Clerks, follower: Follower) -> str:
    engines = installation.engines()
    with Session(engines.read) as session:
        issued = dict(
            session.execute(
                sa.select(col(Document.id), col(Document.number)).where(col(Document.state) == DocumentState.ISSUED)
            ).all()
        )
        acts = sa.and_(col(AuditEvent.action) == "document.issue", col(AuditEvent.object_kind) == "document")
        events = sa.select(sa.func.count()).where(acts)
        told = session.execute(events.select_from(AuditEvent)).scalar_one()
        jobs = session.execute(sa.select(sa.func.count()).select_from(Job)).scalar_one()
        broken = broken_chains(session)
    engines.dispose()
    assert clerks.strange == []
    assert sorted(issued.values()) == list(range(1, DOCUMENTS + 1)), "a gap or a number given twice"
    assert clerks.numbers == {id_: issued[id_] for id_ in clerks.documents}, "a repeat was answered otherwise"
    assert told == jobs == DOCUMENTS, "an act without its line in the log or without its job"
    assert broken == {}
    assert follower.refused == []
    assert follower.numbers == sorted(set(follower.numbers)), "an event came twice or out of order"
    assert sorted(follower.issued) == sorted(clerks.documents), "who follows the feed missed an event or got one twice"
    return f"cấp số: {ROUNDS} lần giết máy chủ, {DOCUMENTS} số, {clerks.repeated} yêu cầu lặp; 0 mất, 0 lặp, 0 nhảy số"


def test_numbers_stay_whole_when_the_server_on_sqlite_is_killed(
    sqlite_template: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    file = tmp_path / "data" / "toso.sqlite3"
    with installed(tmp_path, f"sqlite:///{file}") as installation:
        shutil.copyfile(sqlite_template, file)
        record_property("faults", f"SQLite, {_check(installation, *_work_through_kills(installation))}")
    database = sqlite3.connect(file)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()


@pytest.mark.postgres
def test_numbers_stay_whole_when_the_server_on_postgresql_is_killed(
    postgres_url: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    with installed(tmp_path, postgres_url) as installation:
        record_property("faults", f"PostgreSQL, {_check(installation, *_work_through_kills(installation))}")


def _send_files(url: str, headers: dict[str, str], stored: list[int], done: threading.Event) -> None:
    number = 0
    while not done.is_set():
        number += 1
        upload = {"file": ("a.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + f"{number} ".encode() * 50_000 + b"%%EOF\n")}
        try:
            if (
                httpx.post(f"{url}/api/v1/files", headers=headers, files=upload, timeout=patience(20)).status_code
                == 201
            ):
                stored.append(number)
        except httpx.TransportError:
            time.sleep(0.05)


def test_every_file_that_a_row_names_is_there_and_whole_after_kills(sqlite_template: Path, tmp_path: Path) -> None:
    """Bytes come before their row: a kill leaves bytes without a row at most, never a row without its bytes."""
    file = tmp_path / "data" / "toso.sqlite3"
    with installed(tmp_path, f"sqlite:///{file}") as installation:
        shutil.copyfile(sqlite_template, file)
        installation.start()
        bearer = {"Authorization": f"Bearer {token_of(installation.url, 'hoa')}"}
        stored: list[int] = []
        done = threading.Event()
        sender = threading.Thread(target=_send_files, args=(installation.url, bearer, stored, done))
        sender.start()
        for turn in (1, 2):
            wait_for(lambda so_far=turn * 8: len(stored) >= so_far, 60)
            installation.kill()
            installation.start()
        done.set()
        sender.join(30)
        engines = installation.engines()
        with Session(engines.read) as session:
            rows = session.execute(sa.select(col(StoredFile.sha256), col(StoredFile.size))).all()
        engines.dispose()
    assert len(rows) >= len(stored) >= 16
    for digest, size in rows:
        content = (tmp_path / "data" / "files" / digest[:2] / digest).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (digest, size)
