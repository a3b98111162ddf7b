"""Somebody saves a row while its form is open: both texts stand there with their author, and what is chosen is saved."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import APIRequestContext, Browser, Locator, Page, Route, expect

from fixtures.browser import Watch, profile, sign_in
from fixtures.meanwhile import (
    COLLEAGUES,
    box_of,
    choose_first,
    held_save,
    opened,
    raise_version,
    save,
    saved_by_somebody,
)
from fixtures.patience import RETRIES
from fixtures.server import Server, demonstrating
from fixtures.sights import begin_plans
from fixtures.written_forms import EDITS, STEPS, Written
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.e2e


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
    yield {who: context.request for who, context in contexts.items()}
    for context in contexts.values():
        context.close()


def typed(page: Page, written: Written, *, choose: bool = False) -> tuple[Locator, Locator, Route]:
    """The form, the box that was typed into, and what is on its way to the server."""
    sign_in(page, written.who, path="/tai-khoan")
    scope = opened(page, written)
    if choose:
        choose_first(scope)
    field = box_of(scope, written)
    field.fill(written.mine)
    form = field.locator("xpath=ancestor::form[1]")
    return form, field, held_save(page, form)


def save_again(page: Page, form: Locator, first: Route) -> None:
    """A hand that is quicker than the row is read anew presses once more."""
    asked = first.request
    for _ in range(3):
        with page.expect_response(lambda one: one.request.method == asked.method and one.url == asked.url) as sent:
            save(form)
        if sent.value.status != 412:
            break
    assert sent.value.ok, sent.value.text()


@pytest.mark.parametrize("written", EDITS, ids=lambda one: one.form)
def test_both_texts_stand_in_the_form_and_the_chosen_one_is_saved(
    page: Page, page_watch: Watch, others: dict[str, APIRequestContext], written: Written
) -> None:
    page_watch.expect(412)
    form, _, held = typed(page, written)
    saved_by_somebody(others, held.request, written)
    held.continue_()
    both = form.get_by_role("group", name="Hai người cùng sửa")
    expect(both).to_contain_text("đã sửa nội dung này lúc")
    words = both.locator(".clash-words").all_inner_texts()
    assert any(written.mine in one for one in words), words
    assert any(written.theirs in one for one in words), words
    save_again(page, form, held)


@pytest.mark.parametrize("written", STEPS, ids=lambda one: one.form)
def test_a_step_on_a_row_with_another_version_says_so_keeps_its_words_and_goes_through(
    page: Page, page_watch: Watch, server: Server, others: dict[str, APIRequestContext], written: Written
) -> None:
    page_watch.expect(412)
    form, field, held = typed(page, written, choose=True)
    raise_version(server, held.request)
    held.continue_()
    expect(form.get_by_text(re.compile("đã (được người khác )?sửa")).first).to_be_visible()
    expect(field).to_have_value(written.mine)
    save_again(page, form, held)
