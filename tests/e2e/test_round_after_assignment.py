"""Offline, the street is given to nobody, online: what is taken, what waits for the head, and what the phone says of it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from sqlmodel import Session, col

from fixtures.browser import sign_in, watch
from fixtures.households import Register
from fixtures.patience import wait_for
from fixtures.phones import (
    PIN,
    ROUND,
    Arrived,
    at_database,
    cold_start,
    database_with_a_long_street,
    first_round,
    phone,
    send_now,
    unlock,
)
from fixtures.server import Server, serving
from toso.households.model.tables import StreetAssignment
from toso.households.model.visit_tables import Handout
from toso.identity.cast import CAST_PASSWORD
from toso.identity.tables import Assignment, UserAccount

pytestmark = pytest.mark.e2e

TODAY = date(2024, 8, 9)
OUTBOX = f"{ROUND}/hang-cho"


@pytest.fixture(scope="module")
def made(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Register]:
    return database_with_a_long_street(sqlite_template, tmp_path_factory.mktemp("long"))


@pytest.fixture
def server(made: tuple[Path, Register], tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path, made[0], TOSO_DEMO="1") as running:
        yield running


@pytest.fixture
def son(chromium: Browser, server: Server) -> Iterator[tuple[BrowserContext, Page]]:
    """Sơn's phone with his round on it."""
    with phone(chromium, server) as context:
        yield context, first_round(context, server)


def fly_and_visit(context: BrowserContext, page: Page, *names: str) -> Page:
    """Visits in flight mode, one household after the other."""
    context.set_offline(True)
    page.close()
    page = cold_start(context)
    for name in names:
        page.get_by_label("Tìm tên, số nhà, mã hộ").fill(name.lower())
        page.get_by_role("list", name="Các hộ").get_by_role("link", name=name).click()
        page.get_by_role("button", name="Gặp được").click()
        page.get_by_role("button", name="Lưu phiếu").click()
        expect(page.get_by_role("heading", name="Đã lưu trên máy")).to_be_visible()
        page.get_by_role("link", name="Chuyến đi", exact=True).click()
    return page


def end_the_street(server: Server, register: Register, *, forgetting: tuple[str, ...] = ()) -> None:
    """Sơn goes along it no more; of some households nobody knows that a round handed them out."""

    def work(session: Session) -> None:
        session.execute(sa.update(StreetAssignment).values(to_on=TODAY - timedelta(days=1)))
        ids = [register.households[key] for key in forgetting]
        session.execute(sa.delete(Handout).where(col(Handout.household_id).in_(ids)))

    at_database(server.data_dir / "toso.sqlite3", work)


def card(page: Page, name: str) -> Locator:
    """A sheet in the outbox."""
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=name))


def decide_as_head(chromium: Browser, server: Server) -> None:
    """Hoa comes from her list of today, takes one sheet and declines the other."""
    with phone(chromium, server, viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        watching = watch(page, server.url)
        sign_in(page, "hoa", path="/")
        page.get_by_role("link", name="2 phiếu đến nhà chờ quyết định").first.click()
        xuan = page.get_by_role("region", name="Đỗ Thị Xuân")
        expect(xuan.get_by_text("Hộ này chưa được giao cho người gửi phiếu.")).to_be_visible()
        expect(xuan.get_by_text("Vũ Ngọc Sơn")).to_be_visible()
        xuan.get_by_role("button", name="Lấy phiếu vào sổ").click()
        expect(xuan).to_have_count(0)
        page.get_by_role("region", name="Tạp hóa Hồng Phúc").get_by_role("button", name="Không lấy").click()
        dialog = page.get_by_role("dialog", name="Không lấy phiếu của Tạp hóa Hồng Phúc")
        dialog.get_by_label("Lý do").fill("Hôm đó cửa hàng đóng cửa")
        dialog.get_by_role("button", name="Không lấy").click()
        expect(page.get_by_text("Không có phiếu nào chờ bạn")).to_be_visible()
        assert watching.verdict() == []


def test_visits_of_an_ended_assignment_are_taken_or_wait_and_the_phone_says_which(
    chromium: Browser, server: Server, arrived: Arrived, made: tuple[Path, Register], son: tuple[BrowserContext, Page]
) -> None:
    register = made[1]
    context, page = son
    page = fly_and_visit(context, page, "Bùi Văn Đạt", "Đỗ Thị Xuân", "Tạp hóa Hồng Phúc")
    end_the_street(server, register, forgetting=("xuan", "phuc"))

    context.set_offline(False)
    page.get_by_role("link", name="Phiếu đã ghi trên máy").click()
    send_now(page)
    expect(page.get_by_text("2 phiếu chờ trưởng khu phố quyết định")).to_be_visible()
    expect(card(page, "Bùi Văn Đạt").get_by_text("Đã gửi", exact=True)).to_be_visible()
    for name in ("Đỗ Thị Xuân", "Tạp hóa Hồng Phúc"):
        expect(card(page, name).get_by_text("Đã gửi, chờ trưởng khu phố quyết định.")).to_be_visible()
        expect(card(page, name).get_by_role("button")).to_have_count(0)
    assert [visit.household_id for visit in arrived()] == [register.households["dat"]]

    decide_as_head(chromium, server)
    page.close()
    page = cold_start(context, path=OUTBOX)
    expect(card(page, "Đỗ Thị Xuân").get_by_text("Đã lấy", exact=True)).to_be_visible()
    expect(card(page, "Tạp hóa Hồng Phúc").get_by_text("Hôm đó cửa hàng đóng cửa")).to_be_visible()
    assert {visit.household_id for visit in arrived()} == {register.households[key] for key in ("dat", "xuan")}

    card(page, "Tạp hóa Hồng Phúc").get_by_role("button", name="Xóa khỏi máy").click()
    page.get_by_role("dialog").get_by_role("button", name="Xóa khỏi máy").click()
    expect(card(page, "Tạp hóa Hồng Phúc")).to_have_count(0)
    expect(page.get_by_text("Mọi phiếu đã gửi")).to_be_visible()


def test_whoever_lost_the_role_signs_in_sends_and_has_no_household_left_on_the_phone(
    server: Server, arrived: Arrived, made: tuple[Path, Register], son: tuple[BrowserContext, Page]
) -> None:
    register = made[1]
    context, page = son
    page = fly_and_visit(context, page, "Bùi Văn Đạt")

    def lose(session: Session) -> None:
        who = sa.select(col(UserAccount.id)).where(col(UserAccount.username) == "son").scalar_subquery()
        ended = sa.update(Assignment).where(col(Assignment.user_id) == who)
        session.execute(ended.values(valid_to=TODAY - timedelta(days=1)).execution_options(synchronize_session=False))

    at_database(server.data_dir / "toso.sqlite3", lose)
    page.close()
    context.clear_cookies()
    context.set_offline(False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Tên đăng nhập hoặc số điện thoại").fill("son")
    page.get_by_label("Mật khẩu", exact=True).fill(CAST_PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    wait_for(arrived, 20, lambda: "nothing was sent after signing in, before the PIN")
    assert [visit.household_id for visit in arrived()] == [register.households["dat"]]
    page.get_by_role("link", name="Mở phiếu trên máy").click()
    unlock(page, PIN)
    expect(card(page, "Bùi Văn Đạt").get_by_text("Đã gửi", exact=True)).to_be_visible()
    expect(page.get_by_text("Hộ này không còn trong danh sách trên máy.")).to_be_visible()
    expect(page.get_by_role("button", name="Gửi ngay")).to_have_count(0)
