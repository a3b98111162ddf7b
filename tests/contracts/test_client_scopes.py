"""Scopes × units × operations: a system does what its scopes say, in its units, and sees nothing of others."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.clients import connect
from fixtures.demonstration import STRANGER
from fixtures.monthly_reports import API, ok
from fixtures.routes import operations
from fixtures.ward_rows import NOT_OF_A_WARD, Ids, address_of, reads_of
from toso.authz.client_scopes import READS_OF, WRITES_OF, ClientScope, actions_of
from toso.identity.clients.quota import ClientQuotas

Browser = Callable[[str], TestClient]
LAST_DAY = "2024-12-31"
PERSONAL = {"household.", "visit.", "privacy.", "consent.", "paper.", "user.", "team.", "recheck.", "street."}


class NoQuota(ClientQuotas):
    """Counts nothing: the sweep asks more often in a minute than any system may."""

    def count(self, client: object) -> dict[str, str]:
        return {}


@pytest.fixture(autouse=True)
def _no_quota(demonstration: FastAPI) -> None:
    demonstration.state.client_quotas = NoQuota()


def test_no_scope_reaches_the_register_or_the_roster() -> None:
    opened = {action for table in (READS_OF, WRITES_OF) for actions in table.values() for action in actions}
    assert {action for action in opened if any(action.value.startswith(start) for start in PERSONAL)} == set()
    assert READS_OF.keys() | WRITES_OF.keys() == set(ClientScope)
    assert all(action.value.split(".")[1] == "read" for actions in READS_OF.values() for action in actions)
    assert actions_of(frozenset({"households:read"}), writing=False) == frozenset()


@pytest.mark.parametrize("scope", list(ClientScope))
def test_a_scope_opens_its_own_operations_alone(
    demonstration: FastAPI, as_member_of_cast: Browser, scope: ClientScope
) -> None:
    system = connect(demonstration, as_member_of_cast, (scope.value,), last_day=LAST_DAY)
    bearer, opened, refused = system.bearer(), 0, 0
    for swept in operations(demonstration):
        if swept.public:
            continue
        (action,) = swept.actions
        may = action in actions_of(frozenset({scope.value}), writing=swept.method != "GET")
        headers = {**bearer, "If-Match": '"1"'}
        status = system.http.request(swept.method, swept.url, headers=headers).status_code
        opened += may
        refused += status == 403
        assert may or status == 403, f"{swept.method} {swept.path}: {status}"
        assert status < 500, f"{swept.method} {swept.path}"
    assert opened
    assert refused > 300


@pytest.mark.parametrize("unit", ["qn.hg.kp2", "qn.khac"])
def test_a_system_sees_no_row_outside_its_units(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, hong_gai: Ids, unit: str
) -> None:
    ids = khu_pho_one if unit == "qn.hg.kp2" else hong_gai
    maker = as_member_of_cast if unit == "qn.hg.kp2" else lambda _name: as_member_of_cast(STRANGER)
    every = tuple(scope.value for scope in ClientScope)
    system = connect(demonstration, maker, every, (unit,), last_day=LAST_DAY)
    bearer, read, asked = system.bearer(), 0, 0
    for path, names in reads_of(demonstration):
        if not names and path not in NOT_OF_A_WARD:
            for query in ("", "?year=2024", "?period=2024-07", "?limit=100", "?from=2024-06-01&to=2024-12-31"):
                answer = system.http.get(path + query, headers=bearer)
                read += answer.status_code == 200
                assert not {i for i in ids.hidden if i in answer.text}, path + query
        for name in names:
            for value in ids.by_name.get(name, [])[:3]:
                asked += 1
                answer = system.http.get(address_of(path, name, value), headers=bearer)
                assert answer.status_code in {403, 404}, f"{path} {value}: {answer.status_code}"
    assert read > 15
    assert asked > 20


def test_a_system_of_the_whole_ward_does_see_it(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    """The sweep above would also pass over a system that sees nothing."""
    system = connect(demonstration, as_member_of_cast, last_day=LAST_DAY)
    bearer = system.bearer()
    for path in ("plans", "tasks", "documents"):
        assert ok(system.http.get(f"{API}/{path}", headers=bearer))["items"], path
    (report, *_) = ok(system.http.get(f"{API}/reports", headers=bearer))["items"]
    assert ok(system.http.get(f"{API}/reports/{report['id']}", headers=bearer))["id"] == report["id"]


def test_what_happened_to_a_task_is_told_with_its_version(demonstration: FastAPI, as_member_of_cast: Browser) -> None:
    """Progress is a row of its own in the log; a system asks for the task."""
    system = connect(demonstration, as_member_of_cast, ("events:read", "tasks:read"), last_day=LAST_DAY)
    bearer, after, last, progress = system.bearer(), 0, dict[str, int](), 0
    while True:
        part = ok(system.http.get(f"{API}/events?after={after}&types=task.progress&types=task.changed", headers=bearer))
        last |= {one["object_id"]: one["version"] for one in part["items"] if one["object_id"]}
        progress += sum(one["type"] == "task.progress" for one in part["items"])
        after = part["after"]
        if not part["more"]:
            break
    assert progress > 5
    assert None not in last.values()
    read = {one: system.http.get(f"{API}/assignments/{one}", headers=bearer) for one in list(last)[:5]}
    assert {one: answer.json()["version"] for one, answer in read.items() if answer.status_code == 200} == {
        one: last[one] for one, answer in read.items() if answer.status_code == 200
    }
