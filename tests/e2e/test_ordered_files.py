"""Files that the worker makes: a page that is loaded anew while one is made still says so, and takes it when it is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in
from fixtures.page_actions import call, dialog, press
from fixtures.patience import ms
from fixtures.server import STOP_SECONDS, Server, demonstrating, environment, nursery

pytestmark = pytest.mark.e2e

RENDERING = 120


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("ordered")) as running:
        yield running


@contextmanager
def worker(server: Server) -> Iterator[None]:
    """Until here nobody made anything."""
    env = environment(server.data_dir, server.url, TOSO_DEMO="1")
    folder = server.data_dir.parent
    child = nursery.fork(["worker", *nursery.parent()], folder=folder, log=folder / "worker.log", env=env)
    try:
        yield
    finally:
        child.stop(STOP_SECONDS)


def test_what_was_ordered_before_a_reload_is_found_again_and_arrives(page: Page, server: Server) -> None:
    sign_in(page, "ha", path="/van-ban?tab=so")
    press(page, "Tải Excel")
    said = page.get_by_text("Đang tạo sổ văn bản đi năm 2024")
    expect(said).to_be_visible()
    page.reload()
    expect(said).to_be_visible()
    with worker(server), page.expect_download(timeout=ms(RENDERING)) as waiting:
        pass  # nothing is pressed
    assert waiting.value.suggested_filename.endswith(".xlsx")
    expect(said).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Tải Excel")).to_be_visible()
    expect(said).to_have_count(0)


def test_a_copy_without_its_file_yet_says_so_to_everybody_until_it_is_there(page: Page, server: Server) -> None:
    sign_in(page, "ha", path="/")
    issued = [row["id"] for row in call(page, "GET", "/documents?state=issued")["items"]]
    printed = next(one for one in issued if call(page, "GET", f"/documents/{one}")["files"])
    page.goto(f"/van-ban/{printed}")
    press(page, "Sao văn bản")
    with page.expect_response(lambda answer: answer.request.method == "POST" and "/copies" in answer.url) as sent:
        press(dialog(page), "Cấp số và tạo bản sao")
    said = page.get_by_text("Đang tạo bản sao 01/SY-UBND")
    expect(said).to_be_visible()
    call(page, "POST", f"/jobs/{sent.value.json()['job']['id']}/cancel")
    expect(page.get_by_text("Chưa tạo được tệp của bản sao 01/SY-UBND")).to_be_visible()
    press(page, "Tạo lại tệp 01/SY-UBND")
    expect(said).to_be_visible()
    page.reload()
    expect(said).to_be_visible()
    with worker(server):
        expect(page.get_by_role("button", name="Tải 01/SY-UBND")).to_be_visible(timeout=ms(RENDERING))
    expect(said).to_have_count(0)
