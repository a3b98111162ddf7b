"""The pages of a PDF as one picture, one under the other, and where in it each section begins."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_WIDE = 840  # dots across a page: 11 pt is read easily, and ten pages stay below half a megabyte
_GAP = 14
_GROUND = 222
MOST = 24


@dataclass(frozen=True)
class Strip:
    """`tops`: the top of each page, `places`: of each section, in dots from the top of the picture."""

    png: bytes
    width: int
    height: int
    tops: list[int]
    places: dict[str, int]


def draw_strip(pdf: bytes, headings: Mapping[str, str]) -> Strip:
    """`headings`: by code the words with which a section begins, looked for in the order given."""
    import pypdfium2  # noqa: PLC0415 — heavy, only the worker needs it
    from PIL import Image  # noqa: PLC0415 — as above

    with pypdfium2.PdfDocument(pdf) as document:
        pages = [document[index] for index in range(min(len(document), MOST))]
        drawn = [_drawn(page) for page in pages]
        tops, bottom = [], 0
        for image in drawn:
            tops.append(bottom)
            bottom += image.height + _GAP
        strip = Image.new("L", (max(i.width for i in drawn), bottom - _GAP), _GROUND)
        for top, image in zip(tops, drawn, strict=True):
            strip.paste(image, (0, top))
        places = _places(pages, tops, headings)
    strip.putpalette(bytes(grey for grey in range(256) for _ in "RGB"))  # the same dots; a palette's rows go unfiltered
    buffer = io.BytesIO()
    strip.save(buffer, "PNG", compress_level=2)
    return Strip(buffer.getvalue(), strip.width, strip.height, tops, places)


def _drawn(page: Any) -> Any:
    return page.render(scale=_WIDE / page.get_width(), grayscale=True, may_draw_forms=False).to_pil().convert("L")


def _places(pages: list[Any], tops: list[int], headings: Mapping[str, str]) -> dict[str, int]:
    places: dict[str, int] = {}
    texts = [page.get_textpage() for page in pages]
    first = 0
    for code, words in headings.items():
        for index in range(first, len(pages)):
            top = _found(pages[index], texts[index], words)
            if top is not None:
                places[code], first = tops[index] + top, index
                break
    return places


def _found(page: Any, text: Any, words: str) -> int | None:
    hit = text.search(words, match_case=False, match_whole_word=False).get_next()
    if hit is None:
        return None
    box = text.get_charbox(hit[0])
    scale = _WIDE / page.get_width()
    return max(0, round((page.get_height() - box[3]) * scale) - 12)
