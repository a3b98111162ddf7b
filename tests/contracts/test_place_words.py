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
WORDED_BY = {"worded", "say", "say_missing", "_household", "_check_street"}
DOCUMENTED = {"public", "errors", "example", "Query", "Field", "compile", "APIRouter", "_slip", "Refused", "Rung"}
DOCUMENTED |= {"ConfigDict", "ContentKind"}
# By file the beginnings of texts that nobody words: logs and commands of the operator, words that are looked for in
# documents of others or that a line is broken by, and the words themselves.
APART: dict[str, tuple[str, ...]] = {
    "audit/chain_check.py": ("Nhật ký của phường", "đuôi nhật ký của phường", "nhật ký của phường"),
    "cli.py": ("phuong: phường, khu phố; xa: xã, thôn.",),
    "documents/layout/phrases.py": ("khu phố", "phường"),
    "identity/setup/unit_codes.py": ("phường",),
    "operations/paper_print.py": ("Khóa này mở tệp sao lưu.",),
    "plans/drafts/proposal.py": ("các khu phố", "các tổ dân", "Đoàn phường", "Phường đoàn"),
    "plans/text_import/slips.py": ("Thành phố|Tỉnh|Huyện", "phường"),
}
# Fields of a refusal that is raised further on.
APART |= {
    "households/quotas/service.py": ("Số này không phải số khu phố", "Không có tổ này trong phường."),
    "identity/passwords.py": ("Mật khẩu chủ yếu gồm từ dễ đoán",),
    "identity/throttle.py": ("Tài khoản này vừa bị thử sai mật khẩu",),
    "plans/corrections.py": ("Phường không có đơn vị này.",),
    "plans/service.py": ("Phường không có đơn vị này.",),
    "plans/tasks/service.py": ("Không có người dùng này trong phường.",),
    "reports/home/checklist.py": (
        "Mời trưởng khu phố",
        "Giao tuyến phố cho thành viên tổ",
        "Khi đã được giao tuyến phố",
        "Để giao việc và tuyến đi cho từng người",
    ),
    "reports/indicators/service.py": ("Không có đơn vị này trong phường.",),
}
# Words that another module words, and an example of the API.
APART |= {
    "organisation/schemas.py": ("tổ dân", "tuyến đường"),
    "unit_changes/reform/plan_file.py": ("tuyến",),
    "reports/compilation/drafts.py": ("khu phố",),
    "reports/figures/wording.py": ("khu phố",),
}
PATTERNS = {"audit/chain_check.py", "plans/drafts/proposal.py", "plans/text_import/slips.py"}
SENTENCE = 20  # characters: what is shorter must be the whole text
THE_WORDS = "kit/place_words.py"


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


# Constants that are worded where they are shown.
WORDED_CONSTANTS = {
    "USUAL_DESKS",
    "TEAMS",
    "TEAMS_OF_SOME",
    "TEAMS_OF_THESE",
    "DEFAULT_RUNGS",
    "ANNEX_TITLE",
    "FIGURES_TITLE",
    "LABELS",
    "_ACTIONS",
    "_FURTHER",
    "_OBJECTS",
    "REPORTED",
    "_HEADS",
    "_WHY",
    "TAGS",
    "WORK_EVENTS",
    "STREETS",
}


def test_no_text_forgets_the_words_of_the_place() -> None:
    forgotten: list[str] = []
    whole = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.py")))
    worded_names = set(re.findall(r"worded\(\s*(?:[\w]+\.)?(_?[A-Z][A-Z_]+)", whole))
    worded_names |= WORDED_CONSTANTS
    seen, unused = 0, {(name, begin) for name, begins in APART.items() for begin in begins}
    for path in sorted(SOURCES.rglob("*.py")):
        name = path.relative_to(SOURCES).as_posix()
        if name == THE_WORDS or name.startswith("demo/"):
            continue
        for node, around in enclosing(ast.parse(path.read_text(encoding="utf-8"))):
            seen += 1
            if is_taken_care_of(around) or name_of_constant(around) in worded_names:
                continue
            text = str(node.value)
            begun = next((begin for begin in APART.get(name, ()) if text.strip().startswith(begin)), None)
            if begun is None or (len(begun) < SENTENCE and text.strip() != begun and name not in PATTERNS):
                forgotten.append(f"{name}:{node.lineno}")
            else:
                unused.discard((name, begun))
    assert seen > 100
    assert forgotten == []
    assert unused == set(), "exceptions that no text needs any more"


# Two words for one thing: by what stands in the glossary.
OTHER_WORDS = {r"(?i)\bphần của (tôi|bạn|mình)\b": "chỉ tiêu / tuyến của …", r"(?i)\btuyến đường\b": "tuyến phố"}
# Examples and lists that only a ward of streets knows.
OTHER_WORDS |= {r"\bKP ?\d": "tên của nơi", r"(?i)\bngõ \d": "tuyến phố", r"(?i)(từng|phố,) ngõ\b": "tuyến phố"}
PAGES = SOURCES.parents[1] / "frontend"
NAMED_THERE = {"place-words.js"}  # the words of a xã


def test_what_a_member_goes_along_and_has_to_reach_have_one_word_each() -> None:
    files = [*sorted((PAGES / "app").rglob("*.js")), *sorted((PAGES / "help").glob("*.md"))]
    assert len(files) > 300
    found = [
        f"{path.name}: {said[0]}"
        for path in files
        if path.name not in NAMED_THERE
        for other in OTHER_WORDS
        if (said := re.search(other, path.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_no_text_is_worded_once_for_every_ward() -> None:
    """Neither where a module is read nor in a function that keeps its answer; a lambda there runs when it is called."""
    assert list(_worded_once('A = worded("x")\n@cache\ndef f():\n    return worded("x")\n')) == [1, 4]
    assert list(_worded_once('@cache\ndef f():\n    return lambda: worded("x")\ndef g(): worded("x")\n')) == []
    kept = [
        f"{path.relative_to(SOURCES)}:{line}"
        for path in SOURCES.rglob("*.py")
        for line in _worded_once(path.read_text("utf-8"))
    ]
    assert kept == []


def _worded_once(source: str) -> Iterator[int]:
    for node in _run_once(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in {
            "worded",
            "worded_in",
            "spoken",
        }:
            yield node.lineno


def _run_once(node: ast.AST) -> Iterator[ast.AST]:
    """Statements that run when a module is read, and the bodies of functions that are run once."""
    for child in ast.iter_child_nodes(node):
        yield child
        if isinstance(child, ast.Lambda):
            continue
        function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
        if function and not any("cache" in ast.unparse(one) for one in child.decorator_list):
            continue
        yield from _run_once(child)
