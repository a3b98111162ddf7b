"""A restore on a machine that is set up already: a migrated database in which nobody has worked, keys of its own."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import sqlalchemy as sa

from fixtures.app import settings_for
from fixtures.backups import Ward
from toso.commands.server import STARTED
from toso.core.database import create_engines
from toso.core.schema_upgrade import migrate
from toso.core.settings import Settings
from toso.core.vault import the_vault
from toso.operations.database_copy import NotEmpty
from toso.operations.health import CHECKS, Finding, Level, Place, examine, obstacle
from toso.operations.key_checks import keep_check_values

ROOT = Path(__file__).resolve().parents[2]
OTHER = "a key of the new machine, longer than thirty-two bytes"


def migrated(ward: Ward, **keys: str) -> Settings:
    """The bare machine as `toso migrate` and a worker leave it, with keys that its settings give."""
    none = {"secret_key": None, "audit_key": None}
    settings = settings_for(ward.bare.database_url, ward.bare.data_dir.parent, **{**none, **keys})
    settings.data_dir.mkdir(exist_ok=True)
    engines = create_engines(settings)
    migrate(engines)
    keep_check_values(settings, engines)
    engines.dispose()
    return settings


def looked_at(settings: Settings) -> tuple[Finding, Finding | None]:
    """The complaint about the keys, and what forbids a start."""
    place = Place(settings)
    try:
        keys = examine(next(check for check in CHECKS if check.code == "keys"), place)
        return keys, obstacle(place, STARTED)
    finally:
        place.leave()


@pytest.mark.both_databases("resource")
def test_keys_of_the_machine_are_told_from_those_that_came_back(ward: Ward) -> None:
    file = ward.backup()
    ward.bare = migrated(ward, secret_key=OTHER, audit_key=OTHER)
    (told,) = ward.restored(file).faults
    folder = ward.bare.data_dir / "keys"
    assert f"TOSO_AUDIT_KEY khác khóa ở {folder / 'audit.key'}" in told
    assert f"TOSO_SECRET_KEY khác khóa ở {folder / 'secret.key'}" in told
    assert "docker/make-secrets restored" in told
    keys, refused = looked_at(ward.bare)
    assert (keys.level, f"Khóa: {keys.said}", "toso restore" in keys.said) == (Level.UNSOUND, told, False)
    assert (refused and refused.said) == keys.said
    given = {f"{name}_key": (folder / f"{name}.key").read_text() for name in ("audit", "secret")}
    half = migrated(ward, secret_key=OTHER, audit_key=given["audit_key"])
    keys, refused = looked_at(half)
    assert (keys.level, "TOSO_SECRET_KEY" in keys.said, "TOSO_AUDIT_KEY" in keys.said) == (Level.DOUBTFUL, True, False)
    assert refused is None
    keys, refused = looked_at(migrated(ward, **given))
    assert (keys.level, refused) == (Level.SOUND, None)


@pytest.mark.both_databases("resource")
def test_the_script_of_compose_puts_the_keys_that_came_back_in_their_place(ward: Ward, tmp_path: Path) -> None:
    """The engine of containers is a program that shows the files of the restored folder."""
    file = ward.backup()
    home, programs = tmp_path / "home", tmp_path / "programs"
    (home / "docker").mkdir(parents=True)
    programs.mkdir()
    script = shutil.copy(ROOT / "docker/make-secrets", home / "docker")
    (programs / "docker").write_text(
        f'#!/bin/sh\nfor last; do :; done\nexec cat "{ward.bare.data_dir}${{last#/var/lib/toso}}"\n'
    )
    (programs / "docker").chmod(0o755)

    def made(*words: str) -> dict[str, str]:
        environment = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}"}
        subprocess.run([script, *words], check=True, capture_output=True, env=environment)
        return {name: (home / f"secrets/toso_{name}").read_text() for name in ("secret_key", "audit_key")}

    ward.bare = migrated(ward, **made())
    assert len(ward.restored(file).faults) == 1
    assert looked_at(migrated(ward, **made("restored")))[0].level is Level.SOUND
    (ward.bare.data_dir / "keys/audit.key").unlink()
    with pytest.raises(subprocess.CalledProcessError):
        made("restored")
    assert looked_at(migrated(ward, **made()))[1] is None, "what is not there takes nothing away"


@pytest.mark.both_databases("resource")
def test_a_database_with_tables_of_others_is_refused(ward: Ward) -> None:
    if ward.app.state.engines.sqlite:
        return  # a file is set aside whole
    file, engines = ward.backup(), create_engines(ward.bare)
    with engines.write.begin() as connection:
        connection.execute(sa.text("CREATE TABLE theirs (id INTEGER)"))
    engines.dispose()
    with pytest.raises(NotEmpty):
        ward.restored(file)


def test_a_key_that_came_after_the_papers_comes_back_by_the_same_ones(ward: Ward) -> None:
    number = the_vault().add_key()
    assert ward.restored(ward.backup()).faults == []
    there, back = (one.data_dir / f"keys/vault/{number:05d}.key" for one in (ward.settings, ward.bare))
    assert back.read_bytes() == there.read_bytes()
