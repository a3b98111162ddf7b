"""The threat model names every row, each row a test that exists, each of six ways all of STRIDE by rows that are tested."""

import ast
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/threat-model.md").read_text()
ROWS = {f"S{number}" for number in range(1, 52)} | {f"R{number}" for number in range(1, 15)}
PROMISE = re.compile(r"^\| ([SR]\d+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
THREAT = re.compile(r"^\| ([^|]+) \| ([STRIDE]) \| ([^|]+) \| ((?:[SR]\d+ ?)+) \|$", re.MULTILINE)


def promises() -> dict[str, list[str]]:
    """The tests of each row."""
    found = PROMISE.findall(PAGE)
    assert len({row for row, *_ in found}) == len(found), "a row twice"
    return {row: re.findall(r"`([^`]+)`", tests) for row, _, tests in found}


def test_every_row_is_there_with_its_tests() -> None:
    assert promises().keys() == ROWS
    assert [row for row, tests in promises().items() if not tests] == []


def test_every_named_test_exists() -> None:
    """By its function, so that a row goes on pointing at what would notice, not at a file that holds something else."""
    missing: list[str] = []
    for name in {name for tests in promises().values() for name in tests}:
        path, _, wanted = name.partition("::")
        if not wanted or not (ROOT / path).is_file() or wanted not in named_tests(ROOT / path):
            missing.append(name)
    assert missing == []


def named_tests(file: Path) -> set[str]:
    text = file.read_text()
    if file.suffix == ".js":
        return set(re.findall(r'^test\("([^"]+)"', text, re.MULTILINE))
    names = {node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)}
    return {name for name in names if name.startswith("test_")}


def test_six_ways_are_looked_at_from_all_sides_and_no_line_is_lost() -> None:
    sides: defaultdict[str, set[str]] = defaultdict(set)
    tested = {row for row, tests in promises().items() if tests}
    lines = THREAT.findall(PAGE)
    for way, side, _, rows in lines:
        sides[way].add(side)
        assert set(rows.split()) <= tested, f"{way}, {side}: a row without a test"
    assert len(sides) == 6
    assert all(found == set("STRIDE") for found in sides.values())
    written = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith(("| row", "| way"))]
    assert len(written) == len(lines) + len(promises()), "a line that no test reads"
