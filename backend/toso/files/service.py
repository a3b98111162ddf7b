"""Storing and opening files."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import Malformed, NotFound
from toso.files import store as bytes_store
from toso.files.tables import StoredFile
from toso.files.upload_check import Checked

# What people send, by its purpose; all other rows are files that the system has made.
SENT = frozenset(
    {
        "document_received",
        "document_sent",
        "evidence",
        "household_import",
        "lint",
        "plan-source",
        "recording",
        "visit_photo",
        "visit_photo_held",
        "visit_photo_waiting",
        "workbook",
    }
)
# What is sent by itself and named by a row afterwards.
_NAMED_LATER = frozenset({"evidence", "recording"})
# A picture of a page that its own writer sees again after every few words.
_UNNOTED = frozenset({"live_preview"})


def store_file(
    session: Session,
    store: ObjectStore,
    checked: Checked,
    *,
    ward_id: UUID,
    unit_path: str,
    owner_id: UUID | None,
    purpose: str,
    has_room: bool = False,
) -> StoredFile:
    """Stores checked bytes and adds their row; a rollback leaves only unreferenced bytes, swept by the worker.

    What people send goes through `uploads.store_upload`, which has asked for room. Raises ValueError.
    """
    if purpose in SENT and not has_room:
        raise ValueError(purpose)
    digest = bytes_store.put(store, checked.content)
    row = StoredFile(
        ward_id=ward_id,
        sha256=digest,
        size=len(checked.content),
        media_type=checked.media_type,
        name=checked.name,
        unit_path=unit_path,
        owner_id=owner_id,
        purpose=purpose,
    )
    session.add(row)
    session.flush()
    return row


class Order(Protocol):
    """Of a job that makes a file: whose ward, who ordered it, where bytes go."""

    @property
    def ward_id(self) -> UUID: ...
    @property
    def owner_id(self) -> UUID | None: ...
    @property
    def store(self) -> ObjectStore: ...


def store_made(session: Session, order: Order, made: Checked, *, purpose: str, unit_path: str = "") -> StoredFile:
    """Stores what a job made; in no unit's subtree (`unit_path` empty) only whoever ordered the file opens it."""
    return store_file(
        session,
        order.store,
        made,
        ward_id=order.ward_id,
        unit_path=unit_path,
        owner_id=order.owner_id,
        purpose=purpose,
    )


def note_upload(session: Session, actor: Actor, row: StoredFile) -> None:
    """Records that a person sent a file."""
    _note(session, actor, Action.FILE_UPLOAD, row)


# Whether a person reads a row, of whatever domain, that shows the file.
ShownTo = Callable[[Session, Actor, UUID], bool]


def open_file(session: Session, scope: Scope, file_id: UUID, shown_to: ShownTo) -> StoredFile:
    """The row of a file that is handed to a person, which is recorded. Raises NotFound.

    Beside whom the scope reaches, whoever reads a row that names the file opens it.
    """
    try:
        row = get_file(session, scope, file_id)
    except NotFound:
        here = sa.select(StoredFile).where(col(StoredFile.ward_id).in_(scope.ward_ids), col(StoredFile.id) == file_id)
        found = session.execute(here).scalar_one_or_none()
        if found is None or not shown_to(session, scope.actor, file_id):
            raise
        row = found
    if row.purpose not in _UNNOTED:
        _note(session, scope.actor, Action.FILE_READ, row)
    return row


def _note(session: Session, actor: Actor, action: Action, row: StoredFile) -> None:
    note = {"purpose": row.purpose}
    record(session, actor, action, "file", row.id, ward_id=row.ward_id, unit_path=row.unit_path, note=note)


def get_file(session: Session, scope: Scope, file_id: UUID) -> StoredFile:
    """The row, if the scope reaches it; NotFound otherwise."""
    found = session.execute(
        sa.select(StoredFile).where(
            col(StoredFile.ward_id).in_(scope.ward_ids),
            col(StoredFile.id) == file_id,
            scope.where(StoredFile.unit_path, StoredFile.owner_id),
        )
    ).scalar_one_or_none()
    if found is None:
        raise NotFound
    return found


def get_files(session: Session, ward_id: UUID, file_ids: list[UUID]) -> list[StoredFile]:
    """The rows of a ward, for a domain that has already checked its own right to them."""
    query = sa.select(StoredFile).where(col(StoredFile.ward_id) == ward_id, col(StoredFile.id).in_(file_ids))
    return list(session.execute(query).scalars())


def unit_path_of_upload(scope: Scope) -> str:
    """The unit of a file that is sent; of who works in several wards none, until a row of one of them names the file
    (`check_files`): till then they alone open it.
    """
    return scope.unit_path if len(scope.actor.ward_ids) == 1 else ""


def check_files(session: Session, scope: Scope, ward_id: UUID, file_ids: list[UUID], field: str) -> None:
    """That a person may open every file that they name in `field` of a row of the ward. Raises Malformed."""
    if not file_ids:
        return
    reading = scope.actor.scope(Action.FILE_READ)
    _settle(session, scope, ward_id, file_ids)
    found = get_files(session, ward_id, file_ids)
    if set(file_ids) - {f.id for f in found if reading.covers(f.unit_path, f.owner_id)}:
        raise Malformed(fields={field: "Không có tệp này trong phạm vi của bạn."})


def _settle(session: Session, scope: Scope, ward_id: UUID, file_ids: list[UUID]) -> None:
    """One's own files that are in no unit yet come to one's unit in the ward in which they are used."""
    own = [grant.unit_path for grant in scope.actor.grants if grant.ward_id == ward_id]
    if not own:
        return
    f = StoredFile
    unsettled = sa.and_(col(f.unit_path) == "", col(f.owner_id) == scope.user_id, col(f.purpose).in_(_NAMED_LATER))
    query = sa.select(f).where(col(f.ward_id).in_(scope.actor.ward_ids), col(f.id).in_(file_ids), unsettled)
    for row in session.execute(query).scalars():
        row.ward_id, row.unit_path = ward_id, own[0]
        session.add(row)
    session.flush()


def forget_file(session: Session, ward_id: UUID, file_id: UUID) -> None:
    """Deletes the row of a file made for one use. Its bytes go with the daily sweep: the transaction may yet be taken
    back, and somebody may be storing the same bytes.
    """
    row = session.get(StoredFile, (ward_id, file_id))
    if row is not None:
        session.delete(row)
