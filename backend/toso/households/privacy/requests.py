"""The register of citizens' requests: receiving, acknowledging, extending once, closing, what is due."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import check, take, tell
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound, WrongStep
from toso.core.row_versions import check_version, touch
from toso.households.consents.choices import choice_for_update
from toso.households.consents.consents import withdraw
from toso.households.consents.kinds import How, RequestChannel, RequestKind, RequestState
from toso.households.consents.tables import SubjectRequest
from toso.households.model.tables import Person
from toso.households.model.twins import standing
from toso.households.privacy import deadlines, writes
from toso.households.privacy.workflow import REQUEST_STEPS
from toso.households.register.codes import next_number
from toso.kit.calendar import WorkingCalendar
from toso.kit.clock import today

_HOW = {RequestChannel.IN_PERSON: How.SPOKEN, RequestChannel.PHONE: How.SPOKEN, RequestChannel.PAPER: How.PAPER}
_MAY_END = frozenset({RequestKind.RESTRICTION, RequestKind.OBJECTION})


class ExtendedAlready(Conflict):
    code, title = "request-extended", "Yêu cầu này đã được gia hạn một lần; pháp luật không cho gia hạn nữa."


class PersonMissing(Conflict):
    code, title = "request-without-person", "Hãy gắn yêu cầu với người trong sổ hộ trước."


class EraseInstead(Conflict):
    code, title = "erase-instead", "Yêu cầu xóa chỉ hoàn thành khi dữ liệu đã được xóa bằng nút “Xóa dữ liệu”."


def calendar() -> WorkingCalendar:
    """National working days: holidays with their days off in lieu, Tết among them."""
    return WorkingCalendar()


def find_request(session: Session, scope: Scope, request_id: UUID) -> SubjectRequest:
    """Raises NotFound."""
    row = session.get(SubjectRequest, (scope.ward_id, request_id))
    if row is None or not scope.covers(row.unit_path):
        raise NotFound("Không tìm thấy yêu cầu này.")
    return row


def request_for_change(session: Session, scope: Scope, request_id: UUID, expected_version: int) -> SubjectRequest:
    """The row in the expected version, locked. Raises NotFound, StaleVersion."""
    find_request(session, scope, request_id)
    row = session.get_one(SubjectRequest, (scope.ward_id, request_id), with_for_update=True)
    check_version(row, expected_version)
    return row


def receive(session: Session, scope: Scope, body: writes.RequestCreate) -> SubjectRequest:
    """Numbers the request within its year and sets both of its last days. Raises Malformed."""
    day = _past(body.received_on or today(), "received_on")
    if day < deadlines.FIRST_DAY:
        raise Malformed(fields={"received_on": deadlines.BEFORE_THE_LAW})
    person = None if body.person_id is None else person_of_ward(session, scope, body.person_id)
    choice_for_update(session, scope.ward_id)  # one number at a time
    last = sa.select(sa.func.max(col(SubjectRequest.number))).where(
        col(SubjectRequest.ward_id) == scope.ward_id, col(SubjectRequest.year) == day.year
    )
    row = SubjectRequest(
        ward_id=scope.ward_id,
        unit_path=scope.ward_path,
        year=day.year,
        number=next_number(session, scope.ward_id, f"YC-{day.year}", session.execute(last).scalar() or 0),
        kind=body.kind,
        channel=body.channel,
        third_party=body.third_party,
        person_id=person.id if person else None,
        household_id=person.household_id if person else None,
        note=body.note,
        state=RequestState.RECEIVED,
        received_on=day,
        acknowledge_by=deadlines.acknowledge_by(day, calendar()),
        due_on=deadlines.due_on(body.kind, day, calendar(), third_party=body.third_party),
        by_id=scope.actor.user_id,
    )
    session.add(row)
    session.flush()
    return note_act(session, scope, row, "receive")


def person_of_ward(session: Session, scope: Scope, person_id: UUID) -> Person:
    """Raises Malformed: the id stands in a body."""
    named = session.get(Person, (scope.ward_id, person_id))
    person = None if named is None else standing(session, named)
    if person is None or person.erased_on is not None:
        raise Malformed(fields={"person_id": "Không có người này trong sổ hộ của phường."})
    return person


def _past(day: date, field: str) -> date:
    if day > today():
        raise Malformed(fields={field: "Ngày này còn ở phía trước."})
    return day


def step(session: Session, scope: Scope, row: SubjectRequest, name: str, reason: str = "") -> None:
    """Takes a step of the workflow on this day. Raises WrongState."""
    take(session, scope, REQUEST_STEPS, row, name, reason, note={"kind": row.kind.value})
    if row.state is RequestState.ACKNOWLEDGED:
        row.acknowledged_on = today()
    else:
        row.closed_on = today()


def note_act(session: Session, scope: Scope, row: SubjectRequest, act: str) -> SubjectRequest:
    """Keeps what is done with a request beside its steps."""
    return tell(session, scope, REQUEST_STEPS, row, act, note={"kind": row.kind.value})


def name_person(session: Session, scope: Scope, row: SubjectRequest, person_id: UUID) -> None:
    """Whom the request concerns, found after it was received. Raises WrongStep once it is closed."""
    if row.closed_on is not None:
        raise WrongStep
    person = person_of_ward(session, scope, person_id)
    row.person_id, row.household_id = person.id, person.household_id
    touch(row)
    note_act(session, scope, row, "name_person")


def extend(session: Session, scope: Scope, row: SubjectRequest, reason: str) -> None:
    """Once, with the reason that the citizen is told. Raises ExtendedAlready, WrongStep."""
    if row.closed_on is not None:
        raise WrongStep
    if row.extended:
        raise ExtendedAlready
    row.due_on = deadlines.extended(row.kind, row.due_on, calendar())
    row.extended, row.extension_reason = True, reason
    touch(row)
    note_act(session, scope, row, "extend")


def finish(session: Session, scope: Scope, row: SubjectRequest, body: writes.RequestDone) -> None:
    """Closes as done. A withdrawal ends the consents named, a restriction or objection may.

    Raises EraseInstead, PersonMissing, WrongState.
    """
    if row.kind is RequestKind.DELETION:
        raise EraseInstead
    check(REQUEST_STEPS, row, "done", body.outcome)
    if row.kind is RequestKind.WITHDRAWAL or (body.purposes and row.kind in _MAY_END):
        _withdraw(session, scope, row, body.purposes)
    elif body.purposes:
        raise Malformed(fields={"purposes": "Yêu cầu này không chấm dứt mục đích nào."})
    row.outcome = body.outcome
    step(session, scope, row, "done", body.outcome)


def _withdraw(session: Session, scope: Scope, row: SubjectRequest, purposes: list[str]) -> None:
    if not purposes:
        raise Malformed(fields={"purposes": "Hãy chọn ít nhất một mục đích được rút lại."})
    person = known_person(session, row)
    withdraw(session, scope, person, dict.fromkeys(purposes), _HOW.get(row.channel, How.APP))


def known_person(session: Session, row: SubjectRequest) -> Person:
    """Whom the request concerns, as they stand now. Raises PersonMissing."""
    named = None if row.person_id is None else session.get(Person, (row.ward_id, row.person_id))
    person = None if named is None else standing(session, named)
    if person is None or person.erased_on is not None:
        raise PersonMissing
    return person


def refuse(session: Session, scope: Scope, row: SubjectRequest, reason: str) -> None:
    row.outcome = reason
    step(session, scope, row, "refuse", reason)
