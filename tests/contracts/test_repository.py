"""The tree itself: sizes of files and functions, no addresses, no machine's paths, locks in step, one command each."""

import ast
import hashlib
import re
import sys
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from fixtures.source_tree import ROOT, name_of, tracked, written_by_hand

LINES, FUNCTION = 300, 40
SCRIPT = 140  # columns, as in frontend/eslint.config.js
# Whole documents written out as values: cutting one into functions would only hide its shape.
SAMPLES = {"tests/factories/documents.py"}
BANNED_NAMES = {"utils.py", "helpers.py", "common.py", "crud.py", "models.py"}
# What the product runs on without importing it, and who asks for it.
ASKED_FOR_BY_OTHERS = {
    "argon2-cffi": "libpass hashes with it",
    "bcrypt": "libpass reads older hashes with it",
    "httptools": "uvicorn reads requests with it",
    "python-multipart": "FastAPI reads uploads with it",
    "tzdata": "zoneinfo reads it where the system has no time zones",
    "uvloop": "uvicorn runs on it",
}


def texts() -> dict[str, str]:
    """Every tracked text file that a person writes, by name."""
    found = {}
    for path in tracked("*"):
        try:
            found[name_of(path)] = path.read_text()
        except UnicodeDecodeError:
            continue
    return found


def test_files_stay_short_enough_to_read() -> None:
    lengths = {name_of(p): len(p.read_text().splitlines()) for p in written_by_hand("*.py", "*.js", "*.css", "*.mjs")}
    assert lengths
    assert {name: n for name, n in lengths.items() if n > LINES} == {}


def test_lines_of_scripts_fit_a_window() -> None:
    """Also those of tools/, which the linter of the pages does not read."""
    long = {
        f"{name_of(path)}:{number}"
        for path in written_by_hand("*.js", "*.mjs")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > SCRIPT
    }
    assert long == set()


def test_functions_stay_short_enough_to_see_whole() -> None:
    long = {}
    for path in [p for p in written_by_hand("*.py") if name_of(p) not in SAMPLES]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION:
                    long[f"{name_of(path)}:{node.name}"] = lines
    assert long == {}


def test_every_python_module_says_first_what_lives_there() -> None:
    silent = [name_of(p) for p in written_by_hand("*.py") if ast.get_docstring(ast.parse(p.read_text())) is None]
    assert silent == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    assert [name_of(p) for p in tracked("*.py") if p.name in BANNED_NAMES] == []


def test_no_registry_is_named() -> None:
    address = re.compile(
        r'"resolved":\s*"http|--?(?:extra-)?index-url\s+\S+:|registry\s*[=:]\s*"?\w+:|'
        r"\b(?:py" + r"pi|npm" + r"js|python" + r"hosted)\.(?:org|com)\b"
    )
    assert [name for name, text in texts().items() if address.search(text)] == []


def test_a_landed_migration_never_changes() -> None:
    """`sha256sum` of each migration stands in LANDED; a new one adds its line, an old line stays as it is."""
    folder = ROOT / "backend/migrations"
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}" for p in sorted(folder.glob("versions/0*.py"))]
    assert (folder / "LANDED").read_text().splitlines() == lines


def test_no_path_of_a_machine_is_written_down() -> None:
    path = re.compile(r"(?<![\w.$}~-])/(?:work|farm|home|root|Users|tmp/[a-z])(?:/|\b)")
    allowed = {name_of(Path(__file__)), "docker/Dockerfile", "docker-compose.yml"}
    named = [
        f"{n}:{m.group()}"
        for n, t in texts().items()
        if n not in allowed and not n.endswith(".lock") and not n.startswith("frontend/vendor/")
        for m in path.finditer(t)
    ]
    assert named == []


def locked(name: str) -> dict[str, list[str]]:
    """Package → the hashes below its pin."""
    pins: dict[str, list[str]] = {}
    current = ""
    for line in (ROOT / "backend" / name).read_text().splitlines():
        if match := re.match(r"([A-Za-z0-9._-]+)==\S+", line):
            current = match.group(1).lower()
            pins.setdefault(current, [])
        elif "--hash=sha256:" in line:
            pins[current].append(line.strip())
    return pins


