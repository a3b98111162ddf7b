"""The address for whoever finds a weakness: complete, at most a year ahead, absent when nobody keeps it."""

from datetime import timedelta

import pytest
from fastapi import FastAPI
from pydantic import ValidationError
from starlette.testclient import TestClient

from toso.core.settings import Settings
from toso.kit.clock import local_date, system_now

PATH = "/.well-known/security.txt"


def test_whom_to_tell_until_when(sqlite_app: FastAPI) -> None:
    client, whole = TestClient(sqlite_app), sqlite_app.state.settings
    assert client.get(PATH).status_code == 404, "nobody is named"
    today = local_date(system_now())
    for days, status in ((-1, 404), (0, 200), (365, 200), (366, 404)):
        kept = {"security_contact": "mailto:attt@example.gov.vn", "security_contact_until": today + timedelta(days)}
        sqlite_app.state.settings = whole.model_copy(update=kept)
        answer = client.get(PATH)
        assert answer.status_code == status, days
    sqlite_app.state.settings = whole.model_copy(update={**kept, "security_contact_until": today})
    answer = client.get(PATH)
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert fields["Contact"] == "mailto:attt@example.gov.vn"
    assert fields["Expires"] == f"{today.isoformat()}T23:59:59+07:00"
    assert fields["Canonical"].endswith(PATH)
    sqlite_app.state.settings = whole


@pytest.mark.parametrize("contact", ["attt@example.gov.vn", "http://example.gov.vn", "mailto:a\nExpires: 9999"])
def test_a_contact_is_an_address_that_can_be_used(contact: str) -> None:
    with pytest.raises(ValidationError, match="security_contact"):
        Settings.model_validate({"security_contact": contact})
