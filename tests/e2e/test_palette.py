"""Ctrl+K: one search over pages, commands and what the person may read; the words stand in no address."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("palette")) as running:
        yield running


def test_a_task_is_found_and_opened_by_keys_alone(page: Page) -> None:
    sign_in(page, "minh")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Tìm trang")
    expect(box).to_be_focused()
    box.press_sequentially("huong dan dich vu cong")
    task = page.get_by_role("option").filter(has_text="dịch vụ công").first
    expect(task).to_be_visible()
    expect(page.get_by_role("option", selected=True)).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).to_have_url(re.compile("/(ke-hoach|nhiem-vu|tai-lieu|hoat-dong)/[0-9a-f-]{36}$"))
    assert not [url for url in asked if "huong" in url]


def test_pages_and_commands_alone_behind_the_sign(page: Page) -> None:
    sign_in(page, "lan")
    page.get_by_role("button", name="Tìm", exact=True).click()
    box = page.get_by_role("combobox", name="Tìm trang")
    box.fill(">so lieu")
    expect(page.get_by_role("option").first).to_contain_text("Số liệu")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/so-lieu$"))


def test_pages_of_no_menu_and_work_are_found_by_who_may(page: Page) -> None:
    sign_in(page, "lan")
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Tìm trang")
    for words, found in (("co kip", "Có kịp không"), ("ban do", "Bản đồ"), ("nam cong tac", "Năm công tác")):
        box.fill(f">{words}")
        expect(page.get_by_role("option")).to_have_count(1)
        expect(page.get_by_role("option", name=found)).to_be_visible()
    box.fill(">them ho")
    expect(page.get_by_role("option", name="Thêm hộ")).to_have_count(0)
    box.fill(">bao kho khan")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/kho-khan/moi$"))


def test_rows_of_former_words_are_gone_with_the_next_letter(page: Page) -> None:
    sign_in(page, "minh")
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Tìm trang")
    box.fill("dich vu cong")
    task = page.get_by_role("option").filter(has_text="dịch vụ công")
    expect(task.first).to_be_visible()
    page.route("**/api/v1/search", lambda route: None)  # no answer comes
    box.fill("dich vu cong x")
    expect(task).to_have_count(0)
    expect(page.get_by_text("Đang tìm…")).to_be_visible()
    page.keyboard.press("Enter")
    expect(box).to_be_visible()


def test_a_head_hands_the_words_on_to_the_search_of_households(page: Page) -> None:
    sign_in(page, "hoa")
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Tìm trang").fill("pho mau 1.1")
    page.get_by_role("option", name="Tìm hộ dân “pho mau 1.1”").click()
    expect(page).to_have_url(re.compile("/so-ho$"))
    expect(page.get_by_role("searchbox").first).to_have_value("pho mau 1.1")


def test_on_a_phone_the_box_is_in_sight_and_a_person_is_opened_in_the_list_of_the_team(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "dung")
    find = page.get_by_role("button", name="Tìm", exact=True)
    expect(find).to_be_in_viewport()
    find.click()
    page.get_by_role("combobox", name="Tìm trang").fill("vu ngoc son")
    page.get_by_role("option", name="Vũ Ngọc Sơn").click()
    expect(page).to_have_url(re.compile("/don-vi/to/[0-9a-f-]{36}[?]nguoi=[0-9a-f-]{36}$"))
    line = page.locator("mark")
    expect(line).to_have_text("Vũ Ngọc Sơn")
    expect(line).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_who_works_in_a_unit_stands_on_its_page(page: Page) -> None:
    sign_in(page, "thao")
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Tìm trang").fill("vu ngoc son")
    page.get_by_role("option", name="Vũ Ngọc Sơn").click()
    expect(page).to_have_url(re.compile("/don-vi/[0-9a-f-]{36}$"))
    here = page.locator("section", has=page.get_by_role("heading", name="Người đang làm việc"))
    expect(here.get_by_role("listitem").filter(has_text="Vũ Ngọc Sơn")).to_be_visible()
