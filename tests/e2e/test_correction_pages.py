"""Correcting an issued report in a real browser: opened, a khu phố's figures given back, the diff, approved, told as such."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.page_actions import call, dialog, press
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e
WHY = "Khu phố 1 ghi nhầm số người có tài khoản thanh toán"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration, in which July's report is out."""
    folder = tmp_path_factory.mktemp("corrections")
    with demonstrating(demonstration_folder, folder) as running:
        yield running


def test_an_issued_report_is_corrected_by_a_report_of_its_own_and_then_its_quarter(page: Page) -> None:
    sign_in(page, "minh", path="/bao-cao")
    call(page, "POST", "/report-periods", {"code": "2024-Q3"})
    quarter = call(page, "POST", "/reports", {"period": "2024-Q3"})
    quarter = call(page, "POST", f"/reports/{quarter['id']}/submit", None, quarter["version"])
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    press(page, "Đính chính, bổ sung")
    dialog(page).get_by_label("Lý do").fill(WHY)
    press(dialog(page), "Mở bản đính chính")
    expect(page.get_by_role("heading", name="Đính chính báo cáo tháng 7 năm 2024")).to_be_visible()
    expect(page.get_by_text("Chưa có số liệu nào thay đổi")).to_be_visible()
    correction = page.url
    page.get_by_role("tab", name="Số liệu các đơn vị").click()
    form = _khu_pho_1_is_reopened(page)

    sign_in(page, "hoa", path=form)
    expect(page.get_by_text("Đang mở để đính chính báo cáo đã phát hành.")).to_be_visible()
    _accounts_are_twelve_more(page, form)
    expect(page.get_by_role("heading", name="Bản chốt số liệu")).to_be_visible()

    _the_desk_accepts(page, form)
    page.goto(correction)
    press(page, "Cập nhật số liệu")
    row = page.get_by_role("row").filter(has_text="tài khoản thanh toán điện tử (đến nay)").first
    expect(row.get_by_role("button", name="+12")).to_be_visible()
    press(row, "+12")
    expect(dialog(page)).to_contain_text("đã báo cáo")
    page.keyboard.press("Escape")
    press(page, "Trình lãnh đạo duyệt")
    press(dialog(page), "Trình lãnh đạo duyệt")

    sign_in(page, "lan", path=correction)
    quarter = call(page, "POST", f"/reports/{quarter['id']}/approve", None, quarter["version"])
    press(page, "Duyệt báo cáo")
    press(dialog(page), "Duyệt báo cáo")
    page.get_by_role("tab", name="Quá trình").click()
    expect(page.get_by_role("list", name="Quá trình").get_by_text(WHY)).to_be_visible()
    _quarter_follows(page, quarter)


def _the_desk_accepts(page: Page, form: str) -> None:
    sign_in(page, "minh", path=form)
    press(page, "Tiếp nhận")
    press(dialog(page), "Tiếp nhận")
    expect(dialog(page)).to_have_count(0)


def _khu_pho_1_is_reopened(page: Page) -> str:
    """The address of its form."""
    unit = page.get_by_role("row").filter(has=page.get_by_role("link", name="Khu phố 1", exact=True))
    press(unit, "Mở lại để sửa")
    dialog(page).get_by_label("Lý do").fill("Sửa mục tiêu 5")
    press(dialog(page), "Mở lại để sửa")
    expect(unit.get_by_text("đang mở để sửa")).to_be_visible()
    return unit.get_by_role("link", name="Khu phố 1", exact=True).get_attribute("href") or ""


def _quarter_follows(page: Page, quarter: dict[str, Any]) -> None:
    """The third quarter was issued on the old July: its page says so and corrects it from the months as they are now."""
    sign_in(page, "ha", path="/van-ban")
    document = call(page, "GET", f"/documents/{quarter['document_id']}")
    call(page, "POST", f"/documents/{document['id']}/number", {"issued_on": "2024-08-09"}, document["version"])
    sign_in(page, "minh", path=f"/bao-cao/{quarter['id']}")
    expect(page.get_by_role("status").filter(has_text="Báo cáo này khác số liệu các tháng")).to_be_visible()
    press(page, "Đính chính theo các tháng")
    expect(dialog(page).get_by_label("Lý do")).to_have_value("Báo cáo tháng 7 năm 2024 đã được đính chính.")
    press(dialog(page), "Mở bản đính chính")
    expect(page.get_by_role("heading", name="Đính chính báo cáo quý III năm 2024")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="tài khoản thanh toán điện tử (đến nay)").first
    expect(row.get_by_role("button", name="+12")).to_be_visible()
    page.get_by_role("tab", name="Số liệu các tháng").click()
    expect(page.get_by_role("row").filter(has_text="Tháng 7 năm 2024").get_by_text("đã đính chính")).to_be_visible()


def _accounts_are_twelve_more(page: Page, form: str) -> None:
    """Hoa corrects one figure and hands the form in again."""
    row = call(page, "GET", form.replace("/so-lieu", "/submissions"))
    cells = [cell for group in row["groups"] for cell in group["cells"]]
    figures = {
        c["code"]: {"cumulative": c["typed"], "in_period": c["typed_in_period"], "remark": c["remark"]} for c in cells
    }
    figures["t5.done"]["cumulative"] += 12
    body = {"data_until": row["data_until"], "figures": figures, "sections": {}, "paper_file_id": None}
    row = call(page, "PUT", f"/submissions/{row['id']}", body, row["version"])
    call(page, "POST", f"/submissions/{row['id']}/submit", None, row["version"])
    page.reload()
