"""A member's badge in a real browser: shown without a network, scanned by a resident, refused once it is taken away."""

import base64
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import profile, sign_in, watch
from fixtures.patience import ms
from fixtures.phones import ROUND, cold_start, first_round, phone
from fixtures.server import Server

pytestmark = pytest.mark.e2e

BADGE = f"{ROUND}/the"
READ = """async ([png, reader]) => {
  const { readCode } = await import(reader);
  const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  return readCode(context.getImageData(0, 0, picture.width, picture.height).data, picture.width, picture.height);
}"""


@pytest.fixture(scope="module")
def server(long_street: Server) -> Server:
    return long_street


def picture(member: Page) -> str:
    """A photograph of the code that the phone shows, in base64."""
    code = member.get_by_role("img", name="Mã để người dân quét")
    expect(code).to_be_visible()
    return base64.b64encode(code.screenshot()).decode()


def read_by(resident: Page, png: str) -> str:
    """The text that the resident's camera reads in it."""
    preload = resident.locator('link[rel="modulepreload"]').first.get_attribute("href")
    assert preload
    return resident.evaluate(READ, [png, preload.rpartition("/")[0] + "/qr-reader.js"])


def scan(resident: Page, png: str, server: Server) -> str:
    """Opens what the camera reads, in a tab of its own as a camera does; the address read."""
    resident.goto("/the")
    address = read_by(resident, png)
    assert address.startswith(f"{server.url}/the#"), "the server is told nothing of what follows the #"
    assert "son" not in address.lower()
    assert "%" not in address
    resident.goto("about:blank")
    resident.goto(address)
    return address


def test_a_badge_shown_in_flight_mode_is_scanned_stands_a_minute_and_dies_when_it_is_taken_away(
    chromium: Browser, server: Server
) -> None:
    asked: list[str] = []
    with phone(chromium, server) as context:
        member = first_round(context, server)
        member.get_by_role("link", name="Thẻ của tôi").click()
        expect(member.get_by_text("Dùng được cả khi không có mạng, đến")).to_be_visible()
        assert member.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
        context.set_offline(True)
        member.close()
        member = cold_start(context, path=BADGE)
        expect(member.get_by_text("Chưa hỏi lại được máy chủ.")).to_be_visible()
        own = profile(chromium, server.url, viewport={"width": 360, "height": 740})
        resident = own.new_page()
        watching = watch(resident, server.url)
        resident.on("request", lambda request: asked.append(request.url))
        resident.clock.install()
        scan(resident, picture(member), server)
        expect(resident.get_by_role("heading", name="Vũ Ngọc Sơn")).to_be_visible()
        expect(resident.get_by_text(re.compile("^Là thành viên tổ, hôm nay"))).to_be_visible()
        assert resident.evaluate("location.href") == f"{server.url}/the", "nothing stays in the history"
        assert resident.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
        resident.clock.fast_forward(61_000)
        expect(resident.get_by_text("Đã quá một phút, hãy quét lại")).to_be_visible()
        scan(resident, picture(member), server)
        expect(resident.get_by_role("heading", name="Vũ Ngọc Sơn")).to_be_visible()
        desk = profile(chromium, server.url)
        take_away(desk.new_page())
        scan(resident, picture(member), server)
        expect(resident.get_by_role("heading", name="Không xác nhận được người này")).to_be_visible(timeout=ms(60))
        assert not [url for url in asked if "#" in url and "/api/" in url]
        assert watching.verdict() == []
        own.close()
        context.set_offline(False)
        expect(member.get_by_text("Thẻ của bạn đã bị thu hồi.")).to_be_visible(timeout=ms(70))
        desk.close()


def take_away(head: Page) -> None:
    sign_in(head, "hoa", path="/don-vi?tab=to")
    head.get_by_role("link", name="Tổ công nghệ số cộng đồng khu phố 1").first.click()
    section = head.get_by_role("region", name="Thẻ đến nhà")
    section.get_by_role("button", name="Thu hồi").click()
    dialog = head.get_by_role("dialog")
    dialog.get_by_label("Vì sao thu hồi").fill("Mất điện thoại")
    dialog.get_by_role("button", name="Thu hồi").click()
    expect(section.get_by_text("Đã thu hồi")).to_be_visible()


def test_who_opens_the_page_without_a_code_is_told_how_to_scan(page: Page) -> None:
    page.goto("/the")
    expect(page.get_by_role("heading", name="Hãy quét mã trên điện thoại của người đến nhà")).to_be_visible()
    page.goto("/the#AAAAAAAAAA.BBBBBBBB")
    expect(page.get_by_role("heading", name="Không xác nhận được người này")).to_be_visible()
