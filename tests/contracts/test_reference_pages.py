"""The pages written from the code are the committed ones, and every command is told of."""

from pathlib import Path

import pytest
import typer

from fixtures.commands import leaves
from toso.cli import app
from toso.reference import pages

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"


def test_every_command_is_told_of() -> None:
    """In a code span or block of the README, operations.md or CONTRIBUTING.md; brothers may share one (`toso ward a`, `b`)."""
    told = "".join((ROOT / name).read_text("utf-8") for name in ("README.md", "docs/operations.md", "CONTRIBUTING.md"))
    names = list(leaves("toso", typer.main.get_command(app)))
    assert len(names) > 30
    assert [name for name in names if not _is_told(name, told)] == []


def _is_told(name: str, texts: str) -> bool:
    group, _, word = name.rpartition(" ")
    return f"{name} " in texts or f"{name}`" in texts or (group != "toso" and group in texts and f"`{word}" in texts)
