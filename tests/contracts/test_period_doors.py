"""A month or period that there is none of is refused in words that name it, wherever a caller writes one."""

import re
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI

from fixtures.actors import acting_as_everybody
from fixtures.api_description import json_bodies, schemas_of
from fixtures.routes import NOWHERE
from toso.kit.periods import MONTH_PATTERN, PERIOD_PATTERN

BAD = {MONTH_PATTERN: "2024-13", PERIOD_PATTERN: "2024-Q5"}
SAID = {
    MONTH_PATTERN: "Tháng không đúng; ghi năm-tháng, tháng từ 01 đến 12, ví dụ 2024-07.",
    PERIOD_PATTERN: "Kỳ báo cáo không đúng; ví dụ đúng: 2024-07, 2024-Q3, 2024-H1, 2024.",
}
NAMED = {"month", "period", "periods"}  # what a caller writes a period under


def patterns_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from [schema["pattern"]] if "pattern" in schema else []
        for inner in schema.values():
            yield from patterns_in(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from patterns_in(inner)


def is_of_months(pattern: str) -> bool:
    return bool(re.search(pattern, "2024-07")) and not re.search(pattern, "07/2024") and not re.search(pattern, "abc")


def test_every_pattern_of_a_period_is_one_of_the_two(sqlite_app: FastAPI) -> None:
    of_months = [found for found in patterns_in(sqlite_app.openapi()) if is_of_months(found)]
    assert set(of_months) == {MONTH_PATTERN, PERIOD_PATTERN}
    assert len(of_months) >= 14


def test_a_bad_one_in_an_address_is_refused_by_name(sqlite_app: FastAPI) -> None:
    client, tried = acting_as_everybody(sqlite_app), 0
    for path, methods in sqlite_app.openapi()["paths"].items():
        for method, operation in methods.items():
            for asked in operation.get("parameters", []):
                found = [each for each in patterns_in(asked.get("schema")) if each in BAD]
                assert found or asked.get("name") not in NAMED, f"{method} {path}: {asked} takes anything"
                if not found:
                    continue
                bad = BAD[found[0]]
                url = path.replace(f"{{{asked['name']}}}", bad)
                query = {asked["name"]: bad} if asked["in"] == "query" else {}
                answer = client.request(method, re.sub(r"\{\w+\}", NOWHERE, url), params=query)
                said = {error["field"]: error["message"] for error in answer.json().get("errors", [])}
                assert said.get(asked["name"]) == SAID[found[0]], f"{method} {path}: {answer.text}"
                tried += 1
    assert tried >= 6


def test_a_bad_one_in_a_body_is_refused_by_name(sqlite_app: FastAPI) -> None:
    client, schemas, tried = acting_as_everybody(sqlite_app), schemas_of(sqlite_app), 0
    for method, url, name in json_bodies(sqlite_app):
        for field, schema in schemas[name]["properties"].items():
            found = [each for each in patterns_in(schema) if each in BAD]
            assert found or field not in NAMED or "$ref" in schema, f"{method} {url}: {field} takes anything"
            if not found:
                continue
            bad = [BAD[found[0]]] if schema.get("type") == "array" else BAD[found[0]]
            answer = client.request(method, url, json={field: bad}, headers={"If-Match": '"1"'})
            said = [(error["field"].partition(".")[0], error["message"]) for error in answer.json()["errors"]]
            assert (field, SAID[found[0]]) in said, f"{method} {url}: {answer.text}"
            tried += 1
    assert tried >= 6
