"""Operational log: one JSON line an event, without personal data (no query strings, no bodies, no exception texts)."""

import json
import logging
import logging.config
import time
from datetime import UTC, datetime
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

access = logging.getLogger("toso.access")
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}
_QUIET = ("weasyprint", "fontTools", "apscheduler")


class JsonLine(logging.Formatter):
    """A record with its `extra` as one JSON line; of an exception only the class, since its text may hold a name."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {name: value for name, value in vars(record).items() if name not in _OWN}
        line |= {
            "event": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
        }
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=False, default=str)


def configure_logging(level: str) -> None:
    """Sends every logger to one JSON writer on stderr."""
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"json": {"()": JsonLine}},
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
            "root": {"handlers": ["stderr"], "level": level},
            "loggers": {
                "uvicorn.access": {"level": "CRITICAL", "propagate": False},
                **{name: {"level": "WARNING"} for name in _QUIET},
            },
        }
    )


class AccessLog:
    """Counts each request (`app.state.request_counts`); at INFO one line: method, route template, status, duration,
    request id. Never the concrete path.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started, status = time.perf_counter(), 0

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        finally:
            route, took = getattr(scope.get("route"), "path", "-"), time.perf_counter() - started
            scope["app"].state.request_counts.add(scope["method"], route, status, took)
            if access.isEnabledFor(logging.INFO):
                line = {
                    "method": scope["method"],
                    "route": route,
                    "status": status,
                    "ms": round(took * 1000, 1),
                    "request_id": scope.get("state", {}).get("request_id"),
                }
                access.info("request", extra=line)
