"""Everything lost, everything back: one file and two papers on a machine that has nothing, on both databases."""

import shutil
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session
from typer.testing import CliRunner

from fixtures.app import make_app, settings_for
from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay, ok
from fixtures.patience import patience
from fixtures.people import ClientOf
from fixtures.privacy import erase, everything, holding
from toso import cli
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.core.file_lock import SERVER_LOCK, held
from toso.core.settings import Settings
from toso.documents.tables import NumberSeries
from toso.files import store as bytes_store
from toso.kit.clock import VIETNAM, system_now
from toso.kit.ids import new_id
from toso.operations.backup import take_backup
from toso.operations.copy_state import backups_of, copies, rehearsed_file
from toso.operations.database_copy import DamagedDatabase, NotEmpty
from toso.operations.manifest import BadManifest
from toso.operations.papers import NoPapers, are_last_letters, make_papers
from toso.operations.restore import Keys, NotRestored, restore
from toso.operations.schedule import backup_when_due
from toso.operations.sealed_file import Unopened
from toso.operations.tail import NAME, keep_tail

# Rows that a restore itself changes: who signed in, the log's new lines, what erasing again wrote.
CHANGED = {"installation", "auth_session", "refresh_token", "known_device", "user_account", "alembic_version"}
WORDS = ("Bùi Văn Đạt", "+84912345601")


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def rows(app: FastAPI) -> dict[str, str]:
    return {name: text for name, text in everything(app).items() if name not in CHANGED}


@pytest.mark.both_databases("resource")
def test_everything_is_back_from_one_file_and_two_papers(ward: Ward) -> None:
    before, file = rows(ward.app), ward.backup()
    assert ward.restored(file).faults == []
    back = make_app(ward.bare)
    try:
        assert rows(back) == before
        later = system_now() + timedelta(days=1)
        digests = [d for batch in bytes_store.old_digests(ward.app.state.store, later) for d in batch]
        assert digests
        assert all(bytes_store.get(back.state.store, d) == bytes_store.get(ward.app.state.store, d) for d in digests)
        assert ward.bare.audit_chain_key() == ward.settings.audit_chain_key()
        live = sa.text("SELECT count(*) FROM auth_session WHERE ended_at IS NULL")
        assert in_transaction(back.state.engines.read, lambda session: session.execute(live).scalar_one()) == 0
    finally:
        close_execution(back)
    assert not [path for path in (ward.bare.data_dir / "tmp").iterdir() if path.is_dir()], "readable"


@pytest.mark.both_databases("resource")
def test_who_was_erased_since_stays_erased_and_no_number_is_given_twice(ward: Ward, client_of: ClientOf) -> None:
    engines = ward.app.state.engines
    row = NumberSeries(ward_id=new_id(), unit_id=new_id(), year=2024, series="BC", last=4)
    in_transaction(engines.write, lambda session: session.add(row))
    file = ward.backup()
    ok(erase(client_of("ha"), ward.register, "dat"))
    in_transaction(engines.write, lambda session: session.execute(sa.update(NumberSeries).values(last=7)))
    assert keep_tail(ward.settings, engines)
    assert not keep_tail(ward.settings, engines), "nothing changed since"
    done = ward.restored(file)
    assert (done.erased_again, done.given_since) == (1, [("BC", 2024, 4, 7), ("YC-2024", 0, 0, 1)])
    back = make_app(ward.bare)
    try:
        assert holding(back, *WORDS) == {}
        last = in_transaction(
            back.state.engines.read, lambda session: session.scalars(sa.select(NumberSeries.last)).all()
        )
        assert last == [7]
    finally:
        close_execution(back)


@pytest.mark.both_databases("resource")
def test_a_rehearsal_does_it_all_and_leaves_nothing(ward: Ward) -> None:
    file, there = ward.backup(), {*ward.bare.data_dir.rglob("*")}
    assert ward.restored(file, rehearse=True).faults == []
    rehearsed = rehearsed_file(ward.bare)
    assert {*ward.bare.data_dir.rglob("*")} - there <= {ward.bare.data_dir / "tmp", rehearsed}
    assert rehearsed.exists(), "doctor asks for the next one in a quarter"
    assert ward.restored(file).faults == [], "the database is still empty"


