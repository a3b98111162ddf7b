"""Fonts that a test prints in beside the document's own; none has to be installed."""

import base64

from toso.documents.layout.text_width import FONTS


def foreign_face(family: str) -> str:
    """A style that makes the shipped regular font known under another name."""
    data = base64.b64encode((FONTS / "LiberationSerif-Regular.ttf").read_bytes()).decode("ascii")
    return f'@font-face {{ font-family: {family}; src: url("data:font/ttf;base64,{data}") }}'
