"""An upgrade keeps the database as it was: the release before goes on with it when the new one disappoints."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from fixtures.app import KEY, settings_for
from toso import cli
from toso.core.database import create_engines
from toso.core.schema_upgrade import is_newest, migrate, revision_of
from toso.operations.copy_state import backups_of

OLD = "0044"


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
