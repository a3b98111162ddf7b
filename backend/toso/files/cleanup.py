"""Clearing away: files made for a moment, and bytes that no row names any more."""

import logging
from datetime import timedelta

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.core.columns import affected
from toso.core.database import Engines, in_transaction
from toso.files import store as bytes_store
from toso.files.tables import StoredFile
from toso.kit.clock import now, system_now

log = logging.getLogger(__name__)
# What is made to be taken away at once, by purpose; evidence, sources of plans and documents stay.
KEPT_FOR = {
    "lint": timedelta(days=1),  # until it has been measured
    "lint_result": timedelta(days=3),  # long enough to mend what was found
    "preview": timedelta(days=7),
    "live_preview": timedelta(days=1),  # made anew after the next edit
    "form": timedelta(days=7),
    "voice": timedelta(days=7),
    "batch": timedelta(days=7),
    "paper": timedelta(days=1),
    "invitation": timedelta(days=14),  # as long as the codes on the cards are good for
    "household_import": timedelta(days=7),
    "household_export": timedelta(days=1),
    "workbook": timedelta(days=7),
    "visit_photo_waiting": timedelta(days=7),  # as long as a phone keeps its round
    "privacy_extract": timedelta(days=7),  # long enough to hand a resident what is known of them
}
# Bytes come before their row, and a rollback leaves them: only those that nobody wrote for a day are looked at.
UNTOUCHED_FOR = timedelta(days=1)


def sweep_files(engines: Engines, store: ObjectStore) -> int:
    """Deletes rows whose time is over, then bytes without a row; how many of these. Called once a day."""
    in_transaction(engines.write, forget_passing)
    deleted = sum(
        in_transaction(engines.write, lambda session, digests=digests: _delete_unnamed(session, store, digests))
        for digests in bytes_store.old_digests(store, system_now() - UNTOUCHED_FOR)
    )
    if deleted:
        log.info("bytes without a row deleted", extra={"files": deleted})
    return deleted


def forget_passing(session: Session) -> int:
    """Deletes the rows of files made for a moment; the number deleted."""
    over = [
        sa.and_(col(StoredFile.purpose) == purpose, col(StoredFile.created_at) < now() - kept)
        for purpose, kept in KEPT_FOR.items()
    ]
    return affected(session.execute(sa.delete(StoredFile).where(sa.or_(*over))))


def _delete_unnamed(session: Session, store: ObjectStore, digests: list[str]) -> int:
    """Looks at rows and bytes once more inside a write transaction: who stores the same bytes now has renewed them."""
    query = sa.select(col(StoredFile.sha256)).where(col(StoredFile.sha256).in_(digests)).with_for_update()
    named = set(session.execute(query).scalars())
    before = system_now() - UNTOUCHED_FOR
    gone = [digest for digest in digests if digest not in named and bytes_store.stored_at(store, digest) < before]
    for digest in gone:
        bytes_store.delete(store, digest)
    return len(gone)
