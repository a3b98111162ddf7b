"""A provider of identities that was taken over: where it sends nobody, and what is not read of it."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI

from fixtures.monthly_reports import API, ok
from fixtures.people import browser, enter
from fixtures.providers import Provider, offered
from toso.identity.federation.provider import LONGEST_ANSWER, Published

OIDC = f"{API}/auth/oidc"
AWAY = (503, "provider-away")
pytestmark = pytest.mark.both_databases("resource")


@pytest.fixture
def provider(app: FastAPI) -> Iterator[Provider]:
    with offered(app) as running:
        yield running


def begun(app: FastAPI) -> tuple[int, str | None]:
    answer = browser(app).post(f"{OIDC}/begin")
    return answer.status_code, answer.json().get("code")


def test_a_provider_elsewhere_sends_nobody_into_this_machine(app: FastAPI, provider: Provider) -> None:
    way, provider.address = provider.address, "https://sso.to-so.invalid"
    app.state.settings = app.state.settings.model_copy(update={"oidc_issuer": provider.address, "oidc_way": way})
    for place in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        for inward in ("http://127.0.0.1:9/", "http://localhost/", "http://[::1]/", "http://sso.to-so.invalid/"):
            provider.lie(configuration={place: inward})
            app.state.provider_pages = Published()
            assert begun(app) == AWAY, (place, inward)


def test_an_answer_that_is_too_long_or_packed_is_none(app: FastAPI, provider: Provider) -> None:
    lan, padding = enter(app, "lan"), "x" * LONGEST_ANSWER
    url = ok(lan.post(f"{OIDC}/identities/begin"))["url"]
    ok(lan.post(f"{OIDC}/identities", json=provider.visit(url, "s-lan")), 201)
    for lies, ends in (({"padding": padding}, 503), ({}, 200)):
        provider.lie(claims=lies)
        client = browser(app)
        answer = provider.visit(ok(client.post(f"{OIDC}/begin"))["url"], "s-lan")
        assert client.post(f"{OIDC}/finish", json=answer).status_code == ends
    for lies in ({"packed": True}, {"packed": False, "configuration": {"padding": padding}}):
        provider.lie(**lies)
        app.state.provider_pages = Published()
        assert begun(app) == AWAY
    provider.lie(configuration={})
    assert begun(app)[0] == 200
