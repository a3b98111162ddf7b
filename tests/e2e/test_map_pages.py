"""The map at 360 px: a file becomes areas, an area opens the list behind its figure; tiles are laid with the arrow keys."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.demonstration import copied
from fixtures.outlines import board, feature, file_of
from fixtures.server import Server, demonstrating
from toso.core.execution import close_execution
from toso.kit.clock import install_business_date

NAMES = [f"Khu phố {n}" for n in range(1, 12)]
pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration; what is kept of the map is the last test's."""
    folder = tmp_path_factory.mktemp("map")
    close_execution(copied(demonstration_folder, folder))
    install_business_date(None)
    with demonstrating(folder, tmp_path_factory.mktemp("maps")) as running:
        yield running


def attach(page: Page, content: bytes) -> None:
    page.get_by_label("Tệp bản đồ").set_input_files(
        {"name": "dia-ban.geojson", "mimeType": "application/geo+json", "buffer": content}
    )
    page.get_by_role("button", name="Đọc tệp").click()


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_file_becomes_the_map_and_an_area_opens_the_list(page: Page, page_watch: Watch) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "ha", path="/don-vi?tab=ban-do")
    page_watch.expect(422)
    metres = file_of([feature("Khu phố 1", [[[(428_000, 2_318_000), (429_000, 2_318_000), (429_000, 2_319_000)]]])])
    attach(page, metres)
    expect(page.get_by_text("mét VN-2000")).to_be_visible()
    attach(page, file_of(board([*NAMES, "Xóm Chài"])))
    expect(page.get_by_text("Đã khớp tên")).to_have_count(11)
    expect(page.get_by_text("Chưa khớp tên đơn vị nào")).to_have_count(1)
    preview = page.get_by_role("group", name="Bản đồ mới sẽ như thế này")
    expect(preview.get_by_role("img")).to_have_count(12)
    expect(preview.get_by_role("img", name="Xóm Chài: Bỏ qua")).to_be_visible()
    expect(page.get_by_text("Nguồn: Bản đồ thử")).to_have_count(0)
    page.get_by_label("Khu phố của vùng Xóm Chài").select_option(label="Khu phố 12")
    expect(preview.get_by_role("img", name="Khu phố 12", exact=True)).to_be_visible()
    page.get_by_label("Nguồn của bản đồ").fill("Bản đồ thử")
    fits(page)
    page.get_by_role("button", name="Dùng bản đồ này").click()
    expect(page.get_by_text("Nguồn: Bản đồ thử; dùng từ")).to_be_visible()

    sign_in(page, "lan", path="/ban-do")
    areas = page.locator("svg.ward-map a")
    expect(areas).to_have_count(12)
    fits(page)
    twelfth = page.get_by_role("link", name=re.compile(r"^Khu phố 12, .*%, \d+ trên \d+; đã hỏi \d+%$"))
    twelfth.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/muc-tieu/[\w-]+\?noi="))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Người dân đã được hướng dẫn")
    expect(page.locator("main")).to_contain_text("Khu phố 12")


def test_another_target_has_other_figures_on_the_same_map(page: Page) -> None:
    sign_in(page, "lan", path="/ban-do")
    first = page.locator("svg.ward-map a").first
    expect(first).to_be_visible()
    before = first.get_attribute("aria-label")
    page.get_by_label("Bản đồ của", exact=True).select_option(index=4)
    expect(first).not_to_have_attribute("aria-label", before or "")
    share = re.search(r": ([\d,]+%),", first.get_attribute("aria-label") or "")
    assert share, "the figure in words"
    expect(page.locator("main").get_by_text(share[1], exact=True).first).to_be_visible()


def test_tiles_are_laid_with_the_arrow_keys_alone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "ha", path="/don-vi?tab=ban-do")
    board_of = page.get_by_role("group", name="Bàn xếp ô")
    tile = board_of.get_by_role("button", name=re.compile("^Khu phố 1:"))
    expect(tile).to_have_accessible_name("Khu phố 1: cột 1, hàng 1")
    tile.focus()
    page.keyboard.press("ArrowRight")
    expect(tile).to_have_accessible_name("Khu phố 1: cột 2, hàng 1")
    other = board_of.get_by_role("button", name=re.compile("^Khu phố 2:"))
    expect(other).to_have_accessible_name("Khu phố 2: cột 1, hàng 1")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(tile).to_have_accessible_name("Khu phố 1: cột 2, hàng 4")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Lưu các ô").press("Enter")
    expect(page.get_by_text("Nguồn: Ô xếp tay; dùng từ")).to_be_visible()
    page.reload()
    expect(tile).to_have_accessible_name("Khu phố 1: cột 2, hàng 4")
    fits(page)


def test_a_map_is_removed_after_a_question(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "ha", path="/don-vi?tab=ban-do")
    remove = page.get_by_role("button", name="Bỏ bản đồ")
    remove.click()
    dialog = page.get_by_role("dialog", name="Bỏ bản đồ đang dùng?")
    dialog.get_by_role("button", name="Thôi").click()
    expect(page.get_by_text(re.compile("Nguồn: .*; dùng từ"))).to_be_visible()
    remove.click()
    dialog.get_by_role("button", name="Bỏ bản đồ").click()
    expect(page.get_by_text("Chưa có bản đồ: mỗi khu phố là một ô, theo thứ tự.")).to_be_visible()
    expect(remove).to_have_count(0)
