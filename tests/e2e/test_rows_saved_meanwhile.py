"""Somebody saves a row while its form is open: both texts stand there with their author, and what is chosen is saved."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import APIRequestContext, Browser, Locator, Page, Route, expect

from fixtures.browser import Watch, profile, sign_in, watch
from fixtures.meanwhile import (
    COLLEAGUES,
    box_of,
    choices_of,
    choose_first,
    held_save,
    opened,
    prepare,
    raise_version,
    save,
    saved_by_somebody,
)
from fixtures.patience import RETRIES, wait_for
from fixtures.server import Server, demonstrating
from fixtures.sights import begin_plans
from fixtures.written_forms import EDITS, Written
from fixtures.written_steps import STEPS
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.e2e
Desks = Callable[[str], tuple[Page, Watch]]


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("meanwhile")) as running:
        yield running


@pytest.fixture(scope="module")
def others(chromium: Browser, server: Server) -> Iterator[dict[str, APIRequestContext]]:
    """Colleagues at other machines; a plan is being drafted."""
    contexts = {who: profile(chromium, server.url) for who in COLLEAGUES}
    for who, context in contexts.items():
        named = {"username": who, "password": CAST_PASSWORD}
        answer = context.request.post("/api/v1/auth/login", data=named, headers={"X-CSRF": "1"}, max_retries=RETRIES)
        assert answer.ok
    desk = contexts["minh"].new_page()
    desk.goto("/tai-khoan")
    begin_plans(desk)
    prepare({who: context.request for who, context in contexts.items()})
    yield {who: context.request for who, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="module")
def desks(chromium: Browser, server: Server) -> Iterator[Desks]:
    """The machine at which somebody of the cast has signed in: one for all forms of theirs."""
    machines: dict[str, tuple[Page, Watch]] = {}

    def desk(who: str) -> tuple[Page, Watch]:
        if who not in machines:
            page = profile(chromium, server.url, viewport={"width": 1280, "height": 900}).new_page()
            machines[who] = page, watch(page, server.url)
            machines[who][1].expect(412, 404)  # what a step takes out of one's sight is read once more
            sign_in(page, who, path="/tai-khoan")
        return machines[who]

    yield desk
    for page, _ in machines.values():
        page.context.close()


@pytest.fixture
def at_desk(desks: Desks) -> Iterator[Desks]:
    """`desks` of one test: what its pages complain of is its fault."""
    used: list[tuple[Page, Watch]] = []

    def desk(who: str) -> tuple[Page, Watch]:
        used.append(desks(who))
        return used[-1]

    yield desk
    for page, watching in used:
        complaints = watching.verdict()
        page.unroute_all()
        watching.complaints.clear()
        watching.refused.clear()
        assert complaints == []


def held(page: Page, field: Locator) -> tuple[Locator, Route]:
    """The form around a box, and what is on its way to the server."""
    form = field.locator("xpath=ancestor::form[1]")
    return form, held_save(page, form)


def save_again(page: Page, form: Locator, first: Route) -> None:
    """A hand that is quicker than the row is read anew presses once more."""
    asked = first.request

    def saved() -> bool:
        with page.expect_response(lambda one: one.request.method == asked.method and one.url == asked.url) as sent:
            save(form)
        assert sent.value.ok or sent.value.status == 412, sent.value.text()
        return sent.value.ok

    wait_for(saved, 10, lambda: f"is refused again and again: {asked.url}")


def both_written(scope: Locator, written: Written) -> tuple[Locator, tuple[str, str], tuple[str, str]]:
    """The box that was written into or chosen; mine and theirs as they are sent, and as they are read."""
    if written.mine:
        field = box_of(scope, written)
        field.fill(written.mine)
        return field, (written.mine, written.theirs), (written.mine, written.theirs)
    mine, theirs, *_ = choices_of(scope, written.label)
    mine.choose()
    return mine.box, (mine.value, theirs.value), (mine.words, theirs.words)


@pytest.mark.parametrize("written", EDITS, ids=lambda one: one.form)
def test_both_texts_stand_in_the_form_and_the_chosen_one_is_saved(
    at_desk: Desks, others: dict[str, APIRequestContext], written: Written
) -> None:
    page, _ = at_desk(written.who)
    field, sent, read = both_written(opened(page, written), written)
    form, first = held(page, field)
    saved_by_somebody(others, first.request, written, *sent)
    first.continue_()
    both = form.get_by_role("group", name="Hai người cùng sửa")
    expect(both).to_contain_text("đã sửa nội dung này lúc")
    words = both.locator(".clash-words").all_inner_texts()
    assert all(any(one in text for text in words) for one in read), words
    save_again(page, form, first)


@pytest.mark.parametrize("written", STEPS, ids=lambda one: one.form)
def test_a_step_on_a_row_with_another_version_says_so_keeps_its_words_and_goes_through(
    at_desk: Desks, server: Server, others: dict[str, APIRequestContext], written: Written
) -> None:
    page, _ = at_desk(written.who)
    scope = opened(page, written)
    choose_first(scope)
    for label, words in written.also:
        scope.get_by_label(re.compile(f"^{re.escape(label)}")).first.fill(words)
    field = box_of(scope, written) if written.mine else scope.locator("form.form :is(select, .choices input)").first
    if written.mine:
        field.fill(written.mine)
    kept = field.input_value()
    form, first = held(page, field)
    raise_version(server, first.request)
    first.continue_()
    expect(form.get_by_text(re.compile("đã (được người khác )?sửa")).first).to_be_visible()
    expect(field).to_have_value(kept)
    save_again(page, form, first)
