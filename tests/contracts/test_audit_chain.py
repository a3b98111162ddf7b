"""The audit log cannot be changed unseen."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from fixtures.log_owner import as_owner
from toso.audit.record import first_break, record, record_row
from toso.audit.tables import AuditEvent, AuditHead
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Actor, Grant
from toso.authz.roles import Role
from toso.core.database import Undo, attempt, in_transaction
from toso.kit.ids import new_id

pytestmark = pytest.mark.both_databases("locking")

WARD = new_id()


def _write(session: Session, count: int) -> None:
    for number in range(count):
        record(session, SYSTEM, "user.manage", "user", new_id(), ward_id=WARD, fields=["b", "a"], note={"n": number})


def _broken(session: Session) -> int | None:
    return first_break(session, WARD)


def test_rows_are_numbered_without_gap_and_the_chain_holds(app: FastAPI) -> None:
    for count in (1, 3, 2):
        in_transaction(app.state.engines.write, partial(_write, count=count))
    with Session(app.state.engines.read) as session:
        assert session.execute(sa.text("SELECT seq FROM audit_event ORDER BY seq")).scalars().all() == [
            1,
            2,
            3,
            4,
            5,
            6,
        ]
        assert _broken(session) is None


@dataclass(frozen=True)
class Kept:
    """A row of a unit."""

    id: UUID
    ward_id: UUID
    unit_path: str


def test_an_act_with_a_code_of_its_own_names_the_lender_of_the_right(app: FastAPI) -> None:
    """Its code is no right that was lent; the right under which it was done is."""
    lender, row = new_id(), Kept(new_id(), WARD, "qn.hg.vhtt")
    grant = Grant(Role.CULTURE_DESK, new_id(), row.unit_path, WARD, "qn.hg", delegated_from=lender)
    scope = Actor(new_id(), "Lê Thu Hà", (grant,)).scope(Action.DOCUMENT_READ)
    in_transaction(
        app.state.engines.write, lambda session: record_row(session, scope, "saved_search", row, action="search.save")
    )
    with Session(app.state.engines.read) as session:
        event = session.execute(sa.select(AuditEvent)).scalars().one()
    assert (event.action, event.object_id, event.unit_path) == ("search.save", row.id, row.unit_path)
    assert (event.actor_id, event.acting_for_id) == (scope.user_id, lender)


def test_the_database_refuses_to_change_or_delete_a_row(app: FastAPI) -> None:
    in_transaction(app.state.engines.write, partial(_write, count=2))
    for statement in ("UPDATE audit_event SET action = 'x'", "DELETE FROM audit_event"):
        with pytest.raises(sa.exc.DBAPIError), app.state.engines.write.begin() as connection:
            connection.exec_driver_sql(statement)
    with Session(app.state.engines.read) as session:
        assert _broken(session) is None


def test_a_row_edited_by_the_owner_of_the_database_breaks_the_chain_there(app: FastAPI) -> None:
    in_transaction(app.state.engines.write, partial(_write, count=6))
    as_owner(app, "UPDATE audit_event SET action = 'report.approve' WHERE seq = 5")
    with Session(app.state.engines.read) as session:
        assert _broken(session) == 5


def test_a_refused_write_leaves_no_trace_in_the_log(app: FastAPI) -> None:
    def fails(session: Session) -> None:
        _write(session, 1)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        in_transaction(app.state.engines.write, fails)
    in_transaction(app.state.engines.write, partial(_write, count=1))
    with Session(app.state.engines.read) as session:
        assert session.execute(sa.text("SELECT count(*) FROM audit_event")).scalar() == 1


def _write_twice(session: Session) -> None:
    _write(session, 3)
    head = {"ward_id": WARD, "seq": 0, "chain": ""}
    session.execute(sa.insert(AuditHead), [head, head])


def test_a_part_that_is_undone_leaves_no_trace_in_the_log(app: FastAPI) -> None:
    def tries(session: Session) -> None:
        _write(session, 1)
        with attempt(session):
            _write(session, 2)
            raise Undo
        with pytest.raises(IntegrityError), attempt(session):
            _write_twice(session)
        with attempt(session):
            _write(session, 1)

    in_transaction(app.state.engines.write, tries)
    with Session(app.state.engines.read) as session:
        assert session.execute(sa.text("SELECT count(*) FROM audit_event")).scalar_one() == 2
        assert _broken(session) is None
