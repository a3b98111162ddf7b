"""Refusals before any right is asked: cross-site requests, doubtful transport, bodies that are too large."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

CSRF = {"X-CSRF": "1", "Sec-Fetch-Site": "same-origin"}
LOGIN = "/api/v1/auth/login"


@pytest.fixture
def client(sqlite_app: FastAPI) -> TestClient:
    return TestClient(sqlite_app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "X-CSRF": "1"},
        {"Sec-Fetch-Site": "same-site", "X-CSRF": "1"},
        {"Sec-Fetch-Site": "none", "X-CSRF": "1"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": "https://evil.example", "X-CSRF": "1"},
        {"Origin": "null", "X-CSRF": "1"},
        {"Cookie": "__Host-toso_access=x", "X-CSRF": "1"},
    ],
)
def test_a_state_changing_request_from_elsewhere_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.post(LOGIN, json={"username": "lan", "password": "x"}, headers=headers)
    assert answer.status_code == 403
    assert answer.json()["code"] == "cross-site"


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded"])
def test_a_form_cannot_pose_as_json(client: TestClient, media_type: str) -> None:
    answer = client.post(
        LOGIN, content='{"username":"lan","password":"x"}', headers={**CSRF, "Content-Type": media_type}
    )
    assert answer.status_code in {415, 422}


def test_cookie_and_bearer_together_are_refused(client: TestClient) -> None:
    headers = {"Authorization": "Bearer x", "Cookie": "__Host-toso_access=y"}
    assert client.get("/api/v1/auth/me", headers=headers).json()["code"] == "two-credentials"


def test_a_body_over_the_limit_is_refused_whether_declared_or_streamed(client: TestClient) -> None:
    huge = b"x" * (1024 * 1024 + 1)
    assert client.post(LOGIN, content=huge, headers=CSRF).status_code == 413

    def stream() -> object:
        for _ in range(17):
            yield b"x" * (64 * 1024)

    answer = client.post(LOGIN, content=stream(), headers={**CSRF, "Content-Type": "application/json"})
    assert answer.status_code == 413


@pytest.mark.parametrize("declared", [b"9" * 5000, b"\xb2", b"-1"], ids=["long", "superscript", "negative"])
def test_a_length_that_is_no_number_is_refused(client: TestClient, declared: bytes) -> None:
    headers = {**CSRF, "Content-Type": "application/json", "Content-Length": declared}
    assert client.post(LOGIN, content=b"{}", headers=headers).status_code == 400


def test_headers_over_the_limit_are_refused(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Long": "x" * 33_000}).status_code == 400


def test_a_forwarded_address_counts_only_behind_a_trusted_proxy(client: TestClient, sqlite_app: FastAPI) -> None:
    seen: list[str] = []

    def remember(request: object, _connection: object) -> object:
        seen.append(request.state.client_ip)
        raise RuntimeError

    sqlite_app.state.authenticate = remember
    client.get("/api/v1/auth/me", headers={"X-Forwarded-For": "203.0.113.9"})
    assert seen == ["testclient"]


def test_a_request_id_of_the_caller_comes_back_and_a_strange_one_does_not(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Request-Id": "abc-12345678"}).headers["x-request-id"] == "abc-12345678"
    assert client.get("/healthz", headers={"X-Request-Id": "x\ty z"}).headers["x-request-id"] != "x\ty z"


def test_health_is_told_without_personal_data_or_version(client: TestClient) -> None:
    assert (client.get("/healthz").status_code, client.get("/healthz").json()) == (200, {"status": "ok"})
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json()) == (200, {"status": "degraded", "checks": ["worker", "backup"]})


def test_a_wrong_method_and_an_unknown_path_are_problems_too(client: TestClient) -> None:
    assert client.delete("/api/v1/auth/me", headers=CSRF).headers["content-type"] == "application/problem+json"
    unknown = client.get("/api/v1/khong-co")
    assert unknown.status_code == 404
    assert unknown.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/", "/healthz", "/version", "/api/v1/auth/me", "/api/v1/auth/login", "/khong-co"])
def test_trace_is_off_and_echoes_nothing(client: TestClient, path: str) -> None:
    """It would echo what a script must not read: cookies and the address of a proxy."""
    for method in ("TRACE", "TRACK"):
        answer = client.request(method, path, headers={**CSRF, "Authorization": "Bearer ma-bi-mat"})
        assert answer.status_code in {401, 404, 405}, method
        assert "ma-bi-mat" not in answer.text
        assert "server" not in answer.headers


def test_a_nul_in_an_address_is_refused_naming_the_parameter(client: TestClient) -> None:
    answer = client.get("/api/v1/households?group_name=a%00b&kind=family")
    assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, ["group_name"])
    assert client.get("/api/v1/indicators/t1%00").status_code == 422
    strange = client.get("/api/v1/households?Nguy%E1%BB%85n%00=%00")
    assert (strange.status_code, [e["field"] for e in strange.json()["errors"]]) == (422, ["query"])
