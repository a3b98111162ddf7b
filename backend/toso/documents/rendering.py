"""The job handler that renders a document."""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.core.problems import TooLarge
from toso.documents import service
from toso.documents.content import OfficialDocument
from toso.documents.register.lines import note_pages, pages_of
from toso.documents.render.docx import render_docx, render_part_docx
from toso.documents.render.pdf import render_part_pdf, render_pdf
from toso.documents.render.tables import DocumentTooLarge
from toso.documents.render.xlsx import render_xlsx
from toso.documents.tables import Document, DocumentState
from toso.jobs.claim import JobContext

RENDERERS = {"pdf": render_pdf, "docx": render_docx, "xlsx": render_xlsx}
PART_RENDERERS = {"pdf": render_part_pdf, "docx": render_part_docx}
"""For annexes that are files of their own: their formats are called "pdf-2", "docx-2" for the second annex."""


def render_document(context: JobContext) -> dict[str, Any]:
    """Renders the formats asked for; an issued document's file is made once, a draft's anew each time."""
    key = (context.ward_id, UUID(context.payload["document_id"]))
    formats = context.in_read(partial(_with_parts, key=key, formats=context.payload["formats"]))
    made: dict[str, str] = {}
    for place, wanted in enumerate(formats):
        document, exists = context.in_read(partial(_look, key=key, requested=wanted))
        context.progress(5 + 90 * place // len(formats), f"Đang tạo tệp {wanted.upper()}…")
        if exists:
            continue
        try:
            rendered = _rendered(document, wanted)
        except DocumentTooLarge as refusal:
            raise TooLarge(str(refusal)) from refusal
        stored = context.in_write(
            partial(service.store_rendered, context=context, document=document, requested=wanted, made=rendered)
        )
        made[wanted] = str(stored.id)
        if wanted == "pdf":
            context.in_write(partial(note_pages, key=key, pages=pages_of(rendered)))
    return {"document_id": str(key[1]), "files": made}


def _with_parts(session: Session, key: tuple[UUID, UUID], formats: list[str]) -> list[str]:
    """The formats with those of the annexes that are files of their own."""
    content = OfficialDocument.model_validate(session.get_one(Document, key).content)
    parts = [f"{wanted}-{part}" for wanted in formats if wanted in PART_RENDERERS for part in content.separate_parts()]
    return [*formats, *parts]


def _rendered(document: Document, requested: str) -> bytes:
    content = OfficialDocument.model_validate(document.content)
    form, _, part = requested.partition("-")
    return PART_RENDERERS[form](content, int(part)) if part else RENDERERS[form](content)


def _look(session: Session, key: tuple[UUID, UUID], requested: str) -> tuple[Document, bool]:
    document = session.get_one(Document, key)
    issued = document.state in {DocumentState.ISSUED, DocumentState.RECALLED}
    return document, issued and service.has_final(session, document, requested)
