"""Annexes in files of their own: each is signed by the organisation, apart from the document, before that is complete.

NĐ 30/2020, Phụ lục I, Phần I, Mục III, điểm 1: the organisation's signature alone, top right of the first page.
"""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.signing.state import in_force
from toso.documents.signing.tables import SignedFile
from toso.documents.signing.validity import same_name
from toso.documents.tables import Document, DocumentFile
from toso.documents.wording import roman
from toso.files.tables import StoredFile


@dataclass(frozen=True)
class OwnFile:
    """An annex that is a file of its own: its number, its print (None while it is made), its signed files."""

    number: int
    printed: StoredFile | None
    files: tuple[SignedFile, ...]

    @property
    def signed(self) -> SignedFile | None:
        """The signed file in force; the annex is done when there is one."""
        return in_force(self.files)

    @property
    def waits(self) -> bool:
        """Whether it can be signed now."""
        return self.signed is None and self.printed is not None


def numbers_of(document: Document) -> list[int]:
    """The numbers, from 1, of the annexes that are files of their own."""
    annexes = document.content.get("annexes") or []
    return [number for number, annex in enumerate(annexes, 1) if annex.get("separate")]


def printed_of(session: Session, document: Document, part: int) -> StoredFile | None:
    """The print of the issued document (0) or of an annex in a file of its own; None while it is being made."""
    return _prints(session, document).get(f"pdf-{part}" if part else "pdf")


def own_files(session: Session, document: Document) -> list[OwnFile]:
    """Every annex that is a file of its own, by number."""
    numbers = numbers_of(document)
    if not numbers:
        return []
    query = sa.select(SignedFile).where(
        col(SignedFile.ward_id) == document.ward_id,
        col(SignedFile.document_id) == document.id,
        col(SignedFile.part) > 0,
    )
    signed = list(session.execute(query.order_by(col(SignedFile.seq))).scalars())
    printed = _prints(session, document)
    return [
        OwnFile(number, printed.get(f"pdf-{number}"), tuple(row for row in signed if row.part == number))
        for number in numbers
    ]


def _prints(session: Session, document: Document) -> dict[str, StoredFile]:
    query = sa.select(col(DocumentFile.format), StoredFile).join(
        DocumentFile,
        sa.and_(col(StoredFile.ward_id) == col(DocumentFile.ward_id), col(StoredFile.id) == col(DocumentFile.file_id)),
    )
    query = query.where(
        col(DocumentFile.ward_id) == document.ward_id,
        col(DocumentFile.document_id) == document.id,
        sa.or_(col(DocumentFile.format) == "pdf", col(DocumentFile.format).like("pdf-%")),
        col(DocumentFile.final).is_(True),
    )
    return {row[0]: row[1] for row in session.execute(query.order_by(col(DocumentFile.edition))).all()}


def handed_out(session: Session, document: Document) -> dict[int, StoredFile]:
    """The file of each annex, by number, to be read or passed on: the signed file in force, else the print."""
    found: dict[int, StoredFile] = {}
    for annex in own_files(session, document):
        signed = annex.signed
        stored = session.get_one(StoredFile, (document.ward_id, signed.file_id)) if signed else annex.printed
        if stored is not None:
            found[annex.number] = stored
    return found


def names_agency(document: Document, name: str) -> bool:
    """Whether a certificate's name is that of the issuing organisation, in running text or as its head is printed."""
    head = document.content.get("letterhead") or {}
    return any(same_name(name, own) for own in (str(head.get("name") or ""), " ".join(head.get("agency") or ())))


def label_of(document: Document, number: int) -> str:
    """As its heading calls it: "Phụ lục", or "Phụ lục II" for the second of several."""
    return "Phụ lục" if len(document.content["annexes"]) == 1 else f"Phụ lục {roman(number)}"


def title_of(document: Document, number: int) -> str:
    return str(document.content["annexes"][number - 1].get("title") or "")
