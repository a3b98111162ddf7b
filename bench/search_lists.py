"""CPU of the searches in a ward of a hundred thousand households whose lists are as long as they are looked through."""

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from uuid import UUID, uuid4

from sqlmodel import Session

from bench.rounds import Goal, interleave, ratio
from bench.sqlite import sqlite3
from bench.ward import copy_row
from toso.authz.actor import Actor, Scope
from toso.core.database import Engines
from toso.households.register.filters import Filters
from toso.households.register.queries import search_households
from toso.reports.search.finders import LOOKED_THROUGH, search

# Lists that fold their texts at a search; each is grown to all that one looks through.
LISTS = ("plan", "activity", "material", "difficulty", "document", "written_draft")
WORDS = ("huong dan", "bao cao thang 7", "vu ngoc son", "khu pho 3", "khong co gi nhu vay", "cong nghe so", "to", "van")
MOST_MILLISECONDS = 30


def measure_lists(engines: Engines, file: Path, scope: Scope, names: Sequence[str]) -> list[Goal]:
    """CPU of the two searches that a person has: over everything, and of households (`names`); the first one also to a
    bare reading of the same texts.
    """
    with sqlite3.connect(file) as connection:
        for table in LISTS:
            _grow(connection, table)
    asked = interleave(
        {
            "everything": partial(_everything, engines, replace(scope.actor, user_id=uuid4())),
            "households": partial(_households, engines, scope, names),
            "bare": partial(_bare, file, scope.ward_id),
        }
    )
    each = {name: median(seconds) * 1_000 for name, seconds in asked.items()}
    return [
        Goal("P6", "CPU of a search over everything", each["everything"], MOST_MILLISECONDS, unit="ms"),
        Goal("P6", "CPU of a search of households with their states", each["households"], MOST_MILLISECONDS, unit="ms"),
        Goal("P6", "a search over everything, to reading its texts bare", ratio(asked, "everything", "bare"), 0.5),
    ]


def _grow(connection: sqlite3.Connection, table: str) -> None:
    """Rows like those that are there, each with an id and a number of its own."""
    connection.row_factory = sqlite3.Row
    rows = [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')]
    for place in range(max(0, LOOKED_THROUGH - len(rows)) if rows else 0):
        row = rows[place % len(rows)]
        # Plans of years gone: a ward has one or two in force.
        fresh = {"id": uuid4().hex, "lineage_id": uuid4().hex, "number": 1_000 + place, "in_force_to": "2020-12-31"}
        copy_row(connection, table, row, **{name: value for name, value in fresh.items() if name in row})


def _everything(engines: Engines, actor: Actor) -> float:
    with Session(engines.read) as session:
        begun = time.process_time()
        for words in WORDS:
            search(session, actor, words)
        return (time.process_time() - begun) / len(WORDS)


def _households(engines: Engines, scope: Scope, names: Sequence[str]) -> float:
    with Session(engines.read) as session:
        begun = time.process_time()
        for words in names:
            search_households(session, scope, words, Filters(), None, 50)
        return (time.process_time() - begun) / len(names)


def _bare(file: Path, ward_id: UUID) -> float:
    """All rows of the same lists as the driver gives them, once for each search."""
    with sqlite3.connect(file) as connection:
        begun = time.process_time()
        for _ in WORDS:
            for table in LISTS:
                query = f'SELECT * FROM "{table}" WHERE ward_id = ? ORDER BY id DESC LIMIT {LOOKED_THROUGH}'
                connection.execute(query, [ward_id.hex]).fetchall()
        return (time.process_time() - begun) / len(WORDS)
