"""The own streets in pictures: the head sees what is left along each and who goes; the volunteer each door, offline too."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from fixtures.browser import sign_in
from fixtures.phones import first_round, phone
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("streets")) as running:
        yield running


def test_a_head_sees_how_many_homes_are_left_along_each_street(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa")
    told = page.get_by_role("heading", name=re.compile(r"^Tuyến phố: còn \d+ hộ chưa gặp, \d+ hộ còn phải quay lại$"))
    left = int(re.findall(r"\d+", told.inner_text())[0])
    table = page.get_by_role("region", name="Tuyến phố", exact=True)
    pictures = [one.get_attribute("aria-label") or "" for one in table.get_by_role("img").all()]
    assert sum(int(re.findall(r"chưa hỏi (\d+)", said)[0]) for said in pictures) == left
    again = table.get_by_role("link", name=re.compile(r"^\d+$")).all_inner_texts()
    assert sum(map(int, again)) == int(re.findall(r"\d+", told.inner_text())[1]) > 0
    table.get_by_role("link", name=re.compile("^Phố|^Ngõ")).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page).to_have_url(re.compile(r"/so-ho\?street_id="))


def test_a_volunteer_sees_each_door_without_a_network_and_opens_its_sheet(chromium: Browser, server: Server) -> None:
    with phone(chromium, server) as context:
        page = first_round(context, server)
        streets = page.locator(".street")
        expect(page.get_by_role("button", name="Tải lại").or_(page.get_by_text("Dùng được")).first).to_be_visible()
        if streets.count():
            streets.first.click()
        context.set_offline(True)
        page.get_by_text("Sơ đồ từng cửa").click()
        doors = page.get_by_role("list", name="Sơ đồ từng cửa").get_by_role("link")
        expect(doors.first).to_be_visible()
        names = [door.get_attribute("aria-label") or "" for door in doors.all()]
        assert all(": " in name for name in names)
        met = len([name for name in names if name.endswith("Đã gặp")])
        expect(page.get_by_text(f"Đã gặp {met}", exact=True)).to_be_visible()
        doors.first.click()
        expect(page.get_by_role("button", name="Gặp được")).to_be_visible()


def _own(page: Page) -> list[int]:
    """Sheets of today and of the week, homes met and all, as "Tiến độ của tôi" says."""
    told = page.get_by_role("group", name="Tiến độ của tôi")
    expect(told).to_be_visible()
    return [int(number) for number in re.findall(r"\d+", told.locator("p").inner_text())]


def test_a_volunteers_own_progress_is_the_same_on_the_start_page_on_the_round_and_without_a_network(
    chromium: Browser, server: Server
) -> None:
    with phone(chromium, server) as context:
        page = context.new_page()
        sign_in(page, "son")
        told = _own(page)
        assert told[3] > 0
        page.close()
        page = first_round(context, server)
        assert _own(page) == told, "counted on the phone as by the server"
        context.set_offline(True)
        page.get_by_role("link", name=re.compile("^Bắt đầu: ")).click()
        page.get_by_role("button", name="Vắng nhà").click()
        page.get_by_role("button", name="Lưu phiếu").click()
        expect(page.get_by_role("heading", name=re.compile("^Đã lưu trên máy"))).to_be_visible()
        page.get_by_role("link", name="Hôm nay").first.click()
        assert _own(page) == [told[0] + 1, told[1] + 1, *told[2:]]
        expect(page.get_by_text(re.compile(r"^còn \d+ / \d+ hộ$")).first).to_be_visible()
