"""Taking in what phones send: each sheet once, a bad one alone, all batches that wait in one transaction."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.installation import epochs_of
from toso.core.problems import Conflict, Forbidden
from toso.core.schemas import FieldProblem
from toso.core.settings import Settings
from toso.files.upload_check import Checked
from toso.files.uploads import store_upload
from toso.households.model.items import Channel
from toso.households.model.visit_kinds import HeldReason, HeldState
from toso.households.model.visit_tables import HeldVisit, Visit
from toso.households.register.handouts import Handed, handed_to
from toso.households.visits import schemas, ward_moves
from toso.households.visits.conflicts import left_out_of, undecided_among, waiting_of
from toso.households.visits.ingest import IngestResult, Outcome, ingest_together, refused_of
from toso.households.visits.left_out import named_parts
from toso.households.visits.photos import NOWHERE, WAITING
from toso.households.visits.placement import Waits
from toso.households.visits.schemas import SyncedRead, SyncState
from toso.households.visits.sheet_check import Refused, VisitChanges
from toso.households.visits.sheets import MalformedVisit, SyncWrite, VisitWrite
from toso.households.visits.source import Batch, Source
from toso.identity.queries import last_ward
from toso.kit.clock import now
from toso.kit.place_words import speaking, worded

NOTICED = 300  # seconds: a phone's clock is told only when it is wrong by more than five minutes
_MALFORMED = "Phiếu có mục chưa đúng nên chưa được ghi."
_REPEATED = "Phiếu này đã được ghi từ lần gửi trước."
_PARTLY = "Đã nhận; mục nào người khác đã ghi khác thì trưởng khu phố sẽ xem lại."
_NOWHERE = Refused("no-ward", "Tài khoản chưa từng được giao hộ nào ở đây nên máy chủ chưa nhận phiếu.")
_ASKED = "Có mục người khác đã ghi khác; hãy chọn giá trị đúng."
_HELD_STATES = {
    HeldState.WAITING: SyncState.HELD,
    HeldState.TAKEN: SyncState.TAKEN,
    HeldState.DECLINED: SyncState.DECLINED,
}
_HELD_WORDS = {
    HeldState.WAITING: "Đã gửi, chờ trưởng khu phố quyết định.",
    HeldState.TAKEN: "Trưởng khu phố đã lấy phiếu.",
}
# What the phone itself knows; of a household that is not its own any more it is told nothing.
_TOLD = {HeldReason.TOO_OLD, HeldReason.IN_FUTURE}


class OtherPerson(Conflict):
    code, title = "other-person", "Phiếu trên máy này là của người khác; hãy đăng nhập bằng tài khoản của người đó."


@dataclass(frozen=True)
class SentBatch:
    """The sheets of one phone, by whose rights they are sent, and when they came in."""

    scope: Scope
    body: SyncWrite
    at: datetime


def receive(scope: Scope, body: SyncWrite) -> SentBatch:
    """Takes note of when a batch came. Raises OtherPerson for one that somebody else wrote."""
    if body.owner_id is not None and body.owner_id != scope.user_id:
        raise OtherPerson
    return SentBatch(scope, body, now())


def sync(session: Session, sent: Sequence[SentBatch]) -> list[schemas.SyncRead]:
    """Stores the sheets of batches as if one came after the other, and says of each sheet what became of it.

    Whoever no longer goes from door to door may still send what they wrote while they did. The households are put in
    by the room above, which knows the round.
    """
    sheets = [[s for s in one.body.visits if isinstance(s, VisitWrite)] for one in sent]
    named = [(one.scope.user_id, {s.household_id for s in own}) for one, own in zip(sent, sheets, strict=True)]
    results: dict[int, SyncedRead] = {}
    batches: dict[UUID, list[Batch]] = defaultdict(list)
    handouts = handed_to(session, named)
    gone = ward_moves.gone_to(session, handouts, {sheet.id for own in sheets for sheet in own})
    for one, own, handed in zip(sent, sheets, handouts, strict=True):
        me = one.scope.user_id
        source = Source(Channel.VISIT, me, me, skew=one.at - one.body.device_now, handed=handed)
        usual = one.scope.ward_ids[0] if one.scope.ward_ids else last_ward(session, me)
        for ward_id, part in _by_ward(own, handed, usual, gone).items():
            if ward_id is None:
                results |= {id(sheet): _refusal(sheet.id, _NOWHERE) for sheet in part}
            else:
                batches[ward_id].append(Batch(visiting_scope(one.scope.actor, ward_id), part, source))
    for _, of_ward in sorted(batches.items()):
        for batch, taken in zip(of_ward, ingest_together(session, of_ward), strict=True):
            with speaking(batch.scope.actor.words):  # several people's write knows nobody's words
                results |= _results(session, batch.scope, batch.sheets, taken)
        ward_moves.tell_old_wards(session, of_ward, gone)
    epoch = epochs_of(session.connection())
    return [_answer(session, one, results, epoch(one.scope.ward_ids)) for one in sent]


def _answer(session: Session, sent: SentBatch, results: Mapping[int, SyncedRead], epoch: str) -> schemas.SyncRead:
    seconds = round((sent.at - sent.body.device_now).total_seconds())
    with speaking(sent.scope.actor.words):
        return schemas.SyncRead(
            server_now=sent.at,
            epoch=epoch,
            clock_skew_seconds=seconds if abs(seconds) > NOTICED else 0,
            results=[results[id(s)] if isinstance(s, VisitWrite) else _unreadable(s) for s in sent.body.visits],
            asked=asked_of(session, sent.scope, sent.body.asked),
            households=[],
        )


def reached(body: SyncWrite, answer: schemas.SyncRead) -> set[UUID]:
    """The households of a batch whose version its answer tells: within the sender's reach, and perhaps changed."""
    pairs = zip(body.visits, answer.results, strict=True)
    return {s.household_id for s, said in pairs if isinstance(s, VisitWrite) and said.household_version is not None}


