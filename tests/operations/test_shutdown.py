"""Stopping and losing processes: what is under way ends well, a job of the worker is done once whatever happens."""

import os
import shutil
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import sqlalchemy as sa
from sqlmodel import Session, col
from typer.testing import CliRunner

from fixtures.broken_servers import DAY, Installation, alive, children_of, installed, token_of, waiting_documents
from fixtures.patience import patience, wait_for
from fixtures.programs import program
from toso import cli
from toso.core.database import in_transaction
from toso.documents.tables import DocumentFile
from toso.jobs.claim import LEASE
from toso.jobs.tables import Job, JobState


@pytest.fixture
def installation(sqlite_template: Path, tmp_path: Path) -> Iterator[Installation]:
    file = tmp_path / "data" / "toso.sqlite3"
    with installed(tmp_path, f"sqlite:///{file}") as made:
        shutil.copyfile(sqlite_template, file)
        yield made


def _jobs(installation: Installation) -> list[tuple[Any, ...]]:
    engines = installation.engines()
    with Session(engines.read) as session:
        found = session.execute(sa.select(col(Job.state), col(Job.attempts)).order_by(col(Job.id))).all()
    engines.dispose()
    return [tuple(row) for row in found]


def _issue(installation: Installation, count: int) -> list[str]:
    """Numbers documents, which asks for three rendered files each; their ids."""
    engines = installation.engines()
    documents = waiting_documents(engines, count)
    engines.dispose()
    bearer = {"Authorization": f"Bearer {token_of(installation.url, 'ha')}", "If-Match": '"1"'}
    for document in documents:
        path = f"{installation.url}/api/v1/documents/{document}/number"
        assert httpx.post(path, json={"issued_on": DAY}, headers=bearer, timeout=patience(20)).status_code == 200
    return [str(document) for document in documents]


