"""A restore that fails or is killed once its rows are loaded leaves nothing to work with; the next one is whole."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay
from toso.core.database import create_engines
from toso.core.settings import Settings
from toso.operations.database_copy import passing_database
from toso.operations.health import Place, obstacle
from toso.operations.restore import restore
from toso.server import STARTED


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
    """What a start says, "" if it would serve."""
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
    _kill_at("4/6", ward, file)
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


def _kill_at(step: str, ward: Ward, file: Path) -> None:
    """`toso restore` with both papers typed, killed as by a power cut when it says that step."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TOSO_")}
    own = {"TOSO_DATA_DIR": str(ward.bare.data_dir), "TOSO_DATABASE_URL": ward.bare.database_url}
    command = [sys.executable, "-u", "-m", "toso.cli", "restore", str(file)]
    with subprocess.Popen(
        command, env=clean | own, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{ward.papers.first}\n{ward.papers.second}\n{ward.papers.mark}\n")
        process.stdin.flush()
        said = []
        for line in process.stdout:
            said.append(line)
            if step in line:
                process.send_signal(signal.SIGKILL)
                break
        assert said, "it said nothing"
        assert step in said[-1], "".join(said)
