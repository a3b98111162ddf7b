"""The invitation cards as a file: ordered in the browser, drawn by the worker, handed out as a PDF with valid codes."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect

from fixtures.browser import profile, sign_in, watch
from fixtures.patience import ms
from fixtures.server import serving

pytestmark = pytest.mark.e2e


def test_cards_of_accounts_without_a_password_are_drawn_by_the_worker_and_their_codes_work(
    chromium: Browser, sqlite_template: Path, tmp_path: Path
) -> None:
    with serving(tmp_path, sqlite_template, worker=True, TOSO_DEMO="1") as server:
        context = profile(chromium, server.url)
        page = context.new_page()
        watching = watch(page, server.url)
        sign_in(page, "minh", path="/nguoi-dung/giay-moi")
        page.get_by_label("Chọn dòng Trần Thị Mẫu Bình").check()
        page.get_by_role("button", name="Tạo giấy mời cho 1 người").click()
        shown = page.locator(".invitation .link-code").inner_text()
        pending = page.get_by_role("table", name="Tài khoản chưa đặt mật khẩu")
        pending.get_by_label("Chọn dòng Trần Thị Mẫu Bình").check()
        page.get_by_role("button", name="Tạo tệp PDF giấy mời cho 1 người").click()
        ready = page.get_by_role("button", name="Tải tệp PDF giấy mời")
        expect(ready).to_be_visible(timeout=ms(60))
        expect(page.locator(".job")).to_contain_text("Đã xong")
        expect(page.get_by_text("Đang tạo giấy mời…")).to_have_count(0)
        with page.expect_download() as download:
            ready.click()
        with pypdfium2.PdfDocument(Path(download.value.path())) as document:
            text = document[0].get_textpage().get_text_range()
        assert "Trần Thị Mẫu Bình" in text
        # The hyphen at the end of a line comes out of the PDF as a mark of its own.
        printed = "-".join(re.findall(r"\b[0-9A-Z]{4}(?=[-\W])", text.split("Mã dùng một lần")[1])[:4])
        assert printed != shown
        watching.expect(410)  # the code on the screen is void since the file was ordered
        page.goto(f"/ma#{shown}")
        expect(page.get_by_role("alert").filter(has_text=re.compile("mã", re.IGNORECASE))).to_be_visible()
        assert urlsplit(page.url).path == "/ma", "the code stays in the history"
        assert not urlsplit(page.url).fragment
        page.goto(f"/ma#{printed}")  # in the open page: only the fragment changes
        expect(page.get_by_text("Chào Trần Thị Mẫu Bình")).to_be_visible()
        page.goto(f"/ma/{printed}")  # a code in the path is not taken: servers would have logged it
        expect(page.get_by_label("Mã dùng một lần")).to_have_value("")
        assert urlsplit(page.url).path == "/ma"
        context.close()
        assert watching.verdict() == []
