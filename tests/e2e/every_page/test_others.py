"""The pages of everybody else, signed out too; and that every route is looked at, with eyes that see what is wrong."""

import pytest

from fixtures.eyes import DIALOG, SETTLED, Eyes
from fixtures.pages import DESKS, PAGES, routes_of_the_pages
from fixtures.sights import Sight, openings

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize(
    "sights", openings(s for s in PAGES if s.who not in DESKS), ids=lambda sights: sights[0].name()
)
def test_the_page_and_its_dialogs_have_no_findings_and_fit_every_width(eyes: Eyes, sights: tuple[Sight, ...]) -> None:
    assert eyes.look(sights) == []


def test_every_route_of_the_pages_is_walked_through() -> None:
    assert routes_of_the_pages() == {sight.route for sight in PAGES if sight.route not in {"/dang-nhap", "/khong-co"}}


def test_the_sweep_sees_what_is_wrong(eyes: Eyes) -> None:
    """A label taken away, a box too wide, what a thumb misses, a button and a word that grow out of their places are found."""
    page = eyes.of("hoa")[1]
    page.goto("/tai-khoan")
    page.wait_for_function(SETTLED)
    page.evaluate(
        "[...document.querySelectorAll('main input')].find((input) => input.labels?.length).labels[0].remove()"
    )
    page.evaluate(
        "document.querySelector('main').append(Object.assign(document.createElement('div'), { className: 'wide' }))"
    )
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<p class=\"box\"><button class=\"button\">Dài</button></p>"
        '<div><a href="/">Liên kết lẻ</a></div><p>Xem <a href="/">trong câu</a> này.</p>\')'
    )
    page.add_style_tag(
        content=".wide { width: 200vw; height: 1rem } main button.button { min-height: 0; height: 2rem } .box { width: 60px }"
    )
    page.evaluate("document.querySelector('.bar-link').style.fontSize = '2rem'")
    found = eyes.findings(page)
    assert (360, ["enlarged", "Hôm nay"]) in found
    assert (360, ["enlarged", "out of its box: Dài"]) in found
    kinds = {kind for *_where, [kind, *_] in found}
    assert {"label", "sideways", "small"} <= kinds
    small = " ".join(words for *_where, [kind, words, *_] in found if kind == "small")
    assert "Liên kết lẻ" in small
    assert "trong câu" not in small
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('dialog'), { innerHTML: '<h2>Hộp</h2><input>' }));"
        "document.querySelector('dialog:last-of-type').showModal()"
    )
    assert "label" in {kind for *_where, [kind, *_] in eyes.findings(page, DIALOG)}
