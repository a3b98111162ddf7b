"""Promises that hold for every route: one right each, a summary, a name, declared refusals."""

import json
from collections import Counter
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.routes import as_member, operations
from toso.authz.actions import READS, Action
from toso.authz.matrix import ALLOW
from toso.authz.roles import Role

ROOT = Path(__file__).parents[2]
EVERYWHERE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "cross-origin-resource-policy": "same-origin",
}
OF_DOCUMENTS = {"cross-origin-opener-policy": "same-origin"}  # which JSON is not
JSON_HEADERS = {"X-CSRF": "1", "If-Match": '"1"'}


def test_each_route_asks_for_exactly_one_right_or_is_on_the_public_list(sqlite_app: FastAPI) -> None:
    swept = operations(sqlite_app)
    assert len(swept) > 60, "the sweep no longer finds the routes"
    wrong = [f"{s.method} {s.path}: {s.actions}" for s in swept if len(s.actions) != (0 if s.public else 1)]
    assert wrong == []


def test_public_routes_say_why_they_are_public(sqlite_app: FastAPI) -> None:
    reasons = {s.path: s.route.openapi_extra["x-public-reason"] for s in operations(sqlite_app) if s.public}
    assert reasons
    assert all(len(reason) >= 10 for reason in reasons.values())


def test_each_action_has_a_role_and_a_route(sqlite_app: FastAPI) -> None:
    used = {action for s in operations(sqlite_app) for action in s.actions}
    assert set(Action) == set(ALLOW)
    assert set(Action) - used == set(), "an action that no route asks for"
    assert set(READS) | set(READS.values()) <= set(Action)


@pytest.mark.parametrize("role", list(Role))
def test_a_role_without_the_right_is_refused_on_every_route(sqlite_app: FastAPI, role: Role) -> None:
    actor = as_member(sqlite_app, role)

    def authenticate(_request: object, _connection: object) -> object:
        return actor

    sqlite_app.state.authenticate = authenticate
    client = TestClient(sqlite_app, raise_server_exceptions=False)
    refused = allowed = 0
    for swept in operations(sqlite_app):
        if swept.public:
            continue
        answer = client.request(swept.method, swept.url, headers=JSON_HEADERS)
        if role in ALLOW[swept.actions[0]]:
            allowed += 1
            assert answer.status_code < 500, f"{swept.method} {swept.path}: {answer.text}"
        else:
            refused += 1
            assert answer.status_code == 403, f"{swept.method} {swept.path}: {answer.status_code}"
            assert answer.headers["content-type"].startswith("application/problem+json")
    assert refused
    assert allowed


def test_nobody_gets_in_without_signing_in(sqlite_app: FastAPI) -> None:
    client = TestClient(sqlite_app, raise_server_exceptions=False)
    answers = {
        f"{s.method} {s.path}": client.request(s.method, s.url, headers=JSON_HEADERS)
        for s in operations(sqlite_app)
        if not s.public
    }
    assert {name: one.status_code for name, one in answers.items() if one.status_code != 401} == {}
    assert {one.headers.get("www-authenticate") for one in answers.values()} == {'Bearer realm="toso"'}


def test_every_answer_carries_the_security_headers(sqlite_app: FastAPI) -> None:
    client = TestClient(sqlite_app, raise_server_exceptions=False)
    for swept in operations(sqlite_app):
        answer = client.request(swept.method, swept.url, headers=JSON_HEADERS)
        kind = answer.headers.get("content-type", "json")
        expected = EVERYWHERE | ({} if "json" in kind else OF_DOCUMENTS)
        assert expected.items() <= dict(answer.headers).items(), swept.path
        assert "default-src 'none'" in answer.headers["content-security-policy"], swept.path
        kept = "no-cache" if "/openapi" in swept.path else "no-store"  # the description has a tag
        if swept.path.endswith("/reference/{name}"):
            kept = "public, max-age=86400"  # script and fonts of the description's page
        assert answer.headers["cache-control"] == kept, swept.path
        assert "server" not in answer.headers, swept.path


def test_what_is_not_of_the_api_carries_them_too(sqlite_app: FastAPI) -> None:
    client = TestClient(sqlite_app, raise_server_exceptions=False)
    for path in (
        "/",
        "/healthz",
        "/readyz",
        "/manifest.webmanifest",
        "/problems",
        "/api/v1/khong-co",
        "/s/x/y.js",
    ):
        expected = EVERYWHERE | ({} if path.startswith("/api/") else OF_DOCUMENTS)
        assert expected.items() <= dict(client.get(path).headers).items(), path


def test_the_committed_description_of_the_api_is_current(sqlite_app: FastAPI) -> None:
    committed = json.loads((ROOT / "openapi/openapi.json").read_text(encoding="utf-8"))
    assert committed == json.loads(json.dumps(sqlite_app.openapi())), "run `make openapi`"


def test_every_operation_is_named_summed_up_and_declares_its_refusals(sqlite_app: FastAPI) -> None:
    names: Counter[str] = Counter()
    for path, methods in sqlite_app.openapi()["paths"].items():
        for method, operation in methods.items():
            names[operation["operationId"]] += 1
            assert operation.get("summary", "").strip(), f"{method} {path} has no summary"
            assert any(status.startswith("4") for status in operation["responses"]), (
                f"{method} {path} declares no error"
            )
    assert [name for name, count in names.items() if count > 1] == []
