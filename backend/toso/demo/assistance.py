"""Help outside homes in the demonstration: at a counter, at a meeting, over Zalo, and what residents ask for."""

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.proof_of_work import new_seed, prove
from toso.demo.stage import Stage
from toso.households.assistance import desk, events, reach_estimates, reach_schemas, requests, schemas
from toso.households.assistance.public_form import AskWrite
from toso.households.model.assistance_kinds import EventKind, HelpState, ReachChannel
from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.tables import Household, Person, PersonSpan, Street
from toso.organisation.tables import Unit

# Help before July's report: the day, who wrote it down, how many residents of khu phố 1, with what.
_IN_JULY: tuple[tuple[date, str, int, tuple[str, ...]], ...] = (
    (date(2024, 6, 20), "thao", 6, ("dvc", "efiling")),
    (date(2024, 6, 27), "dung", 4, ("vneid",)),
    (date(2024, 7, 2), "thao", 8, ("dvc",)),
    (date(2024, 7, 4), "ngoc", 9, ("account",)),
)
AT_THE_COUNTER, MEETING, POSTED, ASKED = date(2024, 8, 6), date(2024, 8, 4), date(2024, 8, 2), date(2024, 8, 7)
_KNOWN, _ATTENDED, _NOBODYS_PHONE = 5, 12, "0912000904"
_WAITING = (
    {"full_name": "Hoàng Văn Thuận", "birth_year": 1969, "address": "khu phố 1", "helps": ["account"]},
    {"full_name": "Lưu Thị Hảo", "birth_year": 1990, "address": "phường Cao Thắng", "helps": ["efiling"]},
)


def help_in_july(stage: Stage) -> None:
    """A counter, the police and a school write down whom they helped: whoever is found in the register is counted with
    the home visits, a guest apart.
    """
    for day, who, many, helps in _IN_JULY:
        stage.act(who, Action.HELP_RECORD, day, partial(_helped, many=many, helps=helps))


def _helped(session: Session, scope: Scope, many: int, helps: tuple[str, ...]) -> None:
    told = [_told(session, person) for person in informed_residents(session, scope.ward_id, "qn.hg.kp1", many)]
    for body in told:
        desk.write_down(session, scope, schemas.HelpWrite.model_validate({**body, "helps": list(helps)}))
    desk.write_down(session, scope, schemas.HelpWrite(guest=True, helps=["legal"]))
    _match(session, scope.ward_id)


def help_outside(stage: Stage) -> None:
    """Some help is matched, some waits, a guest is counted apart; nothing here changes whom a figure counts."""
    stage.act("dung", Action.HELP_RECORD, AT_THE_COUNTER, _at_the_counter)
    stage.act("hoa", Action.HELP_MATCH, MEETING, _meet)
    stage.act("minh", Action.REACH_RECORD, POSTED, _post)
    stage.act("minh", Action.HELP_MATCH, ASKED, _ask)


def _at_the_counter(session: Session, scope: Scope) -> None:
    known = informed_residents(session, scope.ward_id, "qn.hg.kp1", _KNOWN)
    matched = [{**_told(session, p), "helps": ["account"], "document_no": "BN-0806"} for p in known]
    doubt = {**matched.pop(), "address": "khu phố 1"} if matched else {}
    some = [{**doubt, "birth_year": doubt["birth_year"] + 1, "helps": ["vneid", "dvc"]}] if doubt else []
    for body in (*matched, *some, *_WAITING, {"guest": True, "helps": ["legal"]}):
        desk.write_down(session, scope, schemas.HelpWrite.model_validate(body))
    _match(session, scope.ward_id)


def _match(session: Session, ward_id: UUID) -> None:
    waiting = sa.select(col(HelpEntry.id)).where(
        col(HelpEntry.ward_id) == ward_id, col(HelpEntry.state) == HelpState.WAITING
    )
    for entry_id in session.execute(waiting.order_by(col(HelpEntry.id))).scalars().all():
        desk.match_entry(session, ward_id, entry_id)


