"""The plain way to print a page: style sheet and fonts read anew each time, automatic column widths, collector on."""

import re

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

_COLUMNS = re.compile(r"<colgroup>.*?</colgroup>", re.DOTALL)


def plain_pdf(html: str, css: str) -> bytes:
    """The same document as PDF/A-2u, without any of our savings."""
    fonts = FontConfiguration()
    automatic = f"{css}\ntable {{ table-layout: auto !important }}"
    made = HTML(string=_COLUMNS.sub("", html)).write_pdf(
        font_config=fonts, stylesheets=[CSS(string=automatic, font_config=fonts)], pdf_variant="pdf/a-2u", pdf_tags=True
    )
    assert made is not None
    return made
