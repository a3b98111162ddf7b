"""Queries name what a route reads, ETags what a client has, Location what was made; all of it as described."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate
from starlette.testclient import TestClient

from fixtures.actors import acting_as_everybody
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from fixtures.routes import operations
from toso.authz.client_scopes import READS_OF, WRITES_OF

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
            assert re.fullmatch(r'"\d+\.[0-9a-f]{8}"', tag)
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
