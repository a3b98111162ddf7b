"""Finding what was issued by the code printed on it, or by the hash of its file."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.copies.tables import DocumentCopy
from toso.core.problems import NotFound
from toso.documents.copy_content import CopyForm
from toso.documents.queries import OUT, code_of
from toso.documents.register.relations import relations_of
from toso.documents.signing.state import verified_where
from toso.documents.signing.tables import SignedFile, SignedOrigin
from toso.documents.tables import Document, DocumentFile, DocumentState
from toso.documents.wording import roman
from toso.kit.codes import read_code
from toso.verification.schemas import FileCheckRead, FileCheckWrite, IssuedRead, PartRead, RelatedRead


@dataclass(frozen=True)
class _Found:
    """A document that is out; `part` where a code or file is not the document itself."""

    document: Document
    part: PartRead | None = None


def issued_by_code(session: Session, code: str) -> IssuedRead:
    """The document, or the copy, with this code. Raises NotFound."""
    found = _by_code(session, code)
    if found is None:
        raise NotFound("Không có văn bản nào mang mã này.")
    return _shown(session, found)


def check_file(session: Session, body: FileCheckWrite) -> FileCheckRead:
    """Whether a file is one that was issued, signed or copied; with a code, whether it is one of that document's."""
    sha256 = body.sha256.lower()
    named = _by_code(session, body.code) if body.code is not None else None
    if body.code is not None and named is None:
        return FileCheckRead(matches=False, scan=False, document=None)
    found = _by_hash(session, sha256, named.document if named else None)
    scan = None if found else _scanned(session, sha256, named.document if named else None)
    told = found or scan or named
    return FileCheckRead(
        matches=found is not None, scan=scan is not None, document=_shown(session, told) if told else None
    )


def _by_code(session: Session, code: str) -> _Found | None:
    wanted = read_code(code)
    if not wanted:
        return None
    document = session.execute(_out().where(col(Document.check_code) == wanted)).scalar_one_or_none()
    return _Found(document) if document else _copy(session, col(DocumentCopy.check_code) == wanted)


def _by_hash(session: Session, sha256: str, of: Document | None) -> _Found | None:
    """The document's print, a verified signed file, an annex of either kind, a copy."""
    own = _own(of)
    f, s = DocumentFile, SignedFile
    printed = _out(col(f.format)).join(f, _belongs(f)).where(col(f.sha256) == sha256, col(f.final).is_(True), own)
    signed = _out(col(s.part)).join(s, _belongs(s)).where(col(s.sha256) == sha256, verified_where(s), own)
    if found := session.execute(printed).first():
        document, wanted = found
        return _Found(document, _annex(document, int(wanted.partition("-")[2] or 0)))
    if found := session.execute(signed).first():
        return _Found(found[0], _annex(*found))
    return _copy(session, col(DocumentCopy.sha256) == sha256, own)


def _scanned(session: Session, sha256: str, of: Document | None) -> _Found | None:
    """The document that a file was sent for as the scan of its paper: nobody can tell whether it is."""
    s = SignedFile
    scan = sa.and_(col(s.origin) == SignedOrigin.SCAN, col(s.withdrawn_at).is_(None))
    found = session.execute(_out().join(s, _belongs(s)).where(col(s.sha256) == sha256, scan, _own(of))).first()
    return _Found(found[0]) if found else None


def _out(*more: Any) -> Any:
    """Documents that were issued, one at most, with further columns."""
    return sa.select(Document, *more).where(col(Document.state).in_(OUT)).limit(1)


def _own(document: Document | None) -> sa.ColumnElement[bool]:
    if document is None:
        return sa.true()
    return sa.and_(col(Document.ward_id) == document.ward_id, col(Document.id) == document.id)


def _belongs(kind: type[DocumentFile | SignedFile | DocumentCopy]) -> sa.ColumnElement[bool]:
    return sa.and_(col(kind.ward_id) == col(Document.ward_id), col(kind.document_id) == col(Document.id))


def _copy(session: Session, *conditions: sa.ColumnElement[bool]) -> _Found | None:
    """A copy whose file was made."""
    c = DocumentCopy
    query = _out(c).join(c, _belongs(c)).where(col(c.file_id).is_not(None), *conditions)
    found = session.execute(query).first()
    if found is None:
        return None
    document, copy = found
    label = f"Bản {CopyForm(copy.form).label.lower()} số {copy.number:02d}/{copy.symbol}"
    return _Found(document, PartRead(label=label, made_on=copy.made_on))


def _annex(document: Document, number: int) -> PartRead | None:
    """As its first line calls it; 0 is the document itself."""
    if number == 0:
        return None
    alone = len(document.content["annexes"]) == 1
    return PartRead(label="Phụ lục" if alone else f"Phụ lục {roman(number)}", made_on=None)


def _shown(session: Session, hit: _Found) -> IssuedRead:
    document = hit.document
    assert document.issued_on is not None, "a document that is out has its day"
    related = relations_of(session, document.ward_id, [document.id]).get(document.id, [])
    return IssuedRead(
        number=code_of(document),
        issuer=" ".join(document.content["letterhead"]["agency"]),
        issued_on=document.issued_on,
        recalled=document.state is DocumentState.RECALLED,
        recalled_on=document.recalled_on,
        part=hit.part,
        related=[
            RelatedRead(label=one.label, number=one.code, issued_on=one.issued_on) for one in related if one.issued_on
        ],
    )
