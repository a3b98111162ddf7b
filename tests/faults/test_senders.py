"""Senders and readers at the sockets of a real server: what is slow, endless, doubtful or not allowed holds nobody."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx
import pytest
import uvicorn
from fastapi import FastAPI

from fixtures.app import make_app, settings_for
from fixtures.patience import patience, wait_for
from fixtures.server import Server, free_port
from toso.core.connections import Patience, TimedProtocol

JSON = "Content-Type: application/json"
FORM = "Content-Type: multipart/form-data; boundary=b"
LOGIN, FILES = "/api/v1/auth/login", "/api/v1/files"
SHORT = Patience(head=0.6, body=3, rate=10_000, grace=0.6, refused=0.6, stopping=0.6, unread=1, tick=0.1)


class ShortOfPatience(TimedProtocol):
    patience = SHORT


@contextmanager
def sender(port: int) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port), timeout=patience(30)) as made:
        yield made


def head(path: str, *lines: str, method: str = "POST", host: str = "Host: localhost") -> bytes:
    return "\r\n".join([f"{method} {path} HTTP/1.1", *filter(None, [host]), *lines, "", ""]).encode()


def answer(made: socket.socket) -> bytes:
    """All that comes until the server closes."""
    got = b""
    try:
        while more := made.recv(65_536):
            got += more
    except ConnectionResetError:
        pass
    return got


def status(got: bytes) -> int:
    return int(got.split(b" ", 2)[1]) if got.startswith(b"HTTP/1.1 ") else 0


@pytest.fixture
def port(sqlite_url: str, tmp_path: Path) -> Iterator[int]:
    """The application at a real socket of a server whose patience is short."""
    app: FastAPI = make_app(settings_for(sqlite_url, tmp_path))
    chosen = free_port()
    config = uvicorn.Config(app, port=chosen, log_config=None, http=ShortOfPatience, ws="none")
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run)
    thread.start()
    wait_for(lambda: running.started, 20)
    yield chosen
    running.should_exit = True
    thread.join(patience(20))
    assert not thread.is_alive(), "a sender holds the server"


def test_whatever_is_doubtful_in_transport_is_refused(port: int) -> None:
    doubtful = {
        "no host": head(LOGIN, JSON, "Content-Length: 2", host="") + b"{}",
        "length and chunks": head(LOGIN, JSON, "Content-Length: 3", "Transfer-Encoding: chunked") + b"0\r\n\r\n",
        "two lengths": head(LOGIN, JSON, "Content-Length: 2", "Content-Length: 2") + b"{}",
        "two other lengths": head(LOGIN, JSON, "Content-Length: 2", "Content-Length: 5") + b"{}",
        "a length that is none": head(LOGIN, JSON, "Content-Length: +2") + b"{}",
        "chunks of another kind": head(LOGIN, JSON, "Transfer-Encoding: xchunked") + b"0\r\n\r\n",
        "a long line": head("/healthz", f"X-Long: {'x' * 40_000}", method="GET"),
    }
    for what, sent in doubtful.items():
        with sender(port) as made:
            made.sendall(sent)
            assert status(made.recv(65_536)) == 400, what


def test_a_head_of_70_kb_is_refused_while_it_comes(port: int) -> None:
    with sender(port) as made:
        made.sendall(head("/healthz", method="GET").removesuffix(b"\r\n") + b"X-Long: " + b"x" * 70_000)
        assert status(answer(made)) == 431


def test_a_sign_in_of_20_mb_is_refused_and_read_by_nobody(port: int) -> None:
    with sender(port) as made:
        made.sendall(head(LOGIN, JSON, f"Content-Length: {20 * 1024 * 1024}"))
        assert status(made.recv(65_536)) == 413
    with sender(port) as made:
        made.sendall(head(LOGIN, JSON, "Transfer-Encoding: chunked"))
        for _ in range(5):
            made.sendall(b"4000\r\n" + b" " * 0x4000 + b"\r\n")
        assert status(made.recv(65_536)) == 413


def test_an_unsigned_upload_is_answered_before_its_body_has_come(port: int) -> None:
    """So nothing of it can have been read, or spooled to a file."""
    for begun in (
        b"",
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n' + b"x" * 4_000_000,
    ):
        with sender(port) as made:
            made.sendall(head(FILES, FORM, "Content-Length: 5000000") + begun)
            assert status(made.recv(65_536)) == 401


def test_a_refused_body_that_never_ends_is_read_for_a_moment_only(port: int) -> None:
    with sender(port) as made:
        made.sendall(head(FILES, FORM, "Transfer-Encoding: chunked"))
        began, closed = time.monotonic(), False
        while not closed and time.monotonic() - began < patience(20):
            try:
                made.sendall(b"400\r\n" + b"x" * 0x400 + b"\r\n")
                time.sleep(0.02)
            except (BrokenPipeError, ConnectionResetError):
                closed = True
        assert closed


def test_a_refused_body_that_ends_leaves_the_connection_to_the_next_request(port: int) -> None:
    with sender(port) as made:
        body = b"x" * 100_000
        made.sendall(head(LOGIN, JSON, f"Content-Length: {len(body)}") + body)
        assert status(made.recv(65_536)) == 413
        made.sendall(head("/healthz", method="GET"))
        assert status(made.recv(65_536)) == 200


@pytest.mark.parametrize(
    ("before", "begin"),
    [(b"", b""), (b"", b"\r\n"), (b"", b"GET /healthz HTTP/1.1\r\n"), (head("/healthz", method="GET"), b"\r\n")],
    ids=["nothing", "an empty line", "half a head", "an empty line after a request"],
)
def test_a_head_that_does_not_come_is_cut(port: int, before: bytes, begin: bytes) -> None:
    with sender(port) as made:
        if before:
            made.sendall(before)
            assert status(made.recv(65_536)) == 200
        made.sendall(begin)
        got = answer(made)
    assert b"408 Request Timeout" in got


def test_a_head_that_drips_is_cut(port: int) -> None:
    with sender(port) as made:
        made.sendall(b"GET /healthz HTTP/1.1\r\nX-Drip: ")
        made.settimeout(0.05)
        began, got = time.monotonic(), b""
        while not got and time.monotonic() - began < patience(20):
            try:
                made.sendall(b"x")
                got = made.recv(65_536)
            except TimeoutError:
                continue
        assert status(got) == 408


def test_a_slow_body_is_cut_and_holds_nobody_meanwhile(port: int) -> None:
    held = [socket.create_connection(("127.0.0.1", port), timeout=patience(30)) for _ in range(40)]
    for made in held:
        made.sendall(head(LOGIN, JSON, "Content-Length: 5000") + b"{")
    assert httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=patience(5)).status_code == 200
    assert [status(answer(made)) for made in held] == [408] * 40
    for made in held:
        made.close()


def test_a_body_that_is_quick_enough_but_does_not_end_is_cut_too(port: int) -> None:
    with sender(port) as made:
        made.sendall(head(LOGIN, JSON, "Transfer-Encoding: chunked"))
        made.settimeout(0.02)
        began, got, sent = time.monotonic(), b"", 0
        while not got and time.monotonic() - began < patience(30):
            try:
                if sent < 60_000:
                    made.sendall(b"100\r\n" + b" " * 0x100 + b"\r\n")
                    sent += 0x100
                got = made.recv(65_536)
            except TimeoutError:
                continue
        assert status(got) == 408


def unread(port: int, requests: bytes) -> socket.socket:
    """A sender that reads nothing of the answers."""
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    made.settimeout(patience(30))
    made.connect(("127.0.0.1", port))
    made.sendall(requests)
    return made


def is_closed(made: socket.socket) -> bool:
    """Whether the server has closed; whatever is in the kernel stays unread."""
    try:
        made.send(b"GET")
    except (BrokenPipeError, ConnectionResetError):
        return True
    return False


@pytest.mark.parametrize("last", [(), ("Connection: close",)], ids=["goes on", "closes"])
def test_answers_that_nobody_reads_are_thrown_away(port: int, last: tuple[str, ...]) -> None:
    large = head("/api/v1/openapi.json", method="GET") * 11 + head("/api/v1/openapi.json", *last, method="GET")
    held = [unread(port, large) for _ in range(20)]
    began = time.monotonic()
    wait_for(lambda: all(is_closed(made) for made in held), 60)
    assert time.monotonic() - began > SHORT.unread
    assert httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=patience(5)).status_code == 200
    for made in held:
        made.close()


def test_a_reader_who_takes_some_each_moment_gets_every_answer(port: int) -> None:
    """For longer than the patience with one who takes nothing, of more than the kernel keeps."""
    asked = head("/api/v1/openapi.json", method="GET")
    last = head("/api/v1/openapi.json", "Connection: close", method="GET")
    with unread(port, asked * 11 + last) as made:
        began, got = time.monotonic(), b""
        while time.monotonic() - began < 3 * SHORT.unread:
            got += made.recv(4_096)
            time.sleep(0.01)
        got += answer(made)
    _, *answers = got.split(b"HTTP/1.1 200 OK")
    bodies = {one.partition(b"\r\n\r\n")[2] for one in answers}
    assert (len(answers), len(bodies)) == (12, 1)


def test_the_server_as_it_is_started_has_this_patience(server: Server) -> None:
    """Ten seconds for a head, and for a body that stands still; both wait at once."""
    chosen = int(server.url.rsplit(":", 1)[1])
    with sender(chosen) as half_head, sender(chosen) as half_body:
        began = time.monotonic()
        half_head.sendall(b"GET /healthz HTTP/1.1\r\n")
        half_body.sendall(head(LOGIN, JSON, "Content-Length: 5000") + b"{")
        assert status(answer(half_head)) == 408
        assert status(answer(half_body)) == 408
        assert 9 < time.monotonic() - began < patience(30)
