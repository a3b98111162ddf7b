"""A copy of everything in one sealed file: database, files, keys, signed heads of the log, erasures, trusted roots.

The file is `toso-<ward>-<day>-<hour>.tar.gz.age`; `age` and `tar` alone open it as well, as `DOC-TRUOC.txt` in it says.
"""

import logging
import re
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlmodel import Session, col

from toso.audit.anchors import anchors_of
from toso.core.database import Engines, in_transaction
from toso.core.file_lock import held
from toso.core.settings import Settings
from toso.core.temporary_files import temporary_folder
from toso.files import store as bytes_store
from toso.households.privacy import erasure_list
from toso.kit.clock import VIETNAM
from toso.kit.text import fold
from toso.operations import key_set
from toso.operations.copy_parts import size_of
from toso.operations.copy_state import ENDING, backups_of, forget_drafts
from toso.operations.database_copy import copy_database, member_name
from toso.operations.manifest import Manifest, as_content, read_state, signed
from toso.operations.papers import recipients_of
from toso.operations.sealed_file import seal, seal_bytes, sha256_of
from toso.organisation.tables import Unit, UnitKind, UnitPeriod

log = logging.getLogger(__name__)
MANIFEST, KEYS, READ_ME = "manifest.json", "keys.age", "DOC-TRUOC.txt"
FOLDERS, ERASURES = ("anchors", "trust"), "erasures.jsonl"
_FAR = timedelta(days=36500)
_EXPLAINED = """Đây là bản sao lưu của hệ thống Tổ Số, làm lúc {at}.

Phục hồi: cài Tổ Số (make setup), rồi chạy  toso restore TỆP-NÀY  và gõ khóa trên hai tờ giấy.

Mở khi không có Tổ Số (cần chương trình age và tar):
  1. Ghi khóa của giấy 1 vào tệp giay-1.txt, rồi:  age -d -i giay-1.txt TỆP-NÀY | tar xzf -
     Bản nhiều phần (….01of03):  cat TỆP.*of* | age -d -i giay-1.txt | tar xzf -
  2. {database}: {how}
  3. files/: mỗi tệp mang tên là SHA-256 của nội dung; bảng stored_file cho biết tên gốc.
  4. keys.age mở bằng khóa của giấy 2; thiếu nó thì số định danh cá nhân vẫn ở dạng mã hóa.
manifest.json: số dòng từng bảng và SHA-256 từng tệp, dòng thứ hai là chữ ký Ed25519.
"""
_HOW = {
    "database.sqlite3": "mở bằng chương trình sqlite3.",
    "database.pgdump": "nạp bằng pg_restore vào một cơ sở dữ liệu trống.",
}


def take_backup(settings: Settings, engines: Engines, store: ObjectStore, folder: Path | None = None) -> Path:
    """Makes one copy and returns its first file, whole and read back. Rows come first and bytes after: those of a row
    are always older than the row. Raises NoPapers, DamagedDatabase, DumpFailed, OSError, Problem of the store.
    """
    recipients = recipients_of(settings)
    target = folder or backups_of(settings)
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    with held(copy_lock(settings)), temporary_folder(settings.data_dir, "backup") as work:
        database = work / member_name(settings)
        state = copy_database(settings, database, lambda session: read_state(session, settings))
        (work / KEYS).write_bytes(seal_bytes(key_set.packed(settings), [recipients.keys]))
        explained = _EXPLAINED.format(at=_said(state), database=database.name, how=_HOW[database.name])
        (work / READ_ME).write_text(explained, encoding="utf-8")
        archive = work / "archive.tar.gz"
        _pack(archive, settings, store, state, (database, work / KEYS, work / READ_ME))
        named = target / _name(in_transaction(engines.read, _ward_name), state)
        forget_drafts(target, named.name)
        made = seal(archive, named, [recipients.opening], settings.backup_part_mb * 1_000_000)
    log.info("backup made", extra={"bytes": size_of(made)})
    return made


def copy_lock(settings: Settings) -> Path:
    """Held while a copy is made: rows are read before bytes, so no bytes may go meanwhile."""
    return settings.data_dir / "copy.lock"


def _pack(archive: Path, settings: Settings, store: ObjectStore, state: Manifest, loose: tuple[Path, ...]) -> None:
    sums: dict[str, str] = {}
    # What a link stands for, or a restore would refuse the copy.
    with tarfile.open(archive, "w:gz", compresslevel=1, dereference=True) as tar:
        for name, path in (*((path.name, path) for path in loose), *_beside(settings)):
            sums[name] = sha256_of(path)
            tar.add(path, name)
        for digest in stored_digests(store):
            _add(tar, f"files/{digest[:2]}/{digest}", bytes_store.get(store, digest))
            sums[f"files/{digest[:2]}/{digest}"] = digest
        _add(tar, MANIFEST, signed(as_content(replace(state, members=sums)), settings).encode())


def _beside(settings: Settings) -> Iterator[tuple[str, Path]]:
    """Members of a copy that lie beside the database."""
    for folder in (anchors_of(settings), settings.signing_trust_dir or settings.data_dir / "trust"):
        kind = FOLDERS[0] if folder == anchors_of(settings) else FOLDERS[1]
        if folder.is_dir():
            yield from ((f"{kind}/{path.name}", path) for path in sorted(folder.iterdir()) if path.is_file())
    erased = erasure_list.list_of(settings)
    if erased.exists():
        yield ERASURES, erased


def stored_digests(store: ObjectStore) -> Iterator[str]:
    """The SHA-256 of all bytes of a store."""
    for batch in bytes_store.old_digests(store, datetime.now(UTC) + _FAR):
        yield from batch


def _add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), 0o600
    tar.addfile(entry, BytesIO(content))


def _ward_name(session: Session) -> str:
    """The ward's name of today; "" before it is set up, and for several wards."""
    wards = sa.select(col(Unit.id)).where(col(Unit.kind) == UnitKind.WARD)
    query = sa.select(col(UnitPeriod.name)).where(col(UnitPeriod.unit_id).in_(wards))
    names = session.execute(query.order_by(col(UnitPeriod.valid_from).desc())).scalars().all()
    return names[0] if len(set(names)) == 1 else ""


def _name(ward: str, state: Manifest) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", fold(ward)).strip("-")
    return f"toso-{plain or 'ban-sao'}-{state.at().astimezone(VIETNAM):%Y%m%d-%H%M%S}{ENDING}"


def _said(state: Manifest) -> str:
    return f"{state.at().astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
