"""A meeting in a real browser, on a phone: planned by the head of khu phố 1, people asked, held, marked, counted."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import Browser, Page, expect
from sqlmodel import Session, col

from fixtures.browser import profile, sign_in
from fixtures.lines import has_all_values
from fixtures.patience import ms
from fixtures.phones import at_database
from fixtures.server import Server, demonstrating
from toso.activities.tables import Activity, Attendance
from toso.kit.ids import new_id

pytestmark = pytest.mark.e2e

TITLE = "Họp dân hướng dẫn nộp hồ sơ trực tuyến"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("activities")) as running:
        yield running


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def uninvite_one(page: Page) -> None:
    press(page, "Bỏ mời")
    asked = page.get_by_role("dialog")
    people = asked.get_by_role("checkbox")
    expect(people.first).to_be_visible()
    number = people.count()
    people.first.check()
    asked.get_by_role("button", name="Bỏ mời", exact=True).click()
    expect(asked).to_have_count(0)
    expect(page.locator(".roster-line")).to_have_count(number - 1)


def test_a_meeting_is_planned_marked_and_counted(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa", path="/hoat-dong/moi")
    press(page, "Lưu vào lịch")
    expect(page.get_by_text("Hãy chọn loại hoạt động.").first).to_be_visible()
    page.get_by_label("Loại hoạt động").select_option(label="Tập huấn")
    page.get_by_label("Tên hoạt động").fill(TITLE)
    page.get_by_label("Ngày tổ chức").fill("08/08/2024")
    page.get_by_label("Nhiệm vụ của kế hoạch").select_option(index=1)
    press(page, "Lưu vào lịch")
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.locator(".facts").get_by_role("link").first).to_have_attribute("href", re.compile("^/nhiem-vu/"))
    press(page, "Mời người dự")
    page.get_by_role("dialog").get_by_role("button", name="Mời người dự", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    uninvite_one(page)
    press(page, "Ghi là đã tổ chức")
    first = page.get_by_role("group", name="Điểm danh").first
    first.get_by_role("button", name="Vắng", exact=True).click()
    page.get_by_label("Những người còn lại đều có mặt").check()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    press(page, "Lưu điểm danh")
    expect(page.get_by_role("button", name="Lập buổi bù cho người vắng")).to_be_visible()

    page.goto(page.url.split("/hoat-dong")[0] + "/hoat-dong")
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()
    figure = page.locator(".facts div, .facts > *").filter(has_text="Lớp, buổi tập huấn đã tổ chức").first
    number = figure.get_by_role("button")
    value = int(number.inner_text())
    number.click()
    behind = page.get_by_role("table", name="Danh sách")
    expect(behind.get_by_role("link")).to_have_count(value)
    expect(behind.get_by_role("link", name=TITLE)).to_be_visible()


def test_residents_are_written_down_from_the_activity(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa", path="/hoat-dong")
    page.get_by_role("link", name=TITLE).click()
    press(page, "Ghi người dân dự")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Người khác").fill("7")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    dialog.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_text("Đã ghi buổi họp, sự kiện.")).to_be_visible()
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_text("Người dân trong sổ hộ")).to_be_visible()


def ask_a_hundred_and_one(session: Session) -> None:
    """To the meeting of the test before: a hundred of the unit that organises it after those who are asked."""
    row = session.execute(sa.select(Activity).where(col(Activity.title) == TITLE)).scalar_one()
    asked = session.execute(sa.select(Attendance).where(col(Attendance.activity_id) == row.id)).scalars().all()
    told = asked[0].model_dump(exclude={"id", "person_id", "state", "attended_on", "means"})
    session.add_all([Attendance(**told, person_id=new_id()) for _ in range(101)])


def test_who_was_there_answers_without_a_name(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa", path="/hoat-dong")
    page.get_by_role("link", name="Hướng dẫn thành viên tổ nộp hồ sơ thay cho người già").click()
    expect(page.get_by_text(re.compile(r"0 trên \d người có mặt đã góp ý\."))).to_be_visible()
    press(page, "Góp ý về buổi này")
    dialog = page.get_by_role("dialog")
    press(page, "Gửi góp ý")
    expect(dialog.get_by_text("Hãy trả lời ít nhất một câu.").first).to_be_visible()
    steps = [one.bounding_box() for one in dialog.locator(".is-scale .choice").all()]
    assert len({box["y"] for box in steps if box}) == 1, "the steps of a scale are read across"
    assert len(steps) == 5
    assert all(box and min(box["width"], box["height"]) >= 44 for box in steps), steps
    dialog.get_by_label("4", exact=True).check()
    dialog.get_by_label("Nhận biết lừa đảo trên mạng").check()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    press(page, "Gửi góp ý")
    expect(page.get_by_text("Đã ghi góp ý của bạn. Cảm ơn bạn.")).to_be_visible()
    expect(page.get_by_role("button", name="Góp ý về buổi này")).to_have_count(0)
    expect(page.get_by_text(re.compile(r"1 trên \d người có mặt đã góp ý\."))).to_be_visible()
    expect(page.get_by_role("table", name="Bạn hiểu nội dung đến đâu")).to_have_count(0)


def test_who_stands_after_the_first_hundred_is_seen_and_marked_with_them(page: Page, server: Server) -> None:
    at_database(server.data_dir / "toso.sqlite3", ask_a_hundred_and_one)
    sign_in(page, "hoa", path="/hoat-dong")
    page.get_by_role("link", name=TITLE).click()
    people = page.get_by_role("group", name="Điểm danh")
    expect(people).to_have_count(100)
    people.nth(1).get_by_role("button", name="Vắng", exact=True).click()
    press(page, "Xem thêm")
    expect(people.nth(101)).to_be_visible()
    expect(people.nth(1).get_by_role("button", name="Vắng", exact=True)).to_have_attribute("aria-pressed", "true")
    people.last.get_by_role("button", name="Vắng", exact=True).click()
    press(page, "Lưu điểm danh")
    expect(page.get_by_text("Đã lưu điểm danh.")).to_be_visible()
    press(page, "Xem thêm")
    expect(people.last.get_by_role("button", name="Vắng", exact=True)).to_have_attribute("aria-pressed", "true")


def test_a_finding_is_written_down_and_the_minutes_are_drafted(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/hoat-dong?thang=2024-07&loai=inspection")
    page.get_by_role("link", name="Kiểm tra hoạt động của Tổ công nghệ số cộng đồng tháng 7").click()
    press(page, "Ghi nội dung")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Ghi về").select_option(label="Tồn tại, kiến nghị")
    dialog.get_by_role("button", name="Lưu", exact=True).click()
    expect(dialog.get_by_text("Hãy chọn đơn vị.").first).to_be_visible()
    dialog.get_by_role("textbox", name="Nội dung").fill("Máy in ở điểm hỗ trợ hỏng")
    dialog.get_by_label("Đơn vị thực hiện").select_option(label="Khu phố 1")
    dialog.get_by_label("Thời hạn").fill("11/08/2024")
    dialog.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_role("group", name="Máy in ở điểm hỗ trợ hỏng")).to_be_visible()
    waiting = page.get_by_role("group", name="Sổ hộ còn 20 hộ chưa ghi lần đến nào")
    waiting.get_by_role("button", name="Xác nhận", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Xác nhận", exact=True).click()
    expect(waiting.get_by_role("button", name="Mở lại")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    press(page, "Soạn biên bản")
    expect(page).to_have_url(re.compile("/soan-van-ban/"))
    expect(page.get_by_role("cell", name="Máy in ở điểm hỗ trợ hỏng")).to_be_visible()


def test_the_report_of_a_review_is_drafted_from_its_page(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/hoat-dong?thang=2024-07&loai=review")
    page.get_by_role("link", name="Sơ kết tháng đầu thực hiện kế hoạch").click()
    press(page, "Soạn báo cáo sơ kết")
    expect(page).to_have_url(re.compile("/soan-van-ban/"))
    first = page.get_by_role("textbox", name="Đoạn 1: Đoạn văn")
    expect(first).to_have_value(re.compile("Số liệu theo báo cáo số 01/BC-UBND tháng 7"))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"


def test_a_member_checks_in_with_the_code_of_the_screen(page: Page, chromium: Browser, server: Server) -> None:
    sign_in(page, "hoa", path="/hoat-dong")
    page.get_by_role("link", name="Hướng dẫn thành viên tổ nộp hồ sơ thay cho người già").click()
    press(page, "Hiện mã điểm danh")
    letters = page.locator(".code-letters")
    expect(letters).to_have_text(re.compile("^[A-Z0-9]{4}-[A-Z0-9]{4}$"))
    expect(page.get_by_role("img", name="Mã QR để điểm danh")).to_be_visible()
    phone = profile(chromium, server.url, viewport={"width": 360, "height": 740})
    theirs = phone.new_page()
    sign_in(theirs, "son", path=f"/diem-danh/{letters.inner_text()}")
    expect(theirs.get_by_text("Đã ghi bạn có mặt.")).to_be_visible()
    assert theirs.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    expect(page.get_by_role("status").filter(has_text="2 trên")).to_be_visible(timeout=ms(40))
    theirs.goto("/diem-danh")
    expect(theirs.get_by_label("Mã điểm danh")).to_be_visible()
    phone.set_offline(True)
    theirs.get_by_label("Mã điểm danh").fill("AAAA-AAAA")
    theirs.get_by_role("button", name="Tôi có mặt").click()
    expect(theirs.get_by_text("Không kết nối được máy chủ.").first).to_be_visible()
    phone.close()


def test_a_campaign_is_given_goals_and_told_place_by_place(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/hoat-dong?loai=campaign")
    page.get_by_role("link", name="Hai tuần cao điểm thanh toán không dùng tiền mặt").click()
    press(page, "Đặt mục tiêu")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Khu phố 2", exact=True).check()
    press(page, "Thêm chỉ tiêu")
    dialog.get_by_label("Chỉ tiêu 2").select_option(
        label="Người dân trưởng thành có điện thoại di động và đã cài đặt ứng dụng số"
    )
    dialog.get_by_role("button", name="Lưu", exact=True).click()
    expect(dialog.get_by_text("Hãy ghi nội dung này.").first).to_be_visible()
    dialog.get_by_label("Cách đặt").nth(1).select_option(label="Đạt tỷ lệ khi kết thúc")
    dialog.get_by_label("Mức").nth(1).fill("45")
    dialog.get_by_role("button", name="Lưu", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_text(re.compile("^Đạt .*, mục tiêu 45%; trước đợt"))).to_be_visible()
    assert has_all_values(page) > 0
    page.get_by_text("Theo nơi", exact=True).first.click()
    expect(page.get_by_text("Khu phố 2", exact=True).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    number = page.locator(".pace a").nth(1)
    value = number.inner_text()
    number.click()
    expect(page).to_have_url(re.compile("/muc-tieu/t5-done"))
    expect(page.locator(".figure-value")).not_to_have_text("")
    assert int(value) > 0
