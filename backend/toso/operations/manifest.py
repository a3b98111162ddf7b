"""The signed list of a copy's contents: version and revision, rows of each table, each file's SHA-256, the log's heads.

age does not say who wrote a file; the signature does: Ed25519 by the key that signs the log's daily heads, whose mark
stands on the second paper.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

import sqlalchemy as sa
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlmodel import Session, col

from toso import __version__
from toso.audit.anchors import heads_now
from toso.core.settings import Settings
from toso.documents.tables import NumberSeries
from toso.households.register.tables import HouseholdCounter
from toso.kit.clock import system_now

CONTEXT = b"toso-backup-1\n"
# One series of numbers: ward, unit, year, name, the last number given.
Number = tuple[str, str, int, str, int]


class BadManifest(Exception):
    """A list that is damaged, or that another key signed."""


@dataclass(frozen=True)
class Manifest:
    """`made_at`: ISO instant in UTC; `rows`: of each table; `members`: SHA-256 of each file of the copy; `heads`: a
    signed head of the log of each ward, as lines.
    """

    version: str
    made_at: str
    revision: str
    rows: dict[str, int]
    numbers: list[Number]
    heads: list[str]
    members: dict[str, str]

    def at(self) -> datetime:
        return datetime.fromisoformat(self.made_at)


def read_state(session: Session, settings: Settings) -> Manifest:
    """The manifest of the database as it stands, without files."""
    connection = session.connection()
    names = sorted(sa.inspect(connection).get_table_names())
    quote = connection.dialect.identifier_preparer.quote
    return Manifest(
        version=__version__,
        made_at=system_now().isoformat(),
        revision=str(session.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one()),
        rows={name: session.execute(sa.text(f"SELECT count(*) FROM {quote(name)}")).scalar_one() for name in names},  # noqa: S608 — names from the database itself
        numbers=numbers_now(session),
        heads=[head.line() for head in heads_now(session, settings)],
        members={},
    )


def numbers_now(session: Session) -> list[Number]:
    """The last number given in every series, and to codes by their beginning (no unit, no year)."""
    query = sa.select(NumberSeries).order_by(
        col(NumberSeries.ward_id), col(NumberSeries.series), col(NumberSeries.year)
    )
    found = session.scalars(query).all()
    counters = session.scalars(
        sa.select(HouseholdCounter).order_by(col(HouseholdCounter.ward_id), col(HouseholdCounter.prefix))
    )
    codes = [(str(row.ward_id), "", 0, row.prefix, row.last) for row in counters]
    return [(str(row.ward_id), str(row.unit_id), row.year, row.series, row.last) for row in found] + codes


def signed(content: Mapping[str, object], settings: Settings) -> str:
    """Canonical JSON of the content and its signature, one line each."""
    body = json.dumps(content, sort_keys=True, separators=(",", ":"))
    signature = settings.anchor_signing_key().sign(CONTEXT + body.encode())
    return f"{body}\n{base64.b64encode(signature).decode()}\n"


def verified(text: str, key: Ed25519PublicKey) -> dict[str, object]:
    """The content of what `signed` wrote. Raises BadManifest."""
    body, _, signature = text.strip().partition("\n")
    try:
        key.verify(base64.b64decode(signature, validate=True), CONTEXT + body.encode())
        return dict(json.loads(body))
    except (InvalidSignature, binascii.Error, ValueError) as error:
        raise BadManifest("Bản kê của bản sao lưu không do máy chủ này ký, hoặc đã bị sửa.") from error


def as_content(manifest: Manifest) -> dict[str, object]:
    return asdict(manifest)
