"""Boxes of the pages: one that scrolls is reached by the keyboard, one that never breaks its line holds no sentence."""

import re

from fixtures.pages import FRONTEND

STYLES, PAGES = FRONTEND / "styles", FRONTEND / "app"
SCROLLING = re.compile(r"([^{};]+)\{[^{}]*overflow(?:-[xy])?:\s*(?:auto|scroll)")
# The rest of an opening tag; the ">" of an arrow function does not end it.
TAG = r"""<\w+[^<]*?\bclass=(?:"[^"]*?|\$\{{[^}}]*?)(?<![\w-]){name}(?![\w-])(?:[^>]|(?<==)>)*>"""
# Scrolling boxes that always hold links, buttons or fields, which the keyboard reaches.
HELD = {"measure-choices", "palette-list", "picker", "rail", "slides:fullscreen", "tabs"}


def scrolling_classes() -> set[str]:
    selectors = [s for file in STYLES.glob("*.css") for s in SCROLLING.findall(file.read_text())]
    return {one.strip().rpartition(".")[2] for selector in selectors for one in selector.split(",")}


def tags_of(name: str) -> list[str]:
    return [tag for file in PAGES.rglob("*.js") for tag in re.findall(TAG.format(name=name), file.read_text())]


def test_a_box_that_scrolls_is_reached_by_the_keyboard() -> None:
    classes = scrolling_classes()
    assert classes > HELD
    found = {name: tags_of(name) for name in classes - HELD}
    assert [name for name, tags in found.items() if not tags] == []
    assert [tag for tags in found.values() for tag in tags if not re.search(r'tabindex(?:="0"|: 0)', tag)] == []


def test_a_line_that_never_breaks_holds_no_number_with_its_noun() -> None:
    """The noun of a measure is as long as its writer likes; with enlarged letters it ran out of a phone's page."""
    lines = [
        line
        for file in PAGES.rglob("*.js")
        for line in re.findall(r'<(\w+) class="[^"]*\bnowrap\b[^"]*"[^>]*>(.*?)</\1>', file.read_text(), re.DOTALL)
    ]
    assert len(lines) > 15
    assert [text for _, text in lines if "noun" in text] == []
