"""A printed page holds all of it: the tabs that are not open, folded parts, every column of a wide table."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.patience import ms
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("printed")) as running:
        yield running


def press_print(page: Page, path: str, who: str = "minh") -> None:
    """Ctrl+P; the dialog of the browser is answered by writing down that it came."""
    page.add_init_script("window.print = () => document.documentElement.setAttribute('data-printed', '')")
    sign_in(page, who, path=path)
    expect(page.get_by_role("table").or_(page.locator("svg[role=img]")).first).to_be_visible()
    page.keyboard.press("Control+p")
    expect(page.locator("html[data-printed]")).to_have_count(1)


def test_the_tab_that_is_not_open_and_folded_parts_are_on_paper_and_gone_afterwards(page: Page) -> None:
    press_print(page, "/so-lieu")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Cả năm")).to_be_visible()
    expect(page.get_by_role("table", name="Tình hình nộp số liệu theo tháng")).to_be_visible()
    page.evaluate("document.querySelector('main').append(document.createElement('details'))")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details:not([open])")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details:not([open])")).not_to_have_count(0)
    expect(page.get_by_role("heading", name="Cả năm")).to_have_count(0)


def test_a_wide_table_lies_across_the_paper_with_its_last_column(page: Page) -> None:
    press_print(page, "/muc-tieu")
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
        sheets = [(one.get_width() > one.get_height(), one.get_textpage().get_text_range()) for one in pdf]
    assert any(lies_across and "Khu phố 12" in text for lies_across, text in sheets)
    assert "Khu phố 12" in sheets[0][1], "no sheet for the title alone"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_table_is_one_on_paper_whatever_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    press_print(page, "/kinh-phi", "loan")
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
        sheets = [(one.get_width() > one.get_height(), one.get_textpage().get_text_range()) for one in pdf]
    assert [lies_across for lies_across, _ in sheets] == [True], "the title stands above its table, on the same sheet"
    assert "Cộng" in sheets[0][1]


def test_what_is_known_of_a_person_is_not_cut_between_two_sheets(page: Page) -> None:
    sign_in(page, "hoa", path="/so-ho")
    page.get_by_role("table").get_by_role("link").first.click()
    fact = page.locator(".known > div").first
    expect(fact).to_be_visible()
    page.emulate_media(media="print")
    expect(fact).to_have_css("break-inside", "avoid")


# The width of a sheet between its margins, at 96 points an inch; a table that lies across has its own.
SHEET = 643
RUNS_OVER = """() => [...document.querySelectorAll("main svg, main .board-column, main table:not(:has(tr > :nth-child(9)))")]
  .filter((drawn) => drawn.checkVisibility() && !drawn.closest(".visually-hidden"))
  .filter((drawn) => { const box = drawn.getBoundingClientRect(); return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1); })
  .map((drawn) => drawn.getAttribute("aria-label") ?? drawn.className)"""
# Words that were light on a colour: paper has no colours behind words, unless a rule keeps them.
PALE = """() => [...document.querySelectorAll("main *")].filter((one) => {
  const style = getComputedStyle(one), [r, g, b] = style.color.match(/[\\d.]+/g).map(Number);
  const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return own && one.checkVisibility() && style.printColorAdjust !== "exact" && !one.closest("svg, .visually-hidden") && r + g + b > 480;
}).map((one) => one.textContent.trim())"""
# Pages with charts, by who has them.
DRAWN = [
    ("lan", "/", ".tile .chart-line"),
    ("lan", "/", ".ward-map"),
    ("lan", "/", "table.heat"),
    ("minh", "/", ".month"),
    ("hoa", "/", ".chart-stack"),
    ("minh", "/nhiem-vu?view=thoi-gian", ".year-bars"),
    ("lan", "/ban-do", ".ward-map"),
    ("lan", "/co-kip-khong", ".chart-stack"),
    ("minh", "/so-lieu", ".month"),
    ("minh", "/bao-cao/nam", "table"),
    ("minh", "/bao-cao", "table"),
    ("minh", "/nhiem-vu?view=bang", ".board-column"),
]


@pytest.mark.parametrize(("who", "path", "chart"), DRAWN)
def test_a_chart_is_whole_on_a_sheet_of_paper(page: Page, who: str, path: str, chart: str) -> None:
    press_print(page, path, who)
    page.set_viewport_size({"width": SHEET, "height": 900})
    page.emulate_media(media="print")
    expect(page.locator(chart).first).to_be_visible()
    assert page.evaluate(RUNS_OVER) == []
    for scheme in ("light", "dark"):
        page.emulate_media(media="print", color_scheme=scheme)
        assert page.evaluate(PALE) == []
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
        assert {tuple(sorted(map(round, one.get_size()))) for one in pdf} == {(595, 842)}


LACKS = "Bản in này chưa đủ: chỗ thiếu có ghi."


def paper_of(page: Page) -> str:
    """The text of the page as the browser's own menu prints it."""
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
        return " ".join("\n".join(one.get_textpage().get_text_range() for one in pdf).split())


