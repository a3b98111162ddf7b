"""The desk's month: its steps on a line with how far each has come, each unit's step, and a reminder in its row."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("month")) as running:
        yield running


def test_the_month_is_seen_at_the_start_and_one_unit_is_reminded_in_its_row(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh")
    steps = page.locator(".month .ladder li")
    expect(steps).to_have_count(4)
    expect(steps.nth(0)).to_contain_text("2/12 đã nộp")
    expect(steps.nth(0)).to_contain_text("quá hạn 1 ngày")
    expect(steps.nth(1)).to_contain_text("0/4 đã nộp")
    page.get_by_role("link", name="Từng đơn vị, đôn đốc").click()
    row = page.get_by_role("row", name=re.compile("^Khu phố 3 "))
    row.get_by_role("button", name="Đôn đốc").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Lời nhắn gửi Khu phố 3")).to_have_value(re.compile("nộp số liệu tháng 8"))
    expect(dialog.get_by_label(re.compile("^Lời nhắn gửi Khu phố"))).to_have_count(1)
    dialog.get_by_role("button", name=re.compile("^Ghi")).click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text(re.compile("vừa xong|phút trước|09/08/2024|giờ trước"))


def test_a_head_reads_of_the_own_step_and_of_the_report_and_nothing_untrue_of_others(page: Page) -> None:
    """The khu phố's own form is accepted; of the desks' step a head sees the day alone."""
    sign_in(page, "nga", path="/so-lieu")
    steps = page.locator(".month .ladder li")
    expect(steps.nth(0)).to_contain_text("1/1 đã nộp")
    expect(steps.nth(0)).not_to_contain_text("quá hạn")
    expect(steps.nth(1)).not_to_contain_text("đã nộp")
    expect(steps.nth(2)).to_contain_text("Chưa tổng hợp")
    expect(page.get_by_role("button", name="Đôn đốc", exact=True)).to_have_count(0)


def test_units_are_reminded_one_after_the_other_with_two_keys(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu")
    row = page.get_by_role("row", name=re.compile("^Khu phố 5 "))
    expect(row.get_by_role("link", name=re.compile(r"^\d+(,\d)?%$"))).to_have_attribute(
        "href", re.compile(r"^/muc-tieu\?noi=")
    )
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=re.compile(r"^Đôn đốc \d+ đơn vị chưa nộp$")).click()
    dialog = page.get_by_role("dialog")
    letters = dialog.get_by_label(re.compile("^Lời nhắn gửi "))
    first, second = letters.nth(0), letters.nth(1)
    expect(first).to_be_visible()
    for letter in (first, second):
        page.keyboard.press("c")
        assert page.evaluate("navigator.clipboard.readText()") == letter.input_value()
        with page.expect_response(re.compile("/submissions/reminders$")) as logged:
            page.keyboard.press("n")
        assert logged.value.status == 201
        expect(dialog.get_by_text("Đã ghi vào nhật ký đôn đốc.")).to_have_count(1 if letter is first else 2)
    first.press("n")  # a letter of the text, no command
    expect(first).to_have_value(re.compile("n"))
    expect(dialog.get_by_text("Đã ghi vào nhật ký đôn đốc.")).to_have_count(2)


def test_a_unit_is_freed_from_the_month_for_a_reason_and_asked_again(page: Page) -> None:
    sign_in(page, "minh", path="/so-lieu")
    row = page.get_by_role("row", name=re.compile("^Khu phố 6 "))
    asked = page.get_by_text(re.compile(r"^Đã nộp \d+ trên \d+ đơn vị$")).inner_text()
    row.get_by_role("button", name="Miễn kỳ này").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Miễn kỳ này").click()
    expect(dialog.get_by_label("Lý do")).to_have_attribute("aria-invalid", "true")
    dialog.get_by_label("Lý do").fill("Khu phố mới lập, chưa có Tổ")
    dialog.get_by_role("button", name="Miễn kỳ này").click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text("Được miễn: Khu phố mới lập, chưa có Tổ")
    expect(row.get_by_role("button", name="Đôn đốc")).to_have_count(0)
    expect(page.get_by_text(asked, exact=True)).to_have_count(0)
    row.get_by_role("button", name="Bỏ miễn").click()
    expect(row.get_by_role("button", name="Miễn kỳ này")).to_be_visible()
    expect(page.get_by_text(asked, exact=True)).to_be_visible()
