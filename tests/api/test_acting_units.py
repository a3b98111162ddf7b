"""In whose name somebody acts: who works in two units chooses, who reaches the ward may act for any of its units."""

from datetime import date

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.activities import held
from fixtures.money import planned
from fixtures.monthly_reports import API, SetDay, errors_of, ok, unit_id
from fixtures.people import ClientOf
from toso.authz.actions import Action
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.accounts import add_assignment
from toso.identity.tables import UserAccount
from toso.organisation.tables import Unit


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def also_heads(app: FastAPI, username: str, code: str) -> None:
    """Makes somebody the head of another khu phố beside what they are."""

    def write(session: Session) -> None:
        unit = session.execute(sa.select(Unit).where(col(Unit.code) == code)).scalar_one()
        account = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == username)).scalar_one()
        add_assignment(session, account, Role.NEIGHBOURHOOD_HEAD, unit, date(2024, 1, 1))

    in_transaction(app.state.engines.write, write)


def acting(client: TestClient, action: str) -> list[str]:
    return [one["name"] for one in ok(client.get(f"{API}/units/acting", params={"action": action}))]


@pytest.mark.both_databases("collation")
def test_who_heads_two_places_acts_for_either_and_for_no_other(app: FastAPI, client_of: ClientOf) -> None:
    assert acting(client_of("nga"), "money.estimate") == ["Khu phố 2"]
    also_heads(app, "hoa", "kp2")
    hoa = client_of("hoa")
    assert acting(hoa, "money.estimate") == ["Khu phố 1", "Khu phố 2"]
    assert planned(hoa)["unit_name"] == "Khu phố 1", "where none is named"
    assert planned(hoa, unit_id=unit_id(hoa, "kp2"))["unit_name"] == "Khu phố 2"
    refused = hoa.post(
        f"{API}/budget", json={"year": 2024, "title": "Loa", "estimate": 1, "unit_id": unit_id(hoa, "kp3")}
    )
    assert list(errors_of(refused)) == ["unit_id"]


@pytest.mark.parametrize("action", [one.value for one in Action if one.value.partition(".")[2] in {"write", "propose"}])
def test_the_unit_taken_where_none_is_named_stands_first_and_reach_follows_the_action(
    client_of: ClientOf, action: str
) -> None:
    for who, own in (("lan", ""), ("minh", "Bộ phận Văn hóa"), ("hoa", "Khu phố 1")):
        client = client_of(who)
        found = acting(client, action)
        able = action in ok(client.get(f"{API}/auth/me"))["actions"]
        assert bool(found) == able
        assert not found or found[0].startswith(own)
    assert acting(client_of("son"), action) == [] or action in ok(client_of("son").get(f"{API}/auth/me"))["actions"]


def test_the_leader_holds_the_briefing_of_the_steering_board_in_its_name(client_of: ClientOf) -> None:
    lan = client_of("lan")
    units = ok(lan.get(f"{API}/units/acting", params={"action": "activity.write"}))
    board = next(one for one in units if one["name"].startswith("Ban chỉ đạo"))
    assert held(lan, "2024-07-19", kind="briefing", unit_id=board["id"])["unit_name"] == board["name"]


def test_no_unknown_action_is_asked(client_of: ClientOf) -> None:
    refused = client_of("lan").get(f"{API}/units/acting", params={"action": "money.burn"})
    assert list(errors_of(refused)) == ["action"]