def visiting_scope(actor: Actor, ward_id: UUID) -> Scope:
    """The scope of a ward in which the person may record visits today, perhaps empty."""
    today = actor.scope(Action.VISIT_RECORD)
    return replace(today, ward_ids=(ward_id,))


def _by_ward(
    sheets: Sequence[VisitWrite], handed: Handed, usual: UUID | None, gone: ward_moves.Gone
) -> dict[UUID | None, list[VisitWrite]]:
    """The sheets by the ward whose register handed out their households, or in which these stand since; else by the
    one where the sender works.
    """
    found: dict[UUID | None, list[VisitWrite]] = defaultdict(list)
    for sheet in sheets:
        rows = handed.rows.get(sheet.household_id)
        found[gone.ward_of(sheet, rows[-1].ward_id) if rows else usual].append(sheet)
    return found


def _results(
    session: Session, scope: Scope, sheets: Sequence[VisitWrite], taken: IngestResult
) -> dict[int, SyncedRead]:
    """The result of each sheet, by its identity in memory: a batch may hold one twice."""
    became = list(zip(sheets, taken.outcomes, strict=True))
    waiting = waiting_of(session, scope, [s.id for s, outcome in became if _may_wait(outcome)])
    again = [s.id for s, outcome in became if outcome is None]
    told, open_ = left_out_of(session, scope, again), undecided_among(session, scope.ward_id, again)
    parts = [(o.sheet, o.left_out) if isinstance(o, VisitChanges) else (s, told.get(s.id, {})) for s, o in became]
    left_out = dict(zip((id(s) for s in sheets), named_parts(session, scope.ward_id, parts), strict=True))
    found: dict[int, SyncedRead] = {}
    for sheet, outcome in became:
        if isinstance(outcome, HeldVisit):
            found[id(sheet)] = _held(outcome)
        elif isinstance(outcome, Refused | Waits):
            found[id(sheet)] = _refusal(sheet.id, outcome if isinstance(outcome, Refused) else refused_of(outcome))
        elif isinstance(outcome, VisitChanges) and not outcome.within:
            found[id(sheet)] = _accepted_late(sheet.id, outcome)
        elif sheet.id in open_ and sheet.id not in waiting:
            found[id(sheet)] = _undecided(sheet.id, [])
        else:
            version = taken.versions.get(sheet.household_id)
            asked = waiting.get(sheet.id, [])
            found[id(sheet)] = _accepted(sheet.id, outcome, version, asked, left_out[id(sheet)])
    return found


def _unreadable(sheet: MalformedVisit) -> SyncedRead:
    return _refusal(sheet.id, Refused("malformed", _MALFORMED, sheet.fields))


def _may_wait(outcome: Outcome) -> bool:
    return outcome is None or (isinstance(outcome, VisitChanges) and outcome.within and bool(outcome.waiting))


def _refusal(id_: UUID | None, refused: Refused) -> SyncedRead:
    message, errors = worded(refused.message), _problems(refused.fields)
    return _said(id_, SyncState.REJECTED, message, code=refused.code, errors=errors)


