"""The first day of a real ward: the commands on the server, then four steps in the browser, nothing in advance."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import profile, sign_in, watch
from fixtures.page_actions import confirm, dialog, press
from fixtures.rural_ward import foreign_words
from fixtures.server import REAL_DAY, Server, environment, serving
from toso.kit.clock import today
from toso.kit.periods import period_of

pytestmark = pytest.mark.e2e

PASSWORD = "ba chiếc thuyền thúng xanh"
PLAN = Path(__file__).parents[1] / "fixtures/xa-muong-mau.md"
MONTH = period_of(today())
LAST_MONTH = MONTH.previous()


def run(folder: Path, *command: str) -> str:
    """A command of `toso` on the server's machine; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "toso.cli", *command],
        cwd=folder,
        env=environment(folder / "data", "http://localhost", **REAL_DAY),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def empty_server(tmp_path: Path) -> Iterator[tuple[Server, str]]:
    """A server on the database that the first command made, and the set-up code that it printed."""
    (tmp_path / "data").mkdir()
    printed = re.search(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", run(tmp_path, "init"))
    assert printed is not None
    with serving(tmp_path, None, **REAL_DAY) as running:
        yield running, printed.group()


@pytest.fixture
def first_page(chromium: Browser, empty_server: tuple[Server, str]) -> Iterator[Page]:
    server, _ = empty_server
    context = profile(chromium, server.url)
    page = context.new_page()
    watching = watch(page, server.url)
    yield page
    context.close()
    assert watching.verdict() == []


def step_on(page: Page) -> None:
    page.get_by_role("button", name="Tiếp tục").click()


def set_up(page: Page, ward: str, full_name: str, username: str, place: str = "khu phố") -> None:
    """The four steps, the code being in its field."""
    step_on(page)
    expect(page.get_by_label("Tên đơn vị hành chính cấp xã")).to_be_focused()
    page.get_by_label("Tên đơn vị hành chính cấp xã").fill(ward)
    page.get_by_label("Cấp trên trực tiếp").fill("UBND tỉnh Quảng Ninh")
    step_on(page)
    page.get_by_label(f"Các {place}").fill(f"{place} 1\n{place} 2\n\nThôn Đông".replace(place, place.capitalize()))
    expect(page.get_by_text(f"3 {place} sẽ được tạo.")).to_be_visible()
    step_on(page)
    page.get_by_label("Cơ quan ban hành").fill(f"ỦY BAN NHÂN DÂN\n{ward.upper()}")
    page.get_by_label("Địa danh").fill("Bãi Cháy")
    page.get_by_label("Quyền hạn, chức vụ người ký").fill("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
    page.get_by_label("Họ và tên người ký").fill("Nguyễn Văn Mẫu Ký")
    step_on(page)
    page.get_by_label("Họ và tên người quản trị").fill(full_name)
    page.get_by_label("Tên đăng nhập").fill(username)
    page.locator("[name=new_password]").fill(PASSWORD)
    page.locator("[name=repeat]").fill(PASSWORD)
    page.get_by_role("button", name=re.compile(r"^Tạo (phường|xã) và đăng nhập$")).click()
    expect(page.get_by_role("button", name=f"Tài khoản: {full_name}")).to_be_visible()


def test_a_ward_is_set_up_in_four_steps_and_its_administrator_is_inside(
    first_page: Page, empty_server: tuple[Server, str]
) -> None:
    page, code = first_page, empty_server[1]
    page.goto("/")
    expect(
        page.get_by_label("Mã thiết lập"), "where nobody can sign in, the page of the first day opens"
    ).to_be_visible()
    page.goto(f"/thiet-lap?ma={code}")
    set_up(page, "Phường Bãi Cháy", "Lê Thị Mẫu Trị", "tri")
    page.goto("/don-vi")
    tree = page.locator(".tree")
    for unit in ("Phường Bãi Cháy", "Khu phố 1", "Thôn Đông", "Công an phường"):
        expect(tree.get_by_role("link", name=unit, exact=True)).to_be_visible()
    expect(tree.get_by_text("dữ liệu trình diễn")).to_have_count(0)
    tree.get_by_role("link", name="Phường Bãi Cháy").click()
    expect(page.locator(".sheet")).to_contain_text("PHƯỜNG BÃI CHÁY")
    expect(page.locator(".sheet")).to_contain_text("Nguyễn Văn Mẫu Ký")
    page.goto("/thiet-lap")
    expect(page.get_by_text("Hệ thống đã được thiết lập")).to_be_visible()


def test_the_browsers_back_leads_to_the_step_before_and_loses_nothing(
    first_page: Page, empty_server: tuple[Server, str]
) -> None:
    page, code = first_page, empty_server[1]
    page.goto("/")
    page.goto(f"/thiet-lap?ma={code}")
    page.get_by_label("Tên đơn vị hành chính cấp xã").fill("Xã Mường Mẫu")
    page.get_by_label("Cấp trên trực tiếp").fill("UBND tỉnh Quảng Ninh")
    step_on(page)
    page.get_by_label("Các thôn").fill("Khu 1")
    expect(page.get_by_text("1 khu sẽ được tạo.")).to_be_visible()  # a xã of khu: as typed, not as supposed
    page.get_by_label("Các thôn").fill("1. Thôn Na\n2. Thôn Chiềng")
    step_on(page)
    expect(page.get_by_label("Cơ quan ban hành")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Các thôn")).to_have_value("1. Thôn Na\n2. Thôn Chiềng")
    page.go_back()
    expect(page.get_by_label("Tên đơn vị hành chính cấp xã")).to_have_value("Xã Mường Mẫu")


def test_a_second_ward_is_added_by_a_command_and_the_same_page(
    first_page: Page, empty_server: tuple[Server, str], tmp_path: Path
) -> None:
    page, code = first_page, empty_server[1]
    page.goto(f"/thiet-lap?ma={code}")
    set_up(page, "Phường Bãi Cháy", "Lê Thị Mẫu Trị", "tri")
    added = re.search(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", run(tmp_path, "ward", "add"))
    assert added is not None
    page.context.clear_cookies()
    page.goto("/thiet-lap")
    page.get_by_role("button", name="Thêm một đơn vị").click()
    page.get_by_label("Mã thiết lập").fill(added.group())
    set_up(page, "Phường Hà Tu", "Đỗ Khánh Ly", "ly")
    page.goto("/don-vi")
    expect(page.locator(".tree").get_by_role("link", name="Phường Hà Tu", exact=True)).to_be_visible()
    expect(page.locator(".tree").get_by_text("Bãi Cháy")).to_have_count(0)


def test_the_administrator_of_the_first_day_signs_in_again(first_page: Page, empty_server: tuple[Server, str]) -> None:
    server, code = empty_server
    body = {
        "code": code,
        "ward": {"name": "Xã Mẫu", "superior_name": "UBND tỉnh Quảng Ninh", "valid_from": "2024-07-01"},
        "neighbourhoods": ["Thôn Một"],
        "letterhead": {
            "superior_lines": [],
            "agency_lines": ["ỦY BAN NHÂN DÂN", "XÃ MẪU"],
            "place": "Mẫu",
            "symbol": "UBND",
        },
        "administrator": {"full_name": "Lê Thị Mẫu Trị", "username": "tri", "phone": None, "password": PASSWORD},
    }
    first_page.goto("/thiet-lap")
    made = first_page.evaluate(
        "(body) => fetch('/api/v1/setup', { method: 'POST', body: JSON.stringify(body), headers: "
        "{ 'Content-Type': 'application/json', 'X-CSRF': '1' } }).then((answer) => answer.status)",
        body,
    )
    assert made == 201, server.url
    sign_in(first_page, "tri", PASSWORD, path="/nguoi-dung")
    expect(first_page.get_by_role("link", name="Lê Thị Mẫu Trị")).to_be_visible()


def said_in_own_words(page: Page) -> None:
    assert foreign_words(page.locator("body").inner_text()) == ""


def add_person(page: Page, name: str, role: str, unit: str) -> None:
    """The administrator adds a person, who then chooses a password at another device with the link."""
    page.goto("/nguoi-dung/moi")
    page.get_by_label("Họ và tên").fill(name)
    page.get_by_label("Vai trò").select_option(role)
    page.get_by_label("Đơn vị").select_option(unit)
    press(page, "Thêm người dùng")
    expect(page.get_by_role("heading", name=f"Đã thêm {name}", level=1)).to_be_visible()
    assert page.context.browser
    context = profile(page.context.browser, page.url.partition("/nguoi-dung")[0])
    other = context.new_page()
    other.goto(page.get_by_label("Đường dẫn", exact=True).input_value())
    other.locator("[name=new_password]").fill(PASSWORD)
    other.get_by_label("Nhập lại mật khẩu mới").fill(PASSWORD)
    press(other, "Đặt mật khẩu và đăng nhập")
    expect(other.get_by_role("button", name="Tài khoản:")).to_be_visible()
    context.close()


@pytest.mark.timeout(300)
def test_a_xa_with_its_own_plan_opens_a_month_takes_it_back_and_opens_it_again(
    first_page: Page, empty_server: tuple[Server, str]
) -> None:
    page, code = first_page, empty_server[1]
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"/thiet-lap?ma={code}")
    set_up(page, "Xã Mường Mẫu", "Lê Thị Hà", "ha", "thôn")
    add_person(page, "Nguyễn Thị Lan", "Lãnh đạo UBND / Ban chỉ đạo số xã", "Xã Mường Mẫu")
    add_person(page, "Trần Văn Minh", "Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội")
    add_person(page, "Hoàng Thị Hoa", "Trưởng thôn", "Thôn Đông")
    _own_plan_is_read(page)
    _what_is_counted_is_settled(page)
    _leader_approves(page)
    _month_is_opened_taken_back_and_opened(page)
    _head_finds_its_own_targets(page)


def _own_plan_is_read(page: Page) -> None:
    """The plan is older than the units, whose first day was the day of the set-up: its names are theirs all the same."""
    sign_in(page, "minh.tv", PASSWORD, path="/ke-hoach")
    page.get_by_role("link", name="Nhập kế hoạch").first.click()
    page.get_by_label("Tệp kế hoạch").set_input_files({"name": PLAN.name, "mimeType": "", "buffer": _plan_of_today()})
    press(page, "Đọc kế hoạch")
    expect(page.get_by_role("heading", name="Xem lại bản đọc")).to_be_visible()
    press(page, "Nhận thành kế hoạch")
    confirm(page, "Nhận thành kế hoạch")


def _plan_of_today() -> bytes:
    """The plan as signed today, for the year of today's month: a real ward has no other day."""
    text = PLAN.read_text(encoding="utf-8").replace("15/7/2024", f"{today():%d/%m/%Y}")
    return (
        text.replace("30 tháng 11 năm 2024", f"31 tháng 12 năm {MONTH.year}").replace("2024", f"{MONTH.year}").encode()
    )


def _what_is_counted_is_settled(page: Page) -> None:
    page.get_by_role("link", name="Xem gợi ý và chọn chỉ tiêu thống kê").click()
    press(page, "Chọn chỉ tiêu")
    third = page.locator("section", has=page.get_by_role("heading", name=re.compile(r"^\(3\)")))
    third.get_by_role("radio", name="Không thống kê").check()
    third.get_by_role("textbox", name=re.compile("^Vì sao không thống kê")).fill("Đánh giá bằng lời trong báo cáo")
    press(page, "Lưu chỉ tiêu")
    expect(page.get_by_text("Lý do: Đánh giá bằng lời trong báo cáo")).to_be_visible()
    said_in_own_words(page)
    press(page, "Trình duyệt")
    confirm(page, "Trình duyệt")
    expect(page.get_by_text("Chờ duyệt").first).to_be_visible()


def _leader_approves(page: Page) -> None:
    sign_in(page, "lan.nt", PASSWORD, path="/ke-hoach")
    page.get_by_role("link", name=re.compile("Hoạt động Tổ")).first.click()
    press(page, "Duyệt và giao việc")
    expect(dialog(page)).to_contain_text("Mục tiêu được đếm hằng tháng: 2; không thống kê: 1.")
    confirm(page, "Duyệt và giao việc")
    expect(page.get_by_role("link", name="Theo dõi nhiệm vụ")).to_be_visible()


def _open_month(page: Page) -> None:
    press(page, "Mở kỳ báo cáo")
    month = dialog(page).get_by_label("Kỳ báo cáo tháng")
    expect(month).to_have_value(MONTH.code)  # the one that holds today
    expect(dialog(page)).to_contain_text("Các mốc hạn nộp của kỳ này")
    expect(dialog(page)).to_contain_text("Thôn nộp số liệu: ")
    expect(dialog(page)).to_contain_text(re.compile("ghi về báo cáo định kỳ|không ghi ngày nộp báo cáo"))
    month.select_option(LAST_MONTH.code)
    expect(dialog(page)).to_contain_text(f"Kỳ này đã hết ngày {LAST_MONTH.last_day:%d/%m/%Y}")
    month.select_option(MONTH.code)
    expect(dialog(page).get_by_text("Kỳ này đã hết")).to_have_count(0)
    confirm(page, "Mở kỳ báo cáo")
    expect(page.get_by_text("Thôn nộp số liệu")).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("^Thôn "))).to_have_count(3)
    said_in_own_words(page)


def _month_is_opened_taken_back_and_opened(page: Page) -> None:
    sign_in(page, "minh.tv", PASSWORD, path="/so-lieu")
    _open_month(page)
    press(page, "Rút lại kỳ mở nhầm")
    dialog(page).get_by_label("Lý do").fill("Mở nhầm")
    confirm(page, "Rút lại kỳ mở nhầm")
    expect(page.get_by_text(f"Đã rút lại kỳ {MONTH.title.lower()}.")).to_be_visible()
    _open_month(page)


def _head_finds_its_own_targets(page: Page) -> None:
    sign_in(page, "hoa.ht", PASSWORD, path="/so-lieu")
    press(page, "Nhập số liệu")
    expect(page.get_by_role("heading", name=re.compile("^Mục tiêu \\d"))).to_have_count(2)
    expect(page.get_by_role("heading", name=re.compile("^Mục tiêu 1. Trên 70% hộ dân"))).to_be_visible()
    expect(page.get_by_role("tab", name=re.compile("Nhiệm vụ được giao"))).to_contain_text("1")
    said_in_own_words(page)
