"""A compiled read says what FastAPI's handler of the same route says: status, body and headers, to everybody, always."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from urllib.parse import quote

import httpx2 as httpx
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from fastapi.routing import request_response
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.actors import acting_as_everybody
from fixtures.answers import whole
from fixtures.app import settings_for
from fixtures.demonstration import DAY, STRANGER
from fixtures.monthly_reports import API
from fixtures.routes import NOWHERE, Swept, operations
from fixtures.server import Server
from fixtures.ward_rows import Ids, address_of, parameters_of
from toso.core.compiled_reads import compile_read
from toso.core.database import create_engines, in_transaction
from toso.core.execution import open_read, open_write
from toso.core.logging import access
from toso.identity.cast import CAST_PASSWORD
from toso.identity.tables import Assignment, AuthSession, UserAccount
from toso.kit.clock import install_business_date, system_now

Browser = Callable[[str], TestClient]
# Each is put into every parameter of a query in turn.
STRANGE = ("", "x", "-1", "1e3", "2024-02-30", "x" * 300, NOWHERE, "true", "Nguyễn")


def compiled(app: FastAPI) -> Iterator[Swept]:
    return (swept for swept in operations(app) if compile_read(swept.route, open_read) is not None)


@contextmanager
def by_fastapi(swept: Swept) -> Iterator[None]:
    """FastAPI's own handler answers the route in the block."""
    usual, swept.route.app = swept.route.app, request_response(swept.route.get_route_handler())
    try:
        yield
    finally:
        swept.route.app = usual


def status_of(client: TestClient, swept: Swept, address: str) -> int:
    """The status of an answer that is the same by both."""
    ours = client.get(address)
    with by_fastapi(swept):
        theirs = client.get(address)
    assert whole(ours) == whole(theirs), address
    return ours.status_code


def test_every_route_that_only_reads_is_compiled(demonstration: FastAPI) -> None:
    left = [swept.path for swept in operations(demonstration) if swept.method == "GET" and _left_to_fastapi(swept)]
    described = [f"{API}/openapi-integrator.json", f"{API}/openapi.json"]
    streamed, of_settings = f"{API}/audit/export", f"{API}/auth/oidc"
    assert left == [
        streamed,
        of_settings,
        *described,
        f"{API}/reference",
        f"{API}/reference/start.js",
        f"{API}/reference/{{name}}",
        f"{API}/report-1.xsd",
    ]


def _left_to_fastapi(swept: Swept) -> bool:
    writes = any(dependant.call is open_write for dependant in swept.dependants)
    return not writes and compile_read(swept.route, open_read) is None


@pytest.mark.parametrize("who", ["minh", "lan", STRANGER, ""])
def test_people_of_all_kinds_are_told_the_same(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, who: str
) -> None:
    client = as_member_of_cast(who) if who else TestClient(demonstration, raise_server_exceptions=False)
    statuses: set[int] = set()
    for swept in compiled(demonstration):
        for address in _addresses(swept, khu_pho_one):
            statuses.add(status_of(client, swept, address))
    assert statuses >= ({200, 403, 404, 422} if who in {"minh", "lan"} else {401} if not who else {200, 404})


def _addresses(swept: Swept, ids: Ids) -> Iterator[str]:
    """With an id that is there, with one that is nowhere, with none."""
    name = next((n for n in ids.by_name if n in parameters_of(swept.path)), "")
    if name:
        yield address_of(swept.path, name, ids.by_name[name][0])
    yield address_of(swept.path, "", "")
    if "{" in swept.path:
        yield swept.path.replace("{", "").replace("}", "")


def test_parameters_are_taken_and_refused_alike(demonstration: FastAPI) -> None:
    usual = demonstration.state.authenticate
    client, refused = acting_as_everybody(demonstration), 0
    install_business_date(DAY)
    try:
        for swept in compiled(demonstration):
            address = address_of(swept.path, "", "").partition("?")[0]
            for query in _queries(swept):
                refused += status_of(client, swept, f"{address}?{query}") == 422
    finally:
        demonstration.state.authenticate = usual
    assert refused > 100


def _queries(swept: Swept) -> Iterator[str]:
    names = [field.alias for field in swept.route.dependant.query_params]
    yield "unknown=1"
    for name in names:
        yield from (f"{name}={quote(value)}" for value in STRANGE)
        yield f"{name}=1&{name}=2"
    yield "&".join(f"{name}=%FF" for name in names)


def test_the_log_has_the_template_of_a_compiled_route(
    demonstration: FastAPI, as_member_of_cast: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    minh = as_member_of_cast("minh")
    with caplog.at_level("INFO", logger=access.name):
        answer = minh.get(f"{API}/tasks/{NOWHERE}", headers={"X-Request-Id": "abc-12345678"})
    line = caplog.records[-1]
    assert (line.route, line.status, line.request_id) == (f"{API}/tasks/{{task_id}}", 404, "abc-12345678")
    assert answer.json()["request_id"] == "abc-12345678"


def test_a_fault_of_ours_in_a_compiled_read_is_told_as_everywhere(demonstration: FastAPI) -> None:
    def broken(_request: object, _connection: object) -> object:
        raise RuntimeError

    usual, demonstration.state.authenticate = demonstration.state.authenticate, broken
    try:
        answer = TestClient(demonstration, raise_server_exceptions=False).get(f"{API}/tasks")
    finally:
        demonstration.state.authenticate = usual
    assert (answer.status_code, answer.json()["code"]) == (500, "server-fault")


def _session_ends(session: Session, user: UserAccount) -> None:
    session.execute(sa.update(AuthSession).where(col(AuthSession.user_id) == user.id).values(ended_at=system_now()))


def _role_ends(session: Session, user: UserAccount) -> None:
    ended = sa.update(Assignment).where(col(Assignment.user_id) == user.id)
    session.execute(ended.values(valid_to=DAY - timedelta(days=1)))


def _account_is_disabled(_session: Session, user: UserAccount) -> None:
    user.disabled_at = system_now()


def _tokens_end(_session: Session, user: UserAccount) -> None:
    user.token_epoch += 1


@pytest.mark.parametrize(
    ("who", "change", "status"),
    [
        ("minh", _session_ends, 401),
        ("hoa", _role_ends, 403),
        ("nga", _account_is_disabled, 401),
        ("ha", _tokens_end, 401),
    ],
)
def test_what_another_process_ends_is_over_with_the_next_read(
    server: Server, who: str, change: Callable[[Session, UserAccount], None], status: int
) -> None:
    """The server knows who it has just let in; this process changes the database."""
    engines = create_engines(settings_for(f"sqlite:///{server.data_dir / 'toso.sqlite3'}", server.data_dir))
    signed_in = httpx.post(f"{server.url}{API}/auth/token", json={"username": who, "password": CAST_PASSWORD})
    bearer = {"Authorization": f"Bearer {signed_in.json()['access_token']}"}

    def end(session: Session) -> None:
        user = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == who)).scalar_one()
        change(session, user)
        session.add(user)

    with httpx.Client(base_url=server.url, headers=bearer) as client:
        assert [client.get(f"{API}/tasks").status_code for _ in range(3)] == [200, 200, 200]
        in_transaction(engines.write, end)
        assert client.get(f"{API}/tasks").status_code == status
    engines.dispose()
