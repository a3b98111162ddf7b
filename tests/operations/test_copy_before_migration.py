"""An upgrade keeps the database as it was: the release before goes on with it when the new one disappoints."""

import fcntl
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from fixtures.app import KEY, settings_for
from toso import cli
from toso.commands.server import STARTED
from toso.core.database import Engines, create_engines
from toso.core.late_import import load
from toso.core.schema_upgrade import is_newest, migrate, newest, revision_of
from toso.core.settings import Settings
from toso.operations.copy_state import backups_of
from toso.operations.health import Place, obstacle
from toso.worker import OWN_CHORES

OLD = "0044"
BACKEND = Path(__file__).resolve().parents[2] / "backend"
# The next release, whose first revision changes everything and whose second fails.
REVISION = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "{this}", "{before}", None, None
def upgrade():
    {work}
def downgrade():
    pass
"""


def test_copies_that_are_not_sealed_go_after_a_year(tmp_path: Path) -> None:
    settings = settings_for("", tmp_path)
    folder = backups_of(settings) / "before-migration"
    places = {name: folder / name for name in ("0043-old.sqlite3", "0044-new.sqlite3")}
    places |= {name: settings.data_dir / name / "toso.sqlite3" for name in ("before-restore-old", "before-restore-new")}
    for name, path in places.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"names")
        days = 366 if "old" in name else 360
        of = path if path.parent == folder else path.parent
        os.utime(of, (time.time() - days * 86_400,) * 2)
    engines = create_engines(settings)
    load(OWN_CHORES["old_copies"])(settings, engines)
    engines.dispose()
    assert {name for name, path in places.items() if path.exists()} == {"0044-new.sqlite3", "before-restore-new"}


def test_the_database_is_copied_before_a_migration_and_only_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_for("", tmp_path)
    monkeypatch.setenv("TOSO_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("TOSO_DATABASE_URL", "")
    monkeypatch.setenv("TOSO_AUDIT_KEY", KEY)
    engines = create_engines(settings)
    migrate(engines, OLD)
    done = CliRunner().invoke(cli.app, ["migrate"])
    assert done.exit_code == 0, done.output
    (copied,) = (backups_of(settings) / "before-migration").iterdir()
    assert f"trước khi nâng cấp: {copied}" in "".join(done.output.split("\n"))
    kept = sa.create_engine(f"sqlite:///{copied}")
    with kept.connect() as connection:
        assert connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one() == OLD
    kept.dispose()
    now = revision_of(engines)
    assert now is not None
    assert is_newest(now)
    engines.dispose()
    again = CliRunner().invoke(cli.app, ["migrate"])
    assert (again.exit_code, again.output) == (0, "")


def next_release(folder: Path, *work: str) -> Path:
    """The code with further revisions."""
    code = folder / "next"
    shutil.copytree(BACKEND / "toso", code / "toso", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(BACKEND / "migrations", code / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("alembic.ini", "requirements.lock"):
        shutil.copy(BACKEND / name, code)
    before = newest()
    for number, one in enumerate(work):
        this = f"{9000 + number}"
        (code / f"migrations/versions/{this}_next.py").write_text(REVISION.format(this=this, before=before, work=one))
        before = this
    return code


def upgraded(code: Path, settings: Settings) -> subprocess.CompletedProcess[str]:
    given = {name: value for name, value in os.environ.items() if not name.startswith("TOSO_")}
    own = {"TOSO_DATA_DIR": str(settings.data_dir), "TOSO_DATABASE_URL": settings.database_url, "TOSO_AUDIT_KEY": KEY}
    command = [sys.executable, "-P", "-m", "toso.cli", "upgrade"]
    env = {**given, **own, "PYTHONPATH": str(code)}
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False)


def state(engines: Engines) -> tuple[str | None, set[str], int]:
    with engines.read.connect() as connection:
        units = connection.execute(sa.text("SELECT count(*) FROM unit")).scalar_one()
        return revision_of(engines), set(sa.inspect(connection).get_table_names()), units


def test_a_release_that_needs_a_package_or_does_not_load_touches_nothing(database_url: str, tmp_path: Path) -> None:
    settings = settings_for(database_url, tmp_path)
    settings.data_dir.mkdir(exist_ok=True)
    engines = create_engines(settings)
    before = state(engines)
    code = next_release(tmp_path, "op.execute('DELETE FROM unit_period')")
    lock, module = code / "requirements.lock", code / "toso/reports/campaigns/routes.py"
    held, whole = lock.read_text(), module.read_text()
    lock.write_text(
        f"khong-co-goi-nay==1.0 \\\n    --hash=sha256:00\nchi-windows==1 ; sys_platform == 'win32' \\\n{held}"
    )
    refused = upgraded(code, settings)
    assert (refused.returncode, refused.stderr.strip().splitlines()[-1]) == (
        1,
        "✗ Gói Python: thiếu hoặc khác bản: khong-co-goi-nay==1.0. Hãy chạy: make packages",
    )
    lock.write_text(held.replace("alembic==", "alembic==999."))
    assert "alembic==999." in upgraded(code, settings).stderr
    lock.write_text(held)
    module.write_text(f"import khong_co_goi_nay\n{whole}")
    refused = upgraded(code, settings)
    assert (refused.returncode, "✗ Mã chương trình: toso.reports.campaigns.routes" in refused.stderr) == (1, True)
    assert state(engines) == before
    assert not (backups_of(settings) / "before-migration").exists()
    module.write_text(whole)
    assert upgraded(code, settings).returncode == 0
    engines.dispose()


@pytest.mark.both_databases("migration")
def test_a_failing_upgrade_puts_the_database_back_and_the_old_release_serves(database_url: str, tmp_path: Path) -> None:
    settings = settings_for(database_url, tmp_path)
    settings.data_dir.mkdir(exist_ok=True)
    engines = create_engines(settings)
    before = state(engines)
    engines.dispose()
    code = next_release(
        tmp_path,
        "op.execute('CREATE TABLE next_release (id INTEGER)'); op.execute('DELETE FROM unit_period')",
        "op.execute('CREATE TABLE next_release (id INTEGER)')",
    )
    failed = upgraded(code, settings)
    assert failed.returncode == 1, failed
    assert f"đã trở lại cấu trúc {before[0]}" in failed.stderr
    assert "next_release" not in failed.stderr, "the database's own words are not for a clerk"
    assert state(engines) == before
    assert obstacle(Place(settings, engines), STARTED) is None, "the old release does not start"
    (code / "migrations/versions/9001_next.py").unlink()
    done = upgraded(code, settings)
    assert (done.returncode, "9000") == (0, revision_of(engines)), done
    assert "Đã ở cấu trúc mới nhất" in upgraded(code, settings).stdout
    with (settings.data_dir / "toso.lock").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        running = upgraded(code, settings)
        assert (running.returncode, "Máy chủ đang chạy" in running.stderr) == (1, True)
    engines.dispose()
