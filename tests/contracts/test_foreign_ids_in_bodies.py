"""An id of another ward inside a body, at any depth, is answered like one that does not exist, and tells nothing of its row.

The ward is there twice (`fixtures.twin_ward`); somebody who holds every role in the first sends each body that the API
describes, on rows of their own, with ids of the second in place of each id that the body may hold.
"""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from pydantic import BaseModel
from starlette.testclient import TestClient

from fixtures.actors import acting_as_everybody
from fixtures.bodies import BODIES
from fixtures.routes import NOWHERE, Swept, operations
from fixtures.row_ids import FIXED, TABLES
from fixtures.twin_ward import add_twin, twin_of
from fixtures.ward_rows import dashed, parameters_of, rows_of

EXAMPLES = json.loads((Path(__file__).parents[2] / "backend/toso/core/data/request-examples.json").read_text("utf-8"))
MISSING = NOWHERE.replace("7000", "7002")
_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
# Taken though no row has the id: it narrows what is one's own, stands beside what is named otherwise, or is the
# sender's own for something new.
TAKEN = {
    "ask_people": "beside people who are asked otherwise",
    "choose_people": "narrows",
    "order_household_export": "narrows",
    "read_notices": "narrows",
    "reveal_value": "of a person only where a person's value is asked for",
    "search_households": "narrows",
    "take_changes": "narrows",
    "take_phone_key": "the phone's own",
}


def bodies_of(swept: Swept) -> Iterator[dict[str, Any]]:
    """The body of an operation, and the same with every id that its schema takes beside."""
    kind: Any = swept.route.body_field.field_info.annotation if swept.route.body_field else None
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return
    body = BODIES.get(swept.route.name) or EXAMPLES.get(kind.__name__)
    if not isinstance(body, dict):
        return
    yield body
    more = copy.deepcopy(body)
    for name, field in kind.model_fields.items():
        if not more.get(name) and "UUID" in (said := str(field.annotation)) and "dict" not in said:
            more[name] = [MISSING] if "list" in said else MISSING
    yield more


def places_in(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where a body holds an id."""
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places_in(one, (*at, key))
    elif isinstance(value, str) and _ID.fullmatch(value):
        yield at


def with_id(body: dict[str, Any], at: tuple[Any, ...], value: str) -> dict[str, Any]:
    changed: Any = copy.deepcopy(body)
    inside = changed
    for key in at[:-1]:
        inside = inside[key]
    inside[at[-1]] = value
    return changed


def foreign_for(at: tuple[Any, ...], own: dict[str, list[str]]) -> list[str]:
    """Ids of the other ward: of the kind that the name in the body tells, or one of each."""
    name = [key for key in at if isinstance(key, str)][-1].removesuffix("s")
    kind = next((one for one in own if own[one] and name.endswith(one)), None)
    return [twin_of(one) for one in (own[kind][:1] if kind else [ids[0] for ids in own.values() if ids])]


def own_ids(app: FastAPI) -> dict[str, list[str]]:
    (ward,) = rows_of(app, "SELECT id FROM unit WHERE path = 'qn.hg'")
    there = {"letterhead": f"unit_id = '{ward}'", "signer": f"unit_id = '{ward}'", "auth_session": "false"}

    def of_kind(name: str, table: str) -> list[str]:
        key, where = "user_id" if name == "user_id" else "id", there.get(table, f"ward_id = '{ward}'")
        return dashed(rows_of(app, f"SELECT {key} FROM {table} WHERE {where} LIMIT 1"))

    return {name: of_kind(name, table) for name, table in TABLES.items()}


class Asker:
    """Sends a body in the version that a row has now; answers without what names the request."""

    def __init__(self, app: FastAPI, client: TestClient, swept: Swept, own: dict[str, list[str]]) -> None:
        self.app, self.client, self.swept = app, client, swept
        names = parameters_of(swept.path)
        values = {name: FIXED.get(name) or (own.get(name) or [NOWHERE])[0] for name in names}
        self.path = re.sub(r"\{(\w+)\}", lambda m: values[m[1]], swept.path)
        self.row = (TABLES[names[0]], values[names[0]].replace("-", "")) if names and names[0] in TABLES else None

    def ask(self, body: dict[str, Any], sent_id: str) -> tuple[int, str]:
        answer = self.client.request(self.swept.method, self.path, json=body, headers={"If-Match": self._tag()})
        return answer.status_code, re.sub(r'"request_id":"[^"]*"', "", answer.text).replace(sent_id, "…")

    def _tag(self) -> str:
        table, row = self.row or ("", "")
        columns = rows_of(self.app, f"SELECT name FROM pragma_table_info('{table}')")
        found = rows_of(self.app, f"SELECT version FROM {table} WHERE id = '{row}'") if "version" in columns else []
        return f'"{(found or ["1"])[0]}"'


@pytest.mark.timeout(600)
def test_an_id_of_another_ward_inside_a_body_is_one_that_does_not_exist(demonstration: FastAPI) -> None:
    own, twins = own_ids(demonstration), add_twin(demonstration)
    client, tried, taken, wrong = acting_as_everybody(demonstration), 0, set[str](), set[str]()
    for swept in operations(demonstration):
        if swept.method == "GET" or swept.public:
            continue
        for body in bodies_of(swept):
            asker = Asker(demonstration, client, swept, own)
            for at in places_in(body):
                missing = asker.ask(with_id(body, at, MISSING), MISSING)
                for one in foreign_for(at, own):
                    tried += 1
                    status, text = asker.ask(with_id(body, at, one), one)
                    if missing[0] < 300 and status != 422:
                        taken.add(swept.route.name)
                    elif (status, text) != missing:
                        wrong.add(f"{swept.method} {swept.path} {at}: {status} {text[:300]} for {missing}")
                    if twins & set(_ID.findall(text)):
                        wrong.add(f"{swept.method} {swept.path} {at}: shows the row's neighbours")
    assert wrong == set(), "\n".join(sorted(wrong))
    assert taken == set(TAKEN)
    assert tried > 1_500
