"""Making dossiers, laying documents into them, handing them out; each of these is in the log."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.core.row_versions import lock, touch
from toso.documents.dossiers.queries import filed_in, get_dossier
from toso.documents.dossiers.schemas import DossierWrite
from toso.documents.dossiers.tables import Dossier
from toso.documents.register.tables import RegisterLine
from toso.jobs.claim import enqueue
from toso.jobs.tables import Job


class NotationTaken(Conflict):
    code, title = "notation-taken", "Trong năm này đã có hồ sơ mang số, ký hiệu đó."


class FilesMissing(Conflict):
    code, title = "files-missing", "Có văn bản chưa tạo xong tệp PDF; hãy thử lại sau ít phút."


class DossierEmpty(Conflict):
    code, title = "dossier-empty", "Hồ sơ chưa có văn bản nào."


def create_dossier(session: Session, scope: Scope, body: DossierWrite) -> Dossier:
    row = Dossier(ward_id=scope.ward_id, unit_path=scope.subtrees[0], **body.model_dump())
    session.add(row)
    _flush(session)
    _note(session, scope, "dossier.create", row, set(body.model_dump()))
    return row


def change_dossier(
    session: Session, scope: Scope, dossier_id: UUID, expected_version: int, body: DossierWrite
) -> Dossier:
    row = _locked(session, scope, dossier_id, expected_version)
    row.sqlmodel_update(body.model_dump())
    touch(row)
    _flush(session)
    _note(session, scope, "dossier.change", row, set(body.model_dump()))
    return row


def fill_dossier(
    session: Session, scope: Scope, dossier_id: UUID, expected_version: int, document_ids: list[UUID]
) -> Dossier:
    """The documents named lie in the dossier and no others; all must have their number and lie in no other one."""
    row = _locked(session, scope, dossier_id, expected_version)
    wanted = set(document_ids)
    query = sa.select(RegisterLine).where(
        col(RegisterLine.ward_id) == row.ward_id, col(RegisterLine.document_id).in_(wanted)
    )
    lines = list(session.execute(query.with_for_update()).scalars()) if wanted else []
    if len(lines) < len(wanted) or any(not scope.covers(line.unit_path) for line in lines):
        raise Malformed(fields={"document_ids": "Chỉ văn bản đã có số của phường mới vào hồ sơ."})
    if any(line.dossier_id not in {None, row.id} for line in lines):
        raise Malformed(fields={"document_ids": "Có văn bản đang nằm trong hồ sơ khác; hãy bỏ ra trước."})
    here = {line.document_id for _, line in filed_in(session, row)}
    gone = sa.update(RegisterLine).where(
        col(RegisterLine.ward_id) == row.ward_id, col(RegisterLine.document_id).in_(here - wanted)
    )
    session.execute(gone.values(dossier_id=None))
    for line in lines:
        line.dossier_id = row.id
        session.add(line)
    touch(row)
    session.flush()
    _note(session, scope, "dossier.fill", row, {"documents"}, documents=len(wanted))
    return row


def open_dossier(session: Session, scope: Scope, dossier_id: UUID) -> Dossier:
    """Notes who looked into it."""
    row = get_dossier(session, scope, dossier_id)
    _note(session, scope, "dossier.open", row, set())
    return row


def order_export(session: Session, scope: Scope, dossier_id: UUID) -> Job:
    """A job that packs the dossier; the file is for whoever ordered it."""
    row = get_dossier(session, scope, dossier_id)
    documents = len(filed_in(session, row))
    if not documents:
        raise DossierEmpty
    _note(session, scope, "dossier.export", row, set(), documents=documents)
    return enqueue(session, row.ward_id, "dossier.export", scope.user_id, {"dossier_id": str(row.id)})


def _locked(session: Session, scope: Scope, dossier_id: UUID, expected_version: int) -> Dossier:
    return lock(session, get_dossier(session, scope, dossier_id), expected_version)


def _flush(session: Session) -> None:
    try:
        session.flush()
    except IntegrityError as error:
        raise NotationTaken(fields={"notation": NotationTaken.title}) from error


def _note(session: Session, scope: Scope, action: str, row: Dossier, fields: set[str], **note: object) -> None:
    record_row(session, scope, "dossier", row, action=action, fields=fields, note=dict(note))
