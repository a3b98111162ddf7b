"""The database from before an upgrade, back in its place for the release that made it.

`toso migrate` and `toso upgrade` keep that copy in `before-migration`; it is not sealed, so no paper is asked for.
"""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import make_url
from sqlmodel import Session, col

from toso import __version__
from toso.audit.anchors import anchors_of
from toso.audit.chain_check import kept_heads
from toso.audit.tables import AuditHead
from toso.core.database import create_engines, in_transaction
from toso.core.installation import ASIDE, CUT
from toso.core.schema_upgrade import newest
from toso.core.settings import Settings
from toso.jobs.worker_locks import is_at_work
from toso.kit.clock import VIETNAM, system_now
from toso.operations.database_copy import POSTGRESQL, SQLITE, DamagedDatabase, DumpFailed, copy_database, member_name
from toso.operations.manifest import Manifest, numbers_now
from toso.operations.restore import NotRestored, Restored, bring_up
from toso.operations.tail import Tail
from toso.operations.upgrade import put_back
from toso.operations.withdrawals import withdrawals_now


def is_from_before_a_migration(file: Path) -> bool:
    return file.name.endswith((f"-{SQLITE}", f"-{POSTGRESQL}"))


def roll_back(settings: Settings, file: Path, say: Callable[[str], None]) -> Restored:
    """Puts a copy from before a migration in the place of the database, which is kept under `before-restore-…`.

    Who was erased since stays erased, no number is given again, nor access that was taken back. Raises NotRestored,
    the database being as it was.
    """
    revision = file.name.partition("-")[0]
    _refuse(settings, file, revision)
    _end_cut_one(settings)
    say("1/6 Giữ riêng cơ sở dữ liệu đang có…")
    aside = settings.data_dir / f"{ASIDE}{system_now().astimezone(VIETNAM):%Y%m%d-%H%M%S-%f}"
    aside.mkdir(mode=0o700)
    kept = aside / member_name(settings)
    try:
        numbers, access = copy_database(settings, kept, lambda one: (numbers_now(one), withdrawals_now(one)))
    except (DamagedDatabase, DumpFailed) as damage:
        shutil.rmtree(aside)
        raise NotRestored(
            f"không giữ riêng được cơ sở dữ liệu đang có ({damage}); hãy phục hồi bản sao lưu (toso restore TỆP)."
        ) from damage
    made_at = datetime.fromtimestamp(file.stat().st_mtime, UTC).isoformat()
    back = Restored(Manifest(__version__, made_at, revision, rows={}, numbers=[], heads=[], members={}))
    _mark(settings, kept)
    try:
        put_back(settings, file)
        moved = _later_anchors_aside(settings, aside)
        done = bring_up(settings, back, Tail(made_at, [], numbers, access), say)
    except Exception as error:
        _undo(settings, kept)
        raise NotRestored(f"bản trước không dùng được ({type(error).__name__}).") from error
    (settings.data_dir / CUT).unlink()
    if moved:
        say(f"  {moved} ngày ký đầu chuỗi nhật ký sau bản ấy giữ ở {aside}.")
    return done


def _mark(settings: Settings, kept: Path) -> None:
    """Says from here on, even if this process is killed, where the newer database lies and which one it was."""
    draft = settings.data_dir / f".{CUT}.part"
    with draft.open("w") as file:
        file.write(f"{kept}\n{_address(settings)}\n")
        file.flush()
        os.fsync(file.fileno())
    draft.rename(settings.data_dir / CUT)


def _address(settings: Settings) -> str:
    return make_url(settings.url).render_as_string(hide_password=True)


def _end_cut_one(settings: Settings) -> None:
    """Puts back the newer database that one that was killed began with: numbers given since are read from there."""
    if not (mark := settings.data_dir / CUT).exists():
        return
    kept, address = mark.read_text().splitlines()
    if address != _address(settings):
        raise NotRestored("lần quay lại bị ngắt là ở cơ sở dữ liệu khác; hãy đặt TOSO_DATABASE_URL như lúc ấy.")
    _undo(settings, Path(kept))


def _undo(settings: Settings, kept: Path) -> None:
    put_back(settings, kept)
    for anchor in (kept.parent / "anchors").glob("*"):
        anchor.rename(anchors_of(settings) / anchor.name)
    (settings.data_dir / CUT).unlink()


def _refuse(settings: Settings, file: Path, revision: str) -> None:
    if is_at_work(settings):
        raise NotRestored("Máy chủ đang chạy với thư mục dữ liệu này; hãy dừng rồi chạy lại.")
    if not file.name.endswith(member_name(settings)):
        raise NotRestored("Bản này là của loại cơ sở dữ liệu khác với TOSO_DATABASE_URL.")
    if revision != newest():
        raise NotRestored(
            f"Bản này ở cấu trúc {revision}, phần mềm này cần {newest()}. Hãy lấy lại phần mềm của bản trước (git"
            " checkout BẢN-TRƯỚC && make packages) rồi chạy lại lệnh này."
        )


def _later_anchors_aside(settings: Settings, aside: Path) -> int:
    """Days whose signed heads lie beyond the log that came back go aside: lines signed there are no longer written."""
    engines = create_engines(settings)
    last = in_transaction(engines.read, _last_lines)
    engines.dispose()
    later = [
        file
        for file in sorted(anchors_of(settings).glob("*.jsonl"))
        if any(head.seq > last.get(str(head.ward_id), 0) for _, head in kept_heads([file])[0])
    ]
    for file in later:
        (aside / "anchors").mkdir(exist_ok=True, mode=0o700)
        for one in file.parent.glob(f"{file.stem}.*"):
            one.rename(aside / "anchors" / one.name)
    return len(later)


def _last_lines(session: Session) -> dict[str, int]:
    rows = session.execute(sa.select(col(AuditHead.ward_id), col(AuditHead.seq))).all()
    return {str(ward): seq for ward, seq in rows}
