"""Open work of khu phố that are merged or split: tasks, difficulties; what is closed stays where it was."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures import activities
from fixtures.difficulties import raised
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step, unit_id
from fixtures.people import ClientOf, sign_in, user_id
from fixtures.plan_steps import edited, submitted
from fixtures.unit_changes import effects, plan_merge, plan_split, run_chore
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.difficulties.tables import Difficulty
from toso.households.observations.entry import add_street
from toso.identity.accounts import add_account, add_assignment
from toso.kit.clock import today
from toso.kit.dates import running
from toso.organisation.tables import Unit
from toso.plans.progress import WorkState
from toso.plans.tasks.tables import ProgressEntry, TaskAssignment

pytestmark = pytest.mark.usefixtures("plan_in_force")
KP1, KP2, KP12 = "qn.hg.kp1", "qn.hg.kp2", "qn.hg.kp12"


def states(app: FastAPI) -> dict[str, list[WorkState]]:
    """The states of the tasks of each unit."""
    found: dict[str, list[WorkState]] = {}
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(col(TaskAssignment.unit_path), col(TaskAssignment.state)))
        for path, state in rows.all():
            found.setdefault(path, []).append(state)
    return found


def column(app: FastAPI, what: Any) -> list[Any]:
    with Session(app.state.engines.read) as session:
        return list(session.execute(sa.select(what)).scalars())


def soon() -> date:
    """A day from which a change may hold."""
    return today() + timedelta(days=3)


@pytest.mark.both_databases("resource")
def test_open_work_of_a_merged_khu_pho_is_its_successors(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    raised(client_of("nga"))
    before, day = states(app), soon()
    row = plan_merge(client_of("ha"), str(day), "kp2")
    told = effects(row)
    assert (told["tasks"], told["difficulties"]) == (len(before[KP2]), 1)
    on_day(day)
    run_chore(app)
    after = states(app)
    assert len(after[KP1]) == len(before[KP1]), "each task once"
    assert set(after[KP2]) == {WorkState.STOPPED}
    assert "Khu phố 2 kết thúc theo" in column(app, col(ProgressEntry.note))[0]
    assert column(app, col(Difficulty.unit_path)) == [KP1]


def test_a_new_unit_takes_the_tasks_of_one_and_no_task_twice(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    before, day = states(app), soon()
    plan_merge(client_of("ha"), str(day), "kp1", "kp2", into=None)
    on_day(day)
    run_chore(app)
    after = states(app)
    assert sorted(after[KP12]) == sorted(before[KP1])
    assert {state for path in (KP1, KP2) for state in after.get(path, [])} == {WorkState.STOPPED}


def charge(client: TestClient, plan: dict[str, Any], code: str, leader: Any) -> None:
    body = {"unit_id": unit_id(client, code), "user_id": leader, "since": str(today()), "decision": "15/QĐ-UBND"}
    ok(client.post(f"{API}/plans/{plan['id']}/charges", json=body), 201)


def second_leader(app: FastAPI) -> str:
    """A deputy of the ward."""

    def add(session: Session) -> str:
        user = add_account(session, "binh", "Trần Văn Bình", phone="+84912770001")
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        add_assignment(session, user, Role.WARD_LEADER, ward, date(2024, 1, 1))
        return str(user.id)

    return in_transaction(app.state.engines.write, add)


def charges(client: TestClient, plan: dict[str, Any]) -> list[tuple[str, bool, str]]:
    """Of each charge its unit, whether it runs, and why it ended."""
    rows = ok(client.get(f"{API}/plans/{plan['id']}/answers"))["charges"]
    return [(one["unit_name"], one["current"], one["ended_reason"]) for one in rows]


def test_who_answers_for_a_merged_khu_pho_answers_for_its_successor(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    on_day(date(2024, 7, 20))
    minh, day = client_of("minh"), soon()
    charge(minh, plan_in_force, "kp2", user_id(client_of("lan")))
    plan_merge(client_of("ha"), str(day), "kp2")
    on_day(day)
    run_chore(app)
    ended = "Khu phố 2 kết thúc theo Nghị quyết 15/NQ-HĐND."
    minh = sign_in(app, "minh")
    assert charges(minh, plan_in_force) == [("Khu phố 1", True, ""), ("Khu phố 2", False, ended)]
    answers = ok(minh.get(f"{API}/plans/{plan_in_force['id']}/answers"))["charges"]
    assert (answers[0]["since"], answers[1]["until"]) == (str(day), str(day - timedelta(days=1)))


def test_where_the_successor_has_its_leader_the_other_charge_ends(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    on_day(date(2024, 7, 20))
    minh, day, lan = client_of("minh"), soon(), user_id(client_of("lan"))
    for code in ("kp1", "kp2"):
        charge(minh, plan_in_force, code, lan)
    plan_merge(client_of("ha"), str(day), "kp2")
    on_day(day)
    run_chore(app)
    seen = charges(sign_in(app, "minh"), plan_in_force)
    assert [one[:2] for one in seen] == [("Khu phố 1", True), ("Khu phố 2", False)]


def test_of_two_leaders_of_khu_pho_that_become_a_new_one_the_longer_one_stays_and_the_preview_says_so(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    lan, second = user_id(client_of("lan")), second_leader(app)
    for since, code, who in ((date(2024, 7, 20), "kp2", second), (date(2024, 7, 22), "kp1", lan)):
        on_day(since)
        charge(sign_in(app, "minh"), plan_in_force, code, who)
    day = soon()
    planned = plan_merge(sign_in(app, "ha"), str(day), "kp1", "kp2", into=None)
    (told,) = [effect for effect in planned["effects"] if effect["code"] == "charges"]
    assert (told["number"], told["detail"]) == (1, "Nguyễn Thị Lan (Khu phố 1)")
    on_day(day)
    run_chore(app)
    rows = ok(sign_in(app, "minh").get(f"{API}/plans/{plan_in_force['id']}/answers"))["charges"]
    assert [(one["unit_name"], one["full_name"]) for one in rows if one["current"]] == [("Khu phố 12", "Trần Văn Bình")]


def test_what_a_merged_khu_pho_has_still_to_hold_or_to_do_is_its_successors(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    minh, nga, day = client_of("minh"), client_of("nga"), soon()
    coming, past = activities.planned(nga, str(day)), activities.held(nga, str(today()))
    looked = activities.held(minh, str(today()), kind="inspection", unit_id=unit_id(minh, "vhtt"))
    found = {**activities.FINDING_OF, "unit_id": unit_id(minh, "kp2"), "due_on": str(day)}
    activities.did(minh, looked, "/items", **found)
    assert effects(plan_merge(client_of("ha"), str(day), "kp2"))["activities"] == 2
    on_day(day)
    run_chore(app)
    hoa = client_of("hoa")
    assert activities.did(hoa, coming, "/step", step="finish")["unit_name"] == "Khu phố 1"
    (item,) = activities.shown(hoa, looked)["items"]
    assert (item["unit_name"], "fix" in item["actions"]) == ("Khu phố 1", True)
    assert activities.shown(minh, past)["unit_name"] == "Khu phố 2", "what was held stays where it was held"


MERGED = [
    ([], ["in_progress"], "in_progress", "Đi hết tổ 2"),
    (["done"], ["in_progress"], "in_progress", "Đi hết tổ 2"),
    (["done"], [], "in_progress", "Nhận tiếp"),
    (["in_progress"], [], "in_progress", "Của khu phố 1"),
    (["stopped"], [], "not_started", "Nhận tiếp"),
    (["stopped"], ["in_progress"], "in_progress", "Đi hết tổ 2"),
]


@pytest.mark.parametrize(("one", "two", "state", "note"), MERGED)
def test_a_task_of_both_goes_on_as_far_as_it_had_come_with_who_was_named(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, one: list[str], two: list[str], state: str, note: str
) -> None:
    """Of khu phố 1 and 2, of which the second goes into the first."""
    minh, nga = client_of("minh"), client_of("nga")
    kept = {code: _of_everybody(minh, code) for code in ("kp1", "kp2")}
    for code, states, said in (("kp1", one, "Của khu phố 1"), ("kp2", two, "Đi hết tổ 2")):
        for reached in states:
            path = f"{API}/assignments/{kept[code]['id']}"
            if reached == "stopped":
                row = ok(minh.get(path))
                ok(step(minh, f"/assignments/{row['id']}/stop", row, reason="Không phải làm"))
            else:
                client = client_of("hoa") if code == "kp1" else nga
                ok(client.post(f"{path}/progress", json={"state": reached, "note": said}), 201)
    named = {"user_id": user_id(nga), "responsibility": "Đi tổ 2", "from_on": str(today())}
    ok(put(nga, f"/assignments/{kept['kp2']['id']}/people", ok(nga.get(path_of(kept["kp2"]))), {"people": [named]}))
    day = soon()
    plan_merge(client_of("ha"), str(day), "kp2")
    on_day(day)
    run_chore(app)
    stands = ok(minh.get(path_of(kept["kp1"])))
    assert (stands["state"], [p["responsibility"] for p in stands["persons"]]) == (state, ["Đi tổ 2"])
    assert note in stands["last_note"]
    assert ok(minh.get(path_of(kept["kp2"])))["state"] == "stopped"


def _of_everybody(minh: TestClient, code: str) -> dict[str, Any]:
    """A khu phố's share of the first task that every khu phố has."""
    unit = unit_id(minh, code)
    for row in ok(minh.get(f"{API}/tasks"))["items"]:
        found = ok(minh.get(f"{API}/tasks/{row['id']}"))["assignments"]
        if {unit_id(minh, "kp1"), unit_id(minh, "kp2")} <= {one["unit_id"] for one in found}:
            return next(one for one in found if one["unit_id"] == unit)
    raise AssertionError("no task of every khu phố")


