"""Addresses that lead nowhere say so and have a way back, in every area; what was typed at one that is gone is led to."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import Watch, profile, sign_in, watch
from fixtures.page_actions import call, dialog, press
from fixtures.pages import FRONTEND
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

TITLE, WORDS = "Không có trang này", "Về ngày ra quân của tổ 5"
NO_ID = "00000000-0000-7000-8000-000000000000"
DELETE = """async ([path, version]) =>
  (await fetch(path, { method: "DELETE", headers: { "X-CSRF": "1", "If-Match": version } })).ok"""
ROUTES = re.findall(r'path: "(/[^"]*:[^"]*)"', (FRONTEND / "app" / "routes.js").read_text())
# Codes that are typed or scanned: their pages ask for another one.
ASKS_AGAIN = {"/diem-danh/:code", "/phieu-giay/ma/:code", "/chin-muc-tieu/:code"}


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("lost")) as running:
        yield running


def leads_nowhere(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", name=TITLE).first, address).to_be_visible()
    expect(page.locator("main").get_by_role("link", name=re.compile("^Về ")), address).to_be_visible()
    expect(page.locator("main"), address).not_to_contain_text("Dữ liệu gửi lên")


def test_a_damaged_address_says_that_it_leads_nowhere_in_every_area(page: Page, page_watch: Watch) -> None:
    page_watch.expect(404)
    page_watch.expect(422)
    sign_in(page, "minh", path="/tai-khoan")
    assert len(ROUTES) > 35
    for route in ROUTES:
        if route not in ASKS_AGAIN:
            leads_nowhere(page, re.sub(r":\w+", "abc", route))
    leads_nowhere(page, "/nhiem-vu/%E0%A4%A")
    leads_nowhere(page, f"/van-ban/{NO_ID}0")


def test_the_address_of_what_is_not_there_has_the_way_back(page: Page, page_watch: Watch) -> None:
    page_watch.expect(404)
    page_watch.expect(403)
    sign_in(page, "minh", path="/tai-khoan")
    for area in ("van-ban", "nhiem-vu", "soan-van-ban", "bao-cao", "kho-khan", "hoat-dong", "ke-hoach", "so-lieu"):
        leads_nowhere(page, f"/{area}/{NO_ID}")


def test_words_typed_into_a_letter_that_is_deleted_meanwhile_are_led_to_and_can_be_copied(
    page: Page, page_watch: Watch
) -> None:
    page_watch.expect(409)  # another preview of the same person is being made
    page_watch.expect(404)
    sign_in(page, "minh", path="/")
    made = call(page, "POST", "/document-drafts", {"template": "notice"})
    address = f"/soan-van-ban/{made['id']}"
    page.goto(address)
    page.get_by_label("Trích yếu").fill(WORDS)
    page.get_by_role("link", name="Soạn văn bản", exact=True).first.click()
    assert page.evaluate(DELETE, [f"/api/v1/document-drafts/{made['id']}", f'"{made["version"]}"'])
    leads_nowhere(page, address)
    page.get_by_role("link", name="Xem chữ viết dở").click()
    words = page.get_by_role("textbox", name="Nội dung đã gõ").first
    expect(words).to_have_value(re.compile(f"Trích yếu.*: {WORDS}"))
    press(page, "Bỏ bản này")
    expect(words).to_have_count(0)
    press(page, "Hoàn tác")
    expect(words).to_have_value(re.compile(WORDS))


def kept_on_the_server(page: Page, letter: str) -> None:
    with page.expect_response(lambda answer: "/form-drafts/letter/" in answer.url and answer.request.method == "PUT"):
        page.goto(letter)
        page.get_by_label("Trích yếu").fill(WORDS)


def test_words_typed_on_another_machine_into_a_letter_that_is_gone_are_listed_and_dropped_there(
    page: Page, page_watch: Watch, chromium: Browser, server: Server
) -> None:
    page_watch.expect(409)  # another preview of the same person is being made
    sign_in(page, "minh", path="/")
    made = call(page, "POST", "/document-drafts", {"template": "notice"})
    kept_on_the_server(page, f"/soan-van-ban/{made['id']}")
    page.goto("/tai-khoan")
    assert page.evaluate(DELETE, [f"/api/v1/document-drafts/{made['id']}", f'"{made["version"]}"'])
    context = profile(chromium, server.url)
    other = context.new_page()
    watching = watch(other, server.url)
    sign_in(other, "minh", path="/tai-khoan/viet-do")
    expect(other.get_by_text("Gõ trên máy khác")).to_be_visible()
    words = other.get_by_role("textbox", name="Nội dung đã gõ")
    expect(words).to_have_value(re.compile(f"Trích yếu.*: {WORDS}"))
    press(other, "Bỏ bản này")
    expect(words).to_have_count(0)
    press(other, "Hoàn tác")
    expect(words).to_have_value(re.compile(WORDS))
    press(other, "Bỏ bản này")
    expect(words).to_have_count(0)
    assert call(other, "GET", "/form-drafts") == []
    assert watching.verdict() == []
    context.close()


def test_a_page_that_shows_its_form_no_more_says_where_the_words_are(page: Page) -> None:
    """Somebody else has taken the difficulty meanwhile."""
    sign_in(page, "hoa", path="/kho-khan/moi")
    raised = {"kind": "other", "content": "Nhà văn hóa chưa có mạng để hướng dẫn bà con"}
    row = call(page, "POST", "/difficulties", raised)
    sign_in(page, "minh", path=f"/kho-khan/{row['id']}")
    press(page, "Nhận giải quyết")
    dialog(page).get_by_label("Sẽ làm gì").fill(WORDS)
    expect(dialog(page).get_by_label("Sẽ làm gì")).to_have_value(WORDS)
    page.keyboard.press("Escape")
    expect(page.get_by_text("đã được giữ trên máy này")).to_be_visible()
    call(page, "POST", f"/difficulties/{row['id']}/take", {"note": "", "due_on": None}, row["version"])
    page.reload()
    page.get_by_role("link", name="Xem chữ viết dở").click()
    expect(page.get_by_role("textbox", name="Nội dung đã gõ").first).to_have_value(re.compile(WORDS))
    page.goto("/kho-khan")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("link", name="Xem chữ viết dở")).to_have_count(0)


def test_what_was_chosen_is_listed_in_the_words_of_the_form(page: Page) -> None:
    sign_in(page, "hoa", path="/hoat-dong/moi")
    kinds = page.get_by_label("Loại hoạt động")
    kinds.select_option(index=2)
    kind = kinds.locator("option:checked").inner_text()
    page.get_by_label("Tên hoạt động").fill(WORDS)
    page.get_by_label("Ngày kết thúc").first.fill("15/08/2024")
    page.get_by_label("Địa điểm").fill("Nhà văn hóa")
    page.goto("/tai-khoan/viet-do")
    typed = page.get_by_role("textbox", name="Nội dung đã gõ").first.input_value().split("\n")
    assert {f"Loại hoạt động: {kind}", f"Tên hoạt động: {WORDS}", "Ngày kết thúc: 15/08/2024"} <= set(typed), typed
    assert not re.search(r"2024-08|[a-z]+_[a-z]+|[0-9a-f]{8}-", "\n".join(typed))
