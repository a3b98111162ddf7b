"""What every test may ask for; the fixtures live in tests/fixtures, one file a subject."""

import pytest

from fixtures.people import fill_with_cast
from fixtures.schema import FillTemplate

pytest_plugins = ["fixtures.schema", "fixtures.sqlite", "fixtures.postgres", "fixtures.people"]


@pytest.fixture(scope="session")
def fill_template() -> FillTemplate:
    """Every test finds the demonstration ward and the fixed cast in its database."""
    return fill_with_cast


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names the tests that ran in Node inside one of ours."""
    for report in [r for kind in ("passed", "failed") for r in terminalreporter.stats.get(kind, [])]:
        for name, value in report.user_properties:
            if name == "page_tests":
                terminalreporter.write_line(f"Kiểm thử của giao diện (node --test): {value} đạt")
