"""Second factors over a restore: who had one last is asked for it, also one that the copy does not know."""

from collections.abc import Callable
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.app import make_app
from fixtures.authenticators import Authenticator
from fixtures.backups import Ward
from fixtures.factors import FACTORS, Enrolled, code_at, enrol, proof
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf, browser
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.core.schema_upgrade import newest
from toso.core.vault import the_vault
from toso.identity.cast import CAST_PASSWORD
from toso.identity.factors.service import forget
from toso.identity.queries import find_account
from toso.kit.clock import system_now
from toso.operations.copy_state import TAIL, backups_of
from toso.operations.manifest import signed
from toso.operations.papers import recipients_of
from toso.operations.rollback import roll_back
from toso.operations.sealed_file import seal
from toso.operations.tail import keep_tail
from toso.operations.upgrade import copy_before_migration
from toso.operations.withdrawals import withdrawals_now

KEY = {"password": CAST_PASSWORD}


def entered(app: FastAPI, name: str, factor: str = "") -> str:
    """How a try with the right password ends, on a device that nobody knows."""
    body = {"username": name, "password": CAST_PASSWORD, **({"factor": factor} if factor else {})}
    answer = browser(app).post(f"{API}/auth/login", json=body)
    return "in" if answer.status_code == 200 else answer.json()["code"]


def add_passkey(client: TestClient) -> Authenticator:
    device = Authenticator()
    asked = ok(client.post(f"{FACTORS}/passkey", json=KEY), 201)
    ok(client.post(f"{FACTORS}/passkey/confirm", json={"credential": device.make(asked["options"])}))
    return device


def replaced(client: TestClient, old: Enrolled) -> Enrolled:
    """A new telephone in the place of the old one."""
    new = enrol(client)
    ok(client.post(f"{FACTORS}/{old.id}/remove", json=proof(old.recovery[0])))
    return new


@contextmanager
def _again(app: FastAPI) -> Any:
    """Some minutes later: the codes of before are out of time."""
    try:
        with time_machine.travel(system_now() + timedelta(minutes=5), tick=True):
            yield app
    finally:
        close_execution(app)


def _by_restoring(ward: Ward) -> Callable[[], FastAPI]:
    file = ward.backup()

    def come_back() -> FastAPI:
        keep_tail(ward.settings, ward.app.state.engines)
        assert ward.restored(file).faults == []
        return make_app(ward.bare)

    return come_back


def _by_going_back(ward: Ward) -> Callable[[], FastAPI]:
    copy = copy_before_migration(ward.settings, newest())

    def come_back() -> FastAPI:
        ward.app.state.engines.dispose()
        roll_back(ward.settings, copy, lambda _line: None)
        return make_app(ward.settings)

    return come_back


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("way", [_by_restoring, _by_going_back])
def test_a_password_alone_opens_no_account_that_had_a_factor_last(
    ward: Ward, client_of: ClientOf, way: Callable[[Ward], Callable[[], FastAPI]]
) -> None:
    lan, minh, hoa, ha = (client_of(name) for name in ("lan", "minh", "hoa", "ha"))
    of_lan, of_hoa = enrol(lan), enrol(hoa)
    come_back = way(ward)
    newer = replaced(lan, of_lan)
    added, device = enrol(minh), add_passkey(ha)
    ok(hoa.post(f"{FACTORS}/{of_hoa.id}/remove", json=proof(of_hoa.recovery[0])))
    with _again(come_back()) as back:
        assert {name: entered(back, name) for name in ("lan", "minh", "ha")} == dict.fromkeys(
            ("lan", "minh", "ha"), "factor-needed"
        )
        assert entered(back, "hoa") == "in", "who had taken it off has none"
        assert entered(back, "lan", code_at(of_lan.key)) == "wrong-factor", "the lost telephone"
        assert entered(back, "lan", code_at(newer.key)) == "in"
        assert entered(back, "minh", added.recovery[3]) == "in"
        assert entered(back, "minh", added.recovery[3]) == "wrong-factor", "a recovery code opens once"
        there = browser(back)
        asked = ok(there.post(f"{API}/auth/passkey/options"))["options"]
        ok(there.post(f"{API}/auth/passkey", json={"credential": device.sign(asked)}))
        assert there.get(f"{API}/auth/me").json()["must_enrol"] is False


@pytest.mark.both_databases("resource")
def test_printed_codes_that_were_made_anew_or_used_since_open_nothing(ward: Ward, client_of: ClientOf) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    of_lan, of_minh = enrol(lan), enrol(minh)
    come_back = _by_restoring(ward)
    renewed = ok(lan.post(f"{FACTORS}/recovery-codes", json=proof(of_lan.recovery[0])))["recovery_codes"]
    assert entered(ward.app, "minh", of_minh.recovery[1]) == "in"
    with _again(come_back()) as back:
        assert entered(back, "lan", of_lan.recovery[5]) == "wrong-factor"
        assert entered(back, "lan", renewed[0]) == "in"
        assert entered(back, "minh", of_minh.recovery[1]) == "wrong-factor"
        assert entered(back, "minh", of_minh.recovery[2]) == "in"


def _as_before(ward: Ward) -> None:
    """The tail as the release before wrote it, which tells of factors by their ids alone."""
    engines, folder = ward.app.state.engines, backups_of(ward.settings)
    access = in_transaction(engines.read, withdrawals_now)
    known = ("closed", "passwords", "ended", "revoked", "credentials", "factors", "spent")
    content = {"erasures": [], "numbers": [], "withdrawals": {name: access[name] for name in known}}
    plain = folder / "tail.json"
    plain.write_text(signed({**content, "made_at": system_now().isoformat()}, ward.settings))
    seal(plain, folder / TAIL, [recipients_of(ward.settings).opening])
    plain.unlink()


def test_beside_a_tail_of_the_release_before_a_replaced_factor_stays_asked_for(ward: Ward, client_of: ClientOf) -> None:
    """Whoever is at the server lets the owner in."""
    lan = client_of("lan")
    of_lan = enrol(lan)
    file = ward.backup()
    newer = replaced(lan, of_lan)
    _as_before(ward)
    assert ward.restored(file).faults == []
    with _again(make_app(ward.bare)) as back:
        assert entered(back, "lan") == "factor-needed"
        assert entered(back, "lan", code_at(newer.key)) == "wrong-factor"
        in_transaction(back.state.engines.write, lambda session: forget(session, find_account(session, "lan")))
        assert entered(back, "lan") == "in"


def test_a_secret_that_no_key_opens_any_more_is_no_fault_and_no_way_in(ward: Ward, client_of: ClientOf) -> None:
    """The vault got a new key after the copy: what it sealed came back, the key did not."""
    come_back = _by_restoring(ward)
    the_vault().add_key()
    made = enrol(client_of("lan"))
    with _again(come_back()) as back:
        assert entered(back, "lan") == "factor-needed"
        assert entered(back, "lan", code_at(made.key)) == "wrong-factor"
        assert entered(back, "lan", made.recovery[0]) == "in"
