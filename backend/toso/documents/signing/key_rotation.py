"""Sealing kept key files and pictures anew with the vault's newest key."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.database import Engines, in_transaction
from toso.core.vault import PREFIX_BYTES, Vault, prefix_of
from toso.documents.signing.service import place_of
from toso.documents.signing.tables import SigningCertificate


def rotate_certificates(engines: Engines, vault: Vault) -> Iterator[int]:
    """One certificate a transaction: there are few, and each is some tens of kilobytes."""
    for key in in_transaction(engines.read, partial(_old, vault=vault)):
        yield in_transaction(engines.write, partial(_again, vault=vault, key=key))


def certificates_left(session: Session, vault: Vault) -> int:
    """How many another key than the newest sealed."""
    return len(_old(session, vault))


def _old(session: Session, vault: Vault) -> list[tuple[UUID, UUID]]:
    begin = sa.func.substr(col(SigningCertificate.key_file), 1, PREFIX_BYTES)
    query = sa.select(col(SigningCertificate.ward_id), col(SigningCertificate.id))
    newest = sa.literal(prefix_of(vault.current()), sa.LargeBinary)
    return [(row.ward_id, row.id) for row in session.execute(query.where(begin != newest))]


def _again(session: Session, vault: Vault, key: tuple[UUID, UUID]) -> int:
    row = session.get(SigningCertificate, key, with_for_update=True)
    if row is None:
        return 0
    key_file = vault.sealed_anew(bytes(row.key_file), place_of(row.id, "key_file"))
    picture = vault.sealed_anew(bytes(row.picture), place_of(row.id, "picture"))
    if key_file is None or picture is None:
        return 0
    row.key_file, row.picture = key_file, picture
    session.add(row)
    return 1
