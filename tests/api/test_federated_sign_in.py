"""Signing in with an identity elsewhere: linked while signed in, found by issuer and subject, every lie refused."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine
from cryptography.hazmat.primitives.asymmetric import rsa
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.authenticators import Authenticator
from fixtures.factors import FACTORS
from fixtures.monthly_reports import API, ok
from fixtures.people import browser, enter
from fixtures.providers import CLIENT, SECRET, Provider, offered
from toso.core.database import in_transaction
from toso.identity.cast import CAST_PASSWORD
from toso.identity.federation.provider import ANEW_AFTER, KEPT_FOR, Published
from toso.identity.tables import AuthSession
from toso.kit.clock import system_now

AUTH = "/api/v1/auth"
OIDC = f"{AUTH}/oidc"
REFUSED = (401, "identity-not-proven")


@pytest.fixture
def provider(app: FastAPI) -> Iterator[Provider]:
    with offered(app) as running:
        yield running


def told(answer: Any) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code") if answer.content else None


def link(client: TestClient, provider: Provider, subject: str) -> Any:
    url = ok(client.post(f"{OIDC}/identities/begin"))["url"]
    return client.post(f"{OIDC}/identities", json=provider.visit(url, subject))


def way(client: TestClient, provider: Provider, subject: str) -> dict[str, str]:
    return provider.visit(ok(client.post(f"{OIDC}/begin"))["url"], subject)


def arrive(app: FastAPI, provider: Provider, subject: str = "s-lan") -> Any:
    client = browser(app)
    return client.post(f"{OIDC}/finish", json=way(client, provider, subject))


@pytest.mark.both_databases("resource")
def test_linked_while_signed_in_it_opens_that_account_until_it_is_taken_off(app: FastAPI, provider: Provider) -> None:
    lan = enter(app, "lan")
    assert ok(lan.get(OIDC))["label"] == "tài khoản cơ quan"
    assert told(arrive(app, provider)) == (401, "identity-not-linked")
    assert link(lan, provider, "s-lan").status_code == 201
    came = arrive(app, provider)
    assert (came.status_code, came.json()["user"]["username"]) == (200, "lan")
    assert told(link(enter(app, "minh"), provider, "s-lan")) == (409, "identity-taken")
    (own,) = ok(lan.get(f"{OIDC}/identities"))
    assert enter(app, "minh").delete(f"{OIDC}/identities/{own['id']}").status_code == 404
    assert lan.delete(f"{OIDC}/identities/{own['id']}").status_code == 204
    assert told(arrive(app, provider)) == (401, "identity-not-linked")
    texts = [notice["text"] for notice in ok(lan.get("/api/v1/notices"))["items"]]
    assert any("vừa được gắn" in text for text in texts)
    assert any("vừa được gỡ" in text for text in texts)


OTHER = rsa.generate_private_key(public_exponent=65537, key_size=2048)
LIES: dict[str, dict[str, Any]] = {
    "another issuer": {"claims": {"iss": "https://other.example.vn"}},
    "the issuer with a slash": {"claims": {"iss": "/"}},
    "for another client": {"claims": {"aud": "another"}},
    "for two clients": {"claims": {"aud": [CLIENT, "another"]}},
    "authorised for another": {"claims": {"azp": "another"}},
    "another nonce": {"claims": {"nonce": "x" * 43}},
    "no nonce": {"claims": {"nonce": None}},
    "no subject": {"claims": {"sub": None}},
    "an empty subject": {"claims": {"sub": ""}},
    "over": {"claims": {"exp": 1}},
    "from tomorrow": {"claims": {"nbf": 4102444800}},
    "another key": {"key": OTHER},
    "no signature": {"alg": "none"},
    "a shared secret": {"alg": "HS256", "key": SECRET},
    "another page for codes": {"configuration": {"token_endpoint": "http://elsewhere.example.vn/token"}},
    "another house": {"configuration": {"issuer": "https://other.example.vn"}},
}


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize("lie", LIES)
def test_a_provider_that_lies_opens_nothing(app: FastAPI, provider: Provider, lie: str) -> None:
    link(enter(app, "lan"), provider, "s-lan")
    client = browser(app)
    body = way(client, provider, "s-lan")
    provider.lie(**LIES[lie])
    app.state.provider_pages = Published()
    expected = (503, "provider-away") if "configuration" in LIES[lie] else REFUSED
    assert told(client.post(f"{OIDC}/finish", json=body)) == expected
    assert client.get(f"{AUTH}/me").status_code == 401


def _later(seconds: float) -> time_machine.travel:
    return time_machine.travel(system_now() + timedelta(seconds=seconds))


def test_a_provider_may_change_its_key_and_what_it_took_back_opens_nothing(app: FastAPI, provider: Provider) -> None:
    link(enter(app, "lan"), provider, "s-lan")
    with _later(ANEW_AFTER):
        provider.change_key(publish_old=True)
        assert arrive(app, provider).status_code == 200, "the new key is asked for"
    with _later(ANEW_AFTER * 2):
        old = provider.change_key(publish_old=False)
        assert arrive(app, provider).status_code == 200
        provider.lie(key=old, kid="k2")
        assert told(arrive(app, provider)) == REFUSED, "a key that is published no more"
        provider.lie(key=old, kid="k3")
        assert told(arrive(app, provider)) == REFUSED, "under the name of another"


def test_keys_are_asked_for_every_ten_minutes_and_once_more_where_one_is_unknown(
    app: FastAPI, provider: Provider
) -> None:
    """A provider that changed its key is not asked by each who arrives; one that took a key back is heard in time."""
    link(enter(app, "lan"), provider, "s-lan")
    assert [arrive(app, provider).status_code for _ in range(3)] == [200] * 3
    pages = {"/.well-known/openid-configuration", "/keys"}
    assert sorted(path for path in provider.asked if path in pages) == sorted(pages)
    provider.change_key(publish_old=True)
    assert [told(arrive(app, provider)) for _ in range(2)] == [REFUSED] * 2, "it was asked a moment ago"
    assert provider.asked.count("/keys") == 1
    with _later(ANEW_AFTER):
        assert [arrive(app, provider).status_code for _ in range(3)] == [200] * 3
        assert provider.asked.count("/keys") == 2
        old = provider.change_key(publish_old=False)
        provider.retired.clear()
    provider.lie(key=old, kid="k2")
    with _later(KEPT_FOR + ANEW_AFTER + 1):
        assert told(arrive(app, provider)) == REFUSED


@pytest.mark.parametrize(("seconds", "opens"), [(-50, True), (50, True), (-90, False), (90, False)])
def test_clocks_may_differ_by_less_than_a_minute(
    app: FastAPI, provider: Provider, seconds: int, *, opens: bool
) -> None:
    """`seconds`: how much later it is at the provider, whose word holds until the moment it gives it."""
    link(enter(app, "lan"), provider, "s-lan")
    at = int(system_now().timestamp()) + seconds
    provider.lie(claims={"iat": at, "nbf": at, "exp": at + (60 if seconds > 0 else 0)})
    assert (arrive(app, provider).status_code == 200) is opens


def test_a_code_and_a_state_are_good_once_and_in_the_browser_that_began(app: FastAPI, provider: Provider) -> None:
    link(enter(app, "lan"), provider, "s-lan")
    client, thief = browser(app), browser(app)
    body = way(client, provider, "s-lan")
    assert told(thief.post(f"{OIDC}/finish", json=body)) == REFUSED, "the state belongs to the browser that began"
    assert client.post(f"{OIDC}/finish", json=body).status_code == 200
    assert told(client.post(f"{OIDC}/finish", json=body)) == REFUSED, "replayed"
    stolen, mine = way(client, provider, "s-lan"), way(thief, provider, "s-thief")
    assert told(thief.post(f"{OIDC}/finish", json={**mine, "code": stolen["code"]})) == REFUSED, "another's code"
    assert told(thief.post(f"{OIDC}/finish", json={**way(thief, provider, "s"), "state": "x" * 75})) == REFUSED


def test_an_answer_of_another_provider_is_not_taken_to_ours(app: FastAPI, provider: Provider) -> None:
    link(enter(app, "lan"), provider, "s-lan")
    for issuer in ("https://other.example.vn", ""):
        client = browser(app)
        body = {**way(client, provider, "s-lan"), "iss": issuer}
        before = len([path for path in provider.asked if path == "/token"])
        assert told(client.post(f"{OIDC}/finish", json=body)) == REFUSED
        assert len([path for path in provider.asked if path == "/token"]) == before, "the code went nowhere"


def test_a_state_for_signing_in_links_nothing_and_one_for_linking_is_ones_own(app: FastAPI, provider: Provider) -> None:
    lan, minh = enter(app, "lan"), enter(app, "minh")
    assert told(lan.post(f"{OIDC}/identities", json=way(lan, provider, "s"))) == (422, "identity-refused")
    body = provider.visit(ok(minh.post(f"{OIDC}/identities/begin"))["url"], "s-minh")
    lan.cookies.set("__Host-toso_state", body["state"], domain="toso.test")
    assert told(lan.post(f"{OIDC}/identities", json=body)) == (422, "identity-refused")


def test_a_role_that_signs_in_elsewhere_has_no_other_door(app: FastAPI, provider: Provider) -> None:
    lan, device = enter(app, "lan"), Authenticator()
    options = lan.post(f"{FACTORS}/passkey", json={"password": CAST_PASSWORD}).json()["options"]
    assert lan.post(f"{FACTORS}/passkey/confirm", json={"credential": device.make(options)}).status_code == 200
    link(lan, provider, "s-lan")
    elsewhere = {"oidc_roles": ["ward_leader", "culture_desk", "administrator"], "break_glass_account": "ha"}
    app.state.settings = app.state.settings.model_copy(update=elsewhere)
    refused = (403, "sign-in-elsewhere")
    first = browser(app).post(f"{AUTH}/login", json={"username": "minh", "password": CAST_PASSWORD})
    assert first.status_code == 200, "nobody has linked anything before they were in once"
    for door in ("login", "token"):
        answer = browser(app).post(f"{AUTH}/{door}", json={"username": "minh", "password": CAST_PASSWORD})
        assert told(answer) == refused, door
    key = browser(app)
    asked = key.post(f"{AUTH}/passkey/options").json()["options"]
    assert told(key.post(f"{AUTH}/passkey", json={"credential": device.sign(asked)})) == refused
    came = browser(app)
    assert came.post(f"{OIDC}/finish", json=way(came, provider, "s-lan")).status_code == 200
    assert browser(app).post(f"{AUTH}/login", json={"username": "son", "password": CAST_PASSWORD}).status_code == 200
    glass = browser(app)
    assert glass.post(f"{AUTH}/login", json={"username": "ha", "password": CAST_PASSWORD}).status_code == 200
    notices = [notice["text"] for notice in ok(came.get("/api/v1/notices"))["items"]]
    assert any("Tài khoản dự phòng" in text for text in notices), "its use alarms"


def _elsewhere(app: FastAPI, *roles: str, **more: object) -> None:
    app.state.settings = app.state.settings.model_copy(update={"oidc_roles": list(roles), **more})


@pytest.mark.both_databases("resource")
def test_a_session_begun_before_its_door_was_shut_ends_at_the_next_request(app: FastAPI, provider: Provider) -> None:
    """Renewing buys nothing either; another role's goes on, and so does what the provider began."""
    lan, minh, glass = enter(app, "lan"), enter(app, "minh"), enter(app, "ha")
    link(lan, provider, "s-lan")
    came = browser(app)
    assert came.post(f"{OIDC}/finish", json=way(came, provider, "s-lan")).status_code == 200
    _elsewhere(app, "ward_leader", "administrator", break_glass_account="ha")
    app.state.actors_kept = 0
    assert lan.get(f"{AUTH}/me").status_code == 401
    assert lan.post(f"{AUTH}/refresh").status_code == 401
    assert [each.get(f"{AUTH}/me").status_code for each in (minh, came, glass)] == [200, 200, 200]
    assert came.post(f"{AUTH}/refresh").status_code == 204
    assert came.get(f"{AUTH}/me").json()["elsewhere"] is True
    assert minh.get(f"{AUTH}/me").json()["elsewhere"] is False


