"""A report signed by the leader and sealed by the office in a real browser; what comes out is verified byte by byte."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from fixtures.browser import profile, sign_in
from fixtures.confirmations import give
from fixtures.demonstration import copied
from fixtures.patience import ms
from fixtures.sample_authority import Issued, SampleAuthority
from fixtures.server import Server, serving
from fixtures.signing import AGENCY, PASSPHRASE, await_print, pen, printed, stamp, trusting
from toso.authz.roles import Role
from toso.core.execution import close_execution
from toso.documents.signing.validity import Validity
from toso.documents.signing.verification import verify
from toso.kit.clock import install_business_date

pytestmark = pytest.mark.e2e

WORKING = 120


@pytest.fixture(scope="module")
def server(
    demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory, authority: SampleAuthority
) -> Iterator[Server]:
    """The demonstration, past its first report, with a second clerk of the office: Dũng."""
    folder, ward = tmp_path_factory.mktemp("signing"), tmp_path_factory.mktemp("ward")
    shutil.copytree(demonstration_folder / "data", folder / "data")
    app = copied(demonstration_folder, ward)
    give(app, "dung", Role.OFFICE_DESK, "qn.hg.vptk")
    close_execution(app)
    install_business_date(None)
    (folder / "data/trust").mkdir()
    (folder / "data/trust/goc.pem").write_bytes(authority.pem())
    with serving(folder, ward / "toso.sqlite3", worker=True, TOSO_DEMO="1") as running:
        yield running


def bring_in(page: Page, step: str, issued: Issued, label: str, picture: bytes) -> Locator:
    """Brings in a certificate with its picture; the dialog in which it can then be chosen."""
    page.get_by_role("button", name=step, exact=True).click(timeout=ms(WORKING))
    dialog = page.get_by_role("dialog")
    file = {"name": "ky.p12", "mimeType": "application/x-pkcs12", "buffer": issued.pkcs12(PASSPHRASE)}
    dialog.get_by_label("Tệp chứng thư").set_input_files(file)
    dialog.get_by_label(label).set_input_files({"name": "anh.png", "mimeType": "image/png", "buffer": picture})
    dialog.get_by_label("Mật khẩu chứng thư").fill(PASSPHRASE)
    dialog.get_by_role("button", name="Thêm chứng thư").click()
    dialog.get_by_role("radio").wait_for()
    return dialog


def sign_with(dialog: Locator, step: str) -> None:
    dialog.get_by_label("Mật khẩu chứng thư").fill(PASSPHRASE)
    dialog.get_by_role("button", name=step, exact=True).click()


def confirm_as_second(page: Page) -> None:
    """Dũng finds what waits on the start page and agrees to it."""
    sign_in(page, "dung")
    page.get_by_role("link", name=f"Dùng chứng thư số «{AGENCY}»").click()
    page.get_by_role("button", name="Xác nhận").click()
    page.get_by_role("dialog").get_by_role("button", name="Xác nhận").click()
    expect(page.get_by_text("Không có đề nghị nào")).to_be_visible()


def withdraw_a_wrong_scan(page: Page) -> None:
    """A file sent by mistake shows as a scan, is taken out with a reason, and stays in the list."""
    panel = page.locator("#ky-so")
    panel.get_by_text("Ký ở nơi khác, ký giấy").click(timeout=ms(WORKING))
    panel.get_by_role("button", name="Gửi bản chụp").click()
    dialog = page.get_by_role("dialog")
    file = {"name": "nham.pdf", "mimeType": "application/pdf", "buffer": printed()}
    dialog.get_by_label("Tệp PDF bản chụp").set_input_files(file)
    dialog.get_by_role("button", name="Gửi", exact=True).click()
    expect(panel.get_by_text("Bản chụp (không xác minh được)")).to_be_visible(timeout=ms(WORKING))
    expect(panel.get_by_text("Có bản chụp bản ký giấy, không ký số")).to_be_visible(timeout=ms(WORKING))
    panel.get_by_role("button", name="Rút tệp gắn nhầm").click()
    dialog.get_by_label("Lý do rút").fill("Gắn nhầm tệp của báo cáo khác")
    dialog.get_by_role("button", name="Rút tệp gắn nhầm").click()
    expect(panel.get_by_text("Đã rút, không dùng")).to_be_visible(timeout=ms(WORKING))
    expect(panel.get_by_text("Lý do: Gắn nhầm tệp của báo cáo khác")).to_be_visible()
    expect(page.get_by_text("Đã cấp số, chưa ký số", exact=True)).to_have_count(2)  # the page says what its part says
    expect(page.get_by_text("Đã phát hành", exact=True)).to_have_count(0)


@pytest.mark.timeout(300)
def test_signed_and_sealed(page: Page, chromium: Browser, server: Server, authority: SampleAuthority) -> None:
    sign_in(page, "lan")
    document = page.request.get("/api/v1/documents?state=issued").json()["items"][0]
    place = f"/van-ban/{document['id']}"
    await_print(page.request, document["id"])
    page.goto(place)
    withdraw_a_wrong_scan(page)
    sign_with(bring_in(page, "Ký số", authority.issue(document["signer_name"]), "Ảnh chữ ký", pen()), "Ký số")
    panel = page.locator("#ky-so")
    expect(panel.get_by_text("Đã ký, chờ đóng dấu")).to_be_visible(timeout=ms(WORKING))

    with profile(chromium, server.url) as context:
        office = context.new_page()
        sign_in(office, "ha")
        office.goto(place)
        seal = "Đóng dấu cơ quan"
        dialog = bring_in(office, seal, authority.issue(AGENCY), "Ảnh con dấu", stamp())
        expect(dialog.get_by_text("Chưa dùng được: chờ người thứ hai xác nhận")).to_be_visible()
        expect(dialog.get_by_role("radio")).to_be_disabled()
        with profile(chromium, server.url) as other:
            confirm_as_second(other.new_page())
        office.reload()
        office.get_by_role("button", name=seal, exact=True).click(timeout=ms(WORKING))
        sign_with(dialog, seal)
        panel = office.locator("#ky-so")
        expect(panel.get_by_text("Đã ký và đóng dấu")).to_be_visible(timeout=ms(WORKING))
        signed = f"Đã ký số: {document['signer_name']}, {AGENCY} — chứng thư hợp lệ"
        expect(panel.get_by_text(signed)).to_be_visible()
        sealed = context.request.get(f"/api/v1/documents/{document['id']}/signing/file").body()

    with ThreadPoolExecutor(1) as pool:  # Playwright's loop runs in this thread, verifying starts one of its own
        found = pool.submit(verify, sealed, trusting(authority)).result()
    assert [one.name for one in found.verdicts] == [document["signer_name"], AGENCY]
    assert found.validity is Validity.VALID
