"""A visit of a doubtful day: the head finds it from the start page, puts the day right, and it is in doubt no more."""

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Browser, expect
from sqlmodel import Session

from fixtures.browser import sign_in, watch
from fixtures.phones import at_database, database_with_a_long_street, first_round, phone, send_now, visits_of
from fixtures.server import serving
from toso.households.model.visit_tables import Visit

pytestmark = pytest.mark.e2e


def doubt(session: Session) -> None:
    """As a clock that jumped leaves the visits."""
    session.execute(sa.update(Visit).values(day_doubtful=True))


def test_the_head_puts_the_day_right(chromium: Browser, sqlite_template: Path, tmp_path: Path) -> None:
    made, _ = database_with_a_long_street(sqlite_template, tmp_path)
    with serving(tmp_path / "server", made, TOSO_DEMO="1") as server:
        with phone(chromium, server) as context:
            page = first_round(context, server)
            page.get_by_label("Tìm tên, số nhà, mã hộ").fill("Hộ thử 001")
            page.get_by_role("list", name="Các hộ").get_by_role("link", name="Hộ thử 001").click()
            page.get_by_role("button", name="Vắng nhà").click()
            page.get_by_role("button", name="Lưu phiếu").click()
            page.get_by_role("link", name="Xem phiếu").click()
            send_now(page)
            expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()
        at_database(server.data_dir / "toso.sqlite3", doubt)
        with phone(chromium, server) as context:
            page = context.new_page()
            watching = watch(page, server.url)
            sign_in(page, "hoa", path="/")
            page.get_by_role("link", name="1 lượt đến nhà có ngày chưa chắc").first.click()
            page.get_by_role("region", name="Hộ thử 001").get_by_role("button", name="Sửa ngày").click()
            dialog = page.get_by_role("dialog", name="Ngày đến nhà Hộ thử 001")
            dialog.get_by_role("textbox", name="Ngày đến nhà").fill("07/08/2024")
            dialog.get_by_role("button", name="Lưu").click()
            expect(page.get_by_text("Không có lượt đến nhà nào có ngày chưa chắc")).to_be_visible()
            assert watching.verdict() == []
        (visit,) = visits_of(server)
        assert (visit.visited_on, visit.day_doubtful) == (date(2024, 8, 7), False)
