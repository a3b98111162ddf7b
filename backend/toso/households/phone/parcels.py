"""Parcels: sheets that found no network, brought by somebody else, taken as if their writer's phone had sent them."""

import base64
import binascii
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints, ValidationError
from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import Malformed, TooLarge, UnsupportedFile
from toso.core.schemas import Write
from toso.core.settings import Settings
from toso.files.pictures import redrawn
from toso.files.upload_check import Checked
from toso.files.uploads import UploadPlace
from toso.households.phone.parcel_seal import BrokenParcel, NoParcel, Parcel, open_parcel, read_parcel
from toso.households.visits import schemas, service
from toso.households.visits.schemas import SyncedRead, SyncState
from toso.households.visits.sheets import ASKED, BATCH, PHOTOS, ClockPairWrite, Instant, SyncWrite, VisitWrite
from toso.identity.absent_writers import absent_writer
from toso.kit.clock import local_date
from toso.kit.place_words import worded

LIMIT = 20 * 1024 * 1024
MOST = 1_000
_NO_PARCEL = "Tệp này không phải tệp phiếu xuất từ điện thoại."
_BROKEN = (
    "Tệp không mở được: có thể đã bị cắt, bị sửa, hoặc của nơi khác. Hãy xuất lại tệp trên điện thoại rồi nộp lại."
)
_ELSEWHERE = "Tệp này là của phường khác. Hãy nộp cho đơn vị của người ghi phiếu."
_ENDED = (
    "Tài khoản của người ghi các phiếu này đã bị khóa hoặc đã thôi việc quá 67 ngày nên máy chủ không nhận. "
    "Hãy báo quản trị hệ thống."
)
Sheets = Sequence[Mapping[str, Any]]


class ParcelContent(Write):
    """The content of a parcel. `device_now`: its clock then; `clock`: the last pair of instants that it heard.

    `visits` as for the sync, read one by one there; `difficulties` as the phone would raise them; `photos`: by sheet,
    pictures in base64 that were not sent yet.
    """

    device_now: Instant
    clock: ClockPairWrite | None = None
    visits: list[dict[str, Any]] = Field(max_length=MOST)
    difficulties: list[dict[str, Any]] = Field(default_factory=list, max_length=MOST)
    photos: dict[
        str, Annotated[list[Annotated[str, StringConstraints(max_length=4_000_000)]], Field(max_length=PHOTOS)]
    ] = Field(default_factory=dict)


@dataclass(frozen=True)
class OpenedParcel:
    """A parcel that was read: whose it is, what is in it, and its photos drawn anew. `lost`: photos that are none."""

    ward_id: UUID
    writer_id: UUID
    content: ParcelContent
    photos: Mapping[str, Sequence[Checked]]
    lost: int


def root_of(settings: Settings) -> bytes:
    """The key of the installation from which those of wards and writers come."""
    return settings.key_of("parcel", None)


def opened(root: bytes, file: bytes) -> OpenedParcel:
    """Reads a file, without the database. Raises Malformed naming `file`, TooLarge."""
    if len(file) > LIMIT:
        raise TooLarge(fields={"file": f"Tệp lớn hơn {LIMIT // (1024 * 1024)} MB."})
    try:
        parcel: Parcel = read_parcel(file.decode(errors="replace"))
        content = ParcelContent.model_validate(json.loads(open_parcel(root, parcel)))
    except NoParcel as error:
        raise Malformed(fields={"file": _NO_PARCEL}) from error
    except (BrokenParcel, ValidationError, ValueError) as error:
        raise Malformed(fields={"file": _BROKEN}) from error
    drawn = {sheet: [_drawn(picture) for picture in pictures] for sheet, pictures in content.photos.items()}
    good = {sheet: [picture for picture in pictures if picture] for sheet, pictures in drawn.items()}
    lost = sum(len(pictures) for pictures in drawn.values()) - sum(len(pictures) for pictures in good.values())
    return OpenedParcel(parcel.ward_id, parcel.writer_id, content, good, lost)


def _drawn(picture: str) -> Checked | None:
    try:
        return redrawn(base64.b64decode(picture, validate=True), "anh.jpg", limit=LIMIT)
    except (binascii.Error, UnsupportedFile, TooLarge):
        return None


def writer_of(session: Session, scope: Scope, parcel: OpenedParcel) -> Actor:
    """Whose work it is, with the rights that they hold now. Raises Malformed for whom nothing is taken here."""
    writer = absent_writer(session, parcel.writer_id, scope.actor)
    here = parcel.ward_id in scope.ward_ids or (writer is not None and _works_in(writer, scope))
    if not here:
        raise Malformed(fields={"file": worded(_ELSEWHERE)})
    if writer is None:
        raise Malformed(fields={"file": _ENDED})
    return writer


