"""Names that say what a thing is: modules, first lines of docstrings, parameters and fields, classes of a domain."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE, FIXTURES, PAGES = ROOT / "backend" / "toso", ROOT / "tests" / "fixtures", ROOT / "frontend" / "app"
# Words in -ing that name a trade or a thing; a module named by any other says what happens and not what is in it.
TRADES = {
    "drawing",  # a chart's drawing surface
    "logging",
    "masking",  # of identity numbers
    "numbering",  # of official documents
    "paging",
    "printing",  # a report as printed document
    "rendering",
    "routing",
    "sampling",
    "signing",
    "tracing",  # from a figure back to the answers behind it
    "wording",
}
# Whole names that are nouns: the word in -ing describes the one after it, or is the term for a method.
NOUNS = {"closing_part", "missing_units", "pending-accounts", "record_matching", "wandering_phones"}
VAGUE = {"wanted", "seen", "found", "told"}
# Fields with such a name that clients or the database know.
PUBLIC = {
    ("AnswerWrite", "seen"),  # API: the answer was seen with own eyes
    ("ClaimAnswer", "found"),  # API
    ("ClaimRead", "found"),  # API
    ("FileBatch", "wanted"),  # database
    ("Finding", "found"),  # `toso lint --json`, and kept with a check
    ("Finding", "wanted"),
    ("LintFindingRead", "found"),  # API
    ("LintFindingRead", "wanted"),
}
# Class names that two modules of one top-level package may share, and why.
SHARED: dict[tuple[str, str], str] = {}


@cache
def trees() -> dict[Path, ast.Module]:
    """Every module of the backend, parsed; data folders hold none."""
    return {path: ast.parse(path.read_text()) for path in sorted(CODE.rglob("*.py"))}


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def named() -> Iterator[Path]:
    """Modules and packages of the backend, fixtures, pages of the frontend."""
    for folder, pattern in ((CODE, "*.py"), (FIXTURES, "*.py"), (PAGES, "*.js")):
        files = [path for path in folder.rglob(pattern) if path.name != "__init__.py"]
        yield from files
        yield from {parent for path in files for parent in path.parents if folder in parent.parents}


def words(path: Path) -> list[str]:
    return path.stem.replace("-", "_").split("_")


def test_modules_are_named_by_nouns() -> None:
    names = list(named())
    verbs = {str(p.relative_to(ROOT)) for p in names for w in words(p) if w.endswith("ing") and w not in TRADES}
    assert {name for name in verbs if Path(name).stem not in NOUNS} == set()
    stems = {path.stem for path in names}
    assert TRADES - {word for path in names for word in words(path)} == set(), "no module has it: take it off the list"
    assert NOUNS - stems == set(), "no module has it: take it off the list"


def docstrings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Of modules, classes and functions, and the strings that stand after constants."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for each in body if isinstance(body, list) else ():
            if (
                isinstance(each, ast.Expr)
                and isinstance(each.value, ast.Constant)
                and isinstance(each.value.value, str)
            ):
                yield each.lineno, each.value.value


def test_docstrings_say_what_a_thing_is() -> None:
    """ "What a list is narrowed to" makes the reader guess; "Filters of a list" does not."""
    riddles = [
        f"{path.relative_to(ROOT)}:{line}"
        for path, tree in trees().items()
        for line, text in docstrings(tree)
        if text.split(maxsplit=1)[:1] == ["What"]
    ]
    assert riddles == []


def parameters(tree: ast.Module) -> Iterator[ast.arg]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arguments):
            extra = [each for each in (node.vararg, node.kwarg) if each is not None]
            yield from [*node.posonlyargs, *node.args, *node.kwonlyargs, *extra]


def test_no_parameter_is_named_by_a_bare_participle() -> None:
    vague = [
        f"{path.relative_to(ROOT)}:{each.lineno} {each.arg}"
        for path, tree in trees().items()
        for each in parameters(tree)
        if each.arg in VAGUE
    ]
    assert vague == []


def fields(node: ast.ClassDef) -> Iterator[str]:
    """Declared in the body of the class, or set on `self`."""
    for each in node.body:
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
            yield each.target.id
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store) and ast.unparse(each.value) == "self":
            yield each.attr


def test_only_public_fields_are_named_by_a_bare_participle() -> None:
    vague = {
        (node.name, name)
        for tree in trees().values()
        for node in classes(tree)
        for name in fields(node)
        if name in VAGUE
    }
    assert vague - PUBLIC == set()
    assert PUBLIC - vague == set(), "the field is gone: take it off the list"


def test_one_class_name_for_one_idea_within_a_domain() -> None:
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for path, tree in trees().items():
        domain = path.relative_to(CODE).parts[0]
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[domain, node.name].append(str(path.relative_to(ROOT)))
    twice = {key: where for key, where in places.items() if len(where) > 1}
    assert {key: where for key, where in twice.items() if key not in SHARED} == {}
    assert SHARED.keys() - twice.keys() == set(), "named once by now: take it off the list"
