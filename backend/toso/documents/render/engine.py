"""Templates to PDF bytes: our own fonts only, nothing fetched, the same input giving the same bytes."""

import atexit
import base64
import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from toso.documents.layout import measures
from toso.documents.layout.text_width import FONTS, STYLES
from toso.documents.render.time_limit import time_limited
from toso.kit.place_words import worded

FAMILY = "Liberation Serif Official"
"""Named apart from any installed Liberation Serif, so that another version of it is never taken instead."""


@cache
def templates() -> Any:
    """The templates of the layout folder; every value is escaped, and an unknown name is an error."""
    import jinja2  # noqa: PLC0415 — heavy, only the worker needs it

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("toso.documents", "layout"),
        auto_reload=False,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # With the context, or a text would be worded once, when its template is compiled, for every ward of the process.
    environment.filters["worded"] = jinja2.pass_context(lambda _context, text: worded(text))
    return environment


@cache
def _fonts() -> Any:
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 — heavy, only the worker needs it

    fonts = FontConfiguration()
    # Its own clean-up fails when the interpreter has already taken its modules apart.
    atexit.register(_fonts.cache_clear)
    atexit.register(_style_sheet.cache_clear)
    return fonts


def _font_faces() -> str:
    faces = []
    for (bold, italic), name in STYLES.items():
        data = base64.b64encode(Path(FONTS / name).read_bytes()).decode("ascii")
        faces.append(
            f'@font-face {{ font-family: "{FAMILY}"; font-weight: {"bold" if bold else "normal"}; '
            f'font-style: {"italic" if italic else "normal"}; src: url("data:font/ttf;base64,{data}") }}'
        )
    return "\n".join(faces)


@cache
def _style_sheet(name: str) -> Any:
    """A parsed style sheet with the fonts; parsing and loading once saves a third of each rendering."""
    from toso.documents.render.page import read_sheet  # noqa: PLC0415 — heavy, only the worker needs it

    text = templates().get_template(name).render(m=measures, family=FAMILY)
    return read_sheet(f"{_font_faces()}\n{text}", _fonts())


@contextmanager
def _without_collector() -> Iterator[None]:
    """Layout makes many objects that live to the end: collecting among them is time lost."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def fill(template: str, **values: Any) -> str:
    """A template's HTML with its values, all escaped."""
    return templates().get_template(template).render(m=measures, **values)


@dataclass
class _Written:
    """An object of a PDF as its bytes, with all that the writer of the file asks of one.

    The writer asks for the bytes twice, for the file and for the hash of its content, and compresses them each time.
    """

    number: int
    generation: int
    free: str
    compressible: bool
    data: bytes
    offset: int = 0

    @property
    def indirect(self) -> bytes:
        return b"%d %d obj\n%b\nendobj" % (self.number, self.generation, self.data)


def _finished(_document: Any, pdf: Any) -> None:
    """A heading of a table says that it heads a column, as readers for the blind ask (ISO 14289-1, 7.5)."""
    for each in pdf.objects:
        if isinstance(each, dict) and each.get("S") == "/TH":
            each["A"]["Scope"] = "/Column"
    pdf.objects[:] = [
        each if each.free == "f" else _Written(each.number, each.generation, each.free, each.compressible, each.data)
        for each in pdf.objects
    ]


@time_limited
def print_pdf(source: str, style_sheet: str, *, pictured: bool = False) -> bytes:
    """XHTML as tagged PDF/A-2u; the file's identifier is the hash of its source. Addresses in it are not followed.

    `pictured`: of which a picture is made and no more; without what its pages do not show, and not compressed.
    """
    from toso.documents.render.page import PageSource  # noqa: PLC0415 — heavy, only the worker needs it

    kept = {
        "pdf_variant": "pdf/a-2u",
        "pdf_tags": True,
        "finisher": _finished,
        "pdf_identifier": hashlib.sha256(source.encode()).digest()[:16],
    }
    with _without_collector():
        result = PageSource(source).write_pdf(
            font_config=_fonts(),
            stylesheets=[_style_sheet(style_sheet)],
            **({"uncompressed_pdf": True} if pictured else kept),
        )
    assert result is not None
    return result
