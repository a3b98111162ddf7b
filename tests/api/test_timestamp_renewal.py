"""Time stamps of signed files are renewed by the worker before they end; what cannot be renewed is shown, and tried again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session

from factories.documents import report
from fixtures.actors import acting_as
from fixtures.routes import as_member
from fixtures.sample_authority import SampleAuthority
from fixtures.signing import (
    DOCUMENTS,
    bytes_of,
    every,
    issued_document,
    leader,
    office,
    person_of,
    run_jobs,
    seal_of,
    sign,
    stamping_service,
    state,
    trust_in,
)
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.documents.content import Annex
from toso.documents.signing.tables import SignedFile
from toso.documents.signing.timestamp_expiry import RETRY_AFTER
from toso.documents.signing.timestamp_renewal import ask_where_due
from toso.documents.tables import Document
from toso.jobs.tables import Job
from toso.kit.clock import local_date
from toso.worker import chores

NOW, DAY = datetime.now(UTC), timedelta(days=1)
NOWHERE = "http://127.0.0.1:9/"
ANNEX = Annex(title="Danh sách", blocks=report().annexes[0].blocks, separate=True)


@contextmanager
def stamping(app: FastAPI, authority: SampleAuthority, days: int) -> Iterator[None]:
    """A service whose certificate runs out in so many days."""
    with stamping_service(authority, until=NOW + days * DAY) as address:
        at(app, address)
        yield


def at(app: FastAPI, address: str) -> None:
    app.state.settings = app.state.settings.model_copy(update={"tsa_url": address})


def sealed(app: FastAPI, authority: SampleAuthority, days: int, **changes: Any) -> Document:
    trust_in(app, authority)
    document = issued_document(app, **changes)
    with stamping(app, authority, days):
        sign(leader(app), document, "person", person_of(app, authority))
        run_jobs(app)
        sign(office(app), document, "seal", seal_of(app, authority))
        assert [job.state for job in run_jobs(app)] == ["done"]
    return document


def renew(app: FastAPI) -> list[Job]:
    """The worker's hourly chore, then the jobs that come of it."""
    ask_where_due(app.state.settings, app.state.engines)
    return run_jobs(app, "document.restamp")


def later(app: FastAPI) -> None:
    """The tries of a while ago."""

    def age(session: Session) -> None:
        for row in every(session, SignedFile):
            row.stamp_tried_at = row.stamp_tried_at and row.stamp_tried_at - RETRY_AFTER * 2
            session.add(row)

    in_transaction(app.state.engines.write, age)


def waits_for(app: FastAPI, role: Role, unit: str | None = None) -> list[dict[str, Any]]:
    client = acting_as(app, as_member(app, role, unit) if unit else as_member(app, role))
    return [one for one in client.get("/api/v1/today").json()["items"] if one["kind"] == "Dấu thời gian"]


def test_stamps_near_their_end_are_renewed_behind_untouched_bytes(app: FastAPI, authority: SampleAuthority) -> None:
    document = sealed(app, authority, 40, annexes=(ANNEX,))
    whole, place = bytes_of(office(app), document), f"{DOCUMENTS}/{document.id}/annexes/1/pdf"
    annex, before = office(app).get(place).content, state(office(app), document)
    assert before["files"][0]["stamp_until"][:10] == str((NOW + 40 * DAY).date())
    with stamping(app, authority, 900):
        assert [(job.state, job.result) for job in renew(app)] == [("done", {"stamped": 2})]
        assert renew(app) == []  # nothing is near its end any more
    found = state(office(app), document)
    newest = found["files"][0]
    assert (found["standing"], newest["origin"], newest["in_force"], newest["validity"]) == (
        "sealed",
        "stamp",
        True,
        "valid",
    )
    assert newest["stamp_until"][:10] == str((NOW + 900 * DAY).date())
    assert newest["stamped_at"] > before["files"][0]["stamped_at"]
    renewed = [bytes_of(office(app), document), office(app).get(place).content]
    assert all(new.startswith(old) and new != old for new, old in zip(renewed, (whole, annex), strict=True))
    for row in (*found["files"], *found["annexes"][0]["files"]):  # every revision stays known to whoever verifies
        assert office(app).post("/api/v1/verify", json={"sha256": row["sha256"]}).json()["matches"] is True
    assert waits_for(app, Role.ADMINISTRATOR) == []


