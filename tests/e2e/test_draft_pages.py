"""A decision in a real browser: written from its template beside its print, submitted, approved, numbered, checked.

Then its document and its annex are signed elsewhere and attached together.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.page_actions import confirm
from fixtures.patience import ms
from fixtures.sample_authority import SampleAuthority
from fixtures.server import Server, demonstrating
from fixtures.signing import AGENCY, annex_signed_by, signed_by

pytestmark = pytest.mark.e2e

RENDERING = 60
TITLE = "Quyết định kiện toàn Tổ công nghệ số cộng đồng"
PASTE = """([field, text]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def server(
    demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory, authority: SampleAuthority
) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("drafts")
    with demonstrating(demonstration_folder, folder, worker=True, trusted=authority.pem()) as running:
        yield running


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def written_and_submitted(page: Page) -> None:
    """The office writes the decision and lays it before the leader."""
    sign_in(page, "ha", path="/soan-van-ban")
    page.get_by_role("link", name="Soạn văn bản mới").click()
    page.get_by_role("button", name=TITLE).click()
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    expect(page.get_by_text("Trang in đúng với nội dung đang soạn.")).to_be_visible(timeout=ms(RENDERING))

    # Enter begins the next article; what is pasted from Word falls apart into paragraphs of its own kinds.
    last = page.get_by_label("Đoạn 4: Điều 1, 2")
    last.press("End")
    last.press("Enter")
    fifth = page.get_by_label("Đoạn 5: Điều 1, 2")
    expect(fifth).to_be_focused()
    fifth.evaluate(f"(field) => ({PASTE})([field, 'Điều 5. Kinh phí\\n- Ngân sách nhà nước;\\n- Nguồn khác.'])")
    expect(page.get_by_label("Đoạn 6: Gạch đầu dòng (-)")).to_have_value("Ngân sách nhà nước;")
    page.get_by_label("Tệp riêng, không chung tệp với văn bản").check()
    page.get_by_text("Mức độ khẩn, thông tin khác").click()
    page.get_by_label("Mức độ khẩn").select_option("KHẨN")
    press(page, "Lưu")
    expect(page.get_by_text("Đã lưu").first).to_be_visible()
    press(page, "Trình duyệt")
    expect(page.get_by_text("Đang chờ lãnh đạo duyệt.")).to_be_visible()


def test_a_decision_goes_from_its_template_to_a_numbered_print_that_passes(
    page: Page, page_watch: Watch, authority: SampleAuthority
) -> None:
    page_watch.expect(409)  # a print of what has changed meanwhile waits for the one before
    written_and_submitted(page)
    address = page.evaluate("location.pathname")

    sign_in(page, "lan", path=address)
    press(page, "Duyệt")
    confirm(page, "Duyệt")
    expect(page.get_by_text("Đã duyệt, chờ Văn phòng cấp số.")).to_be_visible()

    sign_in(page, "ha", path=address)
    page.get_by_role("link", name="Mở văn bản để cấp số").click()
    press(page, "Cấp số và phát hành")
    page.get_by_role("dialog").get_by_role("button", name="Cấp số và phát hành", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Quyết định")
    expect(page.get_by_role("button", name="Phụ lục 1 (tệp riêng): PDF")).to_be_visible(timeout=ms(RENDERING))
    press(page, "Kiểm tra thể thức văn bản này")
    expect(page.get_by_text("Đạt thể thức")).to_be_visible(timeout=ms(RENDERING))

    press(page, "Sao văn bản")
    press(page, "Cấp số và tạo bản sao")
    expect(page.get_by_role("button", name="Tải 01/SY-UBND")).to_be_visible(timeout=ms(RENDERING))
    sign_elsewhere(page, authority)
    begin_the_next(page)


def begin_the_next(page: Page) -> None:
    """A text that is found wrong after its issue is written anew from what was issued."""
    press(page, "Soạn văn bản thay thế")
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    expect(page.get_by_text("Thay thế Quyết định 01/QĐ-UBND")).to_be_visible()
    expect(page.get_by_label("Đoạn 6: Gạch đầu dòng (-)")).to_have_value("Ngân sách nhà nước;")


def sign_elsewhere(page: Page, authority: SampleAuthority) -> None:
    """The document by its person and the agency, its annex by the agency; both are attached at once."""
    document = page.evaluate("location.pathname").rpartition("/")[2]
    place, seal = f"/api/v1/documents/{document}", authority.issue(AGENCY)
    signer = page.request.get(place).json()["signer_name"]
    whole, annex = (page.request.get(f"{place}/{end}").body() for end in ("signing/file", "annexes/1/pdf"))
    with ThreadPoolExecutor(1) as pool:  # signing starts a loop of its own, Playwright's runs in this thread
        whole = pool.submit(signed_by, whole, authority.issue(signer)).result()
        whole = pool.submit(signed_by, whole, seal, seal=True).result()
        signed = pool.submit(annex_signed_by, annex, seal).result()
    page.get_by_text("Ký ở nơi khác, ký giấy").click()
    press(page, "Đính kèm bản đã ký")
    files = [
        {"name": f"{n}.pdf", "mimeType": "application/pdf", "buffer": file} for n, file in enumerate((signed, whole))
    ]
    page.get_by_label("Các tệp PDF đã ký số").set_input_files(files)
    press(page, "Gửi")
    panel = page.locator("#ky-so")
    expect(panel.get_by_text("Đã ký và đóng dấu")).to_be_visible(timeout=ms(RENDERING))
    expect(panel.locator(".signed-annex").get_by_text("Đã ký", exact=True)).to_be_visible()
    assert page.request.get(f"{place}/annexes/1/pdf").body() == signed
