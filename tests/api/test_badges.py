"""Badges of members: a code that passes by itself, whose answer says name and team or nothing, and ends within a minute."""

import base64
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok, step
from fixtures.people import ClientOf, browser, user_id
from toso.audit.tables import AuditEvent
from toso.badges.codes import badge_code, is_fresh
from toso.core.database import in_transaction
from toso.core.network_counts import PER_MINUTE, NetworkCounts
from toso.core.problems import TooManyTries
from toso.identity.tables import Assignment
from toso.kit.clock import system_now, today
from toso.kit.half_minute_codes import LETTERS, SECONDS, slot_at
from toso.organisation.tables import TeamMember

PHONE = str(uuid4())

pytestmark = pytest.mark.usefixtures("register")


def take(client: TestClient, phone: str = PHONE) -> dict[str, Any]:
    return ok(client.post(f"{API}/badges/mine", json={"phone_id": phone}))


def made(badge: dict[str, Any], later: float = 0) -> str:
    """The code that the phone shows `later` seconds from now."""
    return badge_code(base64.b64decode(badge["key"]), slot_at(time.time() + later))


@pytest.fixture
def resident(app: FastAPI) -> Iterator[TestClient]:
    with browser(app) as client:
        yield client


def scan(resident: TestClient, handle: str, code: str) -> dict[str, Any]:
    return ok(resident.post(f"{API}/badges/check", json={"handle": handle, "code": code}))


def holds(resident: TestClient, badge: dict[str, Any]) -> bool:
    return scan(resident, badge["handle"], made(badge))["valid"]


def of_team(client: TestClient) -> dict[str, Any]:
    team = next(one for one in ok(client.get(f"{API}/teams")) if one["unit_path"] == "qn.hg.kp1")
    return ok(client.get(f"{API}/teams/{team['id']}/badges"))[0]


@pytest.mark.both_databases("resource")
def test_a_resident_sees_name_team_and_today_and_nothing_else(client_of: ClientOf, resident: TestClient) -> None:
    badge = take(client_of("son"))
    answer = scan(resident, badge["handle"], made(badge))
    assert answer == {
        "valid": True,
        "full_name": badge["full_name"],
        "team_name": badge["team_name"],
        "today": today().isoformat(),
    }
    assert take(client_of("son"))["handle"] == badge["handle"], "the same phone keeps its badge"


def test_whatever_is_wrong_is_answered_alike(client_of: ClientOf, resident: TestClient) -> None:
    badge = take(client_of("son"))
    right = made(badge)
    other = "A" if right[0] != "A" else "B"
    nothing = {"valid": False, "full_name": None, "team_name": None, "today": today().isoformat()}
    for handle, code in (
        ("A" * 10, right),  # nobody's
        (badge["handle"], other + right[1:]),
        (badge["handle"], made(badge, later=-120)),  # a picture of two minutes ago
        (badge["handle"], made(badge, later=120)),  # one still to come
    ):
        assert scan(resident, handle, code) == nothing
    too_long = resident.post(f"{API}/badges/check", json={"handle": "Vũ Ngọc Sơn", "code": right})
    assert too_long.status_code == 422
    assert "Sơn" not in too_long.text


def test_no_picture_older_than_ninety_seconds_is_taken_whatever_a_clock_within_half_a_minute_says() -> None:
    secret = b"k" * 32
    oldest = 0.0
    for ahead in range(-SECONDS, SECONDS + 1, 5):  # by how much the phone's clock is ahead
        for taken in range(6_000, 6_000 + SECONDS):
            code = badge_code(secret, slot_at(taken + ahead))
            assert is_fresh(secret, code, slot_at(taken)), "what the phone shows is good at once"
            ages = [age for age in range(200) if is_fresh(secret, code, slot_at(taken + age))]
            oldest = max(oldest, ages[-1])
    assert oldest < 90


def test_no_two_half_minutes_share_a_code() -> None:
    codes = {badge_code(secret, slot) for secret in (b"a" * 32, b"b" * 32) for slot in range(500)}
    assert len(codes) == 1_000
    assert set("".join(codes)) <= set(LETTERS)
    assert badge_code(bytes(range(32)), 57_391_200) == "NFEXT54V"


