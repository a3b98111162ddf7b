"""The monthly form at a slow server: handing in meets the save that runs by itself."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from fixtures.browser import sign_in
from fixtures.page_actions import call, confirm, dialog, press
from fixtures.patience import wait_for
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e

NAMED = "Hộ sản xuất, kinh doanh, Lũy kế"


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("races")) as running:
        yield running


def begun(page: Page) -> dict[str, Any]:
    """The form of August of a khu phố that nobody has begun."""
    rows = call(page, "GET", "/submissions?period=2024-08")["items"]
    unit = next(row["unit_id"] for row in rows if row["rung"] == "neighbourhood" and row["id"] is None)
    row: dict[str, Any] = call(page, "POST", "/submissions", {"period": "2024-08", "unit_id": unit})
    return row


def fill_in(page: Page, row: dict[str, Any]) -> None:
    """Every figure as in July, remarked on."""
    cells = [cell for group in row["groups"] for cell in group["cells"]]
    remark = "Kỳ này chưa có thêm."
    figures = {one["code"]: {"cumulative": one["previous"], "in_period": None, "remark": remark} for one in cells}
    body = {"data_until": "2024-08-08", "figures": figures, "sections": {}, "paper_file_id": None}
    call(page, "PUT", f"/submissions/{row['id']}", body, row["version"])


def test_handing_in_meets_the_save_that_runs_by_itself(page: Page) -> None:
    sign_in(page, "minh", path="/")
    row = begun(page)
    fill_in(page, row)
    page.goto(f"/so-lieu/{row['id']}")
    cell = page.get_by_role("textbox", name=NAMED, exact=True)
    number = int(cell.input_value() or 0) + 1

    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(lambda url: bool(re.search(r"/api/v1/submissions/[^/]+$", url)), hold, times=1)
    cell.fill(str(number))
    wait_for(lambda: page.evaluate("0") == 0 and bool(held), 10)
    press(page, "Nộp số liệu")
    held[0].continue_()
    expect(dialog(page)).to_be_visible()
    confirm(page, "Nộp số liệu")
    expect(page.get_by_text("Đã nộp số liệu.")).to_be_visible()
    expect(page.get_by_text("đã sửa nội dung này lúc")).to_have_count(0)
