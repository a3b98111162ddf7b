"""The pages as the server hands them out: budgets in bytes, stamping, headers, and the same folding as the server.

How many requests a browser makes is counted in a browser: tests/e2e/test_first_visit.py.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from toso.core.frontend import PAGE_CSP, Tree, compressed, entry_graph, export_frontend, frontend_routes, read_tree
from toso.kit.text import fold

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "frontend"
KB = 1000
# jsQR for browsers without BarcodeDetector: more than half is one table of Japanese letters, and it cannot be split.
READER = "bundles/qr-reader.js"
STYLES = ("bundles/first.css",)


@pytest.fixture(scope="module")
def tree() -> Tree:
    return read_tree(FRONTEND)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=frontend_routes(FRONTEND))) as client:
        yield client


def br(tree: Tree, *names: str) -> int:
    return sum(len(compressed(tree.files[name], "br")) for name in names)


def test_the_sign_in_page_is_two_modules_of_at_most_thirty_kilobytes_with_its_styles(tree: Tree) -> None:
    modules = entry_graph(tree.files)
    whole = br(tree, *modules, *STYLES) + len(compressed(tree.index, "br"))
    assert modules == ["bundles/first.js", "bundles/kit.js"]
    assert br(tree, *modules) <= 22 * KB, {name: br(tree, name) for name in modules}
    assert whole <= 30 * KB, {name: br(tree, name) for name in (*modules, *STYLES)}


def test_all_modules_together_are_at_most_448_kilobytes(tree: Tree) -> None:
    modules = [name for name in tree.files if name.endswith(".js") and name != READER]
    assert br(tree, *modules) <= 448 * KB, {name: br(tree, name) for name in modules}


def test_the_reader_of_codes_is_fetched_by_a_camera_that_needs_it_alone(tree: Tree) -> None:
    assert br(tree, READER) <= 28 * KB
    assert not [name for name in entry_graph(tree.files) if name == READER]
    importers = [n for n, content in tree.files.items() if n.endswith(".js") and b"./qr-reader.js" in content]
    assert importers == ["bundles/desks.js"]  # the camera of two pages; it asks for it only once it looks
    assert b'import("./qr-reader.js")' in tree.files["bundles/desks.js"]
    assert READER not in tree.worker.decode()


def kept_files(tree: Tree) -> list[str]:
    """Files that the service worker fetches before anybody has asked for them."""
    kept = re.search(r'const FILES = "([^"]+)"', tree.worker.decode())
    assert kept
    return kept.group(1).split(" ")


def test_what_the_service_worker_keeps_needs_nothing_that_it_does_not_keep(tree: Tree) -> None:
    kept = set(kept_files(tree))
    modules = [name for name in kept if name.endswith(".js")]
    lacking = {name: set(entry_graph(tree.files, name)) - kept for name in modules}
    assert {name: needed for name, needed in lacking.items() if needed} == {}


def test_everything_that_the_service_worker_keeps_is_at_most_148_kilobytes(tree: Tree) -> None:
    names = kept_files(tree)
    assert set(names) >= {"bundles/first.js", "bundles/frame.js", "bundles/shared.js", "bundles/kit.js", *STYLES}
    assert br(tree, *names) <= 148 * KB, {name: br(tree, name) for name in names}


def test_the_page_preloads_exactly_the_import_graph_of_its_entry(tree: Tree) -> None:
    preloaded = re.findall(rf'rel="modulepreload" href="/s/{tree.version}/([^"]+)"', tree.index.decode())
    assert preloaded == entry_graph(tree.files)[1:]
    assert "__" not in re.sub(r"<!--.*?-->", "", tree.index.decode())


def test_the_page_carries_the_strict_policy_and_is_asked_for_each_time(client: TestClient) -> None:
    answer = client.get("/nhiem-vu/42")
    assert answer.status_code == 200
    assert answer.headers["content-security-policy"] == PAGE_CSP
    assert "unsafe" not in PAGE_CSP
    promised = (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
    assert set(promised) <= set(PAGE_CSP.split("; "))
    assert "object-src" not in PAGE_CSP, "none by default"
    assert answer.headers["cache-control"] == "no-cache"
    assert client.get("/", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


def test_an_address_that_no_page_has_is_answered_404_by_the_page_that_says_so(client: TestClient, tree: Tree) -> None:
    answer = client.get("/khong-co-trang-nay", headers={"If-None-Match": f'"{tree.version}"'})
    assert (answer.status_code, answer.content) == (404, tree.index)
    assert answer.headers["content-security-policy"] == PAGE_CSP


def test_the_web_server_in_front_sends_the_same_policy() -> None:
    assert PAGE_CSP in (ROOT / "docker" / "Caddyfile").read_text()


def test_versioned_files_never_change_and_come_compressed(client: TestClient, tree: Tree) -> None:
    path = f"/s/{tree.version}/bundles/kit.js"
    for encoding, accepted in (("br", "gzip, deflate, br"), ("gzip", "gzip"), (None, "identity")):
        answer = client.get(path, headers={"Accept-Encoding": accepted})
        assert answer.headers.get("content-encoding") == encoding
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"].startswith("text/javascript")
        assert answer.content == tree.files["bundles/kit.js"]


def test_old_versions_missing_files_and_the_api_are_not_answered_by_the_page(client: TestClient, tree: Tree) -> None:
    for path in (
        "/s/000000000000/bundles/first.js",
        f"/s/{tree.version}/app/main.js",
        f"/s/{tree.version}/../../README.md",
        f"/s/{tree.version}/package.json",
        "/api/v1/none",
        "/favicon.ico",
    ):
        assert client.get(path).status_code == 404, path
    assert client.post("/nhiem-vu").status_code in {404, 405}


def test_the_service_worker_is_stamped_with_the_version(client: TestClient, tree: Tree) -> None:
    answer = client.get("/sw.js")
    assert answer.headers["cache-control"] == "no-cache"
    assert f'const VERSION = "{tree.version}"' in answer.text


def test_a_changed_file_gives_a_new_version(tree: Tree, tmp_path: Path) -> None:
    export = tmp_path / "copy"
    for name in ("bundles", "help", "icons", "vendor"):
        shutil.copytree(FRONTEND / name, export / name)
    for name in ("index.html", "sw.js", "manifest.webmanifest"):
        shutil.copy(FRONTEND / name, export / name)
    assert read_tree(export).version == tree.version
    with (export / "bundles" / "first.css").open("a") as styles:
        styles.write("/* other */")
    assert read_tree(export).version != tree.version


def test_the_export_is_what_the_server_answers(tree: Tree, tmp_path: Path) -> None:
    export_frontend(tmp_path, FRONTEND)
    assert (tmp_path / "index.html").read_bytes() == tree.index
    kit = tmp_path / "s" / tree.version / "bundles" / "kit.js"
    assert kit.read_bytes() == tree.files["bundles/kit.js"]
    assert kit.with_name("kit.js.br").read_bytes() == compressed(kit.read_bytes(), "br")


def test_a_folder_without_pages_serves_none(tmp_path: Path) -> None:
    assert frontend_routes(tmp_path) == []


def test_browser_and_server_fold_names_alike() -> None:
    cases = json.loads((FRONTEND / "tests" / "folding.json").read_text())["cases"]
    assert [fold(given) for given, _ in cases] == [key for _, key in cases]
