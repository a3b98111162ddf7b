"""An official document as an editable DOCX with the layout of the PDF."""

from datetime import datetime

from toso.documents.content import OfficialDocument
from toso.documents.render.time_limit import time_limited


@time_limited
def render_docx(document: OfficialDocument) -> bytes:
    """The DOCX's bytes, equal for equal content."""
    from toso.documents.render.word import build  # noqa: PLC0415 — heavy, only the worker needs it

    return build(document)


@time_limited
def render_part_docx(document: OfficialDocument, number: int, signed_at: datetime | None = None) -> bytes:
    """An annex that is a file of its own, from 1; `signed_at`: when the agency signed, printed at the top right."""
    from toso.documents.render.word import build_part  # noqa: PLC0415 — heavy, only the worker needs it

    return build_part(document, number, signed_at)
