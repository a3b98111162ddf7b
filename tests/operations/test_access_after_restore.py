"""Access that was taken back after the copy: a restore, and the way back to the last release, do not give it again."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
import time_machine
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.accounts import act, find
from fixtures.app import make_app
from fixtures.backups import Ward
from fixtures.clients import SERVICE_CLIENTS, System, connect
from fixtures.factors import FACTORS, enrol, proof
from fixtures.monthly_reports import API, ok
from fixtures.people import ADDRESS, ClientOf, browser
from fixtures.statement_log import counting
from toso.core.database import create_engines, in_transaction
from toso.core.execution import close_execution
from toso.core.schema_upgrade import newest
from toso.documents.signing.tables import Holding, SigningCertificate
from toso.identity.account_requests.decisions import run_due
from toso.identity.account_requests.tables import AccountRequest, Decider, RequestKind
from toso.identity.cast import CAST_PASSWORD
from toso.identity.federation.tables import FederatedIdentity
from toso.identity.queries import find_account
from toso.identity.tables import Assignment
from toso.identity.webhooks.tables import Webhook, WebhookDelivery
from toso.kit.clock import system_now, today
from toso.operations.restore import Restored
from toso.operations.rollback import roll_back
from toso.operations.tail import keep_tail
from toso.operations.upgrade import copy_before_migration
from toso.organisation.tables import Unit

NEWER, THIRD = "ba chiếc thuyền thúng xanh", "bốn chiếc thuyền thúng đỏ"


def _ask_for_a_role(session: Session) -> None:
    """Dũng is to be the leader, which takes effect by itself in an hour unless somebody refuses."""
    ward, at = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one(), system_now()
    params = {"role": "ward_leader", "unit_id": str(ward.id), "valid_from": str(today()), "valid_to": None}
    row = AccountRequest(
        ward_id=ward.id,
        user_id=_id_of(session, "dung"),
        kind=RequestKind.ROLE,
        params=params,
        decider=Decider.SECOND_PERSON,
        asked_by=_id_of(session, "ha"),
        asked_at=at - timedelta(hours=23),
        not_before=at + timedelta(hours=1),
        expires_at=at + timedelta(days=7),
    )
    session.add(row)


def _id_of(session: Session, username: str) -> UUID:
    found = find_account(session, username)
    assert found is not None
    return found.id


def _roles_of(session: Session, username: str) -> list[str]:
    held = sa.select(col(Assignment.role)).where(col(Assignment.user_id) == _id_of(session, username))
    return sorted(role.value for role in session.scalars(held.where(col(Assignment.valid_to).is_(None))))


def _take_back(app: FastAPI, client_of: ClientOf, code: str, system: System) -> None:
    """Since the copy: the code is used, the system revoked, Nga disabled, the request refused."""
    ha, lan = client_of("ha"), client_of("lan")
    ok(browser(app).post(f"{API}/auth/redeem", json={"code": code, "new_password": NEWER}))
    row = next(one for one in ok(ha.get(SERVICE_CLIENTS))["items"] if one["id"] == system.client_id)
    ok(ha.post(f"{SERVICE_CLIENTS}/{row['id']}/revoke", headers={"If-Match": f'"{row["version"]}"'}))
    assert act(ha, find(ha, "nga"), "disable", {"reason": "nghỉ"}).status_code == 200
    for asked in ok(lan.get(f"{API}/account-requests")):
        body, version = {"accept": False, "reason": "không"}, {"If-Match": f'"{asked["version"]}"'}
        ok(lan.post(f"{API}/account-requests/{asked['id']}/decide", json=body, headers=version))


def _check(back: FastAPI, code: str, system: System) -> None:
    with time_machine.travel(system_now() + timedelta(hours=2), tick=True):
        redeemed = browser(back).post(f"{API}/auth/redeem", json={"code": code, "new_password": THIRD})
        assert redeemed.status_code >= 400, "a code that was used opens the account again"
        signs_in = {name: _signs_in(back, name, CAST_PASSWORD) for name in ("nga", "son", "lan")}
        assert signs_in == {"nga": False, "son": False, "lan": True}, "closed accounts and old passwords open again"
        assert _signs_in(back, "son", NEWER)
        again = System(system.client_id, system.secret, TestClient(back, base_url=ADDRESS))
        assert again.ask().status_code >= 400, "a system that was revoked gets a token"
        assert in_transaction(back.state.engines.write, run_due) == 0
        assert "ward_leader" not in in_transaction(back.state.engines.read, lambda one: _roles_of(one, "dung"))


def _signs_in(app: FastAPI, username: str, password: str) -> bool:
    body = {"username": username, "password": password}
    return browser(app).post(f"{API}/auth/login", json=body).status_code == 200


def _by_restoring(ward: Ward) -> tuple[Callable[[], Restored], FastAPI | None]:
    file = ward.backup()

    def come_back() -> Restored:
        keep_tail(ward.settings, ward.app.state.engines)
        return ward.restored(file)

    return come_back, None


def _by_going_back(ward: Ward) -> tuple[Callable[[], Restored], FastAPI | None]:
    copy = copy_before_migration(ward.settings, newest())

    def come_back() -> Restored:
        ward.app.state.engines.dispose()
        return roll_back(ward.settings, copy, lambda _line: None)

    return come_back, ward.app


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("way", [_by_restoring, _by_going_back])
def test_what_was_taken_back_since_the_copy_stays_taken_back(
    ward: Ward, client_of: ClientOf, way: Callable[[Ward], tuple[Callable[[], Restored], FastAPI | None]]
) -> None:
    app, ha = ward.app, client_of("ha")
    code = act(ha, find(ha, "son"), "reset").json()["link"]["code"]
    system = connect(app, client_of)
    in_transaction(app.state.engines.write, _ask_for_a_role)
    come_back, same = way(ward)
    _take_back(app, client_of, code, system)
    done = come_back()
    assert (done.faults, done.taken_back >= 2) == ([], True)
    back = same or make_app(ward.bare)
    try:
        _check(back, code, system)
    finally:
        if same is None:
            close_execution(back)


def _rows(ward_id: UUID, owner: UUID, system: UUID) -> list[Any]:
    """Ways in and out whose rows are deleted when they end."""
    certificate = {
        "picture": b"x",
        "key_file": b"x",
        "serial": "1",
        "fingerprint": "0",
        "issuer": "CA",
        "holder": "Lan",
    }
    valid = {"valid_from": system_now(), "valid_until": system_now() + timedelta(days=9)}
    return [
        FederatedIdentity(user_id=owner, issuer="https://noi-khac.invalid", subject="1"),
        Webhook(ward_id=ward_id, client_id=system, url="https://cu.invalid/", types=[], secret=b"x", seq=0),
        SigningCertificate(
            ward_id=ward_id, holding=Holding.PERSON, owner_id=owner, unit_path="qn.hg", **certificate, **valid
        ),
    ]


@pytest.mark.both_databases("resource")
def test_ways_that_were_removed_since_the_copy_are_not_there_again(ward: Ward, client_of: ClientOf) -> None:
    """An identity elsewhere that was unlinked, a webhook and a certificate that were removed."""
    engines, system = ward.app.state.engines, connect(ward.app, client_of)

    def add(session: Session) -> None:
        ward_id = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one().id
        rows = _rows(ward_id, _id_of(session, "lan"), UUID(system.client_id))
        session.add_all(rows)
        session.flush()
        session.add(WebhookDelivery(ward_id=ward_id, webhook_id=rows[1].id, seq=1))

    def left(session: Session) -> list[int]:
        tables = (FederatedIdentity, Webhook, WebhookDelivery, SigningCertificate)
        return [session.execute(sa.select(sa.func.count()).select_from(one)).scalar_one() for one in tables]

    def remove(session: Session) -> None:
        for table in (WebhookDelivery, FederatedIdentity, Webhook, SigningCertificate):
            session.execute(sa.delete(table))

    in_transaction(engines.write, add)
    file = ward.backup()
    assert in_transaction(engines.read, left) == [1, 1, 1, 1]
    in_transaction(engines.write, remove)
    keep_tail(ward.settings, engines)
    assert ward.restored(file).faults == []
    back = create_engines(ward.bare)
    try:
        assert in_transaction(back.read, left) == [0, 0, 0, 0]
    finally:
        back.dispose()


def _acts(ward: Ward, client_of: ClientOf) -> Iterator[str]:
    """Each act that takes access back or changes it, done once; its name."""
    ha, minh, app = client_of("ha"), client_of("minh"), ward.app
    code = act(ha, find(ha, "son"), "reset").json()["link"]["code"]
    yield "reset"
    ok(browser(app).post(f"{API}/auth/redeem", json={"code": code, "new_password": NEWER}))
    yield "redeem"
    assert act(ha, find(ha, "nga"), "disable", {"reason": "nghỉ"}).status_code == 200
    yield "disable"
    dung = find(ha, "dung")
    role = f"assignments/{dung['assignments'][0]['id']}/end"
    assert act(ha, dung, role, {"last_day": str(today())}).status_code == 200
    yield "end"
    system = connect(app, client_of)
    yield "client"
    row = next(one for one in ok(ha.get(SERVICE_CLIENTS))["items"] if one["id"] == system.client_id)
    ok(ha.post(f"{SERVICE_CLIENTS}/{row['id']}/revoke", headers={"If-Match": f'"{row["version"]}"'}))
    yield "revoke"
    made = enrol(minh)
    yield "factor"
    codes = ok(minh.post(f"{FACTORS}/recovery-codes", json=proof(made.recovery[0])))["recovery_codes"]
    yield "codes"
    body = {"username": "minh", "password": CAST_PASSWORD, "factor": codes[4]}
    ok(browser(app).post(f"{API}/auth/login", json=body))
    yield "used code"
    ok(minh.post(f"{FACTORS}/{made.id}/remove", json=proof(codes[0])))
    yield "removed"


@pytest.mark.both_databases("resource")
def test_the_tail_is_written_after_each_change_of_access_and_reads_it_after_no_other(
    ward: Ward, client_of: ClientOf
) -> None:
    """Every minute the ends of the logs are looked at; accounts only behind a line that tells of one."""
    settings, engines = ward.settings, ward.app.state.engines
    keep_tail(settings, engines)
    for name in _acts(ward, client_of):
        assert keep_tail(settings, engines), name
    hoa = client_of("hoa")
    for look in (lambda: None, lambda: _signs_in(ward.app, "lan", CAST_PASSWORD), lambda: _looks(hoa)):
        look()
        with counting(ward.app) as ran:
            assert not keep_tail(settings, engines)
        assert not [one for one in ran if "password_hash" in one or "FROM assignment" in one], ran
    with time_machine.travel(system_now() + timedelta(hours=1, minutes=1), tick=True), counting(ward.app) as ran:
        assert not keep_tail(settings, engines)
    assert [one for one in ran if "password_hash" in one], "what no line of the log tells of is seen within the hour"


def _looks(hoa: TestClient) -> None:
    home = ok(hoa.get(f"{API}/households?limit=1"))["items"][0]["id"]
    ok(hoa.get(f"{API}/households/{home}"))


def test_what_is_out_of_time_is_not_carried_out(app: FastAPI) -> None:
    def ask(session: Session) -> None:
        _ask_for_a_role(session)
        session.flush()
        past = {"not_before": system_now() - timedelta(days=60), "expires_at": system_now() - timedelta(days=52)}
        session.execute(sa.update(AccountRequest).values(**past))

    in_transaction(app.state.engines.write, ask)
    in_transaction(app.state.engines.write, run_due)
    assert "ward_leader" not in in_transaction(app.state.engines.read, lambda one: _roles_of(one, "dung"))
