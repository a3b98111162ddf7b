"""The audit log for the server that keeps logs elsewhere: RFC 5424 over TCP or TLS, each message with its length.

A message is marked as sent once the other side has closed the connection in order, so that it has read all of it.
What was not is sent again, also after a restart: nothing is lost, and a message that comes twice has the same ward and
number.
"""

import json
import logging
import socket
import ssl
from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso import __version__
from toso.audit.tables import AuditEvent, AuditHead, AuditProgress, ProgressPurpose
from toso.core.database import Engines, in_transaction
from toso.core.exchange_limits import cut_after
from toso.core.settings import Settings
from toso.kit.clock import system_now

log = logging.getLogger(__name__)
AT_ONCE, TIMEOUT = 500, 20
# Facility 13 is the audit log; a refusal is a warning, all else information.
_AUDIT, _WARNING, _INFORMATION = 13, 4, 6
_DEFAULT_PORTS = {"tcp": 601, "tls": 6514}


class BadAddress(ValueError):
    """A setting that is no `tcp://máy:cổng` or `tls://máy:cổng`."""


def send_new(settings: Settings, engines: Engines) -> None:
    """Sends what each ward's log has that was not sent; called as often as one likes, nothing without an address."""
    if not settings.syslog_url:
        return
    wards = in_transaction(engines.read, lambda session: list(session.scalars(sa.select(col(AuditHead.ward_id)))))
    try:
        for ward_id in wards:
            while _send_some(settings, engines, ward_id) == AT_ONCE:
                pass
    except (OSError, BadAddress) as error:
        log.warning("the log server took nothing (%s); it is tried again", type(error).__name__)


def _send_some(settings: Settings, engines: Engines, ward_id: UUID) -> int:
    """The next rows of a ward in one connection; how many. The writer is held for the mark alone, not while sending."""

    def waiting(session: Session) -> Sequence[AuditEvent]:
        sent = session.get(AuditProgress, (ward_id, ProgressPurpose.SYSLOG))
        after = col(AuditEvent.seq) > (sent.seq if sent else 0)
        rows = sa.select(AuditEvent).where(col(AuditEvent.ward_id) == ward_id, after)
        return session.scalars(rows.order_by(col(AuditEvent.seq)).limit(AT_ONCE)).all()

    rows = in_transaction(engines.read, waiting)
    if rows:
        send(settings, b"".join(framed(row) for row in rows))
        in_transaction(engines.write, lambda session: _mark(session, ward_id, rows[-1].seq))
    return len(rows)


def _mark(session: Session, ward_id: UUID, seq: int) -> None:
    sent = session.get(AuditProgress, (ward_id, ProgressPurpose.SYSLOG))
    sent = sent or AuditProgress(ward_id=ward_id, purpose=ProgressPurpose.SYSLOG, faults=[])
    sent.seq, sent.at = max(seq, sent.seq), system_now()
    session.add(sent)


def framed(row: AuditEvent) -> bytes:
    """One message with the number of its bytes before it (RFC 6587, RFC 5425)."""
    severity = _WARNING if row.action.startswith("security.") else _INFORMATION
    message = " ".join(
        [
            f"<{8 * _AUDIT + severity}>1",
            row.at.isoformat(timespec="microseconds").replace("+00:00", "Z"),
            socket.gethostname()[:255] or "-",
            "toso",
            str(row.ward_id),
            row.action[:32] or "-",
            f'[meta sequenceId="{row.seq}"][origin software="toso" swVersion="{__version__}"]',
            json.dumps(_content(row), ensure_ascii=True, separators=(",", ":")),
        ]
    ).encode()
    return f"{len(message)} ".encode() + message


def _content(row: AuditEvent) -> dict[str, Any]:
    """The row as it is chained; ids and names of fields, no names of people."""
    found = {name: getattr(row, name) for name in AuditEvent.model_fields if name != "at"}
    return {name: str(value) if isinstance(value, UUID) else value for name, value in found.items()}


def send(settings: Settings, content: bytes) -> None:
    """Hands bytes to the log server and waits until it has read them. Raises OSError, BadAddress."""
    secure, host, port = address_of(settings.syslog_url)
    made: list[socket.socket] = []
    with (
        socket.create_connection((host, port), timeout=TIMEOUT) as connection,
        cut_after(settings.exchange_seconds, lambda: made[-1] if made else None),
    ):
        made.append(connection)
        if not secure:
            connection.sendall(content)
            connection.shutdown(socket.SHUT_WR)
            _wait_for_end(connection)
            return
        context = ssl.create_default_context(cafile=settings.syslog_ca)
        with context.wrap_socket(connection, server_hostname=host) as sealed:
            made.append(sealed)
            sealed.sendall(content)
            with suppress(ssl.SSLEOFError):  # closed in order by one that says no goodbye in TLS
                sealed.unwrap()


def _wait_for_end(connection: socket.socket) -> None:
    while connection.recv(1024):
        pass


def address_of(url: str) -> tuple[bool, str, int]:
    """Whether it is sealed, the host, the port. Raises BadAddress."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError as error:
        raise BadAddress from error
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise BadAddress("TOSO_SYSLOG_URL phải có dạng tcp://máy-chủ:cổng hoặc tls://máy-chủ:cổng.")
    return parts.scheme == "tls", parts.hostname, port or _DEFAULT_PORTS[parts.scheme]
