"""A member's first evening along two streets: it begins, each home says its street, a sent sheet says so, streets follow."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlmodel import Session

from fixtures.browser import sign_in
from fixtures.households import LE_THANH_TONG, NGO_75, SINCE, fill_register
from fixtures.phones import ROUND, at_database, first_round, phone
from fixtures.server import Server, serving
from toso.households.model.tables import Street, StreetAssignment

pytestmark = pytest.mark.e2e

HOMES = 3  # along Phố Lê Thánh Tông


def _two_streets(session: Session) -> None:
    """Sơn goes along Ngõ 75 as well."""
    register = fill_register(session)
    street = session.get_one(Street, (register.ward_id, register.streets[NGO_75]))
    session.add(
        StreetAssignment(
            ward_id=register.ward_id,
            street_id=street.id,
            unit_path=street.unit_path,
            member_id=register.member_id,
            from_on=SINCE,
        )
    )


@pytest.fixture(scope="module")
def server(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    file = tmp_path_factory.mktemp("two") / "toso.sqlite3"
    shutil.copyfile(sqlite_template, file)
    at_database(file, _two_streets)
    with serving(tmp_path_factory.mktemp("server"), file, TOSO_DEMO="1") as running:
        yield running


def refuse(page: Page) -> None:
    page.get_by_role("button", name="Từ chối").click()
    page.get_by_role("button", name="Lưu phiếu").click()


def test_an_evening_begins_and_goes_from_one_street_to_the_next(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as context:
        page = context.new_page()
        sign_in(page, "son")
        expect(page.get_by_role("link", name="Bắt đầu chuyến đi")).to_be_visible()
        page.close()
        page = first_round(context, server)
        page.get_by_role("link", name="Bắt đầu: 12").click()
        where = page.get_by_role("navigation", name="Vị trí hiện tại")
        expect(where).to_contain_text(LE_THANH_TONG)
        refuse(page)
        expect(page.get_by_text("Phiếu sẽ tự gửi khi có mạng.")).to_be_visible()
        page.get_by_role("button", name="Gửi ngay").click()
        expect(page.get_by_text("Phiếu đã gửi, đã vào sổ của phường.")).to_be_visible()
        expect(page.get_by_text("Phiếu sẽ tự gửi khi có mạng.")).to_have_count(0)
        for _ in range(HOMES - 1):
            page.get_by_role("button", name="Hộ tiếp theo").click()
            refuse(page)
        page.get_by_role("link", name=f"Tuyến tiếp theo: {NGO_75}").click()
        expect(page.get_by_role("heading", name=NGO_75)).to_be_visible()
        expect(page.get_by_role("link", name="Đi tiếp: 75/")).to_be_visible()
        page.goto("/")
        expect(page.get_by_role("link", name="Tiếp tục chuyến đi")).to_be_visible()
        assert ROUND in (page.get_by_role("link", name="Tiếp tục chuyến đi").get_attribute("href") or "")
