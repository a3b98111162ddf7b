"""Requests that wait for a second person and notices to people, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

NAME, ROLE = "Tạ Văn Mẫu Hai", "Bộ phận Văn hóa - Thông tin"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration past its first report, so that also the first administrator needs a second person."""
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("second")) as running:
        yield running


def test_a_role_that_weighs_waits_before_everybodys_eyes_until_the_leader_refuses(page: Page) -> None:
    sign_in(page, "ha", path="/nguoi-dung/moi")
    page.get_by_label("Họ và tên").fill(NAME)
    page.get_by_label("Vai trò").select_option(ROLE)
    page.get_by_label("Đơn vị").select_option(ROLE)
    page.get_by_role("button", name="Thêm người dùng").click()
    expect(page.get_by_text("Vai trò này chờ người thứ hai xác nhận.")).to_be_visible()
    page.get_by_role("link", name="Mở trang của người này").click()
    expect(page.get_by_role("heading", name="Chờ người thứ hai xác nhận")).to_be_visible()
    expect(page.get_by_text("Phường không có người khác xác nhận được")).to_be_visible()
    page.goto("/nguoi-dung")
    expect(page.get_by_role("button", name="Rút đề nghị")).to_be_visible()

    sign_in(page, "lan")
    told = page.get_by_role("listitem").filter(has_text=NAME)
    expect(told).to_contain_text("Lê Thu Hà đề nghị giao vai trò")
    told.get_by_role("link", name="Xem").click()
    expect(page).to_have_url(re.compile("/tai-khoan/de-nghi$"))
    page.get_by_role("button", name="Từ chối").click()
    page.get_by_role("dialog").get_by_role("button", name="Từ chối").click()
    expect(page.get_by_text("Không có đề nghị nào")).to_be_visible()

    sign_in(page, "ha")
    told = page.get_by_role("listitem").filter(has_text=NAME)
    expect(told).to_contain_text("đã bị Nguyễn Thị Lan từ chối")
    told.get_by_role("button", name="Đã đọc").click()
    expect(told).to_have_count(0)
    page.reload()
    expect(page.get_by_role("heading", name="Việc của tôi hôm nay")).to_be_visible()
    expect(told).to_have_count(0)
