"""A resident's requests from the counter to the end, in a real browser: what is known is handed over, then erased."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("privacy")
    with demonstrating(demonstration_folder, folder) as running:
        yield running


def press(where: Page | Locator, name: str) -> None:
    where.get_by_role("button", name=name, exact=True).click()


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog")


def ask(server: Server, question: str) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(f"file:{server.data_dir / 'toso.sqlite3'}?mode=ro", uri=True)) as database:
        return database.execute(question).fetchall()


ALONE = """SELECT full_name, birth_year FROM person WHERE unit_path = 'qn.hg.kp3' AND left_on IS NULL AND birth_year < 1990
  GROUP BY name_search, birth_year HAVING count(*) = 1 ORDER BY full_name LIMIT 1"""


def test_what_is_known_of_a_resident_is_handed_over(page: Page) -> None:
    sign_in(page, "ha", path="/du-lieu-ca-nhan")
    page.get_by_role("link", name=re.compile("Xem, nhận dữ liệu của mình")).click()
    press(page, "Lập tệp dữ liệu")
    with page.expect_download() as download:
        press(dialog(page), "Lập tệp và tải về")
    assert re.fullmatch(r"YC-2024-\d{4}\.xlsx", download.value.suggested_filename)
    expect(dialog(page)).to_have_count(0)
    press(page, "Đã giải quyết")
    dialog(page).get_by_label("Đã làm gì để giải quyết").fill("Đã đưa tận tay, đối chiếu giấy tờ")
    press(dialog(page), "Đã giải quyết")
    expect(page.get_by_text("Đã xong ngày 09/08/2024")).to_be_visible()


def test_a_resident_is_found_and_erased(page: Page, server: Server) -> None:
    ((name, year),) = ask(server, ALONE)
    sign_in(page, "ha", path="/du-lieu-ca-nhan")
    press(page, "Nhận yêu cầu mới")
    dialog(page).get_by_label("Xóa dữ liệu của mình").check()
    dialog(page).get_by_label("Nhận bằng cách").select_option(label="Đơn giấy")
    press(dialog(page), "Ghi vào sổ yêu cầu")
    expect(page.get_by_role("heading", name="Xóa dữ liệu của mình", level=1)).to_be_visible()
    press(page, "Đã báo cho người yêu cầu")
    press(page, "Gắn với người trong sổ")
    dialog(page).get_by_label("Họ và tên đầy đủ").fill(name)
    dialog(page).get_by_label("Năm sinh").fill(str(year))
    press(dialog(page), "Tìm")
    press(dialog(page), f"Đúng người này: {name}")
    press(page, "Xóa dữ liệu")
    dialog(page).get_by_label("Ghi vào sổ yêu cầu").fill("Đã xóa theo đơn")
    press(dialog(page), "Xóa, không lấy lại được")
    expect(dialog(page).get_by_text("Gõ đúng chữ")).to_be_visible()
    dialog(page).get_by_label(re.compile("để xóa")).fill("xoa han")
    press(dialog(page), "Xóa, không lấy lại được")
    expect(page.get_by_text("(đã xóa)")).to_be_visible()
    gone = f"SELECT full_name, birth_year FROM person WHERE full_name = '{name}' AND birth_year = {year}"
    assert ask(server, gone) == []
    page.get_by_role("link", name="Xem ai đã xem dữ liệu của người này").click()
    seen = page.get_by_role("table", name="Ai đã xem")
    expect(seen.get_by_role("row").filter(has_text="Giải quyết yêu cầu").first).to_be_visible()
