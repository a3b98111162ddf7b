"""The tables of docs/architecture.md name the floors and rooms that import-linter holds, in its order."""

import configparser
import re

import pytest

from fixtures.source_tree import ROOT

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
