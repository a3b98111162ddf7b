"""Days kept with work that recurs rarely are put right without an entry, and nothing else of it changes."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from fixtures.plan_steps import edited, submitted, tasks
from toso.core.database import in_transaction
from toso.plans.tasks.kept_days import keep_days
from toso.plans.tasks.tables import TaskAssignment

QUARTERLY = {"kind": "continuous", "printed": "Hằng quý", "starts_on": "2024-06-13", "ends_on": "2024-12-31"}


def days(app: FastAPI) -> dict[str, tuple[date | None, date | None, date | None, int]]:
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(TaskAssignment)).scalars()
        return {str(one.id): (one.due_on, one.soon_on, one.gap_until, one.version) for one in rows}


def read_as_monthly(session: Session) -> None:
    """As a version kept them that read every such work as each month's."""
    old = {"due_on": date(2024, 7, 14), "soon_on": date(2024, 7, 7), "gap_until": None}
    session.execute(sa.update(TaskAssignment).where(col(TaskAssignment.due_on) == date(2024, 9, 14)).values(**old))


@pytest.mark.both_databases("resource")
def test_work_of_a_quarter_that_was_kept_as_each_months_is_no_longer_late(
    app: FastAPI, client_of: ClientOf, draft: dict[str, Any], on_day: SetDay
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    (task,) = draft["content"]["tasks"]
    plan = edited(minh, draft, tasks=[{**task, "deadline": QUARTERLY}])
    ok(step(lan, f"/plans/{plan['id']}/approve", submitted(minh, plan)))
    right = days(app)
    in_transaction(app.state.engines.write, read_as_monthly)
    assert days(app) != right
    on_day(date(2024, 7, 20))
    assert [row["ref"] for row in tasks(lan, status="late")] == [task["ref"]]
    keep_days(app.state.settings, app.state.engines)
    assert days(app) == right
    assert tasks(lan, status="late") == []
    keep_days(app.state.settings, app.state.engines)
    assert days(app) == right
    assert ok(lan.get(f"{API}/tasks/summary"))["tasks"]["late"] == 0
