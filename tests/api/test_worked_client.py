"""The example client of a one-stop desk, as its page says, against a server that runs."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook

from fixtures.clients import connected
from fixtures.server import Server, demonstrating
from toso.kit.clock import system_now

EXAMPLE = Path(__file__).parents[2] / "docs/examples/one_stop_desk.py"
SCOPES = ["units:read", "reports:read", "help:write", "events:read"]
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("client")) as running:
        yield running


def test_the_example_reads_pushes_once_and_follows(server: Server, tmp_path: Path) -> None:
    settings, state = {**os.environ, **connected(server.url, SCOPES)}, tmp_path / "state.json"

    def run() -> dict[str, list[str]]:
        command = [sys.executable, "-P", str(EXAMPLE), str(state)]
        done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        said: dict[str, list[str]] = {}
        for line in done.stdout.splitlines():
            name, _, rest = line.partition(" ")
            said.setdefault(name, []).append(rest)
        return said

    first = run()
    assert len(first["help"]) == 2
    assert len(set(first["help"])) == 1, "the same external id is the same record"
    assert len(json.loads(first["totals"][0])) > 5
    assert int(first["events"][0]) > 5
    seen = json.loads(state.read_text())["after"]
    again = run()
    assert again["help"] == first["help"], "as it was, after a break"
    assert int(again["events"][0]) < int(first["events"][0])
    assert json.loads(state.read_text())["after"] >= seen
    state.write_text(json.dumps({"after": seen + 1_000, "epoch": ""}))
    assert int(run()["events"][0]) >= int(first["events"][0]), "a server that was restored is followed from anew"


def test_the_example_knows_our_signature_from_others() -> None:
    spec = spec_from_file_location("one_stop_desk", EXAMPLE)
    assert spec
    assert spec.loader
    example: Any = module_from_spec(spec)
    spec.loader.exec_module(example)
    now, body = system_now(), b'{"type":"report.issued"}'
    headers = {"Webhook-Id": "w1", "Webhook-Timestamp": str(int(now.timestamp()))}
    headers["Webhook-Signature"] = "v1,x " + Webhook(SECRET).sign("w1", now, body.decode())
    assert example.is_ours(headers, body, SECRET, now.timestamp())
    assert not example.is_ours(headers, body + b" ", SECRET, now.timestamp())
    assert not example.is_ours(headers, body, SECRET, now.timestamp() + 360)
    assert not example.is_ours(headers, body, "whsec_" + "A" * 32, now.timestamp())
