"""While files of others are measured, the office's own work begins at once, and what takes too long ends in words."""

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2 as httpx
import pikepdf
import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from fixtures.broken_servers import (
    Installation,
    alive,
    children_of,
    children_of_pid,
    descendants_of,
    installed,
    token_of,
    waiting_documents,
)
from fixtures.patience import patience, wait_for
from toso.core.sandbox import FOREIGN
from toso.jobs.tables import Job

API = "/api/v1"
PROMISE, SENDERS = 2, ("hoa", "minh", "lan")
PAGE_LINES, PAGES = 9_000, 100


def _heavy() -> bytes:
    """A PDF of some kilobytes whose pages hold thousands of words each: more than its seconds of the processor."""
    words = "".join(
        f"1 0 0 1 {60 + n * 7 % 450} {60 + n * 13 % 700} Tm (a{n % 10}) Tj " for n in range(PAGE_LINES)
    ).encode()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Times-Roman"))
    with pikepdf.new() as pdf:
        drawn = pdf.make_stream(b"0 g BT /F1 13 Tf " + words + b"ET ")
        shared = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
        for _ in range(PAGES):
            page = pdf.add_blank_page(page_size=(595, 842))
            page.Resources, page.Contents = shared, drawn
        buffer = BytesIO()
        pdf.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return buffer.getvalue()


class Office:
    """The people of the ward at a server with its own worker."""

    def __init__(self, installation: Installation) -> None:
        self._url = installation.url
        self._tokens = {name: token_of(self._url, name) for name in ("ha", *SENDERS)}

    def ask(self, name: str, path: str, **given: Any) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._tokens[name]}"}
        method = "POST" if given else "GET"
        answer = httpx.request(method, self._url + path, headers=headers, timeout=patience(20), **given)
        assert answer.status_code < 300, answer.text
        return answer.json()

    def job(self, name: str, job_id: str) -> dict[str, Any]:
        return self.ask(name, f"{API}/jobs/{job_id}")

    def alive_after(self) -> float:
        """Milliseconds in which /healthz answers."""
        began = time.monotonic()
        assert httpx.get(f"{self._url}/healthz", timeout=patience(20)).status_code == 200
        return 1000 * (time.monotonic() - began)


@pytest.fixture
def on_sqlite(sqlite_template: Path, tmp_path: Path) -> Iterator[Installation]:
    file = tmp_path / "data" / "toso.sqlite3"
    with installed(tmp_path, f"sqlite:///{file}") as installation:
        shutil.copyfile(sqlite_template, file)
        yield installation


@pytest.fixture
def on_postgres(postgres_url: str, tmp_path: Path) -> Iterator[Installation]:
    with installed(tmp_path, postgres_url) as installation:
        yield installation


def _render_beside(installation: Installation) -> tuple[str, Office, list[str]]:
    """Heavy files of three people, then the office's rendering: the figures, the office, the jobs of the files."""
    engines = installation.engines()
    document = waiting_documents(engines, 1)[0]
    engines.dispose()
    installation.start(worker=True)
    office, content = Office(installation), _heavy()
    sent = {"files": {"file": ("nặng.pdf", content)}}
    jobs = [office.ask(name, f"{API}/documents/lint", **sent)["id"] for name in SENDERS]
    wait_for(lambda: office.job(SENDERS[0], jobs[0])["progress"] > 0, 60)

    body = {"json": {"formats": ["docx"]}}
    rendering, asked = office.ask("ha", f"{API}/documents/{document}/render", **body)["id"], time.monotonic()
    wait_for(lambda: office.job("ha", rendering)["state"] != "queued", PROMISE)
    begun, answers = time.monotonic() - asked, []
    while office.job("ha", rendering)["state"] == "running" or len(answers) < 50:
        answers.append(office.alive_after())
    assert office.job("ha", rendering)["state"] == "done"
    assert office.job(SENDERS[0], jobs[0])["state"] == "running", "the file is not heavy enough"
    answers.sort()
    held = f"{len(jobs)} tệp PDF {len(content) // 1000} kB đang đo, tạo tệp bắt đầu sau {begun:.2f} s"
    half, most = answers[len(answers) // 2], answers[-1]
    return f"{held}; /healthz {half:.0f} ms, lâu nhất {most:.0f} ms", office, jobs


def test_on_sqlite_the_office_goes_on_and_the_file_ends_with_its_reason(
    on_sqlite: Installation, record_property: Callable[[str, object], None]
) -> None:
    said, office, jobs = _render_beside(on_sqlite)
    record_property("faults", f"SQLite, {said}")
    wait_for(lambda: office.job(SENDERS[0], jobs[0])["state"] == "failed", FOREIGN.clock_seconds)
    assert FOREIGN.words in office.job(SENDERS[0], jobs[0])["error"]


def _tries(installation: Installation, job_id: str) -> int:
    engines = installation.engines()
    with Session(engines.read) as session:
        tries = session.execute(sa.select(col(Job.attempts)).where(col(Job.id) == UUID(job_id))).scalar_one()
    engines.dispose()
    return tries


@pytest.mark.postgres
def test_on_postgresql_the_office_goes_on_a_killed_lane_begins_anew_and_ends_with_the_server(
    on_postgres: Installation, record_property: Callable[[str, object], None]
) -> None:
    said, _office, jobs = _render_beside(on_postgres)
    record_property("faults", f"PostgreSQL, {said}")
    (worker,) = children_of(on_postgres.process)
    (lane,) = children_of_pid(worker)
    os.kill(lane, signal.SIGKILL)
    wait_for(lambda: _tries(on_postgres, jobs[0]) == 2, 60)
    below = descendants_of(on_postgres.process)
    assert lane not in below
    assert len(below) >= 2, "the worker, the lane of files of others"
    on_postgres.terminate()
    wait_for(lambda: not any(map(alive, below)), 10)
