"""A month opened wrongly is taken back on its page, after the page has said what is lost; one is closed, and opened again."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.eyes import CUT, ENLARGED
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("periods")) as running:
        yield running


def test_a_month_opened_wrongly_is_taken_back_with_the_form_begun_in_it(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu")
    back = page.get_by_role("button", name="Rút lại kỳ mở nhầm", exact=True)
    expect(page.get_by_text("Khu phố nộp số liệu")).to_be_visible()
    expect(back).to_have_count(0)  # in August two khu phố have handed in
    page.get_by_role("button", name="Mở kỳ báo cáo", exact=True).click()
    page.get_by_role("dialog").get_by_label("Kỳ báo cáo tháng").select_option("Tháng 9 năm 2024")
    page.get_by_role("dialog").get_by_role("button", name="Mở kỳ báo cáo", exact=True).click()
    expect(page.get_by_text("Đã mở kỳ.")).to_be_visible()
    page.goto("/so-lieu?ky=2024-09")
    page.get_by_role("row", name="Khu phố 1 ").get_by_role("button", name="Nhập số liệu").first.click()
    expect(page).to_have_url(re.compile("/so-lieu/"))
    page.goto("/so-lieu?ky=2024-09")
    back.click()
    asked = page.get_by_role("dialog")
    expect(asked).to_contain_text("1 biểu đang nhập dở sẽ mất: Khu phố 1.")
    asked.get_by_label("Lý do").fill("Chưa chọn xong chỉ tiêu")
    asked.get_by_role("button", name="Rút lại, bỏ 1 biểu nhập dở").click()
    expect(page.get_by_text("Đã rút lại kỳ tháng 9 năm 2024.")).to_be_visible()
    page.get_by_label("Kỳ báo cáo", exact=True).click()
    expect(page.get_by_role("option", name="Tháng 9 năm 2024")).to_have_count(0)


def test_a_month_is_closed_and_opened_again_and_everybody_reads_why(page: Page, page_watch: Watch) -> None:
    page_watch.expect(412)
    closed = page.get_by_text("Kỳ này đã đóng: không nộp, sửa được số liệu.")
    sign_in(page, "minh", path="/so-lieu?ky=2024-08")
    page.get_by_role("button", name="Đóng kỳ", exact=True).click()
    asked = page.get_by_role("dialog")
    expect(asked).to_contain_text("Đóng kỳ tháng 8 năm 2024?")
    expect(asked).to_contain_text("Chưa nộp: Khu phố 1")
    asked.get_by_role("button", name="Đóng kỳ", exact=True).click()
    expect(page.get_by_text("Đã đóng kỳ tháng 8 năm 2024.")).to_be_visible()
    expect(closed).to_be_visible()
    expect(page.get_by_role("button", name="Chỉnh các mốc")).to_have_count(0)
    sign_in(page, "hoa", path="/so-lieu?ky=2024-08")
    expect(closed).to_be_visible()
    expect(page.get_by_role("button", name="Nhập số liệu")).to_have_count(0)
    expect(page.get_by_role("button", name="Mở lại kỳ")).to_have_count(0)
    sign_in(page, "minh", path="/so-lieu?ky=2024-08")
    page.get_by_role("button", name="Mở lại kỳ", exact=True).click()
    another = page.context.new_page()
    another.goto("/so-lieu?ky=2024-08")
    another.get_by_role("button", name="Mở lại kỳ", exact=True).click()
    another.get_by_role("dialog").get_by_role("button", name="Mở lại kỳ", exact=True).click()
    expect(another.get_by_text("Đã mở lại kỳ tháng 8 năm 2024.")).to_be_visible()
    another.close()
    page.get_by_role("dialog").get_by_role("button", name="Mở lại kỳ", exact=True).click()
    expect(page.get_by_text("Chính bạn đã sửa nội dung này")).to_be_visible()
    expect(page.get_by_role("button", name="Đóng kỳ", exact=True)).to_be_visible()
    expect(closed).to_have_count(0)


def test_what_is_said_in_a_dialog_of_a_row_wraps_like_elsewhere(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu?ky=2024-08")
    free = page.get_by_role("row", name="Khu phố 3 ").get_by_role("button", name="Miễn kỳ này")
    free.click()
    page.get_by_role("dialog").get_by_label("Lý do").fill("Khu phố đang sắp xếp lại")
    page.get_by_role("dialog").get_by_role("button", name="Thôi").click()
    free.click()
    offer = page.get_by_role("group", name="Bản viết dở")
    expect(offer).to_be_visible()
    said, acts = (offer.locator(part).bounding_box() or {} for part in ("p", ".row"))
    assert said["x"] + said["width"] <= acts["x"] or said["y"] + said["height"] <= acts["y"]
    assert offer.locator("p").evaluate("(said) => said.scrollWidth <= said.clientWidth"), (
        "its words lie under the buttons"
    )


def test_the_month_chosen_is_read_whole_in_large_letters_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/so-lieu")
    chosen = page.get_by_label("Kỳ báo cáo")
    expect(chosen).to_be_visible()
    one_line = (chosen.bounding_box() or {})["height"]
    page.evaluate(ENLARGED, "200%")
    assert page.evaluate(CUT) == []
    assert (chosen.bounding_box() or {})["height"] > 2 * one_line, "its words stand on two lines"


def test_a_day_is_read_whole_in_large_letters_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/so-lieu")
    page.get_by_role("button", name="Chỉnh các mốc").click()
    days = page.get_by_role("dialog").locator(".is-date input.input")
    expect(days.first).to_be_visible()
    page.evaluate(ENLARGED, "200%")
    room = "(boxes) => boxes.map((box) => [box.value, box.scrollWidth > box.clientWidth])"
    assert [cut for cut in days.evaluate_all(room) if cut[1]] == []
