"""Queries name what a route reads, ETags what a client has, Location what was made; all of it as described."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate
from sqlmodel import SQLModel
from starlette.testclient import TestClient

from fixtures.actors import acting_as_everybody
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from fixtures.routes import operations
from toso.authz.client_scopes import READS_OF, WRITES_OF
from toso.kit.clock import now

Browser = Callable[[str], TestClient]
GROUP = {"full_name": "Vũ Mạnh Hải", "position": "Phó Chủ tịch", "joined_on": "2024-06-14"}


def described(app: FastAPI, swept: Any) -> dict[str, Any]:
    return app.openapi()["paths"][swept.path][swept.method.lower()]


def _names(app: FastAPI, operation: dict[str, Any], place: str) -> set[str]:
    shared = app.openapi()["components"].get("parameters", {})
    given = [shared[p["$ref"].rsplit("/", 1)[1]] if "$ref" in p else p for p in operation.get("parameters", [])]
    return {one["name"] for one in given if one["in"] == place}


def test_a_route_takes_the_names_that_are_described(sqlite_app: FastAPI) -> None:
    wrong = [
        f"{s.method} {s.path}: {set(s.route.names_in_query) ^ _names(sqlite_app, described(sqlite_app, s), 'query')}"
        for s in operations(sqlite_app)
        if s.route.include_in_schema
        and set(s.route.names_in_query) != _names(sqlite_app, described(sqlite_app, s), "query")
    ]
    assert wrong == []


def test_a_name_that_nobody_reads_is_refused_on_every_route(demonstration: FastAPI) -> None:
    client, asked = acting_as_everybody(demonstration), 0
    for swept in operations(demonstration):
        answer = client.request(swept.method, f"{swept.url}?khong_co=1", headers={"If-Match": '"1"'})
        asked += 1
        assert answer.status_code == 422, f"{swept.method} {swept.path}: {answer.status_code} {answer.text[:200]}"
        assert "khong_co" in {e["field"] for e in answer.json()["errors"]}, f"{swept.method} {swept.path}"
    assert asked > 300


def _shape(document: dict[str, Any], operation: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answer of an operation, and one of its items if it is a list."""
    schemas = document["components"]["schemas"]
    said = operation["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("schema", {})
    whole = schemas.get(said.get("$ref", "").rpartition("/")[2], said)
    items = whole if whole.get("type") == "array" else whole.get("properties", {}).get("items", {})
    return whole, schemas.get(items.get("items", {}).get("$ref", "").rpartition("/")[2], {})


# Lists of which no part is asked for by time, each with why.
NOT_BY_TIME = {
    "/api/v1/events": "numbered itself",
    "/api/v1/households": "no scope opens it; phones have their own sync",
    "/api/v1/users": "no scope opens it; a ward has dozens",
    "/api/v1/file-batches": "one's own of the last days",
}


def _lists(app: FastAPI) -> list[Any]:
    """GET routes without a name in their path that answer pages of rows with a version."""
    found: list[Any] = []
    for swept in operations(app):
        if swept.method == "GET" and "{" not in swept.path and swept.route.include_in_schema:
            whole, item = _shape(app.openapi(), described(app, swept))
            if "next" in whole.get("properties", {}) and "version" in item.get("properties", {}):
                found.append(swept)
    return found


def test_a_list_of_rows_with_versions_is_asked_by_time(demonstration: FastAPI) -> None:
    client, told = acting_as_everybody(demonstration), 0
    lists = _lists(demonstration)
    assert len(lists) > 20
    for swept in lists:
        if swept.path in NOT_BY_TIME:
            continue
        whole = client.get(swept.url, params={"limit": 100} if "limit" in swept.route.names_in_query else {})
        if whole.status_code != 200:  # of a ward in which none was opened yet
            continue
        params: dict[str, Any] = {"limit": 100} if "limit" in swept.route.names_in_query else {}
        early, late = ({**params, "updated_since": f"{year}-01-01T00:00:00Z"} for year in (2000, 2190))
        ids = [row["id"] for row in whole.json()["items"] if row["id"]]
        told += len(ids)
        assert [row["id"] for row in ok(client.get(swept.url, params=early))["items"]] == ids, swept.path
        assert ok(client.get(swept.url, params=late))["items"] == [], swept.path
        assert client.get(swept.url, params={"updated_since": "2024-07-01T00:00:00"}).status_code == 422, "no zone"
        assert client.get(swept.url, params={"updated_since": "0001-01-01T00:00:00+14:00"}).status_code == 422
    assert told > 30


def test_whatever_changes_a_row_dates_the_change() -> None:
    undated = [
        mapper.class_.__name__
        for mapper in SQLModel._sa_registry.mappers
        if {"version", "updated_at"} <= set(mapper.columns.keys()) and mapper.columns["updated_at"].onupdate is None
    ]
    assert undated == []


@pytest.mark.both_databases("resource")
def test_a_system_asks_for_what_changed_since(app: FastAPI, client_of: ClientOf) -> None:
    hoa, ha = client_of("hoa"), client_of("ha")
    kp1 = next(u for u in ok(ha.get(f"{API}/units?also_past=true")) if u["code"] == "kp1")
    later = (now() + timedelta(microseconds=1)).isoformat()
    units = f"{API}/units"
    asked = {"also_past": "true", "updated_since": later}
    assert ok(ha.get(units, params=asked)) == []
    headers = {"If-Match": f'"{kp1["version"]}"'}
    body = {"aliases": [], "reports": True, "position": 7, "valid_to": None}
    ok(ha.patch(f"{units}/{kp1['id']}", json=body, headers=headers))
    assert [u["code"] for u in ok(ha.get(units, params=asked))] == ["kp1"]
    first = hoa.get(units)
    again = hoa.get(units, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_every_list_is_answered_once_to_a_client_that_has_it(demonstration: FastAPI) -> None:
    client, tried = acting_as_everybody(demonstration), 0
    for swept in operations(demonstration):
        if swept.method != "GET" or "{" in swept.path or not swept.route.include_in_schema:
            continue
        operation = described(demonstration, swept)
        whole, _ = _shape(demonstration.openapi(), operation)
        first = client.get(swept.url)
        if first.status_code != 200 or not (whole.get("type") == "array" or "items" in whole.get("properties", {})):
            continue
        tried += 1
        assert "304" in operation["responses"], swept.path
        again = client.get(swept.url, headers={"If-None-Match": first.headers["etag"]})
        assert again.status_code in {200, 304}, swept.path  # a clock of seconds may have gone on
        if again.status_code == 200:
            assert again.text != first.text, swept.path
    assert tried > 40


def test_what_is_typed_as_a_name_is_not_echoed(demonstration: FastAPI) -> None:
    answer = acting_as_everybody(demonstration).get(f"{API}/units", params={"Nguyễn Văn A 0912345678": "1"})
    assert answer.status_code == 422
    assert "0912345678" not in answer.text
    assert answer.json()["errors"] == [{"field": "?", "message": "Không có mục này."}]


def test_a_read_is_answered_once_to_a_client_that_has_it(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    minh, tried = as_member_of_cast("minh"), 0
    for path in ("tasks", "plans", "reports"):
        for row in ok(minh.get(f"{API}/{path}"))["items"][:1]:
            address = f"{API}/{path}/{row.get('id') or row['assignment_id']}"
            first = minh.get(address)
            if "etag" not in first.headers:
                continue
            tried += 1
            tag = first.headers["etag"].removeprefix("W/")
            assert re.fullmatch(r'"(\d+\.[0-9a-f]{8}|[0-9a-f]{16})"', tag)
            again = minh.get(address, headers={"If-None-Match": f'"x", {first.headers["etag"]}'})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
            assert minh.get(address, headers={"If-None-Match": '"0.00000000"'}).status_code == 200
    assert tried


@pytest.mark.both_databases("resource")
def test_what_is_made_has_an_address_and_its_tag_is_a_version(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    kp1 = next(u for u in ok(ha.get(f"{API}/units?also_past=true")) if u["code"] == "kp1")
    assert "location" not in ha.post(f"{API}/management-group", json=GROUP).headers
    team = client_of("hoa").post(f"{API}/teams", json={"unit_id": kp1["id"], "name": "Tổ", "valid_from": "2024-06-14"})
    assert team.headers["location"] == f"{API}/teams/{team.json()['id']}"
    read = client_of("hoa").get(team.headers["location"])
    changed = {"unit_id": kp1["id"], "name": "Tổ một", "valid_from": "2024-06-14"}
    headers = {"If-Match": read.headers["etag"]}
    assert client_of("hoa").put(team.headers["location"], json=changed, headers=headers).status_code == 200
    again = client_of("hoa").put(team.headers["location"], json=changed, headers=headers)
    assert (again.status_code, again.headers["idempotent-replay"]) == (200, "true"), "one's own, sent again"
    other = {**changed, "name": "Tổ hai"}
    assert client_of("hoa").put(team.headers["location"], json=other, headers=headers).status_code == 412


def test_the_description_is_open_whole_and_as_other_systems_need_it(sqlite_app: FastAPI) -> None:
    client = TestClient(sqlite_app)
    whole, part = client.get(f"{API}/openapi.json"), client.get(f"{API}/openapi-integrator.json")
    assert whole.json() == sqlite_app.openapi()
    again = client.get(f"{API}/openapi-integrator.json", headers={"If-None-Match": part.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    described = part.json()
    validate(described)
    validate(whole.json())
    opened = {one["x-action"] for m in described["paths"].values() for one in m.values() if "x-action" in one}
    assert opened == {
        action.value for table in (READS_OF, WRITES_OF) for actions in table.values() for action in actions
    }
    assert f"{API}/people" not in described["paths"]
    assert not {name for name in described["components"]["schemas"] if name.startswith("Household")}


def test_names_of_the_description_are_those_of_a_reader(sqlite_app: FastAPI) -> None:
    document = sqlite_app.openapi()
    names = set(document["components"]["schemas"])
    assert {n for n in names if "__" in n or "-" in n or n.startswith(("Page_", "Body_"))} == set()
    assert document["info"]["title"].isascii()
    slugs = [tag["name"] for tag in document["tags"]]
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in slugs)
    assert len(slugs) == len(set(slugs))
    used = {tag for m in document["paths"].values() for one in m.values() for tag in one["tags"]}
    assert used <= set(slugs)
    bytes_ = [
        f"{path} {status}"
        for path, methods in document["paths"].items()
        for one in methods.values()
        for status, said in one["responses"].items()
        if status in {"200", "201"} and not said.get("content")
    ]
    assert bytes_ == [], "an answer without content"


def test_examples_are_what_their_schemas_take(sqlite_app: FastAPI) -> None:
    document = sqlite_app.openapi()
    wrong, tried = [], 0
    for name, schema in document["components"]["schemas"].items():
        checker = OAS31Validator({**schema, "components": document["components"]})
        for example in schema.get("examples", []):
            tried += 1
            wrong += [f"{name}: {error.message}" for error in checker.iter_errors(example)]
    assert wrong == []
    assert tried > 50
