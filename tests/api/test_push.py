"""Push messages: to allowed push services alone, signed, without any content, in waking hours, until the phone is gone."""

import base64
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from threading import Barrier
from typing import Any

import jwt
import pytest
import time_machine
from cryptography.hazmat.primitives.asymmetric import ec
from fastapi import FastAPI

from fixtures.accounts import act, find
from fixtures.monthly_reports import API, errors_of, handed_in, ok, open_period, unit_id
from fixtures.people import ClientOf, sign_in
from fixtures.receivers import HOST, Road, receiving
from fixtures.statement_log import counting
from fixtures.told import tell
from toso.dispatch.push import send_due, send_through
from toso.kit.clock import VIETNAM

WEDNESDAY, FRIDAY, SATURDAY = "2024-07-10", "2024-07-12", "2024-07-13"


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    with receiving(tmp_path) as found:
        yield found


@pytest.fixture
def pushing(app: FastAPI, road: Road) -> FastAPI:
    hosts = [f"{HOST}:{road.receiver.server_address[1]}"]
    app.state.settings = app.state.settings.model_copy(update={"push_hosts": hosts})
    return app


def at(day: str, hour: str) -> Any:
    return time_machine.travel(datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=VIETNAM), tick=True)


def switch(client: Any, road: Road, *, on: bool = True, phone: str = "1") -> None:
    body = {"endpoint": f"{road.receiver.url}&may={phone}", "on": on}
    assert client.put(f"{API}/notices/push", json=body).status_code == 204


def round_of(app: FastAPI, road: Road) -> int:
    """How many messages a round of the worker sent."""
    tell(app)
    before = len(road.receiver.taken)
    send_through(app.state.settings, app.state.engines, road.door())
    return len(road.receiver.taken) - before


def returned(app: FastAPI, minh: Any, nga: Any) -> None:
    """Work comes back to khu phố 2, of which its head is told."""
    one = handed_in(nga, unit_id(nga, "kp2"))
    version = {"If-Match": f'"{one["version"]}"'}
    ok(minh.post(f"{API}/submissions/{one['id']}/return", json={"reason": "Thiếu số hộ"}, headers=version))
    tell(app)


@pytest.mark.both_databases("resource")
def test_a_phone_is_told_once_that_something_came_and_nothing_else(pushing: FastAPI, road: Road) -> None:
    with at(WEDNESDAY, "09:00"):
        minh, nga = sign_in(pushing, "minh"), sign_in(pushing, "nga")
        open_period(minh)
        key = ok(nga.get(f"{API}/notices/settings"))["push_key"]
        tell(pushing)
    with at(WEDNESDAY, "09:01"):
        switch(nga, road)
        assert round_of(pushing, road) == 0, "what came before is not told of"
    with at(WEDNESDAY, "09:05"):
        returned(pushing, minh, nga)
        assert (round_of(pushing, road), round_of(pushing, road)) == (1, 0)
    headers, body = road.receiver.taken[0]
    assert (body, headers["ttl"], headers["topic"], headers["content-length"]) == ("", "86400", "toso", "0")
    scheme, _, rest = headers["authorization"].partition(" ")
    token, given = (part.strip()[2:] for part in rest.split(","))
    assert (scheme, given) == ("vapid", key)
    point = base64.urlsafe_b64decode(key + "=" * (-len(key) % 4))
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    audience = f"https://{HOST}:{road.receiver.server_address[1]}"
    claims = jwt.decode(token, public, ["ES256"], audience=audience, options={"verify_exp": False})
    assert claims["sub"] == pushing.state.settings.public_url


def test_work_waits_until_the_morning_of_a_working_day_the_account_s_own_does_not(pushing: FastAPI, road: Road) -> None:
    with at(FRIDAY, "20:30"):
        minh, nga, ha = (sign_in(pushing, name) for name in ("minh", "nga", "ha"))
        open_period(minh)
        switch(nga, road)
    with at(FRIDAY, "20:32"):
        returned(pushing, minh, nga)
        assert round_of(pushing, road) == 0
    with at(FRIDAY, "20:33"):
        act(ha, find(ha, "nga"), "end-sessions")
        assert round_of(pushing, road) == 1