def test_the_browsers_own_menu_says_what_was_not_read_and_offers_all_of_it(page: Page) -> None:
    page.add_init_script("window.print = () => document.documentElement.setAttribute('data-printed', '')")
    sign_in(page, "minh", path="/so-ho")
    more = page.get_by_role("button", name="Xem thêm")
    expect(more).to_be_visible()
    assert LACKS in paper_of(page), "further pages of the list were not read"
    page.get_by_role("button", name="In đủ trang").click()
    expect(page.locator("html[data-printed]")).to_have_count(1, timeout=ms(60))
    expect(more).to_have_count(0)
    assert LACKS not in paper_of(page)


@pytest.mark.parametrize(
    ("path", "button", "behind"),
    [("/so-lieu", "Mở kỳ báo cáo", "Đã nộp"), ("/phieu-giay", "In phiếu", "Các phiếu đã in")],
)
def test_the_dialog_in_front_is_printed_whole_and_alone(page: Page, path: str, button: str, behind: str) -> None:
    """One of them hangs in a row of buttons that are not printed, the other is longer than a sheet."""
    sign_in(page, "minh", path=path)
    page.get_by_role("button", name=button, exact=True).first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator(":is(li, label)").nth(5)).to_be_visible()
    words = dialog.locator(".dialog-body :is(h2, legend, label, dt, li)").all_inner_texts()
    printed = paper_of(page)
    assert [word for word in words if " ".join(word.split()) not in printed] == []
    assert printed.count(" ".join(words[0].split())) == 1
    assert behind not in printed


def test_a_closed_tab_that_was_not_read_is_named_on_paper(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu")
    expect(page.get_by_role("table").first).to_be_visible()
    printed = paper_of(page)
    assert LACKS in printed
    assert "Phần này chưa được tải." in printed


# What stands on the page for a reader of paper, a text of its own each; a chart's words are drawn, and looked at above.
DRAWN = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 100))))"
WORDS = r"""() => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), found = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const within = text.parentElement, words = text.data.replace(/\s+/g, "");
    if (words && within.checkVisibility({ visibilityProperty: true }) && !within.closest(".visually-hidden, svg, option, textarea")) found.push(words);
  }
  return found;
}"""
# A sheet at the end that holds less than this many lines is a leaf that nobody needs.
LEAF = 3


def faults_of_paper(page: Page) -> list[str]:
    """Words of the page that are not on paper, or run over others there; sheets with next to nothing."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.evaluate(DRAWN)  # what is opened for paper
    expect(page.locator("#noi-dung .skeleton")).to_have_count(0)
    words = page.evaluate(WORDS)
    found: list[str] = []
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as pdf:
        sheets, widths = [one.get_textpage() for one in pdf], [one.get_width() for one in pdf]
        printed = solid("".join(one.get_text_range() for one in sheets))
        for n, sheet in enumerate(sheets, 1):
            boxes = [sheet.get_rect(at) for at in range(sheet.count_rects())]
            outside = [box for box in boxes if box[0] < 0 or box[2] > widths[n - 1] or box[1] < 0]
            found += [f"sheet {n}: cut off: {sheet.get_text_bounded(*box)}" for box in outside]
            found += [f"sheet {n}: over each other: {told}" for told in overlaps(sheet, boxes)]
            lines = {round(top) for _left, _bottom, _right, top in boxes}
            if len(lines) < (LEAF if n > 1 else 1):
                found.append(f"sheet {n} holds {len(lines)} lines: {sheet.get_text_range()[:80]!r}")
    return found + [f"not on paper: {one}" for one in words if solid(one) not in printed]


def solid(text: str) -> str:
    """Letters and digits alone: where a line breaks, and what stands for a hyphen there, is the paper's."""
    return re.sub(r"[\W_]+", "", text).casefold()


def overlaps(sheet: pypdfium2.PdfTextPage, boxes: list[tuple[float, float, float, float]]) -> list[str]:
    """Words drawn over other words; the rim of a word, drawn before it, is none."""
    found = []
    for at, (left, bottom, right, top) in enumerate(boxes):
        for other in boxes[at + 1 :]:
            wide = min(right, other[2]) - max(left, other[0])
            high = min(top, other[3]) - max(bottom, other[1])
            if wide > 3 and high > 0.5 * min(top - bottom, other[3] - other[1]):
                pair = [solid(sheet.get_text_bounded(*box)) for box in ((left, bottom, right, top), other)]
                found += [] if pair[0] in pair[1] or pair[1] in pair[0] else [" / ".join(pair)]
    return found


@pytest.mark.parametrize("who", ["lan", "minh", "hoa", "son", "ha"])
def test_every_page_of_the_menu_is_on_paper_whole(page: Page, who: str) -> None:
    sign_in(page, who)
    links = page.locator(".rail a.nav-link, .bar a")
    expect(links.nth(3)).to_be_attached()
    found: list[str] = []
    for path in sorted({link.get_attribute("href") or "/" for link in links.all()}):
        page.emulate_media(media="null")
        page.goto(path)
        expect(page.locator("main h1").first).to_be_visible()
        page.wait_for_load_state("networkidle")
        found += [f"{path} {fault}" for fault in faults_of_paper(page)]
    assert found == []
