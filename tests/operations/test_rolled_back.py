"""A release that was upgraded to and disappoints: the database from before comes back by one command."""

from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from fixtures.app import KEY, make_app
from fixtures.backups import Ward
from fixtures.monthly_reports import SetDay, ok
from fixtures.people import ClientOf
from fixtures.privacy import erase, holding
from toso import cli
from toso.audit.anchors import anchor_today, anchors_of
from toso.commands.server import STARTED
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.core.file_lock import SERVER_LOCK, held
from toso.core.schema_upgrade import newest, revision_of
from toso.documents.tables import NumberSeries
from toso.kit.ids import new_id
from toso.operations.failure_plan import failure_plan
from toso.operations.health import Place, obstacle
from toso.operations.restore import NotRestored
from toso.operations.rollback import roll_back
from toso.operations.upgrade_copy import copy_before_migration

WORDS = ("Bùi Văn Đạt", "+84912345601")


@pytest.fixture(autouse=True)
def _environment(ward: Ward, on_day: SetDay, monkeypatch: pytest.MonkeyPatch) -> None:
    on_day(date(2024, 8, 9))
    given = {"DATA_DIR": str(ward.settings.data_dir), "DATABASE_URL": ward.settings.database_url}
    for name, value in {**given, "SECRET_KEY": KEY, "AUDIT_KEY": KEY}.items():
        monkeypatch.setenv(f"TOSO_{name}", value)


def upgraded(ward: Ward) -> Path:
    """The copy from before; the database as the next release leaves it."""
    engines = ward.app.state.engines
    row = NumberSeries(ward_id=new_id(), unit_id=new_id(), year=2024, series="BC", last=4)
    in_transaction(engines.write, lambda session: session.add(row))
    copy = copy_before_migration(ward.settings, newest())
    with engines.write.begin() as connection:
        connection.execute(sa.text("CREATE TABLE next_release (id INTEGER)"))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    return copy


def standing(ward: Ward) -> tuple[str | None, bool]:
    """The revision, and whether the next release's table is there."""
    engines = ward.app.state.engines
    engines.dispose()
    with engines.read.connect() as connection:
        return revision_of(engines), sa.inspect(connection).has_table("next_release")


@pytest.mark.both_databases("resource")
def test_what_was_before_is_back_and_nothing_is_undone_that_must_not_be(ward: Ward, client_of: ClientOf) -> None:
    copy, engines = upgraded(ward), ward.app.state.engines
    ok(erase(client_of("ha"), ward.register, "dat"))
    in_transaction(engines.write, lambda session: session.execute(sa.update(NumberSeries).values(last=7)))
    anchor_today(ward.settings, engines)
    command = failure_plan(ward.settings).commands.roll_back
    assert command == f".venv/bin/toso restore {copy}"
    engines.dispose()
    done = CliRunner().invoke(cli.app, command.split()[1:], input="y\n")
    assert (done.exit_code, "Đã xóa lại 1 người" in done.output) == (0, True), done.output
    assert "các số 5–7 đã cấp" in done.output
    (aside,) = ward.settings.data_dir.glob("before-restore-*")
    assert {path.name.partition(".")[0] for path in aside.iterdir()} == {"database", "anchors"}
    assert list(anchors_of(ward.settings).iterdir()) == []
    assert standing(ward) == (newest(), False)
    with Place(ward.settings) as place:
        assert obstacle(place, STARTED) is None
    assert CliRunner().invoke(cli.app, ["audit", "verify"]).exit_code == 0
    back = make_app(ward.settings)
    try:
        assert holding(back, *WORDS) == {}
    finally:
        close_execution(back)


@pytest.mark.both_databases("resource")
def test_what_is_refused_leaves_the_database_as_it_was(ward: Ward, tmp_path: Path) -> None:
    copy = upgraded(ward)
    ward.app.state.engines.dispose()
    other = copy.rename(copy.with_name(copy.name.replace(newest(), "0044")))
    for typed, words in (("n\n", "đã thôi"), ("y\n", "make packages")):
        refused = CliRunner().invoke(cli.app, ["restore", str(other)], input=typed)
        assert (refused.exit_code, words in refused.output) == (1, True), refused.output
    other.rename(copy)
    with held(ward.settings.data_dir / SERVER_LOCK), pytest.raises(NotRestored, match="đang chạy"):
        roll_back(ward.settings, copy, lambda _line: None)
    anchor_today(ward.settings, ward.app.state.engines)
    broken = tmp_path / copy.name
    broken.write_bytes(copy.read_bytes()[:4096])
    with pytest.raises(NotRestored, match="không dùng được"):
        roll_back(ward.settings, broken, lambda _line: None)
    assert standing(ward) == ("9999", True)
    assert len(list(anchors_of(ward.settings).iterdir())) == 1
