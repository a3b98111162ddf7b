"""Half-written sheets of a round outlive what comes between: an ended session, a lock, a refused sheet, a late undo."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from fixtures.phones import PIN, cold_start, first_round, phone, send_now, unlock
from fixtures.server import Server
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.e2e

HOME, NEW, MENDED = "Hộ thử 021", "Hẹn tối mai, bác đi chợ.", "Bác trai ở nhà, chưa muốn trả lời."


@pytest.fixture(scope="module")
def server(long_street: Server) -> Server:
    return long_street


def open_sheet(page: Page) -> None:
    page.get_by_role("link", name="Chuyến đi", exact=True).click()
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill(HOME)
    page.get_by_role("list", name="Các hộ").get_by_role("link", name=HOME).click()
    expect(page.get_by_role("group", name="Kết quả đến nhà")).to_be_visible()


def write_half(page: Page, note: str) -> None:
    page.get_by_role("button", name="Vắng nhà").click()
    page.get_by_label("Ghi chú", exact=True).fill(note)


# Nothing sealed as a sheet is opened before `letGo` is called: a phone that is slow to read what lies on it.
SLOW = """
const held = new Promise((done) => { window.letGo = done; });
const decrypt = SubtleCrypto.prototype.decrypt;
SubtleCrypto.prototype.decrypt = async function (how, ...rest) {
  if (new TextDecoder().decode(how.additionalData).startsWith("visits ")) await held;
  return decrypt.call(this, how, ...rest);
};
"""


def test_no_sheet_is_said_to_be_missing_while_the_phone_still_reads(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        context.set_offline(True)
        open_sheet(page)
        write_half(page, NEW)
        page.get_by_role("button", name="Lưu phiếu").click()
        page.get_by_role("link", name="Xem phiếu").click()
        expect(page.get_by_text(HOME).first).to_be_visible()
        page.add_init_script(SLOW)
        page.reload()
        unlock(page, PIN)
        expect(page.get_by_text("Đang mở…")).to_be_visible()
        expect(page.get_by_text("Chưa có phiếu nào trên máy này")).to_have_count(0)
        page.evaluate("letGo()")
        expect(page.get_by_text(HOME).first).to_be_visible()


def test_a_session_that_ended_takes_the_round_and_leaves_what_was_half_written(
    chromium: Browser, server: Server
) -> None:
    with phone(chromium, server) as context:
        first_round(context, server).close()
        page = context.new_page()
        page.clock.install()
        page.goto("/chuyen-di")
        unlock(page, PIN)
        open_sheet(page)
        write_half(page, NEW)
        page.clock.fast_forward(16 * 60 * 1000)
        expect(page.get_by_text("Mở khóa chuyến đi")).to_be_visible()
        context.clear_cookies()
        unlock(page, PIN)
        expect(page.get_by_text("Không thấy hộ này trên máy")).to_be_visible()
        named, headers = {"username": "son", "password": CAST_PASSWORD}, {"X-CSRF": "1"}
        assert context.request.post("/api/v1/auth/login", data=named, headers=headers).ok
        page.close()
        page = cold_start(context)
        open_sheet(page)
        expect(page.get_by_text("Phiếu đang ghi dở đã được giữ lại.")).to_be_visible()
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(NEW)


def refuse(route: Route) -> None:
    """As the server answers what an application of before wrote."""
    body = route.request.post_data_json
    for visit in body["visits"]:
        visit["needs"] = ["viec-cu"]
    route.continue_(post_data=body)


def test_a_refused_sheet_written_anew_is_kept_beside_the_next_one_of_its_household(
    chromium: Browser, server: Server
) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        context.route("**/visits/sync", refuse)
        open_sheet(page)
        page.get_by_role("button", name="Vắng nhà").click()
        page.get_by_role("button", name="Lưu phiếu").click()
        page.get_by_role("link", name="Xem phiếu").click()
        send_now(page)
        expect(page.get_by_text("Máy chủ chưa nhận", exact=True)).to_be_visible()
        open_sheet(page)
        write_half(page, NEW)
        page.get_by_role("link", name="Chuyến đi", exact=True).click()
        page.get_by_role("link", name="Phiếu đã ghi trên máy").click()
        page.get_by_role("link", name="Sửa phiếu").click()
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value("")
        page.get_by_role("button", name="Từ chối").click()
        page.get_by_label("Ghi chú", exact=True).fill(MENDED)
        page.reload()
        unlock(page, PIN)
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(MENDED)
        expect(page.get_by_role("button", name="Từ chối")).to_have_attribute("aria-pressed", "true")
        open_sheet(page)
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(NEW)


def test_an_undo_that_waits_says_so_and_leaves_the_sheet_to_who_went_on_meanwhile(
    chromium: Browser, server: Server
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with phone(chromium, server) as context:
        page = first_round(context, server)
        open_sheet(page)
        write_half(page, NEW)
        context.route("**/visits/sync", hold, times=1)
        page.get_by_role("button", name="Lưu phiếu").click()
        with page.expect_request("**/visits/sync"):
            page.get_by_role("button", name="Gửi ngay").click()
        page.get_by_role("button", name="Hoàn tác").click()
        expect(page.get_by_role("button", name="Hoàn tác")).to_have_count(0)
        expect(page.get_by_role("button", name="Đang xử lý…").first).to_be_visible()
        page.get_by_role("link", name="Chuyến đi", exact=True).click()
        with page.expect_response("**/withdraw"):
            held[0].abort()
        open_sheet(page)
        expect(page.get_by_text("Phiếu đang ghi dở đã được giữ lại.")).to_be_visible()
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(NEW)


def test_two_windows_on_one_household_keep_both_what_they_hold_when_one_is_saved(
    chromium: Browser, server: Server
) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        open_sheet(page)
        write_half(page, NEW)
        other = cold_start(context)
        open_sheet(other)
        expect(other.get_by_label("Ghi chú", exact=True)).to_have_value(NEW)
        other.get_by_label("Ghi chú", exact=True).fill(MENDED)
        page.get_by_label("Ghi chú", exact=True).fill(f"{NEW} Có chó.")
        page.get_by_role("button", name="Lưu phiếu").click()
        expect(page.get_by_role("heading", name="Đã lưu trên máy")).to_be_visible()
        expect(other.get_by_text("một cửa sổ khác của máy này đã lưu phiếu của hộ này")).to_be_visible()
        expect(other.get_by_label("Ghi chú", exact=True)).to_have_value(MENDED)
        other.close()
        open_sheet(page)
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(MENDED)
        page.get_by_role("button", name="Ghi lại từ đầu").click()
        page.get_by_role("button", name="Hoàn tác").click()
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(MENDED)


def test_two_sheets_of_one_household_are_both_offered(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        open_sheet(page)
        write_half(page, NEW)
        other = cold_start(context)
        open_sheet(other)
        page.get_by_label("Ghi chú", exact=True).fill(MENDED)
        other.get_by_label("Ghi chú", exact=True).fill(f"{NEW} Có chó.")
        other.close()
        page.get_by_role("link", name="Chuyến đi", exact=True).click()
        open_sheet(page)
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(f"{NEW} Có chó.")
        page.get_by_role("button", name="Mở phiếu ấy").click()
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(MENDED)
        page.get_by_role("button", name="Mở phiếu ấy").click()
        expect(page.get_by_label("Ghi chú", exact=True)).to_have_value(f"{NEW} Có chó.")
