"""Finding an issued document by the code printed on it, or by the hash of its file."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import NotFound
from toso.documents.queries import OUT, code_of
from toso.documents.registering.relations import relations_of
from toso.documents.signing.tables import SignedFile
from toso.documents.signing.validity import Validity
from toso.documents.tables import Document, DocumentFile, DocumentState
from toso.documents.verifying.schemas import FileCheckRead, FileCheckWrite, IssuedRead, RelatedRead
from toso.kit.codes import read_code


def issued_by_code(session: Session, code: str) -> IssuedRead:
    """The document with this code. Raises NotFound."""
    document = _by_code(session, code)
    if document is None:
        raise NotFound("Không có văn bản nào mang mã này.")
    return _shown(session, document)


def check_file(session: Session, wanted: FileCheckWrite) -> FileCheckRead:
    """Whether a file is one that was issued or signed; with a code, whether it is a file of that document."""
    is_it = _is_file_of_document(wanted.sha256.lower())
    if wanted.code is None:
        document = _one(session, is_it)
        return FileCheckRead(matches=document is not None, document=_shown(session, document) if document else None)
    document = _by_code(session, wanted.code)
    if document is None:
        return FileCheckRead(matches=False, document=None)
    own = sa.and_(col(Document.ward_id) == document.ward_id, col(Document.id) == document.id)
    return FileCheckRead(matches=_one(session, sa.and_(own, is_it)) is not None, document=_shown(session, document))


def _is_file_of_document(sha256: str) -> sa.ColumnElement[bool]:
    """The document's print, or a signed file that its check did not find broken."""
    printed, signed = DocumentFile, SignedFile
    whole = (
        (printed, col(printed.final).is_(True)),
        (signed, col(signed.validity) != Validity.INVALID),
    )
    return sa.or_(*(_has(kind, sa.and_(col(kind.sha256) == sha256, sound)) for kind, sound in whole))


def _has(kind: type[DocumentFile | SignedFile], condition: Any) -> sa.ColumnElement[bool]:
    return sa.tuple_(col(Document.ward_id), col(Document.id)).in_(
        sa.select(col(kind.ward_id), col(kind.document_id)).where(condition)
    )


def _by_code(session: Session, code: str) -> Document | None:
    return _one(session, col(Document.check_code) == read_code(code))


def _one(session: Session, condition: Any) -> Document | None:
    query = sa.select(Document).where(condition, col(Document.state).in_(OUT)).limit(1)
    return session.execute(query).scalar_one_or_none()


def _shown(session: Session, document: Document) -> IssuedRead:
    assert document.issued_on is not None, "a document that is out has its day"
    related = relations_of(session, document.ward_id, [document.id]).get(document.id, [])
    return IssuedRead(
        number=code_of(document),
        issued_on=document.issued_on,
        recalled=document.state is DocumentState.RECALLED,
        related=[
            RelatedRead(label=one.label, number=one.code, issued_on=one.issued_on) for one in related if one.issued_on
        ],
    )
