"""Due days for the browser's calendar, and each person's own iCalendar address."""

from datetime import date

import pytest
from fastapi import FastAPI
from icalendar import Calendar
from sqlmodel import Session, select

from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf, browser
from fixtures.plan_steps import fields
from toso.core.idempotency import IdempotencyKey
from toso.reports.agenda.tables import CalendarFeed


@pytest.fixture(autouse=True)
def _plan(plan_in_force: object, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def days(client, first: str, last: str) -> list[tuple[str, str]]:
    found = ok(client.get(f"{API}/tasks/calendar", params={"from": first, "to": last}))
    return [(d["due_on"], d["ref"]) for d in found]


def feed(client_of: ClientOf, app: FastAPI, who: str) -> tuple[str, Calendar]:
    url = ok(client_of(who).post(f"{API}/calendar-feed"), 201)["url"]
    path = url.removeprefix(app.state.settings.public_url)
    answer = browser(app).get(path)
    assert answer.headers["content-type"].startswith("text/calendar")
    return path, Calendar.from_ical(answer.content)


def test_the_calendar_shows_last_valid_days_and_month_ends(client_of: ClientOf) -> None:
    assert days(client_of("lan"), "2024-06-01", "2024-07-31") == [
        ("2024-06-14", "1a"),
        ("2024-06-14", "2"),
        ("2024-06-30", "3e"),
        ("2024-07-14", "1b"),
        ("2024-07-14", "3a"),
        ("2024-07-14", "3d"),
        ("2024-07-29", "3b"),
    ]
    assert days(client_of("nga"), "2024-07-01", "2024-12-31") == [
        ("2024-07-29", "3b"),
        ("2024-10-29", "3c"),
    ]


@pytest.mark.parametrize(("first", "last"), [("2024-07-02", "2024-07-01"), ("2024-01-01", "2026-01-01")])
def test_a_window_is_in_order_and_not_too_wide(client_of: ClientOf, first: str, last: str) -> None:
    assert fields(client_of("lan").get(f"{API}/tasks/calendar", params={"from": first, "to": last})) == ["to"]


def test_a_feed_holds_ones_own_deadlines_and_names_nobody(client_of: ClientOf, app: FastAPI) -> None:
    path, calendar = feed(client_of, app, "hoa")
    events = [(e["dtstart"].dt.isoformat(), str(e["summary"]).split(":")[0]) for e in calendar.walk("VEVENT")]
    assert [one for one in events if one[1].startswith("Hạn nhiệm vụ")] == [
        ("2024-07-29", "Hạn nhiệm vụ 3b"),
        ("2024-10-29", "Hạn nhiệm vụ 3c"),
    ]
    assert ("2024-09-02", "Nghỉ") in events
    text = browser(app).get(path).text
    assert not [name for name in ("Hoàng Thị Hoa", "Vũ Ngọc Sơn", "Trần Văn Minh") if name in text]
    assert len({str(e["uid"]) for e in calendar.walk("VEVENT")}) == len(events)


@pytest.mark.both_databases("resource")
def test_a_new_address_ends_the_old_one_and_closing_ends_both(client_of: ClientOf, app: FastAPI) -> None:
    old, _ = feed(client_of, app, "hoa")
    new, _ = feed(client_of, app, "hoa")
    assert browser(app).get(old).status_code == 404
    assert browser(app).get(new).status_code == 200
    assert client_of("hoa").delete(f"{API}/calendar-feed").status_code == 204
    assert browser(app).get(new).status_code == 404
    assert client_of("hoa").delete(f"{API}/calendar-feed").status_code == 404


def test_what_ends_every_session_ends_the_address_and_the_owner_is_told_of_it(
    client_of: ClientOf, app: FastAPI
) -> None:
    hoa = client_of("hoa")
    path, _ = feed(client_of, app, "hoa")
    said = [one["text"] for one in ok(hoa.get(f"{API}/notices"))["items"]]
    assert [text for text in said if "địa chỉ lịch riêng" in text]
    assert hoa.post(f"{API}/auth/logout-everywhere").status_code == 204
    assert browser(app).get(path).status_code == 404


def test_the_secret_is_stored_as_a_hash_and_shown_once(client_of: ClientOf, app: FastAPI) -> None:
    keyed = {"headers": {"Idempotency-Key": "key-of-a-feed"}}
    url = ok(client_of("hoa").post(f"{API}/calendar-feed", **keyed), 201)["url"]
    again = client_of("hoa").post(f"{API}/calendar-feed", **keyed)
    assert again.json()["code"] == "already-done"
    token = url.rsplit("/", 1)[-1].removesuffix(".ics")
    with Session(app.state.engines.read) as session:
        kept = session.exec(select(CalendarFeed)).all() + session.exec(select(IdempotencyKey)).all()
    assert kept
    assert token not in str([row.model_dump() for row in kept])


def test_a_guessed_address_is_not_found(app: FastAPI) -> None:
    assert browser(app).get(f"{API}/calendar/{'x' * 43}.ics").status_code == 404
