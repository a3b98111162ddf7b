"""Each check of `toso doctor` finds what it is there for; a check that nothing proves fails here."""

import os
import shutil
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import create_server
from typing import Any

import pytest
import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from fastapi import FastAPI

from fixtures.events import happen, ward_of
from fixtures.log_owner import as_owner
from toso.audit.chain_job import check_chains
from toso.core.database import in_transaction
from toso.files import store as bytes_store
from toso.files.tables import StoredFile
from toso.jobs.chore_runs import run_chore
from toso.jobs.claim import enqueue
from toso.jobs.tables import Job
from toso.kit.clock import VIETNAM, now, system_now
from toso.kit.ids import new_id
from toso.operations.copy_state import backups_of, recipients_file, rehearsed_file
from toso.operations.health import CHECKS, Finding, Level, Place, examine
from toso.operations.machine_checks import ALIVE, touch_alive
from toso.operations.papers import keep_recipients, make_papers

TESTS = Path(__file__).parents[1]
# Found by a test that needs more than this file makes: where it is, by the words that stand there.
ELSEWHERE = {
    "code": ("operations/test_copy_before_migration.py", "does_not_load"),
    "packages": ("operations/test_copy_before_migration.py", "needs_a_package"),
    "settings": ("unit/test_settings_checks.py", "look_at_settings"),
    "data-folder": ("operations/test_start.py", "không ghi được"),
    "database": ("faults/test_database_restart.py", "readyz"),
    "schema": ("operations/test_start.py", "schema"),
    "tables": ("operations/test_start.py", "Bảng, cột so với mã"),
    "damage": ("operations/test_start.py", "damaged_page"),
    "integrity": ("operations/test_integrity_kept.py", '"integrity"'),
    "keys": ("operations/test_start.py", "khóa chuỗi nhật ký"),
    "passkeys": ("operations/test_passkey_host.py", '"passkeys"'),
    "sample-accounts": ("operations/test_start.py", "tài khoản trình diễn"),
    "pretence": ("operations/test_start.py", "TOSO_BUSINESS_DATE"),
    "clock": ("operations/test_start.py", "chỉnh giờ"),
    "phone-clocks": ("api/test_phone_clocks.py", "look_at_phone_clocks"),
    "delivery": ("operations/test_tail_elsewhere.py", "look_at_deliveries"),
}
# The kernel's own word, which no test can change.
ASKED_OF_THE_KERNEL = {"clock-source"}


def look(app: FastAPI, code: str, **changed: Any) -> Finding:
    settings = app.state.settings.model_copy(update=changed)
    return examine(next(check for check in CHECKS if check.code == code), Place(settings, app.state.engines))


def lose_a_file(app: FastAPI) -> dict[str, Any]:
    digest = bytes_store.put(app.state.store, b"mot tep")
    kept = {"name": "a.txt", "media_type": "text/plain", "size": 7, "unit_path": "qn.hg", "purpose": "file"}
    lasting = StoredFile(ward_id=new_id(), sha256=digest, **kept)
    in_transaction(app.state.engines.write, lambda session: session.add(lasting))
    assert look(app, "files").level is Level.SOUND
    bytes_store.delete(app.state.store, digest)
    return {}


def close_the_store(app: FastAPI) -> dict[str, Any]:
    assert look(app, "store").level is Level.SOUND
    files = app.state.settings.data_dir / "files"
    shutil.rmtree(files, ignore_errors=True)
    files.write_text("not a folder")
    return {}


def fill_the_disk(app: FastAPI) -> dict[str, Any]:
    """A file system that has nothing free."""
    return {"data_dir": Path("/proc")}


def silence_the_worker(app: FastAPI) -> dict[str, Any]:
    assert look(app, "worker").said == "chưa chạy lần nào."
    touch_alive(app.state.settings, app.state.engines)
    assert look(app, "worker").level is Level.SOUND
    aged(app.state.settings.data_dir / ALIVE, timedelta(seconds=61))
    return {}


def hold_the_queue(app: FastAPI) -> dict[str, Any]:
    def put(session: Any) -> None:
        enqueue(session, new_id(), "document.render", None, {})

    in_transaction(app.state.engines.write, put)
    assert look(app, "queue").level is Level.SOUND
    late = sa.update(Job).values(created_at=now() - timedelta(minutes=11))
    in_transaction(app.state.engines.write, lambda session: session.execute(late))
    return {}


def fail_a_chore(app: FastAPI) -> dict[str, Any]:
    def fail() -> None:
        raise OSError

    assert look(app, "chores").level is Level.SOUND
    run_chore("backup", app.state.engines, fail)
    return {}


def change_the_log(app: FastAPI) -> dict[str, Any]:
    happen(app, ward_of(app), "qn.hg")
    check_chains(app.state.settings, app.state.engines)
    assert look(app, "audit-chain").level is Level.SOUND
    as_owner(app, "UPDATE audit_event SET action = 'x' WHERE seq = 1")
    as_owner(app, "DELETE FROM audit_progress")
    check_chains(app.state.settings, app.state.engines)
    return {}


