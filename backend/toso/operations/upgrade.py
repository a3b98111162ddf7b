"""Bringing an installation to this release: looked at, copied, migrated, looked at again. What fails is put back as it
was, so that the release before goes on.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.engine import make_url

from toso.core.schema_upgrade import is_newest, migrate, revision_of
from toso.core.settings import Settings
from toso.files.store import open_store
from toso.jobs.worker_locks import is_at_work
from toso.operations.backup import take_backup
from toso.operations.database_copy import drop_tables, load_database
from toso.operations.health import CHECKS, Level, Place, examine
from toso.operations.papers import are_made
from toso.operations.upgrade_copy import copy_before_migration

_EVER = {"packages", "code", "damage", "keys"}
_BEFORE, _AFTER = {*_EVER, "data-folder", "database"}, {*_EVER, "schema", "tables"}


class NotUpgraded(Exception):
    """The database stands where it stood; the text is for the clerk."""


def upgrade(settings: Settings, say: Callable[[str], None]) -> None:
    """Raises NotUpgraded, DamagedDatabase, DumpFailed, Problem or OSError; the database is then as it was."""
    if is_at_work(settings):
        raise NotUpgraded("Máy chủ đang chạy. Hãy dừng (sudo systemctl stop toso, hoặc Ctrl+C) rồi chạy lại.")
    place = Place(settings)
    try:
        say("1/4 Xem máy…")
        _refuse_unsound(place, _BEFORE)
        standing = revision_of(place.engines)
        if standing is None:
            raise NotUpgraded("Cơ sở dữ liệu còn trống. Hãy chạy: toso migrate")
        if is_newest(standing):
            say("Đã ở cấu trúc mới nhất.")
            return
        say("2/4 Sao lưu…")
        if are_made(settings):
            say(f"  {take_backup(settings, place.engines, open_store(settings))}")
        copy = copy_before_migration(settings, standing)
        say("3/4 Nâng cấp…")
        try:
            migrate(place.engines)
            say("4/4 Xem lại…")
            _refuse_unsound(place, _AFTER)
        except Exception as error:
            place.leave()
            put_back(settings, copy)
            said = str(error) if isinstance(error, NotUpgraded) else type(error).__name__
            raise NotUpgraded(
                f"Nâng cấp không thành ({said}); cơ sở dữ liệu đã trở lại cấu trúc {standing} như trước khi nâng cấp."
                " Hãy chạy lại bản phần mềm cũ (git checkout BẢN-TRƯỚC && make packages)."
            ) from error
    finally:
        place.leave()


def _refuse_unsound(place: Place, codes: set[str]) -> None:
    for check in CHECKS:
        if check.code in codes and (finding := examine(check, place)).level is Level.UNSOUND:
            raise NotUpgraded(f"{check.part}: {finding.said}")


def put_back(settings: Settings, copy: Path) -> None:
    """The database from a copy of `copy_database`, which stays where it is. Raises DumpFailed or OSError."""
    if settings.is_sqlite:
        database = Path(str(make_url(settings.url).database))
        draft = database.with_name(f".{database.name}.part")
        shutil.copyfile(copy, draft)
        draft.chmod(0o600)
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        for ending in ("-wal", "-shm"):
            database.with_name(f"{database.name}{ending}").unlink(missing_ok=True)
        draft.rename(database)
        return
    drop_tables(settings)
    load_database(settings, copy)
