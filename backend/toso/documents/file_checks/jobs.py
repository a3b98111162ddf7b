"""The job that measures an uploaded file; the file itself is forgotten as soon as it has been measured."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.core.problems import NotFound, UnsupportedFile
from toso.documents.file_checks.bundle import MEDIA_TYPE, pack
from toso.documents.file_checks.child import measure
from toso.documents.file_checks.html_report import as_pdf
from toso.documents.linter import UnreadablePdf
from toso.files import service as files
from toso.files import store
from toso.files.tables import StoredFile
from toso.files.upload_check import Checked
from toso.jobs.claim import JobContext
from toso.kit.clock import today

KIND, PURPOSE, RESULT_PURPOSE = "document.lint", "lint", "lint_result"
_EVERY = 2.0
"""Seconds between two looks at whether somebody has cancelled."""


def lint_upload(context: JobContext) -> dict[str, Any]:
    """Measures a PDF or DOCX; the result names the archive with findings, pictures and the printed report."""
    key = (context.ward_id, UUID(context.payload["file_id"]))
    source = context.in_read(lambda session: session.get(StoredFile, key))
    if source is None:
        raise NotFound("Tệp chờ kiểm tra không còn; hãy gửi lại.")
    context.progress(5, "Đang mở tệp…")
    try:
        measured = measure(store.get(context.store, source.sha256), notify=_teller(context))
    except UnreadablePdf as refusal:
        context.in_write(partial(_forget, source=source))
        raise UnsupportedFile(str(refusal)) from refusal
    context.progress(92, "Đang in kết quả…")
    packed = pack(measured, as_pdf(source.name, today(), measured))
    kept = context.in_write(partial(_keep, context=context, source=source, packed=packed))
    return {"file_id": str(kept), "pages": measured.report.pages, "errors": len(measured.report.errors)}


def _teller(context: JobContext) -> Callable[[int, int], None]:
    """Passes on which page is being read, not oftener than the database needs to hear it."""
    last = 0.0

    def tell(page: int, pages: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _EVERY:
            last = time.monotonic()
            said = f"Đang đo trang {page} trên {pages}…" if page else "Đang mở tệp…"
            context.progress(5 + 85 * page // pages, said)

    return tell


def _keep(session: Session, context: JobContext, source: StoredFile, packed: bytes) -> UUID:
    """The result in place of the file, in one transaction."""
    row = files.store_file(
        session,
        context.store,
        Checked(source.name, MEDIA_TYPE, packed),
        ward_id=source.ward_id,
        unit_path=source.unit_path,
        owner_id=source.owner_id,
        purpose=RESULT_PURPOSE,
    )
    _forget(session, source)
    return row.id


def _forget(session: Session, source: StoredFile) -> None:
    files.forget_file(session, source.ward_id, source.id)
