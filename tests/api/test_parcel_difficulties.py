"""Difficulties that leave a phone in a parcel: raised once, under their writer and ids, by their writer's rights."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.parcels import hand_in, key_of, sealed
from fixtures.people import ClientOf, user_id
from fixtures.redrawn_streets import end_roles
from fixtures.visits import sheet, take_round
from toso.difficulties.tables import Difficulty
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def said(content: str = "Nhà văn hóa chưa có đường truyền mạng.", **more: Any) -> dict[str, Any]:
    return {"id": str(new_id()), "kind": "equipment", "content": content, "cause": "", "proposal": "", **more}


def raised(app: FastAPI) -> Sequence[Any]:
    query = sa.select(col(Difficulty.id), col(Difficulty.raised_by_id), col(Difficulty.visit_id))
    with Session(app.state.engines.read) as session:
        return session.execute(query).all()


@pytest.mark.both_databases("resource")
def test_a_difficulty_goes_along_once_under_its_writer_beside_the_sheet_it_speaks_of(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    made = sheet(take_round(son)["households"][0]["id"])
    of_sheet, of_lost_sheet = said(visit_id=made["id"]), said(visit_id=str(new_id()))
    file = sealed(key_of(son), user_id(son), made, difficulties=[of_sheet, of_lost_sheet])
    before = set(raised(app))
    told = ok(hand_in(hoa, file))
    assert (told["stored"], told["difficulties"], told["raised"], told["known_difficulties"]) == (1, 2, 2, 0)
    assert told["refused_difficulties"] == []
    me = UUID(user_id(son))
    expected = {(UUID(of_sheet["id"]), me, UUID(made["id"])), (UUID(of_lost_sheet["id"]), me, None)}
    assert set(raised(app)) - before == expected
    again = ok(hand_in(hoa, file))
    assert (again["raised"], again["known_difficulties"]) == (0, 2)
    sent = son.post(f"{API}/difficulties", json=of_sheet)
    assert sent.json()["id"] == of_sheet["id"], "the phone's own sync is told that it is there"
    assert set(raised(app)) - before == expected


def test_what_is_refused_is_told_by_its_reason_and_the_rest_is_raised(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    taken_id = client_of("dung").post(f"{API}/difficulties", json=said()).json()["id"]
    secret = "Bí Mật của hộ dân"
    wrong = [said("Bí Mật"), said(secret, id=None), said(secret, id=taken_id), {"id": "Bí Mật"}]
    before = len(raised(app))
    told = ok(hand_in(hoa, sealed(key_of(son), user_id(son), difficulties=[*wrong, said()])))
    assert (told["sheets"], told["difficulties"], told["raised"]) == (0, 5, 1)
    assert [one["number"] for one in told["refused_difficulties"]] == [1, 2, 3, 4]
    assert all(one["details"] for one in told["refused_difficulties"])
    assert "Bí Mật" not in str(told)
    assert len(raised(app)) == before + 1


def test_whose_role_has_ended_raises_nothing(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    key, me = key_of(son), user_id(son)
    end_roles(client_of("ha"), son, DAY)
    on_day(date(2024, 8, 14))
    told = ok(hand_in(hoa, sealed(key, me, difficulties=[said()])))
    assert told["raised"] == 0
    assert ["không còn vai trò" in one["reason"] for one in told["refused_difficulties"]] == [True]
