"""Who a person is, typed into every field, query and address of the API: no refusal and no log line repeats it."""

import json
import logging
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.params import Form

from fixtures.actors import acting_as_everybody
from fixtures.api_description import json_bodies, schemas_of
from fixtures.canary import CITIZEN, NAME, PHONE, TEXT, leaks
from fixtures.routes import NOWHERE, operations
from toso.core.logging import JsonLine

WORDS = (NAME, PHONE, CITIZEN, TEXT)
DEEP = 6  # schemas within each other, beyond which nothing is filled in
HEADERS = {"If-Match": '"1"', "User-Agent": PHONE}


class Lines(logging.Handler):
    """Every line of the log as the server writes it, down to what only somebody who looks for a fault asks for."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(JsonLine())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith("httpx"):  # of the test's own client
            self.lines.append(self.format(record))


@pytest.fixture
def lines() -> Iterator[list[str]]:
    root, kept = logging.getLogger(), Lines()
    before = root.level
    root.addHandler(kept)
    root.setLevel(logging.DEBUG)
    yield kept.lines
    root.removeHandler(kept)
    root.setLevel(before)


def filled(schemas: dict[str, Any], part: dict[str, Any], word: str, depth: int = 0) -> Any:
    """A body as its schema describes it, with the word in every text that may be any."""
    if "$ref" in part:
        part = schemas[part["$ref"].rsplit("/", 1)[-1]]
    if "const" in part or "enum" in part:
        return part.get("const", part.get("enum", [None])[0])
    for one in part.get("anyOf", []) + part.get("oneOf", []):
        if one.get("type") != "null":
            return filled(schemas, one, word, depth)
    kind = part.get("type")
    if kind == "object" or "properties" in part:
        named = part.get("properties", {}) if depth < DEEP else {}
        return {name: filled(schemas, one, word, depth + 1) for name, one in named.items()}
    if kind == "array":
        return [filled(schemas, part.get("items", {}), word, depth + 1)] if depth < DEEP else []
    if kind in ("integer", "number"):
        return part.get("minimum", 1)
    return {"uuid": NOWHERE, "date": "2024-08-01", "date-time": "2024-08-01T00:00:00Z"}.get(
        str(part.get("format")), True if kind == "boolean" else word[: part.get("maxLength", 999)]
    )


def wrong(body: dict[str, Any], word: str) -> Iterator[Any]:
    """The same where something is not as it should be: each field at once a word, a list, and one that nobody knows."""
    yield dict.fromkeys(body, word)
    yield {name: [word] for name in body}
    yield {**body, word: word}
    yield [word]


def complaints(answer: Any, what: str) -> list[str]:
    said = answer.text if answer.status_code >= 400 else ""
    told = [f"{what}: {answer.status_code} says {one}" for one in leaks(said)]
    headers = " ".join(answer.headers.values())
    broken = [f"{what}: {answer.status_code}"] if answer.status_code >= 500 else []
    return [*told, *broken, *(f"{what}: a header says {one}" for one in leaks(headers))]


@pytest.mark.timeout(600)
def test_bodies(sqlite_app: FastAPI, lines: list[str]) -> None:
    client, schemas, found, sent = acting_as_everybody(sqlite_app), schemas_of(sqlite_app), list[str](), 0
    for place, (method, url, name) in enumerate(json_bodies(sqlite_app)):
        word = WORDS[place % len(WORDS)]
        body = filled(schemas, schemas[name], word)
        for one in (body, *wrong(body, word)):
            headers = {**HEADERS, "Idempotency-Key": f"canary-{sent:06}"}
            found += complaints(client.request(method, url, json=one, headers=headers), f"{method} {url}")
            sent += 1
        torn = json.dumps(body, ensure_ascii=False)[:-1] + f', "{word}'
        answer = client.request(
            method, url, content=torn.encode(), headers={**HEADERS, "Content-Type": "application/json"}
        )
        found += complaints(answer, f"{method} {url} torn")
    assert found == []
    assert sent > 1_000
    assert len(lines) > sent, "the log is not where this test looks"
    assert [line for line in lines if leaks(line)] == []


@pytest.mark.timeout(600)
def test_addresses_and_queries(sqlite_app: FastAPI, lines: list[str]) -> None:
    client, found, sent = acting_as_everybody(sqlite_app), list[str](), 0
    for place, swept in enumerate(operations(sqlite_app)):
        word = WORDS[place % len(WORDS)]
        names = {field.alias for field in swept.route.dependant.query_params}
        addresses = [swept.url.replace(NOWHERE, quote(word)), f"{swept.url}?{quote(word)}={quote(word)}"]
        addresses += [f"{swept.url}?{name}={quote(word)}" for name in sorted(names)]
        for address in addresses:
            headers = {"If-Match": f'"{CITIZEN}"', "User-Agent": PHONE, "X-Request-Id": PHONE}
            found += complaints(client.request(swept.method, address, headers=headers), f"{swept.method} {swept.path}")
            sent += 1
    assert found == []
    assert sent > 1_000
    assert [line for line in lines if leaks(line)] == []


def test_files_by_their_name_and_by_what_is_in_them(sqlite_app: FastAPI, lines: list[str]) -> None:
    client, found, sent = acting_as_everybody(sqlite_app), list[str](), 0
    for swept in operations(sqlite_app):
        if swept.route.body_field is None or not isinstance(swept.route.body_field.field_info, Form):
            continue
        for ending in ("pdf", "xlsx", "csv", "jpg", "mp3", "edxml", "p12"):
            content = f"Họ và tên;Số điện thoại\n{NAME};{PHONE}\n{TEXT};{CITIZEN}\n".encode()
            files = {"file": (f"{NAME} {CITIZEN}.{ending}", content), "picture": (f"{PHONE}.png", content)}
            answer = client.request(swept.method, swept.url, files=files, data={"passphrase": TEXT}, headers=HEADERS)
            found += complaints(answer, f"{swept.method} {swept.path} {ending}")
            sent += 1
    assert found == []
    assert sent > 50
    assert [line for line in lines if leaks(line)] == []
