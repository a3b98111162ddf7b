"""P1's twin: the same task list as tutorials write it: `def` endpoint, a session by `yield`, objects in and out."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import Annotated
from uuid import UUID

import jwt
import sqlalchemy as sa
import uvicorn
from fastapi import Depends, FastAPI, Header, HTTPException
from pysqlite3 import dbapi2
from sqlmodel import Session, SQLModel, col, select

from toso.identity.tables import Assignment, AuthSession, UserAccount
from toso.organisation.tables import Unit
from toso.plans.tables import Plan, PlanState, PlanTask
from toso.plans.tasks.tables import TaskAssignment

DAY = date.fromisoformat(os.environ["TOSO_BUSINESS_DATE"])
KEY = os.environ["TOSO_SECRET_KEY"].encode()
RECURRING = ("weekly", "monthly", "continuous")
engine = sa.create_engine(
    f"sqlite:///{os.environ['TOSO_DATABASE']}", module=dbapi2, connect_args={"check_same_thread": False}
)
app = FastAPI()


class TaskOut(SQLModel):
    id: UUID
    plan_id: UUID
    plan_code: str
    ref: str
    heading: str
    text: str
    leads: str
    kind: str
    deadline: str
    due_on: date | None
    state: str
    status: str | None
    total: int
    done: int
    late: int
    due_soon: int
    percent: int | None
    assignment_id: UUID | None


class TaskPage(SQLModel):
    items: list[TaskOut]
    next: str | None
    total: int | None


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


def current_ward(session: Annotated[Session, Depends(get_session)], authorization: Annotated[str, Header()]) -> Unit:
    token = authorization.removeprefix("Bearer ")
    claims = jwt.decode(token, KEY, algorithms=["HS256"], audience="toso-api", issuer="toso")
    user = session.get(UserAccount, UUID(claims["sub"]))
    signed_in = session.get(AuthSession, UUID(claims["sid"]))
    if not user or not signed_in or signed_in.ended_at or user.token_epoch != claims["epoch"]:
        raise HTTPException(401)
    held = session.exec(select(Assignment).where(Assignment.user_id == user.id)).all()
    for assignment in held:
        if assignment.role in {"ward_leader", "culture_desk", "office_desk"} and assignment.valid_from <= DAY:
            ward = session.get(Unit, assignment.ward_id)
            if ward is not None:
                return ward
    raise HTTPException(403)


@app.get("/api/v1/tasks")
def list_tasks(
    session: Annotated[Session, Depends(get_session)], ward: Annotated[Unit, Depends(current_ward)], limit: int = 50
) -> TaskPage:
    found = session.exec(
        select(PlanTask, Plan)
        .join(Plan, sa.and_(col(Plan.ward_id) == col(PlanTask.ward_id), col(Plan.id) == col(PlanTask.plan_id)))
        .where(PlanTask.ward_id == ward.id, Plan.state == PlanState.APPROVED)
        .order_by(col(PlanTask.plan_id), col(PlanTask.position))
        .limit(limit)
    ).all()
    ids = [task.id for task, _ in found]
    works: dict[UUID, list[TaskAssignment]] = {}
    for work in session.exec(
        select(TaskAssignment).where(TaskAssignment.ward_id == ward.id, col(TaskAssignment.task_id).in_(ids))
    ).all():
        works.setdefault(work.task_id, []).append(work)
    return TaskPage(items=[shown(task, plan, works[task.id]) for task, plan in found], next=None, total=None)


def state_of(going: list[TaskAssignment], done: int) -> str:
    if not going:
        return "stopped"
    if done == len(going):
        return "done"
    return "not_started" if all(w.state == "not_started" for w in going) else "in_progress"


def shown(task: PlanTask, plan: Plan, works: list[TaskAssignment]) -> TaskOut:
    going = [w for w in works if w.state != "stopped"]
    open_ = [w for w in going if w.state != "done"]
    done = [w for w in going if w.state == "done"]
    late = [w for w in open_ if (w.gap_until and w.gap_until >= DAY) or (w.due_on and w.due_on < DAY)]
    soon = [w for w in open_ if w not in late and w.soon_on and w.soon_on <= DAY]
    done_late = [w for w in done if task.kind not in RECURRING and w.due_on and w.done_on and w.done_on > w.due_on]
    lapsed = [w for w in open_ if w not in late and w.due_on is None and w.soon_on == date.max]
    told = going[0].percent if len(going) == 1 else None
    state = state_of(going, len(done))
    if late:
        status: str | None = "heartbeat_missing" if task.kind in RECURRING else "overdue"
    elif soon:
        status = "due_soon"
    elif state == "done":
        status = "done_late" if done_late else "done_on_time"
    else:
        status = None if state == "stopped" else "lapsed" if lapsed else "not_due"
    return TaskOut(
        id=task.id,
        plan_id=task.plan_id,
        plan_code=f"{plan.number}/{plan.symbol}",
        ref=task.ref,
        heading=task.heading,
        text=task.text,
        leads=task.leads_text,
        kind=task.kind,
        deadline=task.printed,
        due_on=min((w.due_on for w in open_ if w.due_on), default=None),
        state=state,
        status=status,
        total=len(going),
        done=len(done),
        late=len(late),
        due_soon=len(soon),
        percent=(len(done) * 200 + len(going)) // (len(going) * 2) if len(going) > 1 else told,
        assignment_id=works[0].id if len(works) == 1 else None,
    )


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_config=None, access_log=False)