def hand_in(session: Session, scope: Scope, place: UploadPlace, parcel: OpenedParcel) -> schemas.ParcelRead:
    """Takes the sheets of a parcel by the rights of their writer, all in one transaction, and records who brought them.

    A sheet that is there already is only told so, whether its phone or another parcel brought it.
    Raises Malformed, PersonalRoomFull, WardRoomFull.
    """
    writer = writer_of(session, scope, parcel)
    sheets = _with_photos(session, writer, place, parcel)
    results = [said for part in _parts(sheets, BATCH) for said in _sync(session, writer, parcel.content, visits=part)]
    told = _told(writer, sheets, results, parcel.lost)
    record(
        session,
        scope.actor,
        "visit.parcel",
        "user",
        parcel.writer_id,
        ward_id=scope.ward_id,
        unit_path=scope.unit_path,
        note={
            "sheets": told.sheets,
            "stored": told.stored,
            "held": told.held,
            "refused": len(told.refused),
            "difficulties": len(parcel.content.difficulties),
        },
        right=scope.action,
    )
    return told


def _works_in(writer: Actor, scope: Scope) -> bool:
    """Wards merge while a phone lies in a drawer."""
    return any(grant.ward_id in scope.ward_ids for grant in writer.grants)


def _sync(session: Session, writer: Actor, content: ParcelContent, **body: Any) -> list[SyncedRead]:
    """As the sync of the writer's phone would be, at the instant at which it sealed the parcel."""
    pair = content.clock
    skew = pair.server_at - pair.phone_at if pair is not None else timedelta()
    asked = SyncWrite.model_validate({"device_now": content.device_now, "visits": [], **body})
    sent = service.SentBatch(writer.scope(Action.VISIT_SEND), asked, at=content.device_now + skew)
    (answer,) = service.sync(session, [sent])
    return answer.results if asked.visits else answer.asked


def _with_photos(session: Session, writer: Actor, place: UploadPlace, parcel: OpenedParcel) -> Sheets:
    """The sheets, naming the photos that came with them; those of a sheet that is there already are not kept again."""
    ids = [id_ for id_ in parcel.photos if any(sheet.get("id") == id_ for sheet in parcel.content.visits)]
    known = {str(said.id) for part in _parts(ids, ASKED) for said in _sync(session, writer, parcel.content, asked=part)}
    sending = writer.scope(Action.VISIT_SEND)
    kept: dict[str, list[str]] = {}
    for id_ in [one for one in ids if one not in known]:
        kept[id_] = [str(_store(session, sending, place, picture)) for picture in parcel.photos[id_]]
    return [
        {**sheet, "photo_ids": [*sheet.get("photo_ids", []), *kept.get(str(sheet.get("id")), [])][:PHOTOS]}
        for sheet in parcel.content.visits
    ]


def _store(session: Session, scope: Scope, place: UploadPlace, picture: Checked) -> UUID:
    return service.add_photo(session, scope, place.store, place.settings, picture)


def _told(writer: Actor, sheets: Sheets, results: Sequence[SyncedRead], lost: int) -> schemas.ParcelRead:
    """The outcome of the sheets, by day and reason; no word names a household or anybody in it."""
    states = Counter(said.state for said in results)
    stored, held = states[SyncState.STORED] + states[SyncState.CONFLICT], states[SyncState.HELD]
    refused = [
        schemas.RefusedSheetRead(
            number=number,
            visited_on=_day(sheet),
            reason=said.message or "",
            details=list(dict.fromkeys(problem.message for problem in said.errors)),
        )
        for number, (sheet, said) in enumerate(zip(sheets, results, strict=True), start=1)
        if said.state is SyncState.REJECTED
    ]
    return schemas.ParcelRead(
        writer_name=writer.full_name,
        sheets=len(results),
        stored=stored,
        held=held,
        known=len(results) - stored - held - len(refused),
        lost_photos=lost,
        refused=refused,
    )


def _day(sheet: Mapping[str, Any]) -> date | None:
    try:
        return local_date(VisitWrite.model_validate(sheet).visited_at)
    except ValidationError:
        return None


def _parts(whole: Sequence[Any], size: int) -> list[list[Any]]:
    return [list(whole[at : at + size]) for at in range(0, len(whole), size)]
