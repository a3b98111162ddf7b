"""Everything back from one file and two papers: unpacked beside what is there, checked, and only then put in place."""

import logging
import shutil
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sqlalchemy.engine import make_url
from sqlmodel import Session, col

from toso.audit.anchors import anchors_of
from toso.audit.chain_check import verify
from toso.audit.record import install_key
from toso.core.database import Engines, create_engines, in_transaction
from toso.core.installation import ASIDE, CUT, raise_epoch
from toso.core.schema_upgrade import migrate
from toso.core.settings import Settings
from toso.core.temporary_files import temporary_folder
from toso.core.vault import install_vault, open_vault
from toso.documents.tables import NumberSeries
from toso.files import store as bytes_store
from toso.files.tables import StoredFile
from toso.households.indicators.summary_check import check_sums
from toso.households.privacy.erasure import replay
from toso.households.register.tables import HouseholdCounter
from toso.identity.sessions import end_all
from toso.identity.tables import UserAccount
from toso.jobs.worker_locks import is_at_work
from toso.kit.clock import VIETNAM, system_now
from toso.operations import key_set
from toso.operations.backup import ERASURES, FOLDERS, KEYS, MANIFEST, stored_digests
from toso.operations.copy_state import rehearsed_file
from toso.operations.database_copy import POSTGRESQL, SQLITE, load_database, passing_database, whole_or_empty
from toso.operations.health import CHECKS, Level, Place, examine
from toso.operations.key_checks import keep_check_values
from toso.operations.manifest import BadManifest, Manifest, Number, verified
from toso.operations.papers import mark_of
from toso.operations.sealed_file import sha256_of, unseal
from toso.operations.tail import Tail, newest_tail
from toso.operations.withdrawals import take_back

log = logging.getLogger(__name__)
Say = Callable[[str], None]
_FROM_OUTSIDE = ("secret_key", "audit_key", "anchor_key", "vault_keys", "index_key", "signing_trust_dir")


class NotRestored(Exception):
    """Nothing was put in place; the text says why, for the clerk."""


@dataclass(frozen=True)
class Keys:
    """Both papers as typed: the two private keys and the mark of the key that signs."""

    first: str
    second: str
    mark: str


@dataclass
class Restored:
    """How a restore ended: the instant of the copy, people erased again, numbers given since, files without bytes,
    accounts, roles, systems and factors taken back again.
    """

    manifest: Manifest
    erased_again: int = 0
    given_since: list[tuple[str, int, int, int]] = field(default_factory=list)
    lost_files: int = 0
    taken_back: int = 0
    faults: list[str] = field(default_factory=list)


def restore(settings: Settings, file: Path, keys: Keys, say: Say, *, rehearse: bool = False) -> Restored:
    """Restores `file` into the installation of `settings`; its old folder is kept under `before-restore-…`.

    `rehearse`: does it all in a passing folder and leaves nothing. Raises NotRestored, Unopened, BadManifest,
    NotEmpty, DumpFailed.
    """
    if not rehearse and is_at_work(settings):
        raise NotRestored("Máy chủ đang chạy với thư mục dữ liệu này; hãy dừng rồi chạy lại.")
    with temporary_folder(settings.data_dir, "restore") as work:
        say("1/6 Mở tệp và kiểm tra chữ ký, từng tệp bên trong…")
        manifest, tail = _unpacked(file, keys, work)
        database = _database_in(work / "copy", settings)
        with _database_for(settings, work, rehearse=rehearse) as beside, whole_or_empty(beside):
            _placed(beside, work, database)
            restored = bring_up(beside, Restored(manifest), tail, say)
            if not rehearse:
                say("6/6 Đặt vào chỗ…")
                _swap(settings, work)
                (settings.data_dir / CUT).unlink(missing_ok=True)
                restored.faults += _keys_in_the_way(settings)
        if rehearse and not restored.faults:
            rehearsed_file(settings).touch(mode=0o600)
        return restored


@contextmanager
def _database_for(settings: Settings, work: Path, *, rehearse: bool) -> Iterator[Settings]:
    """Settings of the passing installation: its own folder, the keys of the copy and none from this environment.

    On PostgreSQL the database is the one that is to serve, or for a rehearsal one of its own that is dropped.
    """
    kept = "" if settings.is_sqlite else settings.database_url
    changed = {**dict.fromkeys(_FROM_OUTSIDE), "data_dir": work / "data", "database_url": kept}
    beside = Settings.model_construct(**{**settings.model_dump(), **changed})  # a copy would keep the cached address
    if settings.is_sqlite or not rehearse:
        yield beside
        return
    with passing_database(settings) as address:
        yield Settings.model_construct(**{**beside.model_dump(), "database_url": address})


