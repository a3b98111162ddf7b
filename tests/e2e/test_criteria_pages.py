"""A set of criteria written in a browser: what the log counts for a criterion is chosen beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.server import Server, demonstrating

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("criteria")) as running:
        yield running


def test_a_criterion_is_given_a_figure_of_the_log(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in(page, "minh", path="/danh-gia?tab=bo")
    page.get_by_role("button", name="Soạn bộ tiêu chí", exact=True).first.click()
    form = page.get_by_role("dialog")
    form.get_by_label("Mã").fill("TO-2")
    form.get_by_label("Tên").fill("Tiêu chí của phường")
    form.get_by_label("Tiêu chí, mỗi dòng một").fill("60 | Tổ chức tập huấn\n40 | Nộp đúng hạn | có không")
    counted = form.get_by_label("Đếm từ sổ: Tổ chức tập huấn")
    counted.select_option(label="Lớp, buổi tập huấn đã tổ chức")
    expect(form.get_by_label("Đếm từ sổ: Nộp đúng hạn")).to_have_count(0)
    form.get_by_label("Bao nhiêu thì đủ điểm").fill("3")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "runs over at 360 px"
    form.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    sets = page.request.get(f"{server.url}/api/v1/criteria-sets").json()
    (made,) = [one for one in sets if one["code"] == "TO-2"]
    assert [(one["rule"], one["need"]) for one in made["criteria"]] == [
        ({"figure": "act.trainings"}, 3),
        (None, 1),
    ]