def test_a_service_that_is_away_is_told_and_tried_again(app: FastAPI, authority: SampleAuthority) -> None:
    document = sealed(app, authority, 40)
    whole = bytes_of(office(app), document)
    at(app, NOWHERE)
    assert [job.state for job in renew(app)] == ["failed"]
    newest = state(leader(app), document)["files"][0]
    assert ("không trả lời" in newest["stamp_fault"], newest["stamp_tried_at"] is not None) == (True, True)
    assert bytes_of(leader(app), document) == whole
    for_office, for_admin = waits_for(app, Role.OFFICE_DESK, "vptk"), waits_for(app, Role.ADMINISTRATOR)
    assert [one["href"] for one in (*for_office, *for_admin)] == [f"/van-ban/{document.id}", "/nhat-ky"]
    assert for_admin[0]["due_on"] == str(local_date(NOW + 40 * DAY))
    assert waits_for(app, Role.NEIGHBOURHOOD_HEAD) == waits_for(app, Role.WARD_LEADER) == []
    with stamping(app, authority, 900):
        assert renew(app) == []  # not again at once
        later(app)
        assert [job.result for job in renew(app)] == [{"stamped": 1}]
    assert waits_for(app, Role.ADMINISTRATOR) == []
    log = acting_as(app, as_member(app, Role.ADMINISTRATOR)).get("/api/v1/audit/events").json()["items"]
    assert {"document.restamped", "document.restamp_failed"} <= {one["action"] for one in log}


def test_a_service_without_a_later_certificate_is_waited_for_in_silence_until_time_runs_out(
    app: FastAPI, authority: SampleAuthority
) -> None:
    document = sealed(app, authority, 40)
    with stamping(app, authority, 39):
        assert [job.result for job in renew(app)] == [{"stamped": 0}]
    assert "chờ nơi cấp" in state(office(app), document)["files"][0]["stamp_fault"]
    assert waits_for(app, Role.ADMINISTRATOR) == []

    def hurry(session: Session) -> None:
        for row in every(session, SignedFile):
            row.stamp_until = row.stamp_until and NOW + 20 * DAY
            session.add(row)

    in_transaction(app.state.engines.write, hurry)
    assert len(waits_for(app, Role.ADMINISTRATOR)) == 1


@pytest.mark.both_databases("resource")
def test_what_lasts_long_enough_or_has_no_service_is_left_alone(app: FastAPI, authority: SampleAuthority) -> None:
    document = sealed(app, authority, 200)
    with stamping(app, authority, 900):
        assert renew(app) == []
        ends = {"sha256": (NOW + 60 * DAY).date()}  # somebody believes an algorithm no longer than that
        app.state.settings = app.state.settings.model_copy(update={"algorithm_ends": ends})
        at_once = app.state.settings
        assert [job.result for job in renew(app)] == [{"stamped": 1}]
        assert "sha384" in kept(app)
        app.state.settings = at_once.model_copy(update={"tsa_url": "", "restamp_days": 3650})
        assert renew(app) == []
    assert state(office(app), document)["files"][0]["origin"] == "stamp"


def kept(app: FastAPI) -> str:
    with Session(app.state.engines.read) as session:
        return max(every(session, SignedFile), key=lambda row: row.seq).stamp_algorithms


@pytest.mark.both_databases("resource")
def test_files_signed_before_anybody_asked_are_looked_at_once(app: FastAPI, authority: SampleAuthority) -> None:
    sealed(app, authority, 40)

    def forget(session: Session) -> None:
        for row in every(session, SignedFile):
            row.stamp_algorithms, row.stamp_until, row.stamped_at = "", None, None
            session.add(row)

    in_transaction(app.state.engines.write, forget)
    with stamping(app, authority, 900):
        assert [job.result for job in renew(app)] == [{"stamped": 1}]


def test_the_worker_asks_every_hour(app: FastAPI) -> None:
    clock = chores(app.state.settings, app.state.engines, app.state.store)
    assert clock.get_job("restamp").trigger.interval == timedelta(hours=1)