def wanted(name: str) -> set[str]:
    lines = (ROOT / "backend" / name).read_text().splitlines()
    names = [re.match(r"[A-Za-z0-9._-]+", line) for line in lines if line and not line.startswith(("#", "-"))]
    return {re.sub(r"[._]+", "-", match.group()).lower() for match in names if match}


@pytest.mark.parametrize("name", ["requirements", "requirements-dev", "requirements-clients"])
def test_the_lock_pins_everything_asked_for_with_hashes(name: str) -> None:
    pins = locked(f"{name}.lock")
    assert wanted(f"{name}.in") - pins.keys() == set(), "run `make lock`"
    assert [package for package, hashes in pins.items() if not hashes] == []


def test_the_test_lock_holds_the_same_versions_as_the_one_that_serves() -> None:
    def pinned(name: str) -> set[str]:
        return set(re.findall(r"^[A-Za-z0-9._-]+==[^\s;]+", (ROOT / "backend" / name).read_text(), re.MULTILINE))

    assert pinned("requirements.lock") <= pinned("requirements-dev.lock")


def test_make_help_lists_every_goal_that_a_person_calls() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = set(" ".join(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)).split())
    described = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert phony - described == {"prepare-tests"}


def test_set_up_needs_nothing_but_python() -> None:
    own = {"dependency_audit", "environment", "machine"}
    for path in tracked("tools/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert {n.split(".")[0] for n in names} <= sys.stdlib_module_names | own, name_of(path)


def test_each_resource_has_tests_on_both_databases() -> None:
    """A file of tests/api that asks for the application on either database has a test that `make test` runs on both."""
    texts = {name_of(p): p.read_text() for p in tracked("tests/api/*.py")}
    asking = [n for n, t in texts.items() if re.search(r"\bapp: FastAPI|\bclient_of\b", t) and "def app(" not in t]
    assert len(asking) > 60
    assert [name for name in asking if "both_databases(" not in texts[name]] == []


def test_no_fixture_hides_a_layer() -> None:
    """A test is known by the names of its fixtures to begin with the copy of a layer, so a layer's name is used once."""
    named: dict[str, list[str]] = {}
    for path in tracked("tests/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                marks = {ast.unparse(d).split("(")[0] for d in node.decorator_list} & {"layer", "pytest.fixture"}
                named.setdefault(node.name, []).extend(f"{mark} in {name_of(path)}" for mark in marks)
    layers = {name: where for name, where in named.items() if any(each.startswith("layer ") for each in where)}
    assert len(layers) > 5
    assert {name: where for name, where in layers.items() if len(where) > 1} == {}


def test_tests_make_the_application_in_one_place() -> None:
    """Elsewhere made it would compile every statement and describe the API anew."""
    makers = [name for name, text in texts().items() if name.startswith("tests/") and "import create_app" in text]
    assert [name for name in makers if name != "tests/contracts/test_repository.py"] == ["tests/fixtures/app.py"]


def imported_by_the_product() -> set[str]:
    """The first names of everything that the product's modules and migrations import."""
    names = set()
    for path in tracked("backend/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
            elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
                names |= {
                    str(argument.value).split(".")[0] for argument in node.args if isinstance(argument, ast.Constant)
                }
    return names


_distributions = cache(packages_distributions)


def distributions_of(module: str) -> set[str]:
    return {re.sub(r"[-_.]+", "-", name).lower() for name in _distributions().get(module, [])}


def required() -> set[str]:
    lines = (ROOT / "backend/requirements.in").read_text().splitlines()
    return {re.split(r"[\[ ;=]", line)[0] for line in lines if line and not line.startswith(("#", "-"))}


def test_whoever_runs_the_product_installs_nothing_that_it_does_not_use() -> None:
    used = set[str]().union(*map(distributions_of, imported_by_the_product()))
    assert len(required()) > 30
    assert required() - used == set(ASKED_FOR_BY_OTHERS)


def test_the_product_imports_nothing_that_only_comes_with_something_else() -> None:
    asked = {module: distributions_of(module) for module in imported_by_the_product()}
    lent = {module: names for module, names in asked.items() if names and not names & required()}
    assert set(lent) == {"pkcs11"}, lent  # for keys on a token, an extra of the package
