"""P3's twin: sheets of visits taken in as tutorials write it: get, add and commit for each row, versions added up.

Less than the product does: no merging, no spans, no lines of a log; the answer is written into the current state.
"""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import jwt
import sqlalchemy as sa
import uvicorn
from fastapi import Depends, FastAPI, Header, HTTPException
from pysqlite3 import dbapi2
from sqlmodel import Session, SQLModel, col, select

import toso.schema  # noqa: F401 — every table, for the foreign keys
from toso.households.model.items import ITEMS, Channel, Grade, Item
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import FOREVER, Household, Observation, Person, PersonSpan
from toso.households.model.visit_tables import Visit
from toso.identity.tables import AuthSession, UserAccount

KEY = os.environ["TOSO_SECRET_KEY"].encode()
engine = sa.create_engine(
    f"sqlite:///{os.environ['TOSO_DATABASE']}", module=dbapi2, connect_args={"check_same_thread": False, "timeout": 10}
)
app = FastAPI()


class AnswerIn(SQLModel):
    subject_id: UUID
    item: Item
    value: str
    base: str | None = None


class VisitIn(SQLModel):
    id: UUID
    household_id: UUID
    base_version: int
    visited_at: datetime
    result: VisitResult
    answers: list[AnswerIn]


class SyncIn(SQLModel):
    device_now: datetime
    visits: list[VisitIn]


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


def current_user(
    session: Annotated[Session, Depends(get_session)], authorization: Annotated[str, Header()]
) -> UserAccount:
    claims = jwt.decode(
        authorization.removeprefix("Bearer "), KEY, algorithms=["HS256"], audience="toso-api", issuer="toso"
    )
    user = session.get(UserAccount, UUID(claims["sub"]))
    signed_in = session.get(AuthSession, UUID(claims["sid"]))
    if not user or not signed_in or signed_in.ended_at or user.token_epoch != claims["epoch"]:
        raise HTTPException(401)
    return user


@app.post("/api/v1/visits/sync")
def sync(
    body: SyncIn,
    session: Annotated[Session, Depends(get_session)],
    user: Annotated[UserAccount, Depends(current_user)],
) -> dict[str, Any]:
    return {"results": [take(session, user, visit) for visit in body.visits]}


def take(session: Session, user: UserAccount, sent: VisitIn) -> dict[str, Any]:
    household = session.exec(select(Household).where(Household.id == sent.household_id)).one()
    if session.exec(select(Visit).where(Visit.id == sent.id)).first():
        return {"id": sent.id, "state": "repeated"}
    on = sent.visited_at.date()
    visit = Visit(
        ward_id=household.ward_id,
        id=sent.id,
        household_id=household.id,
        unit_path=household.unit_path,
        visitor_id=user.id,
        visited_at=sent.visited_at,
        visited_on=on,
        skew_seconds=0,
        base_version=sent.base_version,
        result=sent.result,
        needs=[],
        persons={},
    )
    session.add(visit)
    session.commit()
    for answer in sent.answers:
        answer_taken(session, user, household, visit, answer)
    household.version += 1
    household.last_visited_on = on
    session.add(household)
    session.commit()
    session.refresh(household)
    return {"id": sent.id, "state": "stored", "household_version": household.version}


def answer_taken(session: Session, user: UserAccount, household: Household, visit: Visit, answer: AnswerIn) -> None:
    person = session.exec(select(Person).where(Person.id == answer.subject_id)).one()
    observation = Observation(
        ward_id=household.ward_id,
        subject=ITEMS[answer.item].subject,
        subject_id=person.id,
        household_id=household.id,
        unit_path=household.unit_path,
        item=answer.item,
        value=answer.value,
        on=visit.visited_on,
        channel=int(Channel.VISIT),
        grade=int(Grade.DECLARED),
        event_id=visit.id,
        by_id=user.id,
    )
    session.add(observation)
    session.commit()
    state = session.exec(
        select(PersonSpan).where(PersonSpan.person_id == person.id, col(PersonSpan.until_on) == FOREVER)
    ).one()
    match answer.item:
        case Item.PHONE | Item.SIM:
            setattr(state, answer.item, answer.value)
        case Item.INFORMED:
            state.informed_on = visit.visited_on
        case _:
            setattr(state, answer.item, answer.value == "yes")
    session.add(state)
    session.commit()


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_config=None, access_log=False)
