"""Preview of a text as it would print, saved or not: a file made by a job for whoever writes or reads it. An approved
one shows as its document, whoever signs and however the agency is headed since.
"""

from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import TooLarge
from toso.documents.content import OfficialDocument
from toso.documents.queries import find_document_of
from toso.documents.render.docx import render_docx
from toso.documents.render.pdf import render_pdf
from toso.documents.render.tables import DocumentTooLarge
from toso.documents.service import MEDIA
from toso.drafts import schemas
from toso.drafts.content import DraftContent
from toso.drafts.queries import SOURCE, get_draft
from toso.drafts.service import printed
from toso.drafts.tables import DraftState, WrittenDraft
from toso.files.service import store_made
from toso.files.tables import StoredFile
from toso.files.upload_check import Checked
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today

KIND = "draft.preview"
_RENDERERS = {"pdf": render_pdf, "docx": render_docx}


def enqueue_preview(session: Session, scope: Scope, draft_id: UUID, body: schemas.DraftPreview) -> Job:
    """A job whose result names the file; what cannot be printed is refused at once."""
    draft = get_draft(session, scope, draft_id)
    _content(session, draft, body.content)
    payload = {"draft_id": str(draft.id), **body.model_dump(mode="json")}
    return enqueue(session, draft.ward_id, KIND, scope.user_id, payload)


def print_preview(context: JobContext) -> dict[str, Any]:
    """Renders everything into one file: what will be files of their own too, so that all is seen."""
    draft_id = UUID(context.payload["draft_id"])
    wanted = context.payload["format"]
    context.progress(10, "Đang tạo trang in…")
    content, path = context.in_read(partial(_read, context=context, draft_id=draft_id))
    try:
        named = "du-thao" if content.draft else "ban-in"
        made = Checked(f"{named}-{content.symbol}.{wanted}", MEDIA[wanted], _RENDERERS[wanted](content))
    except DocumentTooLarge as refusal:
        raise TooLarge(str(refusal)) from refusal
    stored = context.in_write(partial(_store, context=context, made=made, unit_path=path))
    return {"file_id": str(stored.id), "draft_id": str(draft_id)}


def _read(session: Session, context: JobContext, draft_id: UUID) -> tuple[OfficialDocument, str]:
    draft = get_draft(session, context.reach, draft_id)
    content = _content(session, draft, DraftContent.model_validate(context.payload["content"]))
    together = tuple(annex.model_copy(update={"separate": False}) for annex in content.annexes)
    return content.model_copy(update={"annexes": together}), draft.unit_path


def _content(session: Session, draft: WrittenDraft, text: DraftContent) -> OfficialDocument:
    document = find_document_of(session, draft.ward_id, SOURCE, draft.id)
    if draft.state is DraftState.APPROVED and document is not None:
        return OfficialDocument.model_validate(document.content)
    return printed(session, draft, text, today())


def _store(session: Session, context: JobContext, made: Checked, unit_path: str) -> StoredFile:
    # The text itself was only needed to print: a job keeps none of what people write.
    job = session.get_one(Job, (context.ward_id, context.job_id))
    job.payload = {"draft_id": context.payload["draft_id"], "format": context.payload["format"]}
    session.add(job)
    return store_made(session, context, made, unit_path=unit_path, purpose="preview")
