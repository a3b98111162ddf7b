"""The calendar of the demonstration: whatever it tells opens for its reader, and the secret address tells the same."""

import logging
from collections import Counter

import pytest
from fastapi import FastAPI
from icalendar import Calendar

from fixtures.monthly_reports import API, ok
from fixtures.people import browser, enter

YEAR = {"from": "2024-01-01", "to": "2024-12-31"}
CAST = ("lan", "minh", "ha", "dung", "hoa", "son", "nga", "thu", "mai")
PAGES = {
    "nhiem-vu": "tasks",
    "ke-hoach": "plans",
    "hoat-dong": "activities",
    "tai-lieu": "materials",
    "kho-khan": "difficulties",
    "chi-tieu-giao": "quotas",
    "yeu-cau": "privacy/requests",
}


@pytest.mark.parametrize("who", CAST)
def test_whatever_stands_there_opens_for_its_reader(demonstration: FastAPI, who: str) -> None:
    client = enter(demonstration, who)
    read = ok(client.get(f"{API}/calendar", params=YEAR))
    seen = Counter[str]()
    for path in {event["path"].split("?")[0] for event in read["events"]}:
        *_, page, row_id = path.split("/")
        if page in PAGES:
            assert client.get(f"{API}/{PAGES[page]}/{row_id}").status_code == 200, path
            seen[page] += 1
    assert sum(seen.values()) > 2 or who == "thu", seen
    assert not read["cut"]


def test_the_activities_are_those_of_the_list(demonstration: FastAPI) -> None:
    minh = enter(demonstration, "minh")
    listed = ok(
        minh.get(
            f"{API}/activities",
            params={"since": "2024-01-01", "until": "2024-12-31", "limit": 100},
        )
    )
    told = {e["path"].split("/")[-1] for e in ok(minh.get(f"{API}/calendar", params=YEAR))["events"]}
    expected = {row["id"] for row in listed["items"] if row["state"] != "cancelled"}
    assert expected
    assert expected <= told


def test_the_address_tells_what_the_page_tells_and_stands_in_no_log(
    demonstration: FastAPI, caplog: pytest.LogCaptureFixture
) -> None:
    hoa = enter(demonstration, "hoa")
    url = ok(hoa.post(f"{API}/calendar-feed"), 201)["url"]
    path = url.removeprefix(demonstration.state.settings.public_url)
    with caplog.at_level(logging.INFO):
        answer = browser(demonstration).get(path)
    token = path.rsplit("/", 1)[-1].removesuffix(".ics")
    written = str([vars(record) for record in caplog.records if record.name.startswith("toso")])
    assert "{token}.ics" in written
    assert token not in written
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    read = ok(hoa.get(f"{API}/calendar", params={"from": "2024-06-10", "to": "2025-07-10"}))
    told = {str(event["uid"]).removesuffix("@toso") for event in events}
    assert {one["uid"] for one in read["events"]} <= told
    assert len(told) == len(events)
    hours = [event["dtstart"].dt for event in events if hasattr(event["dtstart"].dt, "hour")]
    assert all(one.utcoffset().total_seconds() == 0 for one in hours)
    assert hours