@pytest.mark.both_databases("resource")
def test_whatever_ends_a_members_work_ends_the_badge_at_the_next_check(
    app: FastAPI, client_of: ClientOf, resident: TestClient
) -> None:
    son = client_of("son")
    badge = take(son)

    def change(table: Any, **values: Any) -> None:
        own = sa.update(table).where(col(table.user_id) == UUID(user_id(son))).values(**values)
        in_transaction(app.state.engines.write, lambda session: session.execute(own))

    yesterday = today() - timedelta(days=1)
    for table, column in ((TeamMember, "left_on"), (Assignment, "valid_to")):
        assert holds(resident, badge)
        change(table, **{column: yesterday})
        assert not holds(resident, badge), f"{table.__name__}.{column}"
        change(table, **{column: None})
    assert holds(resident, badge)
    assert son.post(f"{API}/auth/logout-everywhere").status_code == 204
    assert not holds(resident, badge), "whose sessions were ended has no badge"


def test_another_phone_ends_the_badge_of_the_first(client_of: ClientOf, resident: TestClient) -> None:
    first = take(client_of("son"))
    second = take(client_of("son"), str(uuid4()))
    assert first["handle"] != second["handle"]
    assert (holds(resident, first), holds(resident, second)) == (False, True)


@pytest.mark.both_databases("resource")
def test_who_manages_the_team_takes_a_badge_away_and_gives_it_back(client_of: ClientOf, resident: TestClient) -> None:
    son, hoa, nga = (client_of(name) for name in ("son", "hoa", "nga"))
    badge = take(son)
    row = of_team(hoa)
    assert (row["state"], row["actions"]) == ("valid", ["revoke"])
    assert of_team(son)["actions"] == []
    path = f"/badges/{row['id']}"
    assert step(son, f"{path}/revoke", row, reason="Thử").status_code == 403
    assert step(nga, f"{path}/revoke", row, reason="Mất điện thoại").status_code == 404
    begun = time.monotonic()
    gone = ok(step(hoa, f"{path}/revoke", row, reason="Mất điện thoại"))
    assert not holds(resident, badge)
    assert time.monotonic() - begun < 60
    assert (gone["state"], gone["reason"], gone["actions"]) == ("revoked", "Mất điện thoại", ["allow"])
    assert step(hoa, f"{path}/revoke", row, reason="Mất điện thoại").status_code == 412
    assert step(hoa, f"{path}/revoke", gone, reason="Mất điện thoại").json()["code"] == "badge-unchanged"
    refused = son.post(f"{API}/badges/mine", json={"phone_id": PHONE})
    assert (refused.status_code, refused.json()["code"]) == (409, "badge-revoked")
    back = ok(step(hoa, f"{path}/allow", gone))
    assert (back["state"], back["reason"]) == ("ended", "")
    assert not holds(resident, badge), "what the lost phone shows stays worth nothing"
    assert holds(resident, take(son))


def test_who_visits_and_is_in_a_team_has_a_badge_and_nobody_else(app: FastAPI, client_of: ClientOf) -> None:
    assert client_of("minh").post(f"{API}/badges/mine", json={"phone_id": PHONE}).status_code == 403

    def leave(session: Session) -> None:
        session.execute(sa.update(TeamMember).values(left_on=today() - timedelta(days=1)))

    in_transaction(app.state.engines.write, leave)
    answer = client_of("son").post(f"{API}/badges/mine", json={"phone_id": PHONE})
    assert (answer.status_code, answer.json()["code"]) == (409, "badge-without-team")


def test_taking_is_noted_checking_is_not_and_the_log_holds_no_code(
    app: FastAPI, client_of: ClientOf, resident: TestClient
) -> None:
    badge = take(client_of("son"))
    holds(resident, badge)
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(AuditEvent).where(col(AuditEvent.object_kind) == "badge")).scalars().all()
    assert [row.action for row in rows] == ["badge.take"]
    assert badge["handle"] not in str([row.model_dump() for row in rows])
    assert badge["full_name"] not in badge["address"]
    assert badge["handle"] not in badge["address"]


def test_a_flood_from_one_network_is_refused_and_holds_nobody_else_back(app: FastAPI, client_of: ClientOf) -> None:
    badge = take(client_of("son"))
    counts: NetworkCounts = app.state.badge_checks
    loud, minute = browser(app), int(system_now().timestamp()) // 60
    answers = [
        loud.post(f"{API}/badges/check", json={"handle": "A" * 10, "code": "A" * 8}) for _ in range(PER_MINUTE + 5)
    ]
    if int(system_now().timestamp()) // 60 == minute:  # else a new minute has begun to count
        assert answers[-1].status_code == 429
        assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
    assert answers[0].status_code == 200
    counts.count("203.0.113.9")
    for _ in range(PER_MINUTE - 1):
        counts.count("203.0.113.9")
    with pytest.raises(TooManyTries):
        counts.count("203.0.113.9")
    counts.count("198.51.100.1")
    assert badge["handle"]
