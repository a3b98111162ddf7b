"""Two heavy requests of one person or system at a time; a third is told when to come again, others work on."""

import asyncio
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.clients import connect
from fixtures.confirmations import approve_first_report
from fixtures.monthly_reports import API
from fixtures.people import ClientOf, user_id
from fixtures.routes import operations
from toso.authz.guard import Require

HEAVY = {
    "export_audit_events",
    "get_report_xml",
    "get_statistics_table",
    "list_report_figures",
    "push_help_records",
    "upload_household_import",
    "upload_plan_draft",
    "upload_user_import",
    "upload_workbook",
}
UPLOAD = f"{API}/household-imports"


def asked(client: TestClient) -> dict[str, Any]:
    """An upload of this person as the server gets it: its head, and a body that has not come yet."""
    request = client.build_request("POST", UPLOAD, files={"file": ("a.csv", b"x" * 100, "text/csv")})
    headers = [(name.lower(), value) for name, value in request.headers.raw]
    return {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "scheme": "https",
        "path": UPLOAD,
        "raw_path": UPLOAD.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": headers,
        "client": ("testclient", 1),
        "server": ("testserver", 443),
        "state": {},
    }


async def begun(app: FastAPI, client: TestClient, body: asyncio.Event) -> tuple[asyncio.Task[None], dict[str, Any]]:
    """An upload whose body waits for the event and then breaks off; what has been answered."""
    said: dict[str, Any] = {}

    async def receive() -> dict[str, Any]:
        await body.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            said["status"] = message["status"]
            said["headers"] = {name.decode(): value.decode() for name, value in message["headers"]}

    task = asyncio.create_task(app(asked(client), receive, send))
    for _ in range(50):
        await asyncio.sleep(0)
    await asyncio.wait({task}, timeout=0.2)
    return task, said


def test_a_third_upload_of_one_person_waits_and_that_of_another_does_not(
    sqlite_app: FastAPI, client_of: ClientOf
) -> None:
    minh, nga = client_of("minh"), client_of("nga")

    async def together() -> None:
        body = asyncio.Event()
        held = [await begun(sqlite_app, minh, body) for _ in range(2)]
        assert [said for _, said in held] == [{}, {}], "both are being sent"
        third, said = await begun(sqlite_app, minh, body)
        assert (third.done(), said["status"], said["headers"]["retry-after"]) == (True, 429, "5")
        other, said = await begun(sqlite_app, nga, body)
        assert said.get("status") != 429
        body.set()
        await asyncio.gather(*(task for task, _ in held), other, return_exceptions=True)
        again, said = await begun(sqlite_app, minh, body)
        await asyncio.gather(again, return_exceptions=True)
        assert said.get("status") != 429, "the places are free again"

    asyncio.run(together())


@pytest.mark.both_databases("resource")
def test_the_places_of_a_system_are_its_own_and_free_with_the_answer(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    system = connect(app, client_of, ("statistics:read",))
    read = system.bearer()
    url = f"{API}/statistics/2024-07/figures.csv"
    for _ in range(3):
        assert system.http.get(url, headers=read).status_code != 429, "one after another"
    places = app.state.heavy_requests
    places.enter(system.client_id)
    places.enter(system.client_id)
    refused = system.http.get(url, headers=read)
    assert (refused.status_code, refused.json()["code"], refused.headers["retry-after"]) == (429, "quota-exceeded", "5")
    assert refused.headers["ratelimit"].startswith('"minute";'), "what is left of the others is told as ever"
    assert system.http.get(f"{API}/statistics", headers=read).status_code == 200, "what is light goes on"
    lan = client_of("lan")
    assert user_id(lan) != system.client_id
    assert lan.get(f"{API}/audit/export").status_code == 200
    places.leave(system.client_id)
    assert system.http.get(url, headers=read).status_code != 429


def test_exactly_what_reads_or_takes_much_at_once_is_heavy(app: FastAPI) -> None:
    found = {
        operation.route.name
        for operation in operations(app)
        for below in operation.dependants
        if isinstance(below.call, Require) and below.call.heavy
    }
    assert found == HEAVY
