"""Words that a person types and has not saved: there again after Back, a reload and an ended session; two who edit see both texts."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from fixtures.browser import Watch, profile, sign_in, watch
from fixtures.page_actions import call, dialog, press
from fixtures.patience import wait_for
from fixtures.server import Server, demonstrating
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.e2e

NEW = "/kho-khan/moi"
WORDS = "Bà con tổ 5 chưa có sóng 4G ở ngõ sau."
KEPT = "Nội dung đang viết dở đã được giữ trên máy này."
# All that lies in the browser, as text; what is sealed shows as numbers.
STORED = """async () => {
  const stores = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done) => { const opening = indexedDB.open(name); opening.onsuccess = () => done(opening.result); });
    for (const store of db.objectStoreNames) stores.push(JSON.stringify(await new Promise((done) => {
      const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); }),
      (_, value) => value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value));
    db.close();
  }
  return stores.join("\\n");
}"""


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("unsaved")) as running:
        yield running


@contextmanager
def machine(chromium: Browser, server: Server, who: str) -> Iterator[Page]:
    """Another computer, at which somebody has signed in."""
    context = profile(chromium, server.url)
    page = context.new_page()
    seen = watch(page, server.url)
    seen.expect(409)  # another preview of the same person is being made
    sign_in(page, who, path="/")
    yield page
    assert seen.verdict() == []
    context.close()


def stored(page: Page) -> Any:
    return page.evaluate(STORED)


def content(page: Page) -> Any:
    return page.get_by_label("Khó khăn, vướng mắc gì?")


def write(page: Page) -> None:
    content(page).fill(WORDS)
    wait_for(lambda: f"{NEW} difficulty" in stored(page), 20)


def test_back_and_reload_lose_nothing_and_nothing_lies_readable(page: Page) -> None:
    sign_in(page, "hoa", path="/kho-khan")
    page.locator(f"main a[href='{NEW}']").first.click()
    write(page)
    page.go_back()
    expect(page.get_by_text(KEPT)).to_be_visible()
    press(page, "Quay lại viết tiếp")
    press(page, "Viết tiếp")
    expect(content(page)).to_have_value(WORDS)
    page.reload()
    expect(page.get_by_role("group", name="Bản viết dở")).to_be_visible()
    assert "sóng" not in stored(page)
    press(page, "Bỏ bản này")
    press(page, "Hoàn tác")
    press(page, "Viết tiếp")
    expect(content(page)).to_have_value(WORDS)


def test_another_person_on_the_same_machine_is_offered_nothing_and_the_owner_everything(
    page: Page,
) -> None:
    sign_in(page, "hoa", path=NEW)
    write(page)
    sign_in(page, "son", path=NEW)
    expect(content(page)).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("group", name="Bản viết dở")).to_have_count(0)
    sign_in(page, "hoa", path=NEW)
    press(page, "Viết tiếp")
    expect(content(page)).to_have_value(WORDS)


def test_what_was_saved_is_offered_no_more(page: Page) -> None:
    sign_in(page, "hoa", path=NEW)
    write(page)
    page.get_by_label("Loại khó khăn").select_option(index=1)
    press(page, "Gửi lên phường")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Nêu khó khăn, vướng mắc")
    page.goto(NEW)
    expect(content(page)).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("group", name="Bản viết dở")).to_have_count(0)
    wait_for(lambda: f"{NEW} difficulty" not in stored(page), 20)


def test_after_the_session_has_run_out_one_signs_in_over_the_page_and_it_is_sent_once(
    page: Page, page_watch: Watch
) -> None:
    page_watch.expect(401)
    sign_in(page, "hoa", path=NEW)
    before = len(call(page, "GET", "/difficulties")["items"])
    write(page)
    page.get_by_label("Loại khó khăn").select_option(index=1)
    page.context.clear_cookies()
    press(page, "Gửi lên phường")
    over = dialog(page)
    expect(over.get_by_text("Hoàng Thị Hoa, hãy nhập mật khẩu")).to_be_visible()
    over.get_by_label("Mật khẩu", exact=True).fill("sai-mat-khau-roi")
    press(over, "Đăng nhập")
    expect(over.get_by_role("alert")).to_contain_text("không đúng")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    over.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    press(over, "Đăng nhập")
    expect(over).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Nêu khó khăn, vướng mắc")
    assert len(call(page, "GET", "/difficulties")["items"]) == before + 1


def test_two_who_edit_the_same_see_both_texts_and_who_wrote_when(
    page: Page, page_watch: Watch, chromium: Browser, server: Server
) -> None:
    page_watch.expect(412)
    sign_in(page, "hoa", path="/")
    [home, *_] = call(page, "GET", "/households?sort=name")["items"]
    page.goto(f"/so-ho/{home['id']}")
    press(page, "Sửa thông tin hộ")
    edited = dialog(page)
    edited.get_by_role("textbox", name="Chỉ dẫn thêm").fill("Cổng xanh, cạnh giếng")
    edited.get_by_label("Số nhà").fill("12A")

    context = profile(chromium, server.url)
    other = context.new_page()
    seen = watch(other, server.url)
    sign_in(other, "minh", path="/tai-khoan")
    row = call(other, "GET", f"/households/{home['id']}")
    body = {name: row[name] for name in ("name", "kind", "house_no", "tax_code")} | {"place_note": "Nhà mới sơn vàng"}
    call(other, "PATCH", f"/households/{home['id']}", body, row["version"])
    assert seen.verdict() == []
    context.close()

    press(edited, "Lưu")
    both = edited.get_by_role("group", name="Hai người cùng sửa")
    expect(both).to_contain_text("Trần Văn Minh đã sửa nội dung này lúc")
    expect(both).to_contain_text("Cổng xanh, cạnh giếng")
    expect(both).to_contain_text("Nhà mới sơn vàng")
    expect(both).not_to_contain_text("12A")
    expect(edited.get_by_text("đã sửa nội dung này lúc")).to_have_count(1)
    press(both, "Bản vừa được lưu")
    expect(edited.get_by_role("textbox", name="Chỉ dẫn thêm")).to_have_value("Nhà mới sơn vàng")
    press(both, "Bản của bạn")
    press(edited, "Lưu")
    expect(edited).to_have_count(0)
    row = call(page, "GET", f"/households/{home['id']}")
    assert (row["place_note"], row["house_no"]) == ("Cổng xanh, cạnh giếng", "12A")


def test_words_typed_while_a_form_is_being_saved_stay_and_are_a_draft(page: Page, page_watch: Watch) -> None:
    page_watch.expect(409)  # another preview of the same person is being made
    sign_in(page, "minh", path="/")
    made = call(page, "POST", "/document-drafts", {"template": "notice"})
    page.goto(f"/soan-van-ban/{made['id']}")
    words, held = page.get_by_label("Trích yếu"), list[Route]()
    words.fill("Về ngày ra quân")
    page.route(
        f"**/document-drafts/{made['id']}",
        lambda route: held.append(route) if route.request.method == "PUT" else route.continue_(),
    )
    with page.expect_request(lambda asked: asked.method == "PUT"):
        press(page, "Lưu")
    words.fill("Về ngày ra quân của tổ 5 ")
    held[0].continue_()
    expect(page.get_by_text("Đã lưu").first).to_be_visible()
    expect(words).to_have_value("Về ngày ra quân của tổ 5 ")
    expect(page.get_by_role("group", name="Hai người cùng sửa")).to_have_count(0)
    page.reload()
    press(page, "Viết tiếp")
    expect(words).to_have_value("Về ngày ra quân của tổ 5 ")


def test_a_figure_half_typed_is_kept_and_two_who_type_it_read_whose_it_is_and_which(
    page: Page, page_watch: Watch, chromium: Browser, server: Server
) -> None:
    page_watch.expect(412)
    sign_in(page, "hoa", path="/")
    unit = call(page, "GET", "/submissions?period=2024-08")["items"][0]["unit_id"]
    row = call(page, "POST", "/submissions", {"period": "2024-08", "unit_id": unit})
    address, named = f"/so-lieu/{row['id']}", "Hộ sản xuất, kinh doanh, Lũy kế"
    page.goto(address)
    mine = page.get_by_role("textbox", name=named, exact=True)
    with page.expect_response(lambda answer: answer.request.method == "PUT" and "/submissions/" in answer.url):
        mine.fill("2")  # the caret stays in the cell
    expect(mine).to_have_value("2")
    page.wait_for_load_state("networkidle")
    with machine(chromium, server, "hoa") as other:
        other.goto(address)
        theirs = other.get_by_label(named, exact=True)
        with other.expect_response(lambda answer: answer.request.method == "PUT" and "/submissions/" in answer.url):
            theirs.fill("31")
    mine.fill("29")
    both = page.get_by_role("group", name="Hai người cùng sửa")
    expect(both).to_contain_text("Chính bạn đã sửa nội dung này lúc")
    expect(both.get_by_role("group", name=named)).to_contain_text("31")
    press(both, "Bản vừa được lưu")
    expect(mine).to_have_value("31")


def test_a_long_form_goes_on_at_another_machine_and_a_colleague_reads_who_writes(
    page: Page, page_watch: Watch, chromium: Browser, server: Server
) -> None:
    page_watch.expect(409)  # another preview of the same person is being made
    sign_in(page, "minh", path="/")
    made = call(page, "POST", "/document-drafts", {"template": "notice"})
    address = f"/soan-van-ban/{made['id']}"
    page.goto(address)
    words = page.get_by_label("Trích yếu")
    with page.expect_response(lambda answer: "/form-drafts/letter/" in answer.url and answer.request.method == "PUT"):
        words.fill("Về ngày ra quân của tổ 5")
    with machine(chromium, server, "ha") as colleague:
        colleague.goto(address)
        expect(colleague.get_by_text(re.compile("Trần Văn Minh (đang sửa|có bản gõ dở) từ"))).to_be_visible()
        expect(colleague.get_by_role("group", name="Bản viết dở")).to_have_count(0)
    with machine(chromium, server, "minh") as other:
        other.goto(address)
        expect(other.get_by_text("trên máy khác, chưa lưu.")).to_be_visible()
        press(other, "Viết tiếp")
        expect(other.get_by_label("Trích yếu")).to_have_value("Về ngày ra quân của tổ 5")
        press(other, "Lưu")
        expect(other.get_by_text("Đã lưu").first).to_be_visible()
        wait_for(lambda: call(other, "GET", f"/form-drafts/letter/{made['id']}")["sealed"] is None, 20)


@pytest.mark.parametrize("typed", ["12,500,000", "12 triệu"])
def test_a_number_that_cannot_be_read_is_told_and_nothing_is_sent(page: Page, typed: str) -> None:
    sign_in(page, "minh", path="/kinh-phi")
    before = len(call(page, "GET", "/budget?year=2024")["lines"])
    press(page, "Lập khoản dự toán")
    planned = dialog(page)
    planned.get_by_label("Nội dung chi").fill("Loa kéo cho tổ 5")
    amount = planned.locator("input[name=estimate]")
    amount.press_sequentially(typed)
    amount.press("Enter")
    expect(planned.get_by_text("Hãy nhập số nguyên")).to_be_visible()
    planned.locator("button[type=submit]").click()
    expect(amount).to_be_focused()
    assert len(call(page, "GET", "/budget?year=2024")["lines"]) == before
    amount.fill("12.500.000")
    amount.press("Enter")
    expect(planned).to_have_count(0)
    assert len(call(page, "GET", "/budget?year=2024")["lines"]) == before + 1


def test_a_day_that_cannot_be_read_is_not_sent_as_the_day_before_it(page: Page) -> None:
    sign_in(page, "minh", path="/hoat-dong/moi")
    day = page.locator("main .is-date input.input").first
    day.fill("")
    day.press_sequentially("5/8/20245")
    day.press("Enter")
    expect(day).to_be_focused()
    expect(page.get_by_text("Ngày không hợp lệ")).to_be_visible()
