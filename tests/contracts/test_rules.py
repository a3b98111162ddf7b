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


# What shows a person the ward that stands first, and the words of it.
OF_THE_FIRST_WARD = ("authz/", "identity/queries.py", "reports/home/", "reports/agenda/queries.py")


def test_where_somebody_acts_is_asked_of_the_scope() -> None:
    """A person of two wards acts in the ward of the scope or of the row, which need not be that of their first role."""
    free = tuple(f"backend/toso/{name}" for name in OF_THE_FIRST_WARD)
    files = [path for path in tracked("backend/toso/*.py") if not name_of(path).startswith(free)]
    assert [name_of(path) for path in files if asks_the_first_role(path.read_text())] == []


def asks_the_first_role(text: str) -> bool:
    """Whether code reads `grants[…]`, the first of the grants by `next`, or the ward of an actor."""
    for node in ast.walk(ast.parse(text)):
        of = ast.unparse(node.value).rpartition(".")[2] if isinstance(node, ast.Attribute | ast.Subscript) else ""
        if isinstance(node, ast.Subscript) and of == "grants":
            return True
        if isinstance(node, ast.Attribute) and (of, node.attr) == ("actor", "ward_id"):
            return True
        if (
            isinstance(node, ast.Call)
            and ast.unparse(node.func) == "next"
            and isinstance(node.args[0], ast.GeneratorExp)
        ):
            each = node.args[0].generators[0]
            if ast.unparse(each.iter).endswith("actor.grants") and not each.ifs:
                return True
    return False


# Read again behind the lock of another row: no lock of their own says that they are to be filled anew.
REREAD = {
    "core/database.py:_read_anew",
    "households/assistance/desk.py:match_entry",
    "households/indicators/summary.py:differences",
    "households/register/unit_moves.py:end_foreign_assignments",
    "households/visits/conflict_resolution.py:resolve",
    "households/visits/known_rows.py:_read_conflicts",
    "households/visits/known_rows.py:_read_held",
}


def test_what_is_read_for_change_is_read_anew_by_the_session_alone() -> None:
    """`core.database` does so for every statement that locks (`test_databases`): nobody has to remember it."""
    found = set[str]()
    for path in tracked("backend/toso/*.py"):
        text = path.read_text()
        nodes = ast.walk(ast.parse(text)) if "populate_existing" in text else ()
        functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
        said = {one.name for one in functions if "populate_existing" in ast.unparse(one)}
        found |= {f"{name_of(path).removeprefix('backend/toso/')}:{name}" for name in said}
    assert found == REREAD


def test_the_first_role_is_found_however_it_is_asked() -> None:
    asking = ("actor.grants[0].unit_path", "scope.actor.grants[0]", "scope.actor.ward_id", "f(actor.ward_id)")
    assert all(map(asks_the_first_role, (*asking, "next((g.ward_path for g in scope.actor.grants), '')")))
    fine = ("scope.ward_id", "actor.ward_ids", "next(g for g in actor.grants if g.ward_id == ward_id)")
    assert not any(map(asks_the_first_role, fine))


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


def test_what_is_read_as_a_number_is_one() -> None:
    """`isdigit` and `isnumeric` hold for "²", which int() does not take: `isdecimal`, or `kit.figures.read_whole`."""
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in tracked("backend/toso/*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr in {"isdigit", "isnumeric"}
    ]
    assert found == []


def test_the_floors_below_the_domains_are_checked_strictly() -> None:
    settings = tomllib.loads((ROOT / "backend/pyproject.toml").read_text())["tool"]["pyright"]
    assert set(settings["strict"]) >= STRICT
    assert settings["include"] == ["toso", "../bench"]
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