@pytest.mark.parametrize(("day", "hour", "sent"), [(FRIDAY, "06:29", 0), (FRIDAY, "06:31", 1), (SATURDAY, "06:31", 0)])
def test_the_day_begins_at_half_past_six(pushing: FastAPI, road: Road, day: str, hour: str, sent: int) -> None:
    with at(day, "05:00"):
        minh, nga = sign_in(pushing, "minh"), sign_in(pushing, "nga")
        open_period(minh)
        switch(nga, road)
    with at(day, "05:05"):
        returned(pushing, minh, nga)
    with at(day, hour):
        assert round_of(pushing, road) == sent


@pytest.mark.parametrize("answer", [404, 410])
def test_a_phone_that_is_gone_is_forgotten(pushing: FastAPI, road: Road, answer: int) -> None:
    with at(WEDNESDAY, "09:00"):
        nga, ha = sign_in(pushing, "nga"), sign_in(pushing, "ha")
        switch(nga, road)
    with at(WEDNESDAY, "09:05"):
        act(ha, find(ha, "nga"), "end-sessions")
        road.receiver.answers = [503, "slow", answer, 201]
        assert [round_of(pushing, road) for _ in range(4)] == [1, 1, 1, 0]


PUSHED = ["waits", "deadlines", "difficulties", "security", "residents"]


def choose(client: Any, kinds: list[str]) -> Any:
    row = ok(client.get(f"{API}/notices/settings"))
    mail = [one["kind"] for one in row["kinds"] if one["mail"]]
    body, version = {"mail": mail, "push": kinds}, {"If-Match": f'"{row["version"]}"'}
    return client.put(f"{API}/notices/settings", json=body, headers=version)


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize(("left_out", "sent"), [("waits", (0, 1)), ("security", (1, 0)), ("residents", (1, 1))])
def test_a_kind_that_is_switched_off_sends_none_and_another_does(
    pushing: FastAPI, road: Road, left_out: str, sent: tuple[int, int]
) -> None:
    with at(WEDNESDAY, "09:00"):
        minh, nga, ha = (sign_in(pushing, name) for name in ("minh", "nga", "ha"))
        open_period(minh)
        switch(nga, road)
        row = ok(choose(nga, [kind for kind in PUSHED if kind != left_out]))
        assert {one["kind"]: one["push"] for one in row["kinds"]} == {
            **{kind: kind != left_out for kind in PUSHED},
            "progress": None,
        }
        round_of(pushing, road)
    with at(WEDNESDAY, "09:05"):
        returned(pushing, minh, nga)
        assert round_of(pushing, road) == sent[0]
    with at(WEDNESDAY, "09:06"):
        act(ha, find(ha, "nga"), "end-sessions")
        assert round_of(pushing, road) == sent[1]


def test_a_phone_without_wanted_news_costs_no_more_than_one_without_any(pushing: FastAPI, road: Road) -> None:
    with at(WEDNESDAY, "09:00"):
        minh, nga = sign_in(pushing, "minh"), sign_in(pushing, "nga")
        open_period(minh)
        switch(nga, road)
        ok(choose(nga, ["security"]))
        round_of(pushing, road)
        before = statements(pushing, road)
    with at(WEDNESDAY, "09:05"):
        returned(pushing, minh, nga)
        assert statements(pushing, road) == before


def test_a_choice_that_says_nothing_of_phones_leaves_theirs_and_no_phone_tells_of_all(
    pushing: FastAPI, road: Road
) -> None:
    nga = sign_in(pushing, "nga")
    row = ok(choose(nga, ["waits", "security"]))
    version = {"If-Match": f'"{row["version"]}"'}
    row = ok(nga.put(f"{API}/notices/settings", json={"mail": ["security"]}, headers=version))
    assert [one["kind"] for one in row["kinds"] if one["push"]] == ["waits", "security"]
    odd = choose(nga, ["progress", "security"])
    assert errors_of(odd) == {"push": "Loại này chỉ báo trong ứng dụng, không báo trên máy."}


