"""Twenty phones are offline over the night in which three wards become one: no sheet is lost, none is stored twice."""

from collections import Counter
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import NGO_75, Register
from fixtures.monthly_reports import API, SetDay
from fixtures.people import enter
from fixtures.reforms import AFTER, DAY, NEW, Wards, answers_of, found_wards, plan, put_out
from fixtures.unit_changes import run_chore
from fixtures.visits import answer, results, sheet, take_round
from toso.core.database import in_transaction
from toso.households.indicators.summary import differences
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, Observation, PersonSpan, Street
from toso.households.model.visit_tables import HeldVisit, Visit
from toso.households.observations.store import refold
from toso.kit.clock import VIETNAM
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit
from toso.unit_changes.tables import ChangeState, UnitChange

PHONES = 20
DAYS = (date(2024, 8, 31), date(2024, 9, 1), date(2024, 9, 2))
SAID = ("basic", "none", "smart")


class Phone:
    """One member's browser, the household they go to, and the sheets that were written offline."""

    def __init__(self, app: FastAPI, wards: Wards, number: int) -> None:
        name, self.street = in_transaction(app.state.engines.write, lambda session: put_out(session, wards, number))
        self.client: TestClient = enter(app, name)
        homes = wards.homes[self.street]
        self.home = homes[number // len(AFTER) % len(homes)]
        self.person = answers_of(take_round(self.client), self.home)["id"]
        self.sheets: list[dict[str, Any]] = []

    def write(self, day: date, said: str, hour: int) -> None:
        at = datetime(day.year, day.month, day.day, hour, tzinfo=VIETNAM)
        before = SAID[SAID.index(said) - 1] if said != SAID[0] else None
        self.sheets.append(sheet(self.home, answer(self.person, "phone", said, before), at=at))


@pytest.fixture
def wards(app: FastAPI, register: Register, on_day: SetDay) -> Wards:
    on_day(date(2024, 8, 30))
    assert register.streets
    return found_wards(app)


def counted(app: FastAPI) -> Counter[str]:
    """How often each sheet is stored or waits, in whichever ward."""
    with Session(app.state.engines.read) as session:
        visits = [*session.execute(sa.select(col(Visit.id))).scalars()]
        return Counter(map(str, [*visits, *session.execute(sa.select(col(HeldVisit.id))).scalars()]))


@pytest.mark.both_databases("resource")
def test_no_sheet_is_lost_and_none_doubled(app: FastAPI, wards: Wards, on_day: SetDay) -> None:
    phones = [Phone(app, wards, number) for number in range(PHONES)]
    row, effects = in_transaction(app.state.engines.write, plan)
    assert effects["streets"] == len(AFTER)
    assert effects["phones"] == PHONES
    on_day(DAY)
    early = phones[0]
    early.write(DAYS[0], SAID[0], 1)
    results(early.client, early.sheets[0])  # after midnight, before the worker: stored by the old ward, not heard
    run_chore(app)
    on_day(date(2024, 9, 3))
    states: Counter[str] = Counter()
    for number, phone in enumerate(phones):
        for day, said in zip(DAYS, SAID, strict=True):
            if number or day != DAYS[0]:
                phone.write(day, said, 1 + number // len(AFTER))
        assert phone.client.post(f"{API}/auth/refresh").status_code == 204
        results(phone.client, *phone.sheets[:2])  # the answer is lost on the way: everything is sent again
        states.update(one["state"] for one in results(phone.client, *phone.sheets))
    sent = {one["id"] for phone in phones for one in phone.sheets}
    assert counted(app) == Counter(dict.fromkeys(sent, 1))
    strangers = sum(phone.street == NGO_75 for phone in phones)  # their team stayed in the other khu phố
    assert states["held"] == 2 * strangers, states
    assert set(states) <= {"held", "stored", "repeated", "conflict"}
    with Session(app.state.engines.write) as session:
        change = session.get_one(UnitChange, (row.ward_id, row.id))
        assert (change.state, change.hindrance) == (ChangeState.CARRIED_OUT, "")
        recount(session, wards, phones)


def recount(session: Session, wards: Wards, phones: list[Phone]) -> None:
    """From the tables alone: everybody stands in the new ward, with what was said last; the days before are kept."""
    new = wards.ids[NEW]
    names = {u.path: u.name for u in units_where(session, col(Unit.ward_id) == new, DAY)}
    standing = session.execute(
        sa.select(col(Household.ward_id), col(Household.unit_path), col(Street.name))
        .join(Street, sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == Household.street_id))
        .where(col(Household.closed_on).is_(None))
    ).all()
    assert {ward for ward, _, _ in standing} == {new}
    assert {street: names[path] for _, path, street in standing} == AFTER
    spans = [*session.execute(sa.select(PersonSpan).where(col(PersonSpan.until_on) == FOREVER)).scalars()]
    assert {span.ward_id for span in spans} == {new}
    last = {span.person_id: span.phone for span in spans}
    for phone in phones:
        wanted = SAID[0] if phone.street == NGO_75 else SAID[-1]
        assert last[UUID(phone.person)] == wanted, phone.street
    before = sa.select(sa.func.count()).where(col(Observation.on) == DAYS[0], col(Observation.item) == "phone")
    old = [ward for name, ward in wards.ids.items() if name != NEW]
    told = session.execute(before.where(col(Observation.ward_id).in_(old))).scalar_one()
    assert told == session.execute(before.where(col(Observation.ward_id) == new)).scalar_one() == PHONES
    for ward in wards.ids.values():
        assert differences(session, ward) == []
        folded(session, ward)


def folded(session: Session, ward_id: Any) -> None:
    """The spans are those that stays and observations give."""

    def spans(table: Any, own: str) -> list[Any]:
        rows = session.execute(sa.select(*sa.inspect(table).local_table.columns).where(table.ward_id == ward_id)).all()
        return sorted(map(tuple, rows), key=str)

    for table, own in ((PersonSpan, "person_id"), (HouseholdSpan, "household_id")):
        before = spans(table, own)
        ids = {
            getattr(row, own) for row in session.execute(sa.select(getattr(table, own)).where(table.ward_id == ward_id))
        }
        refold(session, ward_id, **{"persons" if own == "person_id" else "households": ids})
        assert spans(table, own) == before
    session.rollback()
