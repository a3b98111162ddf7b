"""Who signs in elsewhere alone: through the provider's page, and there again when the own page was left alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import Watch
from fixtures.page_actions import press
from fixtures.providers import CLIENT, SECRET, Provider, providing
from fixtures.server import Server, demonstrating
from toso.kit.ids import new_id

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with providing() as running:
        yield running


@pytest.fixture(scope="module")
def server(
    demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory, provider: Provider
) -> Iterator[Server]:
    settings = {
        "TOSO_OIDC_ISSUER": provider.address,
        "TOSO_OIDC_CLIENT_ID": CLIENT,
        "TOSO_OIDC_CLIENT_SECRET": SECRET,
        "TOSO_OIDC_ROLES": '["culture_desk"]',
    }
    folder = tmp_path_factory.mktemp("provider")
    with demonstrating(demonstration_folder, folder, host="localhost", **settings) as running:
        change(
            running,
            "INSERT INTO federated_identity (id, version, created_at, updated_at, user_id, issuer, subject)"
            f" SELECT '{new_id().hex}', 1, created_at, created_at, id, '{provider.address}', 's-minh'"
            " FROM user_account WHERE username = 'minh'",
        )
        yield running


def change(server: Server, statement: str) -> None:
    with closing(sqlite3.connect(server.data_dir / "toso.sqlite3")) as database, database:
        database.execute(statement)


def test_a_page_left_alone_is_opened_by_the_provider_in_a_window_beside(
    page: Page, page_watch: Watch, server: Server
) -> None:
    page_watch.expect(401)
    page.set_viewport_size({"width": 360, "height": 800})
    page.clock.install()
    page.goto("/")
    press(page, "Đăng nhập bằng tài khoản cơ quan")
    expect(page.get_by_role("button", name="Tài khoản:")).to_be_visible()
    page.goto("/tai-khoan")
    typed = page.get_by_label("Mật khẩu mới", exact=True)
    typed.fill("nửa chừng một mật khẩu")
    change(server, "UPDATE auth_session SET active_at = '2020-01-01 00:00:00'")
    page.clock.fast_forward("10:00:10")
    asked = page.get_by_role("dialog", name="Máy đã khóa")
    expect(asked).to_be_visible()
    expect(asked.get_by_label("Mật khẩu")).to_have_count(0)
    with page.context.expect_page():
        press(asked, "Xác nhận bằng tài khoản cơ quan")
    expect(asked).to_be_hidden()
    expect(typed).to_have_value("nửa chừng một mật khẩu")
