"""Documents of a ward's archive: of each the file that shows its signatures, and where it stands."""

import re
from collections.abc import Iterator
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.queries import OUT
from toso.documents.signing.annexes import label_of
from toso.documents.signing.queries import files_of, parts_of, to_read
from toso.documents.signing.standings import words_of
from toso.documents.signing.state import in_force, showing_signatures
from toso.documents.tables import Document
from toso.files.tables import StoredFile
from toso.kit.dates import numeric
from toso.kit.text import fold
from toso.operations.ward_index import Listed

_PRINT_ALONE = "Bản in, chưa ký (chữ ký ở bản chụp của văn bản)"


def listed_documents(session: Session, ward_id: UUID) -> dict[str, Listed]:
    """By SHA-256 each document that is out, and each annex in a file of its own."""
    query = sa.select(Document).where(col(Document.ward_id) == ward_id, col(Document.state).in_(OUT))
    documents = session.execute(query.order_by(col(Document.id))).scalars().all()
    words = words_of(session, documents)
    return dict(pair for one in documents for pair in _files(session, one, words[one.id]))


def _files(session: Session, document: Document, word: str) -> Iterator[tuple[str, Listed]]:
    since = f" ngày {numeric(document.recalled_on)}" if document.recalled_on else ""
    files = files_of(session, document)
    stored = to_read(session, document, files)
    if stored is not None:
        yield stored.sha256, _listed(document, stored, document.summary, f"{word}{since}")
    for part, annex in parts_of(session, document).items():
        name = label_of(document, int(part.removeprefix("pdf-")))
        said = _PRINT_ALONE if in_force(files) is None and showing_signatures(files) else word
        yield annex.sha256, _listed(document, annex, f"{name}: {document.summary}", f"{said}{since}")


def _listed(document: Document, stored: StoredFile, summary: str, standing: str) -> Listed:
    """Its place is by year, number and symbol."""
    number = f"{document.number:04d}" if document.number is not None else "khong-so"
    symbol = re.sub(r"[^a-z0-9]+", "-", fold(f"{document.series} {document.symbol}")).strip("-")
    member = f"van-ban/{document.year}/{number}-{symbol}-{stored.sha256[:8]}.pdf"
    return Listed(member, f"{number}/{document.symbol}", summary, document.issued_on, standing)
