"""The month's form on a phone: what is next and the buttons are in reach wherever one is, and lead to what is missing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from fixtures.browser import sign_in
from fixtures.page_actions import press
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

SCREEN = 740
LONGEST = 6 * SCREEN  # with the first group open
IN_SIGHT = """(one) => {
  const { top, bottom, left, width } = one.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= innerHeight && one.contains(over);
}"""


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("form")) as running:
        yield running


@pytest.fixture
def form(page: Page) -> Page:
    """Hoa's form of the month on her phone."""
    page.set_viewport_size({"width": 360, "height": SCREEN})
    sign_in(page, "hoa", path="/so-lieu")
    begin = page.get_by_role("button", name="Nhập số liệu").or_(page.get_by_role("link", name="Nhập tiếp, nộp"))
    begin.first.click()
    expect(button(page, "Nộp số liệu")).to_be_visible()
    return page


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def test_what_is_next_and_the_buttons_are_in_reach_wherever_one_is(form: Page) -> None:
    assert form.evaluate("document.documentElement.scrollHeight") < LONGEST
    expect(form.get_by_text(re.compile(r"Đã nhập \d+/\d+ số, còn \d+ ô trống"))).to_be_visible()
    for group in form.locator(".fold").all():
        group.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
        assert button(form, "Nộp số liệu").evaluate(IN_SIGHT)
        assert button(form, "Đến ô trống").evaluate(IN_SIGHT)


def test_the_empty_cells_are_found_one_after_the_other_in_closed_groups_too(form: Page) -> None:
    left = form.locator(".sheet-bar .notice")
    expect(left).to_contain_text("ô trống")
    before = re.search(r"còn (\d+) ô trống", left.inner_text())
    assert before
    for done in range(1, 4):
        form.locator(".fold").evaluate_all("(all) => all.forEach((one) => (one.open = false))")
        press(form, "Đến ô trống")
        cell = form.locator(".grid-input:focus")
        expect(cell).to_have_value("")
        assert cell.evaluate(IN_SIGHT)
        cell.fill("0")
        expect(left).to_contain_text(f"còn {int(before[1]) - done} ô trống")


def test_what_the_register_says_is_taken_and_asks_why_right_below_the_number(form: Page) -> None:
    form.get_by_role("button", name=re.compile(r"^Lấy hết từ sổ hộ \(\d+ số\)$")).click()
    press(form, "Đến chỗ ghi vì sao")
    why = form.locator("input[name^='remark.']:focus")
    assert why.evaluate(IN_SIGHT)
    row = form.locator("tr:has(+ tr input:focus)")
    expect(row).to_contain_text(
        re.compile(r"Tháng trước (thêm )?[\d.]+, tháng này (thêm )?[\d.]+: \D+ [\d.]+\. Vì sao\?")
    )
    expect(form.get_by_text("chỗ phải sửa")).to_have_count(0)
    asked = form.locator(".sheet-bar .notice")
    before = re.search(r"^(\d+) số cần ghi vì sao", asked.inner_text())
    assert before
    why.fill("Ba hộ chuyển đi")
    expect(asked).to_contain_text(re.compile(rf"^{int(before[1]) - 1} số cần ghi|^Đã nhập"))


@pytest.mark.parametrize("width", [360, 1440])
def test_a_message_that_stays_leaves_the_buttons_in_reach(form: Page, width: int) -> None:
    form.set_viewport_size({"width": width, "height": SCREEN})
    words = "Chưa lưu được. " * 6
    form.locator(".toasts").evaluate(
        """(one, words) => {
          const told = document.createElement("div");
          told.className = "toast is-danger";
          told.textContent = words;
          one.append(told);
        }""",
        words,
    )
    expect(form.locator(".toast.is-danger")).to_be_visible()
    assert button(form, "Nộp số liệu").evaluate(IN_SIGHT)


def test_taking_the_figures_of_the_register_is_undone_with_one_press_and_half_a_number_is_kept_nowhere(
    form: Page,
) -> None:
    cell = form.get_by_label("Hộ gia đình, Lũy kế", exact=True)
    cell.evaluate("(one) => one.closest('details').open = true")
    saved = form.expect_response(lambda answer: answer.request.method == "PUT" and "/submissions/" in answer.url)
    with saved:
        cell.fill("701")
    group = form.locator("details").filter(has=cell)
    group.get_by_role("button", name=re.compile(r"^Lấy (\d+ )?số từ sổ hộ$")).click()
    expect(cell).not_to_have_value("701")
    press(form, "Hoàn tác")
    expect(cell).to_have_value("701")
    with form.expect_response(lambda answer: answer.request.method == "PUT" and "/submissions/" in answer.url):
        cell.press_sequentially("7,5")  # the first key alone is a number
    form.wait_for_load_state("networkidle")
    form.reload()
    expect(cell).to_have_value("701")
