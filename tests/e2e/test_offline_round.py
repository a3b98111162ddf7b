"""A round in flight mode in a real browser: cold start, sheets, choices, killed tabs, PINs, leaving; nothing lost or twice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from fixtures.browser import sign_in
from fixtures.households import LE_THANH_TONG, Register, see
from fixtures.patience import ms, wait_for
from fixtures.phones import (
    MANY,
    OTHER_PIN,
    PIN,
    ROUND,
    Arrived,
    at_database,
    cold_start,
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
from toso.households.model.tables import HouseholdSpan, Person, PersonSpan
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.e2e

TODAY = date(2024, 8, 9)


@pytest.fixture(scope="module")
def made(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Register]:
    return database_with_a_long_street(sqlite_template, tmp_path_factory.mktemp("long"))


@pytest.fixture
def long_register(made: tuple[Path, Register]) -> Register:
    return made[1]


@pytest.fixture(scope="module")
def server(made: tuple[Path, Register], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all: each test has a phone of its own and counts what arrived since it began."""
    with serving(tmp_path_factory.mktemp("server"), made[0], TOSO_DEMO="1") as running:
        yield running


@pytest.fixture
def son(chromium: Browser, server: Server) -> Iterator[tuple[BrowserContext, Page]]:
    """Sơn's phone with his round on it."""
    with phone(chromium, server) as context:
        yield context, first_round(context, server)


def fly(context: BrowserContext, page: Page) -> Page:
    """Flight mode, the application closed, and opened again."""
    context.set_offline(True)
    page.close()
    again = cold_start(context)
    expect(again.get_by_text("Danh sách tải lúc")).to_be_visible()
    return again


def open_household(page: Page, search: str, name: str) -> None:
    page.get_by_role("link", name="Chuyến đi", exact=True).click()
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill(search)
    page.get_by_role("list", name="Các hộ").get_by_role("link", name=name).click()
    expect(page.get_by_role("group", name="Kết quả đến nhà")).to_be_visible()


def save(page: Page) -> None:
    page.get_by_role("button", name="Lưu phiếu").click()
    expect(page.get_by_role("heading", name="Đã lưu trên máy")).to_be_visible()


def seen_at_the_desk_meanwhile(server: Server, register: Register) -> None:
    """News that Sơn's phone does not have: the desk has Mùi on a 2G SIM since today."""
    mui = (register.ward_id, register.persons["mui"])
    at_database(
        server.data_dir / "toso.sqlite3",
        lambda session: see(session, session.get_one(Person, mui), Item.SIM, "2g", TODAY),
    )


def meet_the_household_of_mui(page: Page) -> None:
    open_household(page, "bui dat", "Bùi Văn Đạt")
    page.get_by_role("button", name="Gặp được").click()
    page.get_by_role("button", name="Cả hộ đã được tuyên truyền").click()
    mui = page.get_by_role("region", name="Đỗ Thị Mùi")
    mui.get_by_role("button", name="Điện thoại phím bấm").click()
    mui.get_by_role("button", name="SIM 4G trở lên").click()
    page.get_by_role("button", name="Ngày mai").click()
    save(page)
    expect(page.get_by_text("Hẹn 10/08")).to_be_visible()


def visit_four_more(page: Page) -> None:
    """The next one is out, a shop has opened an account, one refuses, one is met."""
    page.get_by_role("button", name="Hộ tiếp theo: 14 – Đỗ Thị Xuân").click()
    page.get_by_role("button", name="Vắng nhà").click()
    save(page)
    open_household(page, "hong phuc", "Tạp hóa Hồng Phúc")
    page.get_by_role("button", name="Gặp được").click()
    page.get_by_role("group", name="Đã mở tài khoản thanh toán điện tử").get_by_role("button", name="Có").click()
    save(page)
    for name, result in (("Hộ thử 001", "Từ chối"), ("Hộ thử 002", "Gặp được")):
        open_household(page, name.lower(), name)
        page.get_by_role("button", name=result).click()
        save(page)


def keep_my_value(page: Page) -> None:
    page.get_by_role("button", name="Chọn giá trị đúng").click()
    dialog = page.get_by_role("dialog", name="Hai người ghi khác nhau")
    expect(dialog.get_by_text("Bộ phận chuyên môn nhập ghi lúc")).to_be_visible()
    expect(dialog.get_by_text("Đỗ Thị Mùi – SIM")).to_be_visible()
    dialog.get_by_role("button", name="Giữ: SIM 4G trở lên").click()
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()


