"""An official document as an editable DOCX with the layout of the PDF."""

from toso.documents.content import OfficialDocument


def render_docx(document: OfficialDocument) -> bytes:
    """The DOCX's bytes, equal for equal content."""
    from toso.documents.render.word import build  # noqa: PLC0415 — heavy, only the worker needs it

    return build(document)