def test_what_stood_there_is_kept_aside(ward: Ward) -> None:
    file = ward.backup()
    assert ward.restored(file).faults == []
    if not ward.app.state.engines.sqlite:
        return  # a database that holds something is refused: see below
    (ward.bare.data_dir / "files/lost").write_text("from before")
    assert ward.restored(file).faults == []
    (aside,) = ward.bare.data_dir.glob("before-restore-*")
    assert (aside / "files/lost").read_text() == "from before"
    assert (aside / "toso.sqlite3").exists()
    assert not (ward.bare.data_dir / "files/lost").exists()
    for lock in (SERVER_LOCK, "workers/one"):
        with held(ward.bare.data_dir / lock), pytest.raises(NotRestored, match="đang chạy"):
            ward.restored(file)


@pytest.mark.both_databases("resource")
def test_a_copy_made_while_others_write_holds_pairs_whole(ward: Ward) -> None:
    engines, begun, ended = ward.app.state.engines, threading.Event(), threading.Event()

    def write() -> None:
        while not ended.is_set():
            in_transaction(engines.write, _pair)
            begun.set()

    with ThreadPoolExecutor(12) as writers:
        try:
            _ = [writers.submit(write) for _ in range(12)]
            assert begun.wait(patience(20))
            file = ward.backup()
        finally:
            ended.set()
    ward.restored(file)
    back = make_app(ward.bare)
    try:
        counts = sa.text("SELECT series, count(*) FROM number_series GROUP BY series")
        found = dict(in_transaction(back.state.engines.read, lambda session: session.execute(counts).all()))
        assert found["one"] == found["other"] > 0
    finally:
        close_execution(back)


def _pair(session: Session) -> None:
    for series in ("one", "other"):
        session.add(NumberSeries(ward_id=new_id(), unit_id=new_id(), year=2024, series=series, last=1))
        session.flush()


