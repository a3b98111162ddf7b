"""A batch is kept a week: then its rows go, and whatever files it still has."""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.files.tables import StoredFile
from toso.kit.clock import now
from toso.reports.batches.tables import FileBatch, FileBatchItem

KEPT_FOR = timedelta(days=7)


def forget_old(session: Session) -> None:
    """Called by the worker once an hour."""
    old = sa.select(col(FileBatch.id)).where(col(FileBatch.created_at) < now() - KEPT_FOR)
    whole = sa.select(col(FileBatch.file_id)).where(col(FileBatch.id).in_(old), col(FileBatch.file_id).is_not(None))
    single = sa.select(col(FileBatchItem.file_id)).where(
        col(FileBatchItem.batch_id).in_(old), col(FileBatchItem.file_id).is_not(None)
    )
    for files in (whole, single):
        session.execute(sa.delete(StoredFile).where(col(StoredFile.id).in_(files)))
    session.execute(sa.delete(FileBatchItem).where(col(FileBatchItem.batch_id).in_(old)))
    session.execute(sa.delete(FileBatch).where(col(FileBatch.created_at) < now() - KEPT_FOR))
