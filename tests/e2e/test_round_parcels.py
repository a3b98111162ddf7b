"""Sheets that leave a phone without a network as a file: handed in by the head, taken once, whatever the phone sends later."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import sign_in, watch
from fixtures.patience import ms, wait_for
from fixtures.phones import Arrived, first_round, phone
from fixtures.server import Server

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
def server(long_street: Server) -> Server:
    return long_street


def write_offline(page: Page, *names: str) -> None:
    """Sheets of households nobody was met in, saved without a network; then the outbox."""
    came = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/visits/parcel-key'))"
    wait_for(lambda: page.evaluate(came), 20)  # what parcels are sealed with comes after the round
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    for name in names:
        save_one(page, name)


def save_one(page: Page, name: str) -> None:
    """A sheet of a household nobody was met in, from the round; then the outbox."""
    page.get_by_role("link", name="Chuyến đi", exact=True).click()
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
        expect(page.get_by_text("Đã xuất ra tệp hoặc mã QR lúc")).to_have_count(2)
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
        expect(page.get_by_text("Đã xuất ra tệp hoặc mã QR lúc")).to_have_count(0)
        page.evaluate("window.refuses = ''")
        page.get_by_role("button", name="Xuất 1 phiếu ra tệp").click()
        expect(page.get_by_text("Đã xuất 1 phiếu.")).to_be_visible()
        name, text = page.evaluate("window.shared")
        assert name.startswith("phieu-")
        assert text.startswith("TOSO1.")
        page.evaluate("window.refuses = 'NotAllowedError'")
        with page.expect_download():
            page.get_by_role("button", name="Xuất 1 phiếu ra tệp").click()


def drop(page: Page, name: str) -> None:
    """Drops a sheet in the outbox, as far as the first question."""
    page.get_by_role("listitem").filter(has_text=name).get_by_role("button", name="Bỏ phiếu").click()
    dialog = page.get_by_role("dialog", name=f"Bỏ phiếu của hộ {name}?")
    expect(dialog.get_by_text("Phiếu đã xuất ra tệp hoặc mã QR")).to_be_visible()
    dialog.get_by_role("button", name="Bỏ phiếu").click()


def test_a_sheet_that_left_as_a_file_is_withdrawn_when_dropped_or_said_to_be_abroad(
    chromium: Browser, server: Server, arrived: Arrived, tmp_path: Path
) -> None:
    """While the phone's own sheets find no way: one that was handed in, one in a file that nobody has handed in yet."""
    with phone(chromium, server) as context, phone(chromium, server) as desk:
        page = first_round(context, server)
        head = desk.new_page()
        sign_in(head, "hoa", path="/so-ho/nop-phieu")
        files: list[Path] = []
        write_offline(page, "Hộ thử 011")
        for name in ("Hộ thử 012", "Hộ thử 013", ""):
            with page.expect_download() as caught:
                page.get_by_role("button", name="ra tệp").click()
            expect(page.get_by_text("Đã xuất")).not_to_have_count(0)
            files.append(tmp_path / f"{len(files)}.txt")
            caught.value.save_as(files[-1])
            if name:
                save_one(page, name)
        hand_in(head, files[1])
        expect(head.get_by_text("2 phiếu đã vào sổ.")).to_be_visible()
        drop(page, "Hộ thử 013")
        page.get_by_role("dialog").get_by_text("Bỏ phiếu ở máy này không bỏ được phiếu trong tệp").wait_for()
        page.get_by_role("dialog").get_by_role("button", name="Thôi").click()
        context.route("**/visits/sync", lambda route: route.abort())
        context.set_offline(False)
        drop(page, "Hộ thử 013")
        expect(page.get_by_text("Tệp hoặc mã QR đã xuất vẫn chứa nó")).to_be_visible()
        drop(page, "Hộ thử 012")
        expect(page.get_by_text("Đã rút phiếu khỏi sổ")).to_be_visible()
        assert len(arrived()) == 1
        hand_in(head, files[1])
        expect(head.get_by_text("đã có từ trước, không ghi thêm gì")).to_be_visible()
        assert len(arrived()) == 1, "what was withdrawn stays away"


