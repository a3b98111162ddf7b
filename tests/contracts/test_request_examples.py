"""Whoever writes to the API sees an example of each body, which the server would take and which names nobody real."""

import json
import re
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from pydantic import TypeAdapter, ValidationError

from fixtures.routes import operations
from toso.core.request_examples import request_examples

# Twelve digits in a row that are not the end of an id.
CITIZEN_NUMBER = re.compile(r"(?<![\w-])(?:\d[ .]?){11}\d(?!\w)")
MOBILE_NUMBER = re.compile(r"(?<![\w-])(?:\+84|0)(?:[ .]?\d){9}(?!\w)")


def bodies(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation that takes a body, and the schema of it; of "a body or none" the body's."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                schema = content["schema"]
                named = next((one for one in [schema, *schema.get("anyOf", [])] if "$ref" in one), None)
                name = named["$ref"].rsplit("/", 1)[-1] if named else ""
                yield f"{method.upper()} {path}", document["components"]["schemas"][name] if named else schema


def test_every_body_has_an_example(sqlite_app: FastAPI) -> None:
    found = list(bodies(sqlite_app.openapi()))
    assert len(found) > 200
    assert [where for where, schema in found if not schema.get("examples")] == []


def test_every_example_is_a_body_that_the_server_takes(sqlite_app: FastAPI) -> None:
    """By the model itself: what a schema cannot say (an end before its beginning) counts too. A form that holds a
    file has no model that an example could be read by."""
    shown = dict(bodies(sqlite_app.openapi()))
    wrong, tried = list[str](), 0
    for swept in operations(sqlite_app):
        body, schema = swept.route.body_field, shown.get(f"{swept.method} {swept.path}")
        if body is None or schema is None or "file" in schema.get("properties", {}):
            continue
        for example in schema["examples"]:
            tried += 1
            try:
                TypeAdapter(body.field_info.annotation).validate_python(json.loads(json.dumps(example)))
            except ValidationError as error:
                wrong.append(f"{swept.method} {swept.path}: {error}")
    assert wrong == []
    assert tried > 190


def test_every_example_belongs_to_a_body(sqlite_app: FastAPI) -> None:
    document = sqlite_app.openapi()
    taken = [id(schema) for _, schema in bodies(document)]
    named = {name for name, schema in document["components"]["schemas"].items() if id(schema) in taken}
    assert set(request_examples()) - named == set(), "a schema was renamed or is gone"


def test_no_example_tells_of_anybody() -> None:
    for name, example in request_examples().items():
        text = json.dumps(example, ensure_ascii=False)
        assert not CITIZEN_NUMBER.search(text), name
        for number in MOBILE_NUMBER.findall(text):
            digits = re.sub(r"\D", "", number)
            assert digits.startswith("0900000"), f"{name}: {number} may be somebody's"
