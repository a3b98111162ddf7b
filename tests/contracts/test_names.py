"""Names that say what a thing is: modules, first lines of docstrings, parameters and fields, classes of a domain."""

import ast
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fixtures.source_tree import ROOT, name_of, written_by_hand

CODE = ROOT / "backend" / "toso"
# Folders whose modules others import: one class name for one idea in each, in the backend in each of its packages.
SHARING = (CODE, ROOT / "tests" / "fixtures", ROOT / "tests" / "factories", ROOT / "bench")
# Words in -ing that name a trade or a thing; a module named by any other says what happens and not what is in it.
TRADES = {
    "drawing",  # a chart's drawing surface
    "everything",
    "logging",
    "masking",  # of identity numbers
    "nothing",
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
NOUNS = {
    "closing_part",
    "missing_units",
    "pending-accounts",
    "record_matching",
    "test_acting_pages",
    "test_acting_units",
    "test_lasting_signatures",
    "test_missing_units",
    "test_wandering_reads",
    "test_wandering_visits",
    "test_working_days",
    "wandering_phones",
}
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
    """Every module of the product, its tests, measurements and tools, parsed."""
    return {path: ast.parse(path.read_text()) for path in written_by_hand("*.py")}


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def named() -> set[Path]:
    """Modules of both languages and the folders that hold them."""
    files = [path for path in written_by_hand("*.py", "*.js", "*.mjs") if path.name != "__init__.py"]
    return {*files, *(parent for path in files for parent in path.parents if ROOT in parent.parents)}


def words(path: Path) -> list[str]:
    return path.stem.replace("-", "_").split("_")


def test_modules_are_named_by_nouns() -> None:
    names = named()
    verbs = {name_of(p) for p in names for w in words(p) if w.endswith("ing") and w not in TRADES}
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
        f"{name_of(path)}:{line}"
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
        f"{name_of(path)}:{each.lineno} {each.arg}"
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
        folder = next((folder for folder in SHARING if folder in path.parents), None)
        if folder is None:
            continue
        domain = path.relative_to(CODE).parts[0] if folder == CODE else name_of(folder)
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[domain, node.name].append(name_of(path))
    twice = {key: where for key, where in places.items() if len(where) > 1}
    assert {key: where for key, where in twice.items() if key not in SHARED} == {}
    assert SHARED.keys() - twice.keys() == set(), "named once by now: take it off the list"


def bare(text: str) -> str:
    """As people write it in a name: "Khu phố" → "khu_pho"."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "_".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def defined(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.id if isinstance(node, ast.Name) else node.attr
    yield from (each.arg for each in parameters(tree))


def test_the_product_has_english_names_for_the_terms_of_the_page() -> None:
    """Terms of two words and more, from the glossary: one alone is easily an English word (tổ: to)."""
    lines = (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
    cells = [line.split("|")[2] for line in lines if line.startswith("| ") and line.count("|") > 3]
    terms = {bare(term) for cell in cells for term in re.split(r"[,;()/]", cell) if " " in term.strip()}
    assert "khu_pho" in terms
    mixed = {
        f"{name_of(path)} {name}"
        for path, tree in trees().items()
        if CODE in path.parents
        for name in defined(tree)
        if any(f"_{term}_" in f"_{name.lower()}_" for term in terms)
    }
    assert mixed == set()
