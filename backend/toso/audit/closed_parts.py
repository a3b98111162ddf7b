"""Parts of a ward's log that another installation chained: this one's key does not fit them, so a sum holds them.

A ward that moves brings its log. Its lines stay as they were; their sum, sealed by the key of the log here, and the
last head that was signed there stand beside them (`core.installation`). The log goes on from their last value.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from toso.core.installation import keep, known
from toso.core.table_stream import line_of

_BEGINNING = "log"


@dataclass(frozen=True)
class ClosedPart:
    """Lines `first` … `last`; `sum`: SHA-256 over their canonical lines, in hex; `head`: as the other place signed it.

    `seal`: HMAC-SHA256 of all that by the key of the log here.
    """

    first: int
    last: int
    sum: str
    head: str
    seal: str = ""

    def sealed_by(self, key: bytes, ward_id: UUID) -> str:
        text = json.dumps([str(ward_id), self.first, self.last, self.sum, self.head])
        return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


class PartSum:
    """The sum of a part in the making."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()

    def add(self, line: str) -> None:
        self._sum.update(line.encode() + b"\n")

    def add_row(self, row: sa.Row[Any]) -> None:
        """A row of all columns of the log."""
        self.add(line_of(dict(zip(SQLModel.metadata.tables["audit_event"].columns.keys(), row, strict=True))))

    def text(self) -> str:
        return self._sum.hexdigest()


def keep_part(session: Session, ward_id: UUID, part: ClosedPart, key: bytes) -> None:
    """Stores a part, sealed."""
    sealed = ClosedPart(part.first, part.last, part.sum, part.head, part.sealed_by(key, ward_id))
    keep(session.connection(), {f"{_BEGINNING}.{ward_id}.{part.first}": json.dumps(asdict(sealed))})


def closed_parts(session: Session, ward_id: UUID, key: bytes) -> dict[int, ClosedPart]:
    """The parts of a ward by their first line; one whose seal is not ours is none, so that its lines fit nothing."""
    texts: Iterable[str] = known(session.connection(), f"{_BEGINNING}.{ward_id}.").values()
    parts = [ClosedPart(**json.loads(text)) for text in texts]
    return {part.first: part for part in parts if hmac.compare_digest(part.seal, part.sealed_by(key, ward_id))}
