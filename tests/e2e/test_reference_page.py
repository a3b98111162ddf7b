"""The API's reference page in a browser: every part comes from this server, and each resource can be opened.

Nobody has signed in: whoever writes another system has no account.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from fixtures.server import Server

pytestmark = pytest.mark.e2e


def test_the_reference_opens_without_asking_anybody_else(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/api/v1/reference")
    expect(page.get_by_role("heading", name="To So API")).to_be_visible()
    assert page.locator(".opblock-tag").count() > 10
    page.locator(".opblock-tag", has_text=re.compile(r"^events")).click()
    operation = page.locator(".opblock", has_text="Sự kiện theo thứ tự")
    operation.locator(".opblock-summary").click()
    expect(operation.get_by_role("button", name="Try it out")).to_be_visible()
    assert (
        sum(url.endswith(("swagger-ui.css", "swagger-ui-bundle.js", "openapi-integrator.json")) for url in asked) == 3
    )
    assert [url for url in asked if not url.startswith((f"{server.url}/", "data:"))] == []
