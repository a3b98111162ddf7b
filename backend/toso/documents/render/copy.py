"""A copy as a file of its own: the pages of the original as they are, and what makes them a copy laid over them."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from toso.documents.copy_content import Copy
from toso.documents.layout import measures as m
from toso.documents.linter.pdf_lines import read
from toso.documents.render.copy_tags import enclosed, prune, unmark
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.pdf import (
    STYLE_SHEET,
    agency_lines,
    column_lines,
    missing_lines,
    office_lines,
    rule_length,
    signer_lines,
    split_recipients,
)
from toso.documents.render.qr import qr_image
from toso.documents.render.time_limit import time_limited
from toso.documents.wording import CHECK_CODE

_GAP = 14
"""Points between the last part of the document and the rule above the copy's block."""


@time_limited
def render_copy(original: bytes, copy: Copy, pages: Sequence[int] | None = None) -> bytes:
    """The copy's PDF; the original's bytes are read only. `pages`: from 1, those of an extract; None: all."""
    import pikepdf  # noqa: PLC0415 — heavy, only the worker needs it

    with pikepdf.open(BytesIO(original)) as opened:
        _flatten(opened)
        for index in reversed(range(len(opened.pages))):
            if pages is not None and index + 1 not in pages:
                del opened.pages[index]
        if pages is not None:
            prune(pikepdf, opened)
        taken = BytesIO()
        opened.save(taken)
        printed = _over(taken.getvalue(), copy)
        with pikepdf.open(BytesIO(printed)) as laid:
            spoken = copy.spoken
            for number, (over, sheet) in enumerate(zip(laid.pages, read(printed).sheets, strict=True)):
                if not sheet.lines:
                    continue
                if number:
                    opened.add_blank_page(page_size=_size(over))
                    # Poppler reads nothing after a part of a page's content that is empty.
                    opened.pages[-1].obj.Contents = opened.make_stream(b"q Q")
                _lay(opened, opened.pages[0 if copy.mark else -1], laid, over, spoken)
                spoken = ""
            with opened.open_metadata(set_pikepdf_as_editor=False) as told:
                told["dc:title"] = copy.full_title
            made = BytesIO()
            opened.save(made, deterministic_id=True)
    return made.getvalue()


def _size(page: Any) -> tuple[float, float]:
    _, _, width, height = (float(side) for side in page.mediabox)
    return width, height


def _lay(opened: Any, page: Any, laid: Any, over: Any, spoken: str) -> None:
    """Draws a page of the file `laid` over a page, under a name that depends on the two alone; `spoken`: read out."""
    import pikepdf  # noqa: PLC0415 — as above

    unmark(pikepdf, laid, over)
    drawn = opened.copy_foreign(over.as_form_xobject())
    taken = len(page.resources.get("/XObject", {}))
    name = page.add_resource(drawn, pikepdf.Name.XObject, pikepdf.Name(f"/Copy{taken}"))
    page.contents_add(b"q", prepend=True)
    page.contents_add(b"Q " + enclosed(pikepdf, opened, page, f"q {name} Do Q", spoken))


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pikepdf  # noqa: PLC0415 — heavy, and only extracts ask for it

    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _flatten(opened: Any) -> None:
    """Turns signatures into plain pictures without fields; a copy holds no signature of the original any more."""
    opened.flatten_annotations("all")
    for name in ("/AcroForm", "/Perms", "/DSS"):
        if name in opened.Root:
            del opened.Root[name]


def _over(pdf: bytes, copy: Copy) -> bytes:
    """The pages to lay over: the mark at the top right, or the block below the last line, else on pages of its own."""
    sheets = read(pdf).sheets
    first, last = sheets[0], sheets[-1]
    lowest = max((line.box[3] for line in last.lines), default=0.0)
    lowest = max([lowest, *(box[3] for box in last.drawn if box[3] - box[1] < last.height * 0.9)])
    has_room = last.width < last.height and last.lines  # a scanned page shows nothing of where its words end
    room = lowest + _GAP - m.TOP_MM * m.POINTS_PER_MM if has_room else last.height
    source = fill(
        "copy.html.j2",
        copy=copy,
        told=CHECK_CODE,
        room=round(max(0.0, room), 1),
        width=round(first.width, 2),
        height=round(first.height, 2),
        agency_lines=agency_lines,
        column_lines=column_lines,
        rule=rule_length,
        missing_lines=missing_lines,
        signer_lines=signer_lines,
        office_lines=office_lines,
        split_recipients=split_recipients,
        qr=qr_image,
    )
    return print_pdf(source, STYLE_SHEET)
