"""Every command that a page of Markdown tells somebody to type is one, in its blocks and within its sentences."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from toso import cli

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / "frontend/help").glob("*.md"),
]
_BLOCK = re.compile(r"^\s*```\w*\n(.*?)^\s*```", re.MULTILINE | re.DOTALL)


def code(text: str) -> Iterator[str]:
    """Lines of the blocks, then the spans of code."""
    for block in _BLOCK.findall(text):
        yield from block.splitlines()
    yield from re.findall(r"`([^`\n]+)`", _BLOCK.sub("", text))


def of_toso(line: str) -> list[str]:
    """The words `toso` is called with, without what is said behind # or done with the output; in a container too."""
    line = re.sub(r"docker compose run .*--entrypoint toso .*?\bbackup ", "toso ", line)
    line = re.sub(r"docker compose run (?:-\S+ )*backup ", "toso backup ", line)
    return [found.strip() for found in re.findall(r"(?:^|[\s/])toso ([^#&|;>]+)", line)]


def test_lines_are_read_in_blocks_in_sentences_and_in_containers() -> None:
    told = (
        "Gõ `.venv/bin/toso a b`:\n```sh\nsudo toso c --d > e.csv && toso f  # g\n```\n`toso-tail.age` `toso.service`"
    )
    assert [one for line in code(told) for one in of_toso(line)] == ["c --d", "f", "a b"]
    assert of_toso("docker compose run --rm backup now") == ["backup now"]
    assert of_toso("docker compose run --rm --entrypoint toso -v /a:/a:ro backup restore /a/b") == ["restore /a/b"]


DOCUMENTED = sorted({one for page in PAGES for line in code(page.read_text("utf-8")) for one in of_toso(line)})


@pytest.mark.parametrize("line", DOCUMENTED)
def test_a_documented_command_is_one_with_these_options(line: str) -> None:
    """The parser takes the whole line before it answers with the help, and refuses an option that there is not."""
    words = shlex.split(line)
    said = CliRunner().invoke(cli.app, [*words, "--help"])
    assert said.exit_code == 0, said.output
    assert CliRunner().invoke(cli.app, [*words, "--khong-co", "--help"]).exit_code == 2


def test_a_documented_goal_of_make_is_one() -> None:
    goals = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    told = {
        goal
        for page in PAGES
        for line in code(page.read_text("utf-8"))
        for goal in re.findall(r"(?:^|&& |=\S+ )make ([a-z][a-z-]*)", line)
    }
    assert {"setup", "packages", "run"} <= told
    assert told - goals == set()


def test_a_part_of_a_page_that_is_referred_to_is_there() -> None:
    for page in PAGES:
        text = page.read_text("utf-8")
        headings = set(re.findall(r"^#+ (.+)$", text, re.MULTILINE))
        assert set(re.findall(r"\(mục \*([^*]+)\*\)", text)) - headings == set(), page.name
