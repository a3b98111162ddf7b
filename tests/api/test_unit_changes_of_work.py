"""Open work of khu phố that are merged or split: tasks, difficulties; what is closed stays where it was."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.difficulties import raised
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step, unit_id
from fixtures.people import ClientOf, sign_in
from fixtures.plan_steps import edited, submitted
from fixtures.unit_changes import effects, plan_merge, plan_split, run_chore
from toso.core.database import in_transaction
from toso.difficulties.tables import Difficulty
from toso.households.observations.entry import add_street
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
