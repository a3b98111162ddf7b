"""The register in a real browser: found without accents, opened, added to, its duplicate made one with it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from sqlmodel import Session

from fixtures.browser import Watch, sign_in
from fixtures.households import LE_THANH_TONG, enter_household, enter_person, fill_register
from fixtures.patience import ms
from fixtures.phones import at_database
from fixtures.server import Server, serving
from toso.households.model.kinds import Relation
from toso.households.model.tables import Street

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The cast of households, and the family of Đạt once more at the same door."""
    folder = tmp_path_factory.mktemp("register")
    file = folder / "toso.sqlite3"
    shutil.copyfile(sqlite_template, file)

    def fill(session: Session) -> None:
        register = fill_register(session)
        street = session.get_one(Street, (register.ward_id, register.streets[LE_THANH_TONG]))
        twin = enter_household(session, street, "Bùi Văn Đạt", house_no="12", position=900)
        enter_person(session, twin, "Bùi Văn Đạt", relation=Relation.HEAD, birth_year=1960)

    at_database(file, fill)
    with serving(folder / "running", file, worker=True, TOSO_DEMO="1") as running:
        yield running


def households(page: Page) -> Locator:
    return page.get_by_role("table", name="Sổ hộ").locator("tbody tr")


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def test_a_head_finds_a_household_adds_to_it_and_joins_its_duplicate_to_it(page: Page) -> None:
    sign_in(page, "hoa", path="/so-ho")
    expect(households(page)).not_to_have_count(0)
    page.get_by_label("Tìm kiếm").fill("dat 12")
    expect(households(page)).to_have_count(2)
    page.get_by_label("Tuyến phố").select_option(LE_THANH_TONG)
    expect(page).to_have_url(re.compile(r"street_id="))
    assert "dat" not in page.url, "what is typed stays out of addresses"
    households(page).filter(has_text="KP1-0001").get_by_role("link").click()

    page.get_by_role("button", name="Thêm người", exact=True).click()
    dialog(page).get_by_label("Họ và tên").fill("Bùi Thị Lụa")
    dialog(page).get_by_label("Quan hệ với chủ hộ").select_option("Cháu")
    dialog(page).get_by_label("Ngày sinh hoặc năm sinh").fill("2003")
    dialog(page).get_by_role("button", name="Thêm người").click()
    card = page.get_by_role("article", name="Bùi Thị Lụa")
    expect(card).to_contain_text("Cháu · sinh 2003")

    card.get_by_role("button", name="Ghi nhận").click()
    dialog(page).get_by_label("Điện thoại", exact=True).select_option("Điện thoại thông minh")
    dialog(page).get_by_role("button", name="Lưu").click()
    expect(card).to_contain_text("Điện thoại thông minh")
    expect(card).to_contain_text("09/08/2024 · Bộ phận chuyên môn nhập · Người dân tự khai")
    page.get_by_role("tab", name="Lịch sử ghi nhận").click()
    expect(page.get_by_text("Bùi Thị Lụa: Điện thoại – Điện thoại thông minh")).to_be_visible()

    page.get_by_role("link", name="Sổ hộ").last.click()
    expect(page.get_by_label("Tìm kiếm")).to_have_value("dat 12")
    expect(households(page)).to_have_count(2)
    join_the_duplicate(page)
    page.get_by_role("link", name="Sổ hộ").last.click()
    expect(households(page)).to_have_count(1)
    households(page).get_by_role("link").click()
    take_the_merger_back(page)


def take_the_merger_back(page: Page) -> None:
    page.get_by_role("tab", name="Thay đổi").click()
    page.get_by_role("link", name="KP1-0006").click()
    page.get_by_role("button", name="Hoàn tác nhập hộ").click()
    expect(dialog(page)).to_contain_text("Hai hộ được ghi là hai hộ khác nhau")
    dialog(page).get_by_label("Lý do").fill("Hai nhà khác nhau")
    dialog(page).get_by_role("button", name="Hoàn tác nhập hộ").click()
    expect(page.get_by_role("button", name="Thêm người", exact=True)).to_be_visible()
    page.get_by_role("link", name="Sổ hộ").last.click()
    expect(households(page)).to_have_count(2)
    page.get_by_role("button", name="Việc khác").click()
    page.get_by_role("link", name="Hộ có thể trùng").click()
    page.get_by_role("button", name="Bỏ ghi nhớ").click()
    expect(page.get_by_role("heading", name="Đã ghi nhớ là hai hộ khác nhau")).to_have_count(0)


