"""The worker is killed while it tells what happened: nothing is lost, nothing is told twice."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session, col

from fixtures.app import KEY, settings_for
from fixtures.demonstration import DAY
from fixtures.letters import receiving_letters
from toso.audit.tables import AuditProgress, ProgressPurpose
from toso.core.database import create_engines, in_transaction
from toso.dispatch.delivery import tell_days, tell_new
from toso.dispatch.holders import Holders
from toso.dispatch.tables import NoticeSetting
from toso.kit.clock import install_business_date, system_now
from toso.notices.service import notify
from toso.notices.tables import Notice
from toso.organisation.tables import Unit

# A whole year of a ward in one round; the process ends itself, as by kill -9, before the write with this number.
PROGRAM = """
import os, signal, sys
from datetime import date
import sqlalchemy as sa
import toso.schema
from toso.audit.record import install_key
from toso.core.database import create_engines
from toso.core.settings import Settings
from toso.dispatch.delivery import tell_days, tell_new
from toso.kit.clock import install_business_date

url, folder, key, day, last = sys.argv[1:]
install_key(key.encode())
install_business_date(date.fromisoformat(day))
settings = Settings(database_url=url, data_dir=folder, secret_key=key, audit_key=key)
engines, left = create_engines(settings), [int(last)]

def count(connection, cursor, statement, *rest):
    if statement.startswith(("INSERT INTO notice", "UPDATE audit_progress")):
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sa.event.listen(engines.write, "before_cursor_execute", count)
tell_new(settings, engines)
tell_days(settings, engines)
"""
KILLED_BEFORE = (1, 2, 40, 90)


def _begin_anew(database: Path) -> None:
    engines = create_engines(settings_for(f"sqlite:///{database}", database.parent))
    start = sa.update(AuditProgress).where(col(AuditProgress.purpose) == ProgressPurpose.NOTICES).values(seq=0)
    in_transaction(engines.write, lambda session: session.execute(start))
    engines.dispose()


def _told(database: Path) -> list[tuple[object, ...]]:
    engines = create_engines(settings_for(f"sqlite:///{database}", database.parent))
    with Session(engines.read) as session:
        rows = session.execute(sa.select(Notice)).scalars().all()
    engines.dispose()
    return sorted((str(r.user_id), r.event, r.group_key, r.count, r.done_at is not None) for r in rows)


def test_of_a_worker_that_is_killed_again_and_again_everybody_is_told_once(
    demonstration_folder: Path, tmp_path: Path
) -> None:
    whole, cut = tmp_path / "whole.sqlite3", tmp_path / "cut.sqlite3"
    for copy in (whole, cut):
        shutil.copyfile(demonstration_folder / "toso.sqlite3", copy)
        _begin_anew(copy)
    before = _told(whole)
    install_business_date(DAY)
    engines = create_engines(settings_for(f"sqlite:///{whole}", tmp_path))
    tell_new(settings_for(f"sqlite:///{whole}", tmp_path), engines)
    tell_days(settings_for(f"sqlite:///{whole}", tmp_path), engines)
    engines.dispose()
    install_business_date(None)
    for last in (*KILLED_BEFORE, 10**9):
        arguments = [f"sqlite:///{cut}", str(tmp_path), KEY, DAY.isoformat(), str(last)]
        ended = subprocess.run([sys.executable, "-c", PROGRAM, *arguments], check=False)
        assert ended.returncode == (0 if last == 10**9 else -signal.SIGKILL), last
    expected = _told(whole)
    assert len(expected) > len(before) + 90
    assert _told(cut) == expected


LETTERS = """
import os, signal, sys
from datetime import date
import sqlalchemy as sa
import toso.schema
from toso.audit.record import install_key
from toso.core.database import create_engines
from toso.core.settings import Settings
from toso.dispatch.letters import send_due
from toso.kit.clock import install_business_date

url, folder, key, port, last = sys.argv[1:]
install_key(key.encode())
settings = Settings(database_url=url, data_dir=folder, secret_key=key, audit_key=key, smtp_host="127.0.0.1",
                    smtp_port=int(port), smtp_security="none", mail_from="to-so@honggai.example")
engines, left = create_engines(settings), [int(last)]

def count(connection, cursor, statement, *rest):
    if statement.startswith("UPDATE notice_setting"):
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sa.event.listen(engines.write, "before_cursor_execute", count)
send_due(settings, engines)
"""


def test_letters_of_a_worker_that_is_killed_come_once_to_everybody(demonstration_folder: Path, tmp_path: Path) -> None:
    database = tmp_path / "ward.sqlite3"
    shutil.copyfile(demonstration_folder / "toso.sqlite3", database)
    engines = create_engines(settings_for(f"sqlite:///{database}", tmp_path))
    people = in_transaction(engines.write, _ask_for_letters)
    engines.dispose()
    with receiving_letters() as box:
        for last in (1, 2, 10**9, 10**9):
            arguments = [f"sqlite:///{database}", str(tmp_path), KEY, str(box.port), str(last)]
            ended = subprocess.run([sys.executable, "-c", LETTERS, *arguments], check=False)
            assert ended.returncode == (0 if last == 10**9 else -signal.SIGKILL), last
        names = {(letter["To"], letter["Message-ID"]) for letter in box.taken}
    assert len(box.taken) == people + 2, "what was handed over before a kill went out again"
    assert len(names) == people, "under the same name: nobody has two letters, nobody lacks one"


def _ask_for_letters(session: Session) -> int:
    """Everybody of the ward has a proved address, and was told of something about their account since."""
    ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
    holders = sorted({a.user_id for a in Holders(session, ward.id).actors if a.user_id})[:6]
    for number, user_id in enumerate(holders):
        address = f"nguoi{number}@phuong.example"
        row = NoticeSetting(user_id=user_id, ward_id=ward.id, address=address, verified_at=system_now())
        row.told_at = system_now()
        session.add(row)
        session.flush()
        notify(session, ward.id, user_id, "account.changed", ("user", user_id), {}, by=None)
    return len(holders)