def path_of(row: dict[str, Any]) -> str:
    return f"{API}/assignments/{row['id']}"


def test_a_khu_pho_split_off_gets_the_tasks_of_every_khu_pho(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    def write(session: Session) -> Any:
        unit = session.execute(sa.select(Unit).where(col(Unit.path) == KP1)).scalar_one()
        return add_street(session, unit, "Phố Mới").id

    street, before, day = in_transaction(app.state.engines.write, write), states(app), soon()
    plan_split(client_of("ha"), str(day), "kp1", street)
    on_day(day)
    run_chore(app)
    after = states(app)
    assert after[KP1] == before[KP1]
    assert after[KP12] == [WorkState.NOT_STARTED] * len(before[KP1])


def test_an_amendment_goes_on_with_the_successor_and_none_is_approved_with_a_unit_that_ended(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    kp1, kp2 = (unit_id(client_of("ha"), code) for code in ("kp1", "kp2"))
    on_day(date(2024, 7, 20))
    first = _amended(client_of("minh"), plan_in_force, leads=[{"name": "Khu phố 2", "unit_id": kp2}])
    plan = ok(step(client_of("lan"), f"/plans/{first['id']}/approve", submitted(client_of("minh"), first)))
    day = soon()
    plan_merge(client_of("ha"), str(day), "kp2")
    early = _amended(client_of("minh"), plan)
    on_day(day)
    run_chore(app)
    minh = sign_in(app, "minh")
    told = errors_of(step(minh, f"/plans/{early['id']}/submit", early))
    since = f"không còn từ ngày {running(day)}; nay là Khu phố 1, hãy chọn đơn vị này."
    assert told == {"content.tasks.0.leads.0": f"“Khu phố 2” {since}"}
    gone = minh.delete(f"{API}/plans/{early['id']}", headers={"If-Match": f'"{early["version"]}"'})
    assert gone.status_code == 204
    late = _amended(minh, plan)
    assert late["content"]["tasks"][0]["leads"] == [{"name": "Khu phố 2", "unit_id": kp1, "unit_class": None}]
    submitted(minh, late)


def _amended(minh: TestClient, plan: dict[str, Any], **task: Any) -> dict[str, Any]:
    """The next edition in draft; of its first task what is told."""
    seen = ok(minh.get(f"{API}/plans/{plan['id']}"))
    new = ok(step(minh, f"/plans/{plan['id']}/amend", seen, reason="Giao việc"), 201)
    rows = new["content"]["tasks"]
    return edited(minh, new, number="90", issued_on=str(today()), tasks=[{**rows[0], **task}, *rows[1:]])
