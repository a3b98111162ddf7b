"""Serves the pages: hashed once, immutable under /s/<version>/, compressed in memory; exports them for a web server.

What is served are the committed bundles (`npm run bundle`) or, while the pages are worked on, the sources themselves.
"""

import gzip
import hashlib
import mimetypes
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Scope

from toso.core.compression import accepted_encoding
from toso.core.settings import read_settings

PAGE_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self' blob:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types toso"
)
ENTRY, FIRST_BUNDLE = "app/main.js", "bundles/first.js"
# What a browser is handed: in use and, with the addresses that index.html names, while the pages are worked on.
_SERVED = ("bundles", "help", "icons", "vendor/LICENSES.txt", "manifest.webmanifest")
_KIT = ("vendor/kit.js", "vendor/store.js", "vendor/qr-reader.js")
_SOURCES = ("app", "help", "icons", "styles", *_KIT, "vendor/LICENSES.txt", "manifest.webmanifest")
_SOURCE_ADDRESSES = {ENTRY: FIRST_BUNDLE, "styles/first.css": "bundles/first.css"}
_SUFFIXES = {".js", ".css", ".svg", ".png", ".webmanifest", ".txt", ".md"}
_COMPRESSED, _PRECACHED = _SUFFIXES - {".png"}, {".js", ".css"}
# Help that a phone on its round has with it; of other pages it is kept once it was opened.
_HELP_KEPT = {"help/chuyen-di.md", "help/hom-nay.md"}
# Work that needs the server, never that of a phone on its round: kept there only once a person has opened it.
_ONLINE = (
    "activities",
    "agenda",
    "assessments",
    "assistance",
    "audit",
    "badge-check",
    "batches",
    "breaches",
    "catalogue",
    "charts",
    "desks",
    "difficulties",
    "documents",
    "dossiers",
    "drafts",
    "errors",
    "households",
    "import-export",
    "inbox",
    "indicators",
    "installation",
    "lint",
    "map",
    "materials",
    "messages",
    "money",
    "notices",
    "pace",
    "pace-places",
    "paper-sheets",
    "people",
    "periods",
    "plans",
    "privacy",
    "qr-reader",
    "quotas",
    "rechecks",
    "report-regimes",
    "reports",
    "setup",
    "supervision",
    "tasks",
    "units",
    "verification",
    "workbooks",
)
_NOT_KEPT = {name for area in _ONLINE for name in (f"bundles/{area}.js", f"bundles/{area}.css")}
_NOT_PAGES = ("/api/", "/s/", "/healthz", "/readyz", "/version", "/metrics")
_STATIC_IMPORT = re.compile(r"""(?:^|;)(?:import|export)\b(?:[^;'"()]*?\bfrom)?\s*["'](\.[^"']+)["']""", re.MULTILINE)
_ROUTES, _ROUTE = ("app/main.js", "app/routes.js"), re.compile(r'\bpath: "(/[^"]*)"')
_IMMUTABLE = {"Cache-Control": "public, max-age=31536000, immutable"}
_TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json"}


@dataclass(frozen=True)
class Tree:
    """One state of the pages: `files` by path relative to frontend/, without index.html and sw.js."""

    version: str
    files: dict[str, bytes]
    index: bytes
    worker: bytes
    addresses: re.Pattern[str]
    squeezed: dict[tuple[str, str], bytes] = field(default_factory=dict[tuple[str, str], bytes])

    def has_page(self, path: str) -> bool:
        """Whether the pages know an address."""
        return self.addresses.fullmatch(path.strip("/")) is not None

    def encoded(self, path: str, content: bytes, encoding: str) -> bytes:
        """The content as "br" or "gzip", computed once."""
        if (key := (path, encoding)) not in self.squeezed:
            self.squeezed[key] = compressed(content, encoding)
        return self.squeezed[key]


def compressed(content: bytes, encoding: str) -> bytes:
    """The content as "br" (quality 11) or "gzip" (level 9)."""
    return brotli.compress(content) if encoding == "br" else gzip.compress(content, 9, mtime=0)


def read_tree(directory: Path, *, sources: bool = False) -> Tree:
    """Reads and stamps the pages under a folder: the bundles or, with `sources`, what they are made of.

    Raises OSError when there are no pages.
    """
    files = {path.relative_to(directory).as_posix(): path.read_bytes() for path in _served_files(directory, sources)}
    entry = ENTRY if sources else FIRST_BUNDLE
    index, worker = (directory / "index.html").read_text(), (directory / "sw.js").read_text()
    digest = hashlib.sha256(index.encode() + worker.encode())
    for name, content in files.items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    version = digest.hexdigest()[:12]
    base = f"/s/{version}/"
    preload = "\n".join(f'  <link rel="modulepreload" href="{base}{name}">' for name in entry_graph(files, entry)[1:])
    listed = " ".join(name for name in files if _is_kept(name))
    addresses: dict[str, str] = {} if sources else _SOURCE_ADDRESSES
    for source, bundle in addresses.items():
        index = index.replace(f"__BASE__{source}", f"__BASE__{bundle}")
    index = index.replace("__BASE__", base)
    return Tree(
        version=version,
        files=files,
        index=index.replace("  <!--preload-->", preload).encode(),
        worker=worker.replace("__VERSION__", version).replace("__FILES__", listed).encode(),
        addresses=_addresses(directory, sources=sources),
    )


def _is_kept(name: str) -> bool:
    """Whether the service worker fetches a file before anybody has asked for it."""
    return name in _HELP_KEPT or (PurePosixPath(name).suffix in _PRECACHED and name not in _NOT_KEPT)