def test_five_visits_made_in_flight_mode_arrive_and_the_one_disagreement_is_settled(
    server: Server, arrived: Arrived, long_register: Register, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    page = fly(context, page)
    seen_at_the_desk_meanwhile(server, long_register)
    meet_the_household_of_mui(page)
    visit_four_more(page)
    assert arrived() == []
    expect(page.get_by_text("5 phiếu chưa gửi")).to_be_visible()

    context.set_offline(False)
    page.get_by_role("link", name="Xem phiếu").click()
    send_now(page)
    expect(page.get_by_text("Đã gửi")).to_have_count(4)
    expect(page.get_by_text("1 phiếu cần bạn chọn", exact=True)).to_be_visible()  # and none is told as not sent
    assert len(arrived()) == 5

    keep_my_value(page)
    mui_now = span_of(server, PersonSpan, PersonSpan.person_id, long_register.persons["mui"])
    shop_now = span_of(server, HouseholdSpan, HouseholdSpan.household_id, long_register.households["phuc"])
    assert (mui_now.sim, mui_now.phone, mui_now.informed_on) == ("4g", "basic", TODAY)
    assert shop_now.opened is True


def test_two_hundred_visits_of_a_killed_tab_are_each_counted_once(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    page = fly(context, page)
    assert save_many(page, "Hộ thử") == MANY
    with page.expect_response(lambda answer: answer.url.endswith("/visits/sync")):
        context.set_offline(False)
        send_now(page)
    page.close()
    page = cold_start(context, path=f"{ROUND}/hang-cho")
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible(timeout=ms(60))
    stored = arrived()
    assert (len(stored), len({visit.household_id for visit in stored})) == (MANY, MANY)


def test_a_visit_just_saved_can_be_taken_back_and_half_written_sheets_survive_the_tab_one_a_household(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    page = fly(context, page)
    open_household(page, "hộ thử 010", "Hộ thử 010")
    page.get_by_role("button", name="Gặp được").click()
    save(page)
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.get_by_role("button", name="Gặp được")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("textbox", name="Ghi chú").fill("Nhà khóa cổng")
    first = page.url
    open_household(page, "hộ thử 011", "Hộ thử 011")
    page.get_by_role("button", name="Gặp được").click()
    page.get_by_role("textbox", name="Ghi chú").fill("Hẹn tối thứ bảy")
    second = page.url
    page.close()  # in the moment after the last letter
    for address, words in ((first, "Nhà khóa cổng"), (second, "Hẹn tối thứ bảy")):
        page = cold_start(context, path=address)
        expect(page.get_by_text("Phiếu đang ghi dở đã được giữ lại.")).to_be_visible()
        expect(page.get_by_role("textbox", name="Ghi chú")).to_have_value(words)
        page.close()
    context.set_offline(False)
    assert arrived() == []


def test_wrong_pins_are_counted_and_after_ten_only_the_server_opens_what_waits(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    assert save_many(page, "Hộ thử 00") == 9
    page.context.set_offline(True)
    page.close()
    page = context.new_page()
    page.clock.install()
    page.goto(ROUND)
    for tried in range(1, 10):
        unlock(page, "000009")
        expect(page.get_by_text(f"Mã PIN chưa đúng. Còn {10 - tried} lần thử.")).to_be_visible()
        page.clock.run_for(601_000)
    unlock(page, "000009")
    expect(page.get_by_text("Đã nhập sai mã PIN quá nhiều lần")).to_be_visible()
    page.close()
    page = context.new_page()
    page.goto(ROUND)
    expect(page.get_by_text("Đã nhập sai mã PIN quá nhiều lần")).to_be_visible()
    context.set_offline(False)
    page.reload()  # signed in, the server's secret lets what waits go; the round stays shut
    expect(page.get_by_label("Mã PIN (6 chữ số)")).to_be_visible()
    wait_for(lambda: len(arrived()) == 9, 30)
    page.get_by_label("Mã PIN (6 chữ số)").fill(OTHER_PIN)
    page.get_by_label("Nhập lại mã PIN").fill(OTHER_PIN)
    expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()
    page.goto(f"{ROUND}/hang-cho")
    unlock(page, OTHER_PIN)
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()
    assert len(arrived()) == 9


def test_signing_out_with_visits_that_wait_asks_and_nobody_else_sees_them(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    _, page = son
    assert save_many(page, "Hộ thử 00") == 9

    def sign_out() -> None:
        page.get_by_role("button", name="Tài khoản:").click()
        page.get_by_role("button", name="Đăng xuất", exact=True).click()

    sign_out()
    question = page.get_by_role("dialog", name="Còn 9 phiếu chưa gửi trên máy này")
    question.get_by_role("button", name="Ở lại để gửi").click()
    expect(page.get_by_role("button", name="Tài khoản:")).to_be_visible()
    sign_out()
    question.get_by_role("button", name="Đăng xuất, giữ phiếu trên máy").click()
    expect(page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()

    sign_in(page, "hoa", path=ROUND)
    expect(page.get_by_text("Đặt mã PIN cho máy này")).to_be_visible()
    expect(page.get_by_text("phiếu chưa gửi")).to_have_count(0)
    sign_out()
    expect(page.get_by_text("Trên máy này còn 9 phiếu chưa gửi. Đăng nhập để gửi.")).to_be_visible()
    sign_in(page, "son", path="/")
    wait_for(lambda: len(arrived()) == 9, 30)  # before the PIN is typed
    expect(page.get_by_text("phiếu chưa gửi trên máy này")).to_have_count(0)
    page.goto(f"{ROUND}/hang-cho")
    unlock(page, PIN)
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()
    assert len(arrived()) == 9


def test_a_session_that_ended_meanwhile_loses_nothing(arrived: Arrived, son: tuple[BrowserContext, Page]) -> None:
    context, page = son
    page = fly(context, page)
    assert save_many(page, "Hộ thử 00") == 9
    context.clear_cookies()
    context.set_offline(False)
    send_now(page)
    expect(page.get_by_text("Phiên đăng nhập đã hết. Đăng nhập lại để gửi")).to_be_visible()
    page.get_by_role("button", name="Đăng nhập lại").click()
    page.get_by_label("Tên đăng nhập hoặc số điện thoại").fill("son")
    page.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    send_now(page)
    expect(page.get_by_text("9 phiếu chưa gửi")).to_have_count(0)
    page.get_by_role("link", name="Phiếu đã ghi trên máy").click()
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()
    assert len(arrived()) == 9


def test_my_street_alone_lies_on_the_phone(long_register: Register, son: tuple[BrowserContext, Page]) -> None:
    _, page = son
    expect(page.get_by_role("heading", name=LE_THANH_TONG)).to_be_visible()
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill("ngo thang")
    expect(page.get_by_text("Không có hộ nào khớp")).to_be_visible()
    page.goto(f"{ROUND}/ho/{long_register.households['thang']}")
    unlock(page, PIN)
    expect(page.get_by_text("Không thấy hộ này trên máy")).to_be_visible()
