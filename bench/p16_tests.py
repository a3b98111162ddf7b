"""P16: how long the last whole `make test` took, and the CPU of its ten most expensive files; runs no test itself."""

import xml.etree.ElementTree as ET
from collections import defaultdict
from operator import itemgetter

from bench.rounds import Goal
from bench.servers import ROOT

# Written by `make test` without arguments (tools/setup.py).
REPORT = ROOT / ".setup/tests.xml"
MINUTES, CORES, TEN_FILES = 8, 2, 10
# So many CPU seconds have two cores in that time; ten of more than two hundred files may take a third of them.
SECONDS = MINUTES * 60 * CORES
PROPERTY = "cpu_seconds"


def measure() -> list[Goal]:
    if not REPORT.exists():
        raise RuntimeError(f"Chưa có {REPORT.relative_to(ROOT)}: chạy `make test` (không kèm ARGS) trước.")
    (suite,) = ET.parse(REPORT).getroot()
    files = cpu_of_files(suite)
    dearest = sorted(files.items(), key=itemgetter(1), reverse=True)[:TEN_FILES]
    for name, seconds in dearest:
        print(f"  {seconds:6.1f} s CPU  {name}")
    ten = sum(seconds for _name, seconds in dearest)
    minutes = float(suite.attrib["time"]) / 60
    return [
        Goal("P16", f"make test of {suite.attrib['tests']} tests on two cores", minutes, MINUTES, unit="min"),
        Goal("P16", "CPU of all tests", sum(files.values()), SECONDS, unit="s"),
        Goal("P16", "CPU of the ten most expensive files", ten, SECONDS / 3, unit="s"),
    ]


def cpu_of_files(suite: ET.Element) -> dict[str, float]:
    """CPU seconds by file; each file's stand with its last test (tests/fixtures/cpu_time.py)."""
    found: dict[str, float] = defaultdict(float)
    for test in suite.iter("testcase"):
        for given in test.iter("property"):
            if given.attrib["name"] == PROPERTY:
                found[_file_of(test.attrib["classname"])] += float(given.attrib["value"])
    return found


def _file_of(module: str) -> str:
    """The path of `tests.api.test_tasks` or `tests.api.test_tasks.TestClass`."""
    path = ROOT.joinpath(*module.split("."))
    while not path.with_suffix(".py").exists() and path != ROOT:
        path = path.parent
    return str(path.with_suffix(".py").relative_to(ROOT))
