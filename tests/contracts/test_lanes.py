"""Each kind of job stands in one lane, and what a person waits for opens no file of others and asks no other machine."""

import subprocess
import sys
from pathlib import Path

from toso.jobs.lanes import LANES, lane_of
from toso.jobs.tables import Lane
from toso.worker import HANDLERS

# What opens files of others, and what asks other machines.
APART = ("toso.core.sandbox", "toso.core.egress", "toso.core.mail", "pyhanko")
LOADED = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]; print(*sys.modules)"


def _loaded_by(tmp_path: Path, *kinds: str) -> set[str]:
    """Which of APART a process has loaded that has loaded the handlers of these kinds."""
    modules = sorted({HANDLERS[kind].partition(":")[0] for kind in kinds})
    command = [sys.executable, "-c", LOADED, *modules]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    return set(ran.stdout.split()) & {*APART}


def test_each_kind_stands_in_one_lane() -> None:
    assert set(LANES) == set(Lane)
    assert sorted(kind for kinds in LANES.values() for kind in kinds) == sorted(HANDLERS)
    assert {lane_of(kind) for kind in LANES[Lane.FOREIGN]} == {Lane.FOREIGN}


def test_the_quick_lane_opens_no_file_of_others_and_asks_no_other_machine(tmp_path: Path) -> None:
    assert _loaded_by(tmp_path, *LANES[Lane.QUICK]) == set()
    assert _loaded_by(tmp_path, "document.lint", "notice.code") >= {"toso.core.sandbox", "toso.core.mail"}
