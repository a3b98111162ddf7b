"""Checking a file over HTTP: sending it, and one's own result with its pictures and its printed report."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import PDF, PNG, file_of
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import NotFound, UnsupportedFile, errors
from toso.documents.file_checks import jobs, queries, schemas
from toso.files.service import note_upload, unit_path_of_upload
from toso.files.upload_check import DOCX, Checked
from toso.files.uploads import ROOM, Upload, store_upload
from toso.jobs.claim import JobRunning, enqueue
from toso.jobs.schemas import JobRead

router = APIRouter(prefix="/documents/lint", tags=["Văn bản"], route_class=DbRoute)

MayLint = Annotated[Scope, Depends(Require(Action.DOCUMENT_LINT))]
Measurable = Annotated[Checked, Depends(Upload({PDF, DOCX}))]
_OWN = {"Cache-Control": "private, no-store", "Content-Security-Policy": "default-src 'none'; sandbox"}


@router.post(
    "",
    status_code=202,
    summary="Kiểm tra thể thức một tệp PDF hoặc DOCX",
    responses=errors(UnsupportedFile, *ROOM, JobRunning),
)
def lint_document(request: Request, session: WriteSession, scope: MayLint, file: Measurable) -> JobRead:
    actor, state = scope.actor, request.app.state
    stored = store_upload(
        session,
        state.store,
        state.settings,
        file,
        ward_id=scope.ward_id,
        unit_path=unit_path_of_upload(scope),
        owner_id=scope.user_id,
        purpose=jobs.PURPOSE,
    )
    note_upload(session, actor, stored)
    job = enqueue(session, scope.ward_id, jobs.KIND, scope.user_id, {"file_id": str(stored.id)})
    return JobRead.model_validate(job)


@router.get("/{job_id}", summary="Kết quả một lần kiểm tra thể thức của mình", responses=errors(NotFound))
def get_lint_result(request: Request, job_id: UUID, session: ReadSession, scope: MayLint) -> schemas.LintRead:
    return queries.show_check(*queries.get_check(session, request.app.state.store, scope, job_id))


@router.get(
    "/{job_id}/pages/{page}",
    summary="Ảnh một trang đã kiểm tra",
    responses=errors(NotFound),
    response_class=file_of(PNG),
)
def get_lint_picture(
    request: Request, job_id: UUID, page: Annotated[int, Path(ge=1, le=500)], session: ReadSession, scope: MayLint
) -> Response:
    _, bundle = queries.get_check(session, request.app.state.store, scope, job_id)
    return Response(queries.get_picture(bundle, page), media_type=PNG, headers=_OWN)


@router.get(
    "/{job_id}/report", summary="Bản in kết quả kiểm tra (PDF)", responses=errors(NotFound), response_class=file_of(PDF)
)
def get_lint_report(request: Request, job_id: UUID, session: ReadSession, scope: MayLint) -> Response:
    row, bundle = queries.get_check(session, request.app.state.store, scope, job_id)
    name = quote(f"kiem-tra-the-thuc-{row.name.rsplit('.', 1)[0]}.pdf")
    headers = {**_OWN, "Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(bundle.report(), media_type=PDF, headers=headers)
