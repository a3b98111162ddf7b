"""Materials posted, received and read count by the one rule: a figure is its list, and comes back when withdrawn."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.materials import RULE, TEXT, WHY, approved, did, made, posted, posting_stepped
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    begin,
    cell,
    figures,
    fill,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.settled_targets import settle_targets
from toso.activities.figures import FIGURES
from toso.activities.rules import Range, Rule, count_rows, list_ids, read_rule
from toso.core.database import in_transaction
from toso.kit.ids import new_id
from toso.materials.kinds import MaterialState, PostingState
from toso.materials.tables import Material, MaterialPosting, MaterialReceipt
from toso.organisation.tables import Unit, UnitKind

FIRST, DAYS = date(2024, 6, 15), (date(2024, 7, 14), date(2024, 8, 14))
JULY = {"since": "2024-07-15", "until": "2024-08-14"}
RULES: tuple[Rule, ...] = (
    *(one.rule for one in FIGURES.values() if one.rule.of in {"material", "posting", "receipt"}),
    read_rule({"of": "posting", "where": {"channel": ["zalo", "portal"]}, "what": "units"}),
    read_rule({"of": "receipt", "where": {}, "what": "units"}),
    read_rule({"of": "material", "where": {"kind": ["news", "rule"]}, "what": "units"}),
)


@dataclass
class Log:
    """The rows of a ward as they were stored."""

    ward: UUID
    units: list[Unit]
    materials: dict[UUID, Material]
    postings: list[MaterialPosting]
    receipts: list[MaterialReceipt]


def _fill(session: Session) -> Log:
    session.expire_on_commit = False
    draw = random.Random(62)
    units = list(session.scalars(sa.select(Unit).where(col(Unit.kind) == UnitKind.NEIGHBOURHOOD)).all())[:3]
    ward = units[0].ward_id
    assert ward is not None
    log, persons = Log(ward, units, {}, [], []), [new_id() for _ in range(6)]

    def day() -> date:
        return FIRST + timedelta(days=draw.randrange(60))

    def place() -> dict[str, Any]:
        unit = draw.choice(units)
        return {"ward_id": ward, "unit_id": unit.id, "unit_path": unit.path}

    for n in range(50):
        state = draw.choice((MaterialState.PUBLISHED, MaterialState.WITHDRAWN, MaterialState.BRIEF))
        number = None if state is MaterialState.BRIEF else 1
        kind = draw.choice(("news", "rule", "received_audio", "practice", "share"))
        own = {**place(), "kind": kind, "state": state, "title": f"Bài {n}", "author_id": persons[0]}
        row = Material(**own, approved_number=number, counted_on=day() if number else None)
        log.materials[row.id] = row
        for _ in range(3):
            own = {**place(), "material_id": row.id, "number": 1, "by_id": persons[0], "on": day()}
            channel = draw.choice(("portal", "zalo", "loudspeaker", "platform", "unit"))
            log.postings.append(MaterialPosting(**own, state=draw.choice(list(PostingState)), channel=channel))
        for person in draw.sample(persons, 2):
            confirmed = day() if draw.random() < 0.7 else None
            own = {**place(), "material_id": row.id, "number": 1, "person_id": person}
            log.receipts.append(MaterialReceipt(**own, confirmed_on=confirmed))
    session.add_all(log.materials.values())
    session.flush()
    session.add_all([*log.postings, *log.receipts])
    session.flush()
    return log


def _rows(log: Log, rule: Rule) -> Iterator[tuple[Any, date | None]]:
    """Those that meet the conditions, by loops alone."""
    if rule.of == "material":
        for one in log.materials.values():
            if one.approved_number and one.state != "withdrawn" and one.kind in rule.where.get("kind", (one.kind,)):
                yield one, one.counted_on
        return
    for one in log.postings if rule.of == "posting" else log.receipts:
        of = log.materials[one.material_id]
        fits = of.state != "withdrawn" and of.kind in rule.where.get("kind", (of.kind,))
        if isinstance(one, MaterialPosting):
            fits = fits and one.state == "posted" and one.channel in rule.where.get("channel", (one.channel,))
            yield from [(one, one.on)] if fits else []
        else:
            yield from [(one, one.confirmed_on)] if fits else []


def plainly(log: Log, rule: Rule, until: date, paths: tuple[str, ...]) -> set[UUID]:
    latest: dict[UUID, tuple[date, UUID, str]] = {}
    for one, day in _rows(log, rule):
        if day and FIRST <= day <= until:
            own = one.id if rule.what == "rows" else one.unit_id if rule.what == "units" else one.person_id
            latest[own] = max(latest.get(own, (date.min, one.id, "")), (day, one.id, one.unit_path))
    return {own for own, (_, _, path) in latest.items() if path in paths}


@pytest.mark.both_databases("resource")
def test_a_figure_is_the_length_of_its_list_and_the_units_sum_to_the_ward(app: FastAPI) -> None:
    log = in_transaction(app.state.engines.write, _fill)
    paths = tuple(unit.path for unit in log.units)
    sizes = []
    with Session(app.state.engines.read) as session:
        for rule in RULES:
            for until in DAYS:
                parts = []
                for asked in (*((path,) for path in paths), paths):
                    days = Range(log.ward, FIRST, until, asked)
                    found, expected = list_ids(session, rule, days), plainly(log, rule, until, asked)
                    number = count_rows(session, rule, days)
                    assert (set(found), len(found), number) == (expected, len(expected), len(expected)), (rule, asked)
                    parts.append(number)
                assert sum(parts[:-1]) == parts[-1], rule
                sizes.append(parts[-1])
    assert max(sizes) > 3


Undo = Callable[[], Any]


def _posting(author: TestClient, approver: TestClient, kind: str, **more: Any) -> Undo:
    one = posted(author, approved(author, approver, kind=kind), "2024-07-20", **more)
    return lambda: posting_stepped(author, one, step="withdraw", reason=WHY)


def _material(author: TestClient, approver: TestClient, **more: Any) -> Undo:
    row = made(author, **more) if "received_on" in more else approved(author, approver, **more)
    return lambda: did(approver, row, "/review", step="withdraw", reason=WHY)


def _rule(minh: TestClient, lan: TestClient, hoa: TestClient) -> Undo:
    row = approved(minh, lan, **RULE)
    did(minh, row, "/readers", unit_ids=[unit_id(minh, "kp1")])
    ok(hoa.post(f"{API}/materials/{row['id']}/receipt"))
    return lambda: did(lan, row, "/review", step="withdraw", reason=WHY)


def test_each_seed_row_raises_its_figure_by_one_opens_and_comes_back(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    received = {"received_from": "Trung tâm Truyền thông", "received_on": "2024-07-20"}
    no_address = {"url": ""}
    seeds: dict[str, Callable[[], Undo]] = {
        "act.news": lambda: _posting(hoa, minh, "news"),
        "act.shares": lambda: _posting(hoa, minh, "story", channel="facebook"),
        "act.zalo": lambda: _posting(hoa, minh, "story", channel="zalo", **no_address),
        "act.broadcasts": lambda: _posting(hoa, minh, "script", channel="loudspeaker", **no_address),
        "act.passed": lambda: _posting(hoa, minh, "guide", channel="unit", to_unit_id=unit_id(minh, "kp1"), url=""),
        "act.received": lambda: _material(hoa, minh, kind="received_audio", content=TEXT, **received),
        "act.practices": lambda: _material(hoa, minh, kind="practice"),
        "act.products": lambda: _material(hoa, minh, kind="product"),
        "act.rules_read": lambda: _rule(minh, lan, hoa),
    }
    assert set(seeds) == {one.code for one in FIGURES.values() if one.rule in RULES}
    for code, sow in seeds.items():
        before = _told(minh)
        undo = sow()
        after = _told(minh)
        assert {c for c in after if after[c] != before[c]} == {code}, code
        assert after[code] == before[code] + 1
        behind = ok(minh.get(f"{API}/activities/figures/{code}", params=JULY))
        assert (behind["total"], len(behind["items"])) == (after[code], after[code])
        assert ok(minh.get(f"{API}/materials/{behind['items'][0]['material_id']}"))["title"]
        undo()
        assert _told(minh) == before, code


def _told(client: TestClient) -> dict[str, int]:
    return {one["code"]: one["value"] for one in ok(client.get(f"{API}/activities/figures", params=JULY))}


def test_the_monthly_report_counts_news_from_postings_and_opens_them(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 10))
    minh, hoa = client_of("minh"), client_of("hoa")
    kp1 = unit_id(minh, "kp1")
    settle_targets(minh)
    seen = ok(minh.get(f"{API}/report-regimes/coming"))
    ok(put(minh, "/report-regimes/coming/log", seen, {"codes": ["act.news", "act.rules_read"]}))
    open_period(minh)
    rule = approved(minh, client_of("lan"), **RULE)
    did(minh, rule, "/readers", unit_ids=[kp1])
    ok(hoa.post(f"{API}/materials/{rule['id']}/receipt"))
    row = approved(hoa, minh)
    posted(hoa, row, "2024-07-09")
    posted(hoa, row, "2024-07-09", channel="zalo", url="")
    july = begin(hoa, kp1)
    typed = {code: value for code, value in figures().items() if not code.startswith("act.news")}
    july = fill(hoa, july, {"data_until": "2024-07-10", "figures": typed, "sections": {}})
    july = accepted(minh, ok(step(hoa, f"/submissions/{july['id']}/submit", july)))
    for code, title in (("act.news", row["title"]), ("act.rules_read", None)):
        assert (cell(july, code)["cumulative"], cell(july, code)["origin"]) == (1, "log"), code
        listed = ok(minh.get(f"{API}/submissions/{july['id']}/snapshots/1/subjects", params={"code": code}))["items"]
        assert [one["logged"]["material_id"] for one in listed] == [row["id"] if title else rule["id"]]
        assert title is None or listed[0]["logged"]["text"].startswith(title)
