"""A quota in a real browser: proposed from the register, disputed, issued, shared out, and on the member's phone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from fixtures.browser import sign_in
from fixtures.phones import cold_start, first_round, phone
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

PLACE = "/chi-tieu-giao"
MEASURE = "Hộ có thành viên trẻ biết thanh toán số"
WHY = "Tổ mới có thêm một thành viên, nhiều hộ già."


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("quotas")
    with demonstrating(demonstration_folder, folder) as running:
        yield running


def press(where: Page | Locator, name: str) -> None:
    where.get_by_role("button", name=name, exact=True).click()


def open_as(page: Page, username: str) -> None:
    """The quota in question as this person sees it, by way of the list."""
    sign_in(page, username, path=PLACE)
    page.get_by_role("link", name=MEASURE).click()
    expect(page.get_by_role("heading", name=MEASURE, level=1)).to_be_visible()


def propose(page: Page) -> str:
    """Minh proposes to khu phố 1 and 2 what the register suggests; the number for khu phố 1."""
    sign_in(page, "minh", path=PLACE)
    page.get_by_role("link", name="Đề xuất chỉ tiêu").click()
    page.get_by_label("Việc cần làm").select_option(label=MEASURE)
    numbers = page.get_by_role("textbox", name=re.compile("Khu phố .* tổ công nghệ", re.IGNORECASE))
    expect(numbers.first).to_have_value(re.compile(r"\d"))
    suggested = numbers.first.input_value()
    for n in range(2, numbers.count()):
        numbers.nth(n).fill("")
    press(page, "Gửi đề xuất")
    expect(page.get_by_text("Chờ 2 khu phố trả lời")).to_be_visible()
    return suggested


def counter(page: Page) -> None:
    """Hoa names a number of her own, with the reason."""
    open_as(page, "hoa")
    press(page, "Đề nghị số khác")
    form = page.get_by_role("dialog")
    form.get_by_label("Số hộ").fill("5")
    form.get_by_label("Lý do").fill(WHY)
    press(form, "Đề nghị số khác")
    expect(page.get_by_text("Khu phố đề nghị số khác")).to_be_visible()


def issue(page: Page) -> None:
    """Lan reads the reason and issues what Hoa asked for."""
    open_as(page, "lan")
    press(page, "Khu phố 1")
    page.get_by_text("Quá trình (2)").click()
    expect(page.get_by_text(WHY)).to_be_visible()
    press(page, "Giao chỉ tiêu")
    form = page.get_by_role("dialog")
    expect(form.get_by_label("Số hộ")).to_have_value("5")
    press(form, "Giao chỉ tiêu")
    expect(page.get_by_text("0 / 5 hộ")).to_be_visible()


def mine(page: Page) -> Locator:
    return page.get_by_role("list", name="Chỉ tiêu của tôi").get_by_role("listitem").filter(has_text=MEASURE)


def test_a_quota_goes_from_the_register_to_the_phone_of_the_member_who_does_it(
    page: Page, chromium: Browser, server: Server
) -> None:
    suggested = propose(page)
    sign_in(page, "hoa")
    page.get_by_role("link", name="Trả lời đề xuất chỉ tiêu").last.click()
    open_as(page, "hoa")
    expect(page.get_by_role("button", name=f"Nhất trí {suggested}")).to_be_visible()
    counter(page)
    issue(page)
    open_as(page, "hoa")
    press(page, "Chia chỉ tiêu")
    form = page.get_by_role("dialog")
    press(form, "Dùng số gợi ý")
    expect(form.get_by_text("Đã chia đủ.")).to_be_visible()
    press(form, "Lưu phần chia")
    with phone(chromium, server) as context:
        first_round(context, server).close()
        context.set_offline(True)
        expect(mine(cold_start(context))).to_contain_text(re.compile(r"tôi đã làm 0 / 5 hộ.*cả tổ: 0 / 5 hộ"))
        context.set_offline(False)
        on_the_page = context.new_page()
        on_the_page.goto(PLACE)
        expect(mine(on_the_page)).to_contain_text(re.compile(r"Tôi đã làm 0 / 5 hộ.*Cả tổ: 0 / 5 hộ"))
