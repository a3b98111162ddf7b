"""The plain way to print a page: style sheet and fonts read anew each time, automatic column widths, collector on."""

import re

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from toso.documents.content import OfficialDocument
from toso.documents.layout import measures
from toso.documents.layout.text_width import FONTS, STYLES
from toso.documents.render import engine, pdf

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


def source_of(document: OfficialDocument) -> tuple[str, str]:
    """The HTML and the style sheet that our own renderer hands to WeasyPrint, the same fonts read from their files."""
    html = pdf.page_source(document)
    sheet = engine.templates().get_template(pdf.STYLE_SHEET).render(m=measures, family=engine.FAMILY)
    faces = [
        f'@font-face {{ font-family: "{engine.FAMILY}"; font-weight: {"bold" if bold else "normal"}; '
        f'font-style: {"italic" if italic else "normal"}; src: url("{(FONTS / name).as_uri()}") }}'
        for (bold, italic), name in STYLES.items()
    ]
    return html, "\n".join([*faces, sheet])
