"""The unit tests of the pages, which run in Node; their count appears in the summary of the whole run."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from fixtures.programs import program

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"


def test_the_pages_own_tests_pass(record_property: Callable[[str, object], None]) -> None:
    files = sorted(str(p.relative_to(FRONTEND)) for p in (FRONTEND / "tests").glob("*.test.js"))
    assert files
    command = [program("node"), "--test", "--test-reporter=tap", *files]
    done = subprocess.run(command, cwd=FRONTEND, capture_output=True, text=True, check=False)
    counts = {name: int(n) for name, n in re.findall(r"^# (tests|pass|fail|skipped) (\d+)$", done.stdout, re.MULTILINE)}
    record_property("page_tests", counts.get("pass", 0))
    assert done.returncode == 0, done.stdout + done.stderr
    assert counts["pass"] == counts["tests"] > 0
