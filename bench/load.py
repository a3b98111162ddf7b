"""A small HTTP/1.1 load client in a process of its own: so many requests over so many kept-alive connections."""

import asyncio
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import IO, cast

import uvloop

# Stands in a request for twelve hexadecimal digits that are new each time it is sent: the end of an id.
FRESH = "@fresh-----@"
_OUT = tempfile.TemporaryFile


@dataclass(frozen=True)
class Load:
    """One run: requests a second, latencies in milliseconds, answers that were not 200, and those of them that a limit
    of the server explains (429, 503). `strange`: the others, each as status, body and request line. `kept`: where they
    were asked for, of each request its place in the list, its fresh digits, the status (0: none came), and the
    beginning of the answer.
    """

    per_second: float
    p50: float
    p99: float
    errors: int
    limited: int = 0
    strange: dict[str, int] = field(default_factory=dict)
    answered: int = 0
    kept: list[tuple[int, str, int, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Client:
    """A client at work, and the file where its figures come to stand: megabytes, which nobody reads before the end."""

    out: IO[str]
    process: subprocess.Popen[str]


class _Connection(asyncio.Protocol):
    def __init__(
        self,
        requests: list[tuple[int, bytes]],
        budget: list[int],
        times: list[float],
        done: asyncio.Future[None],
        how: tuple[float, int],
    ) -> None:
        self.turn = itertools.cycle(requests)
        (self.place, self.request), self.budget, self.times, self.done = requests[0], budget, times, done
        self.pause, self.keep = how
        self.limited, self.errors, self.received, self.length, self.sent_at = 0, 0, bytearray(), -1, 0.0
        self.strange: list[str] = []
        self.kept: list[tuple[int, str, int, str]] = []
        self.fresh = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: asyncio.Transport = cast(asyncio.Transport, transport)
        self._send()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.errors += 1
            self._tell(f"cut off after {len(self.received)} bytes ({exc})")
            if self.keep and self.fresh:
                self.kept.append((self.place, self.fresh, 0, ""))
            self.done.set_result(None)

    def _send(self) -> None:
        if self.budget[0] <= 0:
            self.done.set_result(None)
            self.transport.close()
            return
        self.budget[0] -= 1
        self.received.clear()
        self.length = -1
        self.place, self.request = next(self.turn)
        self.sent_at = time.perf_counter()
        self.fresh = os.urandom(6).hex()
        self.transport.write(self.request.replace(FRESH.encode(), self.fresh.encode()))

    def data_received(self, data: bytes) -> None:
        self.received += data
        if self.length < 0:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return
            head = bytes(self.received[:end]).lower()
            start = head.find(b"content-length:") + len(b"content-length:")
            self.length = end + 4 + int(head[start:].split(b"\r\n", 1)[0])
        if len(self.received) >= self.length:
            self._judge()
            self.times.append((time.perf_counter() - self.sent_at) * 1000)
            if self.pause:
                self.done.get_loop().call_later(self.pause, self._send)
            else:
                self._send()

    def _judge(self) -> None:
        status = bytes(self.received[9:12]).decode()
        limited = status in {"429", "503"}
        self.errors += status != "200"
        self.limited += limited
        if self.keep:
            begun = bytes(self.received).partition(b"\r\n\r\n")[2][: self.keep].decode(errors="replace")
            self.kept.append((self.place, self.fresh, int(status), begun))
            self.fresh = ""
        if status != "200" and not limited:
            told = self.received.partition(b"\r\n\r\n")[2][:300].decode(errors="replace")
            self._tell(f"{status} {told}")

    def _tell(self, what: str) -> None:
        self.strange.append(f"{what}: {self.request.partition(b' HTTP')[0].decode()}")


async def _run(
    port: int, requests: list[bytes], connections: int, total: int, how: tuple[float, int], seconds: float | None
) -> Load:
    loop = asyncio.get_running_loop()
    budget: list[int] = [total]
    if seconds is not None:
        loop.call_later(seconds, budget.__setitem__, 0, 0)
    times: list[float] = []
    opened: list[_Connection] = []
    numbered = list(enumerate(requests))
    started = time.perf_counter()
    for place in range(connections):
        own = numbered[place::connections] or [numbered[place % len(numbered)]]
        connection = _Connection(own, budget, times, loop.create_future(), how)
        opened.append(connection)
        await loop.create_connection(lambda c=connection: c, "127.0.0.1", port)
    await asyncio.gather(*(connection.done for connection in opened))
    taken = time.perf_counter() - started
    times.sort()
    errors, limited = sum(c.errors for c in opened), sum(c.limited for c in opened)
    strange = dict(Counter(one for c in opened for one in c.strange))
    kept = [one for c in opened for one in c.kept]
    half, most = times[len(times) // 2], times[int(len(times) * 0.99)]
    return Load(len(times) / taken, half, most, errors, limited, strange, len(times), kept)


def get(path: str, headers: dict[str, str] | None = None) -> str:
    """The text of one GET request."""
    return _text("GET", path, headers or {}, "")


def post(path: str, body: object, headers: dict[str, str] | None = None) -> str:
    """The text of one POST request with a JSON body."""
    text = json.dumps(body)
    more = {"Content-Type": "application/json", "Content-Length": str(len(text.encode()))}
    return _text("POST", path, {**(headers or {}), **more}, text)


def _text(method: str, path: str, headers: dict[str, str], body: str) -> str:
    head = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*head, "", body])


def start(
    port: int,
    requests: list[str],
    connections: int,
    total: int,
    *,
    pause: float = 0,
    seconds: float | None = None,
    keep: int = 0,
) -> Client:
    """The client as a process of its own: connection i sends every `connections`-th request from the i-th on,
    again and again, all connections together `total` times; see `finish`.

    `pause`: seconds between an answer and the next request of its connection; `seconds`: after so many nothing more is
    sent, however much of the total is left; `keep`: so many bytes of each answer come back with the figures.
    """
    out = _OUT("w+")
    process = subprocess.Popen([sys.executable, "-m", "bench.load"], stdin=subprocess.PIPE, stdout=out, text=True)
    assert process.stdin is not None
    with process.stdin as job:
        json.dump([port, requests, connections, total, (pause, keep), seconds], job)
    return Client(out, process)


def finish(client: Client) -> Load:
    """Waits for the client; an answer that is not 200 makes the figures worthless, so it is an error."""
    result = finish_anyhow(client)
    if result.errors:
        raise RuntimeError(f"{result.errors} answers were not 200")
    return result


def finish_anyhow(client: Client, seconds: float = 300) -> Load:
    """As `finish`, for a program whose errors are part of what is measured."""
    status = client.process.wait(timeout=seconds)
    with client.out as out:
        out.seek(0)
        told = out.read()
    if status:
        raise RuntimeError(f"the load client ended with {status}")
    return Load(**json.loads(told))


@contextmanager
def beside(client: Client) -> Iterator[None]:
    """A client that sends without end until the block ends; what it saw is not asked."""
    try:
        yield
    finally:
        with client.out:
            if client.process.poll() is not None:
                raise RuntimeError("the load beside ended before the measurement did")
            client.process.kill()
            client.process.wait()


def load(port: int, request: str, connections: int = 8, total: int = 1500) -> Load:
    """Sends one request `total` times over so many connections."""
    return finish(start(port, [request], connections, total))


if __name__ == "__main__":
    _port, _requests, *_how = json.load(sys.stdin)
    _made = uvloop.run(_run(_port, [text.encode() for text in _requests], *_how))
    print(json.dumps(asdict(_made)))
