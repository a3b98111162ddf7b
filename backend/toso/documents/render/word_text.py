"""A plain text for Word: title, lead, paragraphs, items; what a script or a news item is handed on as."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Literal

from toso.documents.blocks import Line, Shape
from toso.documents.layout import measures as m
from toso.documents.render.time_limit import time_limited

_MADE = datetime(2024, 1, 1, tzinfo=UTC)


class TextLine(Shape):
    kind: Literal["heading", "lead", "item", "text"]
    text: Line


@time_limited
def render_text(author: str, lines: Sequence[TextLine]) -> bytes:
    """The DOCX's bytes, equal for equal content."""
    import docx  # noqa: PLC0415 — heavy, only the worker needs it

    from toso.documents.render.word_parts import (  # noqa: PLC0415 — as above
        prepare_styles,
        property_text,
        shape,
        stable_archive,
        write,
    )

    word = docx.Document()
    prepare_styles(word, m.BODY)
    properties = word.core_properties
    properties.author, properties.language = property_text(author), "vi-VN"
    properties.comments, properties.last_modified_by = "", ""
    properties.created = properties.modified = _MADE
    properties.title = property_text(next((line.text for line in lines if line.kind == "heading"), author))
    for line in lines:
        heading = line.kind == "heading"
        paragraph = word.add_paragraph(style="Heading 1" if heading else None)
        shape(paragraph, "left" if heading else "justify", before=m.PARAGRAPH_GAP, line=None, keep=heading)
        said = f"- {line.text}" if line.kind == "item" else line.text
        write(paragraph, said, m.BODY + 2 if heading else m.BODY, bold=heading or line.kind == "lead")
    buffer = BytesIO()
    word.save(buffer)
    return stable_archive(buffer.getvalue())
