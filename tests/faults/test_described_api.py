"""A client made from the API's own description, right and wrong in turn, as three people of the ward (in every run by
turns): no server fault, nothing undescribed, no body taken that the description forbids.

Ids in addresses and bodies are those of rows that exist more often than not, and versions are theirs, so that requests
get past the guard and the look-up. Examples are the same each time (no seed of the day).
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
import sqlalchemy as sa
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from sqlalchemy.exc import DBAPIError
from starlette.testclient import TestClient

from contracts.test_kept_rules import BY_PART
from fixtures.api_description import judge_of
from fixtures.fault_size import WHOLE, times
from fixtures.people import enter
from fixtures.row_ids import FIXED, TABLES
from fixtures.ward_rows import Ids
from toso.kit.text import clean

# Answered by what stands before the application, whatever the operation: the form of a request, its size.
ALWAYS = {400, 413, 415}
# Leader; office desk and administrator; head of a khu phố.
ROLES = ("lan", "ha", "hoa")
EXAMPLES = times(1, 9)
REAL, DROPPED = 0.8, 0.5  # of ids and versions; of what stands behind a question mark
STRANGE = [b'"\xb2"', b'"' + b"9" * 5000 + b'"', b"*", b'"-1"', b'W/"1.x"']  # tags, given for one version in twenty
NOT_SET = schemathesis.core.NOT_SET
PDF = b"%PDF-1.4 x"


@dataclass
class Sender:
    """One person at a browser that signs in again when a request has ended the session."""

    ward: FastAPI
    username: str
    ids: dict[str, list[str]]
    chance: Random = field(default_factory=partial(Random, 13))
    answered: Counter[int] = field(default_factory=Counter)
    client: TestClient | None = None
    sent: Any = NOT_SET  # the last body, as JSON

    def send(self, case: Any) -> Any:
        self.client = self.client or enter(self.ward, self.username)
        path, last = case.path, ""
        for name, value in (case.path_parameters or {}).items():
            last = self._real(name, str(value))
            path = path.replace(f"{{{name}}}", quote(last, safe="") or "x")
        parts = self._parts(case)
        said = {k: str(v) for k, v in (case.headers or {}).items()}
        headers: dict[str, Any] = {k: v for k, v in said.items() if v.isascii() and v.isprintable()}
        if self.chance.random() > 0.95:
            headers["If-Match"] = self.chance.choice(STRANGE)
        elif self.chance.random() < REAL:
            headers["If-Match"] = f'"{self._version(case.path, last)}"'
        headers |= parts.pop("headers", {})
        asked = {k: self._grounded(k, v) for k, v in (case.query or {}).items() if v is not None}
        query = {k: v for k, v in asked.items() if self.chance.random() > DROPPED}
        answer = self.client.request(case.method, path, params=query, headers=headers, **parts)
        self.answered[answer.status_code // 100] += 1
        if answer.status_code == 401:
            self.client = None
        return answer

    def _parts(self, case: Any) -> dict[str, Any]:
        body = case.body
        self.sent = NOT_SET
        if body is NOT_SET:
            return {}
        if case.media_type == "application/json":
            if not isinstance(body, bytes):
                body = self.sent = self._grounded("", body)
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            return {"content": content, "headers": {"Content-Type": "application/json"}}
        texts = {k: str(v) for k, v in body.items() if k != "file"} if isinstance(body, dict) else {}
        if case.media_type == "multipart/form-data":
            return {"files": {"file": ("a.pdf", PDF)}, "data": texts}
        return {"data": texts}

    def _real(self, name: str, value: str) -> str:
        known = self.ids.get(name) or ([FIXED[name]] if name in FIXED else [])
        return self.chance.choice(known) if known and self.chance.random() < REAL else value

    def _grounded(self, name: str, value: Any) -> Any:
        """A body whose ids are rows of the ward; members of `…_ids` as those of `…_id`."""
        if isinstance(value, dict):
            return {key: self._grounded(key, one) for key, one in value.items()}
        if isinstance(value, list):
            return [self._grounded(name.removesuffix("s"), one) for one in value]
        return self._real(name, value) if isinstance(value, str) and name.endswith("_id") else value

    def _version(self, path: str, row: str) -> int:
        named = [part[1:-1] for part in path.split("/") if part.startswith("{")]
        if not named or named[-1] not in TABLES:
            return 1
        asked = sa.text(f"SELECT version FROM {TABLES[named[-1]]} WHERE id = :id")
        with self.ward.state.engines.read.connect() as connection, suppress(DBAPIError):
            return connection.execute(asked, {"id": row.replace("-", "")}).scalar() or 1
        return 1


def _forbidden(document: dict[str, Any], operation: Any, body: Any) -> bool:
    """Whether the description forbids a body, as sent and as its texts are kept (without control characters, trimmed);
    where parts are refused by themselves it tells of the rest alone.
    """
    place = f"{operation.method.upper()} {operation.path}"
    told = operation.definition.raw.get("requestBody", {}).get("content", {}).get("application/json")
    if body is NOT_SET or told is None or place in BY_PART:
        return False
    judge = judge_of(document, told["schema"])
    return not judge.is_valid(body) and not judge.is_valid(_kept(body))


def _kept(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _kept(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_kept(one) for one in value]
    return clean(value) if isinstance(value, str) else value


def _verdict(document: dict[str, Any], operation: Any, answer: Any, body: Any) -> str | None:
    """The fault of an answer, if any."""
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
    if answer.status_code < 300 and _forbidden(document, operation, body):
        return f"{where} to what the description forbids"
    if answer.status_code < 300 and answer.status_code != 204:
        told = described[str(answer.status_code)].get("content", {})
        if told and kind not in told and "application/octet-stream" not in told and kind == "application/json":
            return f"{where} as {kind}, described as {sorted(told)}"
    return None


def _cases(ward: FastAPI) -> Iterator[tuple[Any, Any]]:
    """Each operation with requests to it, right ones and wrong ones; in every run one kind an operation."""
    modes = list(GenerationMode)
    for place, found in enumerate(schemathesis.openapi.from_dict(ward.openapi()).get_all_operations()):
        operation, cases = found.ok(), list[Any]()
        for mode in modes if WHOLE else [modes[place % 2]]:
            _generate(operation, mode, cases.append)
        yield from ((operation, case) for case in cases)


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


@pytest.mark.timeout(3600)
def test_no_request_made_from_the_description_is_a_server_fault_or_undescribed(
    demonstration: FastAPI, hong_gai: Ids, record_property: Callable[[str, object], None]
) -> None:
    people = [Sender(demonstration, name, hong_gai.by_name) for name in ROLES]
    complaints = Counter[str]()
    document = demonstration.openapi()
    for place, (operation, case) in enumerate(_cases(demonstration)):
        for person in people if WHOLE else [people[place % len(people)]]:
            if said := _verdict(document, operation, person.send(case), person.sent):
                complaints[f"{said} ({person.username})"] += 1
    sent = {person.username: person.answered.total() for person in people}
    taken = {person.username: person.answered[2] for person in people}
    record_property("faults", f"yêu cầu sinh từ mô tả API: {sent}, được nhận: {taken}, sai: {len(complaints)}")
    assert min(taken.values()) > times(15, 400), "requests do not get past the door"
    assert dict(complaints) == {}