def _unpacked(file: Path, keys: Keys, work: Path) -> tuple[Manifest, Tail | None]:
    """The checked contents of a copy in `work/copy`, the keys in `work/data/keys`."""
    archive, copy, data = work / "archive.tar.gz", work / "copy", work / "data"
    unseal(file, archive, keys.first)
    try:
        with tarfile.open(archive, "r:gz") as tar:
            tar.extractall(copy, filter="data")
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise NotRestored("Bản sao lưu có phần mà bản kê đã ký không thể có, hoặc bị cắt.") from error
    archive.unlink()
    packed = work / "keys.json"
    unseal(copy / KEYS, packed, keys.second)
    key_set.unpack(packed.read_bytes(), data / "keys")
    packed.unlink()
    signer = load_pem_private_key((data / "keys/anchor.pem").read_bytes(), password=None)
    assert isinstance(signer, Ed25519PrivateKey)
    if "".join(keys.mark.split()).lower() != mark_of(signer.public_key()).replace(" ", ""):
        raise BadManifest("Dấu của khóa ký trong tệp khác dấu ghi trên giấy 2: tệp này không phải của máy chủ cũ.")
    content: Any = verified((copy / MANIFEST).read_text(), signer.public_key())
    manifest = Manifest(**{**content, "numbers": [tuple(number) for number in content["numbers"]]})
    for name, expected in manifest.members.items():
        if not (copy / name).is_file() or sha256_of(copy / name) != expected:
            raise NotRestored(f"{name} trong bản sao lưu không khớp với bản kê đã ký.")
    if strange := _unlisted(copy, manifest):
        raise NotRestored(f"{strange} trong bản sao lưu không có trong bản kê đã ký.")
    return manifest, newest_tail(file.parent, work, keys.first, signer.public_key(), manifest)


def _unlisted(copy: Path, manifest: Manifest) -> str | None:
    """A member that somebody with the first paper alone could have put in beside: a certificate to trust, a list of
    erasures; a link, which would stand for a file that is signed.
    """
    found = (path for path in copy.rglob("*") if path.is_symlink() or not path.is_dir())
    names = {path.relative_to(copy).as_posix(): path.is_symlink() for path in found}
    known = {*manifest.members, MANIFEST}
    return next((name for name, is_link in sorted(names.items()) if is_link or name not in known), None)


def _database_in(copy: Path, settings: Settings) -> Path:
    """The copy's database, which is of the kind that is to serve."""
    database = next(copy / name for name in (SQLITE, POSTGRESQL) if (copy / name).exists())
    if (database.name == SQLITE) != settings.is_sqlite:
        kind = "SQLite" if database.name == SQLITE else "PostgreSQL"
        raise NotRestored(f"Bản sao lưu là của {kind}; hãy đặt TOSO_DATABASE_URL cho đúng loại rồi chạy lại.")
    return database


def _placed(settings: Settings, work: Path, database: Path) -> None:
    """The contents as an installation's folder and database."""
    copy = work / "copy"
    load_database(settings, database)
    for name in ("files", *FOLDERS, ERASURES):
        if (copy / name).exists():
            (copy / name).rename(settings.data_dir / name)


