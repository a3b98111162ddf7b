"""A test that CI runs once more finds its file's fixtures made anew, and those of the session as they were."""

import os
import subprocess
import sys
from pathlib import Path

from fixtures.source_tree import ROOT

# The journey passes only where nobody has been before; its neighbours see which fixtures they get.
FILE = """
from pathlib import Path

import pytest

LOG = Path(__file__).with_name("log")


def note(line):
    with LOG.open("a") as log:
        log.write(line + "\\n")


@pytest.fixture(scope="session")
def browser():
    note("browser begins")
    yield
    note("browser ends")


@pytest.fixture(scope="module")
def server(browser):
    note("server begins")
    yield []
    note("server ends")


@pytest.fixture
def page(server):
    yield server
    note("page ends")


def test_before(page):
    note("before")


@pytest.mark.flaky(reruns=1)
def test_journey(page):
    note(f"journey finds {len(page)}")
    page.append("visit")
    assert page == ["visit"]
    assert LOG.read_text().count("journey") == 2, "the first try fails"


def test_after(page):
    note(f"after finds {len(page)}")
"""
LOG = """
browser begins
server begins
before
page ends
journey finds 0
page ends
server ends
server begins
journey finds 0
page ends
after finds 1
page ends
server ends
browser ends
"""


def test_a_second_try_begins_with_the_fixtures_of_its_file_anew(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text(f"[pytest]\npythonpath = {ROOT / 'tests'}\n")
    (tmp_path / "test_it.py").write_text(FILE)
    plugins = ("xdist.plugin", "pytest_rerunfailures", "fixtures.reruns")
    command = [sys.executable, "-m", "pytest", "-q", "-n", "1", *(part for name in plugins for part in ("-p", name))]
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=alone, capture_output=True, text=True, check=False)
    assert "3 passed, 1 rerun" in done.stdout, done.stdout + done.stderr
    assert (tmp_path / "log").read_text() == LOG.lstrip()
