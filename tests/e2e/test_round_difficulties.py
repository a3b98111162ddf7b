"""A difficulty met on the round without a network: kept beside the sheets, raised once with the next sync, refused in words."""

from typing import Any

import pytest
import sqlalchemy as sa
from playwright.sync_api import Browser, Page, Route, expect
from sqlmodel import Session, col

from fixtures.browser import sign_in, watch
from fixtures.patience import ms, wait_for
from fixtures.phones import (
    ROUND,
    arrivals,
    at_database,
    cold_start,
    first_round,
    phone,
)
from fixtures.server import Server
from toso.difficulties.tables import Difficulty

pytestmark = pytest.mark.e2e

WORDS = "Ngõ 12 chưa có sóng di động nên không cài được ứng dụng."


@pytest.fixture(scope="module")
def server(long_street: Server) -> Server:
    return long_street


def raised(server: Server, content: str) -> list[Any]:
    """The visits that difficulties with these words point at."""

    def read(session: Session) -> list[Any]:
        query = sa.select(col(Difficulty.visit_id)).where(col(Difficulty.content) == content)
        return list(session.execute(query).scalars())

    return at_database(server.data_dir / "toso.sqlite3", read)


def write_down(page: Page, content: str) -> None:
    dialog = page.get_by_role("dialog", name="Nêu khó khăn, vướng mắc")
    dialog.get_by_label("Loại khó khăn").select_option(index=1)
    dialog.get_by_label("Khó khăn, vướng mắc gì?").fill(content)
    dialog.get_by_role("button", name="Lưu trên máy").click()
    expect(dialog).to_have_count(0)


def test_it_waits_with_its_visit_survives_the_tab_and_goes_once(chromium: Browser, server: Server) -> None:
    arrived = arrivals(server)
    with phone(chromium, server) as context:
        page = first_round(context, server)
        context.set_offline(True)
        page.get_by_label("Tìm tên, số nhà, mã hộ").fill("Hộ thử 001")
        page.get_by_role("list", name="Các hộ").get_by_role("link", name="Hộ thử 001").click()
        page.get_by_role("button", name="Vắng nhà").click()
        page.get_by_role("button", name="Lưu phiếu").click()
        page.get_by_role("button", name="Nêu khó khăn với phường").click()
        write_down(page, WORDS)
        expect(page.get_by_text("1 phiếu chưa gửi · 1 khó khăn chưa gửi")).to_be_visible()
        page.close()
        page = cold_start(context, path=f"{ROUND}/hang-cho")
        expect(page.get_by_text(WORDS)).to_be_visible()
        context.set_offline(False)
        expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible(timeout=ms(40))
        (visit,) = arrived()
        assert raised(server, WORDS) == [visit.id]


def test_half_of_one_typed_without_a_network_is_there_after_the_tab_was_killed(
    chromium: Browser, server: Server
) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        watching = watch(page, server.url)
        page.wait_for_load_state("networkidle")
        context.set_offline(True)
        page.get_by_role("button", name="Nêu khó khăn").click()
        page.get_by_role("dialog").get_by_label("Khó khăn, vướng mắc gì?").fill(WORDS)
        page.close()
        assert watching.verdict() == []
        page = cold_start(context)
        page.get_by_role("button", name="Nêu khó khăn").click()
        page.get_by_role("dialog").get_by_role("button", name="Viết tiếp").click()
        expect(page.get_by_role("dialog").get_by_label("Khó khăn, vướng mắc gì?")).to_have_value(WORDS)


def test_a_lost_answer_does_not_raise_it_twice(chromium: Browser, server: Server) -> None:
    content = "Loa của khu phố hỏng từ tháng trước, chưa ai sửa."
    lost: list[str] = []

    def lose(route: Route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().text())
            route.abort()
        else:
            route.continue_()

    with phone(chromium, server) as context:
        page = first_round(context, server)
        context.route("**/api/v1/difficulties", lose)
        page.get_by_role("button", name="Nêu khó khăn").click()
        write_down(page, content)
        page.get_by_role("link", name="Phiếu đã ghi trên máy").click()
        expect(page.get_by_text("Đã gửi", exact=True)).to_be_visible(timeout=ms(40))
        assert lost
        assert raised(server, content) == [None]


def test_signing_out_keeps_what_was_not_sent_for_its_owner(chromium: Browser, server: Server) -> None:
    content = "Nhà văn hóa chưa có wifi cho bà con tập dùng ứng dụng."
    with phone(chromium, server) as context:
        page = first_round(context, server)
        context.route("**/api/v1/difficulties", lambda route: route.abort())
        page.get_by_role("button", name="Nêu khó khăn").click()
        write_down(page, content)
        expect(page.get_by_text("1 khó khăn chưa gửi")).to_be_visible()
        page.get_by_role("button", name="Tài khoản:").click()
        page.get_by_role("button", name="Đăng xuất", exact=True).click()
        page.get_by_role("button", name="Đăng xuất, giữ phiếu trên máy").click()
        expect(page.get_by_role("button", name="Đăng nhập", exact=True)).to_be_visible()
        context.unroute("**/api/v1/difficulties")
        sign_in(page, "son", path="/")
        wait_for(lambda: raised(server, content) == [None], 40)  # before the PIN is typed
