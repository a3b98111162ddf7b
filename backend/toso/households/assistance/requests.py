"""Residents who ask for help by the QR code at the nhà văn hóa: taken down for everybody, seen by the khu phố alone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.audit.steps import check, take, tell
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Scope
from toso.core.idempotency import give_back
from toso.core.paging import Order, page
from toso.core.problems import Malformed, NotFound, WrongStep
from toso.core.proof_of_work import BITS, new_seed, proven_id
from toso.core.row_versions import check_version, touch
from toso.core.schemas import Page
from toso.households.assistance import public_form, schemas
from toso.households.assistance.request_floods import address_key, waits_apart
from toso.households.assistance.round_requests import met_since
from toso.households.assistance.workflow import HELP_REQUEST_STEPS
from toso.households.model.assistance_kinds import HelpRequestState
from toso.households.model.assistance_tables import HelpRequest
from toso.households.model.needs import needs
from toso.households.model.reach import find_household
from toso.households.model.tables import Household, Person
from toso.households.register.masking import mask_phone
from toso.identity.alarms.acts import watch_read
from toso.identity.queries import unit_names
from toso.jobs.claim import JobContext, enqueue
from toso.kit.clock import system_now, today
from toso.kit.ids import new_id
from toso.kit.phones import national
from toso.kit.place_words import speak, worded
from toso.organisation.ended_units import successors_of
from toso.organisation.place_words import words_of
from toso.organisation.queries import in_force
from toso.organisation.schemas import PlaceWordsRead
from toso.organisation.tables import Unit, UnitKind

KIND = "help.request"
SAID = "Đã gửi. Tổ công nghệ số cộng đồng của khu phố sẽ liên hệ với ông/bà."
CONSENT = "can-giup-1"
CONSENT_TEXT = (
    "Tôi đồng ý để Tổ công nghệ số cộng đồng của khu phố dùng họ tên, số điện thoại và nội dung tôi ghi ở đây "
    "để liên hệ, đến giúp tôi; không dùng vào việc khác."
)
_ENDED = (HelpRequestState.DONE, HelpRequestState.DROPPED)
_WAITING = (HelpRequestState.OPEN, HelpRequestState.LINKED)
_APART = (HelpRequestState.QUARANTINED,)
_SYSTEM = SYSTEM.scope(Action.HELP_MATCH)


def show_ask(session: Session, key: bytes, code: str) -> public_form.AskFormRead:
    """The data for the page of a khu phố: its name, the needs to choose from, the text one agrees to."""
    unit = _neighbourhood(session, code)
    if unit is None:
        raise NotFound("Mã khu phố này không có; hãy quét lại mã QR.")
    names = unit_names(session, [unit.id, *([unit.ward_id] if unit.ward_id else [])])
    words = words_of(session, unit.ward_id or unit.id)
    speak(words)
    return public_form.AskFormRead(
        unit_name=names[unit.id],
        ward_name=names.get(unit.ward_id, "") if unit.ward_id else "",
        needs=[schemas.HelpChoiceRead(code=key, label=label) for key, label in needs().items()],
        consent=worded(CONSENT_TEXT),
        words=PlaceWordsRead.model_validate(words),
        seed=new_seed(key, purpose_of(unit.path)),
        bits=BITS,
    )


def _neighbourhood(session: Session, code: str) -> Unit | None:
    """The khu phố of a code on paper; where it went as a whole into another since, that one: posters stay on walls."""
    query = sa.select(Unit).where(col(Unit.kind) == UnitKind.NEIGHBOURHOOD)
    unit = session.execute(query.where(col(Unit.path) == code)).scalar_one_or_none()
    if unit is None or unit.ward_id is None:
        return None
    id_ = successors_of(session, unit.ward_id, [unit.id], today()).get(unit.id, unit.id)
    return session.execute(query.where(col(Unit.id) == id_, in_force(Unit, today()))).scalar_one_or_none()


def ask(session: Session, key: bytes, address: str, body: public_form.AskWrite) -> str:
    """Takes a request down; the same sentence for everybody, and for one that came before. Raises TooManyTries,
    Malformed.
    """
    unit = _neighbourhood(session, body.neighbourhood)
    if unit is None or unit.ward_id is None:
        raise Malformed(fields={"neighbourhood": "Mã khu phố này không có; hãy quét lại mã QR."})
    speak(words_of(session, unit.ward_id))
    if body.need not in needs():
        raise Malformed(fields={"need": "Việc này không có trong danh mục."})
    if body.website:
        give_back(session)
        return worded(SAID)
    proven = proven_id(key, purpose_of(unit.path), body.seed, body.work)
    if proven is not None and session.get(HelpRequest, (unit.ward_id, proven)) is not None:
        give_back(session)
        return worded(SAID)
    sender = address_key(key, address)
    apart = waits_apart(session, unit.path, sender, proven=proven is not None)
    row = HelpRequest(
        ward_id=unit.ward_id,
        id=proven or new_id(),
        unit_id=unit.id,
        unit_path=unit.path,
        full_name=body.full_name,
        phone=body.phone,
        need=body.need,
        note=body.note,
        consent=CONSENT,
        asked_at=system_now(),
        address_key=sender,
    )
    session.add(row)
    session.flush()
    tell(session, _SYSTEM, HELP_REQUEST_STEPS, row, "ask")
    if apart:
        take(session, _SYSTEM, HELP_REQUEST_STEPS, row, "hold")
    else:
        enqueue(session, row.ward_id, KIND, None, {"request_id": str(row.id)})
    return worded(SAID)


def purpose_of(path: str) -> str:
    """The purpose of a seed: the form of one khu phố."""
    return f"help.ask|{path}"


def find_home(session: Session, ward_id: UUID, request_id: UUID) -> bool:
    """Puts a request on the round of whoever goes to the one household of the khu phố that has its phone."""
    row = session.get_one(HelpRequest, (ward_id, request_id), with_for_update=True)
    if row.state is not HelpRequestState.OPEN:
        return False
    member = sa.exists().where(
        col(Person.ward_id) == col(Household.ward_id),
        col(Person.household_id) == col(Household.id),
        col(Person.phone) == row.phone,
        col(Person.left_on).is_(None),
    )
    query = sa.select(col(Household.id)).where(
        col(Household.ward_id) == ward_id,
        col(Household.unit_path) == row.unit_path,
        col(Household.closed_on).is_(None),
        sa.or_(col(Household.phone) == row.phone, member),
    )
    ids = list(session.execute(query.limit(2)).scalars())
    if len(ids) != 1:
        return False
    _link(session, _SYSTEM, row, ids[0])
    return True


def find_later(context: JobContext) -> dict[str, Any]:
    """The job behind a request; its result says nothing of what was found."""
    request_id = UUID(context.payload["request_id"])
    context.in_write(lambda session: find_home(session, context.ward_id, request_id))
    return {}


def _link(session: Session, scope: Scope, row: HelpRequest, household_id: UUID) -> None:
    """The household is due for a visit today, or on the earlier day that was agreed on."""
    household = session.get_one(Household, (row.ward_id, household_id), with_for_update=True)
    household.revisit_on = min(household.revisit_on or today(), today())
    touch(household)
    session.add(household)
    row.household_id = household_id
    take(session, scope, HELP_REQUEST_STEPS, row, "link")


def _reached(scope: Scope) -> sa.ColumnElement[bool]:
    return sa.and_(col(HelpRequest.ward_id) == scope.ward_id, scope.where(HelpRequest.unit_path))


def _for_change(
    session: Session, scope: Scope, request_id: UUID, expected_version: int, name: str, reason: str = ""
) -> HelpRequest:
    row = _find(session, scope, request_id, for_change=True)
    check_version(row, expected_version)
    check(HELP_REQUEST_STEPS, row, name, reason)
    return row


def _find(session: Session, scope: Scope, request_id: UUID, *, for_change: bool = False) -> HelpRequest:
    query = sa.select(HelpRequest).where(col(HelpRequest.id) == request_id, _reached(scope))
    row = session.execute(query.with_for_update() if for_change else query).scalar_one_or_none()
    if row is None:
        raise NotFound("Không tìm thấy yêu cầu này trong phạm vi của bạn.")
    return row


def open_request(session: Session, scope: Scope, request_id: UUID) -> public_form.HelpRequestRead:
    """The phone in full, to call back; who looked is in the audit log. Raises TooManyReveals."""
    row = _find(session, scope, request_id)
    watch_read(session, scope.actor, row.ward_id)
    record_row(session, scope, "help_request", row, action="help.read", fields=["phone"])
    (read,) = request_reads(session, scope, [row])
    return public_form.HelpRequestRead(**read.model_dump(), full_phone=national(row.phone) if row.phone else "")


def link_request(
    session: Session, scope: Scope, request_id: UUID, expected_version: int, household_id: UUID
) -> HelpRequest:
    row = _for_change(session, scope, request_id, expected_version, "link")
    household = find_household(session, scope, household_id)
    if household is None or household.closed_on is not None:
        raise Malformed(fields={"household_id": "Không có hộ này trong sổ thuộc phạm vi của bạn."})
    _link(session, scope, row, household.id)
    return row


def close_request(
    session: Session, scope: Scope, request_id: UUID, expected_version: int, body: public_form.HelpRequestClose
) -> HelpRequest:
    row = _for_change(session, scope, request_id, expected_version, body.outcome, body.reason)
    row.closed_reason, row.by_id = body.reason, scope.actor.user_id
    if row.household_id is not None:
        _tell_phones(session, row.ward_id, row.household_id)
    return take(session, scope, HELP_REQUEST_STEPS, row, body.outcome, body.reason)


def reopen_request(
    session: Session, scope: Scope, request_id: UUID, expected_version: int, reason: str
) -> public_form.HelpRequestRow:
    """A request closed by mistake waits again, at its household. WrongStep: also of one blanked after its time."""
    row = _for_change(session, scope, request_id, expected_version, "reopen", reason)
    if not row.full_name:
        raise WrongStep("Thông tin của người nhờ đã xóa vì hết thời hạn giữ.")
    row.closed_reason, row.by_id = "", scope.actor.user_id
    take(session, scope, HELP_REQUEST_STEPS, row, "reopen", reason)
    home = find_household(session, scope, row.household_id) if row.household_id else None
    if home is not None and home.closed_on is None:
        _link(session, scope, row, home.id)
    return request_reads(session, scope, [row])[0]


def _tell_phones(session: Session, ward_id: UUID, household_id: UUID) -> None:
    """A round is taken anew when the version of one of its households changes."""
    household = session.get_one(Household, (ward_id, household_id), with_for_update=True)
    touch(household)
    session.add(household)


def page_of_requests(
    session: Session,
    scope: Scope,
    *,
    closed: bool,
    apart: bool,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[public_form.HelpRequestRow]:
    """Requests that are not closed, or those that wait apart, the oldest first; the closed ones, the newest first."""
    shown = _ENDED if closed else _APART if apart else _WAITING
    query = sa.select(HelpRequest).where(_reached(scope), col(HelpRequest.state).in_(shown))
    order = (Order.newest if closed else Order.ascending)(HelpRequest.id)
    return page(
        session, query, order, cursor, limit, lambda rows: request_reads(session, scope, rows), since=updated_since
    )


def request_reads(session: Session, scope: Scope, rows: Sequence[HelpRequest]) -> list[public_form.HelpRequestRow]:
    names = unit_names(session, {row.unit_id for row in rows})
    query = sa.select(Household).where(
        col(Household.ward_id) == scope.ward_id, col(Household.id).in_([r.household_id for r in rows if r.household_id])
    )
    homes = {h.id: h.code for h in session.execute(query).scalars()}
    seen = sa.select(col(HelpRequest.id)).where(
        col(HelpRequest.ward_id) == scope.ward_id, col(HelpRequest.id).in_([r.id for r in rows]), met_since()
    )
    visited = set(session.execute(seen).scalars())
    return [
        _request_read(row, names, homes.get(row.household_id) if row.household_id else None, row.id in visited)
        for row in rows
    ]


def _request_read(
    row: HelpRequest, names: dict[UUID, str], household_code: str | None, visited: bool
) -> public_form.HelpRequestRow:
    own = {"id", "version", "full_name", "note", "household_id", "closed_reason"}
    closed = row.state in {HelpRequestState.DONE, HelpRequestState.DROPPED}
    return public_form.HelpRequestRow(
        **row.model_dump(include=own),
        asked_at=row.created_at,
        phone=mask_phone(row.phone or None) or "",
        need_label=needs().get(row.need, row.need),
        unit_name=names[row.unit_id],
        state=row.state,
        state_label=row.state.label,
        household_code=household_code,
        visited=visited,
        actions=["reopen"] * bool(row.full_name) if closed else ["link", "close"],
    )
