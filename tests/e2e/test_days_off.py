"""A deadline that falls on a day off, in a real browser: said beside its field, with the day on which work goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("days-off")) as running:
        yield running


def test_a_deadline_on_a_day_off_is_told_and_may_stay(page: Page) -> None:
    sign_in(page, "minh", path="/chi-tieu-giao")
    page.get_by_role("link", name="Đề xuất chỉ tiêu").click()
    due = page.locator("input[name=due_on]")
    due.fill("02/9/2024")
    told = page.get_by_text("02/09/2024 là ngày nghỉ")
    expect(told).to_contain_text("ngày làm việc kế tiếp là 04/09/2024")
    due.blur()
    expect(due).to_have_value("02/09/2024")
    expect(due).not_to_have_attribute("aria-invalid", "true")
    due.fill("05/9/2024")
    expect(told).to_have_count(0)


def test_a_day_that_was_wrong_is_right_while_it_is_typed(page: Page) -> None:
    """A line that went away only on leaving would move the button that is being pressed."""
    sign_in(page, "minh", path="/chi-tieu-giao")
    page.get_by_role("link", name="Đề xuất chỉ tiêu").click()
    due = page.locator("input[name=due_on]")
    due.fill("31/02/2024")
    due.blur()
    expect(due).to_have_attribute("aria-invalid", "true")
    due.fill("05/9/2024")
    expect(due).to_be_focused()
    expect(due).not_to_have_attribute("aria-invalid", "true")
