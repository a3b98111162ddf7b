"""Everything that the tests need of the machine is installed by `make prepare-tests`, or lies in the repository."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tools.machine import PROGRAMS

ROOT = Path(__file__).resolve().parents[2]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
STARTING = sorted({*TESTS, *(ROOT / "bench").rglob("*.py"), *(ROOT / "backend/toso").rglob("*.py")})
STARTERS = {"run", "Popen", "call", "check_call", "check_output", "create_subprocess_exec", "which", "execvp"}
# Whoever has this repository has git and make; LibreOffice's other name is a second try.
# `toso https` calls Debian's own by their places, and installs the one that may be missing.
NEVER_MISSING = {"git", "libreoffice", "make", "tar", "/usr/bin/apt-get", "/usr/bin/caddy", "/usr/bin/systemctl"}


def programs_named(tree: ast.AST) -> Iterator[str]:
    """The programs that a module starts or looks for by a name that is written out, also by way of a variable."""
    lists = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in STARTERS:
            continue
        first = node.args[0] if node.args else None
        for _ in range(2):
            first = lists.get(first.id) if isinstance(first, ast.Name) else first
            first = first.elts[0] if isinstance(first, ast.List) and first.elts else first
            first = first.value if isinstance(first, ast.Starred) else first
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def foreign_fonts(source: str) -> set[str]:
    """The font families that a module's styles ask for without bringing them."""
    wanted = re.findall(r"font-family: *[{'\"]*([A-Za-z][\w -]*\w)", source)
    brought = re.findall(r"foreign_face\('([\w ]+)'\)|@font-face {{? *font-family: *[{'\"]*([A-Za-z][\w -]*\w)", source)
    return set(wanted) - {name for names in brought for name in names}


def test_only_programs_are_started_that_the_set_up_installs() -> None:
    named = {(path.name, name) for path in STARTING for name in programs_named(ast.parse(path.read_text()))}
    assert {(file, name) for file, name in named if name not in {*PROGRAMS, *NEVER_MISSING}} == set()
    assert ("office.py", "soffice") in named


@pytest.mark.parametrize(
    "source",
    [
        'subprocess.run(["pdftotext", file])',
        'command = ["pdftotext", file]\nsubprocess.run(command, check=True)',
        'start = ["pdftotext"]\nsubprocess.Popen([*start, file])',
        'shutil.which("pdftotext")',
    ],
)
def test_a_program_is_found_in_each_form(source: str) -> None:
    assert list(programs_named(ast.parse(source))) == ["pdftotext"]


def test_every_program_that_is_installed_is_used() -> None:
    sources = "".join(path.read_text() for path in [*STARTING, ROOT / "tools/setup.py"] if path.name != "machine.py")
    assert [name for name in PROGRAMS if f'"{name}"' not in sources] == []


def test_printed_fonts_lie_in_the_repository() -> None:
    found = {(path.name, font) for path in TESTS if path != Path(__file__) for font in foreign_fonts(path.read_text())}
    assert found == set()
    assert foreign_fonts("p { font-family: 'DejaVu Sans' }") == {"DejaVu Sans"}
