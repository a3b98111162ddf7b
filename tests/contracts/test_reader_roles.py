"""Đảng ủy, HĐND and MTTQ read the programme: over every read the service has, they are shown nobody of the register,
nobody of a team, and no telephone number of either.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok
from fixtures.ward_rows import Ids, address_of, reads_of, rows_of

Browser = Callable[[str], TestClient]
READERS = ("hung", "mai", "binh")
QUERIES = ("?limit=100", "?period=2024-07", "?from=2024-06-01&to=2024-12-31", "?since=2024-01-01&until=2024-12-31")
OPEN = (
    "plans",
    "tasks",
    "tasks/summary",
    "supervision?month=2024-07",
    "statistics",
    "documents",
    "activities",
    "materials",
    "budget?year=2024",
)

# Contacts of platforms and keepers of groups are persons; evaluation and rewards name who is judged.
CLOSED = (
    *("households", "teams", "users", "reports", "report-periods", "difficulties", "indicators"),
    *("catalogue", "assessments", "criteria-sets", "rewards", "payment-lists", "handovers"),
)


@pytest.fixture(scope="module")
def people(demonstration: FastAPI, hong_gai: Ids) -> set[str]:
    """Names and numbers: residents, members of teams, whoever was asked to an activity or leads a khu phố."""
    assert hong_gai.by_name
    whose = (
        "SELECT full_name FROM person",
        "SELECT full_name FROM team_member",
        "SELECT phone FROM team_member",
        "SELECT phone FROM person",
        "SELECT phone FROM household",
        "SELECT u.full_name FROM user_account u JOIN assignment a ON a.user_id = u.id WHERE a.role <> 'ward_leader'",
        "SELECT u.phone FROM user_account u JOIN assignment a ON a.user_id = u.id WHERE a.role <> 'ward_leader'",
    )
    found = {text for query in whose for text in rows_of(demonstration, query) if text not in {"None", ""}}
    assert len(found) > 500
    return found


def _addresses(app: FastAPI, ids: Ids) -> Iterator[str]:
    for path, names in reads_of(app):
        if not names:
            yield from (path + query for query in ("", *QUERIES))
        for name in names:
            yield from (address_of(path, name, value) for value in ids.by_name.get(name, [])[:3])


def _is_text(answer: Response) -> bool:
    return any(kind in answer.headers.get("content-type", "") for kind in ("json", "text"))


@pytest.mark.parametrize("who", READERS)
def test_a_reader_is_shown_nobody(
    demonstration: FastAPI, as_member_of_cast: Browser, hong_gai: Ids, people: set[str], who: str
) -> None:
    client, read, leaks = as_member_of_cast(who), 0, []
    own = ok(client.get(f"{API}/auth/me"))["user"]
    named = re.compile("|".join(map(re.escape, people)))
    for address in _addresses(demonstration, hong_gai):
        answer = client.get(address)
        read += answer.status_code == 200
        shown = {*named.findall(answer.text)} - {own["full_name"], own["phone"]} if _is_text(answer) else set()
        leaks += [f"{address}: {one}" for one in sorted(shown)]
    assert not leaks, "\n".join(leaks[:40])
    assert read > 60


def test_the_sweep_knows_the_people_that_others_are_shown(
    demonstration: FastAPI, as_member_of_cast: Browser, hong_gai: Ids, people: set[str]
) -> None:
    """The sweep would also pass over empty answers; this is its other half."""
    shown = "".join(
        as_member_of_cast("minh").get(f"{API}/{path}").text for path in ("people?limit=100", "teams", "users")
    )
    shown += "".join(as_member_of_cast("minh").get(f"{API}/teams/{one}").text for one in hong_gai.by_name["team_id"])
    assert sum(one in shown for one in people) > 10


@pytest.mark.parametrize("who", READERS)
def test_a_reader_reads_the_programme_and_changes_nothing(as_member_of_cast: Browser, who: str) -> None:
    client = as_member_of_cast(who)
    for path in OPEN:
        assert client.get(f"{API}/{path}").status_code == 200, path
    (ward,) = ok(client.get(f"{API}/supervision?month=2024-07"))["wards"]
    assert ward["state"].startswith("issued")
    paper = client.get(f"{API}/supervision/reports/{ward['report_id']}/pdf")
    assert paper.content.startswith(b"%PDF")
    task = ok(client.get(f"{API}/tasks"))["items"][0]
    shown = ok(client.get(f"{API}/tasks/{task['id']}"))
    assert shown["assignments"]
    assert all(row["last_note"] == "" for row in shown["assignments"])
    held = ok(client.get(f"{API}/activities"))["items"]
    assert any(row["attended"] for row in held)
    for row in held:
        read = ok(client.get(f"{API}/activities/{row['id']}"))
        assert (read["steps"], read["planned_by_name"], read["actions"], read["guests"]) == ([], "", [], [])
        assert client.get(f"{API}/activities/{row['id']}/attendance").status_code == 403
    for path in CLOSED:
        assert client.get(f"{API}/{path}").status_code == 403, path
    assert client.post(f"{API}/files", files={"file": ("a.pdf", b"%PDF-1.4")}).status_code == 403


@pytest.mark.parametrize("who", READERS)
def test_a_reader_sees_what_the_money_comes_to_and_not_who_wrote_or_was_paid(
    as_member_of_cast: Browser, who: str
) -> None:
    client, finance = as_member_of_cast(who), as_member_of_cast("loan")
    read, whole = (ok(one.get(f"{API}/budget?year=2024")) for one in (client, finance))
    assert len(read["lines"]) == whole["count"] > 0
    assert read["total"]["spending"] == whole["total"]["spending"] > 0
    for line in read["lines"]:
        assert ok(client.get(f"{API}/budget/{line['id']}"))["actions"] == read["actions"] == []
        assert client.get(f"{API}/budget/{line['id']}/entries").status_code == 403
    lists = ok(finance.get(f"{API}/payment-lists"))["items"]
    assert lists
    for path in ("", f"/{lists[0]['id']}"):
        assert client.get(f"{API}/payment-lists{path}").status_code == 403
