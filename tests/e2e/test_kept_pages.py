"""Pages kept by the browser: the shell at once, the pages of a desk when they are first opened."""

import pytest
from playwright.sync_api import Page, expect

from fixtures.browser import sign_in

pytestmark = pytest.mark.e2e

KEPT = """async () => {
  const names = await caches.keys();
  const cache = await caches.open(names.find((name) => name.startsWith("toso-")));
  return (await cache.keys()).map((request) => new URL(request.url).pathname.replace(/^\\/s\\/[^/]+\\//, ""));
}"""


def test_the_pages_of_a_desk_are_kept_once_they_were_opened(page: Page) -> None:
    sign_in(page, "ha", path="/tai-khoan")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    first = page.evaluate(KEPT)
    assert {"bundles/first.js", "bundles/frame.js", "bundles/shared.js"} <= set(first)
    assert "bundles/people.js" not in first
    page.reload()
    page.goto("/nguoi-dung")
    expect(page.get_by_role("table", name="Người dùng")).to_be_visible()
    assert "bundles/people.js" in page.evaluate(KEPT)
