"""The demonstration after two months of work, and eyes that look at its pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from fixtures.eyes import AXE, Eyes
from fixtures.import_export import begin_upload
from fixtures.ledgers import begin_workbook
from fixtures.page_data import begin_paper, begin_recheck
from fixtures.programs import absent
from fixtures.server import Server, demonstrating
from fixtures.sights import begin_plans
from fixtures.signing import begin_scan


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """So that the pages have something to show."""
    folder = tmp_path_factory.mktemp("pages")
    with demonstrating(demonstration_folder, folder, worker=True) as running:
        yield running


@pytest.fixture(scope="module")
def eyes(chromium: Browser, server: Server, pytestconfig: pytest.Config) -> Iterator[Eyes]:
    if not AXE.is_file():
        absent("axe-core", "npm ci in frontend/")
    made = Eyes(chromium, server, whole=pytestconfig.getoption("whole"))
    page = made.of("minh")[1]
    page.goto("/tai-khoan")
    begin_plans(page)
    begin_paper(page)
    begin_recheck(page)
    begin_workbook(page.context.request)
    begin_upload(page.context.request, check=True)
    begin_upload(made.of("hoa")[0].request, check=False)
    begin_scan(made.of("ha")[0].request)
    yield made
    made.close()
