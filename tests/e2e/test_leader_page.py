"""The leader's start page: three answers at once, each target and place in pictures with their numbers, on a phone too."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.demonstration import copied
from fixtures.lines import has_all_values
from fixtures.server import Server, demonstrating
from toso.core.execution import close_execution
from toso.households.indicators.points import keep_points
from toso.kit.clock import install_business_date

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demonstration with its weekly figures kept."""
    folder = tmp_path_factory.mktemp("weeks")
    app = copied(demonstration_folder, folder)
    keep_points(app.state.settings, app.state.engines)
    close_execution(app)
    install_business_date(None)
    with demonstrating(folder, tmp_path_factory.mktemp("leader")) as running:
        yield running


# The words of `main` that are wholly seen without scrolling: above the menu that a phone has at the foot.
SEEN = """() => {
  const foot = Math.min(innerHeight, ...[...document.querySelectorAll("nav")]
    .map((nav) => nav.getBoundingClientRect()).filter((box) => box.height && box.top > innerHeight / 2).map((box) => box.top));
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const seen = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement.checkVisibility() || text.parentElement.closest(".visually-hidden, [aria-hidden=true]")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.height && box.bottom <= foot) seen.push(...text.textContent.split(/\\s+/).filter(Boolean));
  }
  return { foot, words: seen };
}"""


@pytest.mark.parametrize(("width", "height", "most"), [(360, 740, 60), (1440, 900, None)])
def test_three_answers_stand_on_the_first_screen_in_few_words(
    page: Page, width: int, height: int, most: int | None
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    sign_in(page, "lan")
    answers = page.locator(".answer")
    expect(answers).to_have_count(3)
    expect(answers.nth(0)).to_contain_text(re.compile(r"\d trên 8 mục tiêu đang chậm\d quá hạn\d chưa đủ nhịp"))
    expect(answers.nth(1)).to_contain_text("10 trên 16 nơi trễ hạn số liệu")
    expect(answers.nth(2)).to_contain_text("Mở việc đầu tiên")
    expect(page.locator(".tile").first).to_be_attached()
    seen = page.evaluate(SEEN)
    assert most is None or 0 < len(seen["words"]) <= most, seen["words"]
    for answer in answers.all():
        box = answer.bounding_box()
        assert box
        assert box["y"] + box["height"] <= seen["foot"]
        assert len(answer.inner_text().split()) <= 60


def test_no_three_states_in_a_row_say_the_same(page: Page) -> None:
    for person, states in (("lan", ".tile .status"), ("minh", ".worklist .status")):
        sign_in(page, person)
        expect(page.locator(".tile")).to_have_count(9)
        told = page.locator(states).all_inner_texts()
        assert len(told) > 3
        assert not [a for a, b, c in zip(told, told[1:], told[2:], strict=False) if a == b == c], told


def test_each_target_of_an_answer_has_its_name_and_opens_its_page(page: Page) -> None:
    sign_in(page, "lan")
    will = page.locator(".answer").first
    targets = will.get_by_role("link", name=re.compile(r"^\d\. \w+"))
    expect(targets.first).to_be_visible()
    for link in targets.all():
        assert re.fullmatch(r"/muc-tieu/t\d-\w+|/don-vi", link.get_attribute("href") or "")
    expect(will.get_by_role("heading").get_by_role("link")).to_have_attribute("href", "/co-kip-khong")
    assert targets.first.inner_text().startswith("9. "), (
        "what is overdue stands first; its members are in the lists of teams"
    )
    counted = will.locator('a[href^="/muc-tieu/"]').first
    name = counted.inner_text()
    counted.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("main")).to_contain_text(name.partition(". ")[2])


def test_what_waits_is_named_whole_and_begins_with_something_to_do(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "lan")
    mine = page.locator(".answer").nth(2)
    count = re.search(r"(\d+) việc", mine.inner_text())
    assert count
    mine.get_by_role("link", name=f"{count[1]} việc", exact=True).click()
    rest = page.locator("#cho-toi")
    expect(rest.get_by_role("heading", name="Đang chờ bạn")).to_be_in_viewport()
    expect(rest.get_by_role("listitem")).to_have_count(int(count[1]))
    page.get_by_role("link", name="Mở việc đầu tiên").click()
    expect(page.get_by_text("chưa trả lời đúng hạn: kiến nghị lần nữa")).to_be_visible()
    expect(page.get_by_role("button", name="Kiến nghị lần nữa")).to_be_visible()


