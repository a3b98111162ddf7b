"""Finding an issued document by the code printed on it, or by the hash of its file."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import NotFound
from toso.documents.queries import OUT, code_of
from toso.documents.tables import Document, DocumentFile, DocumentState
from toso.documents.verifying.schemas import FileCheckRead, FileCheckWrite, IssuedRead
from toso.kit.codes import read_code

_OF_DOCUMENT = sa.and_(
    col(DocumentFile.ward_id) == col(Document.ward_id), col(DocumentFile.document_id) == col(Document.id)
)


def issued_by_code(session: Session, code: str) -> IssuedRead:
    """The document with this code. Raises NotFound."""
    document = _by_code(session, code)
    if document is None:
        raise NotFound("Không có văn bản nào mang mã này.")
    return _shown(document)


def check_file(session: Session, wanted: FileCheckWrite) -> FileCheckRead:
    """Whether a file is one that was issued; with a code, whether it is the file of that document."""
    final = sa.and_(col(DocumentFile.sha256) == wanted.sha256.lower(), col(DocumentFile.final).is_(True))
    if wanted.code is None:
        document = _one(session, sa.exists().where(_OF_DOCUMENT, final))
        return FileCheckRead(matches=document is not None, document=_shown(document) if document else None)
    document = _by_code(session, wanted.code)
    if document is None:
        return FileCheckRead(matches=False, document=None)
    query = sa.select(sa.exists().where(
        col(DocumentFile.ward_id) == document.ward_id, col(DocumentFile.document_id) == document.id, final
    ))  # fmt: skip
    return FileCheckRead(matches=bool(session.execute(query).scalar()), document=_shown(document))


def _by_code(session: Session, code: str) -> Document | None:
    return _one(session, col(Document.check_code) == read_code(code))


def _one(session: Session, condition: Any) -> Document | None:
    query = sa.select(Document).where(condition, col(Document.state).in_(OUT)).limit(1)
    return session.execute(query).scalar_one_or_none()


def _shown(document: Document) -> IssuedRead:
    assert document.issued_on is not None, "a document that is out has its day"
    return IssuedRead(
        number=code_of(document), issued_on=document.issued_on, recalled=document.state is DocumentState.RECALLED
    )
