"""Every page has a help of its own: short, and naming buttons as they stand on the pages."""

import re
from pathlib import Path

import pytest

from fixtures.pages import routes_of_the_pages

FRONTEND = Path(__file__).parents[2] / "frontend"
HELP = {path.stem: path for path in (FRONTEND / "help").glob("*.md")}
# Bytes: read on a phone, over its lower half.
LONGEST = 6_000
# Addresses that only lead elsewhere.
FORMER = {"chin-muc-tieu"}


def _parts() -> set[str]:
    """The first parts of the addresses of signed-in people; the start page's has a name of its own."""
    routes = re.findall(r'path: "([^"]+)"', (FRONTEND / "app/routes.js").read_text("utf-8"))
    assert set(routes) < routes_of_the_pages()
    return {route.split("/")[1] or "hom-nay" for route in routes} - FORMER


def _texts() -> str:
    """All that the pages say of themselves, and the labels of forms that the server sends, as one text."""
    forms = FRONTEND.parent / "backend/toso/catalogue/data/kinds.json"
    return "".join(path.read_text("utf-8") for path in [*sorted((FRONTEND / "app").rglob("*vi.js")), forms])


def test_every_page_has_its_help_and_no_help_lacks_its_page() -> None:
    assert len(HELP) > 30
    assert HELP.keys() == _parts()


@pytest.mark.parametrize("name", sorted(HELP))
def test_it_begins_with_its_title_and_is_short(name: str) -> None:
    text = HELP[name].read_text("utf-8")
    assert re.match(r"# \S.*\n\n", text)
    assert len(text.encode()) <= LONGEST


@pytest.mark.parametrize("name", sorted(HELP))
def test_each_button_that_it_names_stands_on_a_page(name: str) -> None:
    said = _texts()
    named = re.findall(r"«([^»]*)»", HELP[name].read_text("utf-8"))
    assert [words for words in named if not re.search(rf'"{re.escape(words)}(?:"|:? \(?\{{)', said)] == []


def _words_of_the_product() -> str:
    """The texts of pages and server: their sources as one text."""
    root = FRONTEND.parent
    files = [*(FRONTEND / "app").rglob("*.js"), *(root / "backend/toso").rglob("*.py")]
    return "".join(path.read_text("utf-8") for path in sorted(files))


def test_words_that_a_help_quotes_are_said_somewhere() -> None:
    """Of what is typed and seen in a part "Thử …" the walk-throughs ask; codes are examples."""
    said, unsaid = _words_of_the_product(), []
    for name, path in sorted(HELP.items()):
        told = re.split(r"^## Thử", path.read_text("utf-8"), maxsplit=1, flags=re.MULTILINE)[0]
        unsaid += [(name, words) for words in re.findall(r'"([^"\n]{3,})"', told) if words not in said]
    assert unsaid == []
