"""Jobs that make a file for who ordered it ask for their right again: the role may have ended while the job waited."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from toso.core.database import in_transaction
from toso.core.problems import Forbidden
from toso.files.store import open_store
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
    "notice.code": "gửi mã đến địa chỉ của chính người ấy",
    "task.feed": "không ai đặt",
}


def test_every_kind_of_job_asks_for_the_right_or_says_why_not() -> None:
    assert sorted([*RIGHTS, *NOT_ASKED]) == sorted(HANDLERS)


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("kind", sorted(RIGHTS))
def test_who_lost_the_role_while_the_job_waited_gets_no_file(app: FastAPI, kind: str) -> None:
    def order(session: Session) -> None:
        minh = find_account(session, "minh")
        assert minh is not None
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        enqueue(session, ward.id, kind, minh.id, {})
        ended = sa.update(Assignment).where(col(Assignment.user_id) == minh.id)
        session.execute(ended.values(valid_to=today() - timedelta(days=1)))

    state = app.state
    in_transaction(state.engines.write, order)
    assert work_once(state.engines, open_store(state.settings), state.settings)
    (job,) = in_transaction(state.engines.read, lambda session: list(session.execute(sa.select(Job)).scalars()))
    assert (job.state, job.result, job.error) == (JobState.FAILED, None, Forbidden.title)
