"""Connections of the server: how long the head and the body of a request may take, how long a head may be, and how long
an answer may lie unread.

uvicorn waits for each as long as the other side likes. A request that comes whole with its first packet costs no timer,
nor does an answer that the kernel takes at once.
"""

import asyncio
import sys
from dataclasses import dataclass
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from toso.core.problem_answers import answer
from toso.core.problems import Problem, TooLarge

if sys.platform != "win32":
    import fcntl
    import termios


class TooSlow(Problem):
    status, code, title = 408, "too-slow", "Yêu cầu gửi lên quá chậm nên đã bị ngắt. Hãy thử lại khi mạng tốt hơn."


class HeadTooLarge(TooLarge):
    status, code, title = 431, "head-too-large", "Phần đầu của yêu cầu quá lớn."


@dataclass(frozen=True)
class Patience:
    """Seconds for a head and for a body, bytes a second of a body once `grace` seconds are over, bytes of a head.

    `refused`: seconds in which the rest of a body that nobody wants is read and thrown away, so that the sender gets
    to read the answer; `stopping`: seconds for bodies on their way when the server ends. `unread`: seconds in which a
    reader takes `taken` bytes at least of what waits for them.
    """

    head: float = 10
    body: float = 120
    rate: int = 10_000
    grace: float = 10
    refused: float = 5
    stopping: float = 5
    unread: float = 60
    taken: int = 16 * 1024
    head_bytes: int = 64 * 1024
    tick: float = 1


class TimedProtocol(HttpToolsProtocol):
    """One connection. The clock of a body stands still while the application does not read it."""

    patience: ClassVar[Patience] = Patience()
    _clock: asyncio.TimerHandle | None = None
    _in_head = _in_body = _whole = False
    _since = _head_since = 0.0
    _end: float | None = None
    _head_size = _body_size = 0
    _answer_clock: asyncio.TimerHandle | None = None
    _left, _left_since = 0, 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:
        super().connection_made(transport)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        self._rest()
        if self._answer_clock is not None:
            self._answer_clock.cancel()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_answer()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._left_since = self.loop.time()

    def data_received(self, data: bytes) -> None:
        self._whole = False
        super().data_received(data)
        if self.transport.is_closing():
            return
        if self._in_head or self._in_body or not self._whole:
            self._head_size += 0 if self._in_body else len(data)
            if self._head_size > self.patience.head_bytes:
                self._cut(HeadTooLarge())
            elif self._clock is None:
                self._watch()
        else:
            self._rest()
            if self.cycle.response_complete:  # the rest of a body that was refused has come: the next request may
                self.timeout_keep_alive_task = self.loop.call_later(
                    self.timeout_keep_alive, self.timeout_keep_alive_handler
                )

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._in_head, self._head_since = True, self.loop.time()

    def on_headers_complete(self) -> None:
        self._in_head, self._in_body, self._end = False, True, None
        self._since, self._body_size, self._head_size = self.loop.time(), 0, 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._body_size += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._in_body, self._whole = False, True
        super().on_message_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._watch_answer()
        if self._in_body:
            self._end = self.loop.time() + self.patience.refused
            self._watch()

    def shutdown(self) -> None:
        super().shutdown()
        if self._in_body:
            self._end = self.loop.time() + self.patience.stopping
            self._watch()

    def _watch(self) -> None:
        if self._clock is None:
            self._head_since = self.loop.time()
            self._clock = self.loop.call_later(self.patience.tick, self._look)

    def _rest(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def _look(self) -> None:
        """Once a tick while a request is not whole."""
        self._clock = None
        if self.transport.is_closing():
            return
        if self._is_late(self.loop.time()):
            self._cut(TooSlow())
        else:
            self._clock = self.loop.call_later(self.patience.tick, self._look)

    def _is_late(self, at: float) -> bool:
        if not self._in_body:
            busy = bool(self.cycle and not self.cycle.response_complete)
            return not busy and at - self._head_since > self.patience.head
        if self._end is not None and at > self._end:
            return True
        if self.flow.read_paused:
            self._since += self.patience.tick
        spent = at - self._since
        slow = spent > self.patience.grace and self._body_size < spent * self.patience.rate
        return self._end is None and (slow or spent > self.patience.body)

    def _watch_answer(self) -> None:
        """Starts the clock of what the kernel has not taken, beside the one of what comes in."""
        left = self._unread()
        if left and self._answer_clock is None:
            self._left, self._left_since = left, self.loop.time()
            self._answer_clock = self.loop.call_later(self.patience.tick, self._look_at_answer)

    def _look_at_answer(self) -> None:
        """Once a tick until all is taken, also while the connection closes: `close` waits for a reader without end."""
        self._answer_clock = None
        left, at = self._unread(), self.loop.time()
        if left > self._left or self._left - left >= self.patience.taken:
            self._left, self._left_since = left, at
        if left and at - self._left_since > self.patience.unread:
            self.transport.abort()
        elif left:
            self._answer_clock = self.loop.call_later(self.patience.tick, self._look_at_answer)

    def _unread(self) -> int:
        """Bytes that wait for the reader, those in the kernel too: it asks for more only once a third of its megabytes
        is free, which takes a slow reader minutes. 0 where the kernel has them all.
        """
        own, place = self.transport.get_write_buffer_size(), self.transport.get_extra_info("socket")
        if not own or place is None or sys.platform == "win32":
            return own
        return own + int.from_bytes(fcntl.ioctl(place.fileno(), termios.TIOCOUTQ, bytes(4)), sys.byteorder)

    def _cut(self, problem: Problem) -> None:
        """Says why, unless an answer has begun, and closes; the application meets a sender who has gone away."""
        self._rest()
        begun = bool(self.cycle and self._in_body and self.cycle.response_started)
        if not begun:
            said = answer(problem)
            lines = [b": ".join(header) for header in (*said.raw_headers, (b"connection", b"close"))]
            self.transport.write(STATUS_LINE[problem.status] + b"\r\n".join([*lines, b"", bytes(said.body)]))
        self.transport.close()
        self._watch_answer()
