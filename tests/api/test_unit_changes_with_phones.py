"""Twenty phones are offline when their khu phố are merged or split: no sheet is lost, none is stored twice."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import CAY_THAP, LE_THANH_TONG, NGO_75, SINCE, Register
from fixtures.monthly_reports import API, SetDay, ok, unit_id
from fixtures.people import ClientOf, enter
from fixtures.unit_changes import effects, plan_merge, plan_split, run_chore, shown
from fixtures.visits import household_of, results, sheet, take_round
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.households.model.tables import Household, StreetAssignment
from toso.households.model.visit_tables import HeldVisit, Visit
from toso.identity.accounts import add_account, add_assignment
from toso.kit.clock import VIETNAM
from toso.organisation.tables import MemberKind, Team, TeamMember, Unit

PHONES = 20
ALONG = (
    (LE_THANH_TONG, "kp1", ("dat", "xuan", "phuc")),
    (NGO_75, "kp1", ("thang", "sao")),
    (CAY_THAP, "kp2", ("lam", "yen")),
)
Plan = Callable[[TestClient, Register], dict[str, Any]]


def _with_its_team(ha: TestClient, register: Register) -> dict[str, Any]:
    teams = ok(ha.get(f"{API}/unit-changes/choices", params={"unit_id": unit_id(ha, "kp1")}))["teams"]
    streets = [register.streets[name] for name in (LE_THANH_TONG, NGO_75)]
    return plan_split(ha, "2024-09-01", "kp1", *streets, team_ids=[team["id"] for team in teams])


PLANS: dict[str, Plan] = {
    "one into the other": lambda ha, _: plan_merge(ha, "2024-09-01", "kp2"),
    "both into a new one": lambda ha, _: plan_merge(ha, "2024-09-01", "kp1", "kp2", into=None),
    "streets with their team": _with_its_team,
    "a street without its team": lambda ha, r: plan_split(ha, "2024-09-01", "kp1", r.streets[NGO_75]),
}


def put_out_phones(app: FastAPI, register: Register) -> list[tuple[TestClient, tuple[str, ...]]]:
    """Twenty members of both teams, each with one street; their browsers, and the households along it."""

    def write(session: Session) -> list[tuple[str, tuple[str, ...]]]:
        made: list[tuple[str, tuple[str, ...]]] = []
        for n in range(PHONES):
            street, code, homes = ALONG[n % len(ALONG)]
            unit = session.execute(sa.select(Unit).where(col(Unit.path) == f"qn.hg.{code}")).scalar_one()
            user = add_account(session, f"may{n}", f"Người Máy {n}", phone=f"+8491277{n:04d}")
            add_assignment(session, user, Role.TEAM_MEMBER, unit, SINCE)
            _join(session, unit, user.id, user.full_name, register.streets[street])
            made.append((user.username, homes))
        return made

    return [(enter(app, name), homes) for name, homes in in_transaction(app.state.engines.write, write)]


def _join(session: Session, unit: Unit, user_id: UUID, full_name: str, street_id: UUID) -> None:
    team = session.execute(sa.select(Team).where(col(Team.unit_id) == unit.id).limit(1)).scalar_one()
    whose = {"ward_id": team.ward_id, "unit_path": unit.path}
    named = {"team_id": team.id, "user_id": user_id, "full_name": full_name, "kind": MemberKind.MEMBER}
    member = TeamMember(**whose, **named, joined_on=SINCE)
    session.add(member)
    session.flush()
    session.add(StreetAssignment(**whose, street_id=street_id, member_id=member.id, from_on=SINCE))


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=VIETNAM)


def kept(app: FastAPI) -> Counter[str]:
    """The number of times that each sheet is stored or waits."""
    with Session(app.state.engines.read) as session:
        found = [*session.execute(sa.select(col(Visit.id))).scalars()]
        return Counter(map(str, [*found, *session.execute(sa.select(col(HeldVisit.id))).scalars()]))


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("how", PLANS)
def test_no_sheet_is_lost_and_none_doubled(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay, how: str
) -> None:
    on_day(date(2024, 8, 30))
    row = PLANS[how](client_of("ha"), register)
    phones, written = put_out_phones(app, register), list[tuple[TestClient, list[dict[str, Any]]]]()
    for n, (phone, homes) in enumerate(phones):
        taken = take_round(phone)
        home = household_of(taken, register.households[homes[n % len(homes)]])["id"]
        days = (date(2024, 8, 31), date(2024, 9, 1), date(2024, 9, 2))
        written.append((phone, [sheet(home, at=at(day, 1), note=f"Máy {n}") for day in days]))
    assert next(e["number"] for e in row["effects"] if e["code"] == "households")
    left = effects(shown(client_of("ha"), row)).get("unwalked", 0)
    assert left == (how == "a street without its team"), "whoever goes there stays in the old unit"
    on_day(date(2024, 9, 1))
    run_chore(app)
    on_day(date(2024, 9, 3))
    states: Counter[str] = Counter()
    for phone, sheets in written:
        assert phone.post(f"{API}/auth/refresh").status_code == 204  # their role is another since they went offline
        results(phone, *sheets[:2])  # the answer is lost on the way: the phone sends everything again
        states.update(result["state"] for result in results(phone, *sheets))
    sent = {one["id"] for _, sheets in written for one in sheets}
    assert kept(app) == Counter(dict.fromkeys(sent, 1))
    waiting = 14 if how == "a street without its team" else 0  # seven phones, two days after the change
    assert states["held"] == waiting
    assert states["stored"] + states["repeated"] == len(sent) - waiting
    with Session(app.state.engines.read) as session:
        paths = set(session.execute(sa.select(col(Household.unit_path))).scalars())
    assert ("qn.hg.kp2" in paths) == how.startswith(("streets", "a street"))
