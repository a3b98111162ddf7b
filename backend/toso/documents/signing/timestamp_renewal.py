"""Renewal of time stamps before they end: searched every hour, set by a job, tried again while the service is away."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.core.database import Engines, in_transaction
from toso.core.problems import Problem
from toso.core.settings import Settings
from toso.documents.signing import queries, service
from toso.documents.signing.file_match import Base
from toso.documents.signing.findings import as_of_document, write_found, write_stamp
from toso.documents.signing.people import People
from toso.documents.signing.refusals import NoLaterStamp, NotOurFile, Overtaken, StampingFailed, StampUnproven
from toso.documents.signing.stamps import Stamp, offered, stamped_again
from toso.documents.signing.state import in_force, proven_moments
from toso.documents.signing.tables import SignedFile, SignedOrigin
from toso.documents.signing.timestamp_expiry import NO_LATER, due
from toso.documents.signing.trust import read_trust
from toso.documents.signing.uploads import add_signed
from toso.documents.signing.validity import Validity
from toso.documents.signing.verification import Verification, stamp_in, verify
from toso.documents.tables import Document
from toso.files import store
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job, JobState
from toso.kit.clock import system_now

KIND = "document.restamp"
_MOST = 200
_AWAY = "Máy chủ dấu thời gian không trả lời đúng; máy tự thử lại."
_FAULTS: dict[type[Problem], str] = {
    StampingFailed: _AWAY,
    StampUnproven: StampUnproven.title,
    NoLaterStamp: NO_LATER,
    NotOurFile: "Chữ ký trong tệp không còn hợp lệ; hãy bấm Kiểm tra lại.",
}
_SYSTEM = Actor(user_id=None, full_name="", grants=())


def ask_where_due(settings: Settings, engines: Engines) -> int:
    """Puts one job on the table for each ward with stamps near their end; how many. Nothing without a service."""
    return in_transaction(engines.write, partial(_ask, settings=settings)) if settings.tsa_url else 0


def _ask(session: Session, settings: Settings) -> int:
    busy = sa.select(col(Job.ward_id)).where(
        col(Job.kind) == KIND, col(Job.state).in_([JobState.QUEUED, JobState.RUNNING])
    )
    wards = sa.select(col(SignedFile.ward_id)).distinct().where(due(settings, system_now()))
    found = session.execute(wards.where(col(SignedFile.ward_id).not_in(busy))).scalars().all()
    for ward_id in found:
        enqueue(session, ward_id, KIND, None, {})
    return len(found)


def restamp(context: JobContext, people: People) -> dict[str, Any]:
    """Renews the stamps of a ward that come near their end; each file is kept at once."""
    rows = context.in_read(partial(_due_rows, context=context))
    aged = [row for row in rows if row.stamp_algorithms or _look(context, row)]
    if not aged:
        return {"stamped": 0}
    try:
        offer = offered(context.settings)
    except StampingFailed:
        context.in_write(partial(_failed, context=context, rows=aged, fault=_AWAY))
        raise
    done = 0
    for place, row in enumerate(aged):
        context.progress(5 + 90 * place // len(aged), "Đang đóng thêm dấu thời gian…")
        done += _renew(context, row, offer, people)
    return {"stamped": done}


def _due_rows(session: Session, context: JobContext) -> list[SignedFile]:
    wanted = sa.and_(col(SignedFile.ward_id) == context.ward_id, due(context.settings, system_now()))
    query = sa.select(SignedFile).where(wanted).order_by(col(SignedFile.stamp_until), col(SignedFile.id)).limit(_MOST)
    return list(session.execute(query).scalars())


def _look(context: JobContext, row: SignedFile) -> bool:
    """Writes down the stamp of a file that was checked before anybody asked for it; whether that is near its end."""
    stamp = stamp_in(store.get(context.store, row.sha256))

    def write(session: Session) -> bool:
        kept = session.get_one(SignedFile, (row.ward_id, row.id), with_for_update=True)
        write_stamp(kept, stamp)
        session.add(kept)
        session.flush()
        wanted = sa.and_(col(SignedFile.id) == row.id, due(context.settings, system_now()))
        return session.execute(sa.select(col(SignedFile.id)).where(wanted)).first() is not None

    found = context.in_write(write)
    write_stamp(row, stamp)
    return found


def _renew(context: JobContext, row: SignedFile, offer: Stamp, people: People) -> bool:
    """Whether the file has its newer stamp; why not is written beside it."""
    try:
        made, found = _stamped(context, row, offer)
        context.in_write(partial(_keep, context=context, row=row, made=made, verification=found, people=people))
    except Overtaken:
        return False
    except tuple(_FAULTS) as refusal:
        context.in_write(partial(_failed, context=context, rows=[row], fault=_FAULTS[type(refusal)]))
        return False
    return True


def _stamped(context: JobContext, row: SignedFile, offer: Stamp) -> tuple[bytes, Verification]:
    settings, trust = context.settings, read_trust(context.settings)
    if row.stamped_at and row.stamp_until and offer.ends(settings) <= _as_kept(row).ends(settings):
        raise NoLaterStamp
    made = stamped_again(store.get(context.store, row.sha256), trust, settings)
    found = verify(made, trust, context.in_read(partial(_proven, row=row)))
    if found.validity is Validity.INVALID:
        raise NotOurFile
    return made, found


def _proven(session: Session, row: SignedFile) -> tuple[datetime, ...]:
    document = session.get_one(Document, (row.ward_id, row.document_id))
    return proven_moments(queries.files_of(session, document, row.part), row)


def _as_kept(row: SignedFile) -> Stamp:
    assert row.stamped_at is not None
    assert row.stamp_until is not None
    return Stamp(row.stamped_at, row.stamp_until, tuple(row.stamp_algorithms.split()))


def _keep(
    session: Session, context: JobContext, row: SignedFile, made: bytes, verification: Verification, people: People
) -> None:
    """Stores the newer revision behind the one it goes on from, unless another came meanwhile."""
    document = session.get_one(Document, (row.ward_id, row.document_id), with_for_update=True)
    current = in_force(queries.files_of(session, document, row.part))
    if current is None or current.sha256 != row.sha256:
        raise Overtaken
    base = Base(row.part, queries.stored_of(session, current).size, current.sha256)
    new = add_signed(session, context.store, document, made, SignedOrigin.STAMP, base, None)
    verification = as_of_document(session, document, new, verification, people)
    if verification.validity is not Validity.VALID:
        raise StampUnproven
    write_found(new, verification)
    session.add(new)
    note = {"sha256": new.sha256, "validity": new.validity.value, **({"part": row.part} if row.part else {})}
    service.note_document(session, _SYSTEM, "document.restamped", document, **note)


def _failed(session: Session, context: JobContext, rows: Sequence[SignedFile], fault: str) -> None:
    """Written beside each file; told once in the log, unless all there is to do is to wait."""
    ids = [row.id for row in rows]
    marked = sa.update(SignedFile).where(col(SignedFile.ward_id) == context.ward_id, col(SignedFile.id).in_(ids))
    session.execute(marked.values(stamp_tried_at=system_now(), stamp_fault=fault))
    if fault != NO_LATER:
        document = session.get_one(Document, (context.ward_id, rows[0].document_id))
        service.note_document(session, _SYSTEM, "document.restamp_failed", document, files=len(rows), reason=fault)
