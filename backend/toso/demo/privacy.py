"""Personal data under way: what residents answered at the door, what they asked of the ward, who looked."""

from datetime import date
from functools import partial

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.stage import Stage
from toso.households.consents import consents
from toso.households.consents.kinds import Answer, How, RequestChannel, RequestKind
from toso.households.consents.schemas import ConsentWrite
from toso.households.consents.tables import SubjectRequest
from toso.households.model.kinds import HouseholdKind, Relation
from toso.households.model.tables import Household, Person
from toso.households.privacy import requests, writes
from toso.households.privacy.breaches.schemas import BreachCreate
from toso.households.privacy.breaches.service import record_breach
from toso.households.register import service as register
from toso.households.register.writes import RevealField, RevealPurpose, RevealWrite

# By number of the head of khu phố 1 whom it is about.
_ANSWERS = (
    (0, date(2024, 6, 18), "contact", Answer.GIVEN),
    (0, date(2024, 6, 18), "photo", Answer.GIVEN),
    (1, date(2024, 6, 18), "contact", Answer.GIVEN),
    (1, date(2024, 6, 18), "photo", Answer.REFUSED),
    (2, date(2024, 6, 19), "contact", Answer.GIVEN),
    (3, date(2024, 6, 19), "photo", Answer.GIVEN),
    (0, date(2024, 7, 22), "photo", Answer.WITHDRAWN),
)
_REQUESTS = (
    (4, date(2024, 7, 16), RequestKind.CORRECTION, RequestChannel.PHONE, "Năm sinh trong sổ chưa đúng."),
    (5, date(2024, 8, 5), RequestKind.ACCESS, RequestChannel.IN_PERSON, "Muốn biết phường đang giữ gì về mình."),
    (6, date(2024, 8, 8), RequestKind.DELETION, RequestChannel.PAPER, "Gia đình đã chuyển vào Nam."),
)
_LOOKS = ((0, date(2024, 8, 6)), (2, date(2024, 8, 7)), (5, date(2024, 8, 8)))


def look_after_data(stage: Stage) -> None:
    """Answers and looks by the head of khu phố 1, requests by the office desk; each on its own day."""
    path = stage.ward.paths[0]
    for number, day, purpose, answer in _ANSWERS:
        work = partial(_answer, path=path, number=number, purpose=purpose, answer=answer)
        stage.act("hoa", Action.CONSENT_RECORD, day, work)
    for number, day, kind, channel, words in _REQUESTS:
        work = partial(_receive, path=path, number=number, kind=kind, channel=channel, note=words)
        stage.act("ha", Action.PRIVACY_MANAGE, day, work)
    stage.act("ha", Action.PRIVACY_MANAGE, date(2024, 7, 17), partial(_step, number=1, name="acknowledge"))
    stage.act("ha", Action.PRIVACY_MANAGE, date(2024, 7, 19), partial(_finish, number=1))
    stage.act("ha", Action.PRIVACY_MANAGE, date(2024, 8, 6), partial(_step, number=2, name="acknowledge"))
    stage.act("ha", Action.BREACH_MANAGE, date(2024, 8, 7), _breach)
    for number, day in _LOOKS:
        stage.act("hoa", Action.HOUSEHOLD_READ, day, partial(_open, path=path, number=number))
        stage.act("hoa", Action.HOUSEHOLD_REVEAL, day, partial(_reveal, path=path, number=number))


def _head(session: Session, scope: Scope, path: str, number: int) -> Person:
    """Heads of families that still live in a khu phố, in the order of their households."""
    home = sa.and_(col(Household.ward_id) == col(Person.ward_id), col(Household.id) == col(Person.household_id))
    query = (
        sa.select(Person)
        .join(Household, home)
        .where(
            col(Person.ward_id) == scope.ward_id,
            col(Household.unit_path) == path,
            col(Person.relation) == Relation.HEAD,
            col(Household.kind) == HouseholdKind.FAMILY,
            col(Household.closed_on).is_(None),
            col(Person.left_on).is_(None),
        )
    )
    return session.execute(
        query.order_by(col(Household.position), col(Household.id)).offset(number).limit(1)
    ).scalar_one()


def _answer(session: Session, scope: Scope, path: str, number: int, purpose: str, answer: Answer) -> None:
    wanted = ConsentWrite(purpose=purpose, text_number=1, answer=answer, how=How.SPOKEN)
    consents.record_consent(session, scope, _head(session, scope, path, number).id, wanted)


def _receive(
    session: Session, scope: Scope, path: str, number: int, kind: RequestKind, channel: RequestChannel, note: str
) -> None:
    person = _head(session, scope, path, number)
    wanted = writes.RequestCreate(kind=kind, channel=channel, person_id=person.id, note=note)
    requests.receive(session, scope, wanted)


def _numbered(session: Session, scope: Scope, number: int) -> SubjectRequest:
    query = sa.select(SubjectRequest).where(
        col(SubjectRequest.ward_id) == scope.ward_id, col(SubjectRequest.number) == number
    )
    return session.execute(query).scalar_one()


def _step(session: Session, scope: Scope, number: int, name: str) -> None:
    requests.step(session, scope, _numbered(session, scope, number), name)


def _finish(session: Session, scope: Scope, number: int) -> None:
    wanted = writes.RequestDone(outcome="Khu phố đã đối chiếu và sửa trong sổ hộ.")
    requests.finish(session, scope, _numbered(session, scope, number), wanted)


def _breach(session: Session, scope: Scope) -> None:
    """A sheet that was lost, two days ago; nobody has told the authority yet."""
    wanted = BreachCreate(
        happened="Thất lạc một phiếu giấy đã điền của tuyến phố; tìm lại sau hai giờ tại nhà văn hóa.",
        whose="Họ tên, năm sinh của các hộ có trên phiếu.",
        people=12,
        measures="Đã thu lại phiếu, nhắc cả tổ giữ phiếu trong cặp có khóa.",
    )
    record_breach(session, scope, wanted)


def _open(session: Session, scope: Scope, path: str, number: int) -> None:
    register.open_household(session, scope, _head(session, scope, path, number).household_id)


def _reveal(session: Session, scope: Scope, path: str, number: int) -> None:
    wanted = RevealWrite(field=RevealField.PHONE, purpose=RevealPurpose.CONTACT)
    register.reveal(session, scope, _head(session, scope, path, number).household_id, wanted)
