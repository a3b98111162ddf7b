"""Sealing citizen IDs anew with the newest key, in small batches while people go on working."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import affected
from toso.core.database import Engines, in_transaction
from toso.core.vault import PREFIX_BYTES, Vault, prefix_of
from toso.households.model.citizen_ids import place_of
from toso.households.model.tables import Person

BATCH = 200


def rotate(engines: Engines, vault: Vault) -> Iterator[int]:
    """Seals whatever another key sealed, batch after batch; how many each. A row changed meanwhile keeps the change.

    Old keys stay in their files: backups need them, and a write under way may still carry one; run it again later.
    """
    after: tuple[UUID, UUID] | None = None
    while True:
        sealed, after = in_transaction(engines.write, partial(_batch, vault=vault, after=after))
        if after is None:
            return
        yield sealed


def left(session: Session, vault: Vault) -> int:
    """How many rows another key than the newest sealed."""
    query = sa.select(sa.func.count()).select_from(Person).where(_old(vault))
    return session.execute(query).scalar_one()


def _old(vault: Vault) -> sa.ColumnElement[bool]:
    begin = sa.func.substr(col(Person.citizen_id), 1, PREFIX_BYTES)
    return sa.and_(col(Person.citizen_id).is_not(None), begin != sa.literal(prefix_of(vault.current()), sa.LargeBinary))


def _batch(session: Session, vault: Vault, after: tuple[UUID, UUID] | None) -> tuple[int, tuple[UUID, UUID] | None]:
    """Each row only if it still holds the blob that was read (PostgreSQL lets others write meanwhile)."""
    query = sa.select(col(Person.ward_id), col(Person.id), col(Person.citizen_id)).where(_old(vault))
    if after is not None:
        query = query.where(sa.tuple_(col(Person.ward_id), col(Person.id)) > after)
    rows = session.execute(query.order_by(col(Person.ward_id), col(Person.id)).limit(BATCH)).all()
    sealed = 0
    for ward_id, person_id, blob in rows:
        if (new := vault.sealed_anew(bytes(blob), place_of(person_id))) is None:
            continue
        same = col(Person.ward_id) == ward_id, col(Person.id) == person_id, col(Person.citizen_id) == blob
        sealed += affected(session.execute(sa.update(Person).where(*same).values(citizen_id=new)))
    return sealed, (rows[-1].ward_id, rows[-1].id) if rows else None