def test_who_signs_in_elsewhere_proves_there_who_they_are(app: FastAPI, provider: Provider) -> None:
    """An idle page and an act that weighs: no password opens them, and nobody else's identity does."""
    link(enter(app, "lan"), provider, "s-lan")
    link(enter(app, "minh"), provider, "s-minh")
    came = browser(app)
    assert came.post(f"{OIDC}/finish", json=way(came, provider, "s-lan")).status_code == 200
    _elsewhere(app, "ward_leader")
    app.state.actors_kept = 0
    _age_sessions(app)
    assert told(came.get(f"{API}/units")) == (401, "idle")
    for act in ("unlock", "step-up"):
        answer = came.post(f"{AUTH}/{act}", json={"password": CAST_PASSWORD})
        assert told(answer) == (403, "sign-in-elsewhere") if act == "unlock" else (401, "idle"), act
    begin = f"{OIDC}/proof/begin"
    for subject in ("s-minh", "nobody"):
        wrong = provider.visit(ok(came.post(begin))["url"], subject)
        assert told(came.post(f"{OIDC}/proof", json=wrong)) == (422, "identity-not-yours"), subject
    assert told(came.get(f"{API}/units")) == (401, "idle")
    other = provider.visit(ok(came.post(f"{OIDC}/begin"))["url"], "s-lan")
    assert told(came.post(f"{OIDC}/proof", json=other))[0] == 422, "a state for signing in"
    right = provider.visit(ok(came.post(begin))["url"], "s-lan")
    assert came.post(f"{OIDC}/proof", json=right).status_code == 204
    assert came.get(f"{API}/units").status_code == 200
    assert told(came.post(f"{AUTH}/step-up", json={"password": CAST_PASSWORD})) == (403, "sign-in-elsewhere")
    proved = in_transaction(app.state.engines.read, lambda s: s.scalars(sa.select(AuthSession.proved_at)).all())
    assert max(at for at in proved if at) > system_now() - timedelta(minutes=1)


