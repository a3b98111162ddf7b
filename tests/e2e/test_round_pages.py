"""The pages of the round to the eye and in odd circumstances: axe, a wrong clock, photos, refused visits, days that are over."""

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, FilePayload, Page, Route, expect

from fixtures.households import Register
from fixtures.pages import FRONTEND
from fixtures.phones import (
    PIN,
    ROUND,
    Arrived,
    cold_start,
    database_with_a_long_street,
    first_round,
    phone,
    send_now,
    unlock,
)
from fixtures.programs import absent
from fixtures.second_tab import photos_kept
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e

AXE = FRONTEND / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  const sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1 ? ["sticks out"] : [];
  return [...sideways, ...found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)];
}"""


@pytest.fixture(scope="module")
def made(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Register]:
    return database_with_a_long_street(sqlite_template, tmp_path_factory.mktemp("long"))


@pytest.fixture(scope="module")
def server(made: tuple[Path, Register], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all: each test has a phone of its own and counts what arrived since it began."""
    with serving(tmp_path_factory.mktemp("server"), made[0], TOSO_DEMO="1") as running:
        yield running


def write_sheet(page: Page, name: str, result: str = "Gặp được") -> None:
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill(name)
    page.get_by_role("list", name="Các hộ").get_by_role("link", name=name).click()
    page.get_by_role("button", name=result).click()


def save_and_send(page: Page) -> None:
    page.get_by_role("button", name="Lưu phiếu").click()
    send(page)


def send(page: Page) -> None:
    page.get_by_role("link", name="Xem phiếu").click()
    send_now(page)


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (412, "dark"), (1280, "light")])
def test_axe_finds_nothing_on_the_open_round(chromium: Browser, server: Server, width: int, scheme: str) -> None:
    if not AXE.is_file():
        absent("axe-core", "npm ci in frontend/")
    # axe tries out styles of its own; that the pages keep to their policy is watched by the other tests.
    size = {"width": width, "height": 800}
    with phone(chromium, server, viewport=size, color_scheme=scheme, bypass_csp=True) as context:
        page = first_round(context, server)

        def look() -> None:
            page.add_script_tag(path=AXE)
            assert page.evaluate(RUN) == []

        look()
        write_sheet(page, "Bùi Văn Đạt")
        look()
        page.get_by_role("button", name="Thêm người").click()
        look()
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Lưu phiếu").click()
        expect(page.get_by_role("heading", name="Đã lưu trên máy")).to_be_visible()
        look()
        page.get_by_role("link", name="Xem phiếu").click()
        expect(page.get_by_text("Chờ gửi")).to_be_visible()
        look()


def test_a_wrong_clock_is_told_and_does_not_move_the_day_of_a_visit(
    chromium: Browser, server: Server, arrived: Arrived
) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        page.clock.set_system_time(datetime.now(UTC) + timedelta(days=3))
        write_sheet(page, "Hộ thử 001")
        save_and_send(page)
        expect(page.get_by_text("Đồng hồ của máy chạy nhanh 3 ngày.")).to_be_visible()
        expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()
    (stored,) = arrived()
    assert stored.visited_on.isoformat() == "2024-08-09"


