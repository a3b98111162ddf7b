"""The regular check of the audit chain: it goes on where it was, finds what was edited or cut, and tells who watches."""

import json
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
import time_machine
from fastapi import FastAPI
from sqlmodel import Session
from typer.testing import CliRunner

from fixtures.app import KEY
from fixtures.log_owner import as_owner
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf, sign_in
from toso import cli
from toso.audit.anchors import anchor_today
from toso.audit.chain_job import check_chains
from toso.audit.record import record
from toso.audit.tables import AuditProgress, ProgressPurpose
from toso.authz.actor import SYSTEM
from toso.core.database import in_transaction
from toso.identity.alarms.chains import watch_chains
from toso.kit.clock import system_now
from toso.kit.ids import new_id

pytestmark = pytest.mark.both_databases("locking")
FAR = new_id()


def write(app: FastAPI, ward: UUID, count: int) -> None:
    def acts(session: Session) -> None:
        for _ in range(count):
            record(session, SYSTEM, "user.manage", "user", new_id(), ward_id=ward)

    in_transaction(app.state.engines.write, acts)


def check(app: FastAPI, size: int = 1_000) -> tuple[list[str], int]:
    """The faults found in the far ward's log, and how many slices were read."""
    rests: list[float] = []
    found = check_chains(app.state.settings, app.state.engines, rest=rests.append, size=size)
    return next(one.faults for one in found if one.ward_id == FAR), len(rests)


def test_a_check_goes_on_from_what_it_verified_in_slices(app: FastAPI) -> None:
    write(app, FAR, 45)
    assert check(app, 10) == ([], 5)
    assert check(app, 10) == ([], 1)
    write(app, FAR, 12)
    assert check(app, 10) == ([], 2)


def test_an_edited_row_is_named_at_once_where_it_is_new_and_within_a_week_where_it_was_checked(app: FastAPI) -> None:
    write(app, FAR, 8)
    assert check(app) == ([], 1)
    as_owner(app, "UPDATE audit_event SET action = 'report.approve' WHERE seq = 5")
    assert check(app)[0] == []
    with time_machine.travel(system_now() + timedelta(days=7, minutes=1), tick=False):
        (told,) = check(app)[0]
        assert told.startswith("Nhật ký bị đứt tại bản ghi 5:")
        write(app, FAR, 3)
        assert check(app)[0] == [told]


def test_a_cut_tail_is_found_by_the_head_that_was_verified_and_stays_found(app: FastAPI) -> None:
    write(app, FAR, 6)
    assert check(app)[0] == []
    last = "(SELECT chain FROM audit_event WHERE seq = 4)"
    as_owner(app, "DELETE FROM audit_event WHERE seq > 4", f"UPDATE audit_head SET seq = 4, chain = {last}")
    for _ in range(2):
        (told,) = check(app)[0]
        assert "bị cắt" in told
        assert "nay chỉ còn đến bản ghi 4" in told


def test_a_mark_that_the_owner_of_the_database_moved_is_not_believed(app: FastAPI) -> None:
    write(app, FAR, 6)
    check(app)
    as_owner(app, "UPDATE audit_event SET action = 'report.approve' WHERE seq = 3")
    with Session(app.state.engines.write) as session:
        row = session.get_one(AuditProgress, (FAR, ProgressPurpose.CHECK))
        row.signed = json.dumps({**json.loads(row.signed), "seq": 5})
        session.add(row)
        session.commit()
    assert check(app)[0][0].startswith("Nhật ký bị đứt tại bản ghi 3:")


def test_a_cut_tail_is_found_by_the_anchored_head_when_the_mark_is_gone(app: FastAPI) -> None:
    write(app, FAR, 6)
    anchor_today(app.state.settings, app.state.engines)
    last = "(SELECT chain FROM audit_event WHERE seq = 4)"
    as_owner(app, "DELETE FROM audit_event WHERE seq > 4", f"UPDATE audit_head SET seq = 4, chain = {last}")
    assert "bị cắt" in check(app)[0][0]


def test_leader_and_administrator_are_told_once_and_the_doctor_says_so(
    app: FastAPI, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    lan, ha, minh = client_of("lan"), client_of("ha"), client_of("minh")
    for _ in range(3):
        sign_in(app, "lan")
    watch = partial(watch_chains, app.state.settings, app.state.engines)
    watch()
    chain = ok(lan.get(f"{API}/audit/chain"))
    assert (chain["whole"], chain["faults"], chain["verified_seq"]) == (True, [], chain["seq"])
    as_owner(app, "UPDATE audit_event SET action = 'report.approve' WHERE seq = 2")
    with time_machine.travel(system_now() + timedelta(days=8), tick=False):
        watch()
        watch()
    for client, number in ((lan, 1), (ha, 1), (minh, 0)):
        told = [n for n in ok(client.get(f"{API}/notices"))["items"] if n["event"] == "audit.broken"]
        assert [n["count"] for n in told] == [1] * number
    chain = ok(sign_in(app, "lan").get(f"{API}/audit/chain"))
    assert (chain["whole"], chain["broken_at"]) == (False, 2)
    for name, value in {
        "DATA_DIR": app.state.settings.data_dir,
        "DATABASE_URL": app.state.settings.url,
        "AUDIT_KEY": KEY,
    }.items():
        monkeypatch.setenv(f"TOSO_{name}", str(value))
    said = CliRunner().invoke(cli.app, ["doctor"])
    assert said.exit_code == 1
    assert "Chuỗi nhật ký: có 1 chỗ sai lệch" in said.output