def bring_up(settings: Settings, restored: Restored, tail: Tail | None, say: Say) -> Restored:
    """A database that came back, made fit to serve: newest schema, erasures and numbers since, new sign-ins."""
    install_key(settings.audit_chain_key())
    install_vault(open_vault(settings))
    engines = create_engines(settings)
    with _closing(engines):
        say("2/6 Đưa cơ sở dữ liệu lên cấu trúc mới nhất…")
        restored.faults += in_transaction(engines.read, partial(_missing_rows, manifest=restored.manifest))
        migrate(engines)
        say("3/6 Xóa lại những người đã xóa từ sau bản sao lưu…")
        if tail is not None:
            tail.add_erasures(settings)
            restored.given_since = in_transaction(engines.write, partial(_raised, numbers=tail.numbers))
        restored.erased_again = replay(engines, settings)[1]
        say("4/6 Kiểm tra chuỗi nhật ký…")
        places = [anchors_of(settings)] if anchors_of(settings).is_dir() else []
        public = settings.anchor_public_key()
        restored.faults += in_transaction(engines.read, lambda session: verify(session, places, public)).faults
        say("5/6 Đếm lại số liệu từ sổ hộ, soát tệp…")
        check_sums(engines)
        restored.lost_files = _files_without_bytes(engines, settings)
        keep_check_values(settings, engines)
        access = tail.withdrawals if tail is not None else None
        restored.taken_back = in_transaction(engines.write, partial(take_back, since=access))
        in_transaction(engines.write, _everybody_signs_in_again)
        in_transaction(engines.write, lambda session: raise_epoch(session.connection()))
    return restored


@contextmanager
def _closing(engines: Engines) -> Iterator[None]:
    try:
        yield
    finally:
        engines.dispose()


def _missing_rows(session: Session, manifest: Manifest) -> list[str]:
    """Tables whose count of rows differs from the signed one."""
    connection = session.connection()
    there = set(sa.inspect(connection).get_table_names())
    quote = connection.dialect.identifier_preparer.quote
    found: list[str] = []
    for name, rows in manifest.rows.items():
        held = session.execute(sa.text(f"SELECT count(*) FROM {quote(name)}")).scalar_one() if name in there else 0  # noqa: S608 — the database's own names
        if held != rows:
            found.append(f"Bảng {name} có {held} dòng, bản kê ghi {rows}.")
    return found


def _raised(session: Session, numbers: list[Number]) -> list[tuple[str, int, int, int]]:
    """Series brought up to the last number given on paper; each with its year, the copy's last and the real one."""
    gaps: list[tuple[str, int, int, int]] = []
    for ward, unit, year, series, last in numbers:
        row: NumberSeries | HouseholdCounter | None
        if unit:
            row = session.get(NumberSeries, (UUID(ward), UUID(unit), year, series), with_for_update=True)
            row = row or NumberSeries(ward_id=UUID(ward), unit_id=UUID(unit), year=year, series=series)
        else:
            row = session.get(HouseholdCounter, (UUID(ward), series), with_for_update=True)
            row = row or HouseholdCounter(ward_id=UUID(ward), prefix=series)
        if row.last < last:
            gaps.append((series, year, row.last, last))
            row.last = last
            session.add(row)
    return gaps


def _files_without_bytes(engines: Engines, settings: Settings) -> int:
    """How many files have a row and no bytes; none are known for a store elsewhere, which was not restored."""
    if settings.s3_bucket:
        return 0
    store = bytes_store.open_store(settings)
    there = set(stored_digests(store))
    named = in_transaction(engines.read, lambda session: set(session.scalars(sa.select(col(StoredFile.sha256))).all()))
    return len(named - there)


def _everybody_signs_in_again(session: Session) -> None:
    for user in session.scalars(sa.select(UserAccount)).all():
        end_all(session, user, "restored")


def _keys_in_the_way(settings: Settings) -> list[str]:
    """Settings of this machine that stand in place of the keys that came back, as one sentence."""
    with Place(settings) as place:
        found = examine(next(check for check in CHECKS if check.code == "keys"), place)
    return [] if found.level is Level.SOUND else [f"Khóa: {found.said}"]


def _swap(settings: Settings, work: Path) -> None:
    """The parts of the data folder go aside, the restored ones take their place."""
    aside = settings.data_dir / f"{ASIDE}{system_now().astimezone(VIETNAM):%Y%m%d-%H%M%S-%f}"
    places = {path: settings.data_dir / path.name for path in sorted((work / "data").iterdir())}
    replaced = list(places.values())
    if settings.is_sqlite:
        database = Path(str(make_url(settings.url).database))
        del places[work / "data/toso.sqlite3"]
        places[work / "data/toso.sqlite3"] = database  # last: until it stands there nothing is served
        replaced += [database.with_name(f"{database.name}{ending}") for ending in ("", "-wal", "-shm")]
    aside.mkdir(mode=0o700)
    for path in {path for path in replaced if path.exists()}:
        shutil.move(path, aside / path.name)
    for path, place in places.items():
        shutil.move(path, place)
    if not any(aside.iterdir()):
        aside.rmdir()
