"""A body that the description forbids is refused: none is taken that its own schema does not allow.

Each body's examples are changed in one place at a time, also where they say nothing; what a validator of JSON Schema
then refuses, the server's own model must refuse too, and as a refusal.
"""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from fastapi import FastAPI
from pydantic import TypeAdapter, ValidationError

from contracts.test_request_examples import bodies
from fixtures.api_description import judge_of
from fixtures.routes import operations

Way = tuple[str | int, ...]
GONE = object()
# One of each type, empty and not; numbers as texts; what no day, time, id or list is.
STRANGE: tuple[Any, ...] = (
    GONE, None, True, 0, -1, 1.5, 2**31, 1e300, "", " ", "7", "true", "x", "x" * 20_001, "2024-02-30", "2024-08-09",
    "2024-08-09T25:00:00Z", [], ["x"], [None], {}, {"x": 1},
)  # fmt: skip
# Read cell by cell or sheet by sheet, so that a slip is told beside its own place and the rest is taken.
BY_PART = {"PUT /api/v1/submissions/{submission_id}": "figures", "POST /api/v1/visits/sync": "visits"}


def followed(document: dict[str, Any], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A schema, the one it refers to, its alternatives."""
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
    yield schema
    for one in [*schema.get("anyOf", []), *schema.get("oneOf", []), *schema.get("allOf", [])]:
        yield from followed(document, one)


def places(document: dict[str, Any], schema: dict[str, Any], value: Any, way: Way = ()) -> Iterator[tuple[Way, Any]]:
    """Each place of a body with what stands there (`GONE`: nothing), also where the example is silent."""
    yield way, value
    for part in followed(document, schema):
        below = list[tuple[str | int, Any, Any]]()
        if isinstance(value, dict):
            below += [(name, one, value.get(name, GONE)) for name, one in part.get("properties", {}).items()]
            others = part.get("additionalProperties")
            below += [(name, others, value[name]) for name in value if isinstance(others, dict)]
        if isinstance(value, list) and "items" in part:
            below += [(place, part["items"], one) for place, one in enumerate(value[:2])]
        for key, inner, one in below:
            yield from places(document, inner, one, (*way, key))


def changed(body: Any, way: Way, value: Any) -> Any:
    if not way:
        return value
    made = deepcopy(body)
    part = made
    for key in way[:-1]:
        part = part[key]
    if value is GONE:
        del part[way[-1]]
    else:
        part[way[-1]] = value
    return made


def wrong_ones(document: dict[str, Any], schema: dict[str, Any], body: Any) -> Iterator[tuple[Way, Any, Any]]:
    """Place, value put there, the whole body: those that the schema forbids."""
    judge = judge_of(document, schema)
    for way, value in dict(places(document, schema, body)).items():
        longer = [value * 2001] if isinstance(value, list) and value else []
        for strange in (*STRANGE, *longer):
            if strange is GONE and (value is GONE or not way):
                continue
            made = changed(body, way, strange)
            trimmed = changed(body, way, "") if strange == " " else made  # most texts are trimmed before any rule
            if made is not None and not judge.is_valid(made) and (made is trimmed or not judge.is_valid(trimmed)):
                yield way, strange, made


def test_no_body_is_taken_that_the_description_forbids(sqlite_app: FastAPI) -> None:
    document = sqlite_app.openapi()
    shown = dict(bodies(document))
    taken, tried, seen = list[str](), 0, set[int]()
    for swept in operations(sqlite_app):
        where = f"{swept.method} {swept.path}"
        body, schema = swept.route.body_field, shown.get(where)
        if body is None or schema is None or id(schema) in seen or "file" in schema.get("properties", {}):
            continue
        seen.add(id(schema))
        model = TypeAdapter(body.field_info.annotation)
        for example in schema["examples"]:
            for way, strange, made in wrong_ones(document, schema, example):
                if BY_PART.get(where) in way:
                    continue
                tried += 1
                try:
                    model.validate_python(json.loads(json.dumps(made)))
                except ValidationError:
                    continue
                taken.append(f"{where} {way}: {str(strange)[:40]!r}")
    assert taken == []
    assert tried > 20_000
