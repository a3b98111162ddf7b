"""Names that the product defines are used by it: code that only a test calls stands among the tests, the rest is gone."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from toso.core.settings import REPOSITORY

CODE, PAGES = REPOSITORY / "backend" / "toso", REPOSITORY / "frontend"
WORD = re.compile(r"\w+")
# Kept so that the modules in it are imported, which is what registers their rules.
KEPT_FOR_ITS_IMPORTS = {"_RULE_MODULES"}
IMPORT = re.compile(r'(?:import|export)\s*(?:\w+\s*,?\s*)?(?:\{([^}]*)\}|\*\s+as\s+(\w+))\s*from\s*"([^"]+)"')
LOADED_LATE = re.compile(r'import\("([^"]+)"\)')
EXPORT = re.compile(r"^export (?:async )?(?:const|let|function\*?|class) (\w+)", re.MULTILINE)


def is_table(node: ast.stmt) -> bool:
    return isinstance(node, ast.ClassDef) and any(one.arg == "table" for one in node.keywords)


def defined(tree: ast.Module) -> Iterator[str]:
    """Names that a module gives to functions, classes and values, those apart that a decorator hands to somebody."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            if not is_table(node) and (isinstance(node, ast.ClassDef) or not node.decorator_list):
                yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def test_every_name_of_a_module_is_used_by_the_product() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in CODE.rglob("*.py")}
    layouts = (path.read_text(encoding="utf-8") for path in CODE.rglob("*.j2"))
    times = Counter(word for text in [*texts.values(), *layouts] for word in WORD.findall(text))
    unused = {
        f"{path.relative_to(CODE)}: {name}"
        for path, text in texts.items()
        for name in defined(ast.parse(text))
        if times[name] == 1 and not name.startswith("__") and name not in KEPT_FOR_ITS_IMPORTS
    }
    assert unused == set()


def taken(path: Path, text: str) -> Iterator[tuple[Path, str]]:
    """Module and name of each import of a page's module; of a module that is loaded late, or taken whole, what is read."""
    for names, whole, place in IMPORT.findall(text):
        source = (path.parent / place).resolve()
        yield from ((source, part.split(" as ")[0].strip()) for part in names.split(",") if part.strip())
        yield from ((source, name) for name in (re.findall(rf"\b{whole}\.(\w+)", text) if whole else ()))
    for place in LOADED_LATE.findall(text):
        yield from (((path.parent / place).resolve(), name) for name in set(WORD.findall(text)))


def test_every_export_of_a_page_module_is_imported() -> None:
    app = {path: path.read_text(encoding="utf-8") for path in (PAGES / "app").rglob("*.js")}
    app.pop(PAGES / "app" / "api" / "labels.js")  # all labels of the API, made by the build
    users = {path: path.read_text(encoding="utf-8") for path in [*(PAGES / "tests").glob("*.js"), PAGES / "sw.js"]}
    imported = {one for path, text in (app | users).items() for one in taken(path, text)}
    unused = {
        f"{path.relative_to(PAGES)}: {name}"
        for path, text in app.items()
        for name in EXPORT.findall(text)
        if (path.resolve(), name) not in imported
    }
    assert unused == set()
