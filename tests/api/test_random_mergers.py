"""Mergers and their ends at random, with visits between: nothing that was seen is lost or doubled, whoever is asked.

The model keeps what was said of whom, as whom they stood that moment; it knows no spans, no copies and no retractions.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import LE_THANH_TONG, NGO_75, Register
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from fixtures.redrawn_streets import WHY
from fixtures.twins import DAY, look
from fixtures.undone_mergers import everything, preview, unmerge, unmerged
from fixtures.visits import answer, results, sheet
from toso.core.database import in_transaction
from toso.households.indicators.summary import differences
from toso.households.model.tables import FOREVER, HouseholdSpan, Observation, Person, PersonSpan
from toso.households.observations.store import refold

ANSWERS = (("phone", "smart"), ("phone", "basic"), ("sim", "4g"), ("account", "yes"), ("informed", "yes"))
Said = tuple[str, str, str]


@dataclass
class Model:
    """`into`: households and persons by what they are now; `said`: of whom what, how often."""

    homes: list[str] = field(default_factory=list)
    members: dict[str, list[str]] = field(default_factory=dict)
    into: dict[str, str] = field(default_factory=dict)
    done: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    said: Counter[Said] = field(default_factory=Counter)

    def stands(self, one: str) -> str:
        while one in self.into:
            one = self.into[one]
        return one

    def open(self) -> list[str]:
        return [home for home in self.homes if home not in self.into]

    def living(self, home: str) -> list[str]:
        """Who lives there, also who came along with another household, those entered twice as one."""
        return [p for one in self.homes if self.stands(one) == home for p in self.members[one] if p not in self.into]


class RandomMergers:
    def __init__(self, seed: int, hoa: TestClient, register: Register) -> None:
        self.rng, self.hoa, self.model = Random(seed), hoa, Model()
        for number in range(6):
            self._enter(number, register)

    def _enter(self, number: int, register: Register) -> None:
        street = register.streets[LE_THANH_TONG if number % 2 else NGO_75]
        born = [1950 + number, 1980, 1990][: self.rng.randint(1, 3)]
        names = ["Tạ Văn", "Tạ Thị", "Tạ Minh"]
        persons = [
            {"full_name": f"{names[n]} {number}", "relation": "child" if n else "head", "birth_year": year}
            for n, year in enumerate(born)
        ]
        filled = {"phone": f"09123000{number:02d}", "house_no": f"{number}A"} if self.rng.random() < 0.5 else {}
        body = {"street_id": str(street), "on": "2024-02-01", "confirm_not_duplicate": True, **filled}
        made = ok(self.hoa.post(f"{API}/households", json={**body, "persons": persons}), 201)
        self.model.homes.append(made["id"])
        self.model.members[made["id"]] = [m["id"] for m in made["members"]]

    def visit(self) -> None:
        """By an id of any time: of a household or person that has become another."""
        model, home = self.model, self.rng.choice(self.model.homes)
        stands = model.stands(home)
        there = model.living(stands)
        answers = {p: self.rng.choice(ANSWERS) for p in self.rng.sample(there, min(2, len(there)))}
        made = sheet(home, *(answer(p, *what) for p, what in answers.items()))
        (told,) = results(self.hoa, made)
        assert told["state"] == "stored", told
        assert results(self.hoa, made)[0]["state"] == "repeated"
        model.said.update((p, *what) for p, what in answers.items())
        model.said[stands, "visited", "yes"] += 1

    def merge(self) -> None:
        model = self.model
        if len(model.open()) < 3:
            return
        into, gone = self.rng.sample(model.open(), 2)
        ours, theirs = model.living(into), model.living(gone)
        same = dict(zip(theirs, self.rng.sample(ours, len(ours)), strict=False)) if self.rng.random() < 0.6 else {}
        same = {p: q for p, q in same.items() if self.rng.random() < 0.7}
        row, other = look(self.hoa, into), look(self.hoa, gone)
        body = {"from_id": gone, "from_version": other["version"], "on": str(DAY), "reason": WHY}
        pairs = [{"from_id": p, "into_id": q} for p, q in same.items()]
        more = {"duplicate": self.rng.random() < 0.6, "same_persons": pairs, "confirm_apart": True}
        ok(step(self.hoa, f"/households/{into}/merge", row, **body, **more))
        model.into |= {gone: into, **same}
        model.done.append((gone, same))

    def unmerge(self) -> None:
        """The last one; an earlier one is refused where something rests on it."""
        if not self.model.done:
            return
        early, _ = self.model.done[0]
        if len(self.model.done) > 1 and preview(self.hoa, early)["obstacles"]:
            assert unmerge(self.hoa, early).status_code == 409
        gone, same = self.model.done.pop()
        unmerged(self.hoa, gone)
        for one in (gone, *same):
            del self.model.into[one]


def _said(app: FastAPI, model: Model) -> Counter[Said]:
    """All that stands, of whom, how often."""
    with Session(app.state.engines.read) as session:
        rows = list(session.execute(sa.select(Observation)).scalars())
    gone = {row.retracts_id for row in rows}
    standing = [row for row in rows if row.id not in gone and row.retracts_id is None]
    return Counter((str(row.subject_id), row.item.value, row.value) for row in standing)


def _living(app: FastAPI) -> dict[str, set[str]]:
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(Person).where(col(Person.left_on).is_(None))).scalars()
        found: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            found[str(row.household_id)].add(str(row.id))
        return found


def _counted(app: FastAPI, span: Any) -> set[str]:
    """The subjects that count today."""
    key = "person_id" if span is PersonSpan else "household_id"
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(getattr(span, key)).where(col(span.until_on) == FOREVER))
        return {str(one) for one in rows.scalars()}


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("seed", range(3))
def test_mergers_and_their_ends_lose_and_double_nothing(
    app: FastAPI, client_of: ClientOf, register: Register, on_day: SetDay, seed: int
) -> None:
    on_day(DAY)
    world = RandomMergers(seed, client_of("hoa"), register)
    model, ward = world.model, register.ward_id
    deeds = [world.visit, world.visit, world.merge, world.merge, world.unmerge]
    for _ in range(30):
        world.rng.choice(deeds)()
        open_, living = set(model.open()), _living(app)
        assert {home: set(model.living(home)) for home in open_} == {home: living[home] for home in open_}
        assert _counted(app, HouseholdSpan) & set(model.homes) == open_
        persons = {p for home in open_ for p in model.living(home)}
        assert _counted(app, PersonSpan) & {p for own in model.members.values() for p in own} == persons
        assert in_transaction(app.state.engines.write, partial(differences, ward_id=ward)) == []
    while model.done:
        world.unmerge()
    ours = {*model.homes, *(p for own in model.members.values() for p in own)}
    assert {one: n for one, n in _said(app, model).items() if one[0] in ours} == dict(model.said)
    kept = everything(app)
    in_transaction(app.state.engines.write, partial(_fold_anew, register=register, subjects=ours))
    assert everything(app) == kept, "spans are what stays and observations say"


def _fold_anew(session: Session, register: Register, subjects: set[str]) -> None:
    ids = {UUID(one) for one in subjects}
    homes = ids & set(session.execute(sa.select(col(HouseholdSpan.household_id))).scalars())
    for span in (PersonSpan, HouseholdSpan):
        key = span.person_id if span is PersonSpan else span.household_id
        session.execute(sa.delete(span).where(col(key).in_(ids)))
    refold(session, register.ward_id, persons=ids - homes, households=homes)
