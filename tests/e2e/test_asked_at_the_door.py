"""The sheet on the phone in the second demonstration, whose plan counts nothing of the register: who lives there, no more."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, expect

from fixtures.communes import demonstrated
from fixtures.phones import first_round, phone
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e

DAY = date(2025, 8, 9)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("commune")
    with demonstrated(folder, DAY):
        pass
    place = tmp_path_factory.mktemp("server")
    with serving(place, folder / "toso.sqlite3", TOSO_DEMO="1", TOSO_BUSINESS_DATE=DAY.isoformat()) as running:
        yield running


def test_the_sheet_asks_nothing_that_the_plan_does_not_count(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as own:
        page = first_round(own, server)
        page.get_by_role("link", name="Bắt đầu: ").first.click()
        page.get_by_role("button", name="Gặp được").click()
        expect(page.get_by_role("button", name="Thêm người")).to_be_visible()
        expect(page.get_by_role("group", name="Hộ cần hỗ trợ")).to_be_visible()
        for gone in ("thương mại điện tử", "tài khoản thanh toán", "đã được tuyên truyền", "SIM", "ứng dụng số"):
            expect(page.locator("main")).not_to_contain_text(gone)