def test_a_request_under_way_is_answered_before_the_server_ends(installation: Installation) -> None:
    """The body of an upload still travels when SIGTERM comes; new connections are refused meanwhile."""
    installation.start()
    token = token_of(installation.url, "hoa")
    content = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + b"x" * 200_000 + b"\n%%EOF\n"
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    body = head + content + b"\r\n--b--\r\n"
    lines = (
        "POST /api/v1/files HTTP/1.1",
        f"Host: 127.0.0.1:{installation.port}",
        f"Authorization: Bearer {token}",
        "Content-Type: multipart/form-data; boundary=b",
        f"Content-Length: {len(body)}",
        "Expect: 100-continue",
        "Connection: close",
        "",
        "",
    )
    with socket.create_connection(("127.0.0.1", installation.port), timeout=patience(20)) as connection:
        connection.sendall("\r\n".join(lines).encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 100 "), "the request is not under way"
        connection.sendall(body[:1000])
        assert installation.process is not None
        installation.process.send_signal(signal.SIGTERM)
        wait_for(lambda: _refuses(installation.port), 10, lambda: "new connections are still taken")
        connection.sendall(body[1000:])
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 201 "), answer[:200]
    installation.process.wait(patience(20))
    assert b'"name":"a.pdf"' in answer


def _refuses(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=patience(5)).close()
    except ConnectionRefusedError:
        return True
    return False


def test_a_job_under_way_goes_back_to_the_queue_when_the_server_is_stopped(installation: Installation) -> None:
    installation.start(worker=True)
    _issue(installation, 2)
    wait_for(lambda: JobState.RUNNING in {state for state, _ in _jobs(installation)}, 30)
    began = time.monotonic()
    installation.terminate()
    assert time.monotonic() - began < patience(15), "the worker is waited for too long"
    states = {state for state, _ in _jobs(installation)}
    assert states <= {JobState.QUEUED, JobState.DONE}, "a job is left that nobody works on"
    assert JobState.QUEUED in states
    installation.start(worker=True)
    wait_for(lambda: {state for state, _ in _jobs(installation)} == {JobState.DONE}, 60)


def test_a_killed_worker_is_started_again_and_its_job_is_done_at_once_and_once(installation: Installation) -> None:
    """The server knows that its worker died: the job does not wait for its lease of five minutes to run out."""
    installation.start(worker=True)
    assert installation.process is not None
    wait_for(lambda: len(children_of(installation.process)) == 1, 20)
    _issue(installation, 1)
    wait_for(lambda: _jobs(installation)[0][0] is JobState.RUNNING, 30)
    (worker,) = children_of(installation.process)
    os.kill(worker, signal.SIGKILL)
    killed = time.monotonic()
    wait_for(lambda: children_of(installation.process) not in ([], [worker]), 20)
    wait_for(lambda: _jobs(installation)[0][0] is JobState.DONE, 60)
    assert time.monotonic() - killed < LEASE.total_seconds()
    assert _jobs(installation)[0][1] == 2
    engines = installation.engines()
    with Session(engines.read) as session:
        formats = session.execute(sa.select(col(DocumentFile.format), col(DocumentFile.final))).all()
    engines.dispose()
    assert sorted(formats) == [("docx", True), ("pdf", True), ("xlsx", True)]


def test_a_job_of_a_server_killed_with_its_worker_is_done_when_its_lease_is_over(installation: Installation) -> None:
    """Nobody is left who knows of the death; five minutes of silence tell it (here they are not waited for)."""
    installation.start(worker=True)
    wait_for(lambda: len(children_of(installation.process)) == 1, 20)
    _issue(installation, 1)
    wait_for(lambda: _jobs(installation)[0][0] is JobState.RUNNING, 30)
    (worker,) = children_of(installation.process)
    os.kill(worker, signal.SIGSTOP)
    installation.kill()
    os.kill(worker, signal.SIGKILL)
    assert _jobs(installation) == [(JobState.RUNNING, 1)]
    engines = installation.engines()
    past = sa.update(Job).where(col(Job.state) == JobState.RUNNING).values(leased_until=col(Job.created_at))
    in_transaction(engines.write, lambda session: session.execute(past))
    engines.dispose()
    installation.start(worker=True)
    wait_for(lambda: _jobs(installation) == [(JobState.DONE, 2)], 60)


def test_the_worker_ends_with_a_server_that_was_killed(installation: Installation) -> None:
    installation.start(worker=True)
    assert installation.process is not None
    wait_for(lambda: len(children_of(installation.process)) == 1, 20)
    (worker,) = children_of(installation.process)
    installation.kill()
    wait_for(lambda: not alive(worker), 20, lambda: "the worker outlives its server")


def test_requests_keep_being_answered_while_one_hashes_and_one_writes(installation: Installation) -> None:
    """Twenty sign-ins at once hold two hashing places; reading goes on beside them."""
    installation.start()
    bearer = {"Authorization": f"Bearer {token_of(installation.url, 'hoa')}"}
    signing = [threading.Thread(target=token_of, args=(installation.url, "hoa")) for _ in range(8)]
    for thread in signing:
        thread.start()
    answered = 0
    while any(thread.is_alive() for thread in signing):
        answered += (
            httpx.get(f"{installation.url}/api/v1/tasks", headers=bearer, timeout=patience(20)).status_code == 200
        )
    assert answered > 8


def test_a_stop_waits_for_no_upload_that_stalls(installation: Installation) -> None:
    """Twenty seconds at most, with its worker, however many bodies never end."""
    installation.start(worker=True)
    token = token_of(installation.url, "hoa")
    head = f"POST /api/v1/files HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\nContent-Length: 100000\r\n"
    head += "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"
    stalled = [socket.create_connection(("127.0.0.1", installation.port)) for _ in range(5)]
    for connection in stalled:
        connection.sendall(head.encode())
    time.sleep(0.5)
    began = time.monotonic()
    installation.terminate()
    assert time.monotonic() - began < patience(20)
    for connection in stalled:
        connection.close()


def test_the_service_manager_hears_of_start_life_and_stop(
    installation: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(patience(30))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "400000")
        installation.start()
        while len(heard) < 4:
            heard.append(manager.recv(100).decode())
        installation.terminate()
        while heard[-1] != "STOPPING=1":
            heard.append(manager.recv(100).decode())
    assert heard.count("READY=1") == 1
    assert heard.count("WATCHDOG=1") >= 3


def test_systemd_accepts_the_unit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOSO_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("TOSO_BACKUP_TO", '["/media/usb", "s3://a/b"]')
    written = CliRunner().invoke(cli.app, ["systemd", "--out", str(tmp_path), "--user", "root"])
    assert written.exit_code == 0, written.output
    unit = (tmp_path / "toso.service").read_text()
    assert f"ReadWritePaths={tmp_path} -/media/usb\n" in unit
    assert {"Type=notify", "UMask=0077", "ProtectSystem=strict", "WatchdogSec=60"} <= set(unit.splitlines())
    command = [program("systemd-analyze"), "verify", str(tmp_path / "toso.service")]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (said.returncode, "toso.service" in said.stderr) == (0, False), said.stderr
