"""A page as WeasyPrint takes it, read as XML and styled by what a browser's sheet says of elements that we use.

WeasyPrint's own way reads HTML with a parser in Python, and its sheet has rules for footnotes and notes that fit every
element and for margins of a page that we leave empty: together an eighth of a rendering that no byte of it shows.
"""

import re
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

from cssselect2 import ElementWrapper
from weasyprint import CSS, HTML
from weasyprint.html import UA
from weasyprint.urls import URLFetcher

_UNUSED = re.compile(r"^(?:::|  @(?:left|right|footnote|note-area)|  @\S+-corner).*$", re.MULTILINE)
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Marks that no XML may hold and no font prints."""


_FETCHER = URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
"""Addresses in a page are not followed: what it shows is in it."""


class PageSource(HTML):
    """The result of a template. Raises ParseError for elements that do not close."""

    def __init__(self, source: str) -> None:
        root = ET.fromstring(_NOT_XML.sub("", source))  # noqa: S314 — our own templates, every value escaped
        self.base_url, self.url_fetcher, self.media_type = None, _FETCHER, "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        """Overrides WeasyPrint's: its browser sheet without the rules that match nothing of ours, parsed once."""
        return super()._ua_stylesheets(forms) if forms else [_usual_sheet()]


def read_sheet(text: str, fonts: Any) -> CSS:
    return CSS(string=text, font_config=fonts, url_fetcher=_FETCHER)


@cache
def _usual_sheet() -> CSS:
    return CSS(string=_UNUSED.sub("", UA))
