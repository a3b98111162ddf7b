"""What every test may ask for; the fixtures live in tests/fixtures, one file a subject."""

import pytest

pytest_plugins = [
    "fixtures.acting",
    "fixtures.schema",
    "fixtures.sqlite",
    "fixtures.postgres",
    "fixtures.app",
    "fixtures.people",
    "fixtures.demonstration",
    "fixtures.households",
    "fixtures.reporting",
    "fixtures.months",
    "fixtures.correcting",
    "fixtures.authorities",
    "fixtures.ward_papers",
    "fixtures.serving",
    "fixtures.browsing",
    "fixtures.confirming",
    "fixtures.ward_rows",
]


@pytest.fixture(scope="session")
def fill_template() -> object:
    """Every test finds the demonstration ward and the fixed cast in its database."""
    from fixtures.people import fill_with_cast  # noqa: PLC0415 — pytest must load its plugins first

    return fill_with_cast


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names the tests that ran in Node inside one of ours."""
    for report in [r for kind in ("passed", "failed") for r in terminalreporter.stats.get(kind, [])]:
        for name, value in report.user_properties:
            if name == "page_tests":
                terminalreporter.write_line(f"Kiểm thử của giao diện (node --test): {value} đạt")
