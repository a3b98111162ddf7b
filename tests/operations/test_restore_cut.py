"""A restore that fails or is killed once its rows are loaded leaves nothing to work with; the next one is whole."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from fixtures.app import KEY
from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay, ok
from fixtures.people import ClientOf
from fixtures.privacy import erase
from toso.commands.server import STARTED
from toso.core.database import create_engines, in_transaction
from toso.core.schema_upgrade import newest
from toso.core.settings import Settings
from toso.documents.tables import NumberSeries
from toso.kit.ids import new_id
from toso.operations.database_copy import passing_database
from toso.operations.health import Place, obstacle
from toso.operations.restore import restore
from toso.operations.rollback import roll_back
from toso.operations.upgrade_copy import copy_before_migration


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


class Cut(Exception):
    pass


def cut_at(step: str) -> object:
    def say(line: str) -> None:
        if line.startswith(step):
            raise Cut

    return say


def held(settings: Settings) -> set[str]:
    """Tables of the database and schemas of PostgreSQL that are no part of every database."""
    if settings.is_sqlite and not (settings.data_dir / "toso.sqlite3").exists():
        return set()
    engines = create_engines(settings)
    inspector = sa.inspect(engines.read)
    found = {*inspector.get_table_names(), *inspector.get_schema_names()} - {"main", "public", "information_schema"}
    engines.dispose()
    return found


def refusal(settings: Settings) -> str:
    """The complaint of a start, "" if it would serve."""
    with Place(settings) as place:
        found = obstacle(place, STARTED)
    return found.said if found else ""


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("step", ["3/6", "6/6"])
def test_one_that_fails_leaves_the_database_as_it_was_and_the_next_is_whole(ward: Ward, step: str) -> None:
    file = ward.backup()
    with pytest.raises(Cut):
        restore(ward.bare, file, ward.keys, cut_at(step))
    assert held(ward.bare) == set()
    assert ward.restored(file).faults == []
    assert refusal(ward.bare) == ""


@pytest.mark.both_databases("resource")
def test_one_that_is_killed_is_served_by_nobody_and_the_next_is_whole(ward: Ward) -> None:
    file, left = ward.backup(), ward.bare.data_dir / "tmp"
    _kill_at("4/6", ward.bare, file, ward.papers.first, ward.papers.second, ward.papers.mark)
    assert [path for path in left.iterdir() if path.is_dir()], "killed too late"
    if not ward.bare.is_sqlite:
        assert "user_account" in held(ward.bare), "killed too early"
        assert "lần phục hồi hay chuyển dữ liệu trước bị ngắt" in refusal(ward.bare)
    assert refusal(ward.bare) != ""
    assert ward.restored(file).faults == []
    assert refusal(ward.bare) == ""
    assert not [path for path in left.iterdir() if path.is_dir()], "readable"
    assert "toso_unfinished" not in held(ward.bare)


def test_one_that_was_cut_while_it_put_things_in_place_is_told_from_an_empty_machine(ward: Ward) -> None:
    if not ward.bare.is_sqlite:
        return  # its rows are in place before
    file = ward.backup()
    (ward.bare.data_dir / "files").mkdir(parents=True)  # what is replaced is kept
    assert ward.restored(file).faults == []
    (ward.bare.data_dir / "toso.sqlite3").unlink()  # the last part that gets its place
    assert "lần phục hồi trước bị ngắt" in refusal(ward.bare)
    assert ward.restored(file).faults == []
    assert refusal(ward.bare) == ""


@pytest.mark.postgres
def test_the_database_of_a_rehearsal_that_was_killed_is_gone_with_the_next(postgres_url: str, tmp_path: Path) -> None:
    settings = Settings(database_url=postgres_url, data_dir=tmp_path)
    engine = sa.create_engine(settings.url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text("CREATE DATABASE toso_passing_left"))
        with passing_database(settings) as mine, passing_database(settings):
            listed = connection.execute(sa.text("SELECT datname FROM pg_database")).scalars().all()
            assert "toso_passing_left" not in listed
            assert mine.partition("?")[0].rpartition("/")[2] in listed, "one in use was dropped"
    engine.dispose()


@pytest.mark.both_databases("resource")
def test_a_way_back_that_is_killed_is_served_by_nobody_and_the_next_knows_what_was_given_since(
    ward: Ward, client_of: ClientOf
) -> None:
    engines = ward.app.state.engines
    row = NumberSeries(ward_id=new_id(), unit_id=new_id(), year=2024, series="BC", last=4)
    in_transaction(engines.write, lambda session: session.add(row))
    copy = copy_before_migration(ward.settings, newest())
    ok(erase(client_of("ha"), ward.register, "dat"))
    in_transaction(engines.write, lambda session: session.execute(sa.update(NumberSeries).values(last=7)))
    engines.dispose()
    _kill_at("3/6", ward.settings, copy, "y", TOSO_SECRET_KEY=KEY, TOSO_AUDIT_KEY=KEY)
    assert "lần quay lại bản trước bị ngắt" in refusal(ward.settings)
    done = roll_back(ward.settings, copy, lambda _line: None)
    assert (done.erased_again, done.given_since) == (1, [("BC", 2024, 4, 7), ("YC-2024", 0, 0, 1)])
    assert refusal(ward.settings) == ""


def _kill_at(step: str, settings: Settings, file: Path, *typed: str, **more: str) -> None:
    """`toso restore`, killed as by a power cut when it says that step."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TOSO_")}
    own = {"TOSO_DATA_DIR": str(settings.data_dir), "TOSO_DATABASE_URL": settings.database_url, **more}
    command = [sys.executable, "-u", "-m", "toso.cli", "restore", str(file)]
    with subprocess.Popen(
        command, env=clean | own, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("".join(f"{line}\n" for line in typed))
        process.stdin.flush()
        said = []
        for line in process.stdout:
            said.append(line)
            if step in line:
                process.send_signal(signal.SIGKILL)
                break
        assert said, "it said nothing"
        assert step in said[-1], "".join(said)
