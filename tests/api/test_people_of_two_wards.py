"""Who works in two wards acts in the one that an act is about: its log, its jobs, its files, its alarms."""

from datetime import date
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.accounts import act, find
from fixtures.demonstration import STRANGER, add_second_ward
from fixtures.monthly_reports import API, ok
from fixtures.people import enter, sign_in, user_id
from toso.audit.tables import AuditEvent
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.core.problems import Malformed
from toso.files.service import check_files
from toso.files.store import open_store
from toso.identity.accounts import add_account, add_assignment
from toso.identity.alarms.tables import WatchedAct, WatchedKind
from toso.identity.grants import grants_from, held_now
from toso.identity.queries import find_account
from toso.identity.tables import Assignment, UserAccount
from toso.jobs.claim import enqueue
from toso.jobs.tables import Job, JobState
from toso.organisation.tables import Unit
from toso.worker import work_once

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
HERE, THERE = "qn.hg", "qn.khac"


def unit(session: Session, path: str) -> Unit:
    return session.execute(sa.select(Unit).where(col(Unit.path) == path)).scalar_one()


def account(session: Session, username: str) -> UserAccount:
    found = find_account(session, username)
    assert found is not None
    return found


@pytest.fixture
def two_wards(app: FastAPI) -> FastAPI:
    """Hà administers both wards and Minh works in a desk of both; "tu" is of the second alone."""

    def fill(session: Session) -> None:
        add_second_ward(session)
        ha, minh, first = account(session, "ha"), account(session, "minh"), date(2024, 1, 1)
        for role in (Role.ADMINISTRATOR, Role.CULTURE_DESK):
            add_assignment(session, ha, role, unit(session, THERE), first)
        add_assignment(session, minh, Role.CULTURE_DESK, unit(session, f"{THERE}.vhtt"), first)
        tu = add_account(session, "tu", "Đoàn Thị Kín", phone="+84981000001", password_hash=ha.password_hash)
        add_assignment(session, tu, Role.TEAM_MEMBER, unit(session, f"{THERE}.kp1"), first)

    in_transaction(app.state.engines.write, fill)
    return app


def logged(app: FastAPI, action: str) -> list[str]:
    """The paths of the wards in whose logs an action stands."""
    ward = sa.select(col(Unit.path)).join(AuditEvent, col(AuditEvent.ward_id) == col(Unit.id))
    query = ward.where(col(AuditEvent.action) == action).order_by(col(Unit.path))
    return in_transaction(app.state.engines.read, lambda session: list(session.execute(query).scalars()))


def test_what_is_done_to_an_account_stands_in_the_logs_of_its_wards(two_wards: FastAPI) -> None:
    ha = enter(two_wards, "ha")
    assert act(ha, find(ha, "tu"), "disable", {"reason": "nghỉ việc"}).status_code == 200
    assert logged(two_wards, "user.manage") == [THERE]
    assert act(ha, find(ha, "minh"), "end-sessions").status_code == 200
    assert logged(two_wards, "user.manage") == [HERE, THERE, THERE]
    person = {"full_name": "Chị Nhàn", "phone": "+84981000002", "role": "team_member"}
    there = in_transaction(two_wards.state.engines.read, lambda session: unit(session, f"{THERE}.kp1").id)
    invited = {"invitees": [{"person": {**person, "unit_id": str(there)}}]}
    assert ha.post(f"{API}/invitations", json=invited).status_code == 201
    assert logged(two_wards, "user.invite") == [THERE]