# What a camera sees: whatever code the test last put before it, on a wall of its own.
CAMERA = """
  const wall = document.createElement("canvas");
  [wall.width, wall.height] = [720, 960];
  const brush = wall.getContext("2d");
  window.look = (path, side) => Object.assign(window, { path, side });
  setInterval(() => {
    brush.resetTransform();
    brush.fillStyle = "#b9c4c0";
    brush.fillRect(0, 0, 720, 960);
    if (!window.path) return;
    const { path, side } = window;
    brush.setTransform(560 / side, 0, 0, 560 / side, 80, 180);
    brush.fillStyle = "#fff";
    brush.fillRect(0, 0, side, side);
    brush.translate(4, 4);
    brush.fillStyle = "#000";
    brush.fill(new Path2D(path));
  }, 50);
  if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = async () => {
    const stream = wall.captureStream(20);
    window.track = stream.getTracks()[0];
    return stream;
  };
"""


def codes_of(page: Page) -> list[str]:
    """The drawings of all codes that a phone shows, one after the other by hand."""
    page.get_by_role("button", name="Dừng lại").click()
    count = int(page.get_by_text(" trên ", exact=False).filter(has_text="Mã ").last.inner_text().split()[-1])
    drawn = {}
    for _ in range(count):
        code = page.locator("svg.parcel-code")
        drawn[code.get_attribute("aria-label")] = code.locator("path").get_attribute("d")
        page.get_by_role("button", name="Mã sau").click()
    assert len(drawn) == count > 1
    return [str(path) for path in drawn.values()]


def write_difficulty(page: Page) -> None:
    page.get_by_role("link", name="Chuyến đi của tôi").first.click()
    page.get_by_role("button", name="Nêu khó khăn").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Loại").select_option(index=1)
    dialog.get_by_label("Khó khăn, vướng mắc gì?").fill("Sóng điện thoại ở ngõ 12 rất yếu, nhiều nhà không gọi được.")
    dialog.get_by_role("button", name="Lưu trên máy").click()
    page.get_by_role("link", name="Phiếu đã ghi trên máy").click()


def test_a_camera_reads_sheets_and_a_difficulty_as_codes_and_they_are_taken_once(
    chromium: Browser, server: Server, arrived: Arrived
) -> None:
    before = len(arrived())
    with phone(chromium, server) as context, phone(chromium, server) as desk:
        page = first_round(context, server)
        write_offline(page, "Hộ thử 004", "Hộ thử 005")
        write_difficulty(page)
        page.get_by_role("button", name="Hiện mã QR").click()
        expect(page.get_by_role("heading", name="Mã QR của 2 phiếu và 1 khó khăn")).to_be_visible()
        codes = codes_of(page)
        desk.add_init_script(CAMERA)
        head = desk.new_page()
        watching = watch(head, server.url)
        sign_in(head, "hoa", path="/so-ho/nop-phieu")
        head.get_by_role("button", name="Đọc mã QR bằng camera").click()
        for read, path in enumerate(reversed(codes), start=1):
            head.evaluate("([path, side]) => window.look(path, side)", [path, 77])
            if read < len(codes):
                expect(head.get_by_text(f"Đã đọc {read} trên {len(codes)} mã")).to_be_visible()
        expect(head.get_by_text("2 phiếu đã vào sổ.")).to_be_visible()
        expect(head.get_by_text("1 khó khăn đã gửi lên phường.")).to_be_visible()
        assert head.evaluate("window.track.readyState") == "ended", "the camera is let go"
        assert watching.verdict() == []
        assert len(arrived()) == before + 2
        page.get_by_role("button", name="Máy kia đã đọc đủ").click()
        expect(page.get_by_text("Đã chuyển 2 phiếu và 1 khó khăn bằng mã QR.")).to_be_visible()
        expect(page.get_by_text("Đã xuất ra tệp hoặc mã QR lúc")).to_have_count(3)
        context.set_offline(False)
        expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible(timeout=ms(40))
        assert len(arrived()) == before + 2, "the phone's own sync adds nothing"
