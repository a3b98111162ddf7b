"""P6: search in a ward of a hundred thousand households: nothing missed, and far from a look at every row."""

import os
import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from bench.rounds import Goal, interleave, ratio
from bench.scale import large_ward
from bench.search_lists import measure_lists
from bench.sqlite import sqlite3
from bench.ward import environment
from toso.audit.record import install_key
from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant, Scope
from toso.authz.roles import Role
from toso.core.database import Engines, create_engines
from toso.core.settings import read_settings
from toso.households.register.filters import Filters
from toso.households.register.queries import search_households
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit

MANY = 100_000
QUERIES, TIMED, ROUNDS, A_PAGE = 60, 12, 5, 50
MOST_HITS = 2_000  # of a query that is asked page after page


@dataclass(frozen=True)
class Home:
    """A household as the oracle reads it: the words of its names and of its address, in order."""

    id: UUID
    names: str
    place: str
    name: str
    house_no: str
    street: str


def measure() -> list[Goal]:
    _ward, shared, count = large_ward(MANY)
    with TemporaryDirectory() as name:  # its lists grow here, and whoever else measures that ward has it as it is
        return _of_ward(copytree(shared, Path(name) / "ward"), count)


def _of_ward(folder: Path, count: int) -> list[Goal]:
    os.environ |= environment(folder)
    settings = read_settings()
    install_key(settings.audit_chain_key())
    install_business_date(settings.business_date)
    engines = create_engines(settings)
    try:
        return _measured(engines, folder / "toso.sqlite3", count)
    finally:
        engines.dispose()


def _measured(engines: Engines, file: Path, count: int) -> list[Goal]:
    with Session(engines.read) as session:
        scope = _desk(session)
        homes = _homes(file, scope.ward_id)
        texts = _texts(homes)
        wanted = {text: _hits(homes, text) for text in texts}
        asked = {text: hits for text, hits in wanted.items() if 0 < len(hits) <= MOST_HITS}
        missed = sum(len(hits ^ _found(session, scope, text)) for text, hits in asked.items())
    timed = texts[:TIMED]
    outcomes = interleave(
        {"search": partial(_search, engines, scope, timed), "scan": partial(_scan, file, scope.ward_id, timed)},
        rounds=ROUNDS,
    )
    what = f"{len(asked)} queries over {count:,} households (đ, NFD, capitals, any order)"
    cost = ratio(outcomes, "search", "scan")
    return [
        Goal("P6", f"households missed or wrongly found by {what}", missed, 0, unit="households"),
        Goal("P6", "a page of hits with their states, to a LIKE over every row", cost, 0.14),
        *measure_lists(engines, file, scope, timed),
    ]


def _desk(session: Session) -> Scope:
    """Somebody who reads the whole ward."""
    ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
    grant = Grant(Role.CULTURE_DESK, ward.id, ward.path, ward.id, ward.path)
    return Actor(user_id=None, full_name="", grants=(grant,)).scope(Action.HOUSEHOLD_READ)


# The oracle folds and splits in its own way and knows nothing of the columns that the product searches.
def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.split(r"[^a-z0-9]+", "".join(c for c in plain if unicodedata.category(c) != "Mn"))


def _line(*texts: str) -> str:
    return f" {' '.join(word for text in texts for word in _words(text) if word)} "


def _homes(file: Path, ward_id: UUID) -> list[Home]:
    with sqlite3.connect(file) as connection:
        members: dict[str, list[str]] = {}
        people = "SELECT household_id, full_name FROM person WHERE ward_id = ? AND left_on IS NULL"
        for household_id, full_name in connection.execute(people, [ward_id.hex]):
            members.setdefault(household_id, []).append(full_name)
        rows = connection.execute(
            "SELECT h.id, h.name, h.code, h.house_no, s.name, s.group_name, h.place_note FROM household h "
            "JOIN street s ON s.ward_id = h.ward_id AND s.id = h.street_id WHERE h.ward_id = ? AND h.closed_on IS NULL",
            [ward_id.hex],
        ).fetchall()
    return [
        Home(UUID(i), _line(name, *members.get(i, [])), _line(code, house, street, group, note), name, house, street)
        for i, name, code, house, street, group, note in rows
    ]


def _parts(text: str) -> list[str]:
    """The blank-separated parts of a text, folded."""
    return [part for part in (" ".join(filter(None, _words(part))) for part in text.split()) if part]


def _hits(homes: list[Home], text: str) -> set[UUID]:
    """Households in whose names or address every part of the text begins where a word begins."""
    starts = [f" {part}" for part in _parts(text)]
    return {home.id for home in homes if all(start in home.names or start in home.place for start in starts)}


def _texts(homes: list[Home]) -> list[str]:
    """Queries as people type them, made of households taken at random: each way of typing as often as the others."""
    rng = Random("p6")
    ways: list[Callable[[Home], str]] = [
        lambda home: home.name,
        lambda home: unicodedata.normalize("NFD", home.name).upper(),
        lambda home: " ".join(reversed(home.name.split())),
        lambda home: " ".join(_words(home.name)),
        lambda home: f"{home.name.split()[-1]} {home.house_no}",
        lambda home: f"{home.house_no} {home.street} {' '.join(w[:2] for w in home.name.split())}",
    ]
    return [ways[n % len(ways)](rng.choice(homes)) for n in range(QUERIES)]


def _pages(session: Session, scope: Scope, text: str) -> Iterator[UUID]:
    cursor = None
    while True:
        page = search_households(session, scope, text, Filters(), cursor, 100)
        yield from (row.id for row in page.items)
        cursor = page.next
        if cursor is None:
            return


def _found(session: Session, scope: Scope, text: str) -> set[UUID]:
    return set(_pages(session, scope, text))


def _search(engines: Engines, scope: Scope, texts: list[str]) -> float:
    with Session(engines.read) as session:
        begun = time.process_time()
        for text in texts:
            search_households(session, scope, text, Filters(), None, A_PAGE)
        return time.process_time() - begun


def _scan(file: Path, ward_id: UUID, texts: list[str]) -> float:
    """A search without an index: each part anywhere a word begins, a page of ids by place."""
    with sqlite3.connect(file) as connection:
        begun = time.process_time()
        for text in texts:
            parts = _parts(text)
            begins = "(' ' || h.names_search LIKE ? OR ' ' || h.place_search LIKE ?)"
            connection.execute(
                "SELECT h.id FROM household h JOIN street s ON s.ward_id = h.ward_id AND s.id = h.street_id "
                f"WHERE h.ward_id = ? AND h.closed_on IS NULL AND {' AND '.join([begins] * len(parts))} "
                f"ORDER BY s.position, h.position LIMIT {A_PAGE}",
                [ward_id.hex, *(f"% {part}%" for part in parts for _ in range(2))],
            ).fetchall()
        return time.process_time() - begun
