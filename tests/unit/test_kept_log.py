"""The log beside the data turns over and is readable by its owner alone; a journal makes it superfluous."""

import logging
import logging.handlers
from collections.abc import Iterator
from pathlib import Path

import pytest

from toso.core.logging import keep_log


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = list(logging.getLogger().handlers)
    yield
    for handler in set(logging.getLogger().handlers) - set(before):
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_lines_are_kept_and_turned_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JOURNAL_STREAM", raising=False)
    keep_log(tmp_path, "server")
    (handler,) = [h for h in logging.getLogger().handlers if isinstance(h, logging.handlers.RotatingFileHandler)]
    assert (handler.maxBytes, handler.backupCount) == (20_000_000, 9)
    handler.maxBytes = 2_000
    for number in range(200):
        logging.getLogger("toso.test").error("a line %d", number)
    files = sorted(path.name for path in (tmp_path / "log").iterdir())
    assert files == sorted(["server.log", *(f"server.log.{number}" for number in range(1, 10))])
    assert sum(path.stat().st_size for path in (tmp_path / "log").iterdir()) <= 20_000
    assert '"a line 199"' in (tmp_path / "log/server.log").read_text()


def test_a_journal_keeps_them_already(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNAL_STREAM", "8:1")
    keep_log(tmp_path, "server")
    assert not (tmp_path / "log").exists()
