"""Files that people send: opened on the threads of foreign files before a transaction begins, and counted."""

from collections.abc import Callable
from datetime import datetime, time
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request, UploadFile
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.core.execution import in_sandbox
from toso.core.problems import Problem, TooLarge
from toso.core.settings import Settings
from toso.files import pictures
from toso.files.service import SENT, store_file
from toso.files.tables import StoredFile
from toso.files.upload_check import Checked, check_upload
from toso.kit.clock import VIETNAM, today

_MB = 1024 * 1024


class PersonalRoomFull(Problem):
    status, code, title = 413, "day-room-full", "Hôm nay bạn đã gửi hết dung lượng tệp của một người. Mai gửi tiếp."


class WardRoomFull(Problem):
    status, code, title = (
        507,
        "ward-room-full",
        "Phường đã dùng hết chỗ lưu tệp người dùng gửi. Chưa có gì được ghi; hãy báo quản trị hệ thống.",
    )


ROOM = (TooLarge, PersonalRoomFull, WardRoomFull)


class UploadPlace(NamedTuple):
    """Where what is sent is kept, and the settings that say how much."""

    store: ObjectStore
    settings: Settings


class Upload:
    """`Annotated[Checked, Depends(Upload(kinds))]`: the part `file` of a form, a picture drawn anew.

    Asked after the guard and before the transaction. `limit`: bytes, the setting where there is none.
    """

    def __init__(self, kinds: set[str], limit: int | None = None) -> None:
        self.kinds, self.limit = kinds, limit

    async def __call__(self, request: Request, file: UploadFile) -> Checked:
        limit = self.limit or request.app.state.settings.upload_limit
        content = await file.read(limit + 1)
        return await in_sandbox(request, _checking(content, file.filename, self.kinds, limit))


def _checking(content: bytes, name: str | None, kinds: set[str], limit: int) -> Callable[[], Checked]:
    def check() -> Checked:
        checked = check_upload(content, name, kinds, limit=limit)
        return pictures.redrawn(content, name, limit=limit) if checked.media_type in pictures.KINDS else checked

    return check


def store_upload(
    session: Session,
    store: ObjectStore,
    settings: Settings,
    checked: Checked,
    *,
    ward_id: UUID,
    unit_path: str,
    owner_id: UUID,
    purpose: str,
) -> StoredFile:
    """Stores what a person has sent. `purpose`: one of SENT. Raises PersonalRoomFull, WardRoomFull."""
    if purpose not in SENT:
        raise ValueError(purpose)
    check_room(session, settings, ward_id, owner_id, len(checked.content))
    return store_file(
        session,
        store,
        checked,
        ward_id=ward_id,
        unit_path=unit_path,
        owner_id=owner_id,
        purpose=purpose,
        has_room=True,
    )


def check_room(session: Session, settings: Settings, ward_id: UUID, owner_id: UUID, size: int) -> None:
    """Whether so many bytes more have room. Raises PersonalRoomFull, WardRoomFull."""
    midnight = datetime.combine(today(), time(), VIETNAM)
    total = sa.func.coalesce(sa.func.sum(col(StoredFile.size)), 0)
    sent = sa.select(total).where(col(StoredFile.ward_id) == ward_id, col(StoredFile.purpose).in_(SENT))
    own = sent.where(col(StoredFile.owner_id) == owner_id, col(StoredFile.created_at) >= midnight)
    if session.execute(own).scalar_one() + size > settings.person_day_mb * _MB:
        raise PersonalRoomFull(fields={"file": PersonalRoomFull.title})
    if session.execute(sent).scalar_one() + size > settings.ward_files_gb * 1024 * _MB:
        raise WardRoomFull(fields={"file": WardRoomFull.title})
