"""Two windows of one browser on the same form: what is saved in one takes no word of the other."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from fixtures.browser import Watch, sign_in
from fixtures.page_actions import call, press
from fixtures.patience import wait_for
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

NEW, OFFER = "/kho-khan/moi", "Bản viết dở"
FIRST, SECOND = "Bà con tổ 5 chưa có sóng 4G.", "Máy in của khu phố hỏng."
# How many drafts of a form lie in the browser.
COUNT = """(form) => new Promise((done) => {
  const opening = indexedDB.open("toso-drafts");
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => done(0);
  opening.onsuccess = () => {
    const asked = opening.result.transaction("drafts").objectStore("drafts").getAll();
    asked.onsuccess = () => { opening.result.close(); done(asked.result.filter(({ place }) => place.endsWith(form)).length); };
  };
})"""


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("windows")) as running:
        yield running


def kept(page: Page, count: int) -> None:
    wait_for(lambda: page.evaluate(COUNT, f"{NEW} difficulty") == count, 20)


def window_beside(page: Page) -> Page:
    """Another window in which the first one's words are offered."""
    other = page.context.new_page()
    other.goto(NEW)
    expect(other.get_by_role("group", name=OFFER)).to_be_visible()
    return other


def send(page: Page) -> None:
    page.get_by_label("Loại khó khăn").select_option(index=1)
    press(page, "Gửi lên phường")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Nêu khó khăn, vướng mắc")


def lose(route: Route) -> None:
    """The server stores it; its answer does not arrive."""
    route.fetch()
    route.fulfill(status=503, json={"title": "Máy chủ đang bận.", "status": 503, "code": "busy"})


def stored_rows(page: Page) -> int:
    return len(call(page, "GET", "/difficulties")["items"])


def test_saving_leaves_the_words_that_were_not_saved(page: Page) -> None:
    sign_in(page, "hoa", path=NEW)
    words = page.get_by_label("Khó khăn, vướng mắc gì?")
    words.fill(FIRST)
    kept(page, 1)
    other = window_beside(page)
    other.get_by_label("Khó khăn, vướng mắc gì?").fill(SECOND)
    kept(page, 2)
    send(other)
    other.close()
    kept(page, 1)
    page.reload()
    press(page, "Viết tiếp")
    expect(words).to_have_value(FIRST)


def test_a_window_that_goes_on_with_a_draft_leaves_its_own_words_to_the_first(page: Page) -> None:
    sign_in(page, "hoa", path=NEW)
    before = stored_rows(page)
    words = page.get_by_label("Khó khăn, vướng mắc gì?")
    words.fill(FIRST)
    kept(page, 1)
    other = window_beside(page)
    press(other, "Viết tiếp")
    other.get_by_label("Khó khăn, vướng mắc gì?").fill(f"{FIRST} {SECOND}")
    kept(page, 1)
    words.fill(f"{FIRST} Ở ngõ sau.")
    kept(page, 2)
    send(other)
    other.close()
    kept(page, 1)
    page.reload()
    press(page, "Viết tiếp")
    expect(words).to_have_value(f"{FIRST} Ở ngõ sau.")
    send(page)
    kept(page, 0)
    assert stored_rows(page) == before + 2


def test_changed_after_a_lost_answer_the_stored_one_is_opened_and_another_made_only_when_asked(
    page: Page, page_watch: Watch
) -> None:
    page_watch.expect(422)
    sign_in(page, "hoa", path=NEW)
    before = stored_rows(page)
    words = page.get_by_label("Khó khăn, vướng mắc gì?")

    def lost_then_changed() -> None:
        words.fill(FIRST)
        page.get_by_label("Loại khó khăn").select_option(index=1)
        page.route("**/api/v1/difficulties", lose, times=1)
        press(page, "Gửi lên phường")
        expect(page.get_by_text("Máy chủ đang bận")).to_be_visible()
        words.fill(f"{FIRST} {SECOND}")
        for _ in range(2):
            press(page, "Gửi lên phường")
            expect(page.get_by_role("group", name="Lần gửi trước đã được lưu")).to_be_visible()

    page_watch.expect(503)
    lost_then_changed()
    press(page, "Mở bản đã lưu")
    expect(page.locator("main").get_by_text(FIRST).first).to_be_visible()
    assert stored_rows(page) == before + 1
    press(page, "Xem chữ viết dở")
    expect(page.get_by_role("textbox", name="Nội dung đã gõ").first).to_have_value(re.compile(SECOND))
    page.goto(NEW)
    press(page, "Bỏ bản này")
    lost_then_changed()
    press(page, "Gửi thành bản mới")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Nêu khó khăn, vướng mắc")
    assert stored_rows(page) == before + 3


@pytest.mark.parametrize("answer", ["a fault", "none yet"])
def test_the_words_of_a_lost_answer_are_no_second_record_after_a_reload_either(
    page: Page, page_watch: Watch, answer: str
) -> None:
    page_watch.expect(422, 503)
    sign_in(page, "hoa", path=NEW)
    before = stored_rows(page)
    words = page.get_by_label("Khó khăn, vướng mắc gì?")
    stored: list[int] = []

    def leave_open(route: Route) -> None:
        stored.append(route.fetch().status)

    def lost_then_reloaded() -> None:
        words.fill(FIRST)
        page.get_by_label("Loại khó khăn").select_option(index=1)
        stored.clear()
        page.route("**/api/v1/difficulties", lose if answer == "a fault" else leave_open, times=1)
        press(page, "Gửi lên phường")
        if answer == "a fault":
            expect(page.get_by_text("Máy chủ đang bận")).to_be_visible()
        else:
            wait_for(lambda: page.evaluate("1") and stored == [201], 20)
        page.reload()
        press(page, "Viết tiếp")
        expect(words).to_have_value(FIRST)

    lost_then_reloaded()
    send(page)
    assert stored_rows(page) == before + 1
    kept(page, 0)
    page.goto(NEW)
    lost_then_reloaded()
    words.fill(f"{FIRST} {SECOND}")
    press(page, "Gửi lên phường")
    expect(page.get_by_role("group", name="Lần gửi trước đã được lưu")).to_be_visible()
    press(page, "Mở bản đã lưu")
    expect(page.locator("main").get_by_text(FIRST).first).to_be_visible()
    assert stored_rows(page) == before + 2


def test_what_was_sent_over_a_week_ago_without_an_answer_is_told_as_perhaps_stored(
    page: Page, page_watch: Watch
) -> None:
    page_watch.expect(503)
    sign_in(page, "hoa", path=NEW)
    words = page.get_by_label("Khó khăn, vướng mắc gì?")
    words.fill(FIRST)
    page.get_by_label("Loại khó khăn").select_option(index=1)
    page.route("**/api/v1/difficulties", lose, times=1)
    press(page, "Gửi lên phường")
    expect(page.get_by_text("Máy chủ đang bận")).to_be_visible()
    for days, told in ((6, 0), (8, 1)):
        page.clock.set_system_time(datetime.now(UTC) + timedelta(days=days))
        page.reload()
        press(page, "Viết tiếp")
        expect(words).to_have_value(re.compile(FIRST))
        expect(page.get_by_text("nên có thể đã được lưu")).to_have_count(told)
        words.fill(f"{FIRST} {days} ngày sau.")
        kept(page, 1)
