"""The measurements still fit the product: each one loads and prints a row that says whether its promise is kept."""

import importlib
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from bench.p01_task_list import agree
from bench.p16_tests import cpu_of_files
from bench.rounds import Goal, interleave, ratio, table
from bench.ward import TASKS, bearer, grow, read, serve_reference, serve_toso

from fixtures.app import KEY

MODULES = sorted(p.stem for p in (Path(__file__).resolve().parents[2] / "bench").glob("p*_*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_a_measurement_loads(name: str) -> None:
    assert callable(importlib.import_module(f"bench.{name}").measure)


def test_the_goals_that_can_be_measured_are() -> None:
    assert [name.partition("_")[0] for name in MODULES] == [
        "p01",
        "p02",
        "p03",
        "p04",
        "p05",
        "p06",
        "p07",
        "p08",
        "p09",
        "p10",
        "p11",
        "p12",
        "p13",
        "p14",
        "p15",
        "p16",
        "p17",
        "p18",
    ]


def test_programs_take_turns_and_no_one_always_goes_first() -> None:
    order: list[str] = []

    def program(name: str) -> Callable[[], float]:
        def run() -> float:
            order.append(name)
            return float(len(name))

        return run

    outcomes = interleave({"one": program("one"), "three": program("three")}, rounds=2)
    assert order == ["one", "three", "three", "one"]
    assert ratio(outcomes, "three", "one") == pytest.approx(5 / 3)


def test_the_table_says_which_promises_are_kept() -> None:
    lines = table([Goal("P1", "fast", 0.5, 0.45, at_least=True), Goal("P9", "small", 120, 100, unit="MB")]).splitlines()
    assert lines[1].split() == ["P1", "fast", "≥", "0.45", "×", "0.5", "×", "ok"]
    assert lines[2].split() == ["P9", "small", "≤", "100", "MB", "120", "MB", "NO"]


def test_the_report_of_the_tests_is_told_by_file() -> None:
    suite = ET.fromstring(
        """<testsuite><testcase classname="tests.contracts.test_bench.TestSome" name="a"><properties>
        <property name="cpu_seconds" value="1.50"/><property name="page_tests" value="7"/></properties></testcase>
        <testcase classname="tests.contracts.test_bench" name="b"/></testsuite>"""
    )
    assert cpu_of_files(suite) == {"tests/contracts/test_bench.py": 1.5}


def test_the_programs_beside_the_task_list_answer_as_it_does(demonstration_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(demonstration_folder / "data", tmp_path, dirs_exist_ok=True)
    shutil.copyfile(demonstration_folder / "toso.sqlite3", tmp_path / "toso.sqlite3")
    grow(tmp_path / "toso.sqlite3")
    keys = {"TOSO_SECRET_KEY": KEY, "TOSO_AUDIT_KEY": KEY}
    with ExitStack() as servers:
        ports = {"toso": servers.enter_context(serve_toso(tmp_path, keys))[0]}
        for name in ("raw_starlette", "naive_sqlmodel"):
            ports[name] = servers.enter_context(serve_reference(name, tmp_path, **keys))[0]
        headers = bearer(ports["toso"], "minh")
        answers = {name: read(port, TASKS, headers) for name, port in ports.items()}
    assert len(answers["toso"]["items"]) == 50
    agree(answers)
