"""Other systems: connected by the administrator, let in by the leader, with two credentials while they change over."""

import json
from datetime import timedelta
from typing import Any

import jwt
import pytest
import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric import ec
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.clients import EVERY_SCOPE, SERVICE_CLIENTS, TOKEN, System, ask_client, connect, let_in
from fixtures.confirmations import approve_first_report, decide, lend, let_time_pass, requests_of
from fixtures.monthly_reports import API, ok
from fixtures.people import ADDRESS, ClientOf
from toso.audit.tables import AuditEvent
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.clients.tables import ServiceClient
from toso.kit.clock import system_now

UNITS = f"{API}/units"


def change(app: FastAPI, **values: Any) -> None:
    """Another state of every client there is."""
    in_transaction(app.state.engines.write, lambda session: session.execute(sa.update(ServiceClient).values(**values)))


@pytest.mark.both_databases("resource")
def test_a_system_waits_for_the_leader_and_then_reads_what_its_scopes_say(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    ha, lan = client_of("ha"), client_of("lan")
    made = ask_client(ha)
    assert (made["waiting"], made["usable"]) == (True, False)
    (asked,) = requests_of(ha)
    assert asked["actions"] == ["withdraw"]
    assert decide(ha, asked).status_code == 403, "who asks does not let in"
    assert decide(client_of("minh"), asked).status_code == 404
    assert "kết nối hệ thống «Một cửa điện tử»" in requests_of(lan)[0]["words"]
    secret = ok(ha.post(f"{SERVICE_CLIENTS}/{made['id']}/credentials", json={}), 201)["client_secret"]
    form = {"grant_type": "client_credentials", "client_id": made["id"], "client_secret": secret}
    assert ha.post(TOKEN, data=form, headers={"Sec-Fetch-Site": "none"}).status_code in {401, 403}
    let_in(lan)
    system = connect(app, client_of)
    token = system.ask()
    assert token.json()["expires_in"] == 600
    assert set(token.json()["scope"].split()) == set(EVERY_SCOPE)
    assert "refresh_token" not in token.json()
    answer = system.http.get(UNITS, headers=system.bearer("units:read"))
    assert len(ok(answer)) > 5
    assert answer.headers["ratelimit-policy"] == '"minute";q=600;w=60, "day";q=50000;w=86400'
    assert answer.headers["ratelimit"].startswith('"minute";r=599;t=')
    told = system.http.get(f"{API}/plans", headers=system.bearer("units:read"))
    assert (told.status_code, told.json()["detail"]) == (403, "Cần phạm vi plans:read.")
    assert told.headers["WWW-Authenticate"] == 'Bearer realm="toso", error="insufficient_scope", scope="plans:read"'
    none = system.http.get(f"{API}/households", headers=system.bearer())
    assert (none.status_code, none.json()["detail"]) == (403, "Không phạm vi nào mở việc này cho hệ thống khác.")
    assert system.http.get(f"{API}/people", headers=system.bearer("units:read")).status_code == 403
    assert system.http.get(f"{API}/auth/me", headers=system.bearer()).status_code == 403
    assert system.http.post(f"{API}/calendar-feed", headers=system.bearer()).status_code == 403
    with Session(app.state.engines.read) as session:
        acts = set(session.execute(sa.select(col(AuditEvent.action))).scalars())
        assert {"client.create", "client.confirm", "client.credential", "client.token"} <= acts
    assert "Một cửa điện tử" in {line["actor_name"] for line in ok(ha.get(f"{API}/audit/events?limit=100"))["items"]}


def test_a_borrowed_leaders_role_lets_no_system_in(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    ask_client(client_of("ha"))
    (asked,) = requests_of(client_of("lan"))
    lend(app, "lan", "dung", Role.WARD_LEADER, "qn.hg")
    assert requests_of(client_of("dung")) == []
    assert decide(client_of("dung"), asked).status_code in {403, 404}
    assert [row["id"] for row in requests_of(client_of("lan"))] == [asked["id"]], "it still waits"


def test_who_is_not_let_in_is_closed(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    ha, lan = client_of("ha"), client_of("lan")
    ask_client(ha)
    ok(decide(lan, requests_of(lan)[0], accept=False))
    ask_client(ha)
    let_time_pass(app, 25)
    rows = ok(ha.get(SERVICE_CLIENTS))["items"]
    assert [(row["waiting"], row["usable"], row["revoked_at"] is not None) for row in rows] == [
        (False, False, True)
    ] * 2
    refused = ha.post(f"{SERVICE_CLIENTS}/{rows[0]['id']}/credentials", json={})
    assert (refused.status_code, refused.json()["code"]) == (409, "client-revoked")


def test_one_that_still_waits_is_revoked_and_asks_nobody_any_more(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    ha, lan = client_of("ha"), client_of("lan")
    made = ask_client(ha)
    assert "client" in [row["kind"] for row in requests_of(lan)]
    gone = ok(ha.post(f"{SERVICE_CLIENTS}/{made['id']}/revoke", headers={"If-Match": f'"{made["version"]}"'}))
    assert (gone["waiting"], gone["usable"]) == (False, False)
    assert requests_of(lan) == []


@pytest.mark.both_databases("resource")
def test_rotated_expired_and_revoked_end_at_once(app: FastAPI, client_of: ClientOf) -> None:
    system, ha = connect(app, client_of), client_of("ha")
    path = f"{SERVICE_CLIENTS}/{system.client_id}/credentials"
    old = system.bearer()
    assert system.http.get(UNITS, headers=old).status_code == 200
    other = ok(ha.post(path, json={}), 201)
    assert ha.post(path, json={}).json()["code"] == "two-credentials-kept"
    assert system.http.get(UNITS, headers=old).status_code == 200, "both hold while it changes over"
    first = next(c["id"] for c in ok(ha.get(SERVICE_CLIENTS))["items"][0]["credentials"] if c["id"] != other["id"])
    assert ha.delete(f"{path}/{first}").status_code == 204
    assert system.http.get(UNITS, headers=old).status_code == 401
    refused = system.ask()
    assert (refused.status_code, refused.json()["error"]) == (401, "invalid_client")
    assert refused.headers["www-authenticate"].startswith("Basic")
    form = {"grant_type": "client_credentials", "client_id": system.client_id, "client_secret": other["client_secret"]}
    new = {"Authorization": f"Bearer {ok(system.http.post(TOKEN, data=form))['access_token']}"}
    assert system.http.get(UNITS, headers=new).status_code == 200
    change(app, expires_at=system_now() - timedelta(seconds=1))
    assert system.http.get(UNITS, headers=new).status_code == 401
    change(app, expires_at=system_now() + timedelta(days=1))
    assert system.http.get(UNITS, headers=new).status_code == 200
    row = ok(ha.get(SERVICE_CLIENTS))["items"][0]
    headers = {"If-Match": f'"{row["version"]}"'}
    ok(ha.post(f"{SERVICE_CLIENTS}/{system.client_id}/revoke", headers=headers))
    assert system.http.get(UNITS, headers=new).status_code == 401
    assert system.http.post(TOKEN, data=form).status_code == 401


def test_who_holds_the_right_secret_is_told_why_there_is_no_token(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    ha = client_of("ha")
    made = ask_client(ha)
    secret = ok(ha.post(f"{SERVICE_CLIENTS}/{made['id']}/credentials", json={}), 201)["client_secret"]
    system = System(made["id"], secret, TestClient(app, base_url=ADDRESS))
    stranger = System(made["id"], "khong-phai-khoa", system.http)

    def refusal(asked: System) -> str:
        answer = asked.ask()
        assert (answer.status_code, answer.json().get("error")) == (401, "invalid_client"), answer.text
        return answer.json()["error_description"]

    unknown = refusal(stranger)
    assert "leader has not agreed" in refusal(system)
    change(app, confirmed_at=system_now(), expires_at=system_now() - timedelta(days=1))
    assert "last day" in refusal(system)
    change(app, revoked_at=system_now())
    assert "ended this connection" in refusal(system)
    assert refusal(stranger) == unknown, "a stranger learns nothing"


def test_a_system_that_reads_english_is_told_in_english_what_is_wrong(app: FastAPI, client_of: ClientOf) -> None:
    system = connect(app, client_of, (*EVERY_SCOPE, "help:write"))
    heads = {**system.bearer("units:read help:write plans:read"), "Accept-Language": "en"}

    def asked(path: str, **query: str) -> Any:
        answer = system.http.get(API + path, params=query, headers=heads)
        assert answer.headers["content-language"] == "en", answer.text
        return answer.json()

    assert asked("/tasks")["detail"] == "The scope tasks:read is needed."
    assert asked("/households")["detail"] == "No scope opens this to another system."
    assert (
        asked("/plans", cursor="abc")["errors"][0]["message"] == "Not a cursor of this list, or one of another order."
    )
    (kept,) = asked("/plans", updated_since="1970-01-01T00:00:00Z")["errors"]
    assert kept["message"] == "An instant of the years 2000 to 2199."
    records = {"items": [{"external_id": "1", "helps": ["account"], "guest": True, "on": "2020-01-01"}]}
    (one,) = ok(system.http.post(f"{API}/help/records:bulk", json=records, headers=heads))["items"]
    assert (one["title"], all(error["message"].isascii() for error in one["errors"])) == (
        "What was sent is not right.",
        True,
    )


def test_more_than_the_quota_is_429_until_the_minute_is_over(app: FastAPI, client_of: ClientOf) -> None:
    system = connect(app, client_of, per_minute=3)
    headers = system.bearer()
    answers = [system.http.get(UNITS, headers=headers) for _ in range(8)]
    over = [a for a in answers if a.status_code == 429]
    assert over, "eight requests fall into two minutes at most"
    assert {a.json()["code"] for a in over} == {"quota-exceeded"}
    assert 1 <= int(over[0].headers["retry-after"]) <= 60
    assert over[0].headers["ratelimit"].startswith('"minute";r=0;t=')
    assert client_of("ha").get(UNITS).status_code == 200, "nobody else waits for it"


def test_the_day_is_counted_over_processes(app: FastAPI, client_of: ClientOf) -> None:
    system = connect(app, client_of, per_day=4)
    headers = system.bearer()
    for _ in range(3):
        assert system.http.get(UNITS, headers=headers).status_code == 200
    in_transaction(app.state.engines.write, app.state.client_quotas.keep)
    assert ok(client_of("ha").get(SERVICE_CLIENTS))["items"][0]["used_today"] == 3
    app.state.client_quotas = type(app.state.client_quotas)()  # as another process, or after a restart
    assert [system.http.get(UNITS, headers=headers).status_code for _ in range(2)] == [200, 429]


def test_a_signed_assertion_is_taken_once(app: FastAPI, client_of: ClientOf) -> None:
    ha, system = client_of("ha"), connect(app, client_of)
    key = ec.generate_private_key(ec.SECP256R1())
    public = json.loads(jwt.algorithms.ECAlgorithm.to_jwk(key.public_key()))
    path = f"{SERVICE_CLIENTS}/{system.client_id}/credentials"
    private = json.loads(jwt.algorithms.ECAlgorithm.to_jwk(key))
    assert ha.post(path, json={"public_key": private}).status_code == 422
    assert ok(ha.post(path, json={"public_key": public}), 201)["client_secret"] is None

    def assertion(**more: Any) -> dict[str, str]:
        at = system_now()
        claims = {"iss": system.client_id, "sub": system.client_id, "aud": "toso", "jti": "một", "iat": at}
        made = jwt.encode({**claims, "exp": at + timedelta(minutes=2), **more}, key, "ES256")
        kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        return {"grant_type": "client_credentials", "client_assertion_type": kind, "client_assertion": made}

    once = assertion()
    assert ok(system.http.post(TOKEN, data=once))["token_type"] == "Bearer"
    wrong = [
        once,
        assertion(jti="hai", aud="khác"),
        assertion(jti="ba", exp=system_now() + timedelta(hours=1)),
        assertion(jti="bốn", exp=system_now() - timedelta(hours=1)),
        {**assertion(jti="năm"), "client_assertion": "x.y.z"},
    ]
    assert [system.http.post(TOKEN, data=form).json()["error"] for form in wrong] == ["invalid_client"] * 5


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({}, "invalid_request"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": "client_credentials", "scope": "households:read"}, "invalid_scope"),
        ({"grant_type": "client_credentials", "client_secret": "x"}, "invalid_client"),
    ],
)
def test_refusals_have_the_names_of_the_standard(
    app: FastAPI, client_of: ClientOf, form: dict[str, str], error: str
) -> None:
    system = connect(app, client_of)
    answer = system.http.post(TOKEN, data=form, headers=system.basic())
    assert (answer.status_code, answer.json()["error"]) == (401 if error == "invalid_client" else 400, error)
    assert answer.headers["content-type"].startswith("application/json")
    assert system.http.post(TOKEN, json=form).json()["error"] == "invalid_request"


def test_a_token_of_a_person_is_none_of_a_system_and_the_other_way_round(app: FastAPI, client_of: ClientOf) -> None:
    system = connect(app, client_of)
    login = {"username": "lan", "password": "nang-som-ben-vinh"}
    person = ok(system.http.post(f"{API}/auth/token", json=login))["access_token"]
    assert system.http.get(f"{API}/auth/me", headers={"Authorization": f"Bearer {person}"}).status_code == 200
    assert (
        system.http.post(f"{API}/auth/login", json={"username": system.client_id, "password": "x"}).status_code == 401
    )
    bad = {
        "name": "X",
        "owner_id": system.client_id,
        "unit_ids": [],
        "scopes": ["units:write"],
        "last_day": "2099-01-01",
    }
    errors = client_of("ha").post(SERVICE_CLIENTS, json=bad).json()["errors"]
    assert {e["field"].split(".")[0] for e in errors} == {"unit_ids", "scopes"}