def join_the_duplicate(page: Page) -> None:
    page.get_by_role("button", name="Việc khác").click()
    page.get_by_role("link", name="Hộ có thể trùng").click()
    pair = page.get_by_role("article").filter(has_text="KP1-0001")
    expect(pair).to_contain_text("trùng tên và số nhà", timeout=ms(60))
    pair.get_by_role("button", name="Là một hộ, nhập lại").click()
    expect(dialog(page).get_by_label("Bùi Văn Đạt (KP1-0001)")).to_be_checked()
    dialog(page).get_by_role("button", name="Tiếp tục").click()
    expect(dialog(page).get_by_label("Bùi Văn Đạt, Chủ hộ, 1960")).to_have_value(re.compile("."))
    dialog(page).get_by_label("Lý do").fill("Một hộ ghi hai lần")
    dialog(page).get_by_role("button", name="Nhập hộ").click()
    expect(page.get_by_text("Tiếp tục")).to_have_count(0)
    expect(pair).to_have_count(0)


def test_a_household_like_one_in_the_register_is_shown_before_it_is_entered(page: Page, page_watch: Watch) -> None:
    page_watch.expect(409)
    sign_in(page, "hoa", path="/so-ho/moi")
    page.get_by_label("Tuyến phố").select_option(LE_THANH_TONG)
    page.get_by_label("Số nhà").fill("14")
    page.get_by_label("Họ và tên").fill("Đỗ Thị Xuân")
    page.get_by_role("button", name="Ghi vào sổ").click()
    alike = page.get_by_role("region", name="Trong sổ đã có hộ giống như vậy")
    expect(alike.get_by_role("link", name="Đỗ Thị Xuân")).to_be_visible()
    alike.get_by_label("đây là hộ khác, vẫn thêm").check()
    page.get_by_role("button", name="Ghi vào sổ").click()
    expect(page.get_by_role("heading", name="Đỗ Thị Xuân", level=1)).to_be_visible()


def test_the_former_address_of_the_figures_leads_to_the_one_they_have_now(page: Page) -> None:
    sign_in(page, "lan", path="/chin-muc-tieu?tu=cu")
    expect(page).to_have_url(re.compile(r"(?<!chin-)muc-tieu\?tu=cu$"))
    expect(page.get_by_role("heading", name="Số liệu mục tiêu", level=1)).to_be_visible()


def test_somebody_written_out_by_a_slip_is_back_with_all_that_is_known(page: Page) -> None:
    sign_in(page, "hoa", path="/so-ho")
    households(page).get_by_role("link", name="Ngô Văn Thắng").click()
    acts = page.get_by_role("button", name="Việc khác: Lý Thị Hoàn")
    acts.click()
    page.get_by_role("button", name="Rời hộ").click()
    dialog(page).get_by_label("Chuyển đi nơi khác").check()
    dialog(page).get_by_label("Lý do").fill("Bấm nhầm người")
    dialog(page).get_by_role("button", name="Rời hộ").click()
    page.locator("summary").filter(has_text="Người đã rời hộ (1)").click()
    acts.click()
    page.get_by_role("button", name="Trở lại hộ này").click()
    expect(dialog(page)).to_contain_text("chọn ngày 09/08/2024: như chưa từng rời")
    dialog(page).get_by_label("Lý do").fill("Chưa từng đi")
    dialog(page).get_by_role("button", name="Trở lại hộ này").click()
    expect(page.get_by_role("article", name="Lý Thị Hoàn")).to_be_visible()
    expect(page.get_by_text("Người đã rời hộ")).to_have_count(0)
    page.get_by_role("tab", name="Thay đổi").click()
    expect(page.get_by_text("Nhân khẩu chuyển đến hoặc trở lại: Lý Thị Hoàn")).to_be_visible()
    expect(page.get_by_text("Nhân khẩu rời hộ: Lý Thị Hoàn")).to_be_visible()


REACH = "(list) => { const box = list.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; }"


@pytest.mark.parametrize("width", [320, 360, 768])
def test_an_open_menu_lies_within_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    sign_in(page, "hoa", path="/so-ho")
    household = page.get_by_role("table").get_by_role("link").first
    address = household.get_attribute("href")
    for path in ("/so-ho", "/so-ho/tuyen", address or ""):
        page.goto(path)
        menus = page.locator("main .menu-trigger")
        expect(menus.first).to_be_visible()
        for menu in menus.all():
            menu.click()
            assert page.locator(".menu-list").evaluate(REACH), path
            page.keyboard.press("Escape")
