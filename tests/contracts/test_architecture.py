"""The tables of docs/architecture.md name the floors and rooms that import-linter holds; pages name files that exist."""

import configparser
import re

import pytest

from fixtures.source_tree import ROOT, name_of, tracked

PAGE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")


def layers(contract: str) -> list[set[str]]:
    """Of a contract of `.importlinter`, the upper first; modules of one layer never import each other."""
    settings = configparser.ConfigParser()
    settings.read(ROOT / "backend/.importlinter", encoding="utf-8")
    lines = settings[f"importlinter:contract:{contract}"]["layers"].split("\n")
    return [{name.strip() for name in line.split("|")} for line in lines if line.strip()]


def rows(head: str) -> list[set[str]]:
    """The modules of the first column of each row below a table's head."""
    table = PAGE.split(f"\n{head}", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [set(re.findall(r"`(?:toso\.)?(\w+)`", re.split(r"(?<!\\)\|", line)[1])) for line in table]


@pytest.mark.parametrize(
    ("contract", "head"),
    [
        ("floors", "| floor |"),
        ("households-rooms", "| `toso.households`, the register |"),
        ("reports-rooms", "| `toso.reports` |"),
    ],
)
def test_the_page_tells_the_order_that_is_checked(contract: str, head: str) -> None:
    """A row holds whole layers, one below the other: whoever reads it knows what may import what."""
    ordered, told = layers(contract), rows(head)
    assert {name for row in told for name in row} == {name for layer in ordered for name in layer}
    place = {name: at for at, row in enumerate(told) for name in row}
    assert [sorted(layer) for layer in ordered if len({place[name] for name in layer}) > 1] == [], "one layer, two rows"
    steps = [place[min(layer)] for layer in ordered]
    assert steps == sorted(steps)


def spelled_out(path: str) -> list[str]:
    """`a/{b,c}.py` is two."""
    match = re.search(r"\{([^{}]*)\}", path)
    if match is None:
        return [path]
    return [p for one in match[1].split(",") for p in spelled_out(path[: match.start()] + one + path[match.end() :])]


def test_modules_that_the_pages_name_are_there() -> None:
    """By the end of their path: `routes.py`, `reports/home/routes.py`. Files that the product makes are no modules."""
    made = {"cong-lai.py", "kiem-tra.py"}
    names = [name_of(path) for path in tracked("*")]
    ends = {name[at:] for name in names for at in [0, *(m.end() for m in re.finditer("/", name))]}
    pages = [
        p for p in tracked("*.md") if name_of(p).startswith(("docs/", "bench/", "frontend/README", "CONTRIBUTING"))
    ]
    named = {
        (name_of(page), one.lstrip("./"))
        for page in pages
        for code in re.findall(r"`([^`\n]+)`", page.read_text(encoding="utf-8"))
        for path in re.findall(r"[\w./{},*-]*[\w}]\.(?:py|js|mjs)\b", code)
        for one in spelled_out(path)
    }
    assert len(named) > 200
    assert {(page, one) for page, one in named if "*" not in one and one not in ends | made} == set()
