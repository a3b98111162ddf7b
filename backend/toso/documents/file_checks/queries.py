"""Finding one's own check again."""

from uuid import UUID

from obstore.store import ObjectStore
from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.documents.file_checks import jobs, schemas
from toso.documents.file_checks.bundle import Bundle
from toso.files import store as bytes_store
from toso.files.cleanup import KEPT_FOR
from toso.files.tables import StoredFile
from toso.jobs.claim import get_job


def get_check(session: Session, store: ObjectStore, scope: Scope, job_id: UUID) -> tuple[StoredFile, Bundle]:
    """The stored result of a finished check of one's own; NotFound for others' and for what has been deleted."""
    job = get_job(session, scope.ward_ids, scope.user_id, job_id)
    if job.kind != jobs.KIND or not job.result:
        raise NotFound
    row = session.get(StoredFile, (job.ward_id, UUID(job.result["file_id"])))
    if row is None:
        raise NotFound("Kết quả kiểm tra này đã được xóa; hãy kiểm tra lại tệp.")
    return row, Bundle(bytes_store.get(store, row.sha256))


def show_check(row: StoredFile, bundle: Bundle) -> schemas.LintRead:
    return schemas.LintRead.model_validate(
        {
            **bundle.result(),
            "name": row.name,
            "made_at": row.created_at,
            "kept_until": row.created_at + KEPT_FOR[jobs.RESULT_PURPOSE],
        }
    )


def get_picture(bundle: Bundle, page: int) -> bytes:
    """A page's PNG; NotFound where there is none."""
    picture = bundle.picture(page)
    if picture is None:
        raise NotFound
    return picture
