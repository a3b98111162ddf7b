"""Every form of every page, found by itself: what is typed is there after an ended session, Back and a reload."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.eyes import SETTLED, Eyes
from fixtures.page_actions import dialog, press
from fixtures.pages import FRONTEND, PAGES
from fixtures.patience import wait_for
from fixtures.sights import Sight, address_of, press_open
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.e2e

OFFER = "Bản viết dở"
# Boxes for words in the forms of the page; a dialog covers what lies below it.
FIELDS = "form.form :is(textarea, input:is([type=text], [type=tel], :not([type])):not([inputmode=numeric])):enabled:not([readonly])"
TYPED = """([fields, words]) => {
  const scope = document.querySelector("dialog[open]") ?? document;
  return [...scope.querySelectorAll(fields)].filter((field) => field.value.endsWith(words)).length;
}"""
KEPT = """() => new Promise((done) => {
  const opening = indexedDB.open("toso-drafts");
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => done(0);
  opening.onsuccess = () => {
    const asked = opening.result.transaction("drafts").objectStore("drafts").count();
    asked.onsuccess = () => { opening.result.close(); done(asked.result); };
  };
})"""
WORDS = " và chữ gõ dở"
# The server closes a connection that nothing came by for some seconds, perhaps at the moment of asking.
_NO_KEPT_WAY = {"connection": "close"}
# What is typed there is only looked for (tests/contracts/test_drafts_of_forms.py), or holds for half a minute.
SEARCHES = {
    ("/phieu-giay", ""),
    ("/du-lieu-ca-nhan/yeu-cau/:id", "Gắn với người khác"),
    ("/diem-danh", ""),
    ("/diem-danh/:code", ""),
}


def modules_of_routes() -> dict[str, Path]:
    found = {}
    for path, module in re.findall(
        r'path: "([^"]+)",\s*load: \(\) => import\("\./([^"]+)"\)', (FRONTEND / "app" / "routes.js").read_text()
    ):
        found[path] = FRONTEND / "app" / module
    return found


def forms_to_type_into() -> list[Sight]:
    """One sight for each dialog that opens, and for each page whose own module has a form."""
    modules, seen, found = modules_of_routes(), set(), []
    for sight in PAGES:
        module = modules.get(sight.route)
        own = module is not None and re.search(r"\buse(Form|Draft|Sheet)\(", module.read_text())
        if sight.who and (sight.press or own) and (sight.route, sight.press) not in seen | SEARCHES:
            seen.add((sight.route, sight.press))
            found.append(sight)
    return found


def opened(page: Page, sight: Sight) -> None:
    page.wait_for_function(SETTLED)
    if sight.press:
        press_open(page, sight.press)


def taken_up(page: Page, sight: Sight, typed: int) -> None:
    """The draft is offered; taken up, every word is there."""
    opened(page, sight)
    page.get_by_role("group", name=OFFER).get_by_role("button", name="Viết tiếp").first.click()
    wait_for(lambda: page.evaluate(TYPED, [FIELDS, WORDS]) >= typed, 10, lambda: f"words are missing: {sight}")


@pytest.mark.parametrize("sight", forms_to_type_into(), ids=Sight.name)
def test_what_is_typed_is_there_again(eyes: Eyes, sight: Sight) -> None:
    context, page, _ = eyes.of(sight.who)
    # a sight before this one was left without its session
    if not context.request.get("/api/v1/auth/me", headers=_NO_KEPT_WAY).ok:
        eyes.sign_in(str(sight.who))
    page.set_viewport_size({"width": 1280, "height": 900})
    if page.url != "about:blank":  # the page of the form before may still stand there
        page.evaluate("new Promise((done) => { indexedDB.deleteDatabase('toso-drafts').onsuccess = done; })")
    page.goto(address_of(sight, context))
    opened(page, sight)
    page.wait_for_load_state("networkidle")  # some forms read what they begin with
    scope = dialog(page) if sight.press else page.locator("main")
    fields = [field for field in scope.locator(FIELDS).all() if field.is_visible()]
    if not fields:
        pytest.skip("no words are typed here")
    for field in fields[:2]:
        field.fill(field.input_value() + WORDS)
    typed = page.evaluate(TYPED, [FIELDS, WORDS])
    assert typed == len(fields[:2])
    wait_for(lambda: page.evaluate(KEPT) >= 1, 10, lambda: f"nothing is kept: {sight}")

    context.clear_cookies()
    if sight.press:
        page.keyboard.press("Escape")
    page.locator(".app-head .brand").click()
    over = page.get_by_role("dialog", name="Phiên đăng nhập đã hết")
    over.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    press(over, "Đăng nhập")
    expect(over).to_have_count(0)
    page.go_back()
    taken_up(page, sight, typed)
    page.reload()
    taken_up(page, sight, typed)