def _told(session: Session, person: Person) -> dict[str, Any]:
    """Name, birth year and address that a person gives at a counter."""
    home = session.get_one(Household, (person.ward_id, person.household_id))
    street = session.get_one(Street, (person.ward_id, home.street_id))
    return {
        "full_name": person.full_name,
        "birth_year": person.birth_year,
        "address": f"số {home.house_no} {street.name} khu phố 1",
    }


def informed_residents(session: Session, ward_id: UUID, path: str, most: int) -> list[Person]:
    """Residents whose account, birth year and being informed are known already."""
    span = sa.and_(
        col(PersonSpan.ward_id) == col(Person.ward_id),
        col(PersonSpan.person_id) == col(Person.id),
        col(PersonSpan.account).is_(True),
        col(PersonSpan.informed_on).is_not(None),
        col(PersonSpan.until_on) > AT_THE_COUNTER,
    )
    query = (
        sa.select(Person)
        .join(PersonSpan, span)
        .where(
            col(Person.ward_id) == ward_id,
            col(Person.unit_path) == path,
            col(Person.left_on).is_(None),
            col(Person.birth_year).is_not(None),
        )
    )
    return list(session.execute(query.distinct().order_by(col(Person.id)).limit(most)).scalars())


def _meet(session: Session, scope: Scope) -> None:
    unit = _unit(session, "qn.hg.kp1")
    there = [p.id for p in informed_residents(session, scope.ward_id, unit.path, _ATTENDED)]
    events.add_event(
        session,
        scope,
        reach_schemas.HelpEventWrite(
            unit_id=unit.id,
            kind=EventKind.NEIGHBOURHOOD,
            on=MEETING,
            place="Nhà văn hóa khu phố 1",
            topic="Tuyên truyền Đề án 06, thanh toán không dùng tiền mặt",
            person_ids=there,
            others=35,
        ),
    )


def _post(session: Session, scope: Scope) -> None:
    unit = _unit(session, "qn.hg.kp3")
    add = partial(reach_schemas.ReachEstimateWrite, unit_id=unit.id, on=POSTED, topic="Hướng dẫn cài VNeID")
    for channel, audience, basis in (
        (ReachChannel.ZALO, 310, "Số thành viên nhóm Zalo khu phố"),
        (ReachChannel.LOUDSPEAKER, 900, "Số người ở các hộ trong vùng nghe loa"),
    ):
        reach_estimates.add_estimate(session, scope, add(channel=channel, audience=audience, basis=basis))


def _ask(session: Session, scope: Scope) -> None:
    """Two residents of khu phố 3, one of whom the register knows by the phone, and one of khu phố 1."""
    home = session.execute(
        sa.select(Household)
        .where(
            col(Household.ward_id) == scope.ward_id,
            col(Household.unit_path) == "qn.hg.kp3",
            col(Household.phone).is_not(None),
            col(Household.closed_on).is_(None),
        )
        .order_by(col(Household.id))
        .limit(1)
    ).scalar_one_or_none()
    asked = [("qn.hg.kp1", "Đặng Thị Mến", _NOBODYS_PHONE, "vneid"), ("qn.hg.kp3", "Cao Văn Lộc", "0912000905", "sim")]
    if home is not None and home.phone:
        asked.append(("qn.hg.kp3", home.name, home.phone, "e_payment"))
    for place, name, phone, need in asked:
        key, seed = b"demonstration", new_seed(b"demonstration", requests.purpose_of(place))
        wanted = AskWrite(
            neighbourhood=place, full_name=name, phone=phone, need=need, consent=True, seed=seed, work=prove(seed)
        )
        requests.ask(session, key, place, wanted)
    for request_id in session.execute(sa.select(col(HelpRequest.id)).order_by(col(HelpRequest.id))).scalars().all():
        requests.find_home(session, scope.ward_id, request_id)


def _unit(session: Session, path: str) -> Unit:
    return session.execute(sa.select(Unit).where(col(Unit.path) == path)).scalar_one()
