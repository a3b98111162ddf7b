"""How far the signing of documents has come, many at once; and the one word for where a document stands."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.signing.annexes import numbers_of
from toso.documents.signing.attribution import printed_signers
from toso.documents.signing.state import SigningState, in_force, standing_of
from toso.documents.signing.tables import SignedFile
from toso.documents.tables import Document, DocumentState
from toso.documents.workflow import DOCUMENT_WORKFLOW

_COMPLETE = (SigningState.SEALED, SigningState.ON_PAPER)


def standings_of(session: Session, documents: Iterable[Document]) -> dict[UUID, SigningState]:
    """By id, of those that have a number, annexes in files of their own included; one query whatever their number."""
    numbered = [one for one in documents if one.number is not None]
    if not numbered:
        return {}
    query = sa.select(SignedFile).where(
        col(SignedFile.ward_id).in_({one.ward_id for one in numbered}),
        col(SignedFile.document_id).in_([one.id for one in numbered]),
    )
    files: dict[tuple[UUID, int], list[SignedFile]] = defaultdict(list)
    for row in session.execute(query.order_by(col(SignedFile.seq))).scalars():
        files[row.document_id, row.part].append(row)
    return {
        one.id: standing_of(
            files[one.id, 0],
            len(printed_signers(one)),
            annexes_left=any(in_force(files[one.id, number]) is None for number in numbers_of(one)),
        )
        for one in numbered
    }


def is_complete(standing: SigningState | None) -> bool:
    """Whether nobody's signature or seal is missing, on paper or not."""
    return standing in _COMPLETE


def word_for(document: Document, standing: SigningState | None) -> str:
    """A document has gone out once it is signed; until then the word says what its signing waits for."""
    if document.state is DocumentState.ISSUED and standing is not None and standing not in _COMPLETE:
        return standing.label
    return DOCUMENT_WORKFLOW.states[document.state]


def words_of(session: Session, documents: Iterable[Document | None]) -> dict[UUID, str]:
    """`word_for` of each, by id."""
    found = [one for one in documents if one is not None]
    standings = standings_of(session, found)
    return {one.id: word_for(one, standings.get(one.id)) for one in found}
