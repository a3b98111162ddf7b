"""Work of wards that become one: plans with tasks and people, quotas, answers that wait; nothing is lost or doubled."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from api.test_unit_changes_of_work import charge, second_leader
from fixtures.households import CAY_THAP, Register, see
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf, sign_in, user_id
from fixtures.plan_steps import assignment, report, tasks
from fixtures.quotas import proposed, row_of
from fixtures.reforms import AFTER, COMMUNE, DAY, EVE, HOME, NEW, OTHER, Wards, found_wards, plan, put_out, unit_named
from fixtures.settled_targets import settle_targets
from fixtures.unit_changes import run_chore
from fixtures.visits import answer, results, sheet, stored
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.households.model.items import Item
from toso.households.model.tables import Person, PersonSpan
from toso.identity.accounts import add_assignment
from toso.identity.tables import Assignment, UserAccount
from toso.organisation.queries import units_where
from toso.organisation.tables import Unit
from toso.plans.charges.tables import PlanCharge
from toso.plans.tables import Plan
from toso.plans.tasks.tables import TaskAssignment

AUGUST_5, AUGUST_9, AUGUST_20, AUGUST_30 = (date(2024, 8, day) for day in (5, 9, 20, 30))


def reform(app: FastAPI, on_day: SetDay) -> dict[str, int]:
    """Planned on 30/8, carried out in the night to 1/9; what was said beforehand that it moves."""
    _, effects = in_transaction(app.state.engines.write, plan)
    on_day(DAY)
    run_chore(app)
    return effects


@pytest.mark.both_databases("resource")
def test_plans_go_on_with_their_tasks_where_their_units_went(
    app: FastAPI, plan_in_force: dict[str, Any], register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    hoa = client_of("hoa")
    on_day(AUGUST_9)
    ok(report(hoa, assignment(hoa, "3b"), state="in_progress", percent=40, note="Đợt 1", on="2024-08-08"), 201)
    before = assignment(hoa, "3b")
    member = {"user_id": None, "member_id": str(register.member_id), "responsibility": "Đi từng nhà", "to_on": None}
    named = {"people": [{**member, "from_on": "2024-08-09"}]}
    headers = {"If-Match": f'"{before["version"]}"'}
    ok(hoa.put(f"{API}/assignments/{before['id']}/people", json=named, headers=headers))
    mine = [(task["ref"], task["text"]) for task in tasks(hoa)]
    on_day(AUGUST_30)
    wards = found_wards(app)
    effects = reform(app, on_day)

    hoa = sign_in(app, "hoa")
    assert [(task["ref"], task["text"]) for task in tasks(hoa)] == mine, "each once"
    after = assignment(hoa, "3b")
    assert after["id"] != before["id"]
    assert (after["state"], after["percent"]) == ("in_progress", 40)
    assert [line["note"] for line in ok(hoa.get(f"{API}/assignments/{after['id']}/progress"))["items"]] == ["Đợt 1"]
    assert [person["responsibility"] for person in after["persons"]] == ["Đi từng nhà"]
    ok(report(hoa, after, percent=60, note="Đợt 2", on=str(DAY)), 201)
    with Session(app.state.engines.read) as session:
        home, new = wards.ids[HOME], wards.ids[NEW]
        (old,) = session.execute(sa.select(Plan).where(col(Plan.ward_id) == home)).scalars()
        (going,) = session.execute(sa.select(Plan).where(col(Plan.ward_id) == new)).scalars()
        assert (old.in_force_to, going.in_force_to, going.number) == (EVE, None, old.number)
        given = sa.select(col(TaskAssignment.lineage_id), col(TaskAssignment.unit_id), col(Unit.valid_to))
        given = given.join(Unit, col(Unit.id) == col(TaskAssignment.unit_id)).where(col(TaskAssignment.ward_id) == new)
        rows = session.execute(given).all()
        assert {valid_to for *_, valid_to in rows} == {None}, "nobody who is no more has anything to do"
        assert max(Counter((lineage, unit) for lineage, unit, _ in rows).values()) == 1
        asked = sa.select(col(TaskAssignment.lineage_id)).where(col(TaskAssignment.ward_id) == home)
        assert {lineage for lineage, *_ in rows} == set(session.execute(asked).scalars())
        assert (
            effects["tasks"] == session.execute(sa.select(sa.func.count()).select_from(asked.subquery())).scalar_one()
        )
    check_amendment(app, str(going.id))


def check_amendment(app: FastAPI, plan_id: str) -> None:
    """The plan that goes on is shown to the desk and can be amended, every lead a unit that there is."""
    minh = sign_in(app, "minh")
    assert plan_id in {row["id"] for row in ok(minh.get(f"{API}/plans"))["items"]}
    shown = ok(minh.get(f"{API}/plans/{plan_id}"))
    amended = ok(step(minh, f"/plans/{plan_id}/amend", shown, reason="Ba nơi một"), 201)
    assert all(ref["unit_id"] or ref["unit_class"] for t in amended["content"]["tasks"] for ref in t["leads"])


@pytest.mark.usefixtures("register")
def test_of_the_leaders_of_khu_pho_that_become_one_the_longest_stays_as_the_preview_says(
    app: FastAPI, plan_in_force: dict[str, Any], client_of: ClientOf, on_day: SetDay
) -> None:
    """Khu phố 1 and 3 of the cast's ward go into Khu phố 1 of the new one."""
    lan = client_of("lan")
    second, days = second_leader(app), {}
    for day, code, who in ((AUGUST_5, "kp3", second), (AUGUST_9, "kp1", user_id(lan))):
        on_day(day)
        charge(client_of("minh"), plan_in_force, code, who)
        days[who] = str(day)
    on_day(AUGUST_30)
    wards = found_wards(app)
    assert reform(app, on_day)["charges"] == 1
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(PlanCharge).where(col(PlanCharge.ward_id) == wards.ids[NEW])).scalars().all()
        assert [(str(row.user_id), str(row.since), row.until) for row in rows] == [(second, days[second], None)]


