"""Connections to PostgreSQL, imported with the first of them: they wait for an answer only so long, and reads keep
what the server has prepared.

The server ends a statement after half a minute; a way to it that swallows answers says nothing at all, and whoever
waits on it holds a connection, a thread and a person.
"""

from collections.abc import Generator
from math import inf
from time import monotonic
from typing import Any

import psycopg
import sqlalchemy as sa
from psycopg.pq import TransactionStatus
from psycopg.waiting import Ready

# Longer than the server's own limit (core.database), so that it ends a slow statement in words of its own.
LONGEST_SECONDS = 45.0


class PostgresConnection(psycopg.Connection[Any]):
    """`longest`: seconds without a single byte after which the connection is given up."""

    longest: float = LONGEST_SECONDS

    def wait(self, gen: Generator[Any, Any, Any], interval: float = 0.1, timeout: float | None = None) -> Any:
        """As the driver waits for one exchange with the server. Raises OperationalError when no answer comes."""
        return super().wait(self._timed(gen), interval, timeout)

    def rollback(self) -> None:
        """Ends the transaction. One that only read is committed: the same to the server, but at a rollback the driver
        forgets every statement that the server has prepared, and it would be parsed and planned anew at each read.
        """
        if self.read_only and self.info.transaction_status == TransactionStatus.INTRANS:
            self.commit()
        else:
            super().rollback()

    def _timed(self, gen: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
        heard, sent = monotonic(), None
        while True:
            try:
                state = gen.send(sent)
            except StopIteration as done:
                return done.value
            sent = yield state
            if sent != Ready.NONE:
                heard = monotonic()
            elif monotonic() - heard > self.longest:
                self.pgconn.finish()
                raise psycopg.OperationalError("the server does not answer")


def be_unhurried(connection: sa.Connection) -> None:
    """Statements of this connection may take hours: whole tables are read and written."""
    connection.execute(sa.text("SET statement_timeout = 0"))
    driver: Any = connection.connection.driver_connection
    driver.longest = inf
