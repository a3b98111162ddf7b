"""Rules of CONTRIBUTING.md about the code itself, read from its syntax."""

import ast
import re
import tomllib

from fixtures.source_tree import ROOT, name_of, tracked, written_by_hand

# Packages that pyright checks strictly; a package is added, none is taken off.
STRICT = {"toso/kit", "toso/core", "toso/authz", "toso/audit", "toso/jobs"}
# Comments that silence the linter and the type checker; only smaller numbers may stand here.
SILENCED = {"noqa": 180, "ignore": 20}
SILENCE = re.compile(r"#\s*(?:type: |pyright: )?(noqa|ignore)\b")


def test_roles_are_compared_where_they_are_given_alone() -> None:
    """No `role is Role.X` or `== Role.X` outside authz, whose matrix says who may do what, and identity, which gives
    roles; a notice asks for whom it is.
    """
    free = ("backend/toso/authz/", "backend/toso/identity/", "backend/toso/notices/queries.py")
    found = []
    for path in tracked("backend/toso/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            sides = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
            if any(isinstance(s, ast.Attribute) and ast.unparse(s.value) == "Role" for s in sides):
                found.append(name_of(path))
    assert [name for name in found if not name.startswith(free)] == []


def test_transactions_begin_and_end_in_the_core_and_in_jobs_alone() -> None:
    """A part that may be undone by itself is a `core.database.attempt`, which also undoes its lines of the audit log."""
    free = ("backend/toso/core/", "backend/toso/jobs/")
    ends = {"commit", "rollback", "begin_nested"}
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in tracked("backend/toso/*.py")
        if not name_of(path).startswith(free)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr in ends
    ]
    assert found == []


def test_many_rows_are_inserted_by_one_function_alone() -> None:
    """`core.columns` makes every INSERT that is given its rows; one that selects them is made where it is read."""
    found = []
    for path in tracked("backend/toso/*.py"):
        tree = ast.parse(path.read_text())
        selecting = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Attribute) and n.attr == "from_select"}
        for node in ast.walk(tree):
            made = isinstance(node, ast.Call) and ast.unparse(node.func) == "sa.insert"
            if (made and id(node) not in selecting) or (
                isinstance(node, ast.FunctionDef) and node.name == "insert_rows"
            ):
                found.append(name_of(path))
    assert set(found) == {"backend/toso/core/columns.py"}


def test_the_floors_below_the_domains_are_checked_strictly() -> None:
    settings = tomllib.loads((ROOT / "backend/pyproject.toml").read_text())["tool"]["pyright"]
    assert set(settings["strict"]) >= STRICT
    assert settings["include"] == ["toso"]
    assert not (ROOT / "backend/pyrightconfig.json").exists(), "it would win over pyproject.toml"
    assert [
        name_of(p) for p in tracked("backend/toso/*.py") if re.search(r"#\s*pyright: (?!ignore)", p.read_text())
    ] == []


def silences() -> list[tuple[str, str, str]]:
    """File and line, kind, and the whole line of each comment that silences a check."""
    return [
        (f"{name_of(path)}:{number}", match.group(1), line)
        for path in written_by_hand("*.py")
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if "re.compile" not in line and (match := SILENCE.search(line))
    ]


def test_whoever_silences_a_check_says_why() -> None:
    assert [place for place, _, line in silences() if " — " not in line] == []


def test_silences_of_checks_do_not_grow_in_number() -> None:
    for kind, most in SILENCED.items():
        there = sum(one == kind for _, one, _ in silences())
        assert there <= most, f"{there - most} more than before"
        assert there > most - 10, f"{there} are left: lower the number above"