@pytest.mark.both_databases("resource")
@pytest.mark.usefixtures("plan_in_force", "register")
def test_a_quota_counts_on_what_was_done_before_the_night(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(AUGUST_9)
    settle_targets(client_of("minh"))
    nga, lan = client_of("nga"), client_of("lan")
    quota = proposed(client_of("minh"), "t5.done", kp2=3)
    ok(
        step(
            nga,
            f"/quota-teams/{row_of(nga, quota, 'Khu phố 2')['id']}/answer",
            row_of(nga, quota, "Khu phố 2"),
            agrees=True,
        )
    )
    waiting = row_of(lan, quota, "Khu phố 2")
    ok(step(lan, f"/quota-teams/{waiting['id']}/issue", waiting, number=3))
    on_day(AUGUST_30)
    wards = found_wards(app)

    def seen(session: Session) -> None:
        along = sa.select(Person).where(col(Person.household_id).in_(wards.homes[CAY_THAP])).order_by(col(Person.id))
        first, second, *_ = session.execute(along).scalars().all()
        see(session, first, Item.ACCOUNT, "yes", AUGUST_5)
        see(session, second, Item.ACCOUNT, "yes", AUGUST_20)
        put_out(session, wards, list(AFTER).index(CAY_THAP))  # the new khu phố has two teams: each has its streets

    in_transaction(app.state.engines.write, seen)
    before = row_of(nga, quota, "Khu phố 2")
    assert (before["number"], before["progress"]["done"]) == (3, 1), "the other had it before"
    reform(app, on_day)
    nga = sign_in(app, "nga")
    (again,) = ok(nga.get(f"{API}/quotas"))["items"]
    after = row_of(nga, again, "Khu phố Bến")
    assert (after["number"], after["state"], after["progress"]["done"]) == (3, "issued", 1)
    assert [one["name"] for one in after["steps"]] == [one["name"] for one in before["steps"]]


@pytest.mark.both_databases("resource")
def test_an_answer_that_waits_at_midnight_is_decided_in_the_new_ward(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(AUGUST_30)
    wards = found_wards(app)
    dat, who = register.households["dat"], register.persons["dat"]
    stored(client_of("hoa"), sheet(dat, answer(who, "phone", "basic")))
    (said,) = results(client_of("son"), sheet(dat, answer(who, "phone", "smart")))
    (waiting,) = said["conflicts"]
    assert reform(app, on_day)["conflicts"] == 1
    hoa = sign_in(app, "hoa")
    (shown,) = ok(hoa.get(f"{API}/visits/conflicts"))["items"]
    assert (shown["id"], shown["mine"], shown["theirs"]) == (waiting["id"], "smart", "basic")
    ok(hoa.post(f"{API}/visits/conflicts/{shown['id']}/resolve", json={"keep": "mine"}))
    assert ok(hoa.get(f"{API}/visits/conflicts"))["items"] == []
    with Session(app.state.engines.read) as session:
        new = col(PersonSpan.ward_id) == wards.ids[NEW], col(PersonSpan.person_id) == who
        last = sa.select(col(PersonSpan.phone)).where(*new).order_by(col(PersonSpan.from_on).desc()).limit(1)
        assert session.execute(last).scalar_one() == "smart"


@pytest.mark.both_databases("resource")
@pytest.mark.usefixtures("register")
def test_who_works_in_two_of_the_wards_has_one_account_with_the_roles_of_both(app: FastAPI, on_day: SetDay) -> None:
    on_day(AUGUST_30)
    wards = found_wards(app)

    def give(session: Session) -> int:
        named = {name: _account(session, name) for name in ("nga", "minh")}
        add_assignment(session, named["nga"], Role.TEAM_MEMBER, unit_named(session, COMMUNE, "Thôn Đông"), AUGUST_9)
        desk = session.execute(sa.select(Unit).where(col(Unit.ward_id) == wards.ids[OTHER], col(Unit.kind) == "desk"))
        own = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg.vhtt")).scalar_one()
        same = next(unit for unit in desk.scalars() if unit.path.rsplit(".", 1)[-1] == own.path.rsplit(".", 1)[-1])
        add_assignment(session, named["minh"], Role.CULTURE_DESK, same, AUGUST_9)
        return _accounts(session)

    people = in_transaction(app.state.engines.write, give)
    reform(app, on_day)
    with Session(app.state.engines.read) as session:
        assert _accounts(session) == people
        held = _held(session, "nga", wards)
        assert held == [("neighbourhood_head", "Khu phố Bến"), ("team_member", "Khu phố Đông")]
        (desk,) = _held(session, "minh", wards)
        assert desk[0] == "culture_desk", "the same role of both is held once"
    me = ok(sign_in(app, "nga").get(f"{API}/auth/me"))
    assert me["ward"]["name"] == NEW
    here = {(role["role"], role["unit_name"]) for role in me["assignments"]}
    assert here >= set(held)
    assert {role for role, _ in here} == {"neighbourhood_head", "team_member"}, "no role that nobody gave"


def _account(session: Session, name: str) -> UserAccount:
    return session.execute(sa.select(UserAccount).where(col(UserAccount.username) == name)).scalar_one()


def _accounts(session: Session) -> int:
    return session.execute(sa.select(sa.func.count()).select_from(UserAccount)).scalar_one()


def _held(session: Session, name: str, wards: Wards) -> list[tuple[str, str]]:
    """Roles in the new ward, each with its unit, as often as they are held."""
    query = sa.select(col(Assignment.role), col(Assignment.unit_id)).where(
        col(Assignment.user_id) == _account(session, name).id, col(Assignment.ward_id) == wards.ids[NEW]
    )
    places = {unit.id: unit.name for unit in units_where(session, col(Unit.ward_id) == wards.ids[NEW], DAY)}
    return sorted((str(role), places[unit]) for role, unit in session.execute(query).all())
