"""Help outside homes in a real browser: entered at a counter, matched by the khu phố, counted once; asked for by QR code."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, serving

pytestmark = pytest.mark.e2e

WITHOUT_ACCOUNT = """SELECT p.full_name, p.birth_year FROM person p JOIN person_span s ON s.person_id = p.id
  WHERE p.unit_path = 'qn.hg.kp1' AND s.until_on > '2024-08-09' AND s.from_on <= '2024-08-01' AND s.account = 0
  AND p.left_on IS NULL AND p.birth_year < 1990 AND p.name_search IN (
    SELECT name_search FROM person WHERE unit_path = 'qn.hg.kp1' AND left_on IS NULL GROUP BY 1 HAVING count(*) = 1
  ) ORDER BY p.id LIMIT 1"""


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    database = demonstration_folder / "toso.sqlite3"
    with serving(tmp_path_factory.mktemp("help"), database, worker=True, TOSO_DEMO="1") as running:
        yield running


def somebody(server: Server) -> tuple[str, int]:
    """A resident of khu phố 1 of a name of their own, known to have no account."""
    with sqlite3.connect(f"file:{server.data_dir / 'toso.sqlite3'}?mode=ro", uri=True) as database:
        (found,) = database.execute(WITHOUT_ACCOUNT).fetchall()
    database.close()
    return found


def with_account(page: Page) -> int:
    answer = page.request.get("/api/v1/indicators/t5.done?on=2024-08-09")
    return answer.json()["row"]["total"]["counted"]


def enter(page: Page, name: str, year: int) -> None:
    page.get_by_role("button", name="Mở tài khoản thanh toán").click()
    page.get_by_role("button", name="Không có số điện thoại").click()
    page.get_by_label("Họ và tên").fill(name)
    page.get_by_label("Năm sinh").fill(str(year))
    page.get_by_label("Địa chỉ").fill("khu phố 1")
    page.get_by_role("button", name="Lưu lượt giúp").click()
    expect(page.get_by_label("Họ và tên")).to_have_count(0)


def test_somebody_helped_twice_at_the_counter_is_matched_by_the_khu_pho_and_counts_once(
    page: Page, server: Server
) -> None:
    name, year = somebody(server)
    sign_in(page, "dung", path="/giup-dan")
    enter(page, name, year)
    enter(page, name, year)
    own = page.get_by_role("table", name="Tôi đã ghi")
    expect(own.get_by_text(name)).to_have_count(2)
    sign_in(page, "hoa", path="/chua-ghep")
    before = with_account(page)
    for left in (1, 0):
        page.get_by_role("link", name=name).first.click()
        card = page.get_by_role("listitem").filter(has_text="trùng họ tên").filter(has_text="trùng năm sinh")
        card.get_by_role("button", name="Đúng là người này").click()
        expect(page.get_by_text(f"Đã ghép với {name}.").last).to_be_visible()
        expect(page.get_by_role("link", name=name)).to_have_count(left)
        assert with_account(page) == before + 1


def test_a_resident_asks_by_the_qr_code_and_the_khu_pho_calls_back(page: Page) -> None:
    page.goto("/nho-giup/qn/hg/kp1")
    page.get_by_role("button", name="Thanh toán điện tử").click()
    page.get_by_role("textbox", name="Họ và tên").fill("Tô Thị Nhờ")
    page.get_by_role("textbox", name="Số điện thoại").fill("0911 777 888")
    page.get_by_role("button", name="Gửi").click()
    expect(page.get_by_text("Cần đồng ý thì Tổ mới liên hệ được.")).to_be_visible()
    page.get_by_label("Tôi đồng ý").check()
    page.get_by_role("button", name="Gửi").click()
    expect(page.get_by_text("sẽ liên hệ với ông/bà")).to_be_visible()
    sign_in(page, "hoa", path="/giup-dan/nho-giup")
    row = page.get_by_role("row").filter(has_text="Tô Thị Nhờ")
    expect(row).to_contain_text("09xx xxx 888")
    row.get_by_role("button", name="Gọi lại").click()
    expect(page.get_by_role("dialog").get_by_role("link", name="0911 777 888")).to_be_visible()
