"""Changing what the register keeps: columns filled by people, corrections and replacements, the numbering scheme."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record, record_row
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Logged, Malformed, NotFound, StaleVersion, WrongStep
from toso.core.row_versions import lock, touch
from toso.documents.kinds import DocumentKind
from toso.documents.queries import OUT, get_document
from toso.documents.register import schemas
from toso.documents.register.queries import get_line
from toso.documents.register.tables import DocumentRelation, RegisterLine, RelationKind, SavedSearch
from toso.documents.tables import Document, NumberScheme
from toso.jobs.claim import enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today

MOST_SEARCHES = 30


class RelationExists(Conflict):
    code, title = "relation-exists", "Hai văn bản này đã được nối với nhau."


class SearchNameTaken(Conflict):
    code, title = "search-name-taken", "Bạn đã lưu một tìm kiếm dưới tên này."


def write_line(
    session: Session, scope: Scope, document_id: UUID, expected_version: int, body: schemas.LineWrite
) -> RegisterLine:
    """Fills the columns of a line; number, date, type and signer come from the document alone."""
    document, line = get_line(session, scope, document_id)
    lock(session, line, expected_version, Logged(document.id, ("document.register",)))
    if body.handed_on is not None and not (document.issued_on or today()) <= body.handed_on <= today():
        raise Malformed(fields={"handed_on": "Ngày chuyển phải từ ngày ban hành đến hôm nay."})
    values = body.model_dump()
    changed = {name for name, value in values.items() if getattr(line, name) != value}
    line.sqlmodel_update(values)
    touch(line)
    session.add(line)
    _note(session, scope, "document.register", document, changed)
    return line


def relate(session: Session, scope: Scope, document_id: UUID, body: schemas.RelationWrite) -> DocumentRelation:
    """States that a document corrects or replaces an issued one; it counts once it is issued itself."""
    source = get_document(session, scope, document_id)
    session.refresh(source, with_for_update=True)
    row = state_relation(session, scope, source, body.kind, body.target_id)
    if row is None:
        raise RelationExists
    return row


def state_relation(
    session: Session, scope: Scope, source: Document, kind: RelationKind, target_id: UUID
) -> DocumentRelation | None:
    """None where both are related already. Raises Malformed."""
    target = session.get(Document, (source.ward_id, target_id))
    if target is None or not scope.covers(target.unit_path):
        raise Malformed(fields={"target_id": "Không có văn bản này trong sổ."})
    _check_pair(source, target, kind)
    same = sa.select(col(DocumentRelation.id)).where(
        col(DocumentRelation.ward_id) == source.ward_id,
        col(DocumentRelation.source_id).in_([source.id, target.id]),
        col(DocumentRelation.target_id).in_([source.id, target.id]),
    )
    if session.execute(same).first():
        return None
    row = DocumentRelation(ward_id=source.ward_id, source_id=source.id, target_id=target.id, kind=kind)
    session.add(row)
    session.flush()
    _note(session, scope, "document.relate", source, {"relations"}, kind=kind.value, target=str(target.id))
    return row


def _check_pair(source: Document, target: Document, kind: RelationKind) -> None:
    """Only what is out can be corrected; a công văn mends the form, a document of the same type takes the place."""
    if source.id == target.id or target.state not in OUT:
        raise Malformed(fields={"target_id": "Chọn một văn bản khác đã phát hành."})
    if source.issued_on and target.issued_on and source.issued_on < target.issued_on:
        raise Malformed(fields={"target_id": "Văn bản được đính chính, thay thế phải ban hành trước."})
    if kind is RelationKind.CORRECTS and source.kind is not DocumentKind.LETTER:
        raise Malformed(fields={"kind": "Sai thể thức, kỹ thuật trình bày hoặc thủ tục được đính chính bằng công văn."})
    if kind is RelationKind.REPLACES and source.kind is not target.kind:
        raise Malformed(fields={"kind": "Sai nội dung được thay thế bằng văn bản cùng loại (hình thức tương đương)."})


def unrelate(session: Session, scope: Scope, document_id: UUID, relation_id: UUID) -> None:
    """Takes back a relation that was stated wrongly; the log keeps that it was there."""
    document = get_document(session, scope, document_id)
    row = session.get(DocumentRelation, (document.ward_id, relation_id))
    if row is None or document.id not in {row.source_id, row.target_id}:
        raise NotFound
    _note(session, scope, "document.unrelate", document, {"relations"}, kind=row.kind.value)
    session.delete(row)


def set_scheme(
    session: Session, scope: Scope, unit_id: UUID, body: schemas.SchemeWrite, expected_version: int | None
) -> NumberScheme:
    """One series for all types, or one per type; refused once the year has numbers (409). Raises StaleVersion."""
    given = sa.select(sa.func.count()).where(
        col(Document.ward_id) == scope.ward_id,
        col(Document.unit_id) == unit_id,
        col(Document.year) == today().year,
        col(Document.number).is_not(None),
    )
    kept = session.get(NumberScheme, (scope.ward_id, unit_id), with_for_update=True)
    scheme = kept or NumberScheme(ward_id=scope.ward_id, unit_id=unit_id)
    if expected_version not in {None, scheme.version}:
        raise StaleVersion(row=Logged(unit_id, ("document.scheme",)))
    if scheme.one_series != body.one_series and session.execute(given).scalar_one():
        raise WrongStep("Năm nay đã cấp số; cách đánh số chỉ đổi từ đầu năm sau.")
    values = body.model_dump(exclude_none=True)
    scheme.sqlmodel_update(values)
    session.add(scheme)
    record(
        session,
        scope.actor,
        "document.scheme",
        "number_scheme",
        unit_id,
        ward_id=scope.ward_id,
        fields=sorted(values),
        right=scope.action,
    )
    return scheme


def order_print(session: Session, scope: Scope, body: schemas.RegisterPrintWrite) -> Job:
    """A job that prints the register as this person sees it when it runs; the file is theirs."""
    job = enqueue(session, scope.ward_id, "document.register_print", scope.user_id, body.model_dump(mode="json"))
    note = {"year": body.year, "format": body.format}
    record(
        session,
        scope.actor,
        "document.register_print",
        "register",
        job.id,
        ward_id=scope.ward_id,
        unit_path=scope.unit_path,
        note=note,
        right=scope.action,
    )
    return job


def save_search(session: Session, scope: Scope, body: schemas.SavedSearchWrite) -> SavedSearch:
    mine = sa.and_(col(SavedSearch.ward_id) == scope.ward_id, col(SavedSearch.owner_id) == scope.user_id)
    names = list(session.execute(sa.select(col(SavedSearch.name)).where(mine)).scalars())
    if body.name in names:
        raise SearchNameTaken(fields={"name": SearchNameTaken.title})
    if len(names) >= MOST_SEARCHES:
        raise Malformed(fields={"name": f"Mỗi người lưu được {MOST_SEARCHES} tìm kiếm; hãy xóa bớt."})
    row = SavedSearch(ward_id=scope.ward_id, owner_id=scope.user_id, name=body.name, query=dict(body.query))
    session.add(row)
    session.flush()
    record_row(session, scope, "saved_search", row, action="search.save")
    return row


def forget_search(session: Session, scope: Scope, search_id: UUID) -> None:
    row = session.get(SavedSearch, (scope.ward_id, search_id))
    if row is None or row.owner_id != scope.user_id:
        raise NotFound
    record_row(session, scope, "saved_search", row, action="search.forget")
    session.delete(row)


def _note(session: Session, scope: Scope, action: str, document: Document, fields: set[str], **note: object) -> None:
    record_row(session, scope, "document", document, action=action, fields=fields, note=dict(note))
