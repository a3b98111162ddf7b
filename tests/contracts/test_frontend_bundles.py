"""The committed bundles are made of these sources; styles and sources as the server hands them out."""

from fixtures.bundles import stale
from fixtures.pages import FRONTEND
from toso.core.frontend import read_tree


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
    assert {name.partition("/")[0] for name in tree.files} == {"bundles", "icons", "manifest.webmanifest", "vendor"}
    assert [name for name in tree.files if name.startswith("vendor/")] == ["vendor/LICENSES.txt"]
    assert b"__BASE__" not in tree.index
    assert b"/app/" not in tree.index


def test_the_sources_are_served_as_they_are_while_they_are_worked_on() -> None:
    tree = read_tree(FRONTEND, sources=True)
    assert tree.files["app/main.js"] == (FRONTEND / "app" / "main.js").read_bytes()
    assert b"/app/main.js" in tree.index
    assert b"/styles/first.css" in tree.index
