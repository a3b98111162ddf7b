"""The register of the demonstration: about 9,000 households in its khu phố, two of them visited from door to door."""

from collections import Counter
from datetime import date
from functools import partial

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.demo.figures import Populations
from toso.demo.register import Area, Rows, fill_area, write_rows
from toso.demo.seen import Habits
from toso.demo.stage import Stage
from toso.households.model.items import Item
from toso.households.model.kinds import HouseholdKind, VisitResult
from toso.households.model.tables import Household, Observation, Person, Street, StreetAssignment
from toso.identity.cast import CAST
from toso.organisation.tables import MemberKind, Team, TeamMember

HOUSEHOLDS = 9_000
FIRST_VISIT, LAST_VISIT = date(2024, 6, 17), date(2024, 8, 8)
SON_STREETS = 3
# These khu phố had been to every door before July's report: in it their registers speak for them.
SURVEYED, _SURVEYED_BY = (5, 9), date(2024, 7, 8)
# Khu phố 1 has only homes in Sơn's streets to go to; the others are on the way.
_REACHED = {1: 1.0, 2: 0.92, 3: 0.55, 4: 0.81}
_REACHED_ELSEWHERE = 0.68


def fill_register(stage: Stage, households: int = HOUSEHOLDS) -> dict[int, Populations]:
    """Streets, households, persons and what visits saw; the populations by number of khu phố."""
    counted: dict[int, Populations] = {}
    each = households // len(stage.ward.neighbourhoods)
    for number, (unit_id, path) in enumerate(zip(stage.ward.neighbourhoods, stage.ward.paths, strict=True), start=1):
        area = Area(
            ward_id=stage.ward.ward_id,
            unit_id=unit_id,
            unit_path=path,
            number=number,
            families=each - each // 10 + number * 37 % (each // 5 + 1),
            businesses=4 + each // 18 + number % 5,
            enterprises=1 + number % 4,
            habits=_habits(number),
            waiting_streets=SON_STREETS if number == 1 else 0,
        )
        rows = fill_area(area)
        counted[number] = _populations(rows)
        write_area(stage, rows, FIRST_VISIT)
    send_son(stage, FIRST_VISIT, date(2024, 6, 25))
    return counted


def _habits(number: int) -> Habits:
    if number in SURVEYED:
        return Habits(FIRST_VISIT, _SURVEYED_BY, 1.0, met=1.0)
    reached = _REACHED.get(number, _REACHED_ELSEWHERE)
    return Habits(FIRST_VISIT, LAST_VISIT, reached, met=0.98 if reached == 1 else 0.93)


def write_area(stage: Stage, rows: Rows, day: date) -> None:
    stage.act("hoa", Action.STREET_ASSIGN, day, partial(_write, rows=rows))


def send_son(stage: Stage, day: date, finished: date | None) -> None:
    """Sơn joins the team of the first place and goes along its first streets; `finished`: his courses."""
    stage.act("hoa", Action.STREET_ASSIGN, day, partial(_send_son, stage=stage, day=day, finished=finished))


def _write(session: Session, _scope: Scope, rows: Rows) -> None:
    write_rows(session, rows)


def _send_son(session: Session, _scope: Scope, stage: Stage, day: date, finished: date | None) -> None:
    path = stage.ward.paths[0]
    team = session.execute(sa.select(Team).where(col(Team.unit_path) == path)).scalar_one()
    son = next(member for member in CAST if member.username == "son")
    member = TeamMember(
        ward_id=stage.ward.ward_id,
        team_id=team.id,
        unit_path=path,
        user_id=stage.users["son"],
        full_name=son.full_name,
        phone=son.phone,
        kind=MemberKind.MEMBER,
        courses_finished_on=finished,
        joined_on=team.valid_from,
    )
    session.add(member)
    session.flush()
    mine = sa.select(Street).where(col(Street.ward_id) == stage.ward.ward_id, col(Street.unit_path) == path)
    for street in session.execute(mine.order_by(col(Street.position)).limit(SON_STREETS)).scalars():
        session.add(
            StreetAssignment(
                ward_id=street.ward_id, street_id=street.id, unit_path=path, member_id=member.id, from_on=day
            )
        )


def _populations(rows: Rows) -> Populations:
    """The populations of a khu phố; what only visits know is scaled up from the households met so far."""
    households, persons = rows.of[Household], rows.of[Person]
    kinds = Counter(h["kind"] for h in households)
    met = sum(h["last_result"] is VisitResult.MET for h in households)
    seen = Counter((o["item"], o["value"]) for o in rows.of[Observation])
    share = len(households) / max(met, 1)
    return Populations(
        residents=len(persons),
        adults=sum(p["adult_on"] <= FIRST_VISIT for p in persons),
        households=kinds[HouseholdKind.FAMILY],
        businesses=kinds[HouseholdKind.BUSINESS],
        with_need=round(seen[Item.SERVICES, "need"] * share),
        on_2g=round(seen[Item.SIM, "2g"] * share),
        without_smartphone=round((seen[Item.PHONE, "basic"] + seen[Item.PHONE, "none"]) * share),
    )
