"""Documents of a ward's archive: the file that is handed out of each, signed where it is, and where it stands."""

import re
from collections.abc import Iterator
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.queries import OUT
from toso.documents.signing.annexes import label_of
from toso.documents.signing.queries import files_of, parts_of, to_sign
from toso.documents.signing.standings import words_of
from toso.documents.tables import Document
from toso.files.tables import StoredFile
from toso.kit.dates import numeric
from toso.kit.text import fold
from toso.operations.ward_index import Listed


def listed_documents(session: Session, ward_id: UUID) -> dict[str, Listed]:
    """By SHA-256 each document that is out, and each annex in a file of its own."""
    query = sa.select(Document).where(col(Document.ward_id) == ward_id, col(Document.state).in_(OUT))
    documents = session.execute(query.order_by(col(Document.id))).scalars().all()
    words = words_of(session, documents)
    return dict(pair for one in documents for pair in _files(session, one, words[one.id]))


def _files(session: Session, document: Document, word: str) -> Iterator[tuple[str, Listed]]:
    since = f" ngày {numeric(document.recalled_on)}" if document.recalled_on else ""
    stored = to_sign(session, document, files_of(session, document))
    if stored is not None:
        yield stored.sha256, _listed(document, stored, document.summary, f"{word}{since}")
    for part, annex in parts_of(session, document).items():
        name = label_of(document, int(part.removeprefix("pdf-")))
        yield annex.sha256, _listed(document, annex, f"{name}: {document.summary}", f"{word}{since}")


def _listed(document: Document, stored: StoredFile, summary: str, standing: str) -> Listed:
    """Its place is by year, number and symbol."""
    number = f"{document.number:04d}" if document.number is not None else "khong-so"
    symbol = re.sub(r"[^a-z0-9]+", "-", fold(f"{document.series} {document.symbol}")).strip("-")
    member = f"van-ban/{document.year}/{number}-{symbol}-{stored.sha256[:8]}.pdf"
    return Listed(member, f"{number}/{document.symbol}", summary, document.issued_on, standing)