def test_the_cards_of_one_job_are_of_one_ward_in_which_its_orderer_still_invites(two_wards: FastAPI) -> None:
    """Those of another ward were left out in silence: nobody got their card."""

    def fill(session: Session) -> list[str]:
        made = []
        for name, paths in (("am", [HERE]), ("binh", [THERE]), ("chi", [HERE, THERE])):
            person = add_account(session, name, f"Bà {name}", phone=None)
            for path in paths:
                add_assignment(session, person, Role.TEAM_MEMBER, unit(session, f"{path}.kp1"), date(2024, 1, 1))
            made.append(str(person.id))
        return made

    state = two_wards.state
    here, there, both = in_transaction(state.engines.write, fill)
    ha = enter(two_wards, "ha")

    def order(*people: str) -> tuple[int, JobState | None, dict[str, int] | None]:
        answer = ha.post(f"{API}/invitations/cards", json={"user_ids": people})
        if answer.status_code != 202:
            assert [one["field"] for one in answer.json()["errors"]] == ["user_ids"]
            return answer.status_code, None, None
        return answer.status_code, *ran(answer.json()["id"])

    def ran(job_id: str) -> tuple[JobState, dict[str, int] | None]:
        assert work_once(state.engines, open_store(state.settings), state.settings)
        found = sa.select(Job).where(col(Job.id) == UUID(job_id))
        job = in_transaction(state.engines.read, lambda session: session.execute(found).scalar_one())
        return job.state, {"cards": job.result["cards"]} if job.result else None

    for mixed in ((here, there), (here, both), (both,)):
        assert order(*mixed) == (422, None, None)
    assert order(here) == order(there) == (202, JobState.DONE, {"cards": 1})
    waiting = ha.post(f"{API}/invitations/cards", json={"user_ids": [there]}).json()["id"]

    def end(session: Session) -> None:
        of_ha = col(Assignment.user_id) == account(session, "ha").id, col(Assignment.ward_id) == unit(session, THERE).id
        session.execute(sa.update(Assignment).where(*of_ha).values(valid_to=date(2024, 2, 1)))

    in_transaction(state.engines.write, end)
    assert ran(waiting) == (JobState.FAILED, None)


@pytest.mark.both_databases("resource")
def test_one_follows_and_stops_a_job_of_either_ward(two_wards: FastAPI) -> None:
    ha, minh = enter(two_wards, "ha"), enter(two_wards, "minh")

    def order(session: Session) -> UUID:
        return enqueue(session, unit(session, THERE).id, "household.export", account(session, "ha").id, {}).id

    job = in_transaction(two_wards.state.engines.write, order)
    assert ok(ha.get(f"{API}/jobs/{job}"))["state"] == "queued"
    assert minh.get(f"{API}/jobs/{job}").status_code == 404
    assert ok(ha.post(f"{API}/jobs/{job}/cancel"))["state"] == "cancelled"


def test_a_file_comes_to_the_ward_in_which_it_is_used(two_wards: FastAPI) -> None:
    minh, lan, ly = (enter(two_wards, name) for name in ("minh", "lan", STRANGER))
    sent = ok(minh.post(f"{API}/files", files={"file": ("a.pdf", PDF)}), 201)["id"]

    def opened() -> list[int]:
        return [who.get(f"{API}/files/{sent}").status_code for who in (minh, lan, ly)]

    assert opened() == [200, 404, 404], "of no ward yet"

    def use(session: Session, who: str, path: str) -> None:
        person = account(session, who)
        actor = Actor(person.id, person.full_name, grants_from(held_now(session, person.id)))
        scope = actor.scope(Action.FILE_UPLOAD)
        check_files(session, scope, unit(session, path).id, [UUID(sent)], "file_id")

    for who, path in (("ha", THERE), (STRANGER, THERE)):
        with pytest.raises(Malformed):
            in_transaction(two_wards.state.engines.write, lambda s, who=who, path=path: use(s, who, path))
    in_transaction(two_wards.state.engines.write, lambda s: use(s, "minh", THERE))
    assert opened() == [200, 404, 200]
    with pytest.raises(Malformed):
        in_transaction(two_wards.state.engines.write, lambda s: use(s, "minh", HERE))


def test_a_new_device_is_noted_in_every_ward(two_wards: FastAPI) -> None:
    minh = sign_in(two_wards, "minh")
    query = sa.select(col(Unit.path)).join(WatchedAct, col(WatchedAct.ward_id) == col(Unit.id))
    query = query.where(col(WatchedAct.user_id) == UUID(user_id(minh)), col(WatchedAct.kind) == WatchedKind.DEVICE)
    found = in_transaction(two_wards.state.engines.read, lambda s: sorted(s.execute(query).scalars()))
    assert found == [HERE, THERE]
    assert logged(two_wards, "auth.login") == [HERE, THERE]