def test_each_target_has_a_picture_that_says_in_words_what_it_shows(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    sign_in(page, "lan")
    expect(page.locator(".tile")).to_have_count(
        9
    )  # seven by the register, one by the lists of teams, one as the report says
    fifth = page.locator(".tile").filter(has_text="Mục tiêu 5.")
    said = r"từ 14/06/2024 đến 09/08/2024 đạt [\d,]+%; cần tối thiểu 90% vào 14/12/2024"
    picture = fifth.get_by_role("img").first
    expect(picture).to_be_visible()
    assert re.search(said, picture.get_attribute("aria-label") or "")
    expect(fifth.get_by_text(re.compile(r"^[\d.]+: Người dân trưởng thành$"))).to_be_visible()
    expect(fifth.get_by_text(re.compile(r"^Từ 02/08 \+\d+: đủ nhịp$"))).to_be_visible()
    expect(fifth.get_by_text(re.compile(r"^Cần \d+ mỗi tuần$"))).to_be_visible()
    row = page.get_by_role("row", name=re.compile("Mục tiêu 5.*")).first
    expect(row).to_contain_text(re.compile(r"\+\d"))


def test_a_cell_of_places_and_targets_opens_its_list_by_keyboard_on_a_phone(
    page: Page,
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "lan")
    heat = page.get_by_role("region", name="Khu phố × mục tiêu")
    expect(heat.get_by_role("row")).to_have_count(14)  # the heading, twelve places in their order, all of them
    names = heat.get_by_role("rowheader").all_inner_texts()
    assert names == [*(f"Khu phố {n}" for n in range(1, 13)), "Toàn phường"]
    page.get_by_role("button", name="Trong số đã hỏi").click()
    cell = heat.get_by_role("link", name=re.compile(r"^Khu phố 3, Người lớn có tài khoản thanh toán: "))
    told = cell.locator(".visually-hidden").inner_text()
    assert re.search(r": [\d,]+%, \d+ trên \d+", told)
    cell.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/muc-tieu/t5-done\?noi="))
    expect(page.get_by_role("heading", level=1)).to_contain_text("tài khoản thanh toán")
    expect(page.locator(".figure-head")).to_contain_text(re.compile(r"\d+ trên \d+ người.*\d%", re.DOTALL))
    expect(page.get_by_label("Đến hết ngày")).to_have_value("09/08/2024")
    expect(page.get_by_role("heading", name="Theo tuyến phố")).to_be_visible()


def test_every_cell_opens_what_is_behind_it_and_nothing_is_said_by_hovering(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for person, behind in (("lan", r"/muc-tieu\?noi="), ("minh", r"/so-ho\?status=not_visited&unit_id=")):
        sign_in(page, person)
        heat = page.get_by_role("region", name="Khu phố × mục tiêu")
        expect(heat.get_by_role("row")).to_have_count(14)
        assert heat.locator("td").count() == heat.locator("td > a[href]").count() == 13 * 10
        assert heat.locator("[title]").count() == 0
        assert heat.evaluate("(frame) => frame.scrollWidth - frame.clientWidth") <= 1, "ten columns fit the phone"
        heat.get_by_role("link", name=re.compile("^Khu phố 3: đã rà soát ")).click()
        expect(page).to_have_url(re.compile(behind))
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_whoever_reads_reports_without_leading_sees_the_pictures_below_the_own_work(
    page: Page,
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    sign_in(page, "minh")
    expect(page.locator(".tile")).to_have_count(9)
    expect(page.locator(".answer")).to_have_count(0)
    work = page.get_by_role("heading", name="Đang chờ bạn").bounding_box()
    pictures = page.get_by_role("heading", name="Từng mục tiêu").bounding_box()
    assert work
    assert pictures
    assert work["y"] < pictures["y"]


def test_a_head_sees_how_far_each_target_came_since_last_week(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "hoa")
    row = page.get_by_role("row", name=re.compile("Mục tiêu 5"))
    way = row.get_by_role("img")
    expect(way).to_have_attribute("aria-label", re.compile(r": từ [\d,]+% đến [\d,]+%$"))
    then, now = re.findall(r"[\d,]+%", way.get_attribute("aria-label") or "")
    cells = row.get_by_role("cell").all_inner_texts()
    assert [one for one in cells if one.strip().endswith("%")] != []
    assert then in " ".join(cells)
    assert now in " ".join(cells)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_value_of_a_line_stands_in_the_table_beside_it(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "lan")
    assert has_all_values(page) == 9
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_map_comes_with_the_eye_and_opens_its_lists_by_keyboard(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "lan")
    expect(page.locator(".tile")).to_have_count(9)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "map." in url or "unit-shapes" in url]
    page.get_by_role("heading", name="Bản đồ khu phố").scroll_into_view_if_needed()
    areas = page.locator("svg.ward-map a")
    expect(areas).to_have_count(12)
    expect(areas.first).to_have_accessible_name(re.compile(r"^Khu phố 1, Hộ đã rà soát: [\d,]+%, [\d.]+ trên [\d.]+$"))
    told = [area.get_attribute("aria-label") or "" for area in areas.all()]
    table = page.get_by_role("table", name="Số của bản đồ")
    expect(table.get_by_role("row")).to_have_count(14)
    for words in told:
        place, share = re.findall(r"^(Khu phố \d+),.*: ([\d,]+%),", words)[0]
        expect(table.get_by_role("row").filter(has=page.get_by_role("link", name=place, exact=True))).to_contain_text(
            share
        )
    page.get_by_label("Bản đồ của").select_option(label="5. Người lớn có tài khoản thanh toán")
    expect(areas.first).to_have_accessible_name(re.compile(r"^Khu phố 1, 5\. .*; đã hỏi \d+%$"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    areas.nth(2).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/muc-tieu/t5-[\w-]+\?noi="))


def test_the_map_is_on_paper_though_nobody_had_it_in_sight(page: Page) -> None:
    page.add_init_script("window.print = () => document.documentElement.setAttribute('data-printed', '')")
    sign_in(page, "lan")
    expect(page.locator(".tile")).to_have_count(9)
    expect(page.locator("svg.ward-map")).to_have_count(0)
    page.keyboard.press("Control+p")
    expect(page.locator("html[data-printed]")).to_have_count(1)
    expect(page.locator("svg.ward-map a")).to_have_count(12)
    expect(page.get_by_role("table", name="Số của bản đồ")).to_have_count(1)
