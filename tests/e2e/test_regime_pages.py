"""The desk settles what the periods to come report, and how: the regime's page and the measures of the plan's targets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch, sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("regime")
    with demonstrating(demonstration_folder, folder) as running:
        yield running


def test_the_regime_of_the_coming_periods_is_changed_and_its_versions_are_kept(page: Page, page_watch: Watch) -> None:
    sign_in(page, "minh", path="/so-lieu")
    page.get_by_role("link", name="Chế độ báo cáo").click()
    expect(page.get_by_text("Thay đổi áp dụng từ kỳ báo cáo tháng 9 năm 2024.")).to_be_visible()
    deadline = page.get_by_label("Thời hạn gửi báo cáo")
    deadline.fill("cuối tháng")
    page_watch.expect(422)
    page.get_by_role("button", name="Lưu chế độ báo cáo").click()
    expect(page.get_by_text("Không đọc được ngày nộp báo cáo hàng tháng.")).to_be_visible()
    deadline.fill("chậm nhất ngày 12 hàng tháng")
    page.get_by_label("Tên mục III", exact=False).fill("Khó khăn, nguyên nhân")
    page.get_by_role("button", name="Lưu chế độ báo cáo").click()
    expect(page.get_by_text("Đã lưu chế độ báo cáo, áp dụng từ kỳ tháng 9 năm 2024.")).to_be_visible()
    page.get_by_role("tab", name="Các bản đã có").click()
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("chậm nhất ngày 12 hàng tháng")
    expect(rows.nth(1)).to_contain_text("đến 14/08/2024")


def test_who_only_reads_sees_the_regime_without_a_form(page: Page) -> None:
    sign_in(page, "hoa", path="/so-lieu/che-do")
    expect(page.get_by_text("Biểu mẫu số liệu")).to_be_visible()
    expect(page.get_by_role("button", name="Lưu chế độ báo cáo")).to_have_count(0)


def test_a_target_gets_a_measure_that_the_ward_defines(page: Page) -> None:
    sign_in(page, "minh", path="/ke-hoach")
    page.get_by_role("link", name="Triển khai hoạt động của Tổ").first.click()
    page.get_by_role("tab", name="Chỉ tiêu thống kê").click()
    page.get_by_role("button", name="Chọn chỉ tiêu", exact=True).click()
    target = page.locator("form section").nth(5)
    target.get_by_role("button", name="Tự đặt một chỉ tiêu").click()
    target.get_by_label("Kết quả cần đếm").fill("có người trẻ hướng dẫn người lớn tuổi")
    target.get_by_label("Tính trên tổng số nào").select_option(label="Hộ gia đình")
    page.get_by_role("button", name="Lưu chỉ tiêu").click()
    expect(page.get_by_text("Đã lưu chỉ tiêu, áp dụng từ kỳ tháng 9 năm 2024.")).to_be_visible()
    expect(page.get_by_text("Hộ có người trẻ hướng dẫn người lớn tuổi")).to_be_visible()
    expect(page.get_by_text("Máy đọc từ lời của mục tiêu")).to_have_count(0)


def test_a_kind_of_units_gets_a_form_of_its_own(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu/che-do")
    page.get_by_label("Biểu mẫu riêng cho").select_option(label="Công an")
    chosen = page.get_by_role("group", name="Chỉ tiêu hỏi Công an")
    folded = page.locator("details.regime-measures").filter(has_text="Chỉ tiêu hỏi Công an")
    folded.locator("summary").click()
    chosen.get_by_label("Hồ sơ thủ tục hành chính nộp trực tuyến").check()
    page.get_by_role("button", name="Lưu chế độ báo cáo").click()
    expect(page.get_by_text("Đã lưu chế độ báo cáo, áp dụng từ kỳ tháng 9 năm 2024.")).to_be_visible()
    expect(page.get_by_role("button", name="Bỏ biểu mẫu của Công an")).to_be_visible()
    expect(page.get_by_role("button", name="Bỏ biểu mẫu của Trường học")).to_be_visible()
