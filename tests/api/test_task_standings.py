"""Lists without a log agree, on every day until the next entry, with what the log itself says."""

import random
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel, create_engine

from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.plan_steps import assignment, in_force, tasks
from toso.kit.ids import new_id
from toso.plans.deadlines import RECURRING, Deadline, DeadlineKind, within_month
from toso.plans.outlook import outlook
from toso.plans.progress import Progress, WorkState
from toso.plans.tables import PlanTask
from toso.plans.tasks.reach import LATE, standings_on, status_on
from toso.plans.tasks.tables import TaskAssignment
from toso.plans.timeliness import Beat, StatusCode, status

START, END = date(2024, 6, 13), date(2024, 12, 31)
DEADLINES = {
    "before": Deadline(DeadlineKind.BEFORE, "", None, date(2024, 7, 30)),
    "by": Deadline(DeadlineKind.BY, "", None, date(2024, 7, 30)),
    "month": within_month(2024, 8),
    "none": Deadline(DeadlineKind.NONE, "sau khi có hướng dẫn"),
    "continuous": Deadline(DeadlineKind.CONTINUOUS, "", START, END),
    "quota": Deadline(DeadlineKind.MONTHLY, "", START, END, 2),
    "weekly": Deadline(DeadlineKind.WEEKLY, "", START, date(2024, 9, 30)),
    "day": Deadline(DeadlineKind.MONTHLY, "", START, END, None, 13),
    "given": Deadline(DeadlineKind.CONTINUOUS, "", START, END, given_on=date(2024, 8, 20)),
    "lapsed": Deadline(DeadlineKind.BEFORE, "", None, date(2024, 7, 30), given_on=date(2024, 7, 30)),
    "ended": Deadline(DeadlineKind.CONTINUOUS, "", START, date(2024, 7, 30), given_on=date(2024, 8, 20)),
    "weeks ended": Deadline(DeadlineKind.WEEKLY, "", START, date(2024, 7, 30), 2, given_on=date(2024, 7, 31)),
    "short": Deadline(DeadlineKind.CONTINUOUS, "", date(2024, 7, 1), date(2024, 7, 5)),
}


@pytest.mark.both_databases("resource")
def test_nobody_is_late_with_what_was_due_before_it_was_given(client_of: ClientOf, on_day: SetDay) -> None:
    """A plan of June approved in November: what recurs is owed from then on, a deadline gone by is nobody's delay."""
    plan = in_force(client_of, on_day, date(2024, 11, 20))
    lan = client_of("lan")
    rows = {row["ref"]: row for row in tasks(lan, plan_id=plan["id"])}
    assert (rows["1a"]["status"], rows["3e"]["status"], rows["1a"]["late"]) == ("lapsed", "lapsed", 0)
    assert rows["3d"]["status"] == "not_due"
    assert tasks(lan, status="late") == []
    assert ok(lan.get(f"{API}/tasks/summary"))["tasks"]["late"] == 0
    one = assignment(lan, "3d")
    assert one["status_label"] == "Chưa đến hạn"
    assert [a["met"] for a in one["attainments"]] == [None], "no month before the approval"
    assert assignment(lan, "1a")["status_label"] == "Hạn đã qua trước khi giao việc"
    on_day(date(2025, 1, 1))
    assert {row["ref"] for row in tasks(lan, plan_id=plan["id"], status="late")} >= {"3d"}, "December was owed"


def work(draw: random.Random, entered: date) -> Progress:
    """A log folded on the day of its last entry: beats up to that day, perhaps done."""
    days = [START + timedelta(days=draw.randrange((entered - START).days + 1)) for _ in range(draw.randrange(9))]
    beats = tuple(Beat(day, draw.choice([None, 1, 2])) for day in sorted(days))
    done = draw.choice([None, None, None, entered])
    return Progress(WorkState.DONE if done else WorkState.IN_PROGRESS, None, done, beats)


@pytest.mark.parametrize("name", DEADLINES)
def test_kept_days_tell_the_same_standing_as_the_log(name: str) -> None:
    deadline, draw = DEADLINES[name], random.Random(name)
    engine = create_engine("sqlite://")
    tables = [SQLModel.metadata.tables[table] for table in ("plan_task", "task_assignment", "ward_year")]
    SQLModel.metadata.create_all(engine, tables=tables)
    compared = set()
    with Session(engine) as session:
        for _ in range(25):
            entered = START + timedelta(days=draw.randrange((END - START).days))
            progress = work(draw, entered)
            assignment = keep(session, deadline, progress, entered)
            for later in range(0, (END - entered).days + 40, 3):
                day = entered + timedelta(days=later)
                told = session.execute(
                    sa.select(status_on(day).label("code"), *(c.label(n) for n, c in standings_on(day).items()))
                    .select_from(TaskAssignment)
                    .join(PlanTask, PlanTask.id == TaskAssignment.task_id)
                    .where(TaskAssignment.id == assignment.id)
                ).one()
                said = status(deadline, progress, day).code
                assert told.code == said, (name, entered, day, progress)
                counted = {
                    "late": said in LATE,
                    "due_soon": said is StatusCode.DUE_SOON,
                    "lapsed": said is StatusCode.LAPSED,
                    **({} if deadline.kind in RECURRING else {"done_late": said is StatusCode.DONE_LATE}),
                }
                assert {n: bool(getattr(told, n)) for n in counted} == counted, (name, entered, day, progress)
                compared.add(said)
    engine.dispose()
    assert len(compared) > (0 if deadline.kind is DeadlineKind.NONE else 1)


def keep(session: Session, deadline: Deadline, progress: Progress, entered: date) -> TaskAssignment:
    ward_id, ahead = new_id(), outlook(deadline, progress, entered)
    task = PlanTask(
        ward_id=ward_id,
        plan_id=new_id(),
        position=0,
        ref="1",
        items=[],
        kind=deadline.kind,
        starts_on=deadline.starts_on,
        ends_on=deadline.ends_on,
        quota=deadline.quota,
        day=deadline.day,
    )
    assignment = TaskAssignment(
        ward_id=ward_id,
        task_id=task.id,
        lineage_id=new_id(),
        unit_id=new_id(),
        unit_path="qn.hg.kp1",
        state=progress.state,
        done_on=progress.done_on,
        due_on=ahead.due_on,
        soon_on=ahead.soon_on,
        gap_until=ahead.gap_until,
    )
    session.add(task)
    session.add(assignment)
    session.flush()
    return assignment


def test_only_recurring_deadlines_leave_gaps() -> None:
    kinds = {d.kind for d in DEADLINES.values() if outlook(d, Progress(), date(2024, 11, 1)).gap_until}
    assert kinds <= RECURRING
    assert kinds
