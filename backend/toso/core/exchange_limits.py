"""Time limit of a whole exchange with another machine: a socket's own timeout begins anew with each byte."""

import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress


@contextmanager
def cut_after(seconds: float, current: Callable[[], socket.socket | None]) -> Generator[None]:
    """Shuts down the socket that `current` tells once `seconds` are over.

    Raises TimeoutError then, in place of whatever the cut brought about: to who reads, it looks like an orderly end.
    """
    late = threading.Event()
    stop = threading.Timer(max(0.0, seconds), _cut, (current, late))
    stop.daemon = True
    stop.start()
    try:
        yield
    except Exception as error:
        if late.is_set():
            raise TimeoutError from error
        raise
    finally:
        stop.cancel()
    if late.is_set():
        raise TimeoutError


def _cut(current: Callable[[], socket.socket | None], late: threading.Event) -> None:
    late.set()
    with suppress(OSError):
        if (connection := current()) is not None:
            connection.shutdown(socket.SHUT_RDWR)
