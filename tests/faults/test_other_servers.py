"""Between this server and those of mail, of logs and of virus scans: slow bytes, silence, a cut."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.app import settings_for
from fixtures.broken_ways import broken_way
from fixtures.letters import Mailbox, ask_for_letters, receiving_letters
from fixtures.log_server import log_server
from fixtures.patience import patience
from fixtures.people import browser
from fixtures.providers import offered
from fixtures.server import free_port
from fixtures.virus_scanners import scanner
from toso.audit.syslog import send
from toso.core.database import create_engines, in_transaction
from toso.core.problems import FilesWaiting
from toso.dispatch.letters import MOST_LOST, send_due
from toso.files.virus_scan import install_scanner, scan
from toso.identity.federation.provider import Published

SHORT = 0.8  # seconds of an exchange
SLOW = 0.1  # seconds before each byte: far from any silence that a socket would notice


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with receiving_letters() as box:
        yield box


def test_letters_wait_for_a_mail_server_that_drips_is_silent_or_breaks_off_and_come_once(
    demonstration_folder: Path, tmp_path: Path, mailbox: Mailbox
) -> None:
    database = tmp_path / "ward.sqlite3"
    shutil.copyfile(demonstration_folder / "toso.sqlite3", database)
    settings, port = settings_for(f"sqlite:///{database}", tmp_path), free_port()
    own = mailbox.settings() | {"smtp_port": port, "exchange_seconds": SHORT}
    settings = settings.model_copy(update=own)
    engines = create_engines(settings)
    people = in_transaction(engines.write, ask_for_letters)
    with broken_way(port, mailbox.port) as way:
        for way.drips, way.silent, way.delay in ((True, False, SLOW), (False, True, 0.0)):
            began, met = monotonic(), way.met
            send_due(settings, engines)
            assert monotonic() - began < patience(SHORT * 2 * MOST_LOST), "dripping bytes hold the round"
            assert way.met - met == MOST_LOST, "a round goes on though the server is not there"
            assert mailbox.taken == []
        way.silent, way.delay = False, 0.01
        Timer(0.2, way.cut).start()
        send_due(settings, engines)
        way.delay = 0.0
        send_due(settings, engines)
    engines.dispose()
    named = {(letter["To"], letter["Message-ID"]) for letter in mailbox.taken}
    assert len(named) == people, "nobody lacks a letter, none has two names"
    assert len(mailbox.taken) <= people + 1, "only the one whose answer was cut off goes out again"


def test_a_log_server_that_never_ends_and_a_scanner_that_drips_hold_nobody(
    tmp_path: Path,
) -> None:
    port, scans = free_port(), free_port()
    settings = settings_for("sqlite://", tmp_path, syslog_url=f"tcp://127.0.0.1:{port}", exchange_seconds=SHORT)
    began = monotonic()
    with log_server() as logs, broken_way(port, logs.server_address[1]) as way:
        way.silent = True
        with pytest.raises(TimeoutError):
            send(settings, b"x")
    with scanner() as found, broken_way(scans, found.server_address[1]) as way:
        install_scanner(f"127.0.0.1:{scans}", SHORT)
        try:
            scan(b"text")
            way.drips, way.delay = True, SLOW
            with pytest.raises(FilesWaiting):
                scan(b"text")
        finally:
            install_scanner("", SHORT)
    assert monotonic() - began < patience(SHORT * 4)


def test_a_provider_of_identities_that_drips_is_away(app: FastAPI) -> None:
    port = free_port()
    with offered(app) as provider, broken_way(port, int(provider.address.rpartition(":")[2])) as way:
        there = {"oidc_way": f"http://127.0.0.1:{port}", "exchange_seconds": SHORT}
        app.state.settings = app.state.settings.model_copy(update=there)
        assert begin(app).status_code == 200
        way.drips, way.delay = True, SLOW
        began = monotonic()
        assert begin(app).status_code == 200, "where it sends people is known for a while"
        app.state.provider_pages = Published()
        said = begin(app)
        assert (said.status_code, said.json()["code"]) == (503, "provider-away")
        assert monotonic() - began < patience(SHORT * 4)


def begin(app: FastAPI) -> Any:
    return browser(app).post("/api/v1/auth/oidc/begin")
