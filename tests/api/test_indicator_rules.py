"""Figures counted from the register equal a count by hand, on any day and in any unit; ledgers add up."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.layers import layer
from fixtures.random_ward import FIRST, KHU_PHO, LAST, KeptWard, RandomWard, keep_random_ward, taken_up
from toso.households.indicators.counts import Area, By, Tally, count, summed
from toso.households.indicators.ledger import ledger
from toso.households.indicators.rules import LEDGER, RULES
from toso.households.model.items import Subject
from toso.kit.periods import Period, period_of

DAYS = (date(2023, 11, 20), date(2023, 12, 14), date(2023, 12, 15), date(2024, 3, 1), date(2024, 6, 14), LAST)


@layer
def answered_ward(app: FastAPI) -> KeptWard:
    return keep_random_ward(app, 1)


@pytest.fixture
def ward(app: FastAPI, answered_ward: KeptWard) -> Iterator[RandomWard]:
    with taken_up(app, answered_ward) as made:
        yield made


# Each measure once more, in plain words of Python over a row of a span: (subject, base, counted, known).
BY_HAND: dict[str, tuple[str, Callable[[Any, date, date], Any], Callable[[Any, date, date], Any]]] = {
    "pop.residents": ("person", lambda r, d, y: True, lambda r, d, y: True),
    "pop.adults": ("person", lambda r, d, y: r.adult_on and r.adult_on <= d, lambda r, d, y: r.adult_on),
    "pop.households": ("household", lambda r, d, y: r.kind == "family", lambda r, d, y: r.kind == "family"),
    "pop.businesses": ("household", lambda r, d, y: r.kind == "business", lambda r, d, y: r.kind == "business"),
    "t1.of": (
        "person",
        lambda r, d, y: r.phone == "smart" and r.services == "need",
        lambda r, d, y: r.phone and (r.phone != "smart" or r.services),
    ),
    "t1.done": (
        "person",
        lambda r, d, y: r.phone == "smart" and r.services == "need" and _since(r.guided_on, y),
        lambda r, d, y: r.phone and (r.phone != "smart" or r.services),
    ),
    **{
        f"t1.{one}": (
            "person",
            lambda r, d, y, n=one: r.phone == "smart" and r.services == "need" and _since(getattr(r, f"{n}_on"), y),
            lambda r, d, y: r.phone and (r.phone != "smart" or r.services),
        )
        for one in ("vneid", "vssid", "health")
    },
    "safety.warned": ("person", lambda r, d, y: _since(r.safety_on, y), lambda r, d, y: True),
    "t1.no_need": (
        "person",
        lambda r, d, y: r.phone == "smart" and r.services == "no_need",
        lambda r, d, y: r.phone and (r.phone != "smart" or r.services),
    ),
    "t1.refused": (
        "person",
        lambda r, d, y: r.phone == "smart" and r.services == "refused",
        lambda r, d, y: r.phone and (r.phone != "smart" or r.services),
    ),
    "t3.of": ("person", lambda r, d, y: r.sim == "2g" or _since(r.left_2g_on, y), lambda r, d, y: r.sim),
    "t3.done": (
        "person",
        lambda r, d, y: (r.sim == "2g" or _since(r.left_2g_on, y)) and _since(r.sim_mobilised_on, y),
        lambda r, d, y: r.sim,
    ),
    "t3.moved": ("person", lambda r, d, y: r.sim == "4g" and _since(r.left_2g_on, y), lambda r, d, y: r.sim),
    "t4.of": (
        "person",
        lambda r, d, y: r.phone in ("none", "basic") or _since(r.got_smart_on, y),
        lambda r, d, y: r.phone,
    ),
    "t4.done": (
        "person",
        lambda r, d, y: (r.phone in ("none", "basic") or _since(r.got_smart_on, y)) and _since(r.phone_mobilised_on, y),
        lambda r, d, y: r.phone,
    ),
    "t4.moved": ("person", lambda r, d, y: r.phone == "smart" and _since(r.got_smart_on, y), lambda r, d, y: r.phone),
    "t5.done": (
        "person",
        lambda r, d, y: _of_age(r, d) and r.account,
        lambda r, d, y: _of_age(r, d) and r.account is not None,
    ),
    "t7.done": ("person", lambda r, d, y: _since(r.informed_on, y), lambda r, d, y: True),
    "t8.done": (
        "person",
        lambda r, d, y: _of_age(r, d) and r.phone in ("basic", "smart") and r.apps,
        lambda r, d, y: _of_age(r, d) and (r.phone == "none" or (r.phone and r.apps is not None)),
    ),
    "t6.done": (
        "household",
        lambda r, d, y: r.kind == "family" and r.young_payer,
        lambda r, d, y: r.kind == "family" and r.young_payer is not None,
    ),
    "act.visited": (
        "household",
        lambda r, d, y: r.kind == "family" and _since(r.visited_on, y),
        lambda r, d, y: r.kind == "family",
    ),
    **{
        f"t2.guided_{name}": (
            "household",
            lambda r, d, y, k=kind: r.kind == k and _since(r.guided_on, y),
            lambda r, d, y, k=kind: r.kind == k,
        )
        for name, kind in (("household", "family"), ("business", "business"))
    },
    **{
        f"t2.{item}_{name}": (
            "household",
            lambda r, d, y, k=kind, i=item: r.kind == k and getattr(r, i),
            lambda r, d, y, k=kind, i=item: r.kind == k and getattr(r, i) is not None,
        )
        for name, kind in (("household", "family"), ("business", "business"))
        for item in ("opened", "transacting", "local")
    },
    **{
        f"t2.documented_{name}": (
            "household",
            lambda r, d, y, k=kind: r.kind == k and r.transacting and int(r.ev_transacting) // 10 == 3,
            lambda r, d, y, k=kind: r.kind == k and r.transacting is not None,
        )
        for name, kind in (("household", "family"), ("business", "business"))
    },
}


def _since(day: date | None, year: date) -> bool:
    return day is not None and day >= year


def _of_age(row: Any, day: date) -> bool:
    return row.adult_on is not None and row.adult_on <= day


def _rows(session: Session, table: str, on: date) -> list[Any]:
    columns = (
        [
            "adult_on",
            "guided_on",
            "informed_on",
            "sim_mobilised_on",
            "phone_mobilised_on",
            "left_2g_on",
            "got_smart_on",
            "vneid_on",
            "vssid_on",
            "health_on",
            "safety_on",
        ]
        if table == "person_span"
        else ["visited_on", "guided_on"]
    )
    dated = {name: sa.Date() for name in columns}
    flags = dict.fromkeys(
        ("account", "apps") if table == "person_span" else ("opened", "transacting", "local", "young_payer"),
        sa.Boolean(),
    )
    query = sa.text(f"SELECT * FROM {table} WHERE from_on <= :day AND until_on > :day")
    kinds: dict[str, Any] = {**dated, **flags}
    bound = query.columns(**kinds, unit_path=sa.String(), **_others(session, table, kinds))
    return list(session.execute(bound, {"day": on.isoformat() if _sqlite(session) else on}).all())


def _others(session: Session, table: str, known: dict[str, Any]) -> dict[str, Any]:
    names = [c["name"] for c in sa.inspect(session.connection()).get_columns(table)]
    return {name: sa.String() for name in names if name not in known and name != "unit_path"}


def _sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _by_hand(session: Session, path: str, on: date, year: date) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    rows = {t: [r for r in _rows(session, f"{t}_span", on) if r.unit_path == path] for t in ("person", "household")}
    for code, (whose, counted, known) in BY_HAND.items():
        mine = rows[whose]
        found[code] = (sum(bool(counted(r, on, year)) for r in mine), sum(bool(known(r, on, year)) for r in mine))
    return found


def test_every_measure_equals_a_count_by_hand_on_every_day(ward: RandomWard) -> None:
    assert set(BY_HAND) == set(RULES)
    area, seen = Area(ward.ward_id, ("qn.hg",)), Counter[str]()
    for on in DAYS:
        year = period_of(on).cumulative_from
        figures = count(ward.session, area, on, year)
        for path in KHU_PHO:
            by_hand = _by_hand(ward.session, path, on, year)
            got = {code: (t.counted, t.known) for code, t in figures.get(path, {}).items()}
            assert {c: got.get(c, (0, 0)) for c in RULES} == by_hand, (on, path)
            seen.update({c: n for c, (n, _) in by_hand.items()})
    assert min(seen[code] for code in RULES) > 0, seen  # no measure passes by being always 0


def test_a_khu_pho_is_counted_alone_and_by_its_streets_and_groups(ward: RandomWard) -> None:
    year = period_of(LAST).cumulative_from
    for path in KHU_PHO:
        area = Area(ward.ward_id, (path,))
        whole = count(ward.session, area, LAST, year)[path]
        for by in (By.STREET, By.GROUP):
            parts = count(ward.session, area, LAST, year, by)
            assert len([k for k in parts if k is not None]) == 2
            assert {c: t.counted for c, t in summed(parts.values()).items()} == {c: t.counted for c, t in whole.items()}


def test_coverage_is_what_is_known_of_those_asked(ward: RandomWard) -> None:
    year = period_of(LAST).cumulative_from
    for tallies in count(ward.session, Area(ward.ward_id, ("qn.hg",)), LAST, year).values():
        for code, tally in tallies.items():
            assert tally.counted <= tally.known <= tally.base == tallies[RULES[code].base].counted, code


def test_the_ledger_adds_up_and_its_ends_are_the_figures_of_both_evenings(ward: RandomWard) -> None:
    area, reasons = Area(ward.ward_id, ("qn.hg",)), Counter[str]()
    for code in ("2023-12", "2024-01", "2024-06", "2024-07", "2024-08", "2024-H1", "2024"):
        period = Period.parse(code)
        found = ledger(ward.session, area, period.first_day, period.last_day, period.cumulative_from)
        before = count(ward.session, area, period.first_day - timedelta(days=1), period.cumulative_from)
        after = count(ward.session, area, period.last_day, period.cumulative_from)
        for path in KHU_PHO:
            for population in LEDGER:
                if path not in found:
                    continue
                account = found[path][population]
                assert account.adds_up, (code, path, population, account)
                assert account.opening == before.get(path, {}).get(population, Tally()).counted
                assert account.closing == after.get(path, {}).get(population, Tally()).counted
                assert all(n > 0 for n in (*account.entered.values(), *account.left.values()))
                reasons.update(account.entered)
                reasons.update({f"-{r}": n for r, n in account.left.items()})
    assert {"survey", "moved", "birth", "split", "came_of_age", "found", "changed"} <= set(reasons)
    assert {"-moved", "-death", "-split"} <= set(reasons)


@pytest.mark.both_databases("resource")
def test_who_enters_and_leaves_is_told_by_the_same_reasons_as_a_walk_along_the_days(ward: RandomWard) -> None:
    """By hand: everybody of both evenings one by one, with the stays that lie between."""
    period = Period.parse("2024-Q2")
    first, last, year = period.first_day, period.last_day, period.cumulative_from
    found = ledger(ward.session, Area(ward.ward_id, ("qn.hg",)), first, last, year)
    before = {(r.person_id, r.unit_path): r for r in _rows(ward.session, "person_span", first - timedelta(days=1))}
    after = {(r.person_id, r.unit_path): r for r in _rows(ward.session, "person_span", last)}
    stays = ward.session.execute(
        sa.text("SELECT person_id, unit_path, from_on, until_on, came_by, left_by FROM person_stay").columns(
            person_id=sa.String(),
            unit_path=sa.String(),
            from_on=sa.Date(),
            until_on=sa.Date(),
            came_by=sa.String(),
            left_by=sa.String(),
        )
    ).all()
    for population in [c for c in LEDGER if RULES[c].subject is Subject.PERSON]:
        counted = BY_HAND[population][1]
        for path in KHU_PHO:
            entered, left = Counter[str](), Counter[str]()
            for key, row in after.items():
                old = before.get(key)
                if key[1] != path or not counted(row, last, year) or (old and counted(old, first, year)):
                    continue
                mine = [s for s in stays if (s.person_id, s.unit_path) == key and first <= s.from_on <= last]
                real = sorted((s for s in mine if s.from_on < s.until_on), key=lambda s: s.from_on)
                entered[_why(population, old) if old else real[0].came_by] += 1
            for key, row in before.items():
                new = after.get(key)
                eve = first - timedelta(days=1)
                if key[1] != path or not counted(row, eve, year) or (new and counted(new, last, year)):
                    continue
                mine = [s for s in stays if (s.person_id, s.unit_path) == key and first <= s.until_on <= last]
                left["changed" if new else max(mine, key=lambda s: s.until_on).left_by] += 1
            account = found.get(path, {}).get(population)
            assert (account.entered if account else {}) == dict(entered), (population, path)
            assert (account.left if account else {}) == dict(left), (population, path)


def _why(population: str, old: Any) -> str:
    if population == "pop.adults":
        return "came_of_age"
    unknown = {
        "t1.of": old.phone is None or (old.phone == "smart" and old.services is None),
        "t3.of": old.sim is None,
        "t4.of": old.phone is None,
    }[population]
    return "found" if unknown else "changed"


def test_a_day_before_anything_was_known_has_no_figures(ward: RandomWard) -> None:
    day = FIRST - timedelta(days=30)
    assert count(ward.session, Area(ward.ward_id, ("qn.hg",)), day, period_of(day).cumulative_from) == {}
