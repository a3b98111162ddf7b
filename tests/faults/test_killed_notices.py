"""The worker is killed while it tells what happened: nothing is lost, nothing is told twice."""

import shutil
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session, col

from fixtures.app import settings_for
from fixtures.demonstration import DAY
from fixtures.killed_deeds import NEVER, came_to_its_end
from fixtures.letters import ask_for_letters, receiving_letters
from toso.audit.tables import AuditProgress, ProgressPurpose
from toso.core.database import create_engines, in_transaction
from toso.dispatch.delivery import tell_days, tell_new
from toso.kit.clock import install_business_date
from toso.notices.tables import Notice

# The writes of a whole year, told in one round, that it does not reach.
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
    for last in (*KILLED_BEFORE, NEVER):
        assert came_to_its_end("tell_a_year", tmp_path, f"sqlite:///{cut}", tmp_path, DAY, last) == (last == NEVER)
    expected = _told(whole)
    assert len(expected) > len(before) + 90
    assert _told(cut) == expected


def test_letters_of_a_worker_that_is_killed_come_once_to_everybody(demonstration_folder: Path, tmp_path: Path) -> None:
    database = tmp_path / "ward.sqlite3"
    shutil.copyfile(demonstration_folder / "toso.sqlite3", database)
    engines = create_engines(settings_for(f"sqlite:///{database}", tmp_path))
    people = in_transaction(engines.write, ask_for_letters)
    engines.dispose()
    with receiving_letters() as box:
        for last in (1, 2, NEVER, NEVER):
            through = came_to_its_end("send_letters", tmp_path, f"sqlite:///{database}", tmp_path, box.port, last)
            assert through == (last == NEVER)
        names = {(letter["To"], letter["Message-ID"]) for letter in box.taken}
    assert len(box.taken) == people + 2, "what was handed over before a kill went out again"
    assert len(names) == people, "under the same name: nobody has two letters, nobody lacks one"
