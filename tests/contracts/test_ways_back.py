"""Every step that writes says how it is taken back: docs/taking-back.md has one line for each, and names steps that exist."""

import re
from pathlib import Path

import pytest
from fastapi import FastAPI

from fixtures.routes import operations

PAGE = Path(__file__).parents[2] / "docs" / "taking-back.md"
# Kinds that name the step that takes back, and those that say until when or why not.
NAMING = {"bước ngược", "có hạn"}
TELLING = {"không", "tự hết", "dòng mới"}
KINDS = NAMING | TELLING | {"làm lại", "không đổi gì"}
_LINE = re.compile(r"^\| `([A-Z]+ /\S+)` \| ([^|]+) \| ?([^|]*?) ?\|$", re.MULTILINE)
_NAMED = re.compile(r"`([A-Z]+ /[^`]+)`")
_READS = {"GET", "HEAD", "OPTIONS"}


@pytest.fixture(scope="module")
def lines() -> list[tuple[str, str, str]]:
    return [(step, kind.strip(), words) for step, kind, words in _LINE.findall(PAGE.read_text(encoding="utf-8"))]


def _steps(app: FastAPI) -> list[str]:
    return [f"{s.method} {s.path.removeprefix('/api/v1')}" for s in operations(app) if s.method not in _READS]


def test_every_step_that_writes_has_one_line(sqlite_app: FastAPI, lines: list[tuple[str, str, str]]) -> None:
    told, ours = [step for step, _, _ in lines], _steps(sqlite_app)
    assert sorted(set(ours) - set(told)) == [], "say in docs/taking-back.md how it is taken back"
    assert sorted(set(told) - set(ours)) == [], "no such step any more"
    assert len(told) == len(set(told))


def test_each_line_is_of_a_kind_and_says_what_its_kind_asks_for(
    sqlite_app: FastAPI, lines: list[tuple[str, str, str]]
) -> None:
    ours = set(_steps(sqlite_app))
    assert {kind for _, kind, _ in lines} == KINDS
    unknown = {(step, name) for step, _, words in lines for name in _NAMED.findall(words) if name not in ours}
    assert unknown == set()
    by_itself = "chính tuyến này"
    silent = [s for s, kind, words in lines if kind in NAMING and not _NAMED.findall(words) and by_itself not in words]
    assert silent == [], "which step takes it back?"
    assert [s for s, kind, words in lines if kind in TELLING and len(words) < 8] == [], "why, or until when?"