def _addresses(directory: Path, *, sources: bool) -> re.Pattern[str]:
    """The addresses of the pages, without strokes at their ends: as `npm run bundle` lists them, or of the sources."""
    if sources:
        listed = [path for name in _ROUTES for path in _ROUTE.findall((directory / name).read_text())]
    else:
        listed = (directory / "bundles/ADDRESSES").read_text().split()
    return re.compile("|".join("".join(map(_part, path.strip("/").split("/"))).removeprefix("/") for path in listed))


def _part(part: str) -> str:
    """A part of an address: `:id` is anything, `:id?` may be missing, `:id*` may be several parts."""
    if not part.startswith(":"):
        return f"/{re.escape(part)}"
    return "(?:/.*)?" if part.endswith("*") else "(?:/[^/]+)?" if part.endswith("?") else "/[^/]+"


def entry_graph(files: dict[str, bytes], entry: str = FIRST_BUNDLE) -> list[str]:
    """The modules that `entry` needs before it can run, itself first; `import()` is not followed.

    Raises KeyError when a module imports a file that is not served.
    """
    found: list[str] = []
    waiting = [entry]
    while waiting:
        name = waiting.pop(0)
        if name in found:
            continue
        found.append(name)
        for target in _STATIC_IMPORT.findall(files[name].decode()):
            imported = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
            if imported not in files:
                raise KeyError(f"{name} imports {target}, which is not served")
            waiting.append(imported)
    return found


def _served_files(directory: Path, sources: bool) -> Iterator[Path]:
    for name in _SOURCES if sources else _SERVED:
        path = directory / name
        found = path.rglob("*") if path.is_dir() else [path]
        yield from sorted(p for p in found if p.suffix in _SUFFIXES)


class _PageRoute(Route):
    """The catch-all of the pages; leaves the API's and the files' addresses to answer 404 by themselves."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        path = scope.get("path", "")
        if path.startswith(_NOT_PAGES) or scope.get("method") not in {"GET", "HEAD"}:
            return Match.NONE, {}
        return super().matches(scope)


class _Frontend:
    """The handlers; with `watch` the sources are served as they are, read again after a file has changed.

    The tree is read for the first page that is asked for: an API behind another web server never reads it.
    """

    def __init__(self, directory: Path, *, watch: bool) -> None:
        self.directory = directory
        self.watch = watch
        self.stamp = self._stamp() if watch else 0

    def _stamp(self) -> int:
        paths = [self.directory / "index.html", self.directory / "sw.js", *_served_files(self.directory, sources=True)]
        return hash(tuple((str(path), path.stat().st_mtime_ns) for path in paths))

    def _refresh(self) -> None:
        if self.watch and (stamp := self._stamp()) != self.stamp:
            self.stamp = stamp
            self.__dict__.pop("tree", None)

    @cached_property
    def tree(self) -> Tree:
        return read_tree(self.directory, sources=self.watch)

    async def page(self, request: Request) -> Response:
        if "." in request.url.path.rsplit("/", 1)[-1]:
            raise HTTPException(404)
        self._refresh()
        headers = {"Cache-Control": "no-cache", "Content-Security-Policy": PAGE_CSP}
        if not self.tree.has_page(request.url.path):  # the page itself says so, in the person's own frame
            return Response(self.tree.index, 404, headers, media_type="text/html")
        return await self._answer(request, "index.html", self.tree.index, headers)

    async def service_worker(self, request: Request) -> Response:
        self._refresh()
        return await self._answer(request, "sw.js", self.tree.worker, {"Cache-Control": "no-cache"})

    async def file(self, request: Request) -> Response:
        path = request.path_params["path"]
        content = self.tree.files.get(path)
        if request.path_params["version"] != self.tree.version or content is None:
            raise HTTPException(404)
        return await self._answer(request, path, content, dict(_IMMUTABLE))

    async def _answer(self, request: Request, name: str, content: bytes, headers: dict[str, str]) -> Response:
        tree, suffix = self.tree, PurePosixPath(name).suffix
        headers |= {"ETag": f'"{tree.version}"', "Vary": "Accept-Encoding"}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        accepted = accepted_encoding(request.headers.get("accept-encoding", ""))
        encoding = accepted if suffix in _COMPRESSED | {".html"} else None
        if encoding:
            content = await run_in_threadpool(tree.encoded, name, content, encoding)
            headers["Content-Encoding"] = encoding
        media_type = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Response(content, headers=headers, media_type=media_type)


def frontend_routes(directory: Path, *, watch: bool = False) -> list[BaseRoute]:
    """The routes of the pages, to be mounted after all others; none when the folder holds no pages."""
    if not (directory / "index.html").is_file():
        return []
    pages = _Frontend(directory, watch=watch)
    return [
        Route("/sw.js", pages.service_worker),
        Route("/s/{version}/{path:path}", pages.file),
        _PageRoute("/{path:path}", pages.page),
    ]


def export_frontend(target: Path, directory: Path | None = None) -> dict[str, Any]:
    """Writes the stamped tree with .br and .gz beside each file, for Caddy or nginx; returns {version, files}.

    The web server has to send `PAGE_CSP` with index.html, and index.html for every address of a page, with 404 for any
    other: docker/Caddyfile does, by the pattern in pages.caddy.
    """
    tree = read_tree(directory or read_settings().frontend_dir)
    written = {f"s/{tree.version}/{name}": content for name, content in tree.files.items()}
    written |= {"index.html": tree.index, "sw.js": tree.worker}
    written["pages.caddy"] = f"@page path_regexp ^/*(?:{tree.addresses.pattern})/*$\n".encode()
    for name, content in written.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if path.suffix in _COMPRESSED | {".html"}:
            path.with_name(f"{path.name}.br").write_bytes(compressed(content, "br"))
            path.with_name(f"{path.name}.gz").write_bytes(compressed(content, "gzip"))
    return {"version": tree.version, "files": len(written)}
