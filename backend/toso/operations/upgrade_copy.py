"""The copy of the database before a migration, so that the release before can go on with what it knew."""

from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session

from toso.core.settings import Settings
from toso.operations.copy_state import backups_of
from toso.operations.database_copy import copy_database, member_name

FOLDER, KEPT = "before-migration", 2


def copy_before_migration(settings: Settings, standing: str) -> Path:
    """Copies a database that stands at an older revision; the last two copies are kept.

    The file lies where the database lay and is sealed no more than that. Raises DamagedDatabase, DumpFailed, OSError.
    """
    folder = backups_of(settings) / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"{standing}-{member_name(settings)}"
    draft = target.with_name(f".{target.name}.part")
    draft.unlink(missing_ok=True)
    copy_database(settings, draft, _readable)
    draft.chmod(0o600)
    draft.rename(target)
    for old in sorted(folder.glob("0*"), reverse=True)[KEPT:]:
        old.unlink()
    return target


def _readable(session: Session) -> str:
    return str(session.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one())