def photo_file(picture: Image.Image) -> FilePayload:
    """As a camera writes it, with its own words inside."""
    exif, written = Image.Exif(), io.BytesIO()
    exif[0x010F] = "Máy ảnh của Sơn"
    picture.convert("RGB").save(written, "JPEG", exif=exif)
    return {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": written.getvalue()}


def test_photos_are_made_small_on_the_phone_and_arrive(chromium: Browser, server: Server, arrived: Arrived) -> None:
    large, small = (photo_file(Image.effect_noise(size, 80)) for size in ((3200, 2400), (320, 240)))
    assert b"Exif" in large["buffer"]
    assert len(large["buffer"]) > 2_000_000
    with phone(chromium, server) as context:
        page = first_round(context, server)
        write_sheet(page, "Hộ thử 002")
        expect(page.get_by_label("Chụp ảnh")).to_have_count(0)
        asked = page.get_by_label("Ai trong nhà đã nghe và đồng ý?")
        asked.select_option(index=1)
        assert page.get_by_label("Chụp ảnh").get_attribute("capture") == "environment", "the camera opens by itself"
        page.get_by_label("Chọn ảnh có sẵn").set_input_files([large, small, small, small])
        shown = page.get_by_role("img", name="Ảnh")
        expect(shown).to_have_count(3)
        expect(page.get_by_label("Chụp ảnh")).to_have_count(0)
        expect(shown.first).to_have_js_property("naturalWidth", 1600)
        expect(shown.first).to_have_js_property("naturalHeight", 1200)
        page.get_by_role("button", name="Lưu phiếu").click()
        expect(page.get_by_role("heading", name="Đã lưu trên máy")).to_be_visible()
        kept = photos_kept(page)
        assert len(kept) == 3
        assert [(size, exif) for size, exif in kept if exif or size > 2_000_000] == []
        send(page)
        expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()
    assert len(arrived()) == 1


# A phone that takes long over a photo: until `window.developed()`.
SLOW_PHOTOS = """() => {
  const quick = window.createImageBitmap;
  const waiting = new Promise((done) => { window.developed = done; });
  window.createImageBitmap = (...asked) => waiting.then(() => quick(...asked));
}"""


def test_what_is_answered_while_a_photo_is_made_small_stays(chromium: Browser, server: Server) -> None:
    """Nor is a sheet saved without it, nor a photo kept whose yes was taken back meanwhile."""
    with phone(chromium, server) as context:
        page = first_round(context, server)
        page.evaluate(SLOW_PHOTOS)
        write_sheet(page, "Hộ thử 004")
        asked, shown = page.get_by_label("Ai trong nhà đã nghe và đồng ý?"), page.get_by_role("img", name="Ảnh")
        asked.select_option(index=1)
        page.get_by_label("Chọn ảnh có sẵn").set_input_files([photo_file(Image.effect_noise((320, 240), 80))])
        page.get_by_role("textbox", name="Ghi chú").fill("Hẹn chiều")
        page.get_by_role("button", name=re.compile("Ngày mai")).click()
        expect(page.get_by_role("button", name="Lưu phiếu")).to_have_count(0)
        page.evaluate("window.developed()")
        expect(shown).to_have_count(1)
        expect(page.get_by_role("textbox", name="Ghi chú")).to_have_value("Hẹn chiều")
        expect(page.get_by_role("button", name=re.compile("Ngày mai"))).to_have_attribute("aria-pressed", "true")
        page.evaluate(SLOW_PHOTOS)
        page.get_by_label("Chọn ảnh có sẵn").set_input_files([photo_file(Image.effect_noise((320, 240), 80))])
        asked.select_option(index=0)
        page.evaluate("window.developed()")
        expect(page.get_by_role("button", name="Lưu phiếu")).to_be_enabled()
        expect(shown).to_have_count(0)


def test_of_a_child_others_say_yes_to_a_photo(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        write_sheet(page, "Bùi Văn Đạt")
        asked = page.get_by_label("Ai trong nhà đã nghe và đồng ý?")
        names = asked.locator("option").all_inner_texts()
        assert names[1:] == ["Bùi Văn Đạt", "Đỗ Thị Mùi", "Người khác có mặt, chưa có tên ở đây"]


def as_an_old_application_writes(route: Route) -> None:
    """A need that the server does not know (any more)."""
    body = route.request.post_data_json
    for visit in body["visits"]:
        visit["needs"] = ["viec-cu"]
    route.continue_(post_data=json.dumps(body))


def test_a_visit_that_the_server_did_not_take_says_why_stays_and_goes_once_it_is_right(
    chromium: Browser, server: Server, arrived: Arrived
) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        context.route("**/visits/sync", as_an_old_application_writes)
        write_sheet(page, "Hộ thử 003", "Vắng nhà")
        save_and_send(page)
        expect(page.get_by_text("Máy chủ chưa nhận", exact=True)).to_be_visible()
        expect(page.get_by_text("Không có nhu cầu này.")).to_be_visible()
        expect(page.get_by_text("Phiếu vẫn nằm trên máy, không mất.")).to_be_visible()
        expect(page.get_by_role("link", name="Sửa phiếu")).to_be_visible()
        page.get_by_role("button", name="Bỏ phiếu").click()
        page.get_by_role("dialog", name="Bỏ phiếu của hộ Hộ thử 003?").get_by_role("button", name="Thôi").click()
        assert arrived() == []
        context.unroute("**/visits/sync")
        page.get_by_role("button", name="Gửi lại").click()
        expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()
    assert len(arrived()) == 1


def test_the_round_leaves_the_phone_after_seven_days_and_after_rest_the_pin_is_asked(
    chromium: Browser, server: Server, arrived: Arrived
) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        write_sheet(page, "Hộ thử 004")
        context.set_offline(True)
        page.get_by_role("button", name="Lưu phiếu").click()
        expect(page.get_by_role("heading", name="Đã lưu trên máy")).to_be_visible()
        page.close()
        page = context.new_page()
        page.clock.install()
        page.goto(ROUND)
        unlock(page, PIN)
        expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()
        page.clock.fast_forward(16 * 60 * 1000)
        expect(page.get_by_text("Mở khóa chuyến đi")).to_be_visible()
        page.close()
        page = context.new_page()
        page.clock.set_system_time(datetime.now(UTC) + timedelta(days=8))
        page.goto(ROUND)
        unlock(page, PIN)
        expect(page.get_by_text("Chưa có danh sách hộ trên máy")).to_be_visible()
        expect(page.get_by_text("1 phiếu chưa gửi")).to_be_visible()
        page.close()
        context.set_offline(False)
        page = cold_start(context, path=f"{ROUND}/hang-cho")
        expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()
    assert len(arrived()) == 1
