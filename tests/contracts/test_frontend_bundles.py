"""The committed bundles are made of these sources; styles and sources as the server hands them out."""

from fixtures.bundles import stale
from fixtures.pages import FRONTEND, PAGES
from toso.core.frontend import read_tree

NOWHERE = "/khong-co-trang-nay"


def test_the_bundles_are_made_of_these_sources() -> None:
    """Where Node is, `npm run bundle:check` also compares every byte with a rebuild."""
    assert not stale(), "run `npm run bundle` in frontend/"


def test_styles_are_served_with_what_they_import() -> None:
    tree = read_tree(FRONTEND)
    assert b"@import" not in b"".join(content for name, content in tree.files.items() if name.endswith(".css"))
    assert b"--paper:" in tree.files["bundles/first.css"]
    assert "bundles/tokens.css" not in tree.files


def test_the_bundles_alone_are_served() -> None:
    tree = read_tree(FRONTEND)
    assert {name.partition("/")[0] for name in tree.files} == {
        "bundles",
        "help",
        "icons",
        "manifest.webmanifest",
        "vendor",
    }
    assert [name for name in tree.files if name.startswith("vendor/")] == ["vendor/LICENSES.txt"]
    assert b"__BASE__" not in tree.index
    assert b"/app/" not in tree.index


def test_the_sources_are_served_as_they_are_while_they_are_worked_on() -> None:
    tree = read_tree(FRONTEND, sources=True)
    assert tree.files["app/main.js"] == (FRONTEND / "app" / "main.js").read_bytes()
    assert b"/app/main.js" in tree.index
    assert b"/styles/first.css" in tree.index


def test_the_server_knows_every_page_and_no_other() -> None:
    """One list, made of the pages' own: what it does not name is answered with 404 and the page that says so."""
    for tree in (read_tree(FRONTEND), read_tree(FRONTEND, sources=True)):
        for sight in PAGES:
            known = sight.address != NOWHERE
            assert tree.has_page(sight.address.partition("?")[0]) is known, sight.address
        for path in ("/", "/xac-minh", "/xac-minh/AB12", "/ma/mot/hai", "/bao-cao/1/soan", "/bao-cao/"):
            assert tree.has_page(path), path
        for path in ("/khong-co", "/bao-cao/1/khong", "/bao-cao1", "/xac-minh/a/b", "/admin.php"):
            assert not tree.has_page(path), path
