"""Ten minutes (whole) of files and sheets that were changed at random, at every import and at the door of the phones:
an answer that says why, never a fault of the server, and nothing of what was refused is stored.

The seed is fixed; in every run a few of each, in the whole as many as the time allows.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import SQLModel, col
from starlette.testclient import TestClient

import toso.schema  # noqa: F401 — loads every table
from factories.documents import report
from fixtures.fault_size import WHOLE
from fixtures.foreign_sheets import HOUSEHOLDS, IMPORTS, PEOPLE, book, text
from fixtures.households import Register
from fixtures.import_export import IMPORTS as UPLOADS
from fixtures.import_export import columns_of, look, run_transfers
from fixtures.monthly_reports import API, SetDay, step
from fixtures.mutations import ODD, mutated_body, mutated_bytes, mutated_file
from fixtures.people import ClientOf
from fixtures.visits import answer, sheet
from toso.core.database import in_transaction
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf
from toso.households.model.visit_tables import Visit
from toso.jobs.claim import claim_next, run_job
from toso.kit.clock import now
from toso.worker import handler_of

DAY = date(2024, 8, 9)
FIXTURES = Path(__file__).parents[1] / "fixtures"
# Seconds for each of the five doors; how many where the time is not what counts.
SECONDS, SOME = 120, {"files": 4, "sheets": 40}
# What a request leaves behind whatever is answered.
TRACES = {"audit_event", "audit_head", "idempotency_record", "job", "outbox_event", "auth_session", "refresh_token"}
SAID = {"done", "failed"}


@pytest.fixture(autouse=True)
def _august(on_day: SetDay, register: Register) -> None:
    on_day(DAY)


def _turns(kind: str) -> Iterator[int]:
    began, number = time.monotonic(), 0
    while (time.monotonic() - began < SECONDS) if WHOLE else (number < SOME[kind]):
        yield number
        number += 1


def _rows(app: FastAPI) -> dict[str, int]:
    tables = [name for name in SQLModel.metadata.tables if name not in TRACES]
    asked = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in tables)
    with app.state.engines.read.connect() as connection:
        return {str(row[0]): int(row[1]) for row in connection.execute(sa.text(asked))}


def _is_refused(answer: Any) -> bool:
    """Whether it is a refusal; then it says why, in words for people."""
    assert answer.status_code < 500, answer.text
    if answer.status_code < 300:
        return False
    assert answer.headers["content-type"] == "application/problem+json"
    said = answer.json()
    assert said["title"].isascii() is False, said
    assert all(error["message"] for error in said.get("errors", ())), said
    return True


@dataclass
class Door:
    """An import: sound files by name, who sends them, and what is done with a file that was taken."""

    path: str
    sender: str
    sound: Callable[[], dict[str, bytes]]
    follow: Callable[[FastAPI, TestClient, dict[str, Any]], str]


def _household_sheets() -> dict[str, bytes]:
    kept = FIXTURES / "sheets"
    read = {f"so-ho{path.suffix}": path.read_bytes() for path in kept.glob("libreoffice.*")}
    return {**read, "so-ho-2.xlsx": book(HOUSEHOLDS), "so-ho-2.csv": text(HOUSEHOLDS, rows=3).encode()}


def _people_sheets() -> dict[str, bytes]:
    kept = {f"ds{path.suffix}": path.read_bytes() for path in (FIXTURES / "sheets").glob("people.*")}
    return {**kept, "ds.xlsx": book(PEOPLE), "ds.csv": text(PEOPLE, ",").encode("utf-16")}


def _plans() -> dict[str, bytes]:
    texts = sorted((FIXTURES / "plans").glob("*.md"))[:3]
    return {**{path.name.replace(".md", ".txt"): path.read_bytes() for path in texts}, **_papers()}


def _papers() -> dict[str, bytes]:
    # The office program takes seconds of the processor to start.
    word = {"van-ban.docx": render_docx(report())} if WHOLE else {}
    return {**word, "van-ban.pdf": render_pdf(report())}


def _take_households(app: FastAPI, client: TestClient, row: dict[str, Any]) -> str:
    """Through every step that the file allows; where it ended."""
    assert set(run_transfers(app)) <= SAID
    row = look(client, row)
    if row["state"] == "columns" and not row["missing"]:
        checked = step(client, f"{UPLOADS}/{row['id']}/check", row, columns=columns_of(row), data_on="2024-08-05")
        if not _is_refused(checked):
            assert set(run_transfers(app)) <= SAID
            row = look(client, row)
    if row["state"] == "checked":
        taken = step(client, f"{UPLOADS}/{row['id']}/accept", row)
        _is_refused(taken)
        assert set(run_transfers(app)) <= SAID
        row = look(client, row)
    assert row["state"] not in {"reading", "checking", "accepting"}, row
    assert row["problem"] or row["state"] != "failed", row
    return row["state"]


def _follow_people(_app: FastAPI, client: TestClient, row: dict[str, Any]) -> str:
    return "refused" if _is_refused(step(client, f"/user-imports/{row['id']}/accept", row)) else "taken"


def _follow_job(app: FastAPI, _client: TestClient, _row: dict[str, Any]) -> str:
    state, ended = app.state, "none"
    kinds = ["plan.parse", "document.lint"]
    while job := in_transaction(state.engines.write, partial(claim_next, kinds=kinds)):
        ended = run_job(job, handler_of(job.kind), state.engines, state.store, state.settings).value
        assert ended in SAID
    return ended


DOORS = {
    "households": Door("/household-imports", IMPORTS[HOUSEHOLDS].sender, _household_sheets, _take_households),
    "people": Door("/user-imports", IMPORTS[PEOPLE].sender, _people_sheets, _follow_people),
    "plans": Door("/plan-drafts", "minh", _plans, _follow_job),
    "papers": Door("/documents/lint", "minh", _papers, _follow_job),
}


@pytest.mark.timeout(SECONDS * 4)
@pytest.mark.parametrize("name", list(DOORS))
def test_a_file_changed_at_random_is_taken_or_refused_whole(
    app: FastAPI, client_of: ClientOf, name: str, record_property: Callable[[str, object], None]
) -> None:
    door, draw, ended = DOORS[name], Random(name), Counter[str]()
    client, sound = client_of(door.sender), door.sound()
    for _ in _turns("files"):
        kind = draw.choice(sorted(sound))
        content = mutated_file(sound[kind], draw)
        before = _rows(app)
        answer = client.post(f"{API}{door.path}", files={"file": (kind, content)})
        if _is_refused(answer):
            ended[str(answer.status_code)] += 1
            assert _rows(app) == before, f"{kind}: something of a refused file is stored"
        else:
            ended[door.follow(app, client, answer.json())] += 1
    record_property("faults", f"tệp biến dạng ngẫu nhiên, {name}: {dict(ended)}")


@pytest.mark.timeout(SECONDS * 4)
@pytest.mark.both_databases("resource")
def test_sheets_changed_at_random_are_stored_whole_or_not_at_all(
    app: FastAPI, client_of: ClientOf, register: Register, record_property: Callable[[str, object], None]
) -> None:
    draw, son, ended = Random(13), client_of("son"), Counter[str]()
    for _ in _turns("sheets"):
        sheets = [_sheet(register, draw, key) for key in ("dat", "xuan", "dat")]
        body = {"device_now": now().isoformat(), "visits": sheets}
        changed = mutated_body(body, draw)
        content = json.dumps(changed).encode()
        if draw.random() < 0.2:
            content = mutated_bytes(content, draw)
        before, visits = _rows(app), _visits(app)
        said = son.post(f"{API}/visits/sync", content=content, headers={"Content-Type": "application/json"})
        if _is_refused(said):
            ended[str(said.status_code)] += 1
            assert _rows(app) == before, "something of a refused batch is stored"
            continue
        results = said.json()["results"]
        ended.update(result["state"] for result in results)
        new = {result["id"] for result in results if result["state"] in {"stored", "conflict"}}
        assert _visits(app) - visits == new, results
        assert all(result["message"] for result in results if result["state"] == "rejected"), results
    record_property("faults", f"phiếu biến dạng ngẫu nhiên: {dict(ended)}")
    assert ended["stored"] > 5
    assert ended["rejected"] + ended["422"] > 5


def _sheet(register: Register, draw: Random, key: str) -> dict[str, Any]:
    said = [answer(register.persons[key], "phone", draw.choice(("basic", "smart", "none")))]
    said.append(answer(register.persons[key], "sim", draw.choice(("2g", "4g")), draw.choice((None, "4g", "2g"))))
    return sheet(register.households[key], *said, note=draw.choice(("", "Hẹn tối", ODD[5])), needs=["vneid"])


def _visits(app: FastAPI) -> set[str]:
    with app.state.engines.read.connect() as connection:
        return {str(found) for found in connection.execute(sa.select(col(Visit.id))).scalars()}
