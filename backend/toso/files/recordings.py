"""Sound and film, too large to be held in memory: stored piece by piece before the transaction, served in parts."""

import hashlib
import re
from functools import partial
from io import BufferedReader
from typing import BinaryIO, NamedTuple, cast
from urllib.parse import quote
from uuid import UUID

import sqlalchemy as sa
from fastapi import Request, Response, UploadFile
from obstore.store import ObjectStore
from sqlmodel import Session, col
from starlette.responses import StreamingResponse

from toso.core.execution import in_sandbox
from toso.core.problems import Problem, TooLarge
from toso.core.security import LARGEST_RECORDING
from toso.core.settings import Settings
from toso.files import store as bytes_store
from toso.files.tables import StoredFile
from toso.files.upload_check import M4A, MP3, MP4, OGG, check_head
from toso.files.uploads import WardRoomFull, check_room
from toso.files.virus_scan import scan_file

_MB = 1024 * 1024
_SOUND = 20 * _MB
LIMITS = {MP3: _SOUND, M4A: _SOUND, OGG: _SOUND, MP4: LARGEST_RECORDING}
WARD_ROOM = 2 * 1024 * _MB  # bytes of recordings that a ward keeps
PURPOSE = "recording"
# A player asks for "all from here on" and breaks off; it comes back for what follows.
_PART = 2 * _MB
_HEAD = 8 * 1024  # bytes in which the kind of a file shows
_RANGE = re.compile(r"bytes=(\d{0,12})-(\d{0,12})")


class NoSuchPart(Problem):
    status, code, title = 416, "no-such-part", "Tệp không có phần được yêu cầu."


class Recorded(NamedTuple):
    """A recording whose bytes are in the store already; `size` in bytes."""

    name: str
    media_type: str
    digest: str
    size: int


class Recording:
    """`Annotated[Recorded, Depends(Recording())]`: the part `file` of a form. Raises UnsupportedFile, TooLarge."""

    async def __call__(self, request: Request, file: UploadFile) -> Recorded:
        return await in_sandbox(request, partial(keep_recording, request.app.state.store, file.file, file.filename))


def keep_recording(store: ObjectStore, file: BinaryIO, filename: str | None) -> Recorded:
    """Checks and stores a recording piece by piece. Raises UnsupportedFile, TooLarge."""
    name, kind = check_head(file.read(_HEAD), filename, set(LIMITS))
    size = file.seek(0, 2)
    if size > LIMITS[kind]:
        raise TooLarge(fields={"file": f"Tệp lớn hơn {LIMITS[kind] // _MB} MB."})
    scan_file(file)
    file.seek(0)
    digest = hashlib.file_digest(cast(BufferedReader, file), "sha256").hexdigest()
    file.seek(0)
    bytes_store.put_in_pieces(store, file, digest)
    return Recorded(name, kind, digest, size)


def add_recording(
    session: Session, settings: Settings, recorded: Recorded, *, ward_id: UUID, unit_path: str, owner_id: UUID
) -> StoredFile:
    """Adds the row of a stored recording. Raises PersonalRoomFull, WardRoomFull: its bytes are swept by the worker."""
    check_room(session, settings, ward_id, owner_id, recorded.size)
    f = StoredFile
    kept = sa.select(sa.func.coalesce(sa.func.sum(col(f.size)), 0)).where(
        col(f.ward_id) == ward_id, col(f.purpose) == PURPOSE
    )
    if session.execute(kept).scalar_one() + recorded.size > WARD_ROOM:
        raise WardRoomFull(fields={"file": "Phường đã dùng hết 2 GB dành cho bản ghi âm, ghi hình."})
    row = StoredFile(
        ward_id=ward_id,
        sha256=recorded.digest,
        size=recorded.size,
        media_type=recorded.media_type,
        name=recorded.name,
        unit_path=unit_path,
        owner_id=owner_id,
        purpose=PURPOSE,
    )
    session.add(row)
    session.flush()
    return row


def serve_recording(request: Request, row: StoredFile) -> Response:
    """The part that `Range` names, 2 MB of it at most, else the whole in pieces. Raises NoSuchPart."""
    store = request.app.state.store
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(row.name)}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    asked = _asked(request, row.size)
    if asked is None:
        headers["Content-Length"] = str(row.size)
        return StreamingResponse(bytes_store.pieces(store, row.sha256), media_type=row.media_type, headers=headers)
    first, last = asked[0], min(asked[1], asked[0] + _PART - 1)
    headers["Content-Range"] = f"bytes {first}-{last}/{row.size}"
    content = bytes_store.get_part(store, row.sha256, first, last + 1)
    return Response(content, status_code=206, media_type=row.media_type, headers=headers)


def _asked(request: Request, size: int) -> tuple[int, int] | None:
    """The first and last byte asked for; None: the whole, also for what we do not understand (RFC 9110, 14.2)."""
    found = _RANGE.fullmatch(request.headers.get("range", "").replace(" ", ""))
    if found is None or found[0] == "bytes=-" or "if-range" in request.headers:
        return None
    begin, end = found[1], found[2]
    if not begin:
        first, last = max(0, size - int(end)), size - 1
    else:
        first, last = int(begin), min(int(end), size - 1) if end else size - 1
    if begin and end and int(end) < int(begin):
        return None
    if first >= size or last < first:
        raise NoSuchPart(headers={"Content-Range": f"bytes */{size}"})
    return first, last
