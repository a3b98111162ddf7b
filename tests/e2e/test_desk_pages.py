"""A desk's day with the month's figures: "Đôn đốc" leads to the words to send, several units are done at once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.page_actions import call
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("desk")) as running:
        yield running


def test_the_reminder_on_the_start_page_leads_to_words_that_are_logged_for_all_at_once(
    page: Page,
) -> None:
    sign_in(page, "minh")
    page.get_by_role("link", name=re.compile(r"Đôn đốc \d+ đơn vị chưa nộp báo cáo")).click()
    dialog = page.get_by_role("dialog")
    together = dialog.get_by_label(re.compile("Lời nhắn chung cho 14 đơn vị"))
    expect(together).to_have_value(re.compile("Khu phố 1, Khu phố 3.*quá hạn 1 ngày", re.DOTALL))
    expect(dialog.get_by_label("Lời nhắn gửi Khu phố 12")).to_have_value(re.compile("Kính gửi Khu phố 12,"))
    dialog.get_by_role("button", name="Ghi là đã đôn đốc cả 14 đơn vị").click()
    expect(dialog).to_have_count(0)
    answer = page.request.get("/api/v1/reminders?limit=100").json()["items"]
    assert len([row for row in answer if "số liệu tháng 8" in row["text"]]) == 14


def test_words_that_a_hand_changed_for_all_are_the_ones_in_the_log(page: Page) -> None:
    sign_in(page, "minh", path="/nhiem-vu?status=late")
    page.get_by_role("button", name=re.compile(r"Đôn đốc \d+ đơn vị")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(re.compile("Lời nhắn chung cho")).fill("Đề nghị các đơn vị báo kết quả trước 16 giờ hôm nay.")
    press = dialog.get_by_role("button", name=re.compile(r"Ghi là đã đôn đốc cả \d+ đơn vị"))
    count = int("".join(c for c in press.inner_text() if c.isdigit()))
    press.click()
    expect(dialog).to_have_count(0)
    rows = page.request.get("/api/v1/reminders?limit=100").json()["items"]
    assert sum("trước 16 giờ hôm nay" in row["text"] for row in rows) == count > 1


def test_late_tasks_are_reminded_of_from_their_list(page: Page, page_watch: Watch) -> None:
    page_watch.expect(409)  # a print of what has changed meanwhile waits for the one before
    sign_in(page, "minh", path="/nhiem-vu?status=late")
    page.get_by_role("button", name=re.compile(r"Đôn đốc \d+ đơn vị")).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Lời nhắn gửi Khu phố 1", exact=True)).to_have_value(re.compile("cập nhật tiến độ"))
    dialog.get_by_role("button", name="Soạn công văn").last.click()
    expect(page).to_have_url(re.compile("/soan-van-ban/"))
    expect(page.get_by_label(re.compile("^Trích yếu")).first).to_have_value(re.compile("đôn đốc thực hiện nhiệm vụ"))
    expect(page.get_by_label(re.compile("^Kính gửi")).first).to_have_value(re.compile("."))
    made = call(page, "GET", f"/document-drafts/{page.url.rsplit('/', 1)[1]}")
    said = [block["text"] for block in made["content"]["blocks"]]
    assert [text for text in said if text.startswith("Kính gửi") or not text.endswith((".", ":", "…"))] == []


def test_the_months_form_takes_everything_from_the_register_and_enter_goes_on(
    page: Page,
) -> None:
    sign_in(page, "minh", path="/so-lieu")
    page.get_by_role("row", name=re.compile("^Khu phố 3 ")).get_by_role("button", name="Nhập số liệu").click()
    page.get_by_role("button", name=re.compile(r"^Lấy hết từ sổ hộ \(\d+ số\)$")).click()
    first, second = (
        page.locator(".grid-table").nth(0),
        page.locator(".grid-table").nth(1),
    )
    expect(first.locator(".grid-input").first).not_to_have_value("")
    expect(page.get_by_role("button", name=re.compile("^Lấy hết từ sổ hộ"))).to_have_count(0)
    first.locator(".grid-input:not(:disabled)").last.press("Enter")
    expect(second.locator(".grid-input:not(:disabled)").first).to_be_focused()
    page.keyboard.press("Shift+Enter")
    expect(first.locator(".grid-input:not(:disabled)").last).to_be_focused()


def test_a_name_in_a_difficulty_is_asked_about_and_a_letter_begins_from_it(page: Page, page_watch: Watch) -> None:
    page_watch.expect(409)  # as above
    sign_in(page, "hoa", path="/kho-khan/moi")
    page.get_by_label("Loại khó khăn").select_option(index=1)
    page.get_by_label("Khó khăn, vướng mắc gì?").fill("Hộ bà Lan Hương chưa có điện thoại, 0912 345 678.")
    send = page.locator("form").get_by_role("button", name=re.compile("Gửi"))
    send.click()
    expect(page.get_by_text("Có vẻ có tên người hoặc số điện thoại: bà Lan Hương, 0912 345 678.")).to_be_visible()
    send.click()  # it is meant
    expect(page).to_have_url(re.compile(r"/kho-khan/[0-9a-f-]{36}"))
    path = page.evaluate("location.pathname")
    sign_in(page, "minh", path=path)
    page.get_by_role("button", name="Soạn công văn").click()
    expect(page).to_have_url(re.compile("/soan-van-ban/"))
    expect(page.get_by_label(re.compile("^Trích yếu")).first).to_have_value(re.compile("tháo gỡ khó khăn"))
    made = call(page, "GET", f"/document-drafts/{page.url.rsplit('/', 1)[1]}")
    said = [block["text"] for block in made["content"]["blocks"]]
    assert [text for text in said if not text.endswith(".")] == []
    assert said[-1].startswith("Đề nghị các bộ phận, đơn vị có liên quan xem xét, "), "somebody is asked for something"
