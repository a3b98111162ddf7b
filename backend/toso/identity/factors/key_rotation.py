"""Sealing secrets of authenticator apps anew with the vault's newest key."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.vault import PREFIX_BYTES, Vault, prefix_of
from toso.identity.factors.proof import place_of
from toso.identity.factors.tables import SecondFactor


def rotate_factors(session: Session, vault: Vault) -> int:
    """Some hundred bytes each, and one or two a person: all in one transaction; how many."""
    done = 0
    for row in session.execute(sa.select(SecondFactor).where(_old(vault)).with_for_update()).scalars().all():
        if row.secret is not None and (new := vault.sealed_anew(bytes(row.secret), place_of(row.id))) is not None:
            row.secret, done = new, done + 1
            session.add(row)
    return done


def factors_left(session: Session, vault: Vault) -> int:
    """How many another key than the newest sealed."""
    return session.execute(sa.select(sa.func.count()).select_from(SecondFactor).where(_old(vault))).scalar_one()


def _old(vault: Vault) -> sa.ColumnElement[bool]:
    begin = sa.func.substr(col(SecondFactor.secret), 1, PREFIX_BYTES)
    newest = sa.literal(prefix_of(vault.current()), sa.LargeBinary)
    return sa.and_(col(SecondFactor.secret).is_not(None), begin != newest)
