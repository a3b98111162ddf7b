"""A phone's manners: choices made while another is on its way are told, lost sheets are told, room is asked for."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from fixtures.households import Register, see
from fixtures.patience import ms, wait_for
from fixtures.phones import (
    PIN,
    ROUND,
    at_database,
    database_with_a_long_street,
    first_round,
    phone,
    send_now,
    span_of,
    unlock,
)
from fixtures.second_tab import save_many
from fixtures.server import Server, serving
from toso.households.model.items import Item
from toso.households.model.tables import Person, PersonSpan

pytestmark = pytest.mark.e2e

TODAY = date(2024, 8, 9)


@pytest.fixture(scope="module")
def made(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Register]:
    return database_with_a_long_street(sqlite_template, tmp_path_factory.mktemp("long"))


@pytest.fixture(scope="module")
def server(made: tuple[Path, Register], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server"), made[0], TOSO_DEMO="1") as running:
        yield running


@pytest.fixture
def son(chromium: Browser, server: Server) -> Iterator[tuple[BrowserContext, Page]]:
    with phone(chromium, server, has_touch=True) as context:
        yield context, first_round(context, server)


def seen_at_the_desk_meanwhile(server: Server, register: Register) -> None:
    """News that Sơn's phone does not have: both of the household have keypad phones, and Mùi a 2G SIM, since today."""
    seen = (
        ("dat", Item.PHONE, "basic"),
        ("mui", Item.PHONE, "basic"),
        ("mui", Item.SIM, "2g"),
    )
    for who, item, value in seen:
        key = (register.ward_id, register.persons[who])
        at_database(
            server.data_dir / "toso.sqlite3",
            lambda session, key=key, item=item, value=value: see(
                session, session.get_one(Person, key), item, value, TODAY
            ),
        )


def write_otherwise(page: Page) -> None:
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill("bui dat")
    page.get_by_role("list", name="Các hộ").get_by_role("link", name="Bùi Văn Đạt").click()
    page.get_by_role("button", name="Gặp được").click()
    for name in ("Bùi Văn Đạt", "Đỗ Thị Mùi"):
        person = page.get_by_role("region", name=name)
        person.get_by_role("button", name="Điện thoại thông minh").click()
        person.get_by_role("button", name="SIM 4G trở lên").click()
    page.get_by_role("button", name="Lưu phiếu").click()
    page.get_by_role("link", name="Xem phiếu").click()


def test_what_is_chosen_while_another_choice_is_on_its_way_is_told_too(
    server: Server, made: tuple[Path, Register], son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    register = made[1]
    context.set_offline(True)
    seen_at_the_desk_meanwhile(server, register)
    write_otherwise(page)
    context.set_offline(False)
    send_now(page)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    context.route("**/visits/conflicts/*/resolve", hold, times=1)
    page.get_by_role("button", name="Chọn giá trị đúng").click()
    dialog = page.get_by_role("dialog", name="Hai người ghi khác nhau")
    with page.expect_request("**/visits/conflicts/*/resolve"):
        dialog.get_by_role("button", name="Giữ: ").first.click()
    dialog.get_by_role("button", name="Giữ tất cả 2 mục bạn ghi").click()
    expect(page.get_by_text("Đã chọn, đang báo máy chủ.")).to_be_visible()
    held[0].continue_()
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible(timeout=ms(40))
    spans = {who: span_of(server, PersonSpan, PersonSpan.person_id, register.persons[who]) for who in ("dat", "mui")}
    assert [(spans[who].phone, spans[who].sim) for who in ("dat", "mui")] == [
        ("smart", "4g"),
        ("smart", "4g"),
    ]


def test_sheets_that_the_browser_threw_away_are_told_without_a_network_too(son: tuple[BrowserContext, Page]) -> None:
    context, page = son
    context.set_offline(True)
    assert save_many(page, "Hộ thử 00") == 9
    address = urlsplit(page.url)
    origin = f"{address.scheme}://{address.netloc}"
    wiped = {"origin": origin, "storageTypes": "indexeddb"}
    context.new_cdp_session(page).send("Storage.clearDataForOrigin", wiped)
    page.close()
    page = context.new_page()
    page.goto(ROUND)
    lost = page.get_by_text("Trình duyệt đã xóa dữ liệu của Tổ Số trên máy này, mất 9 phiếu chưa gửi.")
    expect(lost).to_be_visible()
    context.set_offline(False)
    page.reload()
    expect(page.get_by_text("Đặt mã PIN cho máy này")).to_be_visible()
    expect(lost).to_be_visible()


# A browser that promises to keep what lies here to installed applications alone, and offers to install this one.
PROMISES = """
  if (navigator.storage) {
    navigator.storage.persisted = async () => localStorage.promised === "yes";
    navigator.storage.persist = async () => {
      if (matchMedia("(display-mode: standalone)").matches) localStorage.promised = "yes";
      return localStorage.promised === "yes";
    };
  }
  const offer = Object.assign(new Event("beforeinstallprompt"), { prompt: async () => { window.prompted = true; } });
  addEventListener("load", () => dispatchEvent(offer));
"""
INSTALLED = """
  const asked = matchMedia;
  window.matchMedia = (query) => (query === "(display-mode: standalone)" ? { matches: true } : asked(query));
"""


def test_the_browser_is_asked_to_keep_what_waits_once_the_application_is_installed(
    chromium: Browser, server: Server
) -> None:
    with phone(chromium, server, has_touch=True) as context:
        context.add_init_script(PROMISES)
        page = first_round(context, server)
        not_promised = page.get_by_text("Trình duyệt chưa hứa giữ dữ liệu")
        expect(not_promised).to_be_visible()
        page.get_by_role("button", name="Cài Tổ Số vào máy").click()
        wait_for(lambda: page.evaluate("window.prompted === true"), 20)
        page.close()
        page = context.new_page()
        page.add_init_script(INSTALLED)
        page.goto(ROUND)
        unlock(page, PIN)
        wait_for(lambda: page.evaluate("localStorage.promised === 'yes'"), 20)
        expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()
        expect(page.get_by_text("Trình duyệt chưa hứa giữ dữ liệu")).to_have_count(0)


# The icon of an installed application, whose number the page sets.
ICON = "navigator.setAppBadge = async (count) => { localStorage.icon = count ? `${count}` : ''; };"


def test_the_icon_shows_how_many_wait_and_nothing_once_they_are_sent(chromium: Browser, server: Server) -> None:
    with phone(chromium, server, has_touch=True) as context:
        context.add_init_script(ICON)
        page = first_round(context, server)
        context.set_offline(True)
        waiting = save_many(page, "Hộ thử 01")
        assert waiting > 0
        assert page.evaluate("localStorage.icon") == str(waiting)
        page.reload()
        expect(page.get_by_text(f"{waiting} phiếu chưa gửi").first).to_be_visible()  # before the PIN is typed
        unlock(page, PIN)
        context.set_offline(False)
        send_now(page)
        wait_for(lambda: page.evaluate("localStorage.icon") == "", 30)
