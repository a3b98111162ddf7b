"""Scanning of what people send by ClamAV's daemon, where the ward runs one (TOSO_VIRUS_SCANNER).

The daemon's own INSTREAM command: pieces with their length before, a length of 0 at the end, one line as the answer.
"""

import socket
import struct
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from toso.core.exchange_limits import cut_after
from toso.core.problems import FilesWaiting, UnsupportedFile

SECONDS, PIECE = 20.0, 256 * 1024  # of silence
_PORT = 3310  # as the daemon has it
_where: list[tuple[str, float]] = []


def install_scanner(address: str, seconds: float) -> None:
    """`address`: the path of a socket, or host[:port]; empty for none. Of this process from now on.

    `seconds`: after which no answer is waited for, however busily it drips.
    """
    _where[:] = [(address, seconds)] if address else []


def scan(content: bytes) -> None:
    """Raises UnsupportedFile (415) naming the field `file` for what the daemon names, FilesWaiting (503) without it."""
    if _where:
        _judge(_answer(content[at : at + PIECE] for at in range(0, len(content), PIECE)))


def scan_file(file: BinaryIO) -> None:
    """As `scan`, of a file that is not held in memory; it is read from its beginning, and left there."""
    if _where:
        file.seek(0)
        _judge(_answer(iter(lambda: file.read(PIECE), b"")))
        file.seek(0)


def answers() -> bool | None:
    """Whether the daemon is there; None where none is asked for."""
    if not _where:
        return None
    try:
        with _connected() as connection, cut_after(_where[0][1], lambda: connection):
            connection.sendall(b"zPING\0")
            return connection.recv(16).startswith(b"PONG")
    except OSError:
        return False


def _answer(pieces: Iterable[bytes]) -> str:
    try:
        with _connected() as connection, cut_after(_where[0][1], lambda: connection):
            for part in _framed(pieces):
                connection.sendall(part)
            found = b""
            while not found.endswith(b"\0") and (more := connection.recv(4096)):
                found += more
    except OSError:  # also where it ends the connection over its own limit of length
        return ""
    return found.rstrip(b"\0").decode(errors="replace")


def _framed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    yield b"zINSTREAM\0"
    for piece in pieces:
        yield struct.pack(">I", len(piece)) + piece
    yield struct.pack(">I", 0)


def _connected() -> socket.socket:
    address = _where[0][0]
    if address.startswith("/"):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(SECONDS)
        try:
            connection.connect(address)
        except OSError:
            connection.close()
            raise
        return connection
    host, _, port = address.partition(":")
    return socket.create_connection((host, int(port or _PORT)), SECONDS)


def _judge(said: str) -> None:
    """Takes only a file that was called clean; the name of a find stands in the daemon's log, not before people."""
    if said.endswith(" FOUND"):
        raise UnsupportedFile(fields={"file": "Phần mềm chống mã độc của phường không cho nhận tệp này."})
    if not said.endswith(" OK"):
        raise FilesWaiting(fields={"file": "Máy quét mã độc chưa trả lời. Hãy gửi lại sau ít phút, hoặc báo quản trị."})