def _age_sessions(app: FastAPI) -> None:
    """Everybody has been away for an hour, and proved who they are the day before."""
    app.state.settings = app.state.settings.model_copy(update={"idle_minutes": 15, "step_up_minutes": 5})
    old = {"active_at": system_now() - timedelta(hours=1), "proved_at": system_now() - timedelta(days=1)}
    in_transaction(app.state.engines.write, lambda session: session.execute(sa.update(AuthSession).values(**old)))


def test_a_server_without_a_way_out_asks_by_the_proxy_and_it_alone(app: FastAPI, provider: Provider) -> None:
    """The provider's own address is nowhere to be found; whatever lies at another host is out of reach."""
    way, provider.address = provider.address, "https://sso.to-so.invalid"
    there = {"oidc_issuer": provider.address, "oidc_way": way}
    app.state.settings = app.state.settings.model_copy(update=there)
    link(enter(app, "lan"), provider, "s-lan")
    assert arrive(app, provider).json()["user"]["username"] == "lan"
    assert set(provider.asked) == {"/.well-known/openid-configuration", "/token", "/keys"}
    provider.lie(configuration={"jwks_uri": "https://khac.to-so.invalid/keys"})
    app.state.provider_pages = Published()
    assert told(arrive(app, provider)) == (503, "provider-away")


def test_strangers_who_ask_for_the_way_there_trouble_neither_the_provider_nor_others(
    app: FastAPI, provider: Provider
) -> None:
    """The provider is asked once for all of them; one network asks 120 times a minute."""
    client = browser(app)
    with time_machine.travel(system_now().replace(second=1), tick=False):
        answers = [client.post(f"{OIDC}/begin") for _ in range(121)]
    assert [one.status_code for one in answers] == [200] * 120 + [429]
    assert answers[-1].headers["Retry-After"] == "59"
    assert provider.asked == ["/.well-known/openid-configuration"]


def test_without_a_provider_there_is_no_such_door(app: FastAPI) -> None:
    client = browser(app)
    assert ok(client.get(OIDC)) == {"label": ""}
    assert client.post(f"{OIDC}/begin").status_code == 404
