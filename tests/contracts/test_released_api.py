"""The API that callers of the last release rely on stands, or its end was announced: `openapi/released.json` against the description."""

import copy
import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi import APIRouter, FastAPI
from starlette.testclient import TestClient

from fixtures.people import ADDRESS
from fixtures.released_api import Comparison, reduced
from toso.core.deprecation import ending
from toso.core.execution import DbRoute

ROOT = Path(__file__).parents[2]
# A line of openapi/CHANGELOG.md: "- Sunset 2027-06-30: `GET /api/v1/x`, `TaskRow.ref`".
LINE = re.compile(r"^- Sunset (?P<day>\d{4}-\d\d-\d\d): (?P<places>.+)$", re.MULTILINE)
HALF_A_YEAR = timedelta(days=182)


def announced() -> dict[str, date]:
    """The places that go, with the last day on which they are served."""
    text = (ROOT / "openapi/CHANGELOG.md").read_text(encoding="utf-8")
    return {
        place: date.fromisoformat(found["day"])
        for found in LINE.finditer(text)
        for place in re.findall(r"`([^`]+)`", found["places"])
    }


def released() -> dict[str, Any]:
    return json.loads((ROOT / "openapi/released.json").read_text(encoding="utf-8"))


def current() -> dict[str, Any]:
    return json.loads((ROOT / "openapi/openapi.json").read_text(encoding="utf-8"))


def test_nothing_that_was_released_is_gone_or_narrowed_unannounced() -> None:
    breaks, known, today = Comparison(released(), reduced(current())).breaks, announced(), date.today()
    early = {place: said for place, said in breaks.items() if place not in known or known[place] >= today}
    assert early == {}, "mark it deprecated, serve it six more months, and write its Sunset in openapi/CHANGELOG.md"


def test_what_is_marked_as_going_is_served_for_half_a_year_and_announced() -> None:
    known = announced()
    for path, methods in current()["paths"].items():
        for method, operation in methods.items():
            if operation.get("deprecated"):
                since, sunset = (date.fromisoformat(operation[key]) for key in ("x-deprecated-since", "x-sunset"))
                assert sunset - since >= HALF_A_YEAR
                assert known.get(f"{method.upper()} {path}") == sunset


def _gone_operation(new: dict[str, Any]) -> None:
    del new["operations"]["GET /api/v1/tasks"]


def _gone_parameter(new: dict[str, Any]) -> None:
    del new["operations"]["GET /api/v1/tasks"]["parameters"]["query sort"]


def _needed_parameter(new: dict[str, Any]) -> None:
    new["operations"]["GET /api/v1/tasks"]["parameters"]["query q"]["needed"] = True


def _fewer_values(new: dict[str, Any]) -> None:
    new["schemas"]["TaskSort"]["enum"].remove("plan")


def _gone_property(new: dict[str, Any]) -> None:
    del new["schemas"]["TaskRow"]["properties"]["heading"]


def _maybe_missing(new: dict[str, Any]) -> None:
    new["schemas"]["TaskRow"]["required"].remove("heading")


def _maybe_null(new: dict[str, Any]) -> None:
    new["schemas"]["TaskRow"]["properties"]["heading"] = {"type": ["string", "null"]}


def _needed_in_a_body(new: dict[str, Any]) -> None:
    new["schemas"]["LoginWrite"]["properties"]["otp"] = {"type": "string"}
    new["schemas"]["LoginWrite"]["required"].append("otp")


BREAKS = {
    "GET /api/v1/tasks": _gone_operation,
    "GET /api/v1/tasks query sort": _gone_parameter,
    "GET /api/v1/tasks query q": _needed_parameter,
    "TaskSort": _fewer_values,
    "TaskRow.heading": _gone_property,
    "TaskRow.heading ": _maybe_missing,
    "TaskRow.heading  ": _maybe_null,
    "LoginWrite.otp": _needed_in_a_body,
}


@pytest.mark.parametrize("place", BREAKS)
def test_a_break_is_found_and_named(place: str) -> None:
    old = released()
    new = copy.deepcopy(old)
    change: Callable[[dict[str, Any]], None] = BREAKS[place]
    change(new)
    assert list(Comparison(old, new).breaks) == [place.strip()]


def test_what_is_added_breaks_nothing() -> None:
    old = released()
    new = copy.deepcopy(old)
    new["operations"]["GET /api/v1/more"] = new["operations"]["GET /api/v1/tasks"]
    new["schemas"]["TaskRow"]["properties"]["more"] = {"type": "string"}
    new["schemas"]["TaskSort"]["enum"].append("more")
    new["schemas"]["LoginWrite"]["properties"]["more"] = {"type": "string"}
    assert Comparison(old, new).breaks == {}


def test_a_route_that_will_go_says_so_in_each_answer(sqlite_app: FastAPI) -> None:
    router = APIRouter(route_class=DbRoute)

    @router.get("/old-way", **ending(date(2026, 12, 1), date(2027, 6, 30)), summary="Cách cũ")
    def get_old_way() -> dict[str, str]:
        return {"answer": "yes"}

    (route,) = router.routes
    sqlite_app.router.routes.insert(0, route)
    client = TestClient(sqlite_app, base_url=ADDRESS)
    answer = client.get("/api/v1/old-way")
    assert (answer.status_code, answer.headers["deprecation"]) == (200, "@1796083200")
    assert answer.headers["sunset"] == "Wed, 30 Jun 2027 00:00:00 GMT"
    assert isinstance(route, DbRoute)
    assert (route.deprecated, route.openapi_extra and route.openapi_extra["x-sunset"]) == (True, "2027-06-30")
    assert "sunset" not in client.get("/healthz").headers