def test_wrong_papers_cut_and_changed_files_and_strangers_are_refused(ward: Ward, tmp_path: Path) -> None:
    file, bare = ward.backup(), ward.bare
    whole = file.read_bytes()
    stranger = make_papers(ward.settings)

    def refused(keys: Keys, content: bytes, kind: type[Exception]) -> None:
        given = tmp_path / "given.tar.gz.age"
        given.write_bytes(content)
        with pytest.raises(kind):
            restore(bare, given, keys, lambda _line: None)
        assert not (bare.data_dir / "toso.sqlite3").exists()

    refused(replace(ward.keys, first=stranger.first), whole, Unopened)
    refused(replace(ward.keys, second=stranger.second), whole, Unopened)
    refused(replace(ward.keys, mark="0000 0000 0000 0000"), whole, BadManifest)
    refused(ward.keys, whole[:-1], Unopened)
    refused(ward.keys, whole[: len(whole) // 2], Unopened)
    refused(ward.keys, b"", Unopened)
    changed = bytearray(whole)
    changed[len(whole) // 2] ^= 1
    refused(ward.keys, bytes(changed), Unopened)


def test_a_damaged_database_is_not_copied_in_silence(ward: Ward, tmp_path: Path) -> None:
    if not ward.app.state.engines.sqlite:
        return  # PostgreSQL's own checksums tell pg_dump
    ward.app.state.engines.dispose()
    damaged = tmp_path / "damaged"
    shutil.copytree(ward.settings.data_dir, damaged / "data")
    database = Path(str(sa.engine.make_url(ward.settings.url).database))
    shutil.copy(database, damaged / "data/toso.sqlite3")
    with closing(sqlite3.connect(damaged / "data/toso.sqlite3")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = connection.execute("PRAGMA page_size").fetchone()[0]
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'person'").fetchone()[0]
    with (damaged / "data/toso.sqlite3").open("r+b") as file:
        file.seek((root - 1) * page)
        file.write(b"\xff" * 64)
    broken = settings_for("", damaged)
    app = make_app(broken)
    try:
        with pytest.raises(DamagedDatabase):
            take_backup(broken, app.state.engines, app.state.store)
    finally:
        close_execution(app)
    assert copies(backups_of(broken)) == []


@pytest.mark.both_databases("resource")
def test_a_database_of_another_kind_or_one_that_holds_something_stays_as_it_is(ward: Ward) -> None:
    file, sqlite = ward.backup(), ward.app.state.engines.sqlite
    if sqlite:
        ward.bare.database_url = "postgresql://nobody@127.0.0.1:1/none"
        ward.bare.__dict__.pop("url", None)
        with pytest.raises(NotRestored, match="SQLite"):
            ward.restored(file)
        return
    ward.restored(file)
    with pytest.raises(NotEmpty):
        ward.restored(file)


def test_without_papers_nothing_is_copied(sqlite_app: FastAPI) -> None:
    state = sqlite_app.state
    with pytest.raises(NoPapers):
        take_backup(state.settings, state.engines, state.store)
    assert backup_when_due(state.settings, state.engines) is None


def test_the_worker_makes_the_copy_that_is_due_once(ward: Ward) -> None:
    engines = ward.app.state.engines
    made = backup_when_due(ward.settings, engines)
    assert made is not None
    assert backup_when_due(ward.settings, engines) is None
    made.rename(made.with_name(made.name.replace(f"{system_now().astimezone(VIETNAM):%Y}", "2020")))
    assert backup_when_due(ward.settings, engines) is not None


@pytest.mark.both_databases("resource")
def test_a_clerk_does_it_with_the_commands_of_the_page(
    ward: Ward, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Papers, a copy, everything lost, everything back within five minutes, in the words of docs/operations.md."""

    def run(settings: Settings, *arguments: str, typed: str = "") -> Any:
        given = {name: getattr(settings, name) for name in ("secret_key", "audit_key")}
        values = {name: key.get_secret_value() for name, key in given.items() if key}
        for name in given:
            monkeypatch.delenv(f"TOSO_{name.upper()}", raising=False)
        for name, value in (
            values | {"data_dir": str(settings.data_dir), "database_url": settings.database_url}
        ).items():
            monkeypatch.setenv(f"TOSO_{name.upper()}", value)
        return CliRunner().invoke(cli.app, list(arguments), input=typed)

    file = ward.backup()
    listed = run(ward.settings, "backup", "list")
    assert (listed.exit_code, file.name in listed.output) == (0, True)
    usb = tmp_path / "usb"
    usb.mkdir()
    unmarked = run(ward.settings, "backup", "now", "--to", str(usb))
    assert (unmarked.exit_code, "toso backup mark" in unmarked.output, list(usb.iterdir())) == (1, True, [])
    assert run(ward.settings, "backup", "mark", str(usb)).exit_code == 0
    assert run(ward.settings, "backup", "now", "--to", str(usb)).exit_code == 0
    assert (usb / NAME).exists(), "the tail goes with the copy"
    assert run(ward.settings, "backup", "send").exit_code == 0
    ok(erase(client_of("ha"), ward.register, "dat"))
    assert keep_tail(ward.settings, ward.app.state.engines)
    typed = f"{ward.papers.first.lower()}\n{ward.papers.second}\n{ward.papers.mark}\n"
    began = time.monotonic()
    wrong = run(ward.bare, "restore", str(file), typed="AGE\n")
    assert (wrong.exit_code, "bạn đã gõ 3 chữ" in wrong.output) == (1, True)
    done = run(ward.bare, "restore", str(file), typed=typed)
    assert (done.exit_code, "xóa lại" in done.output) == (0, True), done.output
    assert "Đã phục hồi. Mọi người phải đăng nhập lại." in done.output
    assert run(ward.bare, "audit", "verify").exit_code == 0
    assert run(ward.bare, "doctor").exit_code == 0
    assert time.monotonic() - began < 300, "whatever else the machine does"


def test_the_papers_are_printed_read_back_and_gone(
    sqlite_app: FastAPI, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = sqlite_app.state.settings
    monkeypatch.setenv("TOSO_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("TOSO_DATABASE_URL", settings.url)
    refused = CliRunner().invoke(cli.app, ["backup", "init", "--out", str(tmp_path / "in")], input="ABCDEF\n")
    assert refused.exit_code != 0
    assert list((tmp_path / "in").iterdir()) == []
    assert not (settings.data_dir / "keys/backup.json").exists()


def test_the_end_of_a_key_is_read_back_as_the_paper_prints_it() -> None:
    """In groups, the last of them short."""
    tries = ["KCPW6Z", "kcp w6z", "YSKKCP W6Z", "W6Z", "", "KCPW6X"]
    taken = [one for one in tries if are_last_letters(one, "AGE-SECRET-KEY-1C4MDVJLHGU66WZYSKKCPW6Z")]
    assert taken == tries[:3]
