"""The first day of a real ward: the commands on the server, then four steps in the browser, nothing in advance."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import profile, sign_in, watch
from fixtures.server import Server, environment, serving

pytestmark = pytest.mark.e2e

PASSWORD = "ba chiếc thuyền thúng xanh"


def run(folder: Path, *command: str) -> str:
    """A command of `toso` on the server's machine; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "toso.cli", *command],
        cwd=folder,
        env=environment(folder / "data", "http://localhost"),
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
    with serving(tmp_path, None) as running:
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


def set_up(page: Page, ward: str, full_name: str, username: str) -> None:
    """The four steps, the code being in its field."""
    step_on(page)
    expect(page.get_by_label("Tên đơn vị hành chính cấp xã")).to_be_focused()
    page.get_by_label("Tên đơn vị hành chính cấp xã").fill(ward)
    page.get_by_label("Cấp trên trực tiếp").fill("UBND tỉnh Quảng Ninh")
    step_on(page)
    page.get_by_label("Các khu phố").fill("Khu phố 1\nKhu phố 2\n\nThôn Đông")
    expect(page.get_by_text("3 khu phố sẽ được tạo.")).to_be_visible()
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
    page.get_by_role("button", name="Tạo phường và đăng nhập").click()
    expect(page.get_by_role("button", name=f"Tài khoản: {full_name}")).to_be_visible()


def test_a_ward_is_set_up_in_four_steps_and_its_administrator_is_inside(
    first_page: Page, empty_server: tuple[Server, str]
) -> None:
    page, code = first_page, empty_server[1]
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