# Calls that put something in the place of an attribute or an item, and the modules made for that alone.
REPLACES = {"setattr", "delattr", "__setattr__", "setitem", "delitem"}
MOCKS = {"mock", "unittest.mock", "pytest_mock"}
REPLACED = """
from unittest import mock
from pytest_mock import MockerFixture
import toso.identity.priority_queue
from toso.identity import throttle as limits
from toso.jobs.claim import JobContext, HANDLERS
import argon2
def test(monkeypatch, mocker):
    monkeypatch.setattr(limits, "PER_ACCOUNT", 2)
    monkeypatch.setattr("toso.identity.priority_queue.LONGEST", 3)
    monkeypatch.setattr(name="LONGEST", target=toso.identity.priority_queue)
    monkeypatch.setitem(HANDLERS, "a", None)
    setattr(JobContext, "progress", None)
    limits.FREE["network_key"] = 1
    toso.identity.priority_queue.LONGEST += 1
    JobContext.progress, other = None, None
    del limits.FREE
    renamed = limits
    monkeypatch.setattr(renamed, "PER_ACCOUNT", 2)
"""
LEFT = """
import argon2
def test(app, monkeypatch, row):
    monkeypatch.setattr(argon2.low_level, "verify_secret", None)
    monkeypatch.setenv("TOSO_PORT", "1")
    app.state.settings, row.name = None, "a"
"""


def imported(tree: ast.AST) -> dict[str, str]:
    """Names of a file, and the module from which each was imported."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.asname or alias.name.split(".")[0]: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def root_of(node: ast.AST) -> str:
    """The name before the dots and brackets; of a text the word before its first dot."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    if isinstance(node, ast.Constant):
        return str(node.value).split(".")[0]
    return node.id if isinstance(node, ast.Name) else ""


def changed_at(node: ast.AST) -> list[ast.AST]:
    """The targets of a call, an assignment or a deletion that replaces something."""
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else root_of(node.func)
        named = [keyword.value for keyword in node.keywords if keyword.arg == "target"]
        return [*named, *node.args][:1] if called in REPLACES else []
    targets = getattr(node, "targets", [getattr(node, "target", None)])
    parts = [part for target in targets for part in (target.elts if isinstance(target, ast.Tuple) else [target])]
    return [part for part in parts if isinstance(part, ast.Attribute | ast.Subscript)]


def replacements(source: str) -> list[int]:
    """Lines of a test that put something in the place of the product's own code, or import what is made to.

    A call must say by its import that it changes a library; an assignment is to no name that comes from the product.
    """
    tree = ast.parse(source)
    names = imported(tree)
    found = [n.lineno for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom) and mocking(n)]
    for node in ast.walk(tree):
        for part in changed_at(node):
            origin = names.get(root_of(part), "" if isinstance(node, ast.Call) else "local")
            if not origin or origin.split(".")[0] == "toso":
                found.append(node.lineno)
    return sorted(found)


def mocking(node: ast.Import | ast.ImportFrom) -> bool:
    module = getattr(node, "module", None)
    return any(name in MOCKS for a in node.names for name in (module, f"{module}.{a.name}" if module else a.name))


def test_tests_replace_nothing_of_the_product() -> None:
    """A smaller limit, a clock, a part of the application are given (app.state, Settings, parameters), never patched."""
    found = {name_of(path): lines for path in tracked("tests/*.py") if (lines := replacements(path.read_text()))}
    assert found == {}


def test_what_replaces_the_product_is_seen() -> None:
    whole = REPLACED.splitlines()
    missed = set(range(9, len(whole) + 1)) - set(replacements(REPLACED)) - {whole.index("    renamed = limits") + 1}
    assert missed == set()
    assert {2, 3} <= set(replacements(REPLACED))
    assert replacements(LEFT) == []


def test_what_people_open_in_a_spreadsheet_is_written_where_no_cell_becomes_a_formula() -> None:
    """CSV by `kit.csv_text`; a workbook is told to keep text that looks like a formula as the text it is."""
    sources = {name_of(path): path.read_text() for path in tracked("backend/toso/*.py")}
    plain = [name for name, text in sources.items() if re.search(r"\bcsv\.(?:writer|DictWriter)\(", text)]
    assert plain == ["backend/toso/kit/csv_text.py"]
    books = {name: text for name, text in sources.items() if "xlsxwriter" in text and "Workbook(" in text}
    assert len(books) >= 5
    assert [name for name, text in books.items() if '"strings_to_formulas": False' not in text] == []
    assert [name for name, text in books.items() if ".write_formula(" in text] == []
