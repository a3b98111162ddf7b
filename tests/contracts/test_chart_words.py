"""Pictures of the pages say nothing by hovering alone: a finger and a keyboard find every word that a mouse finds."""

import re

from fixtures.pages import FRONTEND

PAGES = FRONTEND / "app"
# A link, a line beside the picture or its table says it; `title` of a component is a heading, of an element a hover.
HOVER = re.compile(r"<title\b|\stitle=")


def test_what_draws_has_no_words_that_only_hovering_shows() -> None:
    drawing = {file for file in PAGES.rglob("*.js") if "<svg" in file.read_text()} | {PAGES / "ui/matrix.js"}
    assert {PAGES / "ui/charts.js", PAGES / "pages/map/picture.js", PAGES / "pages/tasks/calendar.js"} <= drawing
    assert [str(file.relative_to(PAGES)) for file in sorted(drawing) if HOVER.search(file.read_text())] == []
