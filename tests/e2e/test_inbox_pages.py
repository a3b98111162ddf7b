"""A document on its way in a real browser: issued by the office, received by khu phố 2, acknowledged, made a task."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.patience import ms
from fixtures.server import Server, demonstrating
from fixtures.sights import POST

pytestmark = pytest.mark.e2e

TASK = "Phổ biến nội dung tại buổi họp khu phố"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("inbox")
    with demonstrating(demonstration_folder, folder, worker=True) as running:
        yield running


def prepare(page: Page) -> None:
    """The plan in force as a document that waits for its number; `page` is signed in as the desk."""
    plan = page.evaluate(
        """() => fetch("/api/v1/plans?state=approved").then((answer) => answer.json()).then((page) => page.items[0])"""
    )
    status = page.evaluate(
        POST.replace('"X-CSRF": "1"', f'"X-CSRF": "1", "If-Match": \'"{plan["version"]}"\''),
        [f"/plans/{plan['id']}/document", {}],
    )
    assert status == 201


def test_a_document_is_issued_received_and_made_a_task(page: Page) -> None:
    sign_in(page, "minh")
    prepare(page)

    sign_in(page, "ha", path="/van-ban?state=approved")
    page.get_by_role("table", name="Văn bản").get_by_role("link", name="Kế hoạch").click()
    page.get_by_role("button", name="Cấp số và phát hành").click()
    page.get_by_role("dialog").get_by_role("button", name="Cấp số và phát hành").click()
    sent = page.locator("#noi-nhan")
    expect(sent.get_by_text("Khu phố 2", exact=True)).to_be_visible(timeout=ms(20))
    address = page.evaluate("location.pathname")

    sign_in(page, "nga")
    expect(page.get_by_role("link", name="Văn bản đến 1 văn bản chưa xem").first).to_be_visible()
    page.get_by_role("link", name="Kế hoạch số 62/KH-UBND").first.click()
    page.get_by_role("button", name="Xác nhận đã nhận").click()
    expect(page.get_by_text("Đã nhận", exact=True).first).to_be_visible()
    page.get_by_role("button", name="Lập việc", exact=True).click()
    form = page.get_by_role("dialog")
    form.get_by_label("Việc phải làm").fill(TASK)
    form.get_by_label("Hạn chót").fill("20/08/2024")
    form.get_by_role("button", name="Lập việc").click()
    page.get_by_role("link", name="Mở việc: Khu phố 2").click()
    expect(page.get_by_text(TASK).first).to_be_visible()
    expect(page.get_by_role("link", name="62/KH-UBND").first).to_be_visible()

    sign_in(page, "ha", path=address)
    expect(page.locator("#noi-nhan").get_by_text("Đặng Thúy Nga")).to_be_visible()
    words = re.compile(r"^Đề nghị .*Khu phố 1, Khu phố 3, .* xác nhận đã nhận văn bản số 62/KH-UBND")
    expect(page.get_by_role("region", name="Lời nhắn đôn đốc").get_by_text(words)).to_be_visible()
    page.goto("/van-ban?tab=so")
    page.get_by_role("row", name="62/KH-UBND").get_by_role("button", name="Ghi sổ").click()
    page.get_by_role("dialog").get_by_label("Số lượng bản phát hành").fill("14")
    page.get_by_role("dialog").get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("row", name="62/KH-UBND").get_by_role("cell", name="14", exact=True)).to_be_visible()
    with page.expect_download(timeout=ms(45)) as download:
        page.get_by_role("button", name="In sổ (PDF)").click()
    assert download.value.suggested_filename == "so-van-ban-di-2024.pdf"


def test_a_package_goes_out_and_one_comes_into_the_register(page: Page, page_watch: Watch, tmp_path: Path) -> None:
    sign_in(page, "ha", path="/van-ban?state=issued")
    page.get_by_role("table", name="Văn bản").get_by_role("link", name="Báo cáo").first.click()
    with page.expect_download() as got:
        page.get_by_role("button", name="Gói gửi cơ quan khác (edXML)").click()
    got.value.save_as(tmp_path / "goi.edxml")

    page.goto("/van-ban?tab=nhan")
    page.get_by_role("button", name="Nhận gói").click()
    form = page.get_by_role("dialog")
    (tmp_path / "hong.xml").write_text("<edXML/>")
    page_watch.expect(422)
    form.locator("input[type=file]").set_input_files(tmp_path / "hong.xml")
    form.get_by_role("button", name="Nhận gói").click()
    expect(form.get_by_text("Tệp không phải gói văn bản edXML đọc được.").first).to_be_visible()
    form.locator("input[type=file]").set_input_files(tmp_path / "goi.edxml")
    form.get_by_role("button", name="Nhận gói").click()
    line = page.get_by_role("dialog", name="BC-UBND")
    with page.expect_download() as file:
        line.get_by_role("button", name=".pdf").first.click()
    assert file.value.path().read_bytes().startswith(b"%PDF")
    line.get_by_label("Đơn vị hoặc người nhận").fill("Bộ phận Văn hóa - Thông tin")
    line.get_by_role("button", name="Vào sổ", exact=True).click()
    expect(page.get_by_role("cell", name="1/2024")).to_be_visible()
    page.get_by_role("button", name="Mở", exact=True).click()
    expect(page.get_by_role("dialog").get_by_label("Đơn vị hoặc người nhận")).to_have_value(
        "Bộ phận Văn hóa - Thông tin"
    )
