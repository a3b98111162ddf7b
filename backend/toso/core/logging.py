"""Operational log: one JSON line an event, without personal data (no query strings, no bodies, no exception texts)."""

import json
import logging
import logging.config
import os
import time
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

access = logging.getLogger("toso.access")
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}
_FILE_BYTES, _FILES = 20_000_000, 10
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


def keep_log(data_dir: Path, name: str) -> None:
    """Writes the same lines to `log/<name>.log` of the data folder, where no journal keeps them: ten files of 20 MB.

    Each process has a file of its own name, since two cannot turn over one.
    """
    if "JOURNAL_STREAM" in os.environ:
        return
    folder = data_dir / "log"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = RotatingFileHandler(
        folder / f"{name}.log", maxBytes=_FILE_BYTES, backupCount=_FILES - 1, encoding="utf-8"
    )
    handler.setFormatter(JsonLine())
    logging.getLogger().addHandler(handler)


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
