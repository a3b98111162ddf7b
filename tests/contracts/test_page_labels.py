"""A label of a value is written once, in the server's enumeration; the pages take it from the API's description."""

import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import toso
from toso.kit.labels import Labelled, LabelledNumber

PAGES = Path(__file__).parents[2] / "frontend/app"
TEXT = re.compile(r'"([\w.-]+)":\s*"((?:[^"\\]|\\.)*)"')
REPEATED = 3
OTHER_GOALS = re.compile(r"(?:number|percent|percentOf)\([^()]*goal_percent[^()]*\)|\$\{[\w.]*goal_percent\}")


def enumerations() -> Iterator[type[Enum]]:
    for module in pkgutil.walk_packages(toso.__path__, "toso."):
        importlib.import_module(module.name)
    waiting: list[type[Enum]] = [Labelled, LabelledNumber]
    for kind in waiting:
        waiting += kind.__subclasses__()
        yield kind


def texts_by_prefix() -> dict[str, set[tuple[str, str]]]:
    """File and prefix of the keys ("pages/tasks/vi.js state") → value and text of each."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for file in sorted(PAGES.rglob("*vi.js")):
        for key, text in TEXT.findall(file.read_text(encoding="utf-8")):
            prefix, _, value = key.rpartition(".")
            found[f"{file.relative_to(PAGES)} {prefix}"].add((value, text))
    return found


def test_no_page_repeats_the_labels_of_an_enumeration() -> None:
    """Three labels under one prefix, or all of them, are no coincidence."""
    pages, repeated, seen = texts_by_prefix(), list[str](), 0
    for kind in enumerations():
        labels = {(str(member.value), getattr(member, "label", "")) for member in kind}
        seen += bool(labels)
        most = min(REPEATED, len(labels))
        repeated += [f"{kind.__name__}: {place}" for place, texts in pages.items() if 0 < most <= len(labels & texts)]
    assert seen > 40
    assert len(pages) > 200
    assert repeated == []


def test_a_goal_has_one_form_on_every_page() -> None:
    """57,1% as documents print it, never 57% on a page: core/text.js goalText alone writes it."""
    files = list(PAGES.rglob("*.js"))
    written = [f"{f.relative_to(PAGES)}: {found}" for f in files for found in OTHER_GOALS.findall(f.read_text("utf-8"))]
    assert written == []
    assert sum("goalText(" in f.read_text("utf-8") for f in files) > 1


def test_what_leaves_a_dialog_is_one_word_on_every_page() -> None:
    """`act.cancel` of ui/vi.js; "Hủy" stood beside "Hủy hoạt động", two buttons of one name."""
    own = re.compile(r'(?<!change\.)cancel"?: "(?:Hủy|Thôi|Bỏ qua|Không)"')
    assert [f.name for f in (PAGES / "pages").rglob("*vi.js") if own.search(f.read_text("utf-8"))] == []
    assert '"act.cancel": "Thôi"' in (PAGES / "ui/vi.js").read_text("utf-8")
