"""Requests of a phone on a day of visits, none more: what P15 of bench/ sends is what Chromium sends."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench.p15_bytes import AT_START, OF_A_VISIT
from playwright.sync_api import Browser, Page, Request, expect

from fixtures.households import Register
from fixtures.patience import wait_for
from fixtures.phones import (
    ROUND,
    arrivals,
    at_database,
    database_with_a_long_street,
    first_round,
    phone,
    send_now,
)
from fixtures.server import Server, serving
from toso.households.model.tables import Household

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def made(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Register]:
    return database_with_a_long_street(sqlite_template, tmp_path_factory.mktemp("long"))


@pytest.fixture(scope="module")
def server(made: tuple[Path, Register], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server"), made[0], TOSO_DEMO="1") as running:
        yield running


class Requests:
    """The requests of the API that a page makes from now on."""

    def __init__(self, page: Page) -> None:
        self.made: list[Request] = []
        page.on("request", lambda request: self.made.append(request) if "/api/v1/" in request.url else None)

    def taken(self) -> list[str]:
        """Method and path of each since it was asked last."""
        found = [f"{request.method} {request.url.partition('/api/v1')[2].partition('?')[0]}" for request in self.made]
        self.made.clear()
        return found


def visit(page: Page, name: str) -> None:
    page.get_by_role("link", name="Chuyến đi", exact=True).click()
    page.get_by_label("Tìm tên, số nhà, mã hộ").fill(name)
    page.get_by_role("list", name="Các hộ").get_by_role("link", name=name).click()
    page.get_by_role("button", name="Gặp được").click()
    page.get_by_role("button", name="Lưu phiếu").click()
    page.get_by_role("link", name="Xem phiếu").click()
    send_now(page)
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()


def test_each_visit_is_one_request_and_a_start_asks_for_changes(
    chromium: Browser, server: Server, made: tuple[Path, Register]
) -> None:
    arrived, register = arrivals(server), made[1]
    with phone(chromium, server) as context:
        page = first_round(context, server)
        page.wait_for_load_state("networkidle")
        asked = Requests(page)
        for number in (11, 12):
            visit(page, f"Hộ thử 0{number}")
            page.wait_for_load_state("networkidle")
            assert asked.taken() == OF_A_VISIT
        assert len(arrived()) == 2
        page.close()
        at_database(server.data_dir / "toso.sqlite3", lambda session: renamed(session, register))
        page = context.new_page()
        asked = Requests(page)
        page.goto(ROUND)
        with page.expect_response(lambda answer: answer.url.endswith("/visits/round")) as answered:
            page.get_by_label("Mã PIN (6 chữ số)").fill("258036")
        assert [home["name"] for home in answered.value.json()["households"]] == ["Ông Đạt mới"]
        wait_for(
            lambda: len(asked.made) >= len(AT_START), 10
        )  # how the ward wants its phones locked is asked beside it
        assert sorted(asked.taken()) == sorted(AT_START)
        page.get_by_label("Tìm tên, số nhà, mã hộ").fill("ong dat moi")
        expect(page.get_by_role("list", name="Các hộ").get_by_role("link", name="Ông Đạt mới")).to_be_visible()
        page.get_by_label("Tìm tên, số nhà, mã hộ").fill("Hộ thử 011")
        expect(page.get_by_role("list", name="Các hộ").get_by_role("link", name="Hộ thử 011")).to_have_count(1)


def renamed(session: Any, register: Register) -> None:
    session.get_one(Household, (register.ward_id, register.households["dat"])).name = "Ông Đạt mới"
