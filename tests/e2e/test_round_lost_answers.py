"""A sheet that went out and whose answer got lost: taking it back withdraws it at the server, or says that it may be there."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from sqlmodel import Session

from fixtures.patience import ms, wait_for
from fixtures.phones import (
    PIN,
    Arrived,
    at_database,
    first_round,
    phone,
    send_now,
    unlock,
)
from fixtures.server import Server
from toso.households.model.visit_tables import Visit

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(long_street: Server) -> Server:
    return long_street


@pytest.fixture
def son(chromium: Browser, server: Server) -> Iterator[tuple[BrowserContext, Page]]:
    with phone(chromium, server) as context:
        yield context, first_round(context, server)


class Loses:
    """A network that loses sheets on their way, or the answer to them, until it is `well`."""

    def __init__(self, context: BrowserContext, *, reaches: bool, asks: bool = True) -> None:
        self.reaches, self.asks, self.well = reaches, asks, False
        context.route("**/visits/sync", self.meet)
        context.route("**/visits/*/withdraw", self.refuse)

    def meet(self, route: Route) -> None:
        if self.well:
            route.continue_()
            return
        if self.reaches:
            route.fetch()
        route.abort()

    def refuse(self, route: Route) -> None:
        if self.asks:
            route.continue_()
        else:
            route.abort()


def send_in_vain(page: Page, name: str) -> None:
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill(name)
    page.get_by_role("list", name="Các hộ").get_by_role("link", name=name).click()
    page.get_by_role("button", name="Vắng nhà").click()
    page.get_by_role("button", name="Lưu phiếu").click()
    page.get_by_role("link", name="Xem phiếu").click()
    send_now(page)
    expect(page.get_by_text("Đang mất mạng.")).to_be_visible()


def take_back(page: Page, name: str) -> None:
    page.get_by_role("button", name="Bỏ phiếu").click()
    page.get_by_role("dialog", name=f"Bỏ phiếu của hộ {name}?").get_by_role("button", name="Bỏ phiếu").click()


def test_what_the_server_has_is_withdrawn_there(arrived: Arrived, son: tuple[BrowserContext, Page]) -> None:
    context, page = son
    Loses(context, reaches=True)
    send_in_vain(page, "Hộ thử 001")
    assert len(arrived()) == 1
    take_back(page, "Hộ thử 001")
    expect(page.get_by_text("Đã rút phiếu khỏi sổ.")).to_be_visible()
    expect(page.get_by_text("Chưa có phiếu nào trên máy này")).to_be_visible()
    assert arrived() == []


def test_what_cannot_be_withdrawn_any_more_stays_and_its_answer_comes(
    server: Server, arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    network = Loses(context, reaches=True)
    send_in_vain(page, "Hộ thử 004")
    (visit,) = arrived()

    def age(session: Session) -> None:
        row = session.get_one(Visit, (visit.ward_id, visit.id))
        row.created_at -= timedelta(hours=25)

    at_database(server.data_dir / "toso.sqlite3", age)
    take_back(page, "Hộ thử 004")
    expect(page.get_by_text("Phiếu này đã vào sổ, không tự rút được nữa.")).to_be_visible()
    network.well = True
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible(timeout=ms(40))
    assert len(arrived()) == 1


def test_undo_after_the_sending_takes_the_visit_out_of_the_register(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    _, page = son
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill("Hộ thử 005")
    page.get_by_role("list", name="Các hộ").get_by_role("link", name="Hộ thử 005").click()
    page.get_by_role("button", name="Vắng nhà").click()
    with page.expect_response("**/visits/sync"):
        page.get_by_role("button", name="Lưu phiếu").click()
        page.get_by_role("button", name="Gửi ngay").evaluate_all("found => found.forEach((one) => one.click())")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.get_by_text("Đã rút phiếu khỏi sổ.")).to_be_visible()
    expect(page.get_by_role("button", name="Vắng nhà")).to_have_attribute("aria-pressed", "true")
    assert arrived() == []


def test_what_never_reached_the_server_is_taken_back(arrived: Arrived, son: tuple[BrowserContext, Page]) -> None:
    context, page = son
    Loses(context, reaches=False)
    send_in_vain(page, "Hộ thử 002")
    take_back(page, "Hộ thử 002")
    expect(page.get_by_text("Chưa có phiếu nào trên máy này")).to_be_visible()
    assert arrived() == []


def test_while_the_server_cannot_be_asked_it_is_said_that_it_may_have_the_sheet(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    Loses(context, reaches=True, asks=False)
    send_in_vain(page, "Hộ thử 003")
    take_back(page, "Hộ thử 003")
    told = page.get_by_role("dialog", name="Máy chủ có thể đã ghi phiếu này")
    told.get_by_role("button", name="Thôi").click()
    expect(page.get_by_text("Chờ gửi")).to_be_visible()
    take_back(page, "Hộ thử 003")
    told.get_by_role("button", name="Bỏ phiếu").click()
    expect(page.get_by_text("Chưa có phiếu nào trên máy này")).to_be_visible()
    assert len(arrived()) == 1


FULL = """() => { IDBObjectStore.prototype.put = () => { throw new DOMException("", "QuotaExceededError"); }; }"""


def test_what_lies_on_a_phone_without_any_room_left_goes_all_the_same(
    arrived: Arrived, son: tuple[BrowserContext, Page]
) -> None:
    context, page = son
    context.set_offline(True)
    send_in_vain(page, "Hộ thử 006")
    page.evaluate(FULL)
    context.set_offline(False)
    send_now(page)
    wait_for(lambda: len(arrived()) == 1, 30)
    page.reload()
    unlock(page, PIN)
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible(timeout=ms(40))
    assert len(arrived()) == 1
