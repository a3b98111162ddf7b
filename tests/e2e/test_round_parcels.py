"""Sheets that leave a phone without a network as a file: handed in by the head, taken once, whatever the phone sends later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import sign_in, watch
from fixtures.patience import ms
from fixtures.phones import Arrived, arrivals, database_with_a_long_street, first_round, phone
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e

# What a phone's browser has and a desktop's has not: it takes files of a few kinds and remembers what it was given.
SHARES = """
  window.shared = [];
  navigator.canShare = ({ files }) => files.every(({ type }) => type === "text/plain");
  navigator.share = async ({ files }) => {
    if (window.refuses) throw new DOMException("", window.refuses);
    window.shared.push(files[0].name, await files[0].text());
  };
"""


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made, _ = database_with_a_long_street(sqlite_template, tmp_path_factory.mktemp("long"))
    with serving(tmp_path_factory.mktemp("server"), made, TOSO_DEMO="1") as running:
        yield running


@pytest.fixture
def arrived(server: Server) -> Arrived:
    return arrivals(server)


def write_offline(page: Page, *names: str) -> None:
    """Sheets of households nobody was met in, saved without a network; then the outbox."""
    page.wait_for_load_state("networkidle")  # what parcels are sealed with comes after the round
    page.context.set_offline(True)
    for name in names:
        page.get_by_label("Tìm tên, số nhà, mã hộ").fill(name)
        page.get_by_role("list", name="Các hộ").get_by_role("link", name=name).click()
        page.get_by_role("button", name="Vắng nhà").click()
        page.get_by_role("button", name="Lưu phiếu").click()
        page.get_by_role("link", name="Về danh sách").click()
    page.get_by_role("link", name="Phiếu đã ghi trên máy").click()


def hand_in(page: Page, file: Path) -> None:
    page.get_by_label("Tệp phiếu", exact=True).set_input_files(file)
    page.get_by_role("button", name="Nộp tệp").click()


def test_sheets_reach_the_register_as_a_file_and_once(
    chromium: Browser, server: Server, arrived: Arrived, tmp_path: Path
) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        write_offline(page, "Hộ thử 001", "Hộ thử 002")
        with page.expect_download() as caught:
            page.get_by_role("button", name="Xuất 2 phiếu ra tệp").click()
        expect(page.get_by_text("Đã xuất 2 phiếu.")).to_be_visible()
        expect(page.get_by_text("Đã xuất ra tệp lúc")).to_have_count(2)
        file = tmp_path / caught.value.suggested_filename
        caught.value.save_as(file)
        assert "Hộ thử" not in file.read_text()
        with phone(chromium, server) as desk:
            head = desk.new_page()
            watching = watch(head, server.url)
            sign_in(head, "hoa", path="/so-ho/nop-phieu")
            hand_in(head, file)
            expect(head.get_by_text("2 phiếu đã vào sổ.")).to_be_visible()
            assert len(arrived()) == 2
            hand_in(head, file)
            expect(head.get_by_text("Cả 2 phiếu đã có từ trước, không ghi thêm gì.")).to_be_visible()
            assert watching.verdict() == []
            cut = tmp_path / "phieu-cut.txt"
            cut.write_text(file.read_text()[:-9])
            hand_in(head, cut)
            expect(head.get_by_text("Tệp không mở được: có thể đã bị cắt")).to_be_visible()
        context.set_offline(False)
        expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible(timeout=ms(40))
        assert len(arrived()) == 2, "the phone's own sync adds nothing"


def test_a_phone_shares_the_file_where_it_can(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as context:
        context.add_init_script(SHARES)
        page = first_round(context, server)
        write_offline(page, "Hộ thử 003")
        page.evaluate("window.refuses = 'AbortError'")
        page.get_by_role("button", name="Xuất 1 phiếu ra tệp").click()
        expect(page.get_by_role("button", name="Xuất 1 phiếu ra tệp")).to_be_enabled()
        expect(page.get_by_text("Đã xuất ra tệp lúc")).to_have_count(0)
        page.evaluate("window.refuses = ''")
        page.get_by_role("button", name="Xuất 1 phiếu ra tệp").click()
        expect(page.get_by_text("Đã xuất 1 phiếu.")).to_be_visible()
        name, text = page.evaluate("window.shared")
        assert name.startswith("phieu-")
        assert text.startswith("TOSO1.")
        page.evaluate("window.refuses = 'NotAllowedError'")
        with page.expect_download():
            page.get_by_role("button", name="Xuất 1 phiếu ra tệp").click()
