"""Lines of the register: one for a document, made when it gets its number."""

import io
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.content import OfficialDocument
from toso.documents.kinds import KINDS
from toso.documents.register.tables import RegisterLine
from toso.documents.tables import Document
from toso.documents.wording import number_line
from toso.kit.text import fold


def open_line(session: Session, document: Document, content: OfficialDocument) -> RegisterLine:
    """The document's line in the register; who keeps the archived copy stands in the last line of Nơi nhận."""
    words = [
        number_line(content).removeprefix("Số:"),
        KINDS[document.kind].name,
        document.summary,
        document.signer_name,
        *document.recipients,
        *content.addressees,
    ]
    line = RegisterLine(
        ward_id=document.ward_id,
        document_id=document.id,
        unit_path=document.unit_path,
        kept_by=content.archive.removeprefix("Lưu: ").split(" (")[0][:200],
        search=fold(" ".join(words)),
    )
    session.add(line)
    return line


def pages_of(pdf: bytes) -> int:
    import pikepdf  # noqa: PLC0415 — heavy, only the worker needs it

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def note_pages(session: Session, key: tuple[UUID, UUID], pages: int) -> None:
    """How many pages the issued PDF has; a draft stands in no register."""
    line = sa.update(RegisterLine).where(col(RegisterLine.ward_id) == key[0], col(RegisterLine.document_id) == key[1])
    session.execute(line.values(pages=pages))
