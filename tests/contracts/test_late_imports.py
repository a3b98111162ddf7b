"""What a start leaves for its first use: domains, tables, routes, handlers of jobs; and that all of it can be loaded."""

import subprocess
import sys
from pathlib import Path

from fastapi import FastAPI

from toso.core.late_import import load
from toso.main import HIGHER_FLOORS

DOMAINS = {"copies", "difficulties", "documents", "drafts", "households", "notices", "organisation", "plans", "reports"}
STARTED = """
import sys
from starlette.testclient import TestClient
from toso.core.settings import Settings
from toso.main import create_app
client = TestClient(create_app(Settings(data_dir=sys.argv[1], log_level="ERROR")))
def loaded():
    return " ".join(sorted(name.removeprefix("toso.") for name in sys.modules if name.startswith("toso.")))
assert client.get("/").status_code == client.get("/healthz").status_code == 200
print(loaded())
assert client.get("/api/v1/jobs").status_code == 404
print(loaded())
"""


def test_a_start_loads_no_domain_and_a_request_only_the_modules_of_its_segment(tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", STARTED, tmp_path], capture_output=True, text=True, check=True)
    at_start, after_jobs = (set(line.split()) for line in ran.stdout.splitlines())
    assert {name.partition(".")[0] for name in at_start} & DOMAINS == set()
    assert {name for name in at_start if name.endswith("tables")} == {"audit.tables"}, "who asked for the others?"
    assert {name for name in after_jobs if name.endswith("routes")} == {"jobs.routes"}
    assert {"schema", "households.model.tables"} <= after_jobs, "the tables come whole, before the first request"


def test_each_part_of_the_application_can_be_loaded(sqlite_app: FastAPI) -> None:
    for name, place in HIGHER_FLOORS.items():
        part = load(place)
        made = getattr(sqlite_app.state, name)
        assert (type(made) is part) if isinstance(part, type) else (made is part)
        assert getattr(sqlite_app.state, name) is made, "it is made once"
