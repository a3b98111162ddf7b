"""A client made from the API's own description, right and wrong in turn: no server fault, nothing undescribed.

Examples are few and the same each time (no seed of the day): this finds what a reader of the description would meet.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from starlette.testclient import TestClient

from fixtures.actors import acting_as_everybody

# Answered by what stands before the application, whatever the operation: transport, size, cross-site, versions.
ALWAYS = {400, 401, 403, 405, 412, 413, 415, 422, 428, 431}
# These end the session or lock out the person who asks.
LEFT_OUT = {"logout_everywhere"}
EXAMPLES = 3


@pytest.fixture(scope="module")
def client(demonstration: FastAPI) -> TestClient:
    """A person of the ward with every role, so that requests get past the guard."""
    return acting_as_everybody(demonstration)


def _send(client: TestClient, case: Any) -> Any:
    path = case.path
    for name, value in (case.path_parameters or {}).items():
        path = path.replace(f"{{{name}}}", quote(str(value), safe="") or "x")
    body: dict[str, Any] = {}
    if case.media_type == "application/json" and case.body is not schemathesis.core.NOT_SET:
        body["content"] = case.body if isinstance(case.body, bytes) else json.dumps(case.body).encode()
        body["headers"] = {"Content-Type": "application/json"}
    elif case.media_type == "multipart/form-data":
        body["files"] = {"file": ("a.pdf", b"%PDF-1.4 x")}
    headers = {k: str(v) for k, v in (case.headers or {}).items() if str(v).isascii() and str(v).isprintable()}
    query = {k: v for k, v in (case.query or {}).items() if v is not None}
    headers = {"If-Match": '"1"', **body.pop("headers", {}), **headers}
    return client.request(case.method, path, params=query, headers=headers, **body)


def _verdict(operation: Any, answer: Any) -> str | None:
    """What is wrong with an answer, if anything."""
    where = f"{operation.method.upper()} {operation.path}: {answer.status_code}"
    if answer.status_code >= 500:
        return where
    described = operation.definition.raw["responses"]
    if str(answer.status_code) not in described and answer.status_code not in ALWAYS:
        return f"{where} is not described"
    kind = answer.headers.get("content-type", "").split(";")[0]
    own = described.get(str(answer.status_code), {}).get("content", {})  # of a standard that has its own refusals
    if answer.status_code >= 400 and kind not in {"application/problem+json", *own}:
        return f"{where} as {kind}"
    if answer.status_code < 300 and answer.status_code != 204:
        told = described[str(answer.status_code)].get("content", {})
        if told and kind not in told and "application/octet-stream" not in told and kind == "application/json":
            return f"{where} as {kind}, described as {sorted(told)}"
    return None


def _complaints(ward: FastAPI, client: TestClient, mode: GenerationMode) -> tuple[int, list[str]]:
    schema = schemathesis.openapi.from_dict(ward.openapi())
    sent, complaints = 0, []
    for found in schema.get_all_operations():
        operation = found.ok()
        if operation.definition.raw.get("operationId") in LEFT_OUT:
            continue
        cases: list[Any] = []
        _generate(operation, mode, cases.append)
        for case in cases:
            sent += 1
            complaints += [said] if (said := _verdict(operation, _send(client, case))) else []
    return sent, sorted(set(complaints))


def _generate(operation: Any, mode: GenerationMode, take: Callable[[Any], None]) -> None:
    @seed(62)
    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def collect(case: Any) -> None:
        take(case)

    with suppress(Unsatisfiable):  # an operation that takes nothing cannot be asked wrongly
        collect()


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_no_request_made_from_the_description_is_a_server_fault_or_undescribed(
    demonstration: FastAPI, client: TestClient, mode: GenerationMode
) -> None:
    sent, complaints = _complaints(demonstration, client, mode)
    assert sent > 200
    assert complaints == []
