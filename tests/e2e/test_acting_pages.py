"""In whose name: the leader plans for the steering board, a desk proposes a reward for a team, on a phone; papers that
follow from money and from a set of criteria.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.page_actions import confirm, dialog, press
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("acting")) as running:
        yield running


@pytest.fixture(autouse=True)
def _on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})


def test_the_leader_plans_a_briefing_of_the_steering_board_that_serves_a_task(page: Page) -> None:
    sign_in(page, "lan", path="/hoat-dong/moi")
    page.get_by_label("Đơn vị tổ chức").select_option(label="Ban chỉ đạo số phường")
    page.get_by_label("Loại hoạt động").select_option(label="Hội nghị quán triệt")
    page.get_by_label("Tên hoạt động").fill("Quán triệt nhiệm vụ những tháng cuối năm")
    page.get_by_label("Ngày tổ chức").fill("15/08/2024")
    press(page, "Lưu vào lịch")
    expect(page).to_have_url(re.compile(r"/hoat-dong/[0-9a-f-]{36}"))
    expect(page.get_by_text("Ban chỉ đạo số phường").first).to_be_visible()


def test_who_works_in_one_unit_is_not_asked(page: Page) -> None:
    sign_in(page, "hoa", path="/kinh-phi")
    press(page, "Lập khoản dự toán")
    expect(dialog(page).get_by_label("Nhiệm vụ của kế hoạch")).to_be_visible()
    expect(dialog(page).get_by_label("Đơn vị thực hiện")).to_have_count(0)


def test_a_desk_proposes_a_reward_for_the_team_of_a_khu_pho(page: Page) -> None:
    sign_in(page, "minh", path="/danh-gia?tab=khen-thuong")
    press(page, "Đề nghị khen thưởng")
    dialog(page).get_by_label("Đơn vị").last.select_option(label="Khu phố 3")
    dialog(page).get_by_label("Thành tích, lý do").fill("Đến đủ mọi nhà trong tháng")
    confirm(page, "Đề nghị khen thưởng")
    expect(page.get_by_role("cell", name="Khu phố 3").or_(page.get_by_text("Khu phố 3")).first).to_be_visible()


@pytest.mark.parametrize(
    ("path", "button", "heading"),
    [
        ("/kinh-phi", "Soạn quyết định phân bổ", "Quyết định phân bổ kinh phí"),
        ("/kinh-phi", "Soạn tờ trình", "Tờ trình đề nghị bố trí kinh phí"),
        ("/danh-gia?tab=bo", "Soạn hướng dẫn", "Hướng dẫn đánh giá Tổ công nghệ số cộng đồng"),
    ],
    ids=["decision", "proposal", "guideline"],
)
def test_a_paper_is_begun_where_its_rows_are(page: Page, path: str, button: str, heading: str) -> None:
    sign_in(page, "minh", path=path)
    page.get_by_role("button", name=button, exact=True).first.click()
    expect(page).to_have_url(re.compile("/soan-van-ban/"))
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()


def test_who_was_assessed_is_proposed_with_the_assessment(page: Page) -> None:
    sign_in(page, "minh", path="/danh-gia")
    page.get_by_role("link", name="Khu phố 1").first.click()
    press(page, "Đề nghị khen thưởng")
    expect(dialog(page)).to_contain_text("Khu phố 1")
    dialog(page).get_by_label("Thành tích, lý do").fill("Đạt điểm cao nhất kỳ")
    confirm(page, "Đề nghị khen thưởng")
    expect(dialog(page)).to_have_count(0)
    page.goto(re.sub(r"/danh-gia/.*", "/danh-gia?tab=khen-thuong", page.url))
    expect(page.get_by_role("link", name="Phiếu chấm").first).to_be_visible()
