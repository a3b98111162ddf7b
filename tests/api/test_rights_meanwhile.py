"""Rights that end while a request is on its way: nothing is written with those of the moment in which it began."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from functools import partial
from typing import Any

import httpx2 as httpx
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.confirmations import REQUESTS, ask_role, requests_of, roles_of
from fixtures.households import Register
from fixtures.monthly_reports import API
from fixtures.people import ADDRESS, BROWSER, ClientOf
from fixtures.visits import sheet
from toso.core.database import in_transaction
from toso.identity.queries import find_account
from toso.identity.sessions import end_all
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import system_now, today

pytestmark = pytest.mark.both_databases("resource")
End = Callable[[Session, UserAccount], object]


def signed_out(session: Session, user: UserAccount) -> None:
    end_all(session, user, "password")


def disabled(_session: Session, user: UserAccount) -> None:
    user.disabled_at = system_now()


def without_role(session: Session, user: UserAccount) -> None:
    ended = sa.update(Assignment).where(col(Assignment.user_id) == user.id)
    session.execute(ended.values(valid_from=today() - timedelta(days=9), valid_to=today() - timedelta(days=1)))


def nothing(_session: Session, _user: UserAccount) -> None:
    pass


ENDS: list[tuple[End, int, str | None]] = [
    (signed_out, 401, "not-signed-in"),
    (disabled, 401, "not-signed-in"),
    (without_role, 403, "rights-changed"),
    (nothing, 200, None),
]


def end(app: FastAPI, username: str, how: End) -> None:
    def act(session: Session) -> None:
        user = find_account(session, username)
        assert user, username
        how(session, user)
        session.add(user)

    in_transaction(app.state.engines.write, act)


def slowly(
    app: FastAPI, client: TestClient, path: str, body: Any, meanwhile: Callable[[], None], **headers: str
) -> Any:
    """The answer to a body that comes once the guard has let the request in and `meanwhile` is done."""

    async def coming() -> AsyncIterator[bytes]:
        await asyncio.to_thread(meanwhile)
        yield json.dumps(body).encode()

    async def ask() -> Any:
        way = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        cookies = {cookie.name: cookie.value or "" for cookie in client.cookies.jar}
        async with httpx.AsyncClient(transport=way, base_url=ADDRESS, cookies=cookies, headers=BROWSER) as sender:
            given = {"Content-Type": "application/json", **headers}
            return await sender.post(path, content=coming(), headers=given)

    app.state.rights_kept = 0.0
    assert client.portal
    return client.portal.call(ask)


@pytest.mark.parametrize(("how", "status", "code"), ENDS)
def test_a_second_person_who_is_none_any_more_confirms_nothing(
    app: FastAPI, clerk: TestClient, client_of: ClientOf, how: End, status: int, code: str | None
) -> None:
    ask_role(clerk, "son", "culture_desk", "vhtt")
    ha = client_of("ha")
    (asked,) = requests_of(ha)
    path, version = f"{REQUESTS}/{asked['id']}/decide", {"If-Match": f'"{asked["version"]}"'}
    answer = slowly(app, ha, path, {"accept": True}, partial(end, app, "ha", how), **version)
    assert (answer.status_code, answer.json().get("code")) == (status, code)
    assert ("culture_desk" in roles_of(clerk, "son")) == (status == 200)
    assert bool(requests_of(clerk)) == (status != 200), "it waits for somebody who may"


@pytest.mark.parametrize(("how", "status", "code"), ENDS)
def test_a_phone_whose_session_ended_meanwhile_has_nothing_taken(
    app: FastAPI, client_of: ClientOf, register: Register, how: End, status: int, code: str | None
) -> None:
    """Sheets of many phones at once are written together, and each is looked at apart."""
    body = {"visits": [sheet(register.households["dat"])], "device_now": system_now().isoformat()}
    answer = slowly(app, client_of("son"), f"{API}/visits/sync", body, partial(end, app, "son", how))
    assert (answer.status_code, answer.json().get("code")) == (status, code), answer.text