def test_phones_are_told_together_and_found_by_one_query(pushing: FastAPI, road: Road) -> None:
    with at(WEDNESDAY, "09:00"):
        nga, ha = sign_in(pushing, "nga"), sign_in(pushing, "ha")
        switch(nga, road)
        ran = [statements(pushing, road)]
        for phone in range(2, 5):
            switch(nga, road, phone=str(phone))
        ran.append(statements(pushing, road))
    assert ran[0] == ran[1], "as many statements as before, of phones that have nothing new"
    with at(WEDNESDAY, "09:05"):
        act(ha, find(ha, "nga"), "end-sessions")
        road.receiver.together = Barrier(4)  # none is answered before the fourth came
        assert (round_of(pushing, road), round_of(pushing, road)) == (4, 0)


def statements(app: FastAPI, road: Road) -> int:
    with counting(app) as ran:
        send_through(app.state.settings, app.state.engines, road.door())
    return len(ran)


def test_what_no_phone_fetched_for_a_day_is_told_of_no_more(pushing: FastAPI, road: Road) -> None:
    with at(WEDNESDAY, "09:00"):
        nga, ha = sign_in(pushing, "nga"), sign_in(pushing, "ha")
        switch(nga, road)
    with at(WEDNESDAY, "09:05"):
        act(ha, find(ha, "nga"), "end-sessions")
        road.receiver.answers = [503]
        assert round_of(pushing, road) == 1
    with at("2024-07-11", "09:06"):
        assert round_of(pushing, road) == 0


def test_switched_off_or_taken_over_by_another_person_it_is_theirs_no_more(pushing: FastAPI, road: Road) -> None:
    with at(WEDNESDAY, "09:00"):
        nga, hoa, ha = (sign_in(pushing, name) for name in ("nga", "hoa", "ha"))
        switch(nga, road)
        switch(nga, road, phone="2")
        switch(nga, road, phone="2", on=False)
        switch(hoa, road)  # the next person at the same browser
    with at(WEDNESDAY, "09:05"):
        act(ha, find(ha, "nga"), "end-sessions")
        assert round_of(pushing, road) == 0
        act(ha, find(ha, "hoa"), "end-sessions")
        assert round_of(pushing, road) == 1


def test_a_person_keeps_five_phones_the_newest(pushing: FastAPI, road: Road) -> None:
    with at(WEDNESDAY, "09:00"):
        nga, ha = sign_in(pushing, "nga"), sign_in(pushing, "ha")
        for phone in range(7):
            switch(nga, road, phone=str(phone))
    with at(WEDNESDAY, "09:05"):
        act(ha, find(ha, "nga"), "end-sessions")
        assert round_of(pushing, road) == 5


def test_no_address_but_an_allowed_push_service_s_is_taken(pushing: FastAPI, client_of: ClientOf) -> None:
    nga = client_of("nga")
    for odd in ("https://127.0.0.1/a/b", "https://khac.to-so.invalid/a", f"http://{HOST}/a/b/c", "khong-phai-dia-chi"):
        answer = nga.put(f"{API}/notices/push", json={"endpoint": odd, "on": True})
        assert answer.status_code == 422
        assert errors_of(answer) == {"endpoint": "Trình duyệt này dùng nơi chuyển tin mà máy chủ không cho phép."}


def test_without_the_setting_nothing_is_offered_or_sent(app: FastAPI, client_of: ClientOf) -> None:
    nga = client_of("nga")
    assert ok(nga.get(f"{API}/notices/settings"))["push_key"] is None
    assert nga.put(f"{API}/notices/push", json={"endpoint": f"https://{HOST}/a", "on": True}).status_code == 422
    send_due(app.state.settings, app.state.engines)
