"""Rules of a linter of descriptions for ours: every operation named, told and refusing alike, nothing left over."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from toso.api_reference import integrator_part
from toso.core.property_words import property_words

# The token endpoint refuses as RFC 6749 says.
OWN_REFUSALS = {"/api/v1/oauth/token"}
# Pages of numbered lines go on from a number.
NUMBERED = {"/api/v1/audit/events", "/api/v1/privacy/views"}


@pytest.fixture
def described(sqlite_app: FastAPI) -> dict[str, Any]:
    return sqlite_app.openapi()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation under a name for complaints."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def resolved(document: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in part:
        return part
    _, kind, name = part["$ref"].rsplit("/", 2)
    return document["components"][kind][name]


def parameters(document: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
    return [resolved(document, one) for one in operation.get("parameters", [])]


def parts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from parts(one)
    elif isinstance(value, list):
        for one in value:
            yield from parts(one)


def test_every_operation_has_one_readable_name_and_says_what_it_does(described: dict[str, Any]) -> None:
    found = list(operations(described))
    names = Counter(operation["operationId"] for _, operation in found)
    assert len(found) > 400
    assert [name for name, number in names.items() if number > 1] == []
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", name)] == []
    for where, operation in found:
        assert operation["summary"], where
        assert operation["description"], where
        assert len(operation["tags"]) == 1, where
        told = [answer for status, answer in operation["responses"].items() if status[0] == "2"]
        assert told, where
        assert all(answer["description"] != "Successful Response" for answer in told), where


def test_every_property_that_other_systems_meet_is_told(described: dict[str, Any]) -> None:
    schemas = integrator_part(described)["components"]["schemas"]
    properties = {
        f"{name}.{key}": (key, part) for name, one in schemas.items() for key, part in one.get("properties", {}).items()
    }
    assert len(properties) > 1_000
    assert [name for name, (_, part) in properties.items() if not part.get("description")] == []
    needless = property_words().keys() - properties.keys() - {key for key, _ in properties.values()}
    assert needless == set(), "nothing has this name any more"
    wrong = {
        "boolean": r"Whether ",
        "date": r"(?!When|How many|Number of)",
        "date-time": r"(?!How many|Whether|Number of)",
    }
    for name, (_, part) in properties.items():
        kind = part.get("format", part.get("type"))
        if part["description"] in property_words().values() and isinstance(kind, str) and kind in wrong:
            assert re.match(wrong[kind], part["description"]), f"{name} ({kind}): {part['description']}"


def test_every_refusal_is_a_problem_and_every_operation_may_refuse(described: dict[str, Any]) -> None:
    for where, operation in operations(described):
        refusals = {s: resolved(described, r) for s, r in operation["responses"].items() if s[0] in "45"}
        assert refusals, where
        if where.split()[1] in OWN_REFUSALS:
            continue
        assert "422" in refusals, where
        assert operation.get("security") == [] or {"401", "403"} <= set(refusals), where
        for status, refusal in refusals.items():
            schema = refusal["content"]["application/problem+json"]["schema"]
            assert schema == {"$ref": "#/components/schemas/ProblemRead"}, f"{where} {status}"
        assert operation["x-problem-codes"], where
    limited = described["components"]["responses"]["Problem429"]["headers"]
    assert set(limited) == {"Retry-After", "RateLimit", "RateLimit-Policy"}


def test_what_a_path_names_is_a_parameter_and_pages_are_asked_for_alike(described: dict[str, Any]) -> None:
    for where, operation in operations(described):
        told = {one["name"]: one for one in parameters(described, operation)}
        in_path = {name for name, one in told.items() if one["in"] == "path"}
        assert in_path == set(re.findall(r"{(\w+)}", where)), where
        if "cursor" in told and where.split()[1] not in NUMBERED:
            assert told["cursor"] == described["components"]["parameters"]["Cursor"], where
        if "limit" in told:
            schema = told["limit"]["schema"]
            assert (schema["minimum"], schema["maximum"]) == (1, 100), where
        for name in told.keys() & {"cursor", "limit", "q", "year", "updated_since"}:
            assert told[name].get("description"), f"{where} {name}"


def test_components_are_all_used_and_references_all_lead_somewhere(described: dict[str, Any]) -> None:
    used = {one["$ref"] for one in parts(described) if isinstance(one.get("$ref"), str)}
    kinds = [kind for kind in described["components"] if kind != "securitySchemes"]
    there = {f"#/components/{kind}/{name}" for kind in kinds for name in described["components"][kind]}
    assert used == there
    flow = described["components"]["securitySchemes"]["client"]["flows"]["clientCredentials"]
    assert "help:write" in flow["scopes"]


def test_null_is_said_in_one_way_and_types_are_whole(described: dict[str, Any]) -> None:
    for part in parts(described):
        assert "nullable" not in part, part
        kinds = part.get("type")
        if isinstance(kinds, list) and "null" in kinds:
            assert "const" not in part, f"null is no value that it takes: {part}"
            assert None in part.get("enum", [None]), f"null is no value that it takes: {part}"
        either = part.get("anyOf")
        if isinstance(either, list) and {"type": "null"} in either and len(either) == 2:
            assert any("$ref" in one for one in either), f"a list of types says it: {part}"
        assert kinds != "array" or "items" in part or "prefixItems" in part, part


def test_numbers_are_numbers(described: dict[str, Any]) -> None:
    """Printed forms of a number are called so (`text`, `percent_text`); numbers of documents ("05/BC-UBND") are texts."""
    counted = re.compile(r"(^|_)(count|total|percent|done|reported|numerator|denominator|days|pages)$")
    wrong = [
        f"{name}.{field}"
        for name, schema in described["components"]["schemas"].items()
        for field, part in schema.get("properties", {}).items()
        if counted.search(field) and "string" in json.dumps(part.get("type", ""))
    ]
    assert wrong == []


def test_a_state_names_its_values(described: dict[str, Any]) -> None:
    """A client learns from the description which states there are, not from rows that it happens to meet."""
    open_ = [
        f"{name}.state"
        for name, schema in described["components"]["schemas"].items()
        for one in parts(schema.get("properties", {}).get("state", {}))
        if one.get("type") in ("string", ["string", "null"]) and not {"enum", "const"} & one.keys()
    ]
    assert open_ == ["FederationAnswerWrite.state"], "drawn by this server for one sign-in (RFC 6749)"


def test_the_description_stays_one_that_tools_read_in_a_moment() -> None:
    """Parts that many operations share stand once, in `components`."""
    committed = (Path(__file__).parents[2] / "openapi/openapi.json").read_text("utf-8")
    assert committed.count("\n") <= 50_000
