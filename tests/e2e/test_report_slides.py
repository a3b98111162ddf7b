"""The month on the meeting's screen: pages by keys, every figure opens its list, compiled anew in front of everybody."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.page_actions import accept_of, dialog, press
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("slides")) as running:
        yield running


def place(page: Page) -> tuple[int, int]:
    """The number of the page that is shown, and of how many."""
    told = page.get_by_text(re.compile(r"^Trang \d+/\d+$")).inner_text()
    number, of = re.findall(r"\d+", told)
    return int(number), int(of)


def test_keys_turn_the_pages_and_a_figure_opens_its_list(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    page.get_by_role("link", name="Trình chiếu").click()
    expect(page.get_by_role("heading", name="Tháng 7 năm 2024")).to_be_visible()
    expect(page.get_by_role("button", name="Trang trước")).to_be_disabled()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name=re.compile("^Mục tiêu"))).to_be_visible()
    page.locator(".slide .figure").first.click()
    expect(dialog(page)).to_be_visible()
    page.keyboard.press("ArrowRight")  # the list lies over the page: it does not turn below it
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert place(page)[0] == 2
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Tìm trang")
    box.press_sequentially("f")
    box.press("Home")
    expect(box).to_have_value("f")
    box.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert place(page)[0] == 2, "what is typed elsewhere turns no page"
    page.keyboard.press("End")
    number, of = place(page)
    assert number == of > 8
    expect(page.get_by_role("button", name="Trang sau")).to_be_disabled()


# Which figures stand on the page that is shown: the others wait to the left and right of it.
IN_SIGHT = """(slide) => {
  const { left, right } = slide.getBoundingClientRect();
  return [...slide.querySelectorAll(".figure")].flatMap((figure, at) => {
    const box = figure.getBoundingClientRect();
    return box.width && box.left >= left - 1 && box.right <= right + 1 ? [at] : [];
  });
}"""


def test_every_number_of_every_page_opens_its_list(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    page.get_by_role("link", name="Trình chiếu").click()
    expect(page.get_by_role("heading", name="Tháng 7 năm 2024")).to_be_visible()
    opened = 0
    for number in range(1, place(page)[1] + 1):
        expect(page.get_by_text(f"Trang {number}/")).to_be_visible()
        for at in page.locator(".slide").evaluate(IN_SIGHT):
            page.locator(".slide .figure").nth(at).click()
            expect(dialog(page).get_by_role("heading").first).to_be_visible()
            expect(dialog(page).locator(".skeleton")).to_have_count(0)
            expect(dialog(page).get_by_role("alert")).to_have_count(0)
            page.keyboard.press("Escape")
            expect(page.get_by_role("dialog")).to_have_count(0)
            opened += 1
        page.keyboard.press("ArrowRight")
    assert opened > 20


def test_the_whole_screen_holds_the_page_and_its_lists(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    page.get_by_role("link", name="Trình chiếu").click()
    press(page, "Toàn màn hình")
    expect(page.get_by_role("button", name="Thoát toàn màn hình")).to_be_visible()
    page.keyboard.press("PageDown")
    page.locator(".slide .figure").first.click()
    expect(dialog(page)).to_be_visible()
    assert page.evaluate("document.fullscreenElement.contains(document.querySelector('dialog[open]'))")


# What stands out of the window or under its head and menu, the place of the pages and the buttons, and what of any page
# that place would cut off. Tight is a phone with letters twice as large: one scrolls from the page to its buttons.
OUT = """(tight) => {
  const place = document.querySelector(".slide"), at = place.getBoundingClientRect();
  const high = (frame) => document.fullscreenElement ? 0 : document.querySelector(frame).getBoundingClientRect().height;
  const ends = [place, ...document.querySelectorAll(".slides-head, .slides-tools button")].filter((one) => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    return (!tight && top < high(".app-top") - 1) || left < -1 || bottom > innerHeight - high(".bar") + 1 || right > innerWidth + 1;
  });
  const cut = [...place.querySelectorAll("p, :not(.is-cards) > table th, tbody :is(th, td)")].filter((one) => [...one.getClientRects()].some(
    ({ top, bottom, height }) => height > 1 && (top < at.top - 1 || bottom > at.bottom + 1)));
  return [...ends, ...cut].map((one) => `${one.className || one.tagName} ${one.textContent.trim().slice(0, 40)}`);
}"""
WINDOWS = [
    (False, 1366, 768, "100%"),
    (False, 1024, 768, "100%"),
    (False, 1366, 768, "200%"),
    (False, 360, 740, "100%"),
    (False, 360, 640, "100%"),
    (False, 360, 740, "200%"),
    (True, 1366, 768, "100%"),
    (True, 1024, 768, "100%"),
    (True, 1024, 768, "200%"),
]
SETTLED = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))"


def test_no_page_is_higher_than_the_window(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    page.get_by_role("link", name="Trình chiếu").click()
    for whole, width, height, letters in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(f"document.documentElement.style.fontSize = '{letters}'")
        if whole:
            press(page, "Toàn màn hình")
            expect(page.get_by_role("button", name="Thoát toàn màn hình")).to_be_visible()
        page.evaluate(SETTLED)
        page.locator(".slides").evaluate("(slides) => slides.scrollIntoView({ block: 'end' })")
        tight = (width, letters) == (360, "200%")
        keys = [("Home", "Trang trước"), ("ArrowRight", ""), ("ArrowRight", ""), ("End", "Trang sau")]
        for key, turned in keys[:3] if tight else keys:  # of more than 300 pages the last are not scrolled to
            page.keyboard.press(key)
            if turned:
                expect(page.get_by_role("button", name=turned)).to_be_disabled()
            assert page.evaluate(OUT, tight) == [], (whole, width, height, letters, place(page))
        assert place(page)[1] > 15
        if whole:
            press(page, "Thoát toàn màn hình")
            expect(page.get_by_role("button", name="Toàn màn hình", exact=True)).to_be_visible()


@pytest.mark.parametrize("size", [(360, 740), (1280, 900)])
def test_an_address_opens_its_page_whose_next_lies_under_the_thumb(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    sign_in(page, "lan", path="/bao-cao")
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    page.get_by_role("link", name="Trình chiếu").click()
    expect(page.get_by_text(re.compile(r"^Trang 1/"))).to_be_visible()
    page.goto(f"{page.url.split('?')[0]}?trang=3")
    expect(page.get_by_text(re.compile(r"^Trang 3/"))).to_be_visible()
    page.evaluate(SETTLED)
    assert page.evaluate(OUT) == [], "without a touch of the page"
    page.emulate_media(media="print")  # where no page is scrolled to
    page.evaluate(SETTLED)
    page.emulate_media(media="screen")
    page.evaluate(SETTLED)
    expect(page.get_by_text(re.compile(r"^Trang 3/"))).to_be_visible()
    page.get_by_role("button", name="Trang sau").click()
    expect(page.get_by_text(re.compile(r"^Trang 4/"))).to_be_visible()
    page.get_by_role("button", name="Trang trước").click()
    expect(page.get_by_text(re.compile(r"^Trang 3/"))).to_be_visible()
    assert page.locator(".slide").evaluate(IN_SIGHT), "the figures of the third page"


def test_the_keyboard_goes_on_to_the_figures_of_the_next_page(page: Page) -> None:
    sign_in(page, "lan", path="/bao-cao")
    page.get_by_role("link", name="Tháng 7 năm 2024").click()
    page.get_by_role("link", name="Trình chiếu").click()
    expect(page.get_by_text(re.compile(r"^Trang 1/"))).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text(re.compile(r"^Trang 2/"))).to_be_visible()
    page.locator(".slide .figure").first.focus()
    for _ in range(30):
        page.keyboard.press("Tab")
        page.evaluate(SETTLED)
        if place(page)[0] != 2:
            break
    assert place(page)[0] == 3
    focused = page.evaluate("document.activeElement.getBoundingClientRect().left")
    assert 0 < focused < 1280


def test_a_report_is_compiled_anew_in_front_of_everybody(page: Page) -> None:
    sign_in(page, "minh", path="/bao-cao?ky=2024-08")
    press(page, "Tổng hợp báo cáo tháng 8")
    page.get_by_role("link", name="Trình chiếu").click()
    expect(page.get_by_text("Số liệu đang tổng hợp, chưa ký")).to_be_visible()
    coverage = page.locator(".slide p").first
    before = coverage.inner_text()
    accept_of(page, "Khu phố 7")
    press(page, "Cập nhật số liệu")
    expect(coverage).not_to_have_text(before)
