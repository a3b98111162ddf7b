"""A difficulty in a real browser: raised from a task by khu phố 1, taken, laid before the superior, answered, closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

CONTENT = "Nhà văn hóa khu phố chưa có mạng Wi-Fi để hướng dẫn người dân"
SUPERIOR = "Ủy ban nhân dân thành phố Hạ Long"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("difficulties")
    with demonstrating(demonstration_folder, folder) as running:
        yield running


def press(where: Page | Locator, name: str) -> None:
    where.get_by_role("button", name=name, exact=True).click()


def act(page: Page, step: str, **fields: str) -> None:
    """Opens the form of a step, fills it in by label and sends it."""
    press(page, step)
    form = page.get_by_role("dialog")
    for label, value in fields.items():
        form.get_by_label(label.replace("_", " ")).fill(value)
    press(form, step)
    expect(form).to_have_count(0)


def test_a_difficulty_goes_up_and_comes_back_with_a_document(page: Page) -> None:
    sign_in(page, "hoa", path="/nhiem-vu")
    page.get_by_role("table", name="Nhiệm vụ").get_by_role("link", name="3b").click()
    page.get_by_role("link", name="Nêu khó khăn", exact=True).click()
    expect(page.get_by_text("Liên quan nhiệm vụ 3b")).to_be_visible()
    press(page, "Gửi lên phường")
    expect(page.get_by_text("Hãy chọn loại khó khăn.").first).to_be_visible()
    page.get_by_label("Loại khó khăn").select_option(label="Thiết bị, sóng, đường truyền")
    page.get_by_label("Khó khăn, vướng mắc gì?").fill(CONTENT)
    page.get_by_label("Đề xuất, kiến nghị (nếu có)").fill("Lắp Wi-Fi tại nhà văn hóa")
    press(page, "Gửi lên phường")
    expect(page.get_by_text("Chờ bộ phận hoặc lãnh đạo phường nhận giải quyết.")).to_be_visible()
    expect(page.get_by_text("Chưa ai nhận")).to_be_visible()
    address = page.evaluate("location.pathname")

    sign_in(page, "minh", path=address)
    act(page, "Nhận giải quyết")
    expect(page.get_by_text("Đang giải quyết").first).to_be_visible()

    sign_in(page, "lan", path="/kho-khan")
    page.get_by_role("link", name=CONTENT).click()
    act(page, "Kiến nghị cấp trên", **{"Vì sao vượt thẩm quyền của phường?": "Kinh phí do thành phố bố trí"})
    expect(page.get_by_text(f"Chờ văn bản trả lời của {SUPERIOR}")).to_be_visible()

    sign_in(page, "minh", path=address)
    letter = {"Số, ký hiệu": "77/UBND-VX", "Ngày văn bản": "08/08/2024", "Trả lời, cách giải quyết": "Bố trí quý IV"}
    act(page, "Trả lời, giải quyết", **letter)
    expect(page.get_by_text("Văn bản số 77/UBND-VX ngày 08/08/2024").first).to_be_visible()

    sign_in(page, "hoa", path="/")
    page.get_by_role("link", name="Xác nhận khó khăn đã xong").first.click()
    act(page, "Xác nhận đã xong")
    expect(page.get_by_text("Việc này đã xong.")).to_be_visible()
    expect(page.get_by_role("list", name="Quá trình").get_by_role("listitem")).to_have_count(5)
    act(page, "Mở lại", Lý_do="Mạng lại mất")
    expect(page.get_by_text("Đang được giải quyết; nếu vượt thẩm quyền")).to_be_visible()
