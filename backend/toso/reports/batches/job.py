"""The job of a batch: file after file, each kept at once, so that a killed worker goes on; the ZIP at the end.

A cancelled batch leaves nothing: its files are forgotten, there is no half ZIP.
"""

import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from io import BytesIO
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import Problem
from toso.core.row_versions import touch
from toso.documents.service import MEDIA
from toso.files import store as bytes_store
from toso.files.service import forget_file, get_files, store_made
from toso.files.tables import StoredFile
from toso.files.upload_check import Checked
from toso.jobs.claim import Cancelled, JobContext
from toso.kit.clock import VIETNAM, now
from toso.reports.batches.contents import work_for
from toso.reports.batches.render_pool import Painted, Work, paint_all
from toso.reports.batches.tables import FileBatch, FileBatchItem, ItemState

ZIP = "application/zip"
FAILURES = "khong-tao-duoc.txt"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PACKED = zipfile.ZIP_DEFLATED


def make_batch(context: JobContext) -> dict[str, Any]:
    """Makes what is not made yet, then the ZIP; result: its id and how many there are."""
    batch_id = UUID(context.payload["batch_id"])
    waiting = context.in_read(partial(items_of, ward_id=context.ward_id, batch_id=batch_id, state=ItemState.WAITING))
    total = context.in_read(partial(_count, ward_id=context.ward_id, batch_id=batch_id))
    try:
        made = total - len(waiting)
        context.progress(percent_of(made, total), f"Đã xong {made}/{total} tệp…")
        with closing(paint_all(_works(context, waiting), len(waiting))) as painting:
            for item, painted in painting:
                context.in_write(partial(_keep, context=context, item_id=item.id, painted=painted))
                made += 1
                context.progress(percent_of(made, total), f"Đã xong {made}/{total}: {item.title}"[:300])
        context.progress(96, "Đang đóng gói…")
        packed, files, failed = context.in_read(partial(_packed, context=context, batch_id=batch_id))
        stored = context.in_write(partial(_finish, context=context, batch_id=batch_id, packed=packed))
    except Cancelled:
        context.in_write(partial(forget_files, context=context, batch_id=batch_id))
        raise
    return {"batch_id": str(batch_id), "file_id": str(stored.id) if stored else None, "made": files, "failed": failed}


def percent_of(made: int, total: int) -> int:
    return 2 + 92 * made // max(1, total)


def items_of(session: Session, ward_id: UUID, batch_id: UUID, state: ItemState | None = None) -> list[FileBatchItem]:
    """The files of a batch in their order."""
    query = sa.select(FileBatchItem).where(
        col(FileBatchItem.ward_id) == ward_id, col(FileBatchItem.batch_id) == batch_id
    )
    if state is not None:
        query = query.where(col(FileBatchItem.state) == state)
    found = list(session.execute(query.order_by(col(FileBatchItem.position))).scalars())
    session.expunge_all()
    return found


def _count(session: Session, ward_id: UUID, batch_id: UUID) -> int:
    query = sa.select(sa.func.count()).where(
        col(FileBatchItem.ward_id) == ward_id, col(FileBatchItem.batch_id) == batch_id
    )
    return session.execute(query).scalar_one()


def _works(context: JobContext, waiting: list[FileBatchItem]) -> Iterator[Work[FileBatchItem]]:
    """Contents are read when their turn comes; what has none fails at once and alone."""
    for item in waiting:
        try:
            yield context.in_read(partial(work_for, store=context.store, scope=context.reach, item=item))
        except Problem as problem:
            yield Work(item, "", "", done=Painted(b"", problem.detail or problem.title))


def _keep(session: Session, context: JobContext, item_id: UUID, painted: Painted) -> None:
    """The file and the state of its item, together."""
    item = session.get_one(FileBatchItem, (context.ward_id, item_id))
    if painted.content:
        checked = Checked(item.name.replace("/", "-"), MEDIA[item.format], painted.content)
        item.file_id, item.state = store_made(session, context, checked, purpose="batch").id, ItemState.MADE
    else:
        item.state, item.reason = ItemState.FAILED, painted.refused[:500]
    item.updated_at = now()
    session.add(item)


def _packed(session: Session, context: JobContext, batch_id: UUID) -> tuple[bytes, int, int]:
    """(the ZIP, how many files are in it, how many failed); no ZIP where nothing could be made."""
    items = items_of(session, context.ward_id, batch_id)
    made = [item for item in items if item.file_id is not None]
    failed = [item for item in items if item.state is ItemState.FAILED]
    rows = {row.id: row for row in get_files(session, context.ward_id, [i.file_id for i in made if i.file_id])}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", _PACKED) as archive:
        for item in made:
            row = rows[item.file_id] if item.file_id else None
            if row is not None:
                _put(archive, item.name, bytes_store.get(context.store, row.sha256))
        if failed:
            lines = "\r\n".join(f"{item.title}: {item.reason}" for item in failed)
            _put(archive, FAILURES, f"\ufeff{lines}\r\n".encode())
    return (packed.getvalue() if made else b""), len(made), len(failed)


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """With a fixed time, so that equal files give an equal ZIP."""
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = _PACKED
    archive.writestr(info, content)


def _finish(session: Session, context: JobContext, batch_id: UUID, packed: bytes) -> StoredFile | None:
    """The ZIP takes the place of the single files."""
    batch = session.get_one(FileBatch, (context.ward_id, batch_id))
    _forget_single(session, context.ward_id, batch_id)
    stored = store_made(session, context, Checked(_zip_name(batch), ZIP, packed), purpose="batch") if packed else None
    batch.file_id = stored.id if stored else None
    touch(batch)
    session.add(batch)
    return stored


def _zip_name(batch: FileBatch) -> str:
    return f"tep-bao-cao-{batch.created_at.astimezone(VIETNAM):%Y-%m-%d-%H%M}.zip"


def _forget_single(session: Session, ward_id: UUID, batch_id: UUID) -> None:
    """Rows of the single files go by one statement; their bytes are swept, nothing names them any more."""
    i = FileBatchItem
    of_batch = sa.and_(col(i.ward_id) == ward_id, col(i.batch_id) == batch_id)
    single = sa.select(col(i.file_id)).where(of_batch, col(i.file_id).is_not(None))
    session.execute(sa.delete(StoredFile).where(col(StoredFile.ward_id) == ward_id, col(StoredFile.id).in_(single)))
    session.execute(sa.update(i).where(of_batch).values(file_id=None))


def forget_files(session: Session, context: JobContext, batch_id: UUID) -> None:
    """Of a cancelled batch nothing stays: every file goes with its bytes, every item waits as if never begun."""
    items = items_of(session, context.ward_id, batch_id)
    for item in items:
        if item.file_id is not None:
            forget_file(session, context.ward_id, item.file_id)
    of_batch = sa.and_(col(FileBatchItem.ward_id) == context.ward_id, col(FileBatchItem.batch_id) == batch_id)
    session.execute(sa.update(FileBatchItem).where(of_batch).values(file_id=None, state=ItemState.WAITING, reason=""))


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