def _said(id_: UUID | None, state: SyncState, message: str | None = None, **more: Any) -> SyncedRead:
    nothing = {"code": None, "errors": [], "household_version": None, "conflicts": []}
    return SyncedRead(id=id_, state=state, message=message, **{**nothing, **more})


def _accepted_late(id_: UUID, made: VisitChanges) -> SyncedRead:
    """Of a household that is no longer the sender's: taken, and not a word of what stands there now."""
    part = worded(_PARTLY) if made.waiting or made.left_out else None
    return _said(id_, SyncState.STORED, part)


def _accepted(
    id_: UUID,
    made: VisitChanges | None,
    version: int | None,
    waiting: list[schemas.ConflictRead],
    left_out: Mapping[str, str],
) -> SyncedRead:
    state, message = SyncState.STORED, None
    if made is None:
        state, message = SyncState.REPEATED, _REPEATED
    elif waiting:
        state, message = SyncState.CONFLICT, _ASKED
    # sorted as they are read again: JSON of PostgreSQL has its own order
    errors = _problems(dict(sorted(left_out.items())))
    return _said(id_, state, message, errors=errors, household_version=version, conflicts=waiting)


def _held(row: HeldVisit) -> SyncedRead:
    """The answer to the sender of a sheet that waits or waited."""
    told = row.reason in _TOLD and row.state is HeldState.WAITING
    message = row.why if row.state is HeldState.DECLINED else worded(_HELD_WORDS[row.state])
    code = row.reason.value.replace("_", "-") if told else None
    return _said(row.id, _HELD_STATES[row.state], message, code=code)


def asked_of(session: Session, scope: Scope, ids: Sequence[UUID]) -> list[SyncedRead]:
    """The results of a person's sheets that were sent before, in whichever ward; those unknown here are left out."""
    if not ids:
        return []
    me = scope.user_id
    held = sa.select(HeldVisit).where(col(HeldVisit.id).in_(ids), col(HeldVisit.sender_id) == me)
    found = {row.id: _held(row) for row in session.execute(held).scalars()}
    there = sa.select(col(Visit.ward_id), col(Visit.id)).where(
        col(Visit.id).in_(set(ids) - found.keys()), col(Visit.visitor_id) == me
    )
    of_ward: dict[UUID, list[UUID]] = defaultdict(list)
    for ward_id, id_ in session.execute(there):
        of_ward[ward_id].append(id_)
    for ward_id, its in of_ward.items():
        found |= {id_: _said(id_, SyncState.REPEATED) for id_ in its}
        open_ = undecided_among(session, ward_id, its)
        own = waiting_of(session, visiting_scope(scope.actor, ward_id), list(open_))
        found |= {id_: _undecided(id_, own.get(id_, [])) for id_ in open_}
    return [found[id_] for id_ in ids if id_ in found]


def _undecided(id_: UUID, conflicts: list[schemas.ConflictRead]) -> SyncedRead:
    """A stored sheet of which answers wait; without any that its sender may choose the head of the khu phố does."""
    if not conflicts:
        return _said(id_, SyncState.REPEATED, worded(_PARTLY))
    return _said(id_, SyncState.CONFLICT, worded(_ASKED), conflicts=conflicts)


def _problems(fields: Mapping[str, str]) -> list[FieldProblem]:
    return [FieldProblem(field=name, message=worded(text)) for name, text in fields.items()]


def note_of_sender(session: Session, scope: Scope, act: str, kind: str, object_id: UUID) -> None:
    """Records an act of somebody who may hold no role any more."""
    path = scope.unit_path if scope.ward_ids and scope.actor.grants else ""
    record(
        session,
        scope.actor,
        act,
        kind,
        object_id,
        ward_id=ward_of_sender(session, scope),
        unit_path=path,
        right=scope.action,
    )


def ward_of_sender(session: Session, scope: Scope) -> UUID:
    """Where somebody works or last worked. Raises Forbidden for who never did."""
    ward_id = scope.ward_ids[0] if scope.ward_ids else last_ward(session, scope.user_id)
    if ward_id is None:
        raise Forbidden
    return ward_id


def add_photo(session: Session, scope: Scope, store: ObjectStore, settings: Settings, photo: Checked) -> UUID:
    """Keeps a photo until a visit names it; nobody but that visit's readers ever opens it."""
    row = store_upload(
        session,
        store,
        settings,
        photo,
        ward_id=ward_of_sender(session, scope),
        unit_path=NOWHERE,
        owner_id=scope.user_id,
        purpose=WAITING,
    )
    note_of_sender(session, scope, "visit.photo", "visit_photo", row.id)
    return row.id
