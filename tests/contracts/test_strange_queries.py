"""Behind a question mark: never a server fault, on either database, and nothing that the description forbids."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from fastapi import FastAPI

from fixtures.actors import acting_as_everybody
from fixtures.api_description import judge_of
from fixtures.routes import Swept, operations

# Of each way to write a time the first and the last that the calendar knows, and that a ward may ask for.
AGES = {
    "2024-07-09": ("0001-01-01", "1900-01-01", "2199-12-31", "9999-12-31"),
    "2024-07": ("0001-01", "1900-01", "2199-12", "9999-12"),
    "2024-Q3": ("0001-Q1", "2199-Q4", "9999-Q4"),
    "2024": ("0001", "1", "1900", "2199", "9999"),
}
BEYOND = ("0001-01-01", "9999-12-31")
STRANGE = ("\x00", "a\x00b", "%", "-1", "0", "1.5", "x", "2024-02-30", "2147483648", "9" * 30, "x" * 5000)


def _told(document: dict[str, Any], path: str, method: str, place: str = "query") -> dict[str, dict[str, Any]]:
    """The schemas of what an operation reads behind the question mark, or in its path, by name."""
    shared = document["components"].get("parameters", {})
    given = document["paths"].get(path, {}).get(method.lower(), {}).get("parameters", [])
    whole = [shared[one["$ref"].rsplit("/", 1)[1]] if "$ref" in one else one for one in given]
    return {one["name"]: one["schema"] for one in whole if one["in"] == place}


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


def _asked_of_ages(document: dict[str, Any], swept: Swept) -> Iterator[tuple[str, dict[str, str], str]]:
    """Addresses of a route that reads times, each time at an end of its ages and the others of July 2024."""
    places = {place: _told(document, swept.path, swept.method, place) for place in ("query", "path")}
    usual = {
        (place, name): text
        for place, told in places.items()
        for name, schema in told.items()
        for text in AGES
        if _allowed(document, schema, text) and not _allowed(document, schema, "x")
    }
    for one, text in usual.items():
        for value in AGES[text]:
            said = {**usual, one: value}
            url = swept.path
            for (_, name), text_of in said.items():
                url = url.replace(f"{{{name}}}", text_of)
            filled = url if "{" not in url else replace(swept, path=url).url
            yield filled, {name: text_of for (place, name), text_of in said.items() if place == "query"}, value


def test_no_time_at_the_end_of_the_calendar_is_a_server_fault(demonstration: FastAPI) -> None:
    """A day without one before or after it, a month without a next one, wherever a time is asked for."""
    client, wrong, tried, document = acting_as_everybody(demonstration), set(), 0, demonstration.openapi()
    for swept in operations(demonstration):
        for url, query, value in _asked_of_ages(document, swept) if swept.method == "GET" else ():
            tried += 1
            status = client.get(url, params=query).status_code
            if status >= 500 or (status < 300 and value in BEYOND):
                wrong.add(f"{url}?{query}: {status}")
    assert wrong == set()
    assert tried > 100
