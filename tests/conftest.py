"""Fixtures and hooks of every test; the fixtures live in tests/fixtures, one file a subject."""

import gc
import os
from collections import Counter

import pytest

# What is imported stays: searching it for garbage again and again is a sixth of the time of all tests. Afterwards the
# collector looks seldom: a request leaves hundreds of objects in cycles, and memory is no concern of a test.
gc.disable()
gc.set_threshold(50_000, 10, 10)
pytest.register_assert_rewrite("fixtures")
pytest_plugins = [
    "fixtures.patience",
    "fixtures.cpu_time",
    "fixtures.reruns",
    "fixtures.actors",
    "fixtures.schema",
    "fixtures.app",
    "fixtures.people",
    "fixtures.guesses",
    "fixtures.layers",
    "fixtures.backups",
    "fixtures.sqlite",
    "fixtures.postgres",
    "fixtures.demonstration",
    "fixtures.households",
    "fixtures.kept_sums",
    "fixtures.monthly_reports",
    "fixtures.plan_steps",
    "fixtures.plan_measures",
    "fixtures.months",
    "fixtures.pace",
    "fixtures.corrections",
    "fixtures.authorities",
    "fixtures.ward_papers",
    "fixtures.server",
    "fixtures.browser",
    "fixtures.phones",
    "fixtures.confirmations",
    "fixtures.ward_places",
    "fixtures.ward_rows",
    "fixtures.s3",
]

# Seconds.
LONG = 30


@pytest.fixture(scope="session")
def fill_template() -> object:
    """Every test finds the demonstration ward and the fixed cast in its database."""
    from fixtures.people import fill_with_cast  # noqa: PLC0415 — pytest must load its plugins first

    return fill_with_cast


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--whole",
        action="store_true",
        default=bool(os.environ.get("CI")),
        help="every test on both databases and every page at every width in light and dark, as in CI",
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The folders whose files take long come first: at the end only small ones are left to share out."""
    order = {
        folder: place
        for place, folder in enumerate(("e2e", "operations", "faults", "documents", "contracts", "api", "unit"))
    }
    items.sort(key=lambda item: order.get(item.path.relative_to(item.config.rootpath).parts[1], 0))
    if os.environ.get("CI"):
        for item in items:
            item.add_marker(pytest.mark.flaky(reruns=1))  # CONTRIBUTING.md, Tests


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names what was left to CI, the files that took long, and the tests that ran in Node inside one of ours."""
    if not terminalreporter.config.getoption("whole"):
        terminalreporter.write_line(
            'Chỉ các kiểm thử có dấu both_databases chạy thêm trên PostgreSQL; tất cả: ARGS="--whole"'
        )
    for name, seconds in _slow_files(terminalreporter):
        terminalreporter.write_line(f"Tệp chạy lâu (trên {LONG} giây): {name} {seconds:.0f} giây")
    for report in terminalreporter.stats.get("rerun", []):
        said = [line for line in report.longreprtext.splitlines() if line.startswith("E ")][:12]
        why = "\n".join([*said, report.longreprtext.rstrip().rpartition("\n")[2]])
        terminalreporter.write_line(f"Đã chạy lại, phải tìm nguyên nhân: {report.nodeid}\n{why}")
    for report in [r for kind in ("passed", "failed") for r in terminalreporter.stats.get(kind, [])]:
        for name, value in report.user_properties:
            if name == "page_tests":
                terminalreporter.write_line(f"Kiểm thử của giao diện (node --test): {value} đạt")
            if name == "faults":
                terminalreporter.write_line(f"Hỏng hóc · {value}")


def _slow_files(terminalreporter: pytest.TerminalReporter) -> list[tuple[str, float]]:
    """A file runs in one worker: a long one keeps the other waiting at the end."""
    took: Counter[str] = Counter()
    for reports in terminalreporter.stats.values():
        for report in [r for r in reports if isinstance(r, pytest.TestReport)]:
            took[report.nodeid.partition("::")[0]] += report.duration
    return [(name, seconds) for name, seconds in took.most_common() if seconds > LONG]
