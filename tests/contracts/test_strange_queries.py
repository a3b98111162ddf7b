"""Behind a question mark: never a server fault, on either database, and nothing that the description forbids."""

import json
from contextlib import suppress
from typing import Any

from fastapi import FastAPI

from fixtures.actors import acting_as_everybody
from fixtures.api_description import judge_of
from fixtures.routes import operations

STRANGE = ("\x00", "a\x00b", "%", "-1", "0", "1.5", "x", "2024-02-30", "2147483648", "9" * 30, "x" * 5000)


def _told(document: dict[str, Any], path: str, method: str) -> dict[str, dict[str, Any]]:
    """The schemas of an operation's query, by name."""
    shared = document["components"].get("parameters", {})
    given = document["paths"].get(path, {}).get(method.lower(), {}).get("parameters", [])
    whole = [shared[one["$ref"].rsplit("/", 1)[1]] if "$ref" in one else one for one in given]
    return {one["name"]: one["schema"] for one in whole if one["in"] == "query"}


def _allowed(document: dict[str, Any], schema: dict[str, Any], value: str) -> bool:
    """Whether an address may say it: as a text, as the number that it writes, or as one of a list."""
    judge, ways = judge_of(document, schema), [value, value.strip()]
    with suppress(ValueError):
        ways.append(json.loads(value))
    if value in ("0", "1"):
        ways.append(value == "1")
    return any(judge.is_valid(way) or judge.is_valid([way]) for way in ways)


def test_no_query_however_strange_is_a_server_fault_or_taken_where_it_is_forbidden(app: FastAPI) -> None:
    """PostgreSQL takes no NUL in a text and no number outside its column; SQLite takes both."""
    client, wrong, tried, forbidden, document = acting_as_everybody(app), set(), 0, 0, app.openapi()
    for swept in operations(app):
        for name, schema in _told(document, swept.path, swept.method).items() if swept.method == "GET" else ():
            for value in STRANGE:
                tried += 1
                status, allowed = (
                    client.get(swept.url, params={name: value}).status_code,
                    _allowed(document, schema, value),
                )
                forbidden += not allowed
                if status >= 500 or (status < 300 and not allowed):
                    wrong.add(f"{swept.path}?{name}={value[:20]!r}: {status}")
    assert wrong == set()
    assert tried > 300
    assert forbidden > 100
