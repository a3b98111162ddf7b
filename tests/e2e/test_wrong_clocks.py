"""A phone whose clock is set wrong: what the server has not is never lost, the round comes back by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from fixtures.patience import wait_for
from fixtures.phones import (
    PIN,
    ROUND,
    Arrived,
    cold_start,
    first_round,
    phone,
    unlock,
)
from fixtures.second_tab import save_many
from fixtures.server import Server

pytestmark = pytest.mark.e2e

OVER = "Quá ngày giữ"
NOTE = "Hẹn tối thứ bảy"


@pytest.fixture(scope="module")
def server(long_street: Server) -> Server:
    return long_street


@pytest.fixture
def son(chromium: Browser, server: Server) -> Iterator[tuple[BrowserContext, Page]]:
    with phone(chromium, server, has_touch=True) as context:
        yield context, first_round(context, server)


def opened_in(context: BrowserContext, days: int, *, path: str = ROUND) -> Page:
    """The application opened with a clock that is so many days off."""
    page = context.new_page()
    page.clock.set_system_time(datetime.now(UTC) + timedelta(days=days))
    page.goto(path)
    unlock(page, PIN)
    return page


def write_half(page: Page) -> str:
    """A sheet begun at Hộ thử 030 and not saved; its address."""
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill("hộ thử 030")
    page.get_by_role("link", name="Hộ thử 030").click()
    page.get_by_role("button", name="Gặp được").click()
    page.get_by_role("textbox", name="Ghi chú").fill(NOTE)
    return page.url


def test_a_clock_set_forward_ends_the_round_alone_and_another_comes_by_itself(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    context.set_offline(True)
    assert save_many(page, "Hộ thử 00") == 9
    address = write_half(page)
    page.close()
    page = opened_in(context, 30)
    expect(page.get_by_text(OVER)).to_contain_text(f"{datetime.now(UTC) + timedelta(days=30, hours=7):%d/%m/%Y}")
    expect(page.get_by_text("9 phiếu chưa gửi")).to_be_visible()

    context.set_offline(False)  # nothing is pressed
    expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()
    wait_for(lambda: len(arrived()) == 9, 30)
    page.close()
    page = cold_start(context, path=address)
    expect(page.get_by_role("textbox", name="Ghi chú")).to_have_value(NOTE)
    expect(page.get_by_text("Phiếu đang ghi dở đã được giữ lại.")).to_be_visible()
    page.get_by_role("link", name="Chuyến đi", exact=True).click()
    expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()  # the clock was put right: a day less, not the round


def test_a_clock_that_jumps_while_the_round_is_open_brings_another_at_once(son: tuple[BrowserContext, Page]) -> None:
    _, page = son
    page.clock.install()
    page.reload()
    unlock(page, PIN)
    expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()
    with page.expect_response(lambda answer: answer.url.endswith("/visits/round")):
        page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true}))")
        page.clock.set_system_time(datetime.now(UTC) + timedelta(days=30))
        page.evaluate("dispatchEvent(new Event('online'))")
    unlock(page, PIN)  # a clock that jumped looks as a phone that lay there
    expect(page.get_by_text("Danh sách tải lúc")).to_be_visible()


def test_a_clock_that_stands_years_back_loses_nothing_and_is_told(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    context.set_offline(True)
    address = write_half(page)
    page.close()
    page = opened_in(context, -3_000, path=address)
    expect(page.get_by_role("textbox", name="Ghi chú")).to_have_value(NOTE)
    page.get_by_role("button", name="Lưu phiếu").click()
    expect(page.get_by_role("heading", name="Đã lưu trên máy")).to_be_visible()
    context.set_offline(False)
    wait_for(lambda: [visit.note for visit in arrived()] == [NOTE], 30)
    page.get_by_role("link", name="Chuyến đi", exact=True).click()
    expect(page.get_by_text("Đồng hồ của máy chạy chậm")).to_be_visible()
