"""Sealing secrets of authenticator apps anew with the vault's newest key."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.vault import PREFIX_BYTES, Vault, prefix_of
from toso.identity.factors.proof import place_of, unsealed
from toso.identity.factors.tables import SecondFactor


def rotate_factors(session: Session, vault: Vault) -> int:
    """Some hundred bytes each, and one or two a person: all in one transaction; how many."""
    rows = session.execute(sa.select(SecondFactor).where(_old(vault)).with_for_update()).scalars().all()
    for row in rows:
        row.secret = vault.seal(unsealed(row), place_of(row.id))
        session.add(row)
    return len(rows)


def factors_left(session: Session, vault: Vault) -> int:
    """How many another key than the newest sealed."""
    return session.execute(sa.select(sa.func.count()).select_from(SecondFactor).where(_old(vault))).scalar_one()


def _old(vault: Vault) -> sa.ColumnElement[bool]:
    begin = sa.func.substr(col(SecondFactor.secret), 1, PREFIX_BYTES)
    newest = sa.literal(prefix_of(vault.current()), sa.LargeBinary)
    return sa.and_(col(SecondFactor.secret).is_not(None), begin != newest)