def make_no_copy(app: FastAPI) -> dict[str, Any]:
    settings = app.state.settings
    assert "toso backup init" in look(app, "backup").said
    keep_recipients(settings, make_papers(settings).recipients)
    assert "chưa có bản nào" in look(app, "backup").said
    folder = backups_of(settings)
    folder.mkdir(parents=True, exist_ok=True)

    def copy_of(hours: int) -> Path:
        at = (system_now() - timedelta(hours=hours)).astimezone(VIETNAM)
        made = folder / f"toso-hg-{at:%Y%m%d-%H%M%S}.tar.gz.age"
        made.touch()
        return made

    fresh = copy_of(25)
    assert look(app, "backup").level is Level.SOUND
    fresh.unlink()
    copy_of(27)
    return {}


def rehearse_never(app: FastAPI) -> dict[str, Any]:
    settings = app.state.settings
    assert look(app, "rehearsal").said == "chưa bật sao lưu."
    keep_recipients(settings, make_papers(settings).recipients)
    assert look(app, "rehearsal").level is Level.SOUND, "the papers are new"
    aged(recipients_file(settings), timedelta(days=94))
    assert look(app, "rehearsal").level is Level.DOUBTFUL
    rehearsed_file(settings).touch()
    assert look(app, "rehearsal").level is Level.SOUND
    aged(rehearsed_file(settings), timedelta(days=94))
    return {}


def stop_the_scanner(app: FastAPI) -> dict[str, Any]:
    assert look(app, "scanner").said == "không dùng."
    return {"virus_scanner": str(app.state.settings.data_dir / "nobody.ctl")}


CASES: dict[str, tuple[Callable[[FastAPI], dict[str, Any]], Level, str]] = {
    "store": (close_the_store, Level.UNSOUND, ""),
    "scanner": (stop_the_scanner, Level.UNSOUND, "chưa nhận được tệp nào"),
    "files": (lose_a_file, Level.UNSOUND, "1 trong 1 tệp"),
    "disk": (fill_the_disk, Level.DOUBTFUL, "còn 0.0 GB"),
    "worker": (silence_the_worker, Level.DOUBTFUL, "im lặng 1 phút"),
    "queue": (hold_the_queue, Level.DOUBTFUL, "1 việc đang chờ"),
    "chores": (fail_a_chore, Level.DOUBTFUL, "backup"),
    "audit-chain": (change_the_log, Level.UNSOUND, "đứt"),
    "backup": (make_no_copy, Level.DOUBTFUL, "bản mới nhất lúc"),
    "rehearsal": (rehearse_never, Level.DOUBTFUL, "94 ngày trước"),
}


def aged(path: Path, by: timedelta) -> None:
    then = (system_now() - by).timestamp()
    os.utime(path, (then, then))


@pytest.mark.parametrize("code", CASES)
def test_a_check_is_sound_until_what_it_looks_for_happens(sqlite_app: FastAPI, code: str) -> None:
    happen, level, said = CASES[code]
    found = look(sqlite_app, code, **happen(sqlite_app))
    look(sqlite_app, code)  # the scanner that a look names is the whole process's: back to none
    assert (found.level, said in found.said) == (level, True), found


@contextmanager
def shown(folder: Path, days_left: int) -> Iterator[int]:
    """A port at which a certificate of 90 days is shown, of which so many are left."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a")])
    until = datetime.now(UTC) + timedelta(days=days_left, hours=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    signed = made.not_valid_before(until - timedelta(days=90)).not_valid_after(until).sign(key, SHA256())
    file = folder / f"{days_left}.pem"
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()) + signed.public_bytes(Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)

    def answer() -> None:
        connection, _ = listening.accept()
        # Who has the certificate hangs up.
        with connection, suppress(OSError), context.wrap_socket(connection, server_side=True) as spoken:
            spoken.recv(1)

    with create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        thread.join(10)


@pytest.mark.parametrize(("days", "level"), [(13, Level.DOUBTFUL), (15, Level.SOUND)])
def test_a_certificate_is_told_of_two_weeks_before_it_ends(
    sqlite_app: FastAPI, tmp_path: Path, days: int, level: Level
) -> None:
    with shown(tmp_path, days) as port:
        found = look(sqlite_app, "certificate", public_url=f"https://127.0.0.1:{port}")
    assert (found.level, found.said) == (level, f"còn {days} ngày.")


def test_every_check_is_proven() -> None:
    codes = [check.code for check in CHECKS]
    assert len(codes) == len(set(codes))
    assert set(codes) == CASES.keys() | ELSEWHERE.keys() | {"certificate"} | ASKED_OF_THE_KERNEL
    for code, (file, words) in ELSEWHERE.items():
        assert words in (TESTS / file).read_text("utf-8"), f"{code}: {file}"
