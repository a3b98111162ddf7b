"""Whatever the pages are waited for, the wait grows with the machine: no second written down fails a test under load."""

import re
from pathlib import Path

import pytest

# Beside the others, so that the browser goes on; none is driven here.
pytestmark = pytest.mark.e2e

TESTS = Path(__file__).parents[1]
# Playwright's own: thirty seconds and five, whatever else the machine does; a pause is too short or too long.
FIXED = re.compile(r"\.new_context\(|\.wait_for_timeout\(|timeout=[\d_]+\b")
OWN = {"fixtures/browser.py": [".new_context("]}


def test_no_wait_for_a_page_is_counted_in_seconds_of_the_clock() -> None:
    found = {}
    for file in [*TESTS.glob("e2e/**/*.py"), *TESTS.glob("fixtures/*.py")]:
        text = file.read_text()
        if file.name != Path(__file__).name and "playwright" in text and (waits := FIXED.findall(text)):
            found[file.relative_to(TESTS).as_posix()] = waits
    assert found == OWN
