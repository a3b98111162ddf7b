"""Statements that a process keeps for days hold no day: what they are asked for is named, and given at each call."""

import functools
import gc
import sys
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from fastapi import FastAPI
from sqlalchemy.sql import visitors
from sqlalchemy.sql.elements import ClauseElement

import toso
from fixtures.monthly_reports import API
from fixtures.people import ClientOf

KEEPS = type(functools.lru_cache(lambda: None))


def kept_functions() -> Iterator[Any]:
    """Every function of the product whose results stay, in the modules that are loaded."""
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith(f"{toso.__name__}."):
            yield from (one for one in vars(module).values() if isinstance(one, KEEPS))


def held_by(thing: Any, depth: int = 4) -> Iterator[ClauseElement]:
    """The statements among what a cache refers to."""
    for one in gc.get_referents(thing):
        if isinstance(one, ClauseElement):
            yield one
        elif depth and (isinstance(one, dict | tuple | list) or "lru" in type(one).__name__):
            yield from held_by(one, depth - 1)


def test_a_kept_statement_holds_no_day(
    app: FastAPI, plan_in_force: object, register: object, client_of: ClientOf
) -> None:
    lists = [path for path, way in app.openapi()["paths"].items() if "get" in way and "{" not in path]
    for who in ("son", "hoa", "minh", "lan"):
        client = client_of(who)
        for path in lists:
            client.get(path)
        client.get(f"{API}/tasks", params={"mine": "true"})
    seen, days = 0, dict[str, list[Any]]()
    for kept in set(kept_functions()):
        for statement in held_by(kept):
            seen += 1
            found = [b.value for b in visitors.iterate(statement) if isinstance(b, sa.BindParameter)]
            if any(isinstance(value, date | datetime) and value.year < 9999 for value in found):
                days[f"{kept.__module__}.{kept.__name__}"] = found
    assert seen > 10
    assert days == {}
