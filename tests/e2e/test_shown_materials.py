"""Materials for residents on a member's phone: kept with the round, read without a network, gone once they are withdrawn."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import profile, sign_in
from fixtures.phones import ROUND, cold_start, first_round, phone
from fixtures.plan_texts import pdf_file
from fixtures.server import Server

pytestmark = pytest.mark.e2e

SHOWN = f"{ROUND}/tai-lieu"
TITLE, SAID, FILM = "Bốn bước nộp hồ sơ", "Mở Cổng dịch vụ công, chọn thủ tục.", "Phim nộp hồ sơ"
FILM_BYTES = b"\0\0\0\x18ftypmp42" + bytes(300)
ADDRESS = "https://honggai.example.vn/phim.mp4"


@pytest.fixture(scope="module")
def server(long_street: Server) -> Server:
    return long_street


def write(
    desk: Page,
    title: str,
    *,
    kind: str = "Bài chia sẻ lại",
    text: str = "",
    url: str = "",
    file: tuple[str, str, bytes] | None = None,
    mark: bool,
) -> str:
    """Taken down by the desk as something passed on or received, which is approved already; its address."""
    desk.goto("/tai-lieu/moi")
    desk.get_by_label("Loại tài liệu").select_option(label=kind)
    desk.get_by_label("Tên, đầu đề").fill(title)
    desk.get_by_label("Nội dung").fill(text)
    desk.get_by_label("Địa chỉ trên mạng").fill(url)
    if file:
        name, media_type, buffer = file
        desk.locator("input[type=file]").set_input_files({"name": name, "mimeType": media_type, "buffer": buffer})
    if mark:
        desk.get_by_label("Thành viên tổ cho người dân xem tại nhà").check()
    desk.get_by_role("button", name="Lưu", exact=True).click()
    expect(desk.get_by_role("heading", name=title)).to_be_visible()
    return desk.url


def shows(member: Page) -> None:
    """Words and picture, read from what lies on the phone."""
    summary = member.get_by_text(TITLE)
    expect(summary).to_be_visible()
    summary.click()
    expect(member.get_by_text(SAID)).to_be_visible()
    picture = member.get_by_role("img", name=TITLE)
    expect(picture).to_be_visible()
    assert picture.evaluate("(one) => one.decode().then(() => one.naturalWidth)") > 0
    assert member.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"


def test_a_material_is_read_in_flight_mode_and_goes_when_it_is_withdrawn(chromium: Browser, server: Server) -> None:
    own = profile(chromium, server.url)
    desk = own.new_page()
    sign_in(desk, "minh", path="/tai-lieu")
    marked = write(desk, TITLE, text=SAID, file=("buoc.png", "image/png", desk.screenshot()), mark=True)
    write(desk, FILM, url=ADDRESS, mark=True)
    write(desk, "Chỉ cán bộ đọc", text="Không cho xem", mark=False)
    with phone(chromium, server) as context:
        with context.expect_event("requestfinished", lambda request: request.url.endswith("/file")):
            member = first_round(context, server)
        member.get_by_role("link", name="Cho xem").click()
        shows(member)
        context.set_offline(True)
        member.close()
        member = cold_start(context, path=SHOWN)
        shows(member)
        member.get_by_text(FILM).click()
        expect(member.get_by_role("link", name=ADDRESS)).to_be_visible()
        expect(member.get_by_text("Cần có mạng.").first).to_be_visible()
        expect(member.get_by_text("Chỉ cán bộ đọc")).to_have_count(0)
        desk.goto(marked)
        desk.get_by_role("button", name="Thu hồi", exact=True).click()
        desk.get_by_label("Lý do").fill("Thủ tục đã đổi")
        desk.get_by_role("dialog").get_by_role("button", name="Thu hồi").click()
        expect(desk.get_by_text("Đã thu hồi").first).to_be_visible()
        context.set_offline(False)
        member.reload()
        member.close()
        member = cold_start(context, path=SHOWN)
        expect(member.get_by_text(FILM)).to_be_visible()
        expect(member.get_by_text(TITLE)).to_have_count(0)
    own.close()


def opens_and_drops(member: Page, leaflet: bytes) -> None:
    """The leaflet and the film from what lies on the phone; the film is taken off it, and not to be had again."""
    refused: list[str] = []
    member.on("console", lambda line: refused.append(line.text) if "Content Security" in line.text else None)
    part = member.locator("details").filter(has_text="Tờ gấp")
    part.locator("summary").click()
    with member.expect_download() as opened:
        part.get_by_role("link", name="Mở to-gap.pdf").click()
    assert opened.value.path().read_bytes() == leaflet
    part = member.locator("details").filter(has_text="Phim ngắn")
    part.locator("summary").click()
    expect(part.locator("video")).to_have_attribute("src", re.compile("^blob:"))
    assert member.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    part.get_by_role("button", name="Xóa khỏi máy").click()
    expect(part.locator("video")).to_have_count(0)
    expect(part.get_by_text("Cần có mạng.").first).to_be_visible()
    part.get_by_role("button", name="Tải về máy để xem không cần mạng").click()
    expect(part.get_by_role("alert")).to_be_visible()
    assert refused == []


def test_a_leaflet_and_a_film_are_put_on_the_phone_and_opened_in_flight_mode(chromium: Browser, server: Server) -> None:
    own = profile(chromium, server.url)
    desk = own.new_page()
    sign_in(desk, "minh", path="/tai-lieu")
    leaflet = pdf_file("<p>Bốn bước nộp hồ sơ</p>")
    write(desk, "Tờ gấp", file=("to-gap.pdf", "application/pdf", leaflet), mark=True)
    write(desk, "Phim ngắn", kind="Tệp hình nhận được", file=("phim.mp4", "video/mp4", FILM_BYTES), mark=True)
    own.close()
    with phone(chromium, server) as context:
        member = first_round(context, server)
        member.get_by_role("link", name="Cho xem").click()
        for title in ("Tờ gấp", "Phim ngắn"):
            part = member.locator("details").filter(has_text=title)
            part.locator("summary").click()
            expect(part.get_by_text("Cần có mạng.").first).to_be_visible()
            part.get_by_role("button", name="Tải về máy để xem không cần mạng").click()
            expect(part.get_by_role("button", name="Xóa khỏi máy")).to_be_visible()
        context.set_offline(True)
        member.close()
        member = cold_start(context, path=SHOWN)
        opens_and_drops(member, leaflet)
        context.set_offline(False)
        member.reload()
        member.close()
        member = cold_start(context, path=SHOWN)
        member.get_by_text("Tờ gấp").click()
        expect(member.get_by_role("link", name="Mở to-gap.pdf")).to_be_visible()
