"""A year in a real browser: the leader closes it, who writes into it is told so and keeps what they typed, it is opened
again.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("years")) as running:
        yield running


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def stepped(page: Page, step: str, reason: str) -> None:
    sign_in(page, "lan", path="/bao-cao/nam?nam=2023")
    press(page, step)
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Lý do").fill(reason)
    dialog.get_by_role("button", name=step, exact=True).click()
    expect(dialog).to_have_count(0)


def planned(page: Page, title: str) -> None:
    sign_in(page, "hoa", path="/kinh-phi?nam=2023")
    press(page, "Lập khoản dự toán")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Nội dung").fill(title)
    dialog.get_by_role("textbox", name="Dự toán").fill("1000000")
    dialog.get_by_role("button", name="Lưu", exact=True).click()


def test_a_year_is_closed_and_opened_again(page: Page, page_watch: Watch) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    planned(page, "Kinh phí năm cũ")
    expect(page.get_by_role("heading", name="Kinh phí năm cũ")).to_be_visible()
    stepped(page, "Khép năm", "Năm này dùng phần mềm cũ")
    expect(page.get_by_text("Năm này đã khép")).to_be_visible()
    expect(page.get_by_role("button", name="Khép năm")).to_have_count(0)
    page_watch.expect(409)
    planned(page, "Ghi bổ sung")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("đã khép")).to_be_visible()
    expect(dialog.get_by_label("Nội dung")).to_have_value("Ghi bổ sung")
    dialog.get_by_role("button", name="Thôi", exact=True).click()
    stepped(page, "Mở lại năm", "Bổ sung chứng từ")
    expect(page.get_by_role("button", name="Khép năm", exact=True)).to_be_visible()
    expect(page.get_by_text("Bổ sung chứng từ")).to_be_visible()
    planned(page, "Ghi bổ sung")
    expect(page.get_by_role("heading", name="Ghi bổ sung")).to_be_visible()
