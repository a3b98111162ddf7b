"""Every text of the server that names phường, khu phố or a desk is said in the words of the ward.

Refusals, labels and lines of checked sheets are worded where they leave; a sentence elsewhere has to call `worded`
itself, or be a constant that somebody words by its name.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import toso
from toso.kit.place_words import has_place_word

SOURCES = Path(toso.__file__).parent
# Where a text is given to somebody who words it, or is no text of a page: documentation, patterns, examples.
WORDED_BY = {"worded", "say", "say_missing", "_household"}
DOCUMENTED = {"public", "errors", "example", "Query", "Field", "compile", "APIRouter", "_slip", "Refused", "Rung"}
DOCUMENTED |= {"ConfigDict", "ContentKind"}
# Logs and commands of the operator; words that are looked for in documents of others; the words themselves.
APART = {
    "audit/chain_check.py",
    "cli.py",
    "documents/layout/phrases.py",
    "identity/setup/unit_codes.py",
    "kit/place_words.py",
    "operations/paper_print.py",
}
# Fields of a refusal that is raised further on; words that another module words.
APART |= {
    "documents/render/cards.py",
    "documents/render/form.py",
    "households/quotas/service.py",
    "plans/corrections.py",
}
APART |= {"identity/passwords.py", "identity/throttle.py", "plans/service.py", "plans/tasks/service.py"}
APART |= {"reports/indicators/service.py", "reports/figures/wording.py", "reports/compilation/drafts.py"}
APART |= {"plans/text_import/slips.py", "plans/drafts/proposal.py", "organisation/schemas.py"}


def enclosing(tree: ast.Module) -> Iterator[tuple[ast.Constant, list[ast.AST]]]:
    """Every text with place words, and what it stands in, the nearest first."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and has_place_word(node.value):
            around: list[ast.AST] = []
            at: ast.AST = node
            while at in parents:
                at = parents[at]
                around.append(at)
            yield node, around


def called(node: ast.AST) -> str:
    return ast.unparse(node.func).rsplit(".", 1)[-1] if isinstance(node, ast.Call) else ""


def is_taken_care_of(around: list[ast.AST]) -> bool:
    """Inside `worded(…)`, a refusal, a label, documentation; or not shown to anybody."""
    if isinstance(around[0], ast.Expr) or any(isinstance(one, ast.Raise) for one in around):
        return True
    calls = {called(one) for one in around} - {""}
    if calls & (WORDED_BY | DOCUMENTED) or any(call in {"get", "post", "put", "patch", "delete"} for call in calls):
        return True
    classes = [one for one in around if isinstance(one, ast.ClassDef)]
    return any({"Labelled", "Problem"} & {ast.unparse(base) for base in one.bases} for one in classes) or any(
        isinstance(one, ast.Assign) and "title" in ast.unparse(one.targets[0]) for one in around
    )


def name_of_constant(around: list[ast.AST]) -> str | None:
    """The name of the module's constant that holds the text."""
    for one in around:
        if (
            isinstance(one, ast.Assign | ast.AnnAssign)
            and isinstance(around[-1], ast.Module)
            and one in around[-1].body
        ):
            target = one.target if isinstance(one, ast.AnnAssign) else one.targets[0]
            return ast.unparse(target).split(",")[0].strip("(")
    return None


def test_no_text_forgets_the_words_of_the_place() -> None:
    forgotten: list[str] = []
    whole = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.py")))
    worded_names = set(re.findall(r"worded\(\s*(?:[\w]+\.)?(_?[A-Z][A-Z_]+)", whole))
    worded_names |= {
        "USUAL_DESKS",
        "TEAMS",
        "TEAMS_OF_SOME",
        "TEAMS_OF_THESE",
        "DEFAULT_RUNGS",
        "ANNEX_TITLE",
        "FIGURES_TITLE",
    }
    worded_names |= {"_ACTIONS", "_FURTHER", "_OBJECTS", "REPORTED", "_HEADS", "_WHY"}
    seen = 0
    for path in sorted(SOURCES.rglob("*.py")):
        name = path.relative_to(SOURCES).as_posix()
        if name in APART or name.startswith("demo/"):
            continue
        for node, around in enclosing(ast.parse(path.read_text(encoding="utf-8"))):
            seen += 1
            if not is_taken_care_of(around) and name_of_constant(around) not in worded_names:
                forgotten.append(f"{name}:{node.lineno}")
    assert seen > 100
    assert forgotten == []
