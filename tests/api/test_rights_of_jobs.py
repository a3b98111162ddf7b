"""Jobs that make a file for who ordered it ask for their right again: the role may have ended while the job waited."""

import io
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from openpyxl import load_workbook
from sqlmodel import Session, col

from fixtures.bodies import MEMBER, TEAM
from fixtures.monthly_reports import API, ok, unit_id
from fixtures.people import ClientOf
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.problems import Forbidden
from toso.files import store as byte_store
from toso.files.store import open_store
from toso.files.tables import StoredFile
from toso.identity.accounts import add_assignment
from toso.identity.job_owner import RIGHTS
from toso.identity.queries import find_account
from toso.identity.tables import Assignment
from toso.jobs.claim import enqueue
from toso.jobs.tables import Job, JobState
from toso.kit.clock import today
from toso.organisation.tables import Unit
from toso.worker import HANDLERS, work_once

# Kinds for which nobody's right is asked for when they run.
NOT_ASKED = {
    "document.check_signature": "trả lời về chữ ký, không đưa tệp cho ai",
    "document.copy": "bản sao đã cấp số khi lập; tệp thuộc về văn bản",
    "document.lint": "tệp của chính người gửi",
    "document.render": "tệp thuộc về văn bản",
    "document.restamp": "không ai đặt",
    "document.sign": "đã quyết định lúc bấm ký",
    "help.match": "không ai đặt",
    "help.request": "không ai đặt",
    "help.withdraw": "không ai đặt",
    "household.import.read": "đọc lại tệp của chính người gửi; bước kiểm tra hỏi quyền",
    "member.tie": "không ai đặt",
    "notice.code": "gửi mã đến địa chỉ của chính người ấy",
    "task.feed": "không ai đặt",
}


def test_every_kind_of_job_asks_for_the_right_or_says_why_not() -> None:
    assert sorted([*RIGHTS, *NOT_ASKED]) == sorted(HANDLERS)


def unit(session: Session, path: str) -> Unit:
    return session.execute(sa.select(Unit).where(col(Unit.path) == path)).scalar_one()


def test_who_reaches_less_by_now_gets_the_rows_of_that_alone(app: FastAPI, client_of: ClientOf) -> None:
    """The desk orders, and heads khu phố 2 by the time it is printed: what is beyond is not in the file."""
    minh, state = client_of("minh"), app.state
    units = {name: unit_id(minh, name) for name in ("kp1", "kp2")}
    for name, own in units.items():
        team = ok(minh.post(f"{API}/teams", json={**TEAM, "name": f"Tổ {name}", "unit_id": own}), 201)
        ok(minh.post(f"{API}/teams/{team['id']}/members", json=MEMBER), 201)

    def order(session: Session, kind: str, payload: dict[str, Any]) -> UUID:
        minh, ward = find_account(session, "minh"), unit(session, "qn.hg")
        assert minh is not None
        return enqueue(session, ward.id, kind, minh.id, payload).id

    def move(session: Session) -> None:
        minh = find_account(session, "minh")
        assert minh is not None
        ended = sa.update(Assignment).where(col(Assignment.user_id) == minh.id)
        session.execute(ended.values(valid_to=today() - timedelta(days=1)))
        add_assignment(session, minh, Role.NEIGHBOURHOOD_HEAD, unit(session, "qn.hg.kp2"), today())

    def ran(job_id: str) -> Job:
        assert work_once(state.engines, open_store(state.settings), state.settings)
        return in_transaction(
            state.engines.read, lambda s: s.execute(sa.select(Job).where(col(Job.id) == UUID(job_id))).scalar_one()
        )

    listed = ok(minh.post(f"{API}/teams/list", json={"format": "xlsx", "on": "2024-08-01"}), 202)["id"]
    in_transaction(state.engines.write, move)
    job = ran(listed)
    assert job.state is JobState.DONE, job.error
    assert job.result is not None
    found = in_transaction(
        state.engines.read, lambda s: s.get_one(StoredFile, (job.ward_id, UUID(job.result["file_id"])))
    )
    book = load_workbook(io.BytesIO(byte_store.get(state.store, found.sha256)))
    named = {row[0] for row in book.active.iter_rows(min_row=2, values_only=True)}
    assert named == {"Tổ công nghệ số cộng đồng khu phố 2", "Tổ kp2"}
    poster = in_transaction(state.engines.write, partial(order, kind="help.poster", payload={"unit_id": units["kp1"]}))
    assert ran(str(poster)).state is JobState.FAILED


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("kind", sorted(RIGHTS))
def test_who_lost_the_role_while_the_job_waited_gets_no_file(app: FastAPI, kind: str) -> None:
    def order(session: Session) -> None:
        minh = find_account(session, "minh")
        assert minh is not None
        enqueue(session, unit(session, "qn.hg").id, kind, minh.id, {})
        ended = sa.update(Assignment).where(col(Assignment.user_id) == minh.id)
        session.execute(ended.values(valid_to=today() - timedelta(days=1)))

    state = app.state
    in_transaction(state.engines.write, order)
    assert work_once(state.engines, open_store(state.settings), state.settings)
    (job,) = in_transaction(state.engines.read, lambda session: list(session.execute(sa.select(Job)).scalars()))
    assert (job.state, job.result, job.error) == (JobState.FAILED, None, Forbidden.title)
